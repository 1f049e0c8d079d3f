//! A second person compares a mixture with what was written of it, under an account of their own.

use super::still_good;
use crate::act::{Doing, Done};
use crate::chart::Chart;
use crate::chart::mixture::{Bench, Checked};
use crate::refusal::Refusal;

/// Checks a mixture. Whoever prepared it cannot.
pub(crate) fn check(doing: &Doing<'_>, given: Checked) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    let bench = chart
        .mixture(&given.mixture)
        .ok_or_else(|| Refusal::not_found("@what-mixture"))?;
    if bench.discarded {
        return Err(Refusal::conflict("mixture-discarded"));
    }
    if chart.is_used(&given.mixture) {
        return Err(Refusal::conflict("mixture-used"));
    }
    if bench.checked.is_some() {
        return Err(Refusal::conflict("mixture-checked"));
    }
    if bench.prepared.author == doing.who.account {
        return Err(Refusal::conflict("mixture-check-own"));
    }
    still_good(doing, &bench.prepared)?;
    let (_, entry) = doing.save(chart, "checked", &given, None)?;
    Ok(doing.done(&entry))
}

/// Whether a mixture may go into a session as far as its check is concerned.
pub(crate) fn demand(bench: Option<&Bench>) -> Result<(), Refusal> {
    match bench.is_some_and(Bench::waits_for_check) {
        true => Err(Refusal::conflict("mixture-unchecked")),
        false => Ok(()),
    }
}

/// Whether this account may check a mixture: somebody else prepared it, and nobody has checked it yet.
pub fn may_check(chart: &Chart, bench: &Bench, account: &str) -> bool {
    !bench.discarded
        && bench.checked.is_none()
        && !chart.is_used(&bench.prepared.id)
        && bench.prepared.author != account
}
