//! `order-sign` of CDS Hooks, end to end over HTTP, beside a bare axum handler that reads the same request, decides by ifs and
//! sends the same bytes; and, when its address is given, beside another service with questions of its own:
//!
//! ```text
//! hooks [ADDRESS PATH REQUESTS.ndjson]
//! hooks 127.0.0.1:18092 /cds-services/meso requests.ndjson
//! ```
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use axum::Router;
use axum::body::Bytes;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use pistor_api::{Api, Prepared};
use pistor_benches::client::{Connection, Load, load_each};
use pistor_benches::clinic::Clinic;
use pistor_benches::hooks::{plain, question};
use pistor_benches::random::Random;
use pistor_server::{Bound, Limits};
use serde_json::Value;
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

/// Different questions.
const QUESTIONS: usize = 500;
/// Connections at once.
const CONNECTIONS: usize = 16;
/// How long each side is asked.
const TIME: Duration = Duration::from_secs(6);
/// Rounds, each with the limit before and after.
const ROUNDS: usize = 3;
/// The least share of the hand-written service's rate.
const LEAST: f64 = 0.5;
/// By so much the rows of the limit may differ for a round to count.
const AGREE: f64 = 0.15;
const SIGN: &str = "/cds-services/mesotherapy-order-sign";

fn main() -> ExitCode {
    let mut random = Random::new(7);
    let questions: Vec<String> = (0..QUESTIONS)
        .map(|n| question(&mut random, n).to_string())
        .collect();
    let folder = tempfile::tempdir_in("target").expect("a folder");
    let clinic = Clinic::begin(folder.path());
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let ours = runtime.block_on(serve(&clinic));
    let requests: Vec<String> = questions.iter().map(|body| request(SIGN, body)).collect();
    let answers = match proved(ours, &questions, &requests) {
        Ok(answers) => answers,
        Err(what) => {
            println!("the two disagree: {what}");
            return ExitCode::FAILURE;
        }
    };
    let size = |texts: &[Bytes]| texts.iter().map(Bytes::len).sum::<usize>() / texts.len();
    println!(
        "{QUESTIONS} questions of {} bytes, answered with {} bytes",
        questions.iter().map(String::len).sum::<usize>() / QUESTIONS,
        size(&answers)
    );
    let limit = runtime.block_on(bare(answers));
    let other = other();
    let mut ratios = Vec::new();
    for round in 1..=ROUNDS {
        let before = said("hand-written", load_each(limit, &requests, CONNECTIONS, TIME));
        let mine = said("Pistor", load_each(ours, &requests, CONNECTIONS, TIME));
        if let Some((address, requests)) = &other {
            let theirs = said(
                "the other service",
                load_each(*address, requests, CONNECTIONS, TIME),
            );
            println!("  Pistor to the other service: {:.2}", mine.rate / theirs.rate);
        }
        let after = said("hand-written", load_each(limit, &requests, CONNECTIONS, TIME));
        let apart = (before.rate - after.rate).abs() / before.rate.max(after.rate);
        let ratio = mine.rate / ((before.rate + after.rate) / 2.0);
        let counts = apart <= AGREE;
        println!(
            "round {round}: {ratio:.2} of the hand-written rate{}",
            if counts {
                ""
            } else {
                " (not counted: the limit moved)"
            }
        );
        if counts {
            ratios.push(ratio);
        }
    }
    ratios.sort_by(f64::total_cmp);
    let Some(median) = ratios.get(ratios.len() / 2) else {
        println!("no round counts: the machine is too busy");
        return ExitCode::FAILURE;
    };
    let fine = *median >= LEAST;
    println!(
        "share of the hand-written rate: {median:.2} · at least {LEAST} {}",
        if fine { "ok" } else { "BELOW" }
    );
    match fine {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}

fn said(what: &str, load: Load) -> Load {
    println!(
        "  {what}: {:.0} a second · p50 {:.2} ms · p99 {:.2} ms",
        load.rate, load.p50_ms, load.p99_ms
    );
    load
}

fn request(path: &str, body: &str) -> String {
    format!(
        "POST {path} HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
}

/// Pistor's own door, as `serve` opens it, on this machine and without tokens.
async fn serve(clinic: &Clinic) -> SocketAddr {
    let now = clinic.now;
    let api = Api {
        practice: Arc::clone(&clinic.practice),
        voices: ["en", "tr"].map(|tag| Arc::new(pistor_cli::locale(tag))).into(),
        clock: Box::new(move || now),
        base: "http://bench".to_owned(),
        secure: false,
        open: true,
        origins: Vec::new(),
        prepared: Prepared::default(),
    };
    let bound = Bound::listen("127.0.0.1:0".parse().expect("an address"), Limits::default())
        .await
        .expect("it listens");
    let address = bound.address().expect("an address");
    tokio::spawn(bound.serve(pistor_api::router(Arc::new(api)), std::future::pending()));
    address
}

/// The hand-written service.
async fn bare(answers: Vec<Bytes>) -> SocketAddr {
    let answers = Arc::new(answers);
    let answer = move |body: Bytes| {
        let answers = Arc::clone(&answers);
        async move { by_hand(&answers, &body) }
    };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("it listens");
    let address = listener.local_addr().expect("an address");
    let router = Router::new().route(SIGN, post(answer));
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

/// What the hand-written service does with a request.
fn by_hand(answers: &[Bytes], body: &[u8]) -> Response {
    let Ok((number, speaks)) = plain::decide(body) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    std::hint::black_box(speaks);
    let answer = answers.get(number).cloned().unwrap_or_default();
    ([(header::CONTENT_TYPE, "application/json")], answer).into_response()
}

/// Both say the same of every question, as far as the hand-written service goes. Gives our answers.
fn proved(address: SocketAddr, questions: &[String], requests: &[String]) -> Result<Vec<Bytes>, String> {
    let mut connection = Connection::open(address);
    let mut spoke = [0usize; 3];
    let mut answers = Vec::new();
    for (question, request) in questions.iter().zip(requests) {
        let (status, body) = connection.ask(request);
        if status != 200 {
            return Err(format!("{status} {}", String::from_utf8_lossy(&body)));
        }
        let answer: Value = serde_json::from_slice(&body).map_err(|error| error.to_string())?;
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
        answers.push(Bytes::from(body));
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

/// Another service: its address, and its own questions, one a line.
fn other() -> Option<(SocketAddr, Vec<String>)> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [address, path, file] = arguments.as_slice() else {
        return None;
    };
    let text = std::fs::read_to_string(file).expect("a file of requests");
    let requests = text.lines().map(|body| request(path, body)).collect();
    Some((
        address.parse().expect("an address such as 127.0.0.1:18092"),
        requests,
    ))
}
