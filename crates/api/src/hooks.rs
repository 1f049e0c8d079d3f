//! CDS Hooks 2.0: what is offered, what is asked, what is answered, and what is said of the answers.

mod cards;
mod envelope;
mod feedback;
mod question;
mod services;

pub use cards::Prepared;
pub(crate) use feedback::{FEEDBACK_MAX, feedback};
pub(crate) use question::{REQUEST_MAX, ask};
pub(crate) use services::{discovery, is_service};
