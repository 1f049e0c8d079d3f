//! SMART backend services: a program shows an assertion that it signed with its own key, and gets a token for five
//! minutes (RFC 6749 section 4.4, RFC 7523; SMART App Launch 2, "Backend Services").

use super::answer::Answer;
use super::scope::granted;
use super::{BASE, Fhir};
use axum::http::StatusCode;
use jiff::Timestamp;
use pistor_locale::Locale;
use pistor_practice::house::programs::Purpose;
use pistor_practice::{Kind, Refusal};
use serde_json::json;

/// A token counts so many seconds.
const LASTS: i64 = 300;
const ASSERTION: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/// The path of this endpoint below `/fhir`.
pub(super) const PATH: &str = "/token";

/// The address of this endpoint, which an assertion must name.
pub(super) fn address(fhir: &Fhir) -> String {
    format!("{}{BASE}{PATH}", fhir.api.base)
}

fn wrong(status: StatusCode, error: &str, says: &str) -> Answer {
    Answer::json(status, &json!({ "error": error, "error_description": says }))
}

/// A token for a program.
pub(super) fn give(fhir: &Fhir, locale: &Locale, body: &[u8], at: Timestamp) -> Answer {
    let pairs: Vec<(String, String)> = serde_urlencoded::from_bytes(body).unwrap_or_default();
    let field = |name: &str| {
        let mut held = pairs.iter().filter(|(key, _)| key == name);
        held.next().map_or("", |(_, value)| value.as_str())
    };
    if field("grant_type") != "client_credentials" {
        return wrong(
            StatusCode::BAD_REQUEST,
            "unsupported_grant_type",
            "expected client_credentials",
        );
    }
    if field("client_assertion_type") != ASSERTION {
        return wrong(
            StatusCode::BAD_REQUEST,
            "invalid_request",
            &format!("client_assertion_type: expected {ASSERTION}"),
        );
    }
    let practice = &fhir.api.practice;
    let caller = match practice.caller(field("client_assertion"), Purpose::Fhir, &address(fhir), at) {
        Ok(caller) => caller,
        Err(refusal) => return refused(&refusal, locale),
    };
    let scopes = granted(&caller.scopes, field("scope")).join(" ");
    if scopes.is_empty() {
        return wrong(
            StatusCode::BAD_REQUEST,
            "invalid_scope",
            "nothing of this is open to the program",
        );
    }
    match practice.give_access(&caller.program, &scopes, LASTS, at) {
        Ok(token) => Answer::json(
            StatusCode::OK,
            &json!({ "access_token": token, "token_type": "bearer", "expires_in": LASTS, "scope": scopes }),
        ),
        Err(refusal) => refused(&refusal, locale),
    }
}

/// Why there is no token, as OAuth 2.0 says it.
pub(super) fn refused(refusal: &Refusal, locale: &Locale) -> Answer {
    let says = locale.fault(&refusal.fault);
    match refusal.kind {
        Kind::Busy => wrong(StatusCode::TOO_MANY_REQUESTS, "temporarily_unavailable", &says),
        Kind::Unavailable | Kind::Fault => {
            wrong(StatusCode::SERVICE_UNAVAILABLE, "temporarily_unavailable", &says)
        }
        _ => wrong(StatusCode::UNAUTHORIZED, "invalid_client", &says),
    }
}
