//! The program as a child of the benchmark: its CPU time and its memory, as the system counts them.

use nix::sys::resource::{UsageWho, getrusage};
use std::io::Write;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// The word by which a benchmark is asked to be the program it measures.
pub const AS_PISTOR: &str = "--as-pistor";

/// What a child cost.
pub struct Cost {
    /// CPU time over all its threads.
    pub cpu: Duration,
    /// Time on the wall.
    pub wall: Duration,
    /// Largest memory that any child of this benchmark has had so far, in kilobytes.
    pub peak_kb: i64,
}

/// Becomes the program when it was asked to.
pub fn became_pistor() -> Option<std::process::ExitCode> {
    let mut arguments: Vec<std::ffi::OsString> = std::env::args_os().collect();
    if arguments.get(1).is_some_and(|word| word == AS_PISTOR) {
        arguments.remove(1);
        return Some(pistor_cli::run(arguments));
    }
    None
}

fn children() -> (Duration, i64) {
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).expect("every Unix counts the CPU time of children");
    let [user, system] = [usage.user_time(), usage.system_time()].map(|time| {
        Duration::from_micros(time.tv_sec().unsigned_abs() * 1_000_000 + time.tv_usec().unsigned_abs())
    });
    (user + system, usage.max_rss())
}

/// Runs this benchmark again with other arguments, feeds it `input` so many times, and throws away what it prints.
///
/// # Panics
/// When it cannot be started or fed.
pub fn run(arguments: &[&str], input: &[u8], times: usize) -> Cost {
    let own = std::env::current_exe().expect("a program knows where it lies");
    let (before, start) = (children().0, Instant::now());
    let mut child = Command::new(own)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the benchmark can start itself");
    let mut pipe = child.stdin.take().expect("a pipe was asked for");
    for _ in 0..times {
        if pipe.write_all(input).is_err() {
            break;
        }
    }
    drop(pipe);
    child.wait().expect("a child ends");
    let (after, peak_kb) = children();
    Cost {
        cpu: after - before,
        wall: start.elapsed(),
        peak_kb,
    }
}
