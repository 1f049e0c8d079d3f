//! Volumes, amounts and concentrations.

use super::{Drawn, Given, MapTotal, Syringe};
use crate::edition::Edition;
use crate::treatment::{Ingredient, PointRow, Points};
use pistor_knowledge::{Amount, Decimal, Unit};

/// How much of a substance a volume of that strength holds.
///
/// 2 % is 20 mg/mL in a solution and 20 mg/g in a cream. None when the units do not belong together.
pub fn amount_drawn(strength: &Amount, volume: &Amount) -> Option<Amount> {
    let ten = Decimal::from(10);
    let (per, unit) = match (strength.unit, volume.unit) {
        (Unit::MgPerMl, Unit::Ml) | (Unit::MgPerG, Unit::G) => (strength.value, Unit::Mg),
        (Unit::Percent, Unit::Ml | Unit::G) => (strength.value * ten, Unit::Mg),
        (Unit::IuPerMl, Unit::Ml) => (strength.value, Unit::Iu),
        (Unit::UPerMl, Unit::Ml) => (strength.value, Unit::U),
        _ => return None,
    };
    Some(Amount {
        value: per.checked_mul(volume.value)?.normalize(),
        unit,
    })
}

/// What is drawn into which syringe, and what the map takes out of it.
pub(super) fn draw(
    edition: &Edition,
    items: &[Ingredient],
    points: Option<&Points>,
) -> (Vec<Drawn>, Vec<Syringe>, Option<MapTotal>) {
    let needed = points.map(Points::volume);
    let injected = items
        .iter()
        .filter(|item| !edition.topical(item.substance))
        .count();
    let mut drawn: Vec<Drawn> = items
        .iter()
        .map(|item| {
            let topical = edition.topical(item.substance);
            // A lone substance without a volume is drawn as the map needs it.
            let fills_map = item.volume.is_none() && !topical && injected == 1;
            let volume = item
                .volume
                .or_else(|| needed.filter(|_| fills_map).map(|v| Amount::new(v, Unit::Ml)));
            let amount = item
                .strength
                .as_ref()
                .zip(volume.as_ref())
                .and_then(|(s, v)| amount_drawn(s, v));
            let syringe = (!topical).then(|| item.syringe.clone().unwrap_or_default());
            Drawn {
                substance: item.substance,
                syringe,
                strength: item.strength,
                volume,
                amount,
                concentration: None,
            }
        })
        .collect();
    let mut syringes: Vec<Syringe> = Vec::new();
    for item in &drawn {
        if let Some(name) = &item.syringe
            && !syringes.iter().any(|syringe| syringe.name == *name)
        {
            let inside = drawn.iter().filter(|d| d.syringe.as_ref() == Some(name));
            let volume = inside
                .map(|d| d.volume.filter(|v| v.unit == Unit::Ml).map(|v| v.value))
                .sum::<Option<Decimal>>();
            syringes.push(Syringe {
                name: name.clone(),
                volume: volume.map(|v| v.normalize()),
                given: None,
            });
        }
    }
    for item in &mut drawn {
        let volume = syringes
            .iter()
            .find(|s| item.syringe.as_ref() == Some(&s.name))
            .and_then(|s| s.volume);
        item.concentration = item
            .amount
            .zip(volume)
            .and_then(|(amount, volume)| concentration(amount, volume));
    }
    if let Some(points) = points {
        given(&mut syringes, points);
    }
    let map = points.map(|points| {
        let volume = points.volume();
        let held = syringes
            .iter()
            .map(|s| s.volume)
            .sum::<Option<Decimal>>()
            .filter(|_| !syringes.is_empty());
        MapTotal {
            count: points.count(),
            volume_each: points.volume_each().normalize(),
            even: points.even(),
            volume: volume.normalize(),
            left: held.map(|held| (held - volume).normalize()),
        }
    });
    (drawn, syringes, map)
}

/// What the map takes out of each syringe. A lone syringe is the one that is meant; of several, each row must say which,
/// otherwise nothing is known of any.
fn given(syringes: &mut [Syringe], points: &Points) {
    let of = |row: &PointRow| -> Option<usize> {
        let said = row.syringe.as_deref().unwrap_or_default();
        let named = syringes.iter().position(|syringe| syringe.name == said);
        named.or_else(|| (said.is_empty() && syringes.len() == 1).then_some(0))
    };
    let Some(places) = points.rows.iter().map(of).collect::<Option<Vec<_>>>() else {
        return;
    };
    for (n, syringe) in syringes.iter_mut().enumerate() {
        let rows = || points.rows.iter().zip(&places).filter(|(_, place)| **place == n);
        syringe.given = Some(Given {
            volume: rows().map(|(row, _)| row.volume()).sum::<Decimal>().normalize(),
            largest: rows().map(|(row, _)| row.volume_each).max(),
        });
    }
}

fn concentration(amount: Amount, volume: Decimal) -> Option<Amount> {
    let unit = match amount.unit {
        Unit::Mg => Unit::MgPerMl,
        Unit::Iu => Unit::IuPerMl,
        Unit::U => Unit::UPerMl,
        _ => return None,
    };
    Some(Amount {
        value: amount.value.checked_div(volume)?.round_dp(6).normalize(),
        unit,
    })
}
