//! Bulk export (FHIR Bulk Data Access 2): everything as it stood at one moment, in a file a type.
//!
//! Nothing is written to the disk: an export is a moment, a choice of types and of patients, and the number of lines that
//! were counted. A file is made while it is sent, chart by chart, so that its size costs no memory.

mod every;
mod kept;

pub use kept::Exports;
pub(super) use kept::KEPT;

use super::access::Access;
use super::call::Of;
use super::house;
use super::record::chart_of;
use super::scope::Want;
use super::shelf::Shelf;
use super::walk::Way;
use pistor_fhir::served::{TYPES, Type};
use pistor_practice::refusal::Fault;
use pistor_practice::view::Reading;
use pistor_practice::{Kind, Practice, Refusal};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// What is exported.
#[derive(Debug, Clone)]
pub(super) struct Job {
    /// Who asked.
    pub(super) account: String,
    /// The address that was asked.
    pub(super) request: String,
    /// As of this instant, in microseconds.
    pub(super) until: i64,
    /// Only what changed since, in microseconds.
    since: Option<i64>,
    /// Which types, in the order of the table.
    kinds: Vec<Type>,
    /// Whose charts, sorted: who belonged to the group at that moment. None for all.
    of: Option<Arc<[String]>>,
    /// Number of the last trace of the audit at that moment.
    last_trace: i64,
    state: Arc<State>,
}

/// How an export ended: how many resources of each type, or why it did not.
type Ended = Result<Vec<(Type, usize)>, Refusal>;

#[derive(Debug, Default)]
struct State {
    charts: AtomicUsize,
    cancelled: AtomicBool,
    ended: Mutex<Option<Ended>>,
}

/// How far an export is.
pub(super) enum Far {
    /// So many charts were looked through.
    Charts(usize),
    /// Counted: each type with its number of lines.
    Done(Vec<(Type, usize)>),
    /// It came to an end before that.
    Failed(Refusal),
}

impl Job {
    /// What an address asks for.
    ///
    /// # Errors
    /// A parameter that is not known or cannot be read, a type that is not open to the program, a group that is not there.
    pub(super) fn read(
        shelf: &Shelf<'_>,
        access: &Access,
        of: Of,
        request: String,
        pairs: &[(String, String)],
    ) -> Result<Job, Refusal> {
        let unreadable = |name: &'static str, value: &str| {
            Refusal::invalid(Fault::new("fhir-parameter").found(value.to_owned()).under(name))
        };
        let open = |kind: &Type| access.may(*kind, Want::Search) && (of == Of::System || kind.of_a_patient());
        let mut kinds: Vec<Type> = TYPES.iter().map(|row| row.kind).filter(open).collect();
        let mut since = None;
        for (key, value) in pairs {
            match key.as_str() {
                "_outputFormat" => {
                    let known = ["application/fhir+ndjson", "application/ndjson", "ndjson"];
                    if !known.contains(&value.as_str()) {
                        return Err(unreadable("_outputFormat", value));
                    }
                }
                "_since" => {
                    let at: jiff::Timestamp = value.parse().map_err(|_| unreadable("_since", value))?;
                    since = Some(at.as_microsecond());
                }
                "_type" => {
                    let mut wanted = Vec::new();
                    for name in value.split(',') {
                        let kind = Type::of(name).ok_or_else(|| unreadable("_type", name))?;
                        if !open(&kind) {
                            return Err(Refusal::forbidden("not-yours"));
                        }
                        wanted.push(kind);
                    }
                    kinds.retain(|kind| wanted.contains(kind));
                }
                "_format" => {}
                _ => return Err(unreadable("_export", key)),
            }
        }
        let (members, last_trace) = shelf.practice.read(|reading| {
            let members = match &of {
                Of::Group(id) => Some(members(id, reading)?.into()),
                Of::System | Of::Patients => None,
            };
            Ok((members, reading.last_trace_seq()?))
        })?;
        Ok(Job {
            account: access.who.account.clone(),
            request,
            until: shelf.look.now.instant.as_microsecond(),
            since,
            kinds,
            of: members,
            last_trace,
            state: Arc::default(),
        })
    }

    /// Whether a file of this type is part of it.
    pub(super) fn holds(&self, kind: Type) -> bool {
        self.kinds.contains(&kind)
    }

    /// How far it is.
    pub(super) fn far(&self) -> Far {
        let ended = self.state.ended.lock().unwrap_or_else(PoisonError::into_inner);
        match &*ended {
            None => Far::Charts(self.state.charts.load(Ordering::Relaxed)),
            Some(Ok(counts)) => Far::Done(counts.clone()),
            Some(Err(refusal)) => Far::Failed(refusal.clone()),
        }
    }

    /// The counting of its lines, which ends in one way or another.
    pub(super) fn counting(self) -> Counting {
        Counting(self)
    }
}

