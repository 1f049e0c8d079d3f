//! Editions of the knowledge that a medical director signed.

use super::body;
use crate::refusal::Refusal;
use pistor_store::Entry;
use serde::{Deserialize, Serialize};

/// A signature under an edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignedEdition {
    /// Its date.
    pub edition: String,
    /// SHA-256 over every file of it, in hexadecimal: a changed word is another edition.
    pub digest: String,
    /// Name of who signed.
    pub name: String,
    /// A remark.
    #[serde(default)]
    pub note: String,
}

/// The signature that holds for an edition of this digest.
pub(crate) fn signature(entries: &[Entry], digest: &str) -> Result<Option<SignedEdition>, Refusal> {
    for entry in entries.iter().rev() {
        let signed: SignedEdition = body(entry)?;
        if signed.digest == digest {
            return Ok(Some(signed));
        }
    }
    Ok(None)
}
