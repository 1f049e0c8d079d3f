//! The proposed treatment of a document.

use super::ids::{known, unknown_word, whole};
use crate::edition::Edition;
use crate::intake::document::{AreaDocument, IngredientDocument, TreatmentDocument};
use crate::treatment::{Ingredient, Points, Side, TreatedArea, Treatment};
use pistor_knowledge::amount::quoted;
use pistor_knowledge::session::SIDES;
use pistor_knowledge::{Amount, Decimal, Fault, Unit};

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
    let points = match &document.points {
        Some(points) => {
            let count = whole(&points.count, 1, POINTS_MAX).map_err(|f| f.under("count").under("points"))?;
            let under = |fault: Fault| fault.under("volume_each").under("points");
            let volume = Amount::parse(&points.volume_each).map_err(under)?;
            in_unit(&volume, &[Unit::Ml], &points.volume_each).map_err(under)?;
            positive(&volume, VOLUME_ML_MAX, &points.volume_each).map_err(under)?;
            let whole = volume
                .value
                .checked_mul(Decimal::from(count))
                .filter(|all| *all <= Decimal::from(VOLUME_ML_MAX));
            if whole.is_none() {
                let found = format!("{count} × {}", points.volume_each);
                let expected = format!("≤ {VOLUME_ML_MAX} mL");
                return Err(Fault::new("amount-range")
                    .found(found)
                    .expected(expected)
                    .under("points"));
            }
            Some(Points {
                count,
                volume_each: volume.value,
            })
        }
        None => None,
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
