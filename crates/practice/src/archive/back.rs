//! Everything in: a folder that was looked through becomes a clinic, in one transaction. Each line is checked before it
//! is written; a fault names file and line, and nothing of it stays.

use super::lines::{EntryLine, PhotoLine, TraceLine, unhex};
use super::{AUDIT, ENTRIES, FORMAT, MANIFEST, Manifest, PHOTOS, VERSION, disk, fault, photo_path, sums};
use crate::chart::Chart;
use crate::chart::index::rows;
use crate::house;
use crate::practice::Practice;
use crate::refusal::Refusal;
use jiff::Timestamp;
use pistor_knowledge::Fault;
use pistor_knowledge::amount::quoted;
use pistor_store::{Audited, Entry, Ledger, PhotoRow, REMOVED_SAMPLES};
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

/// The longest line, in bytes: a body has at most a megabyte when it comes through a door.
const LINE_MAX: usize = 16 << 20;
/// The most that a photograph may weigh, in bytes.
const PHOTO_MAX: u64 = 64 << 20;
/// How far a trace may lie after the clock, in microseconds: as far as a data directory may when it is opened.
const CLOCK_SLACK: i64 = 5 * 60 * 1_000_000;

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
        let back = Back {
            names: sums::check(folder)?,
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

/// A folder on its way back.
struct Back {
    folder: PathBuf,
    names: BTreeSet<String>,
    now: i64,
}

/// Refuses a line of a file.
fn at(code: &'static str, file: &str, line: usize) -> Fault {
    let mut fault = fault(code, file);
    (fault.line, fault.column) = (line, 1);
    fault
}

impl Back {
    fn open(&self, name: &str) -> Result<BufReader<File>, Refusal> {
        if !self.names.contains(name) {
            return Err(Refusal::invalid(fault("archive-missing", name)));
        }
        let path = sums::inside(&self.folder, name);
        let file = File::open(&path).map_err(|error| disk(&path, &error))?;
        Ok(BufReader::with_capacity(64 << 10, file))
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
        let counts = [
            ("charts", charts, told.charts),
            ("entries", entries, told.entries),
            ("traces", traces, told.traces),
            ("photos", photos, told.photos),
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
            anchor: told.anchor.clone(),
        })
    }

    /// Entries, each after the one before; index rows chart by chart.
    fn entries(&self, ledger: &Ledger<'_>, each: &mut impl FnMut()) -> Result<(i64, i64), Refusal> {
        let mut input = self.open(ENTRIES)?;
        let (mut line, mut charts, mut entries) = (Vec::new(), 0, 0);
        let mut under: Option<Under> = None;
        let mut number = 0;
        while next(&mut input, ENTRIES, &mut number, &mut line)? {
            let read: EntryLine<'_> =
                serde_json::from_slice(&line).map_err(|e| unreadable(ENTRIES, number, &e))?;
            let id = read.chart.to_string();
            let Some(entry) = read.entry() else {
                return Err(Refusal::invalid(at("archive-hash", ENTRIES, number)));
            };
            if under.as_ref().is_none_or(|held| held.id != id) {
                if under.as_ref().is_some_and(|held| held.id > id) {
                    return Err(Refusal::invalid(at("archive-order", ENTRIES, number)));
                }
                if let Some(held) = under.take() {
                    held.index(ledger, number - 1)?;
                }
                under = Some(Under::begin(&id, &entry));
                charts += 1;
            }
            if let Some(held) = under.as_mut() {
                held.take(ledger, entry, number)?;
            }
            entries += 1;
            each();
        }
        if let Some(held) = under {
            held.index(ledger, number)?;
        }
        Ok((charts, entries))
    }

    /// Traces, each after the one before; each that names an entry names one that is there, or a sample that was removed.
    fn traces(&self, ledger: &Ledger<'_>) -> Result<(i64, [u8; 32]), Refusal> {
        let mut input = self.open(AUDIT)?;
        let (mut line, mut number) = (Vec::new(), 0);
        let mut before = (0, [0; 32]);
        // The last trace whose sample is gone, and the last removal of samples: lines.
        let (mut gone, mut removed) = (0, 0);
        while next(&mut input, AUDIT, &mut number, &mut line)? {
            let read: TraceLine<'_> =
                serde_json::from_slice(&line).map_err(|e| unreadable(AUDIT, number, &e))?;
            let trace: Audited = read
                .trace()
                .ok_or_else(|| Refusal::invalid(at("archive-hash", AUDIT, number)))?;
            if trace.seq != before.0 + 1 || !trace.follows(ledger.clinic(), &before.1) {
                return Err(Refusal::invalid(at("archive-chain", AUDIT, number)));
            }
            if trace.at > self.now.saturating_add(CLOCK_SLACK) {
                return Err(Refusal::invalid(at("archive-clock", AUDIT, number)));
            }
            if trace.act == REMOVED_SAMPLES && trace.outcome == "done" {
                removed = number;
            }
            if trace.entry > 0 {
                match ledger.hash_of(&trace.chart, trace.entry)? {
                    Some(hash) if hash == trace.entry_hash => {}
                    None if trace.sample => gone = number,
                    _ => return Err(Refusal::invalid(at("archive-not-in-ledger", AUDIT, number))),
                }
            }
            ledger.put_back_trace(&trace)?;
            before = (trace.seq, trace.hash);
        }
        if gone > removed {
            return Err(Refusal::invalid(at("archive-not-in-ledger", AUDIT, gone)));
        }
        Ok(before)
    }

    fn photos(&self, ledger: &Ledger<'_>) -> Result<i64, Refusal> {
        let mut input = self.open(PHOTOS)?;
        let (mut line, mut number) = (Vec::new(), 0);
        let mut last: Option<(String, i64)> = None;
        let mut photos = 0;
        while next(&mut input, PHOTOS, &mut number, &mut line)? {
            let read: PhotoLine<'_> =
                serde_json::from_slice(&line).map_err(|e| unreadable(PHOTOS, number, &e))?;
            let row: PhotoRow = read
                .photo()
                .ok_or_else(|| Refusal::invalid(at("archive-hash", PHOTOS, number)))?;
            let place = (row.chart.clone(), row.seq);
            if last.as_ref().is_some_and(|last| *last >= place) {
                return Err(Refusal::invalid(at("archive-order", PHOTOS, number)));
            }
            last = Some(place);
            // Its place follows from whose it is: a path that a line names is never gone to.
            let name = photo_path(&row.chart, row.seq, &row.kind).filter(|name| self.names.contains(name));
            let name = name.ok_or_else(|| Refusal::invalid(at("archive-photo-missing", PHOTOS, number)))?;
            let path = sums::inside(&self.folder, &name);
            let size = fs::symlink_metadata(&path)
                .map_err(|error| disk(&path, &error))?
                .len();
            if size > PHOTO_MAX {
                return Err(Refusal::invalid(at("archive-photo", PHOTOS, number)));
            }
            let bytes = fs::read(&path).map_err(|error| disk(&path, &error))?;
            if !ledger.put_back_photo(&row, &bytes)? {
                return Err(Refusal::invalid(at("archive-photo", PHOTOS, number)));
            }
            photos += 1;
        }
        Ok(photos)
    }
}

