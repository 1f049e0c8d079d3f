//! Ids as numbers, and how they hang together as sets: what makes a rule cost a few instructions.

use crate::facts::FactNo;
use pistor_knowledge::{Knowledge, Shelf};
use rustc_hash::FxHashMap;

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

fn numbered<T>(shelf: &Shelf<T>) -> FxHashMap<String, u8> {
    shelf.ids().zip(0u8..).map(|(id, n)| (id.to_owned(), n)).collect()
}

impl Names {
    pub fn of(knowledge: &Knowledge) -> Names {
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
    pub fn of(knowledge: &Knowledge, names: &Names) -> Shape {
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
