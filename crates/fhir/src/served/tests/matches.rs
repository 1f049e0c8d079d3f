//! Questions against one resource: a table.

use crate::served::{Fault, Query, Type, object};
use jiff::tz::TimeZone;

/// The address of the server.
const BASE: &str = "https://clinic.example/fhir";

fn query(kind: Type, asked: &str) -> Result<Query, Fault> {
    let pairs: Vec<(String, String)> = asked
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .collect();
    Query::read(kind.row(), &pairs, BASE)
}

#[test]
fn each_kind_of_parameter_compares_as_the_standard_says() {
    let quantity = object()
        .with("value", crate::served::Node::Number("5.40".to_owned()))
        .with("system", "http://unitsofmeasure.org")
        .with("code", "mg");
    let coding = object().with("system", "http://loinc.org").with("code", "1|2");
    let observation = object()
        .with("id", "p.7")
        .with("meta", object().with("lastUpdated", "2026-11-21T07:30:00Z"))
        .with("status", "final")
        .with("code", object().with("coding", [coding]))
        .with("subject", object().with("reference", "Patient/p"))
        .with("effectiveDateTime", "2026-11-21T09:30:00+03:00")
        .with("valueQuantity", quantity);
    let table = [
        ("status=final", true),
        ("status=preliminary,final", true),
        ("status=preliminary", false),
        ("status:not=preliminary", true),
        ("code=http://loinc.org|1\\|2", true),
        ("code=http://loinc.org|", true),
        ("code=http://snomed.info/sct|", false),
        ("code=1\\|2", true),
        ("code:missing=true", false),
        ("component-code:missing=true", true),
        ("patient=p", true),
        ("patient=Patient/p", true),
        ("patient=https://clinic.example/fhir/Patient/p", true),
        ("subject=https://clinic.example/fhir/Patient/p,Patient/q", true),
        ("subject=https://clinic.example/fhir/Group/p", false),
        ("patient=Patient/p/_history/3", false),
        ("status=http://hl7.org/fhir/observation-status|final", true),
        ("status=http://hl7.org/fhir/observation-status|", true),
        ("status=|final", true),
        ("status=http://hl7.org/fhir/event-status|final", false),
        ("status:not=http://hl7.org/fhir/observation-status|final", false),
        ("subject=Group/p", false),
        ("subject:Patient=p", true),
        ("subject:Group=p", false),
        ("patient=q", false),
        ("date=2026-11-21", true),
        ("date=2026-11", true),
        ("date=2026", true),
        ("date=2026-11-20", false),
        ("date=lt2026-11-21", false),
        ("date=le2026-11-21", true),
        ("date=gt2026-11-20", true),
        ("date=sa2026-11-21", false),
        ("date=eb2026-11-22", true),
        ("date=ne2026-11-21", false),
        ("date=2026-11-21T09:30", true),
        ("date=2026-11-21T06:30:00Z", true),
        ("date=ge2026-11-21&date=lt2026-11-22", true),
        ("value-quantity=5.4", true),
        ("value-quantity=5.40", true),
        ("value-quantity=5.41", false),
        ("value-quantity=gt5.39", true),
        ("value-quantity=5.4||mg", true),
        ("value-quantity=5.4|http://unitsofmeasure.org|g", false),
        ("value-quantity=79228162514264337593543950335", false),
        ("value-quantity=lt79228162514264337593543950335", true),
        ("value-quantity=ge-79228162514264337593543950335", true),
        ("value-quantity=-79228162514264337593543950335", false),
        ("value-quantity=ne0.000000000000000000000000001", true),
        ("_id=p.7", true),
        ("_id=p.8,p.7", true),
        ("_lastUpdated=gt2026-11-21T07:29:59Z", true),
        ("_lastUpdated=gt2026-11-21T07:30:01Z", false),
    ];
    let zone = TimeZone::get("Europe/Istanbul").expect("a zone");
    for (asked, finds) in table {
        let query = query(Type::Observation, asked).unwrap_or_else(|fault| panic!("{asked}: {fault:?}"));
        assert_eq!(query.finds(&observation, &zone), finds, "{asked}");
    }
}

#[test]
fn names_are_found_by_the_beginning_of_a_word_whatever_their_case() {
    let name = object().with("text", "Işıl Öztürk-Çelik");
    let patient = object().with("name", [name]);
    for (asked, finds) in [
        ("name=ışıl", true),
        ("name=isil", true),
        ("name=ozt", true),
        ("name=cel", true),
        ("name=türk", false),
        ("name:contains=türk", true),
        ("name:exact=Işıl Öztürk-Çelik", true),
        ("name:exact=ışıl öztürk-çelik", false),
    ] {
        let query = query(Type::Patient, asked).expect("it reads");
        assert_eq!(query.finds(&patient, &TimeZone::UTC), finds, "{asked}");
    }
}

#[test]
fn what_cannot_be_read_is_refused_and_what_is_not_known_is_named() {
    for asked in [
        "_sort=name;drop table entry",
        "_sort=status",
        "_sort=patient.name",
        "_count=many",
        "date=yesterday",
        "date=2026-13-01",
        "date=ap2026",
        "value-quantity=much",
        "value-quantity=0.0000000000000000000000000001",
        "patient=http://else/fhir/Patient/p",
        "patient=https://clinic.example/fhir2/Patient/p",
        "patient=https://clinic.example/fhir/p",
        "subject=urn:uuid:1",
        "subject=Patient/p/q",
        "status:above=final",
        "code:missing=perhaps",
        "_include=Observation",
        "_include=Observation:code",
        "_include=Patient:organization",
        "_include=*",
        "_revinclude=Observation:subject",
        "_total=all",
    ] {
        assert!(query(Type::Observation, asked).is_err(), "{asked}");
    }
    let query = query(
        Type::Observation,
        "_sort=-date&_count=9999&patient.name=a&_text=b&status=final",
    )
    .expect("read");
    assert_eq!(query.unknown, ["patient.name", "_text"]);
    assert_eq!(query.sort, Some(("date", true)));
    assert_eq!(query.count, crate::served::query::PAGE_MAX);
    let understood: Vec<&str> = query.understood.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(understood, ["_sort", "_count", "status"]);
}

#[test]
fn a_code_of_a_code_system_is_of_that_system() {
    let words = object()
        .with("url", "urn:pistor:areas")
        .with("concept", [object().with("code", "knee")]);
    for (asked, finds) in [
        ("code=knee", true),
        ("code=urn:pistor:areas|knee", true),
        ("code=urn:pistor:facts|knee", false),
    ] {
        let query = query(Type::CodeSystem, asked).expect("it reads");
        assert_eq!(query.finds(&words, &TimeZone::UTC), finds, "{asked}");
    }
}
