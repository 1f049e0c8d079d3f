//! A hospital's record, from the outside.

use crate::program::{json as run, pistor, root};
use serde_json::{Value, json};

fn record(bundle: &str) -> Value {
    let arguments = [
        "screen",
        "--fhir",
        bundle,
        "--treatment",
        "examples/treatment.json",
        "--as-of",
        "2026-11-21",
    ];
    run(&arguments, &Value::Null)
}

#[test]
fn the_example_record_is_read_with_its_evidence() {
    let screening = record("examples/record.json");
    for key in [
        "verdict",
        "findings",
        "questions",
        "checked",
        "facts",
        "not_read",
        "edition",
        "knowledge_signed",
    ] {
        assert!(screening.get(key).is_some(), "{key}");
    }
    let facts = screening["facts"].as_object().expect("facts");
    for (id, fact) in facts {
        assert!(
            ["yes", "no", "unknown"].contains(&fact["answer"].as_str().expect("an answer")),
            "{id}"
        );
        assert!(
            fact["evidence"]
                .as_array()
                .is_some_and(|evidence| !evidence.is_empty()),
            "{id}"
        );
    }
    assert_eq!(facts["heart_medication_count"]["value"], 1);
    let not_read = screening["not_read"].to_string();
    assert!(
        not_read.contains("Condition/words") && not_read.contains("selülit"),
        "{not_read}"
    );
}

#[test]
fn words_without_a_code_are_a_question_until_a_clinician_has_read_them() {
    let folder = std::env::temp_dir().join(format!("pistor-words-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let mut proposal: Value =
        serde_json::from_slice(&std::fs::read(root().join("examples/treatment.json")).expect("the example"))
            .expect("JSON");
    let mut verdicts = Vec::new();
    for reviewed in [json!([]), json!(["Condition/words"])] {
        proposal["reviewed"] = reviewed;
        let path = folder.join("treatment.json");
        std::fs::write(&path, proposal.to_string()).expect("the treatment is written");
        let arguments = [
            "screen",
            "--fhir",
            "examples/record.json",
            "--treatment",
            &path.to_string_lossy(),
            "--as-of",
            "2026-11-21",
        ];
        verdicts.push(run(&arguments, &Value::Null));
    }
    std::fs::remove_dir_all(folder).expect("the folder is removed");
    assert_eq!(verdicts[0]["verdict"], "ask");
    assert_eq!(crate::visit::asked(&verdicts[0]), ["record_text"]);
    assert_eq!(verdicts[1]["verdict"], "caution");
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
    std::fs::write(
        &treatment,
        json!({ "treatment": crate::visit::healthy()["treatment"] }).to_string(),
    )
    .expect("the treatment is written");
    let (path, treatment) = (
        path.to_string_lossy().into_owned(),
        treatment.to_string_lossy().into_owned(),
    );
    let screening = run(
        &[
            "screen",
            "--fhir",
            &path,
            "--treatment",
            &treatment,
            "--as-of",
            "2026-11-21",
        ],
        &Value::Null,
    );
    assert_eq!(screening["verdict"], "ask");
    assert!(crate::visit::asked(&screening).len() > 25);
    std::fs::remove_dir_all(folder).expect("the folder is removed");
}

#[test]
fn what_is_no_bundle_is_refused_in_one_line() {
    for input in [
        "",
        "{",
        "{}",
        "[]",
        "{\"resourceType\":\"Patient\"}",
        "{\"resourceType\":\"Bundle\"}",
        "{\"resourceType\":\"Bundle\",\"entry\":7}",
    ] {
        let ran = pistor(
            &["screen", "--fhir", "-", "--treatment", "examples/treatment.json"],
            input.as_bytes(),
        );
        assert_eq!(
            (ran.status, ran.out.as_str(), ran.err.lines().count()),
            (2, "", 1),
            "{input}: {}",
            ran.err
        );
        assert!(
            !ran.err.contains('⟨') && !ran.err.contains("panicked"),
            "{}",
            ran.err
        );
    }
    assert!(root().join("examples/record.json").exists());
}
