//! Two rows that contradict each other, unless a disagreement says so.

use crate::fault::Fault;
use crate::library::{Knowledge, fault_in};
use crate::mixture::Compatibility;
use std::collections::BTreeMap;

pub(super) fn check(knowledge: &Knowledge, faults: &mut Vec<Fault>) {
    rules(knowledge, faults);
    pairs(knowledge, faults);
    limits(knowledge, faults);
    durations(knowledge, faults);
}

/// The same condition with two actions.
fn rules(knowledge: &Knowledge, faults: &mut Vec<Fault>) {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let rules: Vec<_> = knowledge.rules().collect();
    for (n, rule) in rules.iter().enumerate() {
        let condition = format!("{:?}", rule.when);
        match seen.get(&condition).map(|m| rules[*m]) {
            Some(other) if other.action != rule.action => {
                let recorded = rule.disagreement.is_some() && rule.disagreement == other.disagreement;
                if !recorded {
                    faults.push(
                        fault_in(&rule.file, "knowledge-contradiction")
                            .found(rule.action.id())
                            .with("other", &other.file),
                    );
                }
            }
            _ => {
                seen.insert(condition, n);
            }
        }
    }
}

/// The same two substances in two files, or one file that says both without a third substance to tell them apart.
fn pairs(knowledge: &Knowledge, faults: &mut Vec<Fault>) {
    let mut seen: BTreeMap<[&str; 2], &str> = BTreeMap::new();
    for pair in &knowledge.pairs {
        let mut sides = [pair.a.as_str(), pair.b.as_str()];
        sides.sort_unstable();
        if let Some(other) = seen.insert(sides, &pair.file) {
            faults.push(
                fault_in(&pair.file, "knowledge-contradiction")
                    .found(&pair.id)
                    .with("other", other),
            );
        }
        let mut results: BTreeMap<&[String], Compatibility> = BTreeMap::new();
        for result in &pair.results {
            if results
                .insert(&result.with, result.is)
                .is_some_and(|other| other != result.is)
                && pair.disagreement.is_none()
            {
                faults.push(
                    fault_in(&pair.file, "knowledge-contradiction")
                        .found(result.is.id())
                        .with("other", &pair.file),
                );
            }
        }
    }
}

/// Two limits of one substance on the same basis and route.
fn limits(knowledge: &Knowledge, faults: &mut Vec<Fault>) {
    for substance in &knowledge.substances {
        for (n, limit) in substance.limits.iter().enumerate() {
            for other in &substance.limits[..n] {
                let same = limit.basis == other.basis && limit.route == other.route;
                let differ = limit
                    .max
                    .zip(other.max)
                    .is_some_and(|(a, b)| a.unit == b.unit && a.value != b.value);
                if same && differ && substance.disagreement.is_none() {
                    faults.push(
                        fault_in(&substance.file, "knowledge-contradiction")
                            .found(&limit.says)
                            .with("other", &substance.file),
                    );
                }
            }
        }
    }
}

/// Source articles that give different durations for one thing.
fn durations(knowledge: &Knowledge, faults: &mut Vec<Fault>) {
    for row in &knowledge.instructions {
        let mut ends: Vec<i64> = row
            .durations
            .iter()
            .filter(|d| d.when.is_none() && knowledge.trust(&d.cite) >= crate::Trust::LiteratureRead)
            .filter_map(|d| d.max.map(crate::Lapse::minutes))
            .collect();
        ends.dedup();
        if ends.len() > 1 && row.disagreement.is_none() {
            faults.push(
                fault_in(&row.file, "knowledge-contradiction")
                    .found(&row.id)
                    .with("other", &row.file),
            );
        }
    }
}
