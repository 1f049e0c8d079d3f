//! The record as other programs read it: FHIR R4 from the outside, over the network.

mod access;
mod create;
pub mod export;
mod history;
mod hostile;
mod paging;
mod refusals;
mod search;
pub mod server;
mod told;
