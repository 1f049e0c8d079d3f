//! Whoever shows one token after the other that does not count is told to wait, at both doors.

use super::signer::Signer;
use super::{SIGN, cards, code, question};
use crate::web::{Answer, BASE, Served};
use pistor_practice::Act;
use serde_json::{Value, json};

const ISSUER: &str = "https://ehr.example/fhir";
/// So many are answered before the wait.
const TRIES: usize = 40;

/// A server that knows one program, for both doors.
fn known() -> (Served, Signer) {
    let (served, signer) = (Served::new(), Signer::curve("a", "P-384"));
    let given = json!({ "name": "Hospital", "issuer": ISSUER, "purposes": ["cds", "fhir"], "jwks": signer.jwks(),
        "scopes": ["system/Patient.rs"] });
    served
        .clinic
        .must(&served.clinic.manager, Act::RegisterProgram, "", given);
    (served, signer)
}

/// A token of the program for an address.
fn token(served: &Served, signer: &Signer, path: &str, id: &str) -> String {
    let now = served.clinic.now.get().as_second();
    signer.token(&json!({ "iss": ISSUER, "sub": ISSUER, "aud": format!("{BASE}{path}"), "iat": now, "exp": now + 60, "jti": id }))
}

fn sign(served: &Served, token: &str) -> Answer {
    let headers = [
        ("Content-Type", "application/json"),
        ("Authorization", &format!("Bearer {token}")),
    ];
    served.ask("POST", SIGN, &headers, &question("order-sign").to_string())
}

fn ask_token(served: &Served, assertion: &str) -> Answer {
    let form = format!(
        "grant_type=client_credentials&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3A\
         jwt-bearer&scope=system%2FPatient.rs&client_assertion={assertion}"
    );
    let kind = ("Content-Type", "application/x-www-form-urlencoded");
    served.ask("POST", "/fhir/token", &[kind], &form)
}

fn read(served: &Served, token: &str) -> Answer {
    let bearer = format!("Bearer {token}");
    served.ask("GET", "/fhir/Patient?_count=1", &[("Authorization", &bearer)], "")
}

fn waits(answer: &Answer) {
    assert_eq!(answer.status, 429, "{}", answer.body);
    assert_eq!(answer.headers.get("retry-after").map(String::as_str), Some("60"));
}

#[test]
fn a_hook_that_is_called_with_wrong_tokens_waits_and_a_right_one_is_still_heard() {
    let (served, signer) = known();
    let stranger = Signer::curve("a", "P-384");
    for n in 0..TRIES {
        let answer = sign(&served, &token(&served, &stranger, SIGN, &format!("wrong-{n}")));
        assert_eq!(
            (answer.status, code(&answer).as_str()),
            (401, "token-unknown"),
            "{n}"
        );
    }
    let answer = sign(&served, "a.b.c");
    waits(&answer);
    assert_eq!(code(&answer), "token-tries");
    // No token at all is no try.
    assert_eq!(
        served
            .ask("POST", SIGN, &[("Content-Type", "application/json")], "{}")
            .status,
        401
    );
    assert!(!cards(&sign(&served, &token(&served, &signer, SIGN, "right"))).is_empty());
    waits(&read(&served, "fhir-wrong"));
}

#[test]
fn assertions_and_access_tokens_that_do_not_count_close_the_record_to_their_address_for_a_while() {
    let (served, signer) = known();
    let stranger = Signer::curve("a", "P-384");
    let right = ask_token(&served, &token(&served, &signer, "/fhir/token", "first"));
    assert_eq!(right.status, 200, "{}", right.body);
    let access: Value = serde_json::from_str(&right.body).expect("JSON");
    let access = access["access_token"].as_str().expect("a token");
    assert_eq!(read(&served, access).status, 200);
    for n in 0..TRIES / 2 {
        let assertion = token(&served, &stranger, "/fhir/token", &format!("wrong-{n}"));
        assert_eq!(ask_token(&served, &assertion).status, 401);
        assert_eq!(read(&served, &format!("fhir-{n:064}")).status, 401);
    }
    let answer = ask_token(&served, &token(&served, &signer, "/fhir/token", "second"));
    waits(&answer);
    let said: Value = serde_json::from_str(&answer.body).expect("JSON");
    assert_eq!(said["error"], "temporarily_unavailable");
    let answer = read(&served, access);
    waits(&answer);
    let said: Value = serde_json::from_str(&answer.body).expect("JSON");
    assert_eq!(said["issue"][0]["code"], "throttled");
    // What is open to everybody stays so.
    for path in [
        "/fhir/metadata",
        "/fhir/.well-known/smart-configuration",
        "/cds-services",
    ] {
        assert_eq!(served.ask("GET", path, &[], "").status, 200, "{path}");
    }
}
