//! Reading and writing inside one transaction: the ledger itself.

use crate::audit::Trace;
use crate::entry::{Entry, NewEntry, new_id};
use crate::fault::StoreFault;
use crate::row::{Param, Row};
use crate::verify::REMOVED_SAMPLES;
use rusqlite::{CachedStatement, Connection};
use std::cell::Cell;
use std::ops::Deref;

/// What may be asked of the store, inside one transaction.
pub struct Reading<'c> {
    pub(crate) connection: &'c Connection,
    pub(crate) clinic: &'c str,
}

/// What may be done to the store, inside one transaction. Reads as [`Reading`] does.
pub struct Ledger<'c> {
    reading: Reading<'c>,
    /// Number and hash of the last trace, as far as this transaction has gone.
    pub(crate) last_trace: Cell<Option<(i64, [u8; 32])>>,
}

impl<'c> Deref for Ledger<'c> {
    type Target = Reading<'c>;

    fn deref(&self) -> &Reading<'c> {
        &self.reading
    }
}

impl<'c> Reading<'c> {
    /// Runs a query and hands each row to `each`.
    pub(crate) fn each(
        &self,
        sql: &str,
        params: &[Param<'_>],
        mut each: impl FnMut(&Row<'_>) -> Result<(), rusqlite::Error>,
    ) -> Result<(), StoreFault> {
        let mut statement = prepared(self.connection, sql)?;
        let mut rows = statement.query(rusqlite::params_from_iter(params))?;
        while let Some(row) = rows.next()? {
            each(&Row(row))?;
        }
        Ok(())
    }

    /// All rows of a query.
    pub(crate) fn all<T>(
        &self,
        sql: &str,
        params: &[Param<'_>],
        mut take: impl FnMut(&Row<'_>) -> Result<T, rusqlite::Error>,
    ) -> Result<Vec<T>, StoreFault> {
        let mut found = Vec::new();
        self.each(sql, params, |row| {
            found.push(take(row)?);
            Ok(())
        })?;
        Ok(found)
    }

    /// The first row of a query.
    pub(crate) fn one<T>(
        &self,
        sql: &str,
        params: &[Param<'_>],
        mut take: impl FnMut(&Row<'_>) -> Result<T, rusqlite::Error>,
    ) -> Result<Option<T>, StoreFault> {
        let mut statement = prepared(self.connection, sql)?;
        let mut rows = statement.query(rusqlite::params_from_iter(params))?;
        Ok(match rows.next()? {
            Some(row) => Some(take(&Row(row))?),
            None => None,
        })
    }

    /// Entries of a chart after `seq`, in order: one range read.
    pub fn chart(&self, chart: &str, after: i64) -> Result<Vec<Entry>, StoreFault> {
        self.all(
            "select seq, id, step, kind, at, author, edition, body, replaces, sample, hash from entry \
             where clinic = $1 and chart = $2 and seq > $3 order by seq",
            &[self.clinic.into(), chart.into(), after.into()],
            entry,
        )
    }

    /// Number and hash of a chart's last entry; none for a chart that is not there.
    pub fn head(&self, chart: &str) -> Result<Option<(i64, [u8; 32])>, StoreFault> {
        self.one(
            "select seq, hash from entry where clinic = $1 and chart = $2 order by seq desc limit 1",
            &[self.clinic.into(), chart.into()],
            |row| Ok((row.int(0)?, row.hash(1)?)),
        )
    }

    /// Names of all charts, in order.
    pub fn charts(&self) -> Result<Vec<String>, StoreFault> {
        self.all(
            "select distinct chart from entry where clinic = $1 order by chart",
            &[self.clinic.into()],
            |row| row.text(0),
        )
    }

    /// Entries of a chart up to `last`, in order: the chart as it was.
    pub fn chart_until(&self, chart: &str, last: i64) -> Result<Vec<Entry>, StoreFault> {
        self.all(
            "select seq, id, step, kind, at, author, edition, body, replaces, sample, hash from entry \
             where clinic = $1 and chart = $2 and seq <= $3 order by seq",
            &[self.clinic.into(), chart.into(), last.into()],
            entry,
        )
    }

    /// Names of the charts of the sample clinic, in order.
    pub fn sample_charts(&self) -> Result<Vec<String>, StoreFault> {
        self.all(
            "select distinct chart from entry where clinic = $1 and sample = 1 order by chart",
            &[self.clinic.into()],
            |row| row.text(0),
        )
    }

    /// The instant of the last thing that was recorded, in microseconds.
    pub fn last_at(&self) -> Result<Option<i64>, StoreFault> {
        self.one(
            "select at from audit where clinic = $1 order by seq desc limit 1",
            &[self.clinic.into()],
            |row| row.int(0),
        )
    }
}

/// A statement, ready to run. SQLite numbers `$1`, `$2` … by where they stand first, PostgreSQL by their digits: every
/// statement is written so that both mean the same.
fn prepared<'c>(connection: &'c Connection, sql: &str) -> Result<CachedStatement<'c>, StoreFault> {
    let statement = connection.prepare_cached(sql)?;
    #[cfg(debug_assertions)]
    for n in 1..=statement.parameter_count() {
        assert_eq!(
            statement.parameter_name(n),
            Some(format!("${n}").as_str()),
            "{sql}"
        );
    }
    Ok(statement)
}

/// An entry from its row.
pub(crate) fn entry(row: &Row<'_>) -> Result<Entry, rusqlite::Error> {
    Ok(Entry {
        seq: row.int(0)?,
        id: row.text(1)?,
        step: row.text(2)?,
        kind: row.text(3)?,
        at: row.int(4)?,
        author: row.text(5)?,
        edition: row.text(6)?,
        body: row.text(7)?,
        replaces: row.maybe(8)?,
        sample: row.yes(9)?,
        hash: row.hash(10)?,
    })
}

impl<'c> Ledger<'c> {
    pub(crate) fn new(connection: &'c Connection, clinic: &'c str) -> Ledger<'c> {
        Ledger {
            reading: Reading { connection, clinic },
            last_trace: Cell::new(None),
        }
    }

    pub(crate) fn run(&self, sql: &str, params: &[Param<'_>]) -> Result<usize, StoreFault> {
        let mut statement = prepared(self.connection, sql)?;
        Ok(statement.execute(rusqlite::params_from_iter(params))?)
    }

    /// A new id, made at an instant.
    pub fn new_id(&self, at: i64) -> String {
        new_id(at)
    }

    /// Appends an entry after `head`, the number and hash of the last entry that the decision was made on, and leaves
    /// its trace in the audit.
    ///
    /// # Errors
    /// [`StoreFault::Conflict`] when the chart has gone on in between.
    pub fn append(
        &self,
        chart: &str,
        head: Option<(i64, [u8; 32])>,
        new: NewEntry,
    ) -> Result<Entry, StoreFault> {
        let (before_seq, before) = head.unwrap_or((0, [0; 32]));
        let mut entry = Entry {
            seq: before_seq + 1,
            id: new_id(new.at),
            step: new.step.to_owned(),
            kind: new.kind.to_owned(),
            at: new.at,
            author: new.author,
            edition: new.edition,
            body: new.body,
            replaces: new.replaces,
            sample: new.sample,
            hash: [0; 32],
        };
        entry.hash = entry.expected(self.clinic, chart, &before);
        self.write_entry(chart, &entry)?;
        self.trace(&Trace {
            at: entry.at,
            account: &entry.author,
            act: &format!("{}.{}", entry.step, entry.kind),
            chart,
            outcome: "done",
            entry: entry.seq,
            entry_hash: entry.hash,
            sample: entry.sample,
        })?;
        Ok(entry)
    }

    /// Writes an entry as it is.
    pub(crate) fn write_entry(&self, chart: &str, entry: &Entry) -> Result<(), StoreFault> {
        self.run(
            "insert into entry (clinic, chart, seq, id, step, kind, at, author, edition, body, replaces, sample, hash) \
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
            &[
                self.clinic.into(),
                chart.into(),
                entry.seq.into(),
                entry.id.as_str().into(),
                entry.step.as_str().into(),
                entry.kind.as_str().into(),
                entry.at.into(),
                entry.author.as_str().into(),
                entry.edition.as_str().into(),
                entry.body.as_str().into(),
                entry.replaces.as_deref().into(),
                i64::from(entry.sample).into(),
                (&entry.hash).into(),
            ],
        )?;
        Ok(())
    }

    /// Removes everything that belongs to the sample clinic; the audit keeps its traces. Gives the removed charts.
    ///
    /// The index rows of these charts are the caller's to take away first.
    pub fn remove_samples(&self, at: i64, account: &str) -> Result<Vec<String>, StoreFault> {
        self.trace(&Trace {
            at,
            account,
            act: REMOVED_SAMPLES,
            chart: "",
            outcome: "done",
            entry: 0,
            entry_hash: [0; 32],
            sample: false,
        })?;
        let charts = self.sample_charts()?;
        self.remove_sample_links()?;
        self.run(
            "delete from photo where clinic = $1 and sample = 1",
            &[self.clinic.into()],
        )?;
        self.run(
            "delete from message where clinic = $1 and sample = 1",
            &[self.clinic.into()],
        )?;
        self.run(
            "delete from entry where clinic = $1 and sample = 1",
            &[self.clinic.into()],
        )?;
        Ok(charts)
    }
}
