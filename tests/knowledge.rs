//! The knowledge: everything loads, cites, has cases, and no statement of the source articles is lost.

use crate::program::{json as run, pistor, root};
use crate::visit::FACTS;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Every statement id of the five source articles.
const STATEMENTS: [&str; 105] = [
    "S0.1", "S0.2", "S0.3", "S0.4", "S0.5", "S0.6", "S0.7", "S0.8", "S0.10", "S0.11", "S0.12", "S0.13",
    "S0.14", "S0.20", "S0.21", "S0.22", "S0.23", "S1.1", "S1.2", "S1.3", "S1.4", "S1.5", "S1.6", "S1.10",
    "S1.11", "S1.12", "S1.13", "S1.14", "S1.15", "S1.16", "S1.17", "S1.20", "S1.30", "S1.31", "S1.32",
    "S1.33", "S1.34", "S1.35", "S1.36", "S1.37", "S1.38", "S1.39", "S1.40", "S1.50", "S1.51", "S1.52",
    "S1.53", "S1.60", "S1.61", "S1.62", "S1.63", "S1.64", "S1.65", "S1.66", "S1.67", "S1.68", "S1.69",
    "S1.70", "S2.1", "S2.2", "S2.3", "S2.4", "S2.5", "S2.6", "S2.7", "S2.8", "S2.10", "S2.11", "S2.12",
    "S2.13", "S2.14", "S2.15", "S2.16", "S2.20", "S2.21", "S2.22", "S2.23", "S2.30", "S2.31", "S2.32",
    "S2.33", "S2.34", "S3.1", "S3.2", "S3.10", "S3.20", "S3.21", "S3.30", "S3.31", "S3.32", "S4.1", "S4.2",
    "S4.3", "S4.4", "S4.5", "S4.6", "S4.7", "S4.8", "S4.9", "S4.10", "S4.11", "S4.20", "S4.21", "S4.22",
    "S4.23",
];

#[test]
fn the_check_passes_and_runs_every_case() {
    let check = run(&["knowledge", "check"], &Value::Null);
    assert_eq!(check["faults"], serde_json::json!([]));
    assert!(check["cases"].as_u64() > Some(1000), "{check}");
}

#[test]
fn every_statement_of_the_articles_is_cited_or_says_why_not() {
    let coverage = run(&["knowledge", "coverage"], &Value::Null);
    let statements = coverage["statements"].as_array().expect("statements");
    let mut unused = 0;
    for id in STATEMENTS.into_iter().chain(["S4.30"]) {
        let one = statements
            .iter()
            .find(|one| one["statement"] == id)
            .unwrap_or_else(|| panic!("{id} is missing"));
        let cited = one["cited_by"].as_array().is_some_and(|files| !files.is_empty());
        let reason = one["unused"].as_str().is_some_and(|reason| reason.len() > 10);
        assert!(cited != reason, "{id}: cited {cited}, reason {reason}");
        unused += usize::from(reason);
    }
    assert!(unused <= 5, "only a short list may be unused, found {unused}");
}

