//! Bulk export (FHIR Bulk Data Access 2): everything as it stood at one moment, in a file a type.
//!
//! Nothing is written to the disk: an export is a moment, a choice of types and of patients, and the number of lines that
//! were counted. A file is made while it is sent, chart by chart, so that its size costs no memory.

use super::access::Access;
use super::call::Of;
use super::record::chart_of;
use super::scope::Want;
use super::shelf::{NO_LOTS, Shelf, Told, of_node};
use super::walk::Way;
use super::{audit, house};
use pistor_fhir::served::{Home, TYPES, Type};
use pistor_practice::refusal::Fault;
use pistor_practice::view::Reading;
use pistor_practice::{Kind, Practice, Refusal};
use std::collections::{BTreeMap, HashMap};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// An export is kept so long, in microseconds.
pub(super) const KEPT: i64 = 3_600_000_000;
/// Exports of one program at once.
const AT_ONCE: usize = 4;
/// So many traces are read at once.
const TRACES_AT_ONCE: i64 = 500;

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
    of: Of,
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

/// The exports under way.
#[derive(Debug, Default)]
pub struct Exports {
    held: Mutex<HashMap<String, Job>>,
}

impl Exports {
    /// Takes one up; gives its id.
    ///
    /// # Errors
    /// When the program has enough of them.
    pub(super) fn take(&self, job: Job, now: i64, id: String) -> Result<String, Refusal> {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.retain(|_, job| now - job.until < KEPT);
        if held.values().filter(|held| held.account == job.account).count() >= AT_ONCE {
            return Err(Refusal::busy("fhir-exports"));
        }
        held.insert(id.clone(), job);
        Ok(id)
    }

    /// One of a program's own.
    pub(super) fn get(&self, id: &str, account: &str, now: i64) -> Option<Job> {
        let held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.get(id)
            .filter(|job| job.account == account && now - job.until < KEPT)
            .cloned()
    }

    /// Ends one of a program's own.
    pub(super) fn end(&self, id: &str, account: &str) -> bool {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        if held.get(id).is_none_or(|job| job.account != account) {
            return false;
        }
        if let Some(job) = held.remove(id) {
            job.state.cancelled.store(true, Ordering::Relaxed);
        }
        true
    }
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
        let last_trace = shelf.practice.read(|reading| {
            if let Of::Group(id) = &of
                && house::indication_of(id, reading)?.is_none()
            {
                return Err(Refusal::not_found("@what-page"));
            }
            Ok(reading.last_trace_seq()?)
        })?;
        Ok(Job {
            account: access.who.account.clone(),
            request,
            until: shelf.look.now.instant.as_microsecond(),
            since,
            kinds,
            of,
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

    /// Counts the lines of each file, and writes down whose record went out.
    pub(super) fn count(&self, shelf: &Shelf<'_>, access: &Access) {
        let mut counts: BTreeMap<Type, usize> = BTreeMap::new();
        let mut last = String::new();
        let counted = self.every(shelf, &self.kinds, &mut |told| {
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
        let counts: Vec<(Type, usize)> = self
            .kinds
            .iter()
            .filter_map(|kind| Some((*kind, *counts.get(kind)?)))
            .collect();
        *self.state.ended.lock().unwrap_or_else(PoisonError::into_inner) = Some(counted.map(|()| counts));
    }

    /// Every resource of some types, patient by patient, each once. Ends when the export is not wanted any more.
    ///
    /// # Errors
    /// When the database cannot be read, or `each` has had enough.
    pub(super) fn every(
        &self,
        shelf: &Shelf<'_>,
        kinds: &[Type],
        each: &mut dyn FnMut(Told) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let wanted = |kind| kinds.contains(&kind);
        let new = |told: &Told| {
            self.since
                .is_none_or(|since| told.updated.is_none_or(|at| at > since))
        };
        if kinds.iter().any(|kind| kind.row().home == Home::Chart) {
            let way = match &self.of {
                Of::Group(id) => shelf
                    .practice
                    .read(|reading| house::indication_of(id, reading))?
                    .map_or(Way::These(Vec::new()), Way::Indication),
                Of::System | Of::Patients => Way::All,
            };
            let mut after = String::new();
            loop {
                // One reading for a handful of charts: none stands open for as long as an export takes.
                let charts = shelf.practice.read(|reading| way.next(reading, &after))?;
                let Some(last) = charts.last() else {
                    break;
                };
                after = last.clone();
                for chart in &charts {
                    if self.state.cancelled.load(Ordering::Relaxed) {
                        return Err(Refusal::conflict("closing"));
                    }
                    let told = shelf
                        .practice
                        .read(|reading| shelf.of_chart(reading, chart, &wanted, Some(self.until)))?;
                    told.into_iter().filter(new).try_for_each(&mut *each)?;
                    self.state.charts.fetch_add(1, Ordering::Relaxed);
                }
            }
        }
        for kind in kinds {
            match kind.row().home {
                Home::House | Home::Knowledge => {
                    let all = shelf.practice.read(|reading| shelf.of_house(reading, *kind))?;
                    all.into_iter().filter(new).try_for_each(&mut *each)?;
                }
                Home::Audit => self.traces(shelf, &mut |told| match new(&told) {
                    true => each(told),
                    false => Ok(()),
                })?,
                Home::Chart => {}
            }
        }
        Ok(())
    }

    fn traces(
        &self,
        shelf: &Shelf<'_>,
        each: &mut dyn FnMut(Told) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let telling = shelf.telling(&NO_LOTS);
        let mut after = 0;
        while after < self.last_trace {
            let more = |reading: &Reading<'_>| Ok(reading.audit_after(after, TRACES_AT_ONCE)?);
            let traces = shelf.practice.read(more)?;
            let Some(last) = traces.last() else {
                break;
            };
            after = last.seq;
            for trace in traces.iter().filter(|trace| trace.seq <= self.last_trace) {
                each(of_node(Type::AuditEvent, audit::event(trace, &telling)))?;
            }
        }
        Ok(())
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
