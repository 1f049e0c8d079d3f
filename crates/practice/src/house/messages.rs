//! What the house has decided about messages: when none is sent, which are, and who hears of a report nobody has read.
//! The numbers are the house's custom, not statements of medicine.

use super::settings::time_of_day;
use crate::refusal::Refusal;
use jiff::civil::Time;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan, Zoned};
use pistor_knowledge::Fault;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A report that nobody has read for so many minutes is shown to everybody, where the house has said nothing else. The
/// product's own number: no source gives one, and the settings say so until somebody has confirmed it.
pub const UNREAD_MINUTES: u32 = 60;

/// What is decided about messages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Messages {
    /// From this time of the day on no patient is sent anything: `21:00`.
    pub quiet_from: String,
    /// Until this one.
    pub quiet_to: String,
    /// Hours before a visit at which it is called to mind; 0 for never.
    pub remind_hours: u32,
    /// Hours before a visit at which the questions for it are sent; 0 for never.
    pub intake_hours: u32,
    /// Whether the way to the aftercare sheet is sent after a session.
    pub aftercare: bool,
    /// So many days after a session the patient is asked how it goes.
    pub ask_days: Vec<u32>,
    /// Minutes after which a report that nobody has read is shown to everybody; none while nobody has confirmed a number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unread_minutes: Option<u32>,
    /// E-mail address of the clinic that hears of it then; may be empty.
    pub alarm_email: String,
    /// Phone number of the clinic that hears of it then; may be empty.
    pub alarm_phone: String,
}

impl Default for Messages {
    fn default() -> Messages {
        Messages {
            quiet_from: "21:00".to_owned(),
            quiet_to: "09:00".to_owned(),
            remind_hours: 24,
            intake_hours: 72,
            aftercare: true,
            ask_days: vec![1, 7],
            unread_minutes: None,
            alarm_email: String::new(),
            alarm_phone: String::new(),
        }
    }
}

/// Most days on which a patient is asked.
const DAYS_MAX: usize = 12;

impl Messages {
    /// Minutes after which a report that nobody has read is shown to everybody.
    pub fn unread_after(&self) -> u32 {
        self.unread_minutes.unwrap_or(UNREAD_MINUTES)
    }

    /// Whether the clinic itself is told of a report that nobody has read.
    pub fn tells_the_clinic(&self) -> bool {
        !self.alarm_email.is_empty() || !self.alarm_phone.is_empty()
    }

    /// The quiet hours. What was stored has been checked; none would be the last resort.
    fn quiet(&self) -> (Time, Time) {
        (
            time_of_day(&self.quiet_from).unwrap_or(Time::MIN),
            time_of_day(&self.quiet_to).unwrap_or(Time::MIN),
        )
    }

    /// Whether it is quiet on the clocks of a zone: what the clocks on the wall show counts, also in the nights in which
    /// they are set.
    pub fn is_quiet(&self, at: Timestamp, zone: &TimeZone) -> bool {
        let (from, to) = self.quiet();
        let time = at.to_zoned(zone.clone()).time();
        match from <= to {
            true => (from..to).contains(&time),
            false => time >= from || time < to,
        }
    }

    /// The first instant from `at` on at which it is not quiet.
    pub fn first_loud(&self, at: Timestamp, zone: &TimeZone) -> Timestamp {
        if !self.is_quiet(at, zone) {
            return at;
        }
        let (_, to) = self.quiet();
        let there = at.to_zoned(zone.clone());
        let next = match there.time() < to {
            true => there.date(),
            false => there.date().saturating_add(1.day()),
        };
        next.to_datetime(to)
            .to_zoned(zone.clone())
            .map_or(at, |there: Zoned| there.timestamp())
    }

    /// Whether this can be used: what is wrong stands under the field's name.
    pub(crate) fn check(&self) -> Result<(), Refusal> {
        for (field, text) in [("quiet_from", &self.quiet_from), ("quiet_to", &self.quiet_to)] {
            time_of_day(text).ok_or_else(|| {
                let field = format!("messages/{field}");
                Refusal::field("time-of-day-unreadable", &field, text).with("expected", "21:00")
            })?;
        }
        let day = 24 * 60;
        for (field, value, least, most) in [
            ("remind_hours", self.remind_hours, 0, 24 * 14),
            ("intake_hours", self.intake_hours, 0, 24 * 30),
            ("unread_minutes", self.unread_after(), 1, day),
        ] {
            in_range(&format!("messages/{field}"), value, least, most)?;
        }
        for days in &self.ask_days {
            in_range("messages/ask_days", *days, 1, 365)?;
        }
        if self.ask_days.len() > DAYS_MAX {
            let count = u32::try_from(self.ask_days.len()).unwrap_or(u32::MAX);
            in_range("messages/ask_days", count, 0, DAYS_MAX as u32)?;
        }
        if !self.alarm_email.is_empty() && !is_email(&self.alarm_email) {
            return Err(Refusal::field("email", "messages/alarm_email", &self.alarm_email));
        }
        if !self.alarm_phone.is_empty() && !is_phone(&self.alarm_phone) {
            return Err(Refusal::field("phone", "messages/alarm_phone", &self.alarm_phone));
        }
        Ok(())
    }
}

fn in_range(field: &str, value: u32, least: u32, most: u32) -> Result<(), Refusal> {
    if (least..=most).contains(&value) {
        return Ok(());
    }
    let fault = Fault::new("number-range")
        .found(value.to_string())
        .expected(format!("{least}–{most}"));
    Err(Refusal::invalid(fault.under(field)))
}

/// Whether a text can be an e-mail address: one `@`, something before it, a name with a dot behind it, nothing that
/// could end a line. Whether it is one only the mail shows.
pub(crate) fn is_email(text: &str) -> bool {
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && !"<>(),;:\\\"[]".contains(c);
    let Some((name, host)) = text.split_once('@') else {
        return false;
    };
    text.len() <= 254
        && text.chars().all(plain)
        && !name.is_empty()
        && !host.contains('@')
        && host.split('.').count() > 1
        && host.split('.').all(|part| !part.is_empty())
}

/// Whether a text can be a phone number as people write it.
pub(crate) fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let plain = |c: char| c.is_ascii_digit() || " +-()/.".contains(c);
    (5..=20).contains(&digits) && text.chars().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_could_end_a_line_or_name_two_people_are_none() {
        for good in ["a@b.example", "elif.yıldırım@posta.example", "a+b@c.d.example"] {
            assert!(is_email(good), "{good}");
        }
        for bad in [
            "",
            "a",
            "a@b",
            "@b.example",
            "a@b@c.example",
            "a b@c.example",
            "a@b.example\nbcc: x@y.example",
            "a@b.example,c@d.example",
            "<a@b.example>",
            "a@b..example",
        ] {
            assert!(!is_email(bad), "{bad}");
        }
    }
}
