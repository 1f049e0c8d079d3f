//! Appointments: booked, moved, and what became of them. A room and a person are in one place at a time.

use crate::act::{Doing, Done, filled, short};
use crate::chart::desk::{Appointment, AppointmentState};
use crate::chart::plan::CourseState;
use crate::diary::free::{Booked, MINUTE, Taken, Wanted};
use crate::house::accounts::Account;
use crate::refusal::Refusal;
use jiff::civil::DateTime;
use pistor_knowledge::Fault;
use pistor_knowledge::amount::quoted;
use schemars::JsonSchema;
use serde::Deserialize;

/// The longest appointment, in minutes.
const MINUTES_MAX: i64 = 480;
/// Most visits that are booked together.
const VISITS_MAX: usize = 40;

/// A time, a place and a person.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Book {
    /// On the clinic's clocks: `2026-11-24T10:00`.
    pub begins: String,
    /// How long.
    pub minutes: i64,
    /// Where.
    pub room: String,
    /// Account of who treats; empty where it is open.
    #[serde(default)]
    pub operator: String,
    /// Course it belongs to; empty for a first visit.
    #[serde(default)]
    pub course: String,
    /// In the desk's words.
    #[serde(default)]
    pub note: String,
}

/// The visits of a course, booked together: all of them, or none.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BookCourse {
    /// Which course.
    pub course: String,
    /// How long each is.
    pub minutes: i64,
    /// Account of who treats; empty where it is open.
    #[serde(default)]
    pub operator: String,
    /// When and where each is.
    #[serde(default)]
    pub visits: Vec<Visit>,
}

/// When and where a visit of a course is.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Visit {
    /// On the clinic's clocks: `2026-11-24T10:00`.
    pub begins: String,
    /// Where.
    pub room: String,
}

/// A new time, place or person, or a new state.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Set {
    /// Which appointment.
    pub appointment: String,
    /// What has become of it.
    #[serde(default)]
    pub state: Option<AppointmentState>,
    /// A new time.
    #[serde(default)]
    pub begins: Option<String>,
    /// Another room.
    #[serde(default)]
    pub room: Option<String>,
    /// Account of who treats from now on; an empty text where it is open.
    #[serde(default)]
    pub operator: Option<String>,
}

/// Books an appointment.
pub(crate) fn book(doing: &Doing<'_>, given: Book) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    let appointment = Appointment {
        appointment: doing.ledger.new_id(doing.at()),
        begins: instant(doing, &given.begins)?,
        minutes: given.minutes,
        room: filled("room", &given.room, 40)?,
        operator: given.operator,
        course: given.course,
        note: short("note", &given.note, 300)?,
        state: AppointmentState::Booked,
    };
    length(appointment.minutes)?;
    to_come(doing, &appointment, &given.begins)?;
    if !appointment.course.is_empty() && chart.course(&appointment.course).is_none() {
        return Err(Refusal::not_found("@what-course"));
    }
    free(doing, &appointment)?;
    may_treat(doing, &appointment)?;
    let id = appointment.appointment.clone();
    let (_, entry) = doing.save(chart, "appointment", &appointment, None)?;
    Ok(Done {
        id,
        ..doing.done(&entry)
    })
}

/// Books visits of a course together. Each becomes an entry of its own; when one cannot be booked, none is.
pub(crate) fn book_course(doing: &Doing<'_>, given: BookCourse) -> Result<Done, Refusal> {
    let mut chart = doing.load()?;
    let course = chart
        .course(&given.course)
        .ok_or_else(|| Refusal::not_found("@what-course"))?;
    if course.state != CourseState::Agreed {
        return Err(Refusal::conflict("course-not-agreed"));
    }
    length(given.minutes)?;
    if !(1..=VISITS_MAX).contains(&given.visits.len()) {
        return Err(
            Refusal::field("visits-none", "visits", &given.visits.len().to_string())
                .with("expected", format!("1–{VISITS_MAX}")),
        );
    }
    let mut last = None;
    for (n, visit) in given.visits.iter().enumerate() {
        let of_row = |mut refusal: Refusal| {
            refusal.fault.path = format!("/visits/{n}{}", refusal.fault.path);
            refusal
        };
        let booked = (|| {
            let appointment = Appointment {
                appointment: doing.ledger.new_id(doing.at()),
                begins: instant(doing, &visit.begins)?,
                minutes: given.minutes,
                room: filled("room", &visit.room, 40)?,
                operator: given.operator.clone(),
                course: given.course.clone(),
                note: String::new(),
                state: AppointmentState::Booked,
            };
            to_come(doing, &appointment, &visit.begins)?;
            free(doing, &appointment)?;
            may_treat(doing, &appointment)?;
            Ok(appointment)
        })()
        .map_err(of_row)?;
        let (loaded, entry) = doing.save(chart, "appointment", &booked, None)?;
        (chart, last) = (loaded, Some((booked.appointment, entry)));
    }
    // There is one at least.
    last.map(|(id, entry)| Done {
        id,
        ..doing.done(&entry)
    })
    .ok_or_else(|| Refusal::empty("visits"))
}

