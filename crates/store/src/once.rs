//! A repeated submit makes one entry: the first answer is kept under the key that came with it.

use crate::book::{Ledger, Reading};
use crate::fault::StoreFault;

/// What was answered to a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remembered {
    /// SHA-256 of what was asked.
    pub request: [u8; 32],
    /// What was answered, as JSON.
    pub answer: String,
}

impl Reading<'_> {
    /// What was answered to this key of this account before.
    pub fn remembered(&self, account: &str, key: &str) -> Result<Option<Remembered>, StoreFault> {
        self.one(
            "select request, answer from once where clinic = $1 and account = $2 and key = $3",
            &[self.clinic.into(), account.into(), key.into()],
            |row| {
                Ok(Remembered {
                    request: row.hash(0)?,
                    answer: row.text(1)?,
                })
            },
        )
    }
}

impl Ledger<'_> {
    /// Keeps an answer under its key.
    pub fn remember(
        &self,
        account: &str,
        key: &str,
        request: &[u8; 32],
        answer: &str,
        at: i64,
    ) -> Result<(), StoreFault> {
        self.run(
            "insert into once (clinic, account, key, request, answer, at) values ($1, $2, $3, $4, $5, $6)",
            &[
                self.clinic.into(),
                account.into(),
                key.into(),
                request.into(),
                answer.into(),
                at.into(),
            ],
        )?;
        Ok(())
    }

    /// Forgets answers older than an instant. Entries stay; only the keys go.
    pub fn forget_answers(&self, before: i64) -> Result<usize, StoreFault> {
        self.run(
            "delete from once where clinic = $1 and at < $2",
            &[self.clinic.into(), before.into()],
        )
    }
}
