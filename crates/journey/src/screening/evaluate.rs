//! Evaluation: from the criteria that hold or are unknown to what follows for each rule.

use super::compile::{AtomNo, RuleNo, Rules};
use super::subject::Waiting;
use super::truth::Truth;
use super::{Finding, Question, Screening};
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
    let mut waiting: Vec<Waiting> = Vec::new();
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
                    if waiting.capacity() == 0 {
                        waiting.reserve(32);
                    }
                    waiting.push(Waiting::new(rules.subject(open).first(visit), rule));
                }
            }
        }
    });
    // Of the ways in which a rule's condition holds, the first that it names stands for it.
    if findings.len() > 1 {
        findings.sort_unstable_by_key(|finding| (rules.rank_of(finding.rule), finding.term));
        findings.dedup_by_key(|finding| finding.rule);
    }
    let questions = questions(waiting, &findings);
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

/// In order, each once, and none for a rule that has spoken already.
fn questions(mut waiting: Vec<Waiting>, findings: &[Finding]) -> Vec<Question> {
    waiting.sort_unstable();
    waiting.dedup();
    let mut questions = Vec::with_capacity(waiting.len());
    for one in waiting {
        let rule = one.rule();
        if !findings.iter().any(|finding| finding.rule == rule) {
            questions.push(Question {
                about: one.about(),
                rule,
            });
        }
    }
    questions
}
