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
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::any;
use door::Knock;
use pistor_fhir::served::outcome::Issue;
use pistor_locale::Locale;
use pistor_server::{From, blocking, guarded, whole};
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
    let Some(body) = whole(body, BODY_MAX).await else {
        let issue = Issue::error("too-long", format!("At most {BODY_MAX} bytes are read here."));
        return Answer::issues(StatusCode::PAYLOAD_TOO_LARGE, &[issue]).http(false);
    };
    let path = head.uri.path();
    let path = path.strip_prefix(BASE).unwrap_or(path).replace("%24", "$");
    let knock = Knock {
        quick: head.method == axum::http::Method::GET && path.matches('/').count() == 2,
        method: head.method,
        query: head.uri.query().unwrap_or_default().to_owned(),
        path,
        headers: head.headers,
        body: body.to_vec(),
    };
    let tries = from.filter(|_| knock.shows_a_token());
    if tries.is_some_and(|From(address)| fhir.api.tries.closed_to(address, Instant::now())) {
        return door::too_many_tries(&fhir, &knock);
    }
    let tried = Arc::clone(&fhir);
    // One resource is made from a few rows, which no writer keeps waiting. Everything else may take its time.
    let response = match knock.quick {
        true => door::open(&fhir, &knock),
        false => blocking(move || door::open(&fhir, &knock))
            .await
            .unwrap_or_else(broken),
    };
    if let (Some(From(address)), StatusCode::UNAUTHORIZED) = (tries, response.status()) {
        tried.api.tries.allows(address, Instant::now());
    }
    response
}
