//! What leaves the machine: a mail to a server and a call of a webhook, both of this test, over real connections.

use crate::clinic::messages::{decide, willing};
use crate::clinic::{Clinic, code};
use hmac::{Hmac, KeyInit, Mac};
use jiff::ToSpan;
use pistor_cli::post::{MailSettings, PostSettings, Security, WebhookSettings, with};
use pistor_practice::Act;
use pistor_practice::house::messages::Messages;
use pistor_practice::outbox::{MessageState, Post, Ticked};
use serde_json::{Value, json};
use sha2::Sha256;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};

const SECRET: &str = "a key of the test, long enough for it";

/// A mail server that takes one mail after the other, and answers each recipient as it is told.
pub fn mail_server(answers: &'static [&'static str]) -> (SocketAddr, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    let (taken, mails) = channel();
    std::thread::spawn(move || {
        for (n, stream) in listener.incoming().enumerate() {
            let Ok(stream) = stream else { return };
            let answer = answers.get(n).copied().unwrap_or("250 fine");
            if let Some(mail) = take_mail(stream, answer)
                && taken.send(mail).is_err()
            {
                return;
            }
        }
    });
    (address, mails)
}

/// One conversation (RFC 5321); gives the mail when one was handed over.
fn take_mail(mut stream: TcpStream, to_recipient: &str) -> Option<String> {
    let mut lines = BufReader::new(stream.try_clone().ok()?);
    let mut mail = None;
    write!(stream, "220 here\r\n").ok()?;
    loop {
        let mut line = String::new();
        if lines.read_line(&mut line).ok()? == 0 {
            return mail;
        }
        let word = line.get(..4).unwrap_or_default().to_ascii_uppercase();
        let answer = match word.as_str() {
            "RCPT" => to_recipient,
            "DATA" => {
                write!(stream, "354 go on\r\n").ok()?;
                let mut text = String::new();
                loop {
                    let mut line = String::new();
                    lines.read_line(&mut line).ok()?;
                    if line == ".\r\n" {
                        break;
                    }
                    text.push_str(&line);
                }
                mail = Some(text);
                "250 taken"
            }
            "QUIT" => {
                let _ = write!(stream, "221 bye\r\n");
                return mail;
            }
            _ => "250 fine",
        };
        write!(stream, "{answer}\r\n").ok()?;
    }
}

/// A webhook that answers each call with the next line it is told, and hands on what it was sent.
fn webhook(answers: &'static [&'static str]) -> (SocketAddr, Receiver<(String, String)>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    let (taken, calls) = channel();
    std::thread::spawn(move || {
        for (n, stream) in listener.incoming().enumerate() {
            let Ok(mut stream) = stream else { return };
            let answer = answers.get(n).copied().unwrap_or("HTTP/1.1 202 Accepted");
            let Some(call) = take_call(&stream) else { continue };
            let _ = write!(
                stream,
                "{answer}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            );
            if taken.send(call).is_err() {
                return;
            }
        }
    });
    (address, calls)
}

fn take_call(stream: &TcpStream) -> Option<(String, String)> {
    let mut lines = BufReader::new(stream.try_clone().ok()?);
    let mut head = String::new();
    loop {
        let mut line = String::new();
        lines.read_line(&mut line).ok()?;
        if line.trim().is_empty() {
            break;
        }
        head.push_str(&line);
    }
    let length = header(&head, "content-length")?.parse().ok()?;
    let mut body = vec![0; length];
    lines.read_exact(&mut body).ok()?;
    Some((head, String::from_utf8(body).ok()?))
}

fn header(head: &str, name: &str) -> Option<String> {
    head.lines().find_map(|line| {
        let (key, value) = line.split_once(':')?;
        (key.eq_ignore_ascii_case(name)).then(|| value.trim().to_owned())
    })
}

fn secret_file(folder: &Path) -> PathBuf {
    use std::os::unix::fs::PermissionsExt;
    let file = folder.join("secret");
    std::fs::write(&file, SECRET).expect("written");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o600)).expect("closed");
    file
}

fn by_mail(server: SocketAddr) -> Post {
    let mail = MailSettings {
        host: server.ip().to_string(),
        port: Some(server.port()),
        security: Security::None,
        from: "clinic@clinic.example".to_owned(),
        user: String::new(),
        password_file: None,
    };
    let settings = PostSettings {
        address: "https://clinic.example".to_owned(),
        mail: Some(mail),
        webhook: None,
    };
    with(&settings).expect("it can be used")
}

