//! The texts: the same risks in every language, every grave one told.

use super::*;

/// H14: both languages tell the same: the same parts, the same number of sentences, on the same statements; nothing of
/// another language in between.
#[test]
fn h14_every_language_tells_the_same_risks() {
    let clinic = Clinic::new();
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let edition = clinic.practice.edition();
    let knowledge: &Knowledge = &edition.knowledge;
    let mut tried = 0;
    for indication in knowledge.indications.iter() {
        for method in knowledge.methods.ids() {
            let mixtures = [
                json!(null),
                json!([{ "substance": "lidocaine" }, { "substance": "deoxycholic_acid" }]),
                json!([{ "substance": "tranexamic_acid" }, { "substance": "hyaluronic_acid" }]),
            ];
            for mixture in mixtures {
                let area = indication.areas.first().map_or("face", String::as_str);
                let mut treatment =
                    json!({ "indication": indication.id, "areas": [{ "area": area }], "method": method });
                if knowledge.areas.get(area).is_some_and(|row| row.paired) {
                    treatment["areas"][0]["side"] = json!("both");
                }
                if !mixture.is_null() {
                    treatment["mixture"] = mixture;
                }
                both_tell_the_same(&clinic, &chart, &treatment);
                tried += 1;
            }
        }
    }
    assert!(tried > 400, "{tried}");
    for scope in ["photo", "publication", "messages"] {
        let held = clinic.practice.chart(&chart).expect("a chart");
        let look = clinic.practice.look(clinic.now.get());
        let scope = Scope::of(scope).expect("a scope");
        let [en, tr] = ["en", "tr"].map(|lang| look.to_consent(&held, scope, "", lang).expect("a text").text);
        same(&en, &tr);
    }
}

fn both_tell_the_same(clinic: &Clinic, chart: &str, treatment: &Value) {
    use pistor_practice::chart::plan::{Course, CourseState, Drafted};
    let mut held = (*clinic.practice.chart(chart).expect("a chart")).clone();
    held.courses.push(Course {
        id: "c".to_owned(),
        at: 0,
        author: String::new(),
        draft: Drafted {
            treatment: serde_json::from_value(treatment.clone()).expect("a treatment"),
            screening: String::new(),
            waiver: None,
            protocol: None,
            technique: None,
            sessions: Vec::new(),
            judged_from: None,
        },
        state: CourseState::Agreed,
        reason: String::new(),
    });
    let look = clinic.practice.look(clinic.now.get());
    let [en, tr] = ["en", "tr"].map(|lang| {
        let made = look
            .to_consent(&held, Scope::Treatment, "c", lang)
            .expect("a text");
        let again = look
            .to_consent(&held, Scope::Treatment, "c", lang)
            .expect("a text");
        assert_eq!(made, again, "the same again");
        made.text
    });
    same(&en, &tr);
    let told = en.plain();
    assert!(
        told.contains("anaphylaxis") || told.contains("allergic reaction"),
        "{told}"
    );
}

fn same(en: &pistor_locale::say::consent::Text, tr: &pistor_locale::say::consent::Text) {
    let shape = |text: &pistor_locale::say::consent::Text| {
        let sections = text.sections.iter();
        let cites = sections.map(|section| {
            section
                .lines
                .iter()
                .map(|line| line.cites.clone())
                .collect::<Vec<_>>()
        });
        cites.collect::<Vec<_>>()
    };
    assert_eq!(shape(en), shape(tr));
    for text in [en, tr] {
        let plain = text.plain();
        assert!(
            !plain.contains("[en]") && !plain.contains('⟨') && !plain.contains("{ $"),
            "{plain}"
        );
    }
    assert_ne!(en.plain(), tr.plain());
}

/// Every grave risk is told to the patient, or is part of one that is.
#[test]
fn every_red_flag_is_told() {
    let clinic = Clinic::new();
    let edition = clinic.practice.edition();
    let untold: Vec<&str> = edition
        .knowledge
        .red_flags
        .iter()
        .filter(|flag| flag.patient.is_none())
        .map(|flag| flag.id.as_str())
        .collect();
    // A single sign of anaphylaxis and a collapse are told with anaphylaxis, dying skin with blocked blood flow.
    assert_eq!(untold, ["anaphylaxis_single_sign", "collapse", "skin_necrosis"]);
}
