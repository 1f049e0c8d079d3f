//! Hospital records that must not be taken for one another: entries without an id, entries of two hospitals, what a
//! clinician has read of one, weights of two, persons of one name.

use super::{Clinic, cellulite, code};
use pistor_cli::hospital::{Hospital, Taken};
use pistor_journey::facts::Answer;
use pistor_journey::intake::Visit;
use pistor_knowledge::Fault;
use pistor_practice::Act;
use serde_json::{Value, json};

const MRN: &str = "http://hospital.example/mrn";
const ELSEWHERE: &str = "http://elsewhere.example/mrn";
const NATIONAL: &str = "http://nation.example/id";

/// A person as a hospital knows them.
fn person(name: &str, numbers: &[(&str, &str)]) -> Value {
    let numbers: Vec<Value> = numbers
        .iter()
        .map(|(system, value)| json!({ "system": system, "value": value }))
        .collect();
    json!({ "resourceType": "Patient", "id": "p", "birthDate": "1990-01-01", "gender": "female",
        "name": [{ "text": name }], "identifier": numbers })
}

fn ayse(numbers: &[(&str, &str)]) -> Value {
    person("Ayşe Yılmaz", numbers)
}

fn bundle(who: &Value, resources: &[Value]) -> Value {
    let mut entries = vec![json!({ "resource": who })];
    for resource in resources {
        let mut resource = resource.clone();
        resource["subject"] = json!({ "reference": "Patient/p" });
        entries.push(json!({ "resource": resource }));
    }
    json!({ "resourceType": "Bundle", "type": "collection", "entry": entries })
}

fn active() -> Value {
    json!({ "coding": [{ "code": "active" }] })
}

fn stroke() -> Value {
    json!({ "resourceType": "Condition", "clinicalStatus": active(),
        "code": { "coding": [{ "system": "http://snomed.info/sct", "code": "230690007" }] } })
}

/// A condition in words only.
fn words(id: &str, text: &str) -> Value {
    json!({ "resourceType": "Condition", "id": id, "clinicalStatus": active(), "code": { "text": text } })
}

fn measured(id: &str, loinc: &str, value: f64, unit: &str, day: &str) -> Value {
    json!({ "resourceType": "Observation", "id": id, "status": "final", "effectiveDateTime": day,
        "code": { "coding": [{ "system": "http://loinc.org", "code": loinc }] },
        "valueQuantity": { "value": value, "unit": unit, "system": "http://unitsofmeasure.org", "code": unit } })
}

fn weight(kg: f64, day: &str) -> Value {
    measured("w", "29463-7", kg, "kg", day)
}

fn hospital(clinic: &Clinic) -> Hospital {
    Hospital {
        practice: std::sync::Arc::clone(&clinic.practice),
        who: clinic.nurse.clone(),
        register: false,
        chart: String::new(),
    }
}

fn given(clinic: &Clinic, hospital: &Hospital, bundle: &Value) -> Result<Taken, Fault> {
    hospital.take(bundle.to_string().as_bytes(), clinic.now.get())
}

fn take(clinic: &Clinic, bundle: &Value) -> Taken {
    given(clinic, &hospital(clinic), bundle).expect("taken over")
}

fn refused(clinic: &Clinic, bundle: &Value) -> &'static str {
    given(clinic, &hospital(clinic), bundle)
        .expect_err("not taken over")
        .code
}

fn visit(clinic: &Clinic, chart: &str) -> Visit {
    let look = clinic.practice.look(clinic.now.get());
    let treatment = serde_json::from_value(cellulite()).expect("a treatment");
    let held = clinic.practice.chart(chart).expect("a chart");
    look.standing(&held, &treatment).expect("screened").visit
}

fn had_a_stroke(clinic: &Clinic, chart: &str) -> bool {
    let fact = clinic.practice.edition().fact("stroke_history").expect("a fact");
    visit(clinic, chart).facts.answer(fact) == Answer::Yes
}

/// The words that are asked, in order.
fn open(clinic: &Clinic, chart: &str) -> Vec<String> {
    let visit = visit(clinic, chart);
    visit.open_words().map(|entry| entry.what.clone()).collect()
}

fn registered(clinic: &Clinic) -> String {
    clinic.patient("Ayşe Yılmaz", "1990-01-01", "female")
}

fn records(clinic: &Clinic, chart: &str) -> usize {
    clinic.practice.chart(chart).expect("a chart").records.len()
}

fn read(clinic: &Clinic, chart: &str, record: &str, entries: &[&str]) {
    let input = json!({ "record": record, "entries": entries });
    clinic.must(&clinic.nurse, Act::ReviewRecord, chart, input);
}

