//! Lots of the demo: most are good for a long time, one expires within days, one open vial today.

use super::{Staff, before};
use jiff::{Timestamp, ToSpan};
use pistor_practice::act::{Actor, Asked};
use pistor_practice::{Act, Practice, Refusal};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::Arc;

/// Lots by substance.
pub(super) type Lots = HashMap<&'static str, String>;

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

fn act(
    practice: &Arc<Practice>,
    who: &Actor,
    act: Act,
    at: Timestamp,
    input: Value,
) -> Result<String, Refusal> {
    let asked = Asked {
        who: who.clone(),
        act,
        chart: String::new(),
        at,
        key: None,
        seen: None,
        input,
    };
    practice.act_and_wait(asked).map(|done| done.id)
}

/// Receives the lots, opens a vial that must be discarded in three hours, counts one lot, sets another aside, and says
/// when biotin is low.
pub(super) fn receive(practice: &Arc<Practice>, staff: &Staff, now: Timestamp) -> Result<Lots, Refusal> {
    let mut lots = Lots::new();
    let today = now.to_zoned(practice.settings().zone()).date();
    let does = |who: &Actor, what: Act, days_ago: i64, input: Value| {
        act(practice, who, what, before(now, days_ago * 24 * 60), input)
    };
    let receive = |lot: &Sample, number: &str, units: u32| {
        let expires = today.checked_add(lot.days.days()).unwrap_or(today).to_string();
        let input = json!({ "substance": lot.substance, "product": lot.product, "number": number,
            "strength": lot.strength, "content": lot.content, "gtin": lot.gtin, "expires": expires, "received": units });
        does(&staff.manager, Act::ReceiveLot, 70, input)
    };
    for lot in &LOTS {
        lots.insert(lot.substance, receive(lot, lot.number, 20)?);
    }
    let [.., last] = &LOTS;
    let warm = receive(last, "V-2604-1", 6)?;
    let input = json!({ "lot": warm, "state": "quarantined", "reason": "Stood outside the refrigerator overnight; the maker is asked." });
    does(&staff.physician, Act::SetLot, 3, input)?;
    if let Some(lot) = lots.get("vitamin_c") {
        let input = json!({ "lot": lot, "hours": 24 });
        act(practice, &staff.nurse, Act::OpenVial, before(now, 21 * 60), input)?;
    }
    if let Some(lot) = lots.get("lidocaine") {
        let input = json!({ "lot": lot, "amount": "10 mL", "reason": "Two ampoules broken." });
        does(&staff.nurse, Act::WasteLot, 31, input)?;
        let input =
            json!({ "lot": lot, "found": "85 mL", "reason": "Counted twice; one ampoule is not there." });
        does(&staff.nurse, Act::CountLot, 30, input)?;
    }
    let input = json!({ "substance": "biotin", "amount": "20 mL" });
    does(&staff.manager, Act::SetLow, 60, input)?;
    Ok(lots)
}
