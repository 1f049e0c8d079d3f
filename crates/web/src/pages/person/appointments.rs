//! Appointments of a patient: booked, moved, and what became of them.

use crate::ctx::Ctx;
use crate::parts::fields::{Line, hidden, select};
use crate::parts::patient;
use crate::parts::signs::{Tone, empty, icon, tag_with};
use maud::{Markup, html};
use pistor_practice::chart::Noted;
use pistor_practice::chart::desk::{Appointment, AppointmentState};
use pistor_practice::chart::plan::{Course, CourseState};
use pistor_practice::house::accounts::Account;
use pistor_practice::{Act, Chart};
use std::collections::BTreeMap;

/// Lengths that are offered, in minutes.
const LENGTHS: [i64; 6] = [15, 30, 45, 60, 90, 120];

/// Appointments that stand, those that are over, and the form for a new one or a new time.
pub(super) fn section(
    ctx: &Ctx,
    chart: &Chart,
    accounts: &BTreeMap<String, Account>,
    moved: Option<&str>,
) -> Markup {
    let mut all: Vec<&Noted<Appointment>> = chart.appointments.values().collect();
    all.sort_by_key(|appointment| appointment.begins);
    let (standing, mut over): (Vec<_>, Vec<_>) = all
        .into_iter()
        .partition(|appointment| appointment.state.stands());
    over.reverse();
    let moved = moved
        .and_then(|id| chart.appointments.get(id))
        .filter(|_| ctx.may(Act::SetAppointment));
    html! {
        section.card.flush {
            header { h2 { (ctx.t("patients-appointments")) } }
            @if standing.is_empty() {
                (empty(&ctx.t("patients-no-appointment"), None))
            } @else {
                ul.board { @for appointment in &standing { (row(ctx, chart, appointment, accounts)) } }
            }
            @if !over.is_empty() {
                footer {
                    details data-remember="appointments-over" {
                        summary { (icon("chevron-right")) (ctx.say("patients-appointments-over", &[("count", over.len().to_string())])) }
                        ul.board { @for appointment in &over { (row(ctx, chart, appointment, accounts)) } }
                    }
                }
            }
        }
        @match moved {
            Some(appointment) => (moving(ctx, chart, appointment)),
            None if ctx.may(Act::Book) => (booking(ctx, chart, accounts)),
            None => {}
        }
    }
}

/// The state of an appointment as a tag.
pub(crate) fn state_tag(ctx: &Ctx, state: AppointmentState) -> Markup {
    let (tone, name) = match state {
        AppointmentState::Booked => (Tone::Plain, "clock"),
        AppointmentState::Arrived => (Tone::Info, "door"),
        AppointmentState::Done => (Tone::Plain, "check"),
        AppointmentState::Cancelled => (Tone::Plain, "x"),
        AppointmentState::Missed => (Tone::Caution, "x"),
    };
    tag_with(tone, name, &ctx.t(&format!("today-appointment-{}", state.id())))
}

fn row(
    ctx: &Ctx,
    chart: &Chart,
    appointment: &Noted<Appointment>,
    accounts: &BTreeMap<String, Account>,
) -> Markup {
    let at = ctx.look.clock(appointment.begins);
    let operator = accounts
        .get(&appointment.operator)
        .map(|account| account.name.clone());
    let course = chart
        .course(&appointment.course)
        .map(|course| course_name(ctx, chart, course));
    let line = [
        Some(ctx.say("today-room", &[("room", appointment.room.clone())])),
        Some(ctx.say("lapse-minutes", &[("count", appointment.minutes.to_string())])),
        operator,
        course,
    ];
    let author = accounts
        .get(&appointment.author)
        .map_or("", |account| account.name.as_str());
    let today = at.date() == ctx.look.now.day;
    html! {
        li.now[today && appointment.state.stands()] {
            time datetime=(at.strftime("%Y-%m-%dT%H:%M").to_string()) { (ctx.time(appointment.begins)) }
            div {
                b { (ctx.locale().long_date(at.date())) } @if today { " " span.small.muted { (ctx.t("patients-today")) } } br;
                span.small.muted { (line.into_iter().flatten().collect::<Vec<_>>().join(" · ")) }
                @if !appointment.note.is_empty() { br; span.small { (appointment.note) } }
                br; span.small.muted { (ctx.say("patients-said", &[("name", author.to_owned()), ("when", ctx.when(appointment.at))])) }
                @if ctx.may(Act::SetAppointment) { div.row.tight { (acts(ctx, chart, appointment)) } }
            }
            div.do { (state_tag(ctx, appointment.state)) }
        }
    }
}

