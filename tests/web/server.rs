//! The server: who is silent or drips is cut off, who floods waits, and the others are served meanwhile.

use super::Served;
use crate::clinic::Clinic;
use pistor_server::Limits;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

fn quick() -> Limits {
    Limits {
        headers: Duration::from_millis(300),
        ..Limits::default()
    }
}

/// Reads until the server closes the connection.
fn closed(mut stream: TcpStream) -> bool {
    stream
        .set_read_timeout(Some(Duration::from_secs(30)))
        .expect("a limit");
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).is_ok() || bytes.is_empty()
}

#[test]
fn who_is_silent_or_never_ends_the_headers_is_cut_off() {
    let served = Served::with(quick());
    let mut streams: Vec<TcpStream> = (0..100)
        .map(|_| TcpStream::connect(served.address).expect("it listens"))
        .collect();
    for stream in streams.iter_mut().skip(50) {
        stream
            .write_all(b"GET /healthz HTTP/1.1\r\nHost: x\r\nX-Slow: ")
            .expect("sent");
    }
    assert_eq!(
        served.get("/healthz", "").status,
        200,
        "others are served meanwhile"
    );
    assert!(streams.into_iter().all(closed));
}

#[test]
fn one_address_has_only_so_many_connections() {
    let served = Served::with(Limits {
        from_one_address: 8,
        ..Limits::default()
    });
    let held: Vec<TcpStream> = (0..8)
        .map(|_| {
            let mut stream = TcpStream::connect(served.address).expect("it listens");
            stream
                .write_all(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
                .expect("sent");
            let mut first = [0u8; 12];
            stream.read_exact(&mut first).expect("answered");
            stream
        })
        .collect();
    let mut ninth = TcpStream::connect(served.address).expect("it is accepted and let go");
    let _ = ninth.write_all(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
    let mut bytes = Vec::new();
    let read = ninth.read_to_end(&mut bytes);
    assert!(bytes.is_empty(), "{read:?}");
    drop(held);
}

#[test]
fn a_body_that_is_too_long_is_refused() {
    let served = Served::new();
    let cookie = served.cookie(&served.clinic.desk);
    let long = format!("name={}", "a".repeat(2 << 20));
    let answer = served.post("/patients/new", &cookie, &long);
    assert_eq!(answer.status, 413);
}

#[test]
fn a_guesser_is_slowed_down_by_address() {
    let served = Served::new();
    let slowed = (0..60).any(|_| served.post("/sign-in", "", "login=x&password=y").status == 429);
    assert!(slowed);
}

/// Whether a try to sign in is slowed down, from whom a proxy says it comes.
fn slowed(served: &Served, forwarded: &str) -> bool {
    let origin = format!("http://{}", served.address);
    let headers = [
        ("Origin", origin.as_str()),
        ("Content-Type", "application/x-www-form-urlencoded"),
        ("Accept-Language", "tr"),
        ("X-Forwarded-For", forwarded),
    ];
    let answer = served.ask("POST", "/sign-in", &headers, "login=x&password=y");
    if answer.status == 429 {
        assert_eq!(answer.headers["retry-after"], "60");
        assert!(answer.body.contains("çok fazla deneme"), "{}", answer.body);
    }
    answer.status == 429
}

#[test]
fn behind_a_trusted_proxy_a_guesser_locks_nobody_else_out() {
    let served = Served::behind(Clinic::new(), vec!["127.0.0.1".parse().expect("an address")]);
    let guess = |n: u32| slowed(&served, &format!("10.9.0.{n}, 203.0.113.7"));
    assert!(
        (0..60).any(guess),
        "what a guesser writes before its own address counts for nothing"
    );
    assert!(guess(61));
    assert!(!slowed(&served, "203.0.113.8"), "the next room");
}

#[test]
fn nobody_is_believed_who_was_not_named_as_a_proxy() {
    for proxies in [vec![], vec!["192.0.2.1".parse().expect("an address")]] {
        let served = Served::behind(Clinic::new(), proxies);
        assert!((0..60).any(|n| slowed(&served, &format!("203.0.113.{n}"))));
    }
}

#[test]
fn the_health_of_the_server_can_be_asked() {
    let served = Served::new();
    let answer = served.get("/healthz", "");
    assert_eq!((answer.status, answer.body.as_str()), (200, "ok\n"));
}
