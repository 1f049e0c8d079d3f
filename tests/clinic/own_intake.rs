//! The intake as a patient answers it alone, by a link.

mod allergies;
mod beside;
mod earlier;
mod minors;

use super::{Clinic, asked, cellulite, code};
use jiff::{Span, ToSpan};
use pistor_practice::act::Actor;
use pistor_practice::chart::intake::Teller;
use pistor_practice::view::{Ask, OwnIntake};
use pistor_practice::{Act, Kind};
use serde_json::{Value, json};

const BORN: &str = "1992-03-08";

/// A patient who is in by a link for the intake.
fn patient(clinic: &Clinic, born: &str, sex: &str) -> (String, Actor) {
    let chart = clinic.patient("Elif Yıldırım", born, sex);
    let who = in_again(clinic, &chart, born);
    (chart, who)
}

fn in_again(clinic: &Clinic, chart: &str, born: &str) -> Actor {
    clinic.visitor(&clinic.link(chart, &["intake"]).1, born)
}

fn own(clinic: &Clinic, chart: &str, who: &Actor) -> OwnIntake {
    let held = clinic.practice.chart(chart).expect("a chart");
    clinic
        .practice
        .look(clinic.now.get())
        .own_intake(&held, &who.account)
}

fn tell(clinic: &Clinic, chart: &str, who: &Actor, input: Value) {
    clinic.must(who, Act::Tell, chart, input);
}

fn say(fact: &str, answer: &str) -> Value {
    let counted = fact == "heart_medication_count";
    let said = match (counted, answer) {
        (true, "no") => json!({ "value": 0 }),
        _ => json!({ "answer": answer }),
    };
    json!({ "facts": { fact: said } })
}

/// Answers everything that is asked; nothing worries, except what `but` says. Gives how many answers it took.
fn answer_all(clinic: &Clinic, chart: &str, who: &Actor, but: &[(&str, &str)]) -> usize {
    for told in 0..200 {
        let Some(ask) = own(clinic, chart, who).asks.first().cloned() else {
            return told;
        };
        let input = match &ask {
            Ask::Guardian => json!({ "guardian": { "name": "Ayşe Yıldırım", "relation": "mother" } }),
            Ask::Allergies => json!({ "allergies": { "complete": true } }),
            Ask::More(fact) => json!({ "passed": [fact] }),
            Ask::Fact(fact) => {
                let word = but
                    .iter()
                    .find(|(held, _)| held == fact)
                    .map_or("no", |(_, word)| word);
                say(fact, word)
            }
        };
        tell(clinic, chart, who, input);
        assert!(
            !own(clinic, chart, who).asks.contains(&ask),
            "{ask:?} is asked once"
        );
    }
    panic!("it never ends");
}

/// What the patient is asked for a treatment that the clinic has in mind.
fn proposed(clinic: &Clinic, chart: &str) {
    clinic.must(
        &clinic.nurse,
        Act::Answer,
        chart,
        json!({ "complaint": cellulite(), "by": "clinician" }),
    );
}

/// A patient who is in by a link, with a treatment that the clinic has in mind.
fn begun(clinic: &Clinic) -> (String, Actor) {
    let (chart, who) = patient(clinic, BORN, "female");
    proposed(clinic, &chart);
    (chart, who)
}

/// The patient says that there are no allergies.
fn no_allergies(clinic: &Clinic, chart: &str, who: &Actor) {
    tell(clinic, chart, who, json!({ "allergies": { "complete": true } }));
}

