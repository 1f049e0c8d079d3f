//! Which criteria hold of a visit. What many of them look at - a substance, an area, an entry of the allergy list - is
//! looked up once, as the set of all atoms that hold because of it.

use super::AtomNo;
use super::compile::Atom;
use super::set::Set;
use super::test::{Allergic, Beside, Known, Range, Test, Treated};
use crate::facts::{Allergen, Answer, Facts};
use crate::intake::{Sex, Visit};
use crate::names::Shape;
use pistor_knowledge::Knowledge;

/// Which atoms are yes, and which nobody knows. The others are no.
#[derive(Default)]
pub(super) struct Truth {
    pub yes: Set,
    pub unknown: Set,
}

impl Truth {
    /// An atom that an answer decides.
    fn answer(&mut self, atom: AtomNo, answer: Answer) {
        match answer {
            Answer::Yes => self.yes.insert(atom),
            Answer::Unknown => self.unknown.insert(atom),
            Answer::No => {}
        }
    }

    /// Atoms of an aspect of the treatment: what holds by its numbers, or nothing known of it at all.
    fn aspect(&mut self, aspect: &Aspect, numbers: Option<impl IntoIterator<Item = u8>>) {
        match numbers {
            Some(numbers) => {
                let mut held = Set::default();
                for n in numbers {
                    held |= aspect.held[usize::from(n)];
                }
                self.yes |= held ^ aspect.negated;
            }
            None => self.unknown |= aspect.all,
        }
    }
}

/// For each number of something, the atoms whose criterion holds because of it.
#[derive(Debug, Default)]
struct Aspect {
    held: Vec<Set>,
    /// All atoms about it.
    all: Set,
    /// Those that mean the opposite.
    negated: Set,
}

impl Aspect {
    fn new(numbers: usize) -> Aspect {
        Aspect {
            held: vec![Set::default(); numbers],
            ..Aspect::default()
        }
    }

    fn add(&mut self, no: AtomNo, atom: &Atom, holds: impl Fn(usize) -> bool) {
        self.all.insert(no);
        if atom.negated {
            self.negated.insert(no);
        }
        for (n, held) in self.held.iter_mut().enumerate() {
            if holds(n) {
                held.insert(no);
            }
        }
    }
}

/// Sets of atoms by what makes them hold.
#[derive(Debug, Default)]
pub(super) struct Tables {
    /// Facts, and facts beside whose yes a rule asks for more.
    facts: u128,
    beside_facts: u128,
    /// For each fact, the atoms beside its yes.
    beside: Vec<Vec<AtomNo>>,
    beside_sets: Vec<Set>,
    indications: Aspect,
    areas: Aspect,
    substances: Aspect,
    methods: Aspect,
    techniques: Aspect,
    /// The countries that a rule names; the last place stands for all others.
    countries: Vec<String>,
    by_country: Aspect,
    /// By class of the allergy list, by substance of the allergy list.
    allergic_to_class: Aspect,
    allergic_to_substance: Aspect,
    allergic_to_other: Set,
    allergic_to_ingredient: Set,
    /// Allergies of which a list of medicines says nothing.
    allergic_to_no_drug: Set,
    /// Atoms that are tested one by one.
    others: Vec<AtomNo>,
}