fn by_webhook(server: SocketAddr, folder: &Path) -> Post {
    let webhook = WebhookSettings {
        url: format!("http://{server}/messages"),
        secret_file: Some(secret_file(folder)),
    };
    let settings = PostSettings {
        address: "https://clinic.example".to_owned(),
        mail: None,
        webhook: Some(webhook),
    };
    with(&settings).expect("it can be used")
}

fn always(clinic: &Clinic) {
    let messages = Messages {
        quiet_from: "00:00".to_owned(),
        quiet_to: "00:00".to_owned(),
        ..Messages::default()
    };
    decide(clinic, messages);
}

fn asked(clinic: &Clinic, language: &str) -> (String, String) {
    let chart = willing(clinic, language);
    let id = clinic.must(
        &clinic.desk,
        Act::SendMessage,
        &chart,
        json!({ "template": "intake" }),
    );
    (chart, id)
}

#[test]
fn a_mail_holds_the_clinic_and_a_link_that_lets_the_patient_in() {
    let clinic = Clinic::new();
    always(&clinic);
    let (server, mails) = mail_server(&[]);
    let post = by_mail(server);
    let (chart, id) = asked(&clinic, "tr");
    assert_eq!(
        clinic
            .practice
            .tick(&post, clinic.now.get())
            .expect("a round")
            .sent,
        1
    );
    let mail = mails.recv().expect("a mail");
    let (head, body) = mail.split_once("\r\n\r\n").expect("head and body");
    assert_eq!(
        header(head, "message-id").as_deref(),
        Some(format!("<{id}@clinic.example>").as_str())
    );
    assert_eq!(header(head, "pistor-message").as_deref(), Some(id.as_str()));
    assert_eq!(header(head, "to").as_deref(), Some("elif@posta.example"));
    assert_eq!(header(head, "auto-submitted").as_deref(), Some("auto-generated"));
    let body = body.replace("=\r\n", "").replace("=3D", "=");
    let token = body.split("https://clinic.example/p/").nth(1).expect("a link");
    let token: String = token.chars().take_while(char::is_ascii_hexdigit).collect();
    assert_eq!(token.len(), 64, "{body}");
    let born = "1992-03-08".parse().expect("a day");
    let login = clinic
        .practice
        .come_in(&token, born, clinic.now.get())
        .expect("in");
    let visitor = clinic
        .practice
        .visitor(&login, clinic.now.get())
        .expect("read")
        .expect("somebody");
    assert_eq!(visitor.patient, chart);
    assert!(!mail.contains("Elif"), "{mail}");
}

#[test]
fn what_a_mail_server_says_decides_whether_it_is_tried_again() {
    let clinic = Clinic::new();
    always(&clinic);
    let (server, _mails) = mail_server(&["451 later", "250 fine", "550 nobody here", "535 who are you"]);
    let post = by_mail(server);
    let tick = |clinic: &Clinic| clinic.practice.tick(&post, clinic.now.get()).expect("a round");
    let state = |clinic: &Clinic, chart: &str| {
        let held = clinic.practice.chart(chart).expect("the chart");
        let row = clinic.practice.messages(&held).expect("rows")[0].clone();
        (row.state, row.fault)
    };
    let (chart, _) = asked(&clinic, "en");
    assert_eq!(tick(&clinic).failed, 1);
    assert_eq!(state(&clinic, &chart), (MessageState::Failed, "busy".to_owned()));
    clinic.pass(1.minutes());
    assert_eq!(tick(&clinic).sent, 1);
    let (chart, _) = asked(&clinic, "en");
    assert_eq!(tick(&clinic).given_up, 1);
    assert_eq!(
        state(&clinic, &chart),
        (MessageState::GivenUp, "address-refused".to_owned())
    );
    let (chart, _) = asked(&clinic, "en");
    assert_eq!(tick(&clinic).failed, 1);
    assert_eq!(
        state(&clinic, &chart).1,
        "not-let-in",
        "what an administrator can mend is tried again"
    );
    // Nobody there at all.
    let nobody = TcpListener::bind("127.0.0.1:0")
        .expect("a port")
        .local_addr()
        .expect("an address");
    let (chart, _) = asked(&clinic, "en");
    assert_eq!(
        clinic
            .practice
            .tick(&by_mail(nobody), clinic.now.get())
            .expect("a round")
            .failed,
        1
    );
    assert_eq!(state(&clinic, &chart).1, "unreachable");
}

