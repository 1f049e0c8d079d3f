//! Mixture: drawn for one session from lots that may be used. What is above a limit or does not mix needs a reason.

pub mod check;

use super::stock::mixture::{enough, may_be_used, may_still_be_used, waste};
use crate::act::{Doing, Done, filled, short};
use crate::chart::mixture::{AboutMixture, Drawn, Prepared};
use crate::chart::plan::CourseState;
use crate::chart::treatment::{Ingredient, Treatment};
use crate::refusal::Refusal;
use pistor_journey::intake::Visit;
use pistor_journey::mixture::{self, LimitVerdict, Mixture};
use pistor_journey::{Edition, plan};
use pistor_knowledge::Fault;
use pistor_knowledge::mixture::Compatibility;
use schemars::JsonSchema;
use serde::Deserialize;

/// What is drawn.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Prepare {
    /// For which course.
    pub course: String,
    /// What.
    pub items: Vec<Drawn>,
    /// Who checked it, in words; where the house asks for a second account, nobody: the check is an act of its own.
    #[serde(default)]
    pub checked_by: String,
    /// Minutes until it must be discarded, as the label or the house says; none where nobody says.
    #[serde(default)]
    pub discard_minutes: Option<i64>,
    /// Why in spite of a warning.
    #[serde(default)]
    pub reason: String,
}

/// Most ingredients of one mixture.
const ITEMS_MAX: usize = 20;

/// What of a mixture wants a reason: names of messages, with the id of what it is about.
pub fn warnings(edition: &Edition, mixture: &Mixture) -> Vec<String> {
    let substance = |no| edition.substance_id(no);
    let limits = mixture.totals.iter().filter_map(|total| match total.verdict {
        LimitVerdict::Above => Some(format!("above-limit:{}", substance(total.substance))),
        _ => None,
    });
    let pairs = mixture
        .pairs
        .iter()
        .filter(|pair| pair.result == Compatibility::DoesNotMix)
        .map(|pair| format!("does-not-mix:{}:{}", substance(pair.a), substance(pair.b)));
    limits.chain(pairs).collect()
}

/// Prepares a mixture.
pub(crate) fn prepare(doing: &Doing<'_>, given: Prepare) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    let course = chart
        .course(&given.course)
        .ok_or_else(|| Refusal::not_found("@what-course"))?;
    if course.state != CourseState::Agreed {
        return Err(Refusal::conflict("course-not-agreed"));
    }
    if given.items.is_empty() || given.items.len() > ITEMS_MAX {
        return Err(Refusal::empty("items"));
    }
    let session = chart.next_session(&course.id);
    for (n, item) in given.items.iter().enumerate() {
        may_be_used(doing, item).map_err(|mut refusal| {
            refusal.fault.path = format!("/items/{n}/lot");
            refusal
        })?;
    }
    let drawn: Vec<Ingredient> = given.items.iter().map(|item| item.ingredient.clone()).collect();
    let treatment = course
        .draft
        .treatment
        .with_mixture(Some(drawn))
        .at_session(session);
    let standing = doing.standing(&chart, &treatment).map_err(|mut refusal| {
        refusal.fault.path = refusal.fault.path.replacen("/treatment/mixture", "/items", 1);
        (refusal.fault.line, refusal.fault.column) = (0, 0);
        refusal
    })?;
    enough(doing, &given.items)?;
    let planned = proposed(doing, &standing, &standing.visit)?;
    let mut warned = warnings(&doing.edition, &planned);
    for warning in day_warnings(doing, &chart, &course.id, &treatment)? {
        if !warned.contains(&warning) {
            warned.push(warning);
        }
    }
    let reason = short("reason", &given.reason, 500)?;
    if !warned.is_empty() && reason.chars().count() < 10 {
        let fault = Fault::new("mixture-warned").with("count", warned.len().to_string());
        return Err(Refusal::invalid(fault.under("reason")));
    }
    let checked_by = short("checked_by", &given.checked_by, 200)?;
    if pistor_locale::casing::fold(&checked_by) == pistor_locale::casing::fold(&doing.who.name) {
        return Err(Refusal::invalid(
            Fault::new("checked-by-self").under("checked_by"),
        ));
    }
    let needs_check = doing.practice.settings().mixture_check;
    if needs_check && !checked_by.is_empty() {
        return Err(Refusal::invalid(
            Fault::new("checked-by-words").under("checked_by"),
        ));
    }
    let discard_at = match given.discard_minutes {
        Some(minutes) if !(1..=24 * 60).contains(&minutes) => {
            return Err(Refusal::field(
                "discard-range",
                "discard_minutes",
                &minutes.to_string(),
            ));
        }
        minutes => minutes.map(|minutes| doing.at() + minutes * 60_000_000),
    };
    let prepared = Prepared {
        course: course.id.clone(),
        session,
        items: given.items,
        checked_by,
        needs_check,
        discard_at,
        warned,
        reason,
    };
    let (_, entry) = doing.save(chart, "prepared", &prepared, None)?;
    Ok(doing.done(&entry))
}

