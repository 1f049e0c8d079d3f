//! Tries to get in, counted by address: a stranger who guesses is slowed down, whatever account is tried. Where a proxy
//! stands before us, `pistor_server` says whose address it is.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Tries in a window that cost nothing: a whole front desk behind one address has room.
const TRIES: u32 = 40;
/// How long a window is.
const WINDOW: Duration = Duration::from_secs(60);
/// Addresses remembered at most.
const ADDRESSES: usize = 10_000;

/// Tries by address.
#[derive(Default)]
pub struct Throttle {
    tries: Mutex<HashMap<IpAddr, (Instant, u32)>>,
}

impl Throttle {
    /// Whether one more try from there is let through; it is counted.
    pub fn allows(&self, from: IpAddr, now: Instant) -> bool {
        let mut tries = self.tries.lock().unwrap_or_else(PoisonError::into_inner);
        if tries.len() > ADDRESSES {
            tries.retain(|_, (began, _)| now.duration_since(*began) < WINDOW);
        }
        let (began, count) = tries.entry(line(from)).or_insert((now, 0));
        if now.duration_since(*began) >= WINDOW {
            (*began, *count) = (now, 0);
        }
        *count = count.saturating_add(1);
        *count <= TRIES
    }

    /// Whether so many came from there that the next one is not let through. Nothing is counted.
    pub fn closed_to(&self, from: IpAddr, now: Instant) -> bool {
        let tries = self.tries.lock().unwrap_or_else(PoisonError::into_inner);
        tries
            .get(&line(from))
            .is_some_and(|(began, count)| *count >= TRIES && now.duration_since(*began) < WINDOW)
    }
}

/// One line to the network: of IPv6 a house has 2⁶⁴ addresses, and could try from each.
fn line(from: IpAddr) -> IpAddr {
    match from {
        IpAddr::V4(_) => from,
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & !u128::from(u64::MAX))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guesser_is_slowed_down_and_nobody_else() {
        let (throttle, now) = (Throttle::default(), Instant::now());
        let (guesser, other) = (IpAddr::from([10, 0, 0, 1]), IpAddr::from([10, 0, 0, 2]));
        assert!((0..TRIES).all(|_| !throttle.closed_to(guesser, now) && throttle.allows(guesser, now)));
        assert!(throttle.closed_to(guesser, now) && !throttle.closed_to(other, now));
        assert!(!throttle.allows(guesser, now));
        assert!(throttle.allows(other, now));
        assert!(!throttle.closed_to(guesser, now + WINDOW));
        assert!(throttle.allows(guesser, now + WINDOW));
    }

    #[test]
    fn a_house_with_many_addresses_is_one_house() {
        let (throttle, now) = (Throttle::default(), Instant::now());
        let at = |text: &str| text.parse::<IpAddr>().expect("an address");
        assert!((0..TRIES).all(|n| throttle.allows(at(&format!("2001:db8::{n:x}:1")), now)));
        assert!(throttle.closed_to(at("2001:db8::ffff"), now));
        assert!(!throttle.allows(at("2001:db8::ffff"), now));
        assert!(throttle.allows(at("2001:db8:0:1::1"), now), "the house beside it");
    }
}
