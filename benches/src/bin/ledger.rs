//! Signed entries a second, each durable before it is answered, beside a bare SQLite loop with the same pragmas that
//! writes the same rows; with one writer, and with 64 at once.
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use jiff::Timestamp;
use pistor_benches::clinic::Clinic;
use pistor_practice::Act;
use rusqlite::{Connection, params};
use serde_json::json;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// How long each row is measured.
const ROUND: Duration = Duration::from_secs(3);
/// Rounds; the medians are compared.
const ROUNDS: usize = 5;
/// Writers at once.
const WRITERS: usize = 64;
/// What is written: an addendum to a signed session.
const TEXT: &str =
    "The left thigh was tender for two days; nothing was done about it, and it went by itself.";

fn main() -> ExitCode {
    let folder = tempfile::tempdir_in("target").expect("a folder on the disk that is measured");
    let clinic = Clinic::begin(folder.path());
    let charts: Vec<(String, String)> = (0..WRITERS)
        .map(|n| clinic.patient(&format!("Patient {n}"), 1))
        .collect();
    let (mut bare, mut one, mut many) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        bare.push(bare_loop(&folder.path().join(format!("bare-{round}.db"))));
        one.push(acts(&clinic, &charts[..1]));
        many.push(acts(&clinic, &charts));
    }
    let (bare, one, many) = (median(bare), median(one), median(many));
    println!("bare loop {bare:.0}/s · one writer {one:.0}/s · {WRITERS} writers {many:.0}/s");
    let alone = report("one writer to the bare loop", one / bare, 0.6);
    let together = report("64 writers to the bare loop", many / bare, 5.0);
    match alone && together {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}

fn report(what: &str, ratio: f64, least: f64) -> bool {
    let verdict = if ratio >= least { "ok" } else { "BELOW" };
    println!("{what}: {ratio:.2} · at least {least} {verdict}");
    ratio >= least
}

fn median(mut rates: Vec<f64>) -> f64 {
    rates.sort_by(f64::total_cmp);
    rates[rates.len() / 2]
}

/// Acts a second, one thread for each chart.
fn acts(clinic: &Clinic, charts: &[(String, String)]) -> f64 {
    let (done, stop) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicBool::new(false)));
    let began = Instant::now();
    let threads: Vec<_> = charts
        .iter()
        .enumerate()
        .map(|(writer, (chart, session))| {
            let mut asked = clinic.asked(Act::Amend, chart, json!({ "session": session, "text": TEXT }));
            let (practice, done, stop) = (Arc::clone(&clinic.practice), Arc::clone(&done), Arc::clone(&stop));
            std::thread::spawn(move || {
                let mut n = 0u64;
                while !stop.load(Ordering::Relaxed) {
                    // As the forms of the pages make them: the moment, and a number that counts on.
                    asked.key = Some(format!("{:x}-{n}-{writer}", Timestamp::now().as_nanosecond()));
                    practice.act_and_wait(asked.clone()).expect("written");
                    done.fetch_add(1, Ordering::Relaxed);
                    n += 1;
                }
            })
        })
        .collect();
    std::thread::sleep(ROUND);
    stop.store(true, Ordering::Relaxed);
    let (count, took) = (done.load(Ordering::Relaxed), began.elapsed());
    threads
        .into_iter()
        .for_each(|thread| thread.join().expect("ended"));
    count as f64 / took.as_secs_f64()
}

/// Commits a second of a loop that writes an entry, its trace and its key, with hashes of the right length.
fn bare_loop(path: &Path) -> f64 {
    let database = Connection::open(path).expect("a database");
    database
        .execute_batch(
            "pragma journal_mode=wal; pragma synchronous=full; pragma foreign_keys=on; pragma busy_timeout=5000;
             create table entry (clinic text, chart text, seq integer, id text, step text, kind text, at integer, author text,
               edition text, body text, replaces text, sample integer, hash blob, primary key (clinic, chart, seq)) strict, without rowid;
             create table audit (clinic text, seq integer, at integer, account text, act text, chart text, outcome text,
               entry integer, entry_hash blob, sample integer, hash blob, primary key (clinic, seq)) strict, without rowid;
             create table once (clinic text, account text, key text, request blob, answer text, at integer,
               primary key (clinic, account, key)) strict, without rowid;",
        )
        .expect("the tables");
    let (id, hash) = ("0192aaaa-bbbb-7ccc-8ddd-eeeeffff0000", [7u8; 32]);
    let body = json!({ "session": id, "text": TEXT }).to_string();
    let (began, mut n) = (Instant::now(), 0i64);
    while began.elapsed() < ROUND {
        n += 1;
        database
            .prepare_cached("begin immediate")
            .and_then(|mut s| s.execute([]))
            .expect("begun");
        database
            .prepare_cached("insert into entry values ('main', ?1, ?2, ?3, 'session', 'amended', ?4, ?1, '2026-11-21', ?5, ?1, 0, ?6)")
            .and_then(|mut s| s.execute(params![id, n, format!("{id}{n}"), n, body, hash]))
            .expect("an entry");
        database
            .prepare_cached(
                "insert into audit values ('main', ?2, ?3, ?1, 'session.amended', ?1, 'done', ?2, ?4, 0, ?4)",
            )
            .and_then(|mut s| s.execute(params![id, n, n, hash]))
            .expect("a trace");
        database
            .prepare_cached("insert into once values ('main', ?1, ?2, ?3, ?4, ?5)")
            .and_then(|mut s| s.execute(params![id, format!("key-{n}"), hash, body, n]))
            .expect("a key");
        database
            .prepare_cached("commit")
            .and_then(|mut s| s.execute([]))
            .expect("committed");
    }
    n as f64 / began.elapsed().as_secs_f64()
}
