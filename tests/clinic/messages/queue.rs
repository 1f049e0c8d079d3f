//! What is written down with the act that causes it, moved with it and cancelled with it.

use super::*;

#[test]
fn a_visit_and_a_session_write_their_messages_down_and_send_them_once() {
    let clinic = Clinic::new();
    let chart = willing(&clinic, "tr");
    book(&clinic, &chart, "2026-11-28T10:00");
    assert_eq!(
        states(&clinic, &chart),
        [("intake", "queued"), ("reminder", "queued")].map(|(t, s)| (t.to_owned(), s, String::new()))
    );
    let mail = Fake::new(Way::Email);
    let post = post(&[&mail]);
    let tick = |now: &str| clinic.practice.tick(&post, at(now)).expect("a round");
    assert_eq!(
        tick("2026-11-25T09:59:59+03:00"),
        Ticked::default(),
        "a second too early"
    );
    assert_eq!(tick("2026-11-25T10:00:00+03:00").sent, 1, "72 hours before");
    assert_eq!(tick("2026-11-25T10:00:01+03:00"), Ticked::default(), "once");
    assert_eq!(tick("2026-11-27T10:00:00+03:00").sent, 1, "24 hours before");
    let taken = mail.taken();
    assert_eq!(taken.len(), 2);
    let [intake, reminder] = &taken[..] else {
        panic!("two")
    };
    assert_eq!((intake.template, reminder.template), ("intake", "reminder"));
    assert_eq!(intake.to, "elif@posta.example");
    assert_eq!(intake.language, "tr");
    assert!(
        intake.text.starts_with("Test: lütfen randevunuzdan önce"),
        "{}",
        intake.text
    );
    assert!(intake.text.contains(&intake.link) && intake.link.starts_with("https://clinic.example"));
    assert_ne!(intake.id, reminder.id);

    let chart = willing(&clinic, "en");
    let session = treated(&clinic, &chart);
    let templates: Vec<String> = rows(&clinic, &chart)
        .into_iter()
        .map(|row| row.template)
        .collect();
    assert_eq!(templates, ["aftercare", "followup", "followup"]);
    let row = |n: usize| rows(&clinic, &chart)[n].clone();
    let day = 24 * 3_600_000_000_i64;
    assert_eq!([row(1).due - row(0).due, row(2).due - row(0).due], [day, 7 * day]);
    assert!(rows(&clinic, &chart).iter().all(|row| row.about == session));
}

#[test]
fn without_consent_nothing_is_written_down_and_withdrawing_cancels_what_waits() {
    let clinic = Clinic::new();
    let person = json!({ "name": "Elif Yıldırım", "birth_date": "1992-03-08", "sex": "female", "email": "elif@posta.example" });
    let chart = clinic.must(&clinic.desk, Act::Register, "", person);
    book(&clinic, &chart, "2026-11-28T10:00");
    assert_eq!(rows(&clinic, &chart), []);
    let by_hand = |template: &str| {
        clinic.act(
            &clinic.desk,
            Act::SendMessage,
            &chart,
            json!({ "template": template }),
        )
    };
    assert_eq!(code(by_hand("intake")), "messages-no-consent");
    let given = consent(&clinic, &chart);
    assert_eq!(rows(&clinic, &chart).len(), 2, "the visit is still to come");
    by_hand("intake").expect("now it may");
    clinic.must(
        &clinic.desk,
        Act::WithdrawConsent,
        &chart,
        json!({ "consent": given }),
    );
    for (_, state, fault) in states(&clinic, &chart) {
        assert_eq!((state, fault.as_str()), ("cancelled", "no-consent"));
    }
    let mail = Fake::new(Way::Email);
    let ticked = clinic
        .practice
        .tick(&post(&[&mail]), at("2026-11-27T12:00:00+03:00"));
    assert_eq!(
        (ticked.expect("a round"), mail.taken()),
        (Ticked::default(), Vec::new())
    );
    consent(&clinic, &chart);
    let waits = states(&clinic, &chart)
        .into_iter()
        .filter(|(_, state, _)| *state == "queued");
    assert_eq!(
        waits.count(),
        2,
        "given anew, the visit's messages wait again; what was asked for by hand does not"
    );
}

#[test]
fn a_visit_that_is_moved_or_called_off_takes_its_messages_with_it() {
    let clinic = Clinic::new();
    let chart = willing(&clinic, "en");
    let visit = book(&clinic, &chart, "2026-11-28T10:00");
    let set = |input: Value| clinic.must(&clinic.desk, Act::SetAppointment, &chart, input);
    set(json!({ "appointment": visit, "begins": "2026-11-30T15:00" }));
    let rows_now = rows(&clinic, &chart);
    let open: Vec<(String, i64)> = rows_now
        .iter()
        .filter(|row| row.state.is_open())
        .map(|row| (row.template.clone(), row.due))
        .collect();
    let due = |text: &str| at(text).as_microsecond();
    assert_eq!(
        open,
        [
            ("intake".to_owned(), due("2026-11-27T15:00:00+03:00")),
            ("reminder".to_owned(), due("2026-11-29T15:00:00+03:00"))
        ]
    );
    assert_eq!(rows_now.len(), 3, "the first reminder stays, cancelled");
    set(json!({ "appointment": visit, "state": "cancelled" }));
    assert!(rows(&clinic, &chart).iter().all(|row| !row.state.is_open()));
}
