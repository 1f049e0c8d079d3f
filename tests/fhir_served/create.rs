//! A new patient from another program: by the act of the desk, once, and with nothing lost without a word.

use super::server::Door;
use serde_json::{Value, json};

fn post(door: &Door, token: &str, headers: &[(&str, &str)], patient: &Value) -> super::server::Answer {
    let bearer = format!("Bearer {token}");
    let mut all = vec![
        ("Authorization", bearer.as_str()),
        ("Content-Type", "application/fhir+json"),
    ];
    all.extend_from_slice(headers);
    door.ask("POST", "/fhir/Patient", &all, patient.to_string())
}

#[test]
fn a_patient_is_recorded_once() {
    let door = Door::demo();
    let desk = door.signed_in(&door.somebody("burak"));
    let patient = json!({ "resourceType": "Patient", "name": [{ "given": ["Ada"], "family": "Yeni" }],
        "birthDate": "1971-05-06", "gender": "female", "telecom": [{ "system": "phone", "value": "0532 111 11 11" }],
        "identifier": [{ "value": "X-77" }] });
    let first = post(&door, &desk, &[("If-None-Exist", "identifier=X-77")], &patient);
    assert_eq!(first.status, 201, "{}", first.text);
    let id = first.json()["id"].as_str().expect("an id").to_owned();
    assert!(first.headers["location"].ends_with(&format!("/fhir/Patient/{id}/_history/1")));
    assert_eq!(first.json()["name"][0]["text"], "Ada Yeni");
    let again = post(&door, &desk, &[("If-None-Exist", "identifier=X-77")], &patient);
    assert_eq!(
        (again.status, again.json()["id"].as_str()),
        (200, Some(id.as_str()))
    );
    // The act itself asks about somebody of the same name and birth date.
    let without = post(&door, &desk, &[], &patient);
    assert_eq!((without.status, without.issue().as_str()), (409, "conflict"));
    let many = post(&door, &desk, &[("If-None-Exist", "gender=female")], &patient);
    assert_eq!((many.status, many.issue().as_str()), (412, "multiple-matches"));
    for condition in [
        "shoe=1",
        "_sort=name",
        "identifier=X-78&_count=1",
        "_count=1",
        "identifier=X-78&_summary=count",
    ] {
        assert_eq!(
            post(&door, &desk, &[("If-None-Exist", condition)], &patient).status,
            400,
            "{condition}"
        );
    }
}

/// Two programs that ask at the same time: the act itself knows the numbers of the house.
#[test]
fn a_number_of_the_house_belongs_to_one_patient() {
    let door = Door::demo();
    let desk = door.signed_in(&door.somebody("burak"));
    let with = |name: &str| {
        json!({ "resourceType": "Patient", "name": [{ "text": name }], "birthDate": "1971-05-06",
        "gender": "female", "identifier": [{ "value": "Y-1" }] })
    };
    assert_eq!(post(&door, &desk, &[], &with("Ada Bir")).status, 201);
    let other = post(&door, &desk, &[], &with("Ece Iki"));
    assert_eq!(
        (other.status, other.issue().as_str()),
        (409, "conflict"),
        "{}",
        other.text
    );
    assert!(other.text.contains("Ada Bir"), "{}", other.text);
}

#[test]
fn what_was_sent_comes_back() {
    let door = Door::demo();
    let desk = door.signed_in(&door.somebody("burak"));
    let telecom = json!([{ "system": "phone", "value": "0532 111 11 11" }, { "system": "email", "value": "ada@example.com" }]);
    let patient = json!({ "resourceType": "Patient", "birthDate": "1971-05-06", "gender": "female", "telecom": telecom,
        "name": [{ "use": "official", "prefix": ["Dr."], "given": ["Ada", "Su"], "family": "Bir", "suffix": ["Jr."] }] });
    let made = post(&door, &desk, &[], &patient);
    assert_eq!(made.status, 201, "{}", made.text);
    assert_eq!(made.json()["name"][0]["text"], "Dr. Ada Su Bir Jr.");
    assert_eq!(made.json()["telecom"], telecom);
}

#[test]
fn what_has_no_place_is_refused_by_name() {
    let door = Door::demo();
    let desk = door.signed_in(&door.somebody("burak"));
    let good = json!({ "resourceType": "Patient", "name": [{ "text": "Ada Iki" }], "birthDate": "1971-05-06", "gender": "female" });
    for (key, value, place) in [
        ("address", json!([{ "city": "İzmir" }]), "Patient"),
        ("deceasedBoolean", json!(true), "Patient"),
        ("active", json!(false), "active"),
        ("name", json!([]), "name"),
        ("name", json!([{ "text": "A B", "use": "maiden" }]), "name"),
        (
            "name",
            json!([{ "text": "A B", "period": { "start": "2001" } }]),
            "name",
        ),
        ("name", json!([{ "text": "A B", "family": "Başka" }]), "name"),
        (
            "telecom",
            json!([{ "system": "phone", "value": "0532 111 11 11", "use": "old" }]),
            "telecom",
        ),
        (
            "telecom",
            json!([{ "system": "email", "value": "nobody" }]),
            "email",
        ),
        (
            "identifier",
            json!([{ "value": "1", "period": { "end": "2001" } }]),
            "identifier",
        ),
        ("name", json!([{ "text": "A B" }, { "text": "C D" }]), "name"),
        ("telecom", json!([{ "system": "fax", "value": "1" }]), "telecom"),
        (
            "identifier",
            json!([{ "system": "urn:oid:1.2.3", "value": "1" }]),
            "identifier",
        ),
        ("birthDate", json!("soon"), "birth_date"),
        ("gender", json!("f"), "sex"),
        ("resourceType", json!("Practitioner"), "resourceType"),
    ] {
        let mut patient = good.clone();
        patient[key] = value;
        let answer = post(&door, &desk, &[], &patient);
        assert_eq!(
            (answer.status, answer.issue().as_str()),
            (400, "invalid"),
            "{key} {}",
            answer.text
        );
        assert_eq!(answer.json()["issue"][0]["expression"][0], place, "{key}");
    }
    let program = door.token("registry", "system/*.rs");
    assert_eq!(post(&door, &program, &[], &good).status, 403);
}
