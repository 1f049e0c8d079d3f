//! Lines that cannot be read: named with file and line, and nothing half-stored.

use super::{Room, condition, folder_of, of, patient, place, scattered};
use serde_json::{Value, json};
use std::fs;

/// A line, the fault, and the column where that is told.
fn unreadable() -> Vec<(Vec<u8>, &'static str)> {
    let deep = format!(
        "{{\"resourceType\":\"Condition\",\"id\":\"d\",\"subject\":{{\"reference\":\"Patient/p1\"}},\"x\":{}1{}}}",
        "[".repeat(200),
        "]".repeat(200)
    );
    let whole = condition("c7", "p1", "84757009").to_string();
    vec![
        (
            b"{\"resourceType\":\"Condition\",\"id\":\"\xff\xfe\"}".to_vec(),
            "not-utf8",
        ),
        (
            [
                b"{\"resourceType\":\"Condition\",\"text\":\"".as_slice(),
                b"\xc3\x28\"}",
            ]
            .concat(),
            "not-utf8",
        ),
        (whole.as_bytes()[..whole.len() - 9].to_vec(), "json-truncated"),
        (format!("{whole}{whole}").into_bytes(), "json-syntax"),
        (
            format!("{whole}}},{{\"resource\":{whole}").into_bytes(),
            "json-syntax",
        ),
        (deep.into_bytes(), "json-too-deep"),
        (b"{\"id\":\"x\"}".to_vec(), "fhir-no-type"),
        (b"7".to_vec(), "fhir-shape"),
        (b"{\"resourceType\":7}".to_vec(), "fhir-shape"),
        (
            b"{\"resourceType\":\"Condition\",\"subject\":\"Patient/p1\"}".to_vec(),
            "fhir-shape",
        ),
        (
            b"{\"resourceType\":\"Condition\",\"subject\":{},\"subject\":{}}".to_vec(),
            "key-twice",
        ),
        (
            b"{\"resourceType\":\"Bundle\",\"entry\":[]}".to_vec(),
            "bulk-bundle",
        ),
    ]
}

#[test]
fn a_line_that_could_be_anybodys_keeps_the_whole_export_out() {
    let room = folder_of(&scattered());
    for (line, code) in unreadable() {
        let good = condition("c8", "p1", "84757009").to_string().into_bytes();
        let file = [good.clone(), line.clone(), good].join(&b'\n');
        fs::write(room.records().join("Condition.002.ndjson"), file).expect("written");
        let (status, told) = room.told(&["--register"]);
        let said = String::from_utf8_lossy(&line).into_owned();
        assert_eq!((status, told.len()), (1, 2), "{said}: {told:?}");
        assert_eq!(
            (place(&told[0]).as_str(), told[0]["error"]["code"].as_str()),
            ("Condition.002.ndjson:2", Some(code)),
            "{said}"
        );
        assert_eq!(told[1]["error"]["code"], "bulk-broken");
    }
    let held = room.held();
    assert_eq!(held.len(), 1, "nobody was recorded: {held:?}");
    assert!(held.values().all(Vec::is_empty), "and nothing was taken over");
}

/// What is wrong inside one patient's line is that patient's, who is refused whole; everybody else comes in.
#[test]
fn a_value_of_the_wrong_kind_keeps_one_patient_out() {
    let number = |digits: String| {
        format!(
            "{{\"resourceType\":\"Observation\",\"id\":\"n\",\"status\":\"final\",\"subject\":{},\"code\":{{\"coding\":[{{\"system\":\
             \"http://loinc.org\",\"code\":\"29463-7\"}}]}},\"valueQuantity\":{{\"value\":{digits},\"code\":\"kg\"}}}}",
            of("p2")
        )
    };
    let with = |key: &str, value: Value| {
        let mut resource = condition("w", "p2", "84757009");
        resource[key] = value;
        resource.to_string()
    };
    let cases = [
        (number("9".repeat(400)), "json-syntax"),
        (with("code", json!("epilepsy")), "fhir-shape"),
        (with("onsetDateTime", json!(2020)), "fhir-shape"),
        (with("onsetDateTime", json!("2020-02-31")), "date-impossible"),
        (with("clinicalStatus", json!(["active"])), "fhir-shape"),
        (with("bodySite", json!({})), "fhir-shape"),
    ];
    for (line, code) in cases {
        let room = folder_of(&scattered());
        let good = condition("c8", "p1", "84757009").to_string();
        fs::write(room.records().join("Wrong.ndjson"), format!("{good}\n\n{line}\n")).expect("written");
        let (status, told) = room.told(&["--register"]);
        assert_eq!((status, told.len()), (1, 3), "{line}: {told:?}");
        let errors: Vec<(String, &str)> = told
            .iter()
            .filter_map(|line| Some((place(line), line["error"]["code"].as_str()?)))
            .collect();
        assert_eq!(errors, [("Wrong.ndjson:3".to_owned(), code)], "{line}");
        let held = room.held();
        let names: Vec<&String> = held.keys().collect();
        assert_eq!(names, ["Elif Yıldırım", "Nur Su"], "{line}");
    }
}

/// A number of 400 digits that nothing reads harms nobody; so do the log of an export and files of other kinds.
#[test]
fn what_is_not_read_does_not_matter() {
    let room = Room::new();
    let text = patient("p1", "Elif Yıldırım", "1992-03-08").to_string();
    let text = text.replacen(
        '{',
        &format!("{{\"multipleBirthInteger\":{},", "9".repeat(400)),
        1,
    );
    fs::write(
        room.records().join("Patient.ndjson"),
        format!("\u{feff}{text}\r\n\r\n"),
    )
    .expect("written");
    fs::write(room.records().join("notes.txt"), "not read").expect("written");
    let (status, told) = room.told(&[]);
    assert_eq!((status, told.len()), (0, 1), "{told:?}");
    fs::write(
        room.records().join("log.ndjson"),
        "{\"eventId\":\"kickoff\"}\n{\"eventId\":\"download\"}\n",
    )
    .expect("written");
    let (status, told) = room.told(&[]);
    let codes: Vec<Option<&str>> = told.iter().map(|line| line["error"]["code"].as_str()).collect();
    assert_eq!(
        (status, codes),
        (1, vec![Some("fhir-no-type"), None]),
        "named once: {told:?}"
    );
}
