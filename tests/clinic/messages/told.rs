//! What staff and patients are told: reports that nobody has read, texts as they were approved, settings about messages.

use super::*;

/// H20: a report that nobody has read is shown from the very second on, until somebody who may answer has read it.
#[test]
fn h20_a_report_that_nobody_reads_is_shown_to_everybody_at_the_boundary_second() {
    let clinic = Clinic::new();
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let session = treated(&clinic, &chart);
    let told = clinic.now.get();
    let id = report(&clinic, &chart, &session);
    let unread = |clinic: &Clinic, after: i64| {
        let at = told.checked_add(after.seconds()).expect("a moment");
        clinic
            .practice
            .unread(at)
            .expect("a list")
            .into_iter()
            .map(|task| task.about)
            .collect::<Vec<_>>()
    };
    let limit = i64::from(UNREAD_MINUTES) * 60;
    assert_eq!(unread(&clinic, limit - 1), Vec::<String>::new());
    assert_eq!(unread(&clinic, limit), std::slice::from_ref(&id));
    // The house may decide otherwise, and it counts at once.
    decide(
        &clinic,
        Messages {
            unread_minutes: Some(10),
            ..Messages::default()
        },
    );
    assert_eq!(
        (unread(&clinic, 599), unread(&clinic, 600)),
        (Vec::new(), vec![id.clone()])
    );
    // The front desk cannot read it for the others.
    let read = |who| clinic.act(who, Act::ReadReport, &chart, json!({ "report": id }));
    assert_eq!(code(read(&clinic.desk)), "not-yours");
    read(&clinic.nurse).expect("the nurse has read it");
    assert_eq!(unread(&clinic, 600), Vec::<String>::new());
    assert_eq!(code(read(&clinic.physician)), "report-was-read");
    // What is read is not done: it stays on the work list.
    assert!(clinic.practice.chart(&chart).expect("the chart").reports[0].is_open());
    // An answer is proof of reading, and who may answer has read what they write down.
    let second = report(&clinic, &chart, &session);
    clinic.must(
        &clinic.physician,
        Act::AnswerReport,
        &chart,
        json!({ "report": second, "text": "Rang." }),
    );
    let input =
        json!({ "session": session, "by": "clinician", "signs": [{ "sign": "redness", "worse": "no" }] });
    clinic.must(&clinic.nurse, Act::Report, &chart, input);
    assert_eq!(unread(&clinic, 24 * 3600), Vec::<String>::new());
    assert!(clinic.practice.rebuild().expect("rebuilt").same);
}

/// H20: killed between storing a report and telling of it, the clinic is told all the same, once.
#[test]
fn h20_a_crash_between_storing_and_telling_still_tells() {
    let mut clinic = Clinic::new();
    decide(
        &clinic,
        Messages {
            alarm_email: "nurse@clinic.example".to_owned(),
            ..Messages::default()
        },
    );
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let session = treated(&clinic, &chart);
    // At night: there are no quiet hours for the clinic itself.
    clinic.now.set(at("2026-11-21T23:30:00+03:00"));
    let id = report(&clinic, &chart, &session);
    reopen(&mut clinic);
    let stored = clinic.practice.chart(&chart).expect("the chart");
    assert_eq!(
        stored.reports[0].reported.id, id,
        "stored before it was acknowledged"
    );
    let mail = Fake::new(Way::Email);
    let post = post(&[&mail]);
    clinic.pass(i64::from(UNREAD_MINUTES - 1).minutes());
    assert_eq!(
        clinic.practice.tick(&post, clinic.now.get()).expect("a round"),
        Ticked::default()
    );
    clinic.pass(1.minutes());
    assert_eq!(
        clinic
            .practice
            .tick(&post, clinic.now.get())
            .expect("a round")
            .sent,
        1
    );
    reopen(&mut clinic);
    assert_eq!(
        clinic.practice.tick(&post, clinic.now.get()).expect("a round"),
        Ticked::default()
    );
    let [letter] = &mail.taken()[..] else {
        panic!("one")
    };
    assert_eq!(
        (letter.to.as_str(), letter.template),
        ("nurse@clinic.example", "unread")
    );
    assert!(
        !letter.text.contains("Elif") && !letter.text.contains(&chart),
        "{}",
        letter.text
    );
    // One that is read while the word to the clinic waits is not told of any more.
    let second = report(&clinic, &chart, &session);
    clinic.pass(i64::from(UNREAD_MINUTES).minutes());
    mail.answer(&[Err(NotCarried::Later("unreachable"))]);
    assert_eq!(
        clinic
            .practice
            .tick(&post, clinic.now.get())
            .expect("a round")
            .failed,
        1
    );
    clinic.must(
        &clinic.nurse,
        Act::ReadReport,
        &chart,
        json!({ "report": second }),
    );
    clinic.pass(1.hours());
    assert_eq!(
        clinic
            .practice
            .tick(&post, clinic.now.get())
            .expect("a round")
            .closed,
        1
    );
}

