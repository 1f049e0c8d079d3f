//! The door: every route with and without a token, what is offered, and the start.

use super::signer::Signer;
use super::{open, question};
use crate::program::pistor;
use crate::web::{Answer, BASE, Served};
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
