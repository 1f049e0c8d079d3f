//! A hospital's record on the pages of its patient: what it says of allergies stands beside the name, and what waits to be
//! assessed stands first.

use super::Served;
use crate::clinic::cellulite;
use pistor_practice::Act;
use serde_json::json;

const NONE: &str = "No allergies named";

#[test]
fn what_a_record_says_of_allergies_stands_beside_the_name_and_what_waits_stands_first() {
    let served = Served::new();
    let clinic = &served.clinic;
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    clinic.answer_all(&chart, &cellulite(), &json!({}));
    let cookie = served.cookie(&clinic.nurse);
    let page = || served.get(&format!("/patients/{chart}/intake"), &cookie).body;
    let bar = || {
        let page = page();
        let bar = page.split("class=\"pbar\"").nth(1).expect("the bar");
        bar.split("</div>").next().expect("its end").to_owned()
    };
    assert!(bar().contains(NONE), "{}", bar());
    let record = json!({ "as_of": "2026-11-21T09:00:00+03:00",
        "allergies": [{ "origin": "AllergyIntolerance/1", "substance": "other", "text": "Pollen" }],
        "not_read": [{ "origin": "Condition/1", "what": "An old operation", "why": "not-read-text" }] });
    let given = json!({ "source": "http://hospital.example/mrn|1", "name": "Elif Yıldırım", "birth_date": "1992-03-08",
        "sex": "female", "seen": ["Condition/1"], "record": record });
    clinic.must(&clinic.nurse, Act::ImportRecord, &chart, given);
    assert!(bar().contains("Pollen") && !bar().contains(NONE), "{}", bar());
    let first = || {
        let page = page();
        page.find("id=\"records\"").expect("the records")
            < page.find("id=\"complaint\"").expect("the complaint")
    };
    assert!(first(), "a line in words waits");
    let held = clinic.practice.chart(&chart).expect("a chart");
    let id = held.records[0].imported.id.clone();
    clinic.must(
        &clinic.nurse,
        Act::ReviewRecord,
        &chart,
        json!({ "record": id, "entries": ["Condition/1"] }),
    );
    assert!(!first(), "nothing of it waits any more");
    clinic.must(
        &clinic.nurse,
        Act::WithdrawRecord,
        &chart,
        json!({ "record": id, "reason": "Another patient of the same name." }),
    );
    assert!(bar().contains(NONE), "{}", bar());
}
