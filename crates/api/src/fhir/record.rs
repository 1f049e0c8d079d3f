//! A patient's chart as R4 resources: a pure function of its entries, of the words of the knowledge and of the lots that
//! it names. One file a step, in the order of the journey.
//!
//! Every resource of a chart has an id that begins with the chart's, so that it is found without an index: the patient
//! is the chart itself, what an entry began carries the number of that entry, an answer the name of its question. The
//! version of a resource is the number of the last entry about it.

mod aftercare;
mod desk;
mod followup;
mod imported;
mod intake;
mod mixture;
mod outcomes;
mod plan;
mod provenance;
mod screening;
mod session;

use pistor_fhir::served::data::resource;
use pistor_fhir::served::{Node, Type, instant};
use pistor_locale::Locale;
use pistor_locale::say::Speaker;
use pistor_practice::Chart;
use pistor_practice::view::{Entry, Look, LotRow};
use std::collections::BTreeMap;
use std::fmt::Display;

pub(super) use desk::CLINIC;
pub(super) use provenance::provenances;

/// What a resource is told with: the words, the knowledge, the clinic's clocks, the lots.
pub(super) struct Telling<'a> {
    pub(super) look: &'a Look,
    pub(super) locale: &'a Locale,
    pub(super) lots: &'a BTreeMap<String, LotRow>,
    /// Address of the server, without a slash at its end.
    pub(super) base: &'a str,
}

/// Makes a resource from its head, when somebody asks for it.
type Build<'c> = Box<dyn Fn(Node, &Telling<'_>) -> Node + 'c>;

/// A resource that a chart holds, not yet written out.
pub(super) struct Piece<'c> {
    pub(super) kind: Type,
    pub(super) id: String,
    /// Number of the last entry about it.
    pub(super) version: i64,
    build: Build<'c>,
}

/// What is gathered of a chart.
pub(super) struct Gather<'c> {
    pub(super) chart: &'c Chart,
    pub(super) look: &'c Look,
    kinds: &'c dyn Fn(Type) -> bool,
    /// Only what this entry was the last about.
    only: Option<i64>,
    pieces: Vec<Piece<'c>>,
}

/// Every resource of some kinds that a chart holds, but the provenance, which is made of its entries.
pub(super) fn pieces<'c>(
    chart: &'c Chart,
    entries: &'c [Entry],
    look: &'c Look,
    kinds: &'c dyn Fn(Type) -> bool,
    only: Option<i64>,
) -> Vec<Piece<'c>> {
    let mut gather = Gather {
        chart,
        look,
        kinds,
        only,
        pieces: Vec::new(),
    };
    if chart.person.is_none() {
        return Vec::new();
    }
    desk::gather(&mut gather);
    intake::gather(&mut gather, entries);
    imported::gather(&mut gather);
    screening::gather(&mut gather);
    plan::gather(&mut gather);
    mixture::gather(&mut gather);
    session::gather(&mut gather);
    aftercare::gather(&mut gather);
    followup::gather(&mut gather);
    outcomes::gather(&mut gather);
    gather
        .pieces
        .sort_by(|a, b| (a.kind, &a.id).cmp(&(b.kind, &b.id)));
    gather.pieces
}

impl<'c> Gather<'c> {
    /// Whether resources of a kind are wanted.
    pub(super) fn wants(&self, kind: Type) -> bool {
        (self.kinds)(kind)
    }

    /// A resource: its kind, what its id says after the chart's, the last entry about it, and how it is told.
    pub(super) fn offer(
        &mut self,
        kind: Type,
        key: impl Display,
        version: i64,
        build: impl Fn(Node, &Telling<'_>) -> Node + 'c,
    ) {
        if !self.wants(kind) || self.only.is_some_and(|only| only != version) {
            return;
        }
        let id = id_in(self.chart, key);
        self.pieces.push(Piece {
            kind,
            id,
            version,
            build: Box::new(build),
        });
    }
}

impl Piece<'_> {
    /// When it last changed, in microseconds.
    pub(super) fn updated(&self, chart: &Chart) -> i64 {
        chart.at(self.version)
    }

    /// The resource.
    pub(super) fn told(&self, chart: &Chart, telling: &Telling<'_>) -> Node {
        let updated = instant::written(self.updated(chart));
        let head = resource(
            self.kind,
            &self.id,
            &self.version.to_string(),
            Some(&updated),
            chart.sample,
        );
        (self.build)(head, telling)
    }
}

/// The chart that holds the resource of an id.
pub(super) fn chart_of(id: &str) -> &str {
    id.split('.').next().unwrap_or(id)
}

impl<'a> Telling<'a> {
    /// The language beside the knowledge.
    pub(super) fn speaker(&self) -> Speaker<'_> {
        Speaker {
            edition: &self.look.edition,
            locale: self.locale,
            width: 80,
        }
    }

    /// A message.
    pub(super) fn say(&self, name: &str, args: &[(&str, String)]) -> String {
        self.locale.say(name, args)
    }

    /// An instant on the clinic's clocks, as R4 writes one.
    pub(super) fn clock(&self, at: i64) -> String {
        self.look.clock(at).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
    }
}

/// The most characters of an id (R4, `id`).
const ID_MAX: usize = 64;

/// An id of a chart's resource: the chart's, and what it is in it. A key that is too long for an id ends in a number that
/// is made of the whole of it.
pub(super) fn id_in(chart: &Chart, key: impl Display) -> String {
    let key = key.to_string();
    if key.is_empty() {
        return chart.id.clone();
    }
    let room = ID_MAX.saturating_sub(chart.id.len() + 1);
    if key.len() <= room {
        return format!("{}.{key}", chart.id);
    }
    let number = format!("-{:016x}", fingerprint(&key));
    let begin: String = key.chars().take(room.saturating_sub(number.len())).collect();
    format!("{}.{begin}{number}", chart.id)
}

/// FNV-1a: the same words give the same number, wherever they stand.
pub(super) fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
