//! The way of a request: who asks, how much is sent, in which language; then the route's own answer.

use crate::outcome::Outcome;
use crate::routes::{Needs, Route, Way};
use crate::{Api, hooks};
use axum::body::Bytes;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use pistor_locale::Locale;
use pistor_practice::house::programs::Purpose;
use pistor_practice::refusal::{Fault, quoted};
use pistor_server::From;
use std::sync::Arc;
use std::time::Instant;

/// Account of whoever asks where no token is wanted.
const NOBODY: &str = "-";
/// A body larger than this is worked on beside the threads that serve the network.
const LARGE: usize = 128 << 10;

/// Somebody who asks.
pub(crate) struct Knock {
    /// The service of the address; empty where the address names none.
    pub(crate) service: String,
    /// What was sent.
    pub(crate) body: Bytes,
    /// Which language.
    pub(crate) voice: usize,
    /// Who, as the audit knows them.
    pub(crate) account: String,
}

/// What is answered: JSON, or nothing at all.
pub(crate) enum Said {
    Json(String),
    Nothing,
}

/// Answers a request.
pub(crate) async fn open(
    api: Arc<Api>,
    route: &'static Route,
    service: String,
    request: Request,
) -> Response {
    let from = request.extensions().get::<From>().copied();
    let (head, body) = request.into_parts();
    let voice = api.voice(text(&head.headers, header::ACCEPT_LANGUAGE).unwrap_or_default());
    let locale = Arc::clone(&api.voices[voice]);
    match answer(&api, route, service, &head.headers, body, voice).await {
        Ok(Said::Json(json)) => spoken(&locale, json),
        Ok(Said::Nothing) => StatusCode::OK.into_response(),
        Err(outcome) => patiently(&api, outcome, from).answer(&locale),
    }
}

/// Whoever shows one wrong token after the other is told to wait. A token that counts is heard also then: a card that never
/// came reads as no objection, and another program may come from the same address.
fn patiently(api: &Api, outcome: Outcome, from: Option<From>) -> Outcome {
    match from {
        Some(From(address)) if outcome.is_wrong_token() && !api.tries.allows(address, Instant::now()) => {
            Outcome::new(StatusCode::TOO_MANY_REQUESTS, Fault::new("token-tries"))
        }
        _ => outcome,
    }
}

async fn answer(
    api: &Arc<Api>,
    route: &'static Route,
    service: String,
    headers: &HeaderMap,
    body: axum::body::Body,
    voice: usize,
) -> Result<Said, Outcome> {
    if route.path.contains("{id}") && !hooks::is_service(&service) {
        let fault = Fault::new("hook-service").found(quoted(&service));
        return Err(Outcome::new(StatusCode::NOT_FOUND, fault));
    }
    let account = match route.needs {
        Needs::Nobody => NOBODY.to_owned(),
        Needs::Program(purpose) => admitted(api, purpose, &address(api, route, &service), headers).await?,
    };
    let body = match route.way {
        Way::Get => Bytes::new(),
        Way::Post => sent(headers, body, route.most).await?,
    };
    let large = body.len() > LARGE;
    let knock = Knock {
        service,
        body,
        voice,
        account,
    };
    if !large && !route.path.ends_with("/feedback") {
        return (route.run)(api, &knock);
    }
    let api = Arc::clone(api);
    let made = pistor_server::blocking(move || (route.run)(&api, &knock)).await;
    made.unwrap_or_else(|| {
        Err(Outcome::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            Fault::new("fault"),
        ))
    })
}

/// The whole address that is asked, as a token must name it: by our own name, whatever the request calls us.
fn address(api: &Api, route: &Route, service: &str) -> String {
    format!("{}{}", api.base, route.path.replace("{id}", service))
}

/// Who asks: a registered program by its token, or anybody where the door stands open.
async fn admitted(
    api: &Arc<Api>,
    purpose: Purpose,
    address: &str,
    headers: &HeaderMap,
) -> Result<String, Outcome> {
    if api.open {
        return Ok(NOBODY.to_owned());
    }
    let token = text(headers, header::AUTHORIZATION).and_then(bearer);
    let Some(token) = token.map(str::to_owned) else {
        return Err(Outcome::new(
            StatusCode::UNAUTHORIZED,
            Fault::new("token-missing"),
        ));
    };
    let (practice, address, at) = (Arc::clone(&api.practice), address.to_owned(), (api.clock)());
    let asked = pistor_server::blocking(move || practice.caller(&token, purpose, &address, at)).await;
    match asked {
        Some(caller) => Ok(caller?.account),
        None => Err(Outcome::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            Fault::new("fault"),
        )),
    }
}

/// The token of an `Authorization` header.
fn bearer(value: &str) -> Option<&str> {
    let (scheme, token) = value.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

/// The body, when it is JSON and not too large.
async fn sent(headers: &HeaderMap, body: axum::body::Body, most: usize) -> Result<Bytes, Outcome> {
    let kind = text(headers, header::CONTENT_TYPE).unwrap_or_default();
    let plain = kind
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase();
    if !["application/json", "application/fhir+json"].contains(&plain.as_str()) {
        let fault = Fault::new("hook-kind")
            .found(quoted(kind))
            .expected("application/json");
        return Err(Outcome::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, fault));
    }
    pistor_server::whole(body, most).await.ok_or_else(|| {
        Outcome::new(
            StatusCode::PAYLOAD_TOO_LARGE,
            Fault::new("hook-large").expected(most.to_string()),
        )
    })
}

fn text(headers: &HeaderMap, name: header::HeaderName) -> Option<&str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

/// JSON, and the language its sentences are in.
fn spoken(locale: &Locale, json: String) -> Response {
    let mut response = json.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    if let Ok(lang) = HeaderValue::from_str(&locale.lang) {
        headers.insert(header::CONTENT_LANGUAGE, lang);
    }
    response
}
