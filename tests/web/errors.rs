//! What is wrong is said as a sentence, in the reader's language, with a way forward; and nothing typed is lost.

use super::Served;
use pistor_practice::Act;
use serde_json::{Value, json};

#[test]
fn a_refused_form_keeps_what_was_typed_and_points_at_the_field() {
    let served = Served::new();
    let cookie = format!("{}; lang=tr", served.cookie(&served.clinic.desk));
    let form = "name=I%C5%9F%C4%B1l+%C5%9Eahin&birth_date=1997-02-31&sex=female&phone=0532+111&_page=%2Fpatients%2Fnew";
    let answer = served.post("/patients/new", &cookie, form);
    assert_eq!(answer.status, 422);
    assert!(answer.body.contains("Işıl Şahin"), "the name is still there");
    assert!(
        answer.body.contains("value=\"1997-02-31\""),
        "what was wrong is still there"
    );
    assert!(answer.body.contains("aria-invalid=\"true\""));
    assert!(
        answer.body.contains("olmayan bir gün") || answer.body.contains("1997-02-31"),
        "it says what was found"
    );
    assert!(
        answer.body.contains("<title>Hata: "),
        "the title says that something is wrong"
    );
    assert_eq!(
        served
            .clinic
            .practice
            .read(|reading| Ok(reading.patients_count()?))
            .expect("read"),
        0
    );
}

#[test]
fn the_second_person_sees_what_changed_and_keeps_the_typing() {
    let served = Served::new();
    let clinic = &served.clinic;
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let seen = clinic.practice.chart(&chart).expect("the chart").seq();
    clinic.must(
        &clinic.nurse,
        Act::Answer,
        &chart,
        json!({ "weight_kg": "62", "by": "patient" }),
    );
    let form = format!(
        "name=Elif+Y%C4%B1ld%C4%B1r%C4%B1m&birth_date=1992-03-08&sex=female&phone=0532+999+88+77&_seen={seen}&_page=%2Fpatients%2F{chart}%2Fperson"
    );
    let answer = served.post(
        &format!("/patients/{chart}/do/correct"),
        &served.cookie(&clinic.desk),
        &form,
    );
    assert_eq!(answer.status, 409, "{}", answer.body);
    assert!(
        answer.body.contains("class=\"conflict\""),
        "it shows what changed"
    );
    assert!(
        answer.body.contains("0532 999 88 77"),
        "what was typed still stands"
    );
    assert!(
        clinic
            .practice
            .chart(&chart)
            .expect("the chart")
            .person
            .as_ref()
            .expect("one")
            .phone
            .is_empty()
    );
}

#[test]
fn programs_are_told_kind_code_place_and_sentence() {
    let served = Served::new();
    let clinic = &served.clinic;
    let cookie = format!("{}; lang=tr", served.cookie(&clinic.desk));
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    for (address, input, status, kind, path) in [
        (
            "/api/patients/new/register".to_owned(),
            json!({ "name": "", "birth_date": "1990", "sex": "male" }),
            422,
            "invalid",
            "/name",
        ),
        (
            "/api/patients/new/register".to_owned(),
            json!({ "nme": "A" }),
            422,
            "invalid",
            "/name",
        ),
        (
            "/api/patients/nobody/correct".to_owned(),
            json!({ "name": "A", "birth_date": "1990", "sex": "male" }),
            404,
            "not_found",
            "",
        ),
        (
            format!("/api/patients/{chart}/sign"),
            json!({}),
            403,
            "forbidden",
            "",
        ),
        (
            format!("/api/patients/{chart}/fly"),
            json!({}),
            404,
            "not_found",
            "",
        ),
        (
            format!("/api/patients/{chart}/answer"),
            json!({ "facts": { "pregnancy": { "answer": "maybe" } }, "by": "patient" }),
            422,
            "invalid",
            "/facts/pregnancy",
        ),
        (
            format!("/api/patients/{chart}/answer"),
            json!({ "facts": { "pregnant": { "answer": "no" } }, "by": "patient" }),
            422,
            "invalid",
            "/facts/pregnant",
        ),
    ] {
        let answer = served.send(&address, &cookie, &input);
        let error: Value = serde_json::from_str(&answer.body).expect("JSON");
        assert_eq!(answer.status, status, "{address} {input}: {error}");
        assert_eq!(error["error"]["kind"], kind, "{address} {input}: {error}");
        assert_eq!(error["error"]["path"], path, "{address} {input}: {error}");
        let says = error["error"]["says"].as_str().expect("a sentence");
        assert!(says.len() > 10 && !says.contains('⟨'), "{says}");
    }
    let broken = served.ask(
        "POST",
        &format!("/api/patients/{chart}/answer"),
        &[("Cookie", &cookie)],
        "{\"facts\": ",
    );
    assert_eq!(broken.status, 422);
    // What was seen is a number; anything else would leave the chart unwatched.
    let headers = [("Cookie", cookie.as_str()), ("If-Match", "\"latest\"")];
    let unwatched = served.ask("POST", &format!("/api/patients/{chart}/answer"), &headers, "{}");
    assert_eq!(unwatched.status, 422);
    assert!(unwatched.body.contains("/if-match"), "{unwatched:?}");
    let nobody = served.send(&format!("/api/patients/{chart}/answer"), "", &json!({}));
    assert_eq!(nobody.status, 401);
}

#[test]
fn a_program_that_repeats_a_key_gets_its_first_answer() {
    let served = Served::new();
    let cookie = served.cookie(&served.clinic.desk);
    let input = json!({ "name": "Elif Yıldırım", "birth_date": "1992-03-08", "sex": "female" }).to_string();
    let send = || {
        let headers = [
            ("Cookie", cookie.as_str()),
            ("Idempotency-Key", "k-1"),
            ("Content-Type", "application/json"),
        ];
        served.ask("POST", "/api/patients/new/register", &headers, &input)
    };
    let (first, second) = (send(), send());
    assert_eq!((first.status, &first.body), (second.status, &second.body));
    assert_eq!(first.status, 201);
    let chart: Value = serde_json::from_str(&first.body).expect("JSON");
    let chart = chart["chart"].as_str().expect("a chart").to_owned();
    let physician = served.cookie(&served.clinic.physician);
    let held: Value =
        serde_json::from_str(&served.get(&format!("/api/patients/{chart}"), &physician).body).expect("JSON");
    assert_eq!(held["entries"].as_array().map(Vec::len), Some(1));
}

#[test]
fn what_is_not_there_says_so_and_leads_back() {
    let served = Served::new();
    let cookie = format!("{}; lang=tr", served.cookie(&served.clinic.physician));
    for address in [
        "/nowhere",
        "/patients/0192",
        "/patients/settings",
        "/patients/accounts",
        "/knowledge/nothing",
        "/assets/x/secret",
    ] {
        let answer = served.get(address, &cookie);
        assert_eq!(answer.status, 404, "{address}: {}", answer.body);
        if !address.starts_with("/assets") {
            assert!(answer.body.contains("href=\"/\""), "{address} leads back");
            assert!(answer.body.contains("<html lang=\"tr\""), "{address}");
        }
    }
    let wrong_way = served.post("/today", &cookie, "");
    assert_eq!(wrong_way.status, 404);
}
