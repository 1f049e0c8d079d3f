//! What was said before: a clinician’s word stands, the patient’s own grows old.

use super::*;

#[test]
fn what_a_clinician_said_is_not_asked_and_not_overwritten() {
    let clinic = Clinic::new();
    let chart = clinic.patient("Elif Yıldırım", BORN, "female");
    proposed(&clinic, &chart);
    let known = json!({ "facts": { "pacemaker": { "answer": "yes" }, "epilepsy": { "answer": "yes" } }, "by": "clinician" });
    clinic.must(&clinic.nurse, Act::Answer, &chart, known);
    let who = in_again(&clinic, &chart, BORN);
    for (fact, refused) in [
        ("pacemaker", "not-asked-of-you"),
        ("examination_done", "not-asked-of-you"),
        ("no_such_fact", "not-asked-of-you"),
    ] {
        assert_eq!(
            code(clinic.act(&who, Act::Tell, &chart, say(fact, "no"))),
            refused,
            "{fact}"
        );
    }
    answer_all(&clinic, &chart, &who, &[]);
    let held = clinic.practice.chart(&chart).expect("a chart");
    assert_eq!(held.answers["pacemaker"].answer.as_deref(), Some("yes"));
    // A year later an old word of a clinician is not put to the patient as their own.
    clinic.pass(Span::new().days(365));
    let who = in_again(&clinic, &chart, BORN);
    let asks = own(&clinic, &chart, &who).asks;
    assert!(!asks.contains(&Ask::Fact("epilepsy".to_owned())), "{asks:?}");
}

#[test]
fn what_has_grown_old_is_asked_again_and_what_still_counts_is_not() {
    let clinic = Clinic::new();
    let (chart, who) = begun(&clinic);
    answer_all(&clinic, &chart, &who, &[("isotretinoin_use", "yes")]);
    clinic
        .act(&who, Act::SendIntake, &chart, json!({}))
        .expect("sent");
    let again = |days: i32| {
        clinic.pass(Span::new().days(days));
        let who = in_again(&clinic, &chart, BORN);
        own(&clinic, &chart, &who).asks
    };
    let has = |asks: &[Ask], fact: &str| asks.contains(&Ask::Fact(fact.to_owned()));
    let next_day = again(1);
    assert!(
        has(&next_day, "pregnancy") && !has(&next_day, "isotretinoin_use"),
        "{next_day:?}"
    );
    let later = again(31);
    assert!(
        has(&later, "isotretinoin_use") && has(&later, "anticoagulant_use"),
        "{later:?}"
    );
}
