//! Settings, the signature under the knowledge, and the end of the sample clinic.

use crate::act::{Doing, Done, filled, short};
use crate::house::editions::SignedEdition;
use crate::house::settings::{Settings, Weekday, time_of_day};
use crate::house::{KNOWLEDGE, SETTINGS};
use crate::practice::rows_of;
use crate::refusal::Refusal;
use crate::right::Injecting;
use jiff::tz::TimeZone;
use pistor_knowledge::Fault;
use pistor_knowledge::amount::quoted;
use pistor_knowledge::country::is_country;
use schemars::JsonSchema;
use serde::Deserialize;

/// Changes the settings.
pub(crate) fn set(doing: &Doing<'_>, given: Settings) -> Result<Done, Refusal> {
    let given = Settings {
        name: filled("name", &given.name, 120)?,
        phone: short("phone", &given.phone, 40)?,
        rooms: given
            .rooms
            .iter()
            .map(|room| room.trim().to_owned())
            .filter(|room| !room.is_empty())
            .collect(),
        injecting: match Injecting::fixed_by_law(&given.country) {
            true => Injecting::of(&given.country),
            false => given.injecting,
        },
        ..given
    };
    check(&given)?;
    let head = doing.ledger.head(SETTINGS)?;
    let entry = doing.append(SETTINGS, head, ("desk", "settings"), &given, None, false)?;
    if (&given.messages, &given.zone) != (&doing.settings.messages, &doing.settings.zone) {
        doing.queue_everything_anew(&given)?;
    }
    Ok(Done {
        chart: SETTINGS.to_owned(),
        ..doing.done(&entry)
    })
}

/// Whether settings can be used.
pub(crate) fn check(settings: &Settings) -> Result<(), Refusal> {
    if !is_country(&settings.country) {
        let fault = Fault::new("country")
            .found(quoted(&settings.country))
            .expected("TR");
        return Err(Refusal::invalid(fault.under("country")));
    }
    if TimeZone::get(&settings.zone).is_err() {
        let fault = Fault::new("zone")
            .found(quoted(&settings.zone))
            .expected("Europe/Istanbul");
        return Err(Refusal::invalid(fault.under("zone")));
    }
    if settings.rooms.is_empty()
        || settings.rooms.len() > 40
        || settings.rooms.iter().any(|room| room.len() > 40)
    {
        return Err(Refusal::empty("rooms"));
    }
    for (field, value, most) in [
        ("call_after_hours", settings.call_after_hours, 24 * 14),
        ("idle_minutes", settings.idle_minutes, 240),
    ] {
        let least = u32::from(field == "idle_minutes");
        if !(least..=most).contains(&value) {
            let fault = Fault::new("number-range")
                .found(value.to_string())
                .expected(format!("{least}–{most}"));
            return Err(Refusal::invalid(fault.under(field)));
        }
    }
    settings.messages.check()?;
    hours(settings)
}

/// Hours are times of one day, and on one weekday at least the clinic is open.
fn hours(settings: &Settings) -> Result<(), Refusal> {
    let time = |field: &str, text: &str| {
        time_of_day(text)
            .ok_or_else(|| Refusal::field("time-of-day-unreadable", field, text).with("expected", "09:00"))
    };
    let (opens, closes) = (time("opens", &settings.opens)?, time("closes", &settings.closes)?);
    if closes <= opens {
        return Err(Refusal::field("closes-before", "closes", &settings.closes)
            .with("expected", settings.opens.as_str()));
    }
    match Weekday::ALL.iter().all(|day| settings.closed.contains(day)) {
        true => Err(Refusal::field("closed-always", "closed", "7")),
        false => Ok(()),
    }
}

/// A signature under the knowledge.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SignEdition {
    /// The digest that stood on the page: what was read is what is signed.
    pub digest: String,
    /// A remark.
    #[serde(default)]
    pub note: String,
}

/// Signs the edition in force. One whose cases fail cannot be signed.
pub(crate) fn sign_edition(doing: &Doing<'_>, given: SignEdition) -> Result<Done, Refusal> {
    if given.digest != doing.practice.digest() {
        return Err(Refusal::conflict("edition-other"));
    }
    if !doing.practice.fit() {
        return Err(Refusal::conflict("knowledge-unfit"));
    }
    let signed = SignedEdition {
        edition: doing.edition.knowledge.edition.clone(),
        digest: given.digest,
        name: doing.who.name.clone(),
        note: short("note", &given.note, 500)?,
    };
    let head = doing.ledger.head(KNOWLEDGE)?;
    let entry = doing.append(KNOWLEDGE, head, ("desk", "edition_signed"), &signed, None, false)?;
    Ok(Done {
        chart: KNOWLEDGE.to_owned(),
        ..doing.done(&entry)
    })
}

/// An act that takes nothing.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// Removes the sample clinic: charts, lots and accounts that were marked as samples, and nothing else.
pub(crate) fn remove_samples(doing: &Doing<'_>, _: Nothing) -> Result<Done, Refusal> {
    if doing.who.sample {
        return Err(Refusal::conflict("samples-own"));
    }
    for chart in doing.ledger.sample_charts()? {
        let rows = rows_of(doing.ledger, &chart)?;
        doing.ledger.reindex(&rows, &[])?;
    }
    for account in doing.ledger.accounts()? {
        if account.sample {
            doing.ledger.end_logins(&account.id)?;
            doing.ledger.remove_credential(&account.id)?;
        }
    }
    doing.ledger.remove_samples(doing.at(), &doing.who.account)?;
    Ok(Done {
        chart: String::new(),
        id: String::new(),
        seq: 0,
        secret: None,
    })
}
