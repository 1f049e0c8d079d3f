//! The door: every route with and without a token, what each status stands for, browsers of other origins, and the start.

use super::signer::Signer;
use super::{SIGN, cards, code, open, question};
use crate::program::pistor;
use crate::web::{Answer, BASE, ORIGIN, Served};
use pistor_api::{Needs, ROUTES, Way};
use pistor_practice::Act;
use serde_json::{Value, json};

const ISSUER: &str = "https://ehr.example/fhir";
const JSON: (&str, &str) = ("Content-Type", "application/json");

/// A server that knows two programs: one for the rules, one for the record.
fn closed() -> (Served, Signer, Signer) {
    let served = Served::new();
    let (rules, record) = (Signer::curve("a", "P-384"), Signer::curve("b", "P-256"));
    for (signer, issuer, purpose) in [(&rules, ISSUER, "cds"), (&record, "client-7", "fhir")] {
        let given = json!({ "name": issuer, "issuer": issuer, "purposes": [purpose], "jwks": signer.jwks() });
        served
            .clinic
            .must(&served.clinic.manager, Act::RegisterProgram, "", given);
    }
    (served, rules, record)
}

fn token(served: &Served, signer: &Signer, issuer: &str, path: &str, id: &str) -> String {
    let now = served.clinic.now.get().as_second();
    let claims = json!({ "iss": issuer, "sub": issuer, "aud": format!("{BASE}{path}"), "iat": now, "exp": now + 60, "jti": id });
    format!("Bearer {}", signer.token(&claims))
}

fn call(served: &Served, way: Way, path: &str, bearer: &str) -> Answer {
    let headers = [JSON, ("Authorization", bearer)];
    let method = if way == Way::Get { "GET" } else { "POST" };
    let body = if path.ends_with("/feedback") {
        json!({ "feedback": [] })
    } else {
        question("order-sign")
    };
    served.ask(
        method,
        path,
        &headers,
        &if way == Way::Get {
            String::new()
        } else {
            body.to_string()
        },
    )
}

#[test]
fn every_route_wants_what_its_row_says() {
    let (served, rules, record) = closed();
    for (n, route) in ROUTES.iter().enumerate() {
        let path = route.path.replace("{id}", "mesotherapy-order-sign");
        let good = token(&served, &rules, ISSUER, &path, &format!("good-{n}"));
        let free = route.needs == Needs::Nobody;
        let expect = |status: u16, otherwise: u16| if free { 200 } else { status.min(otherwise) };
        assert_eq!(
            call(&served, route.way, &path, "").status,
            expect(401, 999),
            "{path} without a token"
        );
        assert_eq!(
            call(&served, route.way, &path, "Basic YTpi").status,
            expect(401, 999),
            "{path} by password"
        );
        let stranger = token(&served, &Signer::curve("a", "P-384"), ISSUER, &path, "s");
        assert_eq!(
            call(&served, route.way, &path, &stranger).status,
            expect(401, 999),
            "{path} by a stranger"
        );
        let elsewhere = token(
            &served,
            &rules,
            ISSUER,
            "/cds-services/another",
            &format!("e-{n}"),
        );
        assert_eq!(
            call(&served, route.way, &path, &elsewhere).status,
            expect(401, 999),
            "{path} with another's address"
        );
        let other = token(&served, &record, "client-7", &path, &format!("o-{n}"));
        assert_eq!(
            call(&served, route.way, &path, &other).status,
            expect(403, 999),
            "{path} for another purpose"
        );
        // A login of a person opens nothing here.
        let cookie = served.cookie(&served.clinic.manager);
        let method = if route.way == Way::Get { "GET" } else { "POST" };
        let by_cookie = served.ask(
            method,
            &path,
            &[JSON, ("Cookie", &cookie)],
            &if route.way == Way::Get {
                String::new()
            } else {
                question("order-sign").to_string()
            },
        );
        assert_eq!(by_cookie.status, expect(401, 999), "{path} by a cookie");
        let answer = call(&served, route.way, &path, &good);
        let answered = if path.ends_with("/feedback") { 400 } else { 200 };
        assert_eq!(answer.status, answered, "{path}: {}", answer.body);
        assert_eq!(
            call(&served, route.way, &path, &good).status,
            expect(401, 999),
            "{path} with the same token again"
        );
    }
}

#[test]
fn discovery_names_what_is_wanted() {
    let served = open();
    let answer = served.ask("GET", "/cds-services", &[("Accept-Language", "tr")], "");
    assert_eq!(answer.status, 200);
    let services: Value = serde_json::from_str(&answer.body).expect("JSON");
    let services = services["services"].as_array().expect("services");
    let hooks: Vec<&str> = services
        .iter()
        .filter_map(|service| service["hook"].as_str())
        .collect();
    assert_eq!(hooks, ["patient-view", "order-select", "order-sign"]);
    for service in services {
        let observations = service["prefetch"]["observations"].as_str().expect("a query");
        assert!(observations.contains("http://loinc.org|8480-6"), "{observations}");
        assert!(
            service["title"]
                .as_str()
                .expect("a title")
                .starts_with("Mezoterapi"),
            "{service}"
        );
        for query in service["prefetch"].as_object().expect("queries").values() {
            assert!(query.as_str().expect("a query").contains("{{context.patientId}}"));
        }
    }
}

