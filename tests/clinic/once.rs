//! A repeated submit makes one entry; two people on one chart do not overwrite each other.

use super::{Clinic, asked, cellulite, code};
use pistor_practice::{Act, Kind};
use serde_json::json;
use std::sync::Arc;

#[test]
fn twenty_equal_posts_at_once_make_one_entry() {
    let clinic = Clinic::new();
    let mut wanted = asked(
        &clinic.desk,
        Act::Register,
        "",
        clinic.now.get(),
        json!({ "name": "Işıl Şahin", "birth_date": "1997-02-11", "sex": "female" }),
    );
    wanted.key = Some("form-1".to_owned());
    let threads: Vec<_> = (0..20)
        .map(|_| {
            let (practice, wanted) = (Arc::clone(&clinic.practice), wanted.clone());
            std::thread::spawn(move || practice.act_and_wait(wanted).expect("done").id)
        })
        .collect();
    let mut ids: Vec<String> = threads
        .into_iter()
        .map(|thread| thread.join().expect("ended"))
        .collect();
    ids.dedup();
    assert_eq!(ids.len(), 1, "every answer is the first answer");
    assert_eq!(
        clinic
            .practice
            .read(|reading| Ok(reading.patients_count()?))
            .expect("read"),
        1
    );
    wanted.input = json!({ "name": "Somebody Else", "birth_date": "1997-02-11", "sex": "female" });
    assert_eq!(code(clinic.practice.act_and_wait(wanted)), "key-used");
}

#[test]
fn the_second_on_a_chart_sees_what_changed() {
    let clinic = Clinic::new();
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let seen = clinic.practice.chart(&chart).expect("the chart").seq();
    clinic.answer_all(&chart, &cellulite(), &json!({}));
    let mut late = asked(
        &clinic.desk,
        Act::Answer,
        &chart,
        clinic.now.get(),
        json!({ "facts": { "pregnancy": { "answer": "no" } }, "by": "patient" }),
    );
    late.seen = Some(seen);
    let refusal = clinic
        .practice
        .act_and_wait(late.clone())
        .expect_err("somebody wrote first");
    assert_eq!((refusal.kind, refusal.since), (Kind::Conflict, Some(seen)));
    late.seen = Some(clinic.practice.chart(&chart).expect("the chart").seq());
    clinic
        .practice
        .act_and_wait(late)
        .expect("after a look it is done");
}

#[test]
fn a_patient_of_the_same_name_and_birth_date_is_asked_about() {
    let clinic = Clinic::new();
    let first = clinic.patient("Işıl Şahin", "1997-02-11", "female");
    let again = json!({ "name": "IŞIL ŞAHİN", "birth_date": "1997-02-11", "sex": "female" });
    let refusal = clinic
        .act(&clinic.desk, Act::Register, "", again.clone())
        .expect_err("known");
    assert_eq!(refusal.fault.code, "patient-known");
    assert_eq!(refusal.fault.arg("patient"), Some(first.as_str()));
    let mut somebody_else = again;
    somebody_else["somebody_else"] = json!(true);
    let second = clinic.must(&clinic.desk, Act::Register, "", somebody_else);
    assert_ne!(first, second);
}

#[test]
fn a_search_finds_turkish_names_in_every_spelling() {
    let clinic = Clinic::new();
    let isil = clinic.must(
        &clinic.desk,
        Act::Register,
        "",
        json!({ "name": "Işıl Şahin", "birth_date": "1997-02-11",
        "sex": "female", "phone": "+90 532 111 22 33", "file_no": "A-17" }),
    );
    clinic.patient("İnci Çağlar", "1980-01-01", "female");
    for words in [
        "isil",
        "IŞIL",
        "ışıl şahin",
        "sahin isil",
        "5321112233",
        "0532111",
        "90532",
        "a-17",
        "1997-02-11",
        "sah",
    ] {
        let folded = pistor_practice::chart::index::search_words(words);
        let found = clinic
            .practice
            .read(|reading| Ok(reading.patients_by_words(&folded, 10)?))
            .expect("read");
        let expected = if words == "0532111" {
            Vec::new()
        } else {
            vec![isil.clone()]
        };
        assert_eq!(
            found.into_iter().map(|row| row.id).collect::<Vec<_>>(),
            expected,
            "{words}"
        );
    }
}
