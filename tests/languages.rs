//! Languages say the same: the same decision in every one, and no sentence that denies in one and affirms in another.

use crate::program::pistor;
use crate::visit::{FACTS, healthy};
use serde_json::{Value, json};

/// Keys whose texts are for people. Everything else is the same in every language.
const WORDS: [&str; 9] = [
    "title", "why", "advice", "until", "says", "position", "ask", "to", "message",
];

/// A number that looks like chance and is the same every time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n
    }
}

/// A visit in which one answer in six is the other one, and one in ten is missing.
fn vignette(chance: &mut Chance) -> Value {
    const SUBSTANCES: [&str; 8] = [
        "hyaluronic_acid",
        "lidocaine",
        "diclofenac",
        "caffeine",
        "l_carnitine",
        "pdrn",
        "buflomedil",
        "vitamin_c",
    ];
    const WISHES: [(&str, &str); 4] = [
        ("wrinkles", "face"),
        ("hair_loss", "scalp"),
        ("local_fat", "submental"),
        ("acute_low_back_pain", "lower_back"),
    ];
    let mut visit = healthy();
    for (fact, good) in FACTS {
        match chance.below(30) {
            0..5 => visit["facts"][fact] = json!(if good == "no" { "yes" } else { "no" }),
            5..8 => {
                visit["facts"].as_object_mut().expect("facts").remove(fact);
            }
            _ => {}
        }
    }
    let (indication, area) = WISHES[chance.below(WISHES.len())];
    let mixture: Vec<Value> = (0..=chance.below(3))
        .map(|_| json!({ "substance": SUBSTANCES[chance.below(SUBSTANCES.len())] }))
        .collect();
    visit["treatment"] = json!({ "indication": indication, "areas": [{ "area": area }], "method": "needle", "mixture": mixture, "session": 1 });
    visit["patient"]["birth_date"] = json!(format!("{}-11-21", 1930 + chance.below(90)));
    visit["patient"]["sex"] = json!(["female", "male", "unknown"][chance.below(3)]);
    match chance.below(4) {
        0 => {
            visit["allergies"] =
                json!([{ "substance": "lidocaine" }, { "substance": "other", "text": "penisilin" }])
        }
        1 => {
            visit.as_object_mut().expect("an object").remove("allergies");
        }
        _ => {}
    }
    visit
}

/// Takes what is said in words out of a result; what it was said about stays.
fn bare(value: &mut Value) {
    match value {
        Value::Object(keys) => {
            for (key, held) in keys.iter_mut() {
                match held {
                    Value::String(text) if WORDS.contains(&key.as_str()) => {
                        assert!(!text.trim().is_empty(), "{key} says nothing");
                        *held = Value::Null;
                    }
                    _ => bare(held),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(bare),
        _ => {}
    }
}

#[test]
fn every_language_gives_the_same_decision() {
    let mut chance = Chance(2026);
    let visits: String = (0..1200)
        .map(|_| format!("{}\n", vignette(&mut chance)))
        .collect();
    let said = |lang: &str| -> Vec<Value> {
        let ran = pistor(&["screen", "--many", "-", "--lang", lang], visits.as_bytes());
        assert_eq!(ran.status, 0, "{}", ran.err);
        ran.out
            .lines()
            .map(|line| serde_json::from_str(line).expect("JSON"))
            .collect()
    };
    let (mut english, mut verdicts) = (said("en"), std::collections::BTreeMap::<String, usize>::new());
    assert_eq!(english.len(), 1200);
    for lang in pistor_cli::languages().filter(|lang| *lang != "en") {
        let mut other = said(lang);
        assert_ne!(english, other, "{lang} speaks for itself");
        for (n, (ours, theirs)) in english.iter_mut().zip(&mut other).enumerate() {
            bare(ours);
            bare(theirs);
            assert!(ours == theirs, "visit {n} in {lang}:\n{ours}\n{theirs}");
            *verdicts.entry(ours["verdict"].to_string()).or_default() += 1;
        }
    }
    assert!(verdicts.len() >= 3, "the visits are of many kinds: {verdicts:?}");
}

/// English words that deny.
const DENIES: [&str; 12] = [
    "not", "no", "never", "none", "nothing", "nobody", "cannot", "without", "neither", "nor", "isn't",
    "doesn't",
];
/// How Turkish denies: words, and the endings that verbs and adjectives take.
const YOK: [&str; 11] = [
    "değil", "yok", "hayır", "asla", "hiç", "kimse", "dışı", "aksi", "yasak", "hariç", "ne fazla",
];
const MEZ: [&str; 34] = [
    "siz", "sız", "suz", "süz", "mez", "maz", "mıyor", "miyor", "muyor", "müyor", "mayın", "meyin", "madı",
    "medi", "madan", "meden", "mamış", "memiş", "mamalı", "memeli", "masın", "mesin", "mayan", "meyen",
    "masa", "mese", "mayabil", "meyebil", "mayız", "meyiz", "mayacağ", "meyeceğ", "maması", "memesi",
];

fn denies_in_english(text: &str) -> bool {
    let words = text.to_lowercase();
    words
        .split(|c: char| !c.is_alphabetic() && c != '\'')
        .any(|word| DENIES.contains(&word))
}

fn denies_in_turkish(text: &str) -> bool {
    let text = text.replace('İ', "i").to_lowercase();
    YOK.iter().chain(&MEZ).any(|mark| text.contains(mark))
}

#[test]
fn what_denies_in_english_denies_in_turkish() {
    let knowledge = pistor_cli::assemble(None)
        .unwrap_or_else(|faults| panic!("{faults:?}"))
        .edition
        .knowledge;
    let turkish = pistor_cli::locale("tr");
    let mut turned = Vec::new();
    let mut denying = 0;
    for entry in knowledge.entries() {
        for (attribute, english) in &entry.texts {
            // Titles of papers stand as they were printed.
            if entry.kind == "sources" || !denies_in_english(english) {
                continue;
            }
            denying += 1;
            let said = turkish.text(entry.kind, entry.id, attribute, english);
            if !denies_in_turkish(&said) {
                turned.push(format!(
                    "{}/{}.{attribute}: {english} | {said}",
                    entry.kind, entry.id
                ));
            }
        }
    }
    assert!(denying > 300, "{denying}");
    assert!(
        turned.is_empty(),
        "{} of {denying}:\n{}",
        turned.len(),
        turned.join("\n")
    );
}
