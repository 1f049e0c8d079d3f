//! Approving what patients are told, and taking it back.

use crate::act::{Doing, Done, filled};
use crate::house::texts::{ApprovedText, EMERGENCY, Texts, WithdrawnText};
use crate::house::{TEXTS, book};
use crate::refusal::Refusal;
use pistor_knowledge::Fault;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Longest text, in characters: it is read on a phone.
const LONGEST: usize = 1200;
/// Most languages.
const LANGUAGES_MAX: usize = 20;

/// An approval, with the words as they stood on the page.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ApproveText {
    /// `emergency`, or the id of a reaction.
    pub text: String,
    /// Language → words.
    pub words: BTreeMap<String, String>,
}

/// Approves a text.
pub(crate) fn approve(doing: &Doing<'_>, given: ApproveText) -> Result<Done, Refusal> {
    if given.text != EMERGENCY && doing.edition.knowledge.reactions.get(&given.text).is_none() {
        return Err(Refusal::not_found("@what-text"));
    }
    if given.words.is_empty() || given.words.len() > LANGUAGES_MAX {
        return Err(Refusal::invalid(Fault::new("field-empty").under("words")));
    }
    let mut words = BTreeMap::new();
    for (language, text) in given.words {
        let tag = !language.is_empty()
            && language.len() <= 12
            && language.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        if !tag {
            return Err(Refusal::empty("words"));
        }
        let text = filled(&format!("words/{language}"), &text, LONGEST)?;
        words.insert(language, text);
    }
    let approved = ApprovedText {
        text: given.text,
        words,
        digest: doing.practice.digest().to_owned(),
        name: doing.who.name.clone(),
    };
    keep(doing, "text_approved", &approved)
}

/// Takes an approval back: patients are not told this text any more.
pub(crate) fn withdraw(doing: &Doing<'_>, given: WithdrawnText) -> Result<Done, Refusal> {
    let held = Texts::of(&doing.ledger.chart(&book(TEXTS, doing.who.sample), 0)?)?;
    if held.approved(&given.text).is_none() {
        return Err(Refusal::not_found("@what-text"));
    }
    keep(doing, "text_withdrawn", &given)
}

/// Into the book of the texts; what an account of the sample clinic says goes with the samples.
fn keep(doing: &Doing<'_>, kind: &'static str, body: &impl Serialize) -> Result<Done, Refusal> {
    let chart = book(TEXTS, doing.who.sample);
    let head = doing.ledger.head(&chart)?;
    let entry = doing.append(&chart, head, ("followup", kind), body, None, doing.who.sample)?;
    Ok(Done {
        chart,
        ..doing.done(&entry)
    })
}
