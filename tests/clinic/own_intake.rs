//! The intake as a patient answers it alone, by a link.

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
    tell(
        &clinic,
        &chart,
        &who,
        json!({ "allergies": { "complete": true } }),
    );
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
    let (chart, who) = patient(&clinic, BORN, "female");
    proposed(&clinic, &chart);
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
    let (chart, who) = patient(&clinic, BORN, "female");
    proposed(&clinic, &chart);
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
        let reassured = json!({ "facts": { "examination_done": { "answer": "yes" }, "laboratory_reviewed": { "answer": "yes" },
            "consent_signed": { "answer": "yes" } }, "weight_kg": "62", "by": "clinician" });
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
    tell(
        &clinic,
        &chart,
        &who,
        json!({ "allergies": { "complete": true } }),
    );
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

#[test]
fn what_a_clinician_said_is_not_asked_and_not_overwritten() {
    let clinic = Clinic::new();
    let chart = clinic.patient("Elif Yıldırım", BORN, "female");
    proposed(&clinic, &chart);
    let known = json!({ "facts": { "pacemaker": { "answer": "yes" }, "epilepsy": { "answer": "yes" } }, "by": "clinician" });
    clinic.must(&clinic.nurse, Act::Answer, &chart, known);
    let who = in_again(&clinic, &chart, BORN);
    for (fact, refused) in [
        ("pacemaker", "not-asked-of-you"),
        ("examination_done", "not-asked-of-you"),
        ("no_such_fact", "not-asked-of-you"),
    ] {
        assert_eq!(
            code(clinic.act(&who, Act::Tell, &chart, say(fact, "no"))),
            refused,
            "{fact}"
        );
    }
    answer_all(&clinic, &chart, &who, &[]);
    let held = clinic.practice.chart(&chart).expect("a chart");
    assert_eq!(held.answers["pacemaker"].answer.as_deref(), Some("yes"));
    // A year later an old word of a clinician is not put to the patient as their own.
    clinic.pass(Span::new().days(365));
    let who = in_again(&clinic, &chart, BORN);
    let asks = own(&clinic, &chart, &who).asks;
    assert!(!asks.contains(&Ask::Fact("epilepsy".to_owned())), "{asks:?}");
}

#[test]
fn what_has_grown_old_is_asked_again_and_what_still_counts_is_not() {
    let clinic = Clinic::new();
    let (chart, who) = patient(&clinic, BORN, "female");
    proposed(&clinic, &chart);
    answer_all(&clinic, &chart, &who, &[("isotretinoin_use", "yes")]);
    clinic
        .act(&who, Act::SendIntake, &chart, json!({}))
        .expect("sent");
    let again = |days: i32| {
        clinic.pass(Span::new().days(days));
        let who = in_again(&clinic, &chart, BORN);
        own(&clinic, &chart, &who).asks
    };
    let has = |asks: &[Ask], fact: &str| asks.contains(&Ask::Fact(fact.to_owned()));
    let next_day = again(1);
    assert!(
        has(&next_day, "pregnancy") && !has(&next_day, "isotretinoin_use"),
        "{next_day:?}"
    );
    let later = again(31);
    assert!(
        has(&later, "isotretinoin_use") && has(&later, "anticoagulant_use"),
        "{later:?}"
    );
}

