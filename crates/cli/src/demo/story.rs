//! How a patient's story is told: every line is an act at its own time, with every check.

use super::{Teller, before};
use jiff::{Timestamp, ToSpan};
use pistor_practice::act::Actor;
use pistor_practice::chart::consent::Scope;
use pistor_practice::chart::treatment::Treatment;
use pistor_practice::{Act, Refusal};
use serde_json::{Value, json};

/// A patient whose story is told.
pub(super) struct Story<'a> {
    teller: &'a Teller<'a>,
    chart: String,
    now: Timestamp,
}

impl<'a> Story<'a> {
    /// Records a patient, so many minutes ago.
    pub(super) fn begin(
        teller: &'a Teller<'a>,
        minutes_ago: i64,
        person: Value,
    ) -> Result<Story<'a>, Refusal> {
        let chart = teller.act(&teller.staff.desk, Act::Register, "", minutes_ago, person)?;
        Ok(Story {
            teller,
            chart,
            now: teller.now,
        })
    }

    fn act(&self, who: &Actor, act: Act, minutes_ago: i64, input: Value) -> Result<String, Refusal> {
        self.teller.act(who, act, &self.chart, minutes_ago, input)
    }

    /// The nurse does something.
    pub(super) fn nurse(&self, act: Act, minutes_ago: i64, input: Value) -> Result<String, Refusal> {
        self.act(&self.teller.staff.nurse, act, minutes_ago, input)
    }

    /// The physician does something.
    pub(super) fn physician(&self, act: Act, minutes_ago: i64, input: Value) -> Result<String, Refusal> {
        self.act(&self.teller.staff.physician, act, minutes_ago, input)
    }

    /// The desk does something.
    pub(super) fn desk(&self, act: Act, minutes_ago: i64, input: Value) -> Result<String, Refusal> {
        self.act(&self.teller.staff.desk, act, minutes_ago, input)
    }

    /// Books an appointment so many minutes from now, in steps of half an hour, within today.
    pub(super) fn book(
        &self,
        minutes_ago: i64,
        in_minutes: i64,
        room: &str,
        course: &str,
    ) -> Result<String, Refusal> {
        let zone = self.teller.practice.settings().zone();
        let there = self.now.to_zoned(zone);
        let half_hours = (i64::from(there.hour()) * 60 + i64::from(there.minute())).div_euclid(30) * 30;
        // Late in the evening and early in the morning the day is pushed together, so that it stays one day.
        let minute = (half_hours.clamp(120, 23 * 60 - 270) + in_minutes).clamp(0, 23 * 60);
        let begins = there.date().at((minute / 60) as i8, (minute % 60) as i8, 0, 0);
        let input = json!({ "begins": begins.strftime("%Y-%m-%dT%H:%M").to_string(), "minutes": 30, "room": room,
            "operator": self.teller.staff.physician.account, "course": course });
        self.desk(Act::Book, minutes_ago, input)
    }

    /// Books an appointment so many days from now, at a time of the clinic's clocks.
    pub(super) fn book_later(
        &self,
        minutes_ago: i64,
        days: i64,
        time: &str,
        room: &str,
        course: &str,
    ) -> Result<String, Refusal> {
        let there = self.now.to_zoned(self.teller.practice.settings().zone());
        let day = there.date().checked_add(days.days()).unwrap_or(there.date());
        let input = json!({ "begins": format!("{day}T{time}"), "minutes": 30, "room": room,
            "operator": self.teller.staff.physician.account, "course": course });
        self.desk(Act::Book, minutes_ago, input)
    }

    /// Says what the patient comes for.
    pub(super) fn complaint(&self, minutes_ago: i64, treatment: &Value, kg: &str) -> Result<String, Refusal> {
        let input = json!({ "complaint": treatment, "weight_kg": kg, "by": "patient" });
        self.desk(Act::Answer, minutes_ago, input)
    }

    /// Answers everything that is asked for a treatment at that time: nothing worries, except what `but` says.
    pub(super) fn answer_all(&self, minutes_ago: i64, treatment: &Value, but: &Value) -> Result<(), Refusal> {
        let treatment: Treatment =
            serde_json::from_value(treatment.clone()).map_err(|e| Refusal::fault(e.to_string()))?;
        let at = before(self.now, minutes_ago);
        let open = self
            .teller
            .practice
            .look(at)
            .open_questions(&*self.teller.practice.chart(&self.chart)?, &treatment)?;
        let mut facts = serde_json::Map::new();
        for question in open {
            let said = but.get(&question.id).cloned().unwrap_or_else(|| {
                match (question.counted, question.reassuring) {
                    (true, _) => json!({ "value": 0 }),
                    (false, true) => json!({ "answer": "yes" }),
                    (false, false) => json!({ "answer": "no" }),
                }
            });
            facts.insert(question.id, said);
        }
        let allergies = but
            .get("allergies")
            .cloned()
            .unwrap_or_else(|| json!({ "complete": true, "entries": [] }));
        let input = json!({ "facts": facts, "allergies": allergies, "by": "patient" });
        self.nurse(Act::Answer, minutes_ago, input)?;
        Ok(())
    }

    /// Screens a treatment. Gives the screening's id.
    pub(super) fn screen(&self, minutes_ago: i64, treatment: &Value) -> Result<String, Refusal> {
        self.nurse(Act::Screen, minutes_ago, json!({ "treatment": treatment }))
    }

    /// From the first visit to an agreed course with consent. Gives the course's id.
    pub(super) fn course(
        &self,
        minutes_ago: i64,
        treatment: &Value,
        sessions: Option<u32>,
    ) -> Result<String, Refusal> {
        self.answer_all(minutes_ago + 30, treatment, &json!({}))?;
        let screening = self.screen(minutes_ago + 20, treatment)?;
        let input = json!({ "screening": screening, "sessions": sessions });
        let course = self.physician(Act::Draft, minutes_ago + 15, input)?;
        self.physician(Act::Agree, minutes_ago + 10, json!({ "course": course }))?;
        Ok(course)
    }

    /// Signs a consent.
    pub(super) fn consent(
        &self,
        minutes_ago: i64,
        course: &str,
        name: &str,
        language: &str,
    ) -> Result<String, Refusal> {
        let held = self.teller.practice.chart(&self.chart)?;
        let birth_date = held
            .person
            .as_ref()
            .map_or("", |person| person.birth_date.as_str());
        let look = self.teller.practice.look(before(self.now, minutes_ago));
        let text = look.to_consent(&held, Scope::Treatment, course, language)?.sha256;
        let (nurse, desk) = (
            self.teller.staff.nurse.name.as_str(),
            self.teller.staff.desk.name.as_str(),
        );
        let input = json!({ "scope": "treatment", "course": course, "language": language, "text": text,
            "name": name, "birth_date": birth_date, "signed_by": name, "relation": "patient", "how": "paper",
            "explained_by": nurse, "identity": "asked", "witness": desk });
        self.nurse(Act::Consent, minutes_ago, input)
    }

    /// A whole session from the questions of the day to the signature. Gives the session's id.
    pub(super) fn session(
        &self,
        minutes_ago: i64,
        course: &str,
        treatment: &Value,
        items: &Value,
        rows: &Value,
        person: (&str, &str),
    ) -> Result<String, Refusal> {
        let session = self.open_session(minutes_ago + 40, course, treatment, items)?;
        self.tick_all(minutes_ago + 20, &session)?;
        let input = json!({ "session": session, "rows": rows });
        self.physician(Act::Chart, minutes_ago + 5, input)?;
        self.sign(minutes_ago, &session, person)?;
        Ok(session)
    }

    /// Ticks every step that the session needs before it can be signed.
    pub(super) fn tick_all(&self, minutes_ago: i64, session: &str) -> Result<(), Refusal> {
        let look = self.teller.practice.look(self.now);
        let chart = self.teller.practice.chart(&self.chart)?;
        for step in look.missing_steps(&chart, session)? {
            let input = json!({ "session": session, "step": step, "state": "done" });
            self.nurse(Act::Tick, minutes_ago, input)?;
        }
        Ok(())
    }

    /// Signs a session and hands the patient what to keep to.
    pub(super) fn sign(&self, minutes_ago: i64, session: &str, person: (&str, &str)) -> Result<(), Refusal> {
        let input = json!({ "session": session, "name": person.0, "birth_date": person.1 });
        self.physician(Act::Sign, minutes_ago, input)?;
        let input = json!({ "session": session, "language": "tr", "how": "print" });
        self.nurse(Act::HandOver, minutes_ago - 1, input)?;
        Ok(())
    }

    /// Asks what expired, prepares the mixture and opens the session. Gives its id.
    pub(super) fn open_session(
        &self,
        minutes_ago: i64,
        course: &str,
        treatment: &Value,
        items: &Value,
    ) -> Result<String, Refusal> {
        self.answer_all(minutes_ago, treatment, &json!({}))?;
        let input =
            json!({ "course": course, "items": items, "checked_by": "Selin Arman", "discard_minutes": 240 });
        self.nurse(Act::Prepare, minutes_ago, input)?;
        self.physician(Act::Open, minutes_ago, json!({ "course": course, "room": "1" }))
    }

    /// A follow-up call that reached the patient.
    pub(super) fn called(&self, minutes_ago: i64, session: &str) -> Result<String, Refusal> {
        let input = json!({ "session": session, "reached": true, "text": "" });
        self.nurse(Act::Call, minutes_ago, input)
    }

    /// A score.
    pub(super) fn score(
        &self,
        minutes_ago: i64,
        scale: &str,
        value: &str,
        course: &str,
    ) -> Result<String, Refusal> {
        let input = json!({ "scale": scale, "value": value, "rater": "clinician", "course": course });
        self.physician(Act::Score, minutes_ago, input)
    }
}
