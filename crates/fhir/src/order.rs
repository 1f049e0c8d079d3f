//! `MedicationRequest` and `MedicationStatement` (FHIR R4): what is taken, planned, on hold or no longer taken.

use crate::code::Concept;
use crate::date::{Period, When, end, maybe, start};
use crate::entry::Entry;
use crate::medication::{Meant, Medication, Shelf, medicine_codes};
use crate::pass::Pass;
use crate::reference::Reference;
use crate::text::Text;
use pistor_journey::intake::records::{self, Standing};
use pistor_knowledge::Fault;
use pistor_knowledge::intake::System;
use serde::Deserialize;
use serde_json::value::RawValue;

/// An order.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", expecting = "a MedicationRequest")]
pub(crate) struct MedicationRequest<'a> {
    #[serde(borrow, default)]
    status: Option<Text<'a>>,
    #[serde(borrow, default)]
    intent: Option<Text<'a>>,
    #[serde(default)]
    do_not_perform: Option<bool>,
    #[serde(borrow, default)]
    medication_codeable_concept: Option<Concept<'a>>,
    #[serde(borrow, default)]
    medication_reference: Option<Reference<'a>>,
    #[serde(borrow, default)]
    contained: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    authored_on: Option<Text<'a>>,
    #[serde(borrow, default)]
    dispense_request: Option<DispenseRequest<'a>>,
    #[serde(borrow, default)]
    dosage_instruction: Vec<Dosage<'a>>,
    #[serde(borrow, default)]
    based_on: Vec<Reference<'a>>,
}

impl<'a> MedicationRequest<'a> {
    /// What the order is a part of.
    pub fn based_on(&self) -> &[Reference<'a>] {
        &self.based_on
    }

    /// Whether it does not count: taken back, or an order not to give.
    pub fn void(&self) -> bool {
        self.do_not_perform == Some(true) || void(self.status.as_deref())
    }

    /// Which medicine is meant.
    pub fn meant(&self) -> Meant<'_, 'a> {
        Meant {
            concept: self.medication_codeable_concept.as_ref(),
            reference: self.medication_reference.as_ref(),
            contained: &self.contained,
        }
    }
}

/// Whether an order of this status does not count (FHIR R4, value sets medicationrequest-status and request-status).
pub(crate) fn void(status: Option<&str>) -> bool {
    matches!(
        status,
        Some("entered-in-error" | "cancelled" | "revoked" | "stopped" | "completed")
    )
}

/// What somebody says is taken.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", expecting = "a MedicationStatement")]
pub(crate) struct MedicationStatement<'a> {
    #[serde(borrow, default)]
    status: Option<Text<'a>>,
    #[serde(borrow, default)]
    medication_codeable_concept: Option<Concept<'a>>,
    #[serde(borrow, default)]
    medication_reference: Option<Reference<'a>>,
    #[serde(borrow, default)]
    contained: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    effective_date_time: Option<Text<'a>>,
    #[serde(borrow, default)]
    effective_period: Option<Period<'a>>,
    #[serde(borrow, default)]
    date_asserted: Option<Text<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct DispenseRequest<'a> {
    #[serde(borrow, default)]
    validity_period: Option<Period<'a>>,
}

#[derive(Debug, Deserialize)]
struct Dosage<'a> {
    #[serde(borrow, default)]
    timing: Option<Timing<'a>>,
}

#[derive(Debug, Deserialize)]
struct Timing<'a> {
    #[serde(borrow, default)]
    repeat: Option<Repeat<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Repeat<'a> {
    #[serde(borrow, default)]
    bounds_period: Option<Period<'a>>,
}

/// Everything about a medicine but which it is.
struct Taken<'o> {
    standing: Standing,
    start: Option<When>,
    end: Option<When>,
    prescribed: Option<bool>,
    origin: &'o str,
}

/// How an order stands (FHIR R4, value sets medicationrequest-status and medicationrequest-intent).
fn ordered(status: Option<&str>, intent: Option<&str>) -> Standing {
    match (status, intent) {
        (Some("stopped" | "cancelled" | "completed"), _) => Standing::Past,
        (_, Some("proposal" | "plan" | "option")) => Standing::Unclear,
        (Some("active"), _) => Standing::Current,
        _ => Standing::Unclear,
    }
}

/// How a statement stands (FHIR R4, value set medication-statement-status).
fn stated(status: Option<&str>) -> Standing {
    match status {
        Some("active") => Standing::Current,
        Some("stopped" | "completed" | "not-taken") => Standing::Past,
        _ => Standing::Unclear,
    }
}

