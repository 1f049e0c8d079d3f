//! Rules → sets: each criterion becomes an *atom*, each rule a list of *terms* (atoms that must all hold).
//!
//! Nested `all`, `any` and `not` are brought into any-of-all once, when the edition is loaded. Then a term is a mask over
//! the atoms, and each term is looked at only when the rarest of its atoms is yes or unknown.

use crate::edition::{Names, Shape, bits};
use crate::facts::{ClassNo, FactNo, SubstanceNo};
use crate::screening::About;
use pistor_knowledge::{Criterion, Fault, Knowledge, When};
use std::collections::BTreeMap;

/// Place of a rule among those in force.
pub type RuleNo = u16;
/// Place of a term among all terms.
pub type TermNo = u16;
/// Place of an atom among all atoms.
pub type AtomNo = u16;

/// How many words a set of atoms has.
pub(super) const WORDS: usize = 8;
/// A set of atoms.
pub(super) type Set = [u64; WORDS];

/// How many terms one rule may be brought into.
const TERMS_MAX: usize = 64;

/// A criterion, or its opposite.
#[derive(Debug)]
pub(crate) struct Atom {
    pub criterion: Criterion,
    pub negated: bool,
    pub(super) test: Test,
    pub(super) about: About,
}

/// A criterion with its ids turned into numbers.
#[derive(Debug, Clone)]
pub(super) enum Test {
    Fact {
        fact: FactNo,
        yes: bool,
    },
    Site {
        fact: FactNo,
        in_area: bool,
    },
    Detail {
        fact: FactNo,
        prescribed: bool,
        yes: bool,
    },
    Count {
        fact: FactNo,
        from: u32,
        below: Option<u32>,
    },
    Age {
        from: u32,
        below: Option<u32>,
    },
    Sex(crate::intake::Sex),
    AllergyClass(ClassNo),
    AllergySubstance(SubstanceNo),
    AllergyIngredient,
    AllergyOther,
    Substances(u128),
    Classes(u64),
    Indications(Vec<u8>),
    Areas(u64),
    AreasOutside(u64),
    Methods(u64),
    Techniques(u64),
    Countries(Vec<String>),
    Session {
        from: u32,
        below: Option<u32>,
    },
}

/// A term: atoms that must all hold.
#[derive(Debug)]
struct Term {
    rule: RuleNo,
    atoms: Vec<AtomNo>,
    mask: Set,
}

/// All rules in force, as sets.
#[derive(Debug)]
pub(crate) struct Rules {
    /// For each rule: interactions or contraindications, and its place there.
    rows: Vec<(bool, usize)>,
    ids: Vec<String>,
    actions: Vec<pistor_knowledge::screening::Action>,
    /// Places of the rules, gravest first.
    by_gravity: Vec<RuleNo>,
    atoms: Vec<Atom>,
    terms: Vec<Term>,
    /// For each atom, the terms of which it is the rarest.
    watched: Vec<Vec<TermNo>>,
    /// For each fact, the atoms that hold when it is yes / are unknown when it is not answered.
    pub(super) fact_yes: Vec<Option<AtomNo>>,
    pub(super) fact_no: Vec<Option<AtomNo>>,
    /// Atoms other than the plain yes and no of a fact.
    pub(super) others: Vec<AtomNo>,
    /// Rules that a disagreement's position keeps out of force.
    pub(crate) set_aside: Vec<String>,
}

