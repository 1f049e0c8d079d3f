//! Verification: every hash worked out again, every gap found, ledger and audit held against each other.

use crate::book::Reading;
use crate::fault::StoreFault;
use std::collections::BTreeMap;

/// What a verification came to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Verified {
    /// Charts read.
    pub charts: usize,
    /// Entries read.
    pub entries: usize,
    /// Photographs read.
    pub photos: usize,
    /// Traces read.
    pub traces: usize,
    /// Everything that is not as it was written, in order.
    pub broken: Vec<Broken>,
    /// Hash of the last trace: printed and kept elsewhere, it shows later whether the end was cut off.
    pub anchor: [u8; 32],
}

/// A place that is not as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Broken {
    /// An entry was changed: chart and number.
    EntryChanged(String, i64),
    /// Entries are missing: chart, the number expected and the one found.
    EntryMissing(String, i64, i64),
    /// A trace was changed: its number.
    TraceChanged(i64),
    /// Traces are missing: the number expected and the one found.
    TraceMissing(i64, i64),
    /// The audit knows an entry that the ledger lacks, or knows it with another hash: chart and number.
    NotInLedger(String, i64),
    /// The ledger holds an entry that the audit does not know: chart and number.
    NotInAudit(String, i64),
    /// The bytes of a photograph are not those that its entry names: chart and number of the entry.
    PhotoChanged(String, i64),
    /// An entry of a photograph has no bytes: chart and number of the entry.
    PhotoMissing(String, i64),
}

impl Broken {
    /// The name of its message.
    pub fn id(&self) -> &'static str {
        match self {
            Broken::EntryChanged(..) => "entry-changed",
            Broken::EntryMissing(..) => "entry-missing",
            Broken::TraceChanged(..) => "trace-changed",
            Broken::TraceMissing(..) => "trace-missing",
            Broken::NotInLedger(..) => "not-in-ledger",
            Broken::NotInAudit(..) => "not-in-audit",
            Broken::PhotoChanged(..) => "photo-changed",
            Broken::PhotoMissing(..) => "photo-missing",
        }
    }

    /// The chart; empty where it is the audit.
    pub fn chart(&self) -> &str {
        match self {
            Broken::EntryChanged(chart, _)
            | Broken::EntryMissing(chart, ..)
            | Broken::NotInLedger(chart, _)
            | Broken::NotInAudit(chart, _)
            | Broken::PhotoChanged(chart, _)
            | Broken::PhotoMissing(chart, _) => chart,
            Broken::TraceChanged(_) | Broken::TraceMissing(..) => "",
        }
    }

    /// The number of the entry or of the trace.
    pub fn seq(&self) -> i64 {
        match self {
            Broken::EntryChanged(_, seq)
            | Broken::EntryMissing(_, seq, _)
            | Broken::NotInLedger(_, seq)
            | Broken::NotInAudit(_, seq)
            | Broken::PhotoChanged(_, seq)
            | Broken::PhotoMissing(_, seq)
            | Broken::TraceChanged(seq)
            | Broken::TraceMissing(seq, _) => *seq,
        }
    }
}

/// Traces read at a time.
const PAGE: i64 = 5000;

impl Reading<'_> {
    /// Verifies everything.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn verify(&self) -> Result<Verified, StoreFault> {
        let mut verified = Verified::default();
        let mut heads: BTreeMap<(String, i64), [u8; 32]> = BTreeMap::new();
        for chart in self.charts()? {
            self.verify_chart(&chart, &mut verified, &mut heads)?;
        }
        let samples_removed = self.verify_audit(&mut verified, &mut heads)?;
        for (chart, seq) in samples_removed {
            verified.broken.push(Broken::NotInLedger(chart, seq));
        }
        for ((chart, seq), _) in heads {
            verified.broken.push(Broken::NotInAudit(chart, seq));
        }
        self.verify_photos(&mut verified)?;
        Ok(verified)
    }

    /// Verifies the chain of one chart: every hash, every number, and that it ends where the audit says. Other traces
    /// are not read.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn verify_chain(&self, chart: &str) -> Result<Verified, StoreFault> {
        let (mut verified, mut heads) = (Verified::default(), BTreeMap::new());
        self.verify_chart(chart, &mut verified, &mut heads)?;
        let end = self.one(
            "select entry, entry_hash from audit where clinic = $1 and chart = $2 and entry > 0 order by seq desc limit 1",
            &[self.clinic.into(), chart.into()],
            |row| Ok((row.int(0)?, row.hash(1)?)),
        )?;
        let last = heads.into_iter().next_back().map(|((_, seq), hash)| (seq, hash));
        match (end, last) {
            (Some((told, hash)), held) if held != Some((told, hash)) => {
                verified.broken.push(Broken::NotInLedger(chart.to_owned(), told));
            }
            (None, Some((seq, _))) => verified.broken.push(Broken::NotInAudit(chart.to_owned(), seq)),
            _ => {}
        }
        Ok(verified)
    }

    fn verify_chart(
        &self,
        chart: &str,
        verified: &mut Verified,
        heads: &mut BTreeMap<(String, i64), [u8; 32]>,
    ) -> Result<(), StoreFault> {
        verified.charts += 1;
        let (mut before, mut expected) = ([0; 32], 1);
        for entry in self.chart(chart, 0)? {
            verified.entries += 1;
            if entry.seq != expected {
                verified
                    .broken
                    .push(Broken::EntryMissing(chart.to_owned(), expected, entry.seq));
            } else if entry.expected(self.clinic, chart, &before) != entry.hash {
                verified
                    .broken
                    .push(Broken::EntryChanged(chart.to_owned(), entry.seq));
            }
            heads.insert((chart.to_owned(), entry.seq), entry.hash);
            (before, expected) = (entry.hash, entry.seq + 1);
        }
        Ok(())
    }

    /// Takes what the audit knows out of `heads`. Gives traces whose entry is gone, though no sample was removed.
    fn verify_audit(
        &self,
        verified: &mut Verified,
        heads: &mut BTreeMap<(String, i64), [u8; 32]>,
    ) -> Result<Vec<(String, i64)>, StoreFault> {
        let mut gone: Vec<(String, i64, bool)> = Vec::new();
        let (mut before, mut expected) = ([0; 32], 1);
        loop {
            let page = self.audit_after(expected - 1, PAGE)?;
            let Some(last) = page.last().map(|trace| trace.seq) else {
                break;
            };
            for trace in page {
                verified.traces += 1;
                if trace.seq != expected {
                    verified.broken.push(Broken::TraceMissing(expected, trace.seq));
                } else if trace.expected(self.clinic, &before) != trace.hash {
                    verified.broken.push(Broken::TraceChanged(trace.seq));
                }
                if trace.act == REMOVED_SAMPLES && trace.outcome == "done" {
                    gone.retain(|(_, _, sample)| !sample);
                }
                if trace.entry > 0 {
                    match heads.remove(&(trace.chart.clone(), trace.entry)) {
                        Some(hash) if hash == trace.entry_hash => {}
                        Some(_) => gone.push((trace.chart.clone(), trace.entry, false)),
                        None => gone.push((trace.chart.clone(), trace.entry, trace.sample)),
                    }
                }
                (before, expected) = (trace.hash, trace.seq + 1);
            }
            expected = last + 1;
        }
        verified.anchor = before;
        Ok(gone.into_iter().map(|(chart, seq, _)| (chart, seq)).collect())
    }
}

/// The act that takes the sample clinic away.
pub const REMOVED_SAMPLES: &str = "samples.removed";
