//! Passwords, logins and invitations: what is not part of the record, changes, and ends.

use crate::book::{Ledger, Reading};
use crate::fault::StoreFault;

/// The secret of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credential {
    /// Argon2id, in PHC form.
    pub password: String,
    /// Failed tries since the last good one.
    pub failures: i64,
    /// No try counts before this instant, in microseconds.
    pub not_before: i64,
}

/// Somebody who is signed in. The token itself is never stored, only its SHA-256.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Login {
    /// Who.
    pub account: String,
    /// Since when, in microseconds.
    pub began: i64,
    /// Last seen.
    pub seen: i64,
    /// Ends in any case.
    pub ends: i64,
    /// Locked until the password is given again.
    pub locked: bool,
}

/// A link that counts once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// `begin` a clinic, `join` it by choosing a password, or `enter` without one.
    pub purpose: String,
    /// For whom; empty for the first account.
    pub account: String,
    /// Until when, in microseconds.
    pub ends: i64,
}

impl Reading<'_> {
    /// The secret of an account.
    pub fn credential(&self, account: &str) -> Result<Option<Credential>, StoreFault> {
        self.one(
            "select password, failures, not_before from credential where clinic = $1 and account = $2",
            &[self.clinic.into(), account.into()],
            |row| {
                Ok(Credential {
                    password: row.text(0)?,
                    failures: row.int(1)?,
                    not_before: row.int(2)?,
                })
            },
        )
    }

    /// The login of a token.
    pub fn login(&self, token: &[u8; 32]) -> Result<Option<Login>, StoreFault> {
        self.one(
            "select account, began, seen, ends, locked from login where clinic = $1 and token = $2",
            &[self.clinic.into(), token.into()],
            |row| {
                Ok(Login {
                    account: row.text(0)?,
                    began: row.int(1)?,
                    seen: row.int(2)?,
                    ends: row.int(3)?,
                    locked: row.yes(4)?,
                })
            },
        )
    }

    /// The invitation of a token.
    pub fn invitation(&self, token: &[u8; 32]) -> Result<Option<Invitation>, StoreFault> {
        self.one(
            "select purpose, account, ends from invitation where clinic = $1 and token = $2",
            &[self.clinic.into(), token.into()],
            |row| {
                Ok(Invitation {
                    purpose: row.text(0)?,
                    account: row.text(1)?,
                    ends: row.int(2)?,
                })
            },
        )
    }
}