/// What can be said of an appointment, and the way to move it.
fn acts(ctx: &Ctx, chart: &Chart, appointment: &Appointment) -> Markup {
    let over = appointment.begins < ctx.at.as_microsecond();
    let states: &[(&str, &str)] = match appointment.state {
        AppointmentState::Booked if over => &[("arrived", "door"), ("missed", "x"), ("cancelled", "x")],
        AppointmentState::Booked => &[("arrived", "door"), ("cancelled", "x")],
        AppointmentState::Arrived => &[("done", "check"), ("booked", "undo")],
        AppointmentState::Missed | AppointmentState::Cancelled => &[("booked", "undo")],
        AppointmentState::Done => &[],
    };
    let here = format!("/patients/{}/person", chart.id);
    html! {
        @if !states.is_empty() {
            form.row.tight method="post" action=(format!("/patients/{}/do/set_appointment", chart.id)) {
                (hidden(ctx, chart.seq()))
                input type="hidden" name="_next" value=(here);
                input type="hidden" name="appointment" value=(appointment.appointment);
                @for (state, name) in states {
                    button.btn.sm type="submit" name="state" value=(state) { (icon(name)) (ctx.t(&format!("patients-set-{state}"))) }
                }
            }
        }
        @if appointment.state == AppointmentState::Booked {
            a.btn.sm href=(format!("{here}?move={}#moving", appointment.appointment)) { (icon("calendar")) (ctx.t("patients-move")) }
        }
    }
}

/// When something begins, on the clinic's clocks.
fn begins<'a>(ctx: &Ctx, value: String) -> Line<'a> {
    Line {
        value,
        kind: "datetime-local",
        needed: true,
        extra: &[("step", "300")],
        ..Line::new("begins:text", ctx.t("patients-begins"))
    }
}

fn moving(ctx: &Ctx, chart: &Chart, appointment: &Appointment) -> Markup {
    let at = ctx.look.clock(appointment.begins);
    let here = format!("/patients/{}/person", chart.id);
    let now = ctx.say(
        "patients-moving-from",
        &[
            ("day", ctx.locale().long_date(at.date())),
            ("time", ctx.time(appointment.begins)),
        ],
    );
    html! {
        form.card.stack id="moving" method="post" action=(format!("/patients/{}/do/set_appointment", chart.id)) {
            h2 { (ctx.t("patients-moving")) }
            p { (now) }
            (hidden(ctx, chart.seq()))
            input type="hidden" name="_next" value=(here);
            input type="hidden" name="appointment" value=(appointment.appointment);
            div.fields { (begins(ctx, at.strftime("%Y-%m-%dT%H:%M").to_string()).show(ctx)) }
            div.actions.still {
                button.btn.pri type="submit" { (icon("calendar")) (ctx.t("patients-move-do")) }
                a.btn.quiet href=(here) { (ctx.t("patients-cancel")) }
            }
        }
    }
}

/// Name of a course: what for, or for the front desk only how long.
fn course_name(ctx: &Ctx, chart: &Chart, course: &Course) -> String {
    let planned = course.draft.sessions.len().to_string();
    let next = chart.next_session(&course.id).to_string();
    match ctx.may(Act::SeeChart) {
        true => ctx.say(
            "patients-course-for",
            &[
                (
                    "what",
                    patient::indication(ctx, &course.draft.treatment.indication),
                ),
                ("planned", planned),
            ],
        ),
        false => ctx.say("patients-course", &[("next", next), ("planned", planned)]),
    }
}

