//! FHIR R4: the record as hospitals and registries read it.
//!
//! `record`, `knowledge`, `house` and `audit` tell what there is as resources; `shelf`, `walk` and `search` find it;
//! `access` says who may see what; `door` answers. Which types there are and what finds them stands in one table,
//! `pistor_fhir::served::types`.

mod access;
mod answer;
mod asked;
mod audit;
mod bulk;
mod call;
mod create;
mod door;
mod export;
mod history;
mod house;
mod knowledge;
mod lines;
mod pages;
mod record;
mod scope;
mod search;
mod shelf;
mod token;
mod walk;
mod words;

use crate::Api;
use answer::Answer;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::any;
use door::Knock;
use pistor_fhir::served::outcome::Issue;
use pistor_locale::Locale;
use pistor_practice::refusal::Fault;
use pistor_server::{From, NotWhole, blocking, guarded, whole};
use std::sync::Arc;
use std::time::Instant;

pub use answer::of_refusal;
pub use call::FHIR_ROUTES;
pub use export::Exports;
pub use scope::{Scope, Want, granted};

/// Where this door stands below the address of the server.
pub const BASE: &str = "/fhir";
/// Most bytes of a request's body: a search, an assertion, a patient.
const BODY_MAX: usize = 64 << 10;

/// What the door is made of.
pub(crate) struct Fhir {
    api: Arc<Api>,
    exports: Exports,
}

impl Fhir {
    fn voice_number(&self, accepted: &str) -> usize {
        self.api.voice(accepted)
    }

    fn voice(&self, accepted: &str) -> Arc<Locale> {
        Arc::clone(&self.api.voices[self.voice_number(accepted)])
    }
}

/// The routes of this door.
pub(crate) fn router(api: Arc<Api>) -> Router {
    let fhir = Arc::new(Fhir {
        api,
        exports: Exports::default(),
    });
    let router = Router::new()
        .route("/fhir", any(answer))
        .route("/fhir/", any(answer))
        .route("/fhir/{*rest}", any(answer))
        .with_state(fhir);
    guarded(router, broken)
}

/// A defect, said without anything of what was asked.
fn broken() -> Response {
    let issue = Issue::error(
        "exception",
        "Something inside Pistor is wrong. Nothing was written.",
    );
    Answer::issues(StatusCode::INTERNAL_SERVER_ERROR, &[issue]).http(false)
}

async fn answer(State(fhir): State<Arc<Fhir>>, request: Request) -> Response {
    let from = request.extensions().get::<From>().copied();
    let (head, body) = request.into_parts();
    let path = head.uri.path();
    let mut knock = Knock {
        path: path.strip_prefix(BASE).unwrap_or(path).replace("%24", "$"),
        method: head.method,
        query: head.uri.query().unwrap_or_default().to_owned(),
        headers: head.headers,
        body: Bytes::new(),
    };
    let call = match knock.call() {
        Ok(call) => call,
        Err(refusal) => return door::turned_away(&fhir, &knock, &refusal),
    };
    let tries = from.filter(|_| knock.shows_a_token());
    if tries.is_some_and(|From(address)| fhir.api.tries.closed_to(address, Instant::now())) {
        return door::too_many_tries(&fhir, &knock);
    }
    // Nobody sends anything before it is clear that somebody reads it.
    if call.takes_a_body(&knock.method) {
        match whole(body, BODY_MAX).await {
            Ok(body) => knock.body = body,
            Err(why) => return not_whole(&fhir, &knock, why),
        }
    }
    let tried = Arc::clone(&fhir);
    // One resource that is there is made from a few rows, which no writer keeps waiting. Everything else may take its time.
    let response = match door::at_once(&fhir, &knock, &call) {
        Some(response) => response,
        None => blocking(move || door::open(&fhir, &knock, &call))
            .await
            .unwrap_or_else(broken),
    };
    if let (Some(From(address)), StatusCode::UNAUTHORIZED) = (tries, response.status()) {
        tried.api.tries.allows(address, Instant::now());
    }
    response
}

/// What did not arrive whole.
fn not_whole(fhir: &Fhir, knock: &Knock, why: NotWhole) -> Response {
    let locale = fhir.voice(knock.header("accept-language"));
    let (code, fault) = match why {
        NotWhole::TooLarge => (
            "too-long",
            Fault::new("hook-large").expected(BODY_MAX.to_string()),
        ),
        NotWhole::TooSlow | NotWhole::Broken => ("timeout", Fault::new("body-slow")),
    };
    Answer::issues(why.status(), &[Issue::error(code, locale.fault(&fault))]).http(false)
}
