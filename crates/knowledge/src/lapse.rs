//! A length of time as a source says it: `"10 minutes"`, `"3 days"`, `"29 weeks"`.

use serde::{Deserialize, Deserializer};
use std::fmt;

/// A length of time in the unit the source used. Minutes and hours are exact; days and weeks are calendar days of
/// 24 hours when a clock time is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lapse {
    /// How many.
    pub count: u32,
    /// Of what.
    pub unit: LapseUnit,
}

/// The unit of a [`Lapse`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LapseUnit {
    /// 60 seconds.
    Minutes,
    /// 60 minutes.
    Hours,
    /// 24 hours.
    Days,
    /// 7 days.
    Weeks,
}

impl Lapse {
    /// Length in minutes.
    pub fn minutes(self) -> i64 {
        let unit = match self.unit {
            LapseUnit::Minutes => 1,
            LapseUnit::Hours => 60,
            LapseUnit::Days => 24 * 60,
            LapseUnit::Weeks => 7 * 24 * 60,
        };
        i64::from(self.count) * unit
    }

    /// Reads `"10 minutes"`; none when it is anything else.
    pub fn parse(text: &str) -> Option<Lapse> {
        let (count, unit) = text.trim().split_once(' ')?;
        let unit = match unit.trim() {
            "minute" | "minutes" => LapseUnit::Minutes,
            "hour" | "hours" => LapseUnit::Hours,
            "day" | "days" => LapseUnit::Days,
            "week" | "weeks" => LapseUnit::Weeks,
            _ => return None,
        };
        Some(Lapse {
            count: count.parse().ok()?,
            unit,
        })
    }

    /// The name of the unit, as it is written in files and as the name of its message.
    pub fn unit_name(self) -> &'static str {
        match self.unit {
            LapseUnit::Minutes => "minutes",
            LapseUnit::Hours => "hours",
            LapseUnit::Days => "days",
            LapseUnit::Weeks => "weeks",
        }
    }
}

impl PartialOrd for Lapse {
    fn partial_cmp(&self, other: &Lapse) -> Option<std::cmp::Ordering> {
        Some(self.minutes().cmp(&other.minutes()))
    }
}

impl fmt::Display for Lapse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.count, self.unit_name())
    }
}

impl<'de> Deserialize<'de> for Lapse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Lapse, D::Error> {
        let text = String::deserialize(deserializer)?;
        Lapse::parse(&text).ok_or_else(|| {
            serde::de::Error::custom(format!(
                "found {text:?}, expected a number and minutes, hours, days or weeks"
            ))
        })
    }
}
