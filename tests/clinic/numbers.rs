//! Numbers at the door: comma and point mean the same, what can be read in two ways is refused, nothing is rounded.

use super::{Clinic, cellulite, code};
use pistor_practice::Act;
use serde_json::json;

/// What a text of millilitres must come to: the exact decimal, or a refusal.
fn expected(text: &str) -> Option<String> {
    let number = text.trim().strip_suffix("mL")?.trim_end();
    let parts: Vec<&str> = number.split(['.', ',']).collect();
    let digits = |part: &&str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    if parts.len() > 2 || !parts.iter().all(digits) {
        return None;
    }
    // One to three digits, a separator and three digits may be thousands, unless it begins with 0.
    if parts.len() == 2 && parts[1].len() == 3 && parts[0].len() <= 3 && !parts[0].starts_with('0') {
        return None;
    }
    let exact = parts.join(".");
    let value: f64 = exact.parse().ok()?;
    (value > 0.0 && value <= 5.0).then_some(exact)
}

#[test]
fn volumes_are_exact_or_refused() {
    let clinic = Clinic::new();
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let course = clinic.course(&chart, &cellulite(), "Elif Yıldırım");
    let session = clinic.open_session(&chart, &course);
    let mut texts: Vec<String> = Vec::new();
    for whole in ["0", "1", "00", "5", "12", "", "-1", "+1", "1e3", "½"] {
        for rest in [
            "", ".5", ",5", ".05", ",05", ".005", ",005", ".500", ",500", ".", ",", ".0.5", ",0,5", " 5",
            ".٥",
        ] {
            texts.push(format!("{whole}{rest} mL"));
        }
    }
    for unit in ["", " L", " ml", " mg", " IU", "mL", " mL mL", " mL/kg"] {
        for number in ["0.5", "0,5", "1", "1.000", "1,000"] {
            texts.push(format!("{number}{unit}"));
        }
    }
    for odd in [
        "",
        "mL",
        "NaN mL",
        "inf mL",
        "0x1 mL",
        "1_000 mL",
        "1'000 mL",
        "0.5 mL 2",
        "0,5 mL;1",
        "yarım mL",
        "05 mL",
    ] {
        texts.push(odd.to_owned());
    }
    assert!(texts.len() >= 200, "{}", texts.len());
    for text in &texts {
        let rows = json!([{ "area": "thigh_back", "side": "left", "count": 1, "volume_each": text }]);
        let answer = clinic.act(
            &clinic.nurse,
            Act::Chart,
            &chart,
            json!({ "session": session, "rows": rows }),
        );
        let total = answer.ok().map(|_| {
            let held = clinic.practice.chart(&chart).expect("the chart");
            let edition = clinic.practice.edition();
            let rows = &held
                .session(&session)
                .expect("it")
                .charted
                .as_ref()
                .expect("rows")
                .rows;
            pistor_practice::acts::session::total(&edition, rows)
                .expect("a total")
                .1
                .normalize()
                .to_string()
        });
        // Spellings of the unit that the amounts know are as good: what matters is that nothing is read otherwise.
        let as_written = expected(text).or_else(|| {
            let known = text.trim_end_matches("mL").trim_end_matches("ml").trim_end();
            (total.is_some() && known.len() < text.len())
                .then(|| expected(&format!("{known} mL")))
                .flatten()
        });
        let exact = as_written.map(|text| {
            let trimmed = text.trim_start_matches('0');
            let trimmed = if trimmed.is_empty() || trimmed.starts_with('.') {
                format!("0{trimmed}")
            } else {
                trimmed.to_owned()
            };
            match trimmed.contains('.') {
                true => trimmed.trim_end_matches('0').trim_end_matches('.').to_owned(),
                false => trimmed,
            }
        });
        if let Some(total) = &total {
            assert_eq!(Some(total), exact.as_ref(), "{text:?} was read as {total}");
        }
        if text == "0,5 mL" || text == "0.5 mL" || text == "1,5 mL" {
            assert!(total.is_some(), "{text}");
        }
        if text.starts_with("1.000") || text.starts_with("1,000") {
            assert!(total.is_none(), "{text} can be read in two ways");
        }
    }
}

#[test]
fn body_weights_are_exact_or_refused() {
    let clinic = Clinic::new();
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    for (text, held) in [
        ("58", Some("58")),
        ("58,5", Some("58.5")),
        ("58.5", Some("58.5")),
        (" 058 ", Some("58")),
        ("58.50", Some("58.50")),
        ("1.000", None),
        ("1,000", None),
        ("58.5.1", None),
        ("5e1", None),
        ("-58", None),
        ("58 kg", None),
        ("", None),
        ("0", None),
        ("9999", None),
    ] {
        let answer = clinic.act(
            &clinic.nurse,
            Act::Answer,
            &chart,
            json!({ "weight_kg": text, "by": "patient" }),
        );
        let kept = answer.ok().map(|_| {
            clinic
                .practice
                .chart(&chart)
                .expect("the chart")
                .weight_kg
                .clone()
                .expect("kg")
                .body
        });
        assert_eq!(kept.as_deref(), held, "{text:?}");
    }
}

#[test]
fn scores_keep_to_their_instrument() {
    let clinic = Clinic::new();
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let score = |value: &str| {
        clinic.act(
            &clinic.nurse,
            Act::Score,
            &chart,
            json!({ "scale": "nrs_pain", "value": value, "rater": "patient" }),
        )
    };
    for value in ["0", "10", "7"] {
        score(value).expect("on the scale");
    }
    for (value, why) in [
        ("11", "score-range"),
        ("-1", "score-range"),
        ("7.5", "score-step"),
        ("seven", "number-plain"),
        ("1.000.0", "number-plain"),
    ] {
        assert_eq!(code(score(value)), why, "{value}");
    }
}
