//! H18: a question in which anything belongs to somebody else is refused whole.

use super::{SELECT, SIGN, VIEW, ask, cards, code, open, question};
use serde_json::{Value, json};

/// Every place of a value that names the patient, as JSON pointers.
fn places(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => members
            .iter()
            .for_each(|(key, value)| places(value, &format!("{path}/{key}"), found)),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .for_each(|(n, value)| places(value, &format!("{path}/{n}"), found)),
        Value::String(text) if text == "Patient/p1" => found.push(path.to_owned()),
        _ => {}
    }
}

fn with(question: &Value, path: &str, value: Value) -> Value {
    let mut changed = question.clone();
    *changed.pointer_mut(path).expect("the place is there") = value;
    changed
}

#[test]
fn h18_one_strange_reference_anywhere_and_nothing_is_screened() {
    let served = open();
    let mut tried = 0;
    for (path, hook) in [
        (SIGN, "order-sign"),
        (SELECT, "order-select"),
        (VIEW, "patient-view"),
    ] {
        let good = question(hook);
        assert!(!cards(&ask(&served, path, &good)).is_empty());
        let mut named = Vec::new();
        places(&good, "", &mut named);
        assert!(named.len() >= 3, "{named:?}");
        for place in &named {
            for strange in [
                "Patient/p2",
                "Patient/p11",
                "Patient/P1",
                "Patient/",
                "p1",
                "Group/p1",
                "Device/p1",
                "",
                "#p1",
                "Patient/p1/_history/1/Patient/p2",
                "https://elsewhere.example/fhir/Patient/p1",
                "urn:uuid:p2",
                "Patient?identifier=x|1",
                "Patient/p1?x=1",
                "../Patient/p1",
            ] {
                let answer = ask(&served, path, &with(&good, place, json!(strange)));
                assert_eq!(answer.status, 422, "{hook} {place} = {strange}: {}", answer.body);
                assert_eq!(code(&answer), "hook-other-patient", "{hook} {place} = {strange}");
                tried += 1;
            }
        }
        let other = with(&good, "/prefetch/patient/id", json!("p2"));
        assert_eq!(code(&ask(&served, path, &other)), "hook-other-patient");
        let asked = with(&good, "/context/patientId", json!("p2"));
        assert_eq!(code(&ask(&served, path, &asked)), "hook-other-patient");
    }
    assert!(tried > 150, "{tried}");
}

#[test]
fn h18_a_resource_that_names_nobody_is_refused() {
    let served = open();
    let good = question("order-sign");
    let entry = "/prefetch/conditions/entry/0/resource";
    for (what, subject, expected) in [
        ("nothing", Value::Null, "hook-nobodys"),
        (
            "words",
            json!({ "display": "Elif Yıldırım" }),
            "hook-other-patient",
        ),
        (
            "an identifier",
            json!({ "identifier": { "system": "urn:mrn", "value": "7" } }),
            "hook-other-patient",
        ),
        (
            "two",
            json!([{ "reference": "Patient/p1" }, { "reference": "Patient/p2" }]),
            "hook-other-patient",
        ),
    ] {
        let answer = ask(&served, SIGN, &with(&good, &format!("{entry}/subject"), subject));
        assert_eq!((answer.status, code(&answer).as_str()), (422, expected), "{what}");
    }
    // Somebody else in a field that nobody reads.
    for (field, value) in [
        ("asserter", json!({ "reference": "Patient/p2" })),
        (
            "asserter",
            json!({ "reference": "https://ehr.example/fhir/Patient/p2" }),
        ),
        (
            "extension",
            json!([{ "url": "x", "valueReference": { "reference": "Patient/p2" } }]),
        ),
        (
            "text",
            json!({ "status": "generated", "div": "<a href=\"Patient/p2\">x</a>" }),
        ),
    ] {
        let mut changed = good.clone();
        changed.pointer_mut(entry).expect("a resource")[field] = value;
        assert_eq!(
            code(&ask(&served, SIGN, &changed)),
            "hook-other-patient",
            "{field}"
        );
    }
    // Escaped, so that the text looks different.
    let text = good.to_string();
    let escaped = text.replacen("\"Patient/p1\"", r#""Patient\/p2""#, 1);
    let answer = served.ask("POST", SIGN, &[("Content-Type", "application/json")], &escaped);
    assert_eq!(code(&answer), "hook-other-patient");
}

#[test]
fn a_second_patient_is_refused_and_a_merged_record_is_not() {
    let served = open();
    let good = question("order-sign");
    let mut twice = good.clone();
    let patient = twice["prefetch"]["patient"].clone();
    twice["context"]["draftOrders"]["entry"]
        .as_array_mut()
        .expect("entries")
        .push(json!({ "resource": patient }));
    assert_eq!(code(&ask(&served, SIGN, &twice)), "fhir-two-patients");
    let mut merged = good.clone();
    merged["prefetch"]["patient"]["link"] =
        json!([{ "other": { "reference": "Patient/old" }, "type": "replaces" }]);
    assert!(!cards(&ask(&served, SIGN, &merged)).is_empty());
    // Addresses of the server that the question names, and of the entry itself, are the patient's own.
    let place = "/prefetch/conditions/entry/0/resource/subject/reference";
    let absolute = with(&good, place, json!("https://ehr.example/fhir/Patient/p1"));
    assert!(!cards(&ask(&served, SIGN, &absolute)).is_empty());
    let mut elsewhere = absolute.clone();
    elsewhere["fhirServer"] = json!("https://other.example/fhir");
    assert_eq!(code(&ask(&served, SIGN, &elsewhere)), "hook-other-patient");
    elsewhere["fhirServer"] = json!("https://ehr.example/fhir/");
    assert!(!cards(&ask(&served, SIGN, &elsewhere)).is_empty());
}
