//! Screening: who must not, or must wait.

use crate::When;
use crate::text::{Collected, Said, Texts};
use serde::Deserialize;
use serde_json::{Map, Value};

/// What a rule asks for when it speaks; the gravest of all is the verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// Nothing spoke, and everything was checked.
    Clear,
    /// Go on with care.
    Caution,
    /// Something must be asked first, of the patient or of a prescriber.
    Ask,
    /// A physician decides.
    Refer,
    /// Not before something has happened.
    Defer,
    /// Not at all, unless a physician waives it with a reason.
    Stop,
}

impl Action {
    /// Every action, mildest first.
    pub const ALL: [Action; 6] = [
        Action::Clear,
        Action::Caution,
        Action::Ask,
        Action::Refer,
        Action::Defer,
        Action::Stop,
    ];

    /// The word in JSON and the name of its message.
    pub fn id(self) -> &'static str {
        match self {
            Action::Clear => "clear",
            Action::Caution => "caution",
            Action::Ask => "ask",
            Action::Refer => "refer",
            Action::Defer => "defer",
            Action::Stop => "stop",
        }
    }
}

/// A contraindication, a precaution, or an interaction of a patient's state with a substance or device.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Short name.
    pub title: String,
    /// What it asks for.
    pub action: Action,
    /// Why, in a sentence a clinician would say aloud.
    pub why: String,
    /// What to do now.
    pub advice: String,
    /// What must have happened before; for `defer`.
    pub until: Option<String>,
    /// Who may go on all the same.
    pub waivable_by: WaivableBy,
    /// On whose word.
    pub cite: Vec<String>,
    /// The disagreement it takes part in.
    pub disagreement: Option<String>,
    /// The side it takes; both, where none is named.
    pub side: Option<String>,
    /// When it speaks.
    pub when: When,
    /// Patients, and what it says of them.
    #[serde(default, rename = "case")]
    pub cases: Vec<RuleCase>,
}

/// Who may waive a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WaivableBy {
    /// A physician, with a reason.
    Physician,
    /// Nobody.
    Nobody,
}

impl WaivableBy {
    /// The word in JSON; nobody has none.
    pub fn id(self) -> Option<&'static str> {
        match self {
            WaivableBy::Physician => Some("physician"),
            WaivableBy::Nobody => None,
        }
    }
}

/// A patient, and what a rule says of them.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleCase {
    /// What it shows.
    pub name: String,
    /// What differs from the base patient (knowledge/README.md).
    pub given: Given,
    /// An action, or `silent`.
    pub expect: String,
}

/// What differs from the base patient.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Given {
    /// Age in full years.
    pub age: Option<u32>,
    /// Recorded sex.
    pub sex: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Body weight.
    pub weight_kg: Option<f64>,
    /// Answers, as in a visit.
    pub facts: Map<String, Value>,
    /// `none`, or a list as in a visit; a bare id stands for an allergy to it.
    pub allergies: Option<Value>,
    /// What nobody has answered.
    pub unanswered: Vec<String>,
    /// Parts of the treatment, as in a visit; areas and mixture may be bare ids.
    pub treatment: Map<String, Value>,
}

impl Texts for Rule {
    fn texts(&self) -> Vec<Said<'_>> {
        Collected::default()
            .one("title", &self.title)
            .one("why", &self.why)
            .one("advice", &self.advice)
            .maybe("until", self.until.as_ref())
            .done()
    }
}
