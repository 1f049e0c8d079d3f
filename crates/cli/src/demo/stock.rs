//! Lots of the demo: most are good for a long time, one expires within days, one open vial today.

use super::{Teller, days};
use jiff::ToSpan;
use pistor_practice::{Act, Refusal};
use serde_json::json;
use std::collections::HashMap;

/// Lots by substance, and the one that got warm.
pub(super) type Lots = HashMap<&'static str, String>;

/// The lot that stood outside the refrigerator, beside the good one of the same substance.
const WARM: &str = "warm";

/// A lot of the demo. Products are plainly samples, and so are their numbers: 952 is kept for examples.
struct Sample {
    substance: &'static str,
    product: &'static str,
    number: &'static str,
    strength: &'static str,
    content: &'static str,
    gtin: &'static str,
    days: i64,
}

/// Substance, product, number, strength, content of a unit, number of the product, days until it expires.
#[rustfmt::skip]
const LOTS: [Sample; 8] = [
    Sample { substance: "lidocaine", product: "Lidocaine 2 % (sample)", number: "L-2405-11", strength: "20 mg/mL", content: "5 mL", gtin: "09520000001018", days: 6 },
    Sample { substance: "l_carnitine", product: "L-carnitine (sample)", number: "C-2604-2", strength: "200 mg/mL", content: "5 mL", gtin: "09520000001025", days: 480 },
    Sample { substance: "caffeine", product: "Caffeine (sample)", number: "K-2611-04", strength: "50 mg/mL", content: "2 mL", gtin: "09520000001032", days: 360 },
    Sample { substance: "biotin", product: "Biotin (sample)", number: "B-2609-7", strength: "5 mg/mL", content: "1 mL", gtin: "09520000001049", days: 300 },
    Sample { substance: "dexpanthenol", product: "Dexpanthenol (sample)", number: "D-2608-3", strength: "250 mg/mL", content: "2 mL", gtin: "09520000001056", days: 410 },
    Sample { substance: "hyaluronic_acid", product: "Hyaluronic acid (sample)", number: "H-2610-1", strength: "10 mg/mL", content: "3 mL", gtin: "09520000001063", days: 500 },
    Sample { substance: "sodium_chloride", product: "Sodium chloride 0.9 % (sample)", number: "N-2612-9", strength: "9 mg/mL", content: "10 mL", gtin: "09520000001070", days: 700 },
    Sample { substance: "vitamin_c", product: "Vitamin C (sample)", number: "V-2607-5", strength: "100 mg/mL", content: "5 mL", gtin: "09520000001087", days: 90 },
];

/// Receives the lots, and says when biotin is low.
pub(super) fn receive(teller: &Teller<'_>) -> Result<Lots, Refusal> {
    let mut lots = Lots::new();
    for lot in &LOTS {
        lots.insert(lot.substance, received(teller, lot, lot.number, 20)?);
    }
    let [.., last] = &LOTS;
    lots.insert(WARM, received(teller, last, "V-2604-1", 6)?);
    let input = json!({ "substance": "biotin", "amount": "20 mL" });
    teller.act(&teller.staff.manager, Act::SetLow, "", days(60), input)?;
    Ok(lots)
}

fn received(teller: &Teller<'_>, lot: &Sample, number: &str, units: u32) -> Result<String, Refusal> {
    let today = teller.now.to_zoned(teller.practice.settings().zone()).date();
    let expires = today.checked_add(lot.days.days()).unwrap_or(today).to_string();
    let input = json!({ "substance": lot.substance, "product": lot.product, "number": number,
        "strength": lot.strength, "content": lot.content, "gtin": lot.gtin, "expires": expires, "received": units });
    teller.act(&teller.staff.manager, Act::ReceiveLot, "", days(70), input)
}

/// What became of them since: some broke, one was counted, one is set aside, one vial was opened and must be discarded in
/// three hours.
pub(super) fn since(teller: &Teller<'_>, lots: &Lots) -> Result<(), Refusal> {
    let nurse = &teller.staff.nurse;
    let lidocaine = lots.get("lidocaine");
    let input = json!({ "lot": lidocaine, "amount": "10 mL", "reason": "Two ampoules broken." });
    teller.act(nurse, Act::WasteLot, "", days(31), input)?;
    let input =
        json!({ "lot": lidocaine, "found": "85 mL", "reason": "Counted twice; one ampoule is not there." });
    teller.act(nurse, Act::CountLot, "", days(30), input)?;
    let input = json!({ "lot": lots.get(WARM), "state": "quarantined",
        "reason": "Stood outside the refrigerator overnight; the maker is asked." });
    teller.act(&teller.staff.physician, Act::SetLot, "", days(3), input)?;
    let input = json!({ "lot": lots.get("vitamin_c"), "hours": 24 });
    teller.act(nurse, Act::OpenVial, "", 21 * 60, input)?;
    Ok(())
}
