//! What must hold across rows: ids that exist, citations, cases, ranges, and no silent contradiction.

mod ranges;
mod contradictions;

use crate::cited::Target;
use crate::disagreement::STRICTER;
use crate::fault::Fault;
use crate::intake::DETAILS;
use crate::library::{Entry, Knowledge, fault_in};
use crate::mixture::LEGAL_STATUS;
use crate::plan::{EVIDENCE, FAMILIES, PURPOSES};
use crate::screening::Action;
use std::collections::BTreeSet;

/// Recorded sexes, as FHIR names them.
pub const SEXES: [&str; 4] = ["female", "male", "other", "unknown"];

/// Finds every fault of a linked edition.
pub(crate) fn check(knowledge: &Knowledge, faults: &mut Vec<Fault>) {
    let entries = knowledge.entries();
    let mut cited = BTreeSet::new();
    for entry in &entries {
        cited.extend(entry.cites.iter().copied());
        names(knowledge, entry, faults);
        citations(knowledge, entry, faults);
        texts(entry, faults);
        id(entry, faults);
    }
    unused(knowledge, &cited, faults);
    disagreements(knowledge, faults);
    deferrals(knowledge, faults);
    memory(knowledge, faults);
    ranges::check(knowledge, faults);
    contradictions::check(knowledge, faults);
}

fn id(entry: &Entry<'_>, faults: &mut Vec<Fault>) {
    let capital = matches!(entry.kind, "sources" | "disagreements");
    let good = |c: char| {
        c.is_ascii_lowercase()
            || c.is_ascii_digit()
            || matches!(c, '_' | '+')
            || (capital && (c.is_ascii_uppercase() || c == '-'))
    };
    if !entry.id.chars().all(good) {
        faults.push(fault_in(entry.file, "knowledge-id").found(entry.id));
    }
}

fn names(knowledge: &Knowledge, entry: &Entry<'_>, faults: &mut Vec<Fault>) {
    for (target, name) in &entry.names {
        let known: Vec<&str> = known(knowledge, *target);
        let exists = match target {
            // The two sides of a pair are looked at with their result, in `ranges`.
            Target::PairSide => true,
            Target::Country => crate::country::is_country(name),
            _ => known.contains(name),
        };
        if !exists {
            faults.push(
                fault_in(entry.file, "knowledge-dangling")
                    .found(*name)
                    .with("target", target_name(*target))
                    .nearest(name, known),
            );
        }
    }
}

/// Every id that may stand where `target` is meant.
fn known(knowledge: &Knowledge, target: Target) -> Vec<&str> {
    match target {
        Target::Statement => knowledge.statement_ids().collect(),
        Target::Fact => knowledge.questions.ids().collect(),
        Target::Detail => DETAILS.to_vec(),
        Target::Substance => knowledge.substances.ids().collect(),
        Target::Class => knowledge.classes.ids().collect(),
        Target::Allergen => allergens(knowledge).collect(),
        Target::PairSide => Vec::new(),
        Target::Area => knowledge.areas.ids().collect(),
        Target::Method => knowledge.methods.ids().collect(),
        Target::Technique => knowledge.techniques.ids().collect(),
        Target::Indication => knowledge.indications.ids().collect(),
        Target::Family => FAMILIES.to_vec(),
        Target::Purpose => PURPOSES.to_vec(),
        Target::Evidence => EVIDENCE.to_vec(),
        Target::LegalStatus => LEGAL_STATUS.to_vec(),
        Target::Disagreement => knowledge.disagreements.ids().collect(),
        Target::Scale => knowledge.scales.ids().collect(),
        Target::Reaction => knowledge.reactions.ids().collect(),
        Target::Medicine => knowledge.medicines.ids().collect(),
        Target::Sex => SEXES.to_vec(),
        Target::Country => Vec::new(),
    }
}

/// What an allergy list may name: substances, and the classes marked as allergy classes.
pub fn allergens(knowledge: &Knowledge) -> impl Iterator<Item = &str> {
    let classes = knowledge
        .classes
        .iter()
        .filter(|class| class.allergy)
        .map(|class| class.id.as_str());
    knowledge.substances.ids().chain(classes)
}

fn target_name(target: Target) -> String {
    format!("@target-{}", format!("{target:?}").to_lowercase())
}

fn citations(knowledge: &Knowledge, entry: &Entry<'_>, faults: &mut Vec<Fault>) {
    if entry.must_cite && entry.cites.is_empty() {
        faults.push(fault_in(entry.file, "knowledge-no-citation").found(entry.id));
    }
    if entry.must_have_cases && entry.cases == 0 {
        faults.push(fault_in(entry.file, "knowledge-no-case").found(entry.id));
    }
    for cite in &entry.cites {
        if knowledge.statement(cite).is_none() {
            let target = target_name(Target::Statement);
            faults.push(
                fault_in(entry.file, "knowledge-dangling")
                    .found(*cite)
                    .with("target", target)
                    .nearest(cite, knowledge.statement_ids()),
            );
        }
    }
}

