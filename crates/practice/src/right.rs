//! The right to inject: which roles, and with a certificate or not. The law of the country comes first.

use crate::house::accounts::Account;
use crate::permission::Role;
use crate::refusal::Refusal;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Who may inject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Injecting {
    /// Nurses may, too.
    pub nurses: bool,
    /// A certificate must be on record and in date.
    pub certificate: bool,
}

impl Injecting {
    /// What holds in a country until the house decides otherwise: a physician.
    ///
    /// Türkiye: a physician with a certificate (regulation of 27 October 2014 on traditional and complementary
    /// practices, annex no. 10; Ministry statement of 2025: only physicians).
    pub fn of(country: &str) -> Injecting {
        Injecting {
            nurses: false,
            certificate: country == "TR",
        }
    }

    /// Whether the law of the country leaves the house no choice.
    pub fn fixed_by_law(country: &str) -> bool {
        country == "TR"
    }

    /// Whether an account may inject on a day.
    ///
    /// # Errors
    /// Why it may not.
    pub fn check(&self, account: &Account, day: Date) -> Result<(), Refusal> {
        let roles = account.roles();
        let role = roles.contains(&Role::Physician) || (self.nurses && roles.contains(&Role::Nurse));
        if !account.active || !role {
            return Err(Refusal::forbidden("may-not-inject").with("name", account.name.as_str()));
        }
        if !self.certificate {
            return Ok(());
        }
        match &account.certificate {
            None => Err(Refusal::forbidden("no-certificate").with("name", account.name.as_str())),
            Some(certificate) if !certificate.valid_on(day) => Err(Refusal::forbidden("certificate-expired")
                .with("name", account.name.as_str())
                .with("expected", certificate.to.as_str())),
            Some(_) => Ok(()),
        }
    }
}
