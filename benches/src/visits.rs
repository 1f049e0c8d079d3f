//! Random visits: ordinary ones to measure with, and wild ones in which every rule comes out every way.

use crate::plain::Chart;
use crate::random::Random;
use jiff::civil::Date;
use pistor_journey::Edition;
use pistor_journey::calendar::{Moment, PartialDate};
use pistor_journey::facts::{Allergen, Allergies, Allergy, Count, Details, Facts};
use pistor_journey::intake::{Patient, Sex, Visit, settle_sex};
use pistor_journey::treatment::{Ingredient, TreatedArea, Treatment};
use pistor_knowledge::intake::AnswerKind;
use pistor_knowledge::mixture::Role;

mod chart;

/// How visits are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Most answers are no. Half of the visits are complete, and a tenth of the others is not answered.
    Realistic,
    /// Anything that can be written down.
    Wild,
}

/// A visit, and the same visit for the hand-written peer.
#[derive(Debug)]
pub struct Pair {
    /// The visit.
    pub visit: Visit,
    /// The chart.
    pub chart: Chart,
}

/// So many random visits, always the same for the same seed.
pub fn draw(edition: &Edition, kind: Kind, number: usize, seed: u64) -> Vec<Pair> {
    let mut draw = Draw::new(edition, kind, seed);
    let pair = |_| {
        let visit = draw.visit();
        let chart = chart::of(edition, &visit);
        Pair { visit, chart }
    };
    (0..number).map(pair).collect()
}

/// Percentages of one visit.
#[derive(Clone, Copy)]
struct Odds {
    /// A worrying answer.
    yes: usize,
    /// No answer at all.
    open: usize,
}

struct Draw<'e> {
    edition: &'e Edition,
    kind: Kind,
    random: Random,
    as_of: Moment,
    /// Substances that go into a mixture, and classes that stand in an allergy list.
    usable: Vec<u8>,
    allergy_classes: Vec<u8>,
}

