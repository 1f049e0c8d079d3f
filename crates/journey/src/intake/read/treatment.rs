//! The proposed treatment of a document.

use super::ids::{known, unknown_word, whole};
use crate::edition::Edition;
use crate::intake::document::{AreaDocument, IngredientDocument, TreatmentDocument};
use crate::treatment::{Ingredient, PointRow, Points, Side, TreatedArea, Treatment};
use pistor_knowledge::amount::quoted;
use pistor_knowledge::session::SIDES;
use pistor_knowledge::{Amount, Decimal, Fault, Unit};
use serde_json::Number;

/// Nothing is drawn into syringes here in larger volumes: the labelled maximum of a session is 10 mL.
const VOLUME_ML_MAX: u32 = 100;
/// Solutions and powders cannot be stronger than pure substance.
const STRENGTH_MAX: u32 = 1000;
/// More points than anybody sets in one session (domain table 1.2: 8–300).
const POINTS_MAX: u64 = 5000;

/// Reads a proposed treatment.
pub(crate) fn treatment(edition: &Edition, document: &TreatmentDocument<'_>) -> Result<Treatment, Fault> {
    let names = &edition.names;
    let indication = known("indication", &document.indication, &names.indications)?;
    if document.areas.is_empty() {
        return Err(Fault::new("no-area").under("areas"));
    }
    let mut areas = Vec::with_capacity(document.areas.len());
    for (n, area) in document.areas.iter().enumerate() {
        areas.push(treated_area(edition, area).map_err(|fault| fault.under(n).under("areas"))?);
    }
    let method = document
        .method
        .as_ref()
        .map(|id| known("method", id, &names.methods))
        .transpose()?;
    let technique = document
        .technique
        .as_ref()
        .map(|id| known("technique", id, &names.techniques))
        .transpose()?;
    if technique.is_some() && method.is_some() && method != edition.shape.needle {
        return Err(Fault::new("technique-without-needle")
            .found(quoted(document.technique.as_deref().unwrap_or_default()))
            .expected("needle")
            .under("technique"));
    }
    let mixture = match &document.mixture {
        Some(list) => {
            let read =
                |(n, item)| ingredient(edition, item).map_err(|fault: Fault| fault.under(n).under("mixture"));
            Some(list.iter().enumerate().map(read).collect::<Result<Vec<_>, _>>()?)
        }
        None => None,
    };
    let session = document
        .session
        .as_ref()
        .map(|n| whole(n, 1, 100).map_err(|f| f.under("session")))
        .transpose()?;
    let points = match (&document.points, &document.marks) {
        (Some(_), Some(_)) => return Err(Fault::new("points-twice").under("marks")),
        (Some(one), None) => {
            let row = point_row(&one.count, &one.volume_each, None).map_err(|f| f.under("points"))?;
            Some(points(vec![row]).map_err(|f| f.under("points"))?)
        }
        (None, Some(rows)) => {
            let rows = rows.iter().enumerate().map(|(n, row)| {
                point_row(&row.count, &row.volume_each, row.syringe.as_deref())
                    .map_err(|fault| fault.under(n).under("marks"))
            });
            let rows = rows.collect::<Result<Vec<_>, _>>()?;
            match rows.is_empty() {
                true => None,
                false => Some(points(rows).map_err(|f| f.under("marks"))?),
            }
        }
        (None, None) => None,
    };
    Ok(Treatment {
        indication,
        areas,
        method,
        technique,
        mixture,
        session,
        points,
    })
}

fn point_row(count: &Number, volume_each: &str, syringe: Option<&str>) -> Result<PointRow, Fault> {
    let count = whole(count, 1, POINTS_MAX).map_err(|f| f.under("count"))?;
    let under = |fault: Fault| fault.under("volume_each");
    let volume = Amount::parse(volume_each).map_err(under)?;
    in_unit(&volume, &[Unit::Ml], volume_each).map_err(under)?;
    positive(&volume, VOLUME_ML_MAX, volume_each).map_err(under)?;
    Ok(PointRow {
        count,
        volume_each: volume.value,
        syringe: syringe.map(str::to_owned),
    })
}

