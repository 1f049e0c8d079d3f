//! A chart beside a proposed treatment becomes a visit, which the journey decides about.

use super::{Chart, Noted};
use crate::act::moment;
use crate::chart::treatment::Treatment;
use crate::consent::Consented;
use crate::refusal::Refusal;
use crate::standing::Place;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use pistor_journey::Edition;
use pistor_journey::calendar::Moment;
use pistor_journey::intake::freshness::fresh;
use pistor_journey::intake::{self, Visit};
use pistor_knowledge::intake::{AnswerKind, AnsweredBy, Valid};
use serde_json::{Map, Value, json};

/// The moment of an entry on the clinic's clocks.
fn said_at(at: i64, zone: &TimeZone) -> Moment {
    moment(
        Timestamp::from_microsecond(at).unwrap_or(Timestamp::UNIX_EPOCH),
        zone,
    )
}

/// Whether the allergy list was gone through at this visit: it is asked again each time.
fn allergies_current(chart: &Chart, now: &Moment, zone: &TimeZone) -> bool {
    chart
        .allergies
        .as_ref()
        .is_some_and(|list| list.complete && fresh(Valid::EachVisit, said_at(list.at, zone).day, now))
}

impl Chart {
    /// The visit as a document: who, what is known with its day, what is proposed, how the consent to it stands.
    pub fn visit_document(
        &self,
        place: Place<'_>,
        treatment: &Treatment,
        consented: Option<Consented<'_>>,
    ) -> Value {
        let (edition, now, zone) = (place.house.edition, place.house.now, place.zone);
        let mut facts = Map::new();
        for (fact, answer) in &self.answers {
            if let Some(said) = fact_document(edition, fact, answer, now, zone) {
                facts.insert(fact.clone(), said);
            }
        }
        if let Some(consented) = consented {
            for row in edition.knowledge.questions.iter() {
                if row.answered_by == Some(AnsweredBy::Consents) {
                    facts.insert(row.id.clone(), consent_document(consented, now));
                }
            }
        }
        let mut patient = Map::new();
        if let Some(person) = &self.person {
            patient.insert("birth_date".to_owned(), json!(person.birth_date));
            patient.insert("sex".to_owned(), json!(person.sex));
        }
        let weight = self.weight_kg.as_ref();
        if let Some(number) = weight.and_then(|kg| serde_json::from_str::<Value>(&kg.body).ok()) {
            patient.insert("weight_kg".to_owned(), number);
        }
        let mut visit = json!({
            "as_of": now.written,
            "country": place.house.settings.country,
            "patient": patient,
            "facts": facts,
            "treatment": treatment,
        });
        let records = self.records_said();
        if !records.is_empty() {
            visit["records"] = json!(records);
        }
        if let Some(list) = &self.allergies {
            if !list.entries.is_empty() {
                visit["allergies"] = json!(list.entries);
            } else if allergies_current(self, now, zone) {
                visit["allergies"] = json!("none");
            }
        }
        visit
    }

    /// The visit, read and checked; with the document it was read from.
    ///
    /// # Errors
    /// When the treatment, or an answer, names something this edition does not know.
    pub fn visit(
        &self,
        place: Place<'_>,
        treatment: &Treatment,
        consented: Option<Consented<'_>>,
    ) -> Result<(Visit, String), Refusal> {
        let document = self.visit_document(place, treatment, consented).to_string();
        let mut visit = intake::read(place.house.edition, document.as_bytes())?;
        if !allergies_current(self, place.house.now, place.zone) {
            // What was listed still warns; what was not is asked again.
            visit.allergies.complete = false;
            visit.allergies.drugs_complete = false;
        }
        Ok((visit, document))
    }
}

/// What the consents say at this moment: yes while one is in force; withdrawn, stale and never given are a no.
fn consent_document(consented: Consented<'_>, now: &Moment) -> Value {
    let answer = match consented {
        Consented::InForce(_) => "yes",
        Consented::Stale(..) | Consented::Missing => "no",
    };
    json!({ "answer": answer, "at": now.written })
}

/// An answer as the vocabulary writes it; none for a count that has grown old.
fn fact_document(
    edition: &Edition,
    fact: &str,
    answer: &Noted<super::intake::FactAnswer>,
    now: &Moment,
    zone: &TimeZone,
) -> Option<Value> {
    let question = edition.knowledge.questions.get(fact)?;
    // What the chart itself knows was ticked in its earlier years: that counts no more.
    if question.answered_by.is_some() {
        return None;
    }
    let said = said_at(answer.at, zone);
    if question.kind == AnswerKind::Count {
        let value = answer.value.filter(|_| fresh(question.valid, said.day, now))?;
        return Some(json!(value));
    }
    let mut object = answer.details.clone();
    object.insert(
        "answer".to_owned(),
        json!(answer.answer.as_deref().unwrap_or("unknown")),
    );
    object.insert("at".to_owned(), json!(said.written));
    Some(Value::Object(object))
}
