//! Evaluation: which atoms hold, which are unknown, and what follows for each rule.

use super::compile::{AtomNo, RuleNo, Rules, Set, TermNo, Test, WORDS, insert};
use super::{About, Finding, Question, Screening};
use crate::edition::{Edition, Shape};
use crate::facts::{Allergen, Answer};
use crate::intake::{Sex, Visit};
use pistor_knowledge::screening::Action;

/// Evaluates every rule.
pub(super) fn evaluate(edition: &Edition, visit: &Visit) -> Screening {
    conclude(&edition.rules, visit, &truth(edition, visit))
}

/// Evaluates every atom.
fn truth(edition: &Edition, visit: &Visit) -> Truth {
    let rules = &edition.rules;
    let mut truth = Truth::default();
    facts(rules, visit, &mut truth);
    let seen = Seen::of(edition, visit);
    for &atom in &rules.others {
        let tested = rules.atom(atom);
        let answer = test(&tested.test, edition, visit, &seen);
        match if tested.negated { opposite(answer) } else { answer } {
            Answer::Yes => insert(&mut truth.yes, atom),
            Answer::Unknown => insert(&mut truth.unknown, atom),
            Answer::No => {}
        }
    }
    truth
}

/// What decided each rule: for one that spoke the criteria that hold, for one that waits what nobody knows, for a
/// silent one what does not hold.
pub(super) fn explain(edition: &Edition, visit: &Visit) -> Vec<Explained> {
    let rules = &edition.rules;
    let truth = truth(edition, visit);
    let screening = conclude(rules, visit, &truth);
    let has = |set: &Set, atom: AtomNo| set[usize::from(atom) / 64] >> (atom % 64) & 1 == 1;
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
                true => has(&truth.unknown, **atom),
                false => !has(&truth.yes, **atom) && !has(&truth.unknown, **atom),
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

/// Which atoms are yes, and which nobody knows.
#[derive(Default)]
struct Truth {
    yes: Set,
    unknown: Set,
}

fn opposite(answer: Answer) -> Answer {
    match answer {
        Answer::Yes => Answer::No,
        Answer::No => Answer::Yes,
        Answer::Unknown => Answer::Unknown,
    }
}

/// The plain yes and no of facts.
fn facts(rules: &Rules, visit: &Visit, truth: &mut Truth) {
    let (yes, no) = (visit.facts.yes, visit.facts.no);
    for (fact, (on_yes, on_no)) in rules.fact_yes.iter().zip(&rules.fact_no).enumerate() {
        let bit = 1u128 << fact;
        let answered = (yes | no) & bit != 0;
        if let Some(atom) = *on_yes {
            match () {
                () if yes & bit != 0 => insert(&mut truth.yes, atom),
                () if !answered => insert(&mut truth.unknown, atom),
                () => {}
            }
        }
        if let Some(atom) = *on_no {
            match () {
                () if no & bit != 0 => insert(&mut truth.yes, atom),
                () if !answered => insert(&mut truth.unknown, atom),
                () => {}
            }
        }
    }
}

/// What many atoms look at, worked out once.
struct Seen {
    /// Substances of the mixture, with what they contain; none when nobody said what is in it.
    substances: Option<u128>,
    /// Their classes.
    classes: u64,
    /// Areas that share skin with a treated one.
    overlapping: u64,
    /// The treated areas themselves.
    treated: u64,
    /// Age: youngest and oldest possible.
    ages: Option<(i64, i64)>,
    /// Substances, classes and texts of the allergy list.
    allergic_to: u128,
    allergic_to_classes: u64,
    allergic_to_other: bool,
}

impl Seen {
    fn of(edition: &Edition, visit: &Visit) -> Seen {
        let shape = &edition.shape;
        let substances = visit.treatment.mixture.as_ref().map(|mixture| {
            mixture.iter().fold(0u128, |set, item| {
                set | shape.contains[usize::from(item.substance)]
            })
        });
        let (mut overlapping, mut treated) = (0, 0);
        for area in &visit.treatment.areas {
            overlapping |= shape.overlaps[usize::from(area.area)];
            treated |= 1 << area.area;
        }
        let mut seen = Seen {
            substances,
            classes: substances.map_or(0, |set| classes_of(shape, set)),
            overlapping,
            treated,
            ages: visit.patient.birth.map(|birth| {
                let (youngest, oldest) = birth.ages_on(visit.as_of.day);
                // Of somebody born this year the latest day still lies ahead: nobody is younger than 0.
                (i64::from(youngest.max(0)), i64::from(oldest))
            }),
            allergic_to: 0,
            allergic_to_classes: 0,
            allergic_to_other: false,
        };
        for allergy in &visit.allergies.entries {
            match &allergy.to {
                Allergen::Substance(n) => seen.allergic_to |= 1 << n,
                Allergen::Class(n) => seen.allergic_to_classes |= 1 << n,
                Allergen::Other(_) => seen.allergic_to_other = true,
            }
        }
        seen
    }
}

fn classes_of(shape: &Shape, mut substances: u128) -> u64 {
    let mut classes = 0;
    while substances != 0 {
        classes |= shape.classes[substances.trailing_zeros() as usize];
        substances &= substances - 1;
    }
    classes
}

fn known(holds: bool) -> Answer {
    if holds { Answer::Yes } else { Answer::No }
}

fn test(test: &Test, edition: &Edition, visit: &Visit, seen: &Seen) -> Answer {
    let facts = &visit.facts;
    let treatment = &visit.treatment;
    match test {
        Test::Fact { fact, yes } => match (facts.answer(*fact), yes) {
            (Answer::Unknown, _) => Answer::Unknown,
            (answer, yes) => known((answer == Answer::Yes) == *yes),
        },
        Test::Site { fact, in_area } => site(facts, *fact, *in_area, seen),
        Test::Detail {
            fact,
            prescribed,
            yes,
        } => match facts.answer(*fact) {
            Answer::Yes => {
                let detail = facts.details(*fact).and_then(|d| {
                    if *prescribed {
                        d.prescribed
                    } else {
                        d.contraception
                    }
                });
                detail.map_or(Answer::Unknown, |detail| known(detail == *yes))
            }
            other => other,
        },
        Test::Count { fact, from, below } => match facts.count(*fact) {
            None => Answer::Unknown,
            Some(count) if below.is_some_and(|below| count.least >= below) => Answer::No,
            Some(count) if count.least >= *from && (below.is_none() || count.exact) => Answer::Yes,
            Some(count) if count.exact => Answer::No,
            Some(_) => Answer::Unknown,
        },
        Test::Age { from, below } => match seen.ages {
            None => Answer::Unknown,
            Some((youngest, oldest)) => {
                let within =
                    |age: i64| age >= i64::from(*from) && below.is_none_or(|below| age < i64::from(below));
                match (within(youngest), within(oldest)) {
                    (true, true) => Answer::Yes,
                    (false, false) if youngest >= i64::from(*from) || oldest < i64::from(*from) => Answer::No,
                    _ => Answer::Unknown,
                }
            }
        },
        Test::Sex(sex) => match visit.patient.sex {
            None | Some(Sex::Unknown | Sex::Other) => Answer::Unknown,
            Some(recorded) => known(recorded == *sex),
        },
        Test::AllergyClass(_) | Test::AllergySubstance(_) | Test::AllergyIngredient | Test::AllergyOther => {
            allergy(test, edition, visit, seen)
        }
        Test::Substances(set) => seen
            .substances
            .map_or(Answer::Unknown, |held| known(held & set != 0)),
        Test::Classes(set) => seen
            .substances
            .map_or(Answer::Unknown, |_| known(seen.classes & set != 0)),
        Test::Indications(list) => known(list.contains(&treatment.indication)),
        Test::Areas(set) => known(seen.treated & set != 0),
        Test::AreasOutside(set) => known(seen.treated & !set != 0),
        Test::Methods(set) => treatment
            .method
            .map_or(Answer::Unknown, |n| known(set >> n & 1 == 1)),
        Test::Techniques(set) => match (treatment.technique, treatment.method) {
            (Some(n), _) => known(set >> n & 1 == 1),
            (None, Some(method)) if Some(method) != edition.shape.needle => Answer::No,
            (None, _) => Answer::Unknown,
        },
        Test::Countries(list) => visit
            .country
            .as_ref()
            .map_or(Answer::Unknown, |country| known(list.contains(country))),
        Test::Session { from, below } => treatment.session.map_or(Answer::Unknown, |n| {
            known(n >= *from && below.is_none_or(|below| n < below))
        }),
    }
}

/// Where a yes is: a yes without a site leaves both "here" and "elsewhere" open.
fn site(facts: &crate::facts::Facts, fact: crate::facts::FactNo, in_area: bool, seen: &Seen) -> Answer {
    match facts.answer(fact) {
        Answer::Yes => {
            let Some(details) = facts.details(fact) else {
                return Answer::Unknown;
            };
            let here = |area: &u8| seen.overlapping >> area & 1 == 1;
            if details.sites.iter().any(|area| here(area) == in_area) {
                Answer::Yes
            } else if details.unsited || details.sites.is_empty() {
                Answer::Unknown
            } else {
                Answer::No
            }
        }
        other => other,
    }
}

fn allergy(test: &Test, edition: &Edition, visit: &Visit, seen: &Seen) -> Answer {
    let shape = &edition.shape;
    let list = &visit.allergies;
    let listed_classes = seen.allergic_to_classes | classes_of(shape, seen.allergic_to);
    let absent = |drug: bool| match () {
        () if list.complete || (drug && list.drugs_complete) => Answer::No,
        () => Answer::Unknown,
    };
    match test {
        Test::AllergyClass(class) if listed_classes >> class & 1 == 1 => Answer::Yes,
        Test::AllergyClass(class) => absent(shape.not_drugs >> class & 1 == 0),
        Test::AllergySubstance(n) => {
            let own = seen.allergic_to >> n & 1 == 1;
            let by_class = shape.classes[usize::from(*n)] & seen.allergic_to_classes != 0;
            if own || by_class {
                Answer::Yes
            } else {
                absent(true)
            }
        }
        Test::AllergyOther if seen.allergic_to_other => Answer::Yes,
        // Nobody having listed something else is no question of its own: the list itself is asked for by the others.
        Test::AllergyOther => absent(true),
        _ => match seen.substances {
            None => Answer::Unknown,
            Some(mixture) => {
                let hit = seen.allergic_to & mixture != 0 || seen.allergic_to_classes & seen.classes != 0;
                match (hit, mixture) {
                    (true, _) => Answer::Yes,
                    (false, 0) => Answer::No,
                    (false, _) => absent(shape.not_drugs & seen.classes == 0),
                }
            }
        },
    }
}

/// From atoms to rules: a rule speaks when one of its terms holds, and waits when one may hold.
fn conclude(rules: &Rules, visit: &Visit, truth: &Truth) -> Screening {
    const SILENT: TermNo = TermNo::MAX;
    let mut spoke = [SILENT; 512];
    let mut spoke_more;
    let spoke: &mut [TermNo] = if rules.len() <= spoke.len() {
        &mut spoke[..rules.len()]
    } else {
        spoke_more = vec![SILENT; rules.len()];
        &mut spoke_more
    };
    let mut waiting: Vec<TermNo> = Vec::with_capacity(16);
    for word in 0..WORDS {
        let mut live = truth.yes[word] | truth.unknown[word];
        while live != 0 {
            let atom = (word * 64) as AtomNo + live.trailing_zeros() as AtomNo;
            live &= live - 1;
            for &term in rules.watched(atom) {
                match holds(rules.term_mask(term), truth) {
                    Answer::Yes => {
                        let held = &mut spoke[usize::from(rules.term_rule(term))];
                        *held = (*held).min(term);
                    }
                    Answer::Unknown => waiting.push(term),
                    Answer::No => {}
                }
            }
        }
    }
    let mut findings = Vec::with_capacity(8);
    for &rule in rules.by_gravity() {
        let term = spoke[usize::from(rule)];
        if term != SILENT {
            findings.push(Finding {
                rule,
                action: rules.action(rule),
                term,
            });
        }
    }
    let questions = questions(rules, visit, truth, &waiting, spoke, SILENT);
    let gravest = findings
        .first()
        .map_or(Action::Clear, |finding: &Finding| finding.action);
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

fn holds(mask: &Set, truth: &Truth) -> Answer {
    let (mut missing, mut open) = (0, 0);
    for ((mask, yes), unknown) in mask.iter().zip(&truth.yes).zip(&truth.unknown) {
        missing |= mask & !(yes | unknown);
        open |= mask & unknown;
    }
    match (missing, open) {
        (0, 0) => Answer::Yes,
        (0, _) => Answer::Unknown,
        _ => Answer::No,
    }
}

/// For each waiting rule the first thing it names that nobody knows: the treatment first, then the patient.
fn questions(
    rules: &Rules,
    visit: &Visit,
    truth: &Truth,
    waiting: &[TermNo],
    spoke: &[TermNo],
    silent: TermNo,
) -> Vec<Question> {
    let mut questions = Vec::with_capacity(waiting.len());
    for &term in waiting {
        let rule: RuleNo = rules.term_rule(term);
        if spoke[usize::from(rule)] != silent {
            continue;
        }
        let open = |atom: &&AtomNo| truth.unknown[usize::from(**atom) / 64] >> (**atom % 64) & 1 == 1;
        if let Some(&atom) = rules.term(term).iter().find(open) {
            let about = match rules.atom(atom).about {
                // Before a site or another detail is asked for, the fact itself must be known.
                About::Detail(fact, _) if visit.facts.answer(fact) == Answer::Unknown => About::Fact(fact),
                // An allergy to an ingredient cannot be looked for in a mixture that nobody named.
                About::Allergies if visit.allergies.complete && visit.treatment.mixture.is_none() => {
                    About::Mixture
                }
                about => about,
            };
            questions.push(Question { about, rule });
        }
    }
    questions.sort_unstable();
    questions.dedup();
    questions
}
