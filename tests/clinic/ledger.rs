//! The ledger: append-only in the database itself, chained, and the only source of the index.

use super::{Clinic, cellulite, open};
use rusqlite::Connection;
use rusqlite::types::Value;

/// A clinic with a signed session, closed: its folder.
fn closed() -> (tempfile::TempDir, jiff::Timestamp) {
    let clinic = Clinic::new();
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let course = clinic.course(&chart, &cellulite(), "Elif Yıldırım");
    let session = clinic.open_session(&chart, &course);
    clinic.get_ready(&chart, &session);
    clinic.sign(&chart, &session).expect("signed");
    (clinic.folder, clinic.now.get())
}

#[test]
fn the_database_itself_refuses_to_change_or_remove() {
    let (folder, _) = closed();
    let database = Connection::open(folder.path().join("pistor.db")).expect("the database");
    for sql in [
        "update entry set body = '{}' where seq = 1",
        "update entry set at = at + 1",
        "delete from entry where seq = 2",
        "delete from entry",
        "update audit set account = 'x'",
        "delete from audit",
        "insert or replace into entry select clinic, chart, seq, id, step, kind, at, author, edition, '{}', replaces, sample, hash from entry limit 1",
        "insert or replace into entry (rowid, clinic, chart, seq, id, step, kind, at, author, edition, body, replaces, sample, hash) \
         select rowid, clinic, chart, seq + 1000, id, step, kind, at, author, edition, '{}', replaces, sample, hash from entry limit 1",
        "insert or replace into audit select clinic, seq, at, 'x', act, chart, outcome, entry, entry_hash, sample, hash from audit limit 1",
    ] {
        let refused = database.execute(sql, []);
        assert!(refused.is_err(), "{sql}");
    }
}

/// Takes the triggers away, as somebody would who has the file in hand.
fn unguarded(folder: &std::path::Path) -> Connection {
    let database = Connection::open(folder.join("pistor.db")).expect("the database");
    for trigger in [
        "entry_is_never_changed",
        "entry_is_never_removed",
        "entry_is_never_replaced",
        "audit_is_never_changed",
        "audit_is_never_removed",
        "audit_is_never_replaced",
    ] {
        database
            .execute_batch(&format!("drop trigger if exists {trigger}"))
            .expect("dropped");
    }
    database
}

/// The same value with one byte, or one bit of a number, changed.
fn changed(value: &Value) -> Value {
    match value {
        Value::Null => Value::Text("x".to_owned()),
        Value::Integer(n) => Value::Integer(n ^ 1),
        Value::Real(x) => Value::Real(x + 1.0),
        Value::Text(text) if text.is_empty() => Value::Text("x".to_owned()),
        Value::Text(text) => {
            let mut bytes = text.clone().into_bytes();
            let last = bytes.len() - 1;
            bytes[last] = if bytes[last] == b'a' { b'b' } else { b'a' };
            Value::Text(String::from_utf8_lossy(&bytes).into_owned())
        }
        Value::Blob(bytes) => {
            let mut bytes = bytes.clone();
            bytes[0] ^= 1;
            Value::Blob(bytes)
        }
    }
}

