//! Messages: written with the act that causes them, sent behind it, never against the patient's will or at a quiet hour;
//! and reports that nobody has read.

use super::{Clinic, cellulite, code, open};
use jiff::{Timestamp, ToSpan};
use pistor_practice::house::messages::{Messages, UNREAD_MINUTES};
use pistor_practice::house::settings::Settings;
use pistor_practice::outbox::{Carrier, Letter, MessageRow, MessageState, NotCarried, Post, Ticked, Way};
use pistor_practice::{Act, Practice};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};

/// What was handed to a carrier: id, address, template, language, text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    pub id: String,
    pub to: String,
    pub template: &'static str,
    pub language: String,
    pub text: String,
    pub link: String,
}

/// A carrier of the test: it answers as it is told, and `Ok` when it is told nothing.
#[derive(Clone)]
pub struct Fake {
    way: Way,
    pub carried: Arc<Mutex<Vec<Carried>>>,
    pub answers: Arc<Mutex<Vec<Result<(), NotCarried>>>>,
}

impl Fake {
    pub fn new(way: Way) -> Fake {
        Fake {
            way,
            carried: Arc::default(),
            answers: Arc::default(),
        }
    }

    pub fn answer(&self, answers: &[Result<(), NotCarried>]) {
        let mut held = self.answers.lock().expect("one thread");
        *held = answers.iter().rev().copied().collect();
    }

    pub fn taken(&self) -> Vec<Carried> {
        std::mem::take(&mut *self.carried.lock().expect("one thread"))
    }
}

impl Carrier for Fake {
    fn way(&self) -> Way {
        self.way
    }

    fn carry(&self, letter: &Letter) -> Result<(), NotCarried> {
        self.carried.lock().expect("one thread").push(Carried {
            id: letter.id.clone(),
            to: letter.to.clone(),
            template: letter.template.id(),
            language: letter.language.clone(),
            text: letter.text.clone(),
            link: letter.link.clone(),
        });
        self.answers.lock().expect("one thread").pop().unwrap_or(Ok(()))
    }
}

/// What sending takes, by these carriers.
pub fn post(carriers: &[&Fake]) -> Post {
    let boxed = |fake: &&Fake| Box::new((*fake).clone()) as Box<dyn Carrier>;
    by(carriers.iter().map(boxed).collect())
}

fn by(carriers: Vec<Box<dyn Carrier>>) -> Post {
    let voices = ["en", "tr"].map(pistor_cli::locale).into();
    Post::new(carriers, voices, "https://clinic.example/")
}

/// A patient with an e-mail address, who consents to messages.
pub fn willing(clinic: &Clinic, language: &str) -> String {
    let person = json!({ "name": "Elif Yıldırım", "birth_date": "1992-03-08", "sex": "female",
        "email": "elif@posta.example", "phone": "0532 123 45 67", "language": language, "somebody_else": true });
    let chart = clinic.must(&clinic.desk, Act::Register, "", person);
    consent(clinic, &chart);
    chart
}

fn consent(clinic: &Clinic, chart: &str) -> String {
    let given = clinic.paper(chart, "messages", "", "Elif Yıldırım");
    clinic.must(&clinic.nurse, Act::Consent, chart, given)
}

fn book(clinic: &Clinic, chart: &str, begins: &str) -> String {
    let input = json!({ "begins": begins, "minutes": 30, "room": "1" });
    clinic.must(&clinic.desk, Act::Book, chart, input);
    let held = clinic.practice.chart(chart).expect("the chart");
    let latest = held.appointments.values().max_by_key(|visit| visit.seq);
    latest.expect("a visit").appointment.clone()
}

fn at(text: &str) -> Timestamp {
    text.parse().expect("a moment")
}

fn rows(clinic: &Clinic, chart: &str) -> Vec<MessageRow> {
    let held = clinic.practice.chart(chart).expect("the chart");
    let mut rows = clinic.practice.messages(&held).expect("rows");
    rows.sort_by_key(|row| (row.due, row.template.clone()));
    rows
}

fn states(clinic: &Clinic, chart: &str) -> Vec<(String, &'static str, String)> {
    let row = |row: MessageRow| (row.template, row.state.id(), row.fault);
    rows(clinic, chart).into_iter().map(row).collect()
}

/// A clinic that has decided something about messages.
pub fn decide(clinic: &Clinic, messages: Messages) {
    let settings = Settings {
        messages,
        ..(*clinic.practice.settings()).clone()
    };
    let settings = serde_json::to_value(settings).expect("JSON");
    clinic.must(&clinic.manager, Act::SetSettings, "", settings);
}