impl Ledger<'_> {
    /// Sets the secret of an account.
    pub fn set_credential(&self, account: &str, credential: &Credential) -> Result<(), StoreFault> {
        self.run(
            "insert into credential (clinic, account, password, failures, not_before) values ($1, $2, $3, $4, $5) \
             on conflict (clinic, account) do update set password = excluded.password, \
             failures = excluded.failures, not_before = excluded.not_before",
            &[
                self.clinic.into(),
                account.into(),
                credential.password.as_str().into(),
                credential.failures.into(),
                credential.not_before.into(),
            ],
        )?;
        Ok(())
    }

    /// Counts a wrong try and says when the next one counts. Nothing else of the secret is touched: it may have been
    /// changed while the try was being checked. Gives the tries since the last good one.
    pub fn count_wrong_try(&self, account: &str, next: impl Fn(i64) -> i64) -> Result<i64, StoreFault> {
        let Some(held) = self.credential(account)? else {
            return Ok(0);
        };
        let failures = held.failures + 1;
        self.run(
            "update credential set failures = $1, not_before = $2 where clinic = $3 and account = $4",
            &[
                failures.into(),
                next(failures).into(),
                self.clinic.into(),
                account.into(),
            ],
        )?;
        Ok(failures)
    }

    /// Forgets the wrong tries of an account.
    pub fn forget_wrong_tries(&self, account: &str) -> Result<(), StoreFault> {
        self.run(
            "update credential set failures = 0, not_before = 0 where clinic = $1 and account = $2",
            &[self.clinic.into(), account.into()],
        )?;
        Ok(())
    }

    /// Takes the secret of an account away.
    pub fn remove_credential(&self, account: &str) -> Result<(), StoreFault> {
        self.run(
            "delete from credential where clinic = $1 and account = $2",
            &[self.clinic.into(), account.into()],
        )?;
        Ok(())
    }

    /// Begins or renews a login.
    pub fn set_login(&self, token: &[u8; 32], login: &Login) -> Result<(), StoreFault> {
        self.run(
            "insert into login (clinic, token, account, began, seen, ends, locked) values ($1, $2, $3, $4, $5, $6, $7) \
             on conflict (clinic, token) do update set seen = excluded.seen, locked = excluded.locked",
            &[
                self.clinic.into(),
                token.into(),
                login.account.as_str().into(),
                login.began.into(),
                login.seen.into(),
                login.ends.into(),
                i64::from(login.locked).into(),
            ],
        )?;
        Ok(())
    }

    /// Ends one login.
    pub fn end_login(&self, token: &[u8; 32]) -> Result<(), StoreFault> {
        self.run(
            "delete from login where clinic = $1 and token = $2",
            &[self.clinic.into(), token.into()],
        )?;
        Ok(())
    }

    /// Ends every login of an account.
    pub fn end_logins(&self, account: &str) -> Result<usize, StoreFault> {
        self.run(
            "delete from login where clinic = $1 and account = $2",
            &[self.clinic.into(), account.into()],
        )
    }

    /// Ends what has run out.
    pub fn end_old_logins(&self, now: i64) -> Result<(), StoreFault> {
        self.run(
            "delete from login where clinic = $1 and ends < $2",
            &[self.clinic.into(), now.into()],
        )?;
        self.run(
            "delete from invitation where clinic = $1 and ends < $2",
            &[self.clinic.into(), now.into()],
        )?;
        Ok(())
    }

    /// Invites an account by a token that counts once. An earlier one of the same purpose ends.
    pub fn invite(&self, token: &[u8; 32], invitation: &Invitation) -> Result<(), StoreFault> {
        self.run(
            "delete from invitation where clinic = $1 and purpose = $2 and account = $3",
            &[
                self.clinic.into(),
                invitation.purpose.as_str().into(),
                invitation.account.as_str().into(),
            ],
        )?;
        self.run(
            "insert into invitation (clinic, token, purpose, account, ends) values ($1, $2, $3, $4, $5)",
            &[
                self.clinic.into(),
                token.into(),
                invitation.purpose.as_str().into(),
                invitation.account.as_str().into(),
                invitation.ends.into(),
            ],
        )?;
        Ok(())
    }

    /// Uses an invitation up.
    pub fn end_invitation(&self, token: &[u8; 32]) -> Result<bool, StoreFault> {
        let ended = self.run(
            "delete from invitation where clinic = $1 and token = $2",
            &[self.clinic.into(), token.into()],
        )?;
        Ok(ended > 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine;

    #[test]
    fn a_wrong_try_counts_and_leaves_a_password_that_was_changed_meanwhile() {
        let folder = tempfile::tempdir().expect("a folder");
        let connection = engine::open_writer(&folder.path().join("pistor.db")).expect("a database");
        let ledger = Ledger::new(&connection, "main");
        let secret = |password: &str| Credential {
            password: password.to_owned(),
            failures: 0,
            not_before: 0,
        };
        ledger.set_credential("a", &secret("old")).expect("set");
        ledger.set_credential("b", &secret("other")).expect("set");
        // Two tries are being checked against "old" while it is changed.
        ledger.set_credential("a", &secret("new")).expect("changed");
        for tries in 1..=2 {
            assert_eq!(ledger.count_wrong_try("a", |failures| failures * 10), Ok(tries));
        }
        let held = ledger.credential("a").expect("read").expect("there");
        assert_eq!(
            (held.password.as_str(), held.failures, held.not_before),
            ("new", 2, 20)
        );
        let other = ledger.credential("b").expect("read").expect("there");
        assert_eq!((other.failures, other.not_before), (0, 0));
        ledger.forget_wrong_tries("a").expect("forgotten");
        let held = ledger.credential("a").expect("read").expect("there");
        assert_eq!(
            (held.password.as_str(), held.failures, held.not_before),
            ("new", 0, 0)
        );
        assert_eq!(ledger.count_wrong_try("nobody", |_| 0), Ok(0));
    }
}
