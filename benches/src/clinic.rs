//! A clinic to measure on: patients with signed sessions, made through the acts.

use jiff::{Timestamp, ToSpan};
use pistor_practice::act::{Actor, Asked};
use pistor_practice::chart::consent::Scope;
use pistor_practice::house::accounts::{Account, Certificate};
use pistor_practice::house::settings::Settings;
use pistor_practice::{Act, Practice};
use serde_json::{Map, Value, json};
use std::path::Path;
use std::sync::Arc;

/// A practice and its one person.
pub struct Clinic {
    /// The practice.
    pub practice: Arc<Practice>,
    /// A physician who also manages.
    pub you: Actor,
    /// The moment at which everything happens.
    pub now: Timestamp,
}

impl Clinic {
    /// Begins a clinic in a folder.
    ///
    /// # Panics
    /// When the folder cannot be used.
    pub fn begin(folder: &Path) -> Clinic {
        let edition = || {
            pistor_cli::assemble(None)
                .expect("the embedded knowledge")
                .edition
        };
        let now = Timestamp::now();
        let practice = Practice::open(folder, Box::new(edition), "b".repeat(64), now).expect("a practice");
        let languages = pistor_cli::languages();
        let practice = practice.speaking(languages.map(|tag| Arc::new(pistor_cli::locale(tag))).collect());
        let account = Account {
            id: String::new(),
            login: "you".to_owned(),
            name: "You".to_owned(),
            roles: vec!["physician".to_owned(), "manager".to_owned()],
            active: true,
            certificate: Some(Certificate {
                number: "1".to_owned(),
                from: "2020-01-01".to_owned(),
                to: String::new(),
            }),
            sample: false,
        };
        let id = practice
            .found(account, Settings::default(), now)
            .expect("an account");
        let practice = Arc::new(practice);
        Clinic {
            you: practice.accounts().expect("accounts")[&id].actor(),
            practice,
            now,
        }
    }

    /// Signs in; gives the token of the login.
    ///
    /// # Panics
    /// When nobody may.
    pub fn signed_in(&self) -> String {
        let link = self
            .practice
            .enter_link(&self.you.account, self.now)
            .expect("a link");
        self.practice.enter_by_link(&link, self.now).expect("signed in")
    }

    /// Something to be done.
    pub fn asked(&self, act: Act, chart: &str, input: Value) -> Asked {
        Asked {
            who: self.you.clone(),
            act,
            chart: chart.to_owned(),
            at: self.now,
            key: None,
            seen: None,
            input,
        }
    }

    /// Does something.
    ///
    /// # Panics
    /// When it is refused.
    pub fn must(&self, at: Timestamp, act: Act, chart: &str, input: Value) -> String {
        let asked = Asked {
            at,
            ..self.asked(act, chart, input)
        };
        match self.practice.act_and_wait(asked) {
            Ok(done) => done.id,
            Err(refusal) => panic!("{act:?}: {refusal:?}"),
        }
    }

    /// A patient with so many signed sessions, a week apart. Gives the chart and the last session.
    ///
    /// # Panics
    /// When an act is refused.
    pub fn patient(&self, name: &str, sessions: usize) -> (String, String) {
        let before = |weeks: usize| {
            self.now
                .checked_sub((weeks as i64 * 168).hours())
                .expect("a moment")
        };
        let (chart, course) = self.course(before(sessions + 1), name);
        let mut last = String::new();
        for n in 0..sessions {
            let at = before(sessions - n);
            last = self.open(at, &chart, &course);
            let held = self.practice.chart(&chart).expect("the chart");
            for step in self.practice.look(at).missing_steps(&held, &last).expect("steps") {
                self.must(
                    at,
                    Act::Tick,
                    &chart,
                    json!({ "session": last, "step": step, "state": "done" }),
                );
            }
            let rows =
                json!([{ "area": "thigh_back", "side": "left", "count": 50, "volume_each": "0.02 mL" }]);
            self.must(at, Act::Chart, &chart, json!({ "session": last, "rows": rows }));
            let sign = json!({ "session": last, "name": name, "birth_date": "1992-03-08" });
            self.must(at, Act::Sign, &chart, sign);
        }
        (chart, last)
    }

    /// A patient who lies on the table. Gives the chart and the session that is open.
    ///
    /// # Panics
    /// When an act is refused.
    pub fn on_the_table(&self, name: &str) -> (String, String) {
        let (chart, course) = self.course(self.now, name);
        let session = self.open(self.now, &chart, &course);
        (chart, session)
    }

    /// A patient with a course that was agreed to. Gives the chart and the course.
    fn course(&self, at: Timestamp, name: &str) -> (String, String) {
        let treatment = treatment();
        let person =
            json!({ "name": name, "birth_date": "1992-03-08", "sex": "female", "phone": "0532 000 00 00" });
        let chart = self.must(at, Act::Register, "", person);
        self.answer(at, &chart, &treatment);
        let screening = self.must(at, Act::Screen, &chart, json!({ "treatment": treatment }));
        let course = self.must(at, Act::Draft, &chart, json!({ "screening": screening }));
        self.must(at, Act::Agree, &chart, json!({ "course": course }));
        let text = {
            let held = self.practice.chart(&chart).expect("a chart");
            let look = self.practice.look(at);
            let proposed = look.to_consent(&held, Scope::Treatment, &course, "tr");
            proposed.expect("a text").sha256
        };
        let consent = json!({ "scope": "treatment", "course": course, "language": "tr", "text": text, "name": name,
            "birth_date": "1992-03-08", "signed_by": name, "relation": "patient", "how": "paper",
            "explained_by": "Deniz Aksoy", "identity": "asked", "witness": "Sevgi Demir" });
        self.must(at, Act::Consent, &chart, consent);
        (chart, course)
    }

    /// Prepares and opens a session.
    fn open(&self, at: Timestamp, chart: &str, course: &str) -> String {
        self.answer(at, chart, &treatment());
        let items = json!([{ "substance": "l_carnitine", "strength": "200 mg/mL", "volume": "2 mL" }]);
        let mixture = json!({ "course": course, "items": items });
        self.must(at, Act::Prepare, chart, mixture);
        self.must(at, Act::Open, chart, json!({ "course": course, "room": "1" }))
    }

    fn answer(&self, at: Timestamp, chart: &str, treatment: &Value) {
        let parsed = serde_json::from_value(treatment.clone()).expect("a treatment");
        let held = self.practice.chart(chart).expect("the chart");
        let mut facts = Map::new();
        for question in self
            .practice
            .look(at)
            .open_questions(&held, &parsed)
            .expect("questions")
        {
            let said = match (question.counted, question.reassuring) {
                (true, _) => json!({ "value": 0 }),
                (false, good) => json!({ "answer": if good { "yes" } else { "no" } }),
            };
            facts.insert(question.id, said);
        }
        let input = json!({ "facts": facts, "allergies": { "complete": true, "entries": [] }, "weight_kg": "62", "by": "patient" });
        self.must(at, Act::Answer, chart, input);
    }
}

/// What everybody is treated with.
fn treatment() -> Value {
    json!({ "indication": "cellulite", "areas": [{ "area": "thigh_back", "side": "both" }],
        "method": "needle", "technique": "point_by_point", "mixture": [{ "substance": "l_carnitine" }] })
}
