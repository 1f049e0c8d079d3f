//! Everything out: one snapshot of the clinic, entry by entry, into a folder.

use super::document::Document;
use super::folder::{Folder, Out};
use super::lines::{EntryLine, MessageLine, PhotoLine, TraceLine};
use super::tables::Tables;
use super::{AUDIT, ENTRIES, FORMAT, MANIFEST, MESSAGES, Manifest, PHOTOS, VERSION, disk, photo_path};
use crate::chart::Chart;
use crate::house;
use crate::practice::Practice;
use crate::refusal::{Kind, Refusal};
use crate::sign_in::hex;
use pistor_knowledge::Fault;
use pistor_store::{Audited, Entry, Reading};
use serde::Serialize;
use std::io::Write;
use std::path::Path;

/// What went out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
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
    /// Documents.
    pub documents: i64,
    /// Documents that could not be made; the table of documents says why.
    pub unmade: i64,
    /// Files.
    pub files: usize,
    /// Hash of the last trace.
    pub anchor: String,
}

impl Practice {
    /// Writes the whole clinic into a new folder, with a text for people in each language: name of the file and text; and
    /// with what `documents` makes of each patient's chart. The folder is there whole, or it is not there. `each` is told
    /// of every entry.
    ///
    /// # Errors
    /// When something stands at that place, when the ledger is not whole, when the disk will not have it.
    pub fn export(
        &self,
        place: &Path,
        readme: &[(String, String)],
        documents: &dyn Fn(&Chart) -> Vec<Document>,
        mut each: impl FnMut(),
    ) -> Result<Exported, Refusal> {
        let mut folder = Folder::beside(place)?;
        let zone = self.settings().zone();
        let (mut manifest, unmade) = self.read(|reading| {
            let tables = Tables::begin(&folder, reading, zone)?;
            let mut manifest = Manifest {
                format: FORMAT.to_owned(),
                version: VERSION,
                clinic: reading.clinic().to_owned(),
                charts: 0,
                entries: 0,
                traces: 0,
                photos: 0,
                messages: 0,
                documents: 0,
                anchor: String::new(),
            };
            let mut charts = Charts {
                tables,
                documents,
                made: 0,
                unmade: 0,
            };
            entries(&mut folder, reading, &mut charts, &mut manifest, &mut each)?;
            traces(&mut folder, reading, &mut manifest)?;
            photos(&mut folder, reading, &mut manifest)?;
            messages(&mut folder, reading, &mut manifest)?;
            manifest.documents = charts.made;
            charts.tables.end(&mut folder)?;
            Ok((manifest, charts.unmade))
        })?;
        for (name, text) in readme {
            folder.put(name, text.as_bytes())?;
        }
        let mut text = serde_json::to_string_pretty(&manifest).map_err(|e| Refusal::fault(e.to_string()))?;
        text.push('\n');
        folder.put(MANIFEST, text.as_bytes())?;
        let files = folder.publish()?;
        Ok(Exported {
            charts: manifest.charts,
            entries: manifest.entries,
            traces: manifest.traces,
            photos: manifest.photos,
            messages: manifest.messages,
            documents: manifest.documents,
            unmade,
            files,
            anchor: std::mem::take(&mut manifest.anchor),
        })
    }
}

/// What is not whole does not go out as if it were: `verify` names the places.
fn broken() -> Refusal {
    Refusal::invalid(Fault::new("archive-broken"))
}

fn line(out: &mut Out, line: &impl Serialize) -> Result<(), Refusal> {
    let mut text = serde_json::to_vec(line).map_err(|e| Refusal::fault(e.to_string()))?;
    text.push(b'\n');
    write(out, &text)
}

fn write(out: &mut Out, bytes: &[u8]) -> Result<(), Refusal> {
    out.write_all(bytes).map_err(|error| disk(Path::new(""), &error))
}

/// A chart on its way: whose it is, its last entry, and its fold where it is a patient's.
struct Under {
    id: String,
    before: (i64, [u8; 32]),
    chart: Option<Chart>,
}

/// What is made of each patient's chart.
struct Charts<'d> {
    tables: Tables,
    documents: &'d dyn Fn(&Chart) -> Vec<Document>,
    made: i64,
    unmade: i64,
}

