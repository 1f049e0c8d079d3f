//! Hospital records in the clinic's own ledger, as they go out again: whose word it is, what still counts, and that no
//! allergy of theirs is denied.

use super::server::{Door, HOSPITAL};
use pistor_practice::Act;
use serde_json::{Value, json};

const SNOMED: &str = "http://snomed.info/sct";
const RXNORM: &str = "http://www.nlm.nih.gov/research/umls/rxnorm";
const ATC: &str = "http://www.whocc.no/atc";
const NONE: &str = "716186003";

fn coded(system: &str, code: &str) -> Value {
    json!({ "coding": [{ "system": system, "code": code }] })
}

fn status(word: &str) -> Value {
    json!({ "coding": [{ "code": word }] })
}

/// Ada Test, and her words in the hospital.
fn ada(door: &Door) -> (String, Value) {
    let input = json!({ "name": "Ada Test", "birth_date": "1980-02-03", "sex": "female" });
    let id = door.act(&door.somebody("sevgi"), Act::Register, "", input);
    let there = json!({ "resourceType": "Patient", "id": "a", "birthDate": "1980-02-03", "gender": "female",
        "name": [{ "text": "Ada Test" }], "identifier": [{ "system": HOSPITAL, "value": "4711" }] });
    (id, there)
}

fn lidocaine(id: &str, verified: &str) -> Value {
    json!({ "resourceType": "AllergyIntolerance", "id": id, "code": coded(RXNORM, "6387"),
        "clinicalStatus": status("active"), "verificationStatus": status(verified), "category": ["medication"],
        "reaction": [{ "manifestation": [{ "text": "hives" }], "severity": "severe" }] })
}

fn withdraw(door: &Door, chart: &str, record: &str) {
    let input = json!({ "record": record, "reason": "another patient" });
    door.act(&door.somebody("sevgi"), Act::WithdrawRecord, chart, input);
}

#[test]
fn nobody_is_said_to_have_no_allergy_while_a_record_names_one() {
    let door = Door::demo();
    let token = door.token("registry", "system/*.rs");
    let (id, there) = ada(&door);
    let nurse = door.somebody("sevgi");
    let none = json!({ "allergies": { "complete": true, "entries": [] }, "by": "patient" });
    door.act(&nurse, Act::Answer, &id, none);
    let codes = || -> Vec<String> {
        let all = door.all(&token, &format!("/fhir/AllergyIntolerance?patient={id}"));
        let code = |one: &Value| {
            one["code"]["coding"][0]["code"]
                .as_str()
                .expect("a code")
                .to_owned()
        };
        all.iter().map(code).collect()
    };
    let path = format!("/fhir/AllergyIntolerance/{id}.none");
    assert_eq!(codes(), [NONE]);
    let first = door.get_as(&token, &path).headers["etag"].clone();
    door.pass(1);
    let record = door.take_over(&nurse, &there, &[lidocaine("a1", "confirmed")]);
    assert_eq!(codes(), ["lidocaine"]);
    assert_eq!(door.get_as(&token, &path).status, 410);
    let all = door.all(&token, &format!("/fhir/AllergyIntolerance?patient={id}"));
    let one = &all[0];
    assert_eq!(one["meta"]["source"], format!("{HOSPITAL}#AllergyIntolerance/a1"));
    assert_eq!(one["meta"]["tag"][0]["code"], "record_imported");
    assert_eq!(one["asserter"]["display"], "Hospital record");
    assert_eq!(one["reaction"][0]["severity"], "severe");
    assert_eq!(one["category"], json!(["medication"]));
    door.pass(1);
    withdraw(&door, &id, &record);
    assert_eq!(codes(), [NONE]);
    // It is there again, and another version than the one before it went.
    let again = door.get_as(&token, &path).headers["etag"].clone();
    assert_ne!(again, first);
    let life = door.get_as(&token, &format!("{path}/_history")).json();
    let methods = |life: &Value| -> Vec<String> {
        let entries = life["entry"].as_array().expect("entries").iter();
        entries
            .map(|entry| entry["request"]["method"].as_str().expect("a method").to_owned())
            .collect()
    };
    assert_eq!(methods(&life), ["POST", "DELETE", "POST"]);
    let gone = format!("/fhir/AllergyIntolerance/{}", one["id"].as_str().expect("an id"));
    assert_eq!(door.get_as(&token, &gone).status, 410);
    // One of which the hospital is not sure is listed by nobody, and nobody says that there is none.
    door.take_over(&nurse, &there, &[lidocaine("a2", "unconfirmed")]);
    assert_eq!(codes(), Vec::<String>::new());
}

