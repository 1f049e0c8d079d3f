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

/// Substance, product, number, strength, days until it expires. Products are plainly samples.
const LOTS: [(&str, &str, &str, &str, i64); 8] = [
    ("lidocaine", "Lidocaine 2 % (sample)", "L-2405-11", "20 mg/mL", 6),
    (
        "l_carnitine",
        "L-carnitine (sample)",
        "C-2604-2",
        "200 mg/mL",
        480,
    ),
    ("caffeine", "Caffeine (sample)", "K-2611-04", "50 mg/mL", 360),
    ("biotin", "Biotin (sample)", "B-2609-7", "5 mg/mL", 300),
    (
        "dexpanthenol",
        "Dexpanthenol (sample)",
        "D-2608-3",
        "250 mg/mL",
        410,
    ),
    (
        "hyaluronic_acid",
        "Hyaluronic acid (sample)",
        "H-2610-1",
        "10 mg/mL",
        500,
    ),
    (
        "sodium_chloride",
        "Sodium chloride 0.9 % (sample)",
        "N-2612-9",
        "9 mg/mL",
        700,
    ),
    ("vitamin_c", "Vitamin C (sample)", "V-2607-5", "100 mg/mL", 90),
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

/// Receives the lots, and opens a vial that must be discarded in three hours.
pub(super) fn receive(practice: &Arc<Practice>, staff: &Staff, now: Timestamp) -> Result<Lots, Refusal> {
    let mut lots = Lots::new();
    let today = now.to_zoned(practice.settings().zone()).date();
    for (substance, product, number, strength, days) in LOTS {
        let expires = today.checked_add(days.days()).unwrap_or(today).to_string();
        let input = json!({ "substance": substance, "product": product, "number": number, "strength": strength,
            "expires": expires, "received": 20 });
        let id = act(
            practice,
            &staff.manager,
            Act::ReceiveLot,
            before(now, 70 * 24 * 60),
            input,
        )?;
        lots.insert(substance, id);
    }
    if let Some(lot) = lots.get("vitamin_c") {
        let input = json!({ "lot": lot, "hours": 24 });
        act(practice, &staff.nurse, Act::OpenVial, before(now, 21 * 60), input)?;
    }
    Ok(lots)
}
