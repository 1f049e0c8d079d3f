//! What each status stands for: wrong requests, one by one, and browsers of other origins.

use super::{SELECT, SIGN, cards, code, open, question};
use crate::web::ORIGIN;
use serde_json::{Value, json};

const JSON: (&str, &str) = ("Content-Type", "application/json");

/// A question in which something else stands in a place.
fn with(path: &str, value: Value) -> String {
    let mut question = question("order-sign");
    *question.pointer_mut(path).expect("the place is there") = value;
    question.to_string()
}

/// A question that lacks something.
fn without(path: &str, name: &str) -> String {
    let mut question = question("order-sign");
    let place = question.pointer_mut(path).expect("the place is there");
    place.as_object_mut().expect("an object").remove(name);
    question.to_string()
}

/// A question with something of its own.
fn beside(name: &str, value: Value) -> String {
    let mut question = question("order-sign");
    question[name] = value;
    question.to_string()
}

/// Every body is refused with this status and this code.
fn refused(status: u16, expected: &str, bodies: &[(&str, String)]) {
    let served = open();
    for (what, body) in bodies {
        let answer = served.ask("POST", SIGN, &[JSON], body);
        assert_eq!(
            (answer.status, code(&answer).as_str()),
            (status, expected),
            "{what}: {}",
            answer.body
        );
        assert_eq!(
            answer.headers.get("content-type").map(String::as_str),
            Some("application/fhir+json")
        );
    }
}

#[test]
fn what_is_not_the_standards_json_is_refused() {
    let good = question("order-sign").to_string();
    refused(400, "json-truncated", &[("half of it", good[..200].to_owned())]);
    refused(
        400,
        "json-syntax",
        &[
            ("two of it", format!("{good}{good}")),
            ("a key twice", good.replacen('{', "{\"hook\":\"order-sign\",", 1)),
            ("a hook that is a number", with("/hook", json!(1))),
        ],
    );
    refused(
        400,
        "hook-name",
        &[
            ("no hook", without("", "hook")),
            ("another hook", with("/hook", json!("patient-view"))),
        ],
    );
}

#[test]
fn a_field_that_is_missing_or_another_is_named() {
    refused(
        400,
        "hook-field",
        &[
            ("nothing", String::new()),
            ("null", "null".to_owned()),
            ("a list", "[]".to_owned()),
            ("no instance", without("", "hookInstance")),
            ("an instance of words", with("/hookInstance", json!("abc"))),
            ("no context", without("", "context")),
            ("a context of words", with("/context", json!("x"))),
            ("no user", without("/context", "userId")),
            (
                "a user of another kind",
                with("/context/userId", json!("Device/1")),
            ),
            ("no patient", without("/context", "patientId")),
            (
                "a patient with a path",
                with("/context/patientId", json!("../p1")),
            ),
            (
                "a patient with a type",
                with("/context/patientId", json!("Patient/p1")),
            ),
            (
                "an encounter with a path",
                with("/context/encounterId", json!("e/1")),
            ),
            ("no orders", without("/context", "draftOrders")),
            ("orders that are a list", with("/context/draftOrders", json!([]))),
            (
                "a token for us to use",
                beside("fhirAuthorization", json!({ "access_token": "x" })),
            ),
        ],
    );
}

#[test]
fn a_prefetch_that_cannot_be_used_is_named() {
    refused(
        412,
        "hook-prefetch",
        &[
            ("no prefetch", without("", "prefetch")),
            ("no patient in it", with("/prefetch/patient", Value::Null)),
        ],
    );
    let outcome = json!({ "resourceType": "OperationOutcome", "issue": [] });
    refused(
        412,
        "hook-outcome",
        &[("an error in it", with("/prefetch/conditions", outcome))],
    );
    let other = json!({ "resourceType": "Observation" });
    refused(
        422,
        "hook-field",
        &[("something else in it", with("/prefetch/conditions", other))],
    );
    let born = with("/prefetch/patient/birthDate", json!("1800-01-01"));
    refused(422, "age", &[("a patient who died", born)]);
    let misspelt = "/context/draftOrders/entry/0/resource/code/coding/0/code";
    refused(
        422,
        "unknown-id",
        &[("a misspelt word of ours", with(misspelt, json!("wrinkels")))],
    );
}

#[test]
fn what_is_asked_elsewhere_or_in_another_way_is_told_so() {
    let served = open();
    let post = |path: &str, headers: &[(&str, &str)], body: &str| served.ask("POST", path, headers, body);
    let unknown = post("/cds-services/nothing", &[JSON], "{}");
    assert_eq!((unknown.status, code(&unknown).as_str()), (404, "hook-service"));
    assert_eq!(post(SIGN, &[("Content-Type", "text/plain")], "{}").status, 415);
    assert_eq!(post(SIGN, &[], "{}").status, 415);
    assert_eq!(served.ask("GET", SIGN, &[], "").status, 405);
    assert_eq!(post("/cds-services", &[JSON], "{}").status, 405);
    let mut selected = question("order-select");
    selected["context"]["selections"] = json!(["ServiceRequest/none"]);
    let answer = post(SELECT, &[JSON], &selected.to_string());
    assert_eq!((answer.status, code(&answer).as_str()), (400, "hook-selection"));
    let extended = beside("extension", json!({ "org.example.x": 1 }));
    assert!(!cards(&post(SIGN, &[JSON], &extended)).is_empty());
}

#[test]
fn an_origin_is_compared_whole() {
    let served = open();
    let preflight = |origin: &str, path: &str| {
        served.ask(
            "OPTIONS",
            path,
            &[
                ("Origin", origin),
                ("Access-Control-Request-Method", "POST"),
                ("Access-Control-Request-Headers", "content-type,authorization"),
            ],
            "",
        )
    };
    for path in [
        "/cds-services",
        SIGN,
        "/cds-services/mesotherapy-order-sign/feedback",
    ] {
        let answer = preflight(ORIGIN, path);
        assert_eq!(answer.status, 204);
        assert_eq!(
            answer
                .headers
                .get("access-control-allow-origin")
                .map(String::as_str),
            Some(ORIGIN)
        );
        assert!(answer.headers["access-control-allow-headers"].contains("authorization"));
        for strange in [
            "https://ehr.example.evil.example",
            "https://ehr.example:8443",
            "http://ehr.example",
            "null",
            "https://evil.example",
        ] {
            let answer = preflight(strange, path);
            assert!(
                !answer.headers.contains_key("access-control-allow-origin"),
                "{strange}"
            );
        }
    }
    let answer = served.ask(
        "POST",
        SIGN,
        &[JSON, ("Origin", ORIGIN)],
        &question("order-sign").to_string(),
    );
    assert_eq!(
        answer
            .headers
            .get("access-control-allow-origin")
            .map(String::as_str),
        Some(ORIGIN)
    );
    assert!(answer.headers["vary"].to_lowercase().contains("origin"));
    assert!(!answer.headers.contains_key("access-control-allow-credentials"));
    // The pages are for nobody else.
    let page = served.ask("GET", "/sign-in", &[("Origin", ORIGIN)], "");
    assert!(!page.headers.contains_key("access-control-allow-origin"));
}
