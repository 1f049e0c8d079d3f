//! Messages go with the clinic: what was sent before the export is not sent again after the import, what waits goes on
//! waiting, and what became of each stays what it was.

use super::{export, files, import, sums};
use crate::clinic::messages::{Fake, post, willing};
use crate::clinic::{Clinic, code};
use jiff::Timestamp;
use pistor_practice::outbox::{MessageRow, Ticked, Way};
use pistor_practice::{Act, Practice};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

fn at(text: &str) -> Timestamp {
    text.parse().expect("a moment")
}

fn rows(practice: &Practice, chart: &str) -> Vec<MessageRow> {
    let held = practice.chart(chart).expect("the chart");
    practice.messages(&held).expect("rows")
}

fn book(clinic: &Clinic, chart: &str, begins: &str) {
    let input = json!({ "begins": begins, "minutes": 30, "room": "1" });
    clinic.must(&clinic.desk, Act::Book, chart, input);
}

/// A clinic in which one message was sent, one waits, one was cancelled by hand and one failed.
fn sending(mail: &Fake) -> (Clinic, String) {
    let clinic = Clinic::new();
    let chart = willing(&clinic, "tr");
    book(&clinic, &chart, "2026-11-28T10:00");
    let by_hand = json!({ "template": "intake" });
    let message = clinic.must(&clinic.desk, Act::SendMessage, &chart, by_hand);
    clinic.must(
        &clinic.desk,
        Act::CancelMessage,
        &chart,
        json!({ "message": message }),
    );
    clinic.now.set(at("2026-11-25T10:00:00+03:00"));
    let ticked = clinic
        .practice
        .tick(&post(&[mail]), clinic.now.get())
        .expect("a round");
    assert_eq!(ticked.sent, 1, "the questions, 72 hours before");
    clinic.must(
        &clinic.desk,
        Act::SendMessage,
        &chart,
        json!({ "template": "intake" }),
    );
    mail.answer(&[Err(pistor_practice::outbox::NotCarried::Later("mail-refused"))]);
    let ticked = clinic
        .practice
        .tick(&post(&[mail]), clinic.now.get())
        .expect("a round");
    assert_eq!((ticked.sent, ticked.failed), (0, 1));
    (clinic, chart)
}

#[test]
fn a_message_that_was_sent_before_the_export_is_not_sent_again_after_the_import() {
    let mail = Fake::new(Way::Email);
    let (mut clinic, chart) = sending(&mail);
    let mut states: Vec<&str> = rows(&clinic.practice, &chart)
        .iter()
        .map(|row| row.state.id())
        .collect();
    states.sort_unstable();
    assert_eq!(states, ["cancelled", "failed", "queued", "sent"]);
    let room = tempfile::tempdir().expect("a folder");
    let (out, data, again) = (
        room.path().join("out"),
        room.path().join("data"),
        room.path().join("again"),
    );
    let exported = export(&clinic.practice, &out).expect("exported");
    assert_eq!(exported.messages, 4);
    let written = files(&out);
    for (name, bytes) in &written {
        let text = String::from_utf8_lossy(bytes);
        // The address stands in the entry that the desk wrote and nowhere else; the link, nowhere at all.
        assert!(
            name == "ledger/entries.ndjson" || !text.contains("elif@posta.example"),
            "{name}"
        );
        assert!(!text.contains("clinic.example/p/"), "{name}");
    }
    let (back, restored) = import(&out, &data, clinic.now.get()).expect("imported");
    assert_eq!(restored.messages, 4);
    assert_eq!(
        rows(&back, &chart),
        rows(&clinic.practice, &chart),
        "id, cause, state, tries, times"
    );
    assert_eq!(
        back.verify().expect("read"),
        clinic.practice.verify().expect("read")
    );
    assert!(back.rebuild().expect("rebuilt").same);
    assert_eq!(rows(&back, &chart).len(), 4, "a rebuild leaves the queue alone");
    export(&back, &again).expect("exported again");
    assert!(files(&again) == written, "byte for byte");

    // From here on the imported clinic sends.
    clinic.practice = back;
    mail.taken();
    let post = post(&[&mail]);
    let tick = |clinic: &Clinic, now: &str| clinic.practice.tick(&post, at(now)).expect("a round");
    assert_eq!(tick(&clinic, "2026-11-25T10:00:01+03:00"), Ticked::default());
    assert_eq!(
        tick(&clinic, "2026-11-25T10:01:00+03:00").sent,
        1,
        "what failed is tried again"
    );
    // An act that brings the queue along finds the message that was sent.
    book(&clinic, &chart, "2026-12-28T10:00");
    assert_eq!(tick(&clinic, "2026-11-25T10:02:00+03:00"), Ticked::default());
    assert_eq!(
        tick(&clinic, "2026-11-27T10:00:00+03:00").sent,
        1,
        "24 hours before"
    );
    let templates: Vec<&str> = mail.taken().iter().map(|letter| letter.template).collect();
    assert_eq!(templates, ["intake", "reminder"]);
    // Cancelled by hand stays cancelled.
    let cancelled = rows(&clinic.practice, &chart)
        .into_iter()
        .find(|row| row.fault == "by-hand")
        .expect("cancelled");
    let again = json!({ "message": cancelled.id });
    assert_eq!(
        code(clinic.act(&clinic.desk, Act::CancelMessage, &chart, again)),
        "message-closed"
    );
}

const MESSAGES: &str = "ledger/messages.ndjson";

type Harm = (&'static str, usize, fn(&mut Vec<Value>));

/// Each with new checksums: what comes in must be a queue that this clinic could have.
const HARMS: &[Harm] = &[
    ("archive-message", 2, |rows| {
        rows[1]["cause"] = rows[0]["cause"].clone()
    }),
    ("archive-message", 1, |rows| rows[0]["state"] = json!("lost")),
    ("archive-message", 1, |rows| rows[0]["patient"] = json!("nobody")),
    ("archive-order", 2, |rows| rows[1]["id"] = rows[0]["id"].clone()),
    ("archive-order", 2, |rows| rows.swap(0, 1)),
    ("archive-line", 1, |rows| rows[0]["text"] = json!("Dear Elif")),
    ("archive-line", 1, |rows| rows[0]["tries"] = json!("3")),
    ("archive-count", 0, |rows| rows.truncate(3)),
];

#[test]
fn a_queue_that_was_tampered_with_is_named_by_line() {
    let (clinic, _) = sending(&Fake::new(Way::Email));
    let room = tempfile::tempdir().expect("a folder");
    let whole = room.path().join("whole");
    export(&clinic.practice, &whole).expect("exported");
    let text = fs::read_to_string(whole.join(MESSAGES)).expect("lines");
    let write = |rows: &[Value], folder: &Path| {
        let lines: String = rows.iter().map(|row| format!("{row}\n")).collect();
        fs::write(folder.join(MESSAGES), lines).expect("written");
        fs::write(folder.join("SHA256SUMS"), sums(folder)).expect("written");
    };
    for (n, (code, line, harm)) in HARMS.iter().enumerate() {
        let mut rows: Vec<Value> = text
            .lines()
            .map(|line| serde_json::from_str(line).expect("JSON"))
            .collect();
        harm(&mut rows);
        write(&rows, &whole);
        let refused = import(&whole, &room.path().join(format!("data-{n}")), clinic.now.get());
        let refused = refused.map(|_| ()).expect_err(code);
        assert_eq!(
            (refused.fault.code, refused.fault.line),
            (*code, *line),
            "harm {n}"
        );
    }
}
