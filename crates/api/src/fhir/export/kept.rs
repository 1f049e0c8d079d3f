//! The exports under way, each kept for its program and for a while.

use super::Job;
use pistor_practice::Refusal;
use std::collections::HashMap;
use std::sync::atomic::Ordering;
use std::sync::{Mutex, PoisonError};

/// An export is kept so long, in microseconds.
pub(in crate::fhir) const KEPT: i64 = 3_600_000_000;
/// Exports of one program at once.
const AT_ONCE: usize = 4;

/// The exports under way.
#[derive(Debug, Default)]
pub struct Exports {
    held: Mutex<HashMap<String, Job>>,
}

impl Exports {
    /// Takes one up; gives its id.
    ///
    /// # Errors
    /// When the program has enough of them.
    pub(in crate::fhir) fn take(&self, job: Job, now: i64, id: String) -> Result<String, Refusal> {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.retain(|_, job| now - job.until < KEPT);
        if held.values().filter(|held| held.account == job.account).count() >= AT_ONCE {
            return Err(Refusal::busy("fhir-exports"));
        }
        held.insert(id.clone(), job);
        Ok(id)
    }

    /// One of a program's own.
    pub(in crate::fhir) fn get(&self, id: &str, account: &str, now: i64) -> Option<Job> {
        let held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.get(id)
            .filter(|job| job.account == account && now - job.until < KEPT)
            .cloned()
    }

    /// Ends one of a program's own.
    pub(in crate::fhir) fn end(&self, id: &str, account: &str) -> bool {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        if held.get(id).is_none_or(|job| job.account != account) {
            return false;
        }
        if let Some(job) = held.remove(id) {
            job.state.cancelled.store(true, Ordering::Relaxed);
        }
        true
    }
}
