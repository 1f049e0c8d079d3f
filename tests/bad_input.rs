//! Bad input: one clear line, exit 2, nothing on standard output, never a verdict, never a panic.

use crate::program::{Ran, pistor};
use crate::visit::{healthy, with};
use serde_json::{Value, json};

fn refused(input: &[u8]) -> Ran {
    let ran = pistor(&["screen", "-"], input);
    let shown = String::from_utf8_lossy(&input[..input.len().min(200)]);
    assert_eq!(ran.status, 2, "{shown}: {}{}", ran.out, ran.err);
    assert_eq!(ran.out, "", "{shown}");
    assert_eq!(ran.err.lines().count(), 1, "{shown}: {}", ran.err);
    assert!(
        !ran.err.contains("panicked") && !ran.err.contains('⟨'),
        "{}",
        ran.err
    );
    ran
}

/// Refused, and the line names the place and these words.
fn says(visit: &Value, words: &[&str]) {
    let ran = refused(visit.to_string().as_bytes());
    for word in words {
        assert!(ran.err.contains(word), "{word} is not in: {}", ran.err);
    }
    assert!(ran.err.starts_with("pistor: <stdin>:1:"), "{}", ran.err);
}

#[test]
fn what_is_no_json() {
    for (input, word) in [
        (&b""[..], "empty"),
        (b"   \n", "empty"),
        (b"{\"as_of\": ", "ends too early"),
        (b"{\"as_of\" 1}", "not JSON"),
        (b"nonsense", "not JSON"),
        (b"{\"weight_kg\": NaN}", "not JSON"),
        (b"\xff\xfe{}", "UTF-8"),
        (b"{\"a\": \"\xc3\x28\"}", "UTF-8"),
        (b"[]", "expected an object"),
        (b"null", "expected an object"),
        (b"7", "expected an object"),
    ] {
        let ran = refused(input);
        assert!(ran.err.contains(word), "{word} is not in: {}", ran.err);
    }
}

