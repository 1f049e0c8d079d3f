//! Faults: the program killed under load, a disk that takes no more, a clock set back, a directory in use. What was
//! acknowledged is there once; what was not is refused, not shown as saved.
//!
//! `tests/crash/pistor.json` drives the longer tests (power cut, failing fsync, full disk) against the same program.

mod running;
mod told;

use crate::program::pistor;
use running::{Running, ask};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use tempfile::TempDir;

const PASSWORD: &str = "nine quiet herons on a frozen canal";

/// Records a patient under a key; gives status and chart.
fn register(address: &str, cookie: &str, key: &str) -> Option<(u16, String)> {
    let input = json!({ "name": format!("Crash {key}"), "birth_date": "1990-01-01", "sex": "female", "somebody_else": true });
    let headers = [
        ("Cookie", cookie),
        ("Idempotency-Key", key),
        ("Content-Type", "application/json"),
    ];
    let (status, _, body) = ask(
        address,
        "POST",
        "/api/patients/new/register",
        &headers,
        &input.to_string(),
    )?;
    let answer: Value = serde_json::from_str(&body).unwrap_or(Value::Null);
    Some((status, answer["chart"].as_str().unwrap_or_default().to_owned()))
}

fn name_of(running: &Running, cookie: &str, chart: &str) -> Option<String> {
    let (status, _, body) = running.ask(
        "GET",
        &format!("/api/patients/{chart}"),
        &[("Cookie", cookie)],
        "",
    )?;
    let held: Value = serde_json::from_str(&body).ok()?;
    (status == 200 && held["seq"] == 1)
        .then(|| held["entries"][0]["body"]["name"].as_str().map(str::to_owned))?
}

fn patients(folder: &Path) -> i64 {
    let database = rusqlite::Connection::open(folder.join("pistor.db")).expect("the database");
    database
        .query_row("select count(*) from patient", [], |row| row.get(0))
        .expect("a count")
}

/// Keys that were sent, with the chart where an answer came.
type Journal = Arc<Mutex<Vec<(String, Option<String>)>>>;

/// Writes from six sides until enough was acknowledged, then kills the program without a word.
fn kill_under_load(running: Running, cookie: &str, round: usize, journal: &Journal) {
    let (stop, acked) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
    let writers: Vec<_> = (0..6)
        .map(|writer| {
            let (address, cookie) = (running.address.clone(), cookie.to_owned());
            let (stop, acked, journal) = (Arc::clone(&stop), Arc::clone(&acked), Arc::clone(journal));
            std::thread::spawn(move || {
                for n in 0.. {
                    if stop.load(Ordering::Relaxed) {
                        return;
                    }
                    let key = format!("k-{round}-{writer}-{n}");
                    let answer = register(&address, &cookie, &key);
                    let chart = answer
                        .filter(|(status, _)| *status == 201)
                        .map(|(_, chart)| chart);
                    acked.fetch_add(usize::from(chart.is_some()), Ordering::Relaxed);
                    journal.lock().expect("the journal").push((key, chart));
                }
            })
        })
        .collect();
    while acked.load(Ordering::Relaxed) < 60 + 25 * round {
        std::thread::yield_now();
    }
    running.kill();
    stop.store(true, Ordering::Relaxed);
    writers
        .into_iter()
        .for_each(|writer| writer.join().expect("ended"));
}

