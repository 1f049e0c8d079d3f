//! Orders and statements: statuses, intents, dates, and the ways in which a medicine may be named.

use super::edition::edition;
use super::{bundle, fact_no, said, visit, visit_of, whys, with};
use pistor_journey::facts::Count;
use pistor_journey::intake::Visit;
use serde_json::{Value, json};

const RXNORM: &str = "http://www.nlm.nih.gov/research/umls/rxnorm";
const ATC: &str = "http://www.whocc.no/atc";

fn drug(system: &str, code: &str) -> Value {
    json!({ "coding": [{ "system": system, "code": code }] })
}

fn order(more: &Value) -> Value {
    let base = json!({
        "resourceType": "MedicationRequest", "id": "m", "status": "active", "intent": "order",
        "medicationCodeableConcept": drug(RXNORM, "11289"), "authoredOn": "2021-01-01",
    });
    with(base, more)
}

fn statement(more: &Value) -> Value {
    let base = json!({
        "resourceType": "MedicationStatement", "id": "s", "status": "active",
        "medicationCodeableConcept": drug(RXNORM, "11289"), "effectiveDateTime": "2021-01-01",
    });
    with(base, more)
}

fn thinner(entry: Value) -> &'static str {
    said(&visit(&[entry]), "anticoagulant_use")
}

fn count(visit: &Visit) -> Option<Count> {
    visit.facts.count(fact_no(&edition(), "heart_medication_count"))
}

#[test]
fn status_of_an_order() {
    for (word, answer) in [
        ("active", "yes"),
        ("on-hold", "unknown"),
        ("draft", "unknown"),
        ("unknown", "unknown"),
        ("odd", "unknown"),
        ("stopped", "silent"),
        ("cancelled", "silent"),
        ("completed", "silent"),
        ("entered-in-error", "silent"),
    ] {
        assert_eq!(thinner(order(&json!({ "status": word }))), answer, "{word}");
    }
    assert_eq!(thinner(order(&json!({ "status": null }))), "unknown");
    assert_eq!(
        whys(&visit(&[order(&json!({ "status": "entered-in-error" }))])),
        ["not-read-error"]
    );
}

#[test]
fn intent_of_an_order() {
    for (word, answer) in [
        ("order", "yes"),
        ("original-order", "yes"),
        ("instance-order", "yes"),
        ("reflex-order", "yes"),
        ("filler-order", "yes"),
        ("plan", "unknown"),
        ("proposal", "unknown"),
        ("option", "unknown"),
    ] {
        assert_eq!(thinner(order(&json!({ "intent": word }))), answer, "{word}");
    }
    assert_eq!(thinner(order(&json!({ "intent": null }))), "yes");
}

#[test]
fn an_order_not_to_give_is_no_medicine() {
    let visit = visit(&[order(&json!({ "doNotPerform": true }))]);
    assert_eq!(
        (said(&visit, "anticoagulant_use"), whys(&visit)),
        ("silent", vec!["not-read-do-not-perform"])
    );
}

#[test]
fn dates_of_an_order() {
    let bounds = |end: &str| json!([{ "timing": { "repeat": { "boundsPeriod": { "end": end } } } }]);
    for (more, answer) in [
        (json!({ "authoredOn": "2019-03-31" }), "unknown"),
        (json!({ "authoredOn": "2019-04-02" }), "yes"),
        (
            json!({ "authoredOn": "2019-01-01", "dosageInstruction": bounds("2022-01-01") }),
            "yes",
        ),
        (json!({ "dosageInstruction": bounds("2021-03-01") }), "silent"),
        (
            json!({ "dispenseRequest": { "validityPeriod": { "end": "2021-03-01" } } }),
            "silent",
        ),
        (
            json!({ "dispenseRequest": { "validityPeriod": { "end": "2021-03-01" } }, "dosageInstruction": bounds("2021-06-01") }),
            "yes",
        ),
        (json!({ "authoredOn": "2021-04-02" }), "silent"),
        (json!({ "authoredOn": null }), "yes"),
        // All of it was handed out, and its doses go on: the record does not say that it is over.
        (
            json!({ "status": "completed", "dosageInstruction": bounds("2021-06-01") }),
            "unknown",
        ),
        (
            json!({ "status": "completed", "dosageInstruction": bounds("2021-03-01") }),
            "silent",
        ),
        (
            json!({ "status": "completed", "dispenseRequest": { "validityPeriod": { "end": "2021-06-01" } } }),
            "silent",
        ),
        (
            json!({ "status": "stopped", "dosageInstruction": bounds("2021-06-01") }),
            "silent",
        ),
    ] {
        assert_eq!(thinner(order(&more)), answer, "{more}");
    }
    assert_eq!(
        whys(&visit(&[order(&json!({ "authoredOn": "2021-04-02" }))])),
        ["not-read-future"]
    );
}

