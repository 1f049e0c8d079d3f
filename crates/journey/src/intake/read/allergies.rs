//! The allergy list of a document.

use super::ids::{unknown_id, unknown_word};
use crate::edition::Edition;
use crate::facts::{Allergen, Allergies, Allergy};
use crate::intake::document::{AllergiesDocument, AllergyDocument};
use pistor_knowledge::Fault;
use pistor_knowledge::amount::quoted;
use pistor_knowledge::check::allergens;

/// Reads an allergy list.
pub(crate) fn allergies(
    edition: &Edition,
    document: Option<&AllergiesDocument<'_>>,
) -> Result<Allergies, Fault> {
    match document {
        None => Ok(Allergies::default()),
        Some(AllergiesDocument::Word(word)) => match word.as_ref() {
            "none" => Ok(Allergies {
                entries: Vec::new(),
                complete: true,
                drugs_complete: true,
            }),
            "unknown" => Ok(Allergies::default()),
            other => Err(Fault::new("wrong-type")
                .found(quoted(other))
                .expected("@shape-allergies")),
        },
        Some(AllergiesDocument::List(list)) => {
            let read = |(n, entry)| allergy(edition, n, entry).map_err(|fault: Fault| fault.under(n));
            let entries = list.iter().enumerate().map(read).collect::<Result<Vec<_>, _>>()?;
            // An empty list is how programs write "nobody filled this in"; only "none" is an answer.
            let complete = !entries.is_empty();
            Ok(Allergies {
                entries,
                complete,
                drugs_complete: complete,
            })
        }
    }
}

fn allergy(edition: &Edition, n: usize, document: &AllergyDocument<'_>) -> Result<Allergy, Fault> {
    let id = document.substance.as_ref();
    let class = edition
        .class(id)
        .filter(|no| edition.knowledge.classes.at(usize::from(*no)).allergy);
    let to = match (edition.substance(id), class) {
        _ if id == "other" => match &document.text {
            Some(text) if !text.trim().is_empty() => Allergen::Other(text.to_string()),
            _ => {
                return Err(Fault::new("missing-key")
                    .found("text")
                    .expected("text")
                    .under("text"));
            }
        },
        (Some(substance), _) => Allergen::Substance(substance),
        (None, Some(class)) => Allergen::Class(class),
        (None, None) => {
            return Err(unknown_id(
                "substance",
                id,
                allergens(&edition.knowledge).chain(["other"]),
            ));
        }
    };
    if let Some(severity) = document.severity.as_deref()
        && !["mild", "severe", "unknown"].contains(&severity)
    {
        return Err(unknown_word("severity", severity, &["mild", "severe", "unknown"]));
    }
    Ok(Allergy {
        to,
        reaction: document.reaction.as_ref().map(ToString::to_string),
        severity: document.severity.as_ref().map(ToString::to_string),
        origin: format!("allergies[{n}]"),
        intolerance: false,
        medicine: None,
    })
}
