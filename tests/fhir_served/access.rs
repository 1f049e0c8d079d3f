//! Who may see what: by scope, by role, in one place.

use super::server::Door;
use pistor_fhir::served::{Home, TYPES};
use pistor_practice::Act;
use serde_json::json;

/// The first id of each type that the sample clinic has.
fn some_id(door: &Door, token: &str, kind: &str) -> String {
    let found = door.get_as(token, &format!("/fhir/{kind}?_count=1")).json();
    found["entry"][0]["resource"]["id"]
        .as_str()
        .expect("one")
        .to_owned()
}

#[test]
fn a_scope_opens_its_type_and_nothing_else() {
    let door = Door::demo();
    let all = door.token("registry", "system/*.rs");
    let ids: Vec<(&str, String)> = TYPES
        .iter()
        .map(|row| (row.kind.name(), some_id(&door, &all, row.kind.name())))
        .collect();
    for (open, _) in &ids {
        let token = door.token("registry", &format!("system/{open}.rs"));
        for (kind, id) in &ids {
            let right = kind == open;
            for path in [
                format!("/fhir/{kind}"),
                format!("/fhir/{kind}/_history?_count=1"),
                format!("/fhir/{kind}/{id}"),
                format!("/fhir/{kind}/{id}/_history"),
            ] {
                let answer = door.get_as(&token, &path);
                assert_eq!(
                    answer.status,
                    if right { 200 } else { 403 },
                    "{open}: {path} {}",
                    answer.text
                );
            }
        }
    }
}

#[test]
fn a_reference_and_a_patients_page_show_only_what_is_open() {
    let door = Door::demo();
    let token = door.token("registry", "system/Observation.rs system/Patient.rs");
    let bundle = door.get_as(&token, "/fhir/Observation?_include=Observation:performer&_include=Observation:patient&_revinclude=Provenance:target");
    let bundle = bundle.json();
    let entries = bundle["entry"].as_array().expect("entries");
    for entry in entries {
        let kind = entry["resource"]["resourceType"].as_str().expect("a type");
        assert!(["Observation", "Patient"].contains(&kind), "{kind}");
    }
    assert!(entries.iter().any(|entry| entry["search"]["mode"] == "include"));
    let patient = entries[0]["resource"]["subject"]["reference"]
        .as_str()
        .expect("a patient");
    let everything = door
        .get_as(&token, &format!("/fhir/{patient}/$everything"))
        .json();
    for entry in everything["entry"].as_array().expect("entries") {
        let resource = &entry["resource"];
        let kind = resource["resourceType"].as_str().expect("a type");
        assert!(["Observation", "Patient"].contains(&kind), "{kind}");
        let id = resource["id"].as_str().expect("an id");
        assert!(id.starts_with(patient.trim_start_matches("Patient/")), "{id}");
    }
    let read_only = door.token("registry", "system/Patient.r");
    assert_eq!(door.get_as(&read_only, "/fhir/Patient").status, 403);
    assert_eq!(door.get_as(&read_only, &format!("/fhir/{patient}")).status, 200);
}

#[test]
fn a_person_sees_by_the_table_of_rights() {
    let door = Door::demo();
    for (login, sees) in [
        ("burak", ["Patient", "Appointment", "Group"].as_slice()),
        (
            "sevgi",
            [
                "Patient",
                "Appointment",
                "Group",
                "Observation",
                "Procedure",
                "Provenance",
            ]
            .as_slice(),
        ),
        ("ayla", ["AuditEvent", "PlanDefinition"].as_slice()),
    ] {
        let token = door.signed_in(&door.somebody(login));
        for row in TYPES {
            let kind = row.kind.name();
            let open = sees.contains(&kind)
                || row.home == Home::Knowledge
                || (login == "sevgi" && row.home == Home::Chart)
                || (login != "ayla" && row.home == Home::House);
            let answer = door.get_as(&token, &format!("/fhir/{kind}?_count=1"));
            assert_eq!(answer.status, if open { 200 } else { 403 }, "{login} {kind}");
        }
        let bearer = format!("Bearer {token}");
        let export = door.ask(
            "GET",
            "/fhir/$export",
            &[("Authorization", &bearer), ("Prefer", "respond-async")],
            "",
        );
        assert_eq!(export.status, 403, "{login} exports");
    }
}

