//! Conditions and procedures: statuses, dates, places, codes.

use super::edition::edition;
use super::{fact_no, said, snomed, status, visit, whys, with};
use pistor_journey::calendar::PartialDate;
use serde_json::{Value, json};

fn condition(code: &str, more: &Value) -> Value {
    let base = json!({
        "resourceType": "Condition", "id": "c", "code": snomed(code), "clinicalStatus": status("active"),
        "verificationStatus": status("confirmed"), "onsetDateTime": "2021-03-01",
    });
    with(base, more)
}

const CANCER: &str = "363346000";
const STROKE: &str = "230690007";
const INFECTION: &str = "195662009";

/// What a cancer of these particulars answers, as active and as history.
fn cancer(more: &Value) -> [&'static str; 2] {
    let visit = visit(&[condition(CANCER, more)]);
    [said(&visit, "cancer_active"), said(&visit, "cancer_history")]
}

#[test]
fn clinical_status() {
    for word in ["active", "recurrence", "relapse"] {
        assert_eq!(
            cancer(&json!({ "clinicalStatus": status(word) })),
            ["yes", "silent"],
            "{word}"
        );
    }
    for word in ["inactive", "remission", "resolved"] {
        assert_eq!(
            cancer(&json!({ "clinicalStatus": status(word) })),
            ["silent", "yes"],
            "{word}"
        );
    }
    for more in [
        json!({ "clinicalStatus": null }),
        json!({ "clinicalStatus": status("gone") }),
        json!({ "clinicalStatus": status("Active") }),
        json!({ "clinicalStatus": { "text": "active" } }),
    ] {
        assert_eq!(cancer(&more), ["unknown", "silent"], "{more}");
    }
}

#[test]
fn verification_status() {
    for (word, answers, why) in [
        ("confirmed", ["yes", "silent"], None),
        ("unconfirmed", ["unknown", "silent"], None),
        ("provisional", ["unknown", "silent"], None),
        ("differential", ["unknown", "silent"], None),
        ("somehow", ["unknown", "silent"], None),
        ("refuted", ["silent", "silent"], Some("not-read-refuted")),
        ("entered-in-error", ["silent", "silent"], Some("not-read-error")),
    ] {
        let more = json!({ "verificationStatus": status(word) });
        assert_eq!(cancer(&more), answers, "{word}");
        assert_eq!(whys(&visit(&[condition(CANCER, &more)])).first().copied(), why);
    }
    assert_eq!(cancer(&json!({ "verificationStatus": null })), ["yes", "silent"]);
    // Words are no confirmation, and no refutation.
    let words = json!({ "verificationStatus": { "text": "refuted" } });
    assert_eq!(cancer(&words), ["unknown", "silent"]);
}

#[test]
fn abatement() {
    let none = json!(null);
    for (key, value, status_word, answers) in [
        ("abatementDateTime", json!("2021-03-20"), &none, ["silent", "yes"]),
        (
            "abatementDateTime",
            json!("2021-03-20"),
            &status("active"),
            ["unknown", "silent"],
        ),
        (
            "abatementPeriod",
            json!({ "end": "2021-03-20" }),
            &none,
            ["silent", "yes"],
        ),
        ("abatementString", json!("last year"), &none, ["silent", "yes"]),
        ("abatementAge", json!({ "value": 30 }), &none, ["silent", "yes"]),
        (
            "abatementRange",
            json!({ "low": { "value": 20 } }),
            &none,
            ["silent", "yes"],
        ),
        ("abatementBoolean", json!(true), &none, ["silent", "yes"]),
        ("abatementBoolean", json!(false), &none, ["unknown", "silent"]),
        (
            "abatementBoolean",
            json!(false),
            &status("active"),
            ["yes", "silent"],
        ),
        // Begun to end, and nobody says whether it has.
        (
            "abatementPeriod",
            json!({ "start": "2021-05-01" }),
            &status("resolved"),
            ["yes", "silent"],
        ),
        (
            "abatementString",
            json!("last year"),
            &status("active"),
            ["unknown", "silent"],
        ),
        // What ended after the day of the visit had not ended then.
        (
            "abatementDateTime",
            json!("2021-05-01"),
            &status("resolved"),
            ["yes", "silent"],
        ),
        (
            "abatementDateTime",
            json!("2021"),
            &status("resolved"),
            ["silent", "yes"],
        ),
    ] {
        let more = json!({ key: value, "clinicalStatus": status_word });
        assert_eq!(cancer(&more), answers, "{more}");
    }
}

