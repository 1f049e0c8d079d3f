//! Aftercare: the sheet of a signed session with its clock times, who got it when, and for staff what each time rests on.

pub(crate) mod sheet;
mod sources;

use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::{chart_of, shown};
use crate::parts::layout::{self, Frame, Nav};
use crate::parts::several::OneOf;
use crate::parts::signs::{Tone, empty, icon, note};
use crate::parts::{patient, signs};
use maud::{Markup, html};
use pistor_locale::Locale;
use pistor_practice::chart::session::Session;
use pistor_practice::view::Aftercare;
use pistor_practice::{Act, Chart};

/// The page.
pub(crate) fn page(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let chart = chart_of(ctx, asked)?;
    let wanted = asked
        .query("session")
        .or_else(|| ctx.typed("session").map(str::to_owned));
    let session = wanted
        .and_then(|id| chart.session(&id))
        .filter(|session| session.signed.is_some())
        .or_else(|| chart.last_signed());
    let body = match session {
        None => nothing_signed(ctx, &chart),
        Some(session) => {
            let sheet = ctx.look.sheet(&chart, session)?;
            let voice = voice(
                ctx,
                &chart,
                asked
                    .query("sheet")
                    .or_else(|| ctx.typed("language").map(str::to_owned)),
            );
            with_sheet(ctx, &chart, session, &sheet, voice)?
        }
    };
    let frame = Frame {
        title: ctx.t("aftercare-page-title"),
        nav: Nav::Patients,
        chart: Some(&chart),
    };
    shown(layout::page(ctx, &frame, body))
}

/// The language of the sheet: the one asked for, else the patient's, else the page's.
fn voice<'a>(ctx: &'a Ctx, chart: &Chart, wanted: Option<String>) -> &'a Locale {
    let own = chart.person.as_ref().map(|person| person.language.clone());
    let spoken = [wanted, own]
        .into_iter()
        .flatten()
        .find_map(|lang| ctx.site.voice(&lang));
    spoken.map_or_else(|| ctx.locale(), |n| &ctx.site.voices[n].locale)
}

fn nothing_signed(ctx: &Ctx, chart: &Chart) -> Markup {
    let to_session = html! { a.btn href=(format!("/patients/{}/session", chart.id)) { (ctx.t("aftercare-page-to-session")) } };
    html! {
        (patient::steps(ctx, chart, "aftercare"))
        h1 { (ctx.t("aftercare-page-title")) }
        (empty(&ctx.t("aftercare-page-none"), Some(to_session)))
    }
}

fn with_sheet(
    ctx: &Ctx,
    chart: &Chart,
    session: &Session,
    sheet: &Aftercare<'_>,
    voice: &Locale,
) -> Made<Markup> {
    Ok(html! {
        (patient::steps(ctx, chart, "aftercare"))
        h1.noprint { (ctx.t("aftercare-page-title")) }
        div.split {
            (sheet::sheet(ctx, voice, session, sheet))
            aside.stack.noprint aria-label=(ctx.t("aftercare-page-beside")) {
                (languages(ctx, chart, session, voice))
                (hand_over(ctx, chart, session, voice))
                (handed(ctx, chart, session)?)
                (sessions(ctx, chart, session))
            }
        }
        (sources::card(ctx, sheet))
    })
}

/// In which language the sheet is, and whether the patient reads it.
fn languages(ctx: &Ctx, chart: &Chart, session: &Session, voice: &Locale) -> Markup {
    let reads = chart
        .person
        .as_ref()
        .map_or("", |person| person.language.as_str());
    let name = |lang: &str| match ctx.site.voice(lang) {
        Some(n) => ctx.site.voices[n].locale.word("language-name"),
        None => lang.to_uppercase(),
    };
    html! {
        section.card.stack.s {
            h2 { (icon("language")) " " (ctx.t("aftercare-page-language")) }
            nav.seg aria-label=(ctx.t("aftercare-page-language")) {
                @for held in &ctx.site.voices {
                    @let lang = held.locale.lang.as_str();
                    a lang=(lang) href=(format!("/patients/{}/aftercare?session={}&sheet={lang}", chart.id, session.opened.id))
                        aria-current=[(lang == voice.lang).then_some("true")] { (name(lang)) }
                }
            }
            @if reads.is_empty() {
                p.small.muted { (ctx.t("aftercare-page-language-unknown")) }
            } @else if reads != voice.lang {
                (note(Tone::Caution, html! { p { (ctx.say("aftercare-page-language-differs", &[("reads", name(reads)), ("sheet", name(&voice.lang))])) } }))
            }
        }
    }
}

