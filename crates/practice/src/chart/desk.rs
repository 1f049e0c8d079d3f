//! The desk: who the patient is, and when they come.

use super::{About, Chart, body, noted};
use crate::refusal::Refusal;
use pistor_store::Entry;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Who a patient is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// As it is written.
    pub name: String,
    /// ISO date, or only the month or year.
    pub birth_date: String,
    /// FHIR administrative gender: `female male other unknown`.
    pub sex: String,
    /// As it was given; may be empty.
    #[serde(default)]
    pub phone: String,
    /// E-mail address; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub email: String,
    /// Language in which the patient reads.
    #[serde(default)]
    pub language: String,
    /// The house's own number.
    #[serde(default)]
    pub file_no: String,
}

/// An appointment: each entry holds it whole, the latest of an id counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Appointment {
    /// Its id, the same in every entry about it.
    pub appointment: String,
    /// When it begins, in microseconds since 1970.
    pub begins: i64,
    /// How long, in minutes.
    pub minutes: i64,
    /// Where.
    pub room: String,
    /// Account of who treats; may be empty.
    pub operator: String,
    /// Course it belongs to; empty for a first visit.
    pub course: String,
    /// In the desk's words.
    pub note: String,
    /// What has become of it.
    pub state: AppointmentState,
}

/// What has become of an appointment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AppointmentState {
    /// Booked.
    Booked,
    /// The patient is here.
    Arrived,
    /// Over.
    Done,
    /// Called off.
    Cancelled,
    /// The patient did not come.
    Missed,
}

impl AppointmentState {
    /// The word in records and the name of its message.
    pub fn id(self) -> &'static str {
        match self {
            AppointmentState::Booked => "booked",
            AppointmentState::Arrived => "arrived",
            AppointmentState::Done => "done",
            AppointmentState::Cancelled => "cancelled",
            AppointmentState::Missed => "missed",
        }
    }

    /// Whether it still takes up its time.
    pub fn stands(self) -> bool {
        matches!(self, AppointmentState::Booked | AppointmentState::Arrived)
    }
}

impl Chart {
    pub(super) fn take_desk(&mut self, entry: &Entry) -> Result<About, Refusal> {
        if entry.kind == "appointment" {
            let appointment: Appointment = body(entry)?;
            let state = appointment.state.id().to_owned();
            if !self.booked.contains_key(&appointment.appointment) {
                self.booked.insert(appointment.appointment.clone(), entry.seq);
            }
            self.appointments
                .insert(appointment.appointment.clone(), super::around(entry, appointment));
            return Ok(About::Word(format!("appointment-{state}")));
        }
        self.person = Some(noted(entry)?);
        Ok(About::Nothing)
    }

    /// The appointment that stands on the wall-clock day `[from, to)` in microseconds.
    pub fn appointment_between(&self, from: i64, to: i64) -> Option<&super::Noted<Appointment>> {
        self.appointments
            .values()
            .filter(|a| a.begins >= from && a.begins < to)
            .max_by_key(|a| a.state.stands())
    }
}
