//! A search along the charts, in the order of their ids.

use super::{COUNTED, Page, too_much};
use crate::fhir::record::chart_of;
use crate::fhir::shelf::{Shelf, Told};
use crate::fhir::walk::Way;
use pistor_fhir::served::{Query, Type};
use pistor_practice::Refusal;
use pistor_practice::view::Reading;

/// Most charts that are looked through for one page. The page says where to go on.
const CHARTS_A_PAGE: usize = 2_000;

impl Shelf<'_> {
    pub(super) fn along_charts(
        &self,
        reading: &Reading<'_>,
        kind: Type,
        query: &Query,
    ) -> Result<Page, Refusal> {
        let way = Way::of(kind, query);
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
    pub(super) fn every(
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
            if looked > COUNTED {
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
}
