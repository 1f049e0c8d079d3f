//! Consents: what was signed, word for word, with who explained it, how it was signed and when. Each is for one thing.

use super::treatment::{TreatedArea, Treatment};
use super::{Chart, Noted};
use pistor_locale::say::consent::Text;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A consent, as it was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consent {
    /// What for.
    pub scope: Scope,
    /// For which course; empty where it is for none.
    #[serde(default)]
    pub course: String,
    /// Language of the text that was signed.
    pub language: String,
    /// Who signed.
    pub signed_by: String,
    /// The patient, or a guardian.
    pub relation: Relation,
    /// `paper`, `drawn` or `typed`; `screen` in entries from before the text was kept.
    pub how: String,
    /// The text and the circumstances; none in entries from before the text was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frozen: Option<Box<Frozen>>,
    /// When it was withdrawn, in microseconds; none while it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<i64>,
}

/// What was signed, as it stood there, and everything that the paper of it needs: the same entry makes the same paper
/// again, whatever has changed since.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Frozen {
    /// The text, word for word.
    pub text: Text,
    /// SHA-256 of the language and the text, in hexadecimal.
    pub sha256: String,
    /// What the text was made for.
    pub basis: Basis,
    /// Who approved this text for the clinic; empty for a draft.
    #[serde(default)]
    pub approved_by: String,
    /// Name of the clinic.
    pub clinic: String,
    /// Of whom.
    pub patient: Identity,
    /// Who explained it.
    pub explained_by: String,
    /// How the person was identified: one of [`IDENTIFIED`].
    pub identity: String,
    /// Who saw the signature; empty where nobody was named.
    #[serde(default)]
    pub witness: String,
    /// On which device, by its own words; empty for paper.
    #[serde(default)]
    pub device: String,
    /// When, on the clinic's clocks, with its zone: `2026-11-21T10:00:00+03:00[Europe/Istanbul]`.
    pub at: String,
    /// The drawn signature as PNG in base64: an image, without pressure and times. Empty where none was drawn.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub signature: String,
}

/// Ways to make sure who signs: asked openly for name and birth date, by a document, known to who explained, by the link
/// that was sent to the patient and the birth date.
pub const IDENTIFIED: [&str; 4] = ["asked", "document", "known", "link"];

/// A patient as named on a paper.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Identity {
    /// Name.
    pub name: String,
    /// Birth date, ISO.
    pub birth_date: String,
    /// File number; may be empty.
    #[serde(default)]
    pub file_no: String,
}

/// What a text was made for: when any of it changes, the consent is stale.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Basis {
    /// Indication, areas, method and technique, and how many sessions; none where no treatment is concerned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<Plan>,
    /// Substances by id, sorted; none when nobody had said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub substances: Option<Vec<String>>,
}

/// The part of a plan that a patient is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Indication.
    pub indication: String,
    /// Areas, sorted.
    pub areas: Vec<TreatedArea>,
    /// Method.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    /// Technique.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub technique: Option<String>,
    /// How many sessions.
    pub sessions: usize,
}

impl Basis {
    /// What the text of a treatment is made for. Amounts and syringes are not told, and change nothing.
    pub fn of(treatment: &Treatment, sessions: usize) -> Basis {
        let mut areas = treatment.areas.clone();
        areas.sort();
        let substances = treatment.mixture.as_ref().map(|items| {
            let mut ids: Vec<String> = items.iter().map(|item| item.substance.clone()).collect();
            ids.sort();
            ids.dedup();
            ids
        });
        Basis {
            plan: Some(Plan {
                indication: treatment.indication.clone(),
                areas,
                method: treatment.method.clone(),
                technique: treatment.technique.clone(),
                sessions,
            }),
            substances,
        }
    }
}

/// What a consent is for. Each is separate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// The treatment of a course.
    Treatment,
    /// Photographs for the chart.
    Photo,
    /// Publication of photographs.
    Publication,
    /// Messages.
    Messages,
}

impl Scope {
    /// Every scope.
    pub const ALL: [Scope; 4] = [
        Scope::Treatment,
        Scope::Photo,
        Scope::Publication,
        Scope::Messages,
    ];

    /// The word in records and the name of its message.
    pub fn id(self) -> &'static str {
        match self {
            Scope::Treatment => "treatment",
            Scope::Photo => "photo",
            Scope::Publication => "publication",
            Scope::Messages => "messages",
        }
    }

    /// The scope of a word.
    pub fn of(word: &str) -> Option<Scope> {
        Scope::ALL.into_iter().find(|scope| scope.id() == word)
    }
}

/// Who signs for a patient.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// The patient.
    Patient,
    /// Somebody who may sign for a minor.
    Guardian,
}

/// A withdrawal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Withdrawal {
    /// Id of the consent.
    pub consent: String,
}

impl Chart {
    /// The consent that was given for a scope and not withdrawn: for the course, where it is the treatment's. Whether it is
    /// still about what is planned, [`crate::consent::House::consented`] says.
    pub fn consent(&self, scope: Scope, course: &str) -> Option<&Noted<Consent>> {
        self.consents.iter().rev().find(|consent| {
            consent.scope == scope
                && consent.withdrawn.is_none()
                && (scope != Scope::Treatment || consent.course == course)
        })
    }

    /// A consent by its id, withdrawn or not.
    pub fn consent_by_id(&self, id: &str) -> Option<&Noted<Consent>> {
        self.consents.iter().find(|consent| consent.id == id)
    }
}
