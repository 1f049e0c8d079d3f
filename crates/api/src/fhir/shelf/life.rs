//! Lives: what became of a resource, and what an entry made of all of a type. The chart is folded again as it grew.

use super::{Found, NO_LOTS, Shelf, Told, of_node};
use crate::fhir::record::{Piece, chart_of, pieces, provenances};
use pistor_fhir::served::{Home, Type};
use pistor_practice::view::{Entry, Reading};
use pistor_practice::{Chart, Refusal};
use std::collections::{BTreeMap, BTreeSet};

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

    /// What became of resources of a type by some entries of a chart, by their numbers: the versions that came of each,
    /// and what it took away. The chart is folded once.
    pub(in crate::fhir) fn steps_of(
        &self,
        reading: &Reading<'_>,
        id: &str,
        wanted: &BTreeSet<i64>,
        kind: Type,
    ) -> Result<BTreeMap<i64, Vec<(String, Step)>>, Refusal> {
        let mut steps: BTreeMap<i64, Vec<(String, Step)>> = BTreeMap::new();
        let Some(last) = wanted.last() else {
            return Ok(steps);
        };
        let entries = reading.chart_until(id, *last)?;
        if kind == Type::Provenance {
            for (seq, node) in provenances(id, &entries, &self.telling(&NO_LOTS))? {
                let told = of_node(kind, node);
                let step = (told.id.clone(), Step::Version(told, true));
                steps.entry(seq).or_default().push(step);
            }
            return Ok(steps);
        }
        let sample = entries.first().is_some_and(|entry| entry.sample);
        let mut chart = Chart::new(id.to_owned(), sample);
        for (n, entry) in entries.iter().enumerate() {
            if !wanted.contains(&entry.seq) {
                chart.take(entry)?;
                continue;
            }
            let is_kind = |held| held == kind;
            let ids = |pieces: Vec<Piece<'_>>| pieces.into_iter().map(|piece| piece.id).collect();
            let known: BTreeSet<String> = ids(pieces(&chart, &entries[..n], self.look, &is_kind, None));
            chart.take(entry)?;
            let held = pieces(&chart, &entries[..=n], self.look, &is_kind, None);
            let lots = match kind {
                Type::Medication => self.practice.lots_of(reading, &chart)?,
                _ => BTreeMap::new(),
            };
            let telling = self.telling(&lots);
            let came = held.iter().filter(|piece| piece.version == entry.seq);
            let mut all: Vec<(String, Step)> = came
                .map(|piece| {
                    let told = self.told(piece, &chart, &telling);
                    (piece.id.clone(), Step::Version(told, !known.contains(&piece.id)))
                })
                .collect();
            let went = known
                .into_iter()
                .filter(|id| held.iter().all(|piece| piece.id != *id));
            all.extend(went.map(|id| (id, Step::Gone(entry.at))));
            steps.insert(entry.seq, all);
        }
        Ok(steps)
    }
}
