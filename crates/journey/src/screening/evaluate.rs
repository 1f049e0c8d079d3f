//! Evaluation: from the criteria that hold or are unknown to what follows for each rule.

use super::compile::{AtomNo, RuleNo, Rules};
use super::truth::Truth;
use super::{About, Finding, Question, Screening};
use crate::edition::Edition;
use crate::facts::Answer;
use crate::intake::Visit;
use pistor_knowledge::screening::Action;

/// Evaluates every rule.
pub(super) fn evaluate(edition: &Edition, visit: &Visit) -> Screening {
    let truth = edition.rules.truth(&edition.shape, visit);
    conclude(&edition.rules, visit, &truth)
}

/// What decided each rule: for one that spoke the criteria that hold, for one that waits what nobody knows, for a
/// silent one what does not hold.
pub(super) fn explain(edition: &Edition, visit: &Visit) -> Vec<Explained> {
    let rules = &edition.rules;
    let truth = rules.truth(&edition.shape, visit);
    let screening = conclude(rules, visit, &truth);
    let explained = rules.numbers().map(|rule| {
        if let Some(finding) = screening.finding(rule) {
            return Explained {
                rule,
                outcome: Answer::Yes,
                atoms: rules.term(finding.term).to_vec(),
            };
        }
        let waits = screening.questions.iter().any(|question| question.rule == rule);
        let mut atoms: Vec<AtomNo> = Vec::new();
        for term in rules.terms_of(rule) {
            let deciding = |atom: &&AtomNo| match waits {
                true => truth.unknown.has(**atom),
                false => !truth.yes.has(**atom) && !truth.unknown.has(**atom),
            };
            if let Some(&atom) = rules.term(term).iter().find(deciding)
                && !atoms.contains(&atom)
            {
                atoms.push(atom);
            }
        }
        let outcome = if waits { Answer::Unknown } else { Answer::No };
        Explained { rule, outcome, atoms }
    });
    explained.collect()
}

/// A rule, how it came out, and the atoms that decided it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explained {
    /// The rule.
    pub rule: RuleNo,
    /// It spoke, it waits for an answer, or it is silent.
    pub outcome: Answer,
    /// What decided.
    pub atoms: Vec<AtomNo>,
}

/// From atoms to rules: a rule speaks when one of its terms holds, and waits when one may hold.
fn conclude(rules: &Rules, visit: &Visit, truth: &Truth) -> Screening {
    let live = truth.yes | truth.unknown;
    let mut findings: Vec<Finding> = Vec::with_capacity(8);
    let mut questions: Vec<Question> = Vec::new();
    (live & rules.watching).each(|rarest| {
        for watch in rules.watched(rarest) {
            if !live.has(watch.gate) {
                continue;
            }
            let atoms = rules.term(watch.term);
            if !atoms.iter().all(|atom| live.has(*atom)) {
                continue;
            }
            let rule = rules.rule_of(watch.term);
            match atoms.iter().find(|atom| truth.unknown.has(**atom)) {
                None => findings.push(Finding {
                    rule,
                    action: rules.action(rule),
                    term: watch.term,
                }),
                Some(&open) => {
                    if questions.capacity() == 0 {
                        questions.reserve(16);
                    }
                    let about = ask_first(rules.about(open), visit);
                    questions.push(Question { about, rule });
                }
            }
        }
    });
    // Of the ways in which a rule's condition holds, the first that it names stands for it.
    findings.sort_unstable_by_key(|finding| (rules.rank_of(finding.rule), finding.term));
    findings.dedup_by_key(|finding| finding.rule);
    if !findings.is_empty() && !questions.is_empty() {
        questions.retain(|question| !findings.iter().any(|finding| finding.rule == question.rule));
    }
    questions.sort_unstable_by_key(order);
    questions.dedup();
    let gravest = findings.first().map_or(Action::Clear, |finding| finding.action);
    let verdict = if questions.is_empty() {
        gravest
    } else {
        gravest.max(Action::Ask)
    };
    Screening {
        verdict,
        findings,
        questions,
        words: 0,
    }
}

/// The order of [`Question`], as one number.
fn order(question: &Question) -> u64 {
    let (kind, fact, detail) = match question.about {
        About::Fact(fact) => (0, fact, ""),
        About::Detail(fact, detail) => (1, fact, detail),
        About::Allergies => (2, 0, ""),
        About::BirthDate => (3, 0, ""),
        About::Sex => (4, 0, ""),
        About::Country => (5, 0, ""),
        About::Mixture => (6, 0, ""),
        About::Method => (7, 0, ""),
        About::Technique => (8, 0, ""),
        About::Session => (9, 0, ""),
    };
    // The details differ in their first letters.
    let detail = detail.bytes().next().unwrap_or_default();
    let [rule, others] = question.rule.to_be_bytes();
    u64::from_be_bytes([0, 0, 0, kind, fact, detail, rule, others])
}

/// The first thing to ask about what nobody knows.
fn ask_first(about: About, visit: &Visit) -> About {
    match about {
        // Before a site or another detail is asked for, the fact itself must be known.
        About::Detail(fact, _) if visit.facts.answer(fact) == Answer::Unknown => About::Fact(fact),
        // An allergy to an ingredient cannot be looked for in a mixture that nobody named.
        About::Allergies if visit.allergies.complete && visit.treatment.mixture.is_none() => About::Mixture,
        about => about,
    }
}
