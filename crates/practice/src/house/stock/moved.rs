//! What came, went or was found of a lot: each an entry of the book of the stock. On hand is the sum of them.

use super::LotState;
use super::measure::{Measure, value};
use crate::refusal::Refusal;
use pistor_knowledge::Decimal;
use pistor_store::Entry;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A delivery. The first of a lot says what it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Received {
    /// Id of the lot.
    pub lot: String,
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
    /// Units.
    pub units: i64,
}

/// A vial that was opened. Of a lot in pieces it is one piece less.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VialOpened {
    /// Of which lot.
    pub lot: String,
    /// When it must be discarded, in microseconds.
    pub discard: i64,
}

/// What a signed session took. Whose session it was stands in the chart alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Drawn {
    /// Of which lot.
    pub lot: String,
    /// How much: `2 mL`; empty for a lot in pieces, of which nobody knows what is left in the open one.
    pub amount: String,
    /// Id of the mixture.
    pub mixture: String,
    /// Id of the session.
    pub session: String,
}

/// What was thrown away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wasted {
    /// Of which lot.
    pub lot: String,
    /// How much; empty where a mixture went of a lot in pieces.
    pub amount: String,
    /// Why.
    pub reason: String,
    /// Id of the mixture that was discarded; empty when it was taken from the shelf.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub mixture: String,
    /// The open vial went, and its clock with it.
    #[serde(default)]
    pub vial: bool,
}

/// A count of what stands on the shelf.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counted {
    /// Of which lot.
    pub lot: String,
    /// What was found, without what prepared mixtures hold.
    pub found: String,
    /// How much more it was than on record: `-3 mL`.
    pub difference: String,
    /// Why, where there was a difference.
    pub reason: String,
}

/// A lot that was set aside, recalled, finished or taken back into use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LotSet {
    /// Which.
    pub lot: String,
    /// What has become of it.
    pub state: LotState,
    /// Why, or by whose letter; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// Below which amount a substance is low.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LowSet {
    /// Substance of the knowledge.
    pub substance: String,
    /// `20 mL`, `5` in pieces; empty for never.
    pub amount: String,
}

/// What happened to a lot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Moved {
    /// It came.
    Received(Received),
    /// A vial was opened.
    VialOpened(VialOpened),
    /// A session took of it.
    Drawn(Drawn),
    /// It was thrown away.
    Wasted(Wasted),
    /// It was counted.
    Counted(Counted),
    /// It was set aside, recalled, finished or taken back.
    LotSet(LotSet),
}

impl Moved {
    /// What an entry of the book says of a lot; none for one that is about no lot.
    ///
    /// # Errors
    /// When its body cannot be read.
    pub fn of(entry: &Entry) -> Result<Option<Moved>, Refusal> {
        use crate::house::body;
        Ok(Some(match entry.kind.as_str() {
            "received" => Moved::Received(body(entry)?),
            "vial_opened" => Moved::VialOpened(body(entry)?),
            "drawn" => Moved::Drawn(body(entry)?),
            "wasted" => Moved::Wasted(body(entry)?),
            "counted" => Moved::Counted(body(entry)?),
            "lot_set" => Moved::LotSet(body(entry)?),
            _ => return Ok(None),
        }))
    }

    /// The kind of its entry.
    pub fn kind(&self) -> &'static str {
        match self {
            Moved::Received(_) => "received",
            Moved::VialOpened(_) => "vial_opened",
            Moved::Drawn(_) => "drawn",
            Moved::Wasted(_) => "wasted",
            Moved::Counted(_) => "counted",
            Moved::LotSet(_) => "lot_set",
        }
    }

    /// Id of its lot.
    pub fn lot(&self) -> &str {
        match self {
            Moved::Received(it) => &it.lot,
            Moved::VialOpened(it) => &it.lot,
            Moved::Drawn(it) => &it.lot,
            Moved::Wasted(it) => &it.lot,
            Moved::Counted(it) => &it.lot,
            Moved::LotSet(it) => &it.lot,
        }
    }

    /// What it does to what is on hand of a lot that is counted so.
    pub fn change(&self, measure: Measure) -> Decimal {
        match self {
            Moved::Received(it) => match measure {
                Measure::Pieces => Decimal::from(it.units),
                _ => Decimal::from(it.units) * value(&it.content),
            },
            Moved::VialOpened(_) if measure == Measure::Pieces => -Decimal::ONE,
            Moved::Drawn(it) => -value(&it.amount),
            Moved::Wasted(it) => -value(&it.amount),
            Moved::Counted(it) => value(&it.difference),
            Moved::VialOpened(_) | Moved::LotSet(_) => Decimal::ZERO,
        }
    }

    /// Mixture, session, state and reason, each empty where there is none.
    pub(super) fn about(&self) -> [&str; 4] {
        match self {
            Moved::Drawn(it) => [&it.mixture, &it.session, "", ""],
            Moved::Wasted(it) => [&it.mixture, "", "", &it.reason],
            Moved::Counted(it) => ["", "", "", &it.reason],
            Moved::LotSet(it) => ["", "", it.state.id(), &it.reason],
            Moved::Received(_) | Moved::VialOpened(_) => [""; 4],
        }
    }
}
