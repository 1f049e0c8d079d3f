//! Lives: what became of a resource, and what an entry made of all of a type. The chart is folded again as it grew.

use super::{Found, NO_LOTS, Shelf, Told, of_node};
use crate::fhir::record::{Piece, chart_of, pieces, provenances};
use pistor_fhir::served::{Home, Type};
use pistor_practice::view::{Entry, Reading};
use pistor_practice::{Chart, Refusal};
use std::collections::BTreeMap;

/// A step in the life of a resource.
pub(in crate::fhir) enum Step {
    /// It came to be, or changed; whether it is the first of its versions.
    Version(Told, bool),
    /// It is not there any more, since an instant in microseconds.
    Gone(i64),
}

impl Step {
    /// When it was, in microseconds; none for a version that does not say.
    pub(in crate::fhir) fn at(&self) -> Option<i64> {
        match self {
            Step::Version(told, _) => told.updated,
            Step::Gone(at) => Some(*at),
        }
    }
}

impl Shelf<'_> {
    /// The life of a resource, the first step first; nothing when it never was.
    pub(in crate::fhir) fn history(
        &self,
        reading: &Reading<'_>,
        kind: Type,
        id: &str,
    ) -> Result<Vec<Step>, Refusal> {
        if kind.row().home != Home::Chart || kind == Type::Provenance {
            return Ok(match self.read(reading, kind, id)? {
                Found::There(told) => vec![Step::Version(told, true)],
                Found::Gone | Found::Nowhere => Vec::new(),
            });
        }
        let entries = self.practice.entries_until(reading, chart_of(id), i64::MAX)?;
        self.lived(reading, &entries, kind, id)
    }

    /// The chart is folded entry by entry; what an entry was the last about has a version of that number.
    fn lived(
        &self,
        reading: &Reading<'_>,
        entries: &[Entry],
        kind: Type,
        id: &str,
    ) -> Result<Vec<Step>, Refusal> {
        let sample = entries.first().is_some_and(|entry| entry.sample);
        let mut chart = Chart::new(chart_of(id).to_owned(), sample);
        let (mut steps, mut there) = (Vec::new(), false);
        let is_kind = |held| held == kind;
        for (n, entry) in entries.iter().enumerate() {
            chart.take(entry)?;
            let gathered = pieces(&chart, &entries[..=n], self.look, &is_kind, None);
            match gathered.iter().find(|piece| piece.id == id) {
                Some(piece) if piece.version == entry.seq => {
                    let lots = match kind {
                        Type::Medication => self.practice.lots_of(reading, &chart)?,
                        _ => BTreeMap::new(),
                    };
                    let told = self.told(piece, &chart, &self.telling(&lots));
                    steps.push(Step::Version(told, !there));
                    there = true;
                }
                Some(_) => {}
                None if there => {
                    steps.push(Step::Gone(entry.at));
                    there = false;
                }
                None => {}
            }
        }
        Ok(steps)
    }

    /// What became of resources of a type by one entry: the versions that came of it, and what it took away.
    pub(in crate::fhir) fn steps_of(
        &self,
        reading: &Reading<'_>,
        chart: &str,
        seq: i64,
        kind: Type,
    ) -> Result<Vec<(String, Step)>, Refusal> {
        let entries = reading.chart_until(chart, seq)?;
        if kind == Type::Provenance {
            let telling = self.telling(&NO_LOTS);
            let all = provenances(chart, &entries, &telling)?;
            let of_it = all.into_iter().filter(|(n, _)| *n == seq);
            let step = |told: Told| (told.id.clone(), Step::Version(told, true));
            return Ok(of_it.map(|(_, node)| step(of_node(kind, node))).collect());
        }
        let Some((last, earlier)) = entries.split_last() else {
            return Ok(Vec::new());
        };
        let (before, now) = (Chart::fold(chart, earlier)?, Chart::fold(chart, &entries)?);
        let is_kind = |held| held == kind;
        let known = pieces(&before, earlier, self.look, &is_kind, None);
        let held = pieces(&now, &entries, self.look, &is_kind, None);
        let has = |pieces: &[Piece<'_>], id: &str| pieces.iter().any(|piece| piece.id == id);
        let lots = match kind {
            Type::Medication => self.practice.lots_of(reading, &now)?,
            _ => BTreeMap::new(),
        };
        let telling = self.telling(&lots);
        let came = held.iter().filter(|piece| piece.version == seq).map(|piece| {
            let told = self.told(piece, &now, &telling);
            (piece.id.clone(), Step::Version(told, !has(&known, &piece.id)))
        });
        let went = known.iter().filter(|piece| !has(&held, &piece.id));
        let went = went.map(|piece| (piece.id.clone(), Step::Gone(last.at)));
        Ok(came.chain(went).collect())
    }
}
