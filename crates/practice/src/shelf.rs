//! The shelf: all lots with what is reserved of them, which prepared mixtures wait, what is low.

use crate::house::stock::measure::{Measure, value};
use crate::house::stock::{LotState, Stocked, unusable};
use crate::practice::Practice;
use crate::refusal::Refusal;
use jiff::civil::Date;
use pistor_knowledge::Decimal;
use pistor_store::{LotRow, LowRow, Reading, ReservedRow};
use std::collections::BTreeSet;

/// The shelf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shelf {
    /// Lots, first to expire first.
    pub lots: Vec<Stocked>,
    /// What prepared mixtures hold.
    pub reserved: Vec<ReservedRow>,
    lows: Vec<LowRow>,
}

/// How much there is of a substance of which somebody wants to know when it runs low.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Low {
    /// The substance.
    pub substance: String,
    /// In what it is counted.
    pub measure: Measure,
    /// Below this it is low.
    pub threshold: Decimal,
    /// What can be drawn from its lots that are counted so.
    pub available: Decimal,
}

impl Low {
    /// Whether it is low.
    pub fn is_low(&self) -> bool {
        self.available < self.threshold
    }
}

/// A prepared mixture that nobody may inject, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stuck<'s> {
    /// What it holds of the lot.
    pub row: &'s ReservedRow,
    /// The lot.
    pub lot: &'s Stocked,
    /// Name of the message.
    pub why: &'static str,
}

/// Why a mixture that was drawn from a lot cannot be used: name of the message. An empty vial may be gone meanwhile.
pub fn stops_mixtures(lot: &LotRow, day: Date, now: i64) -> Option<&'static str> {
    unusable(lot, day, now).filter(|why| *why != "lot-finished")
}

impl Practice {
    /// The shelf.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn shelf(&self) -> Result<Shelf, Refusal> {
        self.store.read(Shelf::of)
    }

    /// A lot with what is reserved of it.
    ///
    /// # Errors
    /// When there is none.
    pub fn stocked(&self, id: &str) -> Result<Stocked, Refusal> {
        self.store.read(|reading| {
            let lot = reading.lot(id)?;
            let lot = lot.ok_or_else(|| Refusal::not_found("@what-lot"))?;
            Ok(Stocked::of(lot, &reading.reserved(id)?))
        })
    }
}

impl Shelf {
    /// The shelf as this transaction sees it.
    pub(crate) fn of(reading: &Reading<'_>) -> Result<Shelf, Refusal> {
        let reserved = reading.all_reserved()?;
        let lots = reading.lots()?;
        Ok(Shelf {
            lots: lots.into_iter().map(|lot| Stocked::of(lot, &reserved)).collect(),
            lows: reading.lows()?,
            reserved,
        })
    }

    /// The lot that came last of the product with this number.
    pub fn of_gtin(&self, gtin: &str) -> Option<&Stocked> {
        let same = self
            .lots
            .iter()
            .filter(|held| !gtin.is_empty() && held.lot.gtin == gtin);
        same.max_by(|a, b| a.lot.id.cmp(&b.lot.id))
    }

    /// Mixtures that wait and were drawn from a lot that may not be used any more.
    pub fn stuck(&self, day: Date, now: i64) -> Vec<Stuck<'_>> {
        let of = |lot: &str| self.lots.iter().find(|held| held.lot.id == lot);
        self.reserved
            .iter()
            .filter_map(|row| {
                let lot = of(&row.lot)?;
                let why = stops_mixtures(&lot.lot, day, now)?;
                Some(Stuck { row, lot, why })
            })
            .collect()
    }

    /// Mixtures whose time is over and that nobody has discarded: one row of each.
    pub fn over(&self, now: i64) -> Vec<&ReservedRow> {
        let mut seen = BTreeSet::new();
        self.reserved
            .iter()
            .filter(|row| row.until > 0 && row.until < now && seen.insert(row.mixture.as_str()))
            .collect()
    }

    /// How much there is of each substance of which somebody wants to know.
    pub fn lows(&self, day: Date, now: i64) -> Vec<Low> {
        let mut seen = BTreeSet::new();
        self.lows
            .iter()
            // What the house has said itself comes before what the sample clinic said.
            .filter(|row| seen.insert(row.substance.as_str()))
            .map(|row| {
                let measure = Measure::of(&row.amount);
                let usable = |held: &&Stocked| {
                    held.lot.substance == row.substance
                        && held.measure == measure
                        && held.lot.state == LotState::InUse.id()
                        && unusable(&held.lot, day, now).is_none_or(|why| why == "lot-opened-too-long")
                };
                Low {
                    substance: row.substance.clone(),
                    measure,
                    threshold: value(&row.amount),
                    available: self.lots.iter().filter(usable).map(Stocked::available).sum(),
                }
            })
            .collect()
    }
}
