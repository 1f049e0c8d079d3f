//! Of each code list, each status, from a bundle into the clinic and into its next decision.

use super::*;

const ICD10: &str = "http://hl7.org/fhir/sid/icd-10";
const ICD10CM: &str = "http://hl7.org/fhir/sid/icd-10-cm";

/// Fact, system, code, clinical status, verification status, and what is said of the fact then.
type Ill = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

#[rustfmt::skip]
const CONDITIONS: [Ill; 21] = [
    ("stroke_history",  SNOMED,  "230690007", "active",     "confirmed",        "yes"),
    ("stroke_history",  ICD10,   "I63.9",     "active",     "confirmed",        "yes"),
    ("stroke_history",  ICD10CM, "I63.9",     "active",     "confirmed",        "yes"),
    ("stroke_history",  ICD10,   "Z86.73",    "active",     "confirmed",        "silent"),
    ("stroke_history",  ICD10CM, "Z86.73",    "active",     "confirmed",        "yes"),
    ("stroke_history",  SNOMED,  "230690007", "resolved",   "confirmed",        "yes"),
    ("stroke_history",  SNOMED,  "230690007", "active",     "unconfirmed",      "asked"),
    ("stroke_history",  SNOMED,  "230690007", "active",     "provisional",      "asked"),
    ("stroke_history",  SNOMED,  "230690007", "active",     "differential",     "asked"),
    ("stroke_history",  SNOMED,  "230690007", "active",     "refuted",          "silent"),
    ("stroke_history",  SNOMED,  "230690007", "active",     "entered-in-error", "silent"),
    ("epilepsy",        SNOMED,  "84757009",  "active",     "confirmed",        "yes"),
    ("epilepsy",        "http://local", "84757009", "active", "confirmed",      "silent"),
    ("acute_infection", SNOMED,  "195662009", "active",     "confirmed",        "yes"),
    ("acute_infection", SNOMED,  "195662009", "recurrence", "confirmed",        "yes"),
    ("acute_infection", SNOMED,  "195662009", "relapse",    "confirmed",        "yes"),
    ("acute_infection", SNOMED,  "195662009", "inactive",   "confirmed",        "silent"),
    ("acute_infection", SNOMED,  "195662009", "remission",  "confirmed",        "silent"),
    ("acute_infection", SNOMED,  "195662009", "resolved",   "confirmed",        "silent"),
    ("acute_infection", SNOMED,  "195662009", "gone",       "confirmed",        "asked"),
    ("acute_infection", SNOMED,  "195662009", "active",     "somehow",          "asked"),
];

/// System, code, status, and what is said of blood thinners then.
#[rustfmt::skip]
const MEDICINES: [(&str, &str, &str, &str); 9] = [
    (ATC,    "B01AA03", "active",           "yes"),
    (RXNORM, "11289",   "active",           "yes"),
    (ATC,    "B01AA03", "on-hold",          "asked"),
    (ATC,    "B01AA03", "draft",            "asked"),
    (ATC,    "B01AA03", "unknown",          "asked"),
    (ATC,    "B01AA03", "stopped",          "silent"),
    (ATC,    "B01AA03", "cancelled",        "silent"),
    (ATC,    "B01AA03", "completed",        "silent"),
    (ATC,    "B01AA03", "entered-in-error", "silent"),
];

/// Status and value of a pregnancy status, and what is said of a pregnancy then.
#[rustfmt::skip]
const PREGNANCIES: [(&str, &str, &str); 5] = [
    ("final",            "77386006", "yes"),
    ("final",            "60001007", "asked"),
    ("preliminary",      "77386006", "silent"),
    ("entered-in-error", "77386006", "silent"),
    ("cancelled",        "60001007", "silent"),
];

fn told() -> Vec<(&'static str, Value, &'static str)> {
    let mut told = Vec::new();
    for (fact, system, code, clinical, verified, said) in CONDITIONS {
        told.push((
            fact,
            condition("c", coded(system, code), clinical, verified),
            said,
        ));
    }
    for (system, code, word, said) in MEDICINES {
        told.push((
            "anticoagulant_use",
            medicine("m", coded(system, code), word),
            said,
        ));
    }
    for (word, value, said) in PREGNANCIES {
        let observed = json!({ "resourceType": "Observation", "id": "o", "status": word, "code": coded(LOINC, "82810-3"),
            "effectiveDateTime": "2026-11-01", "valueCodeableConcept": coded(SNOMED, value) });
        told.push(("pregnancy", observed, said));
    }
    for (word, said) in [
        ("completed", "asked"),
        ("not-done", "silent"),
        ("entered-in-error", "silent"),
    ] {
        let birth = json!({ "resourceType": "Procedure", "id": "b", "status": word, "code": coded(SNOMED, "11466000"),
            "performedDateTime": "2026-08-01" });
        told.push(("breastfeeding", birth, said));
    }
    told
}

/// What is unclear is asked, what is past or wrong is silent, and nothing is a no.
#[test]
fn every_code_list_and_every_status_in_the_clinic() {
    let clinic = Clinic::new();
    let chart = elif(&clinic);
    let before = decided(&clinic, &chart).1.facts.no;
    for (fact, resource, expected) in told() {
        let taken = take(&clinic, &bundle(std::slice::from_ref(&resource))).expect("taken over");
        let (_, visit, _) = decided(&clinic, &chart);
        assert_eq!(answer(&clinic, &visit, fact), expected, "{fact}: {resource}");
        assert_eq!(visit.facts.no, before, "nothing in it is a no: {resource}");
        if expected == "yes" {
            let no = clinic.practice.edition().fact(fact);
            let piece = visit
                .facts
                .evidence
                .iter()
                .find(|piece| Some(piece.fact) == no)
                .expect("evidence");
            assert!(
                piece.code.is_some() && piece.row.is_some() && piece.origin.contains('/'),
                "{piece:?}"
            );
        }
        let back = json!({ "record": taken.entry, "reason": "next" });
        clinic.must(&clinic.nurse, Act::WithdrawRecord, &chart, back);
    }
}
