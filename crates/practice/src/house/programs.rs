//! Programs that may call: who signs their tokens, with which keys, and what they may ask for.

use super::body;
use super::keys::{Algorithm, Key};
use crate::refusal::Refusal;
use pistor_store::Entry;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a program may ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// The rules, by CDS Hooks.
    Cds,
    /// The record, by FHIR.
    Fhir,
}

impl Purpose {
    /// Every purpose.
    pub const ALL: [Purpose; 2] = [Purpose::Cds, Purpose::Fhir];

    /// The word in records.
    pub fn id(self) -> &'static str {
        match self {
            Purpose::Cds => "cds",
            Purpose::Fhir => "fhir",
        }
    }

    /// Name of its traces in the audit.
    pub fn act(self) -> &'static str {
        match self {
            Purpose::Cds => "call_cds",
            Purpose::Fhir => "call_fhir",
        }
    }
}

/// The kinds of resources that a scope may name: those that the record is served as.
pub const SERVED: [&str; 26] = [
    "Patient",
    "QuestionnaireResponse",
    "Consent",
    "AllergyIntolerance",
    "Condition",
    "MedicationStatement",
    "Observation",
    "DetectedIssue",
    "CarePlan",
    "Medication",
    "Procedure",
    "MedicationAdministration",
    "Communication",
    "AdverseEvent",
    "Task",
    "Appointment",
    "Provenance",
    "Practitioner",
    "PractitionerRole",
    "Organization",
    "Group",
    "Questionnaire",
    "PlanDefinition",
    "ActivityDefinition",
    "CodeSystem",
    "AuditEvent",
];

/// A program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Program {
    /// Its id.
    pub id: String,
    /// What it is called in the house.
    pub name: String,
    /// `iss` of its tokens: for CDS Hooks the address of the record system, for FHIR its client id.
    pub issuer: String,
    /// What it may ask for.
    pub purposes: Vec<Purpose>,
    /// Its public keys.
    pub keys: Vec<Key>,
    /// Address of its keys, which its tokens may name. It is compared and never fetched; may be empty.
    #[serde(default)]
    pub jku: String,
    /// How its tokens may be signed.
    pub algorithms: Vec<Algorithm>,
    /// Scopes of SMART App Launch 2 that it may be given: `system/Patient.rs`.
    #[serde(default)]
    pub scopes: Vec<String>,
    /// Whether it may call.
    pub active: bool,
    /// Belongs to the sample clinic.
    #[serde(default)]
    pub sample: bool,
}

impl Program {
    /// Its name in the audit, where accounts of people have their ids.
    pub fn account(&self) -> String {
        format!("program:{}", self.id)
    }
}

/// The programs of a book: the latest entry of each.
pub(crate) fn of(entries: &[Entry]) -> Result<BTreeMap<String, Program>, Refusal> {
    let mut latest = BTreeMap::new();
    for entry in entries {
        let program: Program = body(entry)?;
        latest.insert(program.id.clone(), program);
    }
    Ok(latest)
}