/// Words that give away a text nobody has written yet.
const PLACEHOLDERS: [&str; 5] = [
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    "TBD",
    "lorem ipsum",
    "xxx",
];

fn texts(entry: &Entry<'_>, faults: &mut Vec<Fault>) {
    for (attribute, text) in &entry.texts {
        if text.trim().is_empty() || PLACEHOLDERS.iter().any(|word| text.contains(word)) {
            faults.push(fault_in(entry.file, "knowledge-empty-text").found(attribute));
        }
    }
}

fn unused(knowledge: &Knowledge, cited: &BTreeSet<&str>, faults: &mut Vec<Fault>) {
    for source in &knowledge.sources {
        for statement in &source.statements {
            if statement
                .id
                .split_once('.')
                .is_none_or(|(head, _)| head != source.id)
            {
                faults.push(
                    fault_in(&source.file, "knowledge-statement-id")
                        .found(&statement.id)
                        .expected(format!("{}.…", source.id)),
                );
            }
            match (cited.contains(statement.id.as_str()), statement.unused.is_some()) {
                (false, false) => {
                    faults.push(fault_in(&source.file, "knowledge-uncited").found(&statement.id))
                }
                (true, true) => {
                    faults.push(fault_in(&source.file, "knowledge-not-unused").found(&statement.id))
                }
                _ => {}
            }
        }
    }
}

/// A side other than the stricter one needs a name, a day and a reason; a row's side must be one of the sides.
fn disagreements(knowledge: &Knowledge, faults: &mut Vec<Fault>) {
    for row in &knowledge.disagreements {
        if row.side.len() < 2 {
            faults.push(fault_in(&row.file, "knowledge-one-side").found(&row.id));
        }
        if row.in_force != STRICTER {
            if !row.side.contains_key(&row.in_force) {
                let sides = row.side.keys().map(String::as_str);
                faults.push(
                    fault_in(&row.file, "knowledge-side")
                        .found(&row.in_force)
                        .nearest(&row.in_force, sides),
                );
            }
            if row.signed_by.is_none() || row.signed_on.is_none() || row.reason.is_none() {
                faults.push(fault_in(&row.file, "knowledge-unsigned-position").found(&row.in_force));
            }
        }
    }
    let rules = knowledge
        .rules()
        .map(|rule| (&rule.file, &rule.disagreement, &rule.side));
    let protocols = knowledge
        .protocols
        .iter()
        .map(|row| (&row.file, &row.disagreement, &row.side));
    let durations = knowledge.instructions.iter().flat_map(|row| {
        row.durations
            .iter()
            .map(move |d| (&row.file, &row.disagreement, &d.side))
    });
    for (file, disagreement, side) in rules.chain(protocols).chain(durations) {
        let Some(side) = side else { continue };
        let row = disagreement
            .as_ref()
            .and_then(|id| knowledge.disagreements.get(id));
        if !row.is_some_and(|row| row.side.contains_key(side)) {
            faults.push(fault_in(file, "knowledge-side").found(side).with("nearest", ""));
        }
    }
}

/// A rule that defers says until when; no rule is made only to say that all is well.
fn deferrals(knowledge: &Knowledge, faults: &mut Vec<Fault>) {
    for rule in knowledge.rules() {
        if rule.action == Action::Defer && rule.until.is_none() {
            faults.push(fault_in(&rule.file, "knowledge-defer-until").found(&rule.id));
        }
        if rule.action == Action::Clear {
            faults.push(fault_in(&rule.file, "knowledge-rule-clear").found(&rule.id));
        }
    }
}

/// What comes from memory is never the only reason to say that something is fine.
fn memory(knowledge: &Knowledge, faults: &mut Vec<Fault>) {
    use crate::{followup::Level, mixture::Compatibility, source::Trust};
    for pair in &knowledge.pairs {
        for result in &pair.results {
            let cites = if result.cite.is_empty() {
                &pair.cite
            } else {
                &result.cite
            };
            if result.is == Compatibility::Mixes && knowledge.trust(cites) == Trust::ToBeVerified {
                faults.push(fault_in(&pair.file, "knowledge-fine-from-memory").found("mixes"));
            }
        }
    }
    for reaction in &knowledge.reactions {
        for band in &reaction.bands {
            if band.level == Level::Expected && knowledge.trust(&band.cite) == Trust::ToBeVerified {
                faults.push(fault_in(&reaction.file, "knowledge-fine-from-memory").found("expected"));
            }
        }
    }
}