/// What a patient is told is what a physician of this clinic has approved, word for word; and nothing before.
#[test]
fn a_text_is_told_only_as_it_was_approved() {
    let mut clinic = Clinic::new();
    let words =
        |practice: &Practice, lang: &str| practice.texts(false).words("swelling", lang).map(str::to_owned);
    assert_eq!(words(&clinic.practice, "en"), None, "a proposal is no text");
    let given = json!({ "text": "swelling", "words": { "en": " Ring us. ", "tr": "Bizi arayın." } });
    for who in [&clinic.nurse, &clinic.desk, &clinic.manager] {
        assert_eq!(
            code(clinic.act(who, Act::ApproveText, "", given.clone())),
            "not-yours"
        );
    }
    clinic.must(&clinic.physician, Act::ApproveText, "", given);
    assert_eq!(words(&clinic.practice, "en").as_deref(), Some("Ring us."));
    assert_eq!(
        words(&clinic.practice, "de"),
        None,
        "what was not read in a language is not told in it"
    );
    let approve = |input: Value| code(clinic.act(&clinic.physician, Act::ApproveText, "", input));
    assert_eq!(
        approve(json!({ "text": "swellings", "words": { "en": "x" } })),
        "nothing-there"
    );
    assert_eq!(approve(json!({ "text": "swelling", "words": {} })), "field-empty");
    assert_eq!(
        approve(json!({ "text": "swelling", "words": { "en": " " } })),
        "field-empty"
    );
    reopen(&mut clinic);
    assert_eq!(words(&clinic.practice, "tr").as_deref(), Some("Bizi arayın."));
    let done = clinic.act(
        &clinic.physician,
        Act::WithdrawText,
        "",
        json!({ "text": "swelling" }),
    );
    done.expect("taken back");
    assert_eq!(words(&clinic.practice, "en"), None);
    let twice = clinic.act(
        &clinic.physician,
        Act::WithdrawText,
        "",
        json!({ "text": "swelling" }),
    );
    assert_eq!(code(twice), "nothing-there");
}

/// What the house decides about messages is checked as every setting is, and points at the field.
#[test]
fn settings_about_messages_that_cannot_be_meant_are_refused() {
    let clinic = Clinic::new();
    for (messages, field, fault) in [
        (
            json!({ "quiet_from": "25:00" }),
            "/messages/quiet_from",
            "time-of-day-unreadable",
        ),
        (
            json!({ "quiet_to": "9" }),
            "/messages/quiet_to",
            "time-of-day-unreadable",
        ),
        (
            json!({ "remind_hours": 337 }),
            "/messages/remind_hours",
            "number-range",
        ),
        (
            json!({ "ask_days": [1, 0] }),
            "/messages/ask_days",
            "number-range",
        ),
        (
            json!({ "ask_days": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13] }),
            "/messages/ask_days",
            "number-range",
        ),
        (
            json!({ "unread_minutes": 0 }),
            "/messages/unread_minutes",
            "number-range",
        ),
        (
            json!({ "alarm_email": "nurse@clinic" }),
            "/messages/alarm_email",
            "email",
        ),
        (
            json!({ "alarm_phone": "call us" }),
            "/messages/alarm_phone",
            "phone",
        ),
    ] {
        let mut settings = serde_json::to_value(&*clinic.practice.settings()).expect("JSON");
        settings["messages"] = messages;
        let refused = clinic.act(&clinic.manager, Act::SetSettings, "", settings);
        let refused = refused.expect_err(field);
        assert_eq!((refused.fault.path.as_str(), refused.fault.code), (field, fault));
    }
    let person = json!({ "name": "A B", "birth_date": "1990-01-01", "sex": "female", "email": "a@b.example\r\nbcc: c@d.example" });
    assert_eq!(code(clinic.act(&clinic.desk, Act::Register, "", person)), "email");
}
