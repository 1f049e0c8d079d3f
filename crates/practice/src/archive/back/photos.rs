//! Photographs back beside their entries.

use super::Back;
use super::lines::{at, next, unreadable};
use crate::archive::lines::PhotoLine;
use crate::archive::{PHOTOS, disk, photo_path, sums};
use crate::refusal::Refusal;
use pistor_store::{Ledger, PhotoRow};
use std::fs;

/// The most that a photograph may weigh, in bytes.
const PHOTO_MAX: u64 = 64 << 20;

impl Back {
    /// How many there are.
    pub(super) fn photos(&self, ledger: &Ledger<'_>) -> Result<i64, Refusal> {
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
            let missing = || Refusal::invalid(at("archive-photo-missing", PHOTOS, number));
            let name = photo_path(&row.chart, row.seq, &row.kind).ok_or_else(missing)?;
            let path = sums::inside(&self.folder, &name);
            let size = fs::symlink_metadata(&path).map_err(|_| missing())?.len();
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
