//! Orders: those that are none of ours, those in words, those that leave something open.

use super::hooks::sound;
use super::{SIGN, about, ask, cards, code, coded, mine, open, orders, question, searchset};
use serde_json::{Value, json};

#[test]
fn other_orders_are_none_of_our_business_and_orders_in_words_are_named() {
    let served = open();
    let with = |orders: &[Value]| {
        let mut question = question("order-sign");
        question["context"]["draftOrders"] = searchset(orders);
        cards(&ask(&served, SIGN, &question))
    };
    let aspirin = mine(
        "MedicationRequest",
        "x1",
        json!({ "status": "draft", "intent": "order", "medicationCodeableConcept": coded("http://www.whocc.no/atc", "N02BA01") }),
    );
    assert!(with(std::slice::from_ref(&aspirin)).is_empty());
    let words = mine(
        "ServiceRequest",
        "x2",
        json!({ "status": "draft", "intent": "order", "code": { "text": "mezoterapi, yüz" } }),
    );
    let said = with(&[aspirin, words]);
    sound(&said);
    assert_eq!(said.len(), 1);
    assert!(
        said[0]["detail"]
            .as_str()
            .expect("a text")
            .contains("mezoterapi, yüz"),
        "{}",
        said[0]
    );
    assert_eq!(said[0]["indicator"], "info");
    // So are orders in a code system that nobody here speaks, with whatever reason; those in a system that is spoken are
    // known to be something else.
    let local = coded("urn:hospital:catalogue", "MEZO-1");
    let orders_of = |code: &Value| {
        let mut service = json!({ "status": "draft", "intent": "order", "code": code.clone(),
            "reasonCode": [coded("http://hl7.org/fhir/sid/icd-10", "L65.9")] });
        service["code"]["text"] = json!("Mezoterapi, yüz");
        let mut medicine =
            json!({ "status": "draft", "intent": "order", "medicationCodeableConcept": code.clone() });
        medicine["medicationCodeableConcept"]["text"] = json!("Mezo kokteyli");
        [
            mine("ServiceRequest", "x3", service),
            mine("MedicationRequest", "x4", medicine),
        ]
    };
    let said = with(&orders_of(&local));
    sound(&said);
    assert_eq!(said.len(), 1, "{said:?}");
    assert_eq!(said[0]["indicator"], "info");
    let detail = said[0]["detail"].as_str().expect("a text");
    assert!(
        detail.contains("Mezoterapi, yüz") && detail.contains("Mezo kokteyli"),
        "{detail}"
    );
    for system in [
        "http://www.nlm.nih.gov/research/umls/rxnorm",
        "http://snomed.info/sct",
        "http://loinc.org",
    ] {
        assert!(with(&orders_of(&coded(system, "1"))).is_empty(), "{system}");
    }
    // An order that was taken back is none.
    let mut void = orders();
    void[0]["status"] = json!("entered-in-error");
    void[1]["status"] = json!("cancelled");
    assert!(with(&void).is_empty());
}

#[test]
fn an_order_that_leaves_something_open_says_only_what_holds_in_every_case() {
    let served = open();
    let with = |change: fn(&mut Vec<Value>)| {
        let (mut question, mut orders) = (question("order-sign"), orders());
        change(&mut orders);
        question["context"]["draftOrders"] = searchset(&orders);
        cards(&ask(&served, SIGN, &question))
    };
    for (what, change, expected) in [
        (
            "no place",
            (|orders: &mut Vec<Value>| {
                orders[0].as_object_mut().expect("an object").remove("bodySite");
            }) as fn(&mut Vec<Value>),
            "The area",
        ),
        (
            "a place that nobody reads",
            |orders| orders[0]["bodySite"] = json!([{ "text": "left ear" }]),
            "left ear",
        ),
        (
            "no indication",
            |orders| orders[0]["code"] = coded("urn:pistor:procedures", "mesotherapy"),
            "The indication",
        ),
        (
            "a medicine that is no substance",
            |orders| orders[1]["medicationCodeableConcept"] = json!({ "text": "cocktail no 5" }),
            "cocktail no 5",
        ),
    ] {
        let cards = with(change);
        sound(&cards);
        assert!(about(&cards, "stroke_history").is_some(), "{what}");
        let open = cards
            .iter()
            .find(|card| {
                card["summary"]
                    .as_str()
                    .is_some_and(|text| text.contains("leaves open"))
            })
            .unwrap_or_else(|| panic!("{what}"));
        assert_eq!(open["indicator"], "warning");
        assert!(
            open["detail"].as_str().expect("a text").contains(expected),
            "{what}: {open}"
        );
        assert!(
            cards.iter().all(|card| !card["summary"]
                .as_str()
                .unwrap_or_default()
                .starts_with("No rule")),
            "{what}"
        );
    }
    let cards = with(|orders| orders[1]["medicationCodeableConcept"] = json!({ "text": "cocktail no 5" }));
    assert!(
        about(&cards, "allergy_ingredient").is_none(),
        "what is not known is not guessed"
    );
}

#[test]
fn an_order_of_another_type_is_none_of_ours_and_one_without_a_type_is_refused() {
    let served = open();
    let with = |resource: Value| {
        let mut question = question("order-sign");
        question["context"]["draftOrders"]["entry"][0]["resource"] = resource;
        ask(&served, SIGN, &question)
    };
    for kind in ["Banana", "Observation", "DeviceRequest"] {
        let strange = mine(kind, "b", json!({ "status": "draft", "intent": "order" }));
        assert!(cards(&with(strange)).is_empty(), "{kind}");
    }
    let mut nothing = mine("", "b", json!({ "status": "draft" }));
    nothing.as_object_mut().expect("an object").remove("resourceType");
    let answer = with(nothing);
    assert_eq!((answer.status, code(&answer).as_str()), (422, "fhir-no-type"));
    let answer = with(json!("ServiceRequest"));
    assert_eq!((answer.status, code(&answer).as_str()), (400, "fhir-shape"));
}
