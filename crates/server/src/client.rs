//! Who asks, where a proxy stands before us.
//!
//! A proxy that adds to `X-Forwarded-For` puts the address that it saw itself last; what stands before it was written by
//! whoever asked, and counts for nothing. One header, not two: of a second one that the proxy passes on as it came a
//! stranger could make any address.

use axum::http::HeaderMap;
use std::net::{IpAddr, SocketAddr};

const HEADER: &str = "x-forwarded-for";

/// The address that counts: what a proxy of ours says it saw, and otherwise who is connected.
pub(crate) fn client(connected: IpAddr, headers: &HeaderMap, proxies: &[IpAddr]) -> IpAddr {
    let connected = connected.to_canonical();
    match proxies.contains(&connected) {
        true => last_hop(headers).unwrap_or(connected),
        false => connected,
    }
}

/// The last address of the last such header, as some proxies write it with a port.
fn last_hop(headers: &HeaderMap) -> Option<IpAddr> {
    let line = headers.get_all(HEADER).iter().next_back()?.to_str().ok()?;
    let hop = line.rsplit(',').next()?.trim();
    let with_port = || hop.parse::<SocketAddr>().map(|address| address.ip());
    let address = hop.parse::<IpAddr>().or_else(|_| with_port()).ok()?;
    Some(address.to_canonical())
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn ip(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    fn seen(connected: &str, lines: &[&str]) -> IpAddr {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(HEADER, HeaderValue::from_str(line).expect("a header"));
        }
        client(ip(connected), &headers, &[ip("127.0.0.1"), ip("10.0.0.5")])
    }

    #[test]
    fn a_proxy_of_ours_says_who_asks_by_its_last_word_alone() {
        for (lines, expected) in [
            (&["203.0.113.7"] as &[&str], "203.0.113.7"),
            (&["6.6.6.6, 203.0.113.7"], "203.0.113.7"),
            (&["6.6.6.6", "203.0.113.7"], "203.0.113.7"),
            (&["203.0.113.7:51234"], "203.0.113.7"),
            (&["[2001:db8::1]:51234"], "2001:db8::1"),
            (&["2001:db8::1"], "2001:db8::1"),
            (&["::ffff:203.0.113.7"], "203.0.113.7"),
        ] {
            assert_eq!(seen("127.0.0.1", lines), ip(expected), "{lines:?}");
            assert_eq!(seen("::ffff:10.0.0.5", lines), ip(expected), "{lines:?}");
        }
    }

    #[test]
    fn what_cannot_be_read_counts_for_the_proxy() {
        for lines in [
            &[] as &[&str],
            &[""],
            &["unknown"],
            &["203.0.113.7, _hidden"],
            &["203.0.113.7,"],
        ] {
            assert_eq!(seen("127.0.0.1", lines), ip("127.0.0.1"), "{lines:?}");
        }
    }

    #[test]
    fn nobody_else_is_believed() {
        assert_eq!(seen("203.0.113.9", &["10.1.1.1"]), ip("203.0.113.9"));
        assert_eq!(seen("127.0.0.2", &["10.1.1.1"]), ip("127.0.0.2"));
    }
}
