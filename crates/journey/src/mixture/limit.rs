//! Totals of each substance over all syringes and the cream, against the limits on file.

use super::{Drawn, MapTotal, Syringe, Total, amount_drawn};
use crate::edition::Edition;
use crate::facts::SubstanceNo;
use crate::intake::Visit;
use pistor_knowledge::mixture::{Basis, Limit};
use pistor_knowledge::{Amount, Decimal, Unit};
use std::collections::BTreeMap;

/// How a total stands to one limit.
#[derive(Debug, Clone, PartialEq)]
pub struct LimitCheck {
    /// Place among the substance's limits.
    pub limit: usize,
    /// The limit in numbers for this patient, where it is an amount.
    pub max: Option<Amount>,
    /// What it was compared with.
    pub compared: Option<Amount>,
    /// How it stands.
    pub verdict: LimitVerdict,
}

/// How a total stands to a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LimitVerdict {
    /// Nothing on file that binds: no tick is shown for it.
    NoLimit,
    /// Not above.
    Within,
    /// Shown for comparison: another route, or something that is not counted here.
    NotCompared,
    /// A strength or a volume is missing.
    NotKnown,
    /// The limit depends on body weight, and nobody weighed.
    NeedsWeight,
    /// Above.
    Above,
}

impl LimitVerdict {
    /// The word in JSON and the name of its message.
    pub fn id(self) -> &'static str {
        match self {
            LimitVerdict::NoLimit => "no_limit",
            LimitVerdict::Within => "within",
            LimitVerdict::NotCompared => "not_compared",
            LimitVerdict::NotKnown => "not_known",
            LimitVerdict::NeedsWeight => "needs_weight",
            LimitVerdict::Above => "above",
        }
    }
}

/// Parts of one substance's total, kept apart by where they come from.
#[derive(Default)]
struct Parts {
    drawn: Vec<Option<Amount>>,
    given: Vec<Option<Amount>>,
    /// Of each syringe by itself: a point comes out of one.
    per_point: BTreeMap<String, Vec<Option<Amount>>>,
    cream: Vec<Option<Amount>>,
}

/// Totals in the order of the substances' names.
pub(super) fn totals(
    edition: &Edition,
    visit: &Visit,
    drawn: &[Drawn],
    syringes: &[Syringe],
    map: Option<&MapTotal>,
) -> Vec<Total> {
    let mut parts: BTreeMap<SubstanceNo, Parts> = BTreeMap::new();
    for item in drawn {
        let row = edition.knowledge.substances.at(usize::from(item.substance));
        for inside in &row.contains {
            if let Some(substance) = edition.substance(&inside.substance) {
                let amount = item
                    .volume
                    .as_ref()
                    .and_then(|volume| amount_drawn(&inside.strength, volume));
                let part = parts.entry(substance).or_default();
                part.drawn.push(amount);
                part.given.push(amount);
                part.cream.push(amount);
            }
        }
        let part = parts.entry(item.substance).or_default();
        if item.syringe.is_none() && !row.contains.is_empty() {
            continue;
        }
        part.drawn.push(item.amount);
        let syringe = syringes
            .iter()
            .find(|syringe| item.syringe.as_ref() == Some(&syringe.name));
        let volume = syringe
            .and_then(|syringe| syringe.volume)
            .filter(|volume| !volume.is_zero());
        match syringe.and_then(|syringe| syringe.given.as_ref()) {
            Some(map) => {
                // From the amount, not from the rounded concentration: shares of a third stay exact.
                let given = |ml: Decimal| {
                    let (amount, volume) = (item.amount?, volume?);
                    let value = amount.value.checked_mul(ml)?.checked_div(volume)?;
                    Some(Amount {
                        value: value.round_dp(9).normalize(),
                        unit: amount.unit,
                    })
                };
                part.given.push(given(map.volume));
                if let Some(largest) = map.largest {
                    let here = part.per_point.entry(item.syringe.clone().unwrap_or_default());
                    here.or_default().push(given(largest));
                }
            }
            // Where the map does not say out of which syringe, all that is drawn counts.
            None => part.given.push(item.amount),
        }
    }
    parts
        .into_iter()
        .map(|(substance, parts)| total(edition, visit, substance, &parts, map, drawn))
        .collect()
}

/// The sum of parts in one unit; none when a part is unknown or units differ.
fn sum(parts: &[Option<Amount>]) -> Option<Amount> {
    let first = parts.first().copied()??;
    let mut value = Decimal::ZERO;
    for part in parts {
        let part = (*part)?;
        if part.unit != first.unit {
            return None;
        }
        value = value.checked_add(part.value)?;
    }
    Some(Amount {
        value: value.normalize(),
        unit: first.unit,
    })
}

