//! An edition of the knowledge, made ready to decide with: ids become numbers, rules become sets.

use crate::facts::{AreaNo, ClassNo, FactNo, SubstanceNo};
use crate::intake::codes::CodeTable;
use crate::screening::compile::Rules;
use pistor_knowledge::fault::Fault;
use pistor_knowledge::{Knowledge, Shelf};
use rustc_hash::FxHashMap;

/// An edition made ready. Numbers in visits and results are places in this edition's shelves.
#[derive(Debug)]
pub struct Edition {
    /// The rows themselves.
    pub knowledge: Knowledge,
    /// Who signed it; an unsigned edition is a draft.
    pub signed_by: Option<String>,
    /// Every case came out as it says. An edition that is not fit calls nothing clear.
    pub fit: bool,
    pub(crate) names: Names,
    pub(crate) shape: Shape,
    pub(crate) rules: Rules,
    pub(crate) codes: CodeTable,
}

/// Ids and their numbers.
#[derive(Debug)]
pub(crate) struct Names {
    pub facts: FxHashMap<String, u8>,
    pub substances: FxHashMap<String, u8>,
    pub classes: FxHashMap<String, u8>,
    pub areas: FxHashMap<String, u8>,
    pub indications: FxHashMap<String, u8>,
    pub methods: FxHashMap<String, u8>,
    pub techniques: FxHashMap<String, u8>,
}

/// How ids hang together, as sets.
#[derive(Debug)]
pub(crate) struct Shape {
    /// For each area, the areas that share skin with it.
    pub overlaps: Vec<u64>,
    /// For each substance, its classes.
    pub classes: Vec<u64>,
    /// For each substance, itself and what it contains.
    pub contains: Vec<u128>,
    /// Facts that are asked of one sex only.
    pub female_only: u128,
    /// Facts that are asked of the other.
    pub male_only: u128,
    /// Allergy classes that a list of medicines says nothing of.
    pub not_drugs: u64,
    /// The method `needle`.
    pub needle: Option<u8>,
    /// The fact `heart_medication_count`.
    pub heart_medicines: Option<FactNo>,
}

/// How many facts an edition may hold: one bit each.
const FACTS_MAX: usize = 128;
/// How many areas and classes it may hold.
const SET_MAX: usize = 64;
/// How many substances it may hold.
const SUBSTANCES_MAX: usize = 128;

impl Edition {
    /// Makes an edition ready.
    ///
    /// # Errors
    /// When it holds more facts, areas, classes, substances or criteria than the sets have bits.
    pub fn prepare(knowledge: Knowledge) -> Result<Edition, Fault> {
        for (what, held, most) in [
            ("intake/questions", knowledge.questions.len(), FACTS_MAX),
            ("session/areas", knowledge.areas.len(), SET_MAX),
            ("mixture/classes", knowledge.classes.len(), SET_MAX),
            ("mixture/substances", knowledge.substances.len(), SUBSTANCES_MAX),
            (
                "plan/indications",
                knowledge.indications.len(),
                usize::from(u8::MAX),
            ),
        ] {
            if held > most {
                return Err(Fault::new("edition-too-large")
                    .with("what", what)
                    .found(held.to_string())
                    .expected(most.to_string()));
            }
        }
        let names = Names::of(&knowledge);
        let shape = Shape::of(&knowledge, &names);
        let rules = Rules::compile(&knowledge, &names, &shape)?;
        let codes = CodeTable::of(&knowledge, &names);
        Ok(Edition {
            knowledge,
            signed_by: None,
            fit: true,
            names,
            shape,
            rules,
            codes,
        })
    }

    /// The number of a fact.
    pub fn fact(&self, id: &str) -> Option<FactNo> {
        self.names.facts.get(id).copied()
    }

    /// The id of a fact.
    pub fn fact_id(&self, fact: FactNo) -> &str {
        &self.knowledge.questions.at(usize::from(fact)).id
    }

    /// The number of a substance.
    pub fn substance(&self, id: &str) -> Option<SubstanceNo> {
        self.names.substances.get(id).copied()
    }

