//! CPU time of this process: unlike the clock on the wall, it does not count what other programs do.

use nix::sys::resource::{UsageWho, getrusage};
use std::time::Duration;

/// The CPU time that this process has used so far, in its own code and in the system's.
///
/// # Panics
/// When the system does not say.
pub fn used() -> Duration {
    let usage = getrusage(UsageWho::RUSAGE_SELF).expect("every Unix counts the CPU time of a process");
    let [user, system] = [usage.user_time(), usage.system_time()].map(|time| {
        Duration::from_micros(time.tv_sec().unsigned_abs() * 1_000_000 + time.tv_usec().unsigned_abs())
    });
    user + system
}

/// The CPU time that something takes.
pub fn of(work: impl FnOnce()) -> Duration {
    let before = used();
    work();
    used() - before
}
