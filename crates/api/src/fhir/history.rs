//! History: the life of one resource, and what became of all of a type, what was written last first.

use super::answer::Answer;
use super::asked::not_known;
use super::door::Visit;
use super::pages::{address, further};
use super::scope::Want;
use super::shelf::{Step, Told};
use axum::http::StatusCode;
use pistor_fhir::served::bundle::Bundle;
use pistor_fhir::served::query::{PAGE, PAGE_MAX};
use pistor_fhir::served::{Home, Type, instant};
use pistor_practice::Refusal;
use pistor_practice::house::is_book;
use pistor_practice::refusal::Fault;
use pistor_practice::view::Audited;
use std::collections::{BTreeMap, BTreeSet};

/// Most traces that are looked through for one page.
const TRACES_A_PAGE: i64 = 2_000;

/// What a history is asked with.
struct Wanted {
    count: usize,
    since: Option<i64>,
    cursor: Option<i64>,
    understood: Vec<(String, String)>,
}

fn wanted(visit: &Visit<'_>) -> Result<Wanted, Refusal> {
    let mut wanted = Wanted {
        count: PAGE,
        since: None,
        cursor: None,
        understood: Vec::new(),
    };
    let mut unknown = Vec::new();
    for (key, value) in visit.knock.pairs() {
        let unreadable = || {
            Refusal::invalid(Fault::new("fhir-parameter").found(value.chars().take(80).collect::<String>()))
        };
        match key.as_str() {
            "_count" => {
                let count: usize = value.parse().map_err(|_| unreadable())?;
                wanted.count = count.clamp(1, PAGE_MAX);
            }
            "_since" => {
                let at: jiff::Timestamp = value.parse().map_err(|_| unreadable())?;
                wanted.since = Some(at.as_microsecond());
            }
            "_cursor" => {
                wanted.cursor = Some(value.parse().map_err(|_| unreadable())?);
                continue;
            }
            "_format" => continue,
            _ => {
                unknown.push(key);
                continue;
            }
        }
        wanted.understood.push((key, value));
    }
    match visit.knock.strict() && !unknown.is_empty() {
        true => Err(not_known(&unknown)),
        false => Ok(wanted),
    }
}

/// The life of one resource. A page begins where the last one ended, counted from its beginning, which never changes.
pub(super) fn of_one(visit: &Visit<'_>, kind: Type, id: &str) -> Result<Answer, Refusal> {
    visit.demand(kind, Want::Read, id)?;
    let wanted = wanted(visit)?;
    let shelf = visit.shelf();
    let steps = shelf.practice.read(|reading| shelf.history(reading, kind, id))?;
    if steps.is_empty() {
        return Err(Refusal::not_found("@what-entry"));
    }
    let mut bundle = Bundle::new("history", visit.base);
    bundle.total = Some(steps.len());
    let path = format!("{}/{}/{id}/_history", visit.base, kind.name());
    bundle.link("self", &address(&path, &wanted.understood));
    let end = wanted
        .cursor
        .map_or(steps.len(), |cursor| usize::try_from(cursor).unwrap_or_default());
    let end = end.min(steps.len());
    let begin = end.saturating_sub(wanted.count);
    if begin > 0 {
        bundle.link("next", &further(&path, &wanted.understood, begin.to_string()));
    }
    for step in steps.into_iter().take(end).skip(begin).rev() {
        let new = |at: i64| wanted.since.is_none_or(|since| at >= since);
        if step.at().is_none_or(new) {
            tell(visit, &mut bundle, kind, id, step);
        }
    }
    let at = instant::written(visit.at.as_microsecond());
    Ok(Answer::node(StatusCode::OK, &bundle.done(&at)))
}

/// Puts a step into a bundle.
fn tell(visit: &Visit<'_>, bundle: &mut Bundle, kind: Type, id: &str, step: Step) {
    match step {
        Step::Version(told, first) => {
            visit.looked(std::slice::from_ref(&told));
            bundle.version(told.node, first);
        }
        Step::Gone(at) => bundle.gone(kind.name(), id, &instant::written(at)),
    }
}