#[test]
fn without_a_token_nothing_is_told_but_how_to_get_one() {
    let door = Door::demo();
    for (way, path) in pistor_api::fhir::FHIR_ROUTES {
        let path = path
            .replace("{type}", "Patient")
            .replace("{id}", "0")
            .replace("{version}", "1");
        let kind = match path.as_str() {
            "/Patient" => "application/fhir+json",
            _ => "application/x-www-form-urlencoded",
        };
        let answer = door.ask(way, &format!("/fhir{path}"), &[("Content-Type", kind)], "");
        let expected = match path.as_str() {
            "/metadata" | "/.well-known/smart-configuration" => 200,
            "/token" => 400,
            _ => 401,
        };
        assert_eq!(answer.status, expected, "{way} {path} {}", answer.text);
        if expected == 401 {
            assert_eq!(answer.issue(), "login");
            assert_eq!(answer.headers["www-authenticate"], "Bearer");
        }
    }
    let patient = "/fhir/Patient";
    for token in ["", "x", &"0".repeat(64), &format!("fhir-{}", "0".repeat(64))] {
        assert_eq!(door.get_as(token, patient).status, 401, "{token}");
    }
}

#[test]
fn a_token_ends_with_its_minutes_and_with_its_program() {
    let door = Door::demo();
    let token = door.token("registry", "system/Patient.rs");
    door.pass(299);
    assert_eq!(door.get_as(&token, "/fhir/Patient").status, 200);
    door.pass(2);
    assert_eq!(door.get_as(&token, "/fhir/Patient").status, 401);
    let program = door.register("other", &["system/Patient.rs"]);
    let token = door.token("other", "system/Patient.rs");
    assert_eq!(door.get_as(&token, "/fhir/Patient").status, 200);
    door.act(
        &door.manager,
        Act::WithdrawProgram,
        "",
        json!({ "program": program }),
    );
    assert_eq!(door.get_as(&token, "/fhir/Patient").status, 401);
}

#[test]
fn a_token_ends_when_its_program_becomes_another() {
    let door = Door::demo();
    let keys = || crate::cds::signer::Signer::curve("key-2", "P-256").jwks();
    let changed = |program: &str, part: serde_json::Value| {
        let mut input = json!({ "program": program, "name": "other", "issuer": "other", "purposes": ["fhir"],
            "jwks": keys(), "scopes": ["system/*.rs"] });
        for (key, value) in part.as_object().expect("parts") {
            input[key] = value.clone();
        }
        door.act(&door.manager, Act::RegisterProgram, "", input);
    };
    for (n, part) in [
        json!({ "scopes": ["system/Patient.rs"] }),
        json!({ "purposes": ["cds"] }),
        json!({}),
    ]
    .into_iter()
    .enumerate()
    {
        let issuer = format!("other-{n}");
        let program = door.register(&issuer, &["system/*.rs"]);
        let token = door.token(&issuer, "system/*.rs");
        assert_eq!(door.get_as(&token, "/fhir/Task?_count=1").status, 200);
        let mut part = part;
        part["issuer"] = json!(issuer);
        changed(&program, part);
        assert_eq!(door.get_as(&token, "/fhir/Task?_count=1").status, 401, "{issuer}");
    }
    let served: Vec<&str> = TYPES.iter().map(|row| row.kind.name()).collect();
    assert_eq!(served, pistor_practice::house::programs::SERVED);
}

