//! Allergies and intolerances: statuses, names, and what "none known" answers.

use super::edition::edition;
use super::{said, snomed, status, visit, visit_beside, whys, with};
use pistor_journey::facts::Allergen;
use pistor_journey::intake::Visit;
use serde_json::{Value, json};

const RXNORM: &str = "http://www.nlm.nih.gov/research/umls/rxnorm";
pub(super) const FISH: &str = "417532002";
pub(super) const NONE: &str = "716186003";
const NO_DRUGS: &str = "409137002";

pub(super) fn allergy(code: Value, more: &Value) -> Value {
    let base = json!({
        "resourceType": "AllergyIntolerance", "id": "a", "code": code, "clinicalStatus": status("active"),
        "verificationStatus": status("confirmed"), "recordedDate": "2015-01-01",
    });
    with(base, more)
}

fn rxnorm(code: &str) -> Value {
    json!({ "coding": [{ "system": RXNORM, "code": code, "display": "words" }] })
}

/// What the list holds: ids, or the words of what no id describes.
pub(super) fn names(visit: &Visit) -> Vec<String> {
    let edition = edition();
    let entries = visit.allergies.entries.iter();
    entries
        .map(|entry| match &entry.to {
            Allergen::Class(n) => edition.knowledge.classes.at(usize::from(*n)).id.clone(),
            Allergen::Substance(n) => edition.substance_id(*n).to_owned(),
            Allergen::Other(words) => format!("other: {words}"),
        })
        .collect()
}

pub(super) fn complete(visit: &Visit) -> (bool, bool) {
    (visit.allergies.complete, visit.allergies.drugs_complete)
}

#[test]
fn an_allergen_is_found_by_row_by_substance_and_by_medicine() {
    for (code, name) in [
        (snomed(FISH), "fish"),
        (rxnorm("6387"), "lidocaine"),
        (
            json!({ "coding": [{ "system": "http://www.whocc.no/atc", "code": "M01AE01" }] }),
            "nsaid",
        ),
        (rxnorm("5640"), "nsaid"),
        (snomed("91935009"), "other: words"),
        (json!({ "text": "Penicillin" }), "other: Penicillin"),
        (snomed("1003755004"), "other: words"),
    ] {
        let visit = visit(&[allergy(code.clone(), &json!({}))]);
        assert_eq!(names(&visit), [name], "{code}");
        // A list that holds something is not a list of everything.
        assert_eq!(complete(&visit), (false, false));
    }
}

#[test]
fn statuses() {
    for (more, listed, why) in [
        (json!({ "clinicalStatus": null }), 1, None),
        (json!({ "clinicalStatus": status("gone") }), 1, None),
        (json!({ "verificationStatus": null }), 1, None),
        (
            json!({ "verificationStatus": status("presumed") }),
            0,
            Some("not-read-unconfirmed"),
        ),
        (
            json!({ "clinicalStatus": status("inactive") }),
            0,
            Some("not-read-past"),
        ),
        (
            json!({ "clinicalStatus": status("resolved") }),
            0,
            Some("not-read-past"),
        ),
        (
            json!({ "verificationStatus": status("unconfirmed") }),
            0,
            Some("not-read-unconfirmed"),
        ),
        (
            json!({ "verificationStatus": status("refuted") }),
            0,
            Some("not-read-refuted"),
        ),
        (
            json!({ "verificationStatus": status("entered-in-error") }),
            0,
            Some("not-read-error"),
        ),
        (
            json!({ "recordedDate": "2021-06-01" }),
            0,
            Some("not-read-future"),
        ),
        (
            json!({ "recordedDate": "2021-06-01", "onsetDateTime": "2010" }),
            1,
            None,
        ),
    ] {
        let visit = visit(&[allergy(snomed(FISH), &more)]);
        assert_eq!(visit.allergies.entries.len(), listed, "{more}");
        assert_eq!(whys(&visit).first().copied(), why, "{more}");
    }
}

#[test]
fn what_is_shown_beside_it() {
    let more = json!({
        "type": "intolerance", "criticality": "high",
        "reaction": [{ "manifestation": [{ "text": "Hives" }], "description": "after a meal" }],
    });
    let visit = visit(&[allergy(snomed(FISH), &more)]);
    let entry = &visit.allergies.entries[0];
    assert!(entry.intolerance);
    assert_eq!(
        (entry.severity.as_deref(), entry.reaction.as_deref()),
        (Some("severe"), Some("Hives, after a meal"))
    );
    assert_eq!(entry.origin, "AllergyIntolerance/a");
    for (reaction, severity) in [("severe", "severe"), ("moderate", "unknown"), ("mild", "mild")] {
        let visit = super::visit(&[allergy(
            snomed(FISH),
            &json!({ "criticality": "low", "reaction": [{ "severity": reaction }] }),
        )]);
        assert_eq!(visit.allergies.entries[0].severity.as_deref(), Some(severity));
    }
}

