//! What holds whatever is treated: no more than what every single treatment would be told.

use crate::clinic::Clinic;
use pistor_journey::intake;
use pistor_journey::screening::of_patient;
use pistor_knowledge::screening::Action;
use pistor_locale::say::Speaker;
use pistor_locale::say::cards::{Card, CardWriter, Topic};
use serde_json::json;

#[test]
fn what_always_speaks_speaks_for_each_treatment_and_the_verdict_is_the_mildest() {
    let clinic = Clinic::new();
    let edition = clinic.practice.edition();
    let treatments = edition.proposable();
    assert!(treatments.len() > 50, "{}", treatments.len());
    for facts in [
        json!({}),
        json!({ "stroke_history": "yes" }),
        json!({ "pregnancy": "yes", "skin_infection": { "answer": "yes", "site": "face" } }),
        json!({ "hypertension_irregular": "yes", "cancer_active": { "answer": "yes", "site": "knee" } }),
    ] {
        let visit = json!({ "as_of": "2026-11-21T10:00:00+03:00", "country": "TR", "patient": { "birth_date": "1990-03-02", "sex": "female" },
            "facts": facts, "treatment": { "indication": "wrinkles", "areas": [{ "area": "face" }] } });
        let mut visit = intake::read(&edition, visit.to_string().as_bytes()).expect("a visit");
        let across = edition.screen_across(&visit, &treatments);
        assert_eq!(across.treatments, treatments.len());
        let (mut mildest, mut spoke) = (Action::Stop, vec![false; across.sometimes.len()]);
        for treatment in &treatments {
            visit.treatment = treatment.clone();
            let one = edition.screen(&visit);
            mildest = mildest.min(one.verdict);
            for always in &across.always.findings {
                let found = one
                    .finding(always.rule)
                    .unwrap_or_else(|| panic!("{} is silent", edition.rule(always.rule).id));
                assert!(found.action >= always.action);
            }
            for question in &across.always.questions {
                assert!(
                    one.questions.iter().any(|asked| asked.about == question.about),
                    "{question:?}"
                );
            }
            for (n, rule) in across.sometimes.iter().enumerate() {
                spoke[n] |= one.finding(*rule).is_some();
            }
        }
        assert_eq!(across.always.verdict, mildest, "{facts}");
        assert!(spoke.iter().all(|spoke| *spoke), "{facts}");
        assert!(
            across
                .sometimes
                .iter()
                .all(|rule| across.always.finding(*rule).is_none())
        );
    }
}

#[test]
fn without_a_treatment_nothing_was_looked_at() {
    let clinic = Clinic::new();
    let edition = clinic.practice.edition();
    let visit = json!({ "as_of": "2026-11-21T10:00:00+03:00", "patient": {}, "treatment": { "indication": "wrinkles", "areas": [{ "area": "face" }] } });
    let visit = intake::read(&edition, visit.to_string().as_bytes()).expect("a visit");
    let across = edition.screen_across(&visit, &[]);
    assert_eq!((across.always.verdict, across.treatments), (Action::Ask, 0));
}

/// Of one area alone something may speak: then no card says that nothing does, whatever is treated; what only some
/// treatments ask is not lost.
#[test]
fn one_clear_treatment_makes_none_of_the_others_clear() {
    let clinic = Clinic::new();
    let edition = clinic.practice.edition();
    let mut facts = crate::visit::healthy();
    // One fact that bars a place, and one question that only some treatments ask.
    facts["facts"]["skin_infection"] = json!({ "answer": "yes", "site": "face" });
    let mut visit = intake::read(&edition, facts.to_string().as_bytes()).expect("a visit");
    let proposed = visit.treatment.clone();
    let proposable = edition.proposable().into_iter().map(|treatment| {
        let mut whole = proposed.clone();
        (whole.indication, whole.areas) = (treatment.indication, treatment.areas);
        whole
    });
    let treatments: Vec<_> = proposable.collect();
    let mut verdicts = Vec::new();
    let mut asked = Vec::new();
    for treatment in &treatments {
        visit.treatment = treatment.clone();
        let one = edition.screen(&visit);
        verdicts.push(one.verdict);
        asked.extend(of_patient(&one.questions));
    }
    let (mildest, gravest) = (
        verdicts.iter().min().expect("one"),
        verdicts.iter().max().expect("one"),
    );
    assert!(
        mildest < gravest,
        "{mildest:?} {gravest:?}: the test must tell treatments apart"
    );
    let across = edition.screen_across(&visit, &treatments);
    for language in ["en", "tr"] {
        let locale = pistor_cli::locale(language);
        let speaker = Speaker {
            edition: &edition,
            locale: &locale,
            width: 80,
        };
        let cards =
            CardWriter::new(&speaker, "https://clinic.example").across(&speaker, &visit, &across, "x");
        let checked = cards.last().expect("the last card");
        assert_eq!(checked.topic, Topic::Checked);
        let count = edition.rules_in_force().count().to_string();
        let clear = locale.say(
            "card-checked-clear",
            &[("name", "x".to_owned()), ("count", count)],
        );
        assert_ne!(checked.summary, clear, "{mildest:?} to {gravest:?}");
        let verdict = locale.word(&format!("verdict-{}", gravest.id()));
        assert!(
            checked.detail.contains(verdict.trim_end_matches('.')),
            "{}",
            checked.detail
        );
        for about in &asked {
            let question = speaker.question(*about);
            let said = |card: &Card| card.detail.contains(question.trim_end_matches('?'));
            assert!(
                cards.iter().any(said),
                "{question} is asked by some and said nowhere"
            );
        }
    }
}