#[test]
fn one_changed_byte_in_any_column_of_any_row_is_found() {
    let (folder, now) = closed();
    let database = unguarded(folder.path());
    let mut tried = 0;
    for (table, columns) in [
        (
            "entry",
            &[
                "seq", "id", "step", "kind", "at", "author", "edition", "body", "replaces", "sample", "hash",
            ][..],
        ),
        (
            "audit",
            &[
                "seq",
                "at",
                "account",
                "act",
                "chart",
                "outcome",
                "entry",
                "entry_hash",
                "sample",
                "hash",
            ][..],
        ),
    ] {
        let key = if table == "entry" {
            "chart, seq"
        } else {
            "clinic, seq"
        };
        let keys: Vec<(String, i64)> = database
            .prepare(&format!("select {key} from {table}"))
            .expect("a query")
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .expect("rows")
            .collect::<Result<_, _>>()
            .expect("keys");
        let (first, second) = key.split_once(", ").expect("two");
        for (n, (chart, seq)) in keys.iter().enumerate() {
            // Every column of some rows, one column of each other.
            for (m, column) in columns.iter().enumerate() {
                if n % 7 != 0 && m != n % columns.len() {
                    continue;
                }
                let place = format!("{first} = ?1 and {second} = ?2");
                let held: Value = database
                    .query_row(
                        &format!("select {column} from {table} where {place}"),
                        (chart, seq),
                        |row| row.get(0),
                    )
                    .expect("a value");
                let write = |value: &Value, seq: i64| {
                    database
                        .execute(
                            &format!("update {table} set {column} = ?3 where {place}"),
                            (chart, seq, value),
                        )
                        .expect("written")
                };
                let wrong = match *column {
                    // A number that is there already cannot be taken: far away then.
                    "seq" => Value::Integer(seq + 1000),
                    _ => changed(&held),
                };
                assert_eq!(write(&wrong, *seq), 1, "{table}.{column}");
                let practice = open(folder.path(), now).expect("it opens");
                let found = practice.verify().expect("it can be read").broken;
                assert!(
                    !found.is_empty(),
                    "{table}.{column} of {chart} {seq} was changed from {held:?}"
                );
                drop(practice);
                let there = if *column == "seq" { seq + 1000 } else { *seq };
                assert_eq!(write(&held, there), 1);
                tried += 1;
            }
        }
    }
    assert!(tried > 80, "{tried}");
    let practice = open(folder.path(), now).expect("it opens");
    assert_eq!(
        practice.verify().expect("it can be read").broken,
        Vec::new(),
        "everything is back"
    );
}

#[test]
fn a_removed_row_is_found_wherever_it_stood() {
    let (folder, now) = closed();
    let database = unguarded(folder.path());
    let charts: Vec<(String, i64)> = database
        .prepare("select chart, max(seq) from entry group by chart")
        .expect("a query")
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .expect("rows")
        .collect::<Result<_, _>>()
        .expect("charts");
    for (chart, last) in charts {
        let place = "where chart = ?1 and seq = ?2";
        database
            .execute(
                &format!("create temp table gone as select * from entry {place}"),
                (&chart, last),
            )
            .expect("kept aside");
        database
            .execute(&format!("delete from entry {place}"), (&chart, last))
            .expect("removed");
        let practice = open(folder.path(), now).expect("it opens");
        assert!(
            !practice.verify().expect("read").broken.is_empty(),
            "the end of {chart} is gone"
        );
        drop(practice);
        database
            .execute_batch("insert into entry select * from gone; drop table gone;")
            .expect("put back");
    }
    let practice = open(folder.path(), now).expect("it opens");
    assert_eq!(
        practice.verify().expect("read").broken,
        Vec::new(),
        "everything is back"
    );
}

#[test]
fn a_rebuild_changes_nothing_and_mends_what_was_changed() {
    let (folder, now) = closed();
    let practice = open(folder.path(), now).expect("it opens");
    let rebuilt = practice.rebuild().expect("rebuilt");
    assert!(rebuilt.same, "{rebuilt:?}");
    assert!(rebuilt.rows.0 >= 8, "{rebuilt:?}");
    drop(practice);
    let database = Connection::open(folder.path().join("pistor.db")).expect("the database");
    for sql in [
        "update patient set name = 'Somebody Else'",
        "delete from task",
        "insert into patient_word values ('main', 'xyz', 'nobody')",
        "delete from account",
    ] {
        database.execute(sql, []).expect("changed");
    }
    drop(database);
    let practice = open(folder.path(), now).expect("it opens");
    assert!(!practice.rebuild().expect("rebuilt").same);
    assert!(practice.rebuild().expect("rebuilt").same);
    assert_eq!(practice.accounts().expect("accounts").len(), 4);
}

#[test]
fn two_cannot_open_one_directory_and_the_clock_must_not_stand_behind() {
    let (folder, now) = closed();
    let practice = open(folder.path(), now).expect("it opens");
    let fault = open(folder.path(), now).err().expect("it is in use");
    assert!(
        matches!(fault, pistor_practice::practice::StoreFault::InUse(_)),
        "{fault}"
    );
    drop(practice);
    let yesterday = now.checked_sub(jiff::ToSpan::hours(24)).expect("a moment");
    let fault = open(folder.path(), yesterday).err().expect("the clock is wrong");
    assert!(
        matches!(fault, pistor_practice::practice::StoreFault::ClockBehind { .. }),
        "{fault}"
    );
    open(folder.path(), now).expect("it opens again");
}
