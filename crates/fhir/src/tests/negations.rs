//! What an allergy never answers: medicines that are taken, and kinds of "none" that nobody asked for.

use super::allergies::{FISH, NONE, allergy, complete, names};
use super::{said, snomed, status, visit, whys};
use serde_json::{Value, json};

const ATC: &str = "http://www.whocc.no/atc";

fn coded(system: &str, code: &str) -> Value {
    json!({ "coding": [{ "system": system, "code": code, "display": "words" }] })
}

fn ips(code: &str) -> Value {
    coded(
        "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips",
        code,
    )
}

#[test]
fn an_allergy_to_a_medicine_is_no_medicine_that_is_taken() {
    for word in ["active", "resolved"] {
        let more = json!({ "clinicalStatus": status(word) });
        let visit = visit(&[allergy(coded(ATC, "B01AA03"), &more)]);
        assert_eq!(said(&visit, "anticoagulant_use"), "silent");
        assert!(visit.facts.evidence.is_empty());
        assert_eq!(visit.allergies.entries.len(), usize::from(word == "active"));
    }
    // Nor does the code of a manifestation answer by a medicine's row; an anaphylaxis stays one.
    let manifestation = json!({ "reaction": [{ "manifestation": [coded(ATC, "B01AA03")] }] });
    assert!(
        visit(&[allergy(snomed(FISH), &manifestation)])
            .facts
            .evidence
            .is_empty()
    );
    let shock = visit(&[allergy(snomed("39579001"), &json!({}))]);
    assert_eq!(said(&shock, "anaphylaxis_history"), "yes");
    // A condition that passes is no fact where it stands as an allergy.
    let passing = visit(&[allergy(snomed("53741008"), &json!({}))]);
    assert_eq!(said(&passing, "heart_disease"), "silent");
}

#[test]
fn none_of_one_kind_answers_nothing_and_voids_nothing() {
    for (code, why) in [
        (snomed("429625007"), "not-read-partial-none"),
        (snomed("428607008"), "not-read-partial-none"),
        (ips("no-known-food-allergies"), "not-read-partial-none"),
        (ips("no-known-environmental-allergies"), "not-read-partial-none"),
        (snomed("1631000175102"), "not-read-empty"),
        (ips("no-allergy-info"), "not-read-empty"),
        (ips("anything-else"), "not-read-empty"),
    ] {
        for verified in ["confirmed", "unconfirmed"] {
            let entry = allergy(code.clone(), &json!({ "verificationStatus": status(verified) }));
            let alone = visit(std::slice::from_ref(&entry));
            assert!(alone.allergies.entries.is_empty(), "{code}");
            assert_eq!(
                (complete(&alone), whys(&alone)),
                ((false, false), vec![why]),
                "{code}"
            );
            let beside = visit(&[entry, allergy(snomed(NONE), &json!({}))]);
            assert_eq!(
                (complete(&beside), whys(&beside)),
                ((true, true), vec![why]),
                "{code}"
            );
        }
    }
}

#[test]
fn none_known_in_the_words_of_the_patient_summary() {
    for (code, answers) in [
        ("no-known-allergies", (true, true)),
        ("no-known-medication-allergies", (false, true)),
    ] {
        let visit = visit(&[allergy(ips(code), &json!({}))]);
        assert_eq!((names(&visit), complete(&visit)), (vec![], answers));
        assert!(visit.not_read.is_empty());
    }
    // Two codings that say different things answer no more than the narrower.
    let both = json!({ "coding": [snomed(NONE)["coding"][0], ips("no-known-food-allergies")["coding"][0]] });
    assert_eq!(complete(&visit(&[allergy(both, &json!({}))])), (false, false));
}

#[test]
fn an_entry_that_says_none_beside_a_substance_is_a_contradiction() {
    let more = json!({ "reaction": [{ "substance": snomed(FISH) }] });
    let visit = visit(&[allergy(snomed(NONE), &more)]);
    assert_eq!(
        (names(&visit), complete(&visit)),
        (vec!["fish".to_owned()], (false, false))
    );
    assert_eq!(whys(&visit), ["not-read-contradicted"]);
}

#[test]
fn the_category_says_whether_it_is_a_medicine() {
    for (category, medicine) in [
        (json!(["medication"]), Some(true)),
        (json!(["biologic"]), Some(true)),
        (json!(["food", "medication"]), Some(true)),
        (json!(["food"]), Some(false)),
        (json!(["environment", "food"]), Some(false)),
        (json!(["food", "other"]), None),
        (json!([]), None),
        (json!(null), None),
    ] {
        for code in [json!({ "text": "x" }), snomed("91936005"), snomed(FISH)] {
            let visit = visit(&[allergy(code, &json!({ "category": category }))]);
            assert_eq!(visit.allergies.entries[0].medicine, medicine, "{category}");
        }
    }
}

#[test]
fn an_allergy_that_is_active_and_ended_stays_in_the_list() {
    let condition = |word: &Value| {
        json!({
            "resourceType": "Condition", "code": snomed(FISH), "clinicalStatus": word, "abatementDateTime": "2020-01-01",
        })
    };
    assert_eq!(names(&visit(&[condition(&status("active"))])), ["fish"]);
    assert_eq!(whys(&visit(&[condition(&json!(null))])), ["not-read-past"]);
}
