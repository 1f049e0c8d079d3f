//! What is refused, as OperationOutcomes; formats; what a HEAD is answered.

use super::server::Door;
use axum::http::StatusCode;
use pistor_practice::refusal::Fault;
use pistor_practice::{Kind, Refusal};

#[test]
fn each_kind_of_refusal_has_its_status_and_its_code() {
    let fault = || Fault::new("x");
    let table = [
        (Refusal::invalid(fault()), 400, "invalid"),
        (Refusal::forbidden("not-yours"), 403, "forbidden"),
        (Refusal::forbidden("sign-in-first"), 401, "login"),
        (Refusal::not_found("@what-patient"), 404, "not-found"),
        (Refusal::unsupported("x"), 405, "not-supported"),
        (Refusal::conflict("x"), 409, "conflict"),
        (Refusal::busy("x"), 429, "throttled"),
        (
            Refusal::from(pistor_practice::practice::StoreFault::DiskFull),
            503,
            "transient",
        ),
        (Refusal::fault("x"), 500, "exception"),
    ];
    let mut kinds: Vec<Kind> = Vec::new();
    for (refusal, status, code) in table {
        let (found, issue) = pistor_api::fhir::of_refusal(&refusal);
        assert_eq!(
            (found, issue),
            (StatusCode::from_u16(status).expect("a status"), code)
        );
        if !kinds.contains(&refusal.kind) {
            kinds.push(refusal.kind);
        }
    }
    assert_eq!(kinds.len(), 8);
}

#[test]
fn what_is_asked_in_a_way_that_is_not_served_is_told_so() {
    let door = Door::demo();
    let token = door.token("registry", "system/*.rs");
    let bearer = format!("Bearer {token}");
    let ask = |way: &str, path: &str, headers: &[(&str, &str)], body: &str| {
        let mut all = vec![("Authorization", bearer.as_str())];
        all.extend_from_slice(headers);
        door.ask(way, path, &all, body)
    };
    let form = ("Content-Type", "application/x-www-form-urlencoded");
    let table = [
        ("GET", "/fhir/Patient/nobody", None, 404, "not-found"),
        ("GET", "/fhir/Patient/a_b", None, 404, "not-found"),
        ("GET", "/fhir/Medicine", None, 404, "not-found"),
        ("GET", "/fhir/MedicationRequest", None, 404, "not-found"),
        ("GET", "/fhir/", None, 404, "not-found"),
        ("PUT", "/fhir/Patient/1", None, 405, "not-supported"),
        ("DELETE", "/fhir/Patient/1", None, 405, "not-supported"),
        ("PATCH", "/fhir/Patient/1", None, 405, "not-supported"),
        ("POST", "/fhir/Observation", Some(form), 405, "not-supported"),
        ("POST", "/fhir/Patient", Some(form), 415, "not-supported"),
        (
            "POST",
            "/fhir/Patient/_search",
            Some(("Content-Type", "application/json")),
            415,
            "not-supported",
        ),
        (
            "GET",
            "/fhir/Patient",
            Some(("Accept", "application/fhir+xml")),
            406,
            "not-supported",
        ),
        ("GET", "/fhir/Patient?_format=xml", None, 406, "not-supported"),
        (
            "GET",
            "/fhir/Patient?_format=ttl",
            Some(("Accept", "*/*")),
            406,
            "not-supported",
        ),
        ("GET", "/fhir/Patient?birthdate=soon", None, 400, "invalid"),
        (
            "GET",
            "/fhir/Patient?_cursor=1.x&_sort=name",
            None,
            400,
            "invalid",
        ),
        ("GET", "/fhir/$export", None, 400, "invalid"),
        (
            "GET",
            "/fhir/$export?_type=Bundle",
            Some(("Prefer", "respond-async")),
            400,
            "invalid",
        ),
        (
            "GET",
            "/fhir/$export?_outputFormat=csv",
            Some(("Prefer", "respond-async")),
            400,
            "invalid",
        ),
        (
            "GET",
            "/fhir/$export?_since=yesterday",
            Some(("Prefer", "respond-async")),
            400,
            "invalid",
        ),
        (
            "GET",
            "/fhir/Group/nobody/$export",
            Some(("Prefer", "respond-async")),
            404,
            "not-found",
        ),
        ("GET", "/fhir/exports/none", None, 404, "not-found"),
    ];
    for (way, path, header, status, code) in table {
        let answer = ask(way, path, header.as_slice(), "");
        assert_eq!(answer.status, status, "{way} {path} {}", answer.text);
        assert_eq!(answer.issue(), code, "{way} {path}");
        assert_eq!(answer.headers["cache-control"], "no-store");
    }
    for format in [
        "json",
        "application/json",
        "application/fhir+json",
        "application%2Ffhir%2Bjson",
    ] {
        assert_eq!(
            ask(
                "GET",
                &format!("/fhir/Patient?_format={format}"),
                &[("Accept", "text/html")],
                ""
            )
            .status,
            200
        );
    }
    let head = ask("HEAD", "/fhir/Patient", &[], "");
    assert_eq!((head.status, head.text.as_str()), (200, ""));
    assert_eq!(
        head.headers["content-type"],
        "application/fhir+json; charset=utf-8"
    );
}

#[test]
fn the_statement_is_made_of_the_table() {
    let door = Door::demo();
    let statement = door.ask("GET", "/fhir/metadata", &[], "").json();
    assert_eq!(statement["fhirVersion"], "4.0.1");
    let resources = statement["rest"][0]["resource"].as_array().expect("resources");
    assert_eq!(resources.len(), pistor_fhir::served::TYPES.len());
    for resource in resources {
        let kind = resource["type"].as_str().expect("a type");
        let creates = resource["interaction"]
            .as_array()
            .expect("some")
            .iter()
            .any(|one| one["code"] == "create");
        assert_eq!(creates, kind == "Patient");
        assert!(
            resource["interaction"]
                .as_array()
                .expect("some")
                .iter()
                .all(|one| one["code"] != "update")
        );
    }
    let smart = door
        .ask("GET", "/fhir/.well-known/smart-configuration", &[], "")
        .json();
    assert_eq!(
        smart["token_endpoint"],
        format!("http://{}/fhir/token", door.address)
    );
}

#[test]
fn the_page_for_hospitals_shows_the_table() {
    let page =
        std::fs::read_to_string(crate::program::root().join("docs/reference/fhir.md")).expect("the page");
    let list = |names: Vec<&str>| match names.is_empty() {
        true => "–".to_owned(),
        false => names
            .iter()
            .map(|name| format!("`{name}`"))
            .collect::<Vec<_>>()
            .join(", "),
    };
    for row in pistor_fhir::served::TYPES {
        let found_by = list(row.params.iter().map(|param| param.name).collect());
        let line = format!(
            "| {} | {} | {found_by} | {} |",
            row.kind.name(),
            row.is,
            list(row.sorts.to_vec())
        );
        assert!(page.lines().any(|shown| shown == line), "{line}");
    }
}
