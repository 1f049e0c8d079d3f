//! Consent: the text as the patient reads it, the signature under it, and for staff what each sentence rests on. The
//! tablet is handed over for it; the same parts make the page on the patient's own phone.

mod clinic;
pub(crate) mod form;
mod sources;
pub(crate) mod text;

use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::{chart_of, shown};
use crate::parts::layout::{self, Frame, Nav};
use crate::parts::patient;
use crate::parts::signs::{Tone, icon, note};
use maud::{Markup, html};
use pistor_locale::Locale;
use pistor_practice::Chart;
use pistor_practice::chart::consent::Scope;
use pistor_practice::chart::plan::{Course, CourseState};
use pistor_practice::consent::{Consented, Proposed};
use serde_json::{Value, json};

/// What a page of a consent is about.
pub(crate) struct Wanted<'a> {
    /// Of whom.
    pub(crate) chart: &'a Chart,
    /// What for.
    pub(crate) scope: Scope,
    /// For which course, where it is the treatment's.
    pub(crate) course: Option<&'a Course>,
    /// The language of the text.
    pub(crate) voice: &'a Locale,
    /// The text.
    pub(crate) proposed: Proposed,
}

impl Wanted<'_> {
    /// Id of the course; empty for none.
    pub(crate) fn course_id(&self) -> &str {
        self.course.map_or("", |course| course.id.as_str())
    }

    /// This page in a language, or a paper of it.
    pub(crate) fn address(&self, page: &str, language: &str) -> String {
        format!(
            "/patients/{}/consent{page}?scope={}&course={}&language={language}",
            self.chart.id,
            self.scope.id(),
            self.course_id()
        )
    }
}

/// The course that a consent to treatment is about: the one asked for, else the one under way.
pub(crate) fn course<'a>(chart: &'a Chart, wanted: Option<&str>) -> Option<&'a Course> {
    wanted
        .filter(|id| !id.is_empty())
        .and_then(|id| chart.course(id))
        .or_else(|| chart.current_course())
        .filter(|course| course.state != CourseState::Stopped)
}

/// What is asked for: by the address, or by the form that was refused.
pub(crate) fn wanted<'a>(ctx: &'a Ctx, asked: &Asked, chart: &'a Chart) -> Made<Option<Wanted<'a>>> {
    let given = |name: &str| asked.query(name).or_else(|| ctx.typed(name).map(str::to_owned));
    let scope = given("scope")
        .and_then(|word| Scope::of(&word))
        .unwrap_or(Scope::Treatment);
    let course = match scope {
        Scope::Treatment => course(chart, given("course").as_deref()),
        _ => None,
    };
    if scope == Scope::Treatment && course.is_none() {
        return Ok(None);
    }
    let own = chart.person.as_ref().map(|person| person.language.clone());
    let spoken = [given("language"), own]
        .into_iter()
        .flatten()
        .find_map(|lang| ctx.site.voice(&lang));
    let voice = spoken.map_or_else(|| ctx.locale(), |n| &ctx.site.voices[n].locale);
    let proposed = ctx.look.to_consent(
        chart,
        scope,
        course.map_or("", |course| course.id.as_str()),
        &voice.lang,
    )?;
    Ok(Some(Wanted {
        chart,
        scope,
        course,
        voice,
        proposed,
    }))
}

/// The page.
pub(crate) fn page(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let chart = chart_of(ctx, asked)?;
    let wanted = wanted(ctx, asked, &chart)?;
    let title = ctx.t("consent-page-title");
    let body = html! {
        (patient::steps(ctx, &chart, "intake"))
        h1.noprint { (title) }
        (scopes(ctx, &chart, wanted.as_ref()))
        @match &wanted {
            None => (crate::parts::signs::empty(&ctx.t("consent-no-course"), None)),
            Some(wanted) => {
                (state(ctx, wanted))
                div.split {
                    div.stack {
                        (text::article(ctx, wanted))
                        (form::sign(ctx, wanted)?)
                    }
                    aside.stack.noprint aria-label=(ctx.t("consent-page-beside")) {
                        (languages(ctx, wanted))
                        (clinic::approval(ctx, wanted))
                        (clinic::own(ctx, wanted))
                    }
                }
                (sources::card(ctx, &wanted.proposed.text))
            }
        }
    };
    let frame = Frame {
        title,
        nav: Nav::Patients,
        chart: Some(&chart),
    };
    shown(layout::page(ctx, &frame, body))
}

/// The device of whoever signs, by its own words.
pub(crate) fn on_this_device(asked: &Asked, input: &mut Value) {
    if input["how"] != json!("paper") {
        input["device"] = json!(asked.header("user-agent").unwrap_or_default());
    }
}

/// The four things that can be consented to, each by itself.
fn scopes(ctx: &Ctx, chart: &Chart, wanted: Option<&Wanted<'_>>) -> Markup {
    let current = wanted.map_or(Scope::Treatment, |wanted| wanted.scope);
    html! {
        nav.seg.noprint aria-label=(ctx.t("consent-scope")) {
            @for scope in Scope::ALL {
                a href=(format!("/patients/{}/consent?scope={}", chart.id, scope.id())) aria-current=[(scope == current).then_some("true")] {
                    (ctx.t(&format!("consent-scope-{}", scope.id())))
                }
            }
        }
    }
}

/// How the consent stands now.
fn state(ctx: &Ctx, wanted: &Wanted<'_>) -> Markup {
    let said = |consent: &pistor_practice::chart::Noted<pistor_practice::chart::consent::Consent>| {
        let args = [
            ("name", consent.signed_by.clone()),
            ("when", ctx.when(consent.at)),
        ];
        ctx.say("consent-page-signed", &args)
    };
    let held = match wanted.scope {
        Scope::Treatment => ctx.look.consented(wanted.chart, wanted.course_id()),
        other => wanted
            .chart
            .consent(other, "")
            .map_or(Consented::Missing, Consented::InForce),
    };
    match held {
        Consented::Missing => html! {},
        Consented::Stale(consent, why) => note(
            Tone::Caution,
            html! {
                p { b { (ctx.t("consent-page-stale")) } " " (ctx.t(&format!("consent-stale-{}", why.id()))) }
                p.small { (said(consent)) }
            },
        ),
        Consented::InForce(consent) => note(
            Tone::Clear,
            html! {
                p { b { (ctx.t("consent-page-in-force")) } " " (said(consent)) }
                @if consent.frozen.is_some() { p { a href=(format!("/patients/{}/consent/{}/signed.pdf", wanted.chart.id, consent.id)) { (icon("printer")) " " (ctx.t("consent-page-signed-pdf")) } } }
            },
        ),
    }
}

/// In which language the text is, and the paper of it.
fn languages(ctx: &Ctx, wanted: &Wanted<'_>) -> Markup {
    html! {
        section.card.stack.s {
            h2 { (icon("language")) " " (ctx.t("consent-page-language")) }
            nav.seg aria-label=(ctx.t("consent-page-language")) {
                @for held in &ctx.site.voices {
                    @let lang = held.locale.lang.as_str();
                    a lang=(lang) href=(wanted.address("", lang)) aria-current=[(lang == wanted.voice.lang).then_some("true")] { (held.locale.word("language-name")) }
                }
            }
            a.btn.block href=(wanted.address("/to-sign.pdf", &wanted.voice.lang)) { (icon("printer")) (ctx.t("consent-page-print")) }
            p.small.muted { (ctx.t("consent-page-print-hint")) }
        }
    }
}
