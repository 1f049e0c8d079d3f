//! The document of the acts and the server it describes: neither says what the other does not do.

mod examples;
mod schema;

use super::Served;
use examples::EXAMPLES;
use pistor_practice::{Act, Role};
use pistor_web::{Needs, ROUTES, Way};
use schema::Schema;
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn document(served: &Served, cookie: &str) -> Value {
    let answer = served.get("/api/openapi.json", cookie);
    assert_eq!(answer.status, 200);
    serde_json::from_str(&answer.body).expect("JSON")
}

/// Every address and its way, as the document has them.
fn documented(document: &Value) -> BTreeSet<(String, String)> {
    let paths = document["paths"].as_object().expect("paths");
    let ways = paths.iter().flat_map(|(path, ways)| {
        ways.as_object()
            .expect("ways")
            .keys()
            .map(move |way| (way.clone(), path.clone()))
    });
    ways.collect()
}

#[test]
fn every_route_for_programs_is_documented_and_every_documented_path_is_a_route() {
    let served = Served::new();
    let document = document(&served, &served.cookie(&served.clinic.nurse));
    assert_eq!(document["openapi"], "3.1.0");
    let mut expected = BTreeSet::new();
    for route in ROUTES.iter().filter(|route| route.path.starts_with("/api/")) {
        let way = if route.way == Way::Get { "get" } else { "post" };
        if route.needs != Needs::ActOfPath {
            expected.insert((way.to_owned(), route.path.to_owned()));
            continue;
        }
        let of_house = route.path.starts_with("/api/house/");
        let acts = Act::ALL
            .iter()
            // What only patients may, by their links, no program is asked for.
            .filter(|act| act.allowed(&Role::ALL))
            .filter(|act| !act.id().starts_with("see_") && !act.id().starts_with("find_"));
        for act in
            acts.filter(|act| **act != Act::Photograph && pistor_practice::acts::of_house(**act) == of_house)
        {
            let path = route.path.replace("{act}", act.id());
            let path = if *act == Act::Register {
                path.replace("{id}", "new")
            } else {
                path
            };
            expected.insert((way.to_owned(), path));
        }
    }
    assert_eq!(documented(&document), expected);
    let examples: BTreeSet<&str> = EXAMPLES.iter().map(|(act, _)| *act).collect();
    let acts: BTreeSet<&str> = expected
        .iter()
        .filter(|(way, path)| way == "post" && !path.ends_with("/find") && !path.ends_with("/receipt"))
        .filter_map(|(_, path)| path.rsplit('/').next())
        .collect();
    assert_eq!(examples, acts, "an example of every act");
}

#[test]
fn what_the_document_refuses_the_server_refuses_and_the_examples_are_read_by_both() {
    let served = Served::new();
    let clinic = &served.clinic;
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let everybody =
        json!({ "login": "hepsi", "name": "Hepsi Bir", "roles": ["physician", "nurse", "desk", "manager"] });
    let account = clinic.must(&clinic.manager, Act::CreateAccount, "", everybody);
    let who = clinic.practice.accounts().expect("accounts")[&account].actor();
    let cookie = served.cookie(&who);
    let document = document(&served, &cookie);
    for (path, ways) in document["paths"].as_object().expect("paths") {
        let Some(operation) = ways
            .get("post")
            .filter(|operation| operation["operationId"].is_string())
        else {
            continue;
        };
        let act = operation["operationId"].as_str().expect("an act");
        let schema = Schema { document: &document };
        let input = &operation["requestBody"]["content"]["application/json"]["schema"];
        let example = EXAMPLES
            .iter()
            .find(|(of, _)| *of == act)
            .map(|(_, example)| example())
            .expect("an example");
        assert_eq!(schema.refuses(input, &example), None, "{act}: {example}");
        let mut more = example.clone();
        more["nobody_asked"] = json!(1);
        assert!(schema.refuses(input, &more).is_some(), "{act}: an unknown key");
        let address = path.replace("{id}", &chart);
        let answer = served.send(&address, &cookie, &more);
        assert_eq!(answer.status, 422, "{act}: {}", answer.body);
        let error: Value = serde_json::from_str(&answer.body).expect("JSON");
        assert_eq!(
            schema.refuses(&json!({ "$ref": "#/components/schemas/Error" }), &error),
            None,
            "{error}"
        );
        // What the schema wants and the example lacks is refused by both, and the other way round.
        for key in example.as_object().expect("an object").keys() {
            let mut less = example.clone();
            less.as_object_mut().expect("an object").remove(key);
            let refused = schema.refuses(input, &less).is_some();
            let answer: Value =
                serde_json::from_str(&served.send(&address, &cookie, &less).body).expect("JSON");
            let unread = answer["error"]["code"] == "input"
                || (["field-empty", "none-chosen"]
                    .contains(&answer["error"]["code"].as_str().unwrap_or_default())
                    && answer["error"]["path"] == format!("/{key}"));
            assert!(
                !refused || unread,
                "{act} without {key}: only the document refuses, {answer}"
            );
        }
        let answer: Value =
            serde_json::from_str(&served.send(&address, &cookie, &example).body).expect("JSON");
        assert_ne!(answer["error"]["code"], "input", "{act}: {answer}");
        assert_ne!(answer["error"]["kind"], "fault", "{act}: {answer}");
    }
}