impl Tables {
    /// Fills them: asks every atom about every number once.
    pub fn of(atoms: &[Atom], knowledge: &Knowledge, shape: &Shape) -> Tables {
        let mut countries: Vec<String> = Vec::new();
        for atom in atoms {
            if let Test::Treatment(Treated::Countries(named)) = &atom.test {
                countries.extend(named.iter().cloned());
            }
        }
        countries.sort_unstable();
        countries.dedup();
        let questions = knowledge.questions.len();
        let mut tables = Tables {
            beside: vec![Vec::new(); questions],
            beside_sets: vec![Set::default(); questions],
            indications: Aspect::new(knowledge.indications.len()),
            areas: Aspect::new(knowledge.areas.len()),
            substances: Aspect::new(knowledge.substances.len()),
            methods: Aspect::new(knowledge.methods.len()),
            techniques: Aspect::new(knowledge.techniques.len()),
            by_country: Aspect::new(countries.len() + 1),
            allergic_to_class: Aspect::new(knowledge.classes.len()),
            allergic_to_substance: Aspect::new(knowledge.substances.len()),
            countries,
            ..Tables::default()
        };
        for (atom, no) in atoms.iter().zip(0..) {
            match &atom.test {
                Test::Fact(fact) if !atom.negated => tables.facts |= 1 << fact,
                Test::Beside(fact, _) if !atom.negated => {
                    tables.beside_facts |= 1 << fact;
                    tables.beside[usize::from(*fact)].push(no);
                    tables.beside_sets[usize::from(*fact)].insert(no);
                }
                Test::Treatment(treated) => tables.treated(no, atom, treated, shape),
                Test::Allergy(allergic) => tables.allergic(no, atom, *allergic, shape),
                _ => tables.others.push(no),
            }
        }
        tables
    }

    fn treated(&mut self, no: AtomNo, atom: &Atom, treated: &Treated, shape: &Shape) {
        match treated {
            Treated::Indications(list) => self.indications.add(no, atom, |n| list.contains(&(n as u8))),
            Treated::Areas(set) => self.areas.add(no, atom, |n| set >> n & 1 == 1),
            Treated::AreasOutside(set) => self.areas.add(no, atom, |n| set >> n & 1 == 0),
            Treated::Substances(set) => self.substances.add(no, atom, |n| shape.contains[n] & set != 0),
            Treated::Classes(set) => {
                let holds = |n| classes_of(shape, shape.contains[n]) & set != 0;
                self.substances.add(no, atom, holds);
            }
            Treated::Methods(set) => self.methods.add(no, atom, |n| set >> n & 1 == 1),
            Treated::Techniques(set) => self.techniques.add(no, atom, |n| set >> n & 1 == 1),
            Treated::Countries(list) => {
                let countries = &self.countries;
                let holds = |n| countries.get(n).is_some_and(|country| list.contains(country));
                self.by_country.add(no, atom, holds);
            }
        }
    }

    /// A class in the list stands for its substances, a substance for its classes.
    fn allergic(&mut self, no: AtomNo, atom: &Atom, allergic: Allergic, shape: &Shape) {
        let (by_class, by_substance) = (&mut self.allergic_to_class, &mut self.allergic_to_substance);
        match allergic {
            Allergic::Class(class) => {
                by_class.add(no, atom, |n| n == usize::from(class));
                by_substance.add(no, atom, |n| shape.classes[n] >> class & 1 == 1);
                if shape.not_drugs >> class & 1 == 1 {
                    self.allergic_to_no_drug.insert(no);
                }
            }
            Allergic::Substance(substance) => {
                let classes = shape.classes[usize::from(substance)];
                by_class.add(no, atom, |n| classes >> n & 1 == 1);
                by_substance.add(no, atom, |n| n == usize::from(substance));
            }
            // What the mixture holds is looked at on the spot.
            Allergic::Ingredient => {
                by_class.add(no, atom, |_| false);
                self.allergic_to_ingredient.insert(no);
            }
            Allergic::Other => {
                by_class.add(no, atom, |_| false);
                self.allergic_to_other.insert(no);
            }
        }
    }

