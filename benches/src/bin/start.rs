//! A cold start: one visit screened by a fresh process, its knowledge read, checked and rehearsed.
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use pistor_benches::child::{self, AS_PISTOR};
use pistor_benches::lines::lines;
use std::process::ExitCode;

/// Starts that are measured, for each language.
const STARTS: usize = 40;
/// The most CPU time that a start may take.
const LIMIT_MS: f64 = 30.0;

fn main() -> ExitCode {
    if let Some(status) = child::became_pistor() {
        return status;
    }
    let visit = lines(1, 3);
    for lang in ["en", "tr"] {
        for format in ["json", "text"] {
            let mut times: Vec<f64> = (0..STARTS)
                .map(|_| {
                    let cost = child::run(
                        &[AS_PISTOR, "screen", "-", "--lang", lang, "--format", format],
                        &visit,
                        1,
                    );
                    cost.cpu.as_secs_f64() * 1e3
                })
                .collect();
            times.sort_by(f64::total_cmp);
            let (least, median) = (times[0], times[STARTS / 2]);
            let verdict = if median <= LIMIT_MS { "ok" } else { "ABOVE" };
            println!(
                "{lang} {format}: {median:.1} ms of CPU (median of {STARTS}; least {least:.1}) · limit {LIMIT_MS} {verdict}"
            );
        }
    }
    ExitCode::SUCCESS
}
