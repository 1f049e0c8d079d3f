//! Aftercare: the sheet was handed over.

use crate::act::{Doing, Done};
use crate::chart::aftercare::HandedOver;
use crate::refusal::Refusal;
use jiff::tz::TimeZone;
use pistor_knowledge::Fault;
use pistor_knowledge::amount::quoted;

/// Records that the sheet of a signed session was handed over.
pub(crate) fn hand_over(doing: &Doing<'_>, given: HandedOver) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    let session = chart
        .session(&given.session)
        .ok_or_else(|| Refusal::not_found("@what-session"))?;
    if session.signed.is_none() {
        return Err(Refusal::conflict("session-not-signed"));
    }
    if !["print", "read_aloud"].contains(&given.how.as_str()) {
        return Err(Refusal::empty("how"));
    }
    if given.language.is_empty() || given.language.len() > 12 {
        return Err(Refusal::empty("language"));
    }
    if !given.zone.is_empty() && TimeZone::get(&given.zone).is_err() {
        let fault = Fault::new("zone")
            .found(quoted(&given.zone))
            .expected("Europe/Rome");
        return Err(Refusal::invalid(fault.under("zone")));
    }
    let (_, entry) = doing.save(chart, "handed_over", &given, None)?;
    Ok(doing.done(&entry))
}
