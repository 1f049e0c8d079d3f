//! A calendar file (RFC 5545): moments in UTC, so that every calendar shows them on its own clocks; lines folded at 75
//! octets and ended as the format wants it.

use jiff::Timestamp;

/// Octets of a line, without its end.
const LINE_OCTETS: usize = 75;

/// A reminder.
pub(crate) struct Reminder {
    /// Its name for ever: the same reminder again replaces the earlier one.
    pub(crate) uid: String,
    /// When.
    pub(crate) at: Timestamp,
    /// What stands in the calendar.
    pub(crate) title: String,
    /// What stands behind it; empty for nothing.
    pub(crate) details: String,
}

/// The file.
pub(crate) fn calendar(made: Timestamp, reminders: &[Reminder]) -> String {
    let mut file = String::new();
    let mut line = |text: &str| fold(&mut file, text);
    for fixed in [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Pistor//Pistor//EN",
        "CALSCALE:GREGORIAN",
    ] {
        line(fixed);
    }
    for reminder in reminders {
        line("BEGIN:VEVENT");
        line(&format!("UID:{}", escaped(&reminder.uid)));
        line(&format!("DTSTAMP:{}", utc(made)));
        line(&format!("DTSTART:{}", utc(reminder.at)));
        line(&format!("SUMMARY:{}", escaped(&reminder.title)));
        if !reminder.details.is_empty() {
            line(&format!("DESCRIPTION:{}", escaped(&reminder.details)));
        }
        for fixed in [
            "CLASS:PRIVATE",
            "TRANSP:TRANSPARENT",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "TRIGGER:PT0S",
        ] {
            line(fixed);
        }
        line(&format!("DESCRIPTION:{}", escaped(&reminder.title)));
        line("END:VALARM");
        line("END:VEVENT");
    }
    line("END:VCALENDAR");
    file
}

fn utc(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// A text as a value: what would end it or part it is escaped.
fn escaped(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    for letter in text.chars().filter(|letter| *letter != '\r') {
        match letter {
            '\n' => value.push_str("\\n"),
            '\\' | ';' | ',' => value.extend(['\\', letter]),
            other => value.push(other),
        }
    }
    value
}

/// A line, broken before the 76th octet and never inside a letter; what goes on begins with a space.
fn fold(file: &mut String, text: &str) {
    let mut octets = 0;
    for letter in text.chars() {
        if octets + letter.len_utf8() > LINE_OCTETS {
            file.push_str("\r\n ");
            octets = 1;
        }
        file.push(letter);
        octets += letter.len_utf8();
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(title: &str, details: &str) -> String {
        let at = "2026-10-25T00:30:00Z".parse().expect("a moment");
        let reminder = Reminder {
            uid: "a-1@pistor".to_owned(),
            at,
            title: title.to_owned(),
            details: details.to_owned(),
        };
        calendar(at, &[reminder])
    }

    #[test]
    fn lines_are_short_and_give_the_text_again() {
        let long = "Işıl; şişlik, kızarıklık ve çürük olağandır\\ – güneşten koruyun. ".repeat(5);
        let file = one("Hatırlatma", &long);
        assert!(file.split("\r\n").all(|line| line.len() <= LINE_OCTETS), "{file}");
        assert!(
            !file.replace("\r\n", "").contains(['\r', '\n']),
            "every line ends with both"
        );
        let unfolded = file.replace("\r\n ", "");
        let details = unfolded
            .split("\r\n")
            .find_map(|line| line.strip_prefix("DESCRIPTION:"))
            .expect("details");
        let read = details
            .replace("\\;", ";")
            .replace("\\,", ",")
            .replace("\\\\", "\\");
        assert_eq!(read, long);
    }

    #[test]
    fn a_line_of_exactly_75_octets_is_not_broken() {
        for (letters, broken) in [(67, false), (68, true)] {
            let file = one(&"x".repeat(letters), "");
            assert_eq!(file.contains("\r\n x"), broken, "{letters}");
        }
    }

    #[test]
    fn what_ends_a_value_is_escaped() {
        let file = one("a\nb;c,d\\e", "");
        assert!(file.contains("SUMMARY:a\\nb\\;c\\,d\\\\e\r\n"), "{file}");
        assert!(file.contains("DTSTART:20261025T003000Z\r\n"), "{file}");
    }
}