#[test]
fn what_begins_later_has_not_happened() {
    for (more, read) in [
        (json!({ "onsetDateTime": "2021-04-02" }), false),
        (json!({ "onsetDateTime": "2021-05" }), false),
        (
            json!({ "onsetDateTime": null, "onsetPeriod": { "start": "2021-06-01" } }),
            false,
        ),
        (
            json!({ "onsetDateTime": null, "recordedDate": "2021-06-01" }),
            false,
        ),
        (json!({ "onsetDateTime": "2021-04-01T23:00:00Z" }), true),
        (json!({ "onsetDateTime": "2021" }), true),
        (json!({ "recordedDate": "2021-06-01" }), true),
        (json!({ "onsetDateTime": null }), true),
    ] {
        let visit = visit(&[condition(CANCER, &more)]);
        assert_eq!(said(&visit, "cancer_active") == "yes", read, "{more}");
        assert_eq!(whys(&visit), if read { vec![] } else { vec!["not-read-future"] });
    }
}

#[test]
fn open_for_too_long_is_asked() {
    for (more, answer) in [
        (json!({ "onsetDateTime": "2021-03-01" }), "yes"),
        (json!({ "onsetDateTime": "2020-12-01" }), "unknown"),
        (
            json!({ "onsetDateTime": null, "recordedDate": "2020-12-01" }),
            "unknown",
        ),
        (
            json!({ "onsetDateTime": "2020-12-01", "clinicalStatus": status("resolved") }),
            "silent",
        ),
    ] {
        assert_eq!(
            said(&visit(&[condition(INFECTION, &more)]), "acute_infection"),
            answer,
            "{more}"
        );
    }
}

#[test]
fn some_count_for_ever() {
    for word in ["active", "resolved"] {
        let more = json!({ "clinicalStatus": status(word), "onsetDateTime": "2001" });
        assert_eq!(said(&visit(&[condition(STROKE, &more)]), "stroke_history"), "yes");
    }
}

#[test]
fn codings_of_one_entry_count_once_and_those_nobody_reads_do_not_matter() {
    let code = json!({ "coding": [
        { "system": "http://snomed.info/sct", "code": STROKE },
        { "system": "urn:oid:2.16.840.1.113883.6.3", "code": "I63.9" },
        { "system": "http://local", "code": "7" },
    ] });
    let visit = visit(&[condition(STROKE, &json!({ "code": code }))]);
    assert_eq!(visit.facts.evidence.len(), 1);
    let evidence = &visit.facts.evidence[0];
    assert_eq!(
        (evidence.origin.as_ref(), evidence.code.as_deref()),
        ("Condition/c", Some("snomed:230690007"))
    );
    assert_eq!(evidence.row.as_deref(), Some("stroke"));
    assert!(visit.not_read.is_empty());
}

#[test]
fn what_no_row_reads_is_listed() {
    for (code, what, why) in [
        (snomed("999"), "snomed:999 words", "not-read-code"),
        (
            json!({ "text": "inme geçirdi\u{1b}[2J" }),
            "inme geçirdi [2J",
            "not-read-text",
        ),
        (
            json!({ "coding": [{ "display": "Stroke" }] }),
            "Stroke",
            "not-read-text",
        ),
        (
            json!({ "coding": [{ "system": "http://local", "code": "7" }] }),
            "http://local|7",
            "not-read-system",
        ),
        (
            json!({ "coding": [{ "code": STROKE }] }),
            STROKE,
            "not-read-system",
        ),
        (json!({}), "Condition/c", "not-read-empty"),
        (json!(null), "Condition/c", "not-read-empty"),
    ] {
        let visit = visit(&[condition(STROKE, &json!({ "code": code }))]);
        assert!(visit.facts.evidence.is_empty());
        assert_eq!(
            (visit.not_read[0].what.as_str(), visit.not_read[0].why),
            (what, why)
        );
    }
}

