//! How it goes: what a message says, tries in vain, a crash on either side, nothing set up.

use super::*;

/// What a message says is the name of the clinic and a link: no name, no appointment, no treatment.
#[test]
fn nothing_of_medicine_and_no_name_stands_in_a_message() {
    let clinic = Clinic::new();
    let mail = Fake::new(Way::Email);
    let post = post(&[&mail]);
    for language in ["en", "tr", "", "xx"] {
        let chart = willing(&clinic, language);
        treated(&clinic, &chart);
        // The sheet at once, the questions after one and seven days.
        for hours in [0, 24, 144] {
            clinic.pass(hours.hours());
            clinic.practice.tick(&post, clinic.now.get()).expect("a round");
        }
    }
    let taken = mail.taken();
    assert_eq!(taken.len(), 12);
    for letter in taken {
        for strange in [
            "Elif",
            "Yıldırım",
            "1992",
            "cellulite",
            "selülit",
            "Deniz",
            "session",
            "seans",
            "inject",
            "enjeksiyon",
        ] {
            assert!(
                !letter.text.to_lowercase().contains(&strange.to_lowercase()),
                "{strange}: {}",
                letter.text
            );
        }
        assert!(letter.text.starts_with("Test: "), "{}", letter.text);
    }
}

#[test]
fn a_try_in_vain_waits_longer_and_longer_and_what_is_given_up_is_on_the_work_list() {
    let clinic = Clinic::new();
    let always = Messages {
        quiet_from: "00:00".to_owned(),
        quiet_to: "00:00".to_owned(),
        ..Messages::default()
    };
    decide(&clinic, always);
    let chart = willing(&clinic, "en");
    clinic.must(
        &clinic.desk,
        Act::SendMessage,
        &chart,
        json!({ "template": "intake" }),
    );
    let mail = Fake::new(Way::Email);
    let post = post(&[&mail]);
    mail.answer(&[Err(NotCarried::Later("unreachable")); 7]);
    let mut gaps = Vec::new();
    loop {
        let before = rows(&clinic, &chart)[0].clone();
        let early = Timestamp::from_microsecond(before.due - 1).expect("a moment");
        if before.tries > 0 {
            assert_eq!(
                clinic.practice.tick(&post, early).expect("a round"),
                Ticked::default()
            );
        }
        clinic
            .now
            .set(Timestamp::from_microsecond(before.due).expect("a moment"));
        clinic.practice.tick(&post, clinic.now.get()).expect("a round");
        let row = rows(&clinic, &chart)[0].clone();
        assert_eq!(row.tries, before.tries + 1);
        if row.state == MessageState::GivenUp {
            assert_eq!(row.fault, "unreachable");
            break;
        }
        gaps.push((row.due - before.due) / 60_000_000);
    }
    assert_eq!(gaps, [1, 5, 30, 120, 360, 720]);
    let taken = mail.taken();
    assert_eq!(taken.len(), 7);
    assert!(
        taken.iter().all(|letter| letter.id == taken[0].id),
        "the same id at every try"
    );
    let on_board = |clinic: &Clinic| {
        let look = clinic.practice.look(clinic.now.get());
        let board = clinic.practice.board(&look.now, &look.zone).expect("a board");
        board.needs.iter().filter(|needs| matches!(needs, pistor_practice::today::Needs::Message(row, name) if row.patient == chart && name == "Elif Yıldırım")).count()
    };
    assert_eq!(on_board(&clinic), 1);
    let id = taken[0].id.clone();
    // Sent again by hand it goes under the same id; then there is nothing left to do.
    clinic.must(&clinic.desk, Act::SendMessage, &chart, json!({ "message": id }));
    assert_eq!(on_board(&clinic), 0);
    assert_eq!(
        clinic
            .practice
            .tick(&post, clinic.now.get())
            .expect("a round")
            .sent,
        1
    );
    assert_eq!(mail.taken()[0].id, id);
    // What is refused for good is not tried again.
    let second = clinic.must(
        &clinic.desk,
        Act::SendMessage,
        &chart,
        json!({ "template": "intake" }),
    );
    mail.answer(&[Err(NotCarried::Never("address-refused"))]);
    assert_eq!(
        clinic
            .practice
            .tick(&post, clinic.now.get())
            .expect("a round")
            .given_up,
        1
    );
    assert_eq!(on_board(&clinic), 1);
    clinic.must(
        &clinic.desk,
        Act::CancelMessage,
        &chart,
        json!({ "message": second }),
    );
    assert_eq!(on_board(&clinic), 0);
    let again = clinic.act(
        &clinic.desk,
        Act::CancelMessage,
        &chart,
        json!({ "message": second }),
    );
    assert_eq!(code(again), "message-closed");
    // A message of one patient is not another's.
    let other = willing(&clinic, "en");
    let strange = clinic.act(&clinic.desk, Act::CancelMessage, &other, json!({ "message": id }));
    assert_eq!(code(strange), "nothing-there");
}