#[test]
fn status_of_a_statement() {
    for (more, answer) in [
        (json!({ "status": "active" }), "yes"),
        (json!({ "status": "intended" }), "unknown"),
        (json!({ "status": "on-hold" }), "unknown"),
        (json!({ "status": "unknown" }), "unknown"),
        (json!({ "status": "stopped" }), "silent"),
        (json!({ "status": "completed" }), "silent"),
        (json!({ "status": "not-taken" }), "silent"),
        (json!({ "status": "entered-in-error" }), "silent"),
        // Completed later, so that on the day of the visit it was still being taken.
        (
            json!({ "status": "completed", "effectiveDateTime": null, "effectivePeriod": { "start": "2021-03-01", "end": "2021-05-01" } }),
            "yes",
        ),
        (
            json!({ "effectiveDateTime": null, "effectivePeriod": { "start": "2021-03-01", "end": "2021-03-10" } }),
            "silent",
        ),
    ] {
        assert_eq!(thinner(statement(&more)), answer, "{more}");
    }
}

#[test]
fn who_says_so_tells_whether_it_is_prescribed() {
    let prescribed = |entry: Value| {
        let visit = visit(&[entry]);
        visit
            .facts
            .details(fact_no(&edition(), "anticoagulant_use"))
            .unwrap()
            .prescribed
    };
    assert_eq!(prescribed(order(&json!({}))), Some(true));
    assert_eq!(prescribed(statement(&json!({}))), None);
}

#[test]
fn a_medicine_may_be_referred_to() {
    let refer = |reference: &str| {
        let medication = json!({ "resourceType": "Medication", "id": "w", "code": drug(RXNORM, "11289") });
        let order = order(&json!({
            "medicationCodeableConcept": null, "medicationReference": { "reference": reference, "display": "pill" },
            "contained": [
                { "resourceType": "Questionnaire", "id": "q", "code": [7] },
                { "resourceType": "Medication", "id": "in", "code": drug(RXNORM, "11289") },
            ],
        }));
        let mut bundle = bundle(&[order]);
        let entries = bundle["entry"].as_array_mut().unwrap();
        entries.push(json!({ "fullUrl": "http://a/fhir/Medication/w", "resource": medication }));
        visit_of(&bundle).unwrap()
    };
    for reference in [
        "#in",
        "Medication/w",
        "Medication/w/_history/2",
        "http://a/fhir/Medication/w",
        "urn:uuid:w",
    ] {
        assert_eq!(said(&refer(reference), "anticoagulant_use"), "yes", "{reference}");
    }
    for reference in ["#out", "Medication/x", "urn:uuid:x"] {
        let visit = refer(reference);
        assert_eq!(whys(&visit), ["not-read-reference"], "{reference}");
        assert_eq!(visit.not_read[0].what, format!("{reference} pill"));
    }
}

#[test]
fn ingredients_speak_for_a_medicine_whose_code_nobody_reads() {
    let contained = |code: Value| {
        let item = |code: &str| json!({ "itemCodeableConcept": drug(RXNORM, code) });
        let medication = json!({ "resourceType": "Medication", "id": "in", "code": code, "ingredient": [item("11289"), item("0")] });
        visit(&[order(&json!({
            "medicationCodeableConcept": null, "medicationReference": { "reference": "#in" }, "contained": [medication],
        }))])
    };
    let visit = contained(json!({ "text": "a tablet" }));
    assert_eq!(
        (said(&visit, "anticoagulant_use"), whys(&visit)),
        ("yes", vec!["not-read-code"])
    );
    assert!(whys(&contained(drug(RXNORM, "11289"))).is_empty());
}

#[test]
fn heart_medicines_are_counted_by_ingredient() {
    let of = |codings: Value| order(&json!({ "medicationCodeableConcept": { "coding": codings } }));
    let both = json!([{ "system": RXNORM, "code": "197361" }, { "system": ATC, "code": "C08CA01" }, { "system": ATC, "code": "C08" }]);
    let amlodipine = of(both);
    let warfarin = of(json!([{ "system": ATC, "code": "B01AA03" }]));
    let one = visit(&[amlodipine.clone(), amlodipine.clone()]);
    assert_eq!(
        count(&one),
        Some(Count {
            least: 1,
            exact: true
        })
    );
    assert_eq!(
        count(&visit(&[amlodipine.clone(), warfarin])),
        Some(Count {
            least: 2,
            exact: true
        })
    );
    for unread in [
        of(json!([{ "system": RXNORM, "code": "0" }])),
        order(&json!({ "medicationCodeableConcept": { "text": "heart pills" } })),
        order(&json!({ "medicationCodeableConcept": null })),
    ] {
        let visit = visit(&[amlodipine.clone(), unread.clone()]);
        assert_eq!(
            count(&visit),
            Some(Count {
                least: 1,
                exact: false
            }),
            "{unread}"
        );
        assert_eq!(visit.not_read.len(), 1);
    }
    let other = of(json!([{ "system": ATC, "code": "A02BC01" }]));
    let visit = visit(&[amlodipine, other]);
    assert_eq!(
        (count(&visit), whys(&visit)),
        (
            Some(Count {
                least: 1,
                exact: true
            }),
            vec!["not-read-code"]
        )
    );
}

#[test]
fn a_known_medicine_that_answers_nothing_is_not_listed() {
    let visit = visit(&[order(
        &json!({ "medicationCodeableConcept": drug(RXNORM, "28889") }),
    )]);
    assert!(visit.not_read.is_empty() && visit.facts.evidence.is_empty());
}
