//! Tokens of programs that were shown: each counts once. Kept until it would have ended by itself.

use crate::book::Ledger;
use crate::fault::StoreFault;

impl Ledger<'_> {
    /// Uses a token up. False when it was used before. `ends` is in microseconds.
    pub fn use_token(&self, issuer: &str, id: &str, ends: i64) -> Result<bool, StoreFault> {
        let new = self.run(
            "insert into caller_token (clinic, issuer, id, ends) values ($1, $2, $3, $4) on conflict do nothing",
            &[self.clinic.into(), issuer.into(), id.into(), ends.into()],
        )?;
        Ok(new > 0)
    }

    /// Forgets tokens that have ended by themselves.
    pub fn forget_tokens(&self, now: i64) -> Result<usize, StoreFault> {
        self.run(
            "delete from caller_token where clinic = $1 and ends < $2",
            &[self.clinic.into(), now.into()],
        )
    }
}
