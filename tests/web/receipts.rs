//! What became of a message, as whoever delivers it says: believed by its signature alone, once, and nothing else of it.

use super::{Answer, Served};
use crate::clinic::Clinic;
use crate::clinic::messages::{Fake, decide, post, willing};
use hmac::{Hmac, KeyInit, Mac};
use pistor_cli::post::{PostSettings, WebhookSettings, with};
use pistor_practice::Act;
use pistor_practice::house::messages::Messages;
use pistor_practice::outbox::Way;
use pistor_practice::today::Needs;
use serde_json::json;
use sha2::Sha256;
use std::sync::Arc;

const RECEIPTS: &str = "/api/messages/receipt";
const SECRET: &str = "a key of the test, long enough for it";

/// A clinic whose messages to phones are delivered by a webhook with [`SECRET`], at any hour.
fn served() -> Served {
    use std::os::unix::fs::PermissionsExt;
    let served = Served::new();
    let file = served.clinic.folder.path().join("secret");
    std::fs::write(&file, SECRET).expect("written");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o600)).expect("closed");
    let webhook = WebhookSettings {
        url: "https://hook.clinic.example/send".to_owned(),
        secret_file: Some(file),
    };
    let settings = PostSettings {
        address: "https://clinic.example".to_owned(),
        mail: None,
        webhook: Some(webhook),
    };
    served
        .clinic
        .practice
        .send_by(&Arc::new(with(&settings).expect("it can be used")));
    let always = Messages {
        quiet_from: "00:00".to_owned(),
        quiet_to: "00:00".to_owned(),
        ..Messages::default()
    };
    decide(&served.clinic, always);
    served
}

/// A message that was handed over by a way: the patient, and its id.
fn handed_over(clinic: &Clinic, way: Way) -> (String, String) {
    let chart = willing(clinic, "en");
    let id = clinic.must(
        &clinic.desk,
        Act::SendMessage,
        &chart,
        json!({ "template": "intake" }),
    );
    let fake = Fake::new(way);
    assert_eq!(
        clinic
            .practice
            .tick(&post(&[&fake]), clinic.now.get())
            .expect("a round")
            .sent,
        1
    );
    (chart, id)
}

fn state(clinic: &Clinic, chart: &str) -> &'static str {
    let held = clinic.practice.chart(chart).expect("the chart");
    clinic.practice.messages(&held).expect("rows")[0].state.id()
}

fn signature(secret: &str, at: i64, body: &str) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).expect("a key");
    mac.update(format!("receipt.{at}.{body}").as_bytes());
    let hex: String = mac
        .finalize()
        .into_bytes()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("t={at},v1={hex}")
}

fn say(served: &Served, signature: &str, body: &str) -> Answer {
    let headers = [
        ("Content-Type", "application/json"),
        ("pistor-signature", signature),
    ];
    served.ask("POST", RECEIPTS, &headers, body)
}

/// A word that is signed as it should be.
fn signed(served: &Served, body: &str) -> Answer {
    let at = served.clinic.now.get().as_second();
    say(served, &signature(SECRET, at, body), body)
}

fn word(id: &str, state: &str) -> String {
    json!({ "id": id, "state": state }).to_string()
}

#[test]
fn a_signed_word_marks_a_message_once() {
    let served = served();
    let clinic = &served.clinic;
    let (chart, id) = handed_over(clinic, Way::Phone);
    assert_eq!(state(clinic, &chart), "sent");
    for _ in 0..2 {
        let answer = signed(&served, &word(&id, "delivered"));
        assert_eq!((answer.status, answer.body.as_str()), (200, "{\"taken\":true}"));
        assert_eq!(state(clinic, &chart), "delivered");
    }
    // What has come to an end stays as it is, and who asks cannot tell.
    assert_eq!(signed(&served, &word(&id, "failed")).body, "{\"taken\":true}");
    assert_eq!(state(clinic, &chart), "delivered");
    assert_eq!(
        signed(&served, &word("0192-nobody", "failed")).body,
        "{\"taken\":true}"
    );
    let page = |lang: &str| {
        let cookie = format!("{}; lang={lang}", served.cookie(&clinic.desk));
        served.get(&format!("/patients/{chart}/messages"), &cookie).body
    };
    assert!(page("en").contains("arrived") && page("tr").contains("ulaştı"));
    let traces = clinic
        .practice
        .read(|reading| Ok(reading.audit_latest("", 50)?))
        .expect("read");
    assert_eq!(
        traces
            .iter()
            .filter(|trace| trace.act == "message_receipt")
            .count(),
        1
    );
}