/// Rows as one map: not more than any map holds.
fn points(rows: Vec<PointRow>) -> Result<Points, Fault> {
    let beyond = |found: String, expected: String| {
        Err(Fault::new("amount-range")
            .found(found)
            .expected(format!("≤ {expected}")))
    };
    let count: u64 = rows.iter().map(|row| u64::from(row.count)).sum();
    if count > POINTS_MAX {
        return beyond(count.to_string(), POINTS_MAX.to_string());
    }
    let points = Points { rows };
    let volume = points.volume();
    if volume > Decimal::from(VOLUME_ML_MAX) {
        let found = match points.rows.as_slice() {
            [row] => format!("{} × {} mL", row.count, row.volume_each),
            _ => format!("{} mL", volume.normalize()),
        };
        return beyond(found, format!("{VOLUME_ML_MAX} mL"));
    }
    Ok(points)
}

fn treated_area(edition: &Edition, document: &AreaDocument<'_>) -> Result<TreatedArea, Fault> {
    let area = known("area", &document.area, &edition.names.areas)?;
    let side = match document.side.as_deref() {
        None => None,
        Some(_) if !edition.knowledge.areas.at(usize::from(area)).paired => {
            return Err(Fault::new("side-of-unpaired")
                .found(quoted(&document.area))
                .under("side"));
        }
        Some("left") => Some(Side::Left),
        Some("right") => Some(Side::Right),
        Some("both") => Some(Side::Both),
        Some(other) => return Err(unknown_word("side", other, &SIDES)),
    };
    Ok(TreatedArea { area, side })
}

fn ingredient(edition: &Edition, document: &IngredientDocument<'_>) -> Result<Ingredient, Fault> {
    let substance = known("substance", &document.substance, &edition.names.substances)?;
    let strength = match &document.strength {
        Some(text) => {
            let amount = Amount::parse(text).map_err(|fault| fault.under("strength"))?;
            let units = [
                Unit::MgPerMl,
                Unit::IuPerMl,
                Unit::UPerMl,
                Unit::MgPerG,
                Unit::Percent,
            ];
            in_unit(&amount, &units, text).map_err(|fault| fault.under("strength"))?;
            let most = match amount.unit {
                Unit::Percent => 100,
                Unit::IuPerMl | Unit::UPerMl => 1_000_000,
                _ => STRENGTH_MAX,
            };
            positive(&amount, most, text).map_err(|fault| fault.under("strength"))?;
            Some(amount)
        }
        None => None,
    };
    let volume = match &document.volume {
        Some(text) => {
            let amount = Amount::parse(text).map_err(|fault| fault.under("volume"))?;
            in_unit(&amount, &[Unit::Ml, Unit::G], text).map_err(|fault| fault.under("volume"))?;
            positive(&amount, VOLUME_ML_MAX, text).map_err(|fault| fault.under("volume"))?;
            Some(amount)
        }
        None => None,
    };
    Ok(Ingredient {
        substance,
        strength,
        volume,
        syringe: document.syringe.as_ref().map(ToString::to_string),
    })
}

fn in_unit(amount: &Amount, units: &[Unit], text: &str) -> Result<(), Fault> {
    if units.contains(&amount.unit) {
        return Ok(());
    }
    let expected: Vec<&str> = units.iter().map(|unit| unit.symbol()).collect();
    Err(Fault::new("amount-unit")
        .found(quoted(text))
        .expected(expected.join(", ")))
}

fn positive(amount: &Amount, most: u32, text: &str) -> Result<(), Fault> {
    if amount.value > Decimal::ZERO && amount.value <= Decimal::from(most) {
        return Ok(());
    }
    let expected = format!("0 < … ≤ {most} {}", amount.unit.symbol());
    Err(Fault::new("amount-range").found(quoted(text)).expected(expected))
}