#[test]
fn whoever_asks_about_a_patient_has_looked_whatever_was_found() {
    let door = Door::demo();
    let token = door.token("registry", "system/*.rs");
    let base = format!("http://{}/fhir", door.address);
    let conditions = door.all(&token, "/fhir/Condition");
    let id = conditions[0]["subject"]["reference"]
        .as_str()
        .expect("a patient")
        .replace("Patient/", "");
    for (n, path) in [
        format!("/fhir/Condition?patient={id}&code=epilepsy&_summary=count"),
        format!("/fhir/Condition?patient={base}/Patient/{id}&_count=0"),
        format!("/fhir/Condition?subject=Patient/{id},Patient/nobody&code=nothing"),
        format!("/fhir/Condition?_id={id}.epilepsy&_summary=count"),
        format!("/fhir/Appointment?actor=Patient/{id}&_summary=count"),
        format!("/fhir/Observation?based-on=CarePlan/{id}.1&_summary=count"),
    ]
    .into_iter()
    .enumerate()
    {
        let issuer = format!("counter-{n}");
        let program = door.register(&issuer, &["system/*.rs"]);
        let token = door.token(&issuer, "system/*.rs");
        let answer = door.get_as(&token, &path);
        assert_eq!(answer.status, 200, "{path} {}", answer.text);
        let audit = door.get(&format!("/fhir/AuditEvent?patient={id}&_count=500"));
        assert!(audit.text.contains(&program), "{path}");
    }
}

#[test]
fn a_token_is_given_for_an_assertion_that_fits_and_only_once() {
    let door = Door::demo();
    let audience = format!("http://{}/fhir/token", door.address);
    let assertion = door.assertion("registry", &audience);
    let first = door.token_answer(&assertion, "system/Patient.rs system/Nothing.rs");
    assert_eq!(
        (first.status, first.json()["scope"].as_str()),
        (200, Some("system/Patient.rs"))
    );
    assert_eq!(first.json()["expires_in"], 300);
    let table = [
        (
            door.token_answer(&assertion, "system/Patient.rs"),
            401,
            "invalid_client",
        ),
        (
            door.token_answer(
                &door.assertion("registry", "http://else/token"),
                "system/Patient.rs",
            ),
            401,
            "invalid_client",
        ),
        (
            door.token_answer(&door.assertion("nobody", &audience), "system/Patient.rs"),
            401,
            "invalid_client",
        ),
        (
            door.token_answer("a.b.c", "system/Patient.rs"),
            401,
            "invalid_client",
        ),
        (
            door.token_answer(&door.assertion("registry", &audience), "user/Patient.rs"),
            400,
            "invalid_scope",
        ),
    ];
    for (n, (answer, status, error)) in table.into_iter().enumerate() {
        assert_eq!(
            (answer.status, answer.json()["error"].as_str()),
            (status, Some(error)),
            "{n}"
        );
    }
    let kind = ("Content-Type", "application/x-www-form-urlencoded");
    let answer = door.ask(
        "POST",
        "/fhir/token",
        &[kind],
        "grant_type=password&username=a&password=b",
    );
    assert_eq!(
        (answer.status, answer.json()["error"].as_str()),
        (400, Some("unsupported_grant_type"))
    );
}

#[test]
fn whoever_looked_and_whoever_was_refused_stands_in_the_audit_without_health_data() {
    let door = Door::demo();
    let program = door.register("looker", &["system/Condition.rs"]);
    let token = door.token("looker", "system/Condition.rs");
    let found = door.all(&token, "/fhir/Condition");
    let patient = found[0]["subject"]["reference"]
        .as_str()
        .expect("a patient")
        .to_owned();
    assert_eq!(door.get_as(&token, &format!("/fhir/{patient}")).status, 403);
    let audit = door
        .get(&format!("/fhir/AuditEvent?patient={patient}&_count=200"))
        .json();
    let entries = audit["entry"].as_array().expect("entries");
    let mine = |action: &str, outcome: &str| {
        entries.iter().any(|entry| {
            let event = &entry["resource"];
            event["action"] == action
                && event["outcome"] == outcome
                && event["agent"][0]["who"]["display"] == program.as_str()
        })
    };
    assert!(mine("R", "0"), "{audit}");
    let denied = door.get("/fhir/AuditEvent?outcome=4").json();
    let denied = denied["entry"].as_array().expect("entries");
    assert!(
        denied
            .iter()
            .any(|entry| entry["resource"]["agent"][0]["who"]["display"] == program.as_str())
    );
}
