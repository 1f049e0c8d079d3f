//! Words beside a code: kept where nothing reads the code, listed where they name something else.

use super::{said, visit, whys};
use pistor_journey::intake::Visit;
use serde_json::{Value, json};

const SNOMED: &str = "http://snomed.info/sct";
const STROKE: &str = "230690007";
const RXNORM: &str = "http://www.nlm.nih.gov/research/umls/rxnorm";
const ATC: &str = "http://www.whocc.no/atc";

fn worded(system: &str, code: &str, display: &str) -> Value {
    json!({ "coding": [{ "system": system, "code": code, "display": display }] })
}

fn condition(code: &Value) -> Visit {
    visit(&[json!({ "resourceType": "Condition", "code": code })])
}

fn medicine(code: &Value) -> Visit {
    visit(&[json!({
        "resourceType": "MedicationRequest", "status": "active", "intent": "order", "medicationCodeableConcept": code,
    })])
}

#[test]
fn words_stay_visible_beside_a_code_that_nothing_reads() {
    for (code, what) in [
        (
            json!({ "coding": [{ "system": SNOMED, "code": "999" }], "text": "Stroke" }),
            "snomed:999 (Stroke)",
        ),
        (
            json!({ "coding": [{ "system": "http://local", "code": "7", "display": "CVA" }], "text": "Stroke" }),
            "http://local|7 CVA (Stroke)",
        ),
        (
            json!({ "coding": [{ "system": SNOMED, "code": "999", "display": "Some stroke" }], "text": "some Stroke" }),
            "snomed:999 Some stroke",
        ),
    ] {
        for visit in [condition(&code), medicine(&code)] {
            assert_eq!(visit.not_read.last().unwrap().what, what);
        }
    }
}

#[test]
fn words_that_begin_with_the_name_of_another_condition_are_listed() {
    for (words, listed) in [
        ("Epilepsy, well controlled", true),
        ("EPILEPSY AND SEIZURES since birth", true),
        ("Epilepsy", true),
        ("Epilepsylike", false),
        ("Post-stroke epilepsy", false),
        ("Stroke, with epilepsy", false),
        ("Apoplexy", false),
    ] {
        let visit = condition(&worded(SNOMED, STROKE, words));
        assert_eq!(
            whys(&visit),
            if listed {
                vec!["not-read-disagrees"]
            } else {
                vec![]
            },
            "{words}"
        );
        assert_eq!(
            (said(&visit, "stroke_history"), said(&visit, "epilepsy")),
            ("yes", "silent")
        );
    }
    // Of a code that says nothing here, words that only begin alike decide nothing.
    assert_eq!(
        whys(&condition(&worded(SNOMED, "999", "Stroke prevention"))),
        ["not-read-code"]
    );
}

#[test]
fn a_medicine_called_by_the_name_of_another_is_listed() {
    for (system, code, words, listed) in [
        (ATC, "B01AA03", "Amlodipine", true),
        (RXNORM, "11289", "amlodipine 5 MG Oral Tablet", true),
        (RXNORM, "11289", "Warfarin sodium", false),
        (ATC, "B01AA", "warfarin", false),
        (RXNORM, "11289", "Coumadin", false),
        (RXNORM, "11289", "Amlodipinelike", false),
    ] {
        let visit = medicine(&worded(system, code, words));
        assert_eq!(
            whys(&visit),
            if listed {
                vec!["not-read-disagrees"]
            } else {
                vec![]
            },
            "{words}"
        );
    }
}
