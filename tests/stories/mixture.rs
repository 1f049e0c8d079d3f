//! What is in the syringe, to the last digit.

use crate::program::{json as run, pistor};
use crate::visit::with;
use serde_json::{Value, json};

fn mix(changes: &[(&str, Value)]) -> Value {
    run(&["mix", "-"], &with(changes))
}

fn of<'a>(mixture: &'a Value, substance: &str) -> &'a Value {
    let found = mixture["substances"]
        .as_array()
        .expect("substances")
        .iter()
        .find(|s| s["substance"] == substance);
    found.expect("the substance is totalled")
}

#[test]
fn the_same_face_is_8_mg_or_200_mg() {
    for (strength, total, per_point) in [("4 mg/mL", "8 mg", "0.2 mg"), ("100 mg/mL", "200 mg", "5 mg")] {
        let mixture = mix(&[
            (
                "/treatment/mixture",
                json!([{ "substance": "tranexamic_acid", "strength": strength, "volume": "2 mL" }]),
            ),
            (
                "/treatment/points",
                json!({ "count": 40, "volume_each": "0,05 mL" }),
            ),
        ]);
        let acid = of(&mixture, "tranexamic_acid");
        assert_eq!(
            (acid["total"].as_str(), acid["per_point"].as_str()),
            (Some(total), Some(per_point))
        );
        assert_eq!(mixture["points"]["volume"], "2 mL");
        assert_eq!(
            acid["verdict"], "no_limit",
            "no tick for a limit that is not on file"
        );
    }
}

#[test]
fn a_map_alone_says_how_much_of_a_lone_substance_is_drawn() {
    let mixture = mix(&[
        (
            "/treatment/mixture",
            json!([{ "substance": "tranexamic_acid", "strength": "4 mg/mL" }]),
        ),
        (
            "/treatment/points",
            json!({ "count": 40, "volume_each": "0.05 mL" }),
        ),
    ]);
    assert_eq!(of(&mixture, "tranexamic_acid")["total"], "8 mg");
}

#[test]
fn the_limit_of_lidocaine_follows_the_weight_and_counts_the_cream() {
    for (kg, limit) in [(60, "270 mg"), (80, "300 mg")] {
        let mixture = mix(&[
            ("/patient/weight_kg", json!(kg)),
            (
                "/treatment/mixture",
                json!([{ "substance": "lidocaine", "strength": "20 mg/mL", "volume": "1 mL" }]),
            ),
        ]);
        assert_eq!(of(&mixture, "lidocaine")["limit"], limit);
        assert_eq!(of(&mixture, "lidocaine")["verdict"], "within");
    }
    let with_cream = mix(&[(
        "/treatment/mixture",
        json!([
            { "substance": "lidocaine", "strength": "2 %", "volume": "13 mL" },
            { "substance": "lidocaine_prilocaine_cream", "volume": "2.5 g" }
        ]),
    )]);
    let lidocaine = of(&with_cream, "lidocaine");
    assert_eq!(lidocaine["total"], "322.5 mg");
    assert_eq!(lidocaine["from_cream"], "62.5 mg");
    assert_eq!(lidocaine["verdict"], "above");
}

#[test]
fn without_a_weight_nobody_is_told_within() {
    let visit = [
        ("/patient/weight_kg", Value::Null),
        (
            "/treatment/mixture",
            json!([{ "substance": "lidocaine", "strength": "20 mg/mL", "volume": "1 mL" }]),
        ),
    ];
    assert_eq!(of(&mix(&visit), "lidocaine")["verdict"], "needs_weight");
}

#[test]
fn pairs_mix_do_not_mix_or_nobody_knows() {
    let pair = |vehicle: &str| {
        let mixture = mix(&[(
            "/treatment/mixture",
            json!([
                { "substance": "diclofenac", "strength": "25 mg/mL", "volume": "1 mL" },
                { "substance": "lidocaine", "strength": "10 mg/mL", "volume": "1 mL" },
                { "substance": vehicle, "volume": "2 mL" }
            ]),
        )]);
        let pairs = mixture["pairs"].as_array().expect("pairs").clone();
        let found = pairs.iter().find(|p| {
            [p["a"].as_str(), p["b"].as_str()]
                .iter()
                .all(|id| matches!(id, Some("diclofenac" | "lidocaine")))
        });
        found.expect("the pair is looked at")["result"]
            .as_str()
            .expect("a result")
            .to_owned()
    };
    assert_eq!(pair("sodium_bicarbonate"), "mixes");
    assert_eq!(pair("sodium_chloride"), "does_not_mix");
    let unknown = mix(&[(
        "/treatment/mixture",
        json!([{ "substance": "biotin", "volume": "1 mL" }, { "substance": "pdrn", "volume": "1 mL" }]),
    )]);
    assert_eq!(unknown["pairs"][0]["result"], "no_data");
    assert!(
        unknown["pairs"][0]["cites"]
            .as_array()
            .is_some_and(|cites| !cites.is_empty())
    );
}

#[test]
fn separate_syringes_make_no_pairs() {
    let mixture = mix(&[(
        "/treatment/mixture",
        json!([{ "substance": "biotin", "syringe": "A" }, { "substance": "pdrn", "syringe": "B" }]),
    )]);
    assert_eq!(mixture["pairs"], json!([]));
}

#[test]
fn turkish_writes_a_comma_and_json_never_does() {
    let visit = with(&[
        (
            "/treatment/mixture",
            json!([{ "substance": "lidocaine", "strength": "20 mg/mL", "volume": "0,5 mL" }]),
        ),
        (
            "/treatment/points",
            json!({ "count": 10, "volume_each": "0,05 mL" }),
        ),
    ]);
    let ran = pistor(&["mix", "-", "--lang", "tr"], visit.to_string().as_bytes());
    assert!(
        ran.out.contains("0,5 mL") && !ran.out.contains("0.5 mL"),
        "{}",
        ran.out
    );
    assert_eq!(
        run(&["mix", "-", "--lang", "tr"], &visit)["points"]["volume"],
        "0.5 mL"
    );
}
