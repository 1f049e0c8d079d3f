//! Rules → sets: each criterion becomes an *atom*, each rule a list of *terms* (atoms that must all hold).
//!
//! Nested `all`, `any` and `not` are brought into any-of-all once, when the edition is loaded. Each term is looked at only
//! when the rarest of its atoms is yes or unknown. The first atoms are the yes of each fact, by the fact's own number, so
//! that the set of facts that are so is a set of atoms.

use super::set::Set;
use super::subject::Subject;
use super::tables::Tables;
use super::test::{Ids, Known, Test, Treated};
use super::truth::Truth;
use crate::intake::Visit;
use crate::names::{Names, Shape};
use pistor_knowledge::screening::Action;
use pistor_knowledge::{Criterion, Fault, Knowledge, When};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

/// Place of a rule among those in force.
pub type RuleNo = u16;
/// Place of a term among all terms.
pub type TermNo = u16;
/// Place of an atom among all atoms.
pub type AtomNo = u16;

/// How many terms one rule may be brought into.
const TERMS_MAX: usize = 64;

/// A criterion, or its opposite.
#[derive(Debug)]
pub(crate) struct Atom {
    pub criterion: Criterion,
    pub negated: bool,
    pub(super) test: Test,
}

/// A term: atoms that must all hold.
#[derive(Debug)]
struct Term {
    rule: RuleNo,
    /// Its place in [`Rules::literals`].
    atoms: Range<u32>,
}

/// A term that hangs on an atom.
#[derive(Debug, Clone, Copy)]
pub(super) struct Watch {
    pub term: TermNo,
    /// The next rarest of its atoms: most terms are done with when this one is no.
    pub gate: AtomNo,
}

/// A rule in force.
#[derive(Debug)]
struct InForce {
    id: String,
    action: Action,
    /// Whether it is an interaction, and its place among these or among the contraindications.
    row: (bool, usize),
    terms: Range<TermNo>,
    /// Its place when the gravest come first.
    rank: RuleNo,
}

/// All rules in force, as sets.
#[derive(Debug)]
pub(crate) struct Rules {
    rules: Vec<InForce>,
    atoms: Vec<Atom>,
    /// For each atom, what is asked when nobody knows.
    subjects: Vec<Subject>,
    terms: Vec<Term>,
    /// The atoms of all terms, term by term, in the order in which the rule names them.
    literals: Vec<AtomNo>,
    /// Terms by the rarest of their atoms, and for each atom its part of them.
    watches: Vec<Watch>,
    watched: Vec<Range<u32>>,
    /// Atoms that are the rarest of some term.
    pub(super) watching: Set,
    /// What makes atoms hold.
    tables: Tables,
    /// Rules that a disagreement's position keeps out of force.
    pub(crate) set_aside: Vec<String>,
}

impl Rules {
    pub fn compile(knowledge: &Knowledge, names: &Names, shape: &Shape) -> Result<Rules, Fault> {
        let mut compiler = Compiler {
            ids: Ids {
                knowledge,
                names,
                shape,
            },
            known: BTreeMap::new(),
            rules: Rules {
                rules: Vec::new(),
                atoms: Vec::new(),
                subjects: Vec::new(),
                terms: Vec::new(),
                literals: Vec::new(),
                watches: Vec::new(),
                watched: Vec::new(),
                watching: Set::default(),
                tables: Tables::default(),
                set_aside: Vec::new(),
            },
        };
        for fact in knowledge.questions.ids() {
            let yes = Criterion::Fact {
                fact: fact.to_owned(),
                yes: true,
            };
            compiler.atom(&yes, false)?;
        }
        let contraindications = knowledge.contraindications.iter().enumerate();
        let interactions = knowledge.interactions.iter().enumerate();
        for (place, row) in contraindications
            .map(|(n, row)| ((false, n), row))
            .chain(interactions.map(|(n, row)| ((true, n), row)))
        {
            if !knowledge.in_force(row.disagreement.as_deref(), row.side.as_deref()) {
                compiler.rules.set_aside.push(row.id.clone());
                continue;
            }
            let terms = compiler.terms(&row.when, &row.id)?;
            compiler.rules.rules.push(InForce {
                id: row.id.clone(),
                action: row.action,
                row: place,
                terms,
                rank: 0,
            });
        }
        let mut rules = compiler.rules;
        rules.rank();
        rules.watch(shape, knowledge.indications.len());
        rules.tables = Tables::of(&rules.atoms, knowledge, shape);
        Ok(rules)
    }

