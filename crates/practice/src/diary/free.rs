//! Which times are free: no other visit in the room, none of the same person, within the hours of the house.

use super::Place;
use crate::house::accounts::Account;
use jiff::ToSpan;
use jiff::civil::Date;
use pistor_store::AppointmentRow;

/// Microseconds of a minute.
pub(crate) const MINUTE: i64 = 60_000_000;
/// Offered times begin at a quarter of an hour.
const STEP_MINUTES: i64 = 15;
/// Offers lie at least so far apart, so that there is a choice between them.
const APART: i64 = 60 * MINUTE;

/// A visit that is looked for a time: it may not meet another in its room or of the person who treats.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wanted<'a> {
    /// Its own id: it does not stand in its own way. Empty for a new one.
    pub(crate) appointment: &'a str,
    /// How long.
    pub(crate) minutes: i64,
    /// Where, if it can be had.
    pub(crate) room: &'a str,
    /// Account of who treats; empty where it is open.
    pub(crate) operator: &'a str,
}

/// What stands in the way of a visit at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// Its room.
    Room,
    /// Who treats.
    Operator,
}

/// A time and a room that are free.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Free {
    /// Microseconds since 1970.
    pub begins: i64,
    /// Where.
    pub room: String,
}

/// Visits that take up their time.
#[derive(Debug, Clone, Default)]
pub(crate) struct Booked<'a>(Vec<&'a AppointmentRow>);

impl<'a> Booked<'a> {
    /// Of these rows those that stand.
    pub(crate) fn of(rows: &'a [AppointmentRow]) -> Booked<'a> {
        let stands = |row: &&AppointmentRow| ["booked", "arrived"].contains(&row.state.as_str());
        Booked(rows.iter().filter(stands).collect())
    }

    /// What stands in the way of a visit that begins then.
    pub(crate) fn taken(&self, wanted: Wanted<'_>, begins: i64) -> Option<Taken> {
        let ends = begins + wanted.minutes * MINUTE;
        let overlapping = || {
            self.0.iter().filter(|row| {
                row.id != wanted.appointment
                    && row.begins < ends
                    && row.begins + row.minutes * MINUTE > begins
            })
        };
        if overlapping().any(|row| row.room == wanted.room) {
            return Some(Taken::Room);
        }
        let operator =
            |row: &&&AppointmentRow| !wanted.operator.is_empty() && row.operator == wanted.operator;
        overlapping().any(|row| operator(&row)).then_some(Taken::Operator)
    }

    /// The free times nearest to an instant on days from first to last, nearest first: in the wanted room, else in another.
    pub(super) fn nearest(
        &self,
        place: &Place<'_>,
        wanted: Wanted<'_>,
        operator: Option<&Account>,
        anchor: i64,
        (first, last): (Date, Date),
        most: usize,
    ) -> Vec<Free> {
        let mut times = times(place, wanted.minutes, anchor, (first, last));
        // The same day comes before the days beside it, and on each day the same time before others.
        let wanted_day = place.day(anchor);
        times.sort_unstable_by_key(|begins| {
            let day = place.day(*begins);
            let away = wanted_day
                .until(day)
                .map_or(i64::MAX, |span| i64::from(span.get_days()).abs());
            (away, (begins - place.same_time(anchor, day)).abs(), *begins)
        });
        let mut found: Vec<Free> = Vec::new();
        for begins in times {
            if found.len() == most {
                break;
            }
            let apart = found.iter().all(|free| (free.begins - begins).abs() >= APART);
            let allowed = || {
                operator
                    .is_none_or(|account| place.settings.injecting.check(account, place.day(begins)).is_ok())
            };
            if !apart || !allowed() {
                continue;
            }
            let rooms = std::iter::once(wanted.room).chain(
                place
                    .settings
                    .rooms
                    .iter()
                    .map(String::as_str)
                    .filter(|room| *room != wanted.room),
            );
            let room = rooms
                .into_iter()
                .find(|room| self.taken(Wanted { room, ..wanted }, begins).is_none());
            found.extend(room.map(|room| Free {
                begins,
                room: room.to_owned(),
            }));
        }
        found
    }
}

/// Every quarter of an hour within the hours of the house that is still to come, and the time of the anchor itself.
fn times(place: &Place<'_>, minutes: i64, anchor: i64, (first, last): (Date, Date)) -> Vec<i64> {
    let (opens, closes) = place.settings.hours();
    let at = jiff::Timestamp::from_microsecond(anchor)
        .map(|at| at.to_zoned(place.zone.clone()).time())
        .unwrap_or(opens);
    let mut times = Vec::new();
    let mut day = first.max(place.today);
    while day <= last {
        let fits = |begins: jiff::civil::Time| {
            let there = day.to_datetime(begins);
            let ends = there.checked_add(minutes.minutes()).ok()?;
            (begins >= opens && ends <= day.to_datetime(closes)).then_some(())?;
            let zoned = place.zone.to_ambiguous_zoned(there).later().ok()?;
            // A time that the clocks leave out in spring is not offered.
            let begins = zoned.timestamp().as_microsecond();
            (zoned.datetime() == there && begins > place.now).then_some(begins)
        };
        if place.settings.open_on(day) {
            times.extend(fits(at));
            let mut quarter = day.to_datetime(opens);
            while quarter.date() == day {
                times.extend(fits(quarter.time()));
                match quarter.checked_add(STEP_MINUTES.minutes()) {
                    Ok(next) => quarter = next,
                    Err(_) => break,
                }
            }
        }
        match day.tomorrow() {
            Ok(next) => day = next,
            Err(_) => break,
        }
    }
    times
}
