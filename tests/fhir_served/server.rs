//! A server with a clinic behind it, and a registered program that asks it.

use crate::cds::signer::Signer;
use jiff::Timestamp;
use pistor_api::{Api, Prepared};
use pistor_cli::hospital::Hospital;
use pistor_practice::act::{Actor, Asked};
use pistor_practice::{Act, Practice};
use pistor_server::{Bound, Limits, Throttle};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU32, Ordering};
use std::time::Duration;
use tempfile::TempDir;

/// How a hospital numbers its patients.
pub const HOSPITAL: &str = "http://hospital.example/mrn";

/// A server until it is dropped.
pub struct Door {
    pub practice: Arc<Practice>,
    pub address: SocketAddr,
    pub manager: Actor,
    /// The clock, in microseconds.
    pub now: Arc<AtomicI64>,
    signer: Signer,
    assertions: AtomicU32,
    _folder: Option<TempDir>,
    stop: Option<tokio::sync::oneshot::Sender<()>>,
    thread: Option<std::thread::JoinHandle<()>>,
}

/// What was answered.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: BTreeMap<String, String>,
    pub text: String,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {}", self.text))
    }

    /// Code of the first issue.
    pub fn issue(&self) -> String {
        let outcome = self.json();
        assert_eq!(outcome["resourceType"], "OperationOutcome", "{}", self.text);
        outcome["issue"][0]["code"].as_str().expect("a code").to_owned()
    }
}

impl Door {
    /// The sample clinic.
    pub fn demo() -> Door {
        Door::demo_at("2026-11-21T09:00:00+03:00".parse().expect("a moment"))
    }

    /// The sample clinic at a moment.
    pub fn demo_at(now: Timestamp) -> Door {
        let folder = tempfile::tempdir().expect("a folder");
        let practice = crate::clinic::open(folder.path(), before(now)).expect("a practice");
        let you = pistor_cli::sample_clinic(&practice, now, "en").expect("a sample clinic");
        let manager = practice.accounts().expect("accounts")[&you].actor();
        let door = Door::serve(practice, Some(folder), manager, now);
        // One of its patients has a record in a hospital.
        let merve = json!({ "resourceType": "Patient", "id": "m", "birthDate": "1990-12-05", "gender": "female",
            "name": [{ "text": "Merve Aydın" }], "identifier": [{ "system": HOSPITAL, "value": "88" }] });
        let coded = |system: &str, code: &str| json!({ "coding": [{ "system": system, "code": code }] });
        let asthma = json!({ "resourceType": "Condition", "id": "c1", "code": coded("http://snomed.info/sct", "195967001"),
            "clinicalStatus": { "coding": [{ "code": "active" }] }, "onsetDateTime": "2011" });
        let warfarin = json!({ "resourceType": "MedicationRequest", "id": "m1", "status": "active", "intent": "order",
            "medicationCodeableConcept": coded("http://www.whocc.no/atc", "B01AA03"), "authoredOn": "2026-10-01" });
        door.take_over(&door.somebody("sevgi"), &merve, &[asthma, warfarin]);
        door
    }

    /// The door of a clinic of one's own, at its moment.
    pub fn of(clinic: &crate::clinic::Clinic) -> Door {
        let practice = Arc::clone(&clinic.practice);
        Door::serve(practice, None, clinic.manager.clone(), clinic.now.get())
    }

    /// Takes a hospital's record over, for the patient whose it is. Gives the id of the record.
    pub fn take_over(&self, who: &Actor, patient: &Value, resources: &[Value]) -> String {
        let mut entries = vec![json!({ "resource": patient })];
        for resource in resources {
            let mut resource = resource.clone();
            let key = match resource["resourceType"].as_str() {
                Some("AllergyIntolerance") => "patient",
                _ => "subject",
            };
            resource[key] =
                json!({ "reference": format!("Patient/{}", patient["id"].as_str().expect("an id")) });
            entries.push(json!({ "resource": resource }));
        }
        let bundle = json!({ "resourceType": "Bundle", "type": "collection", "entry": entries });
        let hospital = Hospital {
            practice: Arc::clone(&self.practice),
            who: who.clone(),
            register: false,
            chart: String::new(),
        };
        let taken = hospital.take(bundle.to_string().as_bytes(), self.at());
        let chart = taken.expect("taken over").chart;
        let held = self.practice.chart(&chart).expect("a chart");
        held.records.last().expect("a record").imported.id.clone()
    }

