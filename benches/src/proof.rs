//! The proof that the screening and its hand-written peer decide alike: verdict, findings with evidence and citations,
//! questions. The screening must also be in order: the gravest first, then rule by rule; question by question.

use crate::plain::{self, About as Plain, Decision};
use crate::visits::Pair;
use pistor_journey::Edition;
use pistor_journey::screening::{About, Finding, Screening};
use pistor_knowledge::Criterion;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// How often a rule came out in each way.
#[derive(Debug, Clone, Copy, Default)]
pub struct Outcomes {
    /// It spoke.
    pub spoke: usize,
    /// It waited for an answer.
    pub waited: usize,
    /// It was silent.
    pub silent: usize,
}

/// Decides every visit both ways.
///
/// # Errors
/// The first visit of which they do not say the same, in full.
pub fn prove(edition: &Edition, pairs: &[Pair]) -> Result<BTreeMap<String, Outcomes>, String> {
    let mut outcomes: BTreeMap<String, Outcomes> = BTreeMap::new();
    for rule in edition.rules_in_force() {
        outcomes.insert(edition.rule(rule).id.clone(), Outcomes::default());
    }
    for pair in pairs {
        let screening = edition.screen(&pair.visit);
        let gravest_first = |finding: &Finding| (Reverse(finding.action), finding.rule);
        if !screening.findings.is_sorted_by_key(gravest_first) || !screening.questions.is_sorted() {
            return Err(format!("{:#?}\n{screening:#?}\nnot in order", pair.visit));
        }
        let ours = screened(edition, &screening);
        let theirs = decided(&plain::decide(&pair.chart));
        if ours != theirs {
            return Err(difference(pair, &ours, &theirs));
        }
        for (id, counted) in &mut outcomes {
            match () {
                () if ours.findings.contains_key(id) => counted.spoke += 1,
                () if ours.questions.iter().any(|(_, rule)| rule == id) => counted.waited += 1,
                () => counted.silent += 1,
            }
        }
    }
    Ok(outcomes)
}

/// A decision in words, for comparison.
#[derive(PartialEq, Eq)]
struct Said {
    verdict: &'static str,
    /// By rule: action, evidence, citations.
    findings: BTreeMap<String, (&'static str, Vec<String>, Vec<String>)>,
    /// What is asked, for which rule; `twice` when something stands there more than once.
    questions: BTreeSet<(String, String)>,
    twice: bool,
}

fn screened(edition: &Edition, screening: &Screening) -> Said {
    let mut findings = BTreeMap::new();
    for finding in &screening.findings {
        let row = edition.rule(finding.rule);
        let because = edition
            .because(finding)
            .map(|(criterion, negated)| words(criterion, negated))
            .collect();
        findings.insert(row.id.clone(), (finding.action.id(), because, row.cite.clone()));
    }
    let questions: BTreeSet<_> = screening
        .questions
        .iter()
        .map(|question| {
            let about = match question.about {
                About::Fact(fact) => edition.fact_id(fact).to_owned(),
                About::Detail(fact, detail) => format!("{} {detail}", edition.fact_id(fact)),
                other => format!("{other:?}"),
            };
            (about, edition.rule(question.rule).id.clone())
        })
        .collect();
    Said {
        verdict: screening.verdict.id(),
        twice: findings.len() != screening.findings.len() || questions.len() != screening.questions.len(),
        findings,
        questions,
    }
}

fn decided(decision: &Decision) -> Said {
    let owned = |list: &[&str]| list.iter().map(|word| (*word).to_owned()).collect();
    let mut findings = BTreeMap::new();
    for finding in &decision.findings {
        let said = (
            finding.rule.action.id(),
            owned(finding.because),
            owned(finding.rule.cites),
        );
        findings.insert(finding.rule.id.to_owned(), said);
    }
    let questions: BTreeSet<_> = decision
        .questions
        .iter()
        .map(|question| {
            let about = match question.about {
                Plain::Answer(fact) => fact.id().to_owned(),
                Plain::Site(fact) => format!("{} site", fact.id()),
                Plain::Prescribed(fact) => format!("{} prescribed", fact.id()),
                Plain::Contraception(fact) => format!("{} contraception", fact.id()),
                other => format!("{other:?}"),
            };
            (about, question.rule.id.to_owned())
        })
        .collect();
    Said {
        verdict: decision.verdict.id(),
        twice: findings.len() != decision.findings.len() || questions.len() != decision.questions.len(),
        findings,
        questions,
    }
}

/// A criterion as the peer writes it: a list is its first id and the number of the others.
fn words(criterion: &Criterion, negated: bool) -> String {
    let list = |what: &str, ids: &[String]| {
        let first = ids.first().map_or("", String::as_str);
        match ids.len() {
            0 | 1 => format!("{what} {first}"),
            more => format!("{what} {first} +{}", more - 1),
        }
    };
    let range = |what: &str, from: u32, below: Option<u32>| {
        let below = below.map(|below| format!(" below {below}")).unwrap_or_default();
        format!("{what} from {from}{below}")
    };
    let text = match criterion {
        Criterion::Fact { fact, yes: true } => fact.clone(),
        Criterion::Fact { fact, yes: false } => format!("no {fact}"),
        Criterion::Site { fact, in_area: true } => format!("{fact} in_area"),
        Criterion::Site { fact, in_area: false } => format!("{fact} elsewhere"),
        Criterion::Detail { fact, detail, yes } => {
            format!("{fact} {detail} {}", if *yes { "yes" } else { "no" })
        }
        Criterion::Count { fact, from, below } => range(fact, *from, *below),
        Criterion::Age { from, below } => range("age", *from, *below),
        Criterion::Session { from, below } => range("session", *from, *below),
        Criterion::Sex(sex) => format!("sex {sex}"),
        Criterion::Allergy(to) => format!("allergy {to}"),
        Criterion::Purpose(purpose) => format!("purpose {purpose}"),
        Criterion::Substance(ids) => list("substance", ids),
        Criterion::Class(ids) => list("class", ids),
        Criterion::Indication(ids) => list("indication", ids),
        Criterion::Family(ids) => list("family", ids),
        Criterion::Area(ids) => list("area", ids),
        Criterion::AreaOutside(ids) => list("area_outside", ids),
        Criterion::Method(ids) => list("method", ids),
        Criterion::Technique(ids) => list("technique", ids),
        Criterion::Country(ids) => list("country", ids),
    };
    if negated { format!("not {text}") } else { text }
}

fn difference(pair: &Pair, ours: &Said, theirs: &Said) -> String {
    let mut text = format!("{:#?}\n{:#?}\n", pair.visit, pair.chart);
    let mut line = |what: &str, said: &dyn std::fmt::Debug| {
        let _ = writeln!(text, "{what}: {said:?}");
    };
    if ours.verdict != theirs.verdict {
        line("verdict of the edition", &ours.verdict);
        line("verdict of the peer", &theirs.verdict);
    }
    if ours.twice || theirs.twice {
        line("said twice by edition, by peer", &(ours.twice, theirs.twice));
    }
    for found in &ours.findings {
        if theirs.findings.get(found.0) != Some(found.1) {
            line("finding of the edition alone", &found);
        }
    }
    for found in &theirs.findings {
        if ours.findings.get(found.0) != Some(found.1) {
            line("finding of the peer alone", &found);
        }
    }
    for asked in ours.questions.difference(&theirs.questions) {
        line("question of the edition alone", asked);
    }
    for asked in theirs.questions.difference(&ours.questions) {
        line("question of the peer alone", asked);
    }
    text
}
