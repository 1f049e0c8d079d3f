//! Links for patients: who comes in by one, who does not, and what a wrong try leaves behind.

use super::{Clinic, code};
use jiff::{Span, ToSpan};
use pistor_practice::act::author_of;
use pistor_practice::visitor::{LinkState, WRONG_MAX};
use pistor_practice::{Act, Kind};
use serde_json::json;

const BORN: &str = "1992-03-08";

fn day(text: &str) -> jiff::civil::Date {
    text.parse().expect("a day")
}

/// What became of the latest link of a patient.
fn state(clinic: &Clinic, chart: &str) -> LinkState {
    clinic.practice.links(chart, clinic.now.get()).expect("read")[0].state
}

fn try_in(clinic: &Clinic, token: &str, born: &str) -> Result<String, &'static str> {
    let tried = clinic.practice.come_in(token, day(born), clinic.now.get());
    tried.map_err(|refusal| refusal.fault.code)
}

fn traces(clinic: &Clinic, outcome: &str) -> Vec<(String, String)> {
    // Traces are written behind the answers; an act that waits comes after them.
    let somebody =
        json!({ "name": "Somebody", "birth_date": "1990-01-01", "sex": "male", "somebody_else": true });
    clinic.must(&clinic.desk, Act::Register, "", somebody);
    let read = clinic.practice.read(|reading| Ok(reading.audit_latest("", 500)?));
    let held = read.expect("read").into_iter();
    held.filter(|trace| trace.act == "open_link" && trace.outcome == outcome)
        .map(|trace| (trace.account, trace.chart))
        .collect()
}

#[test]
fn the_birth_date_lets_in_and_a_link_writes_only_in_its_own_chart() {
    let clinic = Clinic::new();
    let (mine, theirs) = (
        clinic.patient("Elif Yıldırım", BORN, "female"),
        clinic.patient("Can Yıldırım", "1990-01-02", "male"),
    );
    let (link, token) = clinic.link(&mine, &["intake"]);
    assert_eq!(state(&clinic, &mine), LinkState::Waiting);
    let patient = clinic.visitor(&token, BORN);
    assert_eq!(state(&clinic, &mine), LinkState::Opened);
    assert_eq!(patient.account, author_of(&link));
    assert!(patient.roles.is_empty() && !patient.may(Act::SeeChart) && !patient.may(Act::Answer));
    let told = json!({ "allergies": { "complete": true } });
    assert_eq!(
        code(clinic.act(&patient, Act::Tell, &theirs, told.clone())),
        "not-yours"
    );
    assert_eq!(
        code(clinic.act(&patient, Act::Tell, "", told.clone())),
        "not-yours"
    );
    assert_eq!(
        code(clinic.act(&patient, Act::Answer, &mine, json!({}))),
        "not-yours"
    );
    clinic.must(&patient, Act::Tell, &mine, told);
    let chart = clinic.practice.chart(&mine).expect("the chart");
    let last = chart.timeline.last().expect("an entry");
    assert_eq!(
        (last.kind.as_str(), last.author.clone()),
        ("answered", author_of(&link))
    );
    assert_eq!(clinic.practice.chart(&theirs).expect("the chart").seq(), 1);
    assert_eq!(traces(&clinic, "read"), [(author_of(&link), mine)]);
    assert!(clinic.practice.verify().expect("verified").broken.is_empty());
}

#[test]
fn a_link_for_one_thing_is_good_for_nothing_else() {
    let clinic = Clinic::new();
    let chart = clinic.patient("Elif Yıldırım", BORN, "female");
    let (_, token) = clinic.link(&chart, &["aftercare"]);
    let patient = clinic.visitor(&token, BORN);
    let told = json!({ "allergies": { "complete": true } });
    assert_eq!(code(clinic.act(&patient, Act::Tell, &chart, told)), "not-yours");
    assert_eq!(
        code(clinic.act(&patient, Act::SendIntake, &chart, json!({}))),
        "not-yours"
    );
}

