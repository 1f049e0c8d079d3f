//! Aftercare: the sheet of a signed session with its clock times, who got it when, and for staff what each time rests on.

pub(crate) mod hand_over;
pub(crate) mod sheet;
mod sources;
pub(crate) mod wanted;

use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::{chart_of, shown};
use crate::parts::layout::{self, Frame, Nav};
use crate::parts::signs::{empty, icon};
use crate::parts::{patient, signs};
use maud::{Markup, html};
use pistor_locale::Locale;
use pistor_practice::Chart;
use pistor_practice::chart::session::Session;
use wanted::{Wanted, wanted};

/// The page.
pub(crate) fn page(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let chart = chart_of(ctx, asked)?;
    let body = match wanted(ctx, asked, &chart)? {
        None => nothing_signed(ctx, &chart),
        Some(wanted) => with_sheet(ctx, &wanted)?,
    };
    let frame = Frame {
        title: ctx.t("aftercare-page-title"),
        nav: Nav::Patients,
        chart: Some(&chart),
    };
    shown(layout::page(ctx, &frame, body))
}

fn nothing_signed(ctx: &Ctx, chart: &Chart) -> Markup {
    let to_session = html! { a.btn href=(format!("/patients/{}/session", chart.id)) { (ctx.t("aftercare-page-to-session")) } };
    html! {
        (patient::steps(ctx, chart, "aftercare"))
        h1 { (ctx.t("aftercare-page-title")) }
        (empty(&ctx.t("aftercare-page-none"), Some(to_session)))
    }
}

fn with_sheet(ctx: &Ctx, wanted: &Wanted<'_>) -> Made<Markup> {
    let (chart, session) = (wanted.chart, wanted.session);
    Ok(html! {
        (patient::steps(ctx, chart, "aftercare"))
        h1.noprint { (ctx.t("aftercare-page-title")) }
        div.split {
            (sheet::sheet(ctx, wanted))
            aside.stack.noprint aria-label=(ctx.t("aftercare-page-beside")) {
                (hand_over::languages(ctx, wanted))
                (hand_over::clocks(ctx, wanted))
                (hand_over::hand_over(ctx, wanted))
                (handed(ctx, chart, session)?)
                (sessions(ctx, chart, session))
            }
        }
        (sources::card(ctx, &wanted.sheet))
    })
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
