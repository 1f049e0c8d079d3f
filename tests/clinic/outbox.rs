//! What a round of sending owes to whom: the clinic hears of an unread report before anybody else gets mail, no faulty
//! record stands before the others, settings count for what waits, and a message takes no link away that is in use.

use super::messages::{Fake, at, book, decide, post, willing};
use super::{Clinic, asked, cellulite, code};
use jiff::ToSpan;
use pistor_practice::Act;
use pistor_practice::house::messages::Messages;
use pistor_practice::outbox::{MessageRow, MessageState, NotCarried, Ticked, Way};
use pistor_practice::visitor::LinkState;
use serde_json::json;

const BORN: &str = "1992-03-08";

/// Sends at every hour, and tells the clinic of reports that nobody reads.
fn told() -> Messages {
    Messages {
        quiet_from: "00:00".to_owned(),
        quiet_to: "00:00".to_owned(),
        alarm_email: "alarm@klinik.example".to_owned(),
        ..Messages::default()
    }
}

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

fn row(clinic: &Clinic, chart: &str, template: &str) -> Option<MessageRow> {
    let held = clinic.practice.chart(chart).expect("the chart");
    let rows = clinic.practice.messages(&held).expect("rows");
    rows.into_iter().find(|row| row.template == template)
}

/// H20: however much other mail waits and fails, the alarm goes first, in the same round; and with nothing but letters
/// that wait for the end of a quiet hour before it, what need not wait goes, too.
#[test]
fn h20_the_alarm_goes_before_all_other_mail() {
    let clinic = Clinic::new();
    decide(&clinic, told());
    let chart = willing(&clinic, "en");
    for _ in 0..130 {
        let by_hand = json!({ "template": "intake" });
        clinic.must(&clinic.desk, Act::SendMessage, &chart, by_hand);
    }
    let session = treated(&clinic, &chart);
    report(&clinic, &chart, &session);
    clinic.pass(2.hours());
    let mail = Fake::new(Way::Email);
    let ticked = clinic
        .practice
        .tick(&post(&[&mail]), clinic.now.get())
        .expect("a round");
    let taken = mail.taken();
    assert_eq!(taken[0].template, "unread");
    assert_eq!(taken[0].to, "alarm@klinik.example");
    // A carrier takes its time for each: the next round looks for alarms again.
    assert!(ticked.sent <= 21, "{ticked:?}");
    let mut rounds = 0;
    while clinic
        .practice
        .tick(&post(&[&mail]), clinic.now.get())
        .expect("a round")
        .sent
        > 0
    {
        rounds += 1;
        assert!(rounds < 20, "it comes to an end");
    }
    assert_eq!(
        mail.taken().len() + taken.len(),
        132,
        "nothing is left: the sheet goes, too"
    );
}

#[test]
fn what_waits_for_the_end_of_a_quiet_hour_stands_before_nothing() {
    let clinic = Clinic::new();
    let quiet = Messages {
        quiet_from: "08:00".to_owned(),
        quiet_to: "20:00".to_owned(),
        ..told()
    };
    decide(&clinic, quiet);
    let chart = willing(&clinic, "en");
    for _ in 0..230 {
        clinic.must(
            &clinic.desk,
            Act::SendMessage,
            &chart,
            json!({ "template": "intake" }),
        );
    }
    // Behind them all, one that is to be closed.
    clinic.pass(1.minutes());
    let other = willing(&clinic, "en");
    clinic.must(
        &clinic.desk,
        Act::SendMessage,
        &other,
        json!({ "template": "intake" }),
    );
    let database = rusqlite::Connection::open(clinic.folder.path().join("pistor.db")).expect("the database");
    let late = "update message set ends = 1 where patient = ?1";
    assert_eq!(database.execute(late, [&other]).expect("written"), 1);
    let mail = Fake::new(Way::Email);
    let ticked = clinic
        .practice
        .tick(&post(&[&mail]), clinic.now.get())
        .expect("a round");
    assert_eq!(
        ticked,
        Ticked {
            given_up: 1,
            ..Ticked::default()
        }
    );
    assert_eq!(mail.taken(), []);
}

