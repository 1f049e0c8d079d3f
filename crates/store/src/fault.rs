//! What can go wrong with the database itself.

/// Why the store did not do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreFault {
    /// The data directory is used by another process.
    #[error("the data directory {0} is in use by another pistor")]
    InUse(String),
    /// The clock stands before the last entry: microseconds since 1970, now and then.
    #[error("the clock stands before the last entry")]
    ClockBehind {
        /// What the clock says.
        now: i64,
        /// When the last entry was made.
        last: i64,
    },
    /// The database was written by a newer version.
    #[error("the database has schema {found}, this program knows {known}")]
    TooNew {
        /// Schema of the file.
        found: i64,
        /// Newest schema known.
        known: i64,
    },
    /// No space is left on the disk.
    #[error("the disk is full")]
    DiskFull,
    /// The disk would not confirm a write. Nothing is acknowledged after that until a restart.
    #[error("the disk did not confirm a write: {0}")]
    NotDurable(String),
    /// Somebody else wrote first.
    #[error("written by somebody else in between")]
    Conflict,
    /// The store is shutting down.
    #[error("the store is closed")]
    Closed,
    /// Everything else the database says.
    #[error("database: {0}")]
    Database(String),
}

impl From<rusqlite::Error> for StoreFault {
    fn from(error: rusqlite::Error) -> StoreFault {
        use rusqlite::ErrorCode;
        match &error {
            rusqlite::Error::SqliteFailure(failure, _) => match failure.code {
                ErrorCode::DiskFull => StoreFault::DiskFull,
                ErrorCode::SystemIoFailure => StoreFault::NotDurable(error.to_string()),
                ErrorCode::ConstraintViolation => StoreFault::Conflict,
                _ => StoreFault::Database(error.to_string()),
            },
            _ => StoreFault::Database(error.to_string()),
        }
    }
}
