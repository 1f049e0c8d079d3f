//! Hospital records in the clinic: of the right patient, with evidence, never doubled, taken back without a trace in what
//! is decided.

mod identity;
mod statuses;

use super::{Clinic, cellulite, code};
use jiff::ToSpan;
use pistor_cli::hospital::{Hospital, Taken};
use pistor_journey::facts::Answer;
use pistor_journey::intake::Visit;
use pistor_knowledge::Fault;
use pistor_practice::Act;
use pistor_practice::act::Actor;
use serde_json::{Value, json};

const SNOMED: &str = "http://snomed.info/sct";
const ATC: &str = "http://www.whocc.no/atc";
const RXNORM: &str = "http://www.nlm.nih.gov/research/umls/rxnorm";
const LOINC: &str = "http://loinc.org";

fn coded(system: &str, code: &str) -> Value {
    json!({ "coding": [{ "system": system, "code": code }] })
}

fn status(word: &str) -> Value {
    json!({ "coding": [{ "code": word }] })
}

/// A bundle about Elif Yıldırım, female, born 1992-03-08, number 4711 of a hospital.
fn bundle(resources: &[Value]) -> Value {
    let patient = json!({ "resourceType": "Patient", "id": "p", "birthDate": "1992-03-08", "gender": "female",
        "name": [{ "use": "official", "family": "Yıldırım", "given": ["Elif"] }, { "use": "maiden", "family": "Koç", "given": ["Elif"] }],
        "identifier": [{ "system": "http://hospital.example/mrn", "value": "4711" }] });
    let mut entries = vec![json!({ "resource": patient })];
    for resource in resources {
        let mut resource = resource.clone();
        let key = if resource["resourceType"] == "AllergyIntolerance" {
            "patient"
        } else {
            "subject"
        };
        if resource[key].is_null() {
            resource[key] = json!({ "reference": "Patient/p" });
        }
        entries.push(json!({ "resource": resource }));
    }
    json!({ "resourceType": "Bundle", "type": "collection", "entry": entries })
}

fn condition(id: &str, code: Value, clinical: &str, verified: &str) -> Value {
    json!({ "resourceType": "Condition", "id": id, "code": code, "clinicalStatus": status(clinical),
        "verificationStatus": status(verified), "onsetDateTime": "2026-10-01" })
}

fn medicine(id: &str, code: Value, word: &str) -> Value {
    json!({ "resourceType": "MedicationRequest", "id": id, "status": word, "intent": "order",
        "medicationCodeableConcept": code, "authoredOn": "2026-10-01" })
}

fn stroke() -> Value {
    condition("c1", coded(SNOMED, "230690007"), "active", "confirmed")
}

fn hospital(clinic: &Clinic, who: &Actor, register: bool) -> Hospital {
    Hospital {
        practice: std::sync::Arc::clone(&clinic.practice),
        who: who.clone(),
        register,
        chart: String::new(),
    }
}

fn take(clinic: &Clinic, bundle: &Value) -> Result<Taken, Fault> {
    hospital(clinic, &clinic.nurse, false).take(bundle.to_string().as_bytes(), clinic.now.get())
}

/// What a chart says to a treatment, whole: the document that is screened, and what the rules say.
fn decided(clinic: &Clinic, chart: &str) -> (String, Visit, String) {
    let look = clinic.practice.look(clinic.now.get());
    let treatment = serde_json::from_value(cellulite()).expect("a treatment");
    let held = clinic.practice.chart(chart).expect("a chart");
    let standing = look.standing(&held, &treatment).expect("screened");
    let said = format!("{:?}", standing.screening);
    (standing.document, standing.visit, said)
}

fn answer(clinic: &Clinic, visit: &Visit, fact: &str) -> &'static str {
    let edition = clinic.practice.edition();
    let fact = edition.fact(fact).expect("a fact");
    match visit.facts.answer(fact) {
        Answer::Unknown if visit.facts.evidence.iter().any(|piece| piece.fact == fact) => "asked",
        Answer::Unknown => "silent",
        answer => answer.id(),
    }
}

fn elif(clinic: &Clinic) -> String {
    clinic.patient("Elif Yıldırım", "1992-03-08", "female")
}

#[test]
fn a_record_has_its_author_its_moment_and_its_dates_and_stands_in_the_screening() {
    let clinic = Clinic::new();
    let chart = elif(&clinic);
    let taken = take(&clinic, &bundle(&[stroke()])).expect("taken over");
    assert_eq!(
        (taken.chart.as_str(), taken.registered, taken.known),
        (chart.as_str(), false, false)
    );
    let held = clinic.practice.chart(&chart).expect("there");
    let record = &held.records[0].imported;
    assert_eq!(
        (record.author.as_str(), record.source.as_str()),
        (clinic.nurse.account.as_str(), "http://hospital.example/mrn|4711")
    );
    assert_eq!(record.record.conditions[0].onset.as_deref(), Some("2026-10-01"));
    assert_eq!(record.record.as_of, "2026-11-21T09:00:00+03:00");
    let screening = clinic.must(
        &clinic.nurse,
        Act::Screen,
        &chart,
        json!({ "treatment": cellulite() }),
    );
    let held = clinic.practice.chart(&chart).expect("there");
    let screened = held
        .screenings
        .iter()
        .find(|screened| screened.id == screening)
        .expect("screened");
    assert!(
        screened.visit.get().contains("230690007"),
        "the decision keeps what it rests on"
    );
    assert!(
        screened
            .findings
            .iter()
            .any(|finding| finding.rule.contains("stroke")),
        "{:?}",
        screened.findings
    );
}

