//! Visits for tests: a woman of 40 about whom everything was asked and nothing is the matter, and changes to her.

use serde_json::{Value, json};

/// Facts of the vocabulary; the reassuring answer of each.
pub const FACTS: [(&str, &str); 41] = [
    ("pregnancy", "no"),
    ("breastfeeding", "no"),
    ("could_become_pregnant", "no"),
    ("stroke_history", "no"),
    ("insulin_use", "no"),
    ("diabetes", "no"),
    ("coagulation_disorder", "no"),
    ("thrombosis_history", "no"),
    ("anticoagulant_use", "no"),
    ("antiplatelet_use", "no"),
    ("cancer_active", "no"),
    ("cancer_history", "no"),
    ("skin_infection", "no"),
    ("acute_infection", "no"),
    ("open_wound", "no"),
    ("urticaria_active", "no"),
    ("urticaria_history", "no"),
    ("anaphylaxis_history", "no"),
    ("heart_disease", "no"),
    ("heart_attack_risk", "no"),
    ("hypertension_irregular", "no"),
    ("epilepsy", "no"),
    ("pacemaker", "no"),
    ("metal_implant", "no"),
    ("keloid_tendency", "no"),
    ("autoimmune_disease", "no"),
    ("immunosuppression", "no"),
    ("isotretinoin_use", "no"),
    ("asthma_nsaid_sensitive", "no"),
    ("kidney_failure", "no"),
    ("liver_failure", "no"),
    ("g6pd_deficiency", "no"),
    ("myasthenia", "no"),
    ("needle_phobia", "no"),
    ("body_dysmorphia", "no"),
    ("examination_done", "yes"),
    ("laboratory_reviewed", "yes"),
    ("consent_signed", "yes"),
    ("recent_filler", "no"),
    ("recent_laser", "no"),
    ("sunburn", "no"),
];

/// The visit of a healthy woman of 40 for wrinkles of the face.
pub fn healthy() -> Value {
    let facts: serde_json::Map<String, Value> = FACTS
        .iter()
        .map(|(id, answer)| ((*id).to_owned(), json!(answer)))
        .collect();
    let mut visit = json!({
        "as_of": "2026-11-21T10:00:00+03:00",
        "country": "TR",
        "patient": { "birth_date": "1986-03-02", "sex": "female", "weight_kg": 60 },
        "facts": facts,
        "allergies": "none",
        "treatment": {
            "indication": "wrinkles",
            "areas": [{ "area": "face" }],
            "method": "needle",
            "technique": "nappage",
            "mixture": [{ "substance": "hyaluronic_acid" }],
            "session": 1
        }
    });
    visit["facts"]["heart_medication_count"] = json!(0);
    visit
}

/// The healthy visit with values put at JSON pointers. `null` takes a value away.
pub fn with(changes: &[(&str, Value)]) -> Value {
    let mut visit = healthy();
    for (pointer, value) in changes {
        let (parent, key) = pointer.rsplit_once('/').expect("a pointer begins with a slash");
        let parent = visit.pointer_mut(parent).expect("the parent is there");
        if value.is_null() {
            parent.as_object_mut().expect("an object").remove(key);
        } else {
            parent[key] = value.clone();
        }
    }
    visit
}

/// A back-pain visit with an anaesthetic and an anti-inflammatory.
pub fn back_pain() -> Value {
    with(&[(
        "/treatment",
        json!({
            "indication": "acute_low_back_pain", "areas": [{ "area": "lower_back" }], "method": "needle",
            "technique": "point_by_point", "mixture": [{ "substance": "thiocolchicoside" }], "session": 1
        }),
    )])
}

/// Verdict of a screening.
pub fn verdict(screening: &Value) -> &str {
    screening["verdict"].as_str().expect("a verdict")
}

/// The findings that cite a statement.
pub fn citing<'a>(screening: &'a Value, statement: &str) -> Vec<&'a Value> {
    let findings = screening["findings"].as_array().expect("findings");
    findings
        .iter()
        .filter(|finding| {
            finding["cites"]
                .as_array()
                .is_some_and(|cites| cites.iter().any(|c| c["statement"] == statement))
        })
        .collect()
}

/// Ids of the rules that spoke.
pub fn spoke(screening: &Value) -> Vec<&str> {
    screening["findings"]
        .as_array()
        .expect("findings")
        .iter()
        .filter_map(|f| f["rule"].as_str())
        .collect()
}

/// Ids of the open questions.
pub fn asked(screening: &Value) -> Vec<&str> {
    screening["questions"]
        .as_array()
        .expect("questions")
        .iter()
        .filter_map(|q| q["id"].as_str())
        .collect()
}
