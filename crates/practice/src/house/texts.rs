//! Texts that patients are told after a session: what to do in an emergency, and what the clinic says to each sign. The
//! knowledge proposes them; a physician of the clinic approves each, and only then a patient reads it as advice.

use super::body;
use crate::refusal::Refusal;
use pistor_store::Entry;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The text that stands first on every page for patients after a session.
pub const EMERGENCY: &str = "emergency";

/// A text that was approved, word for word as patients read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApprovedText {
    /// [`EMERGENCY`], or the id of a reaction.
    pub text: String,
    /// Language → words.
    pub words: BTreeMap<String, String>,
    /// SHA-256 over the knowledge that proposed it, in hexadecimal.
    pub digest: String,
    /// Name of who approved it.
    pub name: String,
}

/// An approval that was taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawnText {
    /// See [`ApprovedText::text`].
    pub text: String,
}

/// The texts in force.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Texts {
    approved: BTreeMap<String, (ApprovedText, i64)>,
}

impl Texts {
    /// The texts that a book makes: of each the latest entry counts.
    pub(crate) fn of(entries: &[Entry]) -> Result<Texts, Refusal> {
        let mut approved = BTreeMap::new();
        for entry in entries {
            if entry.kind == "text_withdrawn" {
                let withdrawn: WithdrawnText = body(entry)?;
                approved.remove(&withdrawn.text);
            } else {
                let text: ApprovedText = body(entry)?;
                approved.insert(text.text.clone(), (text, entry.at));
            }
        }
        Ok(Texts { approved })
    }

    /// A text that was approved, and when, in microseconds.
    pub fn approved(&self, text: &str) -> Option<(&ApprovedText, i64)> {
        self.approved.get(text).map(|(text, at)| (text, *at))
    }

    /// What a patient is told in a language; none while nobody has approved it in this language.
    pub fn words(&self, text: &str, language: &str) -> Option<&str> {
        let (approved, _) = self.approved.get(text)?;
        approved.words.get(language).map(String::as_str)
    }

    /// How many were approved.
    pub fn count(&self) -> usize {
        self.approved.len()
    }
}
