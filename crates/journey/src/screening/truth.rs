//! Which criteria hold of a visit. What many of them look at - a substance, an area, an entry of the allergy list - is
//! looked up once, as the set of all atoms that hold because of it.

use super::AtomNo;
use super::compile::Atom;
use super::set::Set;
use super::tables::{Aspect, Tables, classes_of, numbers};
use super::test::{Beside, Known, Range, Test};
use crate::facts::{Allergen, Answer, Facts};
use crate::intake::{Sex, Visit};
use crate::names::Shape;

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

impl Tables {
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
                // These have been looked up.
                Test::Allergy(_) | Test::Treatment(_) => continue,
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
                Allergen::Other(_) => {
                    held |= self.allergic_to_other;
                    if allergy.medicine != Some(false) {
                        held |= self.allergic_to_other_medicine;
                    }
                }
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

/// Areas that share skin with a treated one.
fn overlapping(shape: &Shape, visit: &Visit) -> u64 {
    let areas = visit.treatment.areas.iter();
    areas.fold(0, |set, treated| set | shape.overlaps[usize::from(treated.area)])
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