/// What became of all of a type: along the audit, backwards.
pub(super) fn of_type(visit: &Visit<'_>, kind: Type) -> Result<Answer, Refusal> {
    visit.demand(kind, Want::Search, "")?;
    let wanted = wanted(visit)?;
    let path = format!("{}/{}/_history", visit.base, kind.name());
    let mut bundle = Bundle::new("history", visit.base);
    bundle.link("self", &address(&path, &wanted.understood));
    let (found, next) = match kind.row().home {
        Home::Chart => along_audit(visit, kind, &wanted)?,
        _ => as_it_is(visit, kind, &wanted)?,
    };
    if let Some(next) = next {
        bundle.link("next", &further(&path, &wanted.understood, next.to_string()));
    }
    for (id, step) in found {
        tell(visit, &mut bundle, kind, &id, step);
    }
    let at = instant::written(visit.at.as_microsecond());
    Ok(Answer::node(StatusCode::OK, &bundle.done(&at)))
}

/// Steps with the id of what they are about, and where the next page begins.
type Steps = (Vec<(String, Step)>, Option<i64>);

/// Each chart that the traces name is folded once, when the first of them is met.
fn along_audit(visit: &Visit<'_>, kind: Type, wanted: &Wanted) -> Result<Steps, Refusal> {
    let shelf = visit.shelf();
    shelf.practice.read(|reading| {
        let before = wanted.cursor.unwrap_or(i64::MAX);
        let traces = reading.audit_before(before, "", TRACES_A_PAGE)?;
        // What was recorded later may tell of an earlier moment: the order of the audit is that of writing.
        let new = |trace: &Audited| wanted.since.is_none_or(|since| trace.at >= since);
        let counts = |trace: &&Audited| new(trace) && trace.entry > 0 && !is_book(&trace.chart);
        let mut entries: BTreeMap<&str, BTreeSet<i64>> = BTreeMap::new();
        for trace in traces.iter().filter(counts) {
            entries.entry(&trace.chart).or_default().insert(trace.entry);
        }
        let mut told = BTreeMap::new();
        let mut all = Vec::new();
        for trace in &traces {
            if counts(&trace) {
                let chart = trace.chart.as_str();
                if let Some(wanted) = entries.remove(chart) {
                    told.insert(chart, shelf.steps_of(reading, chart, &wanted, kind)?);
                }
                let steps = told.get_mut(chart).and_then(|steps| steps.remove(&trace.entry));
                all.extend(steps.unwrap_or_default());
            }
            // What came of one entry stays together.
            if all.len() >= wanted.count {
                return Ok((all, (trace.seq > 1).then_some(trace.seq)));
            }
        }
        let full = i64::try_from(traces.len()).is_ok_and(|count| count >= TRACES_A_PAGE);
        let last = traces.last().map(|trace| trace.seq);
        Ok((all, last.filter(|last| full && *last > 1)))
    })
}

/// What stands in no chart has the version that it has now.
fn as_it_is(visit: &Visit<'_>, kind: Type, wanted: &Wanted) -> Result<Steps, Refusal> {
    let shelf = visit.shelf();
    let query = pistor_fhir::served::Query {
        count: wanted.count,
        cursor: wanted.cursor.map(|cursor| cursor.to_string()),
        ..pistor_fhir::served::Query::default()
    };
    if kind.row().home == Home::Audit {
        let page = shelf
            .practice
            .read(|reading| shelf.search(reading, kind, &query, &|_| false))?;
        let next = page.next.and_then(|next| next.parse().ok());
        return Ok((page.found.into_iter().map(only).collect(), next));
    }
    let from = usize::try_from(wanted.cursor.unwrap_or(0)).unwrap_or_default();
    let all = shelf.practice.read(|reading| shelf.of_house(reading, kind))?;
    let end = from + wanted.count;
    let next = (all.len() > end).then(|| i64::try_from(end).unwrap_or(i64::MAX));
    let page = all.into_iter().skip(from).take(wanted.count);
    Ok((page.map(only).collect(), next))
}

/// The one version of what has no other.
fn only(told: Told) -> (String, Step) {
    (told.id.clone(), Step::Version(told, true))
}
