//! The proposal beside a record, and how its answers and the record's are merged.

use super::edition::edition;
use super::{bundle, fact_no, said, snomed, status, visit_beside};
use crate::{Proposal, as_of};
use pistor_journey::facts::Answer;
use pistor_journey::intake::Visit;
use serde_json::{Value, json};

fn proposal(more: &Value) -> Value {
    let base = json!({ "treatment": { "indication": "wrinkles", "areas": [{ "area": "face" }] } });
    super::with(base, more)
}

fn stroke_beside(answer: &str) -> Visit {
    let record = bundle(&[
        json!({ "resourceType": "Condition", "code": snomed("230690007"), "clinicalStatus": status("active") }),
    ]);
    visit_beside(
        &record,
        &proposal(&json!({ "facts": { "stroke_history": answer }, "country": "TR" })),
    )
    .unwrap()
}

#[test]
fn a_yes_is_never_taken_back_and_a_contradiction_is_kept() {
    let stroke = fact_no(&edition(), "stroke_history");
    for (answer, conflicts) in [("yes", vec![]), ("no", vec![stroke]), ("unknown", vec![])] {
        let visit = stroke_beside(answer);
        assert_eq!(visit.facts.answer(stroke), Answer::Yes);
        assert_eq!(visit.facts.conflicts, conflicts);
    }
    assert_eq!(stroke_beside("no").country.as_deref(), Some("TR"));
}

#[test]
fn an_answer_settles_what_the_record_leaves_open() {
    let refuses = json!({ "facts": { "breastfeeding": "no" } });
    let visit = visit_beside(&bundle(&[]), &proposal(&refuses)).unwrap();
    assert_eq!(said(&visit, "breastfeeding"), "no");
}

#[test]
fn a_whole_visit_may_stand_in_its_place() {
    let whole = proposal(&json!({
        "as_of": "2021-04-01T10:00:00+03:00", "patient": { "birth_date": "1981", "sex": "female" },
        "conditions": [{ "system": "snomed", "code": "53741008", "status": "active" }],
    }));
    let text = whole.to_string();
    assert_eq!(
        Proposal::read(text.as_bytes()).unwrap().as_of(),
        Some("2021-04-01T10:00:00+03:00")
    );
    let visit = visit_beside(&bundle(&[]), &whole).unwrap();
    assert_eq!(said(&visit, "heart_disease"), "yes");
}

#[test]
fn what_only_women_are_asked_is_answered_for_a_man() {
    let mut record = bundle(&[]);
    record["entry"][0]["resource"]["gender"] = json!("male");
    let visit = visit_beside(&record, &proposal(&json!({}))).unwrap();
    assert_eq!(visit.facts.answer(fact_no(&edition(), "pregnancy")), Answer::No);
}

#[test]
fn faults_of_the_proposal_are_placed_in_it() {
    let edition = edition();
    for (text, code, path) in [
        ("", "empty", ""),
        ("{}", "missing-key", ""),
        (
            "{\"treatment\": {\"indication\": \"wrinkles\", \"areas\": []}}",
            "no-area",
            "/treatment/areas",
        ),
        ("{\"treatment\": 7}", "wrong-type", "/treatment"),
        ("{\"treatments\": {}}", "unknown-key", "/treatments"),
        (
            "{\"treatment\": {\"indication\": \"wrinkles\", \"areas\": [{\"area\": \"fase\"}]}}",
            "unknown-id",
            "/treatment/areas/0/area",
        ),
    ] {
        let came = Proposal::read(text.as_bytes()).and_then(|p| p.visit(&edition, &as_of("2021-04-01")?));
        let fault = came.unwrap_err();
        assert_eq!((fault.code, fault.path.as_str()), (code, path), "{text}");
    }
}
