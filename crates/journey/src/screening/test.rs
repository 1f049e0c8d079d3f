//! A criterion with its ids turned into numbers.

use super::About;
use crate::facts::{ClassNo, FactNo, SubstanceNo};
use crate::intake::Sex;
use crate::names::{Names, Shape, bits};
use pistor_knowledge::{Criterion, Knowledge};

/// A criterion, by what must be looked at.
#[derive(Debug, Clone)]
pub(super) enum Test {
    /// A fact is so.
    Fact(FactNo),
    /// A fact is not so.
    NoFact(FactNo),
    /// A fact is so, and something beside it.
    Beside(FactNo, Beside),
    /// Something about the allergy list.
    Allergy(Allergic),
    /// Something about the treatment, or where the clinic is.
    Treatment(Treated),
    /// A number or the sex.
    Patient(Known),
}

/// What is known beside the yes of a fact.
#[derive(Debug, Clone, Copy)]
pub(super) enum Beside {
    /// It lies in the treated areas, or elsewhere.
    Site { in_area: bool },
    /// It is prescribed, or is not.
    Prescribed(bool),
    /// Contraception is used, or is not.
    Contraception(bool),
}

/// What the allergy list holds.
#[derive(Debug, Clone, Copy)]
pub(super) enum Allergic {
    Class(ClassNo),
    Substance(SubstanceNo),
    Ingredient,
    Other,
    OtherMedicine,
}

/// What is done, as sets of numbers.
#[derive(Debug, Clone)]
pub(super) enum Treated {
    Substances(u128),
    Classes(u64),
    Indications(Vec<u8>),
    Areas(u64),
    AreasOutside(u64),
    Methods(u64),
    Techniques(u64),
    Countries(Vec<String>),
}

/// What is known of the patient apart from facts.
#[derive(Debug, Clone, Copy)]
pub(super) enum Known {
    Count(FactNo, Range),
    Age(Range),
    Session(Range),
    Sex(Sex),
}

/// At least, and below.
#[derive(Debug, Clone, Copy)]
pub(super) struct Range {
    pub from: u32,
    pub below: Option<u32>,
}

impl Range {
    pub fn holds(self, n: u32) -> bool {
        n >= self.from && self.below.is_none_or(|below| n < below)
    }
}

/// What a criterion's ids are looked up in.
#[derive(Clone, Copy)]
pub(super) struct Ids<'k> {
    pub knowledge: &'k Knowledge,
    pub names: &'k Names,
    pub shape: &'k Shape,
}

impl Ids<'_> {
    /// How a criterion is tested, and what is asked when nobody knows.
    pub fn test(&self, criterion: &Criterion) -> (Test, About) {
        match criterion {
            Criterion::Fact { fact, yes } => {
                let fact = self.fact(fact);
                let test = if *yes {
                    Test::Fact(fact)
                } else {
                    Test::NoFact(fact)
                };
                (test, About::Fact(fact))
            }
            Criterion::Site { fact, in_area } => {
                let fact = self.fact(fact);
                let site = Beside::Site { in_area: *in_area };
                (Test::Beside(fact, site), About::Detail(fact, "site"))
            }
            Criterion::Detail { fact, detail, yes } => {
                let fact = self.fact(fact);
                let (beside, name) = match detail.as_str() {
                    "prescribed" => (Beside::Prescribed(*yes), "prescribed"),
                    _ => (Beside::Contraception(*yes), "contraception"),
                };
                (Test::Beside(fact, beside), About::Detail(fact, name))
            }
            Criterion::Count { fact, from, below } => {
                let fact = self.fact(fact);
                (
                    Test::Patient(Known::Count(fact, range(*from, *below))),
                    About::Fact(fact),
                )
            }
            Criterion::Age { from, below } => {
                (Test::Patient(Known::Age(range(*from, *below))), About::BirthDate)
            }
            Criterion::Session { from, below } => (
                Test::Patient(Known::Session(range(*from, *below))),
                About::Session,
            ),
            Criterion::Sex(sex) => {
                let sex = Sex::of(sex).unwrap_or(Sex::Unknown);
                (Test::Patient(Known::Sex(sex)), About::Sex)
            }
            Criterion::Allergy(to) => (Test::Allergy(self.allergic(to)), About::Allergies),
            _ => {
                let (treated, about) = self.treated(criterion);
                (Test::Treatment(treated), about)
            }
        }
    }

    /// Criteria about the treatment. What is treated and where is always known: nothing asks for it.
    fn treated(&self, criterion: &Criterion) -> (Treated, About) {
        let names = self.names;
        match criterion {
            Criterion::Substance(ids) => {
                let numbers = ids.iter().filter_map(|id| names.substances.get(id));
                let set = numbers.fold(0, |set, n| set | 1 << n);
                (Treated::Substances(set), About::Mixture)
            }
            Criterion::Class(ids) => (Treated::Classes(bits(ids, &names.classes)), About::Mixture),
            Criterion::Method(ids) => (Treated::Methods(bits(ids, &names.methods)), About::Method),
            Criterion::Technique(ids) => (
                Treated::Techniques(bits(ids, &names.techniques)),
                About::Technique,
            ),
            Criterion::Country(ids) => (Treated::Countries(ids.clone()), About::Country),
            Criterion::Area(ids) => (Treated::Areas(self.areas(ids)), About::Session),
            Criterion::AreaOutside(ids) => (Treated::AreasOutside(self.inner_areas(ids)), About::Session),
            Criterion::Family(ids) => (self.indications(|row| ids.contains(&row.family)), About::Session),
            Criterion::Purpose(id) => (self.indications(|row| row.purpose == *id), About::Session),
            Criterion::Indication(ids) => {
                let numbers = ids.iter().filter_map(|id| names.indications.get(id));
                (Treated::Indications(numbers.copied().collect()), About::Session)
            }
            _ => (Treated::Indications(Vec::new()), About::Session),
        }
    }

    fn fact(&self, id: &str) -> FactNo {
        self.names.facts.get(id).copied().unwrap_or_default()
    }

    fn allergic(&self, to: &str) -> Allergic {
        match (to, self.names.substances.get(to), self.names.classes.get(to)) {
            ("ingredient", ..) => Allergic::Ingredient,
            ("other", ..) => Allergic::Other,
            ("other_medicine", ..) => Allergic::OtherMedicine,
            (_, Some(substance), _) => Allergic::Substance(*substance),
            (_, None, class) => Allergic::Class(class.copied().unwrap_or_default()),
        }
    }

    fn indications(&self, fits: impl Fn(&pistor_knowledge::plan::Indication) -> bool) -> Treated {
        let rows = self.knowledge.indications.iter().zip(0u8..);
        Treated::Indications(rows.filter(|(row, _)| fits(row)).map(|(_, n)| n).collect())
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

fn range(from: u32, below: Option<u32>) -> Range {
    Range { from, below }
}
