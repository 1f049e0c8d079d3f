//! The audit: who did, read or was refused what. Append-only, chained, never with health data in it.

use crate::book::{Ledger, Reading};
use crate::entry::chained;
use crate::fault::StoreFault;

/// A trace that is to be left.
#[derive(Debug, Clone, Copy)]
pub struct Trace<'a> {
    /// Microseconds since 1970.
    pub at: i64,
    /// Id of the account; `-` for nobody signed in.
    pub account: &'a str,
    /// Name of the act.
    pub act: &'a str,
    /// Which chart; empty when none.
    pub chart: &'a str,
    /// `done`, `read` or `denied`.
    pub outcome: &'a str,
    /// Number of the entry that came of it; 0 when none.
    pub entry: i64,
    /// Hash of that entry; zeros when none.
    pub entry_hash: [u8; 32],
    /// Belongs to the sample clinic.
    pub sample: bool,
}

/// A trace as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Audited {
    /// From 1 without gaps.
    pub seq: i64,
    /// Microseconds since 1970.
    pub at: i64,
    /// Id of the account.
    pub account: String,
    /// Name of the act.
    pub act: String,
    /// Which chart.
    pub chart: String,
    /// `done`, `read` or `denied`.
    pub outcome: String,
    /// Number of the entry; 0 when none.
    pub entry: i64,
    /// Hash of that entry.
    pub entry_hash: [u8; 32],
    /// Belongs to the sample clinic.
    pub sample: bool,
    /// SHA-256 over the hash before and everything above.
    pub hash: [u8; 32],
}

impl Audited {
    pub(crate) fn expected(&self, clinic: &str, before: &[u8; 32]) -> [u8; 32] {
        chained(
            before,
            &[
                clinic.as_bytes(),
                &self.seq.to_be_bytes(),
                &self.at.to_be_bytes(),
                self.account.as_bytes(),
                self.act.as_bytes(),
                self.chart.as_bytes(),
                self.outcome.as_bytes(),
                &self.entry.to_be_bytes(),
                &self.entry_hash,
                &[u8::from(self.sample)],
            ],
        )
    }
}

impl Reading<'_> {
    /// Traces after `seq`, in order, at most `most`.
    pub fn audit_after(&self, seq: i64, most: i64) -> Result<Vec<Audited>, StoreFault> {
        self.all(
            "select seq, at, account, act, chart, outcome, entry, entry_hash, sample, hash from audit \
             where clinic = $1 and seq > $2 order by seq limit $3",
            &[self.clinic.into(), seq.into(), most.into()],
            audited,
        )
    }

    /// Traces before `seq`, the latest first, at most `most`; of one chart, or of all when it is empty.
    pub fn audit_before(&self, seq: i64, chart: &str, most: i64) -> Result<Vec<Audited>, StoreFault> {
        const COLUMNS: &str = "seq, at, account, act, chart, outcome, entry, entry_hash, sample, hash";
        match chart {
            "" => self.all(
                &format!(
                    "select {COLUMNS} from audit where clinic = $1 and seq < $2 order by seq desc limit $3"
                ),
                &[self.clinic.into(), seq.into(), most.into()],
                audited,
            ),
            chart => self.all(
                &format!(
                    "select {COLUMNS} from audit where clinic = $1 and chart = $2 and seq < $3 \
                     order by seq desc limit $4"
                ),
                &[self.clinic.into(), chart.into(), seq.into(), most.into()],
                audited,
            ),
        }
    }

    /// Number of the last trace; 0 when there is none.
    pub fn last_trace_seq(&self) -> Result<i64, StoreFault> {
        let last = self.one(
            "select seq from audit where clinic = $1 order by seq desc limit 1",
            &[self.clinic.into()],
            |row| row.int(0),
        )?;
        Ok(last.unwrap_or(0))
    }

    /// The latest traces, latest first; of one chart, or of all when it is empty.
    pub fn audit_latest(&self, chart: &str, most: i64) -> Result<Vec<Audited>, StoreFault> {
        self.all(
            "select seq, at, account, act, chart, outcome, entry, entry_hash, sample, hash from audit \
             where clinic = $1 and ($2 = '' or chart = $2) order by seq desc limit $3",
            &[self.clinic.into(), chart.into(), most.into()],
            audited,
        )
    }
}

impl Reading<'_> {
    /// One trace.
    pub fn audit_one(&self, seq: i64) -> Result<Option<Audited>, StoreFault> {
        Ok(self
            .audit_after(seq - 1, 1)?
            .into_iter()
            .find(|trace| trace.seq == seq))
    }
}

fn audited(row: &crate::row::Row<'_>) -> Result<Audited, rusqlite::Error> {
    Ok(Audited {
        seq: row.int(0)?,
        at: row.int(1)?,
        account: row.text(2)?,
        act: row.text(3)?,
        chart: row.text(4)?,
        outcome: row.text(5)?,
        entry: row.int(6)?,
        entry_hash: row.hash(7)?,
        sample: row.yes(8)?,
        hash: row.hash(9)?,
    })
}

impl Ledger<'_> {
    /// Leaves a trace.
    pub fn trace(&self, trace: &Trace<'_>) -> Result<(), StoreFault> {
        let last = match self.last_trace.get() {
            Some(last) => Some(last),
            None => self.one(
                "select seq, hash from audit where clinic = $1 order by seq desc limit 1",
                &[self.clinic.into()],
                |row| Ok((row.int(0)?, row.hash(1)?)),
            )?,
        };
        let (seq, before) = last.unwrap_or((0, [0; 32]));
        let mut audited = Audited {
            seq: seq + 1,
            at: trace.at,
            account: trace.account.to_owned(),
            act: trace.act.to_owned(),
            chart: trace.chart.to_owned(),
            outcome: trace.outcome.to_owned(),
            entry: trace.entry,
            entry_hash: trace.entry_hash,
            sample: trace.sample,
            hash: [0; 32],
        };
        audited.hash = audited.expected(self.clinic, &before);
        self.write_trace(&audited)
    }

    /// Writes a trace as it is: the last one from now on.
    pub(crate) fn write_trace(&self, trace: &Audited) -> Result<(), StoreFault> {
        self.run(
            "insert into audit (clinic, seq, at, account, act, chart, outcome, entry, entry_hash, sample, hash) \
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            &[
                self.clinic.into(),
                trace.seq.into(),
                trace.at.into(),
                trace.account.as_str().into(),
                trace.act.as_str().into(),
                trace.chart.as_str().into(),
                trace.outcome.as_str().into(),
                trace.entry.into(),
                (&trace.entry_hash).into(),
                i64::from(trace.sample).into(),
                (&trace.hash).into(),
            ],
        )?;
        self.last_trace.set(Some((trace.seq, trace.hash)));
        Ok(())
    }
}
