//! A physician goes on all the same: with a name, a reason and words, and never past what nobody may waive.

use crate::visit::with;
use pistor_journey::Edition;
use pistor_journey::intake;
use pistor_journey::plan::draft;
use pistor_journey::screening::{ClearedBy, Reason, Screening, WaiverRefused};
use serde_json::{Value, json};
use std::sync::LazyLock;

static EDITION: LazyLock<Edition> = LazyLock::new(|| match pistor_cli::assemble(None) {
    Ok(assembled) => assembled.edition,
    Err(faults) => panic!("{faults:?}"),
});

fn screening(changes: &[(&str, Value)]) -> Screening {
    let visit = intake::read(&EDITION, with(changes).to_string().as_bytes()).expect("a visit");
    EDITION.screen(&visit)
}

const WORDS: &str = "Oncologist agrees, see letter of 3 November.";

#[test]
fn a_waiver_clears_and_keeps_who_why_and_what() {
    let screening = screening(&[(
        "/facts/cancer_history",
        json!({ "answer": "yes", "site": "thigh_back" }),
    )]);
    assert!(screening.cleared().is_err());
    let cleared = screening
        .waive(&EDITION, "Dr Işıl Örnek", Reason::SpecialistAgrees, WORDS)
        .expect("a waiver");
    let ClearedBy::Waiver(waiver) = cleared.by() else {
        panic!("cleared by a waiver")
    };
    assert_eq!(
        (waiver.physician.as_str(), waiver.reason.id()),
        ("Dr Işıl Örnek", "specialist_agrees")
    );
    assert_eq!(waiver.rules, ["cancer_history"]);
    let visit = intake::read(&EDITION, with(&[]).to_string().as_bytes()).expect("a visit");
    assert_eq!(
        draft(&cleared, &EDITION, &visit).cleared,
        cleared,
        "the next person sees it"
    );
}

#[test]
fn what_nobody_may_waive_is_not_waived() {
    let screening = screening(&[("/treatment/mixture", json!([{ "substance": "buflomedil" }]))]);
    let refused = screening.waive(&EDITION, "Dr A", Reason::ToleratedBefore, WORDS);
    assert_eq!(refused, Err(WaiverRefused::Unwaivable("buflomedil".to_owned())));
}

#[test]
fn an_open_question_is_answered_and_never_waived() {
    let open = screening(&[("/facts/pregnancy", Value::Null)]);
    assert_eq!(
        open.waive(&EDITION, "Dr A", Reason::RecordCorrected, WORDS),
        Err(WaiverRefused::Unanswered)
    );
}

#[test]
fn a_waiver_without_a_name_or_words_is_none() {
    let screening = screening(&[("/facts/breastfeeding", json!("yes"))]);
    assert_eq!(
        screening.waive(&EDITION, " ", Reason::ToleratedBefore, WORDS),
        Err(WaiverRefused::Unsigned)
    );
    assert_eq!(
        screening.waive(&EDITION, "Dr A", Reason::ToleratedBefore, "ok"),
        Err(WaiverRefused::TextTooShort)
    );
}

#[test]
fn explain_and_screen_say_the_same_of_every_rule() {
    for changes in [
        vec![],
        vec![
            ("/facts/pregnancy", json!("yes")),
            ("/facts/epilepsy", Value::Null),
        ],
        vec![("/facts", json!({})), ("/treatment/mixture", Value::Null)],
    ] {
        let visit = intake::read(&EDITION, with(&changes).to_string().as_bytes()).expect("a visit");
        let screening = EDITION.screen(&visit);
        for one in EDITION.explain(&visit) {
            use pistor_journey::facts::Answer;
            let spoke = screening.finding(one.rule).is_some();
            let waits = screening
                .questions
                .iter()
                .any(|question| question.rule == one.rule);
            let expected = if spoke {
                Answer::Yes
            } else if waits {
                Answer::Unknown
            } else {
                Answer::No
            };
            assert_eq!(one.outcome, expected, "{}", EDITION.rule(one.rule).id);
            assert!(!one.atoms.is_empty(), "{}", EDITION.rule(one.rule).id);
        }
    }
}
