//! Questions that are made to break something: each has a clear answer, and nothing is kept of it.

use super::{SIGN, VIEW, ask, cards, code, mine, open, question, searchset};
use crate::web::Served;
use serde_json::{Value, json};

const JSON: (&str, &str) = ("Content-Type", "application/json");

fn entries(served: &Served) -> usize {
    served.clinic.practice.verify().expect("read").entries
}

fn with(path: &str, value: Value) -> Value {
    let mut question = question("order-sign");
    *question.pointer_mut(path).expect("the place is there") = value;
    question
}

#[test]
fn what_is_too_deep_too_large_or_no_text_is_refused() {
    let served = open();
    let before = entries(&served);
    let good = question("order-sign").to_string();
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let nested = good.replacen("\"procedures\":", &format!("\"extra\":{deep},\"procedures\":"), 1);
    let answer = served.ask("POST", SIGN, &[JSON], &nested);
    assert_eq!((answer.status, code(&answer).as_str()), (400, "json-too-deep"));
    let mut bytes = good.clone().into_bytes();
    let place = good.find("female").expect("a word");
    bytes[place] = 0xff;
    let answer = served.ask_bytes("POST", SIGN, &[JSON], &bytes);
    assert_eq!((answer.status, code(&answer).as_str()), (400, "not-utf8"));
    let large = good.replacen("female", &"x".repeat(17 << 20), 1);
    let answer = served.ask("POST", SIGN, &[JSON], &large);
    assert_eq!((answer.status, code(&answer).as_str()), (413, "hook-large"));
    let digits = "9".repeat(400);
    let pressure = mine(
        "Observation",
        "o1",
        json!({ "status": "final", "code": super::coded("http://loinc.org", "8480-6"),
        "effectiveDateTime": "2026-11-20", "valueQuantity": { "value": 4711, "unit": "mmHg", "code": "mm[Hg]" } }),
    );
    let numbers = with("/prefetch/observations", searchset(&[pressure]))
        .to_string()
        .replace("4711", &digits);
    let answer = served.ask("POST", SIGN, &[JSON], &numbers);
    assert_eq!(answer.status, 400, "{}", answer.body);
    code(&answer);
    assert_eq!(entries(&served), before, "nothing is kept");
}

#[test]
fn references_that_go_in_circles_end() {
    let served = open();
    let circle = mine(
        "MedicationRequest",
        "w1",
        json!({ "status": "active", "intent": "order", "medicationReference": { "reference": "MedicationRequest/w1" },
        "basedOn": [{ "reference": "MedicationRequest/w1" }] }),
    );
    let inside = mine(
        "MedicationRequest",
        "w2",
        json!({ "status": "active", "intent": "order", "medicationReference": { "reference": "#m" },
        "contained": [{ "resourceType": "Medication", "id": "m", "ingredient": [{ "itemReference": { "reference": "#m" } }] }] }),
    );
    let cards = cards(&ask(
        &served,
        SIGN,
        &with("/prefetch/medicationRequests", searchset(&[circle, inside])),
    ));
    assert!(!cards.is_empty());
    let mut order = question("order-sign");
    order["context"]["draftOrders"]["entry"][0]["resource"]["basedOn"] =
        json!([{ "reference": "ServiceRequest/s1" }]);
    assert!(!super::cards(&ask(&served, SIGN, &order)).is_empty());
}

#[test]
fn what_was_entered_in_error_says_nothing_whatever_it_is() {
    let served = open();
    let rules = |question: &Value| -> Vec<String> {
        let cards = cards(&ask(&served, SIGN, question));
        let topics = cards
            .iter()
            .filter_map(|card| card["source"]["topic"]["code"].as_str());
        topics.map(str::to_owned).collect()
    };
    let good = rules(&question("order-sign"));
    let status = |list: &str| {
        super::coded(
            &format!("http://terminology.hl7.org/CodeSystem/{list}"),
            "entered-in-error",
        )
    };
    for (part, key, value, rule) in [
        (
            "conditions",
            "verificationStatus",
            status("condition-ver-status"),
            "stroke_history",
        ),
        (
            "medicationRequests",
            "status",
            json!("entered-in-error"),
            "anticoagulant_use",
        ),
        (
            "allergies",
            "verificationStatus",
            status("allergyintolerance-verification"),
            "allergy_ingredient",
        ),
    ] {
        assert!(good.iter().any(|spoke| spoke == rule), "{rule} speaks: {good:?}");
        let mut mistaken = question("order-sign");
        mistaken["prefetch"][part]["entry"][0]["resource"][key] = value;
        assert!(
            !rules(&mistaken).iter().any(|spoke| spoke == rule),
            "{rule} of an error"
        );
    }
}

#[test]
fn a_long_record_is_answered_and_an_endless_one_refused() {
    let served = open();
    let condition = |n: usize| {
        mine(
            "Condition",
            &format!("c{n}"),
            json!({ "code": super::coded("http://snomed.info/sct", "38341003") }),
        )
    };
    let many: Vec<Value> = (0..3000).map(condition).collect();
    assert!(
        !cards(&ask(
            &served,
            SIGN,
            &with("/prefetch/conditions", searchset(&many))
        ))
        .is_empty()
    );
    let endless: Vec<Value> = (0..20_001).map(|n| json!({ "resourceType": "Condition", "subject": { "reference": "Patient/p1" }, "id": n.to_string() })).collect();
    let answer = ask(&served, SIGN, &with("/prefetch/conditions", searchset(&endless)));
    assert_eq!((answer.status, code(&answer).as_str()), (422, "hook-too-many"));
}

#[test]
fn values_of_the_wrong_type_anywhere_never_break_the_server() {
    let served = open();
    let good = question("patient-view");
    let mut places = Vec::new();
    walk(&good, "", &mut places);
    assert!(places.len() > 60, "{}", places.len());
    let mut refused = 0;
    for place in &places {
        for value in [
            Value::Null,
            json!(true),
            json!(-1),
            json!("x"),
            json!([]),
            json!({}),
            json!([[]]),
            json!({ "resourceType": 7 }),
        ] {
            let mut changed = good.clone();
            *changed.pointer_mut(place).expect("the place is there") = value.clone();
            let answer = ask(&served, VIEW, &changed);
            assert!(answer.status < 500, "{place} = {value}: {}", answer.body);
            match answer.status {
                200 => assert!(!cards(&answer).is_empty(), "{place} = {value}: silence"),
                _ => {
                    code(&answer);
                    refused += 1;
                }
            }
        }
    }
    assert!(refused > places.len(), "{refused}");
}

fn walk(value: &Value, path: &str, places: &mut Vec<String>) {
    match value {
        Value::Object(members) => members.iter().for_each(|(key, value)| {
            let path = format!("{path}/{}", key.replace('~', "~0").replace('/', "~1"));
            places.push(path.clone());
            walk(value, &path, places);
        }),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .for_each(|(n, value)| walk(value, &format!("{path}/{n}"), places)),
        _ => {}
    }
}