/// A message whose record cannot be read is counted, stays, and keeps no other waiting.
#[test]
fn a_faulty_record_ends_no_round() {
    let clinic = Clinic::new();
    decide(&clinic, told());
    let (first, second) = (willing(&clinic, "en"), willing(&clinic, "tr"));
    for chart in [&first, &second] {
        clinic.must(
            &clinic.desk,
            Act::SendMessage,
            chart,
            json!({ "template": "intake" }),
        );
    }
    let database = rusqlite::Connection::open(clinic.folder.path().join("pistor.db")).expect("the database");
    let broken = "insert into entry (clinic, chart, seq, id, step, kind, at, author, edition, body, replaces, sample, hash) \
         select clinic, chart, seq + 1, 'broken', step, 'answered', at, author, edition, '{', replaces, sample, \
         randomblob(32) from entry where chart = ?1 order by seq desc limit 1";
    assert_eq!(database.execute(broken, [&first]).expect("written"), 1);
    let mail = Fake::new(Way::Email);
    let tick = || {
        clinic
            .practice
            .tick(&post(&[&mail]), clinic.now.get())
            .expect("a round")
    };
    let both = Ticked {
        sent: 1,
        faulty: 1,
        ..Ticked::default()
    };
    assert_eq!(tick(), both);
    assert_eq!(mail.taken().len(), 1);
    assert_eq!(
        tick(),
        Ticked { sent: 0, ..both },
        "it is still there, and is said each time"
    );
}

/// Settings count for what waits already, in both directions.
#[test]
fn what_waits_follows_the_settings() {
    let clinic = Clinic::new();
    decide(&clinic, told());
    let chart = willing(&clinic, "en");
    book(&clinic, &chart, "2026-11-28T10:00");
    treated(&clinic, &chart);
    let state = |template: &str| row(&clinic, &chart, template).map(|row| (row.state, row.fault));
    let queued = Some((MessageState::Queued, String::new()));
    let not_wanted = Some((MessageState::Cancelled, "not-wanted".to_owned()));
    assert_eq!(
        (state("reminder"), state("aftercare")),
        (queued.clone(), queued.clone())
    );
    let nothing = Messages {
        remind_hours: 0,
        aftercare: false,
        ask_days: Vec::new(),
        ..told()
    };
    decide(&clinic, nothing.clone());
    for template in ["reminder", "aftercare", "followup"] {
        assert_eq!(state(template), not_wanted, "{template}");
    }
    assert_eq!(state("intake"), queued, "that one is still wanted");
    // A visit that is booked meanwhile is called to mind as soon as the house wants it.
    let other = willing(&clinic, "en");
    book(&clinic, &other, "2026-11-30T10:00");
    assert_eq!(row(&clinic, &other, "reminder"), None);
    let wider = Messages {
        remind_hours: 48,
        ..told()
    };
    decide(&clinic, wider);
    let due = |chart: &str| row(&clinic, chart, "reminder").map(|row| (row.state, row.due));
    let then = |text: &str| Some((MessageState::Queued, at(text).as_microsecond()));
    assert_eq!(due(&other), then("2026-11-28T10:00:00+03:00"));
    assert_eq!(
        due(&chart),
        then("2026-11-26T10:00:00+03:00"),
        "wanted again, earlier"
    );
    assert_eq!(state("aftercare"), queued);
}

