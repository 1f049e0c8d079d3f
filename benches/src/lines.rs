//! Visits as lines of JSON: about two kilobytes each, as a hospital would send them.

use crate::random::Random;
use serde_json::{Map, Value, json};

/// Facts that every line answers.
const FACTS: [&str; 38] = [
    "pregnancy",
    "breastfeeding",
    "could_become_pregnant",
    "stroke_history",
    "insulin_use",
    "diabetes",
    "coagulation_disorder",
    "thrombosis_history",
    "anticoagulant_use",
    "antiplatelet_use",
    "cancer_active",
    "cancer_history",
    "skin_infection",
    "acute_infection",
    "open_wound",
    "urticaria_active",
    "urticaria_history",
    "anaphylaxis_history",
    "heart_disease",
    "heart_attack_risk",
    "hypertension_irregular",
    "epilepsy",
    "pacemaker",
    "metal_implant",
    "keloid_tendency",
    "autoimmune_disease",
    "immunosuppression",
    "isotretinoin_use",
    "asthma_nsaid_sensitive",
    "kidney_failure",
    "liver_failure",
    "g6pd_deficiency",
    "myasthenia",
    "needle_phobia",
    "body_dysmorphia",
    "recent_filler",
    "recent_laser",
    "sunburn",
];
const CONDITIONS: [(&str, &str); 10] = [
    ("snomed", "38341003"),
    ("snomed", "10509002"),
    ("snomed", "195662009"),
    ("snomed", "444814009"),
    ("icd10", "M54.5"),
    ("icd10", "I10"),
    ("icd10", "J20.9"),
    ("icd10", "L50.0"),
    ("snomed", "44054006"),
    ("snomed", "53741008"),
];
const MEDICINES: [&str; 8] = [
    "C08CA01", "C09AA05", "N02BE01", "A10BA02", "B01AC06", "M01AE01", "R03AC02", "C10AA01",
];

/// One line, without its end.
pub fn line(random: &mut Random) -> String {
    let mut facts: Map<String, Value> = Map::new();
    for id in FACTS {
        let answer = match random.below(100) {
            0..=2 => json!({ "answer": "yes", "site": "face", "date": "2019-05-01" }),
            3..=5 => continue,
            _ => json!("no"),
        };
        facts.insert(id.to_owned(), answer);
    }
    for id in ["examination_done", "laboratory_reviewed", "consent_signed"] {
        facts.insert(id.to_owned(), json!({ "answer": "yes", "by": "physician" }));
    }
    facts.insert("heart_medication_count".to_owned(), json!(random.below(2)));
    let day = |random: &mut Random| {
        format!(
            "20{:02}-{:02}-{:02}",
            10 + random.below(16),
            1 + random.below(12),
            1 + random.below(28)
        )
    };
    let conditions: Vec<Value> = (0..5)
        .map(|_| {
            let (system, code) = CONDITIONS[random.below(CONDITIONS.len())];
            let status = ["active", "resolved", "resolved", "inactive"][random.below(4)];
            json!({ "system": system, "code": code, "status": status, "onset": day(random) })
        })
        .collect();
    let medications: Vec<Value> = (0..4)
        .map(|_| {
            let status = ["active", "stopped", "completed", "active"][random.below(4)];
            json!({ "system": "atc", "code": MEDICINES[random.below(MEDICINES.len())], "status": status, "start": day(random) })
        })
        .collect();
    let allergies = match random.below(4) {
        0 => json!([{ "substance": "fish", "reaction": "hives", "severity": "mild" }]),
        _ => json!("none"),
    };
    json!({
        "as_of": "2026-11-21T10:00:00+03:00",
        "country": "TR",
        "patient": { "birth_date": day(random).replacen("20", "19", 1), "sex": random.pick(&["female", "male"]), "weight_kg": 50 + random.below(50) },
        "facts": facts,
        "allergies": allergies,
        "conditions": conditions,
        "medications": medications,
        "observations": [
            { "system": "loinc", "code": "8480-6", "value": 110 + random.below(60), "unit": "mm[Hg]", "at": "2026-10-02" },
            { "system": "loinc", "code": "8462-4", "value": 60 + random.below(45), "unit": "mm[Hg]", "at": "2026-10-02" }
        ],
        "treatment": {
            "indication": "wrinkles", "areas": [{ "area": "face" }], "method": "needle", "technique": "nappage",
            "mixture": [{ "substance": "hyaluronic_acid" }, { "substance": "lidocaine", "strength": "20 mg/mL", "volume": "1 mL" }],
            "session": 1 + random.below(6)
        }
    })
    .to_string()
}

/// So many lines, each with its end.
pub fn lines(count: usize, seed: u64) -> Vec<u8> {
    let mut random = Random::new(seed);
    let mut text = Vec::new();
    for _ in 0..count {
        text.extend(line(&mut random).into_bytes());
        text.push(b'\n');
    }
    text
}
