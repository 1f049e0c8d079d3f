//! Hospital records: taken over for the patient they are about, read by a clinician, taken back.

use crate::act::{Doing, Done, filled};
use crate::acts::intake::placeholder;
use crate::chart::Chart;
use crate::chart::index::search_words;
use crate::chart::records::{Imported, RecordReviewed, RecordWithdrawn, known_by, namespace};
use crate::refusal::Refusal;
use crate::sign_in::hex;
use pistor_journey::calendar::PartialDate;
use pistor_journey::intake;
use pistor_journey::intake::recorded::{FILE_NUMBERS, RecordDocument};
use pistor_knowledge::Fault;
use pistor_knowledge::amount::quoted;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// The most that one record may weigh, in bytes, and all that count for one patient together: a screening keeps them.
const RECORD_BYTES_MAX: usize = 384 << 10;
/// See above.
const RECORDS_BYTES_MAX: usize = 768 << 10;

/// A record that is to be taken over, as a reader of records understood it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportRecord {
    /// Whose record it is, by the system that keeps it: namespace and number, `http://hospital.example/mrn|4711`.
    #[serde(default)]
    pub source: String,
    /// The name that stands in it.
    pub name: String,
    /// The birth date that stands in it.
    pub birth_date: String,
    /// `female male other unknown`, where it says.
    #[serde(default)]
    pub sex: String,
    /// Every number by which a system knows the patient, with its namespace: `http://hospital.example/mrn|4711`. A number
    /// without one says nothing of anybody.
    #[serde(default)]
    pub numbers: Vec<String>,
    /// It is the patient of the chart, although another name stands in it: somebody has looked.
    #[serde(default)]
    pub same_person: bool,
    /// Every entry that was looked at one by one.
    #[serde(default)]
    pub seen: Vec<String>,
    /// What it says.
    pub record: RecordDocument,
}

impl ImportRecord {
    /// SHA-256 of what it says, whenever it was read.
    pub fn sha256(&self) -> Result<String, Refusal> {
        let timeless = RecordDocument {
            as_of: String::new(),
            ..self.record.clone()
        };
        let said = serde_json::to_vec(&json!([self.source, self.seen, timeless]));
        let said = said.map_err(|error| Refusal::fault(error.to_string()))?;
        Ok(hex(&Sha256::digest(said)))
    }

    /// It must be about the patient of the chart; another name is asked about.
    ///
    /// # Errors
    /// Why it does not go into this chart.
    pub fn this_patient(&self, chart: &Chart) -> Result<(), Refusal> {
        match self.likeness(chart) {
            Likeness::Same => Ok(()),
            Likeness::OtherName if self.same_person => Ok(()),
            Likeness::OtherName => {
                let held = chart.person.as_ref().map_or("", |person| person.name.as_str());
                let fault = Fault::new("record-other-name")
                    .found(quoted(&self.name))
                    .expected(quoted(held));
                let fault = fault.with("patient", chart.id.clone());
                Err(Refusal::stands_against(fault.under("same_person")))
            }
            Likeness::OtherNumber { found, expected } => {
                let fault = Fault::new("record-other-number").found(quoted(&found));
                Err(Refusal::stands_against(
                    fault.expected(quoted(&expected)).under("numbers"),
                ))
            }
            Likeness::Other => Err(Refusal::conflict("record-other-patient")),
        }
    }

    /// How its patient and the one of a chart compare.
    pub fn likeness(&self, chart: &Chart) -> Likeness {
        let Some(person) = chart.person.as_ref() else {
            return Likeness::Other;
        };
        let words = |name: &str| {
            let mut words = search_words(name);
            words.sort();
            words
        };
        let (own, given) = (words(&person.name), words(&self.name));
        let name = !own.is_empty() && own == given;
        let day = |text: &str| PartialDate::parse(text).ok().filter(|day| day.first == day.last);
        let (born, said) = (day(&person.birth_date), day(&self.birth_date));
        let birth = born.is_some() && born == said;
        let known = |sex: &str| ["female", "male"].contains(&sex);
        let contradicts = (born.is_some() && said.is_some() && !birth)
            || (known(&person.sex) && known(&self.sex) && person.sex != self.sex);
        if contradicts {
            return Likeness::Other;
        }
        let (numbers, held) = (known_by(&self.source, &self.numbers), chart.numbers());
        let file_no = format!("{FILE_NUMBERS}|{}", person.file_no);
        let number = numbers.contains(file_no.as_str()) || numbers.intersection(&held).next().is_some();
        let alike = match (name, birth, number) {
            (true, true, _) | (true, _, true) => Likeness::Same,
            (false, true, true) => Likeness::OtherName,
            _ => return Likeness::Other,
        };
        match two_numbers(&numbers, &held) {
            Some((found, expected)) => Likeness::OtherNumber { found, expected },
            None => alike,
        }
    }
}

