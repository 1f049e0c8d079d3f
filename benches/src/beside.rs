//! Something that is read over HTTP, beside a bare axum handler that reads the same rows of the same database and sends the
//! same bytes: each a process of its own, asked in turns.
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use crate::child;
use crate::client::{Connection, Load};
use crate::process::{Server, answer};
use axum::Router;
use axum::http::header;
use axum::routing::get;
use rusqlite::Connection as Database;
use std::cell::RefCell;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

/// Connections at once.
const CONNECTIONS: usize = 16;
/// How long each row is measured.
const ROUND: Duration = Duration::from_secs(3);
/// Rounds; the medians are compared.
const ROUNDS: usize = 5;
/// The word by which a benchmark is asked to be the bare handler.
const BARE: &str = "--bare";

thread_local! {
    static DATABASE: RefCell<Option<Database>> = const { RefCell::new(None) };
}

/// What is read.
pub struct Reading {
    /// The route, with `{id}` for the chart.
    pub route: &'static str,
    /// Content type of the answer.
    pub kind: &'static str,
    /// Reads the rows that the answer is made of, and gives their bytes.
    pub rows: fn(&Database, &str) -> usize,
    /// Requests a second beside the bare handler, at least.
    pub rate_min: f64,
    /// 99th percentile beside that of the bare handler, at most.
    pub tail_max: Option<f64>,
}

impl Reading {
    /// Becomes the program, or the bare handler, when it was asked to.
    pub fn became(&self) -> Option<ExitCode> {
        let arguments: Vec<String> = std::env::args().skip(1).collect();
        match arguments.as_slice() {
            [word, database, chart, body] if word == BARE => {
                Some(self.bare(PathBuf::from(database), chart.clone(), Path::new(body)))
            }
            _ => child::became_pistor(),
        }
    }

    /// Measures the clinic of a folder. `headers` say who asks; `seen` looks at the answer before it is measured.
    ///
    /// # Panics
    /// When an answer is not 200.
    pub fn measure(&self, folder: &Path, chart: &str, headers: &str, seen: impl FnOnce(&str)) -> ExitCode {
        let path = self.route.replace("{id}", chart);
        let request = [format!("GET {path} HTTP/1.1\r\nHost: bench\r\n{headers}\r\n\r\n")];
        let ours = Server::pistor(folder, &[]);
        let (status, body) = Connection::open(ours.address()).ask(&request[0]);
        assert_eq!(status, 200);
        seen(&String::from_utf8_lossy(&body));
        let (database, held) = (folder.join("pistor.db"), folder.join("answer"));
        std::fs::write(&held, &body).expect("written");
        let bare = [
            OsStr::new(BARE),
            database.as_os_str(),
            OsStr::new(chart),
            held.as_os_str(),
        ];
        let bare = Server::own(&bare);
        println!("{} bytes, {CONNECTIONS} connections", body.len());
        let (mut bares, mut owns) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            bares.push(bare.under(&request, CONNECTIONS, ROUND));
            owns.push(ours.under(&request, CONNECTIONS, ROUND));
        }
        let (bare, ours) = (median(bares), median(owns));
        println!("bare: {bare}\nours: {ours}");
        let rate = ours.rate / bare.rate;
        let mut fine = rate >= self.rate_min;
        println!(
            "requests/s to the bare handler: {rate:.2} · at least {} {}",
            self.rate_min,
            good(fine)
        );
        if let Some(most) = self.tail_max {
            let tail = ours.p99_ms / bare.p99_ms;
            println!(
                "p99 to the bare handler: {tail:.2} · at most {most} {}",
                good(tail <= most)
            );
            fine &= tail <= most;
        }
        match fine {
            true => ExitCode::SUCCESS,
            false => ExitCode::FAILURE,
        }
    }

    /// The bare handler: one connection a thread, prepared statements, no check of anything.
    fn bare(&self, database: PathBuf, chart: String, body: &Path) -> ExitCode {
        let body: &'static [u8] = Vec::leak(std::fs::read(body).expect("the answer"));
        let (kind, rows) = (self.kind, self.rows);
        let handler = get(move || {
            let (path, chart) = (database.clone(), chart.clone());
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
                ([(header::CONTENT_TYPE, kind)], body)
            }
        });
        answer(Router::new().route(self.route, handler))
    }
}

fn good(is: bool) -> &'static str {
    if is { "ok" } else { "OUTSIDE" }
}

/// The load whose rate lies in the middle.
fn median(mut loads: Vec<Load>) -> Load {
    loads.sort_by(|a, b| a.rate.total_cmp(&b.rate));
    loads[loads.len() / 2]
}
