//! Allergies: words clear nothing, and a patient takes none away.

use super::*;

/// H15: what a patient writes in words clears nothing, whatever is said beside it.
#[test]
fn h15_an_allergy_in_the_patients_words_stays_unknown() {
    let clinic = Clinic::new();
    for text in ["penisilin dokundu", "lidokain", "I don't have any", "yok"] {
        let chart = clinic.patient(&format!("Elif {text}"), BORN, "female");
        let who = in_again(&clinic, &chart, BORN);
        proposed(&clinic, &chart);
        let list = json!({ "complete": true, "entries": [{ "substance": "other", "text": text }] });
        tell(&clinic, &chart, &who, json!({ "allergies": list }));
        answer_all(&clinic, &chart, &who, &[]);
        clinic
            .act(&who, Act::SendIntake, &chart, json!({}))
            .expect("sent");
        // What the patient cannot say is answered by the nurse; the words are what is left.
        let reassured = json!({ "facts": { "examination_done": { "answer": "yes" }, "laboratory_reviewed": { "answer": "yes" } },
            "weight_kg": "62", "by": "clinician" });
        clinic.must(&clinic.nurse, Act::Answer, &chart, reassured);
        clinic.must(
            &clinic.nurse,
            Act::Screen,
            &chart,
            json!({ "treatment": cellulite() }),
        );
        let held = clinic.practice.chart(&chart).expect("a chart");
        assert_ne!(held.screening().expect("one").verdict, "clear", "{text}");
        let treatment = serde_json::from_value(cellulite()).expect("a treatment");
        let look = clinic.practice.look(clinic.now.get());
        assert!(
            look.standing(&held, &treatment)
                .expect("screened")
                .cleared
                .is_none(),
            "{text}"
        );
    }
}

#[test]
fn a_patient_adds_allergies_and_takes_none_away() {
    let clinic = Clinic::new();
    let chart = clinic.patient("Elif Yıldırım", BORN, "female");
    let list = json!({ "complete": true, "entries": [{ "substance": "latex" }, { "substance": "other", "text": "Penisilin" }] });
    clinic.must(
        &clinic.nurse,
        Act::Answer,
        &chart,
        json!({ "allergies": list, "by": "clinician" }),
    );
    clinic.pass(Span::new().hours(48));
    let listed = || {
        let held = clinic.practice.chart(&chart).expect("a chart");
        let list = held.allergies.clone().expect("a list");
        let names: Vec<String> = list.entries.iter().map(|entry| entry.substance.clone()).collect();
        (names.join(" "), list.complete)
    };
    let who = in_again(&clinic, &chart, BORN);
    assert!(
        own(&clinic, &chart, &who).asks.contains(&Ask::Allergies),
        "asked at every visit"
    );
    tell(
        &clinic,
        &chart,
        &who,
        json!({ "allergies": { "complete": true, "entries": [] } }),
    );
    assert_eq!(listed(), ("latex other".to_owned(), true));
    let more = json!([{ "substance": "egg" }, { "substance": "latex" }, { "substance": "other", "text": " PENİSİLİN " }]);
    tell(
        &clinic,
        &chart,
        &who,
        json!({ "allergies": { "complete": true, "entries": more } }),
    );
    assert_eq!(listed(), ("latex other egg".to_owned(), true));
    tell(&clinic, &chart, &who, json!({ "passed": ["allergies"] }));
    assert_eq!(
        listed(),
        ("latex other egg".to_owned(), false),
        "not known: to be asked again"
    );
    assert!(!own(&clinic, &chart, &who).asks.contains(&Ask::Allergies));
    // A slip of their own they may take back.
    tell(
        &clinic,
        &chart,
        &who,
        json!({ "allergies": { "complete": true, "entries": [{ "substance": "fish" }] } }),
    );
    assert_eq!(listed(), ("latex other fish".to_owned(), true));
    // Where nothing is on record, not knowing leaves it unasked.
    let (chart, who) = patient(&clinic, "1990-01-02", "male");
    tell(&clinic, &chart, &who, json!({ "passed": ["allergies"] }));
    assert!(
        clinic
            .practice
            .chart(&chart)
            .expect("a chart")
            .allergies
            .is_none()
    );
    assert!(!own(&clinic, &chart, &who).asks.contains(&Ask::Allergies));
    // Also where the patient said first that there are none.
    no_allergies(&clinic, &chart, &who);
    assert!(
        clinic
            .practice
            .chart(&chart)
            .expect("a chart")
            .allergies
            .is_some()
    );
    tell(&clinic, &chart, &who, json!({ "passed": ["allergies"] }));
    assert!(
        clinic
            .practice
            .chart(&chart)
            .expect("a chart")
            .allergies
            .is_none(),
        "a no that was taken back is none"
    );
}