impl<'a> Pass<'_, '_> {
    /// Reads an order.
    pub fn request(&mut self, entry: &Entry<MedicationRequest<'a>>, shelf: &Shelf<'a>) -> Result<(), Fault> {
        let (origin, order) = (entry.origin.as_str(), &entry.resource);
        let meant = order.meant();
        let medication = meant.medication(shelf)?;
        if order.status.as_deref() == Some("entered-in-error") {
            self.set_aside(origin, &medication, &meant, "not-read-error");
            return Ok(());
        }
        if order.do_not_perform == Some(true) {
            self.set_aside(origin, &medication, &meant, "not-read-do-not-perform");
            return Ok(());
        }
        let validity = order
            .dispense_request
            .as_ref()
            .and_then(|request| request.validity_period.as_ref());
        let validity = end(validity, "validityPeriod").map_err(|fault| fault.under("dispenseRequest"))?;
        let last_dose = last_dose(&order.dosage_instruction)?;
        let standing = match ordered(order.status.as_deref(), order.intent.as_deref()) {
            // Completed is what was ordered, once all of it was handed out; its doses may go on.
            Standing::Past if order.status.as_deref() == Some("completed") && self.future(last_dose) => {
                Standing::Unclear
            }
            standing => standing,
        };
        let taken = Taken {
            standing,
            start: maybe(order.authored_on.as_ref(), &["authoredOn"])?,
            end: later(last_dose, validity),
            prescribed: Some(true),
            origin,
        };
        self.medicine(&medication, &meant, &taken);
        Ok(())
    }

    /// Reads a statement.
    pub fn statement(
        &mut self,
        entry: &Entry<MedicationStatement<'a>>,
        shelf: &Shelf<'a>,
    ) -> Result<(), Fault> {
        let (origin, statement) = (entry.origin.as_str(), &entry.resource);
        let meant = Meant {
            concept: statement.medication_codeable_concept.as_ref(),
            reference: statement.medication_reference.as_ref(),
            contained: &statement.contained,
        };
        let medication = meant.medication(shelf)?;
        let status = statement.status.as_deref();
        if status == Some("entered-in-error") {
            self.set_aside(origin, &medication, &meant, "not-read-error");
            return Ok(());
        }
        let end = end(statement.effective_period.as_ref(), "effectivePeriod")?;
        let start = maybe(statement.effective_date_time.as_ref(), &["effectiveDateTime"])?
            .or(start(statement.effective_period.as_ref(), "effectivePeriod")?)
            .or(maybe(statement.date_asserted.as_ref(), &["dateAsserted"])?);
        let standing = match stated(status) {
            // What was completed later was still being taken.
            Standing::Past if status == Some("completed") && self.future(end) => Standing::Current,
            standing => standing,
        };
        let taken = Taken {
            standing,
            start,
            end,
            prescribed: None,
            origin,
        };
        self.medicine(&medication, &meant, &taken);
        Ok(())
    }

    fn medicine(&mut self, medication: &Medication<'_>, meant: &Meant<'_, 'a>, taken: &Taken<'_>) {
        if self.future(taken.start) {
            self.set_aside(taken.origin, medication, meant, "not-read-future");
            return;
        }
        // A medicine that is no longer taken answers nothing, whatever it is.
        if taken.standing == Standing::Past {
            return;
        }
        let before = self.visit.facts.evidence.len();
        let own = medication.code.as_ref().filter(|code| !code.silent());
        let read = own.is_some_and(|code| self.codes_of_medicine(code, taken));
        let inside: Vec<_> = medication.inside().collect();
        match own {
            _ if read => {}
            // The ingredients speak where the medicine's own code is not read.
            _ if !inside.is_empty() => {
                for concept in inside {
                    if !self.codes_of_medicine(concept, taken) {
                        self.unread_concept(concept, taken);
                    }
                }
            }
            Some(code) => self.unread_concept(code, taken),
            None => {
                let (what, why) = meant.name(taken.origin);
                self.skip(taken.origin, what, why);
                self.reader.unread_medicine();
            }
        }
        self.once(before);
    }

    /// Reads each code of a medicine that says something; whether there was one.
    fn codes_of_medicine(&mut self, concept: &Concept<'_>, taken: &Taken<'_>) -> bool {
        let codes = medicine_codes(self.edition, concept);
        self.compare_medicine(taken.origin, concept);
        for (system, code) in &codes {
            let medication = records::Medication {
                system: *system,
                code,
                standing: taken.standing,
                start: taken.start.map(|when| when.day),
                end: taken.end.map(|when| when.day),
                prescribed: taken.prescribed,
                origin: taken.origin,
            };
            self.reader.medication(self.visit, &medication);
        }
        !codes.is_empty()
    }

    fn unread_concept(&mut self, concept: &Concept<'_>, taken: &Taken<'_>) {
        let (what, why) = concept.unread();
        self.skip(taken.origin, what, why);
        // An ATC code says at least of which group the medicine is.
        if concept.codes().all(|(system, _)| system != System::Atc) {
            self.reader.unread_medicine();
        }
    }

    fn set_aside(
        &mut self,
        origin: &str,
        medication: &Medication<'_>,
        meant: &Meant<'_, '_>,
        why: &'static str,
    ) {
        let what = match &medication.code {
            Some(code) => code.unread().0,
            None => meant.name(origin).0,
        };
        self.skip(origin, what, why);
    }
}

/// The latest end of the doses, where they have one.
fn last_dose(doses: &[Dosage<'_>]) -> Result<Option<When>, Fault> {
    let mut last = None;
    for (n, dose) in doses.iter().enumerate() {
        let repeat = dose.timing.as_ref().and_then(|timing| timing.repeat.as_ref());
        let bounds = repeat.and_then(|repeat| repeat.bounds_period.as_ref());
        let under = |fault: Fault| {
            fault
                .under("repeat")
                .under("timing")
                .under(n)
                .under("dosageInstruction")
        };
        last = later(last, end(bounds, "boundsPeriod").map_err(under)?);
    }
    Ok(last)
}

/// The later of two days that may each be missing.
fn later(one: Option<When>, other: Option<When>) -> Option<When> {
    one.into_iter().chain(other).max_by_key(When::key)
}
