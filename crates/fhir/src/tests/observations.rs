//! Measurements, body weight, pregnancy.

use super::{said, snomed, visit, visit_beside, whys, with};
use pistor_knowledge::Decimal;
use serde_json::{Value, json};

fn loinc(code: &str) -> Value {
    json!({ "coding": [{ "system": "http://loinc.org", "code": code }] })
}

fn quantity(value: &str, unit: &str) -> Value {
    let number: serde_json::Number = value.parse().unwrap();
    json!({ "value": number, "unit": unit, "system": "http://unitsofmeasure.org", "code": unit })
}

fn observation(code: &str, more: &Value) -> Value {
    let base = json!({
        "resourceType": "Observation", "id": "o", "status": "final", "code": loinc(code),
        "effectiveDateTime": "2021-03-01T10:00:00+03:00",
    });
    with(base, more)
}

fn systolic(value: &str, at: &str) -> Value {
    observation(
        "8480-6",
        &json!({ "valueQuantity": quantity(value, "mm[Hg]"), "effectiveDateTime": at }),
    )
}

fn pressure(entries: &[Value]) -> &'static str {
    said(&visit(entries), "hypertension_irregular")
}

#[test]
fn the_latest_reading_counts() {
    assert_eq!(pressure(&[systolic("160", "2021-03-01")]), "yes");
    assert_eq!(pressure(&[systolic("159", "2021-03-01")]), "silent");
    assert_eq!(
        pressure(&[systolic("170", "2021-03-02"), systolic("120", "2021-03-01")]),
        "yes"
    );
    assert_eq!(
        pressure(&[systolic("170", "2021-03-01"), systolic("120", "2021-03-02")]),
        "silent"
    );
    assert_eq!(pressure(&[systolic("170", "2020-03-01")]), "unknown");
    let (early, late) = ("2021-03-01T08:00:00Z", "2021-03-01T09:00:00Z");
    assert_eq!(pressure(&[systolic("170", late), systolic("120", early)]), "yes");
    assert_eq!(pressure(&[systolic("120", early), systolic("170", late)]), "yes");
    let none = visit(&[systolic("170", "2021-04-02")]);
    assert_eq!(
        (
            said(&none, "hypertension_irregular"),
            none.not_read[0].what.as_str()
        ),
        ("silent", "Observation ×1")
    );
}

#[test]
fn a_panel_is_read_by_its_components() {
    let part =
        |code: &str, value: &str| json!({ "code": loinc(code), "valueQuantity": quantity(value, "mm[Hg]") });
    let panel = |upper: &str, lower: &str| {
        visit(&[observation(
            "85354-9",
            &json!({ "component": [part("8462-4", lower), part("8480-6", upper)] }),
        )])
    };
    assert_eq!(said(&panel("120", "100"), "hypertension_irregular"), "yes");
    assert_eq!(said(&panel("160", "80"), "hypertension_irregular"), "yes");
    let well = panel("120", "80");
    assert_eq!(
        (said(&well, "hypertension_irregular"), whys(&well)),
        ("silent", vec![])
    );
}

#[test]
fn statuses() {
    for (word, answer, why) in [
        ("final", "yes", None),
        ("amended", "yes", None),
        ("corrected", "yes", None),
        ("preliminary", "silent", Some("not-read-status")),
        ("registered", "silent", Some("not-read-status")),
        ("unknown", "silent", Some("not-read-status")),
        ("entered-in-error", "silent", Some("not-read-error")),
        ("cancelled", "silent", Some("not-read-error")),
        ("any other word", "silent", Some("not-read-status")),
    ] {
        let visit = visit(&[with(systolic("170", "2021-03-01"), &json!({ "status": word }))]);
        assert_eq!(
            (
                said(&visit, "hypertension_irregular"),
                whys(&visit).first().copied()
            ),
            (answer, why),
            "{word}"
        );
    }
}