#[test]
fn what_a_record_says_is_told_as_its_word() {
    let door = Door::demo();
    let token = door.token("registry", "system/*.rs");
    let (id, there) = ada(&door);
    let nurse = door.somebody("sevgi");
    let stroke = |clinical: &str| {
        json!({ "resourceType": "Condition", "id": "c1", "code": coded(SNOMED, "230690007"),
            "clinicalStatus": status(clinical), "onsetDateTime": "2014-02" })
    };
    let unsure = json!({ "resourceType": "Condition", "id": "c2", "code": coded(SNOMED, "84757009"),
        "clinicalStatus": status("active"), "verificationStatus": status("unconfirmed") });
    let warfarin = json!({ "resourceType": "MedicationStatement", "id": "m1", "status": "active",
        "medicationCodeableConcept": { "coding": [{ "system": RXNORM, "code": "11289" }, { "system": ATC, "code": "B01AA03" }] },
        "effectivePeriod": { "start": "2026-10-01" } });
    let weight = json!({ "resourceType": "Observation", "id": "o1", "status": "final",
        "code": coded("http://loinc.org", "29463-7"), "effectiveDateTime": "2026-11-20",
        "valueQuantity": { "value": 61.5, "unit": "kg", "system": "http://unitsofmeasure.org", "code": "kg" } });
    let first = door.take_over(&nurse, &there, &[stroke("active"), unsure, warfarin, weight]);
    let of = |kind: &str| door.all(&token, &format!("/fhir/{kind}?patient={id}"));
    let conditions = of("Condition");
    assert_eq!(conditions.len(), 2, "{conditions:?}");
    let by_code = |code: &str| {
        let all = of("Condition");
        let found = all
            .into_iter()
            .find(|one| one["code"]["coding"][0]["code"] == code);
        found.unwrap_or_else(|| panic!("{code}"))
    };
    let told = by_code("230690007");
    assert_eq!(told["code"]["coding"][0]["system"], SNOMED);
    assert_eq!(told["clinicalStatus"]["coding"][0]["code"], "active");
    assert_eq!(told["onsetDateTime"], "2014-02");
    assert_eq!(told["meta"]["source"], format!("{HOSPITAL}#Condition/c1"));
    assert!(told.get("verificationStatus").is_none());
    assert_eq!(
        by_code("84757009")["verificationStatus"]["coding"][0]["code"],
        "unconfirmed"
    );
    let medicines = of("MedicationStatement");
    assert_eq!(medicines.len(), 1);
    assert_eq!(medicines[0]["status"], "active");
    let codings = medicines[0]["medicationCodeableConcept"]["coding"]
        .as_array()
        .expect("codings");
    assert!(
        codings
            .iter()
            .any(|coding| coding["system"] == RXNORM && coding["code"] == "11289"),
        "{codings:?}"
    );
    assert_eq!(medicines[0]["effectivePeriod"]["start"], "2026-10-01");
    let found = door.get_as(
        &token,
        &format!("/fhir/Observation?patient={id}&code=http://loinc.org|29463-7"),
    );
    assert!(found.text.contains("\"value\":61.5,"), "{}", found.text);
    // Who took it over has not written it; whose number it is stands beside the entry.
    let provenance = door.all(
        &token,
        &format!(
            "/fhir/Provenance?target=Condition/{}",
            told["id"].as_str().expect("an id")
        ),
    );
    assert_eq!(provenance.len(), 1);
    assert_eq!(provenance[0]["agent"][0]["type"]["coding"][0]["code"], "enterer");
    assert_eq!(provenance[0]["entity"][1]["what"]["identifier"]["value"], "4711");
    // A later record of the same system says it anew; taken back, the earlier speaks again, under a version of its own.
    door.pass(1);
    let second = door.take_over(&nurse, &there, &[stroke("resolved")]);
    let path = format!("/fhir/Condition/{}", told["id"].as_str().expect("an id"));
    assert_eq!(door.get_as(&token, &path).status, 410);
    assert_eq!(
        by_code("230690007")["clinicalStatus"]["coding"][0]["code"],
        "inactive"
    );
    assert_eq!(of("Condition").len(), 2);
    door.pass(1);
    withdraw(&door, &id, &second);
    let again = door.get_as(&token, &path);
    assert_eq!(again.status, 200, "{}", again.text);
    assert_ne!(again.json()["meta"]["versionId"], told["meta"]["versionId"]);
    withdraw(&door, &id, &first);
    for kind in [
        "Condition",
        "MedicationStatement",
        "AllergyIntolerance",
        "Observation",
    ] {
        assert!(of(kind).is_empty(), "{kind}");
    }
}
