//! Messages by hand: sent now, cancelled.

use crate::act::{Doing, Done};
use crate::chart::consent::Scope;
use crate::outbox::{MessageRow, MessageState, Template};
use crate::refusal::Refusal;
use pistor_store::Trace;
use schemars::JsonSchema;
use serde::Deserialize;

/// A message that somebody asked for is of no use after so long, in microseconds.
const ENDS: i64 = 2 * 24 * 3_600_000_000;

/// Sends a message now: one of the list, or a new one.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SendMessage {
    /// One of the list: also one that was given up, or one to send once more.
    #[serde(default)]
    pub message: String,
    /// A new one with this text: `intake`, `aftercare` or `followup`.
    #[serde(default)]
    pub template: String,
}

/// Cancels a message that has not been sent, or puts away one that was given up.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CancelMessage {
    /// Which.
    pub message: String,
}

/// Sends a message now. Never without the patient's consent; quiet hours hold for it, too.
pub(crate) fn send(doing: &Doing<'_>, given: SendMessage) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    let again = match given.message.is_empty() {
        false => Some(held(doing, &chart.id, &given.message)?),
        true => None,
    };
    let to_clinic = again
        .as_ref()
        .is_some_and(|row| row.template == Template::Unread.id());
    if !to_clinic && chart.consent(Scope::Messages, "").is_none() {
        return Err(Refusal::conflict("messages-no-consent"));
    }
    let row = match again {
        Some(row) => {
            let row = MessageRow {
                due: doing.at(),
                ends: row.ends.max(doing.at() + ENDS),
                state: MessageState::Queued,
                tries: 0,
                fault: String::new(),
                closed: 0,
                ..row
            };
            doing.ledger.set_message(&row)?;
            row
        }
        None => {
            let template = match given.template.as_str() {
                "intake" => Template::Intake,
                "aftercare" => Template::Aftercare,
                "followup" => Template::Followup,
                _ => return Err(Refusal::empty("template")),
            };
            let about = match template {
                Template::Intake => String::new(),
                _ => {
                    let session = chart.last_signed();
                    let session = session.ok_or_else(|| Refusal::conflict("session-not-signed"))?;
                    session.opened.id.clone()
                }
            };
            doing.queue_by_hand(&chart, template, about, doing.at() + ENDS)?
        }
    };
    done(doing, &row)
}

/// Cancels a message.
pub(crate) fn cancel(doing: &Doing<'_>, given: CancelMessage) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    let row = held(doing, &chart.id, &given.message)?;
    if matches!(
        row.state,
        MessageState::Sent | MessageState::Delivered | MessageState::Cancelled
    ) {
        return Err(Refusal::conflict("message-closed"));
    }
    let row = MessageRow {
        state: MessageState::Cancelled,
        fault: "by-hand".to_owned(),
        closed: doing.at(),
        ..row
    };
    doing.ledger.set_message(&row)?;
    done(doing, &row)
}

/// A message of this chart and of no other.
fn held(doing: &Doing<'_>, patient: &str, id: &str) -> Result<MessageRow, Refusal> {
    let row = doing.ledger.message(id)?;
    row.filter(|row| row.patient == patient)
        .ok_or_else(|| Refusal::not_found("@what-message"))
}

/// Leaves the trace; the chart itself has not changed.
fn done(doing: &Doing<'_>, row: &MessageRow) -> Result<Done, Refusal> {
    doing.ledger.trace(&Trace {
        at: doing.at(),
        account: &doing.who.account,
        act: doing.act.id(),
        chart: &row.patient,
        outcome: "done",
        entry: 0,
        entry_hash: [0; 32],
        sample: row.sample,
    })?;
    Ok(Done {
        chart: row.patient.clone(),
        id: row.id.clone(),
        seq: 0,
        secret: None,
    })
}
