//! Mixture: what was drawn from which lot, by whom, and until when it may be used.

use super::treatment::Ingredient;
use super::{About, Chart, Noted, body, noted};
use crate::refusal::Refusal;
use pistor_store::Entry;
use serde::{Deserialize, Serialize};

/// A mixture as it was prepared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prepared {
    /// For which course.
    pub course: String,
    /// For which session of it.
    pub session: u32,
    /// What is in it.
    pub items: Vec<Drawn>,
    /// Who checked it, where somebody did.
    #[serde(default)]
    pub checked_by: String,
    /// Not to be used after this instant, in microseconds; none when nobody said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discard_at: Option<i64>,
    /// Warnings that were on the screen: names of messages with an id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub warned: Vec<String>,
    /// Why it was prepared in spite of a warning.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// An ingredient and its lot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Drawn {
    /// What.
    #[serde(flatten)]
    pub ingredient: Ingredient,
    /// Id of the lot; empty where none is kept in stock.
    #[serde(default)]
    pub lot: String,
}

/// Word about a mixture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AboutMixture {
    /// Id of the mixture.
    pub mixture: String,
    /// Why.
    pub reason: String,
}

/// A mixture and what has become of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Bench {
    /// As prepared. Its id is the mixture's.
    pub prepared: Noted<Prepared>,
    /// Discarded.
    pub discarded: bool,
}

impl Chart {
    pub(super) fn take_mixture(&mut self, entry: &Entry) -> Result<About, Refusal> {
        if entry.kind == "prepared" {
            let prepared: Noted<Prepared> = noted(entry)?;
            let count = prepared.items.len();
            self.mixtures.push(Bench {
                prepared,
                discarded: false,
            });
            return Ok(About::Count(count));
        }
        let about: AboutMixture = body(entry)?;
        if let Some(bench) = self
            .mixtures
            .iter_mut()
            .find(|bench| bench.prepared.id == about.mixture)
        {
            bench.discarded = true;
        }
        Ok(About::Nothing)
    }

    /// The mixture that was prepared for a session and not discarded.
    pub fn mixture_for(&self, course: &str, session: u32) -> Option<&Bench> {
        self.mixtures.iter().rev().find(|bench| {
            !bench.discarded && bench.prepared.course == course && bench.prepared.session == session
        })
    }

    /// A mixture by its id.
    pub fn mixture(&self, id: &str) -> Option<&Bench> {
        self.mixtures.iter().find(|bench| bench.prepared.id == id)
    }
}
