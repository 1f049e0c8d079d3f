//! Who is stopped, who waits, who is asked, and on whose word.

use crate::program::{json as run, screen};
use crate::visit::{asked, back_pain, citing, healthy, spoke, verdict, with};
use serde_json::{Value, json};

#[test]
fn a_healthy_patient_is_clear_and_every_rule_was_checked() {
    let screening = screen(&healthy());
    assert_eq!(
        verdict(&screening),
        "clear",
        "{:?} {:?}",
        spoke(&screening),
        asked(&screening)
    );
    assert!(screening["checked"].as_array().expect("checked").len() > 150);
    assert_eq!(screening["knowledge_signed"], json!(false));
}

#[test]
fn pregnancy_stops_and_is_asked_when_nobody_answered() {
    assert_eq!(
        verdict(&screen(&with(&[("/facts/pregnancy", json!("yes"))]))),
        "stop"
    );
    let unanswered = screen(&with(&[("/facts/pregnancy", Value::Null)]));
    assert_eq!(verdict(&unanswered), "ask");
    assert_eq!(asked(&unanswered), ["pregnancy"]);
}

#[test]
fn a_man_is_not_asked_whether_he_is_pregnant() {
    let visit = with(&[
        ("/facts/pregnancy", Value::Null),
        ("/facts/breastfeeding", Value::Null),
        ("/patient/sex", json!("male")),
    ]);
    assert_eq!(verdict(&screen(&visit)), "clear");
}

#[test]
fn an_old_no_is_no_answer() {
    let visit = with(&[("/facts/pregnancy", json!({ "answer": "no", "at": "2026-11-20" }))]);
    assert_eq!(asked(&screen(&visit)), ["pregnancy"]);
}

#[test]
fn breastfeeding_stops_on_the_word_of_three_articles() {
    let screening = screen(&with(&[("/facts/breastfeeding", json!({ "answer": "yes" }))]));
    assert_eq!(verdict(&screening), "stop");
    let finding = &citing(&screening, "S0.10")[0];
    assert_eq!(finding["rule"], "breastfeeding");
    assert_eq!(finding["because"], json!(["fact:breastfeeding"]));
    for statement in ["S0.10", "S2.21", "S3.10"] {
        assert!(
            citing(&screening, statement)
                .iter()
                .any(|f| f["rule"] == "breastfeeding"),
            "{statement}"
        );
    }
}

#[test]
fn cancer_in_the_area_stops_and_cancer_of_long_ago_elsewhere_goes_to_a_physician() {
    let here = screen(&with(&[(
        "/facts/cancer_active",
        json!({ "answer": "yes", "site": "cheeks" }),
    )]));
    assert_eq!(verdict(&here), "stop");
    assert!(!citing(&here, "S0.12").is_empty());
    let history = json!({ "answer": "yes", "site": "thigh_back", "date": "2015-06-01" });
    let elsewhere = screen(&with(&[("/facts/cancer_history", history)]));
    assert_eq!(verdict(&elsewhere), "refer");
    let disagreement = elsewhere["findings"][0]["disagreement"].to_string();
    assert!(
        disagreement.contains("S0.12") && disagreement.contains("S2.21"),
        "{disagreement}"
    );
}

#[test]
fn an_allergy_to_lidocaine_stops_what_holds_lidocaine_and_nothing_else() {
    let allergic = json!([{ "substance": "lidocaine", "reaction": "hives", "severity": "severe" }]);
    let mixtures = [
        ("lidocaine", true),
        ("lidocaine_prilocaine_cream", true),
        ("mepivacaine", true),
        ("procaine", false),
        ("hyaluronic_acid", false),
    ];
    for (substance, stops) in mixtures {
        let visit = with(&[
            ("/allergies", allergic.clone()),
            ("/treatment/mixture", json!([{ "substance": substance }])),
        ]);
        let screening = screen(&visit);
        assert_eq!(
            verdict(&screening) == "stop",
            stops,
            "{substance}: {:?}",
            spoke(&screening)
        );
    }
}

