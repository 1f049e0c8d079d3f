//! The one place where the engines differ: how a connection is opened, its pragmas, its migrations.

use crate::fault::StoreFault;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::time::Duration;

/// Schemas in order; the number of a schema is its place from 1.
const MIGRATIONS: [&str; 6] = [
    include_str!("../migrations/sqlite/0001_ledger.sql"),
    include_str!("../migrations/sqlite/0002_photo.sql"),
    include_str!("../migrations/sqlite/0003_link.sql"),
    include_str!("../migrations/sqlite/0004_outbox.sql"),
    include_str!("../migrations/sqlite/0005_callers.sql"),
    include_str!("../migrations/sqlite/0006_access_token.sql"),
];

/// Opens the one connection that writes, and brings the schema up to date.
///
/// `synchronous=FULL`, because NORMAL loses acknowledged charts when the power goes (relevant section of the SQLite
/// manual: "PRAGMA synchronous").
pub(crate) fn open_writer(path: &Path) -> Result<Connection, StoreFault> {
    let connection = Connection::open(path)?;
    steady(&connection)?;
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "wal_autocheckpoint", 4000)?;
    // The charts of a working day stay in memory: 24 MiB, taken only as they are touched.
    connection.pragma_update(None, "cache_size", -24 * 1024)?;
    connection.set_prepared_statement_cache_capacity(128);
    migrate(&connection)?;
    Ok(connection)
}

/// Opens a connection that only reads.
pub(crate) fn open_reader(path: &Path) -> Result<Connection, StoreFault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    steady(&connection)?;
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.pragma_update(None, "query_only", true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "cache_size", -2 * 1024)?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(connection)
}

/// A statement keeps the plan it was prepared with. Otherwise the engine prepares it anew whenever a bound value might
/// suggest another plan, which costs more than most of ours take to run.
fn steady(connection: &Connection) -> Result<(), StoreFault> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(())
}

/// Brings the schema up to date, each step in one transaction.
fn migrate(connection: &Connection) -> Result<(), StoreFault> {
    let found: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let known = MIGRATIONS.len() as i64;
    if found > known {
        return Err(StoreFault::TooNew { found, known });
    }
    for (n, sql) in MIGRATIONS.iter().enumerate().skip(found as usize) {
        connection.execute_batch(&format!(
            "begin immediate;\n{sql}\npragma user_version = {};\ncommit;",
            n + 1
        ))?;
    }
    Ok(())
}
