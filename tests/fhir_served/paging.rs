//! Pages: each match once, whoever writes meanwhile.

use super::server::Door;
use pistor_practice::Act;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Goes through all pages, and writes between them.
fn through(door: &Door, path: &str, mut between: impl FnMut(usize)) -> BTreeMap<String, usize> {
    let token = door.token("registry", "system/*.rs");
    let (mut seen, mut path, mut pages) = (BTreeMap::new(), path.to_owned(), 0);
    loop {
        let bundle = door.get_as(&token, &path).json();
        for entry in bundle["entry"].as_array().unwrap_or(&Vec::new()) {
            let id = entry["resource"]["id"].as_str().expect("an id").to_owned();
            *seen.entry(id).or_insert(0) += 1;
        }
        let links = bundle["link"].as_array().expect("links");
        let Some(next) = links.iter().find(|link| link["relation"] == "next") else {
            return seen;
        };
        path = door.path(next["url"].as_str().expect("a URL")).to_owned();
        pages += 1;
        between(pages);
    }
}

#[test]
fn each_match_comes_once_while_somebody_writes() {
    for path in [
        "/fhir/Observation?_count=9",
        "/fhir/Observation?_count=9&_sort=-date",
        "/fhir/Patient?_count=2",
        "/fhir/Patient?_count=2&_sort=name",
        "/fhir/AuditEvent?_count=40",
    ] {
        let door = Door::demo();
        let kind = path.split(['/', '?']).nth(2).expect("a type");
        let before: Vec<Value> = door.all(
            &door.token("registry", "system/*.rs"),
            &format!("/fhir/{kind}?_count=500"),
        );
        let nurse = door.somebody("sevgi");
        let patient = door.all(&door.token("registry", "system/*.rs"), "/fhir/Patient")[0]["id"].clone();
        let patient = patient.as_str().expect("an id");
        let seen = through(&door, path, |page| {
            door.pass(1);
            // A patient whose name sorts first, and another answer of one who was seen already.
            let name = format!(
                "Aaron {}",
                ["Bir", "Iki", "Uc", "Dort"][page % 4].to_owned() + &"a".repeat(page)
            );
            let input =
                json!({ "name": name, "birth_date": "1960-01-01", "sex": "male", "somebody_else": true });
            door.act(&nurse, Act::Register, "", input);
            let answer = if page % 2 == 0 { "yes" } else { "no" };
            door.act(
                &nurse,
                Act::Answer,
                patient,
                json!({ "facts": { "diabetes": { "answer": answer } }, "by": "patient" }),
            );
        });
        assert!(seen.values().all(|count| *count == 1), "{path}: {seen:?}");
        for resource in before {
            let id = resource["id"].as_str().expect("an id");
            assert!(seen.contains_key(id), "{path}: {id} was never seen");
        }
    }
}

#[test]
fn everything_about_a_patient_comes_in_pages_and_since_a_moment() {
    let door = Door::demo();
    let token = door.token("registry", "system/*.rs");
    let found = door.get_as(&token, "/fhir/Patient?name=elif").json();
    let id = found["entry"][0]["resource"]["id"]
        .as_str()
        .expect("an id")
        .to_owned();
    let whole = door.all(&token, &format!("/fhir/Patient/{id}/$everything?_count=500"));
    let paged = door.all(&token, &format!("/fhir/Patient/{id}/$everything?_count=7"));
    assert_eq!(whole, paged);
    assert_eq!(whole[0]["resourceType"], "Patient");
    let since = door.all(
        &token,
        &format!("/fhir/Patient/{id}/$everything?_since=2026-11-21T00:00:00Z"),
    );
    assert!(!since.is_empty() && since.len() < whole.len());
    for resource in &since {
        assert!(
            resource["meta"]["lastUpdated"].as_str().expect("a time") > "2026-11-21",
            "{resource}"
        );
    }
    let typed = door.all(
        &token,
        &format!("/fhir/Patient/{id}/%24everything?_type=Procedure,Task"),
    );
    assert!(
        typed
            .iter()
            .all(|one| ["Procedure", "Task"].contains(&one["resourceType"].as_str().expect("a type")))
    );
    assert_eq!(
        door.get_as(&token, "/fhir/Patient/nobody/$everything").status,
        404
    );
}
