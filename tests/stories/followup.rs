//! Is this sign expected now?

use crate::program::json as run;
use serde_json::{Value, json};

fn report(session: Value, at: &str, signs: Value) -> Value {
    let mut whole = json!({
        "session": {
            "ended": "2026-11-01T12:00:00+03:00", "areas": [{ "area": "face" }], "method": "needle", "technique": "nappage",
            "mixture": [{ "substance": "hyaluronic_acid" }, { "substance": "lidocaine" }], "number": 1, "indication": "wrinkles"
        },
        "report": { "at": at, "signs": signs }
    });
    for (key, value) in session.as_object().expect("an object") {
        whole["session"][key] = value.clone();
    }
    run(&["triage", "-"], &whole)
}

#[test]
fn flushing_ten_minutes_after_is_expected() {
    let triage = report(
        json!({}),
        "2026-11-01T12:10:00+03:00",
        json!([{ "sign": "flushing", "worse": "no" }]),
    );
    assert_eq!(triage["level"], "expected");
    assert!(triage["cites"].to_string().contains("S0.21"));
}

#[test]
fn hives_with_breathing_difficulty_are_an_emergency() {
    let signs = json!([{ "sign": "urticaria_generalised", "worse": "no" }, { "sign": "breathing_difficulty", "worse": "no" }]);
    let triage = report(json!({}), "2026-11-01T12:10:00+03:00", signs);
    assert_eq!(triage["level"], "emergency");
    assert!(
        triage["red_flags"]
            .as_array()
            .is_some_and(|flags| !flags.is_empty())
    );
}

#[test]
fn a_new_nodule_in_week_four_is_a_call_and_the_infection_is_named() {
    let signs = json!([{ "sign": "nodule", "since": "2026-11-28", "worse": "no" }]);
    let triage = report(json!({}), "2026-11-29T12:00:00+03:00", signs);
    assert_eq!(triage["level"], "call");
    let flags = triage["red_flags"].to_string().to_lowercase();
    assert!(
        flags.contains("infection") && flags.contains("mycobacteri"),
        "{flags}"
    );
    assert_eq!(triage["per_sign"][0]["level"], "call");
}

#[test]
fn a_pain_flare_is_expected_once_until_day_five() {
    let pain = |number: u32, at: &str| {
        let session = json!({ "indication": "acute_low_back_pain", "areas": [{ "area": "lower_back" }], "number": number });
        report(
            session,
            at,
            json!([{ "sign": "pain_flare", "since": "2026-11-02", "worse": "no" }]),
        )
    };
    let first = pain(1, "2026-11-03T12:00:00+03:00");
    assert_eq!(first["level"], "expected");
    assert_eq!(first["per_sign"][0]["until"], "2026-11-06T12:00:00+03:00");
    assert!(first["cites"].to_string().contains("S0.22"));
    assert_eq!(pain(4, "2026-11-03T12:00:00+03:00")["level"], "call");
    assert_eq!(pain(1, "2026-11-08T12:00:00+03:00")["level"], "call");
}

#[test]
fn unknown_counts_as_worse() {
    let level = |worse: &str| {
        let signs = json!([{ "sign": "swelling", "worse": worse }]);
        report(json!({}), "2026-11-01T18:00:00+03:00", signs)["level"]
            .as_str()
            .expect("a level")
            .to_owned()
    };
    assert_eq!(level("no"), "expected");
    assert_eq!(level("unknown"), level("yes"));
    assert_ne!(level("unknown"), "expected");
}

#[test]
fn what_was_not_asked_is_named() {
    let triage = report(
        json!({}),
        "2026-11-01T12:10:00+03:00",
        json!([{ "sign": "itching", "worse": "no" }]),
    );
    let not_asked = triage["not_asked"].to_string();
    assert!(not_asked.contains("breathing_difficulty"), "{not_asked}");
}

#[test]
fn every_sign_of_the_vocabulary_is_judged_at_every_time_in_both_languages() {
    let signs = run(&["knowledge", "list", "--kind", "reactions"], &Value::Null);
    let signs: Vec<Value> = signs
        .as_array()
        .expect("a list")
        .iter()
        .map(|row| json!({ "sign": row["id"], "worse": "no" }))
        .collect();
    assert_eq!(signs.len(), 31);
    for at in [
        "2026-11-01T12:00:00+03:00",
        "2026-11-01T20:00:00+03:00",
        "2026-11-05T12:00:00+03:00",
        "2027-09-01T12:00:00+03:00",
    ] {
        for sign in &signs {
            let triage = report(json!({}), at, json!([sign]));
            assert!(
                ["expected", "watch", "call", "emergency"]
                    .contains(&triage["level"].as_str().expect("a level"))
            );
            assert!(
                triage["cites"].as_array().is_some_and(|cites| !cites.is_empty()),
                "{sign} {at}"
            );
        }
    }
}
