//! Entries of a list of allergies that say how little there is in it: none at all, none of a kind, or not asked.

use crate::code::Coding;
use pistor_knowledge::intake::System;

/// SNOMED CT "No known allergy": it answers for all.
const NONE_AT_ALL: &str = "716186003";
/// SNOMED CT "No known drug allergy": it answers for medicines, and says nothing of fish, venom or latex.
const NONE_OF_DRUGS: &str = "409137002";
/// SNOMED CT "Patient not asked". No row of codes can hold it: it is about no allergy, and about no fact.
const NOT_ASKED: &str = "1631000175102";

/// Code system of the International Patient Summary, which the knowledge does not speak.
const IPS: &str = "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips";
/// What the International Patient Summary itself sets equal to a SNOMED CT code (its concept map
/// `absence-to-snomed-uv-ips`). Every other code of that system, `no-allergy-info` first, says that nobody knows.
const IPS_EQUAL: [(&str, &str); 4] = [
    ("no-known-allergies", NONE_AT_ALL),
    ("no-known-medication-allergies", NONE_OF_DRUGS),
    ("no-known-food-allergies", "429625007"),
    ("no-known-environmental-allergies", "428607008"),
];

/// What an entry says there is none of; the later, the less it answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Absent {
    /// No allergy at all.
    All,
    /// None to medicines.
    Drugs,
    /// None of one other kind, food for instance: it answers nothing that is asked.
    OneKind,
    /// Nobody asked, or nobody knows.
    NotAsked,
}

impl Absent {
    /// What a code says of which a row of `intake/codes` says `none`.
    pub fn of_row(code: &str, sure: bool) -> Absent {
        match code {
            NONE_AT_ALL if sure => Absent::All,
            NONE_OF_DRUGS if sure => Absent::Drugs,
            _ => Absent::OneKind,
        }
    }

    /// Whether a coding says that nobody asked or knows.
    pub fn not_asked(coding: &Coding<'_>) -> bool {
        match (coding.known(), ips(coding)) {
            (Some((System::Snomed, code)), _) => code == NOT_ASKED,
            (None, Some(_)) => equal(coding).is_none(),
            _ => false,
        }
    }

    /// Why it is listed as not read, where it answers nothing.
    pub fn why(self) -> Option<&'static str> {
        match self {
            Absent::All | Absent::Drugs => None,
            Absent::OneKind => Some("not-read-partial-none"),
            Absent::NotAsked => Some("not-read-empty"),
        }
    }
}

/// The code of the International Patient Summary in a coding.
fn ips<'c>(coding: &'c Coding<'_>) -> Option<&'c str> {
    let of_ips = coding.system.as_deref().is_some_and(|uri| uri.trim() == IPS);
    coding.code.as_deref().map(str::trim).filter(|_| of_ips)
}

/// The SNOMED CT code that says the same as a coding of the International Patient Summary.
pub(crate) fn equal(coding: &Coding<'_>) -> Option<&'static str> {
    let code = ips(coding)?;
    let same = IPS_EQUAL.iter().find(|(known, _)| *known == code);
    same.map(|(_, snomed)| *snomed)
}
