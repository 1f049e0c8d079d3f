//! Numbers, amounts, dates and times as people of a language write them.

use crate::Locale;
use jiff::civil::{Date, Time};
use jiff::{Timestamp, Zoned, tz::TimeZone};
use pistor_knowledge::{Amount, Decimal, Lapse, Unit};

impl Locale {
    /// A decimal number with the language's separator and no trailing zeros: `0.5`, `0,5`.
    pub fn number(&self, value: Decimal) -> String {
        value
            .normalize()
            .to_string()
            .replace('.', &self.separator.to_string())
    }

    /// An amount: `0,5 mL`. A percentage stands where the language puts it.
    pub fn amount(&self, amount: &Amount) -> String {
        match amount.unit {
            Unit::Percent => self.say(
                "percent",
                &[(
                    "value",
                    format!("\u{200b}{}", self.number(amount.value)).replace('\u{200b}', ""),
                )],
            ),
            // A third of something is shown to four places, and said to be rounded.
            unit if amount.value.normalize().scale() > 4 => {
                format!("≈ {} {}", self.number(amount.value.round_dp(4)), unit.symbol())
            }
            unit => format!("{} {}", self.number(amount.value), unit.symbol()),
        }
    }

    /// A day: `21 November 2026`.
    pub fn date(&self, date: Date) -> String {
        let month = self.word(&format!("month-{}", date.month()));
        self.say(
            "date",
            &[
                ("day", date.day().to_string()),
                ("month", month),
                ("year", format!("{}", date.year())),
            ],
        )
    }

    /// A day with its weekday: `Saturday, 21 November 2026`.
    pub fn long_date(&self, date: Date) -> String {
        let weekday = self.word(&format!("weekday-{}", date.weekday().to_monday_one_offset()));
        self.say("long-date", &[("weekday", weekday), ("date", self.date(date))])
    }

    /// A time of day: `21:40`, in Turkish `21.40`.
    pub fn time_of_day(&self, time: Time) -> String {
        let two = |n: i8| format!("{n:02}");
        self.say(
            "time-of-day",
            &[("hour", two(time.hour())), ("minute", two(time.minute()))],
        )
    }

    /// A moment on the clocks of its zone: `Sunday 22 November, 02:00`.
    pub fn clock(&self, moment: &Zoned) -> String {
        let weekday = self.word(&format!("weekday-{}", moment.weekday().to_monday_one_offset()));
        let month = self.word(&format!("month-{}", moment.month()));
        let time = self.time_of_day(moment.time());
        let said = self.say(
            "clock",
            &[
                ("weekday", weekday),
                ("day", moment.day().to_string()),
                ("month", month),
                ("time", time),
            ],
        );
        match twice(moment) {
            Some(offset) => format!("{said} ({offset})"),
            None => said,
        }
    }

    /// An instant on the clocks of a zone.
    pub fn clock_in(&self, instant: Timestamp, zone: &TimeZone) -> String {
        self.clock(&instant.to_zoned(zone.clone()))
    }

    /// A length of time: `15 hours`, `15 saat`.
    pub fn lapse(&self, lapse: Lapse) -> String {
        self.say(
            &format!("lapse-{}", lapse.unit_name()),
            &[("count", lapse.count.to_string())],
        )
    }

    /// A list: `a, b and c`.
    pub fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [start @ .., last] => self.say(
                "list-last",
                &[("start", start.join(", ")), ("last", last.clone())],
            ),
        }
    }
}

/// When the clocks are put back an hour comes twice: which of both is meant, as `UTC+02:00`. None at all other times.
pub fn twice(moment: &Zoned) -> Option<String> {
    let zone = moment.time_zone();
    let ambiguous = zone.to_ambiguous_zoned(moment.datetime()).is_ambiguous();
    ambiguous.then(|| format!("UTC{}", moment.strftime("%:z")))
}