#[test]
fn every_id_of_the_vocabulary_is_there() {
    let ids = |kind: &str| -> BTreeSet<String> {
        let list = run(&["knowledge", "list", "--kind", kind], &Value::Null);
        list.as_array()
            .expect("a list")
            .iter()
            .filter_map(|row| row["id"].as_str().map(str::to_owned))
            .collect()
    };
    for (kind, wanted) in [
        ("questions", FACTS.iter().map(|(id, _)| *id).collect::<Vec<_>>().join(" ") + " heart_medication_count"),
        ("indications", "wrinkles skin_ageing skin_brightness sun_spots melasma hypopigmentation dark_circles striae acne acne_scars hair_loss cellulite local_fat body_contouring weight_loss acute_low_back_pain chronic_spinal_pain neck_pain joint_pain muscle_spasm knee_osteoarthritis tendon_injury ligament_injury sports_injury trigger_finger meniscus_injury hand_wrist_pain neuralgia migraine fibromyalgia intestinal_spasm vascular_disorder rheumatic_disorder wound_healing allergy_complaint".to_owned()),
        ("areas", "face forehead periorbital cheeks perioral chin submental neck decollete scalp shoulder upper_back lower_back spine arm elbow hand wrist abdomen waist hip buttock thigh_front thigh_back knee calf ankle foot".to_owned()),
        ("methods", "needle electroporation iontophoresis sonophoresis vacuum".to_owned()),
        ("techniques", "point_by_point nappage papule epidermal linear_retrograde mesoperfusion gun".to_owned()),
        ("substances", "lidocaine procaine mepivacaine lidocaine_prilocaine_cream sodium_chloride sodium_bicarbonate sterile_water ketoprofen diclofenac ketorolac piroxicam meloxicam thiocolchicoside calcitonin dexamethasone betamethasone methylprednisolone magnesium_sulfate buflomedil pentoxifylline caffeine aminophylline l_carnitine organic_silicon artichoke_extract rutin_melilotus hyaluronidase collagenase deoxycholic_acid phosphatidylcholine_deoxycholate hyaluronic_acid vitamin_c b_complex biotin dexpanthenol minerals zinc amino_acids glutathione tranexamic_acid pdrn growth_factors botulinum_toxin prp minoxidil dutasteride finasteride".to_owned()),
        ("classes", "ester_anaesthetic amide_anaesthetic nsaid paraben sulfite sulfonamide fish soy egg bee_venom asteraceae latex".to_owned()),
        ("reactions", "flushing injection_pain redness swelling bruising itching burning urticaria_generalised breathing_difficulty faintness pain_flare lump discolouration nausea vomiting diarrhoea fever pus spreading_redness skin_blanching_or_net_pattern skin_blackening nodule numb_mouth metallic_taste ringing_ears seizure vision_change face_droop swallowing_difficulty patchy_hair_loss jaundice".to_owned()),
    ] {
        let held = ids(kind);
        let missing: Vec<&str> = wanted.split_whitespace().filter(|id| !held.contains(*id)).collect();
        assert!(missing.is_empty(), "{kind}: {missing:?}");
    }
    assert_eq!(ids("disagreements").len(), 25);
}

/// A folder laid over the embedded knowledge, with one file in it.
fn overlay(name: &str, path: &str, text: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("pistor-test-{}-{name}", std::process::id()));
    let file = folder.join(path);
    std::fs::create_dir_all(file.parent().expect("a folder")).expect("the folder is made");
    std::fs::write(file, text).expect("the file is written");
    folder
}

const RULE: &str = r#"title = "Test"
action = "stop"
why = "Because."
advice = "Wait."
waivable_by = "physician"
cite = ["S0.10"]
[when]
fact = "pregnancy"
[[case]]
name = "yes"
given = { facts = { pregnancy = "yes" } }
expect = "stop"
"#;

#[test]
fn the_check_refuses_what_is_wrong_and_says_where() {
    let rule = "screening/contraindications/zz_test.toml";
    for (name, path, text, words) in [
        (
            "dangling",
            rule,
            RULE.replace("\"pregnancy\"", "\"pregnansy\""),
            &["zz_test.toml:8:", "pregnansy", "Did you mean pregnancy"][..],
        ),
        (
            "unread",
            "screening/rules/zz_test.toml",
            RULE.to_owned(),
            &["screening/rules", "would read"],
        ),
        (
            "unknown-field",
            rule,
            RULE.replace("advice", "advise"),
            &["zz_test.toml:4:1", "advise", "advice"],
        ),
        (
            "no-citation",
            rule,
            RULE.replace("[\"S0.10\"]", "[]"),
            &["cites nothing"],
        ),
        (
            "no-such-statement",
            rule,
            RULE.replace("S0.10", "S0.99"),
            &["zz_test.toml:6:", "S0.99"],
        ),
        (
            "no-case",
            rule,
            RULE.split("[[case]]").next().expect("a head").to_owned(),
            &["no case"],
        ),
        (
            "range",
            rule,
            RULE.replace("fact = \"pregnancy\"", "age_from = 30\nage_below = 20"),
            &["0 ≤ from < below ≤ 130"],
        ),
        (
            "contradiction",
            rule,
            RULE.replace("\"stop\"", "\"caution\""),
            &["contradicts", "pregnancy.toml"],
        ),
        (
            "syntax",
            rule,
            RULE.replace("why = ", "why  "),
            &["zz_test.toml:3:"],
        ),
        (
            "case",
            rule,
            RULE.replace("expect = \"stop\"", "expect = \"silent\""),
            &["case", "stop", "silent"],
        ),
    ] {
        let folder = overlay(name, path, &text);
        let ran = pistor(
            &["knowledge", "check", "--knowledge", &folder.to_string_lossy()],
            b"",
        );
        assert_eq!(ran.status, 1, "{name}: {}", ran.out);
        for word in words {
            assert!(ran.out.contains(word), "{name}: {word} is not in {}", ran.out);
        }
        assert!(
            ran.out.contains(&*folder.to_string_lossy()),
            "the file's whole path is named: {}",
            ran.out
        );
        std::fs::remove_dir_all(folder).expect("the folder is removed");
    }
}

