//! Receiving: what stands on the box, read strictly, and a further delivery of a lot that is there already.

use super::write;
use crate::act::{Doing, Done, filled, short};
use crate::house::gs1;
use crate::house::stock::Lot;
use crate::house::stock::measure::Measure;
use crate::house::stock::moved::{Moved, Received};
use crate::refusal::Refusal;
use jiff::civil::Date;
use pistor_knowledge::Fault;
use pistor_knowledge::amount::{Amount, quoted};
use pistor_store::LotRow;
use schemars::JsonSchema;
use serde::Deserialize;

/// A lot as it came.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
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
    /// What one unit holds: `5 mL`, `30 g`. Left out, the lot is counted in pieces: a powder, a kit.
    #[serde(default)]
    pub content: String,
    /// Number of the product in the code on its box.
    #[serde(default)]
    pub gtin: String,
    /// Units.
    pub received: i64,
    /// It is another delivery of a lot that is there already.
    #[serde(default)]
    pub again: bool,
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
    let gtin = match given.gtin.trim() {
        "" => String::new(),
        text => gs1::gtin(text).map_err(|fault| Refusal::invalid(fault.under("gtin")))?,
    };
    let received = Received {
        lot: doing.ledger.new_id(doing.at()),
        substance: given.substance,
        product: filled("product", &given.product, 120)?,
        number: filled("number", &given.number, 60)?,
        expires: expires.to_string(),
        strength,
        content: content(&given.content)?,
        gtin,
        units: given.received,
    };
    let known = doing.ledger.lots()?;
    let known = known
        .into_iter()
        .find(|lot| lot.number == received.number && lot.substance == received.substance);
    match known {
        None => write(doing, None, Moved::Received(received)),
        Some(lot) if !given.again => Err(Refusal::stands_against(
            Fault::new("lot-known")
                .found(lot.number)
                .with("lot", lot.id)
                .under("number"),
        )),
        Some(lot) => further(doing, lot, received),
    }
}

/// What one unit holds, as records write it.
fn content(text: &str) -> Result<String, Refusal> {
    if text.trim().is_empty() {
        return Ok(String::new());
    }
    let wrong = |fault: Fault| Refusal::invalid(fault.under("content"));
    let amount = Amount::parse(text).map_err(wrong)?;
    match Measure::of_unit(amount.unit).filter(|_| !amount.value.is_zero()) {
        Some(measure) => Ok(measure.written(amount.value)),
        None => Err(wrong(
            Fault::new("lot-content")
                .found(quoted(text))
                .expected("5 mL; 30 g"),
        )),
    }
}

/// A further delivery: of the same day and content, or it would not be the same lot.
fn further(doing: &Doing<'_>, lot: LotRow, received: Received) -> Result<Done, Refusal> {
    for (field, held, found) in [
        ("expires", &lot.expires, &received.expires),
        ("content", &lot.content, &received.content),
    ] {
        if held != found {
            let held = if held.is_empty() { "@lot-in-pieces" } else { held };
            let found = if found.is_empty() { "@lot-in-pieces" } else { found };
            let fault = Fault::new("lot-differs").found(found).expected(held);
            return Err(Refusal::stands_against(fault.under(field)));
        }
    }
    let received = Received {
        lot: lot.id.clone(),
        ..received
    };
    write(doing, Some(Lot::from(lot)), Moved::Received(received))
}
