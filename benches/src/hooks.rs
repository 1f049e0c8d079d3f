//! Questions of a hospital record, each with its whole record in the prefetch, and the hand-written service beside ours.

pub mod by_hand;
pub mod plain;

use crate::random::Random;
use serde_json::{Value, json};

/// SNOMED CT codes of conditions, as records hold them. The first four are those that both services decide about.
const CONDITIONS: [&str; 12] = [
    "230690007",
    "84757009",
    "77386006",
    "64859006",
    "38341003",
    "44054006",
    "73211009",
    "195967001",
    "55822004",
    "271737000",
    "444814009",
    "10509002",
];
/// ATC codes of medicines. The first is decided about.
const MEDICINES: [&str; 9] = [
    "B01AA03", "C09AA05", "A10BA02", "C10AA05", "N02BE01", "A02BC01", "H03AA01", "R03AC02", "M01AE01",
];
/// RxNorm codes of allergens. The first is decided about.
const ALLERGENS: [&str; 3] = ["6387", "7980", "1191"];

/// An order of mesotherapy that is about to be signed, with a record of about 30 resources.
pub fn question(random: &mut Random, n: usize) -> Value {
    let patient = format!("p{n}");
    let mine = |kind: &str, id: String, rest: Value| {
        let key = if kind == "AllergyIntolerance" {
            "patient"
        } else {
            "subject"
        };
        let mut resource = json!({ "resourceType": kind, "id": id, "meta": { "versionId": "1", "lastUpdated": "2026-10-01T08:00:00Z" } });
        resource[key] = json!({ "reference": format!("Patient/{patient}"), "display": "A Patient" });
        let held = resource.as_object_mut().expect("an object");
        held.extend(rest.as_object().expect("an object").clone());
        resource
    };
    let coded = |system: &str, code: &str, display: &str| json!({ "coding": [{ "system": system, "code": code, "display": display }], "text": display });
    let status = |word: &str| {
        coded(
            "http://terminology.hl7.org/CodeSystem/condition-clinical",
            word,
            word,
        )
    };
    let set = |resources: Vec<Value>| {
        let entries: Vec<Value> = resources
            .into_iter()
            .map(|resource| json!({ "fullUrl": format!("https://ehr.example/fhir/{}/{}", resource["resourceType"].as_str().unwrap_or_default(), resource["id"].as_str().unwrap_or_default()), "resource": resource, "search": { "mode": "match" } }))
            .collect();
        json!({ "resourceType": "Bundle", "type": "searchset", "total": entries.len(), "entry": entries })
    };
    let conditions = (0..11).map(|k| {
        let code = if k < 2 && random.chance(15) {
            random.pick(&CONDITIONS[..4])
        } else {
            random.pick(&CONDITIONS[4..])
        };
        mine(
            "Condition",
            format!("c{n}-{k}"),
            json!({ "clinicalStatus": status("active"), "code": coded("http://snomed.info/sct", code, ""),
            "onsetDateTime": format!("2026-{:02}-11", 1 + random.below(9)), "recordedDate": "2026-10-01" }),
        )
    });
    let conditions: Vec<Value> = conditions.collect();
    let medicines = (0..9).map(|k| {
        let code = if k == 0 && random.chance(20) { MEDICINES[0] } else { random.pick(&MEDICINES[1..]) };
        mine("MedicationRequest", format!("m{n}-{k}"), json!({ "status": "active", "intent": "order", "authoredOn": "2026-09-01",
            "medicationCodeableConcept": coded("http://www.whocc.no/atc", code, ""), "dosageInstruction": [{ "text": "as prescribed" }] }))
    });
    let medicines: Vec<Value> = medicines.collect();
    let allergies = (0..3).map(|k| {
        let code = if k == 0 && random.chance(20) { ALLERGENS[0] } else { random.pick(&ALLERGENS[1..]) };
        mine("AllergyIntolerance", format!("a{n}-{k}"), json!({ "clinicalStatus": coded("http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical", "active", "active"),
            "code": coded("http://www.nlm.nih.gov/research/umls/rxnorm", code, "") }))
    });
    let allergies: Vec<Value> = allergies.collect();
    let observations = (0..3).map(|k| {
        let (systolic, diastolic) = (100 + random.below(80), 60 + random.below(50));
        let part = |code: &str, value: usize| json!({ "code": coded("http://loinc.org", code, ""), "valueQuantity": { "value": value, "unit": "mmHg", "system": "http://unitsofmeasure.org", "code": "mm[Hg]" } });
        mine("Observation", format!("o{n}-{k}"), json!({ "status": "final", "code": coded("http://loinc.org", "85354-9", "Blood pressure panel"),
            "effectiveDateTime": format!("2026-{:02}-01", 6 + k), "component": [part("8480-6", systolic), part("8462-4", diastolic)] }))
    });
    let observations: Vec<Value> = observations.collect();
    let orders = vec![
        mine(
            "ServiceRequest",
            format!("s{n}"),
            json!({ "status": "draft", "intent": "order", "code": coded("urn:pistor:indications", "wrinkles", ""),
            "bodySite": [coded("http://snomed.info/sct", "89545001", "Face")], "orderDetail": [coded("urn:pistor:methods", "needle", "")] }),
        ),
        mine(
            "MedicationRequest",
            format!("x{n}"),
            json!({ "status": "draft", "intent": "order", "basedOn": [{ "reference": format!("ServiceRequest/s{n}") }],
            "medicationCodeableConcept": coded("http://www.whocc.no/atc", "N01BB02", "") }),
        ),
    ];
    json!({
        "hook": "order-sign",
        "hookInstance": format!("00000000-0000-4000-8000-{n:012}"),
        "context": { "userId": "Practitioner/u", "patientId": patient, "draftOrders": set(orders) },
        "prefetch": {
            "patient": { "resourceType": "Patient", "id": patient, "gender": if random.chance(80) { "female" } else { "male" },
                "birthDate": format!("{}-05-17", 1950 + random.below(50)) },
            "conditions": set(conditions),
            "medicationRequests": set(medicines),
            "medicationStatements": set(Vec::new()),
            "allergies": set(allergies),
            "observations": set(observations),
            "procedures": set(Vec::new()),
        },
    })
}
