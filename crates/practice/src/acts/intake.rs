//! Intake: answers. What was not answered stays unknown. Consents have a file of their own.

pub mod own;

use crate::act::{Doing, Done, Loaded};
use crate::chart::intake::Answers;
use crate::chart::treatment::Treatment;
use crate::refusal::Refusal;
use jiff::civil::Date;
use pistor_journey::Edition;
use pistor_journey::calendar::PartialDate;
use pistor_journey::intake;
use pistor_knowledge::Fault;
use serde_json::{Map, Value, json};

/// From this age on a person signs for themselves, in years.
const OF_AGE: i16 = 18;

/// Whether somebody may be a minor on a day, by what is known of the birth date: one in part counts as the youngest it can
/// be, one that nobody knows as a child's.
pub(crate) fn may_be_minor(birth_date: &str, day: Date) -> bool {
    PartialDate::parse(birth_date).map_or(true, |birth| birth.ages_on(day).0 < OF_AGE)
}

/// Records answers.
pub(crate) fn answer(doing: &Doing<'_>, given: Answers) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    // Who answers alone for a minor, and what is passed over, is said on the patient's own pages.
    let given = Answers {
        guardian: None,
        passed: Vec::new(),
        ..given
    };
    let nothing = given.facts.is_empty()
        && given.allergies.is_none()
        && given.weight_kg.is_none()
        && given.complaint.is_none();
    if nothing {
        return Err(Refusal::invalid(Fault::new("nothing-answered")));
    }
    let given = Answers {
        weight_kg: given.weight_kg.map(|kg| kilograms(&kg)).transpose()?,
        ..given
    };
    if given
        .allergies
        .as_ref()
        .is_some_and(|list| list.entries.is_empty() && !list.complete)
    {
        return Err(Refusal::empty("allergies"));
    }
    record(doing, chart, given)
}

/// Writes answers down that the journey can read.
fn record(doing: &Doing<'_>, chart: Loaded, given: Answers) -> Result<Done, Refusal> {
    // Details without a word beside them would silently turn an earlier yes into "unknown".
    if let Some((fact, _)) = given
        .facts
        .iter()
        .find(|(_, said)| said.answer.is_none() && said.value.is_none())
    {
        return Err(Refusal::empty(&format!("facts/{fact}/answer")));
    }
    let questions = &doing.edition.knowledge.questions;
    let known = |fact: &&String| questions.get(fact).is_some_and(|row| row.answered_by.is_some());
    if let Some(fact) = given.facts.keys().find(known) {
        return Err(Refusal::field("fact-from-chart", &format!("facts/{fact}"), fact));
    }
    readable(doing, &given)?;
    let (_, entry) = doing.save(chart, "answered", &given, None)?;
    Ok(doing.done(&entry))
}

/// A body weight with comma or point, as an exact decimal.
fn kilograms(text: &str) -> Result<String, Refusal> {
    let text = text.trim();
    let point = text.replace(',', ".");
    let plain = !point.is_empty()
        && point.len() <= 8
        && point.chars().all(|c| c.is_ascii_digit() || c == '.')
        && point.matches('.').count() <= 1
        && point.split('.').all(|part| !part.is_empty())
        // 1.000 kg is one or a thousand.
        && point.split('.').nth(1).is_none_or(|decimals| decimals.len() <= 2);
    match plain {
        true => Ok(point.trim_start_matches('0').to_owned())
            .map(|kg| if kg.starts_with('.') { format!("0{kg}") } else { kg }),
        false => Err(Refusal::field("weight-unreadable", "weight_kg", text)),
    }
}

/// Everything answered must be something the intake of the journey can read: ids, words, days, numbers.
fn readable(doing: &Doing<'_>, given: &Answers) -> Result<(), Refusal> {
    let facts: Map<String, Value> = given
        .facts
        .iter()
        .map(|(fact, answer)| {
            let said = match answer.value {
                Some(value) => json!(value),
                None => {
                    let mut object = answer.details.clone();
                    object.insert(
                        "answer".to_owned(),
                        json!(answer.answer.as_deref().unwrap_or("unknown")),
                    );
                    Value::Object(object)
                }
            };
            (fact.clone(), said)
        })
        .collect();
    let mut visit = json!({
        "as_of": doing.now.written,
        "patient": {},
        "facts": facts,
        "treatment": given.complaint.clone().unwrap_or_else(|| placeholder(doing)),
    });
    if let Some(kg) = &given.weight_kg {
        let number: Value =
            serde_json::from_str(kg).map_err(|_| Refusal::field("weight-unreadable", "weight_kg", kg))?;
        visit["patient"]["weight_kg"] = number;
    }
    if let Some(list) = given.allergies.as_ref().filter(|list| !list.entries.is_empty()) {
        visit["allergies"] = json!(list.entries);
    }
    intake::read(&doing.edition, visit.to_string().as_bytes()).map_err(|mut fault| {
        fault.path = fault
            .path
            .replacen("/patient/weight_kg", "/weight_kg", 1)
            .replacen("/treatment", "/complaint", 1)
            .replacen("/allergies", "/allergies/entries", 1);
        fault.path = below_details(&fault.path);
        (fault.line, fault.column) = (0, 0);
        Refusal::invalid(fault)
    })?;
    Ok(())
}

/// A detail stands in a visit beside the answer, and in the input of the act below `details`.
fn below_details(path: &str) -> String {
    let parts: Vec<&str> = path.split('/').collect();
    match parts[..] {
        ["", "facts", fact, detail] if !["answer", "at", "by"].contains(&detail) => {
            format!("/facts/{fact}/details/{detail}")
        }
        _ => path.to_owned(),
    }
}

/// A treatment that reads, where only answers are tried.
pub(crate) fn placeholder(doing: &Doing<'_>) -> Treatment {
    placeholder_of(&doing.edition)
}

/// The same for an edition.
pub(crate) fn placeholder_of(edition: &Edition) -> Treatment {
    let first = |ids: &mut dyn Iterator<Item = &str>| ids.next().unwrap_or_default().to_owned();
    Treatment {
        indication: first(&mut edition.knowledge.indications.ids()),
        areas: vec![crate::chart::treatment::TreatedArea {
            area: first(&mut edition.knowledge.areas.ids()),
            side: None,
        }],
        ..Treatment::default()
    }
}
