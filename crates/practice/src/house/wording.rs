//! The clinic's word on consents: what it adds to a text in its own words, and which texts a physician has approved.

use super::body;
use crate::chart::consent::Scope;
use crate::refusal::Refusal;
use pistor_store::Entry;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the clinic adds to the texts of a scope in a language; empty: nothing any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OwnWords {
    /// Of what.
    pub scope: Scope,
    /// In which language.
    pub language: String,
    /// Paragraphs.
    #[serde(default)]
    pub text: String,
}

/// A physician read a text and approved it for the clinic. It is bound to its letters: a changed text is a draft again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Approved {
    /// SHA-256 of the language and the text, in hexadecimal.
    pub sha256: String,
    /// Of what.
    pub scope: Scope,
    /// In which language.
    pub language: String,
    /// Name of the physician.
    pub name: String,
}

/// Both, as a book says it now.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wording {
    own: BTreeMap<(Scope, String), String>,
    approved: BTreeMap<String, String>,
}

impl Wording {
    /// The wording that a book makes, the later after the earlier.
    pub(crate) fn of(entries: &[Entry]) -> Result<Wording, Refusal> {
        let mut wording = Wording::default();
        for entry in entries {
            match entry.kind.as_str() {
                "consent_worded" => {
                    let own: OwnWords = body(entry)?;
                    wording.own.insert((own.scope, own.language), own.text);
                }
                _ => {
                    let approved: Approved = body(entry)?;
                    wording.approved.insert(approved.sha256, approved.name);
                }
            }
        }
        Ok(wording)
    }

    /// What the clinic adds; empty when nothing.
    pub fn own(&self, scope: Scope, language: &str) -> &str {
        self.own
            .get(&(scope, language.to_owned()))
            .map_or("", String::as_str)
    }

    /// Who approved a text; none for a draft.
    pub fn approved_by(&self, sha256: &str) -> Option<&str> {
        self.approved.get(sha256).map(String::as_str)
    }
}
