//! The record as it leaves and as it comes back: rows word for word, a page at a time, so that memory stays flat.

use crate::audit::Audited;
use crate::book::{Ledger, Reading, entry};
use crate::entry::Entry;
use crate::fault::StoreFault;
use crate::outbox::MessageRow;
use crate::row::Row;
use sha2::{Digest, Sha256};

/// Rows read at a time: an entry may hold a hospital record of some hundred kilobytes.
const PAGE: i64 = 100;

/// What is kept of a photograph beside its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhotoRow {
    /// Whose.
    pub chart: String,
    /// Number of the entry it belongs to.
    pub seq: i64,
    /// SHA-256 of the bytes.
    pub sha256: [u8; 32],
    /// `jpeg` or `png`.
    pub kind: String,
    /// Belongs to the sample clinic.
    pub sample: bool,
}

impl Reading<'_> {
    /// Name of the clinic, which every hash holds.
    pub fn clinic(&self) -> &str {
        self.clinic
    }

    /// Whether nothing was ever recorded.
    pub fn is_empty(&self) -> Result<bool, StoreFault> {
        Ok(self.last_at()?.is_none())
    }

    /// Hands over every entry, chart by chart, in order.
    pub fn each_entry<E: From<StoreFault>>(
        &self,
        mut each: impl FnMut(&str, Entry) -> Result<(), E>,
    ) -> Result<(), E> {
        let (mut chart, mut seq) = (String::new(), 0);
        loop {
            let page = self.all(
                "select seq, id, step, kind, at, author, edition, body, replaces, sample, hash, chart from entry \
                 where clinic = $1 and (chart, seq) > ($2, $3) order by chart, seq limit $4",
                &[
                    self.clinic.into(),
                    chart.as_str().into(),
                    seq.into(),
                    PAGE.into(),
                ],
                |row| Ok((row.text(11)?, entry(row)?)),
            )?;
            let Some((last, at)) = page.last().map(|(chart, entry)| (chart.clone(), entry.seq)) else {
                return Ok(());
            };
            (chart, seq) = (last, at);
            for (of, entry) in page {
                each(&of, entry)?;
            }
        }
    }

    /// Hands over every trace, in order.
    pub fn each_trace<E: From<StoreFault>>(
        &self,
        mut each: impl FnMut(Audited) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut seq = 0;
        loop {
            let page = self.audit_after(seq, PAGE)?;
            let Some(last) = page.last() else {
                return Ok(());
            };
            seq = last.seq;
            for trace in page {
                each(trace)?;
            }
        }
    }

    /// Hands over what is kept of every photograph, in order.
    pub fn each_photo<E: From<StoreFault>>(
        &self,
        mut each: impl FnMut(PhotoRow) -> Result<(), E>,
    ) -> Result<(), E> {
        let (mut chart, mut seq) = (String::new(), 0);
        loop {
            let page = self.all(
                "select chart, seq, sha256, kind, sample from photo \
                 where clinic = $1 and (chart, seq) > ($2, $3) order by chart, seq limit $4",
                &[self.clinic.into(), chart.as_str().into(), seq.into(), PAGE.into()],
                photo,
            )?;
            let Some(last) = page.last() else {
                return Ok(());
            };
            (chart, seq) = (last.chart.clone(), last.seq);
            for row in page {
                each(row)?;
            }
        }
    }

    /// Hands over every message to send, and what has become of it, in order.
    pub fn each_message<E: From<StoreFault>>(
        &self,
        mut each: impl FnMut(MessageRow) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut id = String::new();
        loop {
            let page = self.messages_after(&id, PAGE)?;
            let Some(last) = page.last() else {
                return Ok(());
            };
            id = last.id.clone();
            for row in page {
                each(row)?;
            }
        }
    }

    /// The hash of one entry; none when it is not there.
    pub fn hash_of(&self, chart: &str, seq: i64) -> Result<Option<[u8; 32]>, StoreFault> {
        self.one(
            "select hash from entry where clinic = $1 and chart = $2 and seq = $3",
            &[self.clinic.into(), chart.into(), seq.into()],
            |row| row.hash(0),
        )
    }

    /// How many entries there are, how many of them the audit knows by their hash, and how many have a photograph.
    pub fn counted(&self) -> Result<(i64, i64, i64), StoreFault> {
        let count = |sql: &str| {
            let found = self.one(sql, &[self.clinic.into()], |row| row.int(0));
            found.map(Option::unwrap_or_default)
        };
        Ok((
            count("select count(*) from entry where clinic = $1")?,
            count(
                "select count(*) from (select distinct a.chart, a.entry from audit a join entry e \
                 on e.clinic = a.clinic and e.chart = a.chart and e.seq = a.entry and e.hash = a.entry_hash \
                 where a.clinic = $1 and a.entry > 0) known",
            )?,
            count("select count(*) from entry where clinic = $1 and kind = 'photographed'")?,
        ))
    }
}

fn photo(row: &Row<'_>) -> Result<PhotoRow, rusqlite::Error> {
    Ok(PhotoRow {
        chart: row.text(0)?,
        seq: row.int(1)?,
        sha256: row.hash(2)?,
        kind: row.text(3)?,
        sample: row.yes(4)?,
    })
}

impl Entry {
    /// Whether its hash is the one that it must carry after `before`.
    pub fn follows(&self, clinic: &str, chart: &str, before: &[u8; 32]) -> bool {
        self.hash == self.expected(clinic, chart, before)
    }
}

impl Audited {
    /// Whether its hash is the one that it must carry after `before`.
    pub fn follows(&self, clinic: &str, before: &[u8; 32]) -> bool {
        self.hash == self.expected(clinic, before)
    }
}

impl Ledger<'_> {
    /// Puts an entry back as it was written. That it follows the one before is the caller's to look at.
    pub fn put_back_entry(&self, chart: &str, entry: &Entry) -> Result<(), StoreFault> {
        self.write_entry(chart, entry)
    }

    /// Puts a trace back as it was written.
    pub fn put_back_trace(&self, trace: &Audited) -> Result<(), StoreFault> {
        self.write_trace(trace)
    }

    /// Puts a photograph back beside its entry. False when the entry does not name these bytes.
    pub fn put_back_photo(&self, row: &PhotoRow, bytes: &[u8]) -> Result<bool, StoreFault> {
        let found: [u8; 32] = Sha256::digest(bytes).into();
        let named = found
            .iter()
            .fold(String::new(), |text, byte| format!("{text}{byte:02x}"));
        let body = self.one(
            "select body from entry where clinic = $1 and chart = $2 and seq = $3 and kind = 'photographed'",
            &[self.clinic.into(), row.chart.as_str().into(), row.seq.into()],
            |row| row.text(0),
        )?;
        if found != row.sha256 || !body.is_some_and(|body| body.contains(&named)) {
            return Ok(false);
        }
        self.write_photo(row, bytes)?;
        Ok(true)
    }
}
