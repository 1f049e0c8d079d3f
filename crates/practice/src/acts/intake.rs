//! Intake: answers and consents. What was not answered stays unknown.

use crate::act::{Doing, Done, filled};
use crate::chart::intake::{Answers, Consent, Relation, Scope, Withdrawal};
use crate::chart::treatment::Treatment;
use crate::refusal::Refusal;
use jiff::civil::Date;
use pistor_journey::Edition;
use pistor_journey::calendar::PartialDate;
use pistor_journey::intake;
use pistor_knowledge::Fault;
use schemars::JsonSchema;
use serde::Deserialize;
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
    // Details without a word beside them would silently turn an earlier yes into "unknown".
    if let Some((fact, _)) = given
        .facts
        .iter()
        .find(|(_, said)| said.answer.is_none() && said.value.is_none())
    {
        return Err(Refusal::empty(&format!("facts/{fact}/answer")));
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

/// A consent that was given.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConsentGiven {
    /// What for.
    pub scope: Scope,
    /// For which course.
    #[serde(default)]
    pub course: String,
    /// Language of the text.
    pub language: String,
    /// Who signed.
    pub signed_by: String,
    /// The patient, or a guardian.
    pub relation: Relation,
    /// `paper` or `screen`.
    pub how: String,
}

/// Records a consent. For a minor a guardian signs.
pub(crate) fn consent(doing: &Doing<'_>, given: ConsentGiven) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    if given.scope == Scope::Treatment && chart.course(&given.course).is_none() {
        return Err(Refusal::not_found("@what-course"));
    }
    let signed_by = filled("signed_by", &given.signed_by, 200)?;
    if !["paper", "screen"].contains(&given.how.as_str()) {
        return Err(Refusal::empty("how"));
    }
    let birth_date = chart.person.as_ref().map(|person| person.birth_date.as_str());
    let minor = may_be_minor(birth_date.unwrap_or_default(), doing.now.day);
    if minor && given.relation == Relation::Patient {
        return Err(Refusal::invalid(Fault::new("guardian-needed").under("relation")));
    }
    let consent = Consent {
        scope: given.scope,
        course: given.course,
        language: filled("language", &given.language, 12)?,
        signed_by,
        relation: given.relation,
        how: given.how,
        withdrawn: None,
    };
    let (_, entry) = doing.save(chart, "consented", &consent, None)?;
    Ok(doing.done(&entry))
}

/// Records that a consent was withdrawn: as easy as giving it.
pub(crate) fn withdraw(doing: &Doing<'_>, given: Withdrawal) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    let consent = chart
        .consents
        .iter()
        .find(|consent| consent.id == given.consent && consent.withdrawn.is_none())
        .ok_or_else(|| Refusal::not_found("@what-consent"))?;
    let replaces = Some(consent.id.clone());
    let (_, entry) = doing.save(chart, "consent_withdrawn", &given, replaces)?;
    Ok(doing.done(&entry))
}