/// Asked again at the moment of sending, whatever stands in the queue.
#[test]
fn nothing_goes_out_that_is_not_wished_at_that_moment() {
    let clinic = Clinic::new();
    decide(&clinic, told());
    let chart = willing(&clinic, "en");
    let visit = book(&clinic, &chart, "2026-11-28T10:00");
    let database = rusqlite::Connection::open(clinic.folder.path().join("pistor.db")).expect("the database");
    // As a queue that did not follow.
    database
        .execute(
            "update message set cause = 'reminder:gone:1', due = 1 where template = 'reminder'",
            [],
        )
        .expect("written");
    let mail = Fake::new(Way::Email);
    let ticked = clinic
        .practice
        .tick(&post(&[&mail]), clinic.now.get())
        .expect("a round");
    assert_eq!(
        (ticked, mail.taken()),
        (
            Ticked {
                closed: 1,
                ..Ticked::default()
            },
            Vec::new()
        )
    );
    let intake = row(&clinic, &chart, "intake").expect("a row");
    assert_eq!(intake.due, at("2026-11-25T10:00:00+03:00").as_microsecond());
    // One that was tried in vain follows its visit, and keeps the pause before it is tried again.
    mail.answer(&[Err(NotCarried::Later("unreachable"))]);
    let first = at("2026-11-25T10:00:00+03:00");
    clinic.practice.tick(&post(&[&mail]), first).expect("a round");
    clinic.now.set(first);
    let set = json!({ "appointment": visit, "begins": "2026-11-27T15:00" });
    clinic.must(&clinic.desk, Act::SetAppointment, &chart, set);
    let intake = row(&clinic, &chart, "intake").expect("a row");
    assert_eq!(intake.state, MessageState::Failed);
    assert_eq!(intake.ends, at("2026-11-27T15:00:00+03:00").as_microsecond());
    assert_eq!(intake.due, at("2026-11-25T10:01:00+03:00").as_microsecond());
}

/// H20: a message comes while the patient is in, or has a report on the phone that waits for a network. Nothing of that
/// ends by it; a link that the desk hands out does take the old one back.
#[test]
fn h20_a_message_ends_no_link_that_is_in_use() {
    let clinic = Clinic::new();
    decide(&clinic, told());
    let chart = willing(&clinic, "en");
    let session = treated(&clinic, &chart);
    let (first, token) = clinic.link(&chart, &["aftercare"]);
    let login = clinic
        .practice
        .come_in(&token, BORN.parse().expect("a day"), clinic.now.get())
        .expect("in");
    let mail = Fake::new(Way::Email);
    let ticked = clinic
        .practice
        .tick(&post(&[&mail]), clinic.now.get())
        .expect("a round");
    assert_eq!(ticked.sent, 1, "the sheet");
    let visitor = clinic.practice.visitor(&login, clinic.now.get()).expect("read");
    let who = visitor.expect("still in").who;
    let state = |link: &str| {
        let links = clinic.practice.links(&chart, clinic.now.get()).expect("links");
        let of = links.iter().find(|held| held.id == link);
        of.map(|held| held.state)
    };
    assert_eq!(state(&first), Some(LinkState::Opened));
    // The report is stored; its answer is lost on the way, and the phone sends it again by the link of the message.
    let input = json!({ "session": session, "signs": [{ "sign": "swelling", "worse": "no" }] });
    let keyed = |who| pistor_practice::act::Asked {
        key: Some("one key".to_owned()),
        ..asked(who, Act::Report, &chart, clinic.now.get(), input.clone())
    };
    let stored = clinic.practice.act_and_wait(keyed(&who)).expect("stored");
    let letter = mail.taken().remove(0);
    let other = clinic.visitor(letter.link.rsplit('/').next().expect("a token"), BORN);
    assert_ne!(other.account, who.account);
    let again = clinic
        .practice
        .act_and_wait(keyed(&other))
        .expect("the first answer");
    assert_eq!(again.id, stored.id, "twice sent it is one, by whichever link");
    assert_eq!(clinic.practice.chart(&chart).expect("the chart").reports.len(), 1);
    let _ = clinic.link(&chart, &["aftercare"]);
    assert_eq!(state(&first), Some(LinkState::Replaced));
    let refused = clinic.practice.act_and_wait(keyed(&who));
    assert_eq!(code(refused), "link-none");
}