/// Each wrong way gives the same refusal and leaves a trace: forged, expired, revoked, replaced, closed, finished.
#[test]
fn every_link_that_does_not_count_is_refused_alike_and_leaves_a_trace() {
    let clinic = Clinic::new();
    let chart = clinic.patient("Elif Yıldırım", BORN, "female");
    let refused = |token: &str| {
        let looked = clinic
            .practice
            .link_counts(token, clinic.now.get())
            .expect_err("none");
        let tried = clinic
            .practice
            .come_in(token, day(BORN), clinic.now.get())
            .expect_err("none");
        assert_eq!((looked.fault.code, looked.kind), ("link-none", Kind::Forbidden));
        assert_eq!(looked, tried);
    };
    refused(&"0".repeat(64));
    refused("");
    assert_eq!(
        traces(&clinic, "denied"),
        vec![("-".to_owned(), String::new()); 4]
    );

    let (_, replaced) = clinic.link(&chart, &["intake"]);
    clinic.pass(1.seconds());
    let (revoked_id, revoked) = clinic.link(&chart, &["intake"]);
    refused(&replaced);
    assert!(clinic.practice.link_counts(&revoked, clinic.now.get()).is_ok());
    clinic.must(
        &clinic.desk,
        Act::RevokeLink,
        &chart,
        json!({ "link": revoked_id }),
    );
    refused(&revoked);
    assert_eq!(state(&clinic, &chart), LinkState::Revoked);
    let again = clinic.act(
        &clinic.desk,
        Act::RevokeLink,
        &chart,
        json!({ "link": revoked_id }),
    );
    assert_eq!(code(again), "nothing-there");

    clinic.pass(1.seconds());
    let (_, expired) = clinic.link(&chart, &["intake"]);
    clinic.pass(Span::new().hours(72));
    refused(&expired);
    assert_eq!(state(&clinic, &chart), LinkState::Expired);
    // Two for each of the five: looked at, and tried.
    assert_eq!(traces(&clinic, "denied").len(), 10);
    let named = traces(&clinic, "denied")
        .into_iter()
        .filter(|(who, _)| who == &author_of(&revoked_id));
    assert_eq!(named.count(), 2);
}

#[test]
fn wrong_birth_dates_wait_longer_and_longer_and_then_close_the_link() {
    let clinic = Clinic::new();
    let chart = clinic.patient("Elif Yıldırım", BORN, "female");
    let (_, token) = clinic.link(&chart, &["intake"]);
    for (tries, waits) in [(1, 0), (2, 10), (3, 20), (4, 40)] {
        assert_eq!(
            try_in(&clinic, &token, "1992-08-03"),
            Err("birth-date-wrong"),
            "{tries}"
        );
        if waits > 0 {
            // Also the right one waits, and what waits is not counted.
            clinic.pass((waits - 1).seconds());
            assert_eq!(try_in(&clinic, &token, BORN), Err("birth-date-wait"), "{tries}");
            clinic.pass(1.seconds());
        }
    }
    assert_eq!(
        clinic.practice.links(&chart, clinic.now.get()).expect("read")[0].wrong,
        WRONG_MAX - 1
    );
    assert_eq!(try_in(&clinic, &token, "1992-08-03"), Err("link-none"));
    assert_eq!(state(&clinic, &chart), LinkState::Tries);
    clinic.pass(1.hours());
    assert_eq!(try_in(&clinic, &token, BORN), Err("link-none"));
    assert_eq!(traces(&clinic, "denied").len(), 6);
}

#[test]
fn a_right_birth_date_forgets_the_wrong_ones() {
    let clinic = Clinic::new();
    let chart = clinic.patient("Elif Yıldırım", BORN, "female");
    let (_, token) = clinic.link(&chart, &["intake"]);
    for _ in 0..2 {
        assert_eq!(try_in(&clinic, &token, "1990-01-01"), Err("birth-date-wrong"));
        clinic.pass(10.seconds());
        assert!(try_in(&clinic, &token, BORN).is_ok());
    }
    assert_eq!(
        clinic.practice.links(&chart, clinic.now.get()).expect("read")[0].wrong,
        0
    );
}

#[test]
fn birth_dates_are_compared_as_days() {
    let clinic = Clinic::new();
    for (born, right, wrong) in [
        ("1996-02-29", "1996-02-29", "1996-03-01"),
        ("2000-01-01", "2000-01-01", "1999-12-31"),
        ("1931-10-07", "1931-10-07", "1931-07-10"),
    ] {
        let chart = clinic.patient("Deniz", born, "male");
        let (_, token) = clinic.link(&chart, &["intake"]);
        assert_eq!(try_in(&clinic, &token, wrong), Err("birth-date-wrong"), "{born}");
        assert!(try_in(&clinic, &token, right).is_ok(), "{born}");
    }
    // What is known in part could be guessed.
    for part in ["1992", "1992-03"] {
        let chart = clinic.patient("Deniz", part, "male");
        let made = clinic.act(
            &clinic.desk,
            Act::MakeLink,
            &chart,
            json!({ "purposes": ["intake"] }),
        );
        assert_eq!(code(made), "link-birth-date");
    }
}

