//! Stock: lots as they were received, opened, quarantined, recalled, finished.

use super::body;
use crate::refusal::Refusal;
use jiff::civil::Date;
use pistor_store::{Entry, IndexRow, LotRow, Table};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A lot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lot {
    /// Its id.
    pub id: String,
    /// Substance of the knowledge.
    pub substance: String,
    /// Trade name.
    pub product: String,
    /// As printed on it.
    pub number: String,
    /// The last day it may be used, ISO.
    pub expires: String,
    /// As printed: `20 mg/mL`; may be empty.
    #[serde(default)]
    pub strength: String,
    /// Units received.
    pub received: i64,
    /// What has become of it.
    pub state: LotState,
    /// When a vial was opened, in microseconds; 0 when none is open.
    #[serde(default)]
    pub opened: i64,
    /// When the open vial must be discarded, in microseconds; 0 when none is open.
    #[serde(default)]
    pub discard: i64,
    /// Belongs to the sample clinic.
    #[serde(default)]
    pub sample: bool,
}

/// What has become of a lot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LotState {
    /// In use.
    InUse,
    /// Set aside until something is clear.
    Quarantined,
    /// Recalled by its maker or an authority.
    Recalled,
    /// Used up or thrown away.
    Finished,
}

impl LotState {
    /// Every state.
    pub const ALL: [LotState; 4] = [
        LotState::InUse,
        LotState::Quarantined,
        LotState::Recalled,
        LotState::Finished,
    ];

    /// The word in records and the name of its message.
    pub fn id(self) -> &'static str {
        match self {
            LotState::InUse => "in_use",
            LotState::Quarantined => "quarantined",
            LotState::Recalled => "recalled",
            LotState::Finished => "finished",
        }
    }

    /// The state of that word.
    pub fn of(word: &str) -> LotState {
        LotState::ALL
            .into_iter()
            .find(|state| state.id() == word)
            .unwrap_or(LotState::Finished)
    }
}

/// Why a lot cannot be used: name of the message.
pub fn unusable(lot: &LotRow, day: Date, now: i64) -> Option<&'static str> {
    match LotState::of(&lot.state) {
        LotState::Quarantined => Some("lot-quarantined"),
        LotState::Recalled => Some("lot-recalled"),
        LotState::Finished => Some("lot-finished"),
        LotState::InUse if lot.expires.parse::<Date>().map_or(true, |last| last < day) => Some("lot-expired"),
        LotState::InUse if lot.discard > 0 && lot.discard < now => Some("lot-opened-too-long"),
        LotState::InUse => None,
    }
}

impl From<LotRow> for Lot {
    fn from(row: LotRow) -> Lot {
        Lot {
            state: LotState::of(&row.state),
            id: row.id,
            substance: row.substance,
            product: row.product,
            number: row.number,
            expires: row.expires,
            strength: row.strength,
            received: row.received,
            opened: row.opened,
            discard: row.discard,
            sample: row.sample,
        }
    }
}

pub(super) fn rows(entries: &[Entry]) -> Result<Vec<IndexRow>, Refusal> {
    let mut latest: BTreeMap<String, Lot> = BTreeMap::new();
    for entry in entries {
        let lot: Lot = body(entry)?;
        latest.insert(lot.id.clone(), lot);
    }
    Ok(latest.values().map(row).collect())
}

/// The index row of a lot.
pub(crate) fn row(lot: &Lot) -> IndexRow {
    IndexRow {
        table: Table::Lot,
        values: vec![
            lot.id.as_str().into(),
            lot.substance.as_str().into(),
            lot.product.as_str().into(),
            lot.number.as_str().into(),
            lot.expires.as_str().into(),
            lot.strength.as_str().into(),
            lot.received.into(),
            lot.state.id().into(),
            lot.opened.into(),
            lot.discard.into(),
            lot.sample.into(),
        ],
    }
}
