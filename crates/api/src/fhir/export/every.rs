//! What an export holds, met one after the other.

use super::Job;
use crate::fhir::audit;
use crate::fhir::shelf::{NO_LOTS, Shelf, Told, of_node};
use crate::fhir::walk::Way;
use pistor_fhir::served::{Home, Type};
use pistor_practice::Refusal;
use pistor_practice::view::Reading;
use std::sync::atomic::Ordering;

/// So many traces are read at once.
const TRACES_AT_ONCE: i64 = 500;

impl Job {
    /// Every resource of some types, patient by patient, each once. Ends when the export is not wanted any more.
    ///
    /// # Errors
    /// When the database cannot be read, or `each` has had enough.
    pub(in crate::fhir) fn every(
        &self,
        shelf: &Shelf<'_>,
        kinds: &[Type],
        each: &mut dyn FnMut(Told) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let wanted = |kind| kinds.contains(&kind);
        let new = |told: &Told| {
            self.since
                .is_none_or(|since| told.updated.is_none_or(|at| at > since))
        };
        if kinds.iter().any(|kind| kind.row().home == Home::Chart) {
            let way = match &self.of {
                Some(charts) => Way::These(charts.to_vec()),
                None => Way::All,
            };
            let mut after = String::new();
            loop {
                // One reading for a handful of charts: none stands open for as long as an export takes.
                let charts = shelf.practice.read(|reading| way.next(reading, &after))?;
                let Some(last) = charts.last() else {
                    break;
                };
                after = last.clone();
                for chart in &charts {
                    if self.state.cancelled.load(Ordering::Relaxed) {
                        return Err(Refusal::conflict("closing"));
                    }
                    let told = shelf
                        .practice
                        .read(|reading| shelf.of_chart(reading, chart, &wanted, Some(self.until)))?;
                    told.into_iter().filter(new).try_for_each(&mut *each)?;
                    self.state.charts.fetch_add(1, Ordering::Relaxed);
                }
            }
        }
        for kind in kinds {
            match kind.row().home {
                Home::House | Home::Knowledge => {
                    let all = shelf.practice.read(|reading| shelf.of_house(reading, *kind))?;
                    all.into_iter().filter(new).try_for_each(&mut *each)?;
                }
                Home::Audit => self.traces(shelf, &mut |told| match new(&told) {
                    true => each(told),
                    false => Ok(()),
                })?,
                Home::Chart => {}
            }
        }
        Ok(())
    }

    fn traces(
        &self,
        shelf: &Shelf<'_>,
        each: &mut dyn FnMut(Told) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let telling = shelf.telling(&NO_LOTS);
        let mut after = 0;
        while after < self.last_trace {
            let more = |reading: &Reading<'_>| Ok(reading.audit_after(after, TRACES_AT_ONCE)?);
            let traces = shelf.practice.read(more)?;
            let Some(last) = traces.last() else {
                break;
            };
            after = last.seq;
            for trace in traces.iter().filter(|trace| trace.seq <= self.last_trace) {
                each(of_node(Type::AuditEvent, audit::event(trace, &telling)))?;
            }
        }
        Ok(())
    }
}
