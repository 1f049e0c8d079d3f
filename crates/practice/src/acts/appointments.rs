//! Appointments: booked, moved, and what became of them. A room and a person are in one place at a time.

use crate::act::{Doing, Done, filled, short};
use crate::chart::desk::{Appointment, AppointmentState};
use crate::house::accounts::Account;
use crate::refusal::Refusal;
use jiff::civil::DateTime;
use pistor_knowledge::Fault;
use pistor_knowledge::amount::quoted;
use serde::Deserialize;

/// The longest appointment, in minutes.
const MINUTES_MAX: i64 = 480;

/// A time, a place and a person.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
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

/// A new time or a new state.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
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
    if !(5..=MINUTES_MAX).contains(&appointment.minutes) {
        let fault = Fault::new("number-range")
            .found(appointment.minutes.to_string())
            .expected(format!("5–{MINUTES_MAX}"));
        return Err(Refusal::invalid(fault.under("minutes")));
    }
    if appointment.begins < doing.at() - 24 * 3_600_000_000 {
        return Err(Refusal::field("appointment-past", "begins", &given.begins));
    }
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

/// Moves an appointment, or says what has become of it.
pub(crate) fn set(doing: &Doing<'_>, given: Set) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    let held = chart
        .appointments
        .get(&given.appointment)
        .ok_or_else(|| Refusal::not_found("@what-appointment"))?;
    let mut appointment = held.body.clone();
    if let Some(begins) = &given.begins {
        appointment.begins = instant(doing, begins)?;
        appointment.state = AppointmentState::Booked;
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
    let minute = 60_000_000;
    let ends = wanted.begins + wanted.minutes * minute;
    let near = doing
        .ledger
        .appointments(wanted.begins - MINUTES_MAX * minute, ends)?;
    let overlapping = near.iter().filter(|row| {
        row.id != wanted.appointment
            && ["booked", "arrived"].contains(&row.state.as_str())
            && row.begins + row.minutes * minute > wanted.begins
    });
    for row in overlapping {
        if row.room == wanted.room {
            return Err(Refusal::stands_against(
                Fault::new("room-taken").found(row.room.clone()).under("begins"),
            ));
        }
        if !wanted.operator.is_empty() && row.operator == wanted.operator {
            return Err(Refusal::stands_against(
                Fault::new("operator-taken").under("begins"),
            ));
        }
    }
    Ok(())
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
