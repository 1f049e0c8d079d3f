//! Stock: lots received, opened, thrown away, counted, quarantined, recalled, finished. What a mixture takes has a file
//! of its own. On hand is never typed: it is the sum of what these acts write, and acts come one after the other.

pub(crate) mod mixture;
mod receive;

pub(crate) use mixture::draw;
pub use receive::Receive;
pub(crate) use receive::receive;

use crate::act::{Doing, Done, filled, short};
use crate::house::stock::measure::Measure;
use crate::house::stock::moved::{Counted, LotSet, LowSet, Moved, VialOpened, Wasted};
use crate::house::stock::{Lot, LotState, Stocked, low_row, row, take, unusable};
use crate::house::{STOCK, book};
use crate::refusal::Refusal;
use pistor_knowledge::{Decimal, Fault};
use schemars::JsonSchema;
use serde::Deserialize;

/// A vial that was opened.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenVial {
    /// Of which lot.
    pub lot: String,
    /// Hours until it must be discarded, as its label says.
    pub hours: i64,
}

/// What was thrown away.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Waste {
    /// Of which lot.
    pub lot: String,
    /// How much: `0,5 mL`, or a number of pieces.
    pub amount: String,
    /// Why.
    pub reason: String,
    /// The open vial goes, and its clock with it. Perhaps nothing was left in it.
    #[serde(default)]
    pub vial: bool,
}

/// A count.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Count {
    /// Of which lot.
    pub lot: String,
    /// What stands on the shelf, without what prepared mixtures hold.
    pub found: String,
    /// Why it is not what is on record, where it is not.
    #[serde(default)]
    pub reason: String,
}

/// What has become of a lot.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetLot {
    /// Which.
    pub lot: String,
    /// What.
    pub state: LotState,
    /// Why. Needed where a lot is finished of which something is left: it is thrown away.
    #[serde(default)]
    pub reason: String,
}

/// Opens a vial: from now on its own clock runs. Of a lot in pieces it is one piece less.
pub(crate) fn open_vial(doing: &Doing<'_>, given: OpenVial) -> Result<Done, Refusal> {
    let held = stocked(doing, &given.lot)?;
    let why = unusable(&held.lot, doing.now.day, doing.at());
    if let Some(why) = why.filter(|why| *why != "lot-opened-too-long") {
        return Err(refused(why, &held));
    }
    if held.is_empty() {
        return Err(refused("lot-empty", &held));
    }
    if !(1..=24 * 60).contains(&given.hours) {
        let fault = Fault::new("number-range")
            .found(given.hours.to_string())
            .expected("1–1440");
        return Err(Refusal::invalid(fault.under("hours")));
    }
    let opened = VialOpened {
        lot: given.lot,
        discard: doing.at() + given.hours * 3_600_000_000,
    };
    write(doing, Some(held.lot.into()), Moved::VialOpened(opened))
}

/// Throws something of a lot away: of what stands on the shelf. What was drawn up goes with its mixture.
pub(crate) fn waste(doing: &Doing<'_>, given: Waste) -> Result<Done, Refusal> {
    let held = stocked(doing, &given.lot)?;
    let amount = read(&held, "amount", &given.amount)?;
    if amount.is_zero() && !given.vial {
        return Err(Refusal::empty("amount"));
    }
    if given.vial && held.lot.opened == 0 {
        return Err(refused("vial-none", &held));
    }
    let reason = filled("reason", &given.reason, 500)?;
    let measure = held.measure;
    if amount > held.available() {
        return Err(short_of(&held, amount, "amount"));
    }
    let wasted = Wasted {
        lot: given.lot,
        amount: measure.written(amount),
        reason,
        mixture: String::new(),
        vial: given.vial,
    };
    write(doing, Some(held.lot.into()), Moved::Wasted(wasted))
}

/// Counts a lot. What prepared mixtures hold does not stand on the shelf, so that it is not in what was found.
pub(crate) fn count(doing: &Doing<'_>, given: Count) -> Result<Done, Refusal> {
    let held = stocked(doing, &given.lot)?;
    let found = read(&held, "found", &given.found)?;
    let difference = found - held.available();
    let reason = match difference.is_zero() {
        true => short("reason", &given.reason, 500)?,
        false => filled("reason", &given.reason, 500)?,
    };
    let counted = Counted {
        lot: given.lot,
        found: held.measure.written(found),
        difference: held.measure.written(difference),
        reason,
    };
    write(doing, Some(held.lot.into()), Moved::Counted(counted))
}

