//! What of a record is kept: its coded entries as the reader was handed them, and what a visit holds of the rest.

use pistor_journey::Edition;
use pistor_journey::facts::{Allergen, Allergy};
use pistor_journey::intake::Visit;
use pistor_journey::intake::recorded::{RecordDocument, RecordedAllergy, RecordedNotRead};

/// Adds allergies and what was not read to what the reader kept.
pub(crate) fn extracted(edition: &Edition, visit: &Visit, kept: RecordDocument) -> RecordDocument {
    let none_known = match (visit.allergies.complete, visit.allergies.drugs_complete) {
        (true, _) => Some("all".to_owned()),
        (false, true) => Some("drugs".to_owned()),
        (false, false) => None,
    };
    let not_read = visit.not_read.iter().map(|entry| RecordedNotRead {
        origin: entry.origin.clone(),
        what: entry.what.clone(),
        why: entry.why.to_owned(),
    });
    RecordDocument {
        as_of: visit.as_of.written.clone(),
        allergies: visit
            .allergies
            .entries
            .iter()
            .map(|entry| allergy(edition, entry))
            .collect(),
        none_known,
        not_read: not_read.collect(),
        ..kept
    }
}

fn allergy(edition: &Edition, entry: &Allergy) -> RecordedAllergy {
    let (substance, text) = match &entry.to {
        Allergen::Substance(no) => (edition.knowledge.substances.at(usize::from(*no)).id.clone(), None),
        Allergen::Class(no) => (edition.knowledge.classes.at(usize::from(*no)).id.clone(), None),
        Allergen::Other(words) => ("other".to_owned(), Some(words.clone())),
    };
    RecordedAllergy {
        origin: entry.origin.clone(),
        substance,
        text,
        reaction: entry.reaction.clone(),
        severity: entry.severity.clone(),
        kind: entry.intolerance.then(|| "intolerance".to_owned()),
        medicine: entry
            .medicine
            .map(|yes| if yes { "yes" } else { "no" }.to_owned()),
    }
}
