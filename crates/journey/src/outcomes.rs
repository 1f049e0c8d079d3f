//! Outcomes: scores within their instrument's range, and whether a change matters. Ordinal scores are never averaged.

use pistor_knowledge::Decimal;
use pistor_knowledge::outcomes::{Better, Formula, Item, Scale};
use std::collections::BTreeMap;

/// Why a score was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ScoreRefused {
    /// Outside the instrument's range.
    OutOfRange,
    /// Between two steps of the instrument.
    OffStep,
    /// An item is missing.
    Missing(String),
    /// An item that the instrument does not have.
    UnknownItem(String),
}

/// Checks a score against its instrument.
///
/// # Errors
/// Outside the range, or between two steps.
pub fn score(scale: &Scale, value: Decimal) -> Result<Decimal, ScoreRefused> {
    if value < scale.min || value > scale.max {
        return Err(ScoreRefused::OutOfRange);
    }
    match scale.step {
        Some(step) if !step.is_zero() && !((value - scale.min) % step).is_zero() => {
            Err(ScoreRefused::OffStep)
        }
        _ => Ok(value.normalize()),
    }
}

/// The score that items make.
///
/// # Errors
/// When an item is missing, unknown, or outside its own range.
pub fn score_of(scale: &Scale, items: &BTreeMap<String, Decimal>) -> Result<Decimal, ScoreRefused> {
    if let Some(unknown) = items
        .keys()
        .find(|id| !scale.items.iter().any(|item| item.id == **id))
    {
        return Err(ScoreRefused::UnknownItem(unknown.clone()));
    }
    let value = |item: &Item| match items.get(&item.id) {
        None => Err(ScoreRefused::Missing(item.id.clone())),
        Some(value) if *value < item.min || *value > item.max => Err(ScoreRefused::OutOfRange),
        Some(value) => Ok(*value),
    };
    let mut sum = Decimal::ZERO;
    match scale.formula {
        None => {
            for item in &scale.items {
                sum += item.weight.unwrap_or(Decimal::ONE) * value(item)?;
            }
        }
        Some(formula) => {
            for area in scale.items.iter().filter(|item| item.id.ends_with("_area")) {
                let region = area.id.trim_end_matches("_area");
                let of = |what: &str| {
                    let id = format!("{region}_{what}");
                    scale
                        .items
                        .iter()
                        .find(|item| item.id == id)
                        .map_or(Err(ScoreRefused::Missing(id)), value)
                };
                let mut depth = of("darkness")?;
                if formula == Formula::Masi {
                    depth += of("homogeneity")?;
                }
                sum += area.weight.unwrap_or(Decimal::ONE) * value(area)? * depth;
            }
        }
    }
    score(scale, sum)
}

/// Whether a change matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Better by at least the smallest change that a source says matters.
    Better,
    /// Worse by as much.
    Worse,
    /// Changed less than that, or not at all.
    SameWithinChange,
    /// Changed, and no source on file says what change matters.
    ChangedNoThreshold,
}

impl Outcome {
    /// The word in JSON and the name of its message.
    pub fn id(self) -> &'static str {
        match self {
            Outcome::Better => "better",
            Outcome::Worse => "worse",
            Outcome::SameWithinChange => "same_within_change",
            Outcome::ChangedNoThreshold => "changed_no_threshold",
        }
    }
}

/// Compares two scores of one instrument.
///
/// # Errors
/// When one of them is no score of it.
pub fn compare(scale: &Scale, before: Decimal, later: Decimal) -> Result<Outcome, ScoreRefused> {
    let change = score(scale, later)? - score(scale, before)?;
    if change.is_zero() {
        return Ok(Outcome::SameWithinChange);
    }
    let Some(least) = scale.change.iter().map(|change| change.by).min() else {
        return Ok(Outcome::ChangedNoThreshold);
    };
    if change.abs() < least {
        return Ok(Outcome::SameWithinChange);
    }
    let fell = change.is_sign_negative();
    Ok(if fell == (scale.better == Better::Lower) {
        Outcome::Better
    } else {
        Outcome::Worse
    })
}