#[test]
fn killed_under_load_nothing_acknowledged_is_lost_and_nothing_is_doubled() {
    let folder = tempfile::tempdir().expect("a folder");
    let first = Running::start(folder.path(), None);
    let cookie = first.begin();
    let journal: Journal = Arc::default();
    let mut running = first;
    for round in 0..3 {
        kill_under_load(running, &cookie, round, &journal);
        running = Running::start(folder.path(), None);
        assert_eq!(running.path, "/", "no new first link");
    }
    let journal = journal.lock().expect("the journal").clone();
    for (key, chart) in &journal {
        if let Some(chart) = chart {
            let name = name_of(&running, &cookie, chart);
            assert_eq!(
                name,
                Some(format!("Crash {key}")),
                "acknowledged, and lost or changed"
            );
        }
        let (status, again) = register(&running.address, &cookie, key).expect("answered");
        assert_eq!(status, 201, "{key}");
        assert!(
            chart.as_ref().is_none_or(|chart| *chart == again),
            "{key} was made twice"
        );
    }
    running.kill();
    assert_eq!(
        patients(folder.path()),
        journal.len() as i64,
        "one patient for each key"
    );
    let directory = folder.path().display().to_string();
    let verified = pistor(&["verify", "--data-dir", &directory], b"");
    assert_eq!(verified.status, 0, "{} {}", verified.out, verified.err);
    let rebuilt = pistor(&["rebuild", "--data-dir", &directory], b"");
    assert_eq!(rebuilt.status, 0, "{} {}", rebuilt.out, rebuilt.err);
}

#[test]
fn a_disk_that_takes_no_more_is_refused_and_not_acknowledged() {
    let folder = tempfile::tempdir().expect("a folder");
    let first = Running::start(folder.path(), None);
    let cookie = first.begin();
    first.kill();
    // 1 MiB, in blocks of 512 bytes: some hundred entries fit into the log, and then no more.
    let full = Running::start(folder.path(), Some(2048));
    let (mut acked, mut refused) = (Vec::new(), 0);
    for n in 0..2000 {
        let key = format!("full-{n}");
        match register(&full.address, &cookie, &key).expect("it still answers") {
            (201, chart) => acked.push((key, chart)),
            (status, _) => {
                assert_eq!(status, 503, "{key}");
                refused += 1;
                if refused == 3 {
                    break;
                }
            }
        }
    }
    assert!(
        refused == 3 && acked.len() > 10,
        "{} fitted, {refused} refused",
        acked.len()
    );
    // Nothing that was refused is shown as saved; what is there can still be read; the page says what to do.
    let (key, chart) = &acked[0];
    assert_eq!(name_of(&full, &cookie, chart), Some(format!("Crash {key}")));
    let form = "name=A+B&birth_date=1990-01-01&sex=female";
    let headers = [
        ("Cookie", cookie.as_str()),
        ("Content-Type", "application/x-www-form-urlencoded"),
    ];
    let (status, _, page) = full
        .ask("POST", "/patients/new", &headers, form)
        .expect("answered");
    assert_eq!(status, 503);
    assert!(
        page.contains("othing was written") || page.contains("Nothing is written"),
        "{page}"
    );
    full.kill();
    let after = Running::start(folder.path(), None);
    for (key, chart) in &acked {
        assert_eq!(
            name_of(&after, &cookie, chart),
            Some(format!("Crash {key}")),
            "acknowledged"
        );
    }
    after.kill();
    let verified = pistor(
        &["verify", "--data-dir", &folder.path().display().to_string()],
        b"",
    );
    assert_eq!(verified.status, 0, "{}", verified.err);
}

/// A folder with a clinic in it.
fn begun() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let running = Running::start(folder.path(), None);
    running.begin();
    running.kill();
    folder
}

#[test]
fn a_directory_in_use_a_clock_set_back_and_a_newer_schema_are_said_plainly() {
    let folder = begun();
    let directory = folder.path().display().to_string();
    let running = Running::start(folder.path(), None);
    for (lang, word) in [("en", "in use"), ("tr", "kullanıyor")] {
        let second = pistor(
            &[
                "serve",
                "--data-dir",
                &directory,
                "--listen",
                "127.0.0.1:0",
                "--lang",
                lang,
            ],
            b"",
        );
        assert_eq!((second.status, second.out.as_str()), (2, ""));
        assert!(
            second.err.contains(word) && second.err.lines().count() == 1,
            "{}",
            second.err
        );
    }
    running.kill();
    let database = rusqlite::Connection::open(folder.path().join("pistor.db")).expect("the database");
    let future = "insert into audit select clinic, seq + 1, at + 3600000000, account, act, chart, outcome, entry, entry_hash, sample, hash \
                  from audit order by seq desc limit 1";
    database.execute(future, []).expect("an entry of the future");
    let behind = pistor(
        &["serve", "--data-dir", &directory, "--listen", "127.0.0.1:0"],
        b"",
    );
    assert_eq!(behind.status, 2);
    assert!(behind.err.contains("clock"), "{}", behind.err);
    database
        .pragma_update(None, "user_version", 99)
        .expect("a newer schema");
    drop(database);
    let newer = pistor(&["verify", "--data-dir", &directory], b"");
    assert_eq!(newer.status, 2);
    assert!(newer.err.contains("99"), "{}", newer.err);
}

