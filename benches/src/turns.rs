//! Requests that are measured one by one, beside others on the same connection, in turns.
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use std::process::ExitCode;
use std::time::Instant;

/// How long each of them took, in milliseconds.
#[derive(Default)]
pub struct Times(Vec<f64>);

impl Times {
    /// Does one, and keeps its time.
    pub fn of(&mut self, work: impl FnOnce()) {
        let began = Instant::now();
        work();
        self.0.push(began.elapsed().as_secs_f64() * 1e3);
    }

    /// How many there were.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Says median and 99th percentile; gives the latter.
    pub fn said(mut self, what: &str) -> f64 {
        self.0.sort_by(f64::total_cmp);
        let [p50, p99] = [50, 99].map(|percent| self.0[self.0.len() * percent / 100]);
        println!("{what}: p50 {p50:.3} ms · p99 {p99:.3} ms");
        p99
    }
}

/// Says how much longer one takes than the other, and whether it may.
pub fn held_to(what: &str, ratio: f64, most: f64) -> ExitCode {
    let fine = ratio <= most;
    println!(
        "{what}: {ratio:.2} · at most {most} {}",
        if fine { "ok" } else { "ABOVE" }
    );
    match fine {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}
