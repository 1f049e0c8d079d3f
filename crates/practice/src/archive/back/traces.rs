//! The audit back, each trace after the one before; ledger and audit are held against each other.

use super::Back;
use super::lines::{at, next, unreadable};
use crate::archive::AUDIT;
use crate::archive::lines::TraceLine;
use crate::refusal::Refusal;
use pistor_store::{Audited, Ledger, REMOVED_SAMPLES};

/// How far a trace may lie after the clock, in microseconds: as far as a data directory may when it is opened.
const CLOCK_SLACK: i64 = 5 * 60 * 1_000_000;

impl Back {
    /// Traces, each after the one before; each that names an entry names one that is there, or a sample that was removed.
    pub(super) fn traces(&self, ledger: &Ledger<'_>) -> Result<(i64, [u8; 32]), Refusal> {
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
}
