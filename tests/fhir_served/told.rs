//! How the record is told: digits, sides, absence.

use super::server::Door;
use pistor_practice::Act;
use serde_json::json;

fn patient(door: &Door) -> String {
    let input = json!({ "name": "Ada Test", "birth_date": "1980", "sex": "female" });
    door.act(&door.somebody("sevgi"), Act::Register, "", input)
}

#[test]
fn decimals_come_out_with_the_digits_they_went_in_with() {
    let door = Door::demo();
    let token = door.token("registry", "system/*.rs");
    let id = patient(&door);
    for digits in ["58.0", "72.50", "61"] {
        door.pass(1);
        let input = json!({ "weight_kg": digits, "by": "patient" });
        door.act(&door.somebody("sevgi"), Act::Answer, &id, input);
        let weight = door.get_as(&token, &format!("/fhir/Observation/{id}.weight"));
        assert!(
            weight.text.contains(&format!("\"value\":{digits},")),
            "{}",
            weight.text
        );
        let found = door.get_as(
            &token,
            &format!("/fhir/QuestionnaireResponse?patient={id}&_sort=-authored&_count=1"),
        );
        assert!(
            found.text.contains(&format!("\"valueDecimal\":{digits}}}")),
            "{}",
            found.text
        );
    }
    assert_eq!(
        door.get_as(&token, &format!("/fhir/Patient/{id}")).json()["birthDate"],
        "1980"
    );
}

#[test]
fn only_the_explicit_word_says_that_no_allergy_is_known() {
    let door = Door::demo();
    let token = door.token("registry", "system/*.rs");
    let id = patient(&door);
    let say = |allergies: serde_json::Value| {
        door.act(
            &door.somebody("sevgi"),
            Act::Answer,
            &id,
            json!({ "allergies": allergies, "by": "patient" }),
        );
        door.all(&token, &format!("/fhir/AllergyIntolerance?patient={id}"))
    };
    assert!(
        door.all(&token, &format!("/fhir/AllergyIntolerance?patient={id}"))
            .is_empty()
    );
    assert!(say(json!({ "complete": false, "entries": [] })).is_empty());
    let none = say(json!({ "complete": true, "entries": [] }));
    assert_eq!(none[0]["code"]["coding"][0]["code"], "716186003");
    let some = say(json!({ "complete": true, "entries": [
        { "substance": "lidocaine", "reaction": "hives", "severity": "severe" },
        { "substance": "fish" },
        { "substance": "other", "text": "Penisilin" } ] }));
    assert_eq!(some.len(), 3);
    let of = |text: &str| {
        some.iter()
            .find(|one| one["code"]["text"] == text)
            .unwrap_or_else(|| panic!("{text}: {some:?}"))
    };
    let lidocaine = of("Lidocaine");
    let codes: Vec<&str> = lidocaine["code"]["coding"]
        .as_array()
        .expect("codings")
        .iter()
        .map(|coding| coding["code"].as_str().expect("a code"))
        .collect();
    assert_eq!(codes, ["lidocaine", "6387", "N01BB02"]);
    assert_eq!(lidocaine["reaction"][0]["severity"], "severe");
    assert_eq!(lidocaine["reaction"][0]["manifestation"][0]["text"], "hives");
    // Words without a code stay words.
    assert!(of("Penisilin")["code"].get("coding").is_none());
    for one in &some {
        assert!(
            one.get("verificationStatus").is_none() && one.get("criticality").is_none(),
            "{one}"
        );
    }
}

#[test]
fn a_side_comes_back_as_it_went_out() {
    let door = Door::demo();
    let token = door.token("registry", "system/*.rs");
    let sessions = door.all(&token, "/fhir/Procedure?_count=500");
    let mut sides = 0;
    for session in &sessions {
        for site in session["bodySite"].as_array().expect("a place") {
            let codings = site["coding"].as_array().expect("codings");
            let area = codings[0]["code"].as_str().expect("an area");
            for coding in codings {
                let code = coding["code"].as_str().expect("a code");
                let system = coding["system"].as_str().expect("a system");
                let found = door.all(&token, &format!("/fhir/CodeSystem?code={code}&url={system}"));
                assert_eq!(found.len(), 1, "{system}|{code}");
            }
            if let Some(sided) = codings.get(1) {
                let (of, side) = sided["code"]
                    .as_str()
                    .and_then(|code| code.split_once('.'))
                    .expect("a side");
                assert!(of == area && ["left", "right", "both"].contains(&side), "{sided}");
                sides += 1;
            }
        }
    }
    assert!(sides > 0, "the sample clinic treats one side somewhere");
}

#[test]
fn what_is_known_says_who_wrote_it_and_with_which_hash() {
    let door = Door::demo();
    let token = door.token("registry", "system/*.rs");
    let found = door
        .get_as(&token, "/fhir/Patient?name=elif&_revinclude=Provenance:target")
        .json();
    let entries = found["entry"].as_array().expect("entries");
    assert_eq!(entries.len(), 2);
    let (patient, provenance) = (&entries[0]["resource"], &entries[1]["resource"]);
    let id = patient["id"].as_str().expect("an id");
    let hash = provenance["entity"][0]["what"]["identifier"]["value"]
        .as_str()
        .expect("a hash");
    let entries = door
        .practice
        .read(|reading| Ok(reading.chart(id, 0)?))
        .expect("a chart");
    let expected: String = entries[0].hash.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(hash, expected);
    let who = provenance["agent"][0]["who"]["reference"]
        .as_str()
        .expect("somebody");
    assert_eq!(who, format!("Practitioner/{}", entries[0].author));
    assert_eq!(door.get_as(&token, &format!("/fhir/{who}")).status, 200);
}

#[test]
fn every_reference_leads_somewhere() {
    let door = Door::demo();
    let token = door.token("registry", "system/*.rs");
    let mut known = std::collections::BTreeSet::new();
    let mut all = Vec::new();
    for row in pistor_fhir::served::TYPES {
        for resource in door.all(&token, &format!("/fhir/{}?_count=500", row.kind.name())) {
            known.insert(format!(
                "{}/{}",
                row.kind.name(),
                resource["id"].as_str().expect("an id")
            ));
            all.push(resource);
        }
    }
    fn references(value: &serde_json::Value, found: &mut Vec<String>) {
        match value {
            serde_json::Value::Object(parts) => {
                for (key, part) in parts {
                    match part.as_str() {
                        Some(reference) if key == "reference" => found.push(reference.to_owned()),
                        _ => references(part, found),
                    }
                }
            }
            serde_json::Value::Array(list) => list.iter().for_each(|part| references(part, found)),
            _ => {}
        }
    }
    for resource in &all {
        let mut found = Vec::new();
        references(resource, &mut found);
        for reference in found.iter().filter(|reference| !reference.starts_with('#')) {
            let plain = reference.split("/_history/").next().expect("a reference");
            // What was said once and is not any more is still named by the entry that said it.
            let gone = || {
                resource["resourceType"] == "Provenance"
                    && door.get_as(&token, &format!("/fhir/{plain}")).status == 410
            };
            assert!(
                known.contains(plain) || gone(),
                "{reference} in {}",
                resource["id"]
            );
        }
    }
}
