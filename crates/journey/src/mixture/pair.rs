//! Every two substances that share a syringe. No row means no data, and no data means separate syringes.

use super::Drawn;
use crate::edition::Edition;
use crate::facts::SubstanceNo;
use pistor_knowledge::Row;
use pistor_knowledge::mixture::{Compatibility, Pair};

/// What is known of two substances in one syringe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairCheck {
    /// One.
    pub a: SubstanceNo,
    /// The other.
    pub b: SubstanceNo,
    /// The syringe.
    pub syringe: String,
    /// The result.
    pub result: Compatibility,
    /// Id of the row it rests on; none when there is none.
    pub row: Option<String>,
    /// Place of the result in that row; none when none of its results fits.
    pub part: Option<usize>,
}

pub(super) fn pairs(edition: &Edition, drawn: &[Drawn]) -> Vec<PairCheck> {
    let mut checks = Vec::new();
    for (n, a) in drawn.iter().enumerate() {
        let Some(syringe) = &a.syringe else { continue };
        let beside: Vec<SubstanceNo> = drawn
            .iter()
            .filter(|d| d.syringe.as_ref() == Some(syringe))
            .map(|d| d.substance)
            .collect();
        for b in &drawn[n + 1..] {
            if b.syringe.as_ref() == Some(syringe) && b.substance != a.substance {
                let (result, row, part) = syringe_pair(edition, a.substance, b.substance, &beside);
                let row = row.map(|row| row.id.clone());
                checks.push(PairCheck {
                    a: a.substance,
                    b: b.substance,
                    syringe: syringe.clone(),
                    result,
                    row,
                    part,
                });
            }
        }
    }
    checks
}

/// What is known of `a` and `b` in a syringe that holds `beside`.
///
/// A row about the two substances counts before rows about their classes; of several class rows the gravest counts.
pub fn syringe_pair<'e>(
    edition: &'e Edition,
    a: SubstanceNo,
    b: SubstanceNo,
    beside: &[SubstanceNo],
) -> (Compatibility, Option<&'e Row<Pair>>, Option<usize>) {
    let (a, b) = (names(edition, a), names(edition, b));
    let beside: Vec<&str> = beside.iter().map(|n| edition.substance_id(*n)).collect();
    let fits = |pair: &Pair, a: &[String], b: &[String]| {
        (a.contains(&pair.a) && b.contains(&pair.b)) || (a.contains(&pair.b) && b.contains(&pair.a))
    };
    let exact = edition
        .knowledge
        .pairs
        .iter()
        .find(|pair| fits(pair, &a[..1], &b[..1]));
    let rows: Vec<_> = match exact {
        Some(pair) => vec![pair],
        None => edition
            .knowledge
            .pairs
            .iter()
            .filter(|pair| fits(pair, &a, &b))
            .collect(),
    };
    let results = rows.into_iter().map(|row| {
        let found = row
            .results
            .iter()
            .position(|r| r.with.is_empty() || r.with.iter().any(|id| beside.contains(&id.as_str())));
        (
            found.map_or(Compatibility::NoData, |n| row.results[n].is),
            Some(row),
            found,
        )
    });
    results
        .max_by_key(|(result, ..)| *result)
        .unwrap_or((Compatibility::NoData, None, None))
}

/// The names by which a pair row may mean a substance: its id first, then its classes.
fn names(edition: &Edition, substance: SubstanceNo) -> Vec<String> {
    let row = edition.knowledge.substances.at(usize::from(substance));
    let classes = row.classes.iter().map(|class| format!("class:{class}"));
    std::iter::once(row.id.clone()).chain(classes).collect()
}
