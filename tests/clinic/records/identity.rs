//! Whose a record is: two identifiers or nothing, and taken back as if it had never come.

use super::*;

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
    // A number of the house is none of the hospital's.
    register(
        json!({ "name": "Elif Demir", "birth_date": "1992-03-08", "sex": "female", "file_no": "4711",
        "somebody_else": true }),
    );
    assert_eq!(refused(take(&clinic, &record)), "record-nobody");
    // Words in another order and another case are the same name.
    let twin = register(json!({ "name": "Yıldırım, Elif", "birth_date": "1992-03-08", "sex": "female" }));
    assert_eq!(
        take(&clinic, &record).expect("name and birth date agree").chart,
        twin
    );
    let same = register(
        json!({ "name": "YILDIRIM Elif", "birth_date": "1992-03-08", "sex": "unknown", "somebody_else": true }),
    );
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
        assert_eq!(records, usize::from(chart == twin || chart == same), "{chart}");
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
