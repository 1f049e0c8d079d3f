//! What an independent tester found, so that it stays mended.

use crate::program::{json as run, pistor, screen};
use crate::visit::{asked, spoke, verdict, with};
use serde_json::{Value, json};

#[test]
fn an_allergy_among_the_conditions_is_an_allergy() {
    for (system, code, substance) in [
        ("snomed", "417532002", "pdrn"),
        ("icd10", "Z88.4", "lidocaine"),
        ("snomed", "424213003", "hyaluronidase"),
    ] {
        let visit = with(&[
            (
                "/conditions",
                json!([{ "system": system, "code": code, "status": "active" }]),
            ),
            ("/treatment/mixture", json!([{ "substance": substance }])),
        ]);
        assert_ne!(verdict(&screen(&visit)), "clear", "{code}");
    }
}

#[test]
fn the_numbers_of_a_pressure_hold_over_the_word_beside_them() {
    let pressure = |systolic: u32, diastolic: u32| {
        let answer = json!({ "answer": "no", "systolic_mmhg": systolic, "diastolic_mmhg": diastolic });
        verdict(&screen(&with(&[("/facts/hypertension_irregular", answer)]))).to_owned()
    };
    assert_eq!(pressure(159, 99), "clear");
    assert_eq!(pressure(160, 80), "refer");
    assert_eq!(pressure(120, 100), "refer");
}

#[test]
fn a_pressure_that_cannot_be_read_is_asked() {
    let measured = |observation: Value| screen(&with(&[("/observations", json!([observation]))]));
    let of = |value: i32, unit: &str| json!({ "system": "loinc", "code": "8480-6", "value": value, "unit": unit, "at": "2026-11-20" });
    assert_eq!(verdict(&measured(of(159, "mm[Hg]"))), "clear");
    assert_eq!(verdict(&measured(of(160, "mm[Hg]"))), "refer");
    assert_eq!(verdict(&measured(of(160, "mmHg"))), "refer");
    assert_eq!(asked(&measured(of(22, "kPa"))), ["record_text"]);
    assert_eq!(asked(&measured(of(-160, "mm[Hg]"))), ["record_text"]);
}

#[test]
fn an_examination_of_another_day_is_none_of_today() {
    let visit = with(&[(
        "/facts/examination_done",
        json!({ "answer": "yes", "date": "2026-11-20" }),
    )]);
    assert_eq!(asked(&screen(&visit)), ["examination_done"]);
    let today = with(&[(
        "/facts/examination_done",
        json!({ "answer": "yes", "date": "2026-11-21" }),
    )]);
    assert_eq!(verdict(&screen(&today)), "clear");
    let undated = with(&[
        ("/facts/pregnancy", Value::Null),
        (
            "/conditions",
            json!([{ "system": "snomed", "code": "60001007", "status": "active" }]),
        ),
    ]);
    assert_eq!(asked(&screen(&undated)), ["pregnancy"]);
}

#[test]
fn the_details_of_a_no_are_looked_at_as_well() {
    for answer in [
        json!({ "answer": "no", "date": "2026-02-31" }),
        json!({ "answer": "no", "date": "2030-01-01" }),
        json!({ "answer": "unknown", "site": "fase" }),
    ] {
        let ran = pistor(
            &["screen", "-"],
            with(&[("/facts/cancer_history", answer.clone())])
                .to_string()
                .as_bytes(),
        );
        assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{answer}");
    }
}

#[test]
fn leaving_out_a_status_never_makes_milder() {
    let visit = with(&[
        ("/facts/cancer_active", Value::Null),
        ("/conditions", json!([{ "system": "icd10", "code": "C50.9" }])),
    ]);
    assert_eq!(verdict(&screen(&visit)), "stop");
}

#[test]
fn an_allergy_in_words_is_shown_in_words() {
    let visit = with(&[(
        "/allergies",
        json!([{ "substance": "other", "text": "penicillin" }]),
    )]);
    assert!(screen(&visit)["allergies"].to_string().contains("penicillin"));
    let ran = pistor(&["screen", "-"], visit.to_string().as_bytes());
    assert!(ran.out.contains("penicillin"), "{}", ran.out);
}

#[test]
fn a_known_part_above_the_limit_stays_above() {
    let part = json!({ "substance": "lidocaine", "strength": "20 mg/mL", "volume": "14 mL" });
    let mixture = run(
        &["mix", "-"],
        &with(&[("/treatment/mixture", json!([part, { "substance": "lidocaine" }]))]),
    );
    assert_eq!(mixture["substances"][0]["verdict"], "above");
}

