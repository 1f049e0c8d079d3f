//! Entries back into the ledger, each after the one before; index rows chart by chart.

use super::Back;
use super::lines::{at, next, unreadable};
use crate::archive::ENTRIES;
use crate::archive::lines::EntryLine;
use crate::chart::Chart;
use crate::chart::index::rows;
use crate::house;
use crate::refusal::Refusal;
use pistor_store::{Entry, Ledger};

impl Back {
    /// How many charts and entries there are.
    pub(super) fn entries(
        &self,
        ledger: &Ledger<'_>,
        each: &mut impl FnMut(),
    ) -> Result<(i64, i64), Refusal> {
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