impl Rules {
    pub fn compile(knowledge: &Knowledge, names: &Names, shape: &Shape) -> Result<Rules, Fault> {
        let mut rules = Rules {
            rows: Vec::new(),
            ids: Vec::new(),
            actions: Vec::new(),
            by_gravity: Vec::new(),
            atoms: Vec::new(),
            terms: Vec::new(),
            watched: Vec::new(),
            fact_yes: vec![None; knowledge.questions.len()],
            fact_no: vec![None; knowledge.questions.len()],
            others: Vec::new(),
            set_aside: Vec::new(),
        };
        let mut compiler = Compiler {
            knowledge,
            names,
            shape,
            known: BTreeMap::new(),
        };
        let contraindications = knowledge
            .contraindications
            .iter()
            .enumerate()
            .map(|(n, row)| (false, n, row));
        let interactions = knowledge
            .interactions
            .iter()
            .enumerate()
            .map(|(n, row)| (true, n, row));
        for (interaction, n, row) in contraindications.chain(interactions) {
            if !knowledge.in_force(row.disagreement.as_deref(), row.side.as_deref()) {
                rules.set_aside.push(row.id.clone());
                continue;
            }
            let rule = rules.rows.len() as RuleNo;
            rules.rows.push((interaction, n));
            rules.ids.push(row.id.clone());
            rules.actions.push(row.action);
            let alternatives =
                alternatives(&row.when, false).ok_or_else(|| Fault::new("rule-too-wide").found(&row.id))?;
            for literals in alternatives {
                let mut atoms: Vec<AtomNo> = Vec::new();
                for (criterion, negated) in literals {
                    let atom = compiler.atom(&mut rules, criterion, negated);
                    if !atoms.contains(&atom) {
                        atoms.push(atom);
                    }
                }
                if rules.atoms.len() > WORDS * 64 {
                    let most = (WORDS * 64).to_string();
                    return Err(Fault::new("edition-too-large")
                        .with("what", "criteria")
                        .found(rules.atoms.len().to_string())
                        .expected(most));
                }
                let mut mask = Set::default();
                atoms.iter().for_each(|atom| insert(&mut mask, *atom));
                rules.terms.push(Term { rule, atoms, mask });
            }
        }
        rules.watched = vec![Vec::new(); rules.atoms.len()];
        for (n, term) in rules.terms.iter().enumerate() {
            let rarest = term
                .atoms
                .iter()
                .copied()
                .min_by_key(|atom| rules.atoms[usize::from(*atom)].commonness());
            if let Some(rarest) = rarest {
                rules.watched[usize::from(rarest)].push(n as TermNo);
            }
        }
        rules.by_gravity = (0..rules.rows.len() as RuleNo).collect();
        rules
            .by_gravity
            .sort_by_key(|rule| std::cmp::Reverse(rules.actions[usize::from(*rule)]));
        Ok(rules)
    }

    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.iter().map(String::as_str)
    }

    pub fn numbers(&self) -> impl Iterator<Item = RuleNo> + use<> {
        0..self.rows.len() as RuleNo
    }

    pub fn row(&self, rule: RuleNo) -> (bool, usize) {
        self.rows[usize::from(rule)]
    }

    pub fn atom(&self, atom: AtomNo) -> &Atom {
        &self.atoms[usize::from(atom)]
    }

    /// The atoms of a term, in the order in which the rule names them.
    pub fn term(&self, term: TermNo) -> &[AtomNo] {
        &self.terms[usize::from(term)].atoms
    }

    /// The terms of a rule.
    pub(super) fn terms_of(&self, rule: RuleNo) -> impl Iterator<Item = TermNo> {
        let terms = self.terms.iter().zip(0 as TermNo..);
        terms.filter(move |(term, _)| term.rule == rule).map(|(_, n)| n)
    }

    pub(super) fn term_rule(&self, term: TermNo) -> RuleNo {
        self.terms[usize::from(term)].rule
    }

    pub(super) fn term_mask(&self, term: TermNo) -> &Set {
        &self.terms[usize::from(term)].mask
    }

    pub(super) fn watched(&self, atom: AtomNo) -> &[TermNo] {
        &self.watched[usize::from(atom)]
    }

    pub(super) fn action(&self, rule: RuleNo) -> pistor_knowledge::screening::Action {
        self.actions[usize::from(rule)]
    }

    pub(super) fn by_gravity(&self) -> &[RuleNo] {
        &self.by_gravity
    }

    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }
}

pub(super) fn insert(set: &mut Set, atom: AtomNo) {
    set[usize::from(atom) / 64] |= 1 << (atom % 64);
}

impl Atom {
    /// How often an atom is yes or unknown of an ordinary visit: the rarest one of a term is watched.
    fn commonness(&self) -> u8 {
        match (&self.test, self.negated) {
            (_, true) => 9,
            (Test::Substances(_) | Test::Classes(_), _) => 1,
            (
                Test::Fact { yes: true, .. } | Test::Site { .. } | Test::Detail { .. } | Test::Count { .. },
                _,
            ) => 0,
            (
                Test::AllergyClass(_)
                | Test::AllergySubstance(_)
                | Test::AllergyIngredient
                | Test::AllergyOther,
                _,
            ) => 1,
            (Test::Indications(_) | Test::Techniques(_) | Test::Countries(_), _) => 3,
            (Test::Methods(_), _) => 4,
            _ => 5,
        }
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
    knowledge: &'k Knowledge,
    names: &'k Names,
    shape: &'k Shape,
    known: BTreeMap<String, AtomNo>,
}

impl Compiler<'_> {
    /// The number of an atom, made when it is new.
    fn atom(&mut self, rules: &mut Rules, criterion: &Criterion, negated: bool) -> AtomNo {
        let key = format!("{negated} {criterion:?}");
        if let Some(&atom) = self.known.get(&key) {
            return atom;
        }
        let (test, about) = self.test(criterion);
        let atom = rules.atoms.len() as AtomNo;
        match test {
            Test::Fact { fact, yes } if !negated => {
                let table = if yes {
                    &mut rules.fact_yes
                } else {
                    &mut rules.fact_no
                };
                table[usize::from(fact)] = Some(atom);
            }
            _ => rules.others.push(atom),
        }
        rules.atoms.push(Atom {
            criterion: criterion.clone(),
            negated,
            test,
            about,
        });
        self.known.insert(key, atom);
        atom
    }

