//! What medicine says: one cited fact per file, parsed, linked and cross-checked.
//!
//! Nothing here decides about a patient: that is the work of `pistor-journey`. This crate reads no file and no clock;
//! it is handed texts and gives back [`Knowledge`], or every fault at once, each with file and line.

pub mod fault;
pub mod nearest;
pub mod amount;
pub mod lapse;
pub mod country;
pub mod file;
pub mod shelf;
pub mod text;
pub mod criterion;
pub mod source;
pub mod cited;
pub mod disagreement;
pub mod intake;
pub mod screening;
pub mod plan;
pub mod mixture;
pub mod session;
pub mod aftercare;
pub mod followup;
pub mod outcomes;
pub mod library;
pub mod check;
pub mod coverage;

pub use amount::{Amount, Unit};
pub use criterion::{Criterion, When};
pub use fault::Fault;
pub use file::File;
pub use lapse::Lapse;
pub use library::Knowledge;
pub use rust_decimal::Decimal;
pub use shelf::{Row, Shelf};
pub use source::Trust;
