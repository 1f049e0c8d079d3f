//! `pistor import fhir`: bundles, and the files of a bulk export; on every core, in flat memory, told in order.

mod bulk;
mod feed;
mod files;
mod places;
mod tell;

use super::Setting;
use super::clinic::{directory, open};
use super::progress::of_bytes;
use crate::hospital::Hospital;
use crate::{ANSWERED, Outcome, SOME_FAULTS, answer, input};
use bulk::Bulk;
use feed::{Feed, Job, Numbered, Told, Where};
use files::{Lines, Shape, Source, sources};
use jiff::Timestamp;
use pistor_fhir::BUNDLE_BYTES_MAX;
use pistor_knowledge::Fault;
use pistor_knowledge::amount::quoted;
use pistor_practice::Practice;
use pistor_practice::act::Actor;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::mpsc::sync_channel;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// How many records may be begun that were not told of yet, for each worker.
const AHEAD: usize = 4;

/// Takes records over.
pub(super) fn run(setting: &Setting<'_>) -> Outcome {
    let path = setting.text("path").unwrap_or_default();
    let sources = sources(Path::new(path))?;
    let data = directory(setting);
    let practice = open(setting, &data)?;
    let hospital = Hospital {
        who: account(&practice, setting.text("as").unwrap_or_default())?,
        practice,
        register: setting.matches.get_flag("register"),
        chart: setting.text("patient").unwrap_or_default().to_owned(),
    };
    let bar = of_bytes(setting, sources.iter().map(weight).sum(), "hospital-progress");
    let workers = thread::available_parallelism().map_or(2, usize::from);
    thread::scope(|scope| {
        // Bounded on every side, so that memory does not grow with the folder.
        let (window, begun) = sync_channel::<()>(workers * AHEAD);
        let (to_workers, jobs) = sync_channel::<Job>(1);
        let (to_teller, told) = sync_channel::<Numbered>(workers);
        let mut feed = Feed {
            window,
            jobs: to_workers,
            told: to_teller.clone(),
            bar: &bar,
            next: 0,
        };
        let (sources, data) = (&sources, &data);
        scope.spawn(move || read_all(sources, data, &mut feed));
        // When every worker has gone nobody holds the jobs any more, and the reader stops.
        let (jobs, hospital) = (Arc::new(Mutex::new(jobs)), &hospital);
        for _ in 0..workers {
            let (jobs, to_teller) = (Arc::clone(&jobs), to_teller.clone());
            scope.spawn(move || {
                loop {
                    let job = jobs.lock().unwrap_or_else(PoisonError::into_inner).recv();
                    let Ok(job) = job else { return };
                    if to_teller.send(take(hospital, job)).is_err() {
                        return;
                    }
                }
            });
        }
        drop((jobs, to_teller));
        let (mut waiting, mut next) = (BTreeMap::new(), 0);
        let (mut counts, mut records) = (tell::Counts::default(), 0);
        for (number, bytes, what) in told {
            bar.inc(bytes as u64);
            waiting.insert(number, what);
            while let Some(what) = waiting.remove(&next) {
                next += 1;
                let _ = begun.recv();
                records += u64::from(matches!(what, Told::Taken(..)));
                bar.set_message(records.to_string());
                counts.count(&what);
                let text = tell::tell(setting, &what);
                bar.suspend(|| answer(&text))?;
            }
        }
        bar.finish_and_clear();
        if !setting.json() {
            answer(&counts.said(setting))?;
        }
        Ok(if counts.whole() { ANSWERED } else { SOME_FAULTS })
    })
}

/// Bytes that are read of a file.
fn weight(source: &Source) -> u64 {
    match source.shape {
        Shape::Resources => source.size * 2,
        Shape::Bundle | Shape::Bundles | Shape::Strange => source.size,
    }
}

/// The account under which the records are taken over. Whoever may read the data directory says so.
fn account(practice: &Practice, login: &str) -> Result<Actor, Fault> {
    let accounts = practice.accounts().map_err(|refusal| *refusal.fault)?;
    let wanted = login.trim().to_lowercase();
    let found = accounts
        .into_values()
        .find(|account| account.active && account.login.to_lowercase() == wanted);
    found
        .map(|account| account.actor())
        .ok_or_else(|| Fault::new("import-account").found(quoted(login)))
}

/// Reads one record after the other: bundles as they come, then the patients of a bulk export. Places are sorted in the
/// clinic's own directory, which lies on a disk.
fn read_all(sources: &[Source], data: &Path, feed: &mut Feed<'_>) {
    for source in sources {
        let read = match source.shape {
            Shape::Bundle => {
                let bytes = input::read(&source.name, BUNDLE_BYTES_MAX);
                feed.job(Where::File(source.name.clone()), bytes)
            }
            Shape::Bundles => bundles(source, feed),
            Shape::Strange => {
                let mut fault = Fault::new("fhir-no-type").expected("Condition, Patient, …");
                (fault.file, fault.line) = (source.name.clone(), 1);
                feed.tell(Told::refused(fault))
            }
            Shape::Resources => Some(()),
        };
        if read.is_none() {
            return;
        }
    }
    let lines = sources.iter().filter(|source| source.shape == Shape::Resources);
    let lines: Vec<&Source> = lines.collect();
    if !lines.is_empty() {
        Bulk::of(lines).read(data, feed);
    }
}

/// One bundle a line.
fn bundles(source: &Source, feed: &mut Feed<'_>) -> Option<()> {
    let lines = match Lines::open(source) {
        Ok(lines) => lines,
        Err(fault) => return feed.job(Where::File(source.name.clone()), Err(fault)),
    };
    for line in lines {
        match line {
            Ok(line) => {
                let place = Where::Line(source.name.clone(), line.number);
                feed.job(place, Ok(line.bytes))?;
            }
            Err(fault) => feed.tell(Told::refused(fault))?,
        }
    }
    Some(())
}

fn take(hospital: &Hospital, job: Job) -> Numbered {
    let weight = job.bytes.as_ref().map_or(0, Vec::len);
    let taken = job
        .bytes
        .and_then(|bytes| hospital.take(&bytes, Timestamp::now()));
    let told = match taken {
        Ok(taken) => Told::Taken(job.place.shown(), Box::new(taken)),
        Err(fault) => match job.place {
            Where::Lines(_) => Told::refused(job.place.place(fault)),
            Where::File(_) | Where::Line(..) => Told::Refused(job.place.shown(), job.place.place(fault)),
        },
    };
    (job.number, weight, told)
}
