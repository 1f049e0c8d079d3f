//! Rehearsal: every `[[case]]` of an edition, run through the step it belongs to.
//!
//! It runs at start-up. If one case fails, nothing is called clear until it is mended.

mod base;
mod cases;

use crate::edition::Edition;
use pistor_knowledge::Fault;

/// Runs every case.
///
/// # Errors
/// Each case that came out otherwise than it says, with its file and name.
pub fn rehearse(edition: &Edition) -> Result<usize, Vec<Fault>> {
    let mut rehearsal = cases::Rehearsal::new(edition);
    rehearsal.questions();
    rehearsal.codes();
    rehearsal.rules();
    rehearsal.protocols();
    rehearsal.substances();
    rehearsal.pairs();
    rehearsal.instructions();
    rehearsal.reactions();
    rehearsal.red_flags();
    rehearsal.scales();
    rehearsal.finish()
}
