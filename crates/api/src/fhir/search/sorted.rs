//! A search that is sorted by something else than ids.

use super::{Page, no_such_page, too_much};
use crate::fhir::shelf::{Shelf, Told};
use crate::fhir::walk::Way;
use pistor_fhir::served::{Home, Query, Type};
use pistor_practice::Refusal;
use pistor_practice::view::Reading;

/// Most matches that are sorted.
const SORTED: usize = 20_000;

impl Shelf<'_> {
    /// Sorted as of the moment of the first page, which the link to the next one names.
    pub(super) fn sorted(&self, reading: &Reading<'_>, kind: Type, query: &Query) -> Result<Page, Refusal> {
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
                let way = Way::of(kind, query);
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
}
