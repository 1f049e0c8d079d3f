//! Hospital records that were taken over: whose word each is, what it says, what of it a clinician has read. Taking one
//! back is an entry of its own; the chart is then what it was.

use super::{About, Chart, Noted, noted};
use crate::refusal::Refusal;
use pistor_journey::intake::is_asked;
use pistor_journey::intake::recorded::RecordDocument;
use pistor_store::Entry;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

pub use pistor_journey::intake::recorded::RecordedNotRead;

/// A record as it was taken over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Imported {
    /// Whose record it is, by the system that keeps it: namespace and number, the first that it names. Empty where it names
    /// none; then no later record is taken for a newer state of it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// Every number by which a system knows the patient, with its namespace.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub numbers: Vec<String>,
    /// The name that stands in it.
    pub name: String,
    /// The birth date that stands in it.
    pub birth_date: String,
    /// SHA-256 of what it says, whenever it was read.
    pub sha256: String,
    /// Every entry that was looked at one by one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seen: Vec<String>,
    /// What it says.
    pub record: RecordDocument,
}

/// Word that a clinician has read entries that no code describes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordReviewed {
    /// Which record.
    pub record: String,
    /// Where the entries stand in it.
    pub entries: Vec<String>,
}

/// Word that a record counts no more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordWithdrawn {
    /// Which record.
    pub record: String,
    /// Why.
    pub reason: String,
}

/// A record and what was said of it. Its id is that of the entry that took it over.
#[derive(Debug, Clone, PartialEq)]
pub struct TakenOver {
    /// As it was taken over.
    pub imported: Noted<Imported>,
    /// Entries that a clinician has read and settled.
    pub reviewed: BTreeSet<String>,
    /// Why it counts no more; none while it does.
    pub withdrawn: Option<Noted<RecordWithdrawn>>,
}

/// The namespace of a number; none where it has none, or no number.
pub(crate) fn namespace(number: &str) -> Option<&str> {
    let (space, value) = number.rsplit_once('|')?;
    (!space.is_empty() && !value.is_empty()).then_some(space)
}

/// All numbers of a record that say whose they are.
pub(crate) fn known_by<'r>(source: &'r str, numbers: &'r [String]) -> BTreeSet<&'r str> {
    let all = std::iter::once(source).chain(numbers.iter().map(String::as_str));
    all.filter(|number| namespace(number).is_some()).collect()
}

impl Imported {
    /// By which numbers it knows the patient; entries from before all were kept hold the first.
    fn known_by(&self) -> BTreeSet<&str> {
        known_by(&self.source, &self.numbers)
    }

    /// Whether it is another state of the same system's record: the same numbers, no more and no fewer. Two hospitals may
    /// both name the nation's number first.
    fn same_system(&self, other: &Imported) -> bool {
        !self.source.is_empty() && self.source == other.source && self.known_by() == other.known_by()
    }
}

impl TakenOver {
    /// What could not be read and is a question until a clinician has read it.
    pub fn open(&self) -> impl Iterator<Item = &RecordedNotRead> {
        let asked = |entry: &&RecordedNotRead| is_asked(&entry.why) && !self.reviewed.contains(&entry.origin);
        self.imported.record.not_read.iter().filter(asked)
    }

    /// What else could not be read: settled, or never a question.
    pub fn not_open(&self) -> impl Iterator<Item = &RecordedNotRead> {
        let settled =
            |entry: &&RecordedNotRead| !is_asked(&entry.why) || self.reviewed.contains(&entry.origin);
        self.imported.record.not_read.iter().filter(settled)
    }
}

impl Chart {
    pub(super) fn take_record(&mut self, entry: &Entry) -> Result<About, Refusal> {
        let of =
            |records: &mut Vec<TakenOver>, id: &str| records.iter().position(|held| held.imported.id == id);
        match entry.kind.as_str() {
            "record_imported" => {
                let imported: Noted<Imported> = noted(entry)?;
                let seen = imported.seen.len();
                self.records.push(TakenOver {
                    imported,
                    reviewed: BTreeSet::new(),
                    withdrawn: None,
                });
                Ok(About::Count(seen))
            }
            "record_reviewed" => {
                let reviewed: Noted<RecordReviewed> = noted(entry)?;
                let count = reviewed.entries.len();
                if let Some(n) = of(&mut self.records, &reviewed.record) {
                    self.records[n].reviewed.extend(reviewed.body.entries);
                }
                Ok(About::Count(count))
            }
            _ => {
                let withdrawn: Noted<RecordWithdrawn> = noted(entry)?;
                if let Some(n) = of(&mut self.records, &withdrawn.record) {
                    self.records[n].withdrawn = Some(withdrawn);
                }
                Ok(About::Nothing)
            }
        }
    }

    /// Every number by which the records that count know the patient, with its namespace.
    pub fn numbers(&self) -> BTreeSet<&str> {
        let counting = self.records.iter().filter(|held| held.withdrawn.is_none());
        counting.flat_map(|held| held.imported.known_by()).collect()
    }

    /// A record that counts, by its id.
    pub fn record(&self, id: &str) -> Option<&TakenOver> {
        self.records
            .iter()
            .find(|held| held.imported.id == id && held.withdrawn.is_none())
    }

    /// What the records say that count, in order. Of one system's record the later says anew what it holds: the earlier
    /// is silent about those entries, and stands for all others.
    pub fn records_said(&self) -> Vec<RecordDocument> {
        let counting: Vec<&TakenOver> = self
            .records
            .iter()
            .filter(|held| held.withdrawn.is_none())
            .collect();
        let said = counting.iter().enumerate().map(|(n, held)| {
            let mut record = RecordDocument {
                reviewed: held.reviewed.iter().cloned().collect(),
                ..held.imported.record.clone()
            };
            let later = counting[n + 1..].iter();
            let newer = later.filter(|later| later.imported.same_system(&held.imported));
            let anew: BTreeSet<&str> = newer
                .flat_map(|later| &later.imported.seen)
                .map(String::as_str)
                .collect();
            record.without(&anew);
            record
        });
        said.collect()
    }
}
