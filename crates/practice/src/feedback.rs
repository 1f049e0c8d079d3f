//! What other programs say about the cards they were shown: accepted or passed over, and why. A book of its own, so that it
//! is counted by rule; nobody's name and no free text is in it.

use crate::house::FEEDBACK;
use crate::practice::Practice;
use crate::refusal::Refusal;
use jiff::Timestamp;
use pistor_store::NewEntry;
use serde::{Deserialize, Serialize};

/// Answers to cards, as they came together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Feedback {
    /// The service that showed the cards.
    pub service: String,
    /// The answers.
    pub cards: Vec<Answered>,
}

/// The answer to one card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answered {
    /// The card.
    pub card: String,
    /// The rule it was about, or `questions`, or `checked`.
    pub topic: String,
    /// Whether a suggestion of it was taken.
    pub accepted: bool,
    /// Ids of the suggestions that were taken.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub suggestions: Vec<String>,
    /// Why it was passed over: one of our reasons, `other` for a reason of somebody else's, empty where none was given.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// When, as it was told.
    pub at: String,
}

impl Practice {
    /// Keeps answers to cards. Blocks until they are on the disk.
    ///
    /// # Errors
    /// When they could not be written.
    pub fn keep_feedback(&self, account: &str, feedback: &Feedback, at: Timestamp) -> Result<(), Refusal> {
        let body = serde_json::to_string(feedback).map_err(|error| Refusal::fault(error.to_string()))?;
        let (author, edition) = (account.to_owned(), self.edition().knowledge.edition.clone());
        self.store.write_and_wait(move |ledger| {
            let new = NewEntry {
                step: "desk",
                kind: "cards_answered",
                at: at.as_microsecond(),
                author,
                edition,
                body,
                replaces: None,
                sample: false,
            };
            let head = ledger.head(FEEDBACK)?;
            ledger.append(FEEDBACK, head, new)?;
            Ok(())
        })
    }

    /// Every answer that was kept, in order.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn feedback(&self) -> Result<Vec<Feedback>, Refusal> {
        let entries = self
            .store
            .read(|reading| Ok::<_, Refusal>(reading.chart(FEEDBACK, 0)?))?;
        entries.iter().map(crate::house::body).collect()
    }
}
