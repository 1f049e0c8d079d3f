//! Accounts: who works here, as what, with which certificate. Passwords are elsewhere.

use super::body;
use crate::act::Actor;
use crate::permission::Role;
use crate::refusal::Refusal;
use jiff::civil::Date;
use pistor_store::{AccountRow, Entry, IndexRow, Table};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Account {
    /// Its id.
    pub id: String,
    /// The name to sign in with, folded.
    pub login: String,
    /// The person's name.
    pub name: String,
    /// What the person is here.
    pub roles: Vec<String>,
    /// Whether it may be used.
    pub active: bool,
    /// The certificate to inject.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate: Option<Certificate>,
    /// Belongs to the sample clinic.
    #[serde(default)]
    pub sample: bool,
}

/// A certificate to inject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Certificate {
    /// Kind and number as printed.
    pub number: String,
    /// First day, ISO.
    pub from: String,
    /// Last day, ISO; empty where it does not end.
    #[serde(default)]
    pub to: String,
}

impl Certificate {
    /// Whether it counts on a day.
    pub fn valid_on(&self, day: Date) -> bool {
        let from = self.from.parse::<Date>().is_ok_and(|from| from <= day);
        let to = self.to.is_empty() || self.to.parse::<Date>().is_ok_and(|to| day <= to);
        from && to
    }
}

impl Account {
    /// The roles, as far as they are known words.
    pub fn roles(&self) -> Vec<Role> {
        self.roles.iter().filter_map(|word| Role::of(word)).collect()
    }

    /// The person who acts with it.
    pub fn actor(&self) -> Actor {
        Actor {
            account: self.id.clone(),
            name: self.name.clone(),
            roles: self.roles(),
            purposes: Vec::new(),
            sample: self.sample,
        }
    }
}

impl From<AccountRow> for Account {
    fn from(row: AccountRow) -> Account {
        let certificate = (!row.certificate.is_empty()).then_some(Certificate {
            number: row.certificate,
            from: row.certificate_from,
            to: row.certificate_to,
        });
        Account {
            id: row.id,
            login: row.login,
            name: row.name,
            roles: row.role.split(' ').map(str::to_owned).collect(),
            active: row.state == "active",
            certificate,
            sample: row.sample,
        }
    }
}

pub(super) fn rows(entries: &[Entry]) -> Result<Vec<IndexRow>, Refusal> {
    let mut latest: BTreeMap<String, Account> = BTreeMap::new();
    for entry in entries {
        let account: Account = body(entry)?;
        latest.insert(account.id.clone(), account);
    }
    Ok(latest.values().map(row).collect())
}

/// The index row of an account.
pub(crate) fn row(account: &Account) -> IndexRow {
    let certificate = account.certificate.clone();
    let (number, from, to) = certificate.map_or_else(Default::default, |c| (c.number, c.from, c.to));
    IndexRow {
        table: Table::Account,
        values: vec![
            account.id.as_str().into(),
            account.login.as_str().into(),
            account.name.as_str().into(),
            account.roles.join(" ").into(),
            if account.active { "active" } else { "closed" }.into(),
            number.into(),
            from.into(),
            to.into(),
            account.sample.into(),
        ],
    }
}
