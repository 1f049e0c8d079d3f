//! Reading a Patient over FHIR, beside a bare axum handler that reads the same row of the same database and sends the same
//! bytes; 16 connections.

use pistor_benches::beside::Reading;
use pistor_benches::clinic::Clinic;
use rusqlite::Connection as Database;
use std::process::ExitCode;

const NAME: &str = "Elif Yıldırım";
const READING: Reading = Reading {
    route: "/fhir/Patient/{id}",
    kind: "application/fhir+json; charset=utf-8",
    rows: row,
    rate_min: 0.5,
    tail_max: None,
};

fn main() -> ExitCode {
    if let Some(status) = READING.became() {
        return status;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let clinic = Clinic::begin(folder.path());
    let (chart, _) = clinic.patient(NAME, 2);
    let bearer = format!("Authorization: Bearer {}", clinic.signed_in());
    drop(clinic);
    READING.measure(folder.path(), &chart, &bearer, |body| {
        assert!(body.contains("\"resourceType\":\"Patient\"") && body.contains(NAME));
    })
}

/// Reads the row that the patient is made of.
fn row(database: &Database, chart: &str) -> usize {
    let mut statement = database
        .prepare_cached(
            "select seq, id, at, author, body from entry where clinic = 'main' and chart = ?1 and seq = 1",
        )
        .expect("a statement");
    let body: String = statement.query_row([chart], |row| row.get(4)).expect("the entry");
    body.len()
}
