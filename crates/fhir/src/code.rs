//! `CodeableConcept` and `Coding` (FHIR R4, Data Types): which of its codes the edition can read.

use crate::shape::shown;
use crate::text::Text;
use pistor_journey::Edition;
use pistor_journey::facts::AreaNo;
use pistor_knowledge::intake::System;
use serde::Deserialize;

/// A concept: codes that are meant to say the same, and perhaps words.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(expecting = "a CodeableConcept")]
pub(crate) struct Concept<'a> {
    /// Codes.
    #[serde(borrow, default)]
    pub coding: Vec<Coding<'a>>,
    /// Words.
    #[serde(borrow, default)]
    pub text: Option<Text<'a>>,
}

/// A code of a code system.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(expecting = "a Coding")]
pub(crate) struct Coding<'a> {
    /// URI of the code system.
    #[serde(borrow, default)]
    pub system: Option<Text<'a>>,
    /// The code.
    #[serde(borrow, default)]
    pub code: Option<Text<'a>>,
    /// What the code stands for, in words; never matched.
    #[serde(borrow, default)]
    pub display: Option<Text<'a>>,
}

/// The code systems that the knowledge speaks, by the URIs of FHIR R4 (Terminologies, "Using Codes") and by the OIDs of
/// the HL7 registry.
const SYSTEMS: [(&str, System); 12] = [
    ("http://snomed.info/sct", System::Snomed),
    ("urn:oid:2.16.840.1.113883.6.96", System::Snomed),
    ("http://hl7.org/fhir/sid/icd-10", System::Icd10),
    ("urn:oid:2.16.840.1.113883.6.3", System::Icd10),
    ("http://hl7.org/fhir/sid/icd-10-cm", System::Icd10cm),
    ("urn:oid:2.16.840.1.113883.6.90", System::Icd10cm),
    ("http://www.whocc.no/atc", System::Atc),
    ("urn:oid:2.16.840.1.113883.6.73", System::Atc),
    ("http://www.nlm.nih.gov/research/umls/rxnorm", System::Rxnorm),
    ("urn:oid:2.16.840.1.113883.6.88", System::Rxnorm),
    ("http://loinc.org", System::Loinc),
    ("urn:oid:2.16.840.1.113883.6.1", System::Loinc),
];

impl Coding<'_> {
    /// The code system and the code, where the knowledge speaks that system.
    pub fn known(&self) -> Option<(System, &str)> {
        let uri = self.system.as_ref()?.trim();
        let code = self.code.as_ref()?.trim();
        let system = SYSTEMS.iter().find(|(known, _)| *known == uri)?.1;
        (!code.is_empty()).then_some((system, code))
    }

    /// The code with its system and its words, for people.
    fn label(&self) -> Option<String> {
        let code = self.code.as_ref()?;
        let coded = match (self.known(), &self.system) {
            (Some((system, code)), _) => format!("{}:{code}", system.id()),
            (None, Some(uri)) => format!("{uri}|{code}"),
            (None, None) => code.to_string(),
        };
        Some(match &self.display {
            Some(display) => format!("{coded} {display}"),
            None => coded,
        })
    }
}

/// Whether a row answers a fact by this code. Rows that only name an allergy do not.
pub(crate) fn answers(edition: &Edition, system: System, code: &str) -> bool {
    let readings = edition.readings(system, code);
    readings.iter().any(|reading| reading.fact.is_some())
}

impl Concept<'_> {
    /// Codes of systems that the knowledge speaks.
    pub fn codes(&self) -> impl Iterator<Item = (System, &str)> {
        self.coding.iter().filter_map(Coding::known)
    }

    /// Codes by which a row of the edition answers a fact, each once.
    pub fn read_by(&self, edition: &Edition) -> Vec<(System, &str)> {
        let mut codes: Vec<(System, &str)> = Vec::new();
        for (system, code) in self.codes() {
            if !codes.contains(&(system, code)) && answers(edition, system, code) {
                codes.push((system, code));
            }
        }
        codes
    }

    /// Whether one of its codes is of a system that the knowledge speaks, or one of our own words: then it is known what
    /// it is not.
    pub fn speaks(&self) -> bool {
        let ours = |coding: &Coding<'_>| coding.system.as_deref().is_some_and(crate::ours::is_ours);
        self.coding
            .iter()
            .any(|coding| coding.known().is_some() || ours(coding))
    }

    /// The first code that is one of these words: how FHIR writes a status.
    pub fn word(&self, known: &[&'static str]) -> Option<&'static str> {
        let codes = self.coding.iter().filter_map(|coding| coding.code.as_deref());
        codes
            .filter_map(|code| known.iter().find(|word| **word == code))
            .copied()
            .next()
    }

    /// The LOINC codes in it.
    pub fn loinc(&self) -> impl Iterator<Item = &str> {
        self.codes()
            .filter(|(system, _)| *system == System::Loinc)
            .map(|(_, code)| code)
    }

    /// Areas of the body that its SNOMED CT codes name.
    pub fn areas(&self, edition: &Edition) -> Vec<AreaNo> {
        let snomed = self.codes().filter(|(system, _)| *system == System::Snomed);
        snomed.filter_map(|(_, code)| edition.site(code)).collect()
    }

    /// It says nothing, neither in codes nor in words.
    pub fn silent(&self) -> bool {
        self.name().is_none()
    }

    /// What it is called: its words, else those of a code, else the code.
    pub fn name(&self) -> Option<String> {
        let display = self.coding.iter().find_map(|coding| coding.display.as_deref());
        let words = self.text.as_deref().or(display).map(shown);
        words.filter(|words| !words.is_empty()).or_else(|| {
            self.coding
                .iter()
                .find_map(Coding::label)
                .map(|label| shown(&label))
        })
    }

    /// What is listed when no row reads it, and why: an unknown code, a foreign code system, or words alone. Words
    /// beside a code stay visible.
    pub fn unread(&self) -> (String, &'static str) {
        let coded = |coding: &&Coding<'_>| coding.code.is_some();
        let ours = self.coding.iter().find(|coding| coding.known().is_some());
        let (what, why) = match (ours, self.coding.iter().find(coded)) {
            (Some(coding), _) => (coding.label(), "not-read-code"),
            (None, Some(coding)) => (coding.label(), "not-read-system"),
            (None, None) => (self.name(), "not-read-text"),
        };
        let what = shown(&what.unwrap_or_default());
        let text = self.text.as_deref().map(shown).unwrap_or_default();
        if text.is_empty() || what.to_lowercase().contains(&text.to_lowercase()) {
            return (what, why);
        }
        (format!("{what} ({text})"), why)
    }
}