/// A place in one bundle is another entry's place in the next: it says nothing anew.
#[test]
fn an_entry_without_an_id_is_never_said_anew() {
    let clinic = Clinic::new();
    let chart = registered(&clinic);
    let who = ayse(&[(MRN, "1")]);
    take(&clinic, &bundle(&who, &[stroke()]));
    assert!(had_a_stroke(&clinic, &chart));
    let mut laboratory = measured("", "718-7", 13.0, "g/dL", "2026-10-01");
    laboratory.as_object_mut().expect("a resource").remove("id");
    take(&clinic, &bundle(&who, &[laboratory]));
    assert!(had_a_stroke(&clinic, &chart), "the laboratory took its place");
    // A record that a program hands over without ids says nothing anew either.
    let input = json!({ "source": format!("{MRN}|1"), "name": "Ayşe Yılmaz", "birth_date": "1990-01-01",
        "seen": ["entry[1]", "entry[2]"], "record": { "as_of": "2026-11-21T09:00:00+03:00" } });
    clinic.must(&clinic.nurse, Act::ImportRecord, &chart, input);
    assert!(had_a_stroke(&clinic, &chart));
}

/// Two hospitals that both name the nation's number before their own are two systems: their entries have the same ids.
#[test]
fn an_entry_of_one_hospital_says_nothing_of_the_others() {
    let clinic = Clinic::new();
    let chart = registered(&clinic);
    let mut entry = stroke();
    entry["id"] = json!("1");
    take(&clinic, &bundle(&ayse(&[(NATIONAL, "9"), (MRN, "1")]), &[entry]));
    let mut other = words("1", "migren");
    other["clinicalStatus"] = json!({ "coding": [{ "code": "resolved" }] });
    take(
        &clinic,
        &bundle(&ayse(&[(NATIONAL, "9"), (ELSEWHERE, "77")]), &[other]),
    );
    assert!(had_a_stroke(&clinic, &chart));
}

/// What a clinician has read settles that entry of that record, as it stood there.
#[test]
fn what_was_read_in_one_record_settles_no_other() {
    let clinic = Clinic::new();
    let chart = registered(&clinic);
    clinic.answer_all(&chart, &cellulite(), &json!({}));
    let who = ayse(&[(MRN, "1")]);
    let first = take(&clinic, &bundle(&who, &[words("7", "kaşıntı")]));
    read(&clinic, &chart, &first.entry, &["Condition/7"]);
    assert_eq!(open(&clinic, &chart), [""; 0]);
    // The hospital writes something else into the same entry.
    let second = take(&clinic, &bundle(&who, &[words("7", "porfiri")]));
    assert_eq!(open(&clinic, &chart), ["porfiri"]);
    // What was read is gone with what stood there: the newer record taken back, the older stands as it was read.
    let back = json!({ "record": second.entry, "reason": "next" });
    clinic.must(&clinic.nurse, Act::WithdrawRecord, &chart, back);
    assert_eq!(open(&clinic, &chart), [""; 0]);
    // Another hospital has an entry of the same name, and words of the same letters.
    let third = take(
        &clinic,
        &bundle(&ayse(&[(ELSEWHERE, "77")]), &[words("7", "kaşıntı")]),
    );
    assert_eq!(open(&clinic, &chart), ["kaşıntı"]);
    read(&clinic, &chart, &third.entry, &["Condition/7"]);
    assert_eq!(open(&clinic, &chart), [""; 0]);
    assert!(!visit(&clinic, &chart).not_read.is_empty(), "it stays listed");
}

/// Of several records the latest weight counts, in whatever order they came; what was answered here comes first.
#[test]
fn of_two_recorded_weights_the_later_counts() {
    let (old, new) = (weight(60.0, "2026-02-01"), weight(82.5, "2026-11-01"));
    for [first, second] in [[&old, &new], [&new, &old]] {
        let clinic = Clinic::new();
        let chart = registered(&clinic);
        take(
            &clinic,
            &bundle(&ayse(&[(MRN, "1")]), std::slice::from_ref(first)),
        );
        take(
            &clinic,
            &bundle(&ayse(&[(ELSEWHERE, "77")]), std::slice::from_ref(second)),
        );
        let kg = |clinic: &Clinic| {
            let kg = visit(clinic, &chart).patient.weight_kg.expect("a weight");
            kg.normalize().to_string()
        };
        assert_eq!(kg(&clinic), "82.5");
        clinic.answer_all(&chart, &cellulite(), &json!({}));
        assert_eq!(kg(&clinic), "62");
    }
}

