//! Connections that read, beside the one that writes.

use crate::engine;
use crate::fault::StoreFault;
use rusqlite::Connection;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// Readers that wait for work. One more is opened when all are busy; those beyond [`Readers::KEPT`] are closed again.
pub(crate) struct Readers {
    path: PathBuf,
    idle: Mutex<Vec<Connection>>,
}

impl Readers {
    /// How many idle connections are kept.
    const KEPT: usize = 16;

    pub(crate) fn new(path: &Path) -> Readers {
        Readers {
            path: path.to_owned(),
            idle: Mutex::new(Vec::new()),
        }
    }

    /// Runs one reading on a connection of its own.
    pub(crate) fn with<T>(
        &self,
        reading: impl FnOnce(&Connection) -> Result<T, StoreFault>,
    ) -> Result<T, StoreFault> {
        let waiting = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let connection = match waiting {
            Some(connection) => connection,
            None => engine::open_reader(&self.path)?,
        };
        let answer = reading(&connection);
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < Self::KEPT {
            idle.push(connection);
        }
        answer
    }
}
