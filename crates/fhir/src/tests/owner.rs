//! Whose record it is: one living patient, and every entry about that patient.

use super::{bundle, patient, visit, visit_beside, visit_of, whys, with};
use pistor_journey::intake::Sex;
use serde_json::{Value, json};

fn of_patient(more: &Value) -> Value {
    json!({ "resourceType": "Bundle", "entry": [{ "fullUrl": "urn:uuid:p", "resource": with(patient(), more) }] })
}

#[test]
fn two_patients_are_refused() {
    let mut two = bundle(&[]);
    let other = json!({ "resource": { "resourceType": "Patient", "id": "q" } });
    two["entry"].as_array_mut().unwrap().push(other);
    let fault = visit_of(&two).unwrap_err();
    assert_eq!(
        (fault.code, fault.path.as_str()),
        ("fhir-two-patients", "/entry/1/resource")
    );
}

#[test]
fn a_death_before_the_visit_is_refused() {
    let cases = [
        (json!({ "deceasedBoolean": true }), true),
        (json!({ "deceasedBoolean": false }), false),
        (json!({ "deceasedDateTime": "2021-03-31" }), true),
        (json!({ "deceasedDateTime": "2021" }), true),
        (json!({ "deceasedDateTime": "2021-04-01T09:00:00Z" }), true),
        (json!({ "deceasedDateTime": "2021-04-02" }), false),
    ];
    for (more, refused) in cases {
        let came = visit_of(&of_patient(&more)).map_err(|fault| fault.code);
        assert_eq!(came.is_err(), refused, "{more}");
        if refused {
            assert_eq!(came.unwrap_err(), "fhir-deceased");
        }
    }
}

#[test]
fn birth_and_sex_are_read_and_checked() {
    let read = visit_of(&of_patient(&json!({ "birthDate": "1981" }))).unwrap();
    assert_eq!(read.patient.birth.unwrap().ages_on(read.as_of.day), (39, 40));
    assert_eq!(read.patient.sex, Some(Sex::Female));
    let silent = visit_of(&of_patient(&json!({ "birthDate": null, "gender": null }))).unwrap();
    assert_eq!((silent.patient.birth, silent.patient.sex), (None, None));
    let cases = [
        (
            json!({ "birthDate": "1990-02-31" }),
            "date-impossible",
            "/entry/0/resource/birthDate",
        ),
        (
            json!({ "birthDate": "yesterday" }),
            "date",
            "/entry/0/resource/birthDate",
        ),
        (
            json!({ "birthDate": "2022-01-01" }),
            "after-as-of",
            "/entry/0/resource/birthDate",
        ),
        (
            json!({ "birthDate": "1850-01-01" }),
            "age",
            "/entry/0/resource/birthDate",
        ),
        (json!({ "birthDate": 1990 }), "fhir-shape", "/entry/0/resource"),
        (
            json!({ "gender": "femal" }),
            "unknown-word",
            "/entry/0/resource/gender",
        ),
    ];
    for (more, code, path) in cases {
        let fault = visit_of(&of_patient(&more)).unwrap_err();
        assert_eq!((fault.code, fault.path.as_str()), (code, path));
        assert_eq!(fault.line, 1);
    }
}

#[test]
fn a_proposal_for_somebody_else_is_refused() {
    let treatment = json!({ "indication": "wrinkles", "areas": [{ "area": "face" }] });
    let beside = |patient: Value| {
        visit_beside(
            &bundle(&[]),
            &json!({ "treatment": treatment, "patient": patient }),
        )
    };
    for patient in [json!({ "birth_date": "1982-03-02" }), json!({ "sex": "male" })] {
        assert_eq!(beside(patient).unwrap_err().code, "fhir-patient-differs");
    }
    assert!(beside(json!({ "birth_date": "1981", "sex": "female" })).is_ok());
}

#[test]
fn every_entry_must_be_about_the_patient() {
    let refers = |kind: &str, key: &str, reference: &str| {
        let mut claim = json!({ "resourceType": kind });
        claim[key] = json!({ "reference": reference });
        let entry = with(
            patient(),
            &json!({ "identifier": [{ "system": "urn:mrn", "value": "7" }] }),
        );
        visit_of(&json!({ "resourceType": "Bundle", "entry": [
            { "fullUrl": "http://a/fhir/Patient/p", "resource": entry },
            { "fullUrl": "urn:uuid:d", "resource": { "resourceType": "Device", "id": "d" } },
            { "resource": claim },
        ] }))
    };
    for good in [
        "Patient/p",
        "Patient/p/_history/3",
        "http://a/fhir/Patient/p",
        "Patient?identifier=urn:mrn|7",
        "Patient?identifier=urn:mrn%7C7",
    ] {
        assert!(refers("Claim", "patient", good).is_ok(), "{good}");
    }
    for other in [
        "Patient/q",
        "http://b/fhir/Patient/p",
        "urn:uuid:q",
        "#p",
        "Patient?identifier=urn:mrn|8",
        "Patient?name=x",
        "p",
        "",
    ] {
        for (kind, key) in [("Claim", "patient"), ("Condition", "subject")] {
            let fault = refers(kind, key, other).unwrap_err();
            assert_eq!(
                (fault.code, fault.path.as_str()),
                ("fhir-other-patient", format!("/entry/2/resource/{key}").as_str())
            );
        }
    }
    for thing in ["urn:uuid:d", "Device/d", "Group/g"] {
        let visit = refers("Observation", "subject", thing).unwrap();
        assert!(whys(&visit).contains(&"not-read-subject"), "{thing}");
    }
}

#[test]
fn an_identifier_alone_can_show_another_patient() {
    let known = json!({ "identifier": [{ "system": "urn:mrn", "value": "7" }] });
    let refers = |identifier: Value| {
        let condition = json!({ "resourceType": "Condition", "subject": { "identifier": identifier } });
        let mut bundle = of_patient(&known);
        bundle["entry"]
            .as_array_mut()
            .unwrap()
            .push(json!({ "resource": condition }));
        visit_of(&bundle)
    };
    assert!(refers(json!({ "system": "urn:mrn", "value": "7" })).is_ok());
    assert!(refers(json!({ "system": "urn:other", "value": "8" })).is_ok());
    assert_eq!(
        refers(json!({ "system": "urn:mrn", "value": "8" }))
            .unwrap_err()
            .code,
        "fhir-other-patient"
    );
}

#[test]
fn the_urn_of_a_transaction_names_the_patient_by_url_or_id() {
    let condition = json!({ "resourceType": "Condition", "subject": { "reference": "urn:uuid:p" }, "code": { "text": "x" } });
    assert_eq!(whys(&visit(&[condition])), ["not-read-text"]);
}

#[test]
fn a_list_of_subjects_is_checked_one_by_one() {
    let account = |id: &str| {
        let subjects = json!([{ "reference": "Patient/p" }, { "reference": format!("Patient/{id}") }]);
        visit_of(&bundle(&[
            json!({ "resourceType": "Account", "subject": subjects }),
        ]))
    };
    assert!(account("p").is_ok());
    assert_eq!(account("q").unwrap_err().code, "fhir-other-patient");
}
