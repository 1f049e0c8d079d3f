//! A hospital's record on the pages of its patient: what it says of allergies stands beside the name, what waits to be
//! assessed stands first, and what is settled is what was shown.

use super::Served;
use crate::clinic::cellulite;
use pistor_cli::hospital::Hospital;
use pistor_practice::Act;
use serde_json::json;

const NONE: &str = "No allergies named";

/// However long the list of what was not read, what is asked stands there whole, and the button settles nothing else.
#[test]
fn only_what_stands_on_the_page_is_settled() {
    // More than one form has room for.
    const ASKED: usize = 530;
    let served = Served::new();
    let clinic = &served.clinic;
    let chart = clinic.patient("Ayşe Yılmaz", "1990-01-01", "female");
    let who = json!({ "resourceType": "Patient", "id": "p", "birthDate": "1990-01-01", "gender": "female",
        "name": [{ "text": "Ayşe Yılmaz" }], "identifier": [{ "system": "http://hospital.example/mrn", "value": "1" }] });
    let condition = |id: String, code: serde_json::Value| {
        json!({ "resource": { "resourceType": "Condition", "id": id, "code": code, "subject": { "reference": "Patient/p" },
            "clinicalStatus": { "coding": [{ "code": "active" }] } } })
    };
    let mut entries = vec![json!({ "resource": who })];
    // Codes that no row reads are told, and not asked; they come first and are many.
    entries.extend((0..300).map(|n| {
        let code = json!({ "coding": [{ "system": "http://local.example", "code": format!("L{n}") }] });
        condition(format!("code-{n}"), code)
    }));
    entries.extend(
        (0..ASKED).map(|n| condition(format!("words-{n}"), json!({ "text": format!("yakınma {n}.") }))),
    );
    let bundle = json!({ "resourceType": "Bundle", "type": "collection", "entry": entries });
    let hospital = Hospital {
        practice: std::sync::Arc::clone(&clinic.practice),
        who: clinic.nurse.clone(),
        register: false,
        chart: String::new(),
    };
    let taken = hospital.take(bundle.to_string().as_bytes(), clinic.now.get());
    let record = taken.expect("taken over").entry;
    let cookie = served.cookie(&clinic.nurse);
    let page = served.get(&format!("/patients/{chart}/intake"), &cookie).body;
    let entries_of = |form: &str| -> Vec<(String, String)> {
        let fields = form.split("name=\"entries.").skip(1);
        let field = |rest: &str| {
            let (number, rest) = rest.split_once('"')?;
            let origin = rest.split("value=\"").nth(1)?.split('"').next()?;
            Some((format!("entries.{number}"), origin.to_owned()))
        };
        fields.filter_map(field).collect()
    };
    let mut forms: Vec<Vec<(String, String)>> = page.split("<form").map(entries_of).collect();
    forms.retain(|form| !form.is_empty());
    let settled: Vec<&str> = forms
        .iter()
        .flatten()
        .map(|(_, origin)| origin.as_str())
        .collect();
    assert_eq!(settled.len(), ASKED);
    for n in 0..ASKED {
        assert!(
            page.contains(&format!("yakınma {n}.")),
            "yakınma {n} is asked and stands nowhere"
        );
        assert!(settled.contains(&format!("Condition/words-{n}").as_str()));
    }
    assert!(!page.contains("L299"), "what is not asked may be cut");
    for mut form in forms {
        form.push(("record".to_owned(), record.clone()));
        let body = serde_urlencoded::to_string(form).expect("a form");
        let answer = served.post(&format!("/patients/{chart}/do/review_record"), &cookie, &body);
        assert_eq!(answer.status, 303, "{}", answer.body);
    }
    let page = served.get(&format!("/patients/{chart}/intake"), &cookie).body;
    assert!(!page.contains("name=\"entries."), "nothing is open any more");
    assert!(page.contains("yakınma 529."), "and all of it can still be read");
}

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
