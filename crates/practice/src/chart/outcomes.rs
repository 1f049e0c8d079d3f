//! Outcomes: scores with their instrument, rater and time.

use super::{About, Chart, Noted, noted};
use crate::refusal::Refusal;
use pistor_store::Entry;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scored {
    /// Scale of the knowledge.
    pub scale: String,
    /// The value, as exact decimal.
    pub value: String,
    /// The items it was made of; empty where the value was given.
    #[serde(default)]
    pub items: BTreeMap<String, String>,
    /// Who rated: `patient` or `clinician`.
    pub rater: String,
    /// The course it belongs to; may be empty.
    #[serde(default)]
    pub course: String,
}

impl Chart {
    pub(super) fn take_outcome(&mut self, entry: &Entry) -> Result<About, Refusal> {
        let scored: Noted<Scored> = noted(entry)?;
        let about = About::Score(scored.scale.clone(), scored.value.clone());
        self.scores.push(scored);
        Ok(about)
    }
}
