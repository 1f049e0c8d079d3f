//! The sample clinic goes with one act, and nothing else does.

use super::{Clinic, asked, code};
use pistor_practice::Act;
use pistor_practice::act::Actor;
use pistor_practice::chart::consent::Scope;
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

/// A sample physician has approved nothing: what they say speaks to the sample patients, and goes with them.
#[test]
fn what_a_sample_physician_says_speaks_to_samples_only() {
    let clinic = Clinic::new();
    let staff = clinic
        .practice
        .begin_samples(
            vec![super::account(
                "sample",
                "Sample Physician",
                &["desk", "physician"],
            )],
            clinic.now.get(),
        )
        .expect("samples");
    let sample = clinic.must(
        &staff[0],
        Act::Register,
        "",
        json!({ "name": "Sample", "birth_date": "1990-01-01", "sex": "male" }),
    );
    let real = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let told = |chart: &str| {
        let held = clinic.practice.chart(chart).expect("a chart");
        let texts = clinic.practice.texts(held.sample);
        texts.words("swelling", "en").map(str::to_owned)
    };
    let consent = |chart: &str| {
        let held = clinic.practice.chart(chart).expect("a chart");
        let look = clinic.practice.look(clinic.now.get());
        look.to_consent(&held, Scope::Photo, "", "en").expect("a text")
    };
    let approve = |who: &Actor, words: &str| {
        let given = json!({ "text": "swelling", "words": { "en": words } });
        clinic.must(who, Act::ApproveText, "", given)
    };
    let plain = consent(&real);
    approve(&staff[0], "Sample words.");
    let own = json!({ "scope": "photo", "language": "en", "text": "Sample paragraph." });
    clinic.must(&staff[0], Act::WordConsent, "", own);
    let text = consent(&sample);
    let approval = json!({ "text": text.sha256, "scope": "photo", "language": "en" });
    clinic.must(&staff[0], Act::ApproveConsent, "", approval);
    assert_eq!(told(&sample).as_deref(), Some("Sample words."));
    assert_eq!(told(&real), None, "nobody of the house has read it");
    assert_eq!(consent(&sample).approved_by.as_deref(), Some("Sample Physician"));
    assert!(text.text.plain().contains("Sample paragraph."));
    assert_eq!(consent(&real), plain, "the same letters, and approved by nobody");
    // The same letters, approved by a sample physician, are a draft for everybody else.
    let approval = json!({ "text": plain.sha256, "scope": "photo", "language": "en" });
    clinic.must(&staff[0], Act::ApproveConsent, "", approval);
    assert_eq!(consent(&real).approved_by, None);
    // What the house itself says counts for both, and before what a sample says.
    approve(&clinic.physician, "Ring us.");
    assert_eq!(told(&real).as_deref(), Some("Ring us."));
    assert_eq!(told(&sample).as_deref(), Some("Ring us."));
    // What the house has approved a sample physician does not take back.
    let back = json!({ "text": "swelling" });
    clinic.must(&staff[0], Act::WithdrawText, "", back.clone());
    assert_eq!(
        code(clinic.act(&staff[0], Act::WithdrawText, "", back)),
        "nothing-there"
    );
    assert_eq!(told(&real).as_deref(), Some("Ring us."));
    approve(&staff[0], "Sample words again.");
    clinic.must(&clinic.manager, Act::RemoveSamples, "", json!({}));
    assert_eq!(told(&real).as_deref(), Some("Ring us."));
    let left = clinic
        .practice
        .read(|reading| Ok(reading.charts()?))
        .expect("read");
    assert!(!left.iter().any(|chart| chart.ends_with(".sample")), "{left:?}");
    assert_eq!(clinic.practice.verify().expect("read").broken, Vec::new());
}
