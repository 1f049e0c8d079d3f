//! The sample clinic goes with one act, and nothing else does.

use super::{Clinic, asked, code};
use pistor_practice::Act;
use serde_json::json;

#[test]
fn samples_go_and_everything_else_stays() {
    let clinic = Clinic::new();
    let real = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let staff = clinic
        .practice
        .begin_samples(
            vec![super::account("sample", "Sample Desk", &["desk", "manager"])],
            clinic.now.get(),
        )
        .expect("samples");
    let sample = clinic.must(
        &staff[0],
        Act::Register,
        "",
        json!({ "name": "Sample", "birth_date": "1990-01-01", "sex": "male" }),
    );
    let lot = json!({ "substance": "lidocaine", "product": "x", "number": "1", "expires": "2028-01-01", "received": 3 });
    clinic.must(&staff[0], Act::ReceiveLot, "", lot);
    assert!(clinic.practice.chart(&sample).expect("there").sample);
    let link = |who, chart: &str| {
        let made = clinic.act(who, Act::MakeLink, chart, json!({ "purposes": ["intake"] }));
        made.expect("a link").secret.expect("its token")
    };
    let (theirs, ours) = (link(&staff[0], &sample), link(&clinic.desk, &real));
    let counts = |token: &str| clinic.practice.link_counts(token, clinic.now.get()).is_ok();
    assert!(counts(&theirs) && counts(&ours));
    assert_eq!(
        code(clinic.act(&staff[0], Act::RemoveSamples, "", json!({}))),
        "samples-own"
    );
    clinic.must(&clinic.manager, Act::RemoveSamples, "", json!({}));
    assert_eq!(
        clinic.practice.chart(&sample).expect_err("gone").fault.code,
        "nothing-there"
    );
    clinic.practice.chart(&real).expect("a real patient stays");
    assert!(!counts(&theirs) && counts(&ours), "links go with their patients");
    let left = clinic
        .practice
        .read(|reading| Ok((reading.patients_count()?, reading.lots()?.len())))
        .expect("read");
    assert_eq!(left, (1, 0));
    assert_eq!(clinic.practice.accounts().expect("accounts").len(), 4);
    assert_eq!(
        clinic.practice.verify().expect("read").broken,
        Vec::new(),
        "removing samples breaks no chain"
    );
    assert!(clinic.practice.rebuild().expect("rebuilt").same);
    // A sample account that is gone can do nothing any more.
    let again = asked(
        &staff[0],
        Act::Register,
        "",
        clinic.now.get(),
        json!({ "name": "B", "birth_date": "1990", "sex": "male" }),
    );
    assert_eq!(code(clinic.practice.act_and_wait(again)), "account-closed");
}
