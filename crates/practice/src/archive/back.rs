//! Everything in: a folder that was looked through becomes a clinic, in one transaction. Each line is checked before it
//! is written; a fault names file and line, and nothing of it stays.

mod charts;
mod lines;
mod messages;
mod photos;
mod traces;

use super::lines::unhex;
use super::{ENTRIES, FORMAT, MANIFEST, Manifest, PHOTOS, VERSION, disk, fault, sums};
use crate::practice::Practice;
use crate::refusal::Refusal;
use jiff::Timestamp;
use lines::unreadable;
use pistor_knowledge::amount::quoted;
use pistor_store::Ledger;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

/// What came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// Charts and books.
    pub charts: i64,
    /// Entries.
    pub entries: i64,
    /// Traces.
    pub traces: i64,
    /// Photographs.
    pub photos: i64,
    /// Messages that wait or went out.
    pub messages: i64,
    /// Hash of the last trace.
    pub anchor: String,
}

impl Practice {
    /// Reads a folder back into this clinic, which must be empty. `each` is told of every entry.
    ///
    /// # Errors
    /// When something was recorded here, when the folder is not whole, or what is wrong with it, by file and line: then
    /// nothing of it is here.
    pub fn import(
        &self,
        folder: &Path,
        at: Timestamp,
        each: impl FnMut() + Send + 'static,
    ) -> Result<Restored, Refusal> {
        sums::check(folder)?;
        let back = Back {
            folder: folder.to_owned(),
            now: at.as_microsecond(),
        };
        let told = back.manifest()?;
        let restored = self
            .store
            .write_and_wait(move |ledger| back.restore(ledger, &told, each))?;
        self.reload()?;
        Ok(restored)
    }
}

/// A folder on its way back: every file in it was looked at.
struct Back {
    folder: PathBuf,
    now: i64,
}

impl Back {
    fn open(&self, name: &str) -> Result<BufReader<File>, Refusal> {
        let path = sums::inside(&self.folder, name);
        match File::open(&path) {
            Ok(file) => Ok(BufReader::with_capacity(64 << 10, file)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                Err(Refusal::invalid(fault("archive-missing", name)))
            }
            Err(error) => Err(disk(&path, &error)),
        }
    }

    fn manifest(&self) -> Result<Manifest, Refusal> {
        let mut text = String::new();
        let read = self.open(MANIFEST)?.take(1 << 16).read_to_string(&mut text);
        read.map_err(|error| disk(Path::new(MANIFEST), &error))?;
        // Which version it is comes first: another one may have other keys.
        let told: serde_json::Value =
            serde_json::from_str(&text).map_err(|error| unreadable(MANIFEST, error.line(), &error))?;
        if told["format"] != FORMAT || told["version"] != VERSION {
            let version = told["version"].to_string();
            let fault = fault("archive-version", MANIFEST).with("version", version);
            return Err(Refusal::invalid(fault.expected(VERSION.to_string())));
        }
        serde_json::from_str(&text).map_err(|error| unreadable(MANIFEST, error.line(), &error))
    }

    fn restore(
        &self,
        ledger: &Ledger<'_>,
        told: &Manifest,
        mut each: impl FnMut(),
    ) -> Result<Restored, Refusal> {
        if !ledger.is_empty()? || !ledger.charts()?.is_empty() {
            return Err(Refusal::conflict("archive-not-empty"));
        }
        if told.clinic != ledger.clinic() {
            let fault = fault("archive-clinic", MANIFEST).with("clinic", quoted(&told.clinic));
            return Err(Refusal::invalid(fault.expected(ledger.clinic())));
        }
        // A link that begins a clinic begins none that is there.
        ledger.end_old_logins(i64::MAX)?;
        let (charts, entries) = self.entries(ledger, &mut each)?;
        let (traces, anchor) = self.traces(ledger)?;
        let photos = self.photos(ledger)?;
        let messages = self.messages(ledger)?;
        let counts = [
            ("charts", charts, told.charts),
            ("entries", entries, told.entries),
            ("traces", traces, told.traces),
            ("photos", photos, told.photos),
            ("messages", messages, told.messages),
        ];
        if let Some((what, found, expected)) = counts.into_iter().find(|(_, found, told)| found != told) {
            let fault = fault("archive-count", MANIFEST).with("what", format!("@archive-what-{what}"));
            let fault = fault.with("count", found.to_string());
            return Err(Refusal::invalid(fault.expected(expected.to_string())));
        }
        if unhex(&told.anchor) != Some(anchor) {
            return Err(Refusal::invalid(fault("archive-anchor", MANIFEST)));
        }
        let (all, known, photographed) = ledger.counted()?;
        if all != known {
            return Err(Refusal::invalid(fault("archive-not-in-audit", ENTRIES)));
        }
        if photographed != photos {
            return Err(Refusal::invalid(fault("archive-photo-missing", PHOTOS)));
        }
        Ok(Restored {
            charts,
            entries,
            traces,
            photos,
            messages,
            anchor: told.anchor.clone(),
        })
    }
}
