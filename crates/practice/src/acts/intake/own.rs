//! What patients answer by themselves, by a link. It is the patient's word, as if the desk had written it down; what a
//! clinician or a record has said is not overwritten by it, and an allergy on record does not go away by it.

use super::record;
use crate::act::{Doing, Done, filled, short};
use crate::chart::Chart;
use crate::chart::intake::own::{ALLERGIES, Confirmed, Guardian, Sent};
use crate::chart::intake::{AllergyEntry, AllergyList, Answers, FactAnswer, Teller};
use crate::permission::Purpose;
use crate::refusal::Refusal;
use crate::view::{Ask, OwnIntake};
use pistor_knowledge::Fault;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// What a patient answers.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Told {
    /// Fact → its answer.
    #[serde(default)]
    pub facts: BTreeMap<String, FactAnswer>,
    /// Allergies.
    #[serde(default)]
    pub allergies: Option<AllergyList>,
    /// Who answers for a minor.
    #[serde(default)]
    pub guardian: Option<Guardian>,
    /// What they do not know: facts whose details they cannot say, and `allergies`.
    #[serde(default)]
    pub passed: Vec<String>,
}

/// The intake as it stands for whoever acts.
fn standing(doing: &Doing<'_>, chart: &Chart) -> OwnIntake {
    let look = doing.practice.look(doing.now.instant);
    look.own_intake(chart, &doing.who.account)
}

/// Most answers by one link: each question has room for many changes of mind.
const BY_LINK_MAX: usize = 500;
/// Most allergies that are named in one answer.
const ALLERGIES_MAX: usize = 40;
/// Most characters of a text in an answer, as its line on the page takes them.
const TEXT_MAX: usize = 200;

/// What a patient writes is as short as the lines on the page.
fn short_enough(given: &Told) -> Result<(), Refusal> {
    for (n, entry) in given.allergies.iter().flat_map(|list| &list.entries).enumerate() {
        if n >= ALLERGIES_MAX {
            let fault = Fault::new("allergies-many").expected(ALLERGIES_MAX.to_string());
            return Err(Refusal::invalid(fault.under("allergies")));
        }
        let field = format!("allergies/entries/{n}/text");
        short(&field, entry.text.as_deref().unwrap_or_default(), TEXT_MAX)?;
    }
    for (fact, said) in &given.facts {
        for (detail, value) in &said.details {
            let field = format!("facts/{fact}/details/{detail}");
            short(&field, value.as_str().unwrap_or_default(), TEXT_MAX)?;
        }
    }
    Ok(())
}

/// Records what a patient answers: only what they are asked, or have answered by this link before.
pub(crate) fn tell(doing: &Doing<'_>, given: Told) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    let own = standing(doing, &chart);
    let nothing = given.facts.is_empty()
        && given.allergies.is_none()
        && given.guardian.is_none()
        && given.passed.is_empty();
    if nothing {
        return Err(Refusal::invalid(Fault::new("nothing-answered")));
    }
    short_enough(&given)?;
    let answers = chart.timeline.iter().filter(|event| event.kind == "answered");
    doing.not_too_often(
        "link-answers",
        answers.map(|event| event.author.as_str()),
        BY_LINK_MAX,
    )?;
    let guardian = given.guardian.map(named).transpose()?;
    if guardian.is_none() && own.asks.first() == Some(&Ask::Guardian) {
        return Err(Refusal::conflict("guardian-first"));
    }
    let asked = |fact: &str| {
        own.told.iter().any(|told| told == fact) || own.asks.iter().any(|ask| ask.fact() == Some(fact))
    };
    let strange = given
        .facts
        .keys()
        .chain(given.passed.iter().filter(|passed| *passed != ALLERGIES))
        .find(|fact| !asked(fact));
    if let Some(fact) = strange {
        return Err(Refusal::conflict("not-asked-of-you").with("found", fact.as_str()));
    }
    let (mut facts, mut passed) = (given.facts, given.passed);
    // Nobody knows the details of a no; those that were said before go with a no.
    for said in facts
        .values_mut()
        .filter(|said| said.answer.as_deref() != Some("yes"))
    {
        said.details.clear();
        if said.answer.as_deref() == Some("unknown") {
            said.value = None;
        }
    }
    let known = chart.allergies_beside(&doing.who.account);
    // "I don't know" leaves what is on record and what the patient has named, goes through nothing, and takes a "none" back.
    let given_list = match passed.iter().any(|held| held == ALLERGIES) {
        true => chart.allergies.as_ref().map(|list| AllergyList {
            complete: false,
            entries: list.entries.clone(),
        }),
        false => given.allergies,
    };
    let allergies = given_list.map(|list| with_known(known, list));
    passed.sort_unstable();
    passed.dedup();
    let told = Answers {
        facts,
        allergies,
        weight_kg: None,
        complaint: None,
        by: Teller::Patient,
        guardian,
        passed,
    };
    record(doing, chart, told)
}

fn named(guardian: Guardian) -> Result<Guardian, Refusal> {
    if !Guardian::RELATIONS.contains(&guardian.relation.as_str()) {
        return Err(Refusal::empty("guardian/relation"));
    }
    Ok(Guardian {
        name: filled("guardian/name", &guardian.name, 200)?,
        ..guardian
    })
}

/// A patient adds to the allergies on record; taking one away is for a clinician.
fn with_known(known: &[AllergyEntry], given: AllergyList) -> AllergyList {
    let mut entries = known.to_vec();
    for entry in given.entries {
        let text = |entry: &AllergyEntry| {
            let text = entry.text.as_deref().unwrap_or_default();
            pistor_locale::casing::fold(text.trim())
        };
        let known = entries
            .iter()
            .any(|held| held.substance == entry.substance && text(held) == text(&entry));
        if !known {
            entries.push(entry);
        }
    }
    AllergyList {
        complete: given.complete,
        entries,
    }
}

/// Nothing is handed in with a sending.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Send {}

/// Sends the intake: nothing of it is open, and it is not empty.
pub(crate) fn send(doing: &Doing<'_>, _: Send) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    let own = standing(doing, &chart);
    if own.answered == 0 {
        return Err(Refusal::conflict("intake-empty"));
    }
    if !own.asks.is_empty() {
        let fault = Fault::new("intake-unanswered").with("count", own.asks.len().to_string());
        return Err(Refusal::stands_against(fault));
    }
    let sent = Sent {
        answered: own.answered,
    };
    let (_, entry) = doing.save(chart, "intake_sent", &sent, None)?;
    doing.finish(Purpose::Intake)?;
    Ok(doing.done(&entry))
}

/// Confirms what a patient answered alone, up to the entry that stood on the page.
pub(crate) fn confirm(doing: &Doing<'_>, given: Confirmed) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    if !chart.unconfirmed().iter().any(|seq| *seq <= given.upto) || given.upto > chart.seq() {
        return Err(Refusal::conflict("nothing-to-confirm"));
    }
    let (_, entry) = doing.save(chart, "answers_confirmed", &given, None)?;
    Ok(doing.done(&entry))
}
