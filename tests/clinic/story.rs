//! The whole way of one patient, through the acts.

use super::{Clinic, cellulite, code};
use jiff::ToSpan;
use pistor_practice::Act;
use serde_json::json;

#[test]
fn from_the_front_door_to_the_follow_up() {
    let clinic = Clinic::new();
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    clinic.must(
        &clinic.desk,
        Act::Book,
        &chart,
        json!({ "begins": "2026-11-21T10:00", "minutes": 30, "room": "1",
        "operator": clinic.physician.account }),
    );
    let course = clinic.course(&chart, &cellulite(), "Elif Yıldırım");
    let session = clinic.open_session(&chart, &course);
    clinic.get_ready(&chart, &session);
    clinic.pass(30.minutes());
    clinic.sign(&chart, &session).expect("signed");
    clinic.must(
        &clinic.nurse,
        Act::HandOver,
        &chart,
        json!({ "session": session, "language": "tr", "how": "print" }),
    );
    clinic.pass(20.hours());
    let report = clinic.must(
        &clinic.desk,
        Act::Report,
        &chart,
        json!({ "session": session, "by": "patient", "signs": [{ "sign": "swelling", "worse": "yes" }] }),
    );
    let held = clinic.practice.chart(&chart).expect("the chart");
    assert!(held.reports[0].is_open());
    assert_ne!(
        held.reports[0].reported.level, "expected",
        "worse is never expected"
    );
    let look = clinic.practice.look(clinic.now.get());
    let board = clinic.practice.board(&look.now, &look.zone).expect("the board");
    assert!(!board.needs.is_empty(), "an unanswered report needs somebody");
    clinic.must(
        &clinic.nurse,
        Act::AnswerReport,
        &chart,
        json!({ "report": report, "text": "Called, comes today." }),
    );
    assert_eq!(
        code(clinic.act(
            &clinic.nurse,
            Act::AnswerReport,
            &chart,
            json!({ "report": report, "text": "Again." })
        )),
        "report-closed"
    );
    clinic.must(
        &clinic.physician,
        Act::Score,
        &chart,
        json!({ "scale": "nrs_pain", "value": "3", "rater": "patient" }),
    );
    let held = clinic.practice.chart(&chart).expect("the chart");
    assert_eq!(held.sessions[0].signed.as_ref().expect("signed").volume_ml, "1");
    assert_eq!(held.appointments.values().next().expect("one").state.id(), "done");
    // Long after, nothing of the signed session can be touched.
    for (act, input) in [
        (Act::Chart, json!({ "session": session, "rows": [] })),
        (
            Act::Tick,
            json!({ "session": session, "step": "identity", "state": "undone" }),
        ),
        (Act::Abandon, json!({ "session": session, "text": "no" })),
    ] {
        assert_eq!(
            code(clinic.act(&clinic.nurse, act, &chart, input)),
            "session-signed"
        );
    }
    clinic.must(
        &clinic.nurse,
        Act::Amend,
        &chart,
        json!({ "session": session, "text": "Left thigh was tender." }),
    );
}

#[test]
fn a_session_needs_every_step_before_it() {
    let clinic = Clinic::new();
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let screening = clinic.must(
        &clinic.nurse,
        Act::Screen,
        &chart,
        json!({ "treatment": cellulite() }),
    );
    assert_eq!(
        code(clinic.act(
            &clinic.physician,
            Act::Draft,
            &chart,
            json!({ "screening": screening })
        )),
        "not-asked"
    );
    clinic.answer_all(&chart, &cellulite(), &json!({}));
    let screening = clinic.must(
        &clinic.nurse,
        Act::Screen,
        &chart,
        json!({ "treatment": cellulite() }),
    );
    let course = clinic.must(
        &clinic.physician,
        Act::Draft,
        &chart,
        json!({ "screening": screening }),
    );
    let open = json!({ "course": course, "room": "1" });
    assert_eq!(
        code(clinic.act(&clinic.physician, Act::Open, &chart, open.clone())),
        "course-not-agreed"
    );
    clinic.must(&clinic.physician, Act::Agree, &chart, json!({ "course": course }));
    assert_eq!(
        code(clinic.act(&clinic.physician, Act::Open, &chart, open.clone())),
        "consent-missing"
    );
    let consent = clinic.paper(&chart, "treatment", &course, "Elif Yıldırım");
    let consent = clinic.must(&clinic.nurse, Act::Consent, &chart, consent);
    let session = clinic.open_session(&chart, &course);
    assert_eq!(
        code(clinic.act(&clinic.physician, Act::Open, &chart, open)),
        "session-open"
    );
    assert_eq!(code(clinic.sign(&chart, &session)), "steps-missing");
    clinic.get_ready(&chart, &session);
    clinic.must(
        &clinic.nurse,
        Act::Chart,
        &chart,
        json!({ "session": session, "rows": [] }),
    );
    assert_eq!(code(clinic.sign(&chart, &session)), "points-missing");
    clinic.get_ready(&chart, &session);
    clinic.must(
        &clinic.desk,
        Act::WithdrawConsent,
        &chart,
        json!({ "consent": consent }),
    );
    assert_eq!(code(clinic.sign(&chart, &session)), "consent-missing");
}

#[test]
fn details_without_an_answer_do_not_take_an_earlier_yes_back() {
    let clinic = Clinic::new();
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let yes = json!({ "facts": { "anticoagulant_use": { "answer": "yes" } }, "by": "patient" });
    clinic.must(&clinic.nurse, Act::Answer, &chart, yes);
    let detail =
        json!({ "facts": { "anticoagulant_use": { "details": { "prescribed": "yes" } } }, "by": "patient" });
    let refusal = clinic
        .act(&clinic.nurse, Act::Answer, &chart, detail)
        .expect_err("no word beside it");
    assert_eq!(
        (refusal.fault.code, refusal.fault.path.as_str()),
        ("field-empty", "/facts/anticoagulant_use/answer")
    );
    let wrong = json!({ "facts": { "cancer_history": { "answer": "yes", "details": { "site": "moon" } } }, "by": "patient" });
    let refusal = clinic
        .act(&clinic.nurse, Act::Answer, &chart, wrong)
        .expect_err("no such area");
    assert_eq!(refusal.fault.path, "/facts/cancer_history/details/site");
    let held = clinic.practice.chart(&chart).expect("the chart");
    assert_eq!(held.answers["anticoagulant_use"].answer.as_deref(), Some("yes"));
}
