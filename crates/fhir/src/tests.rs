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
use std::collections::BTreeSet;

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
    let text = proposal.to_string();
    let mut visit = Proposal::read(text.as_bytes())?.visit(&edition, &as_of(TODAY)?)?;
    let bundle = bundle.to_string();
    let record = read(bundle.as_bytes())?;
    record.read_into(&edition, &mut visit)?;
    kept_says_the_same(&edition, &record, proposal, &visit);
    Ok(visit)
}

/// What is kept of a record, read again on the same day, says what the record said: in every test of this crate.
fn kept_says_the_same(edition: &Edition, record: &Record<'_>, proposal: &Value, visit: &Visit) {
    let text = proposal.to_string();
    let as_of = as_of(TODAY).unwrap();
    let proposed = |text: &str| {
        Proposal::read(text.as_bytes())
            .unwrap()
            .visit(edition, &as_of)
            .unwrap()
    };
    let mut extracted = proposed(&text);
    let kept = record.extract(edition, &mut extracted).unwrap();
    assert_eq!(extracted, *visit, "keeping changes nothing");
    let mut with_record = proposal.clone();
    with_record["records"] = json!([kept]);
    let again = proposed(&with_record.to_string());
    let pieces = |visit: &Visit| {
        let pieces = visit.facts.evidence.iter();
        let mut pieces: Vec<String> = pieces
            .map(|piece| {
                format!(
                    "{} {:?} {} {:?} {:?}",
                    piece.fact, piece.answer, piece.origin, piece.row, piece.note
                )
            })
            .collect();
        pieces.sort();
        pieces.dedup();
        pieces
    };
    let sites = |visit: &Visit| {
        let mut details = visit.facts.details.clone();
        details.sort_by_key(|(fact, _)| *fact);
        details
            .into_iter()
            .map(|(fact, held)| (fact, held.sites, held.date, held.prescribed))
            .collect::<Vec<_>>()
    };
    let to = |visit: &Visit| {
        visit
            .allergies
            .entries
            .iter()
            .map(|entry| format!("{:?}", entry.to))
            .collect::<BTreeSet<_>>()
    };
    let lines = |visit: &Visit| {
        let mut lines: Vec<String> = visit.not_read.iter().map(|entry| format!("{entry:?}")).collect();
        lines.sort();
        lines.dedup();
        lines
    };
    assert_eq!(
        (again.facts.yes, &again.facts.counts),
        (visit.facts.yes, &visit.facts.counts)
    );
    assert_eq!(pieces(&again), pieces(visit));
    assert_eq!(sites(&again), sites(visit));
    assert_eq!(to(&again), to(visit));
    assert_eq!(again.patient.weight_kg, visit.patient.weight_kg);
    assert_eq!(lines(&again), lines(visit));
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
