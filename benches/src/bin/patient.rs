//! Reading a Patient over FHIR, beside a bare axum handler that reads the same row of the same database and sends the same
//! bytes; 16 connections.
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use axum::Router;
use axum::http::header;
use axum::routing::get;
use pistor_benches::client::{Connection, Load, load};
use pistor_benches::clinic::Clinic;
use pistor_benches::server::serve_programs;
use rusqlite::Connection as Database;
use std::cell::RefCell;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

/// Connections at once.
const CONNECTIONS: usize = 16;
/// How long each row is measured.
const ROUND: Duration = Duration::from_secs(3);
/// Rounds; the medians are compared.
const ROUNDS: usize = 5;
/// Requests a second beside the bare handler, at least.
const GOAL: f64 = 0.5;

fn main() -> ExitCode {
    let folder = tempfile::tempdir().expect("a folder");
    let clinic = Clinic::begin(folder.path());
    let (chart, _) = clinic.patient("Elif Yıldırım", 2);
    let link = clinic
        .practice
        .enter_link(&clinic.you.account, clinic.now)
        .expect("a link");
    let token = clinic
        .practice
        .enter_by_link(&link, clinic.now)
        .expect("signed in");
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let ours = runtime.block_on(serve_programs(&clinic));
    let request =
        format!("GET /fhir/Patient/{chart} HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer {token}\r\n\r\n");
    let (status, body) = Connection::open(ours).ask(&request);
    assert_eq!(status, 200);
    let text = String::from_utf8_lossy(&body);
    assert!(text.contains("\"resourceType\":\"Patient\"") && text.contains("Elif Yıldırım"));
    let bytes = body.len();
    let bare = runtime.block_on(bare(folder.path().join("pistor.db"), chart, body));
    let (mut our_loads, mut bare_loads) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        bare_loads.push(load(bare, &request, CONNECTIONS, ROUND));
        our_loads.push(load(ours, &request, CONNECTIONS, ROUND));
    }
    let (ours, bare) = (median(our_loads), median(bare_loads));
    println!("{bytes} bytes, {CONNECTIONS} connections");
    for (name, load) in [("bare", bare), ("ours", ours)] {
        println!(
            "{name}: {:.0}/s · p50 {:.2} ms · p99 {:.2} ms",
            load.rate, load.p50_ms, load.p99_ms
        );
    }
    let rate = ours.rate / bare.rate;
    let good = if rate >= GOAL { "ok" } else { "OUTSIDE" };
    println!("requests/s to the bare handler: {rate:.2} · at least {GOAL} {good}");
    match rate >= GOAL {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}

fn median(mut loads: Vec<Load>) -> Load {
    loads.sort_by(|a, b| a.rate.total_cmp(&b.rate));
    loads[loads.len() / 2]
}

thread_local! {
    static DATABASE: RefCell<Option<Database>> = const { RefCell::new(None) };
}

/// The bare handler: one connection a thread, a prepared statement, no check of anything.
async fn bare(path: PathBuf, chart: String, body: Vec<u8>) -> SocketAddr {
    let body: &'static [u8] = Vec::leak(body);
    let router = Router::new().route(
        "/fhir/Patient/{id}",
        get(move || {
            let (path, chart) = (path.clone(), chart.clone());
            async move {
                let read = DATABASE.with_borrow_mut(|held| {
                    let database = held.get_or_insert_with(|| {
                        let database = Database::open(&path).expect("the database");
                        database.pragma_update(None, "mmap_size", 256 << 20).expect("set");
                        database
                    });
                    row(database, &chart)
                });
                assert!(read > 0);
                (
                    [(header::CONTENT_TYPE, "application/fhir+json; charset=utf-8")],
                    body,
                )
            }
        }),
    );
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("it listens");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
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
