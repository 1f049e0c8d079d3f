//! The checklist: each step a large row to tick, all ticks of a phase saved by one press; with who ticked it and when, its
//! clock, and why it is done. Every button of a row saves the other ticks with it, so that none is lost on the way.

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

/// How many steps before the last needle are done or left out, and how many there are: the sum of what the cards say.
pub(super) fn counted(ctx: &Ctx, open: &Open<'_>) -> (usize, usize) {
    let steps = ctx.look.checklist(&open.standing);
    let held: Vec<_> = steps.iter().filter(|step| step.phase.id() != "after").collect();
    let done = held.iter().filter(|step| settled(open.session, step)).count();
    (done, held.len())
}

/// Whether nothing before the last needle is missing any more; what is optional may stay open.
pub(super) fn checked(ctx: &Ctx, open: &Open<'_>) -> bool {
    let steps = ctx.look.checklist(&open.standing);
    let mut held = steps.iter().filter(|step| step.phase.id() != "after");
    held.all(|step| !open.missing.steps.contains(&step.id))
}

/// A phase that is finished: how many steps are settled, how many there are, and the latest word on one of them. What is
/// optional may stay open, but no clock may run.
pub(super) fn finished<'s>(
    ctx: &Ctx,
    open: &Open<'s>,
    phase: &str,
) -> Option<(usize, usize, &'s Noted<Ticked>)> {
    let steps = ctx.look.checklist(&open.standing);
    let held: Vec<_> = steps.iter().filter(|step| step.phase.id() == phase).collect();
    let ticks = || held.iter().filter_map(|step| tick_of(open.session, &step.id));
    let runs = ticks().any(|tick| tick.state == TickState::Started);
    let settled_all = held
        .iter()
        .all(|step| step.optional || settled(open.session, step));
    if runs || !settled_all {
        return None;
    }
    let done = held.iter().filter(|step| settled(open.session, step)).count();
    Some((done, held.len(), ticks().max_by_key(|tick| tick.seq)?))
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
    let may = ctx.may(Act::Tick);
    let to_tick = may && done < steps.len();
    let save = html! { button.btn.sm type="submit" { (icon("check")) (ctx.t("session-page-save-ticks")) } };
    html! {
        section.card.flush id=(id) aria-labelledby=(format!("{id}-head")) {
            form method="post" action=(format!("/patients/{}/do/tick", open.chart.id)) data-draft=(draft_key(ctx, open, id)) {
                (hidden(ctx, open.chart.seq()))
                input type="hidden" name="_next" value=(format!("/patients/{}/session#{id}", open.chart.id));
                input type="hidden" name="session" value=(open.session.opened.id);
                header.row.between {
                    h2 id=(format!("{id}-head")) { (ctx.t(&format!("session-page-steps-{phase}"))) }
                    (tag_with(Tone::Info, "clipboard", &ctx.say("session-page-steps-count", &args)))
                    // The first button of the form: this is what the Enter key does.
                    @if to_tick { (save) }
                }
                @if !may { p.muted { (ctx.t("session-page-tick-who")) } }
                @if to_tick && phase == "before" { p.hint { (ctx.t("session-page-ticks-hint")) } }
                ul.ticks { @for step in steps { (row(ctx, open, step)) } }
                @if to_tick { div.foot { (save) } }
            }
        }
    }
}

/// What is ticked and not saved yet outlives the lock; every save of a step begins anew.
fn draft_key(ctx: &Ctx, open: &Open<'_>, part: &str) -> String {
    let account = ctx
        .signed
        .as_ref()
        .map_or("", |signed| signed.who.account.as_str());
    let last = open
        .session
        .ticks
        .values()
        .map(|tick| tick.seq)
        .max()
        .unwrap_or(0);
    format!("{account}:{part}:{}:{last}", open.session.opened.id)
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
    let title = text("title", &step.title);
    let name = html! { span { (title) @if step.optional { " " span.small.muted { (ctx.t("optional")) } } } };
    html! {
        li.tickrow id=(anchor) {
            @if ctx.may(Act::Tick) && !settled(open.session, step) {
                @let field = format!("steps.{}", step.id);
                label.check {
                    input type="checkbox" name=(field) value="done" checked[ctx.chose(&field, "done") == Some(true)];
                    (name)
                }
            } @else {
                div.check { (sign(state)) (name) }
            }
            @if let Some(tick) = tick { (said(ctx, open, tick)) }
            @if ctx.may(Act::Tick) { span.row.tight { (buttons(ctx, step, state, &title)) } }
            details {
                summary aria-label=(format!("{}: {title}", ctx.t("session-page-step-why"))) { (icon("chevron-right")) (ctx.t("session-page-step-why")) }
                p { (text("text", &step.text)) }
                p { b { (ctx.t("label-why")) ":" } " " (text("why", &step.why)) }
                (cites(ctx, &step.cite))
                (disagreement(ctx, step.disagreement.as_ref()))
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
        span.when {
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
}

/// What else can be said of a step: each button names the step for those who cannot see the row.
fn buttons(ctx: &Ctx, step: &Row<Step>, state: Option<TickState>, title: &str) -> Markup {
    let button = |value: &str, word: String, sign: &str| {
        html! { button.btn.sm type="submit" name=(format!("steps.{}", step.id)) value=(value) aria-label=(format!("{word}: {title}")) { (icon(sign)) (word) } }
    };
    let undo = || button("undone", ctx.t("session-page-undo"), "undo");
    match state {
        Some(TickState::Done | TickState::LeftOut | TickState::Started) => undo(),
        _ => html! {
            @if let Some(minutes) = step.minutes {
                (button("started", ctx.say("session-page-start", &[("minutes", minutes.to_string())]), "timer"))
            }
            @if step.optional { (button("left_out", ctx.t("session-page-leave-out"), "minus")) }
        },
    }
}