#[test]
fn what_is_too_deep_or_too_long() {
    let deep = format!("{{\"facts\": {}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(refused(deep.as_bytes()).err.contains("deep"));
    let long = vec![b' '; 50 << 20];
    assert!(refused(&long).err.contains("bytes"));
}

#[test]
fn shapes_and_keys() {
    says(&with(&[("/treatment", Value::Null)]), &["treatment", "missing"]);
    says(&with(&[("/as_of", Value::Null)]), &["as_of", "missing"]);
    says(
        &with(&[("/treatment/indication", json!(7))]),
        &["/treatment/indication", "Found 7", "a text"],
    );
    says(
        &with(&[("/patient/weight_kg", json!("58"))]),
        &["/patient/weight_kg", "\"58\"", "a number"],
    );
    says(
        &with(&[("/facts/pregnancy", json!(true))]),
        &["/facts/pregnancy", "true", "\"yes\""],
    );
    says(
        &with(&[("/treatmnet", json!({}))]),
        &["treatmnet", "Did you mean treatment"],
    );
    says(&with(&[("/treatment/areas", json!([]))]), &["area"]);
    says(
        &with(&[("/facts/pregnancy", json!({ "anser": "yes" }))]),
        &["anser", "answer"],
    );
    let twice =
        healthy()
            .to_string()
            .replacen("\"country\":\"TR\"", "\"country\":\"TR\",\"country\":\"DE\"", 1);
    assert!(refused(twice.as_bytes()).err.contains("twice"));
    let twice = healthy().to_string().replacen(
        "\"pregnancy\":\"no\"",
        "\"pregnancy\":\"no\",\"pregnancy\":\"yes\"",
        1,
    );
    assert!(refused(twice.as_bytes()).err.contains("twice"));
}

#[test]
fn ids_and_words() {
    says(
        &with(&[("/facts/pregnent", json!("yes"))]),
        &["pregnent", "Did you mean pregnancy"],
    );
    says(
        &with(&[("/treatment/indication", json!("wrinkle"))]),
        &["Did you mean wrinkles"],
    );
    says(
        &with(&[("/treatment/mixture", json!([{ "substance": "lidocain" }]))]),
        &["/treatment/mixture/0/substance", "Did you mean lidocaine"],
    );
    says(
        &with(&[("/treatment/areas", json!([{ "area": "fase" }]))]),
        &["/treatment/areas/0/area", "Did you mean face"],
    );
    says(
        &with(&[("/treatment/areas", json!([{ "area": "face", "side": "left" }]))]),
        &["left and right"],
    );
    says(
        &with(&[("/facts/pregnancy", json!("maybe"))]),
        &["maybe", "yes, no, unknown"],
    );
    says(&with(&[("/patient/sex", json!("Woman"))]), &["Woman", "female"]);
    says(&with(&[("/country", json!("Türkiye"))]), &["Türkiye", "TR"]);
    says(
        &with(&[("/treatment/method", json!("sonophoresis"))]),
        &["nappage", "needle"],
    );
    says(
        &with(&[("/allergies", json!([{ "substance": "peniciline" }]))]),
        &["peniciline"],
    );
    says(
        &with(&[("/allergies", json!([{ "substance": "other" }]))]),
        &["text", "missing"],
    );
    says(
        &with(&[("/conditions", json!([{ "system": "icd11", "code": "X" }]))]),
        &["icd11", "icd10"],
    );
    says(
        &with(&[(
            "/medications",
            json!([{ "system": "atc", "code": "B01AA03", "status": "taking" }]),
        )]),
        &["taking", "active"],
    );
}

#[test]
fn days_and_numbers() {
    says(
        &with(&[("/patient/birth_date", json!("2030-01-01"))]),
        &["after", "2026-11-21"],
    );
    says(
        &with(&[("/patient/birth_date", json!("1986-02-31"))]),
        &["1986-02-31", "does not exist"],
    );
    says(
        &with(&[("/patient/birth_date", json!("31.02.1986"))]),
        &["31.02.1986", "date"],
    );
    says(&with(&[("/patient/birth_date", json!("1850-01-01"))]), &["130"]);
    says(&with(&[("/as_of", json!("2026-11-21"))]), &["/as_of", "offset"]);
    says(
        &with(&[("/as_of", json!("2026-11-21T25:00:00+03:00"))]),
        &["/as_of"],
    );
    for kg in [json!(-5), json!(0), json!(0.2), json!(5000), json!(1e300)] {
        says(
            &with(&[("/patient/weight_kg", kg)]),
            &["/patient/weight_kg", "1–650"],
        );
    }
    says(&with(&[("/treatment/session", json!(0))]), &["1–100"]);
    says(&with(&[("/treatment/session", json!(1.5))]), &["1.5"]);
    says(&with(&[("/facts/heart_medication_count", json!(-1))]), &["-1"]);
    says(
        &with(&[(
            "/facts/cancer_history",
            json!({ "answer": "yes", "date": "2027-01-01" }),
        )]),
        &["after"],
    );
}

#[test]
fn amounts() {
    let drawn = |volume: &str| {
        with(&[(
            "/treatment/mixture",
            json!([{ "substance": "lidocaine", "strength": "20 mg/mL", "volume": volume }]),
        )])
    };
    for (volume, words) in [
        ("1.000 mL", &["1 or 1000"][..]),
        ("1,000 mL", &["1 or 1000"]),
        ("12,500 mL", &["12.5 or 12500"]),
        ("1 mL 2 mL", &["more than one"]),
        ("2 mg 1 mL", &["more than one"]),
        ("-1 mL", &["sign"]),
        ("0 mL", &["0 < "]),
        ("5000 mL", &["100 mL"]),
        (".5 mL", &["0.5"]),
        ("1", &["unit"]),
        ("mL", &["number"]),
        ("NaN mL", &["number"]),
        ("1 spoon", &["spoon"]),
        ("1 mg", &["mL"]),
    ] {
        says(&drawn(volume), words);
    }
}

#[test]
fn the_complaint_is_in_the_language_of_the_reader() {
    let ran = pistor(
        &["screen", "-", "--lang", "tr"],
        with(&[("/patient/weight_kg", json!(-5))]).to_string().as_bytes(),
    );
    assert_eq!(ran.status, 2);
    assert!(
        ran.err.contains("kilo") || ran.err.contains("ağırl"),
        "{}",
        ran.err
    );
    let usage = pistor(&["scren", "--lang", "tr"], b"");
    assert_eq!((usage.status, usage.out.as_str()), (2, ""));
    assert!(!usage.err.contains("error:"), "{}", usage.err);
}

#[test]
fn a_file_that_is_not_there() {
    let ran = pistor(&["screen", "no/such/file.json"], b"");
    assert_eq!(
        (ran.status, ran.out.as_str(), ran.err.lines().count()),
        (2, "", 1)
    );
    assert!(ran.err.contains("no/such/file.json"));
}

#[test]
fn a_position_is_given_by_line_and_column() {
    let text = serde_json::to_string_pretty(&with(&[("/facts/pregnancy", json!("perhaps"))])).expect("JSON");
    let line = text
        .lines()
        .position(|line| line.contains("perhaps"))
        .expect("a line")
        + 1;
    let ran = pistor(&["screen", "-"], text.as_bytes());
    assert!(ran.err.contains(&format!("<stdin>:{line}:")), "{}", ran.err);
}
