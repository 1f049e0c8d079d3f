//! Opening the chart of a patient with ten sessions over HTTP, beside a bare axum handler that reads the same rows of the
//! same database and sends the same bytes; 16 connections.
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use pistor_benches::beside::Reading;
use pistor_benches::clinic::Clinic;
use rusqlite::Connection as Database;
use std::process::ExitCode;

const NAME: &str = "Elif Yıldırım";
const READING: Reading = Reading {
    route: "/patients/{id}",
    kind: "text/html; charset=utf-8",
    rows,
    rate_min: 0.4,
    tail_max: Some(3.0),
};

fn main() -> ExitCode {
    if let Some(status) = READING.became() {
        return status;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let clinic = Clinic::begin(folder.path());
    let (chart, _) = clinic.patient(NAME, 10);
    let cookie = format!("Cookie: sid={}", clinic.signed_in());
    println!(
        "{} entries",
        clinic.practice.chart(&chart).expect("the chart").seq()
    );
    drop(clinic);
    READING.measure(folder.path(), &chart, &cookie, |page| {
        assert!(page.contains(NAME))
    })
}

/// Reads what the page is made of: the login, the accounts, every entry of the chart.
fn rows(database: &Database, chart: &str) -> usize {
    let mut read = 0;
    for sql in [
        "select token, account from login limit 1",
        "select id, name from account",
    ] {
        let mut statement = database.prepare_cached(sql).expect("a statement");
        let mut rows = statement.query([]).expect("rows");
        while let Some(row) = rows.next().expect("a row") {
            read += usize::from(row.get_ref(1).is_ok());
        }
    }
    let mut statement = database
        .prepare_cached("select seq, id, step, kind, at, author, edition, body, replaces, sample, hash from entry where clinic = 'main' and chart = ?1 order by seq")
        .expect("a statement");
    let mut rows = statement.query([chart]).expect("rows");
    while let Some(row) = rows.next().expect("a row") {
        let body: String = row.get(7).expect("a body");
        read += body.len();
    }
    read
}
