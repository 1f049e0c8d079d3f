//! The dates of a record: `dateTime`, `date`, `instant` and `Period` (FHIR R4, Data Types), often only a year or a month.

use crate::text::Text;
use jiff::Timestamp;
use jiff::civil::Date;
use pistor_journey::calendar::{Moment, PartialDate};
use pistor_knowledge::Fault;
use pistor_knowledge::amount::quoted;
use serde::Deserialize;

/// A day of a record, and the instant where one was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct When {
    /// The day, perhaps only the year or the month.
    pub day: PartialDate,
    /// The instant.
    pub instant: Option<Timestamp>,
}

impl When {
    /// Reads a FHIR `date`, `dateTime` or `instant`. A time without an offset, which FHIR forbids and some systems
    /// write, counts as its day.
    pub fn parse(text: &str) -> Result<When, Fault> {
        let text = text.trim();
        let instant = match text.len() {
            0..=10 => None,
            _ => Moment::parse(text).ok().map(|moment| moment.instant),
        };
        let day = match instant {
            None if text.len() > 10 => PartialDate::parse(&format!("{text}Z"))
                .map_err(|_| Fault::new("date").found(quoted(text)).expected("2026-11-21"))?,
            _ => PartialDate::parse(text)?,
        };
        Ok(When { day, instant })
    }

    /// Whether it surely lies after that moment. A day and a moment of the same day are taken for the same time, so
    /// that a record of today is read today whatever the hour and the zone.
    pub fn after(&self, as_of: &Moment) -> bool {
        self.day.first > as_of.day && self.instant.is_none_or(|instant| instant > as_of.instant)
    }

    /// What orders readings: the latest day it can be, then the instant.
    pub fn key(&self) -> (Date, Option<Timestamp>) {
        (self.day.last, self.instant)
    }
}

/// From when, until when.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(expecting = "a Period")]
pub(crate) struct Period<'a> {
    /// Begin.
    #[serde(borrow, default)]
    pub start: Option<Text<'a>>,
    /// End.
    #[serde(borrow, default)]
    pub end: Option<Text<'a>>,
}

/// A date that may be missing, with the keys under which it stands for the fault's path.
pub(crate) fn maybe(text: Option<&Text<'_>>, path: &[&str]) -> Result<Option<When>, Fault> {
    let under = |fault: Fault| path.iter().rev().fold(fault, |fault, key| fault.under(key));
    text.map(|text| When::parse(text).map_err(under)).transpose()
}

/// The begin of a period that may be missing.
pub(crate) fn start(period: Option<&Period<'_>>, key: &str) -> Result<Option<When>, Fault> {
    maybe(period.and_then(|period| period.start.as_ref()), &[key, "start"])
}

/// The end of a period that may be missing.
pub(crate) fn end(period: Option<&Period<'_>>, key: &str) -> Result<Option<When>, Fault> {
    maybe(period.and_then(|period| period.end.as_ref()), &[key, "end"])
}

/// Reads the moment for which a record is read: a day, which stands for its noon, or an RFC 3339 moment.
///
/// # Errors
/// When it is neither, or only a year or a month.
pub fn as_of(text: &str) -> Result<Moment, Fault> {
    if text.len() > 10 {
        return Moment::parse(text);
    }
    let day = PartialDate::parse(text)?;
    if day.first != day.last {
        return Err(Fault::new("date").found(quoted(text)).expected("2026-11-21"));
    }
    Ok(Moment::noon(day.first))
}
