//! Plan: a course of sessions with dates, from a protocol somebody studied or described. Demands clearance.

use crate::edition::Edition;
use crate::facts::Answer;
use crate::intake::Visit;
use crate::screening::Cleared;
use crate::treatment::Treatment;
use jiff::ToSpan;
use jiff::civil::Date;
use pistor_knowledge::plan::{Indication, Protocol};
use pistor_knowledge::{Row, Trust};

/// A course of sessions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoursePlan {
    /// On what the plan rests: the screening or the waiver.
    pub cleared: Cleared,
    /// Id of the protocol; none when no source describes a course for this.
    pub protocol: Option<String>,
    /// Other protocols for the same indication, best founded first.
    pub alternatives: Vec<String>,
    /// Fewest and most sessions that the source gives.
    pub sessions_range: Option<(u32, u32)>,
    /// The sessions from the one that is planned now on.
    pub sessions: Vec<PlannedSession>,
    /// Id of the technique: the visit's, else the protocol's.
    pub technique: Option<String>,
    /// Not judged before this day; none when no source gives an onset.
    pub judged_from: Option<Date>,
}

/// A session of a course. A date that no source supports is absent, never guessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlannedSession {
    /// From 1.
    pub number: u32,
    /// Not before: the shortest interval a source gives, or the described one.
    pub earliest: Option<Date>,
    /// As described.
    pub best: Option<Date>,
    /// Not after: the longest interval a source gives.
    pub latest: Option<Date>,
    /// Beyond the fewest sessions that the source gives.
    pub optional: bool,
}

/// Drafts the course for a visit's treatment, its first planned session on the visit's day.
///
/// Nobody without [`Cleared`] can call this: a screening or a waiver comes first.
pub fn draft(cleared: &Cleared, edition: &Edition, visit: &Visit) -> CoursePlan {
    let treatment = &visit.treatment;
    let indication = edition
        .knowledge
        .indications
        .at(usize::from(treatment.indication));
    let mut protocols = protocols(edition, treatment, &indication.id).into_iter();
    let protocol = protocols.next();
    let number = treatment.session.unwrap_or(1);
    let technique = treatment
        .technique
        .map(|n| edition.knowledge.techniques.at(usize::from(n)).id.clone());
    CoursePlan {
        cleared: cleared.clone(),
        protocol: protocol.map(|row| row.id.clone()),
        alternatives: protocols.map(|row| row.id.clone()).collect(),
        sessions_range: protocol.and_then(|row| range(row)),
        sessions: protocol.map_or_else(Vec::new, |row| sessions(row, visit.as_of.day, number)),
        technique: technique.or_else(|| protocol.and_then(|row| row.technique.clone())),
        judged_from: onset(indication, visit.as_of.day, number),
    }
}

/// Protocols for an indication that fit the treatment's method: the preferred one, then the best founded.
fn protocols<'e>(edition: &'e Edition, treatment: &Treatment, indication: &str) -> Vec<&'e Row<Protocol>> {
    let knowledge = &edition.knowledge;
    let method = treatment
        .method
        .map(|n| knowledge.methods.at(usize::from(n)).id.as_str());
    let technique = treatment
        .technique
        .map(|n| knowledge.techniques.at(usize::from(n)).id.as_str());
    let fits = |row: &&Row<Protocol>| {
        row.indications.iter().any(|id| id == indication)
            && knowledge.in_force(row.disagreement.as_deref(), row.side.as_deref())
            && (row.method.is_none() || method.is_none() || row.method.as_deref() == method)
    };
    let drawn: Vec<&str> = treatment
        .mixture
        .iter()
        .flatten()
        .map(|item| edition.substance_id(item.substance))
        .collect();
    let mut found: Vec<_> = knowledge.protocols.iter().filter(fits).collect();
    found.sort_by_key(|row| {
        // A course of these substances first, then one of no particular ones; a trial of others says little here.
        let distance = match row.substances.iter().any(|id| drawn.contains(&id.as_str())) {
            true => 0,
            false if row.substances.is_empty() || drawn.is_empty() => 1,
            false => 2,
        };
        let other_technique =
            technique.is_some() && row.technique.is_some() && row.technique.as_deref() != technique;
        (
            distance,
            !row.preferred,
            other_technique,
            std::cmp::Reverse(knowledge.trust(&row.cite)),
            row.id.clone(),
        )
    });
    found
}

