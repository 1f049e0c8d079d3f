//! Follow-up: is this sign expected now? An answer for staff, with its basis; red flags first, unknown counts as worse.

mod document;

use crate::aftercare::after;
use crate::calendar::Moment;
use crate::edition::Edition;
use crate::facts::Answer;
use crate::treatment::Treatment;
use jiff::Timestamp;
use pistor_knowledge::Row;
use pistor_knowledge::followup::{Band, Level, Reaction, RedFlag};

pub use document::read;

/// What a patient reports after a session.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// When the session ended.
    pub ended: Moment,
    /// What was done. Its `session` is the number in the course.
    pub treatment: Treatment,
    /// When the report was made.
    pub at: Moment,
    /// The signs.
    pub signs: Vec<Sign>,
}

/// One reported sign.
#[derive(Debug, Clone, PartialEq)]
pub struct Sign {
    /// Id of the reaction.
    pub sign: String,
    /// Since when.
    pub since: Option<Moment>,
    /// Getting worse?
    pub worse: Answer,
}

/// How soon something must be done, and why.
#[derive(Debug, Clone)]
pub struct Triage<'e> {
    /// The gravest of all.
    pub level: Level,
    /// Red flags that are up, gravest first.
    pub flags: Vec<&'e Row<RedFlag>>,
    /// Each sign on its own.
    pub per_sign: Vec<PerSign<'e>>,
    /// When to ask again, where the level is expected or watch.
    pub ask_again_at: Option<Timestamp>,
    /// Signs of red flags of this time that nobody has reported or denied: ask for them.
    pub not_asked: Vec<&'e str>,
}

/// What one sign means now.
#[derive(Debug, Clone)]
pub struct PerSign<'e> {
    /// The reaction.
    pub row: &'e Row<Reaction>,
    /// Its level.
    pub level: Level,
    /// The stretch of time it falls into, and its place among the bands.
    pub band: Option<(usize, &'e Band)>,
    /// Until when it stays so.
    pub until: Option<Timestamp>,
    /// The level was raised because it is getting worse, or because nobody knows.
    pub raised: bool,
}

/// Minutes from the session's end to the report.
fn elapsed(report: &Report) -> i64 {
    (report.at.instant.as_second() - report.ended.instant.as_second()).div_euclid(60)
}

/// Judges a report.
pub fn triage<'e>(edition: &'e Edition, report: &Report) -> Triage<'e> {
    let minutes = elapsed(report);
    let per_sign: Vec<PerSign<'e>> = report
        .signs
        .iter()
        .filter_map(|sign| Some((sign, edition.knowledge.reactions.get(&sign.sign)?)))
        .map(|(sign, row)| per_sign(edition, report, sign, row, minutes))
        .collect();
    let mut current: Vec<&Row<RedFlag>> = edition
        .knowledge
        .red_flags
        .iter()
        .filter(|flag| possible(edition, report, flag, minutes))
        .collect();
    current.sort_by_key(|flag| (std::cmp::Reverse(flag.level), flag.order));
    let has = |id: &String| report.signs.iter().any(|sign| sign.sign == *id);
    let up =
        |flag: &&&Row<RedFlag>| flag.all.iter().all(has) && (flag.any.is_empty() || flag.any.iter().any(has));
    let flags: Vec<&Row<RedFlag>> = current.iter().filter(up).copied().collect();
    let level = per_sign
        .iter()
        .map(|sign| sign.level)
        .chain(flags.iter().map(|flag| flag.level))
        .max();
    let level = level.unwrap_or(Level::Call);
    let ask_again_at = if level <= Level::Watch {
        ask_again(report, &per_sign)
    } else {
        None
    };
    let not_asked = not_asked(&current, report);
    Triage {
        level,
        flags,
        per_sign,
        ask_again_at,
        not_asked,
    }
}

/// Whether a flag can be up at this time after this treatment. What is unknown of the treatment keeps it possible.
fn possible(edition: &Edition, report: &Report, flag: &RedFlag, minutes: i64) -> bool {
    let treated = flag
        .when
        .as_ref()
        .is_none_or(|when| edition.applies(when, &report.treatment) != Answer::No);
    treated && minutes >= flag.from.minutes() && minutes <= flag.to.minutes()
}

