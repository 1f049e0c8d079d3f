//! `Medication` (FHIR R4, Medication): which medicine an order means, and by which of its codes it is read.

use crate::code::{Concept, answers};
use crate::reference::Reference;
use crate::shape::{parse, shown};
use crate::text::Text;
use pistor_journey::Edition;
use pistor_knowledge::Fault;
use pistor_knowledge::intake::System;
use serde::Deserialize;
use serde_json::value::RawValue;
use std::collections::HashMap;

/// A medicine as a resource of its own.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(expecting = "a Medication")]
pub(crate) struct Medication<'a> {
    /// What it is.
    #[serde(borrow, default)]
    pub code: Option<Concept<'a>>,
    #[serde(borrow, default)]
    ingredient: Vec<Ingredient<'a>>,
}

impl<'a> Medication<'a> {
    /// What is in it.
    pub fn inside(&self) -> impl Iterator<Item = &Concept<'a>> {
        let items = self.ingredient.iter();
        items.filter_map(|item| item.item_codeable_concept.as_ref())
    }
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Ingredient<'a> {
    #[serde(borrow, default)]
    item_codeable_concept: Option<Concept<'a>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", expecting = "a contained resource")]
struct Contained<'a> {
    #[serde(borrow, default)]
    id: Option<Text<'a>>,
}

/// The medicines of a bundle, by every address under which an order may refer to them.
#[derive(Debug, Default)]
pub(crate) struct Shelf<'a> {
    medicines: Vec<Medication<'a>>,
    addresses: HashMap<String, usize>,
}

impl<'a> Shelf<'a> {
    /// Puts a medicine on the shelf.
    pub fn put(&mut self, id: Option<Text<'a>>, url: Option<Text<'a>>, medication: Medication<'a>) {
        let n = self.medicines.len();
        self.medicines.push(medication);
        if let Some(id) = id {
            self.addresses.insert(format!("urn:uuid:{id}"), n);
            self.addresses.insert(format!("Medication/{id}"), n);
        }
        if let Some(url) = url {
            self.addresses.insert(url.to_string(), n);
        }
    }

    fn find(&self, reference: &str) -> Option<&Medication<'a>> {
        let address = reference.split("/_history/").next().unwrap_or(reference);
        self.addresses.get(address).map(|n| &self.medicines[*n])
    }
}

/// Which medicine is meant, by every way in which FHIR may say it.
pub(crate) struct Meant<'r, 'a> {
    /// `medicationCodeableConcept`.
    pub concept: Option<&'r Concept<'a>>,
    /// `medicationReference`.
    pub reference: Option<&'r Reference<'a>>,
    /// Resources inside the order itself.
    pub contained: &'r [&'a RawValue],
}

impl<'a> Meant<'_, 'a> {
    /// The medicine with its ingredients; an empty one when the reference leads nowhere.
    pub fn medication(&self, shelf: &Shelf<'a>) -> Result<Medication<'a>, Fault> {
        if let Some(concept) = self.concept {
            return Ok(Medication {
                code: Some(concept.clone()),
                ingredient: Vec::new(),
            });
        }
        let Some(target) = self
            .reference
            .and_then(|reference| reference.reference.as_deref())
        else {
            return Ok(Medication::default());
        };
        let Some(id) = target.strip_prefix('#') else {
            return Ok(shelf.find(target).cloned().unwrap_or_default());
        };
        for (n, raw) in self.contained.iter().enumerate() {
            let path = format!("/contained/{n}");
            let contained: Contained<'_> = parse(raw.get(), raw.get(), &path)?;
            if contained.id.as_deref() == Some(id) {
                return parse(raw.get(), raw.get(), &path);
            }
        }
        Ok(Medication::default())
    }

    /// What a reference that leads nowhere is called.
    pub fn name(&self, origin: &str) -> (String, &'static str) {
        match self.reference {
            Some(reference) => {
                let words = [reference.reference.as_deref(), reference.display.as_deref()];
                let words: Vec<&str> = words.into_iter().flatten().collect();
                (shown(&words.join(" ")), "not-read-reference")
            }
            None => (origin.to_owned(), "not-read-empty"),
        }
    }
}

/// The codes of a medicine that say something: those that a row reads, those of a known medicine, and ATC codes of the
/// heart. An ATC code above a known medicine adds nothing and would count it twice.
pub(crate) fn medicine_codes<'c>(edition: &Edition, concept: &'c Concept<'_>) -> Vec<(System, &'c str)> {
    let heart = edition.position_codes("heart_medicines");
    let medicines: Vec<_> = concept
        .codes()
        .filter_map(|(system, code)| edition.medicine(system, code))
        .collect();
    let mut codes: Vec<(System, &str)> = Vec::new();
    for (system, code) in concept.codes() {
        let row = edition.medicine(system, code);
        let within = system == System::Atc
            && row.is_none()
            && medicines
                .iter()
                .any(|row| row.atc.iter().any(|atc| atc.starts_with(code)));
        let of_heart = system == System::Atc && heart.iter().any(|prefix| code.starts_with(prefix.as_str()));
        let says = row.is_some() || of_heart || answers(edition, system, code);
        if says && !within && !codes.contains(&(system, code)) {
            codes.push((system, code));
        }
    }
    codes
}
