//! Search: pages that hold each match exactly once, whoever writes meanwhile.
//!
//! Matches are met in the order of their ids, and the link to the next page names the last that was seen: what is written
//! later changes nothing about what comes after it. A sorted search is answered as of the moment of its first page.

use super::audit;
use super::record::chart_of;
use super::shelf::{Found, NO_LOTS, Shelf, Told, of_node};
use super::walk::Way;
use pistor_fhir::served::{Home, Query, Type};
use pistor_practice::Refusal;
use pistor_practice::refusal::Fault;
use pistor_practice::view::Reading;

/// Most charts that are looked through for one page. The page says where to go on.
const CHARTS_A_PAGE: usize = 2_000;
/// Most charts that are looked through to count or to sort.
const CHARTS_COUNTED: usize = 50_000;
/// Most matches that are sorted.
const SORTED: usize = 20_000;
/// Most traces that are looked through for one page.
const TRACES_A_PAGE: i64 = 20_000;
/// So many traces are read at once.
const TRACES_AT_ONCE: i64 = 500;

/// A page of a search.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) found: Vec<Told>,
    pub(super) included: Vec<Told>,
    /// The number of all matches, where it was asked for.
    pub(super) total: Option<usize>,
    /// Where the next page begins.
    pub(super) next: Option<String>,
}

/// More than can be counted or sorted in one go.
fn too_much() -> Refusal {
    Refusal::invalid(Fault::new("fhir-too-much"))
}

fn no_such_page(cursor: &str) -> Refusal {
    Refusal::invalid(Fault::new("fhir-cursor").found(cursor.chars().take(80).collect::<String>()))
}

