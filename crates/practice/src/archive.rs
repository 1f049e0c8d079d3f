//! The whole clinic as a folder of files that people and programs read, and back again to an equal clinic.
//!
//! ```text
//! README.en.txt …        for people, in every language
//! pistor.json            what this is: version, clinic, counts, hash of the last trace
//! ledger/entries.ndjson  every entry, word for word, chart by chart; the house's books among them
//! ledger/audit.ndjson    every trace
//! ledger/photos.ndjson   which photograph belongs to which entry
//! ledger/messages.ndjson what was sent, and what waits to be sent
//! photos/CHART/SEQ.jpg   the photographs
//! documents/CHART/….pdf  consents as they were signed, sheets of sessions, summaries of courses; made from the ledger,
//!                        not read back
//! tables/….csv           what a person opens in a spreadsheet; made from the ledger, not read back
//! SHA256SUMS             a checksum of every file, for `sha256sum -c`
//! ```
//!
//! The same clinic gives the same bytes. Passwords, logins and keys of repeated requests are no part of the record and
//! stay behind; messages go with it, so that what was sent is never sent again. What comes back is checked before it is written and while it is written: checksums, the chain of every
//! chart and of the audit, ledger against audit, photographs against their entries. All of it comes back, or nothing.

mod back;
mod document;
mod folder;
mod lines;
mod out;
mod sums;
mod tables;

pub use back::Restored;
pub use document::Document;
pub use out::Exported;

use crate::refusal::Refusal;
use pistor_knowledge::Fault;
use serde::{Deserialize, Serialize};
use std::path::Path;

/// Version of the folder's form. Another one is refused.
const VERSION: u32 = 1;
/// What kind of folder it is.
const FORMAT: &str = "pistor-export";
/// Says what the folder is.
const MANIFEST: &str = "pistor.json";
/// Every entry.
const ENTRIES: &str = "ledger/entries.ndjson";
/// Every trace.
const AUDIT: &str = "ledger/audit.ndjson";
/// Every photograph.
const PHOTOS: &str = "ledger/photos.ndjson";
/// Every message.
const MESSAGES: &str = "ledger/messages.ndjson";
/// The checksums.
const SUMS: &str = "SHA256SUMS";

/// What a folder says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Manifest {
    /// Always `pistor-export`.
    format: String,
    /// Version of the form.
    version: u32,
    /// Name of the clinic, which every hash holds.
    clinic: String,
    /// Charts and books.
    charts: i64,
    /// Entries.
    entries: i64,
    /// Traces.
    traces: i64,
    /// Photographs.
    photos: i64,
    /// Messages that wait or went out.
    messages: i64,
    /// Documents.
    documents: i64,
    /// Hash of the last trace.
    anchor: String,
}

/// Where a photograph lies in the folder. None for names that are no plain names of files: they are never followed.
fn photo_path(chart: &str, seq: i64, kind: &str) -> Option<String> {
    let ending = match kind {
        "jpeg" => "jpg",
        "png" => "png",
        _ => return None,
    };
    (is_plain(chart) && seq > 0).then(|| format!("photos/{chart}/{seq}.{ending}"))
}

/// Whether a name of a file or a folder leads nowhere else and is not hidden.
fn is_plain(name: &str) -> bool {
    let letter = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    !name.is_empty() && !name.starts_with('.') && name.chars().all(letter)
}

/// The most letters of a name that are shown.
const NAME_SHOWN: usize = 200;

/// What the disk said of a path.
fn disk(path: &Path, error: &std::io::Error) -> Refusal {
    Refusal::invalid(match error.kind() {
        std::io::ErrorKind::StorageFull => Fault::new("disk-full"),
        _ => Fault::new("archive-disk")
            .found(path.display().to_string())
            .with("detail", error.to_string()),
    })
}

/// A fault in a file of the folder, by its whole name.
fn fault(code: &'static str, file: &str) -> Fault {
    let clean = |c: char| if c.is_control() { '\u{fffd}' } else { c };
    let shown: String = file.chars().take(NAME_SHOWN).map(clean).collect();
    let mut fault = Fault::new(code).found(format!("\"{shown}\""));
    fault.file = file.to_owned();
    fault
}

#[cfg(test)]
mod tests {
    use super::photo_path;

    #[test]
    fn a_photograph_lies_in_the_folder_and_nowhere_else() {
        assert_eq!(
            photo_path("019a-1", 3, "jpeg").as_deref(),
            Some("photos/019a-1/3.jpg")
        );
        assert_eq!(
            photo_path("accounts.sample", 1, "png").as_deref(),
            Some("photos/accounts.sample/1.png")
        );
        for chart in ["", ".", "..", "../a", "a/b", "a\\b", "/a", "a\0", ".hidden", "ş"] {
            assert_eq!(photo_path(chart, 1, "jpeg"), None, "{chart:?}");
        }
        assert_eq!(photo_path("a", 0, "jpeg"), None);
        assert_eq!(photo_path("a", 1, "exe"), None);
    }
}
