//! Programs that call: who they are, what they may ask, and what they are told.

mod across;
mod broken;
mod callers;
mod door;
mod feedback;
mod hooks;
mod hostile;
mod mixed;
mod orders;
pub mod signer;
mod statuses;
mod tokens;
mod tries;

use crate::clinic::Clinic;
use crate::web::{Answer, Served};
use pistor_server::Limits;
use serde_json::{Value, json};

const SIGN: &str = "/cds-services/mesotherapy-order-sign";
const SELECT: &str = "/cds-services/mesotherapy-order-select";
const VIEW: &str = "/cds-services/mesotherapy-patient-view";

/// A server that asks nobody for a token.
fn open() -> Served {
    Served::to_programs(Clinic::new(), Limits::default(), true)
}

/// Asks a service. The body is JSON.
fn ask(served: &Served, path: &str, body: &Value) -> Answer {
    served.ask(
        "POST",
        path,
        &[("Content-Type", "application/json")],
        &body.to_string(),
    )
}

/// The cards of a good answer.
fn cards(answer: &Answer) -> Vec<Value> {
    assert_eq!(answer.status, 200, "{}", answer.body);
    let body: Value = serde_json::from_str(&answer.body).expect("JSON");
    body["cards"].as_array().expect("cards").clone()
}

/// The code of an error, which is an OperationOutcome without a card.
fn code(answer: &Answer) -> String {
    let body: Value = serde_json::from_str(&answer.body).unwrap_or_default();
    assert_eq!(body["resourceType"], "OperationOutcome", "{}", answer.body);
    assert!(!answer.body.contains("\"cards\""));
    assert!(
        body["issue"][0]["details"]["text"]
            .as_str()
            .is_some_and(|text| !text.contains('⟨')),
        "{body}"
    );
    body["issue"][0]["details"]["coding"][0]["code"]
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

/// The card about a rule.
fn about<'c>(cards: &'c [Value], rule: &str) -> Option<&'c Value> {
    cards.iter().find(|card| card["source"]["topic"]["code"] == rule)
}

fn searchset(resources: &[Value]) -> Value {
    let entries: Vec<Value> = resources
        .iter()
        .map(|resource| {
            let address = format!(
                "https://ehr.example/fhir/{}/{}",
                resource["resourceType"].as_str().unwrap_or_default(),
                resource["id"].as_str().unwrap_or_default()
            );
            json!({ "fullUrl": address, "resource": resource, "search": { "mode": "match" } })
        })
        .collect();
    json!({ "resourceType": "Bundle", "type": "searchset", "total": entries.len(), "entry": entries })
}

fn mine(kind: &str, id: &str, mut rest: Value) -> Value {
    rest["resourceType"] = json!(kind);
    rest["id"] = json!(id);
    let key = if kind == "AllergyIntolerance" {
        "patient"
    } else {
        "subject"
    };
    rest[key] = json!({ "reference": "Patient/p1" });
    rest
}

fn coded(system: &str, code: &str) -> Value {
    json!({ "coding": [{ "system": system, "code": code }] })
}

/// An order of mesotherapy: wrinkles of the face, by needle, with lidocaine.
fn orders() -> Vec<Value> {
    vec![
        mine(
            "ServiceRequest",
            "s1",
            json!({
                "status": "draft", "intent": "order",
                "code": coded("urn:pistor:indications", "wrinkles"),
                "bodySite": [coded("http://snomed.info/sct", "89545001")],
                "orderDetail": [coded("urn:pistor:methods", "needle")],
            }),
        ),
        mine(
            "MedicationRequest",
            "m1",
            json!({
                "status": "draft", "intent": "order", "basedOn": [{ "reference": "ServiceRequest/s1" }],
                "medicationCodeableConcept": coded("http://www.whocc.no/atc", "N01BB02"),
            }),
        ),
    ]
}

/// A record: a woman of 36 who had a stroke, takes warfarin and is allergic to lidocaine.
fn prefetch() -> Value {
    json!({
        "patient": { "resourceType": "Patient", "id": "p1", "gender": "female", "birthDate": "1990-03-02" },
        "conditions": searchset(&[mine("Condition", "c1", json!({
            "clinicalStatus": coded("http://terminology.hl7.org/CodeSystem/condition-clinical", "resolved"),
            "verificationStatus": coded("http://terminology.hl7.org/CodeSystem/condition-ver-status", "confirmed"),
            "code": coded("http://snomed.info/sct", "230690007"), "onsetDateTime": "2014-02-01" }))]),
        "medicationRequests": searchset(&[mine("MedicationRequest", "w1", json!({
            "status": "active", "intent": "order", "authoredOn": "2026-10-01",
            "medicationCodeableConcept": coded("http://www.whocc.no/atc", "B01AA03") }))]),
        "medicationStatements": searchset(&[]),
        "allergies": searchset(&[mine("AllergyIntolerance", "a1", json!({
            "clinicalStatus": coded("http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical", "active"),
            "verificationStatus": coded("http://terminology.hl7.org/CodeSystem/allergyintolerance-verification", "confirmed"),
            "code": coded("http://www.nlm.nih.gov/research/umls/rxnorm", "6387") }))]),
        "observations": searchset(&[]),
        "procedures": searchset(&[]),
    })
}

/// A question of a hook, with everything that is wanted.
fn question(hook: &str) -> Value {
    let mut context = json!({ "userId": "Practitioner/u1", "patientId": "p1", "encounterId": "e1" });
    if hook != "patient-view" {
        context["draftOrders"] = searchset(&orders());
    }
    if hook == "order-select" {
        context["selections"] = json!(["ServiceRequest/s1"]);
    }
    json!({ "hook": hook, "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea", "context": context, "prefetch": prefetch() })
}
