//! How something is asked: formats, parameters that are not known, where a program begins.

use super::answer::Answer;
use super::call::Call;
use super::door::Knock;
use super::{Fhir, token};
use axum::http::{Method, StatusCode};
use jiff::Timestamp;
use pistor_fhir::served::outcome::Issue;
use pistor_fhir::served::query;
use pistor_locale::Locale;
use pistor_practice::Refusal;
use pistor_practice::refusal::Fault;
use serde_json::{Value, json};

const JSON: [&str; 3] = ["application/fhir+json", "application/json", "text/json"];

/// Why a format cannot be served or read; none when it can.
pub(super) fn unacceptable(knock: &Knock, call: &Call, locale: &Locale) -> Option<Answer> {
    let wrong = |status, name: &str, found: &str| {
        let says = locale.say(name, &[("found", found.chars().take(80).collect())]);
        Answer::issues(status, &[Issue::error("not-supported", says)])
    };
    let pairs = knock.pairs();
    // Bytes that are no text were replaced when the parameters were read: what is left is another question.
    let mut texts = pairs.iter().flat_map(|(key, value)| [key, value]);
    if let Some(garbled) = texts.find(|text| text.contains(char::REPLACEMENT_CHARACTER)) {
        let found: String = garbled.chars().take(80).collect();
        let refusal = Refusal::invalid(Fault::new("fhir-parameter").found(found));
        return Some(Answer::refused(&refusal, locale));
    }
    let format = pairs
        .iter()
        .find(|(key, _)| key == "_format")
        .map(|(_, value)| value.as_str());
    if let Some(format) = format {
        // A plus in an address may have become a blank.
        let plain = format.replace(' ', "+");
        if plain != "json" && !JSON.iter().any(|known| plain.starts_with(known)) {
            return Some(wrong(StatusCode::NOT_ACCEPTABLE, "fhir-format", format));
        }
    } else {
        let accept = knock.header("accept");
        let any = [
            "*/*",
            "application/*",
            "application/fhir+ndjson",
            "application/ndjson",
        ];
        let takes = |part: &str| {
            let kind = part.split(';').next().unwrap_or_default().trim();
            JSON.contains(&kind) || any.contains(&kind)
        };
        if !accept.is_empty() && !accept.split(',').any(takes) {
            return Some(wrong(StatusCode::NOT_ACCEPTABLE, "fhir-format", accept));
        }
    }
    if knock.method == Method::POST {
        let kind = knock.header("content-type");
        let plain = kind.split(';').next().unwrap_or_default().trim();
        let right = match call {
            Call::Create(_) => JSON.contains(&plain),
            _ => plain == "application/x-www-form-urlencoded" || (plain.is_empty() && knock.body.is_empty()),
        };
        if !right {
            return Some(wrong(StatusCode::UNSUPPORTED_MEDIA_TYPE, "fhir-content", kind));
        }
    }
    None
}

/// What cannot be read of a question.
pub(super) fn faulty(fault: &query::Fault) -> Refusal {
    Refusal::invalid(Fault::new("fhir-query").with("detail", fault.says()))
}

/// Parameters that are not known, where that is refused.
pub(super) fn not_known(names: &[String]) -> Refusal {
    Refusal::invalid(Fault::new("fhir-unknown-parameter").found(names.join(", ")))
}

/// Where a program begins (SMART App Launch 2, `.well-known/smart-configuration`).
pub(super) fn smart(fhir: &Fhir) -> Value {
    json!({
        "token_endpoint": token::address(fhir),
        "token_endpoint_auth_methods_supported": ["private_key_jwt"],
        "token_endpoint_auth_signing_alg_values_supported": ["RS384", "ES384", "RS256", "ES256"],
        "grant_types_supported": ["client_credentials"],
        "scopes_supported": ["system/*.rs"],
        "capabilities": ["client-confidential-asymmetric", "permission-v2"],
    })
}

/// An instant as HTTP writes it.
pub(super) fn http_date(at: i64) -> String {
    let at = Timestamp::from_microsecond(at).unwrap_or(Timestamp::UNIX_EPOCH);
    let there = at.to_zoned(jiff::tz::TimeZone::UTC);
    there.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}
