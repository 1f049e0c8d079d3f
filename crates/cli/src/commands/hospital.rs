//! `pistor import fhir`: one bundle, a file with a bundle a line, or a folder of such files; on every core, in flat
//! memory, told in order.

use super::Setting;
use super::clinic::{directory, open};
use super::progress::of_bytes;
use crate::hospital::{Hospital, Taken};
use crate::input::{self, in_file, unreadable};
use crate::{ANSWERED, Outcome, SOME_FAULTS, answer};
use jiff::Timestamp;
use pistor_fhir::BUNDLE_BYTES_MAX;
use pistor_knowledge::Fault;
use pistor_knowledge::amount::quoted;
use pistor_practice::Practice;
use pistor_practice::act::Actor;
use serde_json::json;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// A bundle that waits to be read.
struct Job {
    number: u64,
    file: String,
    /// Of a file with a bundle a line; 0 for the only one of its file.
    line: usize,
    bytes: Result<Vec<u8>, Fault>,
}

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

/// The files of a path, in the order of their names. Links are not followed.
fn files(path: &Path) -> Result<Vec<PathBuf>, Fault> {
    let shown = path.display().to_string();
    let there = std::fs::symlink_metadata(path).map_err(|error| unreadable(&shown, &error))?;
    if there.is_file() {
        return Ok(vec![path.to_owned()]);
    }
    let wanted = |path: &PathBuf| {
        let ending = path
            .extension()
            .and_then(|ending| ending.to_str())
            .unwrap_or_default();
        ["json", "ndjson"].contains(&ending.to_ascii_lowercase().as_str())
            && std::fs::symlink_metadata(path).is_ok_and(|there| there.is_file())
    };
    let entries = std::fs::read_dir(path).map_err(|error| unreadable(&shown, &error))?;
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(wanted)
        .collect();
    files.sort();
    if files.is_empty() {
        return Err(Fault::new("import-no-files")
            .found(quoted(&shown))
            .expected("*.json, *.ndjson"));
    }
    Ok(files)
}

/// Reads one bundle after the other.
fn read_all(files: &[PathBuf], jobs: &SyncSender<Job>) {
    let mut number = 0;
    for path in files {
        let file = path.display().to_string();
        let lines = path
            .extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("ndjson"));
        if !lines {
            let bytes = input::read(&file, BUNDLE_BYTES_MAX);
            if jobs
                .send(Job {
                    number,
                    file,
                    line: 0,
                    bytes,
                })
                .is_err()
            {
                return;
            }
            number += 1;
            continue;
        }
        let mut input = match File::open(path) {
            Ok(file) => BufReader::with_capacity(64 << 10, file),
            Err(error) => {
                let bytes = Err(unreadable(&file, &error));
                if jobs
                    .send(Job {
                        number,
                        file,
                        line: 0,
                        bytes,
                    })
                    .is_err()
                {
                    return;
                }
                number += 1;
                continue;
            }
        };
        let mut line = 0;
        loop {
            let mut bytes = Vec::new();
            let read = (&mut input)
                .take(BUNDLE_BYTES_MAX as u64 + 1)
                .read_until(b'\n', &mut bytes);
            let failed = match read {
                Ok(0) => break,
                Ok(_) => None,
                Err(error) => Some(unreadable(&file, &error)),
            };
            line += 1;
            // A line that is longer than a bundle may be is not the beginning of the next one: the file ends here.
            let ends = failed.is_some() || bytes.len() > BUNDLE_BYTES_MAX;
            if bytes.iter().all(u8::is_ascii_whitespace) && !ends {
                continue;
            }
            let bytes = failed.map_or(Ok(bytes), Err);
            let job = Job {
                number,
                file: file.clone(),
                line,
                bytes,
            };
            if jobs.send(job).is_err() {
                return;
            }
            number += 1;
            if ends {
                break;
            }
        }
    }
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

#[derive(Default)]
struct Counts {
    taken: u64,
    registered: u64,
    known: u64,
    refused: u64,
}

impl Counts {
    fn count(&mut self, taken: &Result<Taken, Fault>) {
        match taken {
            Ok(taken) if taken.known => self.known += 1,
            Ok(taken) => {
                self.taken += 1;
                self.registered += u64::from(taken.registered);
            }
            Err(_) => self.refused += 1,
        }
    }

    fn said(&self, setting: &Setting<'_>) -> String {
        let counts = [
            ("taken", self.taken.to_string()),
            ("registered", self.registered.to_string()),
            ("known", self.known.to_string()),
            ("refused", self.refused.to_string()),
        ];
        format!("{}\n", setting.locale.say("hospital-done", &counts))
    }
}

/// What became of one bundle: a line of JSON, or lines for people.
fn tell(setting: &Setting<'_>, taken: &Result<Taken, Fault>, place: &str) -> String {
    match (taken, setting.json()) {
        (Ok(taken), true) => {
            let not_read = taken
                .not_read()
                .iter()
                .map(|entry| json!({ "origin": entry.origin, "what": entry.what, "why": entry.why }));
            let line = json!({
                "file": place, "chart": taken.chart, "entry": taken.entry, "registered": taken.registered,
                "known": taken.known, "seen": taken.seen, "not_read": not_read.collect::<Vec<_>>(),
            });
            format!("{line}\n")
        }
        (Err(fault), true) => {
            let error = json!({ "code": fault.code, "path": fault.path, "line": fault.line, "column": fault.column,
                "says": setting.locale.fault(fault) });
            format!("{}\n", json!({ "file": place, "error": error }))
        }
        (Err(fault), false) => format!("{}\n", setting.locale.fault_at(fault)),
        (Ok(taken), false) => {
            let name = match (taken.known, taken.registered) {
                (true, _) => "hospital-known",
                (false, true) => "hospital-registered",
                (false, false) => "hospital-taken",
            };
            let args = [
                ("name", taken.name.clone()),
                ("chart", taken.chart.clone()),
                ("seen", taken.seen.to_string()),
                ("unread", taken.not_read().len().to_string()),
            ];
            let mut text = format!("{place}: {}\n", setting.locale.say(name, &args));
            for entry in taken.not_read() {
                let why = setting.locale.word(entry.why);
                text.push_str(&format!("  {}: {}. {why}\n", entry.origin, entry.what));
            }
            text
        }
    }
}
