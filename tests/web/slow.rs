//! What is sent drop by drop, too deep or too much: whoever does it is told so and loses the connection, and nobody else
//! notices.

use super::Served;
use pistor_server::{Limits, Pace};
use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// Sends the head of a request that promises a body, and of the body a byte whenever nothing is answered. Gives the
/// answer; it ends when the server closes the connection.
fn drip(served: &Served, method: &str, path: &str, kind: &str) -> String {
    let mut stream = TcpStream::connect(served.address).expect("it listens");
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: {}\r\nContent-Type: {kind}\r\nContent-Length: 60000\r\n\r\n",
        served.address
    );
    stream.write_all(head.as_bytes()).expect("sent");
    stream
        .set_read_timeout(Some(Duration::from_millis(20)))
        .expect("a limit");
    let mut answer = Vec::new();
    loop {
        let mut piece = [0; 4096];
        match stream.read(&mut piece) {
            Ok(0) => break,
            Ok(read) => answer.extend_from_slice(&piece[..read]),
            Err(error) if [ErrorKind::WouldBlock, ErrorKind::TimedOut].contains(&error.kind()) => {
                // The server may have closed its ear: then what it said is all there is.
                let _ = stream.write_all(b"a");
            }
            Err(_) => break,
        }
    }
    String::from_utf8_lossy(&answer).into_owned()
}

fn impatient() -> Limits {
    Limits {
        body: Pace {
            patience: Duration::from_millis(300),
            bytes_a_second: 10_000,
        },
        ..Limits::default()
    }
}

/// A drop each 20 ms would take 20 minutes for the whole body.
#[test]
fn a_dripped_body_is_answered_and_cut_off_at_every_door() {
    let served = Served::with(impatient());
    let form = "application/x-www-form-urlencoded";
    for (path, kind, says) in [
        ("/sign-in", form, "the connection was too slow"),
        ("/p", form, "the connection was too slow"),
        ("/api/patients/find", "application/json", "body-slow"),
        ("/fhir/token", form, "\"code\":\"timeout\""),
        ("/fhir/Patient/_search", form, "\"code\":\"timeout\""),
    ] {
        let answer = drip(&served, "POST", path, kind);
        assert!(answer.starts_with("HTTP/1.1 408 "), "{path}: {answer}");
        assert!(answer.contains(says), "{path}: {answer}");
    }
    assert_eq!(served.get("/healthz", "").status, 200);
}

/// With a day of patience for bodies these are answered at once or never.
#[test]
fn who_asks_fhir_for_nothing_or_sends_with_a_get_is_answered_before_the_body() {
    let served = Served::with(Limits {
        body: Pace {
            patience: Duration::from_secs(86_400),
            bytes_a_second: 1,
        },
        ..Limits::default()
    });
    for (method, path, status) in [
        ("POST", "/fhir/nothing/like/that", 404),
        ("PUT", "/fhir/Patient/1", 405),
        ("POST", "/fhir/metadata", 405),
        ("GET", "/fhir/metadata", 200),
        ("GET", "/fhir/Patient", 401),
    ] {
        let answer = drip(&served, method, path, "application/fhir+json");
        assert!(
            answer.starts_with(&format!("HTTP/1.1 {status} ")),
            "{path}: {answer}"
        );
    }
}

/// The names of fields are paths. One as deep as a body has room for used to end the whole program.
#[test]
fn a_form_whose_names_lead_too_deep_is_refused_and_the_server_lives() {
    let served = Served::new();
    let patient = served.clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let (_, token) = served.clinic.link(&patient, &["intake", "consent", "aftercare"]);
    let phone = served.patient(&token, "1992-03-08");
    let desk = served.cookie(&served.clinic.desk);
    let deep = format!("{}=1", vec!["a"; 400_000].join("."));
    let far = (0..3000)
        .map(|n| format!("k{n}.3999.3999.3999=1"))
        .collect::<Vec<_>>()
        .join("&");
    for form in [&deep, &far] {
        for (path, cookie) in [
            ("/p/intake", &phone),
            ("/p/consent", &phone),
            ("/p/report", &phone),
            ("/patients/new", &desk),
        ] {
            let answer = served.post(path, cookie, form);
            assert_eq!(answer.status, 422, "{path}");
            assert!(
                answer.body.contains("at most 8 parts in a name"),
                "{path}: {}",
                answer.body
            );
        }
        // Whoever is nobody is told nothing of it.
        assert_eq!(served.post("/p/intake", "", form).status, 403);
    }
    let many = "a=1&".repeat(5000);
    let answer = served.post("/patients/new", &desk, &many);
    assert!(
        answer.status == 422 && answer.body.contains("4000"),
        "{}",
        answer.body
    );
    assert_eq!(served.get("/healthz", "").status, 200);
}

#[test]
fn what_is_too_much_is_said_as_whoever_sent_it_can_read_it() {
    let served = Served::new();
    let long = "a".repeat(2 << 20);
    let page = served.post("/sign-in", "lang=tr", &long);
    assert_eq!(page.status, 413);
    assert!(page.body.contains("En çok 1024 KiB"), "{}", page.body);
    let program = served.ask(
        "POST",
        "/api/patients/find",
        &[("Content-Type", "application/json")],
        &long,
    );
    assert_eq!(program.status, 413);
    assert!(program.body.contains("\"body-large\""), "{}", program.body);
}
