//! What patients answer by themselves: who answered for a minor, what was sent, and up to where a clinician confirmed it.

use super::super::{About, Chart, noted};
use crate::act::link_of;
use crate::chart::Noted;
use crate::refusal::Refusal;
use pistor_store::Entry;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Who answers for a patient who is a minor.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Guardian {
    /// Their name, as they wrote it.
    pub name: String,
    /// What they are to the patient: one of [`Guardian::RELATIONS`].
    pub relation: String,
}

impl Guardian {
    /// What somebody can be to a minor for whom they answer.
    pub const RELATIONS: [&'static str; 3] = ["mother", "father", "legal_guardian"];
}

/// An intake that the patient sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sent {
    /// How many questions were answered by the link; an answer of "I don't know" is one.
    pub answered: usize,
}

/// A confirmation of what the patient answered alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Confirmed {
    /// Number of the last entry that was gone through.
    pub upto: i64,
}

/// What stands for the allergies among what was passed over.
pub const ALLERGIES: &str = "allergies";

impl Chart {
    pub(in crate::chart) fn take_own(&mut self, entry: &Entry) -> Result<About, Refusal> {
        if entry.kind == "answers_confirmed" {
            self.confirmed.push(noted(entry)?);
            return Ok(About::Nothing);
        }
        let sent: Noted<Sent> = noted(entry)?;
        let about = About::Count(sent.answered);
        self.sent.push(sent);
        Ok(about)
    }

    /// Who answered for the patient by a link; none where the patient did.
    pub fn guardian_by(&self, author: &str) -> Option<&Noted<Guardian>> {
        self.guardians
            .iter()
            .rev()
            .find(|guardian| guardian.author == author)
    }

    /// Who answered for the patient by a link, when the entry of a number was written by it.
    pub fn guardian_then(&self, author: &str, seq: i64) -> Option<&Noted<Guardian>> {
        link_of(author)?;
        let mut then = self.guardians.iter().rev();
        then.find(|guardian| guardian.author == author && guardian.seq <= seq)
    }

    /// The confirmation by which a clinician has gone through what a patient wrote alone under that number.
    fn confirmation(&self, seq: i64) -> Option<&Noted<Confirmed>> {
        self.confirmed.iter().find(|confirmed| seq <= confirmed.upto)
    }

    /// Whether a clinician has gone through what a patient wrote alone under that number.
    pub fn is_confirmed(&self, seq: i64) -> bool {
        self.confirmation(seq).is_some()
    }

    /// Number of the entry that settled what stands under a number: that entry itself where somebody of the house wrote
    /// it, the confirmation where the patient did, alone. None while nobody has gone through it.
    pub fn settled(&self, author: &str, seq: i64) -> Option<i64> {
        match link_of(author) {
            None => Some(seq),
            Some(_) => self.confirmation(seq).map(|confirmed| confirmed.seq),
        }
    }

    /// The numbers of the entries that the patient answered alone and that nobody has gone through yet.
    pub fn unconfirmed(&self) -> Vec<i64> {
        self.timeline
            .iter()
            .filter(|event| event.kind == "answered" && link_of(&event.author).is_some())
            .map(|event| event.seq)
            .filter(|seq| !self.is_confirmed(*seq))
            .collect()
    }
}