#[test]
fn answers_are_what_the_document_says() {
    let served = Served::new();
    let clinic = &served.clinic;
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let course = clinic.course(&chart, &crate::clinic::cellulite(), "Elif Yıldırım");
    let session = clinic.open_session(&chart, &course);
    let cookie = served.cookie(&clinic.physician);
    let document = document(&served, &cookie);
    let schema = Schema { document: &document };
    let mut tried = 0;
    for (path, ways) in document["paths"].as_object().expect("paths") {
        let (way, operation) = ways
            .as_object()
            .and_then(|ways| ways.iter().next())
            .expect("a way");
        // What is asked with a signature, and not by an account, is tried in web::receipts.
        if operation["operationId"].is_string() || !operation["security"].is_null() {
            continue;
        }
        let entry = if path.contains("/sessions/") {
            session.as_str()
        } else {
            "1"
        };
        let address = path.replace("{id}", &chart).replace("{entry}", entry);
        let answer = match way.as_str() {
            "get" => served.get(&address, &cookie),
            _ => served.send(&address, &cookie, &json!({ "words": "elif" })),
        };
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        let value: Value = serde_json::from_str(&answer.body).expect("JSON");
        let gives = &operation["responses"]["200"]["content"]["application/json"]["schema"];
        assert_eq!(schema.refuses(gives, &value), None, "{path}: {value}");
        tried += 1;
    }
    assert!(tried >= 6, "{tried}");
    let done = served.send(
        &format!("/api/patients/{chart}/score"),
        &cookie,
        &json!({ "scale": "nrs_pain", "value": "4", "rater": "patient" }),
    );
    let value: Value = serde_json::from_str(&done.body).expect("JSON");
    assert_eq!(
        (
            done.status,
            schema.refuses(&json!({ "$ref": "#/components/schemas/Done" }), &value)
        ),
        (201, None),
        "{value}"
    );
}

#[test]
fn the_document_is_for_those_who_are_signed_in_and_leads_nowhere_else() {
    let served = Served::new();
    let answer = served.get("/api/openapi.json", "");
    assert_eq!(answer.status, 401, "{}", answer.body);
    let document = document(&served, &served.cookie(&served.clinic.desk));
    let text = document.to_string();
    for lead in text.split("\"$ref\":\"").skip(1) {
        let target = lead.split('"').next().expect("an end");
        let pointer = target.strip_prefix('#').expect("a place in the document");
        assert!(document.pointer(pointer).is_some(), "{target}");
    }
    for person in ["Ayla Tan", "Deniz Aksoy", "Sevgi Demir"] {
        assert!(!text.contains(person), "{person}");
    }
}
