//! A proposed treatment as records hold it: the words of `vocabulary`, which the intake of the journey reads and checks.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What is to be done: what for, where, how, with what.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Treatment {
    /// Indication of the knowledge.
    pub indication: String,
    /// Areas.
    pub areas: Vec<TreatedArea>,
    /// Method; none when nobody has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    /// Technique of the needle.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub technique: Option<String>,
    /// What is in the syringes; none when nobody has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mixture: Option<Vec<Ingredient>>,
    /// Number of the session in the course.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<u32>,
    /// Points of the map.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub points: Option<Points>,
    /// The same in rows, where points differ or come out of several syringes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub marks: Option<Vec<Row>>,
}

/// An area and its side.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TreatedArea {
    /// Area of the knowledge.
    pub area: String,
    /// `left`, `right`, `both`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<String>,
}

impl TreatedArea {
    /// Whether it is among others: itself, both sides of it, or each of its sides by itself.
    pub fn within(&self, areas: &[TreatedArea]) -> bool {
        let side = |wanted: &str| {
            areas
                .iter()
                .any(|area| area.area == self.area && area.side.as_deref() == Some(wanted))
        };
        let halves = self.side.as_deref() == Some("both") && side("left") && side("right");
        areas.contains(self) || side("both") || halves
    }
}

/// A substance of a mixture.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ingredient {
    /// Substance of the knowledge.
    pub substance: String,
    /// `20 mg/mL`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strength: Option<String>,
    /// `1 mL`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub volume: Option<String>,
    /// Name of the syringe.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub syringe: Option<String>,
}

/// Points of a map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Points {
    /// How many.
    pub count: u32,
    /// How much at each: `0.02 mL`.
    pub volume_each: String,
}

/// A row of the points of a map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// How many.
    pub count: u32,
    /// How much at each: `0.02 mL`.
    pub volume_each: String,
    /// Which syringe; none for the only one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub syringe: Option<String>,
}

impl Treatment {
    /// The same treatment with another mixture.
    pub fn with_mixture(&self, mixture: Option<Vec<Ingredient>>) -> Treatment {
        Treatment {
            mixture,
            ..self.clone()
        }
    }

    /// The same treatment at a session.
    pub fn at_session(&self, number: u32) -> Treatment {
        Treatment {
            session: Some(number),
            ..self.clone()
        }
    }
}
