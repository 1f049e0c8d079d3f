//! A patient's report from the phone, stored and acknowledged, over HTTP, beside an empty request of somebody who is signed
//! in, on the same server and the same connection, in turns.
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use pistor_benches::client::{self, Connection};
use pistor_benches::clinic::Clinic;
use pistor_benches::server::serve;
use pistor_benches::turns::{Times, held_to};
use pistor_practice::Act;
use serde_json::json;
use std::process::ExitCode;

/// Patients, each with a signed session.
const PATIENTS: usize = 50;
/// Reports of each: as many as one link takes.
const REPORTS: usize = 20;
/// How much longer a report may take than an empty request, at the 99th percentile.
const RATIO_MAX: f64 = 5.0;

fn main() -> ExitCode {
    let folder = tempfile::tempdir_in("target").expect("a folder on the disk that is measured");
    let clinic = Clinic::begin(folder.path());
    let staff = format!("sid={}", clinic.signed_in());
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let mut connection = Connection::open(runtime.block_on(serve(&clinic)));
    let empty = client::get("/", &staff);
    let born = "1992-03-08".parse().expect("a day");
    let (mut reports, mut empties) = (Times::default(), Times::default());
    for patient in 0..PATIENTS {
        let (chart, session) = clinic.patient(&format!("Patient {patient}"), 1);
        let asked = clinic.asked(Act::MakeLink, &chart, json!({ "purposes": ["aftercare"] }));
        let made = clinic.practice.act_and_wait(asked).expect("a link");
        let secret = made.secret.expect("its token");
        let login = clinic.practice.come_in(&secret, born, clinic.now).expect("in");
        for n in 0..REPORTS {
            let request = post(&login, &session, n);
            reports.of(|| assert_eq!(connection.ask(&request).0, 303));
            empties.of(|| assert_eq!(connection.ask(&empty).0, 303));
        }
        let held = clinic.practice.chart(&chart).expect("the chart");
        assert_eq!(held.reports.len(), REPORTS, "each is stored, once");
    }
    println!("{} reports of {PATIENTS} patients", reports.count());
    let report = reports.said("a report, stored and acknowledged");
    let empty = empties.said("an empty request");
    held_to(
        "p99 of a report to that of an empty request",
        report / empty,
        RATIO_MAX,
    )
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