impl Shelf<'_> {
    /// A page of what is asked for. `may` says which types may be included.
    pub(super) fn search(
        &self,
        reading: &Reading<'_>,
        kind: Type,
        query: &Query,
        may: &dyn Fn(Type) -> bool,
    ) -> Result<Page, Refusal> {
        let mut page = match (kind.row().home, query.sort) {
            (Home::Audit, _) => self.traces(reading, query)?,
            (_, Some(_)) => self.sorted(reading, kind, query)?,
            (Home::Chart, None) => self.along_charts(reading, kind, query)?,
            (Home::House | Home::Knowledge, None) => self.of_list(reading, kind, query)?,
        };
        self.include(reading, query, may, &mut page)?;
        Ok(page)
    }

    fn finds(&self, query: &Query, told: &Told) -> bool {
        query.finds(&told.node, &self.look.zone)
    }

    fn along_charts(&self, reading: &Reading<'_>, kind: Type, query: &Query) -> Result<Page, Refusal> {
        let way = Way::of(kind, query, reading)?;
        let mut page = Page::default();
        if query.count > 0 {
            self.fill(reading, kind, query, &way, &mut page)?;
        }
        if query.total {
            page.total = Some(self.count(reading, kind, query, &way)?);
        }
        Ok(page)
    }

    fn fill(
        &self,
        reading: &Reading<'_>,
        kind: Type,
        query: &Query,
        way: &Way,
        page: &mut Page,
    ) -> Result<(), Refusal> {
        let last = query.cursor.as_deref().unwrap_or_default();
        // The chart of the last match may hold more; one that ends with a tilde was looked through.
        let (mut after, mut within) = match last.strip_suffix('~') {
            Some(chart) => (chart.to_owned(), ""),
            None => (String::new(), last),
        };
        let mut first = (!within.is_empty()).then(|| chart_of(within).to_owned());
        let mut looked = 0;
        loop {
            let charts = match first.take() {
                Some(chart) => vec![chart],
                None => way.next(reading, &after)?,
            };
            if charts.is_empty() {
                return Ok(());
            }
            for chart in charts {
                for told in self.of_chart(reading, &chart, &|held| held == kind, None)? {
                    if told.id.as_str() <= within && !within.is_empty() || !self.finds(query, &told) {
                        continue;
                    }
                    if page.found.len() == query.count {
                        page.next = page.found.last().map(|told| told.id.clone());
                        return Ok(());
                    }
                    page.found.push(told);
                }
                within = "";
                looked += 1;
                after = chart;
                if looked >= CHARTS_A_PAGE {
                    page.next = Some(format!("{after}~"));
                    return Ok(());
                }
            }
        }
    }

    /// Every match, one after the other, until `each` says that it is enough.
    fn every(
        &self,
        reading: &Reading<'_>,
        kind: Type,
        query: &Query,
        way: &Way,
        until: Option<i64>,
        mut each: impl FnMut(Told) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let (mut after, mut looked) = (String::new(), 0);
        loop {
            let charts = way.next(reading, &after)?;
            let Some(last) = charts.last() else {
                return Ok(());
            };
            after = last.clone();
            looked += charts.len();
            if looked > CHARTS_COUNTED {
                return Err(too_much());
            }
            for chart in charts {
                for told in self.of_chart(reading, &chart, &|held| held == kind, until)? {
                    if self.finds(query, &told) {
                        each(told)?;
                    }
                }
            }
        }
    }

    fn count(&self, reading: &Reading<'_>, kind: Type, query: &Query, way: &Way) -> Result<usize, Refusal> {
        if kind == Type::Patient && query.filters.is_empty() {
            return Ok(usize::try_from(reading.patients_count()?).unwrap_or_default());
        }
        let mut count = 0;
        self.every(reading, kind, query, way, None, |_| {
            count += 1;
            Ok(())
        })?;
        Ok(count)
    }

    fn of_list(&self, reading: &Reading<'_>, kind: Type, query: &Query) -> Result<Page, Refusal> {
        let last = query.cursor.as_deref().unwrap_or_default();
        let matches: Vec<Told> = self
            .of_house(reading, kind)?
            .into_iter()
            .filter(|told| self.finds(query, told))
            .collect();
        let total = query.total.then_some(matches.len());
        let mut rest = matches.into_iter().filter(|told| told.id.as_str() > last);
        let found: Vec<Told> = rest.by_ref().take(query.count).collect();
        let next = rest.next().and(found.last().map(|told| told.id.clone()));
        Ok(Page {
            found,
            total,
            next,
            ..Page::default()
        })
    }

    /// Sorted as of the moment of the first page, which the link to the next one names.
    fn sorted(&self, reading: &Reading<'_>, kind: Type, query: &Query) -> Result<Page, Refusal> {
        let (until, from) = match &query.cursor {
            None => (self.look.now.instant.as_microsecond(), 0),
            Some(cursor) => cursor
                .split_once('.')
                .and_then(|(until, from)| Some((until.parse().ok()?, from.parse().ok()?)))
                .ok_or_else(|| no_such_page(cursor))?,
        };
        let (_, down) = query.sort.unwrap_or_default();
        let mut keyed: Vec<(String, Told)> = Vec::new();
        let mut take = |told: Told| {
            if keyed.len() == SORTED {
                return Err(too_much());
            }
            keyed.push((query.sort_key(kind.row(), &told.node, &self.look.zone), told));
            Ok(())
        };
        match kind.row().home {
            Home::Chart => {
                let way = Way::of(kind, query, reading)?;
                self.every(reading, kind, query, &way, Some(until), take)?;
            }
            _ => {
                let all = self.of_house(reading, kind)?;
                all.into_iter()
                    .filter(|told| self.finds(query, told))
                    .try_for_each(&mut take)?;
            }
        }
        keyed.sort_by(|(a, x), (b, y)| {
            let keys = if down { b.cmp(a) } else { a.cmp(b) };
            keys.then_with(|| x.id.cmp(&y.id))
        });
        let total = keyed.len();
        let found: Vec<Told> = keyed
            .into_iter()
            .skip(from)
            .take(query.count)
            .map(|(_, told)| told)
            .collect();
        let end = from + found.len();
        Ok(Page {
            next: (end < total && !found.is_empty()).then(|| format!("{until}.{end}")),
            found,
            total: query.total.then_some(total),
            ..Page::default()
        })
    }

    /// The audit, the latest first.
    fn traces(&self, reading: &Reading<'_>, query: &Query) -> Result<Page, Refusal> {
        if query.sort.is_some_and(|sort| sort != ("date", true)) {
            return Err(Refusal::invalid(Fault::new("fhir-audit-order")));
        }
        let mut before = match &query.cursor {
            Some(cursor) => cursor.parse().map_err(|_| no_such_page(cursor))?,
            None => i64::MAX,
        };
        let chart = query.patient().unwrap_or_default();
        let telling = self.telling(&NO_LOTS);
        let mut page = Page::default();
        let (mut looked, mut count) = (0, 0);
        loop {
            let traces = reading.audit_before(before, chart, TRACES_AT_ONCE)?;
            let Some(last) = traces.last() else {
                break;
            };
            before = last.seq;
            looked += traces.len() as i64;
            for trace in &traces {
                let told = of_node(Type::AuditEvent, audit::event(trace, &telling));
                if !self.finds(query, &told) {
                    continue;
                }
                count += 1;
                if page.found.len() < query.count {
                    page.found.push(told);
                } else if page.next.is_none() {
                    page.next = page.found.last().map(|told| told.id.clone());
                }
            }
            match query.total {
                true if looked > i64::try_from(CHARTS_COUNTED).unwrap_or(i64::MAX) => return Err(too_much()),
                true => {}
                false if page.next.is_some() => break,
                false if looked >= TRACES_A_PAGE => {
                    page.next = Some(before.to_string());
                    break;
                }
                false => {}
            }
        }
        page.total = query.total.then_some(count);
        Ok(page)
    }

    /// What the matches refer to, and the entries behind them.
    fn include(
        &self,
        reading: &Reading<'_>,
        query: &Query,
        may: &dyn Fn(Type) -> bool,
        page: &mut Page,
    ) -> Result<(), Refusal> {
        let mut wanted: Vec<(Type, String)> = Vec::new();
        for told in &page.found {
            for include in &query.includes {
                for place in include.paths.iter().flat_map(|path| told.node.at(path)) {
                    let Some((kind, id)) = place
                        .get("reference")
                        .and_then(|node| node.text())
                        .and_then(refers)
                    else {
                        continue;
                    };
                    let right = include.to.is_none_or(|to| to == kind) && may(kind);
                    let known = wanted.iter().any(|(k, i)| *k == kind && i == id);
                    let matched = page.found.iter().any(|told| told.kind == kind && told.id == id);
                    if right && !known && !matched {
                        wanted.push((kind, id.to_owned()));
                    }
                }
            }
        }
        for (kind, id) in wanted {
            if let Found::There(told) = self.read(reading, kind, &id)? {
                page.included.push(told);
            }
        }
        if query.provenance && may(Type::Provenance) {
            self.provenance_of(reading, page)?;
        }
        Ok(())
    }

    fn provenance_of(&self, reading: &Reading<'_>, page: &mut Page) -> Result<(), Refusal> {
        let mut charts: Vec<&str> = page.found.iter().filter_map(Told::patient).collect();
        charts.sort_unstable();
        charts.dedup();
        let mut all = Vec::new();
        for chart in charts {
            let versions: Vec<String> = page
                .found
                .iter()
                .filter(|told| told.patient() == Some(chart))
                .map(|told| format!("{}/{}/", told.kind.name(), told.id))
                .collect();
            for told in self.of_chart(reading, chart, &|kind| kind == Type::Provenance, None)? {
                let targets = told.node.at("target.reference");
                let meant = targets.iter().filter_map(|node| node.text());
                if meant
                    .into_iter()
                    .any(|target| versions.iter().any(|version| target.starts_with(version)))
                {
                    all.push(told);
                }
            }
        }
        page.included.extend(all);
        Ok(())
    }
}

/// Type and id of a reference to a resource of this server.
fn refers(reference: &str) -> Option<(Type, &str)> {
    let reference = reference.split("/_history/").next()?;
    let (kind, id) = reference.split_once('/')?;
    Some((Type::of(kind)?, id))
}
