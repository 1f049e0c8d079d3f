//! A client that asks as fast as it is answered, over connections that stay open.

use std::fmt::{self, Display, Formatter};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

/// What a load came to.
#[derive(Debug, Clone, Copy)]
pub struct Load {
    /// Answers.
    pub answers: usize,
    /// Answers a second.
    pub rate: f64,
    /// The median, in milliseconds.
    pub p50_ms: f64,
    /// The 99th percentile, in milliseconds.
    pub p99_ms: f64,
    /// CPU time of the server for each answer, where it is a process of ours.
    pub server: Option<Duration>,
}

impl Display for Load {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        write!(
            to,
            "{:.0}/s · p50 {:.2} ms · p99 {:.2} ms",
            self.rate, self.p50_ms, self.p99_ms
        )?;
        match self.server {
            Some(each) => write!(
                to,
                " · {:.0} µs of the server's CPU each",
                each.as_secs_f64() * 1e6
            ),
            None => Ok(()),
        }
    }
}

/// A connection that stays open.
pub struct Connection {
    stream: TcpStream,
    held: Vec<u8>,
}

impl Connection {
    /// Connects.
    ///
    /// # Panics
    /// When nobody listens there.
    pub fn open(address: SocketAddr) -> Connection {
        let stream = TcpStream::connect(address).expect("somebody listens");
        stream.set_nodelay(true).expect("no delay");
        Connection {
            stream,
            held: Vec::with_capacity(1 << 16),
        }
    }

    /// Asks once; gives status and body.
    ///
    /// # Panics
    /// When the answer is no HTTP.
    pub fn ask(&mut self, request: &str) -> (u16, Vec<u8>) {
        self.stream.write_all(request.as_bytes()).expect("sent");
        self.held.clear();
        let head = loop {
            self.more();
            if let Some(head) = Head::of(&self.held) {
                break head;
            }
        };
        while self.held.len() < head.bytes + head.body {
            self.more();
        }
        (head.status, self.held[head.bytes..].to_vec())
    }

    /// Reads what has come.
    fn more(&mut self) {
        let mut piece = [0; 1 << 14];
        let read = self.stream.read(&mut piece).expect("an answer");
        assert_ne!(read, 0, "cut off");
        self.held.extend_from_slice(&piece[..read]);
    }
}

/// A GET with a cookie.
pub fn get(path: &str, cookie: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nHost: bench\r\nCookie: {cookie}\r\n\r\n")
}

/// Asks these in turn over so many connections for a while; each connection begins elsewhere. One thread asks for all of
/// them, so that whoever answers is not kept waiting for the rest of the machine.
///
/// # Panics
/// When an answer is not 200, or there is no request.
pub fn load_each(address: SocketAddr, requests: &[String], connections: usize, time: Duration) -> Load {
    let requests: Arc<[String]> = requests.into();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let began = Instant::now();
    let mut times = runtime.block_on(async {
        let asking: Vec<_> = (0..connections)
            .map(|n| {
                let first = n * requests.len() / connections;
                tokio::spawn(ask_until(address, Arc::clone(&requests), first, began + time))
            })
            .collect();
        let mut times = Vec::new();
        for one in asking {
            times.extend(one.await.expect("asked to the end"));
        }
        times
    });
    let took = began.elapsed().as_secs_f64();
    times.sort_by(f64::total_cmp);
    Load {
        answers: times.len(),
        rate: times.len() as f64 / took,
        p50_ms: times[times.len() / 2],
        p99_ms: times[times.len() * 99 / 100],
        server: None,
    }
}

/// Asks over one connection until a moment; gives the time of each answer in milliseconds.
async fn ask_until(address: SocketAddr, requests: Arc<[String]>, first: usize, ends: Instant) -> Vec<f64> {
    let mut stream = tokio::net::TcpStream::connect(address)
        .await
        .expect("somebody listens");
    stream.set_nodelay(true).expect("no delay");
    let (mut held, mut times) = (Vec::with_capacity(1 << 16), Vec::new());
    for request in requests.iter().cycle().skip(first) {
        let asked = Instant::now();
        if asked >= ends {
            break;
        }
        stream.write_all(request.as_bytes()).await.expect("sent");
        held.clear();
        let head = loop {
            assert_ne!(stream.read_buf(&mut held).await.expect("an answer"), 0, "cut off");
            if let Some(head) = Head::of(&held) {
                break head;
            }
        };
        assert_eq!(head.status, 200);
        while held.len() < head.bytes + head.body {
            assert_ne!(stream.read_buf(&mut held).await.expect("a body"), 0, "cut off");
        }
        times.push(asked.elapsed().as_secs_f64() * 1e3);
    }
    times
}

/// The head of an answer.
struct Head {
    status: u16,
    /// Bytes of the head itself.
    bytes: usize,
    /// Bytes of the body.
    body: usize,
}

impl Head {
    /// Reads it, once it is all there.
    fn of(held: &[u8]) -> Option<Head> {
        let bytes = held.windows(4).position(|four| four == b"\r\n\r\n")? + 4;
        let text = std::str::from_utf8(&held[..bytes]).expect("a head is text");
        let (first, rest) = text.split_once("\r\n").expect("a line");
        let mut head = Head {
            status: first[9..12].parse().expect("a status"),
            bytes,
            body: 0,
        };
        for line in rest.lines() {
            let (name, value) = line.split_once(": ").unwrap_or((line, ""));
            if name.eq_ignore_ascii_case("content-length") {
                head.body = value.parse().expect("a length");
            }
            assert!(
                !name.eq_ignore_ascii_case("transfer-encoding"),
                "the bench asks for whole bodies"
            );
        }
        Some(head)
    }
}
