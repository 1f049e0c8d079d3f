//! Opening the chart of a patient with ten sessions over HTTP, beside a bare axum handler that reads the same rows of the
//! same database and sends the same bytes; 16 connections.
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use axum::Router;
use axum::http::header;
use axum::routing::get;
use pistor_benches::client::{self, Connection, Load, load};
use pistor_benches::clinic::Clinic;
use pistor_benches::server::serve;
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

fn main() -> ExitCode {
    let folder = tempfile::tempdir().expect("a folder");
    let clinic = Clinic::begin(folder.path());
    let (chart, _) = clinic.patient("Elif Yıldırım", 10);
    let link = clinic
        .practice
        .enter_link(&clinic.you.account, clinic.now)
        .expect("a link");
    let token = clinic
        .practice
        .enter_by_link(&link, clinic.now)
        .expect("signed in");
    let cookie = format!("sid={token}");
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let ours = runtime.block_on(serve(&clinic));
    let path = format!("/patients/{chart}");
    let request = client::get(&path, &cookie);
    let (status, body) = Connection::open(ours).ask(&request);
    assert_eq!(status, 200);
    let bytes = body.len();
    let entries = clinic.practice.chart(&chart).expect("the chart").seq();
    let bare = runtime.block_on(bare(folder.path().join("pistor.db"), chart, body));
    let (mut our_loads, mut bare_loads) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        bare_loads.push(load(bare, &request, CONNECTIONS, ROUND));
        our_loads.push(load(ours, &request, CONNECTIONS, ROUND));
    }
    let (ours, bare) = (median(our_loads), median(bare_loads));
    println!("{entries} entries, {bytes} bytes, {CONNECTIONS} connections");
    for (name, load) in [("bare", bare), ("ours", ours)] {
        println!(
            "{name}: {:.0}/s · p50 {:.2} ms · p99 {:.2} ms",
            load.rate, load.p50_ms, load.p99_ms
        );
    }
    let (rate, tail) = (ours.rate / bare.rate, ours.p99_ms / bare.p99_ms);
    let good = |is: bool| if is { "ok" } else { "OUTSIDE" };
    println!(
        "requests/s to the bare handler: {rate:.2} · at least 0.4 {}",
        good(rate >= 0.4)
    );
    println!(
        "p99 to the bare handler: {tail:.2} · at most 3 {}",
        good(tail <= 3.0)
    );
    match rate >= 0.4 && tail <= 3.0 {
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

/// The bare handler: one connection a thread, prepared statements, no check of anything.
async fn bare(path: PathBuf, chart: String, body: Vec<u8>) -> SocketAddr {
    let body: &'static [u8] = Vec::leak(body);
    let router = Router::new().route(
        "/patients/{id}",
        get(move || {
            let (path, chart) = (path.clone(), chart.clone());
            async move {
                let read = DATABASE.with_borrow_mut(|held| {
                    let database = held.get_or_insert_with(|| {
                        let database = Database::open(&path).expect("the database");
                        database.pragma_update(None, "mmap_size", 256 << 20).expect("set");
                        database
                    });
                    rows(database, &chart)
                });
                assert!(read > 0);
                ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], body)
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
