//! Tries to get in, counted by address and by what is guessed: a stranger who guesses is slowed down, whatever account is
//! tried, and whoever guesses links keeps nobody from signing in.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Tries in a window that cost nothing: a whole front desk behind one address has room.
const TRIES: u32 = 40;
/// How long a window is.
const WINDOW: Duration = Duration::from_secs(60);
/// Addresses remembered at most.
const ADDRESSES: usize = 10_000;

/// What somebody could guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Guess {
    /// A password, or the link of an invitation.
    Account,
    /// The link of a patient, or a birth date.
    Link,
    /// The signature of whoever carries messages.
    Signature,
}

/// Tries by address.
#[derive(Default)]
pub(crate) struct Throttle {
    tries: Mutex<HashMap<(IpAddr, Guess), (Instant, u32)>>,
}

impl Throttle {
    /// Whether one more try from there is let through.
    pub(crate) fn allows(&self, from: IpAddr, what: Guess, now: Instant) -> bool {
        let mut tries = self.tries.lock().unwrap_or_else(PoisonError::into_inner);
        if tries.len() > ADDRESSES {
            tries.retain(|_, (began, _)| now.duration_since(*began) < WINDOW);
        }
        let (began, count) = tries.entry((from, what)).or_insert((now, 0));
        if now.duration_since(*began) >= WINDOW {
            (*began, *count) = (now, 0);
        }
        *count += 1;
        *count <= TRIES
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guesser_is_slowed_down_and_nobody_else() {
        let (throttle, now) = (Throttle::default(), Instant::now());
        let (guesser, other) = (IpAddr::from([10, 0, 0, 1]), IpAddr::from([10, 0, 0, 2]));
        assert!((0..TRIES).all(|_| throttle.allows(guesser, Guess::Link, now)));
        assert!(!throttle.allows(guesser, Guess::Link, now));
        assert!(throttle.allows(other, Guess::Link, now));
        assert!(
            throttle.allows(guesser, Guess::Account, now),
            "the front desk is behind the same address"
        );
        assert!(throttle.allows(guesser, Guess::Link, now + WINDOW));
    }
}