#[test]
fn the_substance_of_a_reaction_speaks_beside_the_code() {
    let reaction = json!({ "reaction": [{ "substance": rxnorm("6387") }, { "substance": rxnorm("6387") }] });
    for (code, shown) in [
        (json!(null), vec!["lidocaine"]),
        (json!({ "text": "Words" }), vec!["lidocaine"]),
        (
            json!({ "text": "numbing cream" }),
            vec!["other: numbing cream", "lidocaine"],
        ),
        (snomed("91936005"), vec!["other: words", "lidocaine"]),
        (snomed(FISH), vec!["fish", "lidocaine"]),
        (rxnorm("6387"), vec!["lidocaine"]),
    ] {
        assert_eq!(names(&visit(&[allergy(code, &reaction)])), shown);
    }
    let unknown = json!({ "reaction": [{ "substance": { "text": "bread" } }] });
    assert_eq!(names(&visit(&[allergy(json!(null), &unknown)])), ["other: bread"]);
    assert_eq!(
        whys(&visit(&[allergy(json!(null), &json!({}))])),
        ["not-read-empty"]
    );
}

#[test]
fn a_reaction_may_answer_a_fact() {
    let shock = |more: Value| {
        let more = with(
            json!({ "reaction": [{ "manifestation": [snomed("39579001")] }] }),
            &more,
        );
        said(&visit(&[allergy(snomed(FISH), &more)]), "anaphylaxis_history")
    };
    assert_eq!(shock(json!({})), "yes");
    assert_eq!(shock(json!({ "clinicalStatus": status("resolved") })), "yes");
    assert_eq!(
        shock(json!({ "verificationStatus": status("unconfirmed") })),
        "unknown"
    );
    assert_eq!(
        shock(json!({ "verificationStatus": status("refuted") })),
        "silent"
    );
}

#[test]
fn none_known_answers_for_what_it_says_and_no_more() {
    let none = |code: &str, more: Value| visit(&[allergy(snomed(code), &more)]);
    assert_eq!(complete(&none(NONE, json!({}))), (true, true));
    assert_eq!(complete(&none(NO_DRUGS, json!({}))), (false, true));
    for more in [
        json!({ "verificationStatus": status("unconfirmed") }),
        json!({ "verificationStatus": status("refuted") }),
        json!({ "clinicalStatus": status("resolved") }),
        json!({ "recordedDate": "2022-01-01" }),
    ] {
        assert_eq!(complete(&none(NONE, more.clone())), (false, false), "{more}");
    }
    assert_eq!(complete(&visit(&[])), (false, false));
}

#[test]
fn none_known_beside_an_allergy_is_a_contradiction() {
    let entry = |code: Value| allergy(code, &json!({}));
    let both = visit(&[entry(snomed(NONE)), entry(snomed(FISH))]);
    assert_eq!(
        (complete(&both), whys(&both)),
        ((false, false), vec!["not-read-contradicted"])
    );
    let fish = visit(&[entry(snomed(NO_DRUGS)), entry(snomed(FISH))]);
    assert_eq!((complete(&fish), whys(&fish)), ((false, true), vec![]));
    for (more, agrees) in [
        (json!({}), false),
        (json!({ "category": ["food"] }), true),
        (json!({ "category": ["medication"] }), false),
    ] {
        let visit = visit(&[entry(snomed(NO_DRUGS)), allergy(json!({ "text": "x" }), &more)]);
        assert_eq!(complete(&visit), (false, agrees), "{more}");
    }
}

#[test]
fn an_unconfirmed_entry_keeps_the_list_open() {
    let entry = allergy(
        snomed(FISH),
        &json!({ "verificationStatus": status("unconfirmed") }),
    );
    let visit = visit(&[allergy(snomed(NONE), &json!({})), entry]);
    assert_eq!(complete(&visit), (false, false));
    assert_eq!(whys(&visit), ["not-read-unconfirmed", "not-read-contradicted"]);
}

#[test]
fn a_problem_list_may_hold_an_allergy() {
    let condition = |word: &str| json!({ "resourceType": "Condition", "code": snomed(FISH), "clinicalStatus": status(word) });
    assert_eq!(names(&visit(&[condition("active")])), ["fish"]);
    assert_eq!(whys(&visit(&[condition("resolved")])), ["not-read-past"]);
}

#[test]
fn an_answer_given_in_person_is_kept_beside_the_record() {
    let proposal = json!({ "treatment": { "indication": "wrinkles", "areas": [{ "area": "face" }] }, "allergies": "none" });
    let record = super::bundle(&[allergy(snomed(FISH), &json!({}))]);
    let visit = visit_beside(&record, &proposal).unwrap();
    assert_eq!(
        (names(&visit), complete(&visit)),
        (vec!["fish".to_owned()], (true, true))
    );
}
