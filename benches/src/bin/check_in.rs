//! A patient's report from the phone, stored and acknowledged, over HTTP, beside an empty request of somebody who is signed
//! in, on the same server and the same connection, in turns.
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use pistor_benches::client::{self, Connection};
use pistor_benches::clinic::Clinic;
use pistor_benches::server::serve;
use pistor_practice::Act;
use serde_json::json;
use std::process::ExitCode;
use std::time::Instant;

/// Patients, each with a signed session.
const PATIENTS: usize = 40;
/// Reports of each.
const REPORTS: usize = 25;
/// How much longer a report may take than an empty request, at the 99th percentile.
const RATIO_MAX: f64 = 5.0;

fn main() -> ExitCode {
    let folder = tempfile::tempdir_in("target").expect("a folder on the disk that is measured");
    let clinic = Clinic::begin(folder.path());
    let link = clinic
        .practice
        .enter_link(&clinic.you.account, clinic.now)
        .expect("a link");
    let token = clinic
        .practice
        .enter_by_link(&link, clinic.now)
        .expect("signed in");
    let staff = format!("sid={token}");
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let mut connection = Connection::open(runtime.block_on(serve(&clinic)));
    let empty = client::get("/", &staff);
    let born = "1992-03-08".parse().expect("a day");
    let (mut reports, mut empties) = (Vec::new(), Vec::new());
    for patient in 0..PATIENTS {
        let (chart, session) = clinic.patient(&format!("Patient {patient}"), 1);
        let asked = clinic.asked(Act::MakeLink, &chart, json!({ "purposes": ["aftercare"] }));
        let made = clinic.practice.act_and_wait(asked).expect("a link");
        let secret = made.secret.expect("its token");
        let login = clinic.practice.come_in(&secret, born, clinic.now).expect("in");
        for n in 0..REPORTS {
            let request = post(&login, &session, n);
            reports.push(timed(|| assert_eq!(connection.ask(&request).0, 303)));
            empties.push(timed(|| assert_eq!(connection.ask(&empty).0, 303)));
        }
        let held = clinic.practice.chart(&chart).expect("the chart");
        assert_eq!(held.reports.len(), REPORTS, "each is stored, once");
    }
    println!("{} reports of {PATIENTS} patients", reports.len());
    let report = said("a report, stored and acknowledged", reports);
    let empty = said("an empty request", empties);
    let ratio = report / empty;
    let fine = ratio <= RATIO_MAX;
    println!(
        "p99 of a report to that of an empty request: {ratio:.2} · at most {RATIO_MAX} {}",
        if fine { "ok" } else { "ABOVE" }
    );
    match fine {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}

/// Milliseconds.
fn timed(work: impl FnOnce()) -> f64 {
    let began = Instant::now();
    work();
    began.elapsed().as_secs_f64() * 1e3
}

/// Says median and 99th percentile; gives the latter.
fn said(what: &str, mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    let [p50, p99] = [50, 99].map(|percent| times[times.len() * percent / 100]);
    println!("{what}: p50 {p50:.3} ms · p99 {p99:.3} ms");
    p99
}

/// As the phone's browser sends it.
fn post(login: &str, session: &str, n: usize) -> String {
    let body = format!(
        "_key=report-{n}&session={session}&_sign=swelling&_sign=redness&_worse=no&place=left&text=since+noon"
    );
    format!(
        "POST /p/report HTTP/1.1\r\nHost: bench\r\nOrigin: http://bench\r\nCookie: pid={login}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
}
