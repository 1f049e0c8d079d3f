//! The diary: which sessions of a course were held and when the others are due, which times are free, what clashes, and
//! what would be booked in one go. Everything is worked out anew from the charts and the appointments of the house.

pub mod clash;
pub mod free;
pub mod proposal;
pub mod schedule;

use crate::chart::Chart;
use crate::chart::plan::Course;
use crate::house::accounts::Account;
use crate::house::settings::Settings;
use crate::practice::Practice;
use crate::refusal::Refusal;
use crate::view::Look;
use free::Booked;
use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use pistor_journey::Edition;
use pistor_knowledge::Row;
use pistor_knowledge::plan::Protocol;
use std::collections::BTreeMap;

/// Days around a day in which a free time is looked for where no source sets a limit. The house's own custom.
const NEAR_DAYS: i64 = 14;
/// Longest course that is looked at, in days from today.
const AHEAD_DAYS: i64 = 500;

/// Where and when the diary is looked at.
pub(crate) struct Place<'a> {
    settings: &'a Settings,
    edition: &'a Edition,
    zone: &'a TimeZone,
    today: Date,
    /// Now, in microseconds.
    now: i64,
}

impl Place<'_> {
    fn day(&self, at: i64) -> Date {
        jiff::Timestamp::from_microsecond(at).map_or(self.today, |at| at.to_zoned(self.zone.clone()).date())
    }

    /// The protocol of a course, as far as this edition still holds it.
    fn protocol(&self, course: &Course) -> Option<&Row<Protocol>> {
        self.edition
            .knowledge
            .protocols
            .get(course.draft.protocol.as_deref()?)
    }

    /// The instant of another day at which the clocks show the same time.
    fn same_time(&self, at: i64, day: Date) -> i64 {
        let time = jiff::Timestamp::from_microsecond(at)
            .map(|at| at.to_zoned(self.zone.clone()).time())
            .unwrap_or_default();
        self.instant(day, time)
    }

    /// The instant at which the house opens on a day.
    fn opening(&self, day: Date) -> i64 {
        self.instant(day, self.settings.hours().0)
    }

    fn instant(&self, day: Date, time: jiff::civil::Time) -> i64 {
        day.to_datetime(time)
            .to_zoned(self.zone.clone())
            .map_or(self.now, |there| there.timestamp().as_microsecond())
    }

    /// A day so many days after another.
    fn later(day: Date, days: i64) -> Date {
        day.checked_add(days.days()).unwrap_or(day)
    }
}

/// The diary of a course.
#[derive(Debug, Clone)]
pub struct CourseDiary {
    /// Its sessions in order.
    pub sessions: Vec<schedule::Due>,
    /// Its visits that cannot stay as they are.
    pub clashes: Vec<clash::Clash>,
    /// What would be booked for the sessions that nobody has booked yet.
    pub booking: proposal::Booking,
}

impl Practice {
    /// The diary of a course at a moment.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn course_diary(&self, look: &Look, chart: &Chart, course: &Course) -> Result<CourseDiary, Refusal> {
        let place = Place {
            settings: &look.settings,
            edition: &look.edition,
            zone: &look.zone,
            today: look.now.day,
            now: look.now.instant.as_microsecond(),
        };
        let (rows, accounts) = self.store.read(|reading| {
            let (from, _) = crate::today::bounds(place.today, place.zone);
            let (_, to) = crate::today::bounds(Place::later(place.today, AHEAD_DAYS), place.zone);
            let rows = reading.appointments(from, to)?;
            let accounts: BTreeMap<String, Account> = reading
                .accounts()?
                .into_iter()
                .map(|row| (row.id.clone(), Account::from(row)))
                .collect();
            Ok::<_, Refusal>((rows, accounts))
        })?;
        let booked = Booked::of(&rows);
        let sessions = schedule::schedule(&place, chart, course);
        Ok(CourseDiary {
            clashes: clash::clashes(&place, &booked, &accounts, chart, &sessions),
            booking: proposal::booking(&place, &booked, &accounts, chart, course, &sessions),
            sessions,
        })
    }
}
