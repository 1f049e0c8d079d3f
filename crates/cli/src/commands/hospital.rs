//! `pistor import fhir`: one bundle, a file with a bundle a line, or a folder of such files; on every core, in flat
//! memory, told in order.

mod jobs;
mod tell;

use super::Setting;
use super::clinic::{directory, open};
use super::progress::of_bytes;
use crate::hospital::{Hospital, Taken};
use crate::input::in_file;
use crate::{ANSWERED, Outcome, SOME_FAULTS, answer};
use jiff::Timestamp;
use jobs::{Job, files, read_all};
use pistor_knowledge::Fault;
use pistor_knowledge::amount::quoted;
use pistor_practice::Practice;
use pistor_practice::act::Actor;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::mpsc::sync_channel;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use tell::{Counts, tell};

type Told = (u64, u64, Result<Taken, Fault>, String);

/// Takes records over.
pub(super) fn run(setting: &Setting<'_>) -> Outcome {
    let path = setting.text("path").unwrap_or_default();
    let files = files(Path::new(path))?;
    let practice = open(setting, &directory(setting))?;
    let hospital = Hospital {
        who: account(&practice, setting.text("as").unwrap_or_default())?,
        practice,
        register: setting.matches.get_flag("register"),
        chart: setting.text("patient").unwrap_or_default().to_owned(),
    };
    let all: u64 = files
        .iter()
        .map(|file| file.metadata().map_or(0, |file| file.len()))
        .sum();
    let bar = of_bytes(setting, all, "hospital-progress");
    let workers = thread::available_parallelism().map_or(2, usize::from);
    thread::scope(|scope| {
        // Bounded on both sides, so that memory does not grow with the folder.
        let (to_workers, jobs) = sync_channel::<Job>(1);
        let (to_teller, told) = sync_channel::<Told>(workers);
        scope.spawn(move || read_all(&files, &to_workers));
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
        let mut counts = Counts::default();
        for (number, bytes, taken, place) in told {
            bar.inc(bytes);
            waiting.insert(number, (taken, place));
            while let Some((taken, place)) = waiting.remove(&next) {
                next += 1;
                bar.set_message(next.to_string());
                counts.count(&taken);
                let text = tell(setting, &taken, &place);
                bar.suspend(|| answer(&text))?;
            }
        }
        bar.finish_and_clear();
        if !setting.json() {
            answer(&counts.said(setting))?;
        }
        Ok(if counts.refused == 0 {
            ANSWERED
        } else {
            SOME_FAULTS
        })
    })
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

fn take(hospital: &Hospital, job: Job) -> Told {
    let place = match job.line {
        0 => job.file.clone(),
        line => format!("{}:{line}", job.file),
    };
    let weight = job.bytes.as_ref().map_or(0, |bytes| bytes.len() as u64);
    let taken = job
        .bytes
        .and_then(|bytes| hospital.take(&bytes, Timestamp::now()));
    let placed = |fault: Fault| match job.line {
        0 => in_file(&job.file)(fault),
        // The bundle is a line of its file.
        line => Fault {
            line,
            ..in_file(&job.file)(fault)
        },
    };
    (job.number, weight, taken.map_err(placed), place)
}
