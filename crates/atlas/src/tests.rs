//! What holds of every view: of each that is there now, and of each that will be added.

mod browser;
mod reading;
mod views;
mod words;
mod zones;

use crate::{Atlas, Side, View, Zone};
use std::collections::BTreeSet;

fn views() -> &'static [View] {
    &Atlas::embedded().views
}

fn name(view: &View, zone: &Zone) -> String {
    let side = zone.side.map_or("midline", Side::name);
    format!("{} {} {side}", view.id, zone.id)
}

/// Everything that does not hold is said at once, so that whoever draws mends it in one go.
fn none(faults: BTreeSet<String>) {
    assert!(faults.is_empty(), "\n{}", Vec::from_iter(faults).join("\n"));
}
