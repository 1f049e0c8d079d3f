//! The clinic from the inside: acts on a practice of its own, with a clock that the test holds.

mod accounts;
pub mod consent;
mod areas;
mod checks;
mod consent_areas;
pub mod archive;
mod diary;
mod editions;
mod hazards;
mod ledger;
mod limits;
mod links;
mod map;
pub mod messages;
mod numbers;
mod once;
mod outbox;
mod own_intake;
mod people;
pub mod photos;
mod records;
mod records_apart;
mod samples;
mod stock;
mod stock_sums;
mod story;

use jiff::{Span, Timestamp};
use pistor_practice::act::{Actor, Asked};
use pistor_practice::house::accounts::{Account, Certificate};
use pistor_practice::house::settings::Settings;
use pistor_practice::{Act, Done, Practice, Refusal};
use serde_json::{Map, Value, json};
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;

/// A practice in a folder of its own.
pub struct Clinic {
    pub practice: Arc<Practice>,
    pub physician: Actor,
    pub nurse: Actor,
    pub desk: Actor,
    pub manager: Actor,
    pub folder: TempDir,
    pub now: std::cell::Cell<Timestamp>,
}

/// Opens the practice of a folder.
pub fn open(folder: &Path, now: Timestamp) -> Result<Arc<Practice>, pistor_practice::practice::StoreFault> {
    let edition = || {
        pistor_cli::assemble(None)
            .expect("the embedded knowledge")
            .edition
    };
    Practice::open(folder, Box::new(edition), "d".repeat(64), now)
        .map(|practice| Arc::new(practice.speaking(voices())))
}

/// Every language of the build.
pub fn voices() -> Vec<Arc<pistor_locale::Locale>> {
    let languages = pistor_cli::languages();
    languages.map(|tag| Arc::new(pistor_cli::locale(tag))).collect()
}

/// A Saturday morning in Istanbul.
pub fn morning() -> Timestamp {
    "2026-11-21T09:00:00+03:00".parse().expect("a moment")
}

pub fn account(login: &str, name: &str, roles: &[&str]) -> Account {
    Account {
        id: String::new(),
        login: login.to_owned(),
        name: name.to_owned(),
        roles: roles.iter().map(|role| (*role).to_owned()).collect(),
        active: true,
        certificate: roles.contains(&"physician").then(|| Certificate {
            number: "GETAT 1".to_owned(),
            from: "2020-01-01".to_owned(),
            to: "2030-12-31".to_owned(),
        }),
        sample: false,
    }
}

impl Clinic {
    pub fn new() -> Clinic {
        Clinic::in_country("TR", "Europe/Istanbul")
    }

    pub fn in_country(country: &str, zone: &str) -> Clinic {
        Clinic::at(country, zone, morning())
    }

    pub fn at(country: &str, zone: &str, now: Timestamp) -> Clinic {
        let folder = tempfile::tempdir().expect("a folder");
        let practice = open(folder.path(), now).expect("a practice");
        let settings = Settings {
            name: "Test".to_owned(),
            country: country.to_owned(),
            zone: zone.to_owned(),
            injecting: pistor_practice::right::Injecting::of(country),
            ..Settings::default()
        };
        let manager = practice
            .found(account("ayla", "Ayla Tan", &["manager"]), settings, now)
            .expect("a first account");
        let manager = practice.accounts().expect("accounts")[&manager].actor();
        let invite = |login: &str, name: &str, roles: &[&str]| {
            let input = json!({ "login": login, "name": name, "roles": roles,
                "certificate": account(login, name, roles).certificate });
            let done = practice.act_and_wait(asked(&manager, Act::CreateAccount, "", now, input));
            practice.accounts().expect("accounts")[&done.expect("an account").id].actor()
        };
        Clinic {
            physician: invite("deniz", "Deniz Aksoy", &["physician"]),
            nurse: invite("sevgi", "Sevgi Demir", &["nurse"]),
            desk: invite("burak", "Burak Koç", &["desk"]),
            manager: manager.clone(),
            folder,
            now: std::cell::Cell::new(now),
            practice,
        }
    }

    pub fn pass(&self, span: Span) {
        // Days are days of 24 hours here: the tests that mind the clocks set them themselves.
        let hours = span.get_days() * 24 + span.get_hours();
        let seconds = i64::from(hours) * 3600 + span.get_minutes() * 60 + span.get_seconds();
        let later = self.now.get().as_second() + seconds;
        self.now.set(Timestamp::from_second(later).expect("a moment"));
    }

    pub fn act(&self, who: &Actor, act: Act, chart: &str, input: Value) -> Result<Done, Refusal> {
        self.practice
            .act_and_wait(asked(who, act, chart, self.now.get(), input))
    }

    pub fn must(&self, who: &Actor, act: Act, chart: &str, input: Value) -> String {
        match self.act(who, act, chart, input) {
            Ok(done) => done.id,
            Err(refusal) => panic!("{act:?}: {refusal:?}"),
        }
    }

    pub fn patient(&self, name: &str, birth_date: &str, sex: &str) -> String {
        self.must(
            &self.desk,
            Act::Register,
            "",
            json!({ "name": name, "birth_date": birth_date, "sex": sex }),
        )
    }

