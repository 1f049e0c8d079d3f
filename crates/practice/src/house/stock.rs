//! Stock: a book in which each entry says what came, went or was found of a lot. What is on hand is their sum.

pub mod measure;
pub mod moved;

use super::body;
use crate::refusal::Refusal;
use jiff::civil::Date;
use measure::{Measure, value};
use moved::{LowSet, Moved};
use pistor_knowledge::Decimal;
use pistor_store::{Entry, IndexRow, LotRow, ReservedRow, Table};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A lot.
#[derive(Debug, Clone, PartialEq, Eq)]
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
    pub strength: String,
    /// What one unit holds: `5 mL`; empty for a lot that is counted in pieces.
    pub content: String,
    /// Number of the product in the code on its box; may be empty.
    pub gtin: String,
    /// Units received.
    pub received: i64,
    /// The sum of its movements, never below zero.
    pub on_hand: Decimal,
    /// What has become of it.
    pub state: LotState,
    /// When a vial was opened, in microseconds; 0 when none is open.
    pub opened: i64,
    /// When the open vial must be discarded, in microseconds; 0 when none is open.
    pub discard: i64,
    /// Belongs to the sample clinic.
    pub sample: bool,
}

/// What has become of a lot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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

/// A lot with what prepared mixtures hold of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stocked {
    /// The lot.
    pub lot: LotRow,
    /// In what it is counted.
    pub measure: Measure,
    /// The sum of its movements.
    pub on_hand: Decimal,
    /// What prepared mixtures hold: drawn up, and neither used nor thrown away yet.
    pub reserved: Decimal,
}

impl Stocked {
    /// A lot among what is reserved; rows of other lots are passed over.
    pub fn of(lot: LotRow, reserved: &[ReservedRow]) -> Stocked {
        let measure = Measure::of(&lot.content);
        let reserved = reserved
            .iter()
            .filter(|row| row.lot == lot.id && measure != Measure::Pieces)
            .filter(|row| Measure::of(&row.amount) == measure)
            .map(|row| value(&row.amount))
            .sum();
        Stocked {
            on_hand: value(&lot.on_hand),
            measure,
            reserved,
            lot,
        }
    }

    /// What stands on the shelf.
    pub fn available(&self) -> Decimal {
        self.on_hand - self.reserved
    }

    /// Nothing of it is left to be drawn. Of a lot in pieces nobody knows what the open one still holds.
    pub fn is_empty(&self) -> bool {
        self.measure != Measure::Pieces && self.available() <= Decimal::ZERO
    }

    /// Why nothing can be drawn from it: name of the message.
    pub fn why_not(&self, day: Date, now: i64) -> Option<&'static str> {
        unusable(&self.lot, day, now).or_else(|| self.is_empty().then_some("lot-empty"))
    }
}

impl From<LotRow> for Lot {
    fn from(row: LotRow) -> Lot {
        Lot {
            state: LotState::of(&row.state),
            on_hand: value(&row.on_hand),
            id: row.id,
            substance: row.substance,
            product: row.product,
            number: row.number,
            expires: row.expires,
            strength: row.strength,
            content: row.content,
            gtin: row.gtin,
            received: row.received,
            opened: row.opened,
            discard: row.discard,
            sample: row.sample,
        }
    }
}

impl Lot {
    /// In what it is counted.
    pub fn measure(&self) -> Measure {
        Measure::of(&self.content)
    }

    /// The lot that a first delivery makes, before anything of it is counted in.
    fn begin(moved: &Moved, sample: bool) -> Option<Lot> {
        let Moved::Received(it) = moved else { return None };
        Some(Lot {
            id: it.lot.clone(),
            substance: it.substance.clone(),
            product: it.product.clone(),
            number: it.number.clone(),
            expires: it.expires.clone(),
            strength: it.strength.clone(),
            content: it.content.clone(),
            gtin: it.gtin.clone(),
            received: 0,
            on_hand: Decimal::ZERO,
            state: LotState::InUse,
            opened: 0,
            discard: 0,
            sample,
        })
    }

    /// Takes in what happened.
    ///
    /// # Errors
    /// When less would be left than nothing.
    fn take(&mut self, moved: &Moved, at: i64) -> Result<(), Refusal> {
        let change = moved.change(self.measure());
        let sum = self.on_hand.checked_add(change);
        self.on_hand = sum
            .filter(|sum| !sum.is_sign_negative() || sum.is_zero())
            .ok_or_else(|| self.short(self.on_hand, -change))?;
        match moved {
            Moved::Received(it) => self.received += it.units,
            Moved::VialOpened(it) => (self.opened, self.discard) = (at, it.discard),
            Moved::Wasted(it) if it.vial => (self.opened, self.discard) = (0, 0),
            Moved::LotSet(it) => self.state = it.state,
            _ => {}
        }
        Ok(())
    }

    /// Less is there than is asked for.
    pub(crate) fn short(&self, there: Decimal, asked: Decimal) -> Refusal {
        Refusal::conflict("lot-short")
            .with("number", &self.number)
            .with("found", self.measure().written(there))
            .with("expected", self.measure().written(asked))
    }
}

/// What an entry makes of a lot, and the row of what happened.
///
/// # Errors
/// When it is about a lot that was never received, or leaves less than nothing.
pub(crate) fn take(lot: Option<Lot>, entry: &Entry, moved: &Moved) -> Result<(Lot, IndexRow), Refusal> {
    let mut lot = lot
        .or_else(|| Lot::begin(moved, entry.sample))
        .ok_or_else(|| Refusal::not_found("@what-lot"))?;
    lot.take(moved, entry.at)?;
    let [mixture, session, state, note] = moved.about();
    let measure = lot.measure();
    let row = IndexRow {
        table: Table::Movement,
        values: vec![
            lot.id.as_str().into(),
            entry.seq.into(),
            entry.at.into(),
            entry.kind.as_str().into(),
            measure.written(moved.change(measure)).into(),
            entry.author.as_str().into(),
            mixture.into(),
            session.into(),
            state.into(),
            note.into(),
        ],
    };
    Ok((lot, row))
}

pub(super) fn rows(entries: &[Entry]) -> Result<Vec<IndexRow>, Refusal> {
    let mut lots: BTreeMap<String, Lot> = BTreeMap::new();
    let mut lows: BTreeMap<String, IndexRow> = BTreeMap::new();
    let mut rows = Vec::new();
    for entry in entries {
        if let Some(moved) = Moved::of(entry)? {
            let (lot, movement) = take(lots.remove(moved.lot()), entry, &moved)?;
            lots.insert(lot.id.clone(), lot);
            rows.push(movement);
        } else {
            let low: LowSet = body(entry)?;
            match low_row(&low, entry.sample) {
                Some(row) => lows.insert(low.substance, row),
                None => lows.remove(&low.substance),
            };
        }
    }
    rows.extend(lots.values().map(row));
    rows.extend(lows.into_values());
    Ok(rows)
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
            lot.content.as_str().into(),
            lot.gtin.as_str().into(),
            lot.received.into(),
            lot.measure().written(lot.on_hand).into(),
            lot.state.id().into(),
            lot.opened.into(),
            lot.discard.into(),
            lot.sample.into(),
        ],
    }
}

/// The index row of an amount below which a substance is low; none where nobody wants to know.
pub(crate) fn low_row(low: &LowSet, sample: bool) -> Option<IndexRow> {
    (!low.amount.is_empty()).then(|| IndexRow {
        table: Table::Low,
        values: vec![
            low.substance.as_str().into(),
            sample.into(),
            low.amount.as_str().into(),
        ],
    })
}
