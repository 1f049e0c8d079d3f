//! Today: who comes when and in which state, what needs somebody, and which rooms are busy.

mod needs;
mod rooms;

pub(crate) use rooms::{clock, clocks, step_title};

use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::shown;
use crate::parts::fields::hidden;
use crate::parts::layout::{self, Frame, Nav};
use crate::parts::patient;
use crate::parts::signs::{Tone, empty, icon, sample, tag_with};
use maud::{Markup, html};
use pistor_practice::house::accounts::Account;
use pistor_practice::today::{Board, Ready, VisitToday};
use pistor_practice::{Act, Chart};
use std::collections::BTreeMap;

/// The page.
pub(crate) fn page(ctx: &Ctx, _: &Asked) -> Made<Said> {
    let board = ctx.practice().board(&ctx.look.now, &ctx.look.zone)?;
    let accounts = ctx.practice().accounts()?;
    let title = ctx.t("nav-today");
    let body = html! {
        div.row.between {
            h1 { (title) }
            @if ctx.may(Act::Register) { a.btn href="/patients/new" { (icon("plus")) (ctx.t("today-walk-in")) } }
        }
        (needs::jump(ctx, &board))
        div.split {
            (day(ctx, &board, &accounts))
            aside.stack aria-label=(ctx.t("today-aside")) {
                (needs::card(ctx, &board))
                (rooms::cards(ctx, &board))
            }
        }
    };
    let frame = Frame::of(Nav::Today, title);
    shown(layout::page(ctx, &frame, body))
}

/// The name of a patient.
fn name_of(chart: &Chart) -> &str {
    chart.person.as_ref().map_or("", |person| person.name.as_str())
}

/// The visits of the day: what is over is folded away.
fn day(ctx: &Ctx, board: &Board, accounts: &BTreeMap<String, Account>) -> Markup {
    let (past, coming): (Vec<&VisitToday>, Vec<&VisitToday>) =
        board.visits.iter().partition(|visit| visit.ready == Ready::Past);
    let first = match ctx.may(Act::SeeChart) {
        true => foremost(&coming),
        false => coming
            .iter()
            .position(|visit| visit.appointment.state == "booked" && visit.ready != Ready::InRoom),
    };
    let several = board
        .visits
        .windows(2)
        .any(|pair| pair[0].appointment.operator != pair[1].appointment.operator);
    // The line of the present moment stands before the first visit that is to come.
    let now = ctx.at.as_microsecond();
    let line = coming
        .iter()
        .position(|visit| visit.appointment.begins > now || visit.ready == Ready::InRoom);
    html! {
        section.card.flush {
            header {
                h2 { (ctx.say("today-visits", &[("count", board.visits.len().to_string())])) }
                @if !board.visits.is_empty() { span.small.muted { (tally(ctx, board)) } }
            }
            @if board.visits.is_empty() {
                (empty(&ctx.t("today-nobody"), ctx.may(Act::FindPatients).then(|| html! {
                    a.btn href="/patients" { (icon("search")) (ctx.t("today-find")) }
                })))
            } @else {
                ol.board {
                    @if !past.is_empty() {
                        li.fold {
                            details data-remember="today-past" {
                                summary { (icon("chevron-right")) (ctx.say("today-over", &[("count", past.len().to_string())])) }
                                ol.board { @for visit in &past { (row(ctx, visit, accounts, several, false)) } }
                            }
                        }
                    }
                    @for (n, visit) in coming.iter().enumerate() {
                        @if line == Some(n) { (now_line(ctx)) }
                        (row(ctx, visit, accounts, several, first == Some(n)))
                    }
                    @if line.is_none() { (now_line(ctx)) }
                }
            }
        }
    }
}

fn now_line(ctx: &Ctx) -> Markup {
    html! { li.nowline { (ctx.say("today-now", &[("time", ctx.time(ctx.at.as_microsecond()))])) } }
}

/// The visit whose button is the filled one: who is in the room, else who can begin, else who is here or comes next.
fn foremost(coming: &[&VisitToday]) -> Option<usize> {
    let with = |ready: Ready| coming.iter().position(|visit| visit.ready == ready);
    let here = || {
        coming
            .iter()
            .position(|visit| visit.appointment.state == "arrived")
    };
    with(Ready::InRoom)
        .or_else(here)
        .or_else(|| with(Ready::Ready))
        .or_else(|| (!coming.is_empty()).then_some(0))
}

fn tally(ctx: &Ctx, board: &Board) -> String {
    let states = |word: &str| {
        board
            .visits
            .iter()
            .filter(|visit| visit.appointment.state == word)
            .count()
    };
    let in_room = board
        .visits
        .iter()
        .filter(|visit| visit.ready == Ready::InRoom)
        .count();
    let counts = [
        ("today-tally-done", states("done")),
        ("today-tally-room", in_room),
        ("today-tally-here", states("arrived").saturating_sub(in_room)),
    ];
    let said: Vec<String> = counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(name, count)| ctx.say(name, &[("count", count.to_string())]))
        .collect();
    said.join(" · ")
}

