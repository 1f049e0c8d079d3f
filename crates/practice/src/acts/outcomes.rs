//! Outcomes: a score within its instrument's range.

use crate::act::{Doing, Done};
use crate::chart::outcomes::Scored;
use crate::refusal::Refusal;
use pistor_journey::outcomes::{self as journey, ScoreRefused};
use pistor_knowledge::Decimal;
use pistor_knowledge::Fault;
use pistor_knowledge::amount::quoted;
use pistor_knowledge::outcomes::Scale;
use std::collections::BTreeMap;

/// Records a score: given whole, or as the items it is made of.
pub(crate) fn score(doing: &Doing<'_>, given: Scored) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    let scale = doing
        .edition
        .knowledge
        .scales
        .get(&given.scale)
        .ok_or_else(|| Refusal::not_found("@what-scale"))?;
    if !["patient", "clinician"].contains(&given.rater.as_str()) {
        return Err(Refusal::empty("rater"));
    }
    if !given.course.is_empty() && chart.course(&given.course).is_none() {
        return Err(Refusal::not_found("@what-course"));
    }
    let value = if given.items.is_empty() {
        let value =
            decimal(&given.value).ok_or_else(|| Refusal::field("number-plain", "value", &given.value))?;
        journey::score(scale, value)
    } else {
        let items: Result<BTreeMap<String, Decimal>, Refusal> = given
            .items
            .iter()
            .map(|(id, text)| {
                let value = decimal(text).ok_or_else(|| {
                    let fault = Fault::new("number-plain").found(quoted(text));
                    Refusal::invalid(fault.under(id.clone()).under("items"))
                })?;
                Ok((id.clone(), value))
            })
            .collect();
        journey::score_of(scale, &items?)
    };
    let value = value.map_err(|refused| why(refused, scale, &given.value))?;
    let scored = Scored {
        value: value.normalize().to_string(),
        ..given
    };
    let (_, entry) = doing.save(chart, "scored", &scored, None)?;
    Ok(doing.done(&entry))
}

/// A number with comma or point; nothing that could be read in two ways.
fn decimal(text: &str) -> Option<Decimal> {
    let text = text.trim();
    let separators = text.matches(['.', ',']).count();
    if text.is_empty() || text.len() > 12 || separators > 1 {
        return None;
    }
    text.replace(',', ".").parse().ok()
}

fn why(refused: ScoreRefused, scale: &Scale, value: &str) -> Refusal {
    let range = format!("{}–{}", scale.min.normalize(), scale.max.normalize());
    let fault = match refused {
        ScoreRefused::OutOfRange => Fault::new("score-range")
            .found(quoted(value))
            .expected(range)
            .under("value"),
        ScoreRefused::OffStep => Fault::new("score-step")
            .found(quoted(value))
            .expected(range)
            .under("value"),
        ScoreRefused::Missing(item) => Fault::new("score-item")
            .found(item.clone())
            .under(item)
            .under("items"),
        ScoreRefused::UnknownItem(item) => Fault::new("score-item-unknown")
            .found(item.clone())
            .under(item)
            .under("items"),
    };
    Refusal::invalid(fault)
}
