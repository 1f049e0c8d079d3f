//! What a hospital record is told: cards with their source, questions, and never nothing where something was to be checked.

use super::{SELECT, SIGN, VIEW, about, ask, cards, coded, mine, open, question, searchset};
use crate::web::BASE;
use serde_json::{Value, json};

/// What every card must have, whatever it says.
pub(super) fn sound(cards: &[Value]) {
    for card in cards {
        let text = |name: &str| card[name].as_str().unwrap_or_default();
        assert!((1..140).contains(&text("summary").chars().count()), "{card}");
        assert!(
            ["info", "warning", "critical"].contains(&text("indicator")),
            "{card}"
        );
        assert_eq!(text("uuid").len(), 36, "{card}");
        let url = card["source"]["url"].as_str().unwrap_or_default();
        assert!(url.starts_with(&format!("{BASE}/knowledge")), "{card}");
        assert!(!card["source"]["label"].as_str().unwrap_or_default().is_empty());
        assert!(!text("detail").contains(['<', '⟨']), "{card}");
        assert!(
            card["overrideReasons"]
                .as_array()
                .is_some_and(|reasons| reasons.len() == 4)
        );
        if card.get("suggestions").is_some() {
            assert!(
                ["at-most-one", "any"].contains(&text("selectionBehavior")),
                "{card}"
            );
        }
    }
}

#[test]
fn an_order_meets_every_rule_that_speaks_with_its_source() {
    let served = open();
    let cards = cards(&ask(&served, SIGN, &question("order-sign")));
    sound(&cards);
    let stroke = about(&cards, "stroke_history").expect("the stroke speaks");
    assert_eq!(stroke["indicator"], "critical");
    assert_eq!(
        stroke["source"]["topic"]["system"],
        "urn:pistor:contraindications"
    );
    assert!(
        stroke["source"]["url"]
            .as_str()
            .expect("an address")
            .contains("/knowledge/sources/S"),
        "{stroke}"
    );
    assert!(
        stroke["detail"]
            .as_str()
            .expect("a text")
            .contains("Condition/c1"),
        "the evidence is named: {stroke}"
    );
    assert_eq!(
        stroke["links"][0]["url"],
        format!("{BASE}/knowledge/contraindications/stroke_history")
    );
    let back = &stroke["suggestions"][0]["actions"][0];
    assert_eq!(
        (back["type"].as_str(), back["resourceId"].as_str()),
        (Some("delete"), Some("ServiceRequest/s1"))
    );
    let allergy = about(&cards, "allergy_ingredient").expect("the allergy speaks");
    assert_eq!(allergy["indicator"], "critical");
    // The prescribed warfarin is a question for others, and nobody is told to stop it.
    let thinner = about(&cards, "anticoagulant_use").expect("the warfarin speaks");
    assert!(thinner.get("suggestions").is_none(), "{thinner}");
    let last = cards.last().expect("a last card");
    assert!(
        last["summary"]
            .as_str()
            .expect("a text")
            .contains("rules checked"),
        "{last}"
    );
    // Gravest first.
    let loud: Vec<usize> = cards
        .iter()
        .map(|card| {
            ["critical", "warning", "info"]
                .iter()
                .position(|word| card["indicator"] == *word)
                .expect("a word")
        })
        .collect();
    assert!(loud.is_sorted(), "{loud:?}");
}

#[test]
fn what_nobody_answered_is_asked_and_can_be_noted() {
    let served = open();
    let cards = cards(&ask(&served, SIGN, &question("order-sign")));
    let asked = cards
        .iter()
        .find(|card| {
            card["summary"]
                .as_str()
                .is_some_and(|text| text.contains("questions are open"))
        })
        .expect("questions");
    assert_eq!(asked["indicator"], "warning");
    let task = &asked["suggestions"][0]["actions"][0];
    assert_eq!(task["type"], "create");
    assert_eq!(task["resource"]["for"]["reference"], "Patient/p1");
    assert!(
        task["resource"]["description"]
            .as_str()
            .expect("a text")
            .lines()
            .count()
            > 3
    );
}

#[test]
fn the_same_question_has_the_same_answer_in_either_language() {
    let served = open();
    let strip = |cards: Vec<Value>| -> Vec<Value> {
        cards
            .into_iter()
            .map(|mut card| {
                card.as_object_mut()
                    .expect("an object")
                    .retain(|key, _| !["uuid", "suggestions"].contains(&key.as_str()));
                card
            })
            .collect()
    };
    let one = strip(cards(&ask(&served, SELECT, &question("order-select"))));
    assert_eq!(
        one,
        strip(cards(&ask(&served, SELECT, &question("order-select"))))
    );
    let headers = [
        ("Content-Type", "application/json"),
        ("Accept-Language", "tr-TR,tr;q=0.9,en;q=0.5"),
    ];
    let answer = served.ask("POST", SELECT, &headers, &question("order-select").to_string());
    assert_eq!(
        answer.headers.get("content-language").map(String::as_str),
        Some("tr")
    );
    let turkish = cards(&answer);
    sound(&turkish);
    let topics = |cards: &[Value]| -> Vec<Value> {
        cards
            .iter()
            .map(|card| card["source"]["topic"]["code"].clone())
            .collect()
    };
    assert_eq!(topics(&one), topics(&turkish));
    assert!(
        turkish[0]["summary"]
            .as_str()
            .expect("a text")
            .starts_with("DURUN"),
        "{}",
        turkish[0]
    );
}

