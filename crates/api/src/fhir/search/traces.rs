//! A search along the audit.

use super::{COUNTED, Page, no_such_page, too_much};
use crate::fhir::audit;
use crate::fhir::shelf::{NO_LOTS, Shelf, of_node};
use pistor_fhir::served::{Query, Type};
use pistor_practice::Refusal;
use pistor_practice::refusal::Fault;
use pistor_practice::view::Reading;

/// Most traces that are looked through for one page.
const TRACES_A_PAGE: usize = 20_000;
/// So many traces are read at once.
const TRACES_AT_ONCE: i64 = 500;

impl Shelf<'_> {
    /// The audit, the latest first.
    pub(super) fn traces(&self, reading: &Reading<'_>, query: &Query) -> Result<Page, Refusal> {
        if query.sort.is_some_and(|sort| sort != ("date", true)) {
            return Err(Refusal::invalid(Fault::new("fhir-audit-order")));
        }
        let mut before = match &query.cursor {
            Some(cursor) => cursor.parse().map_err(|_| no_such_page(cursor))?,
            None => i64::MAX,
        };
        let chart = match query.patients().as_deref() {
            Some([one]) => one,
            _ => "",
        };
        let telling = self.telling(&NO_LOTS);
        let mut page = Page::default();
        let (mut looked, mut count) = (0, 0);
        loop {
            let traces = reading.audit_before(before, chart, TRACES_AT_ONCE)?;
            let Some(last) = traces.last() else {
                break;
            };
            before = last.seq;
            looked += traces.len();
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
                true if looked > COUNTED => return Err(too_much()),
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
}
