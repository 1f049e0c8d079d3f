//! What is no bundle, and where the fault stands.

use super::{bundle, fault_of, with};
use crate::{BUNDLE_BYTES_MAX, as_of, read};
use serde_json::json;

#[test]
fn unusable_input_is_one_fault() {
    let deep = format!(
        "{{\"resourceType\":\"Bundle\",\"x\":{}1{}}}",
        "[".repeat(200),
        "]".repeat(200)
    );
    let cases: [(&[u8], &str, &str); 17] = [
        (b"", "empty", ""),
        (b" \n ", "empty", ""),
        (b"\xff\xfe", "not-utf8", ""),
        (b"{\"resourceType\":\"Bundle\",\"entry\":[", "json-truncated", ""),
        (b"{\"resourceType\":\"Bundle\",]", "json-syntax", ""),
        (b"{\"resourceType\":\"Bundle\"} x", "json-syntax", ""),
        (b"7", "fhir-shape", ""),
        (b"{}", "fhir-no-type", ""),
        (b"{\"resourceType\":7}", "fhir-shape", "/resourceType"),
        (
            b"{\"resourceType\":\"Patient\",\"id\":\"p\"}",
            "fhir-not-a-bundle",
            "/resourceType",
        ),
        (
            b"{\"resourceType\":\"Bundle\",\"type\":\"history\"}",
            "fhir-bundle-type",
            "/type",
        ),
        (
            b"{\"resourceType\":\"Bundle\",\"entry\":{}}",
            "fhir-shape",
            "/entry",
        ),
        (
            b"{\"resourceType\":\"Bundle\",\"entry\":[7]}",
            "fhir-shape",
            "/entry",
        ),
        (
            b"{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":7}]}",
            "fhir-shape",
            "/entry/0/resource",
        ),
        (
            b"{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{}}]}",
            "fhir-no-type",
            "/entry/0/resource",
        ),
        (b"{\"resourceType\":\"Bundle\"}", "fhir-no-patient", "/entry"),
        (deep.as_bytes(), "json-too-deep", ""),
    ];
    for (bytes, code, path) in cases {
        let fault = fault_of(bytes);
        assert_eq!(
            (fault.code, fault.path.as_str()),
            (code, path),
            "{}",
            String::from_utf8_lossy(bytes)
        );
    }
}

#[test]
fn a_bundle_has_a_largest_size() {
    let bytes = vec![b' '; BUNDLE_BYTES_MAX + 1];
    assert_eq!(read(&bytes).unwrap_err().code, "too-long");
}

#[test]
fn any_cut_of_a_bundle_is_a_fault_and_no_panic() {
    let condition = json!({ "resourceType": "Condition", "id": "ç", "code": { "text": "ağrı \"x\"" } });
    let text = bundle(&[condition]).to_string();
    assert!(read(text.as_bytes()).is_ok());
    for end in 0..text.len() {
        assert!(read(&text.as_bytes()[..end]).is_err(), "cut at {end}");
    }
}

#[test]
fn a_value_of_the_wrong_type_is_placed_by_line_and_column() {
    let text = "{\"resourceType\":\"Bundle\",\"entry\":[\n {\"resource\":{\"resourceType\":\"Patient\",\"id\":\"p\"}},\n \
                {\"resource\":{\"resourceType\":\"Condition\",\n   \"code\": \"ağrı\"}}]}";
    let fault = fault_of(text.as_bytes());
    assert_eq!(
        (fault.code, fault.path.as_str(), fault.line),
        ("fhir-shape", "/entry/1/resource", 4)
    );
    assert_eq!(fault.arg("expected"), Some("a CodeableConcept"));
    assert_eq!(fault.arg("found"), Some("string \"ağrı\""));
    let twice = "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"Patient\",\"id\":\"p\",\
                 \"birthDate\":\"1990\",\"birthDate\":\"1991\"}}]}";
    assert_eq!(fault_of(twice.as_bytes()).code, "key-twice");
}

#[test]
fn a_day_that_does_not_exist_is_placed() {
    let condition =
        json!({ "resourceType": "Condition", "code": { "text": "x" }, "onsetDateTime": "2021-02-31" });
    let fault = fault_of(bundle(&[condition]).to_string().as_bytes());
    assert_eq!(
        (fault.code, fault.path.as_str()),
        ("date-impossible", "/entry/1/resource/onsetDateTime")
    );
    assert!(fault.line == 1 && fault.column > 1);
}

#[test]
fn a_time_without_an_offset_counts_as_its_day() {
    let condition = json!({ "resourceType": "Condition", "code": { "text": "x" }, "onsetDateTime": "2021-02-03T10:00:00" });
    assert_eq!(super::whys(&super::visit(&[condition])), ["not-read-text"]);
}

#[test]
fn entries_without_a_resource_and_unknown_keys_are_passed_over() {
    let mut bundle = bundle(&[]);
    bundle["signature"] = json!([[1]]);
    bundle["entry"]
        .as_array_mut()
        .unwrap()
        .push(json!({ "response": { "status": "201" } }));
    assert!(super::visit_of(&bundle).unwrap().not_read.is_empty());
}

#[test]
fn one_page_of_several_is_listed() {
    let more = json!({ "type": "searchset", "link": [{ "relation": "next", "url": "http://a/?page=2" }] });
    let visit = super::visit_of(&with(bundle(&[]), &more)).unwrap();
    assert_eq!(super::whys(&visit), ["not-read-page"]);
}

#[test]
fn types_that_are_not_read_make_one_line_each() {
    let claim = json!({ "resourceType": "Claim" });
    let visit = super::visit(&[
        claim.clone(),
        claim,
        json!({ "resourceType": "Procedure", "code": super::snomed("1") }),
    ]);
    let lines: Vec<&str> = visit.not_read.iter().map(|entry| entry.what.as_str()).collect();
    assert_eq!(lines, ["Procedure ×1", "Claim ×2"]);
    assert_eq!(super::whys(&visit), ["not-read-type"; 2]);
}

#[test]
fn a_day_or_a_moment_stands_for_as_of() {
    assert_eq!(as_of("2021-04-01").unwrap().written, "2021-04-01T12:00:00Z");
    assert_eq!(
        as_of("2021-04-01T10:00:00+03:00").unwrap().day.to_string(),
        "2021-04-01"
    );
    for wrong in [
        "2021-04",
        "2021",
        "today",
        "2021-02-31",
        "2021-04-01T10:00:00",
        "",
    ] {
        assert!(as_of(wrong).is_err(), "{wrong}");
    }
}
