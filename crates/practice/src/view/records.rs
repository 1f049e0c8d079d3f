//! What a hospital record says by itself, for people to look at before they rely on it.

use super::Look;
use crate::acts::intake::placeholder_of;
use crate::chart::records::TakenOver;
use crate::refusal::Refusal;
use pistor_journey::intake::{self, Visit};
use serde_json::json;

impl Look {
    /// A visit in which nothing is known but what one record says, read today.
    ///
    /// # Errors
    /// When this edition cannot read it any more.
    pub fn record_alone(&self, held: &TakenOver) -> Result<Visit, Refusal> {
        let visit = json!({
            "as_of": self.now.written,
            "patient": {},
            "records": [held.imported.record],
            "treatment": placeholder_of(&self.edition),
        });
        Ok(intake::read(&self.edition, visit.to_string().as_bytes())?)
    }

    /// Ids of the questions that a visit answers with yes.
    pub fn answered_yes(&self, visit: &Visit) -> Vec<&str> {
        let questions = &self.edition.knowledge.questions;
        let yes = (0u8..)
            .take(questions.len())
            .filter(|no| visit.facts.yes & (1u128 << no) != 0);
        yes.map(|no| self.edition.fact_id(no)).collect()
    }
}
