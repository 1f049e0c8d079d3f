//! A clinic of 100,000 patients: from the start to the first page, memory at rest, and search as one types.
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use pistor_benches::child;
use pistor_benches::client::{Connection, get};
use pistor_benches::clinic::Clinic;
use pistor_benches::process::Server;
use pistor_practice::Act;
use serde_json::json;
use std::net::SocketAddr;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Patients.
const PATIENTS: usize = 100_000;
/// Threads that record them.
const WRITERS: usize = 64;
/// From the start to the first page at most.
const START_MAX: Duration = Duration::from_secs(1);
/// Resident memory at rest at most, in MiB.
const MEMORY_MAX: f64 = 60.0;
/// Search at most, at the 99th percentile.
const SEARCH_MAX_MS: f64 = 50.0;

const FIRST: [&str; 20] = [
    "Ayşe", "Işıl", "Zeynep", "Elif", "Merve", "Hatice", "Şule", "Çiğdem", "Gül", "Nuray", "Mehmet",
    "İsmail", "Hakan", "Ömer", "Ünal", "Kaan", "Barış", "Deniz", "Umut", "Yağız",
];
const LAST: [&str; 20] = [
    "Yılmaz",
    "Kaya",
    "Demir",
    "Şahin",
    "Çelik",
    "Yıldız",
    "Yıldırım",
    "Öztürk",
    "Aydın",
    "Özdemir",
    "Arslan",
    "Doğan",
    "Kılıç",
    "Aslan",
    "Çetin",
    "Kara",
    "Koç",
    "Kurt",
    "Özkan",
    "Şimşek",
];

fn main() -> ExitCode {
    if let Some(status) = child::became_pistor() {
        return status;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let cookie = fill(folder.path());
    let began = Instant::now();
    let server = Server::pistor(folder.path(), &[]);
    let (status, _) = Connection::open(server.address()).ask(&get("/sign-in", ""));
    let took = began.elapsed();
    assert_eq!(status, 200);
    let memory = server.memory_mib();
    let search = search(server.address(), &cookie);
    let worked = server.memory_mib();
    drop(server);
    println!("{PATIENTS} patients");
    let start = said(
        "start to first page",
        took.as_secs_f64() * 1e3,
        START_MAX.as_secs_f64() * 1e3,
        "ms",
    );
    let rest = said("memory at rest", memory, MEMORY_MAX, "MiB");
    println!("memory after the searches: {worked:.1} MiB");
    let found = said("search as one types, p99", search, SEARCH_MAX_MS, "ms");
    match start && rest && found {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}

fn said(what: &str, is: f64, most: f64, unit: &str) -> bool {
    let verdict = if is <= most { "ok" } else { "ABOVE" };
    println!("{what}: {is:.1} {unit} · at most {most} {verdict}");
    is <= most
}

/// Records the patients through the acts; gives the cookie of somebody who is signed in.
fn fill(folder: &Path) -> String {
    let clinic = Clinic::begin(folder);
    let began = Instant::now();
    let clinic = Arc::new(clinic);
    let threads: Vec<_> = (0..WRITERS)
        .map(|writer| {
            let clinic = Arc::clone(&clinic);
            std::thread::spawn(move || {
                for n in (writer..PATIENTS).step_by(WRITERS) {
                    let name = format!("{} {} {}", FIRST[n % 20], LAST[n / 20 % 20], LAST[n / 400 % 20]);
                    let input = json!({ "name": name, "birth_date": format!("{}-{:02}-{:02}", 1940 + n % 65, n % 12 + 1, n % 28 + 1),
                        "sex": "female", "phone": format!("0532 {:07}", n), "file_no": format!("F{n}"), "somebody_else": true });
                    clinic.practice.act_and_wait(clinic.asked(Act::Register, "", input)).expect("recorded");
                }
            })
        })
        .collect();
    threads
        .into_iter()
        .for_each(|thread| thread.join().expect("ended"));
    println!("recorded in {:.1} s", began.elapsed().as_secs_f64());
    format!("sid={}", clinic.signed_in())
}

/// Types names letter by letter; gives the 99th percentile of the answers, in milliseconds.
fn search(address: SocketAddr, cookie: &str) -> f64 {
    let mut connection = Connection::open(address);
    let mut times = Vec::new();
    for name in [
        "ayse yilmaz",
        "ışıl şahin",
        "ozturk mehmet",
        "0532 0012345",
        "F99999",
        "sule simsek koc",
        "yil",
        "1975-04",
    ] {
        let letters: Vec<char> = name.chars().collect();
        for end in 1..=letters.len() {
            let typed: String = letters[..end].iter().collect();
            let body = json!({ "words": typed }).to_string();
            let request = format!(
                "POST /api/patients/find HTTP/1.1\r\nHost: bench\r\nCookie: {cookie}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
                body.len()
            );
            for _ in 0..5 {
                let asked = Instant::now();
                let (status, _) = connection.ask(&request);
                assert_eq!(status, 200);
                times.push(asked.elapsed().as_secs_f64() * 1e3);
            }
        }
    }
    times.sort_by(f64::total_cmp);
    println!(
        "search p50 {:.2} ms, slowest {:.2} ms",
        times[times.len() / 2],
        times[times.len() - 1]
    );
    times[times.len() * 99 / 100]
}
