//! Tokens that a program holds for a few minutes. The token itself is never stored, only its SHA-256.

use crate::book::{Ledger, Reading};
use crate::fault::StoreFault;

/// What a token opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccessToken {
    /// Which program holds it.
    pub program: String,
    /// What it may see: scopes with a blank between them.
    pub scopes: String,
    /// Until when, in microseconds.
    pub ends: i64,
}

impl Reading<'_> {
    /// What a token opens.
    pub fn access_token(&self, token: &[u8; 32]) -> Result<Option<AccessToken>, StoreFault> {
        self.one(
            "select program, scopes, ends from access_token where clinic = $1 and token = $2",
            &[self.clinic.into(), token.into()],
            |row| {
                Ok(AccessToken {
                    program: row.text(0)?,
                    scopes: row.text(1)?,
                    ends: row.int(2)?,
                })
            },
        )
    }
}

impl Ledger<'_> {
    /// Keeps a token.
    pub fn give_access(&self, token: &[u8; 32], access: &AccessToken) -> Result<(), StoreFault> {
        self.run(
            "insert into access_token (clinic, token, program, scopes, ends) values ($1, $2, $3, $4, $5)",
            &[
                self.clinic.into(),
                token.into(),
                access.program.as_str().into(),
                access.scopes.as_str().into(),
                access.ends.into(),
            ],
        )?;
        Ok(())
    }

    /// Ends the tokens that have run out.
    pub fn end_old_access(&self, now: i64) -> Result<(), StoreFault> {
        self.run(
            "delete from access_token where clinic = $1 and ends < $2",
            &[self.clinic.into(), now.into()],
        )?;
        Ok(())
    }

    /// Ends every token of a program.
    pub fn end_access_of(&self, program: &str) -> Result<usize, StoreFault> {
        self.run(
            "delete from access_token where clinic = $1 and program = $2",
            &[self.clinic.into(), program.into()],
        )
    }
}