/// H25: a hospital that knows two by two numbers says that they are two, whatever else agrees.
#[test]
fn h25_two_numbers_of_one_hospital_are_two_persons() {
    let clinic = Clinic::new();
    let chart = registered(&clinic);
    let first = bundle(&ayse(&[(NATIONAL, "9"), (MRN, "1")]), &[stroke()]);
    take(&clinic, &first);
    let second = bundle(&ayse(&[(MRN, "2")]), &[]);
    assert_eq!(refused(&clinic, &second), "record-other-number");
    for (register, named) in [(true, ""), (false, chart.as_str()), (true, chart.as_str())] {
        let asked = Hospital {
            register,
            chart: named.to_owned(),
            ..hospital(&clinic)
        };
        let refusal = given(&clinic, &asked, &second).expect_err("two persons");
        assert_eq!(refusal.code, "record-other-number", "{register} {named}");
    }
    // By the act itself, and by the second of the numbers that the first record brought.
    let input = json!({ "name": "Ayşe Yılmaz", "birth_date": "1990-01-01", "sex": "female", "same_person": true,
        "numbers": [format!("{NATIONAL}|8")], "record": { "as_of": "2026-11-21T09:00:00+03:00" } });
    assert_eq!(
        code(clinic.act(&clinic.nurse, Act::ImportRecord, &chart, input)),
        "record-other-number"
    );
    assert_eq!(records(&clinic, &chart), 1);
    // Recorded as somebody else she has a chart of her own, and each record goes into its own.
    let other = clinic.must(
        &clinic.desk,
        Act::Register,
        "",
        json!({ "name": "Ayşe Yılmaz", "birth_date": "1990-01-01", "sex": "female", "somebody_else": true }),
    );
    assert_eq!(take(&clinic, &second).chart, other);
    let again = bundle(&ayse(&[(MRN, "1"), (NATIONAL, "9")]), &[words("1", "migren")]);
    assert_eq!(take(&clinic, &again).chart, chart);
    // A record that was taken back proves nothing any more.
    let held = clinic.practice.chart(&other).expect("a chart");
    let back = json!({ "record": held.records[0].imported.id, "reason": "Not hers." });
    clinic.must(&clinic.nurse, Act::WithdrawRecord, &other, back);
    let third = bundle(&ayse(&[(MRN, "3")]), &[]);
    assert_eq!(take(&clinic, &third).chart, other);
}

/// H25: "1024" is one number here and another in the hospital.
#[test]
fn h25_a_number_counts_only_where_it_is_known_whose_it_is() {
    let clinic = Clinic::new();
    let input =
        json!({ "name": "Zeynep Kara", "birth_date": "1990-01-01", "sex": "female", "file_no": "1024" });
    let zeynep = clinic.must(&clinic.desk, Act::Register, "", input);
    let strange = bundle(&ayse(&[(MRN, "1024")]), &[stroke()]);
    assert_eq!(refused(&clinic, &strange), "record-nobody");
    // Also where the name agrees and nobody knows the whole birth date.
    let input = json!({ "name": "Ayşe Yılmaz", "birth_date": "1990", "sex": "female", "file_no": "1024", "somebody_else": true });
    let partly = clinic.must(&clinic.desk, Act::Register, "", input);
    assert_eq!(refused(&clinic, &strange), "record-nobody");
    // Under the house's own name for file numbers it is the file number.
    let ours = bundle(&ayse(&[("urn:pistor:file-numbers", "1024")]), &[]);
    assert_eq!(take(&clinic, &ours).chart, partly);
    assert_eq!(records(&clinic, &zeynep), 0);
}

/// H25: a name that differs is a question, however much else agrees.
#[test]
fn h25_another_name_is_asked_about() {
    let clinic = Clinic::new();
    let chart = registered(&clinic);
    take(&clinic, &bundle(&ayse(&[(MRN, "1")]), &[stroke()]));
    let married = bundle(&person("Ayşe Demir", &[(MRN, "1")]), &[words("1", "migren")]);
    let asked = |register: bool, chart: &str| Hospital {
        register,
        chart: chart.to_owned(),
        ..hospital(&clinic)
    };
    for register in [false, true] {
        let refusal = given(&clinic, &asked(register, ""), &married).expect_err("asked about");
        assert_eq!(refusal.code, "record-other-name");
        assert_eq!(
            refusal.arg("patient"),
            Some(chart.as_str()),
            "it says which chart is meant"
        );
    }
    let input = json!({ "name": "Ayşe Demir", "birth_date": "1990-01-01", "numbers": [format!("{MRN}|1")],
        "record": { "as_of": "2026-11-21T09:00:00+03:00" } });
    assert_eq!(
        code(clinic.act(&clinic.nurse, Act::ImportRecord, &chart, input)),
        "record-other-name"
    );
    assert_eq!(records(&clinic, &chart), 1);
    // Somebody who has looked names the chart.
    let taken = given(&clinic, &asked(false, &chart), &married).expect("named outright");
    assert_eq!(
        (taken.chart.as_str(), records(&clinic, &chart)),
        (chart.as_str(), 2)
    );
}