#[test]
fn other_machines_are_not_served_in_the_clear_by_accident() {
    let folder = tempfile::tempdir().expect("a folder");
    let directory = folder.path().display().to_string();
    let plain = pistor(&["serve", "--data-dir", &directory, "--listen", "0.0.0.0:0"], b"");
    assert_eq!(plain.status, 2);
    assert!(plain.err.contains("--behind-tls"), "{}", plain.err);
    let nonsense = pistor(
        &["serve", "--data-dir", &directory, "--listen", "everywhere"],
        b"",
    );
    assert_eq!(nonsense.status, 2);
    assert!(nonsense.err.contains("127.0.0.1:8420"), "{}", nonsense.err);
}

#[test]
fn a_trusted_proxy_is_an_address_and_stands_before_tls() {
    let folder = tempfile::tempdir().expect("a folder");
    let directory = folder.path().display().to_string();
    let serve = |more: &[&str]| {
        let begin = ["serve", "--data-dir", &directory, "--listen", "127.0.0.1:0"];
        pistor(&[&begin[..], more].concat(), b"")
    };
    let named = serve(&["--behind-tls", "--trusted-proxy", "proxy.local"]);
    assert_eq!(named.status, 2);
    assert!(
        named.err.contains("proxy.local") && named.err.contains("127.0.0.1"),
        "{}",
        named.err
    );
    let alone = serve(&["--trusted-proxy", "127.0.0.1"]);
    assert_eq!(alone.status, 2);
    assert!(alone.err.contains("--behind-tls"), "{}", alone.err);
}

#[test]
fn a_stop_finishes_what_was_begun_and_says_so() {
    let folder = begun();
    let mut running = Running::start(folder.path(), None);
    let id = running.child.id().to_string();
    let asked = Command::new("kill")
        .args(["-TERM", &id])
        .status()
        .expect("kill is there");
    assert!(asked.success());
    let status = running.child.wait().expect("ended");
    assert_eq!(status.code(), Some(0));
    assert!(
        !folder.path().join("pistor.db-wal").exists(),
        "the log is folded into the database"
    );
}

#[test]
fn the_log_holds_routes_and_no_names() {
    let folder = begun();
    let mut child = Command::new(env!("CARGO_BIN_EXE_pistor-under-test"))
        .args(["serve", "--listen", "127.0.0.1:0", "--lang", "en", "--data-dir"])
        .arg(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut line = String::new();
    BufReader::new(child.stdout.take().expect("a pipe"))
        .read_line(&mut line)
        .expect("a line");
    let address = line
        .split("http://")
        .nth(1)
        .and_then(|rest| rest.split('/').next())
        .expect("an address")
        .to_owned();
    ask(
        &address,
        "GET",
        "/patients/0192-secret?words=Yildirim",
        &[("Cookie", "sid=secret-token")],
        "",
    );
    ask(
        &address,
        "POST",
        "/sign-in",
        &[("Content-Type", "application/x-www-form-urlencoded")],
        "login=Yildirim&password=secret-word",
    );
    let asked = Command::new("kill")
        .args(["-TERM", &child.id().to_string()])
        .status()
        .expect("kill is there");
    assert!(asked.success());
    let mut log = String::new();
    child
        .stderr
        .take()
        .expect("a pipe")
        .read_to_string(&mut log)
        .expect("the log");
    child.wait().expect("ended");
    assert!(
        log.contains("\"/patients/{id}\"") && log.contains("\"/sign-in\""),
        "{log}"
    );
    for secret in ["secret", "Yildirim", "0192"] {
        assert!(!log.contains(secret), "{secret} in {log}");
    }
}
