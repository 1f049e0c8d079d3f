//! The checklist: each step a large row of its own, with who ticked it and when, its clock, and why it is done.

use super::Open;
use crate::ctx::Ctx;
use crate::pages::plan::name_of;
use crate::parts::fields::hidden;
use crate::parts::rules::{cites, disagreement};
use crate::parts::signs::{Tone, icon, tag_with};
use maud::{Markup, html};
use pistor_locale::say::aftercare::rfc3339;
use pistor_practice::Act;
use pistor_practice::chart::Noted;
use pistor_practice::chart::session::{Session, TickState, Ticked};
use pistor_practice::view::{Row, Step};

/// The latest word on a step.
fn tick_of<'s>(session: &'s Session, step: &str) -> Option<&'s Noted<Ticked>> {
    session
        .ticks
        .get(step)
        .filter(|tick| tick.state != TickState::Undone)
}

/// How many steps before the last needle are settled, and how many there are.
pub(super) fn counted(ctx: &Ctx, open: &Open<'_>) -> (usize, usize) {
    let steps = ctx.look.checklist(&open.standing);
    let held: Vec<_> = steps.iter().filter(|step| step.phase.id() != "after").collect();
    let settled = held
        .iter()
        .filter(|step| !open.missing.steps.contains(&step.id))
        .count();
    (settled, held.len())
}

/// The steps of one phase.
pub(super) fn phase(ctx: &Ctx, open: &Open<'_>, phase: &str) -> Markup {
    let steps: Vec<_> = ctx
        .look
        .checklist(&open.standing)
        .into_iter()
        .filter(|step| step.phase.id() == phase)
        .collect();
    if steps.is_empty() {
        return html! {};
    }
    let done = steps.iter().filter(|step| settled(open.session, step)).count();
    let args = [("done", done.to_string()), ("all", steps.len().to_string())];
    let id = match phase {
        "before" => "check",
        "during" => "during",
        _ => "after-steps",
    };
    html! {
        section.card.flush id=(id) aria-labelledby=(format!("{id}-head")) {
            header.row.between {
                h2 id=(format!("{id}-head")) { (ctx.t(&format!("session-page-steps-{phase}"))) }
                (tag_with(Tone::Info, "clipboard", &ctx.say("session-page-steps-count", &args)))
            }
            @if !ctx.may(Act::Tick) { p.muted { (ctx.t("session-page-tick-who")) } }
            ul.ticks { @for step in steps { (row(ctx, open, step)) } }
        }
    }
}

fn settled(session: &Session, step: &Row<Step>) -> bool {
    tick_of(session, &step.id).is_some_and(|tick| matches!(tick.state, TickState::Done | TickState::LeftOut))
}

fn row(ctx: &Ctx, open: &Open<'_>, step: &Row<Step>) -> Markup {
    let tick = tick_of(open.session, &step.id);
    let state = tick.map(|tick| tick.state);
    let text = |attribute: &str, english: &str| {
        ctx.locale()
            .text("checklist", &step.id, attribute, english)
            .into_owned()
    };
    let anchor = format!("step-{}", step.id);
    html! {
        li id=(anchor) {
            form.check method="post" action=(format!("/patients/{}/do/tick", open.chart.id)) {
                (hidden(ctx, open.chart.seq()))
                input type="hidden" name="_next" value=(format!("/patients/{}/session#{anchor}", open.chart.id));
                input type="hidden" name="session" value=(open.session.opened.id);
                input type="hidden" name="step" value=(step.id);
                (sign(state))
                div {
                    details {
                        summary { (icon("chevron-right")) span { (text("title", &step.title)) @if step.optional { " " span.small.muted { (ctx.t("optional")) } } } }
                        p { (text("text", &step.text)) }
                        p { b { (ctx.t("label-why")) ":" } " " (text("why", &step.why)) }
                        (cites(ctx, &step.cite))
                        (disagreement(ctx, step.disagreement.as_ref()))
                    }
                    @if let Some(tick) = tick { (said(ctx, open, tick)) }
                }
                @if ctx.may(Act::Tick) { span.row.tight { (buttons(ctx, step, state, &text("title", &step.title))) } }
            }
        }
    }
}

fn sign(state: Option<TickState>) -> Markup {
    match state {
        Some(TickState::Done) => html! { span.ok { (icon("check-circle")) } },
        Some(TickState::LeftOut) => html! { span.muted { (icon("minus")) } },
        Some(TickState::Started) => html! { span { (icon("timer")) } },
        _ => html! { span {} },
    }
}

/// Who ticked and when; for a clock that runs, how long still.
fn said(ctx: &Ctx, open: &Open<'_>, tick: &Noted<Ticked>) -> Markup {
    let args = [
        ("name", name_of(&open.accounts, &tick.author).to_owned()),
        ("when", ctx.when(tick.at)),
    ];
    let name = match tick.state {
        TickState::Done => "session-page-done-by",
        TickState::LeftOut => "session-page-left-out-by",
        _ => "session-page-started-by",
    };
    html! {
        span.small.muted { (ctx.say(name, &args)) }
        @if tick.state == TickState::Started {
            @let ends = tick.at + i64::from(tick.minutes.unwrap_or(0)) * 60_000_000;
            " " @if ends <= ctx.at.as_microsecond() { (tag_with(Tone::Caution, "timer", &ctx.t("session-page-clock-done"))) } @else {
                b role="timer" data-until=(rfc3339(ctx.look.clock(ends).timestamp(), &ctx.look.zone)) data-done=(ctx.t("session-page-clock-done")) {
                    (ctx.say("session-page-clock-ends", &[("when", ctx.time(ends))]))
                }
            }
        }
    }
}

/// What can be said of a step: each button names the step for those who cannot see the row.
fn buttons(ctx: &Ctx, step: &Row<Step>, state: Option<TickState>, title: &str) -> Markup {
    let button = |value: &str, name: &str, sign: &str| {
        let word = ctx.t(name);
        html! { button.btn.sm type="submit" name="state" value=(value) aria-label=(format!("{word}: {title}")) { (icon(sign)) (word) } }
    };
    match state {
        Some(TickState::Done | TickState::LeftOut) => button("undone", "session-page-undo", "undo"),
        Some(TickState::Started) => {
            html! { (button("done", "session-page-do", "check")) (button("undone", "session-page-undo", "undo")) }
        }
        _ => html! {
            @if let Some(minutes) = step.minutes {
                @let word = ctx.say("session-page-start", &[("minutes", minutes.to_string())]);
                button.btn.sm type="submit" name="state" value="started" aria-label=(format!("{word}: {title}")) { (icon("timer")) (word) }
            }
            (button("done", "session-page-do", "check"))
            @if step.optional { (button("left_out", "session-page-leave-out", "minus")) }
        },
    }
}
