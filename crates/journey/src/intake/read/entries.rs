//! The coded entries of a document.

use super::ids::{decimal, known, unknown_word};
use crate::calendar::{PartialDate, not_after};
use crate::edition::Edition;
use crate::intake::Visit;
use crate::intake::document::{Text, VisitDocument};
use crate::intake::records::{Condition, Medication, Observation, Reader, Standing};
use pistor_knowledge::Fault;
use pistor_knowledge::intake::System;

/// The standing of a status word of a visit.
fn standing(
    key: &'static str,
    word: Option<&str>,
    words: &'static [(&'static str, Standing)],
) -> Result<Standing, Fault> {
    let Some(word) = word else {
        return Ok(Standing::Unclear);
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
        reader.condition(
            visit,
            &Condition {
                origin: &origin,
                ..condition
            },
        );
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
        reader.medication(
            visit,
            &Medication {
                origin: &origin,
                ..medication
            },
        );
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
    reader.finish(visit);
    Ok(())
}