/// How the patient of a record and the one of a chart compare.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Likeness {
    /// Two identifiers agree, the name among them, and nothing contradicts.
    Same,
    /// Birth date and number agree, and the name does not: somebody has to look.
    OtherName,
    /// A system that knows the patient of the chart by one number knows this one by another: they are two.
    OtherNumber {
        /// The number in the record.
        found: String,
        /// The number by which the chart's patient is known there.
        expected: String,
    },
    /// Nothing says that it is the same person.
    Other,
}

/// Two numbers of one namespace by which two persons are told apart; none where they share one there.
fn two_numbers(given: &BTreeSet<&str>, held: &BTreeSet<&str>) -> Option<(String, String)> {
    given.iter().find_map(|found| {
        let space = namespace(found).filter(|space| *space != FILE_NUMBERS)?;
        let mut there = held.iter().filter(|number| namespace(number) == Some(space));
        let expected = there.next()?;
        let shared = given
            .intersection(held)
            .any(|number| namespace(number) == Some(space));
        (!shared).then(|| ((*found).to_owned(), (*expected).to_owned()))
    })
}

/// Takes a record over. The same again makes nothing.
pub(crate) fn import(doing: &Doing<'_>, given: ImportRecord) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    given.this_patient(&chart)?;
    let sha256 = given.sha256()?;
    let mut counting = chart.records.iter().filter(|held| held.withdrawn.is_none());
    if let Some(held) = counting.find(|held| held.imported.sha256 == sha256) {
        return Ok(Done {
            chart: chart.id.clone(),
            id: held.imported.id.clone(),
            seq: chart.seq(),
            secret: None,
        });
    }
    readable(doing, &chart, &given.record)?;
    let imported = Imported {
        source: given.source,
        numbers: given.numbers,
        name: filled("name", &given.name, 300)?,
        birth_date: given.birth_date,
        sha256,
        seen: given.seen,
        record: RecordDocument {
            // Nobody has read anything yet.
            reviewed: Vec::new(),
            ..given.record
        },
    };
    let (_, entry) = doing.save(chart, "record_imported", &imported, None)?;
    Ok(doing.done(&entry))
}

/// Everything in it must be something the intake of the journey can read, and it must not be too much.
fn readable(doing: &Doing<'_>, chart: &Chart, record: &RecordDocument) -> Result<(), Refusal> {
    let weight =
        |record: &RecordDocument| serde_json::to_string(record).map_or(usize::MAX, |text| text.len());
    let (own, held) = (
        weight(record),
        chart.records_said().iter().map(weight).sum::<usize>(),
    );
    if own > RECORD_BYTES_MAX || own.saturating_add(held) > RECORDS_BYTES_MAX {
        let fault = Fault::new("record-too-large").found(own.saturating_add(held).to_string());
        return Err(Refusal::invalid(
            fault.expected(RECORDS_BYTES_MAX.to_string()).under("record"),
        ));
    }
    let visit = json!({
        "as_of": doing.now.written,
        "patient": {},
        "records": [record],
        "treatment": placeholder(doing),
    });
    intake::read(&doing.edition, visit.to_string().as_bytes()).map_err(|mut fault| {
        fault.path = fault.path.replacen("/records/0", "/record", 1);
        (fault.line, fault.column) = (0, 0);
        Refusal::invalid(fault)
    })?;
    Ok(())
}

/// Records that a clinician has read entries that no code describes: they are no question any more.
pub(crate) fn review(doing: &Doing<'_>, given: RecordReviewed) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    let held = chart
        .record(&given.record)
        .ok_or_else(|| Refusal::not_found("@what-record"))?;
    if given.entries.is_empty() {
        return Err(Refusal::empty("entries"));
    }
    let listed = |origin: &String| {
        held.imported
            .record
            .not_read
            .iter()
            .any(|entry| entry.origin == *origin)
    };
    if let Some(strange) = given.entries.iter().find(|origin| !listed(origin)) {
        let fault = Fault::new("record-entry").found(quoted(strange));
        return Err(Refusal::invalid(fault.under("entries")));
    }
    let (_, entry) = doing.save(chart, "record_reviewed", &given, None)?;
    Ok(doing.done(&entry))
}

/// Takes a record back: it counts no more. What it said stays in the ledger.
pub(crate) fn withdraw(doing: &Doing<'_>, given: RecordWithdrawn) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    let held = chart
        .record(&given.record)
        .ok_or_else(|| Refusal::not_found("@what-record"))?;
    let replaces = Some(held.imported.id.clone());
    let withdrawn = RecordWithdrawn {
        reason: filled("reason", &given.reason, 500)?,
        record: given.record,
    };
    let (_, entry) = doing.save(chart, "record_withdrawn", &withdrawn, replaces)?;
    Ok(doing.done(&entry))
}
