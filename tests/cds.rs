//! Programs that call: who they are, what they may ask, and what they are told.

mod callers;
pub mod signer;
