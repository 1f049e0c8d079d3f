//! Session: the facts of the needle and what they reach. Length and angle are facts; depth is a belief.

use crate::edition::Edition;
use crate::facts::AreaNo;
use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};

/// How deep a needle's tip comes to lie, in millimetres to a tenth: inserted length × sin(angle to the skin).
///
/// None when the angle is outside 0–90° or the length is not above zero.
pub fn reach_mm(length_mm: Decimal, angle_deg: Decimal) -> Option<Decimal> {
    let (length, angle) = (length_mm.to_f64()?, angle_deg.to_f64()?);
    if length <= 0.0 || !(0.0..=90.0).contains(&angle) {
        return None;
    }
    Decimal::from_f64(length * angle.to_radians().sin()).map(|reach| reach.round_dp(1).normalize())
}

/// Where the tip of a needle lies against the skin of an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Within the thinnest skin a source measured there.
    InSkin,
    /// Between the thinnest and the thickest.
    Borderline,
    /// Below: chart it as subcutaneous.
    BelowSkin,
    /// No source on file gives the skin's thickness there.
    NoData,
}

/// Compares a reach with the thickness of an area's skin, or of the area it is part of.
pub fn reach_in(edition: &Edition, area: AreaNo, reach: Decimal) -> Reach {
    let mut row = Some(edition.knowledge.areas.at(usize::from(area)));
    while let Some(here) = row {
        if let Some(skin) = &here.skin_mm {
            return match () {
                () if reach <= skin.min => Reach::InSkin,
                () if reach <= skin.max => Reach::Borderline,
                () => Reach::BelowSkin,
            };
        }
        row = here
            .within
            .as_ref()
            .and_then(|outer| edition.knowledge.areas.get(outer))
            .filter(|outer| outer.id != here.id);
    }
    Reach::NoData
}

/// A group of marks on the map: so many points of so much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marks {
    /// Where.
    pub area: AreaNo,
    /// Points.
    pub count: u32,
    /// mL at each.
    pub volume_each: Decimal,
}

/// Points and millilitres of a map, exact. None when the numbers are beyond any map.
pub fn map_total(marks: &[Marks]) -> Option<(u32, Decimal)> {
    marks
        .iter()
        .try_fold((0u32, Decimal::ZERO), |(points, volume), mark| {
            let more = mark.volume_each.checked_mul(Decimal::from(mark.count))?;
            Some((
                points.checked_add(mark.count)?,
                volume.checked_add(more)?.normalize(),
            ))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reach_follows_the_sine() {
        for (length, angle, reach) in [(4, 30, "2"), (4, 45, "2.8"), (4, 90, "4"), (13, 45, "9.2")] {
            let found = reach_mm(Decimal::from(length), Decimal::from(angle));
            assert_eq!(found.map(|r| r.to_string()).as_deref(), Some(reach));
        }
        assert_eq!(reach_mm(Decimal::from(4), Decimal::from(91)), None);
    }

    #[test]
    fn map_totals_are_exact() {
        let marks = [
            Marks {
                area: 0,
                count: 100,
                volume_each: Decimal::new(2, 2),
            },
            Marks {
                area: 1,
                count: 3,
                volume_each: Decimal::new(1, 1),
            },
        ];
        assert_eq!(map_total(&marks), Some((103, Decimal::new(23, 1))));
    }
}
