//! The base patient over whom cases are laid (knowledge/README.md): 40, female, everything answered, nothing to report.

use crate::calendar::{Moment, PartialDate};
use crate::edition::Edition;
use crate::facts::{Allergies, Count, Facts};
use crate::intake::document::{FactDocument, TreatmentDocument};
use crate::intake::{self, Patient, Sex, Visit};
use crate::treatment::Treatment;
use pistor_knowledge::intake::AnswerKind;
use pistor_knowledge::screening::Given;
use pistor_knowledge::{Decimal, Fault};
use serde::Deserialize;
use serde_json::{Map, Value, json};

/// The day of every case.
const TODAY: &str = "2026-11-21T10:00:00+03:00";

/// The base patient's visit.
pub(super) struct Base {
    visit: Visit,
    treatment: Map<String, Value>,
}

impl Base {
    pub(super) fn new(edition: &Edition) -> Result<Base, Fault> {
        let Value::Object(treatment) = json!({
            "indication": "wrinkles", "areas": ["face"], "method": "needle", "technique": "nappage",
            "mixture": ["hyaluronic_acid"], "session": 1
        }) else {
            return Err(Fault::new("fault"));
        };
        let as_of = Moment::parse(TODAY)?;
        let mut facts = Facts::default();
        for (row, n) in edition.knowledge.questions.iter().zip(0u8..) {
            match row.kind {
                AnswerKind::Count => facts.counted(
                    n,
                    Count {
                        least: 0,
                        exact: true,
                    },
                ),
                AnswerKind::YesNo if row.reassuring => facts.yes |= 1 << n,
                AnswerKind::YesNo => facts.no |= 1 << n,
            }
        }
        let visit = Visit {
            patient: Patient {
                birth: born(&as_of, 40),
                sex: Some(Sex::Female),
                weight_kg: Some(Decimal::from(70)),
            },
            as_of,
            country: Some("TR".to_owned()),
            facts,
            allergies: Allergies {
                entries: Vec::new(),
                complete: true,
                drugs_complete: true,
            },
            treatment: read_treatment(edition, treatment.clone())?,
            not_read: Vec::new(),
        };
        Ok(Base { visit, treatment })
    }

    /// The day of every case.
    pub(super) fn as_of(&self) -> &Moment {
        &self.visit.as_of
    }

    /// The base treatment with some parts replaced.
    pub(super) fn treatment(
        &self,
        edition: &Edition,
        given: &Map<String, Value>,
    ) -> Result<Treatment, Fault> {
        if given.is_empty() {
            return Ok(self.visit.treatment.clone());
        }
        let mut treatment = self.treatment.clone();
        let needle = given.get("method").is_none_or(|method| method == "needle");
        if !needle {
            treatment.remove("technique");
        }
        for (key, value) in given {
            // A case about a treatment says `number` where a visit says `session`.
            treatment.insert(key.clone(), value.clone());
        }
        read_treatment(edition, treatment)
    }

    /// The base visit with what a case gives laid over it.
    pub(super) fn visit(&self, edition: &Edition, given: &Given) -> Result<Visit, Fault> {
        let mut visit = self.visit.clone();
        if let Some(age) = given.age {
            visit.patient.birth = born(&visit.as_of, age);
        }
        if let Some(sex) = &given.sex {
            visit.patient.sex = Some(Sex::of(sex).ok_or_else(|| Fault::new("unknown-word").found(sex))?);
        }
        if let Some(country) = &given.country {
            visit.country = Some(country.clone());
        }
        if let Some(kg) = given.weight_kg {
            visit.patient.weight_kg = Decimal::try_from(kg).ok();
        }
        visit.treatment = self.treatment(edition, &given.treatment)?;
        for (id, answer) in &given.facts {
            forget(edition, &mut visit, id);
            let fact = FactDocument::deserialize(answer)
                .map_err(|e| Fault::new("json-syntax").with("detail", e.to_string()))?;
            intake::read_fact(edition, &mut visit, id, &fact)?;
        }
        if let Some(allergies) = &given.allergies {
            visit.allergies = read_allergies(edition, allergies)?;
        }
        for id in &given.unanswered {
            match id.as_str() {
                "allergies" => visit.allergies = Allergies::default(),
                "age" => visit.patient.birth = None,
                "sex" => visit.patient.sex = None,
                "country" => visit.country = None,
                "mixture" => visit.treatment.mixture = None,
                _ if edition.fact(id).is_some() => forget(edition, &mut visit, id),
                _ => return Err(Fault::new("unknown-id").found(id)),
            }
        }
        intake::settle_sex(edition, &mut visit);
        Ok(visit)
    }
}

fn born(as_of: &Moment, age: u32) -> Option<PartialDate> {
    let year = as_of.day.year() - i16::try_from(age).ok()?;
    jiff::civil::Date::new(year, 1, 15).ok().map(PartialDate::exact)
}

fn forget(edition: &Edition, visit: &mut Visit, id: &str) {
    let Some(fact) = edition.fact(id) else { return };
    visit.facts.yes &= !(1 << fact);
    visit.facts.no &= !(1 << fact);
    visit.facts.counts.retain(|(n, _)| *n != fact);
    visit.facts.details.retain(|(n, _)| *n != fact);
}

/// Bare ids stand for areas and ingredients.
fn read_treatment(edition: &Edition, mut treatment: Map<String, Value>) -> Result<Treatment, Fault> {
    for (list, key) in [("areas", "area"), ("mixture", "substance")] {
        if let Some(Value::Array(items)) = treatment.get_mut(list) {
            for item in items {
                if item.is_string() {
                    *item = json!({ key: item.clone() });
                }
            }
        }
    }
    let value = Value::Object(treatment);
    let document = TreatmentDocument::deserialize(&value)
        .map_err(|e| Fault::new("json-syntax").with("detail", e.to_string()))?;
    intake::treatment(edition, &document)
}

fn read_allergies(edition: &Edition, allergies: &Value) -> Result<Allergies, Fault> {
    let mut allergies = allergies.clone();
    if let Value::Array(items) = &mut allergies {
        for item in items {
            if item.is_string() {
                *item = json!({ "substance": item.clone() });
            }
            if item["substance"] == "other" && item.get("text").is_none() {
                item["text"] = json!("penicillin");
            }
        }
    }
    let document = intake::document::AllergiesDocument::deserialize(&allergies)
        .map_err(|e| Fault::new("json-syntax").with("detail", e.to_string()))?;
    intake::allergies(edition, Some(&document))
}
