//! The clinic beside it: twice is once, a clinician confirms, nobody is kept from work.

use super::*;

#[test]
fn an_answer_that_arrives_twice_counts_once() {
    let clinic = Clinic::new();
    let (chart, who) = patient(&clinic, BORN, "female");
    let mut wanted = asked(
        &who,
        Act::Tell,
        &chart,
        clinic.now.get(),
        json!({ "allergies": { "complete": true } }),
    );
    wanted.key = Some("k".to_owned());
    let first = clinic.practice.act_and_wait(wanted.clone()).expect("told");
    assert_eq!(clinic.practice.act_and_wait(wanted.clone()).expect("told"), first);
    assert_eq!(clinic.practice.chart(&chart).expect("a chart").seq(), first.seq);
    wanted.input = json!({ "passed": ["allergies"] });
    assert_eq!(code(clinic.practice.act_and_wait(wanted)), "key-used");
}

#[test]
fn a_clinician_confirms_what_the_patient_answered_alone() {
    let clinic = Clinic::new();
    let (chart, who) = patient(&clinic, BORN, "female");
    let confirm =
        |by: &Actor, upto: i64| clinic.act(by, Act::ConfirmAnswers, &chart, json!({ "upto": upto }));
    assert_eq!(code(confirm(&clinic.nurse, 1)), "nothing-to-confirm");
    no_allergies(&clinic, &chart, &who);
    tell(&clinic, &chart, &who, json!({ "passed": ["allergies"] }));
    let held = clinic.practice.chart(&chart).expect("a chart");
    let new = held.unconfirmed();
    assert_eq!(new.len(), 2);
    assert_eq!(code(confirm(&clinic.desk, new[0])), "not-yours");
    assert_eq!(code(confirm(&who, new[0])), "not-yours");
    assert_eq!(code(confirm(&clinic.nurse, held.seq() + 1)), "nothing-to-confirm");
    confirm(&clinic.nurse, new[0]).expect("confirmed");
    let held = clinic.practice.chart(&chart).expect("a chart");
    assert_eq!(held.unconfirmed(), [new[1]]);
    assert!(held.is_confirmed(new[0]) && !held.is_confirmed(new[1]));
}

/// What a patient writes at home keeps nobody at the desk from booking, and everybody from screening on an old page.
#[test]
fn answers_that_come_in_go_beside_the_desk() {
    let clinic = Clinic::new();
    let (chart, who) = begun(&clinic);
    let seen = clinic.practice.chart(&chart).expect("a chart").seq();
    no_allergies(&clinic, &chart, &who);
    clinic.link(&chart, &["aftercare"]);
    let with_seen = |by: &Actor, act, input| {
        let mut wanted = asked(by, act, &chart, clinic.now.get(), input);
        wanted.seen = Some(seen);
        clinic.practice.act_and_wait(wanted)
    };
    let visit = json!({ "begins": "2026-11-23T10:00", "minutes": 30, "room": "1" });
    with_seen(&clinic.desk, Act::Book, visit).expect("booked");
    let screened = with_seen(&clinic.nurse, Act::Screen, json!({ "treatment": cellulite() }));
    assert_eq!(code(screened), "chart-went-on");
    clinic.pass(1.minutes());
}