fn booking(ctx: &Ctx, chart: &Chart, accounts: &BTreeMap<String, Account>) -> Markup {
    let here = format!("/patients/{}/person", chart.id);
    let rooms: Vec<(String, String)> = ctx
        .look
        .settings
        .rooms
        .iter()
        .map(|room| (room.clone(), room.clone()))
        .collect();
    let first = rooms.first().map_or("", |(room, _)| room.as_str());
    let day = ctx.look.now.day;
    let mut operators = vec![(String::new(), ctx.t("patients-operator-open"))];
    operators.extend(
        accounts
            .values()
            .filter(|account| ctx.look.settings.injecting.check(account, day).is_ok())
            .map(|account| (account.id.clone(), account.name.clone())),
    );
    let open: Vec<&Course> = chart
        .courses
        .iter()
        .rev()
        .filter(|course| course.state == CourseState::Agreed)
        .collect();
    let mut courses = vec![(String::new(), ctx.t("patients-no-course"))];
    courses.extend(
        open.iter()
            .map(|course| (course.id.clone(), course_name(ctx, chart, course))),
    );
    let course = open.first().map_or("", |course| course.id.as_str());
    let lengths: Vec<(String, String)> = LENGTHS
        .iter()
        .map(|minutes| {
            (
                minutes.to_string(),
                ctx.say("lapse-minutes", &[("count", minutes.to_string())]),
            )
        })
        .collect();
    let note = Line {
        hint: ctx.t("patients-note-hint"),
        extra: &[("maxlength", "300"), ("autocomplete", "off")],
        ..Line::new("note", ctx.t("patients-note"))
    };
    let when = Line {
        hint: open
            .first()
            .and_then(|course| due(ctx, chart, course))
            .unwrap_or_default(),
        ..begins(ctx, String::new())
    };
    html! {
        form.card.stack method="post" action=(format!("/patients/{}/do/book", chart.id)) {
            h2 { (ctx.t("patients-book")) }
            (hidden(ctx, chart.seq()))
            input type="hidden" name="_next" value=(here);
            div.fields {
                (when.show(ctx))
                (select(ctx, "minutes:int", &ctx.t("patients-minutes"), "", &lengths, "30", true))
                (select(ctx, "room:text", &ctx.t("patients-room"), "", &rooms, first, true))
                (select(ctx, "operator", &ctx.t("patients-operator"), "", &operators, "", false))
                (select(ctx, "course", &ctx.t("patients-course-of"), "", &courses, course, false))
            }
            (note.show(ctx))
            div.actions.still { button.btn.pri type="submit" { (icon("calendar")) (ctx.t("patients-book-do")) } }
        }
    }
}

/// When the first session that nobody has booked is due, counted from the visits before it, as far as a source says.
fn due(ctx: &Ctx, chart: &Chart, course: &Course) -> Option<String> {
    let diary = ctx.practice().course_diary(&ctx.look, chart, course).ok()?;
    let visit = diary.booking.visits.first()?;
    let day = |day: Option<jiff::civil::Date>| day.map(|day| ctx.day(day));
    let number = || ("number", visit.number.to_string());
    let window = visit.window;
    match (day(window.earliest), day(window.best), day(window.latest)) {
        (Some(earliest), Some(best), Some(latest)) => Some(ctx.say(
            "patients-due-between",
            &[
                number(),
                ("best", best),
                ("earliest", earliest),
                ("latest", latest),
            ],
        )),
        (_, Some(best), _) => Some(ctx.say("patients-due", &[number(), ("best", best)])),
        _ => Some(ctx.say("patients-due-none", &[number()])),
    }
}