fn total(
    edition: &Edition,
    visit: &Visit,
    substance: SubstanceNo,
    parts: &Parts,
    map: Option<&MapTotal>,
    drawn: &[Drawn],
) -> Total {
    let row = edition.knowledge.substances.at(usize::from(substance));
    let (given, all_drawn) = (sum(&parts.given), sum(&parts.drawn));
    let per_point = strongest(&parts.per_point);
    let measure = Measure {
        total: given,
        at_least: sum_of_known(&parts.given),
        per_point,
        volume: map
            .map(|map| map.volume)
            .or_else(|| volume_with(drawn, substance)),
        map,
        weight: visit.patient.weight_kg,
    };
    let limits: Vec<LimitCheck> = row
        .limits
        .iter()
        .enumerate()
        .map(|(n, limit)| measure.check(n, limit))
        .collect();
    let binding = || {
        row.limits
            .iter()
            .zip(&limits)
            .filter(|(limit, _)| limit.route.binds())
    };
    let verdict = binding()
        .map(|(_, check)| check.verdict)
        .filter(|v| *v != LimitVerdict::NotCompared)
        .max();
    let session = binding().filter(|(limit, _)| matches!(limit.basis, Basis::Session | Basis::Day));
    let own = session
        .filter_map(|(_, check)| check.max)
        .filter(|max| max.unit != Unit::Ml);
    let limit = own.min_by_key(|max| max.value);
    let drawn_above = limit
        .zip(all_drawn)
        .is_some_and(|(limit, drawn)| drawn.unit == limit.unit && drawn.value > limit.value);
    Total {
        substance,
        total: given,
        drawn: all_drawn,
        per_point,
        from_cream: sum(&parts.cream),
        limits,
        limit,
        verdict: verdict.unwrap_or(LimitVerdict::NoLimit),
        drawn_above: drawn_above && verdict != Some(LimitVerdict::Above),
    }
}

/// What the strongest point gives: a substance that stands twice in one syringe adds up there. None when one is unknown.
fn strongest(per_point: &BTreeMap<String, Vec<Option<Amount>>>) -> Option<Amount> {
    let each = per_point.values().map(|parts| sum(parts));
    let each = each.collect::<Option<Vec<_>>>()?;
    each.into_iter().max_by_key(|amount| amount.value)
}

/// The sum of the parts that are known, in the first one's unit.
fn sum_of_known(parts: &[Option<Amount>]) -> Option<Amount> {
    let known: Vec<Amount> = parts.iter().copied().flatten().collect();
    let unit = known.first()?.unit;
    let values = known
        .iter()
        .filter(|part| part.unit == unit)
        .map(|part| part.value);
    Some(Amount {
        value: values.sum(),
        unit,
    })
}

/// Volume of the syringes that hold a substance.
fn volume_with(drawn: &[Drawn], substance: SubstanceNo) -> Option<Decimal> {
    let names: Vec<_> = drawn
        .iter()
        .filter(|d| d.substance == substance)
        .filter_map(|d| d.syringe.as_ref())
        .collect();
    let inside = drawn
        .iter()
        .filter(|d| d.syringe.as_ref().is_some_and(|name| names.contains(&name)));
    let volumes: Vec<Option<Decimal>> = inside
        .map(|d| d.volume.filter(|v| v.unit == Unit::Ml).map(|v| v.value))
        .collect();
    if volumes.is_empty() {
        None
    } else {
        volumes.into_iter().sum()
    }
}

/// What is compared with limits.
struct Measure<'a> {
    total: Option<Amount>,
    /// What is known of a total that is not known whole: above a limit it stays above.
    at_least: Option<Amount>,
    per_point: Option<Amount>,
    volume: Option<Decimal>,
    map: Option<&'a MapTotal>,
    weight: Option<Decimal>,
}

impl Measure<'_> {
    fn check(&self, n: usize, limit: &Limit) -> LimitCheck {
        let per_kg = limit.max_per_kg.zip(self.weight).and_then(|(per, kg)| {
            Some(Amount {
                value: per.value.checked_mul(kg)?.normalize(),
                unit: per.in_milligrams().unit,
            })
        });
        let mut max = limit.max;
        if let Some(per_kg) = per_kg {
            max = Some(match max {
                Some(max) if max.value <= per_kg.value => max,
                _ => per_kg,
            });
        }
        let compared = self.compared(limit.basis, max.or(limit.max_per_kg));
        let verdict = match (limit.basis, max, compared) {
            _ if !limit.route.binds() => LimitVerdict::NotCompared,
            (Basis::Course | Basis::Cm2, ..) => LimitVerdict::NotCompared,
            _ if self.too_many_points(limit) => LimitVerdict::Above,
            (_, Some(max), Some(found)) if found.unit == max.unit && found.value > max.value => {
                LimitVerdict::Above
            }
            (Basis::Session | Basis::Day, Some(max), None) if self.known_above(max) => LimitVerdict::Above,
            _ if limit.max_per_kg.is_some() && self.weight.is_none() => LimitVerdict::NeedsWeight,
            (_, Some(_), None) if limit.basis == Basis::Point && self.map.is_none() => {
                LimitVerdict::NotCompared
            }
            (_, Some(_), None) => LimitVerdict::NotKnown,
            (_, Some(max), Some(found)) if found.unit != max.unit => LimitVerdict::NotKnown,
            (_, None, _) if self.map.is_none() => LimitVerdict::NotCompared,
            _ => LimitVerdict::Within,
        };
        LimitCheck {
            limit: n,
            max,
            compared,
            verdict,
        }
    }

    fn known_above(&self, max: Amount) -> bool {
        self.at_least
            .is_some_and(|known| known.unit == max.unit && known.value > max.value)
    }

    fn too_many_points(&self, limit: &Limit) -> bool {
        self.map
            .zip(limit.max_points)
            .is_some_and(|(map, most)| map.count > most)
    }

    fn compared(&self, basis: Basis, max: Option<Amount>) -> Option<Amount> {
        let millilitres = max.is_some_and(|max| max.unit == Unit::Ml);
        match (basis, millilitres) {
            (Basis::Point, true) => self.map.map(|map| Amount::new(map.volume_each, Unit::Ml)),
            (Basis::Point, false) => self.per_point,
            (Basis::Session | Basis::Day, true) => self.volume.map(|volume| Amount::new(volume, Unit::Ml)),
            (Basis::Session | Basis::Day, false) => self.total,
            (Basis::Course | Basis::Cm2, _) => None,
        }
    }
}