    /// Answers every open question of a treatment: nothing worries, except what `but` says.
    pub fn answer_all(&self, chart: &str, treatment: &Value, but: &Value) {
        let treatment = serde_json::from_value(treatment.clone()).expect("a treatment");
        let look = self.practice.look(self.now.get());
        let held = self.practice.chart(chart).expect("a chart");
        let mut facts = Map::new();
        for question in look.open_questions(&held, &treatment).expect("questions") {
            let said = match (question.counted, question.reassuring) {
                (true, _) => json!({ "value": 0 }),
                (false, true) => json!({ "answer": "yes" }),
                (false, false) => json!({ "answer": "no" }),
            };
            facts.insert(
                question.id.clone(),
                but.get(&question.id).cloned().unwrap_or(said),
            );
        }
        let allergies = but
            .get("allergies")
            .cloned()
            .unwrap_or(json!({ "complete": true, "entries": [] }));
        let input = json!({ "facts": facts, "allergies": allergies, "weight_kg": "62", "by": "patient" });
        self.must(&self.nurse, Act::Answer, chart, input);
    }

    /// From nothing to an agreed course with consent.
    pub fn course(&self, chart: &str, treatment: &Value, name: &str) -> String {
        self.answer_all(chart, treatment, &json!({}));
        let screening = self.must(&self.nurse, Act::Screen, chart, json!({ "treatment": treatment }));
        let course = self.must(
            &self.physician,
            Act::Draft,
            chart,
            json!({ "screening": screening }),
        );
        self.must(&self.physician, Act::Agree, chart, json!({ "course": course }));
        let consent = self.paper(chart, "treatment", &course, name);
        self.must(&self.nurse, Act::Consent, chart, consent);
        course
    }

    /// A consent that was signed on paper, to the text as it is now.
    pub fn paper(&self, chart: &str, scope: &str, course: &str, signed_by: &str) -> Value {
        let held = self.practice.chart(chart).expect("a chart");
        let person = held.person.as_ref().expect("a person");
        let what = pistor_practice::chart::consent::Scope::of(scope).expect("a scope");
        let look = self.practice.look(self.now.get());
        let text = look.to_consent(&held, what, course, "tr").expect("a text");
        json!({ "scope": scope, "course": course, "language": "tr", "text": text.sha256, "name": person.name,
            "birth_date": person.birth_date, "signed_by": signed_by, "relation": "patient", "how": "paper",
            "explained_by": "Sevgi Demir", "identity": "asked", "witness": "Burak Koç" })
    }

    /// Prepares and opens the next session.
    pub fn open_session(&self, chart: &str, course: &str) -> String {
        let items = json!([{ "substance": "l_carnitine", "strength": "200 mg/mL", "volume": "2 mL" }]);
        self.must(
            &self.nurse,
            Act::Prepare,
            chart,
            json!({ "course": course, "items": items }),
        );
        self.must(
            &self.physician,
            Act::Open,
            chart,
            json!({ "course": course, "room": "1" }),
        )
    }

    /// Ticks the checklist and enters points.
    pub fn get_ready(&self, chart: &str, session: &str) {
        let look = self.practice.look(self.now.get());
        let held = self.practice.chart(chart).expect("a chart");
        for step in look.missing_steps(&held, session).expect("steps") {
            self.must(
                &self.nurse,
                Act::Tick,
                chart,
                json!({ "session": session, "step": step, "state": "done" }),
            );
        }
        let rows = json!([{ "area": "thigh_back", "side": "left", "count": 50, "volume_each": "0.02 mL" }]);
        self.must(
            &self.nurse,
            Act::Chart,
            chart,
            json!({ "session": session, "rows": rows }),
        );
    }

    /// A link for a patient: its id and its token.
    pub fn link(&self, chart: &str, purposes: &[&str]) -> (String, String) {
        let made = self.act(&self.desk, Act::MakeLink, chart, json!({ "purposes": purposes }));
        let made = made.expect("a link");
        (made.id, made.secret.expect("its token, once"))
    }

    /// The patient who comes in by a link, as acts know them.
    pub fn visitor(&self, token: &str, birth_date: &str) -> Actor {
        let born = birth_date.parse().expect("a day");
        let login = self.practice.come_in(token, born, self.now.get()).expect("in");
        let visitor = self.practice.visitor(&login, self.now.get()).expect("read");
        visitor.expect("in").who
    }

    pub fn sign(&self, chart: &str, session: &str) -> Result<Done, Refusal> {
        let person = self
            .practice
            .chart(chart)
            .expect("a chart")
            .person
            .clone()
            .expect("a person");
        let input = json!({ "session": session, "name": person.name, "birth_date": person.birth_date });
        self.act(&self.physician, Act::Sign, chart, input)
    }
}

pub fn asked(who: &Actor, act: Act, chart: &str, at: Timestamp, input: Value) -> Asked {
    Asked {
        who: who.clone(),
        act,
        chart: chart.to_owned(),
        at,
        key: None,
        seen: None,
        input,
    }
}

/// Cellulite of the thighs with L-carnitine.
pub fn cellulite() -> Value {
    json!({ "indication": "cellulite", "areas": [{ "area": "thigh_back", "side": "both" }], "method": "needle",
        "technique": "point_by_point", "mixture": [{ "substance": "l_carnitine" }] })
}

/// The code of a refusal.
pub fn code(answer: Result<Done, Refusal>) -> &'static str {
    match answer {
        Ok(done) => panic!("it was done: {done:?}"),
        Err(refusal) => refusal.fault.code,
    }
}
