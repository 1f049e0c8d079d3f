//! One patient's way: from answers to outcomes, as pure decisions. Facts, rules and today go in, a value comes out.
//!
//! The modules stand in the order of the journey, and a step uses only what stands above it. A later step demands the
//! earlier step's proof: [`plan::draft`] takes a [`screening::Cleared`], which only a screening without a stop or a
//! physician's waiver can make.

pub mod calendar;
pub mod facts;
mod names;
pub mod treatment;
pub mod edition;
pub mod intake;
pub mod screening;
pub mod plan;
pub mod mixture;
pub mod session;
pub mod aftercare;
pub mod followup;
pub mod consent;
pub mod outcomes;
pub mod rehearsal;

pub use edition::Edition;