/// A yes opens what else is to be said; it may stay unknown, and is asked once.
#[test]
fn a_yes_opens_its_details_once() {
    let clinic = Clinic::new();
    let (chart, who) = patient(&clinic, BORN, "female");
    proposed(&clinic, &chart);
    tell(
        &clinic,
        &chart,
        &who,
        json!({ "allergies": { "complete": true } }),
    );
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

/// H22: for a minor a guardian answers first; who it was stands in the record. Also for who was born on 29 February.
#[test]
fn h22_a_guardian_answers_for_a_minor() {
    for (born, today, minor) in [
        ("2008-11-22", "2026-11-21T23:59:00+03:00", true),
        ("2008-11-22", "2026-11-22T00:01:00+03:00", false),
        ("2008-02-29", "2026-02-28T23:59:00+03:00", true),
        ("2008-02-29", "2026-03-01T00:01:00+03:00", false),
    ] {
        let clinic = Clinic::new();
        clinic
            .now
            .set(clinic.now.get().max(today.parse().expect("a moment")));
        let chart = clinic.patient("Deniz", born, "male");
        clinic.now.set(today.parse().expect("a moment"));
        let who = in_again(&clinic, &chart, born);
        let first = own(&clinic, &chart, &who).asks.first().cloned();
        assert_eq!(first == Some(Ask::Guardian), minor, "{born} {today}");
        let allergies = json!({ "allergies": { "complete": true } });
        if !minor {
            tell(&clinic, &chart, &who, allergies);
            continue;
        }
        assert_eq!(
            code(clinic.act(&who, Act::Tell, &chart, allergies.clone())),
            "guardian-first"
        );
        for (given, path) in [
            (json!({ "name": "", "relation": "mother" }), "/guardian/name"),
            (
                json!({ "name": "Ayşe", "relation": "neighbour" }),
                "/guardian/relation",
            ),
        ] {
            let refused = clinic
                .act(&who, Act::Tell, &chart, json!({ "guardian": given }))
                .expect_err("refused");
            assert_eq!(refused.fault.path, path);
        }
        tell(
            &clinic,
            &chart,
            &who,
            json!({ "guardian": { "name": " Ayşe Deniz ", "relation": "mother" } }),
        );
        tell(&clinic, &chart, &who, allergies);
        let held = clinic.practice.chart(&chart).expect("a chart");
        let guardian = held.guardian_by(&who.account).expect("a guardian");
        assert_eq!(
            (guardian.name.as_str(), guardian.relation.as_str()),
            ("Ayşe Deniz", "mother")
        );
        // The next link asks again who answers.
        let other = in_again(&clinic, &chart, born);
        assert_eq!(own(&clinic, &chart, &other).asks.first(), Some(&Ask::Guardian));
    }
}

#[test]
fn an_answer_that_arrives_twice_counts_once() {
    let clinic = Clinic::new();
    let (chart, who) = patient(&clinic, BORN, "female");
    let mut wanted = asked(
        &who,
        Act::Tell,
        &chart,
        clinic.now.get(),
        json!({ "allergies": { "complete": true } }),
    );
    wanted.key = Some("k".to_owned());
    let first = clinic.practice.act_and_wait(wanted.clone()).expect("told");
    assert_eq!(clinic.practice.act_and_wait(wanted.clone()).expect("told"), first);
    assert_eq!(clinic.practice.chart(&chart).expect("a chart").seq(), first.seq);
    wanted.input = json!({ "passed": ["allergies"] });
    assert_eq!(code(clinic.practice.act_and_wait(wanted)), "key-used");
}

#[test]
fn a_clinician_confirms_what_the_patient_answered_alone() {
    let clinic = Clinic::new();
    let (chart, who) = patient(&clinic, BORN, "female");
    let confirm =
        |by: &Actor, upto: i64| clinic.act(by, Act::ConfirmAnswers, &chart, json!({ "upto": upto }));
    assert_eq!(code(confirm(&clinic.nurse, 1)), "nothing-to-confirm");
    tell(
        &clinic,
        &chart,
        &who,
        json!({ "allergies": { "complete": true } }),
    );
    tell(&clinic, &chart, &who, json!({ "passed": ["allergies"] }));
    let held = clinic.practice.chart(&chart).expect("a chart");
    let new = held.unconfirmed();
    assert_eq!(new.len(), 2);
    assert_eq!(code(confirm(&clinic.desk, new[0])), "not-yours");
    assert_eq!(code(confirm(&who, new[0])), "not-yours");
    assert_eq!(code(confirm(&clinic.nurse, held.seq() + 1)), "nothing-to-confirm");
    confirm(&clinic.nurse, new[0]).expect("confirmed");
    let held = clinic.practice.chart(&chart).expect("a chart");
    assert_eq!(held.unconfirmed(), [new[1]]);
    assert!(held.is_confirmed(new[0]) && !held.is_confirmed(new[1]));
}

/// What a patient writes at home keeps nobody at the desk from booking, and everybody from screening on an old page.
#[test]
fn answers_that_come_in_go_beside_the_desk() {
    let clinic = Clinic::new();
    let (chart, who) = patient(&clinic, BORN, "female");
    proposed(&clinic, &chart);
    let seen = clinic.practice.chart(&chart).expect("a chart").seq();
    tell(
        &clinic,
        &chart,
        &who,
        json!({ "allergies": { "complete": true } }),
    );
    clinic.link(&chart, &["aftercare"]);
    let with_seen = |by: &Actor, act, input| {
        let mut wanted = asked(by, act, &chart, clinic.now.get(), input);
        wanted.seen = Some(seen);
        clinic.practice.act_and_wait(wanted)
    };
    let visit = json!({ "begins": "2026-11-23T10:00", "minutes": 30, "room": "1" });
    with_seen(&clinic.desk, Act::Book, visit).expect("booked");
    let screened = with_seen(&clinic.nurse, Act::Screen, json!({ "treatment": cellulite() }));
    assert_eq!(code(screened), "chart-went-on");
    clinic.pass(1.minutes());
}
