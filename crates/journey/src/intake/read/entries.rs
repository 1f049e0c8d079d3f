//! The coded entries of a document.

use super::ids::{decimal, known, unknown_word};
use super::recorded::recorded;
use crate::calendar::{PartialDate, not_after};
use crate::edition::Edition;
use crate::facts::{Allergen, Allergy};
use crate::intake::document::{Text, VisitDocument};
use crate::intake::records::{Condition, Medication, Observation, Reader, Standing};
use crate::intake::{NotRead, Visit};
use pistor_knowledge::Fault;
use pistor_knowledge::intake::System;

/// The standing of a status word of a visit.
fn standing(
    key: &'static str,
    word: Option<&str>,
    words: &'static [(&'static str, Standing)],
) -> Result<Standing, Fault> {
    // An entry that somebody wrote down without a status counts: leaving the status out never makes milder.
    let Some(word) = word else {
        return Ok(Standing::Current);
    };
    match words.iter().find(|(known, _)| *known == word) {
        Some((_, standing)) => Ok(*standing),
        None => {
            let known: Vec<&str> = words.iter().map(|(known, _)| *known).collect();
            Err(unknown_word(key, word, &known))
        }
    }
}

/// Statuses of conditions.
pub const CONDITION_STATUS: &[(&str, Standing)] = &[
    ("active", Standing::Current),
    ("recurrence", Standing::Current),
    ("relapse", Standing::Current),
    ("inactive", Standing::Past),
    ("remission", Standing::Past),
    ("resolved", Standing::Past),
];

/// Statuses of medicines.
pub const MEDICATION_STATUS: &[(&str, Standing)] = &[
    ("active", Standing::Current),
    ("on_hold", Standing::Unclear),
    ("stopped", Standing::Past),
    ("completed", Standing::Past),
    ("planned", Standing::Unclear),
];

fn system(word: &str) -> Result<System, Fault> {
    System::of(word).ok_or_else(|| unknown_word("system", word, &System::ALL.map(System::id)))
}

/// A code of a system that has nothing to say here: a medicine's code among conditions, or the other way round.
fn not_read(visit: &mut Visit, origin: &str, system: System, code: &str) {
    let what = format!("{}:{code}", system.id());
    visit.not_read.push(NotRead::new(origin, what, "not-read-system"));
}

/// A condition whose code names an allergy joins the allergy list; one that does not say to what leaves the list open.
fn allergic_condition(edition: &Edition, visit: &mut Visit, condition: &Condition<'_>) {
    if condition.standing == Standing::Past {
        return;
    }
    for reading in edition.readings(condition.system, condition.code) {
        let Some(to) = reading.allergy else { continue };
        let allergen = match (edition.substance(to), edition.class(to)) {
            (Some(substance), _) => Allergen::Substance(substance),
            (None, Some(class)) => Allergen::Class(class),
            (None, None) => continue,
        };
        if !reading.sure {
            (visit.allergies.complete, visit.allergies.drugs_complete) = (false, false);
            continue;
        }
        visit.allergies.entries.push(Allergy {
            to: allergen,
            reaction: None,
            severity: None,
            origin: condition.origin.to_owned(),
            intolerance: false,
            medicine: None,
        });
    }
}

pub(super) fn entries(
    edition: &Edition,
    document: &VisitDocument<'_>,
    visit: &mut Visit,
) -> Result<(), Fault> {
    let as_of = visit.as_of.clone();
    let day = |key: &'static str, text: &Option<Text<'_>>| -> Result<Option<PartialDate>, Fault> {
        text.as_ref()
            .map(|text| not_after(text, &as_of).map_err(|fault| fault.under(key)))
            .transpose()
    };
    let mut reader = Reader::new(edition, as_of.day);
    for (n, entry) in document.conditions.iter().enumerate() {
        let read = || {
            Ok::<_, Fault>(Condition {
                system: system(&entry.system)?,
                code: &entry.code,
                standing: standing("status", entry.status.as_deref(), CONDITION_STATUS)?,
                confirmed: true,
                onset: day("onset", &entry.onset)?,
                abatement: day("abatement", &entry.abatement)?,
                site: entry
                    .site
                    .as_ref()
                    .map(|id| known("site", id, &edition.names.areas))
                    .transpose()?,
                origin: "",
            })
        };
        let origin = format!("conditions[{n}]");
        let condition = read().map_err(|fault| fault.under(n).under("conditions"))?;
        let condition = Condition {
            origin: &origin,
            ..condition
        };
        match condition.system {
            System::Snomed | System::Icd10 | System::Icd10cm => {
                allergic_condition(edition, visit, &condition);
                reader.condition(visit, &condition);
            }
            system => not_read(visit, &origin, system, &entry.code),
        }
    }
    for (n, entry) in document.medications.iter().flatten().enumerate() {
        let read = || {
            Ok::<_, Fault>(Medication {
                system: system(&entry.system)?,
                code: &entry.code,
                standing: standing("status", entry.status.as_deref(), MEDICATION_STATUS)?,
                start: day("start", &entry.start)?,
                // A prescription may run into the future.
                end: entry
                    .end
                    .as_ref()
                    .map(|e| PartialDate::parse(e).map_err(|f| f.under("end")))
                    .transpose()?,
                prescribed: Some(true),
                origin: "",
            })
        };
        let origin = format!("medications[{n}]");
        let medication = read().map_err(|fault| fault.under(n).under("medications"))?;
        match medication.system {
            System::Atc | System::Rxnorm | System::Snomed => {
                reader.medication(
                    visit,
                    &Medication {
                        origin: &origin,
                        ..medication
                    },
                );
            }
            system => not_read(visit, &origin, system, &entry.code),
        }
    }
    for (n, entry) in document.observations.iter().enumerate() {
        let read = || {
            if system(&entry.system)? != System::Loinc {
                return Err(unknown_word("system", &entry.system, &["loinc"]));
            }
            Ok(Observation {
                code: &entry.code,
                value: entry.value.as_ref().and_then(decimal),
                unit: entry.unit.as_deref(),
                at: day("at", &entry.at)?,
                origin: "",
            })
        };
        let origin = format!("observations[{n}]");
        let observation = read().map_err(|fault| fault.under(n).under("observations"))?;
        reader.observation(
            visit,
            &Observation {
                origin: &origin,
                ..observation
            },
        );
    }
    for (n, record) in document.records.iter().enumerate() {
        recorded(edition, record, &mut reader, visit).map_err(|fault| fault.under(n).under("records"))?;
    }
    reader.finish(visit);
    Ok(())
}
