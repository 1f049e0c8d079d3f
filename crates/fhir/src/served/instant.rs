//! Instants and days as R4 writes and compares them: a date names the whole span that it leaves open.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// An instant in microseconds since 1970, as R4 writes one.
pub fn written(at: i64) -> String {
    Timestamp::from_microsecond(at)
        .unwrap_or(Timestamp::UNIX_EPOCH)
        .to_string()
}

/// The span that a date or a time names, in microseconds: `[from, to)`. A day without a time is one of the clinic's.
pub fn span(text: &str, zone: &TimeZone) -> Option<(i64, i64)> {
    if text.contains('T') {
        return time_span(text, zone);
    }
    let mut parts = text.split('-');
    let year: i16 = four(parts.next()?)?;
    let (month, day) = (parts.next(), parts.next());
    if parts.next().is_some() {
        return None;
    }
    let number = |part: &str| (part.len() == 2).then(|| part.parse::<i8>().ok()).flatten();
    let (from, to) = match (month, day) {
        (None, _) => {
            let from = Date::new(year, 1, 1).ok()?;
            (from, from.checked_add(1.year()).ok()?)
        }
        (Some(month), None) => {
            let from = Date::new(year, number(month)?, 1).ok()?;
            (from, from.checked_add(1.month()).ok()?)
        }
        (Some(month), Some(day)) => {
            let from = Date::new(year, number(month)?, number(day)?).ok()?;
            (from, from.checked_add(1.day()).ok()?)
        }
    };
    let begins = |day: Date| {
        let there = day.to_zoned(zone.clone()).ok()?;
        Some(there.timestamp().as_microsecond())
    };
    Some((begins(from)?, begins(to)?))
}

fn four(year: &str) -> Option<i16> {
    (year.len() == 4).then(|| year.parse().ok()).flatten()
}

/// A time names its minute, its second, or the part of one that it writes.
fn time_span(text: &str, zone: &TimeZone) -> Option<(i64, i64)> {
    let (_, clock) = text.split_once('T')?;
    let digits = clock.split(['Z', '+', '-']).next()?;
    let minute_only = digits.matches(':').count() == 1;
    let whole = match minute_only {
        true => text.replacen(digits, &format!("{digits}:00"), 1),
        false => text.to_owned(),
    };
    let at = match clock.contains(['Z', '+', '-']) {
        true => whole.parse::<Timestamp>().ok()?,
        false => {
            let there: jiff::civil::DateTime = whole.parse().ok()?;
            there.to_zoned(zone.clone()).ok()?.timestamp()
        }
    };
    let width = match (minute_only, digits.split_once('.')) {
        (true, _) => 60_000_000,
        (false, None) => 1_000_000,
        (false, Some((_, part))) => 10i64.pow(6u32.saturating_sub(u32::try_from(part.len()).ok()?)),
    };
    let from = at.as_microsecond();
    Some((from, from + width))
}
