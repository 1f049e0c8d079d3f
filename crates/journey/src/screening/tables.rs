//! For each substance, area, class of an allergy …: the atoms that hold because of it, filled when the edition is loaded.

use super::AtomNo;
use super::compile::Atom;
use super::set::Set;
use super::test::{Allergic, Test, Treated};
use crate::names::Shape;
use pistor_knowledge::Knowledge;

/// For each number of something, the atoms whose criterion holds because of it.
#[derive(Debug, Default)]
pub(super) struct Aspect {
    pub held: Vec<Set>,
    /// All atoms about it.
    pub all: Set,
    /// Those that mean the opposite.
    pub negated: Set,
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
    pub facts: u128,
    pub beside_facts: u128,
    /// For each fact, the atoms beside its yes.
    pub beside: Vec<Vec<AtomNo>>,
    pub beside_sets: Vec<Set>,
    pub indications: Aspect,
    pub areas: Aspect,
    pub substances: Aspect,
    pub methods: Aspect,
    pub techniques: Aspect,
    /// The countries that a rule names; the last place stands for all others.
    pub countries: Vec<String>,
    pub by_country: Aspect,
    /// By class of the allergy list, by substance of the allergy list.
    pub allergic_to_class: Aspect,
    pub allergic_to_substance: Aspect,
    pub allergic_to_other: Set,
    pub allergic_to_other_medicine: Set,
    pub allergic_to_ingredient: Set,
    /// Allergies of which a list of medicines says nothing.
    pub allergic_to_no_drug: Set,
    /// Atoms that are tested one by one.
    pub others: Vec<AtomNo>,
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
            Allergic::OtherMedicine => {
                by_class.add(no, atom, |_| false);
                self.allergic_to_other_medicine.insert(no);
            }
        }
    }
}

/// The numbers of the bits.
pub(super) fn numbers(mut set: u128) -> impl Iterator<Item = u8> {
    std::iter::from_fn(move || {
        let n = (set != 0).then(|| set.trailing_zeros() as u8);
        set &= set.wrapping_sub(1);
        n
    })
}

/// The classes of these substances.
pub(super) fn classes_of(shape: &Shape, substances: u128) -> u64 {
    numbers(substances).fold(0, |set, n| set | shape.classes[usize::from(n)])
}
