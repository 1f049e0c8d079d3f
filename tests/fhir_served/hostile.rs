//! Requests that are made to break something: each has a clear answer, and nothing is kept of it.

use super::server::Door;
use serde_json::{Value, json};

/// A patient as somebody sends one, with something else in a place.
fn patient(key: &str, value: Value) -> Vec<u8> {
    let mut patient = json!({ "resourceType": "Patient", "name": [{ "text": "Ada Yeni" }], "birthDate": "1971-05-06", "gender": "female" });
    patient[key] = value;
    patient.to_string().into_bytes()
}

#[test]
fn a_patient_that_cannot_be_read_is_refused_whole() {
    let door = Door::demo();
    let bearer = format!("Bearer {}", door.signed_in(&door.somebody("burak")));
    let entries = || door.practice.verify().expect("read").entries;
    let before = entries();
    let deep = format!("{}{}", "[".repeat(20_000), "]".repeat(20_000));
    let good = String::from_utf8(patient("active", json!(true))).expect("text");
    let mut garbled = good.clone().into_bytes();
    let place = good.find("Ada").expect("the name");
    garbled[place] = 0xff;
    let table: [(&str, Vec<u8>, u16, &str); 16] = [
        ("nothing", Vec::new(), 400, "invalid"),
        ("a list", b"[]".to_vec(), 400, "invalid"),
        ("half of it", good.as_bytes()[..60].to_vec(), 400, "invalid"),
        ("no text", garbled, 400, "invalid"),
        (
            "too deep",
            good.replacen("true", &deep, 1).into_bytes(),
            400,
            "invalid",
        ),
        (
            "too large",
            good.replacen("Ada", &"x".repeat(70_000), 1).into_bytes(),
            413,
            "too-long",
        ),
        (
            "400 digits",
            good.replacen("true", &"9".repeat(400), 1)
                .replacen("active", "multipleBirthInteger", 1)
                .into_bytes(),
            400,
            "invalid",
        ),
        (
            "another type",
            patient("resourceType", json!("Condition")),
            400,
            "invalid",
        ),
        (
            "a type that is none",
            patient("resourceType", json!(["Patient"])),
            400,
            "invalid",
        ),
        (
            "a link to itself",
            patient("link", json!([{ "other": { "reference": "#p" } }])),
            400,
            "invalid",
        ),
        (
            "somebody within",
            patient("contained", json!([{ "resourceType": "Patient", "id": "p" }])),
            400,
            "invalid",
        ),
        (
            "a name of words",
            patient("name", json!("Ada Yeni")),
            400,
            "invalid",
        ),
        (
            "a phone that is no list",
            patient("telecom", json!({ "system": "phone", "value": "1" })),
            400,
            "invalid",
        ),
        (
            "a phone without a number",
            patient("telecom", json!([{ "system": "phone" }])),
            400,
            "invalid",
        ),
        (
            "a number that is a number",
            patient("identifier", json!([{ "value": 7 }])),
            400,
            "invalid",
        ),
        (
            "a day that is a number",
            patient("birthDate", json!(1971)),
            400,
            "invalid",
        ),
    ];
    for (what, body, status, code) in table {
        let kind = ("Content-Type", "application/fhir+json");
        let answer = door.ask(
            "POST",
            "/fhir/Patient",
            &[("Authorization", &bearer), kind],
            &body,
        );
        assert_eq!(
            (answer.status, answer.issue().as_str()),
            (status, code),
            "{what}: {}",
            answer.text
        );
    }
    assert_eq!(entries(), before, "nothing is half stored");
}

#[test]
fn a_search_that_cannot_be_read_is_refused_and_a_strange_one_finds_nothing() {
    let door = Door::demo();
    let token = door.token("registry", "system/*.rs");
    let digits = "9".repeat(400);
    for path in [
        format!("/fhir/Observation?value-quantity={digits}"),
        format!("/fhir/Observation?value-quantity=1e{digits}"),
        format!("/fhir/Patient?birthdate={digits}"),
        format!("/fhir/Patient?_lastUpdated={digits}"),
        format!("/fhir/Patient?_count={digits}"),
        format!("/fhir/Patient?_sort=name&_cursor={digits}.{digits}"),
        format!("/fhir/Patient/_history?_count={digits}"),
        format!("/fhir/Patient/_history?_cursor={digits}"),
        "/fhir/Patient?name=%FF%FE".to_owned(),
        "/fhir/Patient?%FF=elif".to_owned(),
    ] {
        let answer = door.get_as(&token, &path);
        let shown: String = path.chars().take(60).collect();
        assert_eq!(
            (answer.status, answer.issue().as_str()),
            (400, "invalid"),
            "{shown}: {}",
            answer.text
        );
    }
    let bearer = format!("Bearer {token}");
    let headers = [
        ("Authorization", bearer.as_str()),
        ("Content-Type", "application/x-www-form-urlencoded"),
    ];
    let garbled = door.ask("POST", "/fhir/Patient/_search", &headers, b"name=\xff\xfe");
    assert_eq!((garbled.status, garbled.issue().as_str()), (400, "invalid"));
    let large = door.ask(
        "POST",
        "/fhir/Patient/_search",
        &headers,
        format!("name={}", "x".repeat(70_000)),
    );
    assert_eq!((large.status, large.issue().as_str()), (413, "too-long"));
    // Ids of two patients in one question, another type, a system that nobody knows: found is what is all of it.
    let conditions = door.all(&token, "/fhir/Condition?_count=200");
    let condition = conditions.first().expect("a condition");
    let (id, whose) = (&condition["id"], &condition["subject"]["reference"]);
    let (id, whose) = (id.as_str().expect("an id"), whose.as_str().expect("a patient"));
    let patients = door.all(&token, "/fhir/Patient?_count=200");
    let ids = patients.iter().filter_map(|patient| patient["id"].as_str());
    let other = ids
        .map(|id| format!("Patient/{id}"))
        .find(|other| other != whose)
        .expect("another");
    assert_eq!(
        door.all(&token, &format!("/fhir/Condition?_id={id}&patient={whose}"))
            .len(),
        1
    );
    for path in [
        format!("/fhir/Condition?_id={id}&patient={other}"),
        format!("/fhir/Condition?patient={whose}&subject={other}"),
        format!("/fhir/Condition?patient={id}"),
        format!(
            "/fhir/Condition?subject=Device/{}",
            whose.trim_start_matches("Patient/")
        ),
        "/fhir/Condition?code=urn:oid:1.2.3.4|77".to_owned(),
        "/fhir/Condition?code=ge%C3%A7irilmi%C5%9F%20inme".to_owned(),
    ] {
        assert_eq!(door.all(&token, &path).len(), 0, "{path}");
    }
    // What is referred to refers back: each comes once.
    let found = door
        .get_as(
            &token,
            &format!("/fhir/Condition?_id={id}&_include=Condition:patient&_revinclude=Provenance:target"),
        )
        .json();
    let mut seen: Vec<&str> = Vec::new();
    for entry in found["entry"].as_array().expect("entries") {
        let url = entry["fullUrl"].as_str().expect("an address");
        assert!(!seen.contains(&url), "{url} came twice");
        seen.push(url);
    }
    assert!(seen.len() >= 3, "{seen:?}");
}
