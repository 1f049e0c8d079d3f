//! The records of a document: read anew by the edition and for the day of the visit.

use super::ids::unknown_word;
use crate::calendar::{Moment, PartialDate, not_after};
use crate::edition::Edition;
use crate::facts::{Allergen, Allergy, Evidence};
use crate::intake::freshness::fresh;
use crate::intake::recorded::{RecordDocument, RecordedAllergy};
use crate::intake::records::{Condition, Medication, Observation, Reader};
use crate::intake::{NOT_READ, NotRead, Visit};
use pistor_knowledge::intake::System;
use pistor_knowledge::{Decimal, Fault};
use std::collections::HashSet;

fn system(word: &str) -> Result<System, Fault> {
    System::of(word).ok_or_else(|| unknown_word("system", word, &System::ALL.map(System::id)))
}

fn yes_no(key: &'static str, word: Option<&str>) -> Result<Option<bool>, Fault> {
    match word {
        None => Ok(None),
        Some("yes") => Ok(Some(true)),
        Some("no") => Ok(Some(false)),
        Some(other) => Err(unknown_word(key, other, &["yes", "no"])),
    }
}

fn decimal(key: &'static str, text: &str) -> Result<Decimal, Fault> {
    let wrong = |_| {
        Fault::new("wrong-type")
            .found(pistor_knowledge::amount::quoted(text))
            .expected("@shape-number")
            .under(key)
    };
    text.parse::<Decimal>().map_err(wrong)
}

/// Reads one record into the visit, beside what the visit holds already: a yes is never taken back.
pub(super) fn recorded(
    edition: &Edition,
    record: &RecordDocument,
    reader: &mut Reader<'_>,
    visit: &mut Visit,
) -> Result<(), Fault> {
    let as_of = visit.as_of.clone();
    let read_for = Moment::parse(&record.as_of).map_err(|fault| fault.under("as_of"))?;
    let day = |key: &'static str, text: &Option<String>| -> Result<Option<PartialDate>, Fault> {
        let read = |text: &String| not_after(text, &as_of).map_err(|fault| fault.under(key));
        text.as_ref().map(read).transpose()
    };
    let (before, unread_before) = (visit.facts.evidence.len(), visit.not_read.len());
    for (n, entry) in record.conditions.iter().enumerate() {
        let mut read = || {
            let abatement = entry.abatement.as_deref().map(PartialDate::parse).transpose();
            reader.condition(
                visit,
                &Condition {
                    system: system(&entry.system)?,
                    code: &entry.code,
                    standing: entry.standing,
                    confirmed: yes_no("confirmed", entry.confirmed.as_deref())? != Some(false),
                    onset: day("onset", &entry.onset)?,
                    abatement: abatement.map_err(|fault| fault.under("abatement"))?,
                    // An area that this edition does not know any more: nobody knows where.
                    site: entry
                        .site
                        .as_ref()
                        .and_then(|id| edition.names.areas.get(id))
                        .copied(),
                    origin: &entry.origin,
                },
            );
            Ok(())
        };
        read().map_err(|fault: Fault| fault.under(n).under("conditions"))?;
    }
    for (n, entry) in record.medications.iter().enumerate() {
        let mut read = || {
            let end = entry.end.as_deref().map(PartialDate::parse).transpose();
            reader.medication(
                visit,
                &Medication {
                    system: system(&entry.system)?,
                    code: &entry.code,
                    standing: entry.standing,
                    start: day("start", &entry.start)?,
                    end: end.map_err(|fault| fault.under("end"))?,
                    prescribed: yes_no("prescribed", entry.prescribed.as_deref())?,
                    origin: &entry.origin,
                },
            );
            Ok(())
        };
        read().map_err(|fault: Fault| fault.under(n).under("medications"))?;
    }
    for (n, entry) in record.observations.iter().enumerate() {
        let mut read = || {
            let value = entry
                .value
                .as_deref()
                .map(|text| decimal("value", text))
                .transpose()?;
            let (unit, at) = (entry.unit.as_deref(), day("at", &entry.at)?);
            let observation = Observation {
                code: &entry.code,
                value,
                unit,
                at,
                origin: &entry.origin,
            };
            reader.observation(visit, &observation);
            Ok(())
        };
        read().map_err(|fault: Fault| fault.under(n).under("observations"))?;
    }
    for (n, entry) in record.births.iter().enumerate() {
        let mut read = || {
            let at = not_after(&entry.at, &as_of).map_err(|fault| fault.under("at"))?;
            reader.birth(visit, &[(system(&entry.system)?, &entry.code)], at, &entry.origin);
            Ok(())
        };
        read().map_err(|fault: Fault| fault.under(n).under("births"))?;
    }
    for (n, entry) in record.allergies.iter().enumerate() {
        let allergy = allergy(edition, entry).map_err(|fault| fault.under(n).under("allergies"))?;
        if !visit.allergies.entries.iter().any(|held| held.to == allergy.to) {
            visit.allergies.entries.push(allergy);
        }
    }
    if let Some(weight) = &record.weight {
        let kg = decimal("kg", &weight.kg).map_err(|fault| fault.under("weight"))?;
        let at = not_after(&weight.at, &as_of).map_err(|fault| fault.under("at").under("weight"))?;
        reader.weighed(kg, at, &weight.origin);
    }
    // What is taken changes: a list of another time counts what it holds, and not that there is no more.
    let heart = edition.shape.heart_medicines;
    let valid = heart.map(|fact| edition.knowledge.questions.at(usize::from(fact)).valid);
    let old = valid.is_some_and(|valid| !fresh(valid, read_for.day, &as_of));
    if old || yes_no("unread_medicine", record.unread_medicine.as_deref())? == Some(true) {
        reader.unread_medicine();
    }
    once(visit, before);
    visit.settle(unread_before, &record.reviewed);
    list(record, visit);
    Ok(())
}

