//! What a clinic's own `/fhir/$export` gives, another clinic takes over: by two identifiers, or not at all.

use super::Room;
use crate::fhir_served::export::exported;
use crate::fhir_served::server::Door;
use jiff::Timestamp;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;

/// SNOMED CT "No known allergy".
const NO_KNOWN_ALLERGY: &str = "716186003";

/// A clinic beside the files of the sample clinic's export.
fn beside(door: &Door, token: &str, manifest: &Value) -> Room {
    let room = Room::new();
    for output in manifest["output"].as_array().expect("files") {
        let answer = door.get_as(token, door.path(output["url"].as_str().expect("a URL")));
        assert_eq!(answer.status, 200, "{}", answer.text);
        let name = format!("{}.ndjson", output["type"].as_str().expect("a type"));
        fs::write(room.records().join(name), answer.text).expect("written");
    }
    room
}

#[test]
fn what_one_clinic_exports_joins_another_by_two_identifiers() {
    let door = Door::demo_at(Timestamp::now());
    let token = door.token("registry", "system/*.rs");
    let (_, manifest) = exported(&door, &token, "/fhir/$export");
    let patients = door.all(&token, "/fhir/Patient");
    let name = |patient: &Value| patient["name"][0]["text"].as_str().expect("a name").to_owned();
    assert!(patients.len() > 1);

    // The other clinic knows one of them by name and birth date; of all others it knows nothing.
    let room = beside(&door, &token, &manifest);
    let (status, told) = room.told(&[]);
    assert_eq!(status, 1);
    let of_patients: Vec<&Value> = told.iter().filter(|line| line["type"].is_null()).collect();
    assert_eq!(of_patients.len(), patients.len(), "{told:?}");
    let (joined, refused): (Vec<&Value>, Vec<&Value>) = of_patients
        .into_iter()
        .partition(|line| line["entry"].is_string());
    assert_eq!(joined.len(), 1, "{told:?}");
    assert_eq!(joined[0]["registered"], false);
    assert!(
        refused
            .iter()
            .all(|line| line["error"]["code"] == "record-nobody"),
        "{refused:?}"
    );
    let held = room.held();
    assert_eq!(held.keys().collect::<Vec<_>>(), ["Elif Yıldırım"]);
    assert_eq!(held["Elif Yıldırım"].len(), 1);

    // Everybody is recorded when that is asked for, each once, and what the one clinic knows the other is told.
    let room = beside(&door, &token, &manifest);
    let (status, told) = room.told(&["--register"]);
    assert_eq!(status, 0, "{told:?}");
    let held = room.held();
    assert!(patients.iter().all(|patient| held.contains_key(&name(patient))));
    // Nothing that another clinic told is dropped: it is read, or listed.
    let mut told_of: BTreeSet<&str> = BTreeSet::new();
    for record in held.values().flatten().map(|held| &held.record) {
        told_of.extend(record.conditions.iter().map(|entry| entry.origin.as_str()));
        told_of.extend(record.allergies.iter().map(|entry| entry.origin.as_str()));
        told_of.extend(record.not_read.iter().map(|entry| entry.origin.as_str()));
    }
    let mut looked_at = 0;
    for kind in ["Condition", "AllergyIntolerance"] {
        for resource in door.all(&token, &format!("/fhir/{kind}")) {
            let origin = format!("{kind}/{}", resource["id"].as_str().expect("an id"));
            let none = resource["code"]["coding"][0]["code"] == NO_KNOWN_ALLERGY;
            assert!(none || told_of.contains(origin.as_str()), "{origin}");
            looked_at += 1;
        }
    }
    assert!(looked_at > 1, "{looked_at}");
    let none_known = held
        .values()
        .flatten()
        .filter_map(|held| held.record.none_known.as_deref());
    assert!(none_known.clone().count() > 0 && none_known.clone().all(|word| word == "all"));
    let (_, again) = room.told(&["--register"]);
    let mut of_patients = again.iter().filter(|line| line["type"].is_null());
    assert!(of_patients.all(|line| line["known"] == true), "{again:?}");
}
