//! Tokens of registered programs: each claim wrong in turn, each header, each change after signing.

use super::signer::{Signer, encoded};
use crate::clinic::Clinic;
use jiff::ToSpan;
use pistor_practice::caller::Caller;
use pistor_practice::house::programs::Purpose;
use pistor_practice::{Act, Refusal};
use serde_json::{Value, json};

pub(super) const ISSUER: &str = "https://fhir.hospital.example/r4";
pub(super) const HERE: &str = "https://clinic.example/cds-services/mesotherapy-order-sign";

pub(super) fn registration(signer: &Signer) -> Value {
    json!({ "name": "Hospital", "issuer": ISSUER, "purposes": ["cds"], "jwks": signer.jwks() })
}

/// A clinic and a program that it knows.
pub(super) fn known(signer: &Signer) -> (Clinic, String) {
    let clinic = Clinic::new();
    let id = clinic.must(&clinic.manager, Act::RegisterProgram, "", registration(signer));
    (clinic, id)
}

/// The claims of a good token of this moment.
pub(super) fn claims(clinic: &Clinic, id: &str) -> Value {
    let now = clinic.now.get().as_second();
    json!({ "iss": ISSUER, "aud": HERE, "exp": now + 300, "iat": now, "jti": id })
}

pub(super) fn with(mut claims: Value, name: &str, value: Value) -> Value {
    claims[name] = value;
    claims
}

pub(super) fn without(mut claims: Value, name: &str) -> Value {
    claims.as_object_mut().expect("an object").remove(name);
    claims
}

pub(super) fn call(clinic: &Clinic, token: &str) -> Result<Caller, Refusal> {
    clinic
        .practice
        .caller(token, Purpose::Cds, HERE, clinic.now.get())
}

pub(super) fn code(answer: Result<Caller, Refusal>) -> &'static str {
    answer.expect_err("refused").fault.code
}

#[test]
fn every_kind_of_key_opens_once() {
    for signer in [
        Signer::curve("a", "P-256"),
        Signer::curve("b", "P-384"),
        Signer::rsa("c"),
    ] {
        let (clinic, id) = known(&signer);
        let token = signer.token(&claims(&clinic, "1"));
        let caller = call(&clinic, &token).expect("known");
        assert_eq!(
            (caller.program.as_str(), caller.name.as_str()),
            (id.as_str(), "Hospital")
        );
        assert_eq!(code(call(&clinic, &token)), "token-replayed", "{}", signer.alg());
        // Another id is another call, and a list of one audience is that audience.
        let again = with(claims(&clinic, "2"), "aud", json!([HERE]));
        call(&clinic, &signer.token(&again)).expect("known");
    }
}

#[test]
fn a_replay_is_refused_after_a_restart_and_old_tokens_are_forgotten() {
    let signer = Signer::curve("a", "P-384");
    let (clinic, _) = known(&signer);
    let token = signer.token(&claims(&clinic, "1"));
    call(&clinic, &token).expect("known");
    let Clinic {
        practice,
        folder,
        now,
        ..
    } = clinic;
    drop(practice);
    let now = now.get();
    let practice = crate::clinic::open(folder.path(), now).expect("the same practice");
    let again = practice.caller(&token, Purpose::Cds, HERE, now);
    assert_eq!(code(again), "token-replayed");
    practice.forget_old(now).expect("cleared");
    assert_eq!(
        code(practice.caller(&token, Purpose::Cds, HERE, now)),
        "token-replayed"
    );
    let later = now.checked_add(10.minutes()).expect("a moment");
    practice.forget_old(later).expect("cleared");
    assert_eq!(
        code(practice.caller(&token, Purpose::Cds, HERE, later)),
        "token-expired"
    );
}

