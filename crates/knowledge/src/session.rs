//! Session: areas of the body, techniques and methods, and what is done before, during and after the needle.

use crate::amount::decimal_text;
use crate::text::{Collected, Said, Texts};
use crate::{Decimal, When};
use serde::Deserialize;

/// A region of the body.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// Its name.
    pub title: String,
    /// The area it is part of.
    pub within: Option<String>,
    /// Areas it shares skin with.
    #[serde(default)]
    pub overlaps: Vec<String>,
    /// Whether it takes a side.
    #[serde(default)]
    pub paired: bool,
    /// Thickness of its skin in millimetres, epidermis and dermis.
    pub skin_mm: Option<Measured>,
    /// Structures to keep away from.
    pub avoid: Option<String>,
    /// SNOMED CT body structures.
    #[serde(default)]
    pub snomed: Vec<String>,
    /// On whose word.
    pub cite: Vec<String>,
}

/// A measured range with its own citation.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measured {
    /// Least.
    #[serde(deserialize_with = "decimal_text::deserialize")]
    pub min: Decimal,
    /// Most.
    #[serde(deserialize_with = "decimal_text::deserialize")]
    pub max: Decimal,
    /// On whose word.
    #[serde(default)]
    pub cite: Vec<String>,
}

/// How the needle goes in, or how a substance gets in without one.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Technique {
    /// Its name.
    pub title: String,
    /// What it is.
    pub why: String,
    /// On whose word.
    pub cite: Vec<String>,
    /// The disagreement about it.
    pub disagreement: Option<String>,
    /// What each school says of it.
    #[serde(default, rename = "school")]
    pub schools: Vec<School>,
    /// What is written down of the device of a method without a needle.
    #[serde(default, rename = "setting")]
    pub settings: Vec<Setting>,
}

/// A quantity that a device shows. Its value is the maker's and the operator's: no row of the knowledge gives one.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setting {
    /// Its name in records.
    pub id: String,
    /// Its name.
    pub title: String,
    /// The unit it is given in; empty where it is a word.
    #[serde(default)]
    pub unit: String,
}

/// What one school says of a technique.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct School {
    /// In words.
    pub says: String,
    /// Depth in millimetres.
    pub depth_mm: Option<Measured>,
    /// Angle of the needle to the skin, in degrees.
    pub angle_deg: Option<Measured>,
    /// Volume at a point in millilitres.
    pub volume_ml: Option<Measured>,
    /// Distance of points in millimetres.
    pub spacing_mm: Option<Measured>,
    /// The needle.
    pub needle: Option<String>,
    /// On whose word.
    pub cite: Vec<String>,
}

/// A step of the session's checklist.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Its name.
    pub title: String,
    /// Its place in the list.
    pub order: u32,
    /// Before, during or after the needle.
    pub phase: Phase,
    /// What is done.
    pub text: String,
    /// How long to wait, in minutes.
    pub minutes: Option<u32>,
    /// Why.
    pub why: String,
    /// Whether it may be left out.
    #[serde(default)]
    pub optional: bool,
    /// On whose word.
    pub cite: Vec<String>,
    /// The disagreement about it.
    pub disagreement: Option<String>,
    /// When it applies; always, where nothing is said.
    pub when: Option<When>,
}

/// When in the session a step is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Before the first needle.
    Before,
    /// While it goes on.
    During,
    /// After the last.
    After,
}

impl Phase {
    /// The word in JSON and the name of its message.
    pub fn id(self) -> &'static str {
        match self {
            Phase::Before => "before",
            Phase::During => "during",
            Phase::After => "after",
        }
    }
}

/// Sides a paired area may take.
pub const SIDES: [&str; 3] = ["both", "left", "right"];

impl Texts for Area {
    fn texts(&self) -> Vec<Said<'_>> {
        Collected::default()
            .one("title", &self.title)
            .maybe("avoid", self.avoid.as_ref())
            .done()
    }
}

impl Texts for Technique {
    fn texts(&self) -> Vec<Said<'_>> {
        Collected::default()
            .one("title", &self.title)
            .one("why", &self.why)
            .each("school", self.schools.iter().map(|school| &school.says))
            .each("setting", self.settings.iter().map(|setting| &setting.title))
            .done()
    }
}

impl Texts for Step {
    fn texts(&self) -> Vec<Said<'_>> {
        Collected::default()
            .one("title", &self.title)
            .one("text", &self.text)
            .one("why", &self.why)
            .done()
    }
}
