//! Words, ids and numbers of a document, each refused with what was expected.

use pistor_knowledge::amount::quoted;
use pistor_knowledge::{Decimal, Fault};
use rustc_hash::FxHashMap;
use serde_json::Number;

/// The heaviest person on record weighed 635 kg; nobody treated here is lighter than a newborn of 1 kg.
const WEIGHT_KG: (u32, u32) = (1, 650);

/// A body weight in kilograms.
///
/// # Errors
/// Outside 1–650 kg.
pub fn weight(number: &Number) -> Result<Decimal, Fault> {
    let (least, most) = WEIGHT_KG;
    let kilograms = decimal(number);
    match kilograms {
        Some(kg) if kg >= Decimal::from(least) && kg <= Decimal::from(most) => Ok(kg),
        _ => Err(Fault::new("weight")
            .found(number.to_string())
            .expected(format!("{least}–{most} kg"))),
    }
}

/// A JSON number as an exact decimal: its shortest spelling, which is the one that was written.
pub fn decimal(number: &Number) -> Option<Decimal> {
    let text = number.to_string();
    Decimal::from_str_exact(&text)
        .or_else(|_| Decimal::from_scientific(&text))
        .ok()
        .map(|d| d.normalize())
}

pub(super) fn whole(number: &Number, least: u64, most: u64) -> Result<u32, Fault> {
    match number.as_u64() {
        Some(n) if n >= least && n <= most => Ok(n as u32),
        _ => Err(Fault::new("number-range")
            .found(number.to_string())
            .expected(format!("{least}–{most}"))),
    }
}

pub(super) fn unknown_word(key: &str, found: &str, known: &[&str]) -> Fault {
    let fault = Fault::new("unknown-word")
        .found(quoted(found))
        .expected(known.join(", "));
    fault.nearest(found, known.iter().copied()).under(key)
}

pub(super) fn known(key: &'static str, id: &str, names: &FxHashMap<String, u8>) -> Result<u8, Fault> {
    names
        .get(id)
        .copied()
        .ok_or_else(|| unknown_id(key, id, names.keys().map(String::as_str)))
}

pub(super) fn unknown_id<'a>(key: &'static str, id: &str, known: impl Iterator<Item = &'a str>) -> Fault {
    let mut known: Vec<&str> = known.collect();
    known.sort_unstable();
    Fault::new("unknown-id")
        .found(quoted(id))
        .with("what", format!("@what-{key}"))
        .nearest(id, known)
        .under(key)
}