/// Killed between the act and the sending, or between the sending and its mark: it goes, at least once, under one id.
#[test]
fn a_message_survives_a_crash_on_either_side_of_its_sending() {
    let mut clinic = Clinic::new();
    let chart = willing(&clinic, "en");
    clinic.must(
        &clinic.desk,
        Act::SendMessage,
        &chart,
        json!({ "template": "intake" }),
    );
    let now = clinic.now.get();
    // Killed before anything was sent.
    reopen(&mut clinic);
    let mail = Fake::new(Way::Email);
    // Killed after the mail was taken and before that was written down: the carrier never comes back.
    struct Dies(Fake);
    impl Carrier for Dies {
        fn way(&self) -> Way {
            Way::Email
        }
        fn carry(&self, letter: &Letter) -> Result<(), NotCarried> {
            self.0.carry(letter)?;
            panic!("the program is killed here")
        }
    }
    let dying = by(vec![Box::new(Dies(mail.clone()))]);
    let practice = Arc::clone(&clinic.practice);
    let killed = std::thread::spawn(move || practice.tick(&dying, now).is_ok()).join();
    assert!(killed.is_err());
    reopen(&mut clinic);
    assert_eq!(
        clinic.practice.tick(&post(&[&mail]), now).expect("a round").sent,
        1
    );
    let taken = mail.taken();
    assert_eq!(taken.len(), 2);
    assert_eq!(taken[0].id, taken[1].id, "the receiver can drop the second");
    assert_eq!(
        clinic.practice.tick(&post(&[&mail]), now).expect("a round"),
        Ticked::default()
    );
}

#[test]
fn where_nothing_is_set_up_nobody_is_bothered() {
    let clinic = Clinic::new();
    let chart = willing(&clinic, "en");
    book(&clinic, &chart, "2026-11-28T10:00");
    let none = post(&[]);
    assert_eq!(
        clinic
            .practice
            .tick(&none, at("2026-11-27T12:00:00+03:00"))
            .expect("a round"),
        Ticked::default()
    );
    let over = clinic
        .practice
        .tick(&none, at("2026-11-28T10:00:00+03:00"))
        .expect("a round");
    assert_eq!((over.given_up, over.closed), (0, 2));
    // A way that does not reach this patient is something that somebody should know.
    let second = clinic.must(&clinic.desk, Act::Register, "",
        json!({ "name": "Nuray Güneş", "birth_date": "1979-05-14", "sex": "female", "email": "nuray@posta.example" }));
    consent(&clinic, &second);
    clinic.must(
        &clinic.desk,
        Act::SendMessage,
        &second,
        json!({ "template": "intake" }),
    );
    let phone = Fake::new(Way::Phone);
    assert_eq!(
        clinic
            .practice
            .tick(&post(&[&phone]), clinic.now.get())
            .expect("a round")
            .given_up,
        1
    );
    assert_eq!(states(&clinic, &second)[0].2, "no-address");
}