#[test]
fn a_call_of_the_webhook_is_signed_and_follows_nobody() {
    let clinic = Clinic::new();
    always(&clinic);
    let folder = tempfile::tempdir().expect("a folder");
    let (elsewhere, strangers) = webhook(&[]);
    let away: &'static str = format!("HTTP/1.1 307 Away\r\nLocation: http://{elsewhere}/").leak();
    let answers: &'static [&'static str] = vec!["HTTP/1.1 503 Later", "HTTP/1.1 202 Accepted", away].leak();
    let (server, calls) = webhook(answers);
    let post = by_webhook(server, folder.path());
    let tick = |clinic: &Clinic| clinic.practice.tick(&post, clinic.now.get()).expect("a round");
    let (_, id) = asked(&clinic, "en");
    assert_eq!(tick(&clinic).failed, 1);
    clinic.pass(1.minutes());
    assert_eq!(tick(&clinic).sent, 1);
    let first = calls.recv().expect("a call");
    let (head, body) = calls.recv().expect("a call");
    let sent: Value = serde_json::from_str(&body).expect("JSON");
    let again: Value = serde_json::from_str(&first.1).expect("JSON");
    assert_eq!(sent, again, "a second try says the same, with the same link");
    assert_eq!(sent["id"], json!(id));
    assert_eq!(header(&head, "idempotency-key"), Some(id));
    assert_eq!(sent["to"], json!("0532 123 45 67"));
    assert_eq!(sent["template"], json!("intake"));
    assert_eq!(sent["from"], json!("Test"));
    assert!(
        sent["link"]
            .as_str()
            .expect("a link")
            .starts_with("https://clinic.example/p/")
    );
    let signed = header(&head, "pistor-signature").expect("a signature");
    let (at, given) = signed
        .strip_prefix("t=")
        .and_then(|rest| rest.split_once(",v1="))
        .expect("both parts");
    let mut mac = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()).expect("a key");
    mac.update(format!("{at}.{body}").as_bytes());
    let wanted: String = mac
        .finalize()
        .into_bytes()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    assert_eq!(given, wanted);
    // A redirect is an answer, and no way to go.
    asked(&clinic, "en");
    assert_eq!(tick(&clinic).given_up, 1);
    calls.recv().expect("a call");
    assert!(strangers.try_recv().is_err(), "nobody else was told");
}

#[test]
fn a_file_that_is_not_safe_is_refused_with_what_was_expected() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("post.toml");
    let refused = |text: &str| {
        std::fs::write(&file, text).expect("written");
        let settings = PostSettings::read(&file);
        settings
            .and_then(|settings| with(&settings))
            .err()
            .map(|fault| fault.code)
    };
    let mail =
        |rest: &str| format!("address = \"https://clinic.example\"\n[mail]\nfrom = \"a@b.example\"\n{rest}");
    assert_eq!(
        refused("address = \"https://clinic.example\""),
        None,
        "nothing is set up, and that is fine"
    );
    assert_eq!(refused("address = \"http://clinic.example\""), Some("post-url"));
    assert_eq!(refused("nonsense = 1"), Some("post-file"));
    assert_eq!(
        refused(&mail("host = \"mail.example\"\nsecurity = \"none\"")),
        Some("post-plain")
    );
    assert_eq!(
        refused(&mail("host = \"mail.example\"\npassword = \"x\"")),
        Some("post-file"),
        "no secret stands in it"
    );
    assert_eq!(refused(&mail("host = \"mail.example\"")), None);
    let hook = "address = \"https://clinic.example\"\n[webhook]\nsecret_file = \"secret\"\n";
    secret_file(folder.path());
    assert_eq!(
        refused(&format!("{hook}url = \"http://hook.example\"")),
        Some("post-url")
    );
    assert_eq!(refused(&format!("{hook}url = \"https://hook.example\"")), None);
    {
        use std::os::unix::fs::PermissionsExt;
        let open = std::fs::Permissions::from_mode(0o644);
        std::fs::set_permissions(folder.path().join("secret"), open).expect("opened");
    }
    assert_eq!(
        refused(&format!("{hook}url = \"https://hook.example\"")),
        Some("post-secret-open")
    );
}

/// A stop lets the letter that is on its way come to its end, and begins no other.
#[test]
fn no_letter_is_begun_while_the_program_is_being_stopped() {
    let clinic = Clinic::new();
    always(&clinic);
    let (server, _mails) = mail_server(&[]);
    let post = by_mail(server);
    asked(&clinic, "en");
    post.close();
    assert_eq!(
        clinic.practice.tick(&post, clinic.now.get()).expect("a round"),
        Ticked::default()
    );
    let strange = clinic.act(
        &clinic.nurse,
        Act::SendMessage,
        "nobody",
        json!({ "template": "intake" }),
    );
    assert_eq!(code(strange), "nothing-there");
}
