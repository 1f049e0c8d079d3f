//! Registered programs: who registers them, for what they may ask, and what they leave behind.

use super::signer::Signer;
use super::tokens::{call, claims, code, known, registration, with, without};
use crate::clinic::Clinic;
use pistor_practice::Act;
use pistor_practice::house::programs::Purpose;
use serde_json::{Value, json};

#[test]
fn a_program_asks_for_what_it_was_registered_for_and_a_client_of_fhir_is_its_own_subject() {
    let signer = Signer::curve("a", "P-384");
    let clinic = Clinic::new();
    let given = json!({ "name": "Export", "issuer": "client-7", "purposes": ["fhir"], "jwks": signer.jwks(),
        "scopes": ["system/Patient.rs system/Observation.rs", "system/Patient.rs"] });
    clinic.must(&clinic.manager, Act::RegisterProgram, "", given);
    let token_url = "https://clinic.example/auth/token";
    let claims = |sub: Value, id: &str| {
        let claims = with(claims(&clinic, id), "iss", json!("client-7"));
        // The standard's own example has no `iat`.
        signer.token(&without(
            with(with(claims, "aud", json!(token_url)), "sub", sub),
            "iat",
        ))
    };
    let ask = |token: &str, purpose| {
        clinic
            .practice
            .caller(token, purpose, token_url, clinic.now.get())
    };
    // Without `iat` only its end is known: a clock that is a little ahead is no fault, one that is far ahead is.
    let now = clinic.now.get().as_second();
    let ends = |exp: i64, id: &str| {
        let claims = with(
            with(self::claims(&clinic, id), "iss", json!("client-7")),
            "sub",
            json!("client-7"),
        );
        let claims = with(with(claims, "aud", json!(token_url)), "exp", json!(exp));
        ask(&signer.token(&without(claims, "iat")), Purpose::Fhir)
    };
    assert!(ends(now + 330, "ahead").is_ok());
    assert_eq!(code(ends(now + 331, "far ahead")), "token-long");
    let caller = ask(&claims(json!("client-7"), "1"), Purpose::Fhir).expect("known");
    assert_eq!(caller.scopes, ["system/Observation.rs", "system/Patient.rs"]);
    assert_eq!(
        code(ask(&claims(json!("client-8"), "2"), Purpose::Fhir)),
        "token-subject"
    );
    assert_eq!(
        code(ask(&claims(Value::Null, "3"), Purpose::Fhir)),
        "token-subject"
    );
    assert_eq!(
        code(ask(&claims(json!("client-7"), "4"), Purpose::Cds)),
        "token-purpose"
    );
}

#[test]
fn a_withdrawn_program_and_a_key_that_was_replaced_count_no_more() {
    let (old, new) = (Signer::curve("old", "P-256"), Signer::curve("new", "P-384"));
    let (clinic, id) = known(&old);
    let changed = with(registration(&new), "program", json!(id));
    assert_eq!(
        clinic.must(&clinic.manager, Act::RegisterProgram, "", changed),
        id
    );
    assert_eq!(
        code(call(&clinic, &old.token(&claims(&clinic, "1")))),
        "token-unknown"
    );
    call(&clinic, &new.token(&claims(&clinic, "2"))).expect("known");
    clinic.must(
        &clinic.manager,
        Act::WithdrawProgram,
        "",
        json!({ "program": id }),
    );
    assert_eq!(
        code(call(&clinic, &new.token(&claims(&clinic, "3")))),
        "token-unknown"
    );
    // Its issuer is free again, and what it did stays in the ledger.
    clinic.must(&clinic.manager, Act::RegisterProgram, "", registration(&old));
    assert!(clinic.practice.verify().expect("read").broken.is_empty());
}

#[test]
fn only_a_manager_registers_and_what_cannot_be_used_is_refused() {
    let signer = Signer::curve("a", "P-384");
    let (clinic, _) = known(&signer);
    for who in [&clinic.physician, &clinic.nurse, &clinic.desk] {
        let refused = clinic
            .act(who, Act::RegisterProgram, "", registration(&signer))
            .expect_err("not theirs");
        assert_eq!(refused.fault.code, "not-yours");
    }
    let other = || with(registration(&signer), "issuer", json!("https://two.example"));
    for (what, given, expected, path) in [
        (
            "the same issuer",
            registration(&signer),
            "issuer-taken",
            "/issuer",
        ),
        (
            "no purpose",
            with(other(), "purposes", json!([])),
            "field-empty",
            "/purposes",
        ),
        (
            "a purpose unknown",
            with(other(), "purposes", json!(["everything"])),
            "input",
            "/purposes/0",
        ),
        (
            "no name",
            with(other(), "name", json!(" ")),
            "field-empty",
            "/name",
        ),
        (
            "no keys",
            with(other(), "jwks", json!("")),
            "field-empty",
            "/jwks",
        ),
        (
            "an address in place of keys",
            with(other(), "jwks", json!("https://two.example/jwks.json")),
            "keys-json",
            "/jwks",
        ),
        (
            "a secret",
            with(
                other(),
                "jwks",
                json!({ "keys": [{ "kty": "oct", "k": "AQAB", "kid": "s" }] }),
            ),
            "key-private",
            "/jwks",
        ),
        (
            "a signature that no key has",
            with(other(), "algorithms", json!(["RS256"])),
            "algorithm",
            "/algorithms",
        ),
        (
            "a signature that nobody has",
            with(other(), "algorithms", json!(["none"])),
            "algorithm",
            "/algorithms",
        ),
        (
            "keys over plain HTTP",
            with(other(), "jku", json!("http://two.example/jwks.json")),
            "address-form",
            "/jku",
        ),
        (
            "a scope of a user",
            with(other(), "scopes", json!(["user/Patient.rs"])),
            "scope-form",
            "/scopes",
        ),
        (
            "a program that is not there",
            with(other(), "program", json!("nobody")),
            "nothing-there",
            "",
        ),
    ] {
        let refused = clinic
            .act(&clinic.manager, Act::RegisterProgram, "", given)
            .expect_err(what);
        assert_eq!(
            (refused.fault.code, refused.fault.path.as_str()),
            (expected, path),
            "{what}"
        );
    }
    assert_eq!(clinic.practice.programs().len(), 1);
}

#[test]
fn every_call_leaves_a_trace_and_a_strangers_leaves_none() {
    let signer = Signer::curve("a", "P-384");
    let (clinic, id) = known(&signer);
    call(&clinic, &signer.token(&claims(&clinic, "1"))).expect("known");
    let _ = call(
        &clinic,
        &signer.token(&with(claims(&clinic, "2"), "aud", json!("https://x.example"))),
    );
    let _ = call(&clinic, &Signer::curve("a", "P-384").token(&claims(&clinic, "3")));
    let traces = clinic
        .practice
        .read(|reading| Ok(reading.audit_latest("", 50)?))
        .expect("read");
    let of: Vec<&str> = traces
        .iter()
        .filter(|t| t.act == "call_cds")
        .map(|t| t.outcome.as_str())
        .collect();
    assert_eq!(of, ["denied", "read"], "a stranger could fill the disk");
    assert!(
        traces
            .iter()
            .filter(|t| t.act == "call_cds")
            .all(|t| t.account == format!("program:{id}"))
    );
}