fn hand_over(ctx: &Ctx, chart: &Chart, session: &Session, voice: &Locale) -> Markup {
    let print = html! { button.btn.block type="button" hidden data-print { (icon("printer")) (ctx.t("aftercare-page-print")) } };
    if !ctx.may(Act::HandOver) {
        return html! { section.card.stack.s { h2 { (ctx.t("aftercare-page-hand-over")) } p { (ctx.t("aftercare-page-hand-over-who")) } (print) } };
    }
    let form = OneOf::new(ctx, "hand-over");
    let address = format!("/patients/{}/do/{}", chart.id, Act::HandOver.id());
    let next = format!(
        "/patients/{}/aftercare?session={}&sheet={}",
        chart.id, session.opened.id, voice.lang
    );
    let how = [
        ("print", ctx.t("aftercare-page-how-print"), "printer"),
        ("read_aloud", ctx.t("aftercare-page-how-read_aloud"), "message"),
    ];
    html! {
        section.card.stack.s {
            h2 { (ctx.t("aftercare-page-hand-over")) }
            (print)
            form.stack.s method="post" action=(address) {
                (form.hidden(chart.seq()))
                input type="hidden" name="_next" value=(next);
                input type="hidden" name="session" value=(session.opened.id);
                input type="hidden" name="language" value=(voice.lang);
                (form.choices("how", &ctx.t("aftercare-page-how"), &how, ""))
                p.small.muted { (ctx.say("aftercare-page-as-shown", &[("language", voice.word("language-name"))])) }
                button.btn.pri.block type="submit" { (icon("check")) (ctx.t("aftercare-page-hand-over-do")) }
            }
        }
    }
}

/// Who got the sheet, when, in which language and how.
fn handed(ctx: &Ctx, chart: &Chart, session: &Session) -> Made<Markup> {
    let accounts = ctx.practice().accounts()?;
    let given: Vec<_> = chart
        .handed
        .iter()
        .rev()
        .filter(|held| held.session == session.opened.id)
        .collect();
    let language = |lang: &str| match ctx.site.voice(lang) {
        Some(n) => ctx.site.voices[n].locale.word("language-name"),
        None => lang.to_uppercase(),
    };
    Ok(html! {
        section.card.flush {
            header { h2 { (ctx.t("aftercare-page-handed")) } }
            @if given.is_empty() {
                (empty(&ctx.t("aftercare-page-handed-none"), None))
            } @else {
                ul.timeline {
                    @for held in given {
                        li {
                            span.dot { (icon(if held.how == "print" { "printer" } else { "message" })) }
                            div.body {
                                b { (ctx.t(&format!("aftercare-page-how-{}", held.how))) } " · " (language(&held.language)) br;
                                span.small.muted { (ctx.when(held.at)) " · " (accounts.get(&held.author).map_or("", |account| account.name.as_str())) }
                            }
                        }
                    }
                }
            }
        }
    })
}

/// The other signed sessions.
fn sessions(ctx: &Ctx, chart: &Chart, shown: &Session) -> Markup {
    let signed: Vec<&Session> = chart
        .sessions
        .iter()
        .rev()
        .filter(|session| session.signed.is_some())
        .collect();
    if signed.len() < 2 {
        return html! {};
    }
    html! {
        nav.card.flush aria-label=(ctx.t("aftercare-page-sessions")) {
            header { h2 { (ctx.t("aftercare-page-sessions")) } }
            ul.list {
                @for session in signed {
                    li {
                        a.it href=(format!("/patients/{}/aftercare?session={}", chart.id, session.opened.id))
                            aria-current=[(session.opened.id == shown.opened.id).then_some("true")] {
                            (session_title(ctx, session))
                        }
                    }
                }
            }
        }
    }
}

/// A signed session in one line: its number, and when it ended.
pub(crate) fn session_title(ctx: &Ctx, session: &Session) -> String {
    let ended = session
        .signed
        .as_ref()
        .map_or(session.opened.at, |signed| signed.ended);
    ctx.say(
        "aftercare-page-session",
        &[
            ("number", session.opened.number.to_string()),
            ("ended", ctx.when(ended)),
        ],
    )
}

/// The emergency number of the clinic's country: 112 in Türkiye and Europe.
pub(crate) fn emergency_number(ctx: &Ctx) -> &'static str {
    match ctx.look.settings.country.as_str() {
        "US" | "CA" => "911",
        _ => "112",
    }
}

/// The signs that nobody waits with, and the number to call: first on every page that a patient's report leads to.
pub(crate) fn emergency_line(ctx: &Ctx, locale: &Locale, message: &str) -> Markup {
    let number = emergency_number(ctx);
    html! {
        div.note.stop {
            (signs::icon("phone"))
            div {
                strong.t { (locale.word("aftercare-page-emergency-number")) " " a href=(format!("tel:{number}")) { (number) } }
                p { (locale.word(message)) }
            }
        }
    }
}

/// A phone number as a link; the address holds only what can be dialled.
pub(crate) fn phone(number: &str) -> Markup {
    let dialled: String = number
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '+')
        .collect();
    html! { a.nowrap href=(format!("tel:{dialled}")) { (number) } }
}
