//! Mixture: what was drawn from which lot, by whom, who checked it, and until when it may be used.

use super::treatment::Ingredient;
use super::{About, Chart, Noted, body, noted};
use crate::refusal::Refusal;
use pistor_knowledge::Amount;
use pistor_store::Entry;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

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
    /// Who checked it, where somebody wrote a name.
    #[serde(default)]
    pub checked_by: String,
    /// Whether a second person must check it before it is used: as the house had it when it was prepared.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub needs_check: bool,
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Drawn {
    /// What.
    #[serde(flatten)]
    pub ingredient: Ingredient,
    /// Id of the lot; empty where none is kept in stock.
    #[serde(default)]
    pub lot: String,
}

/// A second person compared a mixture with what was written of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Checked {
    /// Id of the mixture.
    pub mixture: String,
}

/// Word about a mixture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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
    /// Who checked it, under an account of their own; none while nobody did.
    pub checked: Option<Noted<Checked>>,
    /// Discarded.
    pub discarded: bool,
}

impl Bench {
    /// Whether nobody may use it before a second person has checked it.
    pub fn waits_for_check(&self) -> bool {
        self.prepared.needs_check && self.checked.is_none()
    }
}

impl Prepared {
    /// How much was drawn from each lot, over all its syringes; none where nobody wrote it, or in units that do not add up.
    pub fn of_each_lot(&self) -> BTreeMap<&str, Option<Amount>> {
        of_each_lot(&self.items)
    }
}

/// How much of each lot these ingredients take.
pub(crate) fn of_each_lot(items: &[Drawn]) -> BTreeMap<&str, Option<Amount>> {
    let mut lots: BTreeMap<&str, Option<Amount>> = BTreeMap::new();
    for item in items.iter().filter(|item| !item.lot.is_empty()) {
        let volume = item.ingredient.volume.as_deref();
        let volume = volume.and_then(|text| Amount::parse(text).ok());
        lots.entry(&item.lot)
            .and_modify(|sum| {
                *sum = sum
                    .zip(volume)
                    .filter(|(sum, volume)| sum.unit == volume.unit)
                    .and_then(|(sum, volume)| {
                        Some(Amount::new(sum.value.checked_add(volume.value)?, sum.unit))
                    });
            })
            .or_insert(volume);
    }
    lots
}

impl Chart {
    /// Mixtures that were drawn up and are neither used nor thrown away. One past its time is among them: its volumes are
    /// not in the vials any more, until somebody says that it was discarded.
    pub fn waiting_mixtures(&self) -> impl Iterator<Item = &Bench> {
        self.mixtures
            .iter()
            .filter(|bench| !bench.discarded && !self.is_used(&bench.prepared.id))
    }

    /// Whether a mixture went into a signed session.
    pub fn is_used(&self, mixture: &str) -> bool {
        let mut signed = self.sessions.iter().filter_map(|session| session.signed.as_ref());
        signed.any(|signed| signed.mixture == mixture)
    }

    pub(super) fn take_mixture(&mut self, entry: &Entry) -> Result<About, Refusal> {
        if entry.kind == "prepared" {
            let prepared: Noted<Prepared> = noted(entry)?;
            let count = prepared.items.len();
            self.mixtures.push(Bench {
                prepared,
                checked: None,
                discarded: false,
            });
            return Ok(About::Count(count));
        }
        if entry.kind == "checked" {
            let checked: Noted<Checked> = noted(entry)?;
            let mut mixtures = self.mixtures.iter_mut();
            if let Some(bench) = mixtures.find(|bench| bench.prepared.id == checked.mixture) {
                bench.checked = Some(checked);
            }
            return Ok(About::Nothing);
        }
        let about: AboutMixture = body(entry)?;
        self.goes_on(&about.mixture, entry.seq);
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
