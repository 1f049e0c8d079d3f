//! Bulk export: everything as it stood at one moment, in a file a type.

use super::server::Door;
use pistor_practice::Act;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The manifest of an export, when it is ready.
pub fn exported(door: &Door, token: &str, path: &str) -> (String, Value) {
    let bearer = format!("Bearer {token}");
    let headers = [("Authorization", bearer.as_str()), ("Prefer", "respond-async")];
    let begun = door.ask("GET", path, &headers, "");
    assert_eq!(begun.status, 202, "{}", begun.text);
    let place = door.path(&begun.headers["content-location"]).to_owned();
    loop {
        let far = door.get_as(token, &place);
        match far.status {
            202 => std::thread::yield_now(),
            200 => return (place, far.json()),
            status => panic!("{status}: {}", far.text),
        }
    }
}

/// The lines of each file.
pub fn files(door: &Door, token: &str, manifest: &Value) -> BTreeMap<String, Vec<Value>> {
    let output = manifest["output"].as_array().expect("files");
    let file = |entry: &Value| {
        let answer = door.get_as(token, door.path(entry["url"].as_str().expect("a URL")));
        assert_eq!(answer.status, 200, "{}", answer.text);
        assert_eq!(answer.headers["content-type"], "application/fhir+ndjson");
        if output.len() > 20 {
            keep(entry["type"].as_str().expect("a type"), &answer.text);
        }
        let lines: Vec<Value> = answer
            .text
            .lines()
            .map(|line| serde_json::from_str(line).expect("JSON"))
            .collect();
        assert_eq!(Some(lines.len() as u64), entry["count"].as_u64(), "{entry}");
        (entry["type"].as_str().expect("a type").to_owned(), lines)
    };
    output.iter().map(file).collect()
}

fn ids(resources: &[Value]) -> BTreeSet<String> {
    resources
        .iter()
        .map(|resource| resource["id"].as_str().expect("an id").to_owned())
        .collect()
}

/// A whole export is kept beside the build, where a validator can look at it.
fn keep(name: &str, text: &str) {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("fhir");
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join(format!("{name}.ndjson")), text).expect("written");
}

#[test]
fn an_export_holds_what_searches_find() {
    let door = Door::demo();
    let token = door.token("registry", "system/*.rs");
    let (place, manifest) = exported(&door, &token, "/fhir/$export");
    assert_eq!(manifest["requiresAccessToken"], true);
    let files = files(&door, &token, &manifest);
    for row in pistor_fhir::served::TYPES {
        let name = row.kind.name();
        let found = door.all(&token, &format!("/fhir/{name}?_count=7"));
        let found = ids(&found);
        let exported = files.get(name).map(|lines| ids(lines)).unwrap_or_default();
        if name == "AuditEvent" {
            // The export itself is in the audit by now.
            assert!(exported.is_subset(&found) && !exported.is_empty());
            continue;
        }
        assert_eq!(found, exported, "{name}");
        assert!(!found.is_empty(), "the sample clinic shows no {name}");
    }
    let bearer = format!("Bearer {token}");
    let ended = door.ask("DELETE", &place, &[("Authorization", &bearer)], "");
    assert_eq!(ended.status, 202);
    assert_eq!(door.get_as(&token, &place).status, 404);
}

