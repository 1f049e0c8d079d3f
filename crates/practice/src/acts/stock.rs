//! Stock: lots received, opened, quarantined, recalled, finished.

use crate::act::{Doing, Done, filled, short};
use crate::house::stock::{Lot, LotState, row, unusable};
use crate::house::{STOCK, book};
use crate::refusal::Refusal;
use jiff::civil::Date;
use pistor_knowledge::Fault;
use pistor_knowledge::amount::{Amount, quoted};
use serde::Deserialize;

/// A lot as it came.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Receive {
    /// Substance of the knowledge.
    pub substance: String,
    /// Trade name.
    pub product: String,
    /// As printed on it.
    pub number: String,
    /// The last day it may be used, ISO.
    pub expires: String,
    /// As printed: `20 mg/mL`.
    #[serde(default)]
    pub strength: String,
    /// Units.
    pub received: i64,
}

/// A vial that was opened.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenVial {
    /// Of which lot.
    pub lot: String,
    /// Hours until it must be discarded, as its label says.
    pub hours: i64,
}

/// What has become of a lot.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetLot {
    /// Which.
    pub lot: String,
    /// What.
    pub state: LotState,
}

/// Receives a lot.
pub(crate) fn receive(doing: &Doing<'_>, given: Receive) -> Result<Done, Refusal> {
    if doing.edition.knowledge.substances.get(&given.substance).is_none() {
        return Err(Refusal::empty("substance"));
    }
    let expires: Date = given.expires.trim().parse().map_err(|_| {
        Refusal::invalid(
            Fault::new("date")
                .found(quoted(&given.expires))
                .expected("2028-03-31")
                .under("expires"),
        )
    })?;
    if !(1..=100_000).contains(&given.received) {
        let fault = Fault::new("number-range")
            .found(given.received.to_string())
            .expected("1–100000");
        return Err(Refusal::invalid(fault.under("received")));
    }
    let strength = short("strength", &given.strength, 40)?;
    if !strength.is_empty() {
        Amount::parse(&strength).map_err(|fault| Refusal::invalid(fault.under("strength")))?;
    }
    let number = filled("number", &given.number, 60)?;
    let known = doing.ledger.lots()?;
    if known
        .iter()
        .any(|lot| lot.number == number && lot.substance == given.substance)
    {
        return Err(Refusal::stands_against(
            Fault::new("lot-known").found(number).under("number"),
        ));
    }
    let lot = Lot {
        id: doing.ledger.new_id(doing.at()),
        substance: given.substance,
        product: filled("product", &given.product, 120)?,
        number,
        expires: expires.to_string(),
        strength,
        received: given.received,
        state: LotState::InUse,
        opened: 0,
        discard: 0,
        sample: doing.who.sample,
    };
    write(doing, "received", None, &lot)
}

/// Opens a vial: from now on its own clock runs.
pub(crate) fn open_vial(doing: &Doing<'_>, given: OpenVial) -> Result<Done, Refusal> {
    let held = held(doing, &given.lot)?;
    let lot_row = doing
        .ledger
        .lot(&given.lot)?
        .ok_or_else(|| Refusal::not_found("@what-lot"))?;
    if let Some(why) =
        unusable(&lot_row, doing.now.day, doing.at()).filter(|why| *why != "lot-opened-too-long")
    {
        return Err(Refusal::conflict(why)
            .with("found", held.number)
            .with("expected", held.expires));
    }
    if !(1..=24 * 60).contains(&given.hours) {
        let fault = Fault::new("number-range")
            .found(given.hours.to_string())
            .expected("1–1440");
        return Err(Refusal::invalid(fault.under("hours")));
    }
    let lot = Lot {
        opened: doing.at(),
        discard: doing.at() + given.hours * 3_600_000_000,
        ..held.clone()
    };
    write(doing, "vial_opened", Some(&held), &lot)
}

/// Quarantines, recalls, finishes a lot, or takes it back into use. What was recalled stays recalled.
pub(crate) fn set(doing: &Doing<'_>, given: SetLot) -> Result<Done, Refusal> {
    let held = held(doing, &given.lot)?;
    if held.state == LotState::Recalled {
        return Err(Refusal::conflict("lot-recalled")
            .with("found", held.number)
            .with("expected", held.expires));
    }
    let lot = Lot {
        state: given.state,
        ..held.clone()
    };
    write(doing, "lot_set", Some(&held), &lot)
}

fn held(doing: &Doing<'_>, id: &str) -> Result<Lot, Refusal> {
    let row = doing.ledger.lot(id)?;
    row.map(Lot::from).ok_or_else(|| Refusal::not_found("@what-lot"))
}

fn write(doing: &Doing<'_>, kind: &'static str, held: Option<&Lot>, lot: &Lot) -> Result<Done, Refusal> {
    let chart = book(STOCK, lot.sample);
    let head = doing.ledger.head(&chart)?;
    let entry = doing.append(&chart, head, ("mixture", kind), lot, None, lot.sample)?;
    let before: Vec<_> = held.map(row).into_iter().collect();
    doing.ledger.reindex(&before, &[row(lot)])?;
    Ok(Done {
        chart,
        id: lot.id.clone(),
        seq: entry.seq,
        secret: None,
    })
}
