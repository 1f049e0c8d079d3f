//! What would be booked in one go: the best day of each session that nobody has booked, at the time of the last visit, or the
//! nearest free time to it that the source still supports.

use super::free::{Booked, Free, Wanted};
use super::schedule::{Due, Stand, Window, window};
use super::{NEAR_DAYS, Place};
use crate::chart::Chart;
use crate::chart::desk::Appointment;
use crate::chart::plan::Course;
use crate::house::accounts::Account;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// How long a visit is where none was before, in minutes.
const MINUTES: i64 = 30;

/// Visits that would be booked together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booking {
    /// How long each is.
    pub minutes: i64,
    /// Account of who treats; empty where it is open.
    pub operator: String,
    /// One for each session that nobody has booked, in order.
    pub visits: Vec<Proposal>,
}

/// A visit that would be booked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// For which session.
    pub number: u32,
    /// Beyond the fewest that the source gives: the result decides.
    pub optional: bool,
    /// When it may be, as the visits before it are proposed.
    pub window: Window,
    /// When and where; none where nothing is free, or no source gives a day.
    pub free: Option<Free>,
}

/// The visit by which the others are booked: the latest of the course, else of the patient.
fn last_visit<'c>(chart: &'c Chart, course: &Course) -> Option<&'c Appointment> {
    let held = || {
        let held = chart.appointments.values().map(|held| &held.body);
        held.filter(|held| held.state.stands() || held.state == crate::chart::desk::AppointmentState::Done)
    };
    let of_course = held()
        .filter(|held| held.course == course.id)
        .max_by_key(|held| held.begins);
    of_course.or_else(|| held().max_by_key(|held| held.begins))
}

/// What would be booked.
pub(super) fn booking(
    place: &Place<'_>,
    booked: &Booked<'_>,
    accounts: &BTreeMap<String, Account>,
    chart: &Chart,
    course: &Course,
    sessions: &[Due],
) -> Booking {
    let model = last_visit(chart, course);
    let operator = model
        .and_then(|visit| accounts.get(&visit.operator))
        .filter(|account| place.settings.injecting.check(account, place.today).is_ok());
    let first_room = place.settings.rooms.first().map_or("", String::as_str);
    let room = model
        .map(|visit| visit.room.as_str())
        .filter(|room| place.settings.rooms.iter().any(|held| held == room));
    let wanted = Wanted {
        appointment: "",
        minutes: model.map_or(MINUTES, |visit| visit.minutes),
        room: room.unwrap_or(first_room),
        operator: operator.map_or("", |account| account.id.as_str()),
    };
    let mut visits: Vec<Proposal> = Vec::new();
    let mut before: Option<Date> = None;
    for due in sessions {
        if due.stand != Stand::Open {
            before = due.day(place.today, |at| place.day(at));
            continue;
        }
        let window = window(place, course, due.number, before);
        let free = window.best.and_then(|best| {
            let best = best.max(place.today);
            let anchor = model.map_or_else(
                || place.opening(best),
                |visit| place.same_time(visit.begins, best),
            );
            let first = window.earliest.unwrap_or(best);
            // Where the last day is over, the next free time is the best that can be done.
            let last = window
                .latest
                .filter(|latest| *latest >= best)
                .unwrap_or_else(|| Place::later(best, NEAR_DAYS));
            booked
                .nearest(place, wanted, operator, anchor, (first, last), 1)
                .pop()
        });
        before = free
            .as_ref()
            .map(|free| place.day(free.begins))
            .or(window.best.map(|best| best.max(place.today)));
        visits.push(Proposal {
            number: due.number,
            optional: due.optional,
            window,
            free,
        });
    }
    Booking {
        minutes: wanted.minutes,
        operator: wanted.operator.to_owned(),
        visits,
    }
}
