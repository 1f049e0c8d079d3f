//! Bundles on their way to the workers: found, read one after the other, and numbered in that order.

use crate::input::{self, unreadable};
use pistor_fhir::BUNDLE_BYTES_MAX;
use pistor_knowledge::Fault;
use pistor_knowledge::amount::quoted;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::sync::mpsc::SyncSender;

/// A bundle that waits to be read.
pub(super) struct Job {
    pub(super) number: u64,
    pub(super) file: String,
    /// Of a file with a bundle a line; 0 for the only one of its file.
    pub(super) line: usize,
    pub(super) bytes: Result<Vec<u8>, Fault>,
}

/// The files of a path, in the order of their names. Links are not followed.
pub(super) fn files(path: &Path) -> Result<Vec<PathBuf>, Fault> {
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

/// Hands bundles to the workers, each with its number.
struct Reader<'w> {
    workers: &'w SyncSender<Job>,
    number: u64,
}

/// Nobody takes bundles any more.
struct Over;

/// Reads one bundle after the other, until all are read or nobody takes them.
pub(super) fn read_all(files: &[PathBuf], workers: &SyncSender<Job>) {
    let mut reader = Reader { workers, number: 0 };
    for path in files {
        let lines = path
            .extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("ndjson"));
        let file = path.display().to_string();
        let read = match lines {
            true => reader.lines(path, &file),
            false => reader.hand(&file, 0, input::read(&file, BUNDLE_BYTES_MAX)),
        };
        if read.is_err() {
            return;
        }
    }
}

impl Reader<'_> {
    fn hand(&mut self, file: &str, line: usize, bytes: Result<Vec<u8>, Fault>) -> Result<(), Over> {
        let job = Job {
            number: self.number,
            file: file.to_owned(),
            line,
            bytes,
        };
        self.number += 1;
        self.workers.send(job).map_err(|_| Over)
    }

    /// A bundle a line.
    fn lines(&mut self, path: &Path, file: &str) -> Result<(), Over> {
        let mut input = match File::open(path) {
            Ok(file) => BufReader::with_capacity(64 << 10, file),
            Err(error) => return self.hand(file, 0, Err(unreadable(file, &error))),
        };
        for line in 1.. {
            let mut bytes = Vec::new();
            let read = (&mut input)
                .take(BUNDLE_BYTES_MAX as u64 + 1)
                .read_until(b'\n', &mut bytes);
            match read {
                Ok(0) => break,
                Err(error) => return self.hand(file, line, Err(unreadable(file, &error))),
                // A line that is longer than a bundle may be is not the beginning of the next one: the file ends here.
                Ok(_) if bytes.len() > BUNDLE_BYTES_MAX => return self.hand(file, line, Ok(bytes)),
                Ok(_) if bytes.iter().all(u8::is_ascii_whitespace) => {}
                Ok(_) => self.hand(file, line, Ok(bytes))?,
            }
        }
        Ok(())
    }
}