#[test]
fn an_export_is_of_its_moment_of_its_patients_and_of_what_is_open() {
    let door = Door::demo();
    let token = door.token("registry", "system/*.rs");
    let (_, manifest) = exported(&door, &token, "/fhir/Patient/$export?_type=Patient,Observation");
    // What is written after the export was asked for is not part of it, whenever its files are fetched.
    let moment = manifest["transactionTime"].as_str().expect("a time").to_owned();
    door.pass(5);
    let input = json!({ "name": "Ada Sonra", "birth_date": "1980-01-01", "sex": "female" });
    door.act(&door.somebody("sevgi"), Act::Register, "", input);
    let first = files(&door, &token, &manifest);
    assert_eq!(
        first.keys().map(String::as_str).collect::<Vec<_>>(),
        ["Observation", "Patient"]
    );
    let names = |lines: &[Value]| lines.iter().any(|one| one["name"][0]["text"] == "Ada Sonra");
    assert!(!names(&first["Patient"]));
    let (_, later) = exported(&door, &token, &format!("/fhir/Patient/$export?_since={moment}"));
    let later = files(&door, &token, &later);
    assert!(names(&later["Patient"]) && later["Patient"].len() == 1);
    assert!(!later.contains_key("Organization") && !later.contains_key("AuditEvent"));
    let group = &door.all(&token, "/fhir/Group")[0];
    let (id, quantity) = (group["id"].as_str().expect("an id"), group["quantity"].as_u64());
    let (_, of_group) = exported(&door, &token, &format!("/fhir/Group/{id}/$export?_type=Patient"));
    assert_eq!(of_group["output"][0]["count"].as_u64(), quantity);
    let narrow = door.token("registry", "system/Patient.rs");
    let (place, manifest) = exported(&door, &narrow, "/fhir/$export");
    assert_eq!(
        files(&door, &narrow, &manifest)
            .keys()
            .map(String::as_str)
            .collect::<Vec<_>>(),
        ["Patient"]
    );
    let bearer = format!("Bearer {narrow}");
    let headers = [("Authorization", bearer.as_str()), ("Prefer", "respond-async")];
    assert_eq!(
        door.ask("GET", "/fhir/$export?_type=Task", &headers, "").status,
        403
    );
    // Nobody else's export can be looked at, fetched or called off.
    door.register("other", &["system/*.rs"]);
    let other = door.token("other", "system/*.rs");
    assert_eq!(door.get_as(&other, &place).status, 404);
    assert_eq!(
        door.get_as(&other, &format!("{place}/Patient.ndjson")).status,
        404
    );
    let bearer = format!("Bearer {other}");
    assert_eq!(
        door.ask("DELETE", &place, &[("Authorization", &bearer)], "")
            .status,
        404
    );
    assert_eq!(door.get_as(&narrow, &format!("{place}/Task.ndjson")).status, 403);
}

#[test]
fn who_joins_a_group_later_is_not_in_its_export() {
    let clinic = crate::clinic::Clinic::new();
    let joins = |name: &str| {
        let id = clinic.patient(name, "1990-01-02", "female");
        clinic.course(&id, &crate::clinic::cellulite(), name);
        id
    };
    let first = joins("Ada Bir");
    let door = Door::of(&clinic);
    let token = door.token("registry", "system/*.rs");
    let (_, manifest) = exported(
        &door,
        &token,
        "/fhir/Group/indication-cellulite/$export?_type=Patient",
    );
    // On the same clocks: nothing but the list of the group tells them apart.
    let second = joins("Ece Iki");
    let patients = &files(&door, &token, &manifest)["Patient"];
    assert_eq!(ids(patients), BTreeSet::from([first]));
    let (_, manifest) = exported(
        &door,
        &token,
        "/fhir/Group/indication-cellulite/$export?_type=Patient",
    );
    assert!(ids(&files(&door, &token, &manifest)["Patient"]).contains(&second));
}

#[test]
fn exports_at_once_are_few_and_each_is_written_down() {
    let door = Door::demo();
    let token = door.token("registry", "system/*.rs");
    let places: Vec<String> = (0..4)
        .map(|_| exported(&door, &token, "/fhir/Patient/$export?_type=Patient").0)
        .collect();
    let bearer = format!("Bearer {token}");
    let headers = [("Authorization", bearer.as_str()), ("Prefer", "respond-async")];
    let more = door.ask("GET", "/fhir/Patient/$export", &headers, "");
    assert_eq!((more.status, more.issue().as_str()), (429, "throttled"));
    door.ask("DELETE", &places[0], &[("Authorization", &bearer)], "");
    assert_eq!(door.ask("GET", "/fhir/Patient/$export", &headers, "").status, 202);
    let patients = door.all(&token, "/fhir/Patient");
    for patient in patients {
        let id = patient["id"].as_str().expect("an id");
        // Asking for another token waits for what is on its way to the audit.
        let seen = door
            .get(&format!("/fhir/AuditEvent?patient={id}&action=R&_summary=count"))
            .json();
        assert!(seen["total"].as_u64().expect("a number") >= 4, "{id}");
    }
}