#[test]
fn a_failing_case_takes_every_clear_away() {
    let text = RULE.replace("fact = \"pregnancy\"", "fact = \"epilepsy\"");
    let folder = overlay("unfit", "screening/contraindications/zz_test.toml", &text);
    let visit = crate::visit::healthy().to_string();
    let ran = pistor(
        &[
            "screen",
            "-",
            "--format",
            "json",
            "--knowledge",
            &folder.to_string_lossy(),
        ],
        visit.as_bytes(),
    );
    let screening: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(screening["verdict"], "ask");
    assert_eq!(screening["knowledge_fit"], false);
    assert!(ran.err.contains("nothing is called clear"));
    std::fs::remove_dir_all(folder).expect("the folder is removed");
}

#[test]
fn a_clinic_lays_its_own_rows_over_and_its_edition_says_so() {
    let text = RULE.replace("pregnancy", "sunburn");
    let folder = overlay("own", "screening/contraindications/zz_test.toml", &text);
    let visit = crate::visit::with(&[("/facts/sunburn", serde_json::json!("yes"))]).to_string();
    let ran = pistor(
        &[
            "screen",
            "-",
            "--format",
            "json",
            "--knowledge",
            &folder.to_string_lossy(),
        ],
        visit.as_bytes(),
    );
    let screening: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(screening["verdict"], "stop");
    assert!(
        screening["edition"]
            .as_str()
            .is_some_and(|edition| edition.ends_with("+local"))
    );
    std::fs::remove_dir_all(folder).expect("the folder is removed");
}

#[test]
fn a_medical_director_may_put_one_side_in_force_with_a_reason() {
    let path = root().join("knowledge/disagreements/D-02.toml");
    let text = std::fs::read_to_string(path).expect("the disagreement is there");
    let other = text.replace("in_force = \"stricter\"", "in_force = \"a\"");
    let unsigned = overlay("unsigned", "disagreements/D-02.toml", &other);
    let ran = pistor(
        &["knowledge", "check", "--knowledge", &unsigned.to_string_lossy()],
        b"",
    );
    assert!(ran.status == 1 && ran.out.contains("signed_by"), "{}", ran.out);
    std::fs::remove_dir_all(unsigned).expect("the folder is removed");
    let signed = other.replacen("in_force", "signed_by = \"Dr A\"\nsigned_on = \"2026-11-21\"\nreason = \"One medicine is followed by cardiology here.\"\nin_force", 1);
    let folder = overlay("signed", "disagreements/D-02.toml", &signed);
    let visit = crate::visit::with(&[
        ("/facts/heart_disease", serde_json::json!("yes")),
        ("/facts/heart_medication_count", serde_json::json!(1)),
    ]);
    let ran = pistor(
        &[
            "explain",
            "-",
            "--format",
            "json",
            "--knowledge",
            &folder.to_string_lossy(),
        ],
        visit.to_string().as_bytes(),
    );
    let explained: Value = serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{}", ran.err));
    assert!(
        explained["set_aside"]
            .as_array()
            .is_some_and(|rules| !rules.is_empty()),
        "{}",
        ran.out
    );
    std::fs::remove_dir_all(folder).expect("the folder is removed");
}

#[test]
fn rows_are_found_by_any_spelling() {
    for find in ["lidokain", "LİDOKAİN", "Lidocaine"] {
        let list = run(
            &["knowledge", "list", "--kind", "substances", "--find", find],
            &Value::Null,
        );
        assert!(
            list.as_array()
                .is_some_and(|rows| rows.iter().any(|row| row["id"] == "lidocaine")),
            "{find}"
        );
    }
}
