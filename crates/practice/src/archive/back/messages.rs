//! Messages back into the queue, as they stood: what was sent is never sent again, what waits goes on waiting.

use super::Back;
use super::lines::{at, next, unreadable};
use crate::archive::MESSAGES;
use crate::archive::lines::MessageLine;
use crate::refusal::Refusal;
use pistor_store::Ledger;

impl Back {
    /// How many there are.
    pub(super) fn messages(&self, ledger: &Ledger<'_>) -> Result<i64, Refusal> {
        let mut input = self.open(MESSAGES)?;
        let (mut line, mut number) = (Vec::new(), 0);
        let mut last = String::new();
        let mut messages = 0;
        while next(&mut input, MESSAGES, &mut number, &mut line)? {
            let read: MessageLine<'_> =
                serde_json::from_slice(&line).map_err(|e| unreadable(MESSAGES, number, &e))?;
            let refused = |code| Refusal::invalid(at(code, MESSAGES, number));
            let row = read.message().ok_or_else(|| refused("archive-message"))?;
            if row.id <= last {
                return Err(refused("archive-order"));
            }
            // A cause has one message: with two of them it would be sent twice.
            if ledger.message_of(&row.cause)?.is_some() {
                return Err(refused("archive-message"));
            }
            if ledger.hash_of(&row.patient, 1)?.is_none() {
                return Err(refused("archive-message"));
            }
            ledger.queue_message(&row)?;
            last = row.id;
            messages += 1;
        }
        Ok(messages)
    }
}
