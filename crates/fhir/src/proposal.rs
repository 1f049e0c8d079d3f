//! What is proposed beside a record: the visit's treatment and, if wanted, answers, allergies and the country.

use pistor_journey::Edition;
use pistor_journey::calendar::Moment;
use pistor_journey::intake::document::{
    AllergiesDocument, ConditionDocument, FactDocument, MedicationDocument, ObservationDocument, Pairs,
    PatientDocument, TreatmentDocument, VisitDocument,
};
use pistor_journey::intake::recorded::RecordDocument;
use pistor_journey::intake::{Shape, VISIT_BYTES_MAX, Visit, locate, malformed, read_document, text_of};
use pistor_knowledge::Fault;
use serde::Deserialize;
use std::borrow::Cow;

/// A proposed treatment, with what was answered in person. A whole visit document may stand in its place.
#[derive(Debug)]
pub struct Proposal<'a> {
    text: &'a str,
    document: ProposalDocument<'a>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ProposalDocument<'a> {
    #[serde(borrow, default)]
    as_of: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    country: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    patient: PatientDocument<'a>,
    #[serde(borrow, default)]
    facts: Pairs<'a, FactDocument<'a>>,
    #[serde(borrow, default)]
    allergies: Option<AllergiesDocument<'a>>,
    #[serde(borrow, default)]
    conditions: Vec<ConditionDocument<'a>>,
    #[serde(borrow, default)]
    medications: Option<Vec<MedicationDocument<'a>>>,
    #[serde(borrow, default)]
    observations: Vec<ObservationDocument<'a>>,
    #[serde(default)]
    records: Vec<RecordDocument>,
    #[serde(borrow, default)]
    reviewed: Vec<Cow<'a, str>>,
    #[serde(borrow)]
    treatment: TreatmentDocument<'a>,
}

impl<'a> Proposal<'a> {
    /// Reads a proposal from JSON text.
    ///
    /// # Errors
    /// The first thing wrong with its shape, with its place.
    pub fn read(bytes: &'a [u8]) -> Result<Proposal<'a>, Fault> {
        let text = text_of(bytes, VISIT_BYTES_MAX)?;
        match serde_json::from_str(text) {
            Ok(document) => Ok(Proposal { text, document }),
            Err(error) => Err(malformed(text, &error, Shape::Proposal)),
        }
    }

    /// The moment that the file itself names, where it is a whole visit: for a door that was given no other.
    pub fn as_of(&self) -> Option<&str> {
        self.document.as_of.as_deref()
    }

    /// The visit as the proposal alone tells it, for [`crate::Record::read_into`] to add the record to.
    ///
    /// # Errors
    /// The first fault in an id, a date or a number, with its place.
    pub fn visit(&self, edition: &Edition, as_of: &Moment) -> Result<Visit, Fault> {
        let document = self.document_at(as_of);
        read_document(edition, &document).map_err(|mut fault| {
            (fault.line, fault.column) = locate(self.text, &fault.path);
            fault
        })
    }

    /// What a clinician has read and settled of the record that it is laid beside, for [`crate::Record::reviewed`].
    pub fn reviewed(&self) -> Vec<String> {
        self.document.reviewed.iter().map(ToString::to_string).collect()
    }

    fn document_at<'b>(&'b self, as_of: &'b Moment) -> VisitDocument<'b> {
        let own = &self.document;
        VisitDocument {
            as_of: Cow::Borrowed(&as_of.written),
            country: own.country.clone(),
            patient: own.patient.clone(),
            facts: own.facts.clone(),
            allergies: own.allergies.clone(),
            conditions: own.conditions.clone(),
            medications: own.medications.clone(),
            observations: own.observations.clone(),
            records: own.records.clone(),
            treatment: own.treatment.clone(),
        }
    }
}
