//! The hospital's words: a FHIR R4 Bundle is read into the facts of a visit. No IO, no clock.
//!
//! [`read`] looks at the shape and at whose record it is; [`Record::read_into`] reads its entries by the rows of
//! `knowledge/intake`. Nothing that a record leaves out becomes a *no*, and what could not be read is listed.
//!
//! ```text
//! let record = pistor_fhir::read(bundle)?;             // faults concern the bundle
//! let proposal = pistor_fhir::Proposal::read(file)?;   // faults concern the proposal
//! let mut visit = proposal.visit(&edition, &as_of)?;
//! record.read_into(&edition, &mut visit)?;
//! ```
//!
//! A hospital that asks while somebody works hands its record over in parts: [`Handed`] reads them, and [`Draft`] the
//! orders that are about to be signed.

mod text;
mod shape;
mod date;
mod code;
mod reference;
mod entry;
mod bundle;
pub mod bulk;
mod proposal;
mod extract;
mod pass;
mod person;
mod words;
mod patient;
mod condition;
mod medication;
mod order;
mod absent;
mod allergen;
mod listing;
mod allergy;
mod observation;
mod procedure;
mod ours;
mod strict;
mod draft;
mod handed;

pub mod served;

pub use bundle::{BUNDLE_BYTES_MAX, Record, read};
pub use date::as_of;
pub use draft::{Draft, Order};
pub use handed::{Handed, Part};
pub use observation::observation_codes;
pub use person::Person;
pub use pistor_journey::intake::Visit;
pub use pistor_journey::treatment::Treatment;
pub use proposal::Proposal;

#[cfg(test)]
mod tests;
