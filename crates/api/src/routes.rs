//! The table of routes of this door, as that of the pages: the server is made of it, and a test tries every row.

use crate::door::{self, Knock};
use crate::outcome::Outcome;
use crate::{Api, cors, hooks};
use axum::Router;
use axum::extract::{RawPathParams, Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware;
use axum::response::Response;
use axum::routing::{MethodFilter, on};
use pistor_practice::house::programs::Purpose;
use std::sync::Arc;

/// How an address is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// GET
    Get,
    /// POST
    Post,
}

/// What it takes to go to an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// Nothing: what is offered here.
    Nobody,
    /// A token of a program that is registered for this.
    Program(Purpose),
}

/// A route.
pub struct Route {
    /// How it is asked.
    pub way: Way,
    /// Its address; `{id}` stands for a service.
    pub path: &'static str,
    /// What it takes.
    pub needs: Needs,
    /// Most bytes of a request.
    pub(crate) most: usize,
    pub(crate) run: fn(&Api, &Knock) -> Result<door::Said, Outcome>,
}

/// Every route.
pub const ROUTES: &[Route] = &[
    Route {
        way: Way::Get,
        path: "/cds-services",
        needs: Needs::Nobody,
        most: 0,
        run: hooks::discovery,
    },
    Route {
        way: Way::Post,
        path: "/cds-services/{id}",
        needs: Needs::Program(Purpose::Cds),
        most: hooks::REQUEST_MAX,
        run: hooks::ask,
    },
    Route {
        way: Way::Post,
        path: "/cds-services/{id}/feedback",
        needs: Needs::Program(Purpose::Cds),
        most: hooks::FEEDBACK_MAX,
        run: hooks::feedback,
    },
];

/// The router of this door.
pub(crate) fn router(api: Arc<Api>) -> Router {
    let mut router = Router::new();
    for route in ROUTES {
        let filter = match route.way {
            Way::Get => MethodFilter::GET,
            Way::Post => MethodFilter::POST,
        };
        let handler = move |State(api): State<Arc<Api>>, params: RawPathParams, request: Request| {
            let id = params
                .iter()
                .next()
                .map(|(_, id)| id.to_owned())
                .unwrap_or_default();
            door::open(api, route, id, request)
        };
        router = router.route(route.path, on(filter, handler));
        router = router.route(route.path, on(MethodFilter::OPTIONS, cors::preflight));
    }
    let state = Arc::clone(&api);
    let secure = api.secure;
    pistor_server::guarded(router.with_state(state), broken)
        .layer(middleware::from_fn_with_state(api, cors::shared))
        .layer(middleware::map_response(move |response| armour(secure, response)))
}

/// A defect: said plainly, without anything of what was asked.
fn broken() -> Response {
    Outcome::plain(
        StatusCode::INTERNAL_SERVER_ERROR,
        "exception",
        "Something inside Pistor is wrong. Nothing was screened.",
    )
}

/// What every answer carries.
async fn armour(secure: bool, mut response: Response) -> Response {
    let headers = response.headers_mut();
    for (name, value) in [
        (
            "content-security-policy",
            "default-src 'none'; frame-ancestors 'none'",
        ),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("cache-control", "no-store"),
    ] {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    if secure {
        let year = HeaderValue::from_static("max-age=31536000; includeSubDomains");
        headers.insert(header::STRICT_TRANSPORT_SECURITY, year);
    }
    response
}
