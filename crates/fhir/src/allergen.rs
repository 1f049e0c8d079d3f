//! Which allergen a code names: a class or a substance of the edition, none at all, or nothing known.

use crate::absent::{Absent, equal};
use crate::code::Concept;
use pistor_journey::Edition;
use pistor_journey::facts::Allergen;
use pistor_knowledge::intake::System;

/// What a concept names as an allergen.
#[derive(Debug, Default)]
pub(crate) struct Named {
    /// Classes and substances.
    pub to: Vec<Allergen>,
    /// It says that there is none, or that nobody asked; of several codes, what answers least.
    pub none: Option<Absent>,
    /// A row names something by it, and would rather ask.
    pub unsure: bool,
}

impl Named {
    fn add(&mut self, to: Allergen) {
        if !self.to.contains(&to) {
            self.to.push(to);
        }
    }

    /// By the rows of `intake/codes`.
    pub fn by_rows(&mut self, edition: &Edition, system: System, code: &str) {
        for reading in edition.readings(system, code) {
            let Some(id) = reading.allergy else { continue };
            match (edition.class(id), edition.substance(id)) {
                _ if id == "none" => self.none = self.none.max(Some(Absent::of_row(code, reading.sure))),
                _ if !reading.sure => self.unsure = true,
                (Some(class), _) => self.add(Allergen::Class(class)),
                (None, Some(substance)) => self.add(Allergen::Substance(substance)),
                (None, None) => self.unsure = true,
            }
        }
    }

    /// By the substance's own code.
    fn by_substance(&mut self, edition: &Edition, system: System, code: &str) {
        for (row, n) in edition.knowledge.substances.iter().zip(0u8..) {
            let own = match system {
                System::Atc => &row.atc,
                System::Rxnorm => &row.rxnorm,
                _ => return,
            };
            if own.iter().any(|held| held == code) {
                self.add(Allergen::Substance(n));
            }
        }
    }

    /// What a concept names: by the rows of codes, by a substance's own code, by the ingredients of a product.
    pub fn of(edition: &Edition, concept: &Concept<'_>) -> Named {
        let mut named = Named::default();
        for coding in &concept.coding {
            if let Some(snomed) = equal(coding) {
                named.by_rows(edition, System::Snomed, snomed);
            }
            if Absent::not_asked(coding) {
                named.none = Some(Absent::NotAsked);
            }
        }
        for (system, code) in concept.codes() {
            named.by_rows(edition, system, code);
            named.by_substance(edition, system, code);
            // A product's code names its ingredients, and an ingredient's ATC codes name its class.
            let Some(medicine) = edition.medicine(system, code) else {
                continue;
            };
            let medicines = &edition.knowledge.medicines;
            let inside = medicine.ingredients.iter().filter_map(|id| medicines.get(id));
            for row in inside.chain([medicine]) {
                for atc in &row.atc {
                    named.by_rows(edition, System::Atc, atc);
                    named.by_substance(edition, System::Atc, atc);
                }
                for rxnorm in row.rxnorm.iter().filter(|_| row.ingredients.is_empty()) {
                    named.by_substance(edition, System::Rxnorm, rxnorm);
                }
            }
        }
        named
    }

    /// The substances that a concept names by codes of their own, or by those of what is in a product.
    pub fn by_substances(edition: &Edition, concept: &Concept<'_>) -> Vec<Allergen> {
        let mut named = Named::default();
        for (system, code) in concept.codes() {
            named.by_substance(edition, system, code);
            let medicines = &edition.knowledge.medicines;
            let Some(medicine) = edition.medicine(system, code).filter(|_| named.to.is_empty()) else {
                continue;
            };
            let inside: Vec<_> = medicine
                .ingredients
                .iter()
                .filter_map(|id| medicines.get(id))
                .collect();
            let rows = if inside.is_empty() { vec![medicine] } else { inside };
            for row in &rows {
                let before = named.to.len();
                for (system, code) in row
                    .atc
                    .iter()
                    .map(|code| (System::Atc, code))
                    .chain(row.rxnorm.iter().map(|code| (System::Rxnorm, code)))
                {
                    named.by_substance(edition, system, code);
                }
                if named.to.len() == before {
                    // Of a product of which a part is not known, nothing is.
                    return Vec::new();
                }
            }
        }
        named.to
    }

    /// It names nothing.
    pub fn silent(&self) -> bool {
        self.to.is_empty() && self.none.is_none() && !self.unsure
    }

    /// With its words, where no id describes it: they are shown and never matched.
    pub fn or_words(mut self, concept: &Concept<'_>) -> Named {
        if self.to.is_empty() && self.none.is_none() {
            self.add(Allergen::Other(concept.name().unwrap_or_default()));
        }
        self
    }

    /// With what another concept names.
    pub fn and(mut self, more: Named) -> Named {
        self.unsure |= more.unsure;
        self.none = self.none.max(more.none);
        for to in more.to {
            self.add(to);
        }
        self
    }
}