/// An export whose lines are being counted. One that is dropped before they are, by a panic, has failed: nobody waits for
/// it for ever.
pub(super) struct Counting(Job);

impl Drop for Counting {
    fn drop(&mut self) {
        let ended = || Err(Refusal::fault("the counting of an export ended early"));
        let mut held = self.0.state.ended.lock().unwrap_or_else(PoisonError::into_inner);
        held.get_or_insert_with(ended);
    }
}

impl Counting {
    /// Counts the lines of each file, and writes down whose record went out.
    pub(super) fn count(&self, shelf: &Shelf<'_>, access: &Access) {
        let job = &self.0;
        let mut counts: BTreeMap<Type, usize> = BTreeMap::new();
        let mut last = String::new();
        let counted = job.every(shelf, &job.kinds, &mut |told| {
            *counts.entry(told.kind).or_default() += 1;
            if let Some(patient) = told.patient()
                && patient != last
            {
                last = chart_of(&told.id).to_owned();
                shelf.practice.trace(
                    shelf.look.now.instant,
                    &access.who,
                    pistor_practice::Act::SeeChart.id(),
                    &last,
                    "read",
                );
            }
            Ok(())
        });
        let counts: Vec<(Type, usize)> = job
            .kinds
            .iter()
            .filter_map(|kind| Some((*kind, *counts.get(kind)?)))
            .collect();
        *job.state.ended.lock().unwrap_or_else(PoisonError::into_inner) = Some(counted.map(|()| counts));
    }
}

/// The charts of a group as it is now.
fn members(group: &str, reading: &Reading<'_>) -> Result<Vec<String>, Refusal> {
    let indication = house::indication_of(group, reading)?;
    let indication = indication.ok_or_else(|| Refusal::not_found("@what-page"))?;
    let way = Way::Indication(indication);
    let mut all: Vec<String> = Vec::new();
    loop {
        let more = way.next(reading, all.last().map_or("", String::as_str))?;
        if more.is_empty() {
            return Ok(all);
        }
        all.extend(more);
    }
}

/// Whether an export ended because it was not wanted any more.
pub(super) fn given_up(refusal: &Refusal) -> bool {
    refusal.kind == Kind::Conflict
}

/// A name for an export that nobody can guess.
pub(super) fn new_id(practice: &Practice) -> Result<String, Refusal> {
    practice.unguessable()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_counting_that_panics_has_failed() {
        let job = Job {
            account: String::new(),
            request: String::new(),
            until: 0,
            since: None,
            kinds: Vec::new(),
            of: None,
            last_trace: 0,
            state: Arc::default(),
        };
        assert!(matches!(job.far(), Far::Charts(0)));
        let counting = job.clone().counting();
        let thread = std::thread::spawn(move || {
            let _counting = counting;
            panic!("while it counts");
        });
        assert!(thread.join().is_err());
        assert!(matches!(job.far(), Far::Failed(refusal) if refusal.kind == Kind::Fault));
    }
}
