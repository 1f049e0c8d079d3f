//! The record as a hospital reads it: what R4 resources are made of, which of them are served and how each is looked
//! for. No IO, no clock, and no patient: the door that holds the charts fills these shapes.
//!
//! A resource is a [`Node`] that never holds anything empty. Which types there are, where each comes from, which
//! parameters find it and which of them a reference may be followed along is one table, [`types::TYPES`]: reading,
//! searching, exporting, the rights of a program and the CapabilityStatement are all made of it.

pub mod bundle;
pub mod capability;
pub mod data;
pub mod instant;
pub mod node;
pub mod outcome;
pub mod query;
pub mod sought;
pub mod systems;
pub mod types;

pub use node::{Node, object};
pub use query::{Fault, Query};
pub use types::{Home, Param, ParamKind, TYPES, Type, TypeRow};

#[cfg(test)]
mod tests;
