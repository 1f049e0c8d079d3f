//! Intake: answers, allergies, body weight, and consents.

use super::treatment::Treatment;
use super::{About, Chart, Noted, around, body, noted};
use crate::refusal::Refusal;
use pistor_store::Entry;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Answers of one sitting. What was not asked is not there.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Answers {
    /// Fact → its answer.
    #[serde(default)]
    pub facts: BTreeMap<String, FactAnswer>,
    /// Allergies: none when nobody asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allergies: Option<AllergyList>,
    /// Body weight in kg, as it was written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight_kg: Option<String>,
    /// What the patient comes for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub complaint: Option<Treatment>,
    /// Who says so.
    pub by: Teller,
}

/// Who says what is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Teller {
    /// The patient.
    #[default]
    Patient,
    /// A clinician.
    Clinician,
    /// A record system.
    RecordSystem,
    /// A laboratory.
    Laboratory,
}

impl Teller {
    /// Everybody who can tell.
    pub const ALL: [Teller; 4] = [
        Teller::Patient,
        Teller::Clinician,
        Teller::RecordSystem,
        Teller::Laboratory,
    ];

    /// The word in records and the name of its message.
    pub fn id(self) -> &'static str {
        match self {
            Teller::Patient => "patient",
            Teller::Clinician => "clinician",
            Teller::RecordSystem => "record_system",
            Teller::Laboratory => "laboratory",
        }
    }
}

/// An answer with its details.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FactAnswer {
    /// `yes`, `no`, `unknown`; none for a counted fact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    /// The number of a counted fact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<u32>,
    /// Details as the vocabulary names them: `site`, `date`, `prescribed` …
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub details: Map<String, Value>,
}

/// The allergy list. None and a list are answers; a list that is not there is none.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AllergyList {
    /// Everything was gone through: what is not listed is a no.
    pub complete: bool,
    /// The allergies.
    #[serde(default)]
    pub entries: Vec<AllergyEntry>,
}

/// One allergy.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AllergyEntry {
    /// Substance or class of the knowledge, or `other`.
    pub substance: String,
    /// For `other`: what.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// What happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reaction: Option<String>,
    /// `mild`, `severe`, `unknown`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<String>,
}

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
    /// On paper or on a screen.
    pub how: String,
    /// When it was withdrawn, in microseconds; none while it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<i64>,
}

/// What a consent is for. Each is separate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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
    pub(super) fn take_intake(&mut self, entry: &Entry) -> Result<About, Refusal> {
        match entry.kind.as_str() {
            "consented" => {
                let consent: Noted<Consent> = noted(entry)?;
                let scope = consent.scope.id();
                self.consents.push(consent);
                Ok(About::Word(format!("scope-{scope}")))
            }
            "consent_withdrawn" => {
                let withdrawal: Withdrawal = body(entry)?;
                if let Some(consent) = self.consents.iter_mut().find(|c| c.id == withdrawal.consent) {
                    consent.body.withdrawn = Some(entry.at);
                }
                Ok(About::Nothing)
            }
            _ => {
                let answers: Answers = body(entry)?;
                let count = answers.facts.len() + usize::from(answers.allergies.is_some());
                for (fact, answer) in answers.facts {
                    self.answers.insert(fact, around(entry, answer));
                }
                if let Some(list) = answers.allergies {
                    self.allergies = Some(around(entry, list));
                }
                if let Some(weight) = answers.weight_kg {
                    self.weight_kg = Some(around(entry, weight));
                }
                if let Some(complaint) = answers.complaint {
                    self.complaint = Some(around(entry, complaint));
                }
                Ok(About::Count(count))
            }
        }
    }

    /// The consent that holds for a scope: for the course, where it is the treatment's.
    pub fn consent(&self, scope: Scope, course: &str) -> Option<&Noted<Consent>> {
        self.consents.iter().rev().find(|consent| {
            consent.scope == scope
                && consent.withdrawn.is_none()
                && (scope != Scope::Treatment || consent.course == course)
        })
    }
}