fn per_sign<'e>(
    edition: &'e Edition,
    report: &Report,
    sign: &Sign,
    row: &'e Row<Reaction>,
    minutes: i64,
) -> PerSign<'e> {
    // A band that speaks of certain treatments counts only where the treatment is known to be one of them.
    let fits = |band: &Band| {
        minutes >= band.from.minutes()
            && minutes <= band.to.minutes()
            && band
                .when
                .as_ref()
                .is_none_or(|when| edition.applies(when, &report.treatment) == Answer::Yes)
    };
    let band = row.bands.iter().enumerate().find(|(_, band)| fits(band));
    let calm = band.map_or(row.otherwise, |(_, band)| band.level);
    let level = if sign.worse == Answer::No {
        calm
    } else {
        calm.max(row.worse)
    };
    let until = band
        .filter(|_| level == calm)
        .and_then(|(_, band)| after(report.ended.instant, band.to));
    PerSign {
        row,
        level,
        band,
        until,
        raised: level != calm,
    }
}

/// The earliest of: the band's own "ask again after", else the end of the band.
fn ask_again(report: &Report, per_sign: &[PerSign<'_>]) -> Option<Timestamp> {
    let times = per_sign.iter().filter_map(|sign| {
        let (_, band) = sign.band?;
        let again = band.again.and_then(|lapse| after(report.at.instant, lapse));
        match (again, sign.until) {
            (Some(again), Some(until)) if sign.level == Level::Expected => Some(again.min(until)),
            (again, until) => again.or(until),
        }
    });
    times.min()
}

/// What else to ask: every sign of a red flag that can be up at this time after this treatment, the gravest first.
fn not_asked<'e>(current: &[&'e Row<RedFlag>], report: &Report) -> Vec<&'e str> {
    let reported = |id: &str| report.signs.iter().any(|sign| sign.sign == id);
    let mut ids: Vec<&str> = Vec::new();
    for flag in current {
        let signs = || flag.all.iter().chain(&flag.any).map(String::as_str);
        for id in signs() {
            if !reported(id) && !ids.contains(&id) {
                ids.push(id);
            }
        }
    }
    ids
}

/// A reaction that is part of the normal course, and the stretch of time in which it is.
#[derive(Debug, Clone)]
pub struct Usual<'e> {
    /// The reaction.
    pub row: &'e Row<Reaction>,
    /// Place of the stretch among the bands.
    pub place: usize,
    /// The stretch: of several, the one that ends last.
    pub band: &'e Band,
}

/// The reactions that are part of the normal course after a treatment. `counts` says whether a stretch that speaks of
/// certain treatments counts: who tells of risks counts what is possible, who calms counts only what is certain.
pub fn usual<'e>(
    edition: &'e Edition,
    treatment: &Treatment,
    counts: impl Fn(Answer) -> bool,
) -> Vec<Usual<'e>> {
    let holds = |band: &Band| {
        let when = band.when.as_ref();
        band.level == Level::Expected && when.is_none_or(|when| counts(edition.applies(when, treatment)))
    };
    let of = |row: &'e Row<Reaction>| {
        let bands = row.bands.iter().enumerate().filter(|(_, band)| holds(band));
        let (place, band) = bands.max_by_key(|(_, band)| band.to.minutes())?;
        Some(Usual { row, place, band })
    };
    edition.knowledge.reactions.iter().filter_map(of).collect()
}

/// What is normal at a moment after a session, with the end of it: only what is known to be so after this treatment, and
/// unless it is getting worse.
pub fn normal_now<'e>(
    edition: &'e Edition,
    treatment: &Treatment,
    ended: Timestamp,
    now: Timestamp,
) -> Vec<(Usual<'e>, Timestamp)> {
    let minutes = (now.as_second() - ended.as_second()).div_euclid(60);
    let mut normal: Vec<(Usual<'e>, Timestamp)> = usual(edition, treatment, |answer| answer == Answer::Yes)
        .into_iter()
        .filter(|held| (held.band.from.minutes()..=held.band.to.minutes()).contains(&minutes))
        .filter_map(|held| {
            let until = after(ended, held.band.to)?;
            Some((held, until))
        })
        .collect();
    normal.sort_by_key(|(held, until)| (*until, held.row.id.as_str()));
    normal
}
