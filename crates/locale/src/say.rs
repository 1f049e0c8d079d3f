//! Decisions in words and in JSON, one module a step. Every citation is shown with its source and its trust.

pub mod because;
pub mod cards;
pub mod catalogue;
pub mod cites;
pub mod consent;
pub mod explain;
pub mod followup;
pub mod aftercare;
pub mod mixture;
pub mod plan;
pub mod record;
pub mod screening;
pub mod titles;

use crate::Locale;
use pistor_journey::Edition;

/// A language beside an edition: what every sentence needs.
#[derive(Clone, Copy)]
pub struct Speaker<'a> {
    /// The edition.
    pub edition: &'a Edition,
    /// The language.
    pub locale: &'a Locale,
    /// Columns of a text page.
    pub width: usize,
}
