//! Messages: written with the act that causes them, sent behind it, never against the patient's will or at a quiet hour;
//! and reports that nobody has read.

mod queue;
mod quiet;
mod sending;
mod told;

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

pub fn book(clinic: &Clinic, chart: &str, begins: &str) -> String {
    let input = json!({ "begins": begins, "minutes": 30, "room": "1" });
    clinic.must(&clinic.desk, Act::Book, chart, input);
    let held = clinic.practice.chart(chart).expect("the chart");
    let latest = held.appointments.values().max_by_key(|visit| visit.seq);
    latest.expect("a visit").appointment.clone()
}

pub fn at(text: &str) -> Timestamp {
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

/// The same clinic in a new process.
fn reopen(clinic: &mut Clinic) {
    let elsewhere = tempfile::tempdir().expect("a folder");
    clinic.practice = open(elsewhere.path(), super::morning()).expect("another practice");
    clinic.practice = open(clinic.folder.path(), clinic.now.get()).expect("the same practice");
}