/// A signed session.
fn treated(clinic: &Clinic, chart: &str) -> String {
    let course = clinic.course(chart, &cellulite(), "Elif Yıldırım");
    let session = clinic.open_session(chart, &course);
    clinic.get_ready(chart, &session);
    clinic.sign(chart, &session).expect("signed");
    session
}

fn report(clinic: &Clinic, chart: &str, session: &str) -> String {
    let input =
        json!({ "session": session, "by": "patient", "signs": [{ "sign": "swelling", "worse": "no" }] });
    clinic.must(&clinic.desk, Act::Report, chart, input)
}

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

/// Quiet hours are those of the clocks on the wall, also in the nights in which they are set.
#[test]
fn quiet_hours_across_the_change_of_the_clocks() {
    let messages = Messages {
        quiet_from: "21:00".to_owned(),
        quiet_to: "08:30".to_owned(),
        ..Messages::default()
    };
    for (zone, moments) in [
        (
            "Europe/Istanbul",
            [
                ("2026-11-21T20:59:59+03:00", false),
                ("2026-11-21T21:00:00+03:00", true),
                ("2026-11-22T03:00:00+03:00", true),
                ("2026-11-22T08:29:59+03:00", true),
                ("2026-11-22T08:30:00+03:00", false),
            ],
        ),
        // Rome: forward on 28 March 2027, back on 31 October 2027.
        (
            "Europe/Rome",
            [
                ("2027-03-27T20:59:59+01:00", false),
                ("2027-03-27T21:00:00+01:00", true),
                ("2027-03-28T03:00:00+02:00", true),
                ("2027-03-28T08:29:59+02:00", true),
                ("2027-03-28T08:30:00+02:00", false),
            ],
        ),
        (
            "Europe/Rome",
            [
                ("2027-10-30T20:59:59+02:00", false),
                ("2027-10-30T21:00:00+02:00", true),
                ("2027-10-31T02:30:00+01:00", true),
                ("2027-10-31T08:29:59+01:00", true),
                ("2027-10-31T08:30:00+01:00", false),
            ],
        ),
        (
            "America/New_York",
            [
                ("2027-03-13T20:59:59-05:00", false),
                ("2027-03-13T21:00:00-05:00", true),
                ("2027-03-14T03:30:00-04:00", true),
                ("2027-03-14T08:29:59-04:00", true),
                ("2027-03-14T08:30:00-04:00", false),
            ],
        ),
    ] {
        let held = jiff::tz::TimeZone::get(zone).expect("a zone");
        for (moment, quiet) in moments {
            assert_eq!(messages.is_quiet(at(moment), &held), quiet, "{zone} {moment}");
        }
        assert_eq!(
            messages.first_loud(at(moments[1].0), &held),
            at(moments[4].0),
            "{zone}"
        );
        assert_eq!(
            messages.first_loud(at(moments[0].0), &held),
            at(moments[0].0),
            "{zone}"
        );
    }
    // The message itself waits, and goes with the first round after.
    let clinic = Clinic::in_country("IT", "Europe/Rome");
    decide(&clinic, messages);
    let chart = willing(&clinic, "en");
    book(&clinic, &chart, "2027-03-29T03:00");
    let mail = Fake::new(Way::Email);
    let post = post(&[&mail]);
    let tick = |now: &str| clinic.practice.tick(&post, at(now)).expect("a round").sent;
    assert_eq!(tick("2027-03-26T12:00:00+01:00"), 1, "the questions go by day");
    assert_eq!(
        tick("2027-03-28T03:00:00+02:00"),
        0,
        "due in the night in which the clocks go forward"
    );
    assert_eq!(tick("2027-03-28T08:29:59+02:00"), 0);
    assert_eq!(tick("2027-03-28T08:30:00+02:00"), 1);
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

/// The same clinic in a new process.
fn reopen(clinic: &mut Clinic) {
    let elsewhere = tempfile::tempdir().expect("a folder");
    clinic.practice = open(elsewhere.path(), super::morning()).expect("another practice");
    clinic.practice = open(clinic.folder.path(), clinic.now.get()).expect("the same practice");
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
    assert_eq!(unread(&clinic, limit), [id.clone()]);
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
    let words = |practice: &Practice, lang: &str| practice.texts().words("swelling", lang).map(str::to_owned);
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