/// Quarantines, recalls, finishes a lot, or takes it back into use. What was recalled stays recalled. Of a lot that is
/// finished, what is left is thrown away, and somebody says why.
pub(crate) fn set(doing: &Doing<'_>, given: SetLot) -> Result<Done, Refusal> {
    let held = stocked(doing, &given.lot)?;
    if held.lot.state == LotState::Recalled.id() {
        return Err(refused("lot-recalled", &held));
    }
    let mut reason = short("reason", &given.reason, 500)?;
    if given.state == LotState::Finished && held.available() > Decimal::ZERO {
        let wasted = Wasted {
            lot: given.lot.clone(),
            amount: held.measure.written(held.available()),
            reason: filled("reason", &reason, 500)?,
            mixture: String::new(),
            vial: held.lot.opened > 0,
        };
        write(doing, Some(held.lot.into()), Moved::Wasted(wasted))?;
        reason = String::new();
    }
    let set = LotSet {
        lot: given.lot.clone(),
        state: given.state,
        reason,
    };
    write(doing, Some(lot(doing, &given.lot)?), Moved::LotSet(set))
}

/// Says below which amount a substance is low.
pub(crate) fn set_low(doing: &Doing<'_>, given: LowSet) -> Result<Done, Refusal> {
    if doing.edition.knowledge.substances.get(&given.substance).is_none() {
        return Err(Refusal::empty("substance"));
    }
    let amount = match given.amount.trim() {
        "" => String::new(),
        text => {
            let (measure, value) =
                Measure::read_any(text).map_err(|fault| Refusal::invalid(fault.under("amount")))?;
            measure.written(value)
        }
    };
    let low = LowSet { amount, ..given };
    let sample = doing.who.sample;
    let chart = book(STOCK, sample);
    let before = doing.ledger.lows()?;
    let before = before
        .into_iter()
        .filter(|held| held.sample == sample && held.substance == low.substance)
        .filter_map(|held| {
            let held = LowSet {
                substance: held.substance,
                amount: held.amount,
            };
            low_row(&held, sample)
        });
    let before: Vec<_> = before.collect();
    let head = doing.ledger.head(&chart)?;
    let entry = doing.append(&chart, head, ("mixture", "low_set"), &low, None, sample)?;
    let after: Vec<_> = low_row(&low, sample).into_iter().collect();
    doing.ledger.reindex(&before, &after)?;
    Ok(Done {
        chart,
        id: low.substance,
        seq: entry.seq,
        secret: None,
    })
}

/// An amount that a person wrote of a lot.
fn read(held: &Stocked, field: &str, text: &str) -> Result<Decimal, Refusal> {
    held.measure
        .read(text)
        .map_err(|fault| Refusal::invalid(fault.under(field)))
}

/// A lot with what is reserved of it.
pub(crate) fn stocked(doing: &Doing<'_>, id: &str) -> Result<Stocked, Refusal> {
    let lot = doing.ledger.lot(id)?;
    let lot = lot.ok_or_else(|| Refusal::not_found("@what-lot"))?;
    Ok(Stocked::of(lot, &doing.ledger.reserved(id)?))
}

fn lot(doing: &Doing<'_>, id: &str) -> Result<Lot, Refusal> {
    let row = doing.ledger.lot(id)?;
    row.map(Lot::from).ok_or_else(|| Refusal::not_found("@what-lot"))
}

/// Why a lot is not taken: its number, and its last day.
pub(crate) fn refused(why: &'static str, held: &Stocked) -> Refusal {
    Refusal::conflict(why)
        .with("found", &held.lot.number)
        .with("expected", &held.lot.expires)
}

/// Less stands on the shelf than is asked for.
pub(crate) fn short_of(held: &Stocked, asked: Decimal, field: &str) -> Refusal {
    let mut refusal = Lot::from(held.lot.clone()).short(held.available(), asked);
    refusal.fault.path = format!("/{field}");
    refusal
}

/// Writes what happened to a lot into its book, and brings the index with it.
fn write(doing: &Doing<'_>, lot: Option<Lot>, moved: Moved) -> Result<Done, Refusal> {
    let sample = lot.as_ref().map_or(doing.who.sample, |lot| lot.sample);
    let chart = book(STOCK, sample);
    let head = doing.ledger.head(&chart)?;
    let entry = doing.append(&chart, head, ("mixture", moved.kind()), &moved, None, sample)?;
    let before: Vec<_> = lot.iter().map(row).collect();
    let (lot, movement) = take(lot, &entry, &moved)?;
    doing.ledger.reindex(&before, &[row(&lot), movement])?;
    Ok(Done {
        chart,
        id: lot.id,
        seq: entry.seq,
        secret: None,
    })
}
