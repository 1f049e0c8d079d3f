//! Accounts: created by invitation, changed, closed. Nobody ever chooses another's password.

use crate::act::{Doing, Done, filled, short};
use crate::house::accounts::{Account, Certificate, row};
use crate::house::{ACCOUNTS, book};
use crate::permission::Role;
use crate::refusal::Refusal;
use jiff::civil::Date;
use pistor_knowledge::Fault;
use pistor_locale::casing::fold;
use schemars::JsonSchema;
use serde::Deserialize;

/// A new account.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Create {
    /// The name to sign in with.
    pub login: String,
    /// The person's name.
    pub name: String,
    /// What the person is here.
    pub roles: Vec<String>,
    /// The certificate to inject.
    #[serde(default)]
    pub certificate: Option<Certificate>,
}

/// A change of an account.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Set {
    /// Which.
    pub account: String,
    /// The person's name.
    #[serde(default)]
    pub name: Option<String>,
    /// What the person is here.
    #[serde(default)]
    pub roles: Option<Vec<String>>,
    /// The certificate to inject.
    #[serde(default)]
    pub certificate: Option<Certificate>,
    /// Whether it may be used.
    #[serde(default)]
    pub active: Option<bool>,
}

/// A name to sign in with: folded, 2–40 letters, digits, dots and dashes.
pub(crate) fn login_name(text: &str) -> Result<String, Refusal> {
    let login = fold(text.trim());
    let good = (2..=40).contains(&login.chars().count())
        && login.chars().all(|c| c.is_alphanumeric() || ".-_@".contains(c));
    match good {
        true => Ok(login),
        false => Err(Refusal::field("login-name", "login", text)),
    }
}

fn roles(words: Vec<String>) -> Result<Vec<String>, Refusal> {
    let known: Vec<String> = Role::ALL
        .into_iter()
        .filter(|role| words.iter().any(|word| word == role.id()))
        .map(|role| role.id().to_owned())
        .collect();
    match known.is_empty() || known.len() != words.len() {
        true => Err(Refusal::none_chosen("roles")),
        false => Ok(known),
    }
}

/// A certificate with its days; one without a number is none.
pub(crate) fn certificate(given: Option<Certificate>) -> Result<Option<Certificate>, Refusal> {
    let Some(given) = given.filter(|given| !given.number.trim().is_empty()) else {
        return Ok(None);
    };
    let day = |field: &str, text: &str| {
        text.trim().parse::<Date>().map_err(|_| {
            Refusal::invalid(
                Fault::new("date")
                    .found(pistor_knowledge::amount::quoted(text))
                    .expected("2026-11-21")
                    .under(field),
            )
        })
    };
    let from = day("certificate_from", &given.from)?;
    let to = match given.to.trim() {
        "" => None,
        text => Some(day("certificate_to", text)?),
    };
    if to.is_some_and(|to| to < from) {
        return Err(Refusal::field("certificate-days", "certificate_to", &given.to));
    }
    Ok(Some(Certificate {
        number: short("certificate", &given.number, 80)?,
        from: from.to_string(),
        to: to.map_or_else(String::new, |to| to.to_string()),
    }))
}

/// Creates an account. The person chooses a password by a link.
pub(crate) fn create(doing: &Doing<'_>, given: Create) -> Result<Done, Refusal> {
    let login = login_name(&given.login)?;
    if doing.ledger.account_of(&login)?.is_some() {
        return Err(Refusal::stands_against(
            Fault::new("login-taken").found(login).under("login"),
        ));
    }
    let account = Account {
        id: doing.ledger.new_id(doing.at()),
        login,
        name: filled("name", &given.name, 120)?,
        roles: roles(given.roles)?,
        active: true,
        certificate: certificate(given.certificate)?,
        sample: doing.who.sample,
    };
    write(doing, None, &account)
}

/// Changes an account. The last manager cannot be taken away.
pub(crate) fn set(doing: &Doing<'_>, given: Set) -> Result<Done, Refusal> {
    let held = doing
        .ledger
        .account(&given.account)?
        .map(Account::from)
        .ok_or_else(|| Refusal::not_found("@what-account"))?;
    let mut account = held.clone();
    if let Some(name) = given.name {
        account.name = filled("name", &name, 120)?;
    }
    if let Some(words) = given.roles {
        account.roles = roles(words)?;
    }
    if given.certificate.is_some() {
        account.certificate = certificate(given.certificate)?;
    }
    if let Some(active) = given.active {
        account.active = active;
    }
    let manages = |account: &Account| account.active && account.roles().contains(&Role::Manager);
    if manages(&held) && !manages(&account) {
        let others = doing.ledger.accounts()?.into_iter().map(Account::from);
        if !others
            .filter(|other| other.id != account.id)
            .any(|other| manages(&other))
        {
            return Err(Refusal::conflict("last-manager"));
        }
    }
    if !account.active {
        doing.ledger.end_logins(&account.id)?;
        doing.ledger.remove_credential(&account.id)?;
    }
    write(doing, Some(&held), &account)
}

fn write(doing: &Doing<'_>, held: Option<&Account>, account: &Account) -> Result<Done, Refusal> {
    let chart = book(ACCOUNTS, account.sample);
    let head = doing.ledger.head(&chart)?;
    let entry = doing.append(&chart, head, ("desk", "account"), account, None, account.sample)?;
    let before: Vec<_> = held.map(row).into_iter().collect();
    doing.ledger.reindex(&before, &[row(account)])?;
    Ok(Done {
        chart,
        id: account.id.clone(),
        seq: entry.seq,
        secret: None,
    })
}
