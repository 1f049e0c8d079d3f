//! An input of every act, with every key that it may have.

use crate::clinic::cellulite;
use serde_json::{Value, json};

type Example = (&'static str, fn() -> Value);

fn person() -> Value {
    json!({ "name": "Ece Ak", "birth_date": "1990-02-01", "sex": "female", "phone": "0532", "language": "tr", "file_no": "9" })
}

pub const EXAMPLES: &[Example] = &[
    ("register", || {
        let mut person = person();
        person["somebody_else"] = json!(true);
        person
    }),
    ("correct", person),
    (
        "book",
        || json!({ "begins": "2026-11-24T10:00", "minutes": 30, "room": "1", "operator": "", "course": "", "note": "first" }),
    ),
    (
        "book_course",
        || json!({ "course": "c", "minutes": 30, "operator": "", "visits": [{ "begins": "2026-11-24T10:00", "room": "1" }] }),
    ),
    (
        "set_appointment",
        || json!({ "appointment": "a", "state": "arrived", "begins": "2026-11-24T10:00", "room": "1", "operator": "" }),
    ),
    ("answer", || {
        json!({ "facts": { "stroke_history": { "answer": "no" }, "diabetes": { "answer": "yes", "details": { "type": "2" } } },
        "allergies": { "complete": true, "entries": [{ "substance": "other", "text": "x", "reaction": "y", "severity": "mild" }] },
        "weight_kg": "61,5", "complaint": cellulite(), "by": "patient" })
    }),
    (
        "consent",
        || json!({ "scope": "photo", "course": "", "language": "tr", "signed_by": "Elif", "relation": "patient", "how": "paper" }),
    ),
    ("withdraw_consent", || json!({ "consent": "c" })),
    ("import_record", || {
        json!({ "source": "http://hospital.example|1", "name": "Elif Yıldırım", "birth_date": "1992-03-08", "sex": "female",
        "numbers": ["1"], "seen": ["Condition/1"], "record": { "as_of": "2026-11-21T09:00:00+03:00",
            "conditions": [{ "origin": "Condition/1", "system": "snomed", "code": "230690007", "standing": "current" }] } })
    }),
    (
        "review_record",
        || json!({ "record": "r", "entries": ["Condition/1"] }),
    ),
    ("withdraw_record", || json!({ "record": "r", "reason": "x" })),
    ("screen", || json!({ "treatment": cellulite() })),
    (
        "waive",
        || json!({ "screening": "s", "reason": "specialist_agrees", "text": "x", "second": "" }),
    ),
    (
        "ask_prescriber",
        || json!({ "rule": "r", "to": "x", "text": "y" }),
    ),
    ("prescriber_answered", || json!({ "question": "q", "text": "x" })),
    ("draft", || json!({ "screening": "s", "sessions": 3 })),
    ("agree", || json!({ "course": "c" })),
    ("stop_course", || json!({ "course": "c", "reason": "x" })),
    ("prepare", || {
        json!({ "course": "c", "items": [{ "substance": "l_carnitine", "strength": "200 mg/mL", "volume": "2 mL", "syringe": "A", "lot": "" }],
        "checked_by": "", "discard_minutes": 30, "reason": "x" })
    }),
    ("discard", || json!({ "mixture": "m", "reason": "x" })),
    ("open", || json!({ "course": "c", "room": "1" })),
    (
        "tick",
        || json!({ "session": "s", "step": "consent", "state": "done", "minutes": 5, "steps": { "consent": "left_out" } }),
    ),
    ("chart", || {
        json!({ "session": "s", "rows": [{ "area": "thigh_back", "side": "left", "technique": "point_by_point", "count": 5, "volume_each": "0.02 mL",
        "needle_mm": "4", "angle_deg": "45", "syringe": "A" }], "device": { "name": "x", "settings": "y", "minutes": "5" } })
    }),
    ("mark", || {
        json!({ "session": "s", "mark": "m", "view": "face_front", "version": 1, "tool": "stroke", "technique": "", "syringe": "", "volume_each": "0.02 mL",
        "needle_mm": "", "angle_deg": "", "depth_mm": "", "spacing_mm": "10", "rows": 1, "mirrored": false, "shape": [[1, 2]], "points": [[1, 2], [3, 4]] })
    }),
    (
        "erase",
        || json!({ "session": "s", "erasure": "e", "mark": "m", "points": [[1, 2]] }),
    ),
    (
        "sign",
        || json!({ "session": "s", "name": "x", "birth_date": "1990-01-01", "ended": "2026-11-21T09:30:00+03:00" }),
    ),
    ("amend", || json!({ "session": "s", "text": "x" })),
    ("abandon", || json!({ "session": "s", "text": "x" })),
    (
        "hand_over",
        || json!({ "session": "s", "language": "tr", "how": "print" }),
    ),
    (
        "report",
        || json!({ "session": "s", "by": "patient", "signs": [{ "sign": "swelling", "worse": "yes", "since": "2026-11-21T09:30:00+03:00" }], "text": "x" }),
    ),
    (
        "answer_report",
        || json!({ "report": "r", "text": "x", "again_hours": 4 }),
    ),
    ("call", || json!({ "session": "s", "reached": true, "text": "x" })),
    ("contact", || json!({ "about": "lot:1", "text": "x" })),
    (
        "score",
        || json!({ "scale": "nrs_pain", "value": "4", "items": {}, "rater": "patient", "course": "" }),
    ),
    (
        "confirm_photo",
        || json!({ "photo": "p", "name": "x", "birth_date": "1990-01-01" }),
    ),
    ("withdraw_photo", || json!({ "photo": "p", "reason": "x" })),
    ("receive_lot", || {
        json!({ "substance": "lidocaine", "product": "x", "number": "L-9", "expires": "2028-01-01", "strength": "20 mg/mL", "content": "5 mL",
        "gtin": "", "received": 3, "again": false })
    }),
    ("open_vial", || json!({ "lot": "l", "hours": 24 })),
    (
        "waste_lot",
        || json!({ "lot": "l", "amount": "0.5 mL", "reason": "x", "vial": true }),
    ),
    (
        "count_lot",
        || json!({ "lot": "l", "found": "2 mL", "reason": "x" }),
    ),
    (
        "set_lot",
        || json!({ "lot": "l", "state": "recalled", "reason": "x" }),
    ),
    (
        "set_low",
        || json!({ "substance": "lidocaine", "amount": "20 mL" }),
    ),
    (
        "create_account",
        || json!({ "login": "yeni", "name": "Yeni Biri", "roles": ["nurse"], "certificate": { "number": "1", "from": "2020-01-01", "to": "2030-01-01" } }),
    ),
    (
        "set_account",
        || json!({ "account": "a", "name": "x", "roles": ["nurse"], "certificate": { "number": "1", "from": "2020-01-01" }, "active": true }),
    ),
    ("set_settings", || {
        json!({ "name": "Test", "country": "TR", "zone": "Europe/Istanbul", "phone": "", "rooms": ["1"], "call_after_hours": 24, "idle_minutes": 15,
        "injecting": { "nurses": false, "certificate": true } })
    }),
    ("sign_edition", || json!({ "digest": "d", "note": "x" })),
    ("remove_samples", || json!({})),
];
