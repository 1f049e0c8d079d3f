//! Intake: what a door hands in becomes a visit, or a fault that says where it is wrong.

pub mod document;
mod read;
mod shape;
mod place;
pub mod codes;
pub mod called;
pub mod records;
pub mod recorded;
pub mod freshness;

use crate::calendar::{Moment, PartialDate};
use crate::facts::{Allergies, Facts};
use crate::treatment::Treatment;
use rust_decimal::Decimal;
use std::collections::HashSet;

pub use place::locate;
pub use read::{
    CONDITION_STATUS, MEDICATION_STATUS, decimal, malformed, read, read_document, settle_sex, text_of, weight,
};
pub(crate) use read::{allergies, read_fact, treatment};
pub use shape::Shape;

/// The most a visit may weigh, in bytes: a chart of 200 conditions and 200 medicines has room ten times over.
pub const VISIT_BYTES_MAX: usize = 1 << 20;

/// A patient's visit, ready to be decided about.
#[derive(Debug, Clone, PartialEq)]
pub struct Visit {
    /// The moment the decision is made for. Nothing known lies after it.
    pub as_of: Moment,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Who.
    pub patient: Patient,
    /// What is known.
    pub facts: Facts,
    /// Allergies.
    pub allergies: Allergies,
    /// What is proposed.
    pub treatment: Treatment,
    /// Entries of a record that no row of this edition reads.
    pub not_read: Vec<NotRead>,
}

impl Visit {
    /// Entries of a record that stand there in words only, or with a value that cannot be read: a question, until a
    /// clinician has read them.
    pub fn open_words(&self) -> impl Iterator<Item = &NotRead> {
        self.not_read
            .iter()
            .filter(|entry| is_asked(entry.why) && !entry.settled)
    }

    /// Settles what a clinician has read, by where it stands: of the entries from `from` on, which are those of one record.
    /// What was read in one record says nothing of another.
    pub fn settle(&mut self, from: usize, reviewed: &[String]) {
        let reviewed: HashSet<&str> = reviewed.iter().map(String::as_str).collect();
        for entry in self.not_read.iter_mut().skip(from) {
            entry.settled |= reviewed.contains(entry.origin.as_str());
        }
    }
}

/// Whether an entry that was not read for this reason is a question.
pub fn is_asked(why: &str) -> bool {
    ASKED.contains(&why)
}

/// Why an entry that is asked was not read: names of messages.
const ASKED: [&str; 3] = ["not-read-text", "not-read-unit", "not-read-value"];

/// Every reason why an entry was not read: names of messages.
pub(crate) const NOT_READ: [&str; 21] = [
    "not-read-code",
    "not-read-system",
    "not-read-text",
    "not-read-empty",
    "not-read-refuted",
    "not-read-error",
    "not-read-unconfirmed",
    "not-read-past",
    "not-read-future",
    "not-read-contradicted",
    "not-read-partial-none",
    "not-read-disagrees",
    "not-read-do-not-perform",
    "not-read-reference",
    "not-read-status",
    "not-read-value",
    "not-read-unit",
    "not-read-old",
    "not-read-subject",
    "not-read-type",
    "not-read-page",
];

/// Who the patient is, as far as a rule needs it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Patient {
    /// Birth date, perhaps only the year.
    pub birth: Option<PartialDate>,
    /// Recorded sex.
    pub sex: Option<Sex>,
    /// Kilograms.
    pub weight_kg: Option<Decimal>,
}

/// Recorded sex, as FHIR names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sex {
    /// female
    Female,
    /// male
    Male,
    /// other
    Other,
    /// unknown
    Unknown,
}

impl Sex {
    /// The word in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Sex::Female => "female",
            Sex::Male => "male",
            Sex::Other => "other",
            Sex::Unknown => "unknown",
        }
    }

    /// The sex of that word.
    pub fn of(word: &str) -> Option<Sex> {
        [Sex::Female, Sex::Male, Sex::Other, Sex::Unknown]
            .into_iter()
            .find(|sex| sex.id() == word)
    }
}

/// An entry of a record that could not be read, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotRead {
    /// Where it stands.
    pub origin: String,
    /// `snomed:1234`, or the text that stood in place of a code.
    pub what: String,
    /// Name of the message that says why: `not-read-code`, `not-read-text` …
    pub why: &'static str,
    /// A clinician has read it in its record: it is no question any more.
    pub settled: bool,
}

impl NotRead {
    /// An entry that nobody has read.
    pub fn new(origin: &str, what: String, why: &'static str) -> NotRead {
        NotRead {
            origin: origin.to_owned(),
            what,
            why,
            settled: false,
        }
    }
}
