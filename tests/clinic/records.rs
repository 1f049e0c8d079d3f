//! Hospital records in the clinic: of the right patient, with evidence, never doubled, taken back without a trace in what
//! is decided.

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
const ICD10: &str = "http://hl7.org/fhir/sid/icd-10";
const ICD10CM: &str = "http://hl7.org/fhir/sid/icd-10-cm";
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

/// Of each code list, each status: what is unclear is asked, what is past or wrong is silent, and nothing is a no.
#[test]
fn every_code_list_and_every_status_in_the_clinic() {
    let told = [
        ("stroke_history", stroke(), "yes"),
        (
            "stroke_history",
            condition("c", coded(ICD10, "I63.9"), "active", "confirmed"),
            "yes",
        ),
        (
            "stroke_history",
            condition("c", coded(ICD10CM, "I63.9"), "active", "confirmed"),
            "yes",
        ),
        (
            "stroke_history",
            condition("c", coded(SNOMED, "230690007"), "resolved", "confirmed"),
            "yes",
        ),
        (
            "stroke_history",
            condition("c", coded(SNOMED, "230690007"), "active", "unconfirmed"),
            "asked",
        ),
        (
            "stroke_history",
            condition("c", coded(SNOMED, "230690007"), "active", "refuted"),
            "silent",
        ),
        (
            "stroke_history",
            condition("c", coded(SNOMED, "230690007"), "active", "entered-in-error"),
            "silent",
        ),
        (
            "epilepsy",
            condition("c", coded(SNOMED, "84757009"), "active", "confirmed"),
            "yes",
        ),
        (
            "acute_infection",
            condition("c", coded(SNOMED, "195662009"), "active", "confirmed"),
            "yes",
        ),
        (
            "acute_infection",
            condition("c", coded(SNOMED, "195662009"), "resolved", "confirmed"),
            "silent",
        ),
        (
            "epilepsy",
            condition("c", coded("http://local", "84757009"), "active", "confirmed"),
            "silent",
        ),
        (
            "anticoagulant_use",
            medicine("m", coded(ATC, "B01AA03"), "active"),
            "yes",
        ),
        (
            "anticoagulant_use",
            medicine("m", coded(RXNORM, "11289"), "active"),
            "yes",
        ),
        (
            "anticoagulant_use",
            medicine("m", coded(ATC, "B01AA03"), "on-hold"),
            "asked",
        ),
        (
            "anticoagulant_use",
            medicine("m", coded(ATC, "B01AA03"), "stopped"),
            "silent",
        ),
        (
            "anticoagulant_use",
            medicine("m", coded(ATC, "B01AA03"), "completed"),
            "silent",
        ),
        (
            "anticoagulant_use",
            medicine("m", coded(ATC, "B01AA03"), "entered-in-error"),
            "silent",
        ),
        (
            "pregnancy",
            json!({ "resourceType": "Observation", "id": "o", "status": "final", "code": coded(LOINC, "82810-3"),
            "effectiveDateTime": "2026-11-01", "valueCodeableConcept": coded(SNOMED, "77386006") }),
            "yes",
        ),
        (
            "pregnancy",
            json!({ "resourceType": "Observation", "id": "o", "status": "final", "code": coded(LOINC, "82810-3"),
            "effectiveDateTime": "2026-11-01", "valueCodeableConcept": coded(SNOMED, "60001007") }),
            "asked",
        ),
        (
            "pregnancy",
            json!({ "resourceType": "Observation", "id": "o", "status": "entered-in-error", "code": coded(LOINC, "82810-3"),
            "effectiveDateTime": "2026-11-01", "valueCodeableConcept": coded(SNOMED, "77386006") }),
            "silent",
        ),
        (
            "breastfeeding",
            json!({ "resourceType": "Procedure", "id": "b", "status": "completed", "code": coded(SNOMED, "11466000"),
            "performedDateTime": "2026-08-01" }),
            "asked",
        ),
    ];
    let clinic = Clinic::new();
    let chart = elif(&clinic);
    let before = decided(&clinic, &chart).1.facts.no;
    for (fact, resource, expected) in told {
        let taken = take(&clinic, &bundle(std::slice::from_ref(&resource))).expect("taken over");
        let (_, visit, _) = decided(&clinic, &chart);
        assert_eq!(answer(&clinic, &visit, fact), expected, "{fact}: {resource}");
        assert_eq!(visit.facts.no, before, "nothing in it is a no: {resource}");
        if expected == "yes" {
            let no = clinic.practice.edition().fact(fact);
            let piece = visit
                .facts
                .evidence
                .iter()
                .find(|piece| Some(piece.fact) == no)
                .expect("evidence");
            assert!(
                piece.code.is_some() && piece.row.is_some() && piece.origin.contains('/'),
                "{piece:?}"
            );
        }
        let back = json!({ "record": taken.entry, "reason": "next" });
        clinic.must(&clinic.nurse, Act::WithdrawRecord, &chart, back);
    }
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

/// H25: two persons are told apart by two identifiers that agree and nothing that contradicts them.
#[test]
fn h25_two_identifiers_or_nothing() {
    let clinic = Clinic::new();
    let record = bundle(&[stroke()]);
    let refused = |answer: Result<Taken, Fault>| answer.expect_err("not taken over").code;
    // One identifier alone: the name, the birth date, the number.
    let register = |person: Value| clinic.must(&clinic.desk, Act::Register, "", person);
    register(json!({ "name": "Elif Yıldırım", "birth_date": "1992-03-09", "sex": "female" }));
    register(json!({ "name": "Elif Yıldız", "birth_date": "1992-03-08", "sex": "female" }));
    register(json!({ "name": "Ece Ak", "birth_date": "1970-01-01", "sex": "female", "file_no": "4711" }));
    register(json!({ "name": "Elif Yıldırım", "birth_date": "1992", "sex": "female" }));
    // Two agree, and the sex contradicts them.
    register(json!({ "name": "Elif Yıldırım", "birth_date": "1992-03-08", "sex": "male" }));
    assert_eq!(refused(take(&clinic, &record)), "record-nobody");
    // Named outright, it is refused all the same: by the act itself.
    let other = register(json!({ "name": "Elif Yıldırımlı", "birth_date": "1992-03-08", "sex": "female" }));
    let named = Hospital {
        chart: other.clone(),
        ..hospital(&clinic, &clinic.nurse, false)
    };
    assert_eq!(
        refused(named.take(record.to_string().as_bytes(), clinic.now.get())),
        "record-other-patient"
    );
    let input = json!({ "name": "Elif Yıldırım", "birth_date": "1992-03-08", "record": { "as_of": "2026-11-21T09:00:00+03:00" } });
    assert_eq!(
        code(clinic.act(&clinic.nurse, Act::ImportRecord, &other, input)),
        "record-other-patient"
    );
    // Another patient's entry inside, and two patients in one bundle, are refused as a whole.
    let mut strange = stroke();
    strange["subject"] = json!({ "reference": "Patient/q" });
    assert_eq!(refused(take(&clinic, &bundle(&[strange]))), "fhir-other-patient");
    assert_eq!(
        refused(take(
            &clinic,
            &bundle(&[json!({ "resourceType": "Patient", "id": "q" })])
        )),
        "fhir-two-patients"
    );
    // Words in another order and another case are the same name; so are number and birth date under a new name.
    let married = register(
        json!({ "name": "Elif Demir", "birth_date": "1992-03-08", "sex": "female", "file_no": "4711",
            "somebody_else": true }),
    );
    assert_eq!(
        take(&clinic, &record).expect("number and birth date agree").chart,
        married
    );
    let same = register(json!({ "name": "YILDIRIM Elif", "birth_date": "1992-03-08", "sex": "unknown" }));
    assert_eq!(refused(take(&clinic, &record)), "record-several-patients");
    let named = Hospital {
        chart: same.clone(),
        ..hospital(&clinic, &clinic.nurse, false)
    };
    assert_eq!(
        named
            .take(record.to_string().as_bytes(), clinic.now.get())
            .expect("one is named")
            .chart,
        same
    );
    for chart in clinic
        .practice
        .read(|reading| Ok(reading.charts()?))
        .expect("charts")
    {
        let records = clinic.practice.chart(&chart).map_or(0, |held| held.records.len());
        assert_eq!(records, usize::from(chart == married || chart == same), "{chart}");
    }
}

#[test]
fn h25_a_record_that_is_taken_back_leaves_what_is_decided_as_it_was() {
    let clinic = Clinic::new();
    let chart = elif(&clinic);
    clinic.answer_all(&chart, &cellulite(), &json!({}));
    let before = decided(&clinic, &chart);
    let resources = [
        stroke(),
        medicine("m", coded(ATC, "B01AA03"), "active"),
        json!({ "resourceType": "AllergyIntolerance", "id": "a", "clinicalStatus": status("active"), "code": coded(RXNORM, "6387") }),
        json!({ "resourceType": "Condition", "id": "w", "clinicalStatus": status("active"), "code": { "text": "selülit" } }),
    ];
    let taken = take(&clinic, &bundle(&resources)).expect("taken over");
    let with = decided(&clinic, &chart);
    assert_ne!(with, before);
    assert_eq!(with.1.allergies.entries.len(), 1, "{:?}", with.1.allergies);
    let back = json!({ "record": taken.entry, "reason": "Another Elif." });
    clinic.must(&clinic.nurse, Act::WithdrawRecord, &chart, back.clone());
    assert_eq!(
        decided(&clinic, &chart),
        before,
        "document, facts and rules, to the byte"
    );
    assert_eq!(
        code(clinic.act(&clinic.nurse, Act::WithdrawRecord, &chart, back)),
        "nothing-there"
    );
    assert_eq!(
        clinic.practice.verify().expect("read").broken,
        [],
        "and both entries stay in the ledger"
    );
    // After it was taken back the same record may come again.
    assert!(!take(&clinic, &bundle(&resources)).expect("taken over").known);
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
fn nobody_known_is_recorded_only_when_that_is_asked_for() {
    let clinic = Clinic::new();
    let record = bundle(&[stroke()]).to_string();
    let at = clinic.now.get();
    assert_eq!(
        hospital(&clinic, &clinic.nurse, false)
            .take(record.as_bytes(), at)
            .expect_err("nobody")
            .code,
        "record-nobody"
    );
    let taken = hospital(&clinic, &clinic.nurse, true)
        .take(record.as_bytes(), at)
        .expect("recorded");
    assert!(taken.registered);
    let person = clinic
        .practice
        .chart(&taken.chart)
        .expect("there")
        .person
        .clone()
        .expect("a person");
    assert_eq!(
        (person.name.as_str(), person.birth_date.as_str()),
        ("Elif Yıldırım", "1992-03-08")
    );
    assert!(
        !hospital(&clinic, &clinic.nurse, true)
            .take(record.as_bytes(), at)
            .expect("known now")
            .registered
    );
    // The front desk may record a person, and takes no record over.
    assert_eq!(
        hospital(&clinic, &clinic.desk, true)
            .take(record.as_bytes(), at)
            .expect_err("may not")
            .code,
        "not-yours"
    );
    let nameless = json!({ "resourceType": "Bundle", "type": "collection", "entry": [{ "resource": { "resourceType": "Patient", "id": "p" } }] });
    assert_eq!(
        hospital(&clinic, &clinic.nurse, true)
            .take(nameless.to_string().as_bytes(), at)
            .expect_err("who")
            .code,
        "record-who"
    );
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
