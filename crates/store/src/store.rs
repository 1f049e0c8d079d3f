//! The store: a data directory, the thread that writes, the connections that read.

use crate::book::{Ledger, Reading};
use crate::engine;
use crate::fault::StoreFault;
use crate::readers::Readers;
use crate::writer::{Task, Writer};
use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::mpsc::sync_channel;
use std::time::Duration;

/// An open data directory. No other process can open it meanwhile.
pub struct Store {
    clinic: String,
    readers: Readers,
    writer: Writer,
    path: PathBuf,
    _lock: File,
}

/// What was found when a store was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opened {
    /// Instant of the last thing recorded, in microseconds; none in an empty store.
    pub last_at: Option<i64>,
}

/// Name of the database in its directory.
const DATABASE: &str = "pistor.db";
/// Name of the file whose lock says that the directory is in use.
const LOCK: &str = "pistor.lock";
/// How far the clock may stand before the last entry, in microseconds: clocks are set back by a little now and then.
const CLOCK_SLACK: i64 = 5 * 60 * 1_000_000;

impl Store {
    /// Opens a data directory, making it when it is not there. `now` is in microseconds.
    ///
    /// # Errors
    /// When another process uses it, when a newer version wrote it, when the clock stands more than five minutes before
    /// the last entry, or when the disk will not have it.
    pub fn open(directory: &Path, clinic: &str, now: i64) -> Result<(Store, Opened), StoreFault> {
        let disk = |error: std::io::Error| StoreFault::Database(format!("{}: {error}", directory.display()));
        std::fs::create_dir_all(directory).map_err(disk)?;
        close_to_others(directory).map_err(disk)?;
        let lock = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(directory.join(LOCK))
            .map_err(disk)?;
        take(&lock).map_err(|error| match error {
            TryLockError::WouldBlock => StoreFault::InUse(directory.display().to_string()),
            TryLockError::Error(error) => disk(error),
        })?;
        let path = directory.join(DATABASE);
        let connection = engine::open_writer(&path)?;
        let readers = Readers::new(&path);
        let last_at = readers.with(|connection| Reading { connection, clinic }.last_at())?;
        if let Some(last) = last_at
            && now < last - CLOCK_SLACK
        {
            return Err(StoreFault::ClockBehind { now, last });
        }
        let writer = Writer::start(connection, clinic.to_owned()).map_err(disk)?;
        let store = Store {
            clinic: clinic.to_owned(),
            readers,
            writer,
            path,
            _lock: lock,
        };
        Ok((store, Opened { last_at }))
    }

    /// Whether writes are taken. False after the disk refused to confirm one, until a restart.
    pub fn takes_writes(&self) -> bool {
        !self.writer.is_broken()
    }

    /// The database file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Reads on a connection of its own: one snapshot, never blocked by the writer.
    ///
    /// # Errors
    /// What the reading says, or the store's own fault.
    pub fn read<T, E: From<StoreFault>>(
        &self,
        reading: impl FnOnce(&Reading<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let clinic = &self.clinic;
        let mut refused = None;
        let answer = self.readers.with(|connection| {
            connection.prepare_cached("begin")?.execute([])?;
            let answer = reading(&Reading { connection, clinic });
            connection.prepare_cached("commit")?.execute([])?;
            Ok(match answer {
                Ok(answer) => Some(answer),
                Err(error) => {
                    refused = Some(error);
                    None
                }
            })
        })?;
        match (answer, refused) {
            (Some(answer), _) => Ok(answer),
            (None, Some(error)) => Err(error),
            (None, None) => Err(StoreFault::Closed.into()),
        }
    }

    /// Hands work to the thread that writes; `done` is called there after the commit. Once begun it finishes, whether
    /// anybody waits for it or not.
    pub fn write<T, E>(
        &self,
        work: impl FnOnce(&Ledger<'_>) -> Result<T, E> + Send + 'static,
        done: impl FnOnce(Result<T, E>) + Send + 'static,
    ) where
        T: Send + 'static,
        E: From<StoreFault> + Send + 'static,
    {
        self.writer.submit(Box::new(Task::new(work, done)));
    }

    /// Hands work to the thread that writes and waits for its end.
    ///
    /// # Errors
    /// What the work says, or the store's own fault: then nothing of it stays.
    pub fn write_and_wait<T, E>(
        &self,
        work: impl FnOnce(&Ledger<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreFault> + Send + 'static,
    {
        let (done, ended) = sync_channel(1);
        self.write(work, move |answer| {
            let _ = done.send(answer);
        });
        ended.recv().unwrap_or_else(|_| Err(StoreFault::Closed.into()))
    }
}

/// Takes the lock of a directory. One who is just going away is waited for, a second at most.
fn take(lock: &File) -> Result<(), TryLockError> {
    for _ in 0..20 {
        match lock.try_lock() {
            Err(TryLockError::WouldBlock) => std::thread::sleep(Duration::from_millis(50)),
            taken => return taken,
        }
    }
    lock.try_lock()
}

/// Only the account that runs the clinic may look into its directory.
#[cfg(unix)]
fn close_to_others(directory: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(directory, std::fs::Permissions::from_mode(0o700))
}

#[cfg(not(unix))]
fn close_to_others(_directory: &Path) -> std::io::Result<()> {
    Ok(())
}
