//! A hospital's record, from the outside.

use crate::program::{json as run, pistor, root};
use serde_json::{Value, json};

fn record(bundle: &str) -> Value {
    let arguments = ["screen", "--fhir", bundle, "--treatment", "examples/treatment.json", "--as-of", "2026-11-21"];
    run(&arguments, &Value::Null)
}

#[test]
fn the_example_record_is_read_with_its_evidence() {
    let screening = record("examples/record.json");
    for key in ["verdict", "findings", "questions", "checked", "facts", "not_read", "edition", "knowledge_signed"] {
        assert!(screening.get(key).is_some(), "{key}");
    }
    let facts = screening["facts"].as_object().expect("facts");
    for (id, fact) in facts {
        assert!(["yes", "no", "unknown"].contains(&fact["answer"].as_str().expect("an answer")), "{id}");
        assert!(fact["evidence"].as_array().is_some_and(|evidence| !evidence.is_empty()), "{id}");
    }
    assert_eq!(facts["anticoagulant_use"]["answer"], "yes");
    assert!(facts["anticoagulant_use"]["evidence"][0]["resource"].as_str().is_some_and(|r| r.starts_with("MedicationRequest/")));
}

#[test]
fn a_record_alone_clears_nobody() {
    let bundle = json!({
        "resourceType": "Bundle", "type": "collection",
        "entry": [{ "resource": { "resourceType": "Patient", "id": "p", "birthDate": "1980-05-05", "gender": "female" } }]
    });
    let folder = std::env::temp_dir().join(format!("pistor-record-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let (path, treatment) = (folder.join("bundle.json"), folder.join("treatment.json"));
    std::fs::write(&path, bundle.to_string()).expect("the bundle is written");
    std::fs::write(&treatment, json!({ "treatment": crate::visit::healthy()["treatment"] }).to_string()).expect("the treatment is written");
    let (path, treatment) = (path.to_string_lossy().into_owned(), treatment.to_string_lossy().into_owned());
    let screening = run(&["screen", "--fhir", &path, "--treatment", &treatment, "--as-of", "2026-11-21"], &Value::Null);
    assert_eq!(screening["verdict"], "ask");
    assert!(crate::visit::asked(&screening).len() > 25);
    std::fs::remove_dir_all(folder).expect("the folder is removed");
}

#[test]
fn what_is_no_bundle_is_refused_in_one_line() {
    for input in ["", "{", "{}", "[]", "{\"resourceType\":\"Patient\"}", "{\"resourceType\":\"Bundle\"}", "{\"resourceType\":\"Bundle\",\"entry\":7}"] {
        let ran = pistor(&["screen", "--fhir", "-", "--treatment", "examples/treatment.json"], input.as_bytes());
        assert_eq!((ran.status, ran.out.as_str(), ran.err.lines().count()), (2, "", 1), "{input}: {}", ran.err);
        assert!(!ran.err.contains('⟨') && !ran.err.contains("panicked"), "{}", ran.err);
    }
    assert!(root().join("examples/record.json").exists());
}
