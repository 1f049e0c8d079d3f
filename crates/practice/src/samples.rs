//! The sample clinic: accounts whose every beginning is a sample, so that all of it goes with one act.

use crate::act::Actor;
use crate::house::accounts::{Account, row};
use crate::house::{ACCOUNTS, book};
use crate::practice::Practice;
use crate::refusal::Refusal;
use jiff::Timestamp;
use pistor_store::NewEntry;

impl Practice {
    /// Writes the staff of the sample clinic. They have no password: a manager may send them a link.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn begin_samples(&self, staff: Vec<Account>, at: Timestamp) -> Result<Vec<Actor>, Refusal> {
        let edition = self.edition().knowledge.edition.clone();
        self.store.write_and_wait(move |ledger| {
            let (now, chart) = (at.as_microsecond(), book(ACCOUNTS, true));
            let mut actors = Vec::new();
            for mut account in staff {
                account.id = ledger.new_id(now);
                account.sample = true;
                let body = serde_json::to_string(&account).map_err(|e| Refusal::fault(e.to_string()))?;
                let new = NewEntry {
                    step: "desk",
                    kind: "account",
                    at: now,
                    author: account.id.clone(),
                    edition: edition.clone(),
                    body,
                    replaces: None,
                    sample: true,
                };
                let head = ledger.head(&chart)?;
                ledger.append(&chart, head, new)?;
                ledger.reindex(&[], &[row(&account)])?;
                actors.push(account.actor());
            }
            Ok(actors)
        })
    }
}
