//! Search: pages that hold each match exactly once, whoever writes meanwhile.
//!
//! Matches are met in the order of their ids, and the link to the next page names the last that was seen: what is written
//! later changes nothing about what comes after it. A sorted search is answered as of the moment of its first page.

mod charts;
mod include;
mod sorted;
mod traces;

use super::shelf::{Shelf, Told};
use pistor_fhir::served::{Home, Query, Type};
use pistor_practice::Refusal;
use pistor_practice::refusal::Fault;
use pistor_practice::view::Reading;

/// Most rows, charts or traces, that are looked through to count or to sort.
const COUNTED: usize = 50_000;

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
}
