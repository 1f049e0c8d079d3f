//! What people do in a practice: one function an act. May you → load → decide → save → audit, in one transaction.
//!
//! A rule lives here once, whatever door it is asked through. The doors hand in who asks, when, and what; they get back
//! what was made, or a [`Refusal`] that says what is wrong and what to do.

pub mod act;
pub mod acts;
pub mod caller;
pub mod archive;
pub mod chart;
pub mod consent;
pub mod diary;
pub mod exposure;
pub mod feedback;
pub mod house;
pub mod passing;
pub mod outbox;
pub mod permission;
pub mod photograph;
pub mod picture;
pub mod practice;
pub mod refusal;
pub mod right;
pub mod samples;
pub mod sheet;
pub mod shelf;
pub mod sign_in;
pub mod signature;
pub mod standing;
pub mod today;
pub mod view;
pub mod visitor;

pub use act::{Actor, Asked, Done};
pub use chart::Chart;
pub use permission::{Act, Purpose, Role};
pub use practice::Practice;
pub use refusal::{Kind, Refusal};
