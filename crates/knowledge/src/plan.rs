//! Plan: what is treated, and the courses somebody studied or described.

use crate::intake::Code;
use crate::text::{Collected, Said, Texts};
use serde::Deserialize;

/// Something that is treated.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indication {
    /// Its name.
    pub title: String,
    /// Its kind, one of [`FAMILIES`].
    pub family: String,
    /// `aesthetic` or `medical`.
    pub purpose: String,
    /// Where it is usually treated.
    pub areas: Vec<String>,
    /// How good the evidence is, one of [`EVIDENCE`].
    pub evidence: String,
    /// What the studies found.
    pub evidence_why: String,
    /// When an effect may be seen, in the source's own words.
    pub onset: Option<String>,
    /// Not judged before this day after the first session.
    pub onset_days: Option<u32>,
    /// Scales that measure it.
    #[serde(default)]
    pub measures: Vec<String>,
    /// Codes that name it in records.
    #[serde(default)]
    pub codes: Vec<Code>,
    /// On whose word.
    pub cite: Vec<String>,
    /// The disagreement about it.
    pub disagreement: Option<String>,
}

/// The kinds of mesotherapy.
pub const FAMILIES: [&str; 9] = [
    "aesthetic",
    "body_contouring",
    "brightness",
    "cellulite",
    "hair",
    "pain",
    "pigmentation",
    "rheumatic",
    "wound_healing",
];

/// What a treatment is for.
pub const PURPOSES: [&str; 2] = ["aesthetic", "medical"];

/// Evidence, from agreeing trials to a claim.
pub const EVIDENCE: [&str; 12] = [
    "1",
    "1-2",
    "2",
    "2-3",
    "3",
    "3-4",
    "4",
    "0-neg",
    "mixed",
    "warned",
    "claim_only",
    "none",
];

/// A course that somebody studied or described.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Protocol {
    /// Its name.
    pub title: String,
    /// What it treats.
    pub indications: Vec<String>,
    /// The studied days, the first being 0.
    #[serde(default)]
    pub offsets_days: Vec<u32>,
    /// How many sessions.
    pub sessions: Option<Range>,
    /// How far apart.
    pub interval_days: Option<Interval>,
    /// How the needle goes in.
    pub technique: Option<String>,
    /// Needle, or a way without one.
    pub method: Option<String>,
    /// What the study used; not a recommendation.
    #[serde(default)]
    pub substances: Vec<String>,
    /// What is expected, and when.
    pub expect: String,
    /// Where it comes from and how far it carries.
    pub why: String,
    /// Shown first.
    #[serde(default)]
    pub preferred: bool,
    /// On whose word.
    pub cite: Vec<String>,
    /// The disagreement about it.
    pub disagreement: Option<String>,
    /// The side it takes.
    pub side: Option<String>,
    /// A first day, a session, and its best date.
    #[serde(default, rename = "case")]
    pub cases: Vec<ProtocolCase>,
}

/// A range of whole numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Range {
    /// At least.
    pub min: u32,
    /// At most.
    pub max: u32,
}

/// Days between two sessions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Interval {
    /// At least, where a source says so.
    pub min: Option<u32>,
    /// As described.
    pub best: u32,
    /// At most, where a source says so.
    pub max: Option<u32>,
}

/// A first day, a session, and its best date.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProtocolCase {
    /// What it shows.
    pub name: String,
    /// First day and number of the session.
    pub given: ProtocolGiven,
    /// The best date, or `no data`.
    pub expect: String,
}

/// First day and number of a session.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProtocolGiven {
    /// Date of the first session.
    pub first: String,
    /// Number of the session, from 1.
    pub session: u32,
}

impl Texts for Indication {
    fn texts(&self) -> Vec<Said<'_>> {
        Collected::default()
            .one("title", &self.title)
            .one("evidence_why", &self.evidence_why)
            .maybe("onset", self.onset.as_ref())
            .done()
    }
}

impl Texts for Protocol {
    fn texts(&self) -> Vec<Said<'_>> {
        Collected::default()
            .one("title", &self.title)
            .one("expect", &self.expect)
            .one("why", &self.why)
            .done()
    }
}
