//! Feedback: kept by rule, once it is of our cards, and without what a clinician typed.

use super::{SIGN, about, ask, cards, code, open, question};
use serde_json::{Value, json};

const FEEDBACK: &str = "/cds-services/mesotherapy-order-sign/feedback";

#[test]
fn what_became_of_a_card_is_kept_for_its_rule() {
    let served = open();
    let cards = cards(&ask(&served, SIGN, &question("order-sign")));
    let stroke = about(&cards, "stroke_history").expect("a card");
    let one = |outcome: &str, rest: Value| {
        let mut one =
            json!({ "card": stroke["uuid"], "outcome": outcome, "outcomeTimestamp": "2026-11-21T06:00:00Z" });
        one.as_object_mut()
            .expect("an object")
            .extend(rest.as_object().expect("an object").clone());
        one
    };
    let reason = &stroke["overrideReasons"][0];
    let feedback = json!({ "feedback": [
        one("overridden", json!({ "overrideReason": { "reason": reason, "userComment": "Elif Hanım ile telefonda konuşuldu" } })),
        one("overridden", json!({ "overrideReason": { "reason": { "code": "x", "system": "http://ehr.example" } } })),
        one("overridden", json!({})),
        one("accepted", json!({ "acceptedSuggestions": [{ "id": stroke["suggestions"][0]["uuid"] }] })),
    ] });
    assert_eq!(ask(&served, FEEDBACK, &feedback).status, 200);
    let kept = served.clinic.practice.feedback().expect("read");
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].service, "mesotherapy-order-sign");
    let said: Vec<(&str, bool, &str)> = kept[0]
        .cards
        .iter()
        .map(|one| (one.topic.as_str(), one.accepted, one.reason.as_str()))
        .collect();
    assert_eq!(
        said,
        [
            ("stroke_history", false, "benefit_outweighs_risk"),
            ("stroke_history", false, "other"),
            ("stroke_history", false, ""),
            ("stroke_history", true, ""),
        ]
    );
    let text = serde_json::to_string(&kept).expect("JSON");
    assert!(!text.contains("Elif") && !text.contains("p1"), "{text}");
    let verified = served.clinic.practice.verify().expect("read");
    assert!(verified.broken.is_empty(), "the book is chained as every other");
}

#[test]
fn feedback_that_cannot_be_is_refused_whole() {
    let served = open();
    let cards = cards(&ask(&served, SIGN, &question("order-sign")));
    let card = cards[0]["uuid"].clone();
    let good = json!({ "card": card, "outcome": "overridden", "outcomeTimestamp": "2026-11-21T06:00:00Z" });
    let with = |name: &str, value: Value| {
        let mut one = good.clone();
        one[name] = value;
        json!({ "feedback": [good, one] })
    };
    for (what, body, expected) in [
        ("nothing", json!({}), "json-syntax"),
        ("an empty list", json!({ "feedback": [] }), "hook-field"),
        (
            "a list too long",
            json!({ "feedback": vec![good.clone(); 201] }),
            "hook-field",
        ),
        ("another outcome", with("outcome", json!("maybe")), "hook-field"),
        (
            "accepted without a suggestion",
            with("outcome", json!("accepted")),
            "hook-field",
        ),
        (
            "a card of somebody else",
            with("card", json!("d1577c69-dfbe-44ad-ba6d-3e05e953b2ea")),
            "hook-card",
        ),
        ("a card of words", with("card", json!("<script>")), "hook-card"),
        (
            "a time of words",
            with("outcomeTimestamp", json!("yesterday")),
            "hook-field",
        ),
        (
            "a suggestion of words",
            with("acceptedSuggestions", json!([{ "id": "x y" }])),
            "hook-field",
        ),
    ] {
        let answer = ask(&served, FEEDBACK, &body);
        assert_eq!((answer.status, code(&answer).as_str()), (400, expected), "{what}");
    }
    assert!(
        served.clinic.practice.feedback().expect("read").is_empty(),
        "nothing half kept"
    );
}
