//! `order-sign` of CDS Hooks, end to end over HTTP, beside a bare axum handler that reads the same request, decides by ifs and
//! sends the same bytes; and beside other services with questions of their own, each with how many times its rate ours must be
//! at least. Each is a process of its own, asked over connections that stay open:
//!
//! ```text
//! hooks [NAME ADDRESS PATH REQUESTS.ndjson TIMES]…
//! hooks Drools 127.0.0.1:18092 /cds-services/meso requests.ndjson 1 CQL 127.0.0.1:18090 /cds-services/meso requests.ndjson 100
//! ```
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use pistor_benches::child;
use pistor_benches::client::{Connection, Load, load_each};
use pistor_benches::hooks::{by_hand, plain, question};
use pistor_benches::process::Server;
use pistor_benches::random::Random;
use serde_json::Value;
use std::ffi::OsStr;
use std::net::SocketAddr;
use std::process::ExitCode;
use std::time::Duration;

/// Different questions.
const QUESTIONS: usize = 500;
/// Connections at once.
const CONNECTIONS: usize = 16;
/// How long each side is asked; once before it counts, so that whoever compiles while running has done so.
const TIME: Duration = Duration::from_secs(6);
/// Rounds, each with the limit before and after.
const ROUNDS: usize = 3;
/// The least share of the hand-written service's rate.
const LEAST: f64 = 0.5;
/// By so much the rows of the limit may differ for a round to count.
const AGREE: f64 = 0.15;

fn main() -> ExitCode {
    if let Some(status) = child::became_pistor().or_else(by_hand::became) {
        return status;
    }
    let others = others();
    let mut random = Random::new(7);
    let questions: Vec<String> = (0..QUESTIONS)
        .map(|n| question(&mut random, n).to_string())
        .collect();
    let requests: Vec<String> = questions
        .iter()
        .map(|body| request(by_hand::SIGN, body))
        .collect();
    let folder = tempfile::tempdir_in("target").expect("a folder");
    let ours = Server::pistor(&folder.path().join("clinic"), &["--cds-open"]);
    let answers = match proved(ours.address(), &questions, &requests) {
        Ok(answers) => answers,
        Err(what) => {
            println!("the two disagree: {what}");
            return ExitCode::FAILURE;
        }
    };
    println!(
        "{QUESTIONS} questions of {} bytes, answered with {} bytes, {CONNECTIONS} connections",
        questions.iter().map(String::len).sum::<usize>() / QUESTIONS,
        answers.iter().map(String::len).sum::<usize>() / QUESTIONS
    );
    let ready = folder.path().join("answers");
    std::fs::write(&ready, answers.join("\n")).expect("written");
    let limit = Server::own(&[OsStr::new(by_hand::WORD), ready.as_os_str()]);
    limit.under(&requests, CONNECTIONS, TIME);
    ours.under(&requests, CONNECTIONS, TIME);
    for other in &others {
        other.load();
    }
    let (mut shares, mut ahead) = (Vec::new(), vec![Vec::new(); others.len()]);
    for round in 1..=ROUNDS {
        let before = said("hand-written", limit.under(&requests, CONNECTIONS, TIME));
        let mine = said("Pistor", ours.under(&requests, CONNECTIONS, TIME));
        let theirs: Vec<Load> = others
            .iter()
            .map(|other| said(&other.name, other.load()))
            .collect();
        let after = said("hand-written", limit.under(&requests, CONNECTIONS, TIME));
        if (before.rate - after.rate).abs() > AGREE * before.rate.max(after.rate) {
            println!("round {round} is not counted: the limit moved");
            continue;
        }
        shares.push(mine.rate / ((before.rate + after.rate) / 2.0));
        for (ahead, theirs) in ahead.iter_mut().zip(&theirs) {
            ahead.push(mine.rate / theirs.rate);
        }
    }
    if shares.is_empty() {
        println!("no round counts: the machine is too busy");
        return ExitCode::FAILURE;
    }
    let mut fine = held_to("share of the hand-written rate", shares, LEAST);
    for (other, ahead) in others.iter().zip(ahead) {
        fine &= held_to(&format!("times the rate of {}", other.name), ahead, other.times);
    }
    match fine {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}

fn said(what: &str, load: Load) -> Load {
    println!("  {what}: {load}");
    load
}

/// Says the median, and whether it is enough.
fn held_to(what: &str, mut ratios: Vec<f64>, least: f64) -> bool {
    ratios.sort_by(f64::total_cmp);
    let median = ratios[ratios.len() / 2];
    let fine = median >= least;
    println!(
        "{what}: {median:.2} · at least {least} {}",
        if fine { "ok" } else { "BELOW" }
    );
    fine
}

fn request(path: &str, body: &str) -> String {
    format!(
        "POST {path} HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
}

/// Both say the same of every question, as far as the hand-written service goes. Gives our answers.
fn proved(address: SocketAddr, questions: &[String], requests: &[String]) -> Result<Vec<String>, String> {
    let mut connection = Connection::open(address);
    let mut spoke = [0usize; 3];
    let mut answers = Vec::new();
    for (question, request) in questions.iter().zip(requests) {
        let (status, body) = connection.ask(request);
        let body = String::from_utf8(body).map_err(|error| error.to_string())?;
        if status != 200 || body.contains('\n') {
            return Err(format!("{status} {body}"));
        }
        let answer: Value = serde_json::from_str(&body).map_err(|error| error.to_string())?;
        let cards = answer["cards"].as_array().ok_or("no cards")?;
        let (_, speaks) = plain::decide(question.as_bytes())?;
        for (n, rule) in plain::RULES.iter().enumerate() {
            let said = cards.iter().any(|card| card["source"]["topic"]["code"] == *rule);
            if said != speaks[n] {
                return Err(format!(
                    "{rule}: by hand {}, Pistor {said}: {question}",
                    speaks[n]
                ));
            }
            spoke[n] += usize::from(said);
        }
        answers.push(body);
    }
    println!(
        "both say the same of {} questions; spoke: {:?} {spoke:?}",
        questions.len(),
        plain::RULES
    );
    match spoke.contains(&0) {
        true => Err("a rule never spoke".to_owned()),
        false => Ok(answers),
    }
}

/// Another service, which runs already.
struct Other {
    name: String,
    address: SocketAddr,
    requests: Vec<String>,
    /// How many times its rate ours must be at least.
    times: f64,
}

impl Other {
    fn load(&self) -> Load {
        load_each(self.address, &self.requests, CONNECTIONS, TIME)
    }
}

/// The services that the command line names.
fn others() -> Vec<Other> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (named, rest) = arguments.as_chunks::<5>();
    assert!(
        rest.is_empty(),
        "NAME ADDRESS PATH REQUESTS.ndjson TIMES for each"
    );
    let read = |[name, address, path, file, times]: &[String; 5]| Other {
        name: name.clone(),
        address: address.parse().expect("an address such as 127.0.0.1:18092"),
        requests: std::fs::read_to_string(file)
            .expect("a file of requests")
            .lines()
            .map(|body| request(path, body))
            .collect(),
        times: times.parse().expect("a number"),
    };
    named.iter().map(read).collect()
}
