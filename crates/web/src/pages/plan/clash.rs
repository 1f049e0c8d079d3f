//! A visit that clashes: what is wrong in a sentence, and one tap that mends it.

use crate::ctx::Ctx;
use crate::parts::fields::hidden;
use crate::parts::signs::icon;
use maud::{Markup, html};
use pistor_practice::diary::clash::{Clash, Why};
use pistor_practice::diary::free::{Free, Taken};
use pistor_practice::{Act, Chart};

/// Every visit of the course that clashes.
pub(super) fn notes(ctx: &Ctx, chart: &Chart, clashes: &[Clash]) -> Markup {
    html! { @for clash in clashes { (note(ctx, chart, clash)) } }
}

fn note(ctx: &Ctx, chart: &Chart, clash: &Clash) -> Markup {
    let may = ctx.may(Act::SetAppointment);
    let when = ctx.weekday_time(clash.begins);
    let by_hand = format!("/patients/{}/person?move={}#moving", chart.id, clash.appointment);
    html! {
        div.note.caution id=(format!("clash-{}", clash.appointment)) {
            (icon("caution"))
            div {
                p {
                    strong.t { (ctx.say("plan-page-clashes", &[("number", clash.number.to_string())])) } " "
                    @for why in &clash.why { (because(ctx, clash, why, &when)) " " }
                    @if clash.others.is_empty() { (offered(ctx, &clash.free)) }
                }
                @if may {
                    div.row.tight {
                        @for free in &clash.free { (move_to(ctx, chart, clash, free)) }
                        @for (account, name) in &clash.others { (hand_to(ctx, chart, clash, account, &ctx.say("plan-page-hand-to", &[("name", name.clone())]))) }
                        @if clash.why.iter().any(|why| matches!(why, Why::MayNot(_))) { (hand_to(ctx, chart, clash, "", &ctx.t("plan-page-hand-open"))) }
                        a.btn.sm.quiet href=(by_hand) { (ctx.t("plan-page-by-hand")) }
                    }
                }
            }
        }
    }
}

/// What is wrong, as a sentence.
fn because(ctx: &Ctx, clash: &Clash, why: &Why, when: &str) -> String {
    let when = ("when", when.to_owned());
    match why {
        Why::Taken(Taken::Room) => ctx.say("plan-page-room-taken", &[when, ("room", clash.room.clone())]),
        Why::Taken(Taken::Operator) => ctx.say("plan-page-operator-taken", &[when]),
        Why::Early(day) => ctx.say("plan-page-early", &[when, ("day", ctx.day(*day))]),
        Why::Late(day) => ctx.say("plan-page-too-late", &[when, ("day", ctx.day(*day))]),
        Why::MayNot(refusal) => format!(
            "{} {}",
            ctx.say("plan-page-may-not", &[when]),
            ctx.locale().fault(&refusal.fault)
        ),
    }
}

/// The free times, or that there is none.
fn offered(ctx: &Ctx, free: &[Free]) -> String {
    match free {
        [] => ctx.t("plan-page-no-free-times"),
        _ => {
            let times: Vec<String> = free
                .iter()
                .map(|free| {
                    let args = [
                        ("when", ctx.weekday_time(free.begins)),
                        ("room", free.room.clone()),
                    ];
                    ctx.say("plan-page-free-time", &args)
                })
                .collect();
            ctx.say("plan-page-nearest", &[("times", times.join("; "))])
        }
    }
}

/// What every button here sends with it.
fn head(ctx: &Ctx, chart: &Chart, clash: &Clash) -> Markup {
    html! {
        (hidden(ctx, chart.seq()))
        input type="hidden" name="_next" value=(format!("/patients/{}/plan", chart.id));
        input type="hidden" name="appointment" value=(clash.appointment);
    }
}

fn move_to(ctx: &Ctx, chart: &Chart, clash: &Clash, free: &Free) -> Markup {
    let there = ctx.look.clock(free.begins);
    // The same day is not said again, and the same room neither.
    let same_day = ctx.look.clock(clash.begins).date() == there.date();
    let when = if same_day {
        ctx.time(free.begins)
    } else {
        ctx.weekday_time(free.begins)
    };
    let word = match (free.begins == clash.begins, free.room == clash.room) {
        (true, _) => ctx.say("plan-page-take-room", &[("room", free.room.clone())]),
        (false, true) => ctx.say("plan-page-take", &[("when", when)]),
        (false, false) => ctx.say(
            "plan-page-take-both",
            &[("when", when), ("room", free.room.clone())],
        ),
    };
    html! {
        form method="post" action=(format!("/patients/{}/do/set_appointment", chart.id)) {
            (head(ctx, chart, clash))
            input type="hidden" name="begins" value=(there.strftime("%Y-%m-%dT%H:%M").to_string());
            input type="hidden" name="room" value=(free.room);
            button.btn.sm type="submit" { (icon("calendar")) (word) }
        }
    }
}

fn hand_to(ctx: &Ctx, chart: &Chart, clash: &Clash, account: &str, word: &str) -> Markup {
    html! {
        form method="post" action=(format!("/patients/{}/do/set_appointment", chart.id)) {
            (head(ctx, chart, clash))
            input type="hidden" name="operator:text" value=(account);
            button.btn.sm type="submit" { (icon("user")) (word) }
        }
    }
}
