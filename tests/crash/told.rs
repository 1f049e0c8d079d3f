//! H20: what a patient tells us outlives the program that took it, and is told all the same.

use super::running::Running;
use crate::clinic::messages::{Fake, decide, post, willing};
use crate::clinic::{Clinic, cellulite, open};
use crate::post::mail_server;
use jiff::{Timestamp, ToSpan};
use pistor_practice::house::messages::{Messages, UNREAD_MINUTES};
use pistor_practice::outbox::Way;
use serde_json::json;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

const BORN: &str = "1992-03-08";
/// What a mail is waited for at most, before the test is lost.
const PATIENCE: Duration = Duration::from_secs(120);

/// The file that says by which server mails are sent.
fn post_file(folder: &Path, server: SocketAddr) -> PathBuf {
    let file = folder.join("post.toml");
    let text = format!(
        "address = \"https://clinic.example\"\n[mail]\nhost = \"{}\"\nport = {}\nsecurity = \"none\"\nfrom = \"clinic@clinic.example\"\n",
        server.ip(),
        server.port()
    );
    std::fs::write(&file, text).expect("written");
    file
}

/// A clinic of this very day with a patient after a session: chart, session, and the cookies of patient and nurse.
fn treated(clinic: &Clinic) -> (String, String, String, String) {
    let only = Messages {
        quiet_from: "00:00".to_owned(),
        quiet_to: "00:00".to_owned(),
        aftercare: false,
        ask_days: Vec::new(),
        alarm_email: "nurse@clinic.example".to_owned(),
        ..Messages::default()
    };
    decide(clinic, only);
    let chart = willing(clinic, "en");
    let course = clinic.course(&chart, &cellulite(), "Elif Yıldırım");
    let session = clinic.open_session(&chart, &course);
    clinic.get_ready(&chart, &session);
    clinic.sign(&chart, &session).expect("signed");
    let (practice, now) = (&clinic.practice, clinic.now.get());
    let (_, token) = clinic.link(&chart, &["aftercare"]);
    let patient = practice
        .come_in(&token, BORN.parse().expect("a day"), now)
        .expect("in");
    let link = practice.enter_link(&clinic.nurse.account, now).expect("a link");
    let nurse = practice.enter_by_link(&link, now).expect("signed in");
    (chart, session, format!("pid={patient}"), format!("sid={nurse}"))
}

/// The program takes a report and a message, says so, and is killed before it sends anything. Started again it sends the
/// message and shows the report; when nobody reads it, the clinic is told.
#[test]
fn h20_killed_between_storing_and_telling_the_next_start_tells() {
    let now = Timestamp::now();
    let clinic = Clinic::at("TR", "Europe/Istanbul", now);
    let (chart, session, patient, nurse) = treated(&clinic);
    let Clinic { practice, folder, .. } = clinic;
    drop(practice);

    let first = Running::start(folder.path(), None);
    let form = [
        ("Cookie", patient.as_str()),
        ("Content-Type", "application/x-www-form-urlencoded"),
    ];
    let said = format!(
        "_key=by-the-patient&session={session}&_sign=swelling&_sign=fever&_worse=yes&text=since+noon"
    );
    let tell = |running: &Running| running.ask("POST", "/p/report", &form, &said).expect("answered");
    let (status, head, body) = tell(&first);
    assert_eq!(status, 303, "{head} {body}");
    assert!(head.contains("location: /p/reported"), "{head}");
    let program = [("Cookie", nurse.as_str()), ("Content-Type", "application/json")];
    let send = format!("/api/patients/{chart}/send_message");
    let (status, _, body) = first
        .ask(
            "POST",
            &send,
            &program,
            &json!({ "template": "intake" }).to_string(),
        )
        .expect("answered");
    assert_eq!(status, 201, "{body}");
    first.kill();

    let (server, mails) = mail_server(&[]);
    let second = Running::posting(folder.path(), &post_file(folder.path(), server));
    let mail = mails.recv_timeout(PATIENCE).expect("what was acknowledged goes");
    assert!(mail.contains("elif@posta.example"), "{mail}");
    let see = |path: &str| {
        let (status, _, page) = second
            .ask("GET", path, &[("Cookie", &nurse)], "")
            .expect("answered");
        assert_eq!(status, 200, "{path}: {page}");
        page
    };
    assert!(
        see("/today").contains("Elif Yıldırım"),
        "on the work list of the staff"
    );
    assert!(
        see(&format!("/patients/{chart}/followup")).contains("since noon"),
        "in the patient’s words"
    );
    // A phone that never heard the answer sends it again: it is one report.
    assert_eq!(tell(&second).0, 303);
    second.kill();

    let later = Timestamp::now() + i64::from(UNREAD_MINUTES + 1).minutes();
    let practice = open(folder.path(), later).expect("the same practice");
    let held = practice.chart(&chart).expect("the chart");
    assert_eq!(held.reports.len(), 1, "acknowledged, kept, and once");
    let mail = Fake::new(Way::Email);
    practice.tick(&post(&[&mail]), later).expect("a round");
    let told = mail.taken();
    let told: Vec<_> = told.iter().filter(|letter| letter.template == "unread").collect();
    assert_eq!(told.len(), 1, "nobody has read it: the clinic is told, once");
    assert_eq!(told[0].to, "nurse@clinic.example");
    let verified = practice.verify().expect("read");
    assert!(verified.broken.is_empty(), "{:?}", verified.broken);
}