/// Moves an appointment, or says what has become of it.
pub(crate) fn set(doing: &Doing<'_>, given: Set) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    let held = chart
        .appointments
        .get(&given.appointment)
        .ok_or_else(|| Refusal::not_found("@what-appointment"))?;
    let mut appointment = held.body.clone();
    if let Some(room) = &given.room {
        appointment.room = filled("room", room, 40)?;
    }
    if let Some(operator) = &given.operator {
        appointment.operator.clone_from(operator);
    }
    if let Some(begins) = &given.begins {
        appointment.begins = instant(doing, begins)?;
        appointment.state = AppointmentState::Booked;
    }
    if given.begins.is_some() || given.room.is_some() || given.operator.is_some() {
        free(doing, &appointment)?;
        may_treat(doing, &appointment)?;
    }
    if let Some(state) = given.state {
        appointment.state = state;
    }
    let replaces = Some(held.id.clone());
    let id = appointment.appointment.clone();
    let (_, entry) = doing.save(chart, "appointment", &appointment, replaces)?;
    Ok(Done {
        id,
        ..doing.done(&entry)
    })
}

/// A length that a visit can have.
fn length(minutes: i64) -> Result<(), Refusal> {
    if (5..=MINUTES_MAX).contains(&minutes) {
        return Ok(());
    }
    let fault = Fault::new("number-range")
        .found(minutes.to_string())
        .expected(format!("5–{MINUTES_MAX}"));
    Err(Refusal::invalid(fault.under("minutes")))
}

/// A visit that began more than a day ago is not booked any more.
fn to_come(doing: &Doing<'_>, appointment: &Appointment, found: &str) -> Result<(), Refusal> {
    match appointment.begins < doing.at() - 24 * 60 * MINUTE {
        true => Err(Refusal::field("appointment-past", "begins", found)),
        false => Ok(()),
    }
}

/// The instant that the clinic's clocks show so. A time that the clocks leave out in spring does not exist.
fn instant(doing: &Doing<'_>, text: &str) -> Result<i64, Refusal> {
    let wrong = |code| {
        Refusal::invalid(
            Fault::new(code)
                .found(quoted(text))
                .expected("2026-11-24T10:00")
                .under("begins"),
        )
    };
    let there: DateTime = text.trim().parse().map_err(|_| wrong("local-time"))?;
    let zoned = doing
        .zone
        .to_ambiguous_zoned(there)
        .later()
        .map_err(|_| wrong("local-time"))?;
    match zoned.datetime() == there {
        true => Ok(zoned.timestamp().as_microsecond()),
        false => Err(wrong("local-time-skipped")),
    }
}

/// Whether room and person are free.
fn free(doing: &Doing<'_>, wanted: &Appointment) -> Result<(), Refusal> {
    let ends = wanted.begins + wanted.minutes * MINUTE;
    let near = doing
        .ledger
        .appointments(wanted.begins - MINUTES_MAX * MINUTE, ends)?;
    let place = Wanted {
        appointment: &wanted.appointment,
        minutes: wanted.minutes,
        room: &wanted.room,
        operator: &wanted.operator,
    };
    match Booked::of(&near).taken(place, wanted.begins) {
        None => Ok(()),
        Some(Taken::Room) => Err(Refusal::stands_against(
            Fault::new("room-taken")
                .found(wanted.room.clone())
                .under("begins"),
        )),
        Some(Taken::Operator) => Err(Refusal::stands_against(
            Fault::new("operator-taken").under("begins"),
        )),
    }
}

/// Who is booked to treat must be allowed to on that day.
fn may_treat(doing: &Doing<'_>, appointment: &Appointment) -> Result<(), Refusal> {
    if appointment.operator.is_empty() {
        return Ok(());
    }
    let account = doing
        .ledger
        .account(&appointment.operator)?
        .map(Account::from)
        .ok_or_else(|| Refusal::not_found("@what-account"))?;
    let day = jiff::Timestamp::from_microsecond(appointment.begins)
        .map(|at| at.to_zoned(doing.zone.clone()).date())
        .unwrap_or(doing.now.day);
    doing.practice.settings().injecting.check(&account, day)
}
