//! Pages of resources: what a search found, everything about one patient.

use super::answer::Answer;
use super::asked::{faulty, not_known};
use super::door::Visit;
use super::scope::Want;
use super::shelf::Told;
use super::walk::named as named_in;
use axum::http::StatusCode;
use pistor_fhir::served::bundle::{Bundle, Mode};
use pistor_fhir::served::outcome::{Issue, outcome};
use pistor_fhir::served::query::{PAGE_MAX, Summary};
use pistor_fhir::served::{Query, Type, instant};
use pistor_practice::Refusal;
use pistor_practice::house::is_book;
use pistor_practice::refusal::Fault;

/// An address with parameters.
pub(super) fn address(path: &str, pairs: &[(String, String)]) -> String {
    match pairs.is_empty() {
        true => path.to_owned(),
        false => format!(
            "{path}?{}",
            serde_urlencoded::to_string(pairs).unwrap_or_default()
        ),
    }
}

/// The same with one parameter more.
pub(super) fn further(path: &str, pairs: &[(String, String)], cursor: String) -> String {
    let mut pairs = pairs.to_vec();
    pairs.push(("_cursor".to_owned(), cursor));
    address(path, &pairs)
}

/// What is sought.
pub(super) fn search(visit: &Visit<'_>, kind: Type) -> Result<Answer, Refusal> {
    visit.demand(kind, Want::Search, "")?;
    let query = Query::read(kind.row(), &visit.knock.pairs(), visit.base).map_err(|fault| faulty(&fault))?;
    if visit.knock.strict() && !query.unknown.is_empty() {
        return Err(not_known(&query.unknown));
    }
    let shelf = visit.shelf();
    let may = |kind| visit.access.may(kind, Want::Read);
    let (page, named) = shelf.practice.read(|reading| {
        let mut named = Vec::new();
        for chart in named_in(kind, &query) {
            if !is_book(chart) && reading.head(chart)?.is_some() {
                named.push(chart);
            }
        }
        Ok((shelf.search(reading, kind, &query, &may)?, named))
    })?;
    // Whoever asks about somebody has looked at the record, whatever was found: a number is an answer, too.
    for chart in named {
        visit.looked_at(kind, chart);
    }
    let path = format!("{}/{}", visit.base, kind.name());
    let mut bundle = Bundle::new("searchset", visit.base);
    bundle.total = page.total;
    bundle.link("self", &address(&path, &query.understood));
    if query.summary == Summary::Whole {
        if let Some(next) = page.next {
            bundle.link("next", &further(&path, &query.understood, next));
        }
        visit.looked(&page.found);
        visit.looked(&page.included);
        for told in page.found {
            bundle.found(told.node, Mode::Match);
        }
        for told in page.included {
            bundle.found(told.node, Mode::Include);
        }
        // What was left out is said in the answer, too: nobody takes a wider answer for a narrower one.
        if !query.unknown.is_empty() {
            let says = visit
                .locale
                .say("fhir-left-out", &[("names", query.unknown.join(", "))]);
            bundle.found(outcome(&[Issue::warning("not-supported", says)]), Mode::Outcome);
        }
    }
    let at = instant::written(visit.at.as_microsecond());
    Ok(Answer::node(StatusCode::OK, &bundle.done(&at)))
}

/// What `$everything` is asked with.
struct Wanted {
    since: Option<i64>,
    kinds: Option<Vec<Type>>,
    count: usize,
    cursor: Option<(Type, String)>,
    understood: Vec<(String, String)>,
}

fn wanted(visit: &Visit<'_>) -> Result<Wanted, Refusal> {
    let mut wanted = Wanted {
        since: None,
        kinds: None,
        count: PAGE_MAX,
        cursor: None,
        understood: Vec::new(),
    };
    let unreadable = |value: &str| {
        Refusal::invalid(Fault::new("fhir-parameter").found(value.chars().take(80).collect::<String>()))
    };
    let mut unknown = Vec::new();
    for (key, value) in visit.knock.pairs() {
        match key.as_str() {
            "_since" => {
                let at: jiff::Timestamp = value.parse().map_err(|_| unreadable(&value))?;
                wanted.since = Some(at.as_microsecond());
            }
            "_type" => {
                let kinds = value
                    .split(',')
                    .map(|name| Type::of(name).ok_or_else(|| unreadable(name)));
                wanted.kinds = Some(kinds.collect::<Result<_, _>>()?);
            }
            "_count" => {
                let count: usize = value.parse().map_err(|_| unreadable(&value))?;
                wanted.count = count.clamp(1, PAGE_MAX);
            }
            "_cursor" => {
                let cursor = value
                    .split_once('/')
                    .and_then(|(kind, id)| Some((Type::of(kind)?, id.to_owned())));
                wanted.cursor = Some(cursor.ok_or_else(|| unreadable(&value))?);
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

/// Everything about one patient, as far as whoever asks may see it.
pub(super) fn everything(visit: &Visit<'_>, id: &str) -> Result<Answer, Refusal> {
    visit.demand(Type::Patient, Want::Read, id)?;
    let wanted = wanted(visit)?;
    let open = |kind: Type| {
        kind.of_a_patient()
            && visit.access.may(kind, Want::Search)
            && wanted.kinds.as_ref().is_none_or(|kinds| kinds.contains(&kind))
    };
    let shelf = visit.shelf();
    let mut all: Vec<Told> = shelf
        .practice
        .read(|reading| match shelf.practice.passing(reading, id)? {
            Some(_) => shelf.of_chart(reading, id, &open, None),
            None => Err(Refusal::not_found("@what-patient")),
        })?;
    all.retain(|told| {
        let new = wanted
            .since
            .is_none_or(|since| told.updated.is_none_or(|at| at > since));
        let later = wanted
            .cursor
            .as_ref()
            .is_none_or(|(kind, id)| (told.kind, &told.id) > (*kind, id));
        new && later
    });
    let rest = all.split_off(wanted.count.min(all.len()));
    visit.looked(&all);
    let path = format!("{}/Patient/{id}/$everything", visit.base);
    let mut bundle = Bundle::new("searchset", visit.base);
    bundle.link("self", &address(&path, &wanted.understood));
    if let (Some(last), false) = (all.last(), rest.is_empty()) {
        let cursor = format!("{}/{}", last.kind.name(), last.id);
        bundle.link("next", &further(&path, &wanted.understood, cursor));
    }
    for told in all {
        bundle.found(told.node, Mode::Match);
    }
    let at = instant::written(visit.at.as_microsecond());
    Ok(Answer::node(StatusCode::OK, &bundle.done(&at)))
}