    /// Evaluates every atom.
    pub fn truth(&self, atoms: &[Atom], shape: &Shape, visit: &Visit) -> Truth {
        let mut truth = Truth::default();
        let treatment = &visit.treatment;
        let (yes, no) = (visit.facts.yes, visit.facts.no);
        truth.yes = Set::of_facts(yes & self.facts);
        truth.unknown = Set::of_facts(self.facts & !(yes | no));
        self.beside(atoms, shape, visit, &mut truth);
        truth.aspect(&self.indications, Some([treatment.indication]));
        truth.aspect(
            &self.areas,
            Some(treatment.areas.iter().map(|treated| treated.area)),
        );
        let substances = treatment.mixture.as_ref();
        truth.aspect(
            &self.substances,
            substances.map(|mixture| mixture.iter().map(|item| item.substance)),
        );
        truth.aspect(&self.methods, treatment.method.map(|method| [method]));
        match (treatment.technique, treatment.method) {
            // Without a needle there is no technique.
            (None, Some(method)) if Some(method) != shape.needle => {
                truth.aspect(&self.techniques, Some([]));
            }
            (technique, _) => truth.aspect(&self.techniques, technique.map(|technique| [technique])),
        }
        let place = |country: &String| {
            let place = self.countries.iter().position(|named| named == country);
            [place.unwrap_or(self.countries.len()) as u8]
        };
        truth.aspect(&self.by_country, visit.country.as_ref().map(place));
        self.allergies(shape, visit, &mut truth);
        let ages = visit.patient.birth.map(|birth| {
            let (youngest, oldest) = birth.ages_on(visit.as_of.day);
            // Of somebody born this year the last possible day still lies ahead: nobody is younger than 0.
            (
                youngest.max(0).unsigned_abs().into(),
                oldest.max(0).unsigned_abs().into(),
            )
        });
        for &no in &self.others {
            let atom = &atoms[usize::from(no)];
            let answer = match &atom.test {
                Test::NoFact(fact) => opposite(visit.facts.answer(*fact)),
                Test::Beside(fact, what) => match visit.facts.answer(*fact) {
                    Answer::Yes => beside(&visit.facts, *fact, *what, overlapping(shape, visit)),
                    other => other,
                },
                Test::Patient(known) => patient(*known, visit, ages),
                Test::Fact(fact) => visit.facts.answer(*fact),
                Test::Allergy(_) | Test::Treatment(_) => Answer::No,
            };
            truth.answer(no, if atom.negated { opposite(answer) } else { answer });
        }
        truth
    }

    /// What is asked beside the yes of a fact is unknown while the fact itself is.
    fn beside(&self, atoms: &[Atom], shape: &Shape, visit: &Visit, truth: &mut Truth) {
        let facts = &visit.facts;
        for fact in numbers(self.beside_facts & !(facts.yes | facts.no)) {
            truth.unknown |= self.beside_sets[usize::from(fact)];
        }
        let yes = self.beside_facts & facts.yes;
        if yes == 0 {
            return;
        }
        let here = overlapping(shape, visit);
        for fact in numbers(yes) {
            for &no in &self.beside[usize::from(fact)] {
                if let Test::Beside(_, what) = &atoms[usize::from(no)].test {
                    truth.answer(no, beside(facts, fact, *what, here));
                }
            }
        }
    }

    /// What is on the list is a yes. What is not is a no only when somebody has gone through the whole list.
    fn allergies(&self, shape: &Shape, visit: &Visit, truth: &mut Truth) {
        let list = &visit.allergies;
        let mut held = Set::default();
        let (mut substances, mut classes) = (0u128, 0u64);
        for allergy in &list.entries {
            match &allergy.to {
                Allergen::Substance(n) => {
                    substances |= 1 << n;
                    held |= self.allergic_to_substance.held[usize::from(*n)];
                }
                Allergen::Class(n) => {
                    classes |= 1 << n;
                    held |= self.allergic_to_class.held[usize::from(*n)];
                }
                Allergen::Other(_) => held |= self.allergic_to_other,
            }
        }
        let mut open = match () {
            () if list.complete => Set::default(),
            () if list.drugs_complete => self.allergic_to_no_drug,
            () => self.allergic_to_class.all,
        };
        let ingredient = match &visit.treatment.mixture {
            None => Answer::Unknown,
            Some(mixture) => {
                let set = mixture
                    .iter()
                    .fold(0, |set, item| set | shape.contains[usize::from(item.substance)]);
                let of_mixture = || classes_of(shape, set);
                match () {
                    () if substances & set != 0 => Answer::Yes,
                    () if classes != 0 && classes & of_mixture() != 0 => Answer::Yes,
                    () if list.complete || set == 0 => Answer::No,
                    () if list.drugs_complete && shape.not_drugs & of_mixture() == 0 => Answer::No,
                    () => Answer::Unknown,
                }
            }
        };
        open = open & !self.allergic_to_ingredient;
        match ingredient {
            Answer::Yes => held |= self.allergic_to_ingredient,
            Answer::No => {}
            Answer::Unknown => open |= self.allergic_to_ingredient,
        }
        open = open & !held;
        truth.unknown |= open;
        truth.yes |= (held ^ self.allergic_to_class.negated) & !open;
    }
}