    fn fact(&self, id: &str) -> FactNo {
        self.names.facts.get(id).copied().unwrap_or_default()
    }

    fn test(&self, criterion: &Criterion) -> (Test, About) {
        let names = self.names;
        match criterion {
            Criterion::Fact { fact, yes } => {
                let fact = self.fact(fact);
                (Test::Fact { fact, yes: *yes }, About::Fact(fact))
            }
            Criterion::Site { fact, in_area } => {
                let fact = self.fact(fact);
                (
                    Test::Site {
                        fact,
                        in_area: *in_area,
                    },
                    About::Detail(fact, "site"),
                )
            }
            Criterion::Detail { fact, detail, yes } => {
                let fact = self.fact(fact);
                let prescribed = detail == "prescribed";
                let name = if prescribed { "prescribed" } else { "contraception" };
                (
                    Test::Detail {
                        fact,
                        prescribed,
                        yes: *yes,
                    },
                    About::Detail(fact, name),
                )
            }
            Criterion::Count { fact, from, below } => {
                let fact = self.fact(fact);
                (
                    Test::Count {
                        fact,
                        from: *from,
                        below: *below,
                    },
                    About::Fact(fact),
                )
            }
            Criterion::Age { from, below } => (
                Test::Age {
                    from: *from,
                    below: *below,
                },
                About::BirthDate,
            ),
            Criterion::Sex(sex) => (
                Test::Sex(crate::intake::Sex::of(sex).unwrap_or(crate::intake::Sex::Unknown)),
                About::Sex,
            ),
            Criterion::Allergy(to) => {
                let test = match to.as_str() {
                    "ingredient" => Test::AllergyIngredient,
                    "other" => Test::AllergyOther,
                    id => match (names.substances.get(id), names.classes.get(id)) {
                        (Some(substance), _) => Test::AllergySubstance(*substance),
                        (None, class) => Test::AllergyClass(class.copied().unwrap_or_default()),
                    },
                };
                (test, About::Allergies)
            }
            Criterion::Substance(ids) => {
                let numbers = ids.iter().filter_map(|id| names.substances.get(id));
                (
                    Test::Substances(numbers.fold(0, |set, n| set | 1 << n)),
                    About::Mixture,
                )
            }
            Criterion::Class(ids) => (Test::Classes(bits(ids, &names.classes)), About::Mixture),
            Criterion::Indication(ids) => (
                Test::Indications(
                    ids.iter()
                        .filter_map(|id| names.indications.get(id))
                        .copied()
                        .collect(),
                ),
                About::Session,
            ),
            Criterion::Family(ids) => (self.indications(|row| ids.contains(&row.family)), About::Session),
            Criterion::Purpose(id) => (self.indications(|row| row.purpose == *id), About::Session),
            Criterion::Area(ids) => (Test::Areas(self.areas(ids)), About::Session),
            Criterion::AreaOutside(ids) => (Test::AreasOutside(self.inner_areas(ids)), About::Session),
            Criterion::Method(ids) => (Test::Methods(bits(ids, &names.methods)), About::Method),
            Criterion::Technique(ids) => (Test::Techniques(bits(ids, &names.techniques)), About::Technique),
            Criterion::Country(ids) => (Test::Countries(ids.clone()), About::Country),
            Criterion::Session { from, below } => (
                Test::Session {
                    from: *from,
                    below: *below,
                },
                About::Session,
            ),
        }
    }

    fn indications(&self, fits: impl Fn(&pistor_knowledge::plan::Indication) -> bool) -> Test {
        let rows = self.knowledge.indications.iter().zip(0u8..);
        Test::Indications(rows.filter(|(row, _)| fits(row)).map(|(_, n)| n).collect())
    }

    /// Areas that share skin with one of these.
    fn areas(&self, ids: &[String]) -> u64 {
        let numbers = ids.iter().filter_map(|id| self.names.areas.get(id));
        numbers.fold(0, |set, n| set | self.shape.overlaps[usize::from(*n)])
    }

    /// These areas and all that lie within them.
    fn inner_areas(&self, ids: &[String]) -> u64 {
        let mut set = bits(ids, &self.names.areas);
        for _ in 0..4 {
            for (row, n) in self.knowledge.areas.iter().zip(0u32..) {
                if row
                    .within
                    .as_ref()
                    .and_then(|outer| self.names.areas.get(outer))
                    .is_some_and(|outer| set >> outer & 1 == 1)
                {
                    set |= 1 << n;
                }
            }
        }
        set
    }
}
