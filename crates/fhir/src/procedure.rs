//! `Procedure` (FHIR R4, Procedure): a birth, and the few procedures that a row of codes names.

use crate::code::Concept;
use crate::date::{Period, end, maybe, start};
use crate::entry::Entry;
use crate::pass::{Pass, Places};
use crate::text::Text;
use pistor_journey::intake::records::{Condition, Standing};
use pistor_knowledge::Fault;
use pistor_knowledge::intake::System;
use serde::Deserialize;

/// Something that was done.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", expecting = "a Procedure")]
pub(crate) struct Procedure<'a> {
    #[serde(borrow, default)]
    status: Option<Text<'a>>,
    #[serde(borrow, default)]
    code: Option<Concept<'a>>,
    #[serde(borrow, default)]
    body_site: Vec<Concept<'a>>,
    #[serde(borrow, default)]
    performed_date_time: Option<Text<'a>>,
    #[serde(borrow, default)]
    performed_period: Option<Period<'a>>,
}

impl Pass<'_, '_> {
    /// Reads a procedure. Most are of no interest and are only counted.
    pub fn procedure(&mut self, entry: &Entry<Procedure<'_>>) -> Result<(), Fault> {
        let (origin, resource) = (entry.origin.as_str(), &entry.resource);
        let Some(code) = &resource.code else {
            self.count("Procedure", "not-read-type");
            return Ok(());
        };
        let (standing, confirmed) = match resource.status.as_deref() {
            Some("completed") => (Standing::Past, true),
            Some("in-progress") => (Standing::Current, true),
            Some("not-done") => {
                self.count("Procedure", "not-read-refuted");
                return Ok(());
            }
            Some("entered-in-error") => {
                self.count("Procedure", "not-read-error");
                return Ok(());
            }
            _ => (Standing::Unclear, false),
        };
        let at = maybe(resource.performed_date_time.as_ref(), &["performedDateTime"])?
            .or(start(resource.performed_period.as_ref(), "performedPeriod")?)
            .or(end(resource.performed_period.as_ref(), "performedPeriod")?);
        if self.future(at) {
            self.count("Procedure", "not-read-future");
            return Ok(());
        }
        let before = self.visit.facts.evidence.len();
        if confirmed {
            self.birth(&code.codes().collect::<Vec<_>>(), at, origin);
        }
        let codes = code.read_by(self.edition);
        if codes.is_empty() && self.visit.facts.evidence.len() == before {
            self.count("Procedure", "not-read-type");
            return Ok(());
        }
        let places = Places::of(self.edition, &resource.body_site);
        let condition = Condition {
            system: System::Snomed,
            code: "",
            standing,
            confirmed,
            onset: at.map(|when| when.day),
            abatement: None,
            site: None,
            origin,
        };
        self.coded(&codes, &condition, &places);
        self.once(before);
        Ok(())
    }
}
