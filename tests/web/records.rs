//! Hospital records on the intake page: what is settled is what was shown.

use super::Served;
use pistor_cli::hospital::Hospital;
use serde_json::json;

/// However long the list of what was not read, what is asked stands there whole, and the button settles nothing else.
#[test]
fn only_what_stands_on_the_page_is_settled() {
    const ASKED: usize = 230;
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
    let settled: Vec<&str> = page
        .split("name=\"entries.")
        .skip(1)
        .filter_map(|rest| rest.split("value=\"").nth(1)?.split('"').next())
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
    let form: Vec<(String, &str)> = settled
        .iter()
        .enumerate()
        .map(|(n, origin)| (format!("entries.{n}"), *origin))
        .chain([("record".to_owned(), record.as_str())])
        .collect();
    let body = serde_urlencoded::to_string(form).expect("a form");
    let answer = served.post(&format!("/patients/{chart}/do/review_record"), &cookie, &body);
    assert_eq!(answer.status, 303, "{}", answer.body);
    let page = served.get(&format!("/patients/{chart}/intake"), &cookie).body;
    assert!(!page.contains("name=\"entries."), "nothing is open any more");
    assert!(page.contains("yakınma 229."), "and all of it can still be read");
}
