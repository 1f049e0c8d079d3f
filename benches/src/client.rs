//! A client that asks as fast as it is answered, over connections that stay open.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// What a load came to.
#[derive(Debug, Clone, Copy)]
pub struct Load {
    /// Answers a second.
    pub rate: f64,
    /// The median, in milliseconds.
    pub p50_ms: f64,
    /// The 99th percentile, in milliseconds.
    pub p99_ms: f64,
}

/// A connection that stays open.
pub struct Connection {
    reader: BufReader<TcpStream>,
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
            reader: BufReader::with_capacity(1 << 16, stream),
        }
    }

    /// Asks once; gives status and body.
    ///
    /// # Panics
    /// When the answer is no HTTP.
    pub fn ask(&mut self, request: &str) -> (u16, Vec<u8>) {
        self.reader.get_mut().write_all(request.as_bytes()).expect("sent");
        let (mut status, mut length, mut chunked) = (0, 0, false);
        loop {
            let mut line = String::new();
            self.reader.read_line(&mut line).expect("a line");
            let line = line.trim_end();
            if line.is_empty() {
                break;
            }
            let lower = line.to_ascii_lowercase();
            if let Some(rest) = line.strip_prefix("HTTP/1.1 ") {
                status = rest[..3].parse().expect("a status");
            } else if let Some(rest) = lower.strip_prefix("content-length: ") {
                length = rest.parse().expect("a length");
            } else if lower == "transfer-encoding: chunked" {
                chunked = true;
            }
        }
        assert!(!chunked, "the bench asks for whole bodies");
        let mut body = vec![0; length];
        self.reader.read_exact(&mut body).expect("a body");
        (status, body)
    }
}

/// A GET with a cookie.
pub fn get(path: &str, cookie: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nHost: bench\r\nCookie: {cookie}\r\n\r\n")
}

/// Asks the same over so many connections for a while.
///
/// # Panics
/// When an answer is not 200.
pub fn load(address: SocketAddr, request: &str, connections: usize, time: Duration) -> Load {
    load_each(address, &[request.to_owned()], connections, time)
}

/// Asks these in turn over so many connections for a while; each connection begins elsewhere.
///
/// # Panics
/// When an answer is not 200, or there is no request.
pub fn load_each(address: SocketAddr, requests: &[String], connections: usize, time: Duration) -> Load {
    let requests: Arc<[String]> = requests.into();
    let stop = Arc::new(AtomicBool::new(false));
    let began = Instant::now();
    let threads: Vec<_> = (0..connections)
        .map(|n| {
            let (stop, requests) = (Arc::clone(&stop), Arc::clone(&requests));
            std::thread::spawn(move || {
                let mut connection = Connection::open(address);
                let mut times = Vec::new();
                let begin = n * requests.len() / connections;
                let mut turn = requests.iter().cycle().skip(begin);
                while !stop.load(Ordering::Relaxed) {
                    let request = turn.next().expect("a request");
                    let asked = Instant::now();
                    let (status, _) = connection.ask(request);
                    assert_eq!(status, 200);
                    times.push(asked.elapsed().as_secs_f64() * 1e3);
                }
                times
            })
        })
        .collect();
    std::thread::sleep(time);
    stop.store(true, Ordering::Relaxed);
    let mut times: Vec<f64> = threads
        .into_iter()
        .flat_map(|t| t.join().expect("ended"))
        .collect();
    let took = began.elapsed().as_secs_f64();
    times.sort_by(f64::total_cmp);
    Load {
        rate: times.len() as f64 / took,
        p50_ms: times[times.len() / 2],
        p99_ms: times[times.len() * 99 / 100],
    }
}