#[test]
fn each_wrong_request_has_its_status() {
    let served = open();
    let good = || question("order-sign");
    let with = |path: &str, value: Value| {
        let mut question = good();
        *question.pointer_mut(path).expect("the place is there") = value;
        question.to_string()
    };
    let without = |path: &str, name: &str| {
        let mut question = good();
        question
            .pointer_mut(path)
            .expect("the place is there")
            .as_object_mut()
            .expect("an object")
            .remove(name);
        question.to_string()
    };
    for (what, body, status, expected) in [
        ("nothing", String::new(), 400, "hook-field"),
        ("null", "null".to_owned(), 400, "hook-field"),
        ("a list", "[]".to_owned(), 400, "hook-field"),
        (
            "half of it",
            good().to_string()[..200].to_owned(),
            400,
            "json-truncated",
        ),
        ("two of it", format!("{0}{0}", good()), 400, "json-syntax"),
        (
            "a key twice",
            good().to_string().replacen('{', "{\"hook\":\"order-sign\",", 1),
            400,
            "json-syntax",
        ),
        ("no hook", without("", "hook"), 400, "hook-name"),
        (
            "another hook",
            with("/hook", json!("patient-view")),
            400,
            "hook-name",
        ),
        (
            "a hook that is a number",
            with("/hook", json!(1)),
            400,
            "json-syntax",
        ),
        ("no instance", without("", "hookInstance"), 400, "hook-field"),
        (
            "an instance of words",
            with("/hookInstance", json!("abc")),
            400,
            "hook-field",
        ),
        ("no context", without("", "context"), 400, "hook-field"),
        (
            "a context of words",
            with("/context", json!("x")),
            400,
            "hook-field",
        ),
        ("no user", without("/context", "userId"), 400, "hook-field"),
        (
            "a user of another kind",
            with("/context/userId", json!("Device/1")),
            400,
            "hook-field",
        ),
        ("no patient", without("/context", "patientId"), 400, "hook-field"),
        (
            "a patient with a path",
            with("/context/patientId", json!("../p1")),
            400,
            "hook-field",
        ),
        (
            "a patient with a type",
            with("/context/patientId", json!("Patient/p1")),
            400,
            "hook-field",
        ),
        (
            "an encounter with a path",
            with("/context/encounterId", json!("e/1")),
            400,
            "hook-field",
        ),
        ("no orders", without("/context", "draftOrders"), 400, "hook-field"),
        (
            "orders that are a list",
            with("/context/draftOrders", json!([])),
            400,
            "hook-field",
        ),
        ("no prefetch", without("", "prefetch"), 412, "hook-prefetch"),
        (
            "no patient in it",
            with("/prefetch/patient", Value::Null),
            412,
            "hook-prefetch",
        ),
        (
            "an error in it",
            with(
                "/prefetch/conditions",
                json!({ "resourceType": "OperationOutcome", "issue": [] }),
            ),
            412,
            "hook-outcome",
        ),
        (
            "something else in it",
            with("/prefetch/conditions", json!({ "resourceType": "Observation" })),
            422,
            "hook-field",
        ),
        (
            "a token for us to use",
            {
                let mut q = good();
                q["fhirAuthorization"] = json!({ "access_token": "x" });
                q.to_string()
            },
            400,
            "hook-field",
        ),
        (
            "a patient who died",
            with("/prefetch/patient/birthDate", json!("1800-01-01")),
            422,
            "age",
        ),
        (
            "a misspelt word of ours",
            with(
                "/context/draftOrders/entry/0/resource/code/coding/0/code",
                json!("wrinkels"),
            ),
            422,
            "unknown-id",
        ),
    ] {
        let answer = served.ask("POST", SIGN, &[JSON], &body);
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
    let post = |path: &str, headers: &[(&str, &str)], body: &str| served.ask("POST", path, headers, body);
    let unknown = post("/cds-services/nothing", &[JSON], "{}");
    assert_eq!((unknown.status, code(&unknown).as_str()), (404, "hook-service"));
    assert_eq!(post(SIGN, &[("Content-Type", "text/plain")], "{}").status, 415);
    assert_eq!(post(SIGN, &[], "{}").status, 415);
    assert_eq!(served.ask("GET", SIGN, &[], "").status, 405);
    assert_eq!(post("/cds-services", &[JSON], "{}").status, 405);
    let mut selected = question("order-select");
    selected["context"]["selections"] = json!(["ServiceRequest/none"]);
    let answer = post(super::SELECT, &[JSON], &selected.to_string());
    assert_eq!((answer.status, code(&answer).as_str()), (400, "hook-selection"));
    let mut extended = good();
    extended["extension"] = json!({ "org.example.x": 1 });
    assert!(!cards(&post(SIGN, &[JSON], &extended.to_string())).is_empty());
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

#[test]
fn without_tokens_only_on_this_machine() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().display().to_string();
    for (arguments, message) in [
        (
            vec!["--cds-open", "--listen", "0.0.0.0:0", "--plain-http"],
            "--cds-open only goes with a loopback address",
        ),
        (
            vec!["--cds-open", "--behind-tls", "--listen", "127.0.0.1:0"],
            "--cds-open only goes with a loopback address",
        ),
        (vec!["--base-url", "clinic.example"], "expected an address"),
        (vec!["--cds-origin", "*"], "expected an origin"),
        (
            vec!["--cds-origin", "https://ehr.example/path"],
            "expected an origin",
        ),
    ] {
        let all = [vec!["serve", "--data-dir", data.as_str()], arguments.clone()].concat();
        let ran = pistor(&all, b"");
        assert_eq!(ran.status, 2, "{arguments:?}: {}", ran.err);
        assert!(ran.err.contains(message), "{arguments:?}: {}", ran.err);
    }
}
