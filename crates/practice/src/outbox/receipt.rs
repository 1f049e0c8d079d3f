//! What became of a message after somebody took it: a word from whoever took it, where they give one. It is believed by
//! its signature, changes nothing but the state of a message that was handed over, and twice it is once.

use super::letter::Way;
use super::{MessageRow, MessageState};
use crate::act::NOBODY;
use crate::practice::Practice;
use crate::refusal::{Fault, Refusal};
use jiff::Timestamp;
use pistor_store::Trace;
use serde::Deserialize;

/// Longest word that is read, in bytes.
const BYTES_MAX: usize = 2048;

/// The word itself: no address, no text, nothing of a patient.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Receipt {
    /// Id of the message, as it was handed over.
    id: String,
    /// What became of it.
    state: Came,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Came {
    Delivered,
    Failed,
}

impl Practice {
    /// Which way a signed word came: that of the carrier whose signature it is.
    ///
    /// # Errors
    /// `receipt-unsigned`, also where nothing is set up: the same answer to everybody who cannot sign.
    pub fn vouched(&self, signature: &str, body: &[u8], now: Timestamp) -> Result<Way, Refusal> {
        let carriers = self.post().map_or(&[][..], |post| post.carriers.as_slice());
        let whose = carriers
            .iter()
            .find(|carrier| carrier.vouches(signature, body, now));
        whose
            .map(|carrier| carrier.way())
            .ok_or_else(|| Refusal::forbidden("receipt-unsigned"))
    }

    /// Takes a word whose signature was looked at. One about a message that is not known, or that has come to an end, is
    /// taken, too, and changes nothing: who asks learns nothing of what there is.
    ///
    /// # Errors
    /// When it cannot be read, or comes before the message was marked as handed over: ask again.
    pub fn receipt(&self, way: Way, body: &[u8], now: Timestamp) -> Result<(), Refusal> {
        let unread = || Refusal::invalid(Fault::new("receipt-unreadable"));
        if body.len() > BYTES_MAX {
            return Err(unread());
        }
        let receipt: Receipt = serde_json::from_slice(body).map_err(|_| unread())?;
        let at = now.as_microsecond();
        self.store.write_and_wait(move |ledger| {
            let Some(row) = ledger.message(&receipt.id)? else {
                return Ok(());
            };
            if row.state.is_open() && (row.way.is_empty() || row.way == way.id()) {
                return Err(Refusal::conflict("receipt-early"));
            }
            if row.state != MessageState::Sent || row.way != way.id() {
                return Ok(());
            }
            let (state, fault) = match receipt.state {
                Came::Delivered => (MessageState::Delivered, ""),
                Came::Failed => (MessageState::Bounced, "not-delivered"),
            };
            ledger.set_message(&MessageRow {
                state,
                fault: fault.to_owned(),
                closed: at,
                ..row.clone()
            })?;
            ledger.trace(&Trace {
                at,
                account: NOBODY,
                act: "message_receipt",
                chart: &row.patient,
                outcome: "done",
                entry: 0,
                entry_hash: [0; 32],
                sample: false,
            })?;
            Ok(())
        })
    }
}