#[test]
fn the_same_record_doubles_nothing_and_a_newer_one_says_anew_what_it_holds() {
    let clinic = Clinic::new();
    let chart = elif(&clinic);
    let infection = |clinical: &str| condition("c2", coded(SNOMED, "195662009"), clinical, "confirmed");
    let first = bundle(&[stroke(), infection("active")]);
    let taken = take(&clinic, &first).expect("taken over");
    let held = clinic.practice.chart(&chart).expect("there");
    clinic.pass(3.hours());
    let again = take(&clinic, &first).expect("taken over");
    assert!(again.known && again.entry == taken.entry);
    assert_eq!(
        *clinic.practice.chart(&chart).expect("there"),
        *held,
        "no entry was made"
    );
    // A later state of the same record: the infection is over, of the stroke it says nothing.
    take(&clinic, &bundle(&[infection("resolved")])).expect("taken over");
    let (_, visit, _) = decided(&clinic, &chart);
    assert_eq!(answer(&clinic, &visit, "acute_infection"), "silent");
    assert_eq!(
        answer(&clinic, &visit, "stroke_history"),
        "yes",
        "what it does not hold stands as it was"
    );
    // Entered in error counts as said anew, too.
    take(
        &clinic,
        &bundle(&[condition(
            "c1",
            coded(SNOMED, "230690007"),
            "active",
            "entered-in-error",
        )]),
    )
    .expect("taken over");
    let (_, visit, _) = decided(&clinic, &chart);
    assert_eq!(answer(&clinic, &visit, "stroke_history"), "silent");
}

#[test]
fn words_without_a_code_are_asked_until_a_clinician_has_read_them() {
    let clinic = Clinic::new();
    let chart = elif(&clinic);
    clinic.answer_all(&chart, &cellulite(), &json!({}));
    let words = json!({ "resourceType": "Condition", "id": "w", "clinicalStatus": status("active"), "code": { "text": "selülit" } });
    let taken = take(&clinic, &bundle(&[words])).expect("taken over");
    let open = |clinic: &Clinic| decided(clinic, &chart).1.open_words().count();
    assert_eq!(open(&clinic), 1);
    let read = |entry: &str| json!({ "record": taken.entry, "entries": [entry] });
    assert_eq!(
        code(clinic.act(&clinic.nurse, Act::ReviewRecord, &chart, read("Condition/x"))),
        "record-entry"
    );
    clinic.must(&clinic.nurse, Act::ReviewRecord, &chart, read("Condition/w"));
    assert_eq!(open(&clinic), 0);
    assert_eq!(decided(&clinic, &chart).1.not_read.len(), 1, "it stays listed");
}

#[test]
fn no_known_allergy_is_what_the_record_itself_says_and_answers_for_no_visit() {
    let clinic = Clinic::new();
    let chart = elif(&clinic);
    let none = |code: &str| json!({ "resourceType": "AllergyIntolerance", "id": "a", "clinicalStatus": status("active"), "code": coded(SNOMED, code) });
    let known = |resources: &[Value]| {
        let taken = take(&clinic, &bundle(resources)).expect("taken over");
        let held = clinic.practice.chart(&chart).expect("there");
        let said = held
            .record(&taken.entry)
            .expect("counts")
            .imported
            .record
            .none_known
            .clone();
        let (_, visit, _) = decided(&clinic, &chart);
        assert!(
            !visit.allergies.complete && !visit.allergies.drugs_complete,
            "asked at every visit"
        );
        clinic.must(
            &clinic.nurse,
            Act::WithdrawRecord,
            &chart,
            json!({ "record": taken.entry, "reason": "next" }),
        );
        said
    };
    assert_eq!(known(&[]), None, "an empty record says nothing");
    assert_eq!(known(&[none("716186003")]).as_deref(), Some("all"));
    assert_eq!(known(&[none("409137002")]).as_deref(), Some("drugs"));
}

#[test]
fn a_record_grows_old_as_it_would_in_the_hospital() {
    let clinic = Clinic::new();
    let chart = elif(&clinic);
    take(
        &clinic,
        &bundle(&[medicine("m", coded(ATC, "B01AA03"), "active")]),
    )
    .expect("taken over");
    assert_eq!(
        answer(&clinic, &decided(&clinic, &chart).1, "anticoagulant_use"),
        "yes"
    );
    // Ordered 24 months ago and never closed: asked, and never a no.
    clinic.pass(800.days());
    assert_eq!(
        answer(&clinic, &decided(&clinic, &chart).1, "anticoagulant_use"),
        "asked"
    );
}

/// What stands third in one bundle is not what stands third in the next: an entry without an id is said anew by nobody.
#[test]
fn an_entry_without_an_id_takes_nothing_back() {
    let clinic = Clinic::new();
    let chart = elif(&clinic);
    let nameless = |mut resource: Value| {
        resource.as_object_mut().expect("a resource").remove("id");
        resource
    };
    let first = take(&clinic, &bundle(&[nameless(stroke())])).expect("taken over");
    assert_eq!(first.seen, 1);
    let infection = condition("c", coded(SNOMED, "195662009"), "resolved", "confirmed");
    let second = take(&clinic, &bundle(&[nameless(infection)])).expect("taken over");
    assert!(!second.known);
    let (_, visit, _) = decided(&clinic, &chart);
    assert_eq!(answer(&clinic, &visit, "stroke_history"), "yes");
}