#[test]
fn an_allergy_in_words_is_shown_and_never_taken_for_checked() {
    let screening = screen(&with(&[(
        "/allergies",
        json!([{ "substance": "other", "text": "penisilin dokundu" }]),
    )]));
    assert!(["ask", "refer"].contains(&verdict(&screening)));
    assert!(
        spoke(&screening).contains(&"allergy_unnamed"),
        "{:?}",
        spoke(&screening)
    );
}

#[test]
fn prescribed_warfarin_is_a_question_to_the_prescriber_in_both_languages() {
    let by_answer = with(&[(
        "/facts/anticoagulant_use",
        json!({ "answer": "yes", "prescribed": "yes" }),
    )]);
    let by_code = with(&[
        ("/facts/anticoagulant_use", Value::Null),
        (
            "/medications",
            json!([{ "system": "atc", "code": "B01AA03", "status": "active" }]),
        ),
    ]);
    for visit in [by_answer, by_code] {
        for lang in ["en", "tr"] {
            let screening = run(&["screen", "-", "--lang", lang], &visit);
            assert_eq!(verdict(&screening), "ask", "{:?}", spoke(&screening));
            let finding = citing(&screening, "S2.30")[0];
            assert_eq!(finding["action"], "ask");
            let advice = finding["advice"].as_str().expect("advice").to_lowercase();
            let never = if lang == "en" {
                ["do not stop", "not stop", "never stop"]
            } else {
                ["kesmeyin", "bırakmayın", "kesilmez"]
            };
            assert!(never.iter().any(|words| advice.contains(words)), "{advice}");
        }
    }
}

#[test]
fn age_decides_for_looks_and_a_physician_decides_for_pain() {
    let of_age = |birth: &str| screen(&with(&[("/patient/birth_date", json!(birth))]));
    assert_eq!(verdict(&of_age("2009-03-02")), "stop");
    let nineteen = of_age("2007-03-02");
    assert_eq!(verdict(&nineteen), "caution");
    let disagreement = citing(&nineteen, "S2.20")[0]["disagreement"].to_string();
    assert!(
        disagreement.contains("S2.20") && disagreement.contains("S2.14"),
        "{disagreement}"
    );
    assert_eq!(verdict(&of_age("1986")), "clear");
    assert_eq!(asked(&of_age("2008")), ["birth_date"]);
    let mut pain = back_pain();
    pain["patient"]["birth_date"] = json!("2009-03-02");
    assert_eq!(verdict(&screen(&pain)), "refer");
}

#[test]
fn the_day_before_and_the_day_of_the_eighteenth_birthday() {
    let on = |birth: &str| screen(&with(&[("/patient/birth_date", json!(birth))]));
    assert_eq!(verdict(&on("2008-11-22")), "stop");
    assert_eq!(verdict(&on("2008-11-21")), "caution");
    // Born on a leap day, 18 on 1 March.
    let leap = |day: &str| {
        let as_of = format!("{day}T10:00:00+03:00");
        screen(&with(&[
            ("/as_of", json!(as_of)),
            ("/patient/birth_date", json!("2008-02-29")),
        ]))
    };
    assert_eq!(verdict(&leap("2026-02-28")), "stop");
    assert_eq!(verdict(&leap("2026-03-01")), "caution");
}

#[test]
fn one_heart_medicine_and_two_are_different_and_show_both_articles() {
    let with_count = |count: u32| {
        screen(&with(&[
            ("/facts/heart_disease", json!("yes")),
            ("/facts/heart_medication_count", json!(count)),
        ]))
    };
    let (one, two) = (with_count(1), with_count(2));
    assert_eq!((verdict(&one), verdict(&two)), ("refer", "stop"));
    for screening in [&one, &two] {
        let shown = citing(screening, "S3.10")
            .iter()
            .any(|f| f["disagreement"].to_string().contains("S2.21"));
        assert!(shown, "{:?}", spoke(screening));
    }
    let codes = json!([
        { "system": "atc", "code": "C07AB02", "status": "active" },
        { "system": "atc", "code": "C09AA05", "status": "active" }
    ]);
    let by_code = with(&[
        ("/facts/heart_disease", Value::Null),
        ("/facts/heart_medication_count", Value::Null),
        (
            "/conditions",
            json!([{ "system": "icd10", "code": "I25.1", "status": "active" }]),
        ),
        ("/medications", codes),
    ]);
    assert_eq!(verdict(&screen(&by_code)), "stop");
}