/// A birth date that was corrected after the link was made is the one that counts.
#[test]
fn a_corrected_birth_date_counts_at_once() {
    let clinic = Clinic::new();
    let chart = clinic.patient("Elif Yıldırım", "1992-08-03", "female");
    let (_, token) = clinic.link(&chart, &["intake"]);
    let right = json!({ "name": "Elif Yıldırım", "birth_date": BORN, "sex": "female" });
    clinic.must(&clinic.desk, Act::Correct, &chart, right);
    assert_eq!(try_in(&clinic, &token, "1992-08-03"), Err("birth-date-wrong"));
    assert!(try_in(&clinic, &token, BORN).is_ok());
    let vague = json!({ "name": "Elif Yıldırım", "birth_date": "1992", "sex": "female" });
    clinic.must(&clinic.desk, Act::Correct, &chart, vague);
    assert_eq!(try_in(&clinic, &token, BORN), Err("birth-date-wrong"));
}

#[test]
fn a_login_ends_by_itself_and_with_its_link() {
    let clinic = Clinic::new();
    let chart = clinic.patient("Elif Yıldırım", BORN, "female");
    let (link, token) = clinic.link(&chart, &["intake"]);
    let enter = || try_in(&clinic, &token, BORN).expect("in");
    let is_in = |login: &str| {
        clinic
            .practice
            .visitor(login, clinic.now.get())
            .expect("read")
            .is_some()
    };
    let idle = enter();
    clinic.pass(20.minutes());
    assert!(is_in(&idle));
    // The look a moment ago was seen; a write behind it waits its turn.
    clinic.patient("Somebody", "1990-01-01", "male");
    clinic.pass(22.minutes());
    assert!(!is_in(&idle));
    let (first, second) = (enter(), enter());
    assert!(!is_in(&first) && is_in(&second), "who comes in last is in");
    clinic.practice.go_out(&second).expect("out");
    assert!(!is_in(&second));
    let third = enter();
    let who = clinic
        .practice
        .visitor(&third, clinic.now.get())
        .expect("read")
        .expect("in")
        .who;
    clinic.must(&clinic.desk, Act::RevokeLink, &chart, json!({ "link": link }));
    assert!(!is_in(&third));
    let told = json!({ "allergies": { "complete": true } });
    assert_eq!(code(clinic.act(&who, Act::Tell, &chart, told)), "link-none");
    assert!(!is_in(&"0".repeat(64)) && !is_in(""));
}

#[test]
fn a_link_is_made_with_sense() {
    let clinic = Clinic::new();
    let chart = clinic.patient("Elif Yıldırım", BORN, "female");
    for (input, said) in [
        (json!({}), "none-chosen"),
        (json!({ "purposes": ["everything"] }), "link-purpose"),
        (json!({ "purposes": ["intake"], "hours": 0 }), "link-hours"),
        (json!({ "purposes": ["intake"], "hours": 337 }), "link-hours"),
    ] {
        assert_eq!(code(clinic.act(&clinic.desk, Act::MakeLink, &chart, input)), said);
    }
    let manager = clinic.act(
        &clinic.manager,
        Act::MakeLink,
        &chart,
        json!({ "purposes": ["intake"] }),
    );
    assert_eq!(code(manager), "not-yours");
    // Two links for two things stand beside each other.
    let (_, one) = clinic.link(&chart, &["intake"]);
    let (_, other) = clinic.link(&chart, &["aftercare", "check_in"]);
    for token in [&one, &other] {
        assert!(clinic.practice.link_counts(token, clinic.now.get()).is_ok());
    }
}

/// The secret is given once: a repeated form finds the first answer without it, and makes no second link.
#[test]
fn a_link_asked_for_twice_is_made_once() {
    let clinic = Clinic::new();
    let chart = clinic.patient("Elif Yıldırım", BORN, "female");
    let ask = || {
        let mut wanted = super::asked(
            &clinic.desk,
            Act::MakeLink,
            &chart,
            clinic.now.get(),
            json!({ "purposes": ["intake"] }),
        );
        wanted.key = Some("k".to_owned());
        clinic.practice.act_and_wait(wanted).expect("made")
    };
    let (first, second) = (ask(), ask());
    assert_eq!(first.id, second.id);
    assert!(first.secret.is_some() && second.secret.is_none());
    assert_eq!(
        clinic
            .practice
            .links(&chart, clinic.now.get())
            .expect("read")
            .len(),
        1
    );
    // Nowhere in the database stands the token.
    let token = first.secret.expect("a token");
    for file in std::fs::read_dir(clinic.folder.path())
        .expect("the folder")
        .flatten()
    {
        let bytes = std::fs::read(file.path()).expect("a file");
        assert!(
            !bytes.windows(64).any(|held| held == token.as_bytes()),
            "{:?}",
            file.path()
        );
    }
}
