//! An entry of a chart, and the hash that chains it to the one before.

use sha2::{Digest, Sha256};

/// An entry as it stands in the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Place in the chart, from 1 without gaps.
    pub seq: i64,
    /// UUID version 7.
    pub id: String,
    /// One of the eight step words, or `desk` for what the house does around them.
    pub step: String,
    /// What was done: `answered`, `signed` …
    pub kind: String,
    /// Microseconds since 1970.
    pub at: i64,
    /// Id of the account.
    pub author: String,
    /// Edition of the knowledge that was in force.
    pub edition: String,
    /// JSON.
    pub body: String,
    /// Id of the entry that this one corrects.
    pub replaces: Option<String>,
    /// Belongs to the sample clinic and may be removed with it.
    pub sample: bool,
    /// SHA-256 over the hash before and everything above.
    pub hash: [u8; 32],
}

/// An entry that is to be appended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEntry {
    /// One of the step words, or `desk`.
    pub step: &'static str,
    /// What was done.
    pub kind: &'static str,
    /// Microseconds since 1970.
    pub at: i64,
    /// Id of the account.
    pub author: String,
    /// Edition of the knowledge in force.
    pub edition: String,
    /// JSON.
    pub body: String,
    /// Id of the entry that this one corrects.
    pub replaces: Option<String>,
    /// Belongs to the sample clinic.
    pub sample: bool,
}

/// A new id: UUID version 7 at an instant, so that ids sort as they were made.
pub(crate) fn new_id(at: i64) -> String {
    let seconds = at.div_euclid(1_000_000);
    let nanos = (at.rem_euclid(1_000_000) * 1000) as u32;
    let stamp = uuid::Timestamp::from_unix(uuid::NoContext, seconds.max(0) as u64, nanos);
    uuid::Uuid::new_v7(stamp).hyphenated().to_string()
}

/// SHA-256 of the fields, each with its length before it, so that no two rows share one form.
pub(crate) fn chained(before: &[u8; 32], fields: &[&[u8]]) -> [u8; 32] {
    let mut hasher = Sha256::new();
    hasher.update(before);
    for field in fields {
        hasher.update((field.len() as u64).to_be_bytes());
        hasher.update(field);
    }
    hasher.finalize().into()
}

impl Entry {
    /// The hash that this entry must carry after `before`.
    pub(crate) fn expected(&self, clinic: &str, chart: &str, before: &[u8; 32]) -> [u8; 32] {
        let replaces: &[u8] = self.replaces.as_ref().map_or(&[0], |id| id.as_bytes());
        chained(
            before,
            &[
                clinic.as_bytes(),
                chart.as_bytes(),
                &self.seq.to_be_bytes(),
                self.id.as_bytes(),
                self.step.as_bytes(),
                self.kind.as_bytes(),
                &self.at.to_be_bytes(),
                self.author.as_bytes(),
                self.edition.as_bytes(),
                self.body.as_bytes(),
                replaces,
                &[u8::from(self.sample)],
            ],
        )
    }
}
