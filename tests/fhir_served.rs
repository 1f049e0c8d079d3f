//! The record as other programs read it: FHIR R4 from the outside, over the network.

mod access;
mod alone;
mod create;
pub mod export;
mod history;
mod hostile;
mod imported;
mod paging;
mod refusals;
mod search;
pub mod server;
mod told;
mod whole;
