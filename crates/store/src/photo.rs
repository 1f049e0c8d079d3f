//! Photographs: the bytes that belong to an entry. Append-only as the ledger is; the entry names their SHA-256.

use crate::archive::PhotoRow;
use crate::book::{Ledger, Reading};
use crate::entry::Entry;
use crate::fault::StoreFault;
use crate::row::Value;
use crate::verify::{Broken, Verified};
use sha2::{Digest, Sha256};

/// The kind of the entries that a photograph belongs to.
const PHOTOGRAPHED: &str = "photographed";

/// SHA-256 as it was kept, and the bytes.
type Kept = ([u8; 32], Vec<u8>);

impl Reading<'_> {
    /// The bytes of the photograph that belongs to an entry, by its number.
    pub fn photo(&self, chart: &str, seq: i64) -> Result<Option<Vec<u8>>, StoreFault> {
        let held = self.photo_row(chart, seq)?;
        Ok(held.map(|(_, bytes)| bytes))
    }

    fn photo_row(&self, chart: &str, seq: i64) -> Result<Option<Kept>, StoreFault> {
        self.one(
            "select sha256, bytes from photo where clinic = $1 and chart = $2 and seq = $3",
            &[self.clinic.into(), chart.into(), seq.into()],
            |row| {
                let bytes = match row.value(1)? {
                    Value::Bytes(bytes) => bytes,
                    _ => Vec::new(),
                };
                Ok((row.hash(0)?, bytes))
            },
        )
    }

    /// Verifies that every entry of a photograph has its bytes, and that they are those that were taken.
    pub(crate) fn verify_photos(&self, verified: &mut Verified) -> Result<(), StoreFault> {
        let entries = self.all(
            "select chart, seq, body from entry where clinic = $1 and kind = $2 order by chart, seq",
            &[self.clinic.into(), PHOTOGRAPHED.into()],
            |row| Ok((row.text(0)?, row.int(1)?, row.text(2)?)),
        )?;
        for (chart, seq, body) in entries {
            let Some((told, bytes)) = self.photo_row(&chart, seq)? else {
                verified.broken.push(Broken::PhotoMissing(chart, seq));
                continue;
            };
            verified.photos += 1;
            let found: [u8; 32] = Sha256::digest(&bytes).into();
            // The entry is chained; the row beside it is not.
            let named = found
                .iter()
                .fold(String::new(), |text, byte| format!("{text}{byte:02x}"));
            if told != found || !body.contains(&named) {
                verified.broken.push(Broken::PhotoChanged(chart, seq));
            }
        }
        Ok(())
    }
}

impl Ledger<'_> {
    /// Keeps the bytes that an entry names.
    pub fn keep_photo(
        &self,
        chart: &str,
        entry: &Entry,
        sha256: &[u8; 32],
        kind: &str,
        bytes: &[u8],
    ) -> Result<(), StoreFault> {
        let row = PhotoRow {
            chart: chart.to_owned(),
            seq: entry.seq,
            sha256: *sha256,
            kind: kind.to_owned(),
            sample: entry.sample,
        };
        self.write_photo(&row, bytes)
    }

    /// Writes a photograph as it is.
    pub(crate) fn write_photo(&self, row: &PhotoRow, bytes: &[u8]) -> Result<(), StoreFault> {
        self.run(
            "insert into photo (clinic, chart, seq, sha256, kind, sample, bytes) values ($1, $2, $3, $4, $5, $6, $7)",
            &[
                self.clinic.into(),
                row.chart.as_str().into(),
                row.seq.into(),
                (&row.sha256).into(),
                row.kind.as_str().into(),
                i64::from(row.sample).into(),
                bytes.into(),
            ],
        )?;
        Ok(())
    }
}
