//! Hospital records that were taken over: whose word each is, what it says, what of it a clinician has read. Taking one
//! back is an entry of its own; the chart is then what it was.

use super::{About, Chart, Noted, noted};
use crate::refusal::Refusal;
use pistor_journey::intake::is_asked;
use pistor_journey::intake::recorded::{RecordDocument, is_a_place};
use pistor_store::Entry;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

pub use pistor_journey::intake::recorded::RecordedNotRead;

/// Why an allergy of a record was not read that may be one all the same: names of messages.
const UNSURE: [&str; 3] = ["not-read-unconfirmed", "not-read-text", "not-read-empty"];

/// Whether what stands there is an allergy, or has no id that says what it is.
fn may_be_an_allergy(origin: &str) -> bool {
    origin.starts_with("AllergyIntolerance/") || is_a_place(origin)
}

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

/// A record that counts, beside the later ones of the same system.
#[derive(Debug)]
pub struct Counting<'c> {
    /// The record.
    pub held: &'c TakenOver,
    /// Entries that a later record says anew.
    anew: BTreeSet<&'c str>,
    /// Later records that were taken back.
    taken_back: Vec<&'c TakenOver>,
}

impl Counting<'_> {
    /// Whether it is this record that speaks for an entry.
    pub fn says(&self, origin: &str) -> bool {
        !self.anew.contains(origin)
    }

    /// Number of the entry of the chart since which it does: the one that took the record over, or the last that took
    /// back a later record in its place.
    pub fn since(&self, origin: &str) -> i64 {
        let again = self
            .taken_back
            .iter()
            .filter(|later| later.imported.seen.iter().any(|seen| seen == origin))
            .filter_map(|later| later.withdrawn.as_ref())
            .map(|withdrawn| withdrawn.seq);
        again.max().unwrap_or(self.held.imported.seq)
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

    /// The records that count, in order. Of one system's record the later says anew what it holds: the earlier is silent
    /// about those entries, and stands for all others.
    pub fn records_counting(&self) -> impl Iterator<Item = Counting<'_>> {
        let counting = self.records.iter().enumerate();
        counting
            .filter(|(_, held)| held.withdrawn.is_none())
            .map(|(n, held)| {
                let of_the_same = |later: &&TakenOver| later.imported.same_system(&held.imported);
                let later = self.records[n + 1..].iter().filter(of_the_same);
                let (taken_back, counting): (Vec<_>, Vec<_>) =
                    later.partition(|later| later.withdrawn.is_some());
                Counting {
                    held,
                    anew: counting
                        .into_iter()
                        .flat_map(|later| &later.imported.seen)
                        .map(String::as_str)
                        .collect(),
                    taken_back,
                }
            })
    }

    /// Whether a record that counts speaks against the word that no allergy is known: it names one, or holds one of which
    /// nobody is sure.
    pub fn records_doubt_no_allergy(&self) -> bool {
        self.records_counting().any(|counting| {
            let record = &counting.held.imported.record;
            let settled = |origin: &String| counting.held.reviewed.contains(origin);
            let unsure = record.not_read.iter().filter(|entry| {
                may_be_an_allergy(&entry.origin)
                    && UNSURE.contains(&entry.why.as_str())
                    && !settled(&entry.origin)
            });
            let named = record.allergies.iter().map(|entry| &entry.origin);
            named
                .chain(unsure.map(|entry| &entry.origin))
                .any(|origin| counting.says(origin))
        })
    }

    /// Number of the last entry that may have changed what [`Chart::records_doubt_no_allergy`] says; 0 while no record
    /// ever spoke of an allergy.
    pub fn records_on_allergies(&self) -> i64 {
        let speaks = |held: &TakenOver| {
            let record = &held.imported.record;
            let mut unread = record.not_read.iter();
            !record.allergies.is_empty() || unread.any(|entry| may_be_an_allergy(&entry.origin))
        };
        if !self.records.iter().any(speaks) {
            return 0;
        }
        let about = |event: &&super::Event| {
            ["record_imported", "record_reviewed", "record_withdrawn"].contains(&event.kind.as_str())
        };
        self.timeline
            .iter()
            .rev()
            .find(about)
            .map_or(0, |event| event.seq)
    }

    /// What the records say that count, in order.
    pub fn records_said(&self) -> Vec<RecordDocument> {
        let said = self.records_counting().map(|counting| {
            let mut record = counting.held.imported.record.clone();
            record.without(&counting.anew);
            record.reviewed = counting.held.reviewed.iter().cloned().collect();
            record
        });
        said.collect()
    }
}
