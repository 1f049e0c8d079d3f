//! The sessions of a course on the calendar: each counted from the day of the one before it, so that the later ones follow
//! when one moves.

use super::Place;
use crate::chart::Chart;
use crate::chart::desk::{Appointment, AppointmentState};
use crate::chart::plan::Course;
use jiff::civil::Date;

/// A session of a course: when it may be, and what has become of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// From 1.
    pub number: u32,
    /// Beyond the fewest that the source gives.
    pub optional: bool,
    /// When it may be.
    pub window: Window,
    /// What has become of it.
    pub stand: Stand,
}

/// When a session may be. A day that no source supports is absent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Window {
    /// Not before.
    pub earliest: Option<Date>,
    /// As described.
    pub best: Option<Date>,
    /// Not after.
    pub latest: Option<Date>,
}

/// What has become of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stand {
    /// Signed: its id and its day.
    Held(String, Date),
    /// Open at this moment: its id and its day.
    UnderWay(String, Date),
    /// Booked: id of the appointment and when it begins.
    Booked(String, i64),
    /// Nobody has booked it.
    Open,
}

impl Due {
    /// The day on which it was, is or would be: the best day, or today where that is over.
    pub fn day(&self, today: Date, begins: impl Fn(i64) -> Date) -> Option<Date> {
        match &self.stand {
            Stand::Held(_, day) | Stand::UnderWay(_, day) => Some(*day),
            Stand::Booked(_, at) => Some(begins(*at)),
            Stand::Open => self.window.best.map(|best| best.max(today)),
        }
    }
}

/// Appointments of a course that are still to come, in order; that of the session under way is not among them.
fn to_come<'c>(place: &Place<'_>, chart: &'c Chart, course: &Course) -> Vec<&'c Appointment> {
    let here = chart
        .open_session()
        .map(|session| session.opened.appointment.as_str());
    let mut held: Vec<&Appointment> = chart
        .appointments
        .values()
        .map(|appointment| &appointment.body)
        .filter(|held| held.course == course.id && held.state.stands())
        .filter(|held| place.day(held.begins) >= place.today || held.state == AppointmentState::Arrived)
        .filter(|held| here != Some(held.appointment.as_str()))
        .collect();
    held.sort_by_key(|held| held.begins);
    held
}

/// The sessions of a course in order.
pub(super) fn schedule(place: &Place<'_>, chart: &Chart, course: &Course) -> Vec<Due> {
    let of_course = || {
        chart
            .sessions
            .iter()
            .filter(|session| session.opened.course == course.id)
    };
    let under_way = of_course().find(|session| session.is_open());
    let first_booked = chart.next_session(&course.id) + u32::from(under_way.is_some());
    let visits = to_come(place, chart, course);
    let planned = course.draft.sessions.last().map_or(0, |session| session.number);
    let last = planned.max(first_booked.saturating_sub(1) + u32::try_from(visits.len()).unwrap_or(0));
    let mut held: Vec<Due> = Vec::new();
    for number in 1..=last {
        let before = held
            .last()
            .and_then(|due| due.day(place.today, |at| place.day(at)));
        let signed = of_course().find(|session| session.opened.number == number && session.signed.is_some());
        let visit = number
            .checked_sub(first_booked)
            .and_then(|n| visits.get(n as usize));
        let stand = match (signed, under_way, visit) {
            (Some(session), ..) => Stand::Held(session.opened.id.clone(), place.day(session.opened.at)),
            (_, Some(session), _) if session.opened.number == number => {
                Stand::UnderWay(session.opened.id.clone(), place.day(session.opened.at))
            }
            (.., Some(visit)) => Stand::Booked(visit.appointment.clone(), visit.begins),
            _ => Stand::Open,
        };
        held.push(Due {
            number,
            optional: course
                .draft
                .sessions
                .iter()
                .any(|session| session.number == number && session.optional),
            window: window(place, course, number, before),
            stand,
        });
    }
    held
}

/// When a session may be, counted from the day of the one before it.
pub(super) fn window(place: &Place<'_>, course: &Course, number: u32, before: Option<Date>) -> Window {
    let Some(drafted) = course
        .draft
        .sessions
        .iter()
        .find(|session| session.number == number)
    else {
        return Window::default();
    };
    let day = |text: &Option<String>| text.as_ref().and_then(|text| text.parse().ok());
    if course
        .draft
        .sessions
        .first()
        .is_some_and(|first| first.number == number)
    {
        // No source says on which day a course begins: the day of the draft is a proposal, and no limit.
        return Window {
            best: day(&drafted.best),
            ..Window::default()
        };
    }
    match (place.protocol(course), before) {
        (Some(protocol), Some(before)) => {
            let next = pistor_journey::plan::after(protocol, before, number - 1);
            Window {
                earliest: next.earliest,
                best: next.best,
                latest: next.latest,
            }
        }
        _ => Window {
            earliest: day(&drafted.earliest),
            best: day(&drafted.best),
            latest: day(&drafted.latest),
        },
    }
}