#[test]
fn each_claim_wrong_in_turn() {
    let signer = Signer::curve("a", "P-384");
    let (clinic, _) = known(&signer);
    let now = clinic.now.get().as_second();
    let good = || claims(&clinic, "x");
    for (what, claims, expected) in [
        (
            "another issuer",
            with(good(), "iss", json!("https://other.example")),
            "token-unknown",
        ),
        (
            "a longer issuer",
            with(good(), "iss", json!(format!("{ISSUER}/"))),
            "token-unknown",
        ),
        ("no issuer", without(good(), "iss"), "token-form"),
        (
            "issuer is a list",
            with(good(), "iss", json!([ISSUER])),
            "token-form",
        ),
        (
            "another service",
            with(good(), "aud", json!("https://clinic.example/cds-services/other")),
            "token-audience",
        ),
        (
            "only a beginning",
            with(good(), "aud", json!("https://clinic.example/cds-services")),
            "token-audience",
        ),
        (
            "something behind it",
            with(good(), "aud", json!(format!("{HERE}/feedback"))),
            "token-audience",
        ),
        (
            "two services",
            with(good(), "aud", json!([HERE, "https://x.example"])),
            "token-form",
        ),
        ("no audience", without(good(), "aud"), "token-form"),
        ("ended", with(good(), "exp", json!(now)), "token-expired"),
        ("ended long ago", with(good(), "exp", json!(1)), "token-expired"),
        (
            "ends as text",
            with(good(), "exp", json!((now + 60).to_string())),
            "token-form",
        ),
        ("ends never", without(good(), "exp"), "token-form"),
        (
            "a half second",
            with(good(), "exp", json!(now as f64 + 60.5)),
            "token-form",
        ),
        ("too long", with(good(), "exp", json!(now + 301)), "token-long"),
        (
            "much too long",
            with(good(), "exp", json!(i64::MAX)),
            "token-long",
        ),
        (
            "long by an old beginning",
            with(good(), "iat", json!(now - 1)),
            "token-long",
        ),
        (
            "a beginning ages ago",
            with(good(), "iat", json!(i64::MIN)),
            "token-long",
        ),
        (
            "made tomorrow",
            with(good(), "iat", json!(now + 86_400)),
            "token-early",
        ),
        (
            "not before tomorrow",
            with(good(), "nbf", json!(now + 86_400)),
            "token-early",
        ),
        (
            "not before as text",
            with(good(), "nbf", json!("tomorrow")),
            "token-form",
        ),
        ("no beginning", without(good(), "iat"), "token-claim"),
        ("no id", without(good(), "jti"), "token-form"),
        ("an empty id", with(good(), "jti", json!("")), "token-claim"),
        (
            "an endless id",
            with(good(), "jti", json!("x".repeat(201))),
            "token-claim",
        ),
    ] {
        let answer = call(&clinic, &signer.token(&claims));
        assert_eq!(code(answer), expected, "{what}");
    }
    call(&clinic, &signer.token(&good())).expect("none of these used the id up");
}

#[test]
fn each_header_wrong_in_turn() {
    let (signer, stranger) = (Signer::curve("a", "P-384"), Signer::curve("a", "P-384"));
    let (clinic, _) = known(&signer);
    let header = || json!({ "typ": "JWT", "alg": "ES384", "kid": "a" });
    for (what, header, expected) in [
        ("none", with(header(), "alg", json!("none")), "token-algorithm"),
        ("None", with(header(), "alg", json!("None")), "token-algorithm"),
        (
            "a shared secret",
            with(header(), "alg", json!("HS256")),
            "token-algorithm",
        ),
        ("PSS", with(header(), "alg", json!("PS256")), "token-algorithm"),
        (
            "another curve",
            with(header(), "alg", json!("ES256")),
            "token-unknown",
        ),
        ("RSA", with(header(), "alg", json!("RS256")), "token-unknown"),
        ("no algorithm", without(header(), "alg"), "token-form"),
        ("another key", with(header(), "kid", json!("b")), "token-unknown"),
        (
            "a key of its own",
            with(header(), "jwk", stranger.jwk()),
            "token-header",
        ),
        (
            "a certificate",
            with(header(), "x5c", json!(["MIIB"])),
            "token-header",
        ),
        (
            "an address of a certificate",
            with(header(), "x5u", json!("https://evil.example")),
            "token-header",
        ),
        ("a demand", with(header(), "crit", json!(["b64"])), "token-header"),
        (
            "another kind",
            with(header(), "typ", json!("at+jwt")),
            "token-header",
        ),
        (
            "keys elsewhere",
            with(header(), "jku", json!("https://evil.example/jwks.json")),
            "token-jku",
        ),
    ] {
        let answer = call(&clinic, &signer.signed(&header, &claims(&clinic, "x")));
        assert_eq!(code(answer), expected, "{what}");
    }
    assert_eq!(
        code(call(&clinic, &stranger.token(&claims(&clinic, "x")))),
        "token-unknown"
    );
    // A program with one key need not name it.
    call(
        &clinic,
        &signer.signed(&without(header(), "kid"), &claims(&clinic, "x")),
    )
    .expect("known");
}

