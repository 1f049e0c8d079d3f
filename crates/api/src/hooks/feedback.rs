//! Feedback: what became of a card. Kept by rule, without free text: a comment of a clinician may name the patient.

use super::cards::{REASONS, topic_of};
use super::envelope::is_uuid;
use crate::Api;
use crate::door::{Knock, Said};
use crate::outcome::Outcome;
use jiff::Timestamp;
use pistor_practice::feedback::{Answered, Feedback};
use pistor_practice::refusal::{Fault, quoted};
use pistor_practice::view::WaiverReason;
use serde::Deserialize;

/// Most bytes of feedback.
pub(crate) const FEEDBACK_MAX: usize = 256 << 10;
/// Most answers that come together.
const CARDS_MAX: usize = 200;
/// Most suggestions of one card.
const SUGGESTIONS_MAX: usize = 20;
/// Topics of cards that are about no rule.
const TOPICS: [&str; 2] = ["questions", "checked"];

#[derive(Deserialize)]
struct Given {
    feedback: Vec<One>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct One {
    card: String,
    outcome: String,
    outcome_timestamp: String,
    #[serde(default)]
    accepted_suggestions: Vec<Suggestion>,
    #[serde(default)]
    override_reason: Option<Reason>,
}

#[derive(Deserialize)]
struct Suggestion {
    id: String,
}

#[derive(Deserialize)]
struct Reason {
    #[serde(default)]
    reason: Option<Coding>,
}

#[derive(Deserialize)]
struct Coding {
    code: String,
    #[serde(default)]
    system: String,
}

/// Keeps what became of cards.
pub(crate) fn feedback(api: &Api, knock: &Knock) -> Result<Said, Outcome> {
    let given: Given = serde_json::from_slice(&knock.body).map_err(|error| {
        let detail = error.to_string();
        let mut fault = Fault::new("json-syntax").with("detail", detail);
        (fault.line, fault.column) = (error.line(), error.column());
        Outcome::malformed(fault)
    })?;
    if !(1..=CARDS_MAX).contains(&given.feedback.len()) {
        return Err(field(
            "",
            &given.feedback.len().to_string(),
            &format!("1–{CARDS_MAX}"),
            None,
        ));
    }
    let edition = api.practice.edition();
    let rules: Vec<&str> = edition.checked().collect();
    let cards = given
        .feedback
        .iter()
        .enumerate()
        .map(|(n, one)| answered(one, n, &rules))
        .collect::<Result<Vec<_>, _>>()?;
    let kept = Feedback {
        service: knock.service.clone(),
        cards,
    };
    api.practice.keep_feedback(&knock.account, &kept, (api.clock)())?;
    Ok(Said::Nothing)
}

fn field(name: &str, found: &str, expected: &str, n: Option<usize>) -> Outcome {
    let mut fault = Fault::new("hook-field").found(quoted(found)).expected(expected);
    fault.path = match n {
        Some(n) => format!("/feedback/{n}/{name}"),
        None => "/feedback".to_owned(),
    };
    Outcome::malformed(fault)
}

fn answered(one: &One, n: usize, rules: &[&str]) -> Result<Answered, Outcome> {
    let topics = rules.iter().copied().chain(TOPICS);
    let Some(topic) = topic_of(&one.card, topics).filter(|_| is_uuid(&one.card)) else {
        let mut fault = Fault::new("hook-card").found(quoted(&one.card));
        fault.path = format!("/feedback/{n}/card");
        return Err(Outcome::malformed(fault));
    };
    let accepted = match one.outcome.as_str() {
        "accepted" => true,
        "overridden" => false,
        other => return Err(field("outcome", other, "accepted, overridden", Some(n))),
    };
    let suggestions: Vec<String> = one
        .accepted_suggestions
        .iter()
        .map(|suggestion| suggestion.id.clone())
        .collect();
    let good = suggestions.len() <= SUGGESTIONS_MAX && suggestions.iter().all(|id| is_uuid(id));
    if !good || (accepted && suggestions.is_empty()) {
        return Err(field(
            "acceptedSuggestions",
            &suggestions.join(", "),
            "[{ \"id\": \"…\" }]",
            Some(n),
        ));
    }
    let at = one.outcome_timestamp.parse::<Timestamp>();
    let at = at.map_err(|_| {
        field(
            "outcomeTimestamp",
            &one.outcome_timestamp,
            "2026-11-21T10:00:00Z",
            Some(n),
        )
    })?;
    let reason = one
        .override_reason
        .as_ref()
        .and_then(|given| given.reason.as_ref());
    let ours = |coding: &Coding| {
        let known = WaiverReason::ALL.iter().find(|reason| reason.id() == coding.code);
        known
            .filter(|_| coding.system == REASONS)
            .map_or("other", |reason| reason.id())
    };
    Ok(Answered {
        card: one.card.clone(),
        topic: topic.to_owned(),
        accepted,
        suggestions,
        reason: reason.map_or("", ours).to_owned(),
        at: at.to_string(),
    })
}