/// Codes of one entry that answer the same fact alike are one piece of evidence.
fn once(visit: &mut Visit, before: usize) {
    let mut kept: Vec<Evidence> = Vec::new();
    for piece in visit.facts.evidence.drain(before..) {
        let same = |held: &Evidence| {
            held.fact == piece.fact && held.answer == piece.answer && held.origin == piece.origin
        };
        if !kept.iter().any(same) {
            kept.push(piece);
        }
    }
    visit.facts.evidence.append(&mut kept);
}

/// Lists what was not read then and what is not read now, each once; what a clinician has read in this record is settled.
fn list(record: &RecordDocument, visit: &mut Visit) {
    let reviewed: HashSet<&str> = record.reviewed.iter().map(String::as_str).collect();
    for entry in &record.not_read {
        let why = NOT_READ.iter().find(|why| **why == entry.why);
        let not_read = NotRead {
            settled: reviewed.contains(entry.origin.as_str()),
            ..NotRead::new(&entry.origin, entry.what.clone(), why.unwrap_or(&"not-read-code"))
        };
        if !visit.not_read.contains(&not_read) {
            visit.not_read.push(not_read);
        }
    }
}

fn allergy(edition: &Edition, entry: &RecordedAllergy) -> Result<Allergy, Fault> {
    let id = entry.substance.as_str();
    let to = match (edition.class(id), edition.substance(id)) {
        (Some(class), _) => Allergen::Class(class),
        (None, Some(substance)) => Allergen::Substance(substance),
        // An id that this edition does not know any more stays in the list, in words.
        (None, None) => Allergen::Other(entry.text.clone().unwrap_or_else(|| id.to_owned())),
    };
    Ok(Allergy {
        to,
        reaction: entry.reaction.clone(),
        severity: entry.severity.clone(),
        origin: entry.origin.clone(),
        intolerance: entry.kind.as_deref() == Some("intolerance"),
        medicine: yes_no("medicine", entry.medicine.as_deref())?,
    })
}
