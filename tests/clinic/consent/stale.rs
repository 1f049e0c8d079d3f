//! When a consent holds no more: another plan, mixture, text, knowledge; withdrawn.

use super::*;

/// The mixture that is drawn up holds something the patient was not told of.
#[test]
fn another_mixture_makes_a_consent_stale() {
    let clinic = Clinic::new();
    let (chart, course) = consented(&clinic);
    assert_eq!(stale(&clinic, &chart, &course), None);
    prepare(&clinic, &chart, &course, &["l_carnitine", "sodium_chloride"]);
    assert_eq!(stale(&clinic, &chart, &course), Some("mixture"));
    assert_eq!(open(&clinic, &chart, &course), "consent-stale");
    // Told of it, and signed again: now it may begin.
    let again = clinic.paper(&chart, "treatment", &course, "Elif Yıldırım");
    clinic.must(&clinic.nurse, Act::Consent, &chart, again);
    let input = json!({ "course": course, "room": "1" });
    clinic.must(&clinic.physician, Act::Open, &chart, input);
}

/// Amounts are not told, and change nothing: the same substances in other volumes are the same consent.
#[test]
fn other_volumes_are_the_same_consent() {
    let clinic = Clinic::new();
    let (chart, course) = consented(&clinic);
    prepare(&clinic, &chart, &course, &["l_carnitine"]);
    assert_eq!(stale(&clinic, &chart, &course), None);
}

/// Another course is another plan, as long as the one before was not finished.
#[test]
fn another_plan_makes_a_consent_stale() {
    let clinic = Clinic::new();
    let (chart, first) = consented(&clinic);
    let mut wider = cellulite();
    wider["areas"] = json!([{ "area": "thigh_back", "side": "both" }, { "area": "buttock", "side": "both" }]);
    clinic.answer_all(&chart, &wider, &json!({}));
    let screening = clinic.must(&clinic.nurse, Act::Screen, &chart, json!({ "treatment": wider }));
    let second = clinic.must(
        &clinic.physician,
        Act::Draft,
        &chart,
        json!({ "screening": screening }),
    );
    let stop = json!({ "course": first, "reason": "wider" });
    clinic.must(&clinic.physician, Act::StopCourse, &chart, stop);
    clinic.must(&clinic.physician, Act::Agree, &chart, json!({ "course": second }));
    assert_eq!(stale(&clinic, &chart, &second), Some("plan"));
    assert_eq!(open(&clinic, &chart, &second), "consent-stale");
}

/// What the clinic adds is part of the text.
#[test]
fn another_text_makes_a_consent_stale() {
    let clinic = Clinic::new();
    let (chart, course) = consented(&clinic);
    let own = json!({ "scope": "treatment", "language": "tr", "text": "Kapıda park yeri vardır." });
    assert_eq!(
        code(clinic.act(&clinic.nurse, Act::WordConsent, "", own.clone())),
        "not-yours"
    );
    clinic.must(&clinic.physician, Act::WordConsent, "", own);
    assert_eq!(stale(&clinic, &chart, &course), Some("text"));
    assert_eq!(open(&clinic, &chart, &course), "consent-stale");
    // Taken back, the text is again the one that was signed.
    let nothing = json!({ "scope": "treatment", "language": "tr", "text": "" });
    clinic.must(&clinic.physician, Act::WordConsent, "", nothing);
    assert_eq!(stale(&clinic, &chart, &course), None);
}

/// The knowledge says something else of a risk than what was signed.
#[test]
fn other_knowledge_makes_a_consent_stale_and_what_was_signed_stays() {
    let mut clinic = Clinic::new();
    let (chart, course) = consented(&clinic);
    let before = clinic.practice.chart(&chart).expect("a chart");
    let elsewhere = tempfile::tempdir().expect("a folder");
    clinic.practice = super::super::open(elsewhere.path(), morning()).expect("another practice");
    clinic.practice = with_other_bruises(clinic.folder.path());
    assert_eq!(stale(&clinic, &chart, &course), Some("text"));
    assert_eq!(open(&clinic, &chart, &course), "consent-stale");
    let after = clinic.practice.chart(&chart).expect("a chart");
    assert_eq!(
        before.consents, after.consents,
        "what was signed is what was signed"
    );
    let frozen = after.consents[0].frozen.as_ref().expect("the text");
    assert_eq!(digest(&frozen.text), frozen.sha256);
}

/// H22: withdrawn in an instant, by anybody at the desk; nothing is opened or signed after it.
#[test]
fn a_withdrawal_stops_the_session() {
    let clinic = Clinic::new();
    let (chart, course) = consented(&clinic);
    let session = clinic.open_session(&chart, &course);
    clinic.get_ready(&chart, &session);
    let consent = clinic.practice.chart(&chart).expect("a chart").consents[0]
        .id
        .clone();
    clinic.must(
        &clinic.desk,
        Act::WithdrawConsent,
        &chart,
        json!({ "consent": consent }),
    );
    assert_eq!(code(clinic.sign(&chart, &session)), "consent-missing");
    let why = json!({ "session": session, "text": "withdrawn" });
    clinic.must(&clinic.nurse, Act::Abandon, &chart, why);
    assert_eq!(open(&clinic, &chart, &course), "consent-missing");
    let twice = clinic.act(
        &clinic.desk,
        Act::WithdrawConsent,
        &chart,
        json!({ "consent": consent }),
    );
    assert_eq!(code(twice), "nothing-there");
}

/// An entry from before texts were kept is read, and holds for no session.
#[test]
fn a_consent_without_its_text_is_stale() {
    use pistor_practice::Chart;
    let clinic = Clinic::new();
    let (chart, course) = consented(&clinic);
    let mut entries = clinic
        .practice
        .read(|reading| Ok(reading.chart(&chart, 0)?))
        .expect("entries");
    for entry in entries.iter_mut().filter(|entry| entry.kind == "consented") {
        let mut body: Value = serde_json::from_str(&entry.body).expect("a body");
        body.as_object_mut().expect("an object").remove("frozen");
        body["how"] = json!("screen");
        entry.body = body.to_string();
    }
    let old = Chart::fold(&chart, &entries).expect("it is read");
    let look = clinic.practice.look(clinic.now.get());
    assert!(matches!(
        look.consented(&old, &course),
        Consented::Stale(_, Stale::Unknown)
    ));
}

/// What stands between a patient and the visit is said on the board of the day.
#[test]
fn a_stale_consent_is_work_of_the_day() {
    let clinic = Clinic::new();
    let (chart, course) = consented(&clinic);
    let book = json!({ "begins": "2026-11-21T10:00", "minutes": 30, "room": "1" });
    clinic.must(&clinic.desk, Act::Book, &chart, book);
    prepare(&clinic, &chart, &course, &["l_carnitine", "sodium_chloride"]);
    let look = clinic.practice.look(clinic.now.get());
    let board = clinic.practice.board(&look.now, &look.zone).expect("a board");
    assert_eq!(board.visits[0].ready.id(), "stale-consent");
    assert!(board.needs.iter().any(|needs| matches!(
        needs,
        pistor_practice::today::Needs::Consent(patient, _, _) if *patient == chart
    )));
}