#[test]
fn what_was_changed_after_signing_is_nobodys() {
    let signer = Signer::curve("a", "P-256");
    let (clinic, _) = known(&signer);
    let token = signer.token(&claims(&clinic, "x"));
    let parts: Vec<&str> = token.split('.').collect();
    let other = encoded(with(claims(&clinic, "x"), "sub", json!("admin")).to_string());
    let none = encoded(json!({ "alg": "none" }).to_string());
    for (what, changed, expected) in [
        (
            "other claims",
            format!("{}.{other}.{}", parts[0], parts[2]),
            "token-unknown",
        ),
        (
            "no signature",
            format!("{}.{}.", parts[0], parts[1]),
            "token-unknown",
        ),
        (
            "none, unsigned",
            format!("{none}.{}.", parts[1]),
            "token-algorithm",
        ),
        (
            "a zero signature",
            format!("{}.{}.{}", parts[0], parts[1], encoded([0u8; 64])),
            "token-unknown",
        ),
        ("two parts", format!("{}.{}", parts[0], parts[1]), "token-form"),
        ("four parts", format!("{token}.{}", parts[2]), "token-form"),
        (
            "padding",
            format!("{}=.{}.{}", parts[0], parts[1], parts[2]),
            "token-form",
        ),
        ("spaces", format!(" {token}"), "token-form"),
        ("nothing", String::new(), "token-form"),
        (
            "too long",
            format!("{}.{}.{}", parts[0], parts[1], "A".repeat(9000)),
            "token-form",
        ),
        (
            "no UTF-8 inside",
            format!("{}.{}.{}", encoded([0xff, 0xfe]), parts[1], parts[2]),
            "token-form",
        ),
    ] {
        assert_eq!(code(call(&clinic, &changed)), expected, "{what}");
    }
}

#[test]
fn a_registered_address_of_keys_is_compared_whole() {
    let signer = Signer::rsa("a");
    let clinic = Clinic::new();
    let address = "https://fhir.hospital.example/jwks.json";
    let given = with(registration(&signer), "jku", json!(address));
    clinic.must(&clinic.manager, Act::RegisterProgram, "", given);
    let token = |jku: &str, id: &str| {
        let header = json!({ "alg": "RS384", "kid": "a", "jku": jku });
        signer.signed(&header, &claims(&clinic, id))
    };
    call(&clinic, &token(address, "1")).expect("the registered one");
    call(&clinic, &signer.token(&claims(&clinic, "2"))).expect("none");
    for strange in [
        "https://fhir.hospital.example/jwks.json.evil.example",
        "https://fhir.hospital.example/",
        "",
        "HTTPS://FHIR.HOSPITAL.EXAMPLE/jwks.json",
    ] {
        assert_eq!(
            code(call(&clinic, &token(strange, "3"))),
            "token-jku",
            "{strange}"
        );
    }
}
