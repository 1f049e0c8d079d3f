//! What other programs ask: FHIR R4.

pub mod fhir;
