//! The treatment that is proposed: what, where, how, with what.

use crate::edition::Edition;
use crate::facts::{Answer, AreaNo, SubstanceNo};
use pistor_knowledge::{Amount, Criterion, When};
use rust_decimal::Decimal;

/// A proposed treatment. Numbers are places in the loaded edition.
#[derive(Debug, Clone, PartialEq)]
pub struct Treatment {
    /// What is treated.
    pub indication: u8,
    /// Where.
    pub areas: Vec<TreatedArea>,
    /// Needle, or a way without one; unknown when nobody said.
    pub method: Option<u8>,
    /// How the needle goes in.
    pub technique: Option<u8>,
    /// With what; unknown when nobody said.
    pub mixture: Option<Vec<Ingredient>>,
    /// Number of this session in the course, from 1.
    pub session: Option<u32>,
    /// The points of the map.
    pub points: Option<Points>,
}

/// An area and its side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TreatedArea {
    /// Which.
    pub area: AreaNo,
    /// Left, right, both.
    pub side: Option<Side>,
}

/// The patient's left or right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The patient's left.
    Left,
    /// The patient's right.
    Right,
    /// Both.
    Both,
}

impl Side {
    /// The word in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Side::Left => "left",
            Side::Right => "right",
            Side::Both => "both",
        }
    }
}

/// A substance of the mixture.
#[derive(Debug, Clone, PartialEq)]
pub struct Ingredient {
    /// Which.
    pub substance: SubstanceNo,
    /// How strong.
    pub strength: Option<Amount>,
    /// How much is drawn: mL, or g of a cream.
    pub volume: Option<Amount>,
    /// Which syringe; those without a name share one.
    pub syringe: Option<String>,
}

/// The points of a map, in rows of equal ones.
#[derive(Debug, Clone, PartialEq)]
pub struct Points {
    /// The rows: at least one, all together at most 5,000 points and 100 mL.
    pub rows: Vec<PointRow>,
}

/// So many points of so much out of one syringe.
#[derive(Debug, Clone, PartialEq)]
pub struct PointRow {
    /// Number of points.
    pub count: u32,
    /// Millilitres at each.
    pub volume_each: Decimal,
    /// Which syringe; none where nobody said.
    pub syringe: Option<String>,
}

impl PointRow {
    /// Millilitres of the row.
    pub fn volume(&self) -> Decimal {
        self.volume_each * Decimal::from(self.count)
    }
}

impl Points {
    /// Number of points.
    pub fn count(&self) -> u32 {
        self.rows.iter().map(|row| row.count).sum()
    }

    /// Millilitres in all.
    pub fn volume(&self) -> Decimal {
        self.rows.iter().map(PointRow::volume).sum()
    }

    /// Millilitres at the largest point.
    pub fn volume_each(&self) -> Decimal {
        let each = self.rows.iter().map(|row| row.volume_each);
        each.max().unwrap_or_default()
    }

    /// Whether every point is as large as the others.
    pub fn even(&self) -> bool {
        self.rows
            .iter()
            .all(|row| row.volume_each == self.rows[0].volume_each)
    }
}

impl Edition {
    /// Whether a condition about the treatment holds. What nobody said is unknown.
    ///
    /// Criteria about the patient are unknown here: rows that are chosen by treatment alone cannot ask them.
    pub fn applies(&self, when: &When, treatment: &Treatment) -> Answer {
        match when {
            When::Not(part) => match self.applies(part, treatment) {
                Answer::Yes => Answer::No,
                Answer::No => Answer::Yes,
                Answer::Unknown => Answer::Unknown,
            },
            When::All(parts) => {
                let answers = parts.iter().map(|part| self.applies(part, treatment));
                answers
                    .min_by_key(|answer| {
                        [Answer::No, Answer::Unknown, Answer::Yes]
                            .iter()
                            .position(|a| a == answer)
                    })
                    .unwrap_or(Answer::Yes)
            }
            When::Any(parts) => {
                let answers = parts.iter().map(|part| self.applies(part, treatment));
                answers
                    .max_by_key(|answer| {
                        [Answer::No, Answer::Unknown, Answer::Yes]
                            .iter()
                            .position(|a| a == answer)
                    })
                    .unwrap_or(Answer::No)
            }
            When::Is(criterion) => self.criterion_applies(criterion, treatment),
        }
    }

    fn criterion_applies(&self, criterion: &Criterion, treatment: &Treatment) -> Answer {
        let known = |holds: bool| if holds { Answer::Yes } else { Answer::No };
        let indication = self.knowledge.indications.at(usize::from(treatment.indication));
        let named = |n: Option<u8>, ids: &[String], shelf: &[&str]| {
            n.map_or(Answer::Unknown, |n| {
                known(
                    ids.iter()
                        .any(|id| shelf.get(usize::from(n)) == Some(&id.as_str())),
                )
            })
        };
        match criterion {
            Criterion::Indication(ids) => known(ids.contains(&indication.id)),
            Criterion::Family(ids) => known(ids.contains(&indication.family)),
            Criterion::Purpose(id) => known(*id == indication.purpose),
            Criterion::Area(ids) => known(self.touches(treatment, ids)),
            Criterion::AreaOutside(ids) => known(treatment.areas.iter().any(|area| {
                let mut id = Some(self.area_id(area.area));
                while let Some(here) = id {
                    if ids.iter().any(|named| named == here) {
                        return false;
                    }
                    id = self
                        .knowledge
                        .areas
                        .get(here)
                        .and_then(|row| row.within.as_deref())
                        .filter(|outer| *outer != here);
                }
                true
            })),
            Criterion::Method(ids) => named(
                treatment.method,
                ids,
                &self.knowledge.methods.ids().collect::<Vec<_>>(),
            ),
            Criterion::Technique(ids) => {
                let without_needle = treatment.method.is_some() && treatment.method != self.shape.needle;
                match treatment.technique {
                    None if without_needle => Answer::No,
                    technique => named(
                        technique,
                        ids,
                        &self.knowledge.techniques.ids().collect::<Vec<_>>(),
                    ),
                }
            }
            Criterion::Substance(ids) => match &treatment.mixture {
                None => Answer::Unknown,
                Some(mixture) => known(
                    mixture
                        .iter()
                        .any(|item| ids.iter().any(|id| id == self.substance_id(item.substance))),
                ),
            },
            Criterion::Class(ids) => match &treatment.mixture {
                None => Answer::Unknown,
                Some(mixture) => known(mixture.iter().any(|item| {
                    let substance = self.knowledge.substances.at(usize::from(item.substance));
                    substance.classes.iter().any(|class| ids.contains(class))
                })),
            },
            Criterion::Session { from, below } => treatment.session.map_or(Answer::Unknown, |n| {
                known(n >= *from && below.is_none_or(|below| n < below))
            }),
            _ => Answer::Unknown,
        }
    }

    fn touches(&self, treatment: &Treatment, ids: &[String]) -> bool {
        treatment.areas.iter().any(|area| {
            ids.iter()
                .filter_map(|id| self.area(id))
                .any(|id| self.shape.overlaps[usize::from(area.area)] >> id & 1 == 1)
        })
    }
}