fn row(
    ctx: &Ctx,
    visit: &VisitToday,
    accounts: &BTreeMap<String, Account>,
    several: bool,
    first: bool,
) -> Markup {
    let appointment = &visit.appointment;
    let class = match visit.ready {
        Ready::Past => "past",
        _ if first => "now",
        _ => "",
    };
    let at = ctx.look.clock(appointment.begins);
    // Who treats is worth a word only where several do.
    let operator = several
        .then(|| accounts.get(&appointment.operator))
        .flatten()
        .map(|account| account.name.as_str());
    let line = [
        Some(what_for(ctx, visit)),
        Some(ctx.say("today-room", &[("room", appointment.room.clone())])),
        operator.map(str::to_owned),
    ];
    html! {
        li.(class) {
            time datetime=(at.strftime("%Y-%m-%dT%H:%M").to_string()) { (ctx.time(appointment.begins)) }
            div {
                a.who href=(format!("/patients/{}", appointment.patient)) { (name_of(&visit.chart)) (sample(ctx, appointment.sample)) }
                span.small.muted { (line.into_iter().flatten().collect::<Vec<_>>().join(" · ")) }
                @if !appointment.note.is_empty() { br; span.small { (appointment.note) } }
            }
            div.do { (state(ctx, visit)) (button(ctx, visit, first)) }
        }
    }
}

/// What the visit is for. The front desk is told the number of the session and no more.
fn what_for(ctx: &Ctx, visit: &VisitToday) -> String {
    let Some(course) = visit.chart.course(&visit.appointment.course) else {
        return ctx.t("today-first-visit");
    };
    let planned = course.draft.sessions.len();
    let next = match visit.ready {
        Ready::Past => session_of(&visit.chart, &visit.appointment.id),
        _ => Some(visit.chart.next_session(&course.id)),
    };
    let session = next.map(|number| match planned {
        0 => ctx.say("session-number", &[("number", number.to_string())]),
        _ => ctx.say(
            "today-session-of",
            &[("number", number.to_string()), ("planned", planned.to_string())],
        ),
    });
    let treatment = ctx
        .may(Act::SeeChart)
        .then(|| patient::treatment_line(ctx, &course.draft.treatment));
    let said: Vec<String> = [treatment, session].into_iter().flatten().collect();
    said.join(" · ")
}

/// Number of the session that was held at an appointment.
fn session_of(chart: &Chart, appointment: &str) -> Option<u32> {
    let held = chart
        .sessions
        .iter()
        .find(|session| session.opened.appointment == appointment)?;
    Some(held.opened.number)
}

/// Which word the front desk sees: what somebody must ask or do there, never what a rule says.
fn for_desk(ready: Ready) -> bool {
    matches!(ready, Ready::InRoom | Ready::NotAsked | Ready::AskAgain)
}

fn state(ctx: &Ctx, visit: &VisitToday) -> Markup {
    if visit.ready == Ready::Past || !(ctx.may(Act::SeeChart) || for_desk(visit.ready)) {
        let (tone, name) = match visit.appointment.state.as_str() {
            "arrived" => (Tone::Info, "door"),
            "missed" => (Tone::Caution, "x"),
            "cancelled" => (Tone::Plain, "x"),
            "done" => (Tone::Plain, "check"),
            _ => (Tone::Plain, "clock"),
        };
        return tag_with(
            tone,
            name,
            &ctx.t(&format!("today-appointment-{}", visit.appointment.state)),
        );
    }
    let (tone, name) = match visit.ready {
        Ready::InRoom => (Tone::Info, "timer"),
        Ready::Stopped => (Tone::Stop, "stop"),
        Ready::ToReview => (Tone::Caution, "caution"),
        Ready::NoConsent | Ready::StaleConsent => (Tone::Caution, "pen"),
        Ready::Ready => (Tone::Clear, "check-circle"),
        _ => (Tone::Info, "ask"),
    };
    let here = visit.appointment.state == "arrived" && visit.ready != Ready::InRoom;
    html! {
        @if here { span.vh { (ctx.t("today-appointment-arrived")) ". " } }
        (tag_with(tone, name, &ctx.t(&format!("today-ready-{}", visit.ready.id()))))
    }
}

/// The button to the step that is next.
fn button(ctx: &Ctx, visit: &VisitToday, first: bool) -> Markup {
    let Some((page, act)) = next_page(visit.ready) else {
        return html! {};
    };
    // At the desk a patient arrives first, and is asked then.
    let booked = visit.appointment.state == "booked" && visit.ready != Ready::InRoom;
    if !ctx.may(Act::SeeChart) && booked {
        return arrival(ctx, visit, first);
    }
    if !ctx.may(act) {
        return html! {};
    }
    let label = ctx.t(&format!("today-do-{}", visit.ready.id()));
    html! {
        a.btn.sm.pri[first] href=(format!("/patients/{}/{page}", visit.appointment.patient)) {
            (label) span.vh { ": " (name_of(&visit.chart)) }
        }
    }
}

/// Where the next step is done, and who may do it.
fn next_page(ready: Ready) -> Option<(&'static str, Act)> {
    match ready {
        Ready::Past => None,
        Ready::NotAsked | Ready::AskAgain => Some(("intake", Act::Answer)),
        Ready::Stopped | Ready::ToReview => Some(("screening", Act::SeeChart)),
        Ready::NoPlan | Ready::ToAgree => Some(("plan", Act::SeeChart)),
        Ready::NoConsent | Ready::StaleConsent => Some(("consent", Act::Consent)),
        Ready::InRoom | Ready::Ready => Some(("session", Act::SeeChart)),
    }
}

/// What is left to the front desk: to say that the patient is here.
fn arrival(ctx: &Ctx, visit: &VisitToday, first: bool) -> Markup {
    if !ctx.may(Act::SetAppointment) {
        return html! {};
    }
    html! {
        form method="post" action=(format!("/patients/{}/do/set_appointment", visit.appointment.patient)) {
            (hidden(ctx, visit.chart.seq()))
            input type="hidden" name="_next" value="/today";
            input type="hidden" name="appointment" value=(visit.appointment.id);
            button.btn.sm.pri[first] type="submit" name="state" value="arrived" {
                (icon("door")) (ctx.t("today-arrived")) span.vh { ": " (name_of(&visit.chart)) }
            }
        }
    }
}