#[test]
fn what_did_not_arrive_is_work_for_somebody() {
    let served = served();
    let clinic = &served.clinic;
    let (chart, id) = handed_over(clinic, Way::Phone);
    assert_eq!(signed(&served, &word(&id, "failed")).status, 200);
    assert_eq!(state(clinic, &chart), "bounced");
    let waits = || {
        let look = clinic.practice.look(clinic.now.get());
        let board = clinic.practice.board(&look.now, &look.zone).expect("a board");
        board
            .needs
            .iter()
            .filter(|needs| matches!(needs, Needs::Message(row, _) if row.id == id))
            .count()
    };
    assert_eq!(waits(), 1, "on the work list");
    clinic.must(&clinic.desk, Act::CancelMessage, &chart, json!({ "message": id }));
    assert_eq!((waits(), state(clinic, &chart)), (0, "cancelled"));
}

#[test]
fn a_word_of_anybody_else_is_none() {
    let served = served();
    let clinic = &served.clinic;
    let (chart, id) = handed_over(clinic, Way::Phone);
    let (body, now) = (word(&id, "delivered"), clinic.now.get().as_second());
    let good = signature(SECRET, now, &body);
    let unsigned = say(&served, "", &body);
    assert_eq!(unsigned.status, 403);
    for (header, body) in [
        (
            signature("another key, long enough for it, too", now, &body),
            body.clone(),
        ),
        (signature(SECRET, now - 301, &body), body.clone()),
        (signature(SECRET, now + 301, &body), body.clone()),
        (good.clone(), word(&id, "failed")),
        (good.replace(",v1=", ",v2="), body.clone()),
    ] {
        let answer = say(&served, &header, &body);
        assert_eq!((answer.status, &answer.bytes), (403, &unsigned.bytes), "{header}");
    }
    assert_eq!(state(clinic, &chart), "sent");
    for strange in [
        "{}",
        "[]",
        "not JSON",
        "{\"id\":\"x\",\"state\":\"read\"}",
        "{\"id\":\"x\",\"state\":\"failed\",\"to\":\"0532\"}",
    ] {
        assert_eq!(signed(&served, strange).status, 422, "{strange}");
    }
    assert_eq!(
        signed(&served, &word(&"x".repeat(3000), "failed")).status,
        422,
        "too long"
    );
}

#[test]
fn a_word_that_comes_too_early_or_about_a_mail_marks_nothing() {
    let served = served();
    let clinic = &served.clinic;
    let chart = willing(clinic, "en");
    let id = clinic.must(
        &clinic.desk,
        Act::SendMessage,
        &chart,
        json!({ "template": "intake" }),
    );
    assert_eq!(
        signed(&served, &word(&id, "delivered")).status,
        409,
        "still on its way: ask again"
    );
    assert_eq!(state(clinic, &chart), "queued");
    clinic.must(&clinic.desk, Act::CancelMessage, &chart, json!({ "message": id }));
    let (chart, id) = handed_over(clinic, Way::Email);
    assert_eq!(signed(&served, &word(&id, "delivered")).status, 200);
    assert_eq!(
        state(clinic, &chart),
        "sent",
        "whoever delivers to phones knows nothing of mails"
    );
}

#[test]
fn where_nothing_is_set_up_nobody_is_believed_and_who_guesses_is_slowed_down() {
    let served = Served::new();
    let mut slowed = 0;
    for _ in 0..60 {
        let answer = signed(&served, &word("x", "delivered"));
        assert!([403, 429].contains(&answer.status), "{answer:?}");
        slowed += u32::from(answer.status == 429);
    }
    assert!(slowed >= 10, "{slowed}");
    let cookie = served.cookie(&served.clinic.desk);
    assert_eq!(served.get("/today", &cookie).status, 200, "and nobody else");
}
