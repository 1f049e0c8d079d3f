//! Deciding one visit: the time of the screening beside that of a hand-written function that decides the same.
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use pistor_benches::visits::{Kind, Pair, draw};
use pistor_benches::{cpu, plain, proof};
use pistor_journey::Edition;
use std::hint::black_box;
use std::process::ExitCode;

/// Visits of which both must say the same.
const PROVED: usize = 30_000;
/// Visits that are measured.
const MEASURED: usize = 1_000;
/// How often each of them is decided in a round.
const REPEATED: usize = 30;
/// Rounds, each of both sides.
const ROUNDS: usize = 25;
/// The most that the screening may take, in times of the hand-written function.
const LIMIT: f64 = 3.0;

fn main() -> ExitCode {
    let mut edition = match pistor_cli::assemble(None) {
        Ok(assembled) => assembled.edition,
        Err(faults) => {
            println!("the embedded knowledge is not sound: {faults:#?}");
            return ExitCode::FAILURE;
        }
    };
    // An edition with a failing case calls nothing clear; what its rules say is measured all the same.
    edition.fit = true;
    for (kind, seed) in [(Kind::Wild, 1), (Kind::Realistic, 2)] {
        match proof::prove(&edition, &draw(&edition, kind, PROVED, seed)) {
            Ok(outcomes) => {
                let count = |came_out: fn(&proof::Outcomes) -> bool| {
                    outcomes.values().filter(|outcome| came_out(outcome)).count()
                };
                println!(
                    "{PROVED} {kind:?} visits: both decide alike; of {} rules {} spoke, {} waited, {} were silent",
                    outcomes.len(),
                    count(|outcome| outcome.spoke > 0),
                    count(|outcome| outcome.waited > 0),
                    count(|outcome| outcome.silent > 0),
                );
            }
            Err(difference) => {
                println!("{difference}\nthe screening and the hand-written function disagree");
                return ExitCode::FAILURE;
            }
        }
    }
    measure(&edition, &draw(&edition, Kind::Realistic, MEASURED, 3));
    ExitCode::SUCCESS
}

/// Measures both in turns, so that a slow moment of the machine meets both.
fn measure(edition: &Edition, pairs: &[Pair]) {
    let (mut findings, mut questions) = (0, 0);
    for pair in pairs {
        let screening = edition.screen(&pair.visit);
        findings += screening.findings.len();
        questions += screening.questions.len();
    }
    println!(
        "{MEASURED} visits, on average {:.1} findings and {:.1} questions",
        findings as f64 / MEASURED as f64,
        questions as f64 / MEASURED as f64
    );
    let mut ours = Vec::with_capacity(ROUNDS);
    let mut theirs = Vec::with_capacity(ROUNDS);
    // The first round of each only warms up.
    for round in 0..=ROUNDS {
        let time = |side: &mut Vec<f64>, work: &dyn Fn(&Pair) -> usize| {
            let spent = cpu::of(|| {
                for _ in 0..REPEATED {
                    for pair in pairs {
                        black_box(work(black_box(pair)));
                    }
                }
            });
            if round > 0 {
                side.push(spent.as_secs_f64() * 1e6 / (MEASURED * REPEATED) as f64);
            }
        };
        time(&mut ours, &|pair| screen(edition, pair));
        time(&mut theirs, &decide);
    }
    let ratio = report("screening", &mut ours) / report("hand-written", &mut theirs);
    let judged = if ratio <= LIMIT { "ok" } else { "above" };
    println!("ratio of the medians {ratio:.2}, limit {LIMIT:.1}: {judged}");
}

/// Screens a visit, and touches the evidence and the citations of every finding.
fn screen(edition: &Edition, pair: &Pair) -> usize {
    let screening = edition.screen(&pair.visit);
    let touched = screening
        .findings
        .iter()
        .map(|finding| edition.rule(finding.rule).cite.len() + edition.because(finding).count())
        .sum();
    black_box(screening);
    touched
}

/// The same by hand.
fn decide(pair: &Pair) -> usize {
    let decision = plain::decide(&pair.chart);
    let touched = decision
        .findings
        .iter()
        .map(|finding| finding.rule.cites.len() + finding.because.len())
        .sum();
    black_box(decision);
    touched
}

/// Prints a side's figures and gives its median.
fn report(side: &str, rounds: &mut [f64]) -> f64 {
    rounds.sort_by(f64::total_cmp);
    let (median, least) = (rounds[rounds.len() / 2], rounds[0]);
    println!(
        "{side:12} {median:.3} µs CPU per decision (median of {ROUNDS} rounds; least {least:.3}), {:.0} a second",
        1e6 / median
    );
    median
}
