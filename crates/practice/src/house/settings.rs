//! Settings: where the clinic is, and what the house has decided for itself.

use super::body;
use super::messages::Messages;
use crate::refusal::Refusal;
use crate::right::Injecting;
use jiff::civil::Time;
use jiff::tz::TimeZone;
use pistor_store::Entry;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Weekday {
    /// Monday.
    Monday,
    /// Tuesday.
    Tuesday,
    /// Wednesday.
    Wednesday,
    /// Thursday.
    Thursday,
    /// Friday.
    Friday,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

impl Weekday {
    /// Every day, Monday first.
    pub const ALL: [Weekday; 7] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];

    /// The word in records.
    pub fn id(self) -> &'static str {
        match self {
            Weekday::Monday => "monday",
            Weekday::Tuesday => "tuesday",
            Weekday::Wednesday => "wednesday",
            Weekday::Thursday => "thursday",
            Weekday::Friday => "friday",
            Weekday::Saturday => "saturday",
            Weekday::Sunday => "sunday",
        }
    }

    /// The weekday of a day.
    pub fn of(day: jiff::civil::Date) -> Weekday {
        Weekday::ALL[day.weekday().to_monday_zero_offset() as usize]
    }
}

/// Settings of a clinic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Name of the clinic.
    pub name: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// IANA zone.
    pub zone: String,
    /// Phone number on the aftercare sheet.
    #[serde(default)]
    pub phone: String,
    /// Rooms.
    pub rooms: Vec<String>,
    /// Hours after a session at which a call is due; 0 for none. The house's own custom, not a statement of medicine.
    pub call_after_hours: u32,
    /// Minutes without a touch after which the screen locks.
    pub idle_minutes: u32,
    /// Who may inject.
    pub injecting: Injecting,
    /// Whether a waiver of a stop needs a second physician.
    #[serde(default)]
    pub second_physician: bool,
    /// Whether a mixture names a lot for every substance of which the stock has ever received one.
    #[serde(default = "demanded")]
    pub lots_demanded: bool,
    /// Whether a second person checks a mixture before it is used, under an account of their own.
    #[serde(default)]
    pub mixture_check: bool,
    /// First time of the day at which a visit is offered: `09:00`.
    #[serde(default = "opens")]
    pub opens: String,
    /// By when every offered visit is over: `18:00`.
    #[serde(default = "closes")]
    pub closes: String,
    /// Weekdays on which no visit is offered.
    #[serde(default)]
    pub closed: Vec<Weekday>,
    /// What is decided about messages.
    #[serde(default)]
    pub messages: Messages,
}

/// What was never said of lots: they are demanded.
fn demanded() -> bool {
    true
}

fn opens() -> String {
    "09:00".to_owned()
}

fn closes() -> String {
    "18:00".to_owned()
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            name: String::new(),
            country: "TR".to_owned(),
            zone: "Europe/Istanbul".to_owned(),
            phone: String::new(),
            rooms: vec!["1".to_owned()],
            call_after_hours: 48,
            idle_minutes: 15,
            injecting: Injecting::of("TR"),
            second_physician: false,
            lots_demanded: true,
            mixture_check: false,
            opens: opens(),
            closes: closes(),
            closed: Vec::new(),
            messages: Messages::default(),
        }
    }
}

impl Settings {
    /// The clinic's zone. What was stored has been checked; UTC would be the last resort.
    pub fn zone(&self) -> TimeZone {
        TimeZone::get(&self.zone).unwrap_or(TimeZone::UTC)
    }

    /// From when to when visits are offered. What was stored has been checked; the whole day would be the last resort.
    pub fn hours(&self) -> (Time, Time) {
        (
            time_of_day(&self.opens).unwrap_or(Time::MIN),
            time_of_day(&self.closes).unwrap_or(Time::MAX),
        )
    }

    /// Whether visits are offered on a day.
    pub fn open_on(&self, day: jiff::civil::Date) -> bool {
        !self.closed.contains(&Weekday::of(day))
    }

    /// The settings that a book makes: the latest entry.
    pub(crate) fn of(entries: &[Entry]) -> Result<Settings, Refusal> {
        entries.last().map_or_else(|| Ok(Settings::default()), body)
    }
}

/// A time of day as a form sends it: `09:00`.
pub(crate) fn time_of_day(text: &str) -> Option<Time> {
    let (hour, minute) = text.split_once(':')?;
    let two = |part: &str| (part.len() == 2).then(|| part.parse::<i8>().ok()).flatten();
    Time::new(two(hour)?, two(minute)?, 0, 0).ok()
}
