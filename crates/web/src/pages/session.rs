//! Session: the one in hand – what stands before its opening, then its four phases, then the signed record, locked.

pub(crate) mod areas;
pub(crate) mod before;
mod check;
pub(crate) mod drawn;
mod fold;
mod points;
pub(crate) mod record;
mod side;
mod sign;
mod today;

use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::mixture::{bench, worked};
use crate::pages::photos;
use crate::pages::plan::{Accounts, name_of};
use crate::pages::{chart_of, shown};
use crate::parts::fields::{area, hidden};
use crate::parts::layout::{self, Frame, Nav, not_yet};
use crate::parts::patient;
use crate::parts::signs::{Tone, icon, note, tag_with};
use maud::{Markup, html};
use pistor_practice::acts::session::sign::{Missing, missing, treatment_of};
use pistor_practice::chart::session::Session;
use pistor_practice::standing::Standing;
use pistor_practice::view::LotRow;
use pistor_practice::{Act, Chart, Refusal};

/// The session in hand: the open one, else what stands before the next, with a way to the last.
pub(crate) fn page(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let chart = chart_of(ctx, asked)?;
    match chart.open_session() {
        Some(session) => open(ctx, &chart, session),
        None => before::page(ctx, &chart),
    }
}

/// A session by its id.
pub(crate) fn one(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let chart = chart_of(ctx, asked)?;
    let session = chart
        .session(asked.part("entry"))
        .ok_or_else(|| Refusal::not_found("@what-session"))?;
    match session.is_open() {
        true => open(ctx, &chart, session),
        false => record::page(ctx, &chart, session),
    }
}

/// `Session 3 of 6`, or without an end where nothing is planned.
fn heading(ctx: &Ctx, chart: &Chart, session: &Session) -> String {
    let planned = chart
        .course(&session.opened.course)
        .map_or(0, |course| course.draft.sessions.len());
    let number = session.opened.number.to_string();
    match planned >= session.opened.number as usize {
        true => ctx.say(
            "session-page-head-of",
            &[("number", number), ("of", planned.to_string())],
        ),
        false => ctx.say("session-page-head", &[("number", number)]),
    }
}

/// Shows a page of a session.
fn framed(ctx: &Ctx, chart: &Chart, title: String, inside: Markup) -> Made<Said> {
    let body = html! {
        (patient::steps(ctx, chart, "session"))
        (inside)
    };
    let frame = Frame {
        title,
        nav: Nav::Patients,
        chart: Some(chart),
    };
    shown(layout::page(ctx, &frame, body))
}

/// What a session is of: indication and areas, room, since when, by whom.
fn about(ctx: &Ctx, chart: &Chart, session: &Session, accounts: &Accounts) -> Markup {
    let args = [
        ("room", session.opened.room.clone()),
        ("name", name_of(accounts, &session.opened.author).to_owned()),
        ("when", ctx.when(session.opened.at)),
    ];
    html! {
        @if let Some(course) = chart.course(&session.opened.course) { p { (patient::treatment_line(ctx, &course.draft.treatment)) } }
        p.small.muted { (ctx.say("session-page-opened", &args)) }
    }
}

/// Everything that the pages of an open session look at.
struct Open<'c> {
    chart: &'c Chart,
    session: &'c Session,
    standing: Standing,
    missing: Missing,
    lots: Vec<LotRow>,
    accounts: Accounts,
}

fn open(ctx: &Ctx, chart: &Chart, session: &Session) -> Made<Said> {
    let treatment = treatment_of(chart, session).ok_or_else(|| Refusal::not_found("@what-course"))?;
    let standing = ctx.look.standing(chart, &treatment)?;
    let open = Open {
        chart,
        session,
        missing: missing(chart, session, &ctx.look.edition, &standing.visit.treatment),
        standing,
        lots: ctx.practice().read(|reading| Ok(reading.lots()?))?,
        accounts: ctx.practice().accounts()?,
    };
    let title = heading(ctx, chart, session);
    let inside = html! {
        header.row.between {
            div { h1 { (title) } (about(ctx, chart, session, &open.accounts)) }
            (tag_with(Tone::Info, "clock", &ctx.t("session-page-is-open")))
        }
        (phases(ctx, &open))
        @if open.standing.cleared.is_none() { (before::rules_against(ctx, chart, &open.standing)) (today::questions(ctx, chart, &open.standing, false)) }
        div.split {
            div.stack {
                (fold::steps(ctx, &open, "before"))
                (fold::mixture(ctx, &open, mixed(ctx, &open)))
                (fold::steps(ctx, &open, "during"))
                (fold::points(ctx, &open, points::section(ctx, &open)))
                (doses(ctx, &open))
                (photos::of_session(ctx, chart, session))
                (fold::steps(ctx, &open, "after"))
                (sign::section(ctx, &open))
                (abandon(ctx, &open))
            }
            (side::column(ctx, &open))
        }
    };
    framed(ctx, chart, title, inside)
}