#[test]
fn the_code_holds_where_the_words_are_those_of_another() {
    let worded = |code: &str, words: &str| {
        let code =
            json!({ "coding": [{ "system": "http://snomed.info/sct", "code": code, "display": words }] });
        visit(&[condition(CANCER, &json!({ "code": code }))])
    };
    let visit = worded(CANCER, "STROKE (disorder)");
    assert_eq!(
        (said(&visit, "cancer_active"), said(&visit, "stroke_history")),
        ("yes", "silent")
    );
    assert_eq!(whys(&visit), ["not-read-disagrees"]);
    assert_eq!(
        whys(&worded("999", "Stroke")),
        ["not-read-disagrees", "not-read-code"]
    );
    for (code, words) in [(STROKE, "Stroke"), (CANCER, "Kanser"), (STROKE, "Apoplexy")] {
        assert!(whys(&worded(code, words)).is_empty(), "{words}");
    }
}

#[test]
fn the_body_site_becomes_an_area() {
    let edition = edition();
    let sites = |sites: Value| {
        let visit = visit(&[condition(CANCER, &json!({ "bodySite": sites }))]);
        let details = visit
            .facts
            .details(fact_no(&edition, "cancer_active"))
            .unwrap()
            .clone();
        (
            details
                .sites
                .iter()
                .map(|n| edition.area_id(*n).to_owned())
                .collect::<Vec<_>>(),
            details.unsited,
        )
    };
    assert_eq!(
        sites(json!([snomed("89545001")])),
        (vec!["face".to_owned()], false)
    );
    assert_eq!(sites(json!([snomed("41695006"), snomed("89545001")])).0.len(), 2);
    assert_eq!(
        sites(json!([snomed("1"), snomed("89545001")])),
        (vec!["face".to_owned()], true)
    );
    assert_eq!(sites(json!([])), (vec![], true));
}

#[test]
fn a_no_that_passes_counts_as_long_as_the_answer_would() {
    for (onset, answer) in [
        (json!("2021-04-01"), "no"),
        (json!("2021-03-31"), "unknown"),
        (json!(null), "unknown"),
    ] {
        let visit = visit(&[condition("60001007", &json!({ "onsetDateTime": onset }))]);
        assert_eq!(said(&visit, "pregnancy"), answer, "{onset}");
    }
    let stays = visit(&[condition("428078001", &json!({ "onsetDateTime": "2010" }))]);
    assert_eq!(said(&stays, "could_become_pregnant"), "no");
}

#[test]
fn an_entry_without_an_id_is_named_by_its_place() {
    let visit = visit(&[condition(STROKE, &json!({ "id": null }))]);
    assert_eq!(visit.facts.evidence[0].origin, "entry[1]");
    let date = visit.facts.details(visit.facts.evidence[0].fact).unwrap().date;
    assert_eq!(date, PartialDate::parse("2021-03-01").ok());
}

/// ICD-10 of the WHO and ICD-10-CM are two systems: what stands in the list of one is not read in the other.
#[test]
fn the_two_editions_of_icd_10_are_kept_apart() {
    const WHO: &str = "http://hl7.org/fhir/sid/icd-10";
    const CM: &str = "http://hl7.org/fhir/sid/icd-10-cm";
    for (system, code, answer, why) in [
        (WHO, "I63.9", "yes", None),
        (CM, "I63.9", "silent", Some("not-read-code")),
        (CM, "Z86.73", "yes", None),
        (WHO, "Z86.73", "silent", Some("not-read-code")),
        // No code of the WHO's list is that long: it is one of the other edition under the wrong name.
        (WHO, "I63.9123", "silent", Some("not-read-code")),
        ("urn:oid:2.16.840.1.113883.6.3", "I63.9", "yes", None),
        ("urn:oid:2.16.840.1.113883.6.90", "Z86.73", "yes", None),
        (
            "http://hl7.org/fhir/sid/icd-10-gm",
            "I63.9",
            "silent",
            Some("not-read-system"),
        ),
        (
            "http://hl7.org/fhir/sid/icd-9-cm",
            "434",
            "silent",
            Some("not-read-system"),
        ),
    ] {
        let code_of = json!({ "coding": [{ "system": system, "code": code }] });
        let visit = visit(&[condition(STROKE, &json!({ "code": code_of }))]);
        assert_eq!(said(&visit, "stroke_history"), answer, "{system}|{code}");
        assert_eq!(whys(&visit).first().copied(), why, "{system}|{code}");
    }
}
