//! Outcomes: measures, their ranges, and the change that matters.

use crate::Decimal;
use crate::amount::{decimal_text, decimal_text_maybe};
use crate::text::{Collected, Said, Texts};
use serde::Deserialize;
use std::collections::BTreeMap;

/// A measure.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// Its name.
    pub title: String,
    /// Lowest score.
    #[serde(deserialize_with = "decimal_text::deserialize")]
    pub min: Decimal,
    /// Highest score.
    #[serde(deserialize_with = "decimal_text::deserialize")]
    pub max: Decimal,
    /// Distance of two scores; none: any decimal.
    #[serde(default, deserialize_with = "decimal_text_maybe::deserialize")]
    pub step: Option<Decimal>,
    /// Which way is better.
    pub better: Better,
    /// Whether scores are only an order, never averaged.
    #[serde(default)]
    pub ordinal: bool,
    /// Who rates.
    pub rater: Rater,
    /// What it is made of; the score is their weighted sum, unless a formula says otherwise.
    #[serde(default)]
    pub items: Vec<Item>,
    /// How items make a score.
    pub formula: Option<Formula>,
    /// Named stretches of the range.
    #[serde(default)]
    pub bands: Vec<ScaleBand>,
    /// Changes that matter, by source.
    #[serde(default)]
    pub change: Vec<Change>,
    /// LOINC code.
    pub loinc: Option<String>,
    /// What it measures.
    pub why: String,
    /// On whose word.
    pub cite: Vec<String>,
    /// The disagreement about it.
    pub disagreement: Option<String>,
    /// Scores, and what they mean.
    #[serde(default, rename = "case")]
    pub cases: Vec<ScaleCase>,
}

/// Which way a score is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Better {
    /// Less is better.
    Lower,
    /// More is better.
    Higher,
}

/// Who rates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rater {
    /// The patient.
    Patient,
    /// A clinician.
    Clinician,
    /// A device.
    Device,
}

/// How items make a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Formula {
    /// Σ weight × area × (darkness + homogeneity) over the regions (Pandya 2011).
    Masi,
    /// Σ weight × area × darkness over the regions (Pandya 2011).
    Mmasi,
}

/// A part of a score.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Its id within the scale.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Least.
    #[serde(deserialize_with = "decimal_text::deserialize")]
    pub min: Decimal,
    /// Most.
    #[serde(deserialize_with = "decimal_text::deserialize")]
    pub max: Decimal,
    /// Its weight; 1 where nothing is said.
    #[serde(default, deserialize_with = "decimal_text_maybe::deserialize")]
    pub weight: Option<Decimal>,
}

/// A named stretch of a scale's range.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScaleBand {
    /// Begin, included.
    #[serde(deserialize_with = "decimal_text::deserialize")]
    pub from: Decimal,
    /// End, included.
    #[serde(deserialize_with = "decimal_text::deserialize")]
    pub to: Decimal,
    /// Its name.
    pub says: String,
    /// On whose word, where it differs from the scale's.
    #[serde(default)]
    pub cite: Vec<String>,
}

/// A change that matters.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// By how much.
    #[serde(deserialize_with = "decimal_text::deserialize")]
    pub by: Decimal,
    /// In words.
    pub says: String,
    /// On whose word.
    pub cite: Vec<String>,
}

/// Scores, and what they mean.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScaleCase {
    /// What it shows.
    pub name: String,
    /// The scores.
    pub given: ScaleGiven,
    /// `better`, `worse`, `same_within_change`, `changed_no_threshold`, `out_of_range`, or a score.
    pub expect: String,
}

/// Scores of a case.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ScaleGiven {
    /// Score before.
    pub before: Option<String>,
    /// Score after.
    pub after: Option<String>,
    /// One score.
    pub score: Option<String>,
    /// Items of one score.
    pub items: BTreeMap<String, String>,
}

impl Texts for Scale {
    fn texts(&self) -> Vec<Said<'_>> {
        Collected::default()
            .one("title", &self.title)
            .one("why", &self.why)
            .each("item", self.items.iter().map(|item| &item.title))
            .each("band", self.bands.iter().map(|band| &band.says))
            .each("change", self.change.iter().map(|change| &change.says))
            .done()
    }
}
