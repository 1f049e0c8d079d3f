//! `screen --many` beside a program that only parses the same lines into the visit document and serialises them again.
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use pistor_benches::child::{self, AS_PISTOR, Cost};
use pistor_benches::lines::lines;
use pistor_journey::intake::document::VisitDocument;
use std::io::{BufRead, BufReader, Write};
use std::process::ExitCode;

/// Lines in the buffer that is fed again and again.
const LINES: usize = 10_000;
/// The most that screening may take, in times of the peer.
const LIMIT: f64 = 1.6;
/// The peer, as an argument of this program.
const PEER: &str = "--as-peer";

fn main() -> ExitCode {
    if let Some(status) = child::became_pistor() {
        return status;
    }
    if std::env::args().nth(1).is_some_and(|word| word == PEER) {
        return peer();
    }
    let text = lines(LINES, 7);
    println!("{LINES} lines of {} bytes on average", text.len() / LINES);
    let mut ratios: Vec<f64> = Vec::new();
    for _ in 0..5 {
        let theirs = child::run(&[PEER], &text, 5);
        let ours = child::run(
            &[AS_PISTOR, "screen", "--many", "-", "--format", "json"],
            &text,
            5,
        );
        let per_line = |cost: &Cost| cost.cpu.as_secs_f64() * 1e6 / (5 * LINES) as f64;
        let ratio = ours.cpu.as_secs_f64() / theirs.cpu.as_secs_f64();
        let cores = ours.cpu.as_secs_f64() / ours.wall.as_secs_f64();
        println!(
            "peer {:.2} µs a line · pistor {:.2} µs a line (CPU) · ratio {ratio:.2} · {cores:.2} cores busy",
            per_line(&theirs),
            per_line(&ours)
        );
        ratios.push(ratio);
    }
    ratios.sort_by(f64::total_cmp);
    let median = ratios[ratios.len() / 2];
    println!(
        "ratio, median of {}: {median:.2} (limit {LIMIT}) {}",
        ratios.len(),
        if median <= LIMIT { "ok" } else { "ABOVE" }
    );
    memory(&text);
    ExitCode::SUCCESS
}

/// The child's largest memory at 10,000 and at 1,000,000 lines.
fn memory(text: &[u8]) {
    let arguments = [AS_PISTOR, "screen", "--many", "-", "--format", "json"];
    let few = child::run(&arguments, text, 1).peak_kb;
    let many = child::run(&arguments, text, 100).peak_kb;
    let ratio = many as f64 / few as f64;
    println!(
        "largest memory so far: {few} kB after 10,000 lines, {many} kB after 1,000,000 lines · ratio {ratio:.2}"
    );
}

/// Parses each line and serialises it again, on one core.
fn peer() -> ExitCode {
    let mut input = BufReader::with_capacity(256 << 10, std::io::stdin());
    let mut out = std::io::BufWriter::with_capacity(256 << 10, std::io::stdout().lock());
    let mut line = Vec::new();
    loop {
        line.clear();
        match input.read_until(b'\n', &mut line) {
            Ok(0) | Err(_) => return ExitCode::SUCCESS,
            Ok(_) => {}
        }
        let Ok(document) = serde_json::from_slice::<VisitDocument<'_>>(&line) else {
            return ExitCode::FAILURE;
        };
        if serde_json::to_writer(&mut out, &document).is_err() || out.write_all(b"\n").is_err() {
            return ExitCode::FAILURE;
        }
    }
}
