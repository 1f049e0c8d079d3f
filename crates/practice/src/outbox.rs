//! The outbox: messages are written down with the act that causes them, and sent behind it. A message says the name of
//! the clinic and where to look, and nothing of medicine; it goes to nobody who has not consented, and at no quiet hour.
//!
//! wish (what a chart wants sent) → queue (written with the act) → tick (a round: next (what to do now) → write (the letter) → carried,
//! tried again, given up) → receipt (what became of it, where a carrier is told); alarms (words to the clinic itself).

mod alarms;
mod letter;
mod next;
mod queue;
mod receipt;
mod tick;
mod wish;
mod write;

pub use letter::{Carrier, Letter, NotCarried, Post, Way};
pub use pistor_store::{MessageRow, MessageState};
pub use tick::Ticked;
pub use wish::Template;

use crate::chart::Chart;
use crate::practice::Practice;
use crate::refusal::Refusal;

/// Most messages that were given up on one board.
const GIVEN_UP_MAX: i64 = 50;

impl Practice {
    /// The messages of a patient, the latest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn messages(&self, chart: &Chart) -> Result<Vec<MessageRow>, Refusal> {
        let mut rows = self.read(|reading| Ok(reading.messages(&chart.id)?))?;
        rows.reverse();
        Ok(rows)
    }

    /// Messages that were given up, or did not arrive, and that nobody has looked at.
    pub(crate) fn given_up(reading: &pistor_store::Reading<'_>) -> Result<Vec<MessageRow>, Refusal> {
        let mut rows = reading.messages_due(MessageState::GivenUp, i64::MAX, GIVEN_UP_MAX)?;
        rows.extend(reading.messages_due(MessageState::Bounced, i64::MAX, GIVEN_UP_MAX)?);
        Ok(rows)
    }
}