#[test]
fn a_pacemaker_bars_current_and_not_the_needle() {
    let by = |method: &str| {
        let mut visit = with(&[
            ("/facts/pacemaker", json!("yes")),
            ("/treatment/method", json!(method)),
        ]);
        if method != "needle" {
            visit["treatment"]
                .as_object_mut()
                .expect("an object")
                .remove("technique");
        }
        screen(&visit)
    };
    for method in ["electroporation", "iontophoresis"] {
        assert_eq!(verdict(&by(method)), "stop", "{method}");
    }
    assert_eq!(verdict(&by("needle")), "clear");
}

#[test]
fn fear_of_needles_offers_the_way_without_one() {
    let screening = screen(&with(&[("/facts/needle_phobia", json!("yes"))]));
    assert_eq!(verdict(&screening), "caution");
    assert!(!citing(&screening, "S4.10").is_empty());
}

#[test]
fn buflomedil_never() {
    for country in ["TR", "FR", "US", "GB"] {
        let visit = with(&[
            ("/country", json!(country)),
            ("/treatment/mixture", json!([{ "substance": "buflomedil" }])),
        ]);
        let screening = screen(&visit);
        assert_eq!(verdict(&screening), "stop");
        let finding = screening["findings"]
            .as_array()
            .expect("findings")
            .iter()
            .find(|f| f["rule"] == "buflomedil");
        assert_eq!(finding.expect("the rule speaks")["waivable_by"], Value::Null);
    }
}

#[test]
fn the_gravest_wins_and_hides_nothing() {
    let visit = with(&[
        ("/facts/pregnancy", json!("yes")),
        ("/facts/breastfeeding", json!("yes")),
        ("/facts/keloid_tendency", json!("yes")),
    ]);
    let screening = screen(&visit);
    let rules = spoke(&screening);
    assert!(
        ["pregnancy", "breastfeeding", "keloid_tendency"]
            .iter()
            .all(|rule| rules.contains(rule)),
        "{rules:?}"
    );
    let actions: Vec<&str> = screening["findings"]
        .as_array()
        .expect("findings")
        .iter()
        .filter_map(|f| f["action"].as_str())
        .collect();
    let order = ["stop", "defer", "refer", "ask", "caution"];
    let places: Vec<usize> = actions
        .iter()
        .map(|a| order.iter().position(|o| o == a).expect("an action"))
        .collect();
    assert!(places.is_sorted(), "{actions:?}");
}

#[test]
fn cellulitis_is_an_infection_and_never_cosmetic_cellulite() {
    let visit = with(&[
        ("/facts/skin_infection", Value::Null),
        (
            "/conditions",
            json!([{ "system": "snomed", "code": "128045006", "status": "active", "site": "thigh_front" }]),
        ),
        ("/treatment/indication", json!("cellulite")),
        (
            "/treatment/areas",
            json!([{ "area": "thigh_front", "side": "left" }]),
        ),
    ]);
    assert_eq!(verdict(&screen(&visit)), "stop");
}

#[test]
fn explain_says_why_in_prose() {
    let ran = crate::program::pistor(&["explain", "-"], healthy().to_string().as_bytes());
    assert_eq!(ran.status, 0);
    assert!(ran.out.contains("silent"), "{}", ran.out);
    let explained = run(&["explain", "-"], &with(&[("/facts/pregnancy", json!("yes"))]));
    let rules = explained["rules"].as_array().expect("rules");
    let pregnancy = rules
        .iter()
        .find(|rule| rule["rule"] == "pregnancy")
        .expect("the rule is explained");
    assert_eq!(pregnancy["outcome"], "spoke");
    assert!(
        rules
            .iter()
            .all(|rule| rule["says"].as_str().is_some_and(|says| says.len() > 20))
    );
}