#[test]
fn values_and_units_that_cannot_be_read() {
    let high = |quantity: Value| visit(&[observation("8480-6", &json!({ "valueQuantity": quantity }))]);
    for (value, why) in [
        (json!({ "value": 22, "code": "kPa" }), "not-read-unit"),
        (json!({ "value": 170 }), "not-read-unit"),
        (
            json!({ "value": 160, "comparator": ">", "code": "mm[Hg]" }),
            "not-read-value",
        ),
        (json!({ "code": "mm[Hg]" }), "not-read-value"),
        (json!(null), "not-read-value"),
    ] {
        assert_eq!(whys(&high(value.clone())), [why], "{value}");
    }
    assert_eq!(
        said(
            &high(json!({ "value": 170.5, "unit": "mmHg" })),
            "hypertension_irregular"
        ),
        "yes"
    );
    // The latest that can be read counts, and what is later and cannot be read is listed.
    let later = observation(
        "8480-6",
        &json!({ "valueQuantity": { "value": 22, "code": "kPa" } }),
    );
    let both = visit(&[systolic("170", "2021-02-01"), later]);
    assert_eq!(
        (said(&both, "hypertension_irregular"), whys(&both)),
        ("yes", vec!["not-read-unit"])
    );
}

#[test]
fn what_no_row_reads_is_one_line() {
    let smoking = observation("72166-2", &json!({ "valueCodeableConcept": snomed("266919005") }));
    let visit = visit(&[smoking.clone(), smoking]);
    assert_eq!(
        (visit.not_read.len(), visit.not_read[0].what.as_str()),
        (1, "Observation ×2")
    );
}

#[test]
fn a_family_history_is_not_the_patients() {
    let family = observation("54114-4", &json!({ "valueCodeableConcept": snomed("230690007") }));
    assert_eq!(said(&visit(&[family]), "stroke_history"), "silent");
    let fetus = observation(
        "82810-3",
        &json!({ "valueCodeableConcept": snomed("77386006"), "focus": [{ "reference": "#f" }] }),
    );
    assert_eq!(said(&visit(&[fetus]), "pregnancy"), "silent");
}

#[test]
fn pregnancy_status_counts_for_the_day() {
    let status = |code: &str, at: &str| {
        observation(
            "82810-3",
            &json!({ "valueCodeableConcept": snomed(code), "effectiveDateTime": at }),
        )
    };
    let (yes, no) = ("77386006", "60001007");
    for (entries, answer) in [
        (vec![status(yes, "2021-03-01")], "yes"),
        (vec![status(yes, "2019-03-01")], "unknown"),
        (vec![status(no, "2021-04-01")], "no"),
        (vec![status(no, "2021-03-31")], "unknown"),
        (vec![status(yes, "2020-12-01"), status(no, "2021-04-01")], "no"),
        (vec![status(no, "2020-12-01"), status(yes, "2021-03-01")], "yes"),
        (vec![status(yes, "2021-04-01"), status(no, "2021-04-01")], "yes"),
    ] {
        assert_eq!(said(&visit(&entries), "pregnancy"), answer, "{entries:?}");
    }
    assert_eq!(
        whys(&visit(&[status("102874004", "2021-04-01")])),
        ["not-read-value"]
    );
}

#[test]
fn weight_in_kilograms_of_the_last_year() {
    let weigh = |value: &str, unit: &str, at: &str| {
        observation(
            "29463-7",
            &json!({ "valueQuantity": quantity(value, unit), "effectiveDateTime": at }),
        )
    };
    let kilograms = |entries: &[Value]| visit(entries).patient.weight_kg;
    assert_eq!(
        kilograms(&[weigh("61.5", "kg", "2021-03-01"), weigh("70", "kg", "2021-01-01")]),
        Some(Decimal::new(615, 1))
    );
    assert_eq!(
        kilograms(&[weigh("3200", "g", "2021-03-01")]),
        Some(Decimal::new(32, 1))
    );
    for (entry, why) in [
        (weigh("150", "[lb_av]", "2021-03-01"), "not-read-unit"),
        (weigh("70", "kg", "2020-03-01"), "not-read-old"),
        (weigh("7000", "kg", "2021-03-01"), "not-read-value"),
    ] {
        let visit = visit(&[entry]);
        assert_eq!((visit.patient.weight_kg, whys(&visit)), (None, vec![why]));
    }
    let proposal = json!({
        "treatment": { "indication": "wrinkles", "areas": [{ "area": "face" }] }, "patient": { "weight_kg": 58 },
    });
    let weighed = visit_beside(&super::bundle(&[weigh("70", "kg", "2021-03-01")]), &proposal).unwrap();
    assert_eq!(weighed.patient.weight_kg, Some(Decimal::from(58)));
}
