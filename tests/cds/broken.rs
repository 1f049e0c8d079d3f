//! H19: when nothing could be screened, that is what is said.

use super::signer::Signer;
use super::{SELECT, SIGN, VIEW, ask, cards, question};
use crate::clinic::{Clinic, morning, open};
use crate::web::{BASE, Served};
use pistor_practice::{Act, Practice};
use pistor_server::Limits;
use serde_json::json;
use std::sync::Arc;

#[test]
fn h19_rules_that_fail_their_test_say_so_on_a_card() {
    let mut clinic = Clinic::new();
    let elsewhere = tempfile::tempdir().expect("a folder");
    clinic.practice = open(elsewhere.path(), morning()).expect("another practice");
    let edition = || {
        let mut edition = pistor_cli::assemble(None)
            .expect("the embedded knowledge")
            .edition;
        edition.fit = false;
        edition
    };
    let practice = Practice::open(clinic.folder.path(), Box::new(edition), "d".repeat(64), morning());
    clinic.practice = Arc::new(practice.expect("a practice"));
    let served = Served::to_programs(clinic, Limits::default(), true);
    for (path, hook) in [
        (SIGN, "order-sign"),
        (SELECT, "order-select"),
        (VIEW, "patient-view"),
    ] {
        let cards = cards(&ask(&served, path, &question(hook)));
        assert_eq!(cards.len(), 1, "{hook}");
        assert_eq!(cards[0]["indicator"], "warning");
        assert!(
            cards[0]["summary"]
                .as_str()
                .expect("a text")
                .starts_with("Screening not possible"),
            "{}",
            cards[0]
        );
    }
}

#[test]
fn h19_a_database_that_refuses_is_no_answer() {
    let clinic = Clinic::new();
    let signer = Signer::curve("a", "P-384");
    let registration =
        json!({ "name": "H", "issuer": "https://ehr.example", "purposes": ["cds"], "jwks": signer.jwks() });
    clinic.must(&clinic.manager, Act::RegisterProgram, "", registration);
    let now = clinic.now.get().as_second();
    let file = clinic.folder.path().join("pistor.db");
    let served = Served::to_programs(clinic, Limits::default(), false);
    let call = |id: &str| {
        let claims = json!({ "iss": "https://ehr.example", "aud": format!("{BASE}{SIGN}"), "iat": now, "exp": now + 300, "jti": id });
        let bearer = format!("Bearer {}", signer.token(&claims));
        let headers = [
            ("Content-Type", "application/json"),
            ("Authorization", bearer.as_str()),
        ];
        served.ask("POST", SIGN, &headers, &question("order-sign").to_string())
    };
    assert!(!cards(&call("1")).is_empty());
    let other = rusqlite::Connection::open(file).expect("the database");
    other.execute_batch("drop table caller_token").expect("broken");
    let answer = call("2");
    assert_eq!(answer.status, 500, "{}", answer.body);
    assert!(
        answer.body.contains("OperationOutcome") && !answer.body.contains("cards"),
        "{}",
        answer.body
    );
    assert!(
        !answer.body.contains("caller_token"),
        "the cause goes to the log: {}",
        answer.body
    );
}