/// A chart that is being put back: a patient's as its fold, a book as its entries.
struct Under {
    id: String,
    before: (i64, [u8; 32]),
    chart: Chart,
    book: Option<Vec<Entry>>,
}

impl Under {
    fn begin(id: &str, first: &Entry) -> Under {
        Under {
            id: id.to_owned(),
            before: (0, [0; 32]),
            chart: Chart::new(id.to_owned(), first.sample),
            book: house::is_book(id).then(Vec::new),
        }
    }

    fn take(&mut self, ledger: &Ledger<'_>, entry: Entry, line: usize) -> Result<(), Refusal> {
        let (seq, before) = self.before;
        if entry.seq != seq + 1 || !entry.follows(ledger.clinic(), &self.id, &before) {
            return Err(Refusal::invalid(at("archive-chain", ENTRIES, line)));
        }
        self.before = (entry.seq, entry.hash);
        if self.book.is_none() {
            self.chart
                .take(&entry)
                .map_err(|refusal| unfolded(&refusal, line))?;
        }
        ledger.put_back_entry(&self.id, &entry)?;
        if let Some(book) = self.book.as_mut() {
            book.push(entry);
        }
        Ok(())
    }

    /// Makes its index rows, as they would have been made when its last entry was written.
    fn index(self, ledger: &Ledger<'_>, line: usize) -> Result<(), Refusal> {
        let rows = match &self.book {
            Some(entries) => house::rows(&self.id, entries).map_err(|refusal| unfolded(&refusal, line))?,
            None => rows(&self.chart),
        };
        Ok(ledger.reindex(&[], &rows)?)
    }
}

/// An entry that this version cannot read.
fn unfolded(refusal: &Refusal, line: usize) -> Refusal {
    let detail = refusal.fault.arg("detail").unwrap_or(refusal.fault.code);
    Refusal::invalid(at("archive-entry", ENTRIES, line).with("detail", detail))
}

fn unreadable(file: &str, line: usize, error: &serde_json::Error) -> Refusal {
    let mut fault = at("archive-line", file, line).with("detail", error.to_string());
    fault.column = error.column().max(1);
    Refusal::invalid(fault)
}

/// The next line, without its end. False at the end of the file.
fn next(
    input: &mut BufReader<File>,
    file: &str,
    number: &mut usize,
    line: &mut Vec<u8>,
) -> Result<bool, Refusal> {
    line.clear();
    let mut limited = input.take(LINE_MAX as u64 + 1);
    let read = limited.read_until(b'\n', line);
    if read.map_err(|error| disk(Path::new(file), &error))? == 0 {
        return Ok(false);
    }
    *number += 1;
    if line.last() == Some(&b'\n') {
        line.pop();
        return Ok(true);
    }
    // The last line of a file that was cut off, or one that has no end.
    let mut fault = at("archive-line", file, *number);
    fault = fault.with("detail", "EOF");
    Err(Refusal::invalid(fault))
}
