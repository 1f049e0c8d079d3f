//! What comes along with what was found: resources that it refers to, and the entries behind it.

use super::Page;
use crate::fhir::shelf::{Found, Shelf, Told};
use pistor_fhir::served::{Query, Type};
use pistor_practice::Refusal;
use pistor_practice::view::Reading;

impl Shelf<'_> {
    /// What the matches refer to, and the entries behind them.
    pub(super) fn include(
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
