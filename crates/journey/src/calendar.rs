//! Days and moments as a record writes them: sometimes only a year, always with the zone they were written in.

use jiff::civil::Date;
use jiff::fmt::temporal::Pieces;
use jiff::{Timestamp, Zoned, tz::TimeZone};
use pistor_knowledge::Fault;
use pistor_knowledge::amount::quoted;

/// A day of which perhaps only the year or the month is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartialDate {
    /// The earliest day it can be.
    pub first: Date,
    /// The latest day it can be.
    pub last: Date,
}

impl PartialDate {
    /// Reads `2014`, `2014-02`, `2014-02-01` or a full RFC 3339 moment, of which the written day counts.
    ///
    /// # Errors
    /// When it is none of these, or a day that does not exist (31 February).
    pub fn parse(text: &str) -> Result<PartialDate, Fault> {
        let fault = || Fault::new("date").found(quoted(text)).expected("2026-11-21");
        let parts: Vec<&str> = text
            .get(..text.len().min(10))
            .unwrap_or(text)
            .split('-')
            .collect();
        let digits = |part: &str, len: usize| {
            if part.len() == len && part.bytes().all(|b| b.is_ascii_digit()) {
                part.parse::<i16>().ok()
            } else {
                None
            }
        };
        let year = parts.first().and_then(|part| digits(part, 4)).ok_or_else(fault)?;
        let (first, last) = match parts.len() {
            1 if text.len() == 4 => (Date::new(year, 1, 1), Date::new(year, 12, 31)),
            2 if text.len() == 7 => {
                let month = digits(parts[1], 2).ok_or_else(fault)? as i8;
                let first = Date::new(year, month, 1);
                (first.clone(), first.map(Date::last_of_month))
            }
            3 => {
                let month = digits(parts[1], 2).ok_or_else(fault)? as i8;
                let day = digits(parts[2], 2).ok_or_else(fault)? as i8;
                if text.len() > 10 {
                    Moment::parse(text)?;
                }
                let date = Date::new(year, month, day);
                (date.clone(), date)
            }
            _ => return Err(fault()),
        };
        let (Ok(first), Ok(last)) = (first, last) else {
            return Err(Fault::new("date-impossible")
                .found(quoted(text))
                .expected("2026-11-21"));
        };
        Ok(PartialDate { first, last })
    }

    /// The same day, known exactly.
    pub fn exact(day: Date) -> PartialDate {
        PartialDate {
            first: day,
            last: day,
        }
    }

    /// The youngest and the oldest that somebody born then can be on `day`, in full years.
    ///
    /// A person born on 29 February has their birthday on 1 March of other years.
    pub fn ages_on(&self, day: Date) -> (i16, i16) {
        (age(self.last, day), age(self.first, day))
    }
}

fn age(birth: Date, day: Date) -> i16 {
    let before_birthday = (day.month(), day.day()) < (birth.month(), birth.day());
    day.year() - birth.year() - i16::from(before_birthday)
}

/// A moment, with the offset it was written in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// The instant.
    pub instant: Timestamp,
    /// The day on the wall calendar where it was written.
    pub day: Date,
    /// As it was written.
    pub written: String,
}

impl Moment {
    /// Reads an RFC 3339 moment with its offset.
    ///
    /// # Errors
    /// When there is no offset, or no such moment.
    pub fn parse(text: &str) -> Result<Moment, Fault> {
        let fault = || {
            Fault::new("moment")
                .found(quoted(text))
                .expected("2026-11-21T10:00:00+03:00")
        };
        let pieces = Pieces::parse(text).map_err(|_| fault())?;
        let (Some(time), Some(offset)) = (pieces.time(), pieces.to_numeric_offset()) else {
            return Err(fault());
        };
        if pieces.time_zone_annotation().is_some() {
            return Err(fault());
        }
        let instant = offset
            .to_timestamp(pieces.date().to_datetime(time))
            .map_err(|_| fault())?;
        Ok(Moment {
            instant,
            day: pieces.date(),
            written: text.to_owned(),
        })
    }

    /// Noon of a day in UTC, where a program needs a moment and has only a day.
    pub fn noon(day: Date) -> Moment {
        let instant = day
            .at(12, 0, 0, 0)
            .to_zoned(TimeZone::UTC)
            .map_or(Timestamp::UNIX_EPOCH, |z| z.timestamp());
        Moment {
            instant,
            day,
            written: format!("{day}T12:00:00Z"),
        }
    }

    /// The moment on the clocks of a zone.
    pub fn in_zone(&self, zone: &TimeZone) -> Zoned {
        self.instant.to_zoned(zone.clone())
    }
}

/// Refuses what lies after `as_of`.
///
/// # Errors
/// When the day or moment lies later.
pub fn not_after(text: &str, as_of: &Moment) -> Result<PartialDate, Fault> {
    let day = PartialDate::parse(text)?;
    let later = match text.len() {
        0..=10 => day.first > as_of.day,
        _ => Moment::parse(text).map_or(day.first > as_of.day, |moment| moment.instant > as_of.instant),
    };
    if later {
        return Err(Fault::new("after-as-of")
            .found(quoted(text))
            .expected(as_of.written.clone()));
    }
    Ok(day)
}

/// The IANA zone of that name.
///
/// # Errors
/// When the time-zone database has none.
pub fn zone(name: &str) -> Result<TimeZone, Fault> {
    TimeZone::get(name).map_err(|_| Fault::new("zone").found(quoted(name)).expected("Europe/Istanbul"))
}
