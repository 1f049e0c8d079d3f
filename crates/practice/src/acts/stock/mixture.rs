//! What mixtures take of the stock: enough must be there when one is prepared; a signature draws it, and what is
//! discarded is wasted. In between the chart reserves it.

use super::{refused, short_of, stocked, write};
use crate::act::Doing;
use crate::chart::Noted;
use crate::chart::mixture::{Drawn, Prepared, of_each_lot};
use crate::house::stock::measure::Measure;
use crate::house::stock::moved::{self, Moved, Wasted};
use crate::house::stock::{Stocked, unusable};
use crate::refusal::Refusal;
use pistor_knowledge::{Amount, Fault};

/// Whether a lot is of the substance it is drawn for, in date, and neither quarantined, recalled nor finished.
pub(crate) fn may_be_used(doing: &Doing<'_>, item: &Drawn) -> Result<(), Refusal> {
    match against(doing, item)? {
        Some((why, held)) => Err(refused(why, &held)),
        None => Ok(()),
    }
}

/// Whether a lot may still go into a patient from which a mixture was drawn: the vial may be empty and gone meanwhile.
pub(crate) fn may_still_be_used(doing: &Doing<'_>, item: &Drawn) -> Result<(), Refusal> {
    match against(doing, item)? {
        Some((why, held)) if why != "lot-finished" => Err(refused(why, &held)),
        _ => Ok(()),
    }
}

/// What stands against a lot; nothing against an ingredient without one.
fn against(doing: &Doing<'_>, item: &Drawn) -> Result<Option<(&'static str, Stocked)>, Refusal> {
    if item.lot.is_empty() {
        return Ok(None);
    }
    let held = stocked(doing, &item.lot)?;
    if held.lot.substance != item.ingredient.substance {
        return Err(Refusal::field("lot-other-substance", "lot", &held.lot.number));
    }
    Ok(unusable(&held.lot, doing.now.day, doing.at()).map(|why| (why, held)))
}

/// Whether every ingredient names a lot of which the stock has ever received one, where the house demands it, and enough
/// of each stands on the shelf.
pub(crate) fn enough(doing: &Doing<'_>, items: &[Drawn]) -> Result<(), Refusal> {
    let at = |n: usize, field: &str| format!("items/{n}/{field}");
    if doing.practice.settings().lots_demanded {
        let lots = doing.ledger.lots()?;
        let stocked = |item: &Drawn| lots.iter().any(|lot| lot.substance == item.ingredient.substance);
        let without = items.iter().position(|item| item.lot.is_empty() && stocked(item));
        if let Some(n) = without {
            return Err(Refusal::invalid(Fault::new("lot-demanded").under(at(n, "lot"))));
        }
    }
    for (lot, amount) in of_each_lot(items) {
        let held = stocked(doing, lot)?;
        let Some(unit) = held.measure.unit() else {
            continue;
        };
        let first = items.iter().position(|item| item.lot == lot).unwrap_or(0);
        for (n, item) in items.iter().enumerate().filter(|(_, item)| item.lot == lot) {
            let volume = item.ingredient.volume.as_deref();
            let volume = volume.and_then(|text| Amount::parse(text).ok());
            let volume = volume.ok_or_else(|| Refusal::empty(&at(n, "volume")))?;
            if volume.unit != unit {
                let fault = Fault::new("lot-unit")
                    .found(volume.to_string())
                    .expected(unit.symbol());
                return Err(Refusal::invalid(fault.under(at(n, "volume"))));
            }
        }
        if let Some(amount) = amount.filter(|amount| amount.value > held.available()) {
            return Err(short_of(&held, amount.value, &at(first, "lot")));
        }
    }
    Ok(())
}

/// A signature draws what its mixture was made of: one entry a lot, all in the transaction of the signature.
pub(crate) fn draw(doing: &Doing<'_>, session: &str, prepared: &Noted<Prepared>) -> Result<(), Refusal> {
    for (lot, amount) in prepared.of_each_lot() {
        let held = stocked(doing, lot)?;
        let drawn = moved::Drawn {
            lot: lot.to_owned(),
            amount: counted(&held, amount),
            mixture: prepared.id.clone(),
            session: session.to_owned(),
        };
        write(doing, Some(held.lot.into()), Moved::Drawn(drawn))?;
    }
    Ok(())
}

/// A mixture that is discarded was drawn up: what it was made of is wasted.
pub(crate) fn waste(doing: &Doing<'_>, prepared: &Noted<Prepared>, reason: &str) -> Result<(), Refusal> {
    for (lot, amount) in prepared.of_each_lot() {
        let held = stocked(doing, lot)?;
        let wasted = Wasted {
            lot: lot.to_owned(),
            amount: counted(&held, amount),
            reason: reason.to_owned(),
            mixture: prepared.id.clone(),
            vial: false,
        };
        write(doing, Some(held.lot.into()), Moved::Wasted(wasted))?;
    }
    Ok(())
}

/// An amount as the movements of a lot hold it; empty for one in pieces, of which no amount is counted.
fn counted(held: &Stocked, amount: Option<Amount>) -> String {
    let same = |amount: &Amount| Measure::of_unit(amount.unit) == Some(held.measure);
    amount
        .filter(same)
        .map(|amount| held.measure.written(amount.value))
        .unwrap_or_default()
}
