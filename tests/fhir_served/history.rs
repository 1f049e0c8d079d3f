//! Versions: the number of the entry, what a program has already, and what is there no more.

use super::server::Door;
use pistor_fhir::served::{Home, TYPES};
use pistor_practice::Act;
use serde_json::json;

#[test]
fn a_version_is_the_number_of_its_entry_and_stays_as_it_was() {
    let door = Door::demo();
    let token = door.token("registry", "system/*.rs");
    let nurse = door.somebody("sevgi");
    let found = door.get_as(&token, "/fhir/Patient?name=elif").json();
    let patient = &found["entry"][0]["resource"];
    let id = patient["id"].as_str().expect("an id");
    let path = format!("/fhir/Patient/{id}");
    let first = door.get_as(&token, &path);
    let etag = first.headers["etag"].clone();
    assert_eq!(etag, "W/\"1\"");
    assert!(first.headers["last-modified"].ends_with(" GMT"));
    let bearer = format!("Bearer {token}");
    let again = |tag: &str| {
        door.ask(
            "GET",
            &path,
            &[("Authorization", &bearer), ("If-None-Match", tag)],
            "",
        )
    };
    assert_eq!((again(&etag).status, again(&etag).text.as_str()), (304, ""));
    let input = json!({ "name": "Elif Yıldırım Kaya", "birth_date": "1992-03-08", "sex": "female" });
    door.act(&nurse, Act::Correct, id, input);
    let later = again(&etag);
    assert_eq!(later.status, 200);
    assert_ne!(later.headers["etag"], etag);
    assert_eq!(
        door.get_as(&token, &format!("{path}/_history/1")).json()["name"][0]["text"],
        "Elif Yıldırım"
    );
    let history = door.get_as(&token, &format!("{path}/_history")).json();
    assert_eq!(history["total"], 2);
    assert_eq!(
        history["entry"][0]["resource"]["name"][0]["text"],
        "Elif Yıldırım Kaya"
    );
    assert_eq!(history["entry"][1]["request"]["method"], "POST");
    let paged = door.get_as(&token, &format!("{path}/_history?_count=1")).json();
    assert_eq!(paged["entry"].as_array().map(Vec::len), Some(1));
    assert_eq!(door.get_as(&token, &format!("{path}/_history/2")).status, 404);
}

#[test]
fn what_is_no_longer_said_is_gone_and_its_life_is_not() {
    let door = Door::demo();
    let token = door.token("registry", "system/*.rs");
    let nurse = door.somebody("sevgi");
    let input = json!({ "name": "Ada Test", "birth_date": "1980-01-01", "sex": "female" });
    let id = door.act(&nurse, Act::Register, "", input);
    let say = |answer: &str| {
        let input = json!({ "facts": { "diabetes": { "answer": answer } }, "by": "patient" });
        door.act(&nurse, Act::Answer, &id, input);
    };
    let (condition, observation) = (
        format!("/fhir/Condition/{id}.diabetes"),
        format!("/fhir/Observation/{id}.diabetes"),
    );
    assert_eq!(door.get_as(&token, &condition).status, 404);
    say("yes");
    assert_eq!(door.get_as(&token, &condition).status, 200);
    say("no");
    let gone = door.get_as(&token, &condition);
    assert_eq!((gone.status, gone.issue().as_str()), (410, "deleted"));
    let history = door.get_as(&token, &format!("{condition}/_history")).json();
    let methods: Vec<&str> = history["entry"]
        .as_array()
        .expect("entries")
        .iter()
        .map(|entry| entry["request"]["method"].as_str().expect("a method"))
        .collect();
    assert_eq!(methods, ["DELETE", "POST"]);
    let since = history["entry"][0]["response"]["lastModified"]
        .as_str()
        .expect("an instant");
    say("yes");
    let history = door.get_as(&token, "/fhir/Condition/_history?_count=3").json();
    let steps: Vec<[&str; 2]> = history["entry"]
        .as_array()
        .expect("entries")
        .iter()
        .map(|entry| ["method", "url"].map(|key| entry["request"][key].as_str().expect("a text")))
        .collect();
    let gone = condition.trim_start_matches("/fhir/");
    assert_eq!(
        steps,
        [["POST", "Condition"], ["DELETE", gone], ["POST", "Condition"]],
        "what went stands in the history of its type"
    );
    assert_eq!(history["entry"][1]["response"]["lastModified"], since);
    assert!(history["entry"][1].get("resource").is_none());
    say("no");
    let said = door.get_as(&token, &observation).json();
    assert_eq!(said["valueCodeableConcept"]["coding"][0]["code"], "N");
    say("unknown");
    let said = door.get_as(&token, &observation).json();
    assert_eq!(said["dataAbsentReason"]["coding"][0]["code"], "asked-unknown");
    assert!(said.get("valueCodeableConcept").is_none());
}

#[test]
fn the_history_of_a_type_holds_every_version_of_each() {
    let door = Door::demo();
    let token = door.token("registry", "system/*.rs");
    for row in TYPES.iter().filter(|row| row.home == Home::Chart) {
        let kind = row.kind.name();
        let mut of_type: Vec<String> = Vec::new();
        for resource in door.all(&token, &format!("/fhir/{kind}/_history?_count=13")) {
            of_type.push(format!("{}/{}", resource["id"], resource["meta"]["versionId"]));
        }
        let mut of_each: Vec<String> = Vec::new();
        for resource in door
            .all(&token, &format!("/fhir/{kind}?_count=500"))
            .iter()
            .take(40)
        {
            let id = resource["id"].as_str().expect("an id");
            let bundle = door
                .get_as(&token, &format!("/fhir/{kind}/{id}/_history?_count=500"))
                .json();
            let entries = bundle["entry"].as_array().expect("entries");
            for entry in entries.iter().filter(|entry| entry.get("resource").is_some()) {
                let version = &entry["resource"]["meta"]["versionId"];
                of_each.push(format!("{}/{version}", entry["resource"]["id"]));
            }
        }
        for version in &of_each {
            assert_eq!(
                of_type.iter().filter(|held| *held == version).count(),
                1,
                "{kind} {version}"
            );
        }
    }
}
