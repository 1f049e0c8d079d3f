//! All remaining sessions booked in one tap: the best days at the time of the last visit, as far as they are free.

use super::sessions::window;
use crate::ctx::Ctx;
use crate::pages::plan::{Accounts, name_of};
use crate::parts::fields::hidden;
use crate::parts::signs::icon;
use maud::{Markup, html};
use pistor_practice::chart::plan::{Course, CourseState};
use pistor_practice::diary::proposal::{Booking, Proposal};
use pistor_practice::{Act, Chart};

/// The form; nothing where every session is booked.
pub(super) fn form(
    ctx: &Ctx,
    chart: &Chart,
    course: &Course,
    booking: &Booking,
    accounts: &Accounts,
) -> Markup {
    if course.state != CourseState::Agreed || booking.visits.is_empty() || !ctx.may(Act::BookCourse) {
        return html! {};
    }
    // What the result decides on is ticked only when nothing else is left to book.
    let certain = booking.visits.iter().any(|visit| !visit.optional);
    let free = booking.visits.iter().any(|visit| visit.free.is_some());
    let all = booking.visits.len() > 1;
    let how = [
        Some(ctx.say("lapse-minutes", &[("count", booking.minutes.to_string())])),
        (!booking.operator.is_empty()).then(|| name_of(accounts, &booking.operator).to_owned()),
    ];
    html! {
        form.card.stack method="post" action=(format!("/patients/{}/do/book_course", chart.id)) aria-labelledby="book-all" {
            h3 id="book-all" { (ctx.t(if all { "plan-page-book-all-head" } else { "plan-page-book-one-head" })) }
            p.small.muted { (ctx.say("plan-page-book-all-why", &[("how", how.into_iter().flatten().collect::<Vec<_>>().join(" · "))])) }
            (hidden(ctx, chart.seq()))
            input type="hidden" name="_next" value=(format!("/patients/{}/plan", chart.id));
            input type="hidden" name="course" value=(course.id);
            input type="hidden" name="minutes:int" value=(booking.minutes);
            input type="hidden" name="operator" value=(booking.operator);
            ul.ticks.proposals { @for (n, visit) in booking.visits.iter().enumerate() { li { (row(ctx, n, visit, !(certain && visit.optional))) } } }
            div.actions.still {
                @if free { button.btn.pri type="submit" { (icon("calendar")) (ctx.t("plan-page-book-ticked")) } }
                a.btn.quiet href=(format!("/patients/{}/person", chart.id)) { (ctx.t("plan-page-book")) }
            }
        }
    }
}

fn row(ctx: &Ctx, n: usize, visit: &Proposal, ticked: bool) -> Markup {
    let head = ctx.say("session-page-head", &[("number", visit.number.to_string())]);
    let small = [
        Some(window(ctx, &visit.window)),
        visit.optional.then(|| ctx.t("plan-page-optional-short")),
    ];
    let small = small.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let Some(free) = &visit.free else {
        let why = if visit.window.best.is_some() {
            "plan-page-nothing-free"
        } else {
            "plan-page-day-by-hand"
        };
        return html! { div.check { span { (icon("minus")) } span { b { (head) } " · " (ctx.t(why)) br; span.small.muted { (small) } } } };
    };
    let begins = ctx.look.clock(free.begins).strftime("%Y-%m-%dT%H:%M").to_string();
    let name = format!("visits.{n}.begins");
    // In a form that was refused what was ticked stays ticked, also where its time has changed.
    let ticked = match ctx.typed("minutes") {
        Some(_) => ctx.typed(&name).is_some(),
        None => ticked,
    };
    let moved = visit
        .window
        .best
        .is_some_and(|best| best.max(ctx.look.now.day) != ctx.look.clock(free.begins).date());
    let wrong = ctx.wrong(&name);
    html! {
        label.check {
            input type="checkbox" id=(format!("f-visits-{n}-begins")) name=(name) value=(begins) checked[ticked] aria-invalid=[wrong.as_ref().map(|_| "true")];
            span {
                @if let Some(wrong) = &wrong { span.err { (icon("caution")) (wrong) } }
                b { (head) } " · " (ctx.say("plan-page-free-time", &[("when", ctx.weekday_time(free.begins)), ("room", free.room.clone())]))
                br; span.small.muted { (small) @if moved { " · " (ctx.t("plan-page-not-best")) } }
            }
        }
        input type="hidden" name=(format!("visits.{n}.room:with")) value=(free.room);
    }
}
