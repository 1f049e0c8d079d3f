//! Aftercare: clock times from the moment the session ended. The stricter source is in force, and all are named.

use crate::calendar::Moment;
use crate::edition::Edition;
use crate::facts::Answer;
use crate::treatment::Treatment;
use jiff::{Timestamp, ToSpan};
use pistor_knowledge::aftercare::{Duration, Instruction};
use pistor_knowledge::{Lapse, Row, Trust};

/// What the patient does after one session, in the order of the sheet.
#[derive(Debug, Clone)]
pub struct Sheet<'e> {
    /// When the session ended.
    pub ended: Moment,
    /// The instructions.
    pub items: Vec<Item<'e>>,
}

/// One instruction with its clock time.
#[derive(Debug, Clone)]
pub struct Item<'e> {
    /// The instruction.
    pub row: &'e Row<Instruction>,
    /// The moment; none for an instruction without a time.
    pub until: Option<Timestamp>,
    /// What each source says that speaks of this treatment, and its end; the one in force is marked.
    pub said: Vec<Said<'e>>,
}

/// What one source says of how long.
#[derive(Debug, Clone)]
pub struct Said<'e> {
    /// Place among the instruction's durations.
    pub place: usize,
    /// The duration.
    pub duration: &'e Duration,
    /// Its end; none when the source gives no number.
    pub end: Option<Timestamp>,
    /// Whether it is the one in force.
    pub in_force: bool,
}

/// The sheet for a session that ended at `ended`.
///
/// What is unknown of the treatment counts as if it applied: a superfluous instruction harms nobody.
pub fn sheet<'e>(edition: &'e Edition, treatment: &Treatment, ended: &Moment) -> Sheet<'e> {
    let mut rows: Vec<_> = edition.knowledge.instructions.iter().collect();
    rows.sort_by_key(|row| (row.order, row.id.as_str()));
    let applies = |row: &&Row<Instruction>| {
        row.when
            .as_ref()
            .is_none_or(|when| edition.applies(when, treatment) != Answer::No)
    };
    let items = rows
        .into_iter()
        .filter(applies)
        .map(|row| item(edition, row, treatment, ended))
        .collect();
    Sheet {
        ended: ended.clone(),
        items,
    }
}

fn item<'e>(
    edition: &'e Edition,
    row: &'e Row<Instruction>,
    treatment: &Treatment,
    ended: &Moment,
) -> Item<'e> {
    let speaks = |duration: &&Duration| {
        duration
            .when
            .as_ref()
            .is_none_or(|w| edition.applies(w, treatment) != Answer::No)
    };
    let mut said: Vec<Said<'e>> = row
        .durations
        .iter()
        .enumerate()
        .filter(|(_, duration)| speaks(duration))
        .map(|(place, duration)| Said {
            place,
            duration,
            end: duration.max.and_then(|max| after(ended.instant, max)),
            in_force: false,
        })
        .collect();
    let chosen = in_force(edition, row, &said);
    if let Some(chosen) = chosen {
        said[chosen].in_force = true;
    }
    Item {
        row,
        until: chosen.and_then(|n| said[n].end),
        said,
    }
}

/// The stricter of those that may speak: the medical director's side where one was signed; else articles and
/// literature; a weak source only when nobody better gives a number.
fn in_force(edition: &Edition, row: &Instruction, said: &[Said<'_>]) -> Option<usize> {
    let knowledge = &edition.knowledge;
    let timed = |n: &usize| said[*n].end.is_some();
    let allowed =
        |n: &usize| knowledge.in_force(row.disagreement.as_deref(), said[*n].duration.side.as_deref());
    let trust = |n: &usize| knowledge.trust(&said[*n].duration.cite);
    let candidates: Vec<usize> = (0..said.len()).filter(timed).filter(allowed).collect();
    for tier in [Trust::LiteratureRead, Trust::WeakSource, Trust::ToBeVerified] {
        let best = candidates
            .iter()
            .copied()
            .filter(|n| trust(n) >= tier)
            .max_by_key(|n| said[*n].end);
        if best.is_some() {
            return best;
        }
    }
    None
}

/// A moment some time after another. Hours are hours of the sun, whatever the clocks do in between.
pub fn after(moment: Timestamp, lapse: Lapse) -> Option<Timestamp> {
    moment.checked_add(lapse.minutes().minutes()).ok()
}
