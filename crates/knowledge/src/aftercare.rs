//! Aftercare: what the patient does, and for how long.

use crate::text::{Collected, Said, Texts};
use crate::{Lapse, When};
use serde::Deserialize;
use serde_json::{Map, Value};

/// An instruction to the patient.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instruction {
    /// Short name.
    pub title: String,
    /// Its place on the sheet.
    pub order: u32,
    /// How its duration is read.
    pub kind: InstructionKind,
    /// What the patient reads, with `{ $until }` where a clock time goes.
    pub text: Option<String>,
    /// What the patient reads where no duration is known.
    pub text_untimed: Option<String>,
    /// Why.
    pub why: String,
    /// On whose word, where no duration carries its own.
    #[serde(default)]
    pub cite: Vec<String>,
    /// The disagreement about it.
    pub disagreement: Option<String>,
    /// What each source says of how long.
    #[serde(default, rename = "duration")]
    pub durations: Vec<Duration>,
    /// When it applies; always, where nothing is said. Criteria about the treatment only.
    pub when: Option<When>,
    /// A session's end, and the time on the sheet.
    #[serde(default, rename = "case")]
    pub cases: Vec<InstructionCase>,
}

/// How the duration of an instruction is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InstructionKind {
    /// Not until then.
    Avoid,
    /// Allowed from then on.
    May,
    /// Until then.
    Do,
    /// Without a time.
    Note,
}

impl InstructionKind {
    /// The word in JSON.
    pub fn id(self) -> &'static str {
        match self {
            InstructionKind::Avoid => "avoid",
            InstructionKind::May => "may",
            InstructionKind::Do => "do",
            InstructionKind::Note => "note",
        }
    }
}

/// How long, as one source says it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duration {
    /// The side of the disagreement it stands for.
    pub side: Option<String>,
    /// At least.
    pub min: Option<Lapse>,
    /// At most; none: the source gives no number.
    pub max: Option<Lapse>,
    /// In words.
    pub says: String,
    /// On whose word.
    pub cite: Vec<String>,
    /// When it applies.
    pub when: Option<When>,
}

/// A session's end, and the time on the sheet.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InstructionCase {
    /// What it shows.
    pub name: String,
    /// The session's end.
    pub given: InstructionGiven,
    /// A time, `untimed` or `silent`.
    pub expect: String,
}

/// A session's end, its zone, and what differs from the base treatment.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InstructionGiven {
    /// RFC 3339.
    pub ended: String,
    /// IANA name.
    pub zone: String,
    /// Parts of the treatment, as in a screening case.
    #[serde(default)]
    pub treatment: Map<String, Value>,
}

impl Texts for Instruction {
    fn texts(&self) -> Vec<Said<'_>> {
        Collected::default()
            .one("title", &self.title)
            .maybe("text", self.text.as_ref())
            .maybe("text_untimed", self.text_untimed.as_ref())
            .one("why", &self.why)
            .each("says", self.durations.iter().map(|duration| &duration.says))
            .done()
    }
}
