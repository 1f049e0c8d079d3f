//! Intake: answers, allergies, body weight; and consents as the fold takes them in.

pub mod own;

use super::consent::{Consent, Withdrawal};
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
    /// Who answers for a patient who is a minor, where they said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guardian: Option<own::Guardian>,
    /// What the patient was asked alone and does not know: facts whose details they cannot say, and [`own::ALLERGIES`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub passed: Vec<String>,
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
    /// Who says so. It stands once in the entry, beside all answers of one sitting.
    #[serde(skip)]
    pub by: Teller,
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
                self.goes_on(&withdrawal.consent, entry.seq);
                if let Some(consent) = self.consents.iter_mut().find(|c| c.id == withdrawal.consent) {
                    consent.body.withdrawn = Some(entry.at);
                }
                Ok(About::Nothing)
            }
            _ => {
                let answers: Answers = body(entry)?;
                let count = answers.facts.len() + usize::from(answers.allergies.is_some());
                for (fact, answer) in answers.facts {
                    let by = answers.by;
                    self.answers
                        .insert(fact, around(entry, FactAnswer { by, ..answer }));
                }
                for passed in answers.passed {
                    self.passed.insert(passed, (entry.seq, entry.author.clone()));
                }
                if let Some(guardian) = answers.guardian {
                    self.guardians.push(around(entry, guardian));
                }
                if let Some(list) = answers.allergies {
                    self.take_allergies(entry, list);
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

    /// Takes a list in. One that is empty and not complete says nothing: nobody knows, as if nobody had asked.
    fn take_allergies(&mut self, entry: &Entry, list: AllergyList) {
        let own = |held: &Noted<AllergyList>| held.author == entry.author;
        if self.allergies.as_ref().is_some_and(|held| !own(held)) {
            self.allergies_before = self.allergies.take();
        }
        let says = list.complete || !list.entries.is_empty();
        self.allergies = says.then(|| around(entry, list));
    }

    /// The allergies on record that are not the word of this author.
    pub fn allergies_beside(&self, author: &str) -> &[AllergyEntry] {
        let held = match &self.allergies {
            Some(list) if list.author != author => Some(list),
            _ => self.allergies_before.as_ref(),
        };
        held.map_or(&[], |list| &list.entries)
    }
}