impl Charts<'_> {
    fn chart(&mut self, folder: &mut Folder, chart: &Chart) -> Result<(), Refusal> {
        self.tables.chart(chart)?;
        for document in (self.documents)(chart) {
            let path = document.path(&chart.id).ok_or_else(broken)?;
            match &document.made {
                Ok(bytes) => {
                    folder.put(&path, bytes)?;
                    self.made += 1;
                }
                // A letter that no font has, or more than fits on paper: said, and no reason to keep the rest back.
                Err(refusal) if refusal.kind == Kind::Invalid => self.unmade += 1,
                Err(refusal) => return Err(refusal.clone()),
            }
            self.tables.document(chart, &document, &path)?;
        }
        Ok(())
    }
}

fn entries(
    folder: &mut Folder,
    reading: &Reading<'_>,
    charts: &mut Charts<'_>,
    manifest: &mut Manifest,
    each: &mut impl FnMut(),
) -> Result<(), Refusal> {
    let mut out = folder.begin(ENTRIES)?;
    let mut under: Option<Under> = None;
    reading.each_entry(|id, entry: Entry| {
        if under.as_ref().is_none_or(|held| held.id != id) {
            let begun = Under {
                id: id.to_owned(),
                before: (0, [0; 32]),
                chart: (!house::is_book(id)).then(|| Chart::new(id.to_owned(), entry.sample)),
            };
            if let Some(chart) = under.replace(begun).and_then(|held| held.chart) {
                charts.chart(folder, &chart)?;
            }
            manifest.charts += 1;
        }
        let Some(held) = under.as_mut() else {
            return Ok(());
        };
        let (seq, before) = held.before;
        if entry.seq != seq + 1 || !entry.follows(reading.clinic(), id, &before) {
            return Err(broken());
        }
        held.before = (entry.seq, entry.hash);
        if let Some(chart) = held.chart.as_mut() {
            chart.take(&entry)?;
        }
        let written = EntryLine::of(id, &entry).ok_or_else(broken)?;
        line(&mut out, &written)?;
        manifest.entries += 1;
        each();
        Ok(())
    })?;
    if let Some(chart) = under.and_then(|held| held.chart) {
        charts.chart(folder, &chart)?;
    }
    let (all, known, _) = reading.counted()?;
    if all != known {
        return Err(broken());
    }
    folder.end(out)
}

fn traces(folder: &mut Folder, reading: &Reading<'_>, manifest: &mut Manifest) -> Result<(), Refusal> {
    let mut out = folder.begin(AUDIT)?;
    let mut before = (0, [0; 32]);
    reading.each_trace(|trace: Audited| {
        if trace.seq != before.0 + 1 || !trace.follows(reading.clinic(), &before.1) {
            return Err(broken());
        }
        before = (trace.seq, trace.hash);
        line(&mut out, &TraceLine::of(&trace))
    })?;
    (manifest.traces, manifest.anchor) = (before.0, hex(&before.1));
    folder.end(out)
}

fn photos(folder: &mut Folder, reading: &Reading<'_>, manifest: &mut Manifest) -> Result<(), Refusal> {
    let mut out = folder.begin(PHOTOS)?;
    reading.each_photo(|row| {
        let bytes = reading.photo(&row.chart, row.seq)?.ok_or_else(broken)?;
        let path = photo_path(&row.chart, row.seq, &row.kind).ok_or_else(broken)?;
        let found: [u8; 32] = <sha2::Sha256 as sha2::Digest>::digest(&bytes).into();
        if found != row.sha256 {
            return Err(broken());
        }
        folder.put(&path, &bytes)?;
        manifest.photos += 1;
        line(&mut out, &PhotoLine::of(&row))
    })?;
    if reading.counted()?.2 != manifest.photos {
        return Err(broken());
    }
    folder.end(out)
}

fn messages(folder: &mut Folder, reading: &Reading<'_>, manifest: &mut Manifest) -> Result<(), Refusal> {
    let mut out = folder.begin(MESSAGES)?;
    reading.each_message(|row| {
        manifest.messages += 1;
        line(&mut out, &MessageLine::of(&row))
    })?;
    folder.end(out)
}