    /// The gravest first, then in the order of the rules.
    fn rank(&mut self) {
        let mut places: Vec<usize> = (0..self.rules.len()).collect();
        places.sort_by_key(|place| Reverse(self.rules[*place].action));
        for (place, rank) in places.into_iter().zip(0..) {
            self.rules[place].rank = rank;
        }
    }

    /// Hangs every term on the rarest of its atoms.
    fn watch(&mut self, shape: &Shape, indications: usize) {
        let mut watched: Vec<Vec<Watch>> = vec![Vec::new(); self.atoms.len()];
        for term in 0..self.terms.len() as TermNo {
            let mut atoms = self.term(term).to_vec();
            atoms.sort_by_key(|atom| self.atoms[usize::from(*atom)].commonness(shape, indications));
            if let Some(&rarest) = atoms.first() {
                let gate = atoms.get(1).copied().unwrap_or(rarest);
                watched[usize::from(rarest)].push(Watch { term, gate });
                self.watching.insert(rarest);
            }
        }
        for terms in watched {
            let from = self.watches.len() as u32;
            self.watches.extend(terms);
            self.watched.push(from..self.watches.len() as u32);
        }
    }

    /// Which atoms hold of a visit.
    pub(super) fn truth(&self, shape: &Shape, visit: &Visit) -> Truth {
        self.tables.truth(&self.atoms, shape, visit)
    }

    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.rules.iter().map(|rule| rule.id.as_str())
    }

    pub fn numbers(&self) -> impl Iterator<Item = RuleNo> + use<> {
        0..self.rules.len() as RuleNo
    }

    pub fn row(&self, rule: RuleNo) -> (bool, usize) {
        self.rules[usize::from(rule)].row
    }

    pub fn atom(&self, atom: AtomNo) -> &Atom {
        &self.atoms[usize::from(atom)]
    }

    /// The atoms of a term, in the order in which the rule names them.
    pub fn term(&self, term: TermNo) -> &[AtomNo] {
        let Range { start, end } = self.terms[usize::from(term)].atoms;
        &self.literals[start as usize..end as usize]
    }

    /// What is asked when nobody knows an atom.
    pub(super) fn subject(&self, atom: AtomNo) -> Subject {
        self.subjects[usize::from(atom)]
    }

    /// The terms of a rule.
    pub(super) fn terms_of(&self, rule: RuleNo) -> Range<TermNo> {
        self.rules[usize::from(rule)].terms.clone()
    }

    pub(super) fn rule_of(&self, term: TermNo) -> RuleNo {
        self.terms[usize::from(term)].rule
    }

    /// The terms of which this atom is the rarest.
    pub(super) fn watched(&self, atom: AtomNo) -> &[Watch] {
        let Range { start, end } = self.watched[usize::from(atom)];
        &self.watches[start as usize..end as usize]
    }

    pub(super) fn action(&self, rule: RuleNo) -> Action {
        self.rules[usize::from(rule)].action
    }

    /// A rule's place when the gravest come first.
    pub(super) fn rank_of(&self, rule: RuleNo) -> RuleNo {
        self.rules[usize::from(rule)].rank
    }
}

