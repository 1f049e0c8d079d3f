//! Opening a session: the course is agreed, consent is there, the patient is screened again at this moment.

use crate::Chart;
use crate::act::{Doing, Done, filled};
use crate::chart::desk::{Appointment, AppointmentState};
use crate::chart::plan::{Course, CourseState};
use crate::chart::session::Opened;
use crate::chart::treatment::Treatment;
use crate::refusal::Refusal;
use schemars::JsonSchema;
use serde::Deserialize;

/// Which session is opened.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Open {
    /// Of which course.
    pub course: String,
    /// Where.
    pub room: String,
}

/// The treatment of a course at its next session, with the mixture that was prepared for it.
pub fn treatment_now(chart: &Chart, course: &Course) -> Treatment {
    let number = chart.next_session(&course.id);
    let treatment = course.draft.treatment.at_session(number);
    match chart.mixture_for(&course.id, number) {
        Some(bench) => {
            let drawn = bench.prepared.items.iter().map(|item| item.ingredient.clone());
            treatment.with_mixture(Some(drawn.collect()))
        }
        None => treatment,
    }
}

/// Opens a session. What expired since the last visit must be answered again first: the screening is of this moment.
pub(crate) fn open(doing: &Doing<'_>, given: Open) -> Result<Done, Refusal> {
    let mut chart = doing.load()?;
    let course = chart
        .course(&given.course)
        .ok_or_else(|| Refusal::not_found("@what-course"))?
        .clone();
    if course.state != CourseState::Agreed {
        return Err(Refusal::conflict("course-not-agreed"));
    }
    if chart.open_session().is_some() {
        return Err(Refusal::conflict("session-open"));
    }
    doing.demand_consent(&chart, &course.id)?;
    let number = chart.next_session(&course.id);
    crate::acts::mixture::check::demand(chart.mixture_for(&course.id, number))?;
    let treatment = treatment_now(&chart, &course);
    let standing = doing.standing(&chart, &treatment)?;
    standing.demand(&doing.edition)?;
    let appointment = todays(doing, &chart);
    let (screened, screening) = doing.record_screening(chart, &standing, &treatment)?;
    chart = screened;
    if let Some(appointment) = appointment
        .clone()
        .filter(|a| a.state == AppointmentState::Booked)
    {
        let here = Appointment {
            state: AppointmentState::Arrived,
            ..appointment
        };
        (chart, _) = doing.save(chart, "appointment", &here, None)?;
    }
    let opened = Opened {
        course: course.id,
        number,
        room: filled("room", &given.room, 40)?,
        appointment: appointment.map_or_else(String::new, |appointment| appointment.appointment),
        screening: screening.id,
    };
    let (_, entry) = doing.save(chart, "opened", &opened, None)?;
    Ok(doing.done(&entry))
}

/// The appointment of this day that still stands.
fn todays(doing: &Doing<'_>, chart: &Chart) -> Option<Appointment> {
    let (from, to) = crate::today::bounds(doing.now.day, &doing.zone);
    let appointment = chart.appointment_between(from, to)?;
    appointment.state.stands().then(|| appointment.body.clone())
}