    fn serve(practice: Arc<Practice>, folder: Option<TempDir>, manager: Actor, now: Timestamp) -> Door {
        let clock = Arc::new(AtomicI64::new(now.as_microsecond()));
        let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
        let (bound, listening) = std::sync::mpsc::sync_channel(1);
        let (served, ticking) = (Arc::clone(&practice), Arc::clone(&clock));
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_multi_thread()
                .enable_all()
                .build()
                .expect("a runtime");
            runtime.block_on(async {
                let address = "127.0.0.1:0".parse().expect("an address");
                let server = Bound::listen(address, Limits::default())
                    .await
                    .expect("it listens");
                let address = server.address().expect("an address");
                let read =
                    move || Timestamp::from_microsecond(ticking.load(Ordering::Relaxed)).expect("a moment");
                let api = Arc::new(Api {
                    practice: served,
                    voices: ["en", "tr"].map(|tag| Arc::new(pistor_cli::locale(tag))).into(),
                    clock: Box::new(read),
                    base: format!("http://{address}"),
                    secure: false,
                    open: false,
                    origins: Vec::new(),
                    prepared: Prepared::default(),
                    tries: Throttle::default(),
                });
                bound.send(address).expect("somebody waits");
                server
                    .serve(pistor_api::router(api), async {
                        let _ = stopped.await;
                    })
                    .await;
            });
        });
        let door = Door {
            address: listening.recv().expect("it listens"),
            practice,
            manager,
            now: clock,
            signer: Signer::curve("key-1", "P-384"),
            assertions: AtomicU32::new(0),
            _folder: folder,
            stop: Some(stop),
            thread: Some(thread),
        };
        door.register("registry", &["system/*.rs"]);
        door
    }

    pub fn at(&self) -> Timestamp {
        Timestamp::from_microsecond(self.now.load(Ordering::Relaxed)).expect("a moment")
    }

    pub fn pass(&self, seconds: i64) {
        self.now.fetch_add(seconds * 1_000_000, Ordering::Relaxed);
    }

    /// Somebody of a role, by what the sample clinic calls them.
    pub fn somebody(&self, login: &str) -> Actor {
        let accounts = self.practice.accounts().expect("accounts");
        let found = accounts.values().find(|account| account.login == login);
        found.expect("somebody").actor()
    }

    /// Registers a program of this issuer with scopes.
    pub fn register(&self, issuer: &str, scopes: &[&str]) -> String {
        let input = json!({ "name": issuer, "issuer": issuer, "purposes": ["fhir"], "jwks": self.signer.jwks(),
            "scopes": scopes });
        self.act(&self.manager, Act::RegisterProgram, "", input)
    }

    pub fn act(&self, who: &Actor, act: Act, chart: &str, input: Value) -> String {
        let asked = Asked {
            who: who.clone(),
            act,
            chart: chart.to_owned(),
            at: self.at(),
            key: None,
            seen: None,
            input,
        };
        self.practice.act_and_wait(asked).expect("it is done").id
    }

    /// An assertion of a program, for an audience, with further claims.
    pub fn assertion(&self, issuer: &str, audience: &str) -> String {
        let n = self.assertions.fetch_add(1, Ordering::Relaxed);
        let now = self.at().as_second();
        let claims = json!({ "iss": issuer, "sub": issuer, "aud": audience, "exp": now + 200, "iat": now,
            "jti": format!("assertion-{n}") });
        self.signer.token(&claims)
    }

    /// Asks for a token.
    pub fn token_answer(&self, assertion: &str, scope: &str) -> Answer {
        let form = format!(
            "grant_type=client_credentials&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3A\
             client-assertion-type%3Ajwt-bearer&client_assertion={assertion}&scope={}",
            scope.replace('/', "%2F").replace('*', "%2A").replace(' ', "+")
        );
        let kind = ("Content-Type", "application/x-www-form-urlencoded");
        self.ask("POST", "/fhir/token", &[kind], &form)
    }

    /// A token of a program.
    pub fn token(&self, issuer: &str, scope: &str) -> String {
        let audience = format!("http://{}/fhir/token", self.address);
        let answer = self.token_answer(&self.assertion(issuer, &audience), scope);
        assert_eq!(answer.status, 200, "{}", answer.text);
        answer.json()["access_token"]
            .as_str()
            .expect("a token")
            .to_owned()
    }

    /// The token of a person who is signed in.
    pub fn signed_in(&self, who: &Actor) -> String {
        let link = self.practice.enter_link(&who.account, self.at()).expect("a link");
        self.practice.enter_by_link(&link, self.at()).expect("signed in")
    }

    /// Asks with the token of the registry, which may see everything.
    pub fn get(&self, path: &str) -> Answer {
        let token = self.token("registry", "system/*.rs");
        self.get_as(&token, path)
    }

    pub fn get_as(&self, token: &str, path: &str) -> Answer {
        self.ask("GET", path, &[("Authorization", &format!("Bearer {token}"))], "")
    }

    /// A path below this server, of an address that it gave.
    pub fn path<'u>(&self, url: &'u str) -> &'u str {
        let host = format!("http://{}", self.address);
        url.strip_prefix(host.as_str())
            .unwrap_or_else(|| panic!("{url} is of another server"))
    }

    /// Every resource of a search, over all its pages.
    pub fn all(&self, token: &str, path: &str) -> Vec<Value> {
        let (mut all, mut path) = (Vec::new(), path.to_owned());
        loop {
            let answer = self.get_as(token, &path);
            assert_eq!(answer.status, 200, "{path}: {}", answer.text);
            let bundle = answer.json();
            let entries = bundle["entry"].as_array().cloned().unwrap_or_default();
            all.extend(entries.into_iter().map(|mut entry| entry["resource"].take()));
            let links = bundle["link"].as_array().cloned().unwrap_or_default();
            match links.iter().find(|link| link["relation"] == "next") {
                Some(link) => path = self.path(link["url"].as_str().expect("a URL")).to_owned(),
                None => return all,
            }
        }
    }

    pub fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: impl AsRef<[u8]>) -> Answer {
        let body = body.as_ref();
        let mut stream = TcpStream::connect(self.address).expect("it listens");
        stream
            .set_read_timeout(Some(Duration::from_secs(60)))
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
        stream.read_to_end(&mut bytes).expect("an answer");
        let end = bytes
            .windows(4)
            .position(|four| four == b"\r\n\r\n")
            .expect("headers");
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let mut lines = head.lines();
        let status = lines
            .next()
            .and_then(|line| line.split(' ').nth(1))
            .expect("a status");
        let headers: BTreeMap<String, String> = lines
            .filter_map(|line| line.split_once(": "))
            .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
            .collect();
        let body = match headers.get("transfer-encoding") {
            Some(_) => unchunked(&bytes[end + 4..]),
            None => bytes[end + 4..].to_vec(),
        };
        Answer {
            status: status.parse().expect("a number"),
            headers,
            text: String::from_utf8(body).expect("UTF-8"),
        }
    }
}

/// The clinic was opened some months before the day of the story.
fn before(now: Timestamp) -> Timestamp {
    Timestamp::from_second(now.as_second() - 200 * 86_400).expect("a moment")
}

fn unchunked(mut bytes: &[u8]) -> Vec<u8> {
    let mut whole = Vec::new();
    loop {
        let end = bytes.windows(2).position(|two| two == b"\r\n").expect("a size");
        let size = std::str::from_utf8(&bytes[..end]).expect("a size");
        let size = usize::from_str_radix(size.trim(), 16).expect("a size");
        if size == 0 {
            return whole;
        }
        whole.extend_from_slice(&bytes[end + 2..end + 2 + size]);
        bytes = &bytes[end + 4 + size..];
    }
}

impl Drop for Door {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
