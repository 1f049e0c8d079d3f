//! What is asked of the stock: lots, what became of them, what is reserved, in whom they went.

use crate::book::Reading;
use crate::fault::StoreFault;
use crate::row::Row;

/// A lot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LotRow {
    /// Id.
    pub id: String,
    /// Substance of the knowledge.
    pub substance: String,
    /// Trade name.
    pub product: String,
    /// As printed on it.
    pub number: String,
    /// ISO date: the last day it may be used.
    pub expires: String,
    /// As printed: `20 mg/mL`; may be empty.
    pub strength: String,
    /// What one unit holds: `5 mL`; empty for a lot that is counted in pieces.
    pub content: String,
    /// Number of the product in the code on its box; may be empty.
    pub gtin: String,
    /// Units received.
    pub received: i64,
    /// The sum of its movements: `98 mL`, or `12` in pieces.
    pub on_hand: String,
    /// `in_use`, `quarantined`, `recalled` or `finished`.
    pub state: String,
    /// When a vial of it was opened; 0 when none is open.
    pub opened: i64,
    /// When the open vial must be discarded; 0 when none is open.
    pub discard: i64,
    /// Belongs to the sample clinic.
    pub sample: bool,
}

/// What came, went or was found of a lot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovementRow {
    /// Of which lot.
    pub lot: String,
    /// Number of the entry in the book of the stock.
    pub seq: i64,
    /// Microseconds since 1970.
    pub at: i64,
    /// Kind of the entry.
    pub kind: String,
    /// What it did to what is on hand: `-2 mL`.
    pub amount: String,
    /// Account of who wrote it.
    pub author: String,
    /// Id of the mixture, where one is concerned.
    pub mixture: String,
    /// Id of the session, where one is concerned.
    pub session: String,
    /// What has become of the lot, where that is what was said.
    pub state: String,
    /// The reason.
    pub note: String,
}

/// What a prepared mixture holds of a lot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReservedRow {
    /// Of which lot.
    pub lot: String,
    /// Id of the mixture.
    pub mixture: String,
    /// Whose.
    pub patient: String,
    /// How much: `2 mL`; empty when nobody wrote it.
    pub amount: String,
    /// When the mixture must be discarded, in microseconds; 0 when nobody said.
    pub until: i64,
}

/// Below which amount a substance is low.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LowRow {
    /// Substance of the knowledge.
    pub substance: String,
    /// `20 mL`, or `5` in pieces.
    pub amount: String,
    /// Belongs to the sample clinic.
    pub sample: bool,
}

const LOT: &str = "id, substance, product, number, expires, strength, content, gtin, received, on_hand, state, opened, \
                   discard, sample";
const RESERVED: &str = "lot, mixture, patient, amount, until";

fn lot(row: &Row<'_>) -> Result<LotRow, rusqlite::Error> {
    Ok(LotRow {
        id: row.text(0)?,
        substance: row.text(1)?,
        product: row.text(2)?,
        number: row.text(3)?,
        expires: row.text(4)?,
        strength: row.text(5)?,
        content: row.text(6)?,
        gtin: row.text(7)?,
        received: row.int(8)?,
        on_hand: row.text(9)?,
        state: row.text(10)?,
        opened: row.int(11)?,
        discard: row.int(12)?,
        sample: row.yes(13)?,
    })
}

fn reserved(row: &Row<'_>) -> Result<ReservedRow, rusqlite::Error> {
    Ok(ReservedRow {
        lot: row.text(0)?,
        mixture: row.text(1)?,
        patient: row.text(2)?,
        amount: row.text(3)?,
        until: row.int(4)?,
    })
}

impl Reading<'_> {
    /// All lots, first to expire first.
    pub fn lots(&self) -> Result<Vec<LotRow>, StoreFault> {
        self.all(
            &format!("select {LOT} from lot where clinic = $1 order by expires, id"),
            &[self.clinic.into()],
            lot,
        )
    }

    /// One lot.
    pub fn lot(&self, id: &str) -> Result<Option<LotRow>, StoreFault> {
        self.one(
            &format!("select {LOT} from lot where clinic = $1 and id = $2"),
            &[self.clinic.into(), id.into()],
            lot,
        )
    }

    /// What became of a lot, the latest first, at most `most`.
    pub fn movements(&self, lot: &str, most: i64) -> Result<Vec<MovementRow>, StoreFault> {
        self.all(
            "select lot, seq, at, kind, amount, author, mixture, session, state, note from movement \
             where clinic = $1 and lot = $2 order by seq desc limit $3",
            &[self.clinic.into(), lot.into(), most.into()],
            |row| {
                Ok(MovementRow {
                    lot: row.text(0)?,
                    seq: row.int(1)?,
                    at: row.int(2)?,
                    kind: row.text(3)?,
                    amount: row.text(4)?,
                    author: row.text(5)?,
                    mixture: row.text(6)?,
                    session: row.text(7)?,
                    state: row.text(8)?,
                    note: row.text(9)?,
                })
            },
        )
    }

    /// What prepared mixtures hold of all lots. They are few: each waits for its session.
    pub fn all_reserved(&self) -> Result<Vec<ReservedRow>, StoreFault> {
        self.all(
            &format!("select {RESERVED} from reserved where clinic = $1 order by lot, mixture"),
            &[self.clinic.into()],
            reserved,
        )
    }

    /// What prepared mixtures hold of one lot.
    pub fn reserved(&self, lot: &str) -> Result<Vec<ReservedRow>, StoreFault> {
        self.all(
            &format!("select {RESERVED} from reserved where clinic = $1 and lot = $2 order by mixture"),
            &[self.clinic.into(), lot.into()],
            reserved,
        )
    }

    /// Below which amounts substances are low.
    pub fn lows(&self) -> Result<Vec<LowRow>, StoreFault> {
        self.all(
            "select substance, amount, sample from low where clinic = $1 order by substance, sample",
            &[self.clinic.into()],
            |row| {
                Ok(LowRow {
                    substance: row.text(0)?,
                    amount: row.text(1)?,
                    sample: row.yes(2)?,
                })
            },
        )
    }
}
