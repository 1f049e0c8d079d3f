//! Consents: each for one thing, given and withdrawn with equal ease.

use super::choice::required;
use crate::ctx::Ctx;
use crate::parts::fields::hidden;
use crate::parts::patient;
use crate::parts::several::{Entry, OneOf};
use crate::parts::signs::{Tone, icon, note, tag, tag_with};
use maud::{Markup, html};
use pistor_practice::chart::Noted;
use pistor_practice::chart::consent::{Consent, Scope};
use pistor_practice::chart::plan::{Course, CourseState};
use pistor_practice::{Act, Chart};

/// The section: what was consented to, and the forms.
pub(super) fn section(ctx: &Ctx, chart: &Chart) -> Markup {
    let waiting: Vec<&Course> = chart
        .courses
        .iter()
        .rev()
        .filter(|course| {
            course.state != CourseState::Stopped && chart.consent(Scope::Treatment, &course.id).is_none()
        })
        .collect();
    html! {
        section.stack id="consents" {
            h2 { (ctx.t("consent-title")) }
            @if chart.consents.is_empty() { p.muted { (ctx.t("consent-none")) } } @else {
                div.card.flush { ul.list { @for consent in chart.consents.iter().rev() { li { div.it { (one(ctx, chart, consent)) } } } } }
            }
            @if ctx.may(Act::Consent) {
                @if ctx.look.may_be_minor(chart) { (note(Tone::Caution, html! { p { (ctx.t("consent-minor")) } })) }
                @match waiting.is_empty() {
                    false => (form(ctx, chart, &waiting)),
                    true if chart.courses.is_empty() => p.muted { (ctx.t("consent-no-course")) },
                    true => {},
                }
                (form(ctx, chart, &[]))
            } @else { p.small.muted { (icon("lock")) " " (ctx.t("consent-who")) } }
        }
    }
}

/// What a consent is for, in words.
fn scope(ctx: &Ctx, chart: &Chart, consent: &Consent) -> String {
    let scope = ctx.t(&format!("consent-scope-{}", consent.scope.id()));
    match chart.course(&consent.course).filter(|_| ctx.may(Act::SeeChart)) {
        Some(course) => format!(
            "{scope} · {}",
            patient::treatment_line(ctx, &course.draft.treatment)
        ),
        None => scope,
    }
}

fn one(ctx: &Ctx, chart: &Chart, consent: &Noted<Consent>) -> Markup {
    let relation = match consent.relation {
        pistor_practice::chart::consent::Relation::Patient => "consent-signed-patient",
        pistor_practice::chart::consent::Relation::Guardian => "consent-signed-guardian",
    };
    let args = [
        ("name", consent.signed_by.clone()),
        ("when", ctx.when(consent.at)),
    ];
    let language = ctx
        .site
        .voices
        .iter()
        .find(|voice| voice.locale.lang == consent.language);
    let language = language.map_or_else(
        || consent.language.clone(),
        |voice| voice.locale.word("language-name"),
    );
    html! {
        div.grow {
            b { (scope(ctx, chart, consent)) } " "
            @match consent.withdrawn {
                Some(at) => (tag(Tone::Caution, &ctx.say("consent-withdrawn", &[("when", ctx.when(at))]))),
                None => (tag_with(Tone::Plain, "check", &ctx.t("consent-holds"))),
            }
            br;
            span.small.muted { (ctx.say(relation, &args)) " · " (ctx.t(&format!("consent-how-{}", consent.how))) " · " (language) }
        }
        @if consent.withdrawn.is_none() && ctx.may(Act::WithdrawConsent) {
            form method="post" action=(format!("/patients/{}/do/withdraw_consent", chart.id)) {
                (hidden(ctx, chart.seq()))
                input type="hidden" name="_next" value=(format!("/patients/{}/intake#consents", chart.id));
                button.btn.sm type="submit" name="consent" value=(consent.id) { (icon("undo")) (ctx.t("consent-withdraw")) span.vh { ": " (scope(ctx, chart, consent)) } }
            }
        }
    }
}

/// The form: for the treatment of a course that waits for it, or for something else.
fn form(ctx: &Ctx, chart: &Chart, courses: &[&Course]) -> Markup {
    let treats = !courses.is_empty();
    let form = OneOf::new(ctx, if treats { "consent" } else { "consent-other" });
    let minor = ctx.look.may_be_minor(chart);
    let words = |ids: &[&str], name: &str| {
        ids.iter()
            .map(|id| ((*id).to_owned(), ctx.t(&format!("{name}-{id}"))))
            .collect::<Vec<_>>()
    };
    let scopes = words(&["photo", "publication", "messages"], "consent-scope");
    let relations = words(
        if minor {
            &["guardian"]
        } else {
            &["patient", "guardian"]
        },
        "consent-relation",
    );
    let reads = chart
        .person
        .as_ref()
        .map_or("", |person| person.language.as_str());
    let mut languages: Vec<(String, String)> = ctx
        .site
        .voices
        .iter()
        .map(|voice| (voice.locale.lang.clone(), voice.locale.word("language-name")))
        .collect();
    if !languages.iter().any(|(lang, _)| lang == reads) {
        languages.insert(0, (String::new(), ctx.t("choose")));
    }
    let options: Vec<(String, String)> = courses
        .iter()
        .map(|course| {
            (
                course.id.clone(),
                format!(
                    "{} · {}",
                    patient::treatment_line(ctx, &course.draft.treatment),
                    ctx.when(course.at)
                ),
            )
        })
        .collect();
    let signed = ctx.t("consent-signed-by");
    let signed_by = Entry {
        name: "signed_by",
        label: &signed,
        hint: "",
        mode: "text",
        needed: true,
    };
    html! {
        details.card open[treats || form.sent()] {
            summary { (icon("chevron-right")) (ctx.t(if treats { "consent-record-treatment" } else { "consent-record-other" })) }
            form.stack method="post" action=(format!("/patients/{}/do/consent", chart.id)) {
                (form.hidden(chart.seq()))
                input type="hidden" name="_next" value=(format!("/patients/{}/intake#consents", chart.id));
                @if treats {
                    input type="hidden" name="scope" value="treatment";
                    @match options.as_slice() {
                        [(id, text)] => { input type="hidden" name="course" value=(id); p { b { (text) } } }
                        options => (form.select("course", &ctx.t("consent-course"), "", options, "")),
                    }
                } @else { (required(ctx, &form, "scope", &ctx.t("consent-scope"), &scopes, None)) }
                div.fields {
                    (form.line(&signed_by))
                    (form.select("language", &ctx.t("consent-language"), "", &languages, reads))
                }
                (required(ctx, &form, "relation", &ctx.t("consent-relation"), &relations, minor.then_some("guardian")))
                (required(ctx, &form, "how", &ctx.t("consent-how"), &words(&["paper", "screen"], "consent-how"), None))
                div.actions.still { button.btn type="submit" { (icon("pen")) (ctx.t("consent-record")) } }
            }
        }
    }
}