/// The four phases, each a way down the page; the first that is not finished is now.
fn phases(ctx: &Ctx, open: &Open<'_>) -> Markup {
    let (settled, all) = check::counted(ctx, open);
    let finished = [
        check::checked(ctx, open),
        !open.missing.mixture,
        !open.missing.points,
        false,
    ];
    let now = finished.iter().position(|done| !done).unwrap_or(3);
    let held = [
        ("check", "clipboard", format!(" {settled}/{all}")),
        ("mix", "flask", String::new()),
        ("points", "syringe", String::new()),
        ("after", "heart", String::new()),
    ];
    html! {
        nav aria-label=(ctx.t("session-page-phases")) {
            ol.phases {
                @for (n, (name, sign, count)) in held.into_iter().enumerate() {
                    li.done[finished[n] && n != now] {
                        a href=(format!("#{name}")) aria-current=[(n == now).then_some("step")] {
                            (icon(if finished[n] { "check" } else { sign })) span { (phase_name(ctx, open, name)) (count) }
                        }
                    }
                }
            }
        }
    }
}

fn phase_name(ctx: &Ctx, open: &Open<'_>, name: &str) -> String {
    match (name, open.chart.method_of(open.session)) {
        ("points", "needle") => ctx.t("session-page-phase-points"),
        ("points", _) => ctx.t("area-page-head"),
        _ => ctx.t(&format!("session-page-phase-{name}")),
    }
}

/// The mixture of this session: on the bench, or still to be prepared.
fn mixed(ctx: &Ctx, open: &Open<'_>) -> Markup {
    let (chart, session) = (open.chart, open.session);
    let to_mixture = format!("/patients/{}/mixture", chart.id);
    html! {
        section.card.stack id="mix" aria-labelledby="mix-head" {
            h2 id="mix-head" { (icon("flask")) " " (ctx.t("session-page-mixture")) }
            @match chart.mixture_for(&session.opened.course, session.opened.number) {
                None => (not_yet(&ctx.t("session-page-no-mixture"), &to_mixture, &ctx.t("session-page-to-mixture"))),
                Some(held) => {
                    (bench::summary(ctx, held, &open.lots, &open.accounts))
                    p { a href=(to_mixture) { (ctx.t("session-page-mixture-more")) } }
                }
            }
        }
    }
}

/// Closing a session that did not take place.
fn abandon(ctx: &Ctx, open: &Open<'_>) -> Markup {
    if !ctx.may(Act::Abandon) {
        return html! {};
    }
    html! {
        details.card open[ctx.refused.is_some() && ctx.typed("text").is_some()] {
            summary { (icon("chevron-right")) (ctx.t("session-page-abandon-head")) }
            form.stack method="post" action=(format!("/patients/{}/do/abandon", open.chart.id)) {
                (hidden(ctx, open.chart.seq()))
                input type="hidden" name="_next" value=(format!("/patients/{}/session/{}", open.chart.id, open.session.opened.id));
                input type="hidden" name="session" value=(open.session.opened.id);
                (area(ctx, "text", &ctx.t("session-page-abandon-why"), &ctx.t("session-page-abandon-hint"), "", true))
                button.btn.danger type="submit" { (icon("x")) (ctx.t("session-page-abandon")) }
            }
        }
    }
}

/// The sums of a session against the limits: what was charted, out of what was prepared.
fn doses(ctx: &Ctx, open: &Open<'_>) -> Markup {
    if open.missing.mixture {
        return html! {};
    }
    let mixture = ctx.look.mix(&open.standing);
    html! {
        section.card.stack aria-labelledby="doses" {
            h2 id="doses" { (ctx.t("session-page-doses")) }
            @if open.missing.points { (note(Tone::Info, html! { p { (ctx.t("session-page-doses-drawn")) } })) }
            (worked::totals(ctx, &mixture))
        }
    }
}

/// A lot with its substance.
fn worked_lot(ctx: &Ctx, lot: &LotRow) -> String {
    format!(
        "{} {}",
        patient::substance(ctx, &lot.substance),
        crate::pages::mixture::lot_line(ctx, lot)
    )
}
