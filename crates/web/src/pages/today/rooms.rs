//! The rooms in which a session is under way, each with the clocks that run there.

use super::name_of;
use crate::ctx::Ctx;
use maud::{Markup, html};
use pistor_practice::Act;
use pistor_practice::chart::session::{Session, TickState};
use pistor_practice::today::Board;

/// A card for each room.
pub(super) fn cards(ctx: &Ctx, board: &Board) -> Markup {
    let mut busy: Vec<(&str, &Session)> = Vec::new();
    for visit in &board.visits {
        // A patient with two visits on one day has one session under way.
        if let Some(session) = visit.chart.open_session()
            && !busy.iter().any(|(_, held)| held.opened.id == session.opened.id)
        {
            busy.push((name_of(&visit.chart), session));
        }
    }
    html! {
        @for (name, session) in busy {
            section.card {
                header {
                    h2 { (ctx.say("today-room", &[("room", session.opened.room.clone())])) }
                    span.small.muted { (ctx.say("today-since", &[("when", ctx.when(session.opened.at))])) }
                }
                p { b { (name) } br; span.small.muted { (ctx.say("session-number", &[("number", session.opened.number.to_string())])) } }
                @if ctx.may(Act::SeeChart) { (clocks(ctx, session)) }
            }
        }
    }
}

/// The clocks that run, the one that ends first on top.
pub(crate) fn clocks(ctx: &Ctx, session: &Session) -> Markup {
    let mut running: Vec<(i64, &str, u32)> = session
        .ticks
        .values()
        .filter(|tick| tick.state == TickState::Started)
        .filter_map(|tick| {
            let minutes = tick.minutes.filter(|minutes| *minutes > 0)?;
            Some((
                tick.at + i64::from(minutes) * 60_000_000,
                tick.step.as_str(),
                minutes,
            ))
        })
        .collect();
    running.sort_unstable();
    html! {
        @for (until, step, minutes) in running {
            p.small.muted { (step_title(ctx, step)) " · " (ctx.say("lapse-minutes", &[("count", minutes.to_string())])) }
            div.row.between {
                (clock(ctx, until))
                span.small.muted { (ctx.say("today-until", &[("time", ctx.time(until))])) }
            }
        }
    }
}

/// The name of a step of the checklist.
pub(crate) fn step_title(ctx: &Ctx, step: &str) -> String {
    ctx.look.edition.knowledge.checklist.get(step).map_or_else(
        || step.to_owned(),
        |row| {
            ctx.locale()
                .text("checklist", step, "title", &row.title)
                .into_owned()
        },
    )
}

/// A clock that counts down. Without script it shows what was left when the page was made.
pub(crate) fn clock(ctx: &Ctx, until: i64) -> Markup {
    let left = (until - ctx.at.as_microsecond() + 999_999) / 1_000_000;
    let over = ctx.t("today-time-up");
    let shown = match left {
        i64::MIN..=0 => over.clone(),
        1..3600 => format!("{:02}:{:02}", left / 60, left % 60),
        _ => format!("{}:{:02}:{:02}", left / 3600, left % 3600 / 60, left % 60),
    };
    let machine = jiff::Timestamp::from_microsecond(until)
        .map(|at| at.to_string())
        .unwrap_or_default();
    html! { span.clock.done[left <= 0] data-until=(machine) data-done=(over) role="timer" aria-live="off" { (shown) } }
}