impl Atom {
    /// In how many of a thousand ordinary visits this is about yes or unknown: the rarest atom of a term is watched.
    fn commonness(&self, shape: &Shape, indications: usize) -> usize {
        // A mixture holds about three of the substances.
        let held = |substances: usize| (3000 * substances / shape.classes.len().max(1)).min(1000);
        let common = match &self.test {
            Test::Fact(_) | Test::NoFact(_) | Test::Beside(..) | Test::Patient(Known::Count(..)) => 20,
            Test::Allergy(_) => 30,
            Test::Treatment(Treated::Substances(set)) => held(set.count_ones() as usize),
            Test::Treatment(Treated::Classes(set)) => {
                held(shape.classes.iter().filter(|classes| *classes & set != 0).count())
            }
            Test::Treatment(Treated::Countries(_)) => 100,
            Test::Treatment(Treated::Techniques(_)) => 200,
            Test::Treatment(Treated::Indications(list)) => 1000 * list.len() / indications.max(1),
            Test::Treatment(Treated::Areas(_) | Treated::AreasOutside(_) | Treated::Methods(_)) => 500,
            Test::Patient(Known::Age(_)) => 100,
            Test::Patient(Known::Session(_) | Known::Sex(_)) => 500,
        };
        if self.negated { 1000 - common } else { common }
    }
}

/// A condition as alternatives of literals: any of all. None when it has too many.
fn alternatives(when: &When, negated: bool) -> Option<Vec<Vec<(&Criterion, bool)>>> {
    let (parts, all) = match when {
        When::Is(criterion) => return Some(vec![vec![(criterion, negated)]]),
        When::Not(part) => return alternatives(part, !negated),
        When::All(parts) => (parts, !negated),
        When::Any(parts) => (parts, negated),
    };
    let parts: Vec<_> = parts
        .iter()
        .map(|part| alternatives(part, negated))
        .collect::<Option<_>>()?;
    if !all {
        let joined: Vec<_> = parts.into_iter().flatten().collect();
        return (joined.len() <= TERMS_MAX).then_some(joined);
    }
    let mut product: Vec<Vec<(&Criterion, bool)>> = vec![Vec::new()];
    for part in parts {
        if product.len() * part.len() > TERMS_MAX {
            return None;
        }
        product = product
            .iter()
            .flat_map(|left| part.iter().map(|right| [left.as_slice(), right].concat()))
            .collect();
    }
    Some(product)
}

struct Compiler<'k> {
    ids: Ids<'k>,
    /// Atoms by what they say.
    known: BTreeMap<String, AtomNo>,
    rules: Rules,
}

impl Compiler<'_> {
    /// The terms of a rule's condition.
    fn terms(&mut self, when: &When, id: &str) -> Result<Range<TermNo>, Fault> {
        let alternatives = alternatives(when, false).ok_or_else(|| Fault::new("rule-too-wide").found(id))?;
        let rule = self.rules.rules.len() as RuleNo;
        let first = self.rules.terms.len() as TermNo;
        for literals in alternatives {
            let from = self.rules.literals.len();
            for (criterion, negated) in literals {
                let atom = self.atom(criterion, negated)?;
                if !self.rules.literals[from..].contains(&atom) {
                    self.rules.literals.push(atom);
                }
            }
            let atoms = from as u32..self.rules.literals.len() as u32;
            self.rules.terms.push(Term { rule, atoms });
        }
        Ok(first..self.rules.terms.len() as TermNo)
    }

    /// The number of an atom, made when it is new.
    fn atom(&mut self, criterion: &Criterion, negated: bool) -> Result<AtomNo, Fault> {
        let key = format!("{negated} {criterion:?}");
        if let Some(&atom) = self.known.get(&key) {
            return Ok(atom);
        }
        let atoms = &mut self.rules.atoms;
        if atoms.len() == Set::MOST {
            return Err(Fault::new("edition-too-large")
                .with("what", "criteria")
                .found((Set::MOST + 1).to_string())
                .expected(Set::MOST.to_string()));
        }
        let atom = atoms.len() as AtomNo;
        let (test, about) = self.ids.test(criterion);
        atoms.push(Atom {
            criterion: criterion.clone(),
            negated,
            test,
        });
        self.rules.subjects.push(Subject::of(about));
        self.known.insert(key, atom);
        Ok(atom)
    }
}