#[test]
fn a_patient_is_looked_at_before_anything_is_proposed() {
    let served = open();
    let cards = cards(&ask(&served, VIEW, &question("patient-view")));
    sound(&cards);
    assert!(
        about(&cards, "stroke_history").is_some(),
        "speaks whatever is treated"
    );
    assert!(
        about(&cards, "allergy_ingredient").is_none(),
        "nobody has named a mixture"
    );
    let last = cards.last().expect("a last card")["detail"]
        .as_str()
        .expect("a text")
        .to_owned();
    assert!(last.contains("Depends on what is treated"), "{last}");
    assert!(cards.iter().all(|card| {
        !card["summary"]
            .as_str()
            .unwrap_or_default()
            .starts_with("No rule")
    }));
    assert!(
        !serde_json::to_string(&cards)
            .expect("JSON")
            .contains("\"delete\"")
    );
}

#[test]
fn a_part_that_was_not_handed_over_is_named() {
    let served = open();
    let mut less = question("order-sign");
    less["prefetch"]
        .as_object_mut()
        .expect("an object")
        .remove("conditions");
    less["prefetch"]["medicationRequests"] = Value::Null;
    let cards = cards(&ask(&served, SIGN, &less));
    assert!(about(&cards, "stroke_history").is_none());
    let missing = cards
        .iter()
        .find(|card| {
            card["summary"]
                .as_str()
                .is_some_and(|text| text.starts_with("Not handed over"))
        })
        .expect("it is said");
    assert_eq!(missing["indicator"], "warning");
    let detail = missing["detail"].as_str().expect("a text");
    assert!(
        detail.contains("conditions") && !detail.contains("medicationRequests"),
        "null says that nothing was found: {detail}"
    );
    assert!(cards.iter().any(|card| {
        card["summary"]
            .as_str()
            .is_some_and(|text| text.contains("questions are open"))
    }));
}

#[test]
fn what_a_record_says_in_words_or_strange_codes_is_never_clear() {
    let served = open();
    let with = |condition: Value| {
        let mut question = question("order-sign");
        question["prefetch"]["conditions"] = searchset(&[mine("Condition", "c1", condition)]);
        let cards = cards(&ask(&served, SIGN, &question));
        let rule = |card: &Value| {
            card["source"]["topic"]["code"]
                .as_str()
                .unwrap_or_default()
                .to_owned()
        };
        let shown = cards
            .iter()
            .map(|card| format!("{}|{}\n", rule(card), card["detail"].as_str().unwrap_or_default()));
        shown.collect::<String>()
    };
    let said = with(json!({ "code": { "text": "geçirilmiş inme" } }));
    assert!(
        said.contains("geçirilmiş inme") && !said.contains("stroke_history|"),
        "shown, not matched"
    );
    let said = with(json!({ "code": coded("urn:oid:1.2.3.4", "77") }));
    assert!(said.contains("urn:oid:1.2.3.4"), "{said}");
    let mistaken = json!({ "verificationStatus": coded("http://terminology.hl7.org/CodeSystem/condition-ver-status", "entered-in-error"),
        "code": coded("http://snomed.info/sct", "230690007") });
    let said = with(mistaken);
    assert!(!said.contains("stroke_history|"), "entered in error");
    // Markup of a record stays text.
    let said =
        with(json!({ "code": { "text": "<img src=x onerror=alert(1)> [click](javascript:alert(1))" } }));
    assert!(
        !said.contains("<img") && said.contains("&lt;img") && !said.contains(" [click](java"),
        "{said}"
    );
}

#[test]
fn no_card_names_a_dose_or_tells_anybody_to_stop_a_medicine() {
    let served = open();
    let edition = served.clinic.practice.edition();
    for tag in ["en", "tr"] {
        let locale = pistor_cli::locale(tag);
        let speaker = pistor_locale::say::Speaker {
            edition: &edition,
            locale: &locale,
            width: 80,
        };
        for rule in edition.rules_in_force() {
            let row = edition.rule(rule);
            let advice = speaker.rule_text(row, "advice", &row.advice).to_lowercase();
            for banned in [
                "stop taking",
                "stop the medicine",
                "discontinue",
                "ilacı kes",
                "ilacı bırak",
                "almayı bırak",
            ] {
                let before = advice.split(banned).next().unwrap_or_default();
                let denied = before.ends_with("not ")
                    || before.ends_with("never ")
                    || advice.contains("kesmeyin")
                    || advice.contains("bırakmayın");
                assert!(!advice.contains(banned) || denied, "{tag} {}: {advice}", row.id);
            }
            let words: Vec<&str> = advice.split_whitespace().collect();
            let dose = words.windows(2).any(|pair| {
                pair[0].starts_with(|c: char| c.is_ascii_digit())
                    && ["mg", "ml", "µg", "iu", "mcg", "g"]
                        .contains(&pair[1].trim_matches(|c: char| !c.is_alphanumeric()))
            });
            assert!(!dose, "{tag} {}: {advice}", row.id);
        }
    }
}