/// Fewest and most sessions of a protocol.
pub fn range(protocol: &Protocol) -> Option<(u32, u32)> {
    match protocol.offsets_days.len() as u32 {
        0 => protocol.sessions.map(|range| (range.min, range.max)),
        studied => Some((studied, studied)),
    }
}

/// The sessions of a protocol from session `from` on, which is on `day`.
pub fn sessions(protocol: &Protocol, day: Date, from: u32) -> Vec<PlannedSession> {
    let Some((fewest, most)) = range(protocol) else {
        return Vec::new();
    };
    (from..=most.max(from))
        .map(|number| {
            let (earliest, best, latest) = dates(protocol, day, from, number);
            PlannedSession {
                number,
                earliest,
                best,
                latest,
                optional: number > fewest,
            }
        })
        .collect()
}

type Dates = (Option<Date>, Option<Date>, Option<Date>);

fn dates(protocol: &Protocol, day: Date, from: u32, number: u32) -> Dates {
    let after = |days: u32| day.checked_add(i64::from(days).days()).ok();
    if number == from {
        return (Some(day), Some(day), Some(day));
    }
    let place = |number: u32| protocol.offsets_days.get(number as usize - 1).copied();
    if let (Some(start), Some(offset)) = (place(from), place(number)) {
        // No source says how far a studied day may be missed; earlier than studied nobody has tried.
        let best = after(offset - start);
        return (best, best, None);
    }
    match protocol.interval_days {
        Some(interval) => {
            let before = (number - from - 1) * interval.best;
            let best = after(before + interval.best);
            let earliest = interval.min.map_or(best, |min| after(before + min));
            (earliest, best, interval.max.and_then(|max| after(before + max)))
        }
        None => (None, None, None),
    }
}

/// When a session may be by its protocol, counted from the day of the one before it: as soon as one moves, those after it
/// move with it. Nothing where no source gives an interval.
pub fn after(protocol: &Protocol, day: Date, before: u32) -> PlannedSession {
    let number = before.max(1) + 1;
    let (earliest, best, latest) = dates(protocol, day, number - 1, number);
    PlannedSession {
        number,
        earliest,
        best,
        latest,
        optional: range(protocol).is_some_and(|(fewest, _)| number > fewest),
    }
}

fn onset(indication: &Indication, day: Date, number: u32) -> Option<Date> {
    let days = indication.onset_days.filter(|_| number == 1)?;
    day.checked_add(i64::from(days).days()).ok()
}

/// How good the evidence for a course is.
pub fn trust(edition: &Edition, protocol: &Protocol) -> Trust {
    edition.knowledge.trust(&protocol.cite)
}

/// Steps of the session's checklist that this treatment needs, in order. What is unknown of the treatment counts as needed.
pub fn checklist<'e>(
    edition: &'e Edition,
    treatment: &Treatment,
) -> Vec<&'e Row<pistor_knowledge::session::Step>> {
    let needed = |row: &&Row<pistor_knowledge::session::Step>| {
        row.when
            .as_ref()
            .is_none_or(|when| edition.applies(when, treatment) != Answer::No)
    };
    let mut steps: Vec<_> = edition.knowledge.checklist.iter().filter(needed).collect();
    steps.sort_by_key(|row| (row.phase, row.order));
    steps
}

#[cfg(test)]
mod tests {
    /// Here and not among the tests of the whole product: what must not compile is compiled with this crate alone.
    #[test]
    fn a_plan_without_clearance_does_not_compile() {
        let cases = trybuild::TestCases::new();
        cases.pass("compile_fail/cleared.rs");
        cases.compile_fail("compile_fail/not_cleared.rs");
        cases.compile_fail("compile_fail/forged.rs");
    }
}