impl<'e> Draw<'e> {
    fn new(edition: &'e Edition, kind: Kind, seed: u64) -> Draw<'e> {
        let substances = edition.knowledge.substances.iter().zip(0u8..);
        let classes = edition.knowledge.classes.iter().zip(0u8..);
        Draw {
            edition,
            kind,
            random: Random::new(seed),
            as_of: Moment::parse("2026-11-21T10:00:00+03:00").expect("a moment as the manual writes it"),
            usable: substances
                .filter(|(row, _)| row.role != Role::OtherMedicine)
                .map(|(_, n)| n)
                .collect(),
            allergy_classes: classes.filter(|(row, _)| row.allergy).map(|(_, n)| n).collect(),
        }
    }

    fn wild(&self) -> bool {
        self.kind == Kind::Wild
    }

    fn visit(&mut self) -> Visit {
        let odds = match self.kind {
            Kind::Realistic => Odds {
                yes: self.random.pick(&[1, 2, 3, 5]),
                open: self.random.pick(&[0, 10]),
            },
            Kind::Wild => Odds {
                yes: self.random.pick(&[3, 15, 40]),
                open: self.random.pick(&[0, 10, 35]),
            },
        };
        let treatment = self.treatment(odds);
        let mut visit = Visit {
            as_of: self.as_of.clone(),
            country: self.country(odds),
            patient: self.patient(odds),
            facts: self.facts(odds, &treatment),
            allergies: self.allergies(odds, &treatment),
            treatment,
            not_read: Vec::new(),
        };
        settle_sex(self.edition, &mut visit);
        visit
    }

    /// Something that nobody said.
    fn missing(&mut self, odds: Odds) -> bool {
        self.random.chance(odds.open)
    }

    fn country(&mut self, odds: Odds) -> Option<String> {
        let most = if self.wild() { 3 } else { 8 };
        let code = ["FR", "TR", "IT", "DE", "GB", "ES", "US", "BR"][self.random.below(most)];
        (!self.missing(odds)).then(|| code.to_owned())
    }

    fn patient(&mut self, odds: Odds) -> Patient {
        let young = self.random.chance(if self.wild() { 50 } else { 5 });
        let age = if young {
            self.random.below(22)
        } else {
            18 + self.random.below(70)
        };
        let sexes = [Sex::Female, Sex::Female, Sex::Male, Sex::Other, Sex::Unknown];
        let most = if self.wild() { sexes.len() } else { 3 };
        let sex = sexes[self.random.below(most)];
        Patient {
            birth: (!self.missing(odds)).then(|| self.birth(age)),
            sex: (!self.missing(odds)).then_some(sex),
            weight_kg: None,
        }
    }

    /// A birth date of which perhaps only the month or the year is known.
    fn birth(&mut self, age: usize) -> PartialDate {
        let year = 2026 - i16::try_from(age).unwrap_or_default();
        let (month, day) = (1 + self.random.below(11) as i8, 1 + self.random.below(21) as i8);
        let text = match self.random.below(if self.wild() { 3 } else { 12 }) {
            0 => format!("{year}"),
            1 => format!("{year}-{month:02}"),
            _ => format!("{year}-{month:02}-{day:02}"),
        };
        PartialDate::parse(&text).unwrap_or(PartialDate::exact(Date::ZERO))
    }

    fn facts(&mut self, odds: Odds, treatment: &Treatment) -> Facts {
        let mut facts = Facts::default();
        let edition = self.edition;
        for (question, n) in edition.knowledge.questions.iter().zip(0u8..) {
            if self.missing(odds) {
                continue;
            }
            let worrying = self.random.chance(odds.yes);
            if question.kind == AnswerKind::Count {
                let least = if worrying || self.wild() {
                    self.random.below(4)
                } else {
                    0
                };
                let exact = !self.wild() || self.random.chance(70);
                facts.counted(
                    n,
                    Count {
                        least: least as u32,
                        exact,
                    },
                );
            } else if worrying != question.reassuring {
                facts.yes |= 1 << n;
                facts.details.extend(
                    self.details(&question.details, treatment)
                        .map(|details| (n, details)),
                );
            } else {
                facts.no |= 1 << n;
            }
        }
        facts
    }

    /// What was said beside a yes, if anything was.
    fn details(&mut self, asked: &[String], treatment: &Treatment) -> Option<Details> {
        let has = |id: &str| asked.iter().any(|detail| detail == id);
        let mut details = Details::default();
        if has("site") {
            for _ in 0..self.random.below(3) {
                let here = self.random.chance(30);
                let area = if here {
                    treatment.areas[self.random.below(treatment.areas.len())].area
                } else {
                    self.area()
                };
                details.sites.push(area);
            }
            details.unsited = self.random.chance(10);
        }
        if has("prescribed") {
            details.prescribed = self.maybe();
        }
        if has("contraception") {
            details.contraception = self.maybe();
        }
        (details != Details::default()).then_some(details)
    }

    fn maybe(&mut self) -> Option<bool> {
        self.random.pick(&[Some(true), Some(true), Some(false), None])
    }

    fn area(&mut self) -> u8 {
        self.random.below(self.edition.knowledge.areas.len()) as u8
    }

    fn allergies(&mut self, odds: Odds, treatment: &Treatment) -> Allergies {
        let listed = self.random.chance(if self.wild() { 50 } else { 15 });
        let number = if listed { 1 + self.random.below(3) } else { 0 };
        let entries = (0..number)
            .map(|_| Allergy {
                to: self.allergen(treatment),
                reaction: None,
                severity: None,
                origin: String::new(),
                intolerance: false,
                medicine: None,
            })
            .collect();
        let complete = !self.missing(odds);
        Allergies {
            entries,
            complete,
            drugs_complete: complete || self.random.chance(50),
        }
    }

    fn allergen(&mut self, treatment: &Treatment) -> Allergen {
        let mixture = treatment.mixture.as_deref().unwrap_or_default();
        match self.random.below(10) {
            0 => Allergen::Other("penicillin".to_owned()),
            1 if !mixture.is_empty() => {
                Allergen::Substance(mixture[self.random.below(mixture.len())].substance)
            }
            1..=4 => Allergen::Substance(self.random.pick(&self.usable)),
            _ => Allergen::Class(self.random.pick(&self.allergy_classes)),
        }
    }

    fn treatment(&mut self, odds: Odds) -> Treatment {
        let knowledge = &self.edition.knowledge;
        let indication = self.random.below(knowledge.indications.len());
        let usual = &knowledge.indications.at(indication).areas;
        let mut areas = Vec::new();
        for _ in 0..1 + self.random.below(2) {
            let anywhere = usual.is_empty() || self.wild();
            let area = if anywhere {
                self.area()
            } else {
                self.edition
                    .area(&usual[self.random.below(usual.len())])
                    .unwrap_or_default()
            };
            areas.push(TreatedArea { area, side: None });
        }
        let needle = knowledge.methods.number("needle");
        let often = if self.wild() { 40 } else { 80 };
        let method = match needle {
            Some(needle) if self.random.chance(often) => needle,
            _ => self.random.below(knowledge.methods.len()),
        };
        let method_known = !self.missing(odds);
        let technique_known = !self.missing(odds) && (!method_known || Some(method) == needle);
        let technique = self.random.below(knowledge.techniques.len());
        let least = usize::from(!self.wild());
        let number = least + self.random.below(6 - least);
        let mixture = (0..number)
            .map(|_| Ingredient {
                substance: self.random.pick(&self.usable),
                strength: None,
                volume: None,
                syringe: None,
            })
            .collect();
        Treatment {
            indication: indication as u8,
            areas,
            method: method_known.then_some(method as u8),
            technique: technique_known.then_some(technique as u8),
            mixture: (!self.missing(odds)).then_some(mixture),
            session: (!self.missing(odds)).then(|| 1 + self.random.below(8) as u32),
            points: None,
        }
    }
}
