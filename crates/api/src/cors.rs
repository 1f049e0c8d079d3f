//! Programs that run in a browser: their origins are compared whole, and every other one is told nothing.

use crate::Api;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

/// For how long a browser may remember the answer to a preflight, in seconds.
const REMEMBERED: &str = "600";

/// The answer to a preflight; whether the origin is allowed is said by [`shared`].
pub(crate) async fn preflight() -> Response {
    StatusCode::NO_CONTENT.into_response()
}

/// Says which origin may read the answer.
pub(crate) async fn shared(State(api): State<Arc<Api>>, request: Request, next: Next) -> Response {
    let origin = origin(&api, request.headers());
    let asks_first = request.method() == axum::http::Method::OPTIONS;
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    // Also where the origin is none of ours: a cache must not hand one answer to another.
    headers.append(header::VARY, HeaderValue::from_static("Origin"));
    let Some(origin) = origin else { return response };
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    if asks_first {
        for (name, value) in [
            (header::ACCESS_CONTROL_ALLOW_METHODS, "GET, POST"),
            (
                header::ACCESS_CONTROL_ALLOW_HEADERS,
                "authorization, content-type, accept-language",
            ),
            (header::ACCESS_CONTROL_MAX_AGE, REMEMBERED),
        ] {
            headers.insert::<HeaderName>(name, HeaderValue::from_static(value));
        }
    }
    response
}

/// The origin of a request, when it is one of those that may ask.
fn origin(api: &Api, headers: &HeaderMap) -> Option<HeaderValue> {
    let origin = headers.get(header::ORIGIN)?;
    let text = origin.to_str().ok()?;
    api.origins
        .iter()
        .any(|known| known == text)
        .then(|| origin.clone())
}
