//! FHIR R4: the record as hospitals and registries read it.
//!
//! `record`, `knowledge`, `house` and `audit` tell what there is as resources; `shelf` finds it; `door` answers.

mod audit;
mod house;
mod knowledge;
mod record;
mod search;
mod shelf;
mod walk;
mod words;