/// The numbers of the bits.
fn numbers(mut set: u128) -> impl Iterator<Item = u8> {
    std::iter::from_fn(move || {
        let n = (set != 0).then(|| set.trailing_zeros() as u8);
        set &= set.wrapping_sub(1);
        n
    })
}

/// Areas that share skin with a treated one.
fn overlapping(shape: &Shape, visit: &Visit) -> u64 {
    let areas = visit.treatment.areas.iter();
    areas.fold(0, |set, treated| set | shape.overlaps[usize::from(treated.area)])
}

fn classes_of(shape: &Shape, substances: u128) -> u64 {
    numbers(substances).fold(0, |set, n| set | shape.classes[usize::from(n)])
}

fn opposite(answer: Answer) -> Answer {
    match answer {
        Answer::Yes => Answer::No,
        Answer::No => Answer::Yes,
        Answer::Unknown => Answer::Unknown,
    }
}

fn known(holds: bool) -> Answer {
    if holds { Answer::Yes } else { Answer::No }
}

/// Something beside a yes. A yes without a site leaves both "here" and "elsewhere" open.
fn beside(facts: &Facts, fact: u8, what: Beside, overlapping: u64) -> Answer {
    let Some(details) = facts.details(fact) else {
        return Answer::Unknown;
    };
    let said = |said: Option<bool>, so: bool| said.map_or(Answer::Unknown, |said| known(said == so));
    match what {
        Beside::Prescribed(so) => said(details.prescribed, so),
        Beside::Contraception(so) => said(details.contraception, so),
        Beside::Site { in_area } => {
            let here = |area: &u8| overlapping >> area & 1 == 1;
            match () {
                () if details.sites.iter().any(|area| here(area) == in_area) => Answer::Yes,
                () if details.unsited || details.sites.is_empty() => Answer::Unknown,
                () => Answer::No,
            }
        }
    }
}

/// Numbers, of which perhaps only the bounds are known, and the sex.
fn patient(what: Known, visit: &Visit, ages: Option<(u32, u32)>) -> Answer {
    match what {
        Known::Count(fact, range) => match visit.facts.count(fact) {
            None => Answer::Unknown,
            Some(count) if range.below.is_some_and(|below| count.least >= below) => Answer::No,
            Some(count) if count.least >= range.from && (range.below.is_none() || count.exact) => Answer::Yes,
            Some(count) if count.exact => Answer::No,
            Some(_) => Answer::Unknown,
        },
        Known::Age(range) => ages.map_or(Answer::Unknown, |ages| age(range, ages)),
        Known::Session(range) => {
            let session = visit.treatment.session;
            session.map_or(Answer::Unknown, |n| known(range.holds(n)))
        }
        Known::Sex(sex) => match visit.patient.sex {
            None | Some(Sex::Unknown | Sex::Other) => Answer::Unknown,
            Some(recorded) => known(recorded == sex),
        },
    }
}

fn age(range: Range, (youngest, oldest): (u32, u32)) -> Answer {
    match (range.holds(youngest), range.holds(oldest)) {
        (true, true) => Answer::Yes,
        (false, false) if youngest >= range.from || oldest < range.from => Answer::No,
        _ => Answer::Unknown,
    }
}
