//! Links for patients: made and revoked at the desk; made beside the others for a message.

use crate::act::{Doing, Done};
use crate::chart::links::{LinkMade, LinkRevoked};
use crate::permission::Purpose;
use crate::refusal::Refusal;
use crate::sign_in::token;
use jiff::civil::Date;
use pistor_knowledge::Fault;
use pistor_store::PatientLink;
use schemars::JsonSchema;
use serde::Deserialize;

/// For how many hours a link may count at most: two weeks.
pub const HOURS_MAX: i64 = 14 * 24;
/// For how many hours it counts when nobody says: three days.
const HOURS: i64 = 72;

/// A link to be made.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MakeLink {
    /// What it is for, as words.
    #[serde(default)]
    pub purposes: Vec<String>,
    /// For how many hours it counts.
    #[serde(default)]
    pub hours: Option<i64>,
}

/// Makes a link. An open one of the same patient that shares a purpose ends: whoever hands out a new one takes the old one
/// back. The token is the secret of what was done: it is shown once.
pub(crate) fn make(doing: &Doing<'_>, given: MakeLink) -> Result<Done, Refusal> {
    let purposes = purposes(&given)?;
    let done = make_beside(doing, given)?;
    for mut open in doing.ledger.links(&done.chart)? {
        let shared = Purpose::list(&open.purposes)
            .iter()
            .any(|held| purposes.contains(held));
        if open.id != done.id && open.closed == 0 && shared {
            (open.closed, open.why) = (doing.at(), "replaced".to_owned());
            doing.ledger.set_link(&open)?;
            doing.ledger.end_patient_logins(&open.id)?;
        }
    }
    Ok(done)
}

/// What a link is for.
fn purposes(given: &MakeLink) -> Result<Vec<Purpose>, Refusal> {
    if let Some(strange) = given.purposes.iter().find(|word| Purpose::of(word).is_none()) {
        return Err(Refusal::field("link-purpose", "purposes", strange));
    }
    let named = |purpose: &Purpose| given.purposes.iter().any(|word| word == purpose.id());
    let purposes: Vec<Purpose> = Purpose::ALL.into_iter().filter(named).collect();
    match purposes.is_empty() {
        true => Err(Refusal::none_chosen("purposes")),
        false => Ok(purposes),
    }
}

/// Makes a link and leaves those alone that count already. A message comes when it comes: the patient may be writing by
/// the link of the one before, or have a report on the phone that waits for a network.
pub(crate) fn make_beside(doing: &Doing<'_>, given: MakeLink) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    let purposes = purposes(&given)?;
    let hours = given.hours.unwrap_or(HOURS);
    if !(1..=HOURS_MAX).contains(&hours) {
        let fault = Fault::new("link-hours")
            .found(hours.to_string())
            .expected(HOURS_MAX.to_string());
        return Err(Refusal::invalid(fault.under("hours")));
    }
    // The birth date is asked at the door: one that is known in part could be guessed.
    let birth_date = chart.person.as_ref().map(|person| person.birth_date.as_str());
    if birth_date.is_none_or(|birth| birth.parse::<Date>().is_err()) {
        return Err(Refusal::conflict("link-birth-date"));
    }
    let (text, stored) = token()?;
    let words: Vec<String> = purposes.iter().map(|purpose| purpose.id().to_owned()).collect();
    let made = LinkMade {
        purposes: words.clone(),
        ends: doing.at() + hours * 3_600_000_000,
    };
    let (chart, entry) = doing.save(chart, "linked", &made, None)?;
    doing.ledger.add_link(
        &stored,
        &PatientLink {
            id: entry.id.clone(),
            patient: chart.id.clone(),
            purposes: words.join(" "),
            made_by: doing.who.account.clone(),
            made: doing.at(),
            ends: made.ends,
            opened: 0,
            finished: String::new(),
            closed: 0,
            why: String::new(),
            wrong: 0,
            not_before: 0,
        },
    )?;
    Ok(Done {
        secret: Some(text),
        ..doing.done(&entry)
    })
}

/// Revokes a link: it counts no more, and whoever is in by it is out.
pub(crate) fn revoke(doing: &Doing<'_>, given: LinkRevoked) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    let mut link = doing
        .ledger
        .link(&given.link)?
        .filter(|link| link.patient == chart.id && link.why != "revoked")
        .ok_or_else(|| Refusal::not_found("@what-link"))?;
    (link.closed, link.why) = (doing.at(), "revoked".to_owned());
    doing.ledger.set_link(&link)?;
    doing.ledger.end_patient_logins(&link.id)?;
    let replaces = Some(link.id);
    let (_, entry) = doing.save(chart, "link_revoked", &given, replaces)?;
    Ok(doing.done(&entry))
}