#[test]
fn countries_that_are_none_and_maps_that_cannot_be() {
    for changes in [
        [("/country", json!("UK")), ("/treatment/session", json!(1))],
        [
            ("/country", json!("TR")),
            (
                "/treatment/points",
                json!({ "count": 5000, "volume_each": "100 mL" }),
            ),
        ],
    ] {
        assert_eq!(
            pistor(&["screen", "-"], with(&changes).to_string().as_bytes()).status,
            2
        );
    }
}

#[test]
fn codes_of_the_wrong_kind_are_listed_and_answer_nothing() {
    let visit = with(&[
        (
            "/medications",
            json!([{ "system": "icd10", "code": "B01", "status": "active" }, { "system": "atc", "code": "Z99ZZ99", "status": "active" }]),
        ),
        (
            "/conditions",
            json!([{ "system": "icd10", "code": "C50zzz", "status": "active" }]),
        ),
    ]);
    let screening = screen(&visit);
    assert_eq!(verdict(&screening), "clear", "{:?}", spoke(&screening));
    assert_eq!(screening["not_read"].as_array().map(Vec::len), Some(3));
}

#[test]
fn a_row_that_a_clinic_wrote_anew_is_not_said_in_the_old_translation() {
    let text = std::fs::read_to_string(
        crate::program::root().join("knowledge/screening/contraindications/breastfeeding.toml"),
    )
    .expect("the row");
    let folder = std::env::temp_dir().join(format!("pistor-anew-{}", std::process::id()));
    let file = folder.join("screening/contraindications/breastfeeding.toml");
    std::fs::create_dir_all(file.parent().expect("a folder")).expect("the folder is made");
    let advice = text
        .lines()
        .find(|line| line.starts_with("advice"))
        .expect("advice");
    std::fs::write(&file, text.replace(advice, "advice = \"Our own words.\"")).expect("the row is written");
    let visit = with(&[("/facts/breastfeeding", json!("yes"))]).to_string();
    let ran = pistor(
        &[
            "screen",
            "-",
            "--lang",
            "tr",
            "--knowledge",
            &folder.to_string_lossy(),
        ],
        visit.as_bytes(),
    );
    assert!(ran.out.contains("Our own words. ["), "{}{}", ran.out, ran.err);
    std::fs::write(folder.join("screening/contraindications/notes.txt"), "x").expect("a note is written");
    let ran = pistor(
        &["knowledge", "check", "--knowledge", &folder.to_string_lossy()],
        b"",
    );
    assert!(ran.status == 1 && ran.out.contains("notes.txt"), "{}", ran.out);
    std::fs::remove_dir_all(folder).expect("the folder is removed");
}

#[test]
fn early_questions_name_every_flag_of_the_time() {
    let report = json!({
        "session": { "ended": "2026-11-01T12:00:00+03:00", "areas": [{ "area": "face" }], "method": "needle", "number": 1, "indication": "wrinkles" },
        "report": { "at": "2026-11-05T12:00:00+03:00", "signs": [{ "sign": "redness", "worse": "no" }] }
    });
    let not_asked = run(&["triage", "-"], &report)["not_asked"].to_string();
    assert!(
        ["fever", "pus", "spreading_redness"]
            .iter()
            .all(|sign| not_asked.contains(sign)),
        "{not_asked}"
    );
}

#[test]
fn a_course_of_other_substances_is_not_proposed_first() {
    let first = |substance: &str| {
        let changes = [
            ("/treatment/indication", json!("hair_loss")),
            ("/treatment/areas", json!([{ "area": "scalp" }])),
            ("/treatment/mixture", json!([{ "substance": substance }])),
        ];
        let plan = run(&["plan", "-"], &with(&changes));
        plan["protocol"]["id"]
            .as_str()
            .unwrap_or_else(|| panic!("{plan}"))
            .to_owned()
    };
    assert!(first("prp").starts_with("prp_"), "{}", first("prp"));
    assert_eq!(first("hyaluronic_acid"), "hair_general");
}

#[test]
fn a_plan_says_that_its_mixture_is_above_a_limit_or_does_not_mix() {
    let plan = |mixture: Value| {
        run(&["plan", "-"], &with(&[("/treatment/mixture", mixture)]))["mixture_warnings"].clone()
    };
    let lidocaine = json!([{ "substance": "lidocaine", "strength": "20 mg/mL", "volume": "20 mL" }]);
    assert!(
        plan(lidocaine)[0]
            .as_str()
            .is_some_and(|warning| warning.contains("270 mg"))
    );
    assert_eq!(plan(json!([{ "substance": "hyaluronic_acid" }])), json!([]));
}