#[test]
fn every_answer_is_stored_and_nothing_is_sent_before_all_are_there() {
    let clinic = Clinic::new();
    let (chart, who) = patient(&clinic, BORN, "female");
    let send = || clinic.act(&who, Act::SendIntake, &chart, json!({}));
    assert_eq!(code(send()), "intake-empty");
    assert!(
        own(&clinic, &chart, &who).asks.len() > 5,
        "without a proposal the general questions"
    );
    proposed(&clinic, &chart);
    let before = clinic.practice.chart(&chart).expect("a chart").seq();
    no_allergies(&clinic, &chart, &who);
    assert_eq!(code(send()), "intake-unanswered");
    let answers = 1 + answer_all(&clinic, &chart, &who, &[]);
    let held = clinic.practice.chart(&chart).expect("a chart");
    assert_eq!(
        held.seq(),
        before + i64::try_from(answers).expect("few"),
        "an entry an answer"
    );
    assert!(
        held.answers
            .values()
            .all(|answer| answer.author == who.account && answer.by == Teller::Patient)
    );
    let sent = send().expect("sent");
    assert_eq!(own(&clinic, &chart, &who).answered, answers);
    let held = clinic.practice.chart(&chart).expect("a chart");
    assert_eq!(
        held.sent.last().map(|sent| (sent.id.clone(), sent.answered)),
        Some((sent.id, answers))
    );
    // Sent once; then the link has done what it was for.
    assert_eq!(code(send()), "not-yours");
    assert_eq!(
        code(clinic.act(&who, Act::Tell, &chart, say("pregnancy", "no"))),
        "not-yours"
    );
}

/// The rules decide what is asked: nothing is left that a screening would ask, but what somebody else must say.
#[test]
fn what_is_asked_is_what_the_rules_wait_for() {
    let clinic = Clinic::new();
    let (chart, who) = begun(&clinic);
    answer_all(&clinic, &chart, &who, &[]);
    let held = clinic.practice.chart(&chart).expect("a chart");
    let look = clinic.practice.look(clinic.now.get());
    let treatment = serde_json::from_value(cellulite()).expect("a treatment");
    let open = look.open_questions(&held, &treatment).expect("questions");
    assert!(open.iter().all(|question| question.reassuring), "{open:?}");
    for told in own(&clinic, &chart, &who).told {
        let row = look.edition.knowledge.questions.get(&told).expect("a question");
        assert!(!row.reassuring && row.sex.as_deref() != Some("male"), "{told}");
    }
}

#[test]
fn i_do_not_know_is_an_answer_for_the_patient_and_a_question_for_the_clinic() {
    let clinic = Clinic::new();
    let (chart, who) = begun(&clinic);
    answer_all(
        &clinic,
        &chart,
        &who,
        &[("pregnancy", "unknown"), ("heart_medication_count", "unknown")],
    );
    let held = clinic.practice.chart(&chart).expect("a chart");
    let look = clinic.practice.look(clinic.now.get());
    let treatment = serde_json::from_value(cellulite()).expect("a treatment");
    let open = look.open_questions(&held, &treatment).expect("questions");
    assert!(open.iter().any(|question| question.id == "pregnancy"));
    let standing = look.standing(&held, &treatment).expect("screened");
    assert!(standing.cleared.is_none());
    clinic
        .act(&who, Act::SendIntake, &chart, json!({}))
        .expect("sent all the same");
}

/// A yes opens what else is to be said; it may stay unknown, and is asked once.
#[test]
fn a_yes_opens_its_details_once() {
    let clinic = Clinic::new();
    let (chart, who) = begun(&clinic);
    no_allergies(&clinic, &chart, &who);
    tell(&clinic, &chart, &who, say("anticoagulant_use", "yes"));
    let more = Ask::More("anticoagulant_use".to_owned());
    assert_eq!(own(&clinic, &chart, &who).asks.first(), Some(&more));
    tell(&clinic, &chart, &who, json!({ "passed": ["anticoagulant_use"] }));
    assert!(!own(&clinic, &chart, &who).asks.contains(&more));
    let told =
        json!({ "facts": { "anticoagulant_use": { "answer": "yes", "details": { "prescribed": "yes" } } } });
    tell(&clinic, &chart, &who, told);
    let held = || clinic.practice.chart(&chart).expect("a chart").answers["anticoagulant_use"].clone();
    assert_eq!(held().details["prescribed"], "yes");
    // A no has no details, also where a form sends some.
    let told =
        json!({ "facts": { "anticoagulant_use": { "answer": "no", "details": { "prescribed": "yes" } } } });
    tell(&clinic, &chart, &who, told);
    assert!(held().details.is_empty());
    let future =
        json!({ "facts": { "isotretinoin_use": { "answer": "yes", "details": { "date": "2031" } } } });
    let refused = clinic
        .act(&who, Act::Tell, &chart, future)
        .expect_err("a day that is to come");
    assert_eq!(
        (refused.kind, refused.fault.path.as_str()),
        (Kind::Invalid, "/facts/isotretinoin_use/details/date")
    );
}