    /// The id of a substance.
    pub fn substance_id(&self, substance: SubstanceNo) -> &str {
        &self.knowledge.substances.at(usize::from(substance)).id
    }

    /// The number of a class.
    pub fn class(&self, id: &str) -> Option<ClassNo> {
        self.names.classes.get(id).copied()
    }

    /// The number of an area.
    pub fn area(&self, id: &str) -> Option<AreaNo> {
        self.names.areas.get(id).copied()
    }

    /// The id of an area.
    pub fn area_id(&self, area: AreaNo) -> &str {
        &self.knowledge.areas.at(usize::from(area)).id
    }

    /// Ids of the rules that every screening of this edition evaluates.
    pub fn checked(&self) -> impl Iterator<Item = &str> {
        self.rules.ids()
    }
}

fn numbered<T>(shelf: &Shelf<T>) -> FxHashMap<String, u8> {
    shelf.ids().zip(0u8..).map(|(id, n)| (id.to_owned(), n)).collect()
}

impl Names {
    fn of(knowledge: &Knowledge) -> Names {
        Names {
            facts: numbered(&knowledge.questions),
            substances: numbered(&knowledge.substances),
            classes: numbered(&knowledge.classes),
            areas: numbered(&knowledge.areas),
            indications: numbered(&knowledge.indications),
            methods: numbered(&knowledge.methods),
            techniques: numbered(&knowledge.techniques),
        }
    }
}

impl Shape {
    fn of(knowledge: &Knowledge, names: &Names) -> Shape {
        let sexed = |sex: &str| {
            let rows = knowledge.questions.iter().zip(0u32..);
            rows.filter(|(row, _)| row.sex.as_deref() == Some(sex))
                .fold(0u128, |set, (_, n)| set | 1 << n)
        };
        Shape {
            overlaps: overlaps(knowledge, names),
            classes: knowledge
                .substances
                .iter()
                .map(|row| bits(&row.classes, &names.classes))
                .collect(),
            contains: contains(knowledge, names),
            female_only: sexed("female"),
            male_only: sexed("male"),
            not_drugs: knowledge
                .classes
                .iter()
                .zip(0u32..)
                .filter(|(row, _)| !row.drug)
                .fold(0, |set, (_, n)| set | 1 << n),
            needle: names.methods.get("needle").copied(),
            heart_medicines: names.facts.get("heart_medication_count").copied(),
        }
    }
}

pub(crate) fn bits(ids: &[String], names: &FxHashMap<String, u8>) -> u64 {
    ids.iter()
        .filter_map(|id| names.get(id))
        .fold(0, |set, n| set | 1 << n)
}

/// Two areas share skin when they are the same, when one is part of the other, or when a row says that they overlap.
fn overlaps(knowledge: &Knowledge, names: &Names) -> Vec<u64> {
    let mut sets: Vec<u64> = (0..knowledge.areas.len()).map(|n| 1 << n).collect();
    let mut join = |a: usize, b: usize| {
        sets[a] |= 1 << b;
        sets[b] |= 1 << a;
    };
    for (a, row) in knowledge.areas.iter().enumerate() {
        let mut outer = row.within.as_ref();
        while let Some(id) = outer {
            let Some(&b) = names.areas.get(id) else { break };
            if usize::from(b) == a {
                break;
            }
            join(a, usize::from(b));
            outer = knowledge
                .areas
                .at(usize::from(b))
                .within
                .as_ref()
                .filter(|next| *next != &row.id && *next != id);
        }
        for id in &row.overlaps {
            if let Some(&b) = names.areas.get(id) {
                join(a, usize::from(b));
            }
        }
    }
    sets
}

fn contains(knowledge: &Knowledge, names: &Names) -> Vec<u128> {
    let rows = knowledge.substances.iter().zip(0u32..);
    rows.map(|(row, n)| {
        let inside = row
            .contains
            .iter()
            .filter_map(|c| names.substances.get(&c.substance));
        inside.fold(1u128 << n, |set, n| set | 1 << n)
    })
    .collect()
}
