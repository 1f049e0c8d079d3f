//! The clinic from the outside: a server on a port of its own, asked as browsers and programs ask.

mod consent;
mod course;
mod checks;
mod errors;
mod house;
mod links;
mod map;
mod one_page;
mod openapi;
mod pages;
mod permissions;
mod phone;
mod photos;
mod plan;
mod receipts;
mod records;
mod report;
mod server;
mod slow;
mod stock;
mod two_patients;

use crate::clinic::Clinic;
use jiff::Timestamp;
use pistor_api::{Api, Prepared};
use pistor_practice::act::Actor;
use pistor_server::{Bound, Limits, Throttle};
use pistor_web::{Site, Voice};
use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::time::Duration;

/// The address under which programs know the server.
pub const BASE: &str = "https://clinic.example";
/// The origin of the one browser program that may ask.
pub const ORIGIN: &str = "https://ehr.example";

/// A server with a clinic behind it, until it is dropped.
pub struct Served {
    pub clinic: Clinic,
    pub address: SocketAddr,
    stop: Option<tokio::sync::oneshot::Sender<()>>,
    thread: Option<std::thread::JoinHandle<()>>,
}

/// What was answered.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: BTreeMap<String, String>,
    pub body: String,
    /// The body as it came.
    pub bytes: Vec<u8>,
    /// Bytes on the wire after the headers.
    pub length: usize,
}

impl Served {
    pub fn new() -> Served {
        Served::with(Limits::default())
    }

    pub fn with(limits: Limits) -> Served {
        Served::of(Clinic::new(), limits)
    }

    /// A server for a clinic that is there already.
    pub fn of(clinic: Clinic, limits: Limits) -> Served {
        Served::to_programs(clinic, limits, false)
    }

    /// A server of a clinic that is there; `open` lets programs ask without a token.
    pub fn to_programs(clinic: Clinic, limits: Limits, open: bool) -> Served {
        let now = clinic.now.get();
        let locales: Vec<_> = ["en", "tr"].map(|tag| Arc::new(pistor_cli::locale(tag))).into();
        let knowledge_text = Box::new(|path: &str| path.to_owned());
        let site = Arc::new(Site {
            practice: Arc::clone(&clinic.practice),
            voices: locales
                .iter()
                .map(|locale| Voice {
                    locale: Arc::clone(locale),
                })
                .collect(),
            clock: Box::new(move || now),
            secure: false,
            knowledge_text,
        });
        let api = Arc::new(Api {
            practice: Arc::clone(&clinic.practice),
            voices: locales,
            clock: Box::new(move || now),
            base: BASE.to_owned(),
            secure: false,
            open,
            origins: vec![ORIGIN.to_owned()],
            prepared: Prepared::default(),
            tries: Throttle::default(),
        });
        let doors = pistor_web::router(site).merge(pistor_api::router(api));
        let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
        let (bound, listening) = std::sync::mpsc::sync_channel(1);
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_multi_thread()
                .enable_all()
                .build()
                .expect("a runtime");
            runtime.block_on(async {
                let address = "127.0.0.1:0".parse().expect("an address");
                let server = Bound::listen(address, limits).await.expect("it listens");
                bound
                    .send(server.address().expect("an address"))
                    .expect("somebody waits");
                server
                    .serve(doors, async {
                        let _ = stopped.await;
                    })
                    .await;
            });
        });
        Served {
            address: listening.recv().expect("it listens"),
            clinic,
            stop: Some(stop),
            thread: Some(thread),
        }
    }

    /// The clinic, after the server has stopped.
    pub fn into_clinic(mut self) -> Clinic {
        self.end();
        std::mem::replace(&mut self.clinic, Clinic::new())
    }

    fn end(&mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }

    /// The cookie of somebody who is signed in.
    pub fn cookie(&self, who: &Actor) -> String {
        let now: Timestamp = self.clinic.now.get();
        let link = self
            .clinic
            .practice
            .enter_link(&who.account, now)
            .expect("a link");
        format!(
            "sid={}",
            self.clinic.practice.enter_by_link(&link, now).expect("signed in")
        )
    }

    /// The cookie of a patient who comes in by a link.
    pub fn patient(&self, token: &str, birth_date: &str) -> String {
        let (now, born) = (self.clinic.now.get(), birth_date.parse().expect("a day"));
        let login = self.clinic.practice.come_in(token, born, now).expect("in");
        format!("pid={login}")
    }

    /// Asks, with a cookie and further headers.
    pub fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        self.ask_bytes(method, path, headers, body.as_bytes())
    }

    /// The same with a body that is no text.
    pub fn ask_bytes(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        let mut stream = TcpStream::connect(self.address).expect("it listens");
        stream
            .set_read_timeout(Some(Duration::from_secs(30)))
            .expect("a limit");
        let mut request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\nContent-Length: {}\r\n",
            self.address,
            body.len()
        );
        for (name, value) in headers {
            request.push_str(&format!("{name}: {value}\r\n"));
        }
        request.push_str("\r\n");
        stream.write_all(request.as_bytes()).expect("sent");
        stream.write_all(body).expect("sent");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("answered");
        answer(&bytes)
    }

    pub fn get(&self, path: &str, cookie: &str) -> Answer {
        self.ask("GET", path, &[("Cookie", cookie)], "")
    }

    /// Sends a form as a browser does.
    pub fn post(&self, path: &str, cookie: &str, form: &str) -> Answer {
        let origin = format!("http://{}", self.address);
        let headers = [
            ("Cookie", cookie),
            ("Origin", origin.as_str()),
            ("Content-Type", "application/x-www-form-urlencoded"),
        ];
        self.ask("POST", path, &headers, form)
    }

    /// Sends JSON as a program does.
    pub fn send(&self, path: &str, cookie: &str, input: &serde_json::Value) -> Answer {
        let headers = [("Cookie", cookie), ("Content-Type", "application/json")];
        self.ask("POST", path, &headers, &input.to_string())
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.end();
    }
}

fn answer(bytes: &[u8]) -> Answer {
    let ends = bytes
        .windows(4)
        .position(|four| four == b"\r\n\r\n")
        .unwrap_or(bytes.len());
    let head = String::from_utf8_lossy(&bytes[..ends]);
    let body = bytes.get(ends + 4..).unwrap_or_default();
    let mut lines = head.lines();
    let status = lines
        .next()
        .and_then(|line| line.split(' ').nth(1))
        .and_then(|status| status.parse().ok())
        .unwrap_or(0);
    let headers: BTreeMap<String, String> = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
        .collect();
    let length = body.len();
    let body = match headers.get("transfer-encoding").map(String::as_str) {
        Some("chunked") => unchunked(body),
        _ => body.to_vec(),
    };
    Answer {
        status,
        headers,
        body: String::from_utf8_lossy(&body).into_owned(),
        bytes: body,
        length,
    }
}

fn unchunked(mut body: &[u8]) -> Vec<u8> {
    let mut whole = Vec::new();
    while let Some(ends) = body.windows(2).position(|two| two == b"\r\n") {
        let size = std::str::from_utf8(&body[..ends]).ok();
        let size = size
            .and_then(|size| usize::from_str_radix(size.trim(), 16).ok())
            .unwrap_or(0);
        let Some(chunk) = body
            .get(ends + 2..ends + 2 + size)
            .filter(|chunk| !chunk.is_empty())
        else {
            break;
        };
        whole.extend_from_slice(chunk);
        body = body.get(ends + 4 + size..).unwrap_or_default();
    }
    whole
}
