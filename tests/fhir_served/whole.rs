//! What holds for every resource: its id is one of R4, and its current state is the last of its versions.

use super::server::Door;
use pistor_fhir::served::TYPES;
use pistor_practice::Act;
use serde_json::{Map, json};
use std::collections::BTreeSet;

/// Every fact of the edition has an id that R4 allows, and one of its own.
#[test]
fn every_fact_of_the_edition_can_be_read() {
    let door = Door::demo();
    let token = door.token("registry", "system/*.rs");
    let nurse = door.somebody("sevgi");
    let input = json!({ "name": "Ada Test", "birth_date": "1980", "sex": "female" });
    let id = door.act(&nurse, Act::Register, "", input);
    let edition = door.practice.edition();
    // What the chart answers by itself nobody answers by hand.
    let questions = edition.knowledge.questions.iter();
    let by_hand = questions.filter(|question| question.answered_by.is_none());
    let facts = by_hand.map(|question| {
        let counted = question.kind == pistor_knowledge::intake::AnswerKind::Count;
        let said = match counted {
            true => json!({ "value": 1 }),
            false => json!({ "answer": "unknown" }),
        };
        (question.id.clone(), said)
    });
    let facts: Map<_, _> = facts.collect();
    let count = facts.len();
    door.act(
        &nurse,
        Act::Answer,
        &id,
        json!({ "facts": facts, "by": "patient" }),
    );
    let all = door.all(&token, &format!("/fhir/Observation?patient={id}&_count=500"));
    let ids: BTreeSet<&str> = all.iter().filter_map(|one| one["id"].as_str()).collect();
    assert_eq!(ids.len(), count);
    for id in ids {
        assert!(id.len() <= 64, "{id}");
        assert_eq!(
            door.get_as(&token, &format!("/fhir/Observation/{id}")).status,
            200,
            "{id}"
        );
    }
}

#[test]
fn what_is_read_is_the_last_version_of_it() {
    let door = Door::demo();
    let token = door.token("registry", "system/*.rs");
    let mut looked = 0;
    for row in TYPES {
        let kind = row.kind.name();
        for told in door.all(&token, &format!("/fhir/{kind}?_count=500")) {
            let id = told["id"].as_str().expect("an id");
            let path = format!("/fhir/{kind}/{id}");
            let version = told["meta"]["versionId"].as_str().expect("a version");
            let last = door.get_as(&token, &format!("{path}/_history/{version}"));
            assert_eq!((last.status, last.json()), (200, told.clone()), "{path}");
            looked += 1;
        }
    }
    assert!(looked > 200, "{looked}");
}
