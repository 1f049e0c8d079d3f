//! What a patient wrote alone is preliminary, and theirs, until a clinician has gone through it.

use super::server::Door;
use crate::clinic::Clinic;
use pistor_practice::Act;
use serde_json::{Value, json};

#[test]
fn what_nobody_confirmed_leaves_as_unconfirmed_and_as_the_patients_word() {
    let clinic = Clinic::new();
    let id = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let who = clinic.visitor(&clinic.link(&id, &["intake"]).1, "1992-03-08");
    let tell = |input: Value| clinic.must(&who, Act::Tell, &id, input);
    tell(json!({ "facts": { "diabetes": { "answer": "yes" } } }));
    tell(json!({ "allergies": { "complete": true, "entries": [{ "substance": "lidocaine" }] } }));
    let door = Door::of(&clinic);
    let token = door.token("registry", "system/*.rs");
    let paths = [
        format!("/fhir/Observation/{id}.diabetes"),
        format!("/fhir/Condition/{id}.diabetes"),
        format!("/fhir/AllergyIntolerance/{id}.allergy-lidocaine"),
    ];
    let told = || paths.each_ref().map(|path| door.get_as(&token, path).json());
    let patient = format!("Patient/{id}");
    let [observation, condition, allergy] = told();
    assert_eq!(observation["status"], "preliminary");
    for one in [&condition, &allergy] {
        assert_eq!(
            one["verificationStatus"]["coding"][0]["code"], "unconfirmed",
            "{one}"
        );
        assert_eq!(one["recorder"]["reference"], patient, "{one}");
    }
    let sittings = door.all(&token, &format!("/fhir/QuestionnaireResponse?patient={id}"));
    assert!(
        sittings.iter().all(|one| one["author"]["reference"] == patient),
        "{sittings:?}"
    );
    let written = door.all(
        &token,
        &format!("/fhir/Provenance?patient={patient}&agent={patient}"),
    );
    assert!(
        !door
            .all(&token, &format!("/fhir/Provenance?agent={patient}"))
            .is_empty(),
        "{written:?}"
    );
    let looked = door.all(&token, &format!("/fhir/AuditEvent?agent={patient}"));
    assert!(!looked.is_empty());
    let upto = clinic.practice.chart(&id).expect("a chart").seq();
    clinic.must(&clinic.nurse, Act::ConfirmAnswers, &id, json!({ "upto": upto }));
    let before = [observation, condition, allergy];
    for ((now, before), path) in told().iter().zip(before).zip(&paths) {
        assert!(
            now.get("verificationStatus").is_none() && now["status"] != "preliminary",
            "{now}"
        );
        assert_ne!(now["meta"]["versionId"], before["meta"]["versionId"], "{path}");
        let version = before["meta"]["versionId"].as_str().expect("a version");
        assert_eq!(
            door.get_as(&token, &format!("{path}/_history/{version}")).json(),
            before
        );
    }
}
