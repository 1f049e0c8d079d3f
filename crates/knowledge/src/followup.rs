//! Follow-up: signs with their normal course, and signs that must not wait.

use crate::text::{Collected, Said, Texts};
use crate::{Lapse, When};
use serde::Deserialize;
use serde_json::{Map, Value};

/// How soon something must be done about a sign. For staff; a patient is not triaged by a computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Part of the normal course at this time.
    Expected,
    /// Ask again at a time.
    Watch,
    /// The clinic sees or calls the patient today.
    Call,
    /// Now.
    Emergency,
}

impl Level {
    /// Every level, mildest first.
    pub const ALL: [Level; 4] = [Level::Expected, Level::Watch, Level::Call, Level::Emergency];

    /// The word in JSON and the name of its message.
    pub fn id(self) -> &'static str {
        match self {
            Level::Expected => "expected",
            Level::Watch => "watch",
            Level::Call => "call",
            Level::Emergency => "emergency",
        }
    }
}

/// Where a patient notices a sign. It sorts the list that patients look through, and nothing else: it is no order of
/// gravity, and no rule reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Noticed {
    /// How skin or hair look.
    Skin,
    /// What swells, can be felt or runs.
    Lump,
    /// What hurts, burns or itches.
    Pain,
    /// Breath, mouth, face, eyes, ears.
    Head,
    /// Stomach and bowels.
    Stomach,
    /// All of the body.
    Body,
}

impl Noticed {
    /// Every place, from the treated one outwards.
    pub const ALL: [Noticed; 6] = [
        Noticed::Skin,
        Noticed::Lump,
        Noticed::Pain,
        Noticed::Head,
        Noticed::Stomach,
        Noticed::Body,
    ];

    /// The word in files and the name of its message.
    pub fn id(self) -> &'static str {
        match self {
            Noticed::Skin => "skin",
            Noticed::Lump => "lump",
            Noticed::Pain => "pain",
            Noticed::Head => "head",
            Noticed::Stomach => "stomach",
            Noticed::Body => "body",
        }
    }
}

/// A sign after a session, and its normal course.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reaction {
    /// Its name.
    pub title: String,
    /// Its name in a patient's words.
    pub plain: String,
    /// Where a patient notices it.
    pub noticed: Noticed,
    /// How it is asked.
    pub ask: String,
    /// What it is.
    pub why: String,
    /// What a patient may be told who reports it, at any time after the session: proposed. It is shown to a patient only
    /// as a physician of the clinic has approved it.
    pub tell: Option<String>,
    /// On whose word.
    pub cite: Vec<String>,
    /// Level when it is getting worse; unknown counts as worse.
    pub worse: Level,
    /// Level outside every band.
    pub otherwise: Level,
    /// The disagreement about it.
    pub disagreement: Option<String>,
    /// The first that fits counts.
    #[serde(default, rename = "band")]
    pub bands: Vec<Band>,
    /// A time since the session, and the level.
    #[serde(default, rename = "case")]
    pub cases: Vec<ReactionCase>,
}

/// A stretch of time since the session's end in which a sign has one meaning.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// Begin, included.
    pub from: Lapse,
    /// End, included.
    pub to: Lapse,
    /// What it means.
    pub level: Level,
    /// Ask again after.
    pub again: Option<Lapse>,
    /// In words.
    pub says: String,
    /// On whose word.
    pub cite: Vec<String>,
    /// After which treatments. Criteria about the treatment only.
    pub when: Option<When>,
}

/// A time since the session, and the level.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReactionCase {
    /// What it shows.
    pub name: String,
    /// When, and getting worse or not.
    pub given: ReactionGiven,
    /// The level.
    pub expect: Level,
}

/// A report in a case.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReactionGiven {
    /// Time since the session's end.
    pub after: Lapse,
    /// `yes`, `no` or `unknown`.
    pub worse: Option<String>,
    /// Number of the session in the course.
    pub session: Option<u32>,
    /// Parts of the treatment, as in a screening case.
    #[serde(default)]
    pub treatment: Map<String, Value>,
}

/// Signs that must not wait.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RedFlag {
    /// What it may be.
    pub title: String,
    /// How soon.
    pub level: Level,
    /// These signs together, and
    #[serde(default)]
    pub all: Vec<String>,
    /// one of these.
    #[serde(default)]
    pub any: Vec<String>,
    /// From this time since the session's end.
    pub from: Lapse,
    /// To this time.
    pub to: Lapse,
    /// Why.
    pub why: String,
    /// What staff do.
    pub advice: String,
    /// What a patient is told of this risk before consenting; none where another flag tells of the same risk.
    pub patient: Option<String>,
    /// The gravest first.
    pub order: u32,
    /// On whose word.
    pub cite: Vec<String>,
    /// After which treatments. Criteria about the treatment only.
    pub when: Option<When>,
    /// Signs and a time, and the level.
    #[serde(default, rename = "case")]
    pub cases: Vec<FlagCase>,
}

/// Signs and a time, and the level.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FlagCase {
    /// What it shows.
    pub name: String,
    /// The signs.
    pub given: FlagGiven,
    /// A level, or `silent`.
    pub expect: String,
}

/// Signs in a case.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FlagGiven {
    /// Reported signs.
    pub signs: Vec<String>,
    /// Time since the session's end.
    pub after: Lapse,
    /// Number of the session in the course.
    pub session: Option<u32>,
    /// Parts of the treatment, as in a screening case.
    #[serde(default)]
    pub treatment: Map<String, Value>,
}

impl Texts for Reaction {
    fn texts(&self) -> Vec<Said<'_>> {
        Collected::default()
            .one("title", &self.title)
            .one("plain", &self.plain)
            .one("ask", &self.ask)
            .one("why", &self.why)
            .maybe("tell", self.tell.as_ref())
            .each("band", self.bands.iter().map(|band| &band.says))
            .done()
    }
}

impl Texts for RedFlag {
    fn texts(&self) -> Vec<Said<'_>> {
        Collected::default()
            .one("title", &self.title)
            .one("why", &self.why)
            .one("advice", &self.advice)
            .maybe("patient", self.patient.as_ref())
            .done()
    }
}
