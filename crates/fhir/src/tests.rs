//! Each rule for reading records, over small bundles and a small edition made for the purpose.

mod edition;
mod shape;
mod owner;
mod conditions;
mod procedures;
mod medicines;
mod allergies;
mod negations;
mod words;
mod observations;
mod proposals;

use crate::{Proposal, Record, as_of, read};
use pistor_journey::Edition;
use pistor_journey::facts::Answer;
use pistor_journey::intake::Visit;
use pistor_knowledge::Fault;
use serde_json::{Value, json};

/// The day of every test.
const TODAY: &str = "2021-04-01";

/// A patient of 40.
fn patient() -> Value {
    json!({ "resourceType": "Patient", "id": "p", "birthDate": "1981-03-02", "gender": "female" })
}

/// A bundle of the patient and these resources, each about the patient.
fn bundle(resources: &[Value]) -> Value {
    let mut entries = vec![json!({ "fullUrl": "urn:uuid:p", "resource": patient() })];
    for resource in resources {
        let mut resource = resource.clone();
        let key = match resource["resourceType"].as_str() {
            Some("AllergyIntolerance") => "patient",
            _ => "subject",
        };
        let object = resource.as_object_mut().unwrap();
        object.entry(key).or_insert(json!({ "reference": "Patient/p" }));
        entries.push(json!({ "resource": resource }));
    }
    json!({ "resourceType": "Bundle", "type": "collection", "entry": entries })
}

/// What comes of a bundle beside the simplest proposal.
fn visit_of(bundle: &Value) -> Result<Visit, Fault> {
    visit_beside(
        bundle,
        &json!({ "treatment": { "indication": "wrinkles", "areas": [{ "area": "face" }] } }),
    )
}

/// What comes of a bundle beside a proposal.
fn visit_beside(bundle: &Value, proposal: &Value) -> Result<Visit, Fault> {
    let edition = edition::edition();
    let proposal = proposal.to_string();
    let mut visit = Proposal::read(proposal.as_bytes())?.visit(&edition, &as_of(TODAY)?)?;
    read(bundle.to_string().as_bytes())?.read_into(&edition, &mut visit)?;
    Ok(visit)
}

/// What these resources make of the patient.
fn visit(resources: &[Value]) -> Visit {
    visit_of(&bundle(resources)).unwrap()
}

/// The fault of a bundle as text.
fn fault_of(bytes: &[u8]) -> Fault {
    let edition = edition::edition();
    let proposal = br#"{"treatment": {"indication": "wrinkles", "areas": [{"area": "face"}]}}"#;
    let mut visit = Proposal::read(proposal)
        .unwrap()
        .visit(&edition, &as_of(TODAY).unwrap())
        .unwrap();
    let read: Result<Record<'_>, Fault> = read(bytes);
    match read.and_then(|record| record.read_into(&edition, &mut visit)) {
        Ok(()) => panic!("no fault"),
        Err(fault) => fault,
    }
}

/// The answer to a fact; `silent` when nothing in the record speaks of it.
fn said(visit: &Visit, fact: &str) -> &'static str {
    let edition = edition::edition();
    let fact = edition.fact(fact).unwrap();
    let spoken = visit.facts.evidence.iter().any(|piece| piece.fact == fact);
    match visit.facts.answer(fact) {
        Answer::Unknown if !spoken => "silent",
        answer => answer.id(),
    }
}

/// Why entries were not read, in order.
fn whys(visit: &Visit) -> Vec<&'static str> {
    visit.not_read.iter().map(|entry| entry.why).collect()
}

fn snomed(code: &str) -> Value {
    json!({ "coding": [{ "system": "http://snomed.info/sct", "code": code, "display": "words" }] })
}

fn status(word: &str) -> Value {
    json!({ "coding": [{ "system": "http://terminology.hl7.org/CodeSystem/any", "code": word }] })
}

/// One resource with some keys laid over it; a key of null is taken away.
fn with(mut resource: Value, more: &Value) -> Value {
    for (key, value) in more.as_object().unwrap() {
        if value.is_null() {
            resource.as_object_mut().unwrap().remove(key);
        } else {
            resource[key] = value.clone();
        }
    }
    resource
}

fn fact_no(edition: &Edition, id: &str) -> u8 {
    edition.fact(id).unwrap()
}