/// Limits that this mixture passes together with what was signed earlier on the same day and with what waits to be given
/// in another course: a dose counts over all mixtures, however it was split. Acts come one after the other, so that of two
/// mixtures at the same time the second sees the first.
fn day_warnings(
    doing: &Doing<'_>,
    chart: &crate::Chart,
    course: &str,
    treatment: &Treatment,
) -> Result<Vec<String>, Refusal> {
    let today = |at: i64| {
        jiff::Timestamp::from_microsecond(at)
            .is_ok_and(|at| at.to_zoned(doing.zone.clone()).date() == doing.now.day)
    };
    let signed = chart
        .sessions
        .iter()
        .filter_map(|session| session.signed.as_ref());
    let given = signed
        .filter(|signed| today(signed.ended))
        .filter_map(|signed| chart.mixture(&signed.mixture));
    let waiting = chart
        .courses
        .iter()
        .filter(|other| other.id != course && other.state == CourseState::Agreed)
        .filter_map(|other| chart.mixture_for(&other.id, chart.next_session(&other.id)))
        .filter(|bench| {
            bench
                .prepared
                .discard_at
                .is_none_or(|discard| discard >= doing.at())
        });
    let earlier: Vec<Ingredient> = given
        .chain(waiting)
        .flat_map(|bench| bench.prepared.items.iter().map(|item| item.ingredient.clone()))
        .collect();
    if earlier.is_empty() {
        return Ok(Vec::new());
    }
    let now = treatment.mixture.iter().flatten().cloned();
    let all = treatment.with_mixture(Some(earlier.into_iter().chain(now).collect()));
    let standing = doing.standing(chart, &all)?;
    let warned = warnings(&doing.edition, &doing.edition.mix(&standing.visit));
    Ok(warned
        .into_iter()
        .filter(|warning| warning.starts_with("above-limit"))
        .collect())
}

/// The mixture of a planned session: clearance, plan and mixture in that order.
fn proposed(
    doing: &Doing<'_>,
    standing: &crate::standing::Standing,
    visit: &Visit,
) -> Result<Mixture, Refusal> {
    let cleared = standing.demand(&doing.edition)?;
    let plan = plan::draft(cleared, &doing.edition, visit);
    Ok(mixture::propose(&plan, &doing.edition, visit).mixture)
}

/// Whether every lot of a mixture may still be used, and its clock has not run out: asked again at the signature.
pub(crate) fn still_good(doing: &Doing<'_>, prepared: &Prepared) -> Result<(), Refusal> {
    if prepared.discard_at.is_some_and(|discard| discard < doing.at()) {
        return Err(Refusal::conflict("mixture-too-old"));
    }
    prepared
        .items
        .iter()
        .try_for_each(|item| may_still_be_used(doing, item))
}

/// Discards a mixture. It was drawn up, so that the stock loses what it was made of.
pub(crate) fn discard(doing: &Doing<'_>, given: AboutMixture) -> Result<Done, Refusal> {
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
    let prepared = bench.prepared.clone();
    let about = AboutMixture {
        reason: filled("reason", &given.reason, 500)?,
        ..given
    };
    let (_, entry) = doing.save(chart, "discarded", &about, None)?;
    waste(doing, &prepared, &about.reason)?;
    Ok(doing.done(&entry))
}
