//! The router: the table of routes as axum knows it, with what every answer carries.

use crate::assets;
use crate::door::{self, Knock};
use crate::routes::{Needs, ROUTES, Route, Way};
use crate::site::Site;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, RawPathParams, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header};
use axum::middleware;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodFilter, get, on};
use pistor_practice::picture;
use pistor_practice::refusal::Fault;
use pistor_server::{From, NotWhole, Throttle, guarded, whole};
use std::sync::Arc;
use std::time::Instant;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;

/// Most bytes of a request's body: a chart of 200 rows of points has room ten times over.
const BODY_MAX: usize = 1 << 20;
/// Most bytes of a form with a photograph: the picture, and what stands around it.
const PHOTO_MAX: usize = picture::BYTES_MAX + (64 << 10);

/// The router of a site.
pub fn router(site: Arc<Site>) -> Router {
    let tries = Arc::new(Tries::default());
    let mut router = Router::new();
    for route in ROUTES {
        let filter = match route.way {
            Way::Get => MethodFilter::GET,
            Way::Post => MethodFilter::POST,
        };
        let tries = Arc::clone(&tries);
        let handler =
            move |State(site): State<Arc<Site>>, params: RawPathParams, uri: Uri, request: Request| {
                answer(site, route, tries, params, uri, request)
            };
        router = router.route(route.path, on(filter, handler));
    }
    let secure = site.secure;
    let router = router
        .route(
            "/assets/{version}/{*name}",
            get(|Path((version, name)): Path<(String, String)>| async move { assets::file(&version, &name) }),
        )
        .route("/healthz", get(healthz))
        .fallback(nowhere)
        .method_not_allowed_fallback(nowhere)
        .with_state(Arc::clone(&site))
        .layer(DefaultBodyLimit::max(BODY_MAX))
        .layer(CsrfLayer::new());
    guarded(router, broken)
        .layer(CompressionLayer::new())
        .layer(middleware::map_response(move |response| armour(secure, response)))
}

async fn answer(
    site: Arc<Site>,
    route: &'static Route,
    tries: Arc<Tries>,
    params: RawPathParams,
    uri: Uri,
    request: Request,
) -> Response {
    let guess = guess(route);
    let from = request.extensions().get::<From>().copied();
    let parts: Vec<(String, String)> = params
        .iter()
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    let (head, body) = request.into_parts();
    let photo = takes_photos(route);
    let most = match photo && door::knows(&site, &head.headers) {
        true => PHOTO_MAX,
        false => BODY_MAX,
    };
    let body = match whole(body, most).await {
        Ok(body) => body,
        Err(why) => {
            let knock = knock(uri, parts, head.headers, Bytes::new());
            let fault = match why {
                NotWhole::TooLarge if photo => picture::too_many_bytes(),
                NotWhole::TooLarge => Fault::new("body-large").expected((most >> 10).to_string()),
                NotWhole::TooSlow | NotWhole::Broken => Fault::new("body-slow"),
            };
            return blocking(move || door::not_whole(site, knock, why.status(), fault)).await;
        }
    };
    let tried = from.zip(guess);
    if tried.is_some_and(|(From(address), guess)| !tries.of(guess).allows(address, Instant::now())) {
        let knock = knock(uri, parts, head.headers, Bytes::new());
        return blocking(move || door::too_often(site, knock)).await;
    }
    let knock = knock(uri, parts, head.headers, body);
    match quick(route) {
        true => door::open(site, route, knock),
        false => blocking(move || door::open(site, route, knock)).await,
    }
}

/// What somebody could guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Guess {
    /// A password, or the link of an invitation.
    Account,
    /// The link of a patient, or a birth date.
    Link,
    /// The signature of whoever carries messages.
    Signature,
}

/// Tries by what is guessed: whoever guesses links, or delivers messages, takes no try from those who sign in behind the same
/// address.
#[derive(Default)]
struct Tries {
    account: Throttle,
    link: Throttle,
    signature: Throttle,
}

impl Tries {
    fn of(&self, guess: Guess) -> &Throttle {
        match guess {
            Guess::Account => &self.account,
            Guess::Link => &self.link,
            Guess::Signature => &self.signature,
        }
    }
}

/// What somebody could guess here. `/p/{token}` tells nobody anything: it leads to `/p`, which does.
fn guess(route: &Route) -> Option<Guess> {
    match (route.way, route.path) {
        _ if route.needs == Needs::Signature => Some(Guess::Signature),
        (Way::Post, "/sign-in" | "/unlock" | "/link/{token}") => Some(Guess::Account),
        (_, "/p") => Some(Guess::Link),
        _ => None,
    }
}

/// The one route to which something large may be sent.
fn takes_photos(route: &Route) -> bool {
    route.way == Way::Post && ["/patients/{id}/photos", "/p/reported"].contains(&route.path)
}

/// Pages of one patient and of the day are made from a few rows, which no writer keeps waiting: they need no thread of
/// their own. What writes waits for the disk; what verifies, searches, screens anew or sets type may take its time.
fn quick(route: &Route) -> bool {
    let few = ["/patients", "/today", "/api/", "/sign-in"];
    route.way == Way::Get
        && few.iter().any(|part| route.path.starts_with(part))
        && !is_paper(route)
        && !["/record", "/photos/{entry}", "/links/progress"]
            .iter()
            .any(|last| route.path.ends_with(last))
}

/// Whether it is set in type while it is waited for.
fn is_paper(route: &Route) -> bool {
    route.path.ends_with(".pdf") || route.path.contains("/label/")
}

fn knock(uri: Uri, parts: Vec<(String, String)>, headers: HeaderMap, body: Bytes) -> Knock {
    Knock {
        path: uri.path().to_owned(),
        query: uri.query().unwrap_or_default().to_owned(),
        parts,
        headers,
        body,
    }
}

/// Pages wait for the disk: they are made beside the threads that serve the network.
async fn blocking(make: impl FnOnce() -> Response + Send + 'static) -> Response {
    pistor_server::blocking(make).await.unwrap_or_else(broken)
}

/// A defect: said plainly, without anything of what was asked.
fn broken() -> Response {
    let page = "<!doctype html><html lang=\"en\"><title>Pistor</title><h1>Pistor</h1>\
        <p>Something inside Pistor is wrong. Nothing was written. <a href=\"/\">Start again</a></p>\
        <p lang=\"tr\">Pistor'da bir şey ters gitti. Hiçbir şey yazılmadı. <a href=\"/\">Baştan başlayın</a></p></html>";
    (
        StatusCode::INTERNAL_SERVER_ERROR,
        [(header::CONTENT_TYPE, "text/html; charset=utf-8")],
        page,
    )
        .into_response()
}

async fn nowhere(State(site): State<Arc<Site>>, uri: Uri, headers: HeaderMap) -> Response {
    let knock = knock(uri, Vec::new(), headers, Bytes::new());
    blocking(move || door::nowhere(site, knock)).await
}

/// Whether the clinic can be read and written, and its knowledge is fit.
async fn healthz(State(site): State<Arc<Site>>) -> Response {
    let ill = |what: &'static str| (StatusCode::SERVICE_UNAVAILABLE, what).into_response();
    let health = move || match site.practice.read(|reading| Ok(reading.last_at()?)) {
        Err(_) => ill("the database cannot be read\n"),
        Ok(_) if !site.practice.takes_writes() => ill("the disk did not confirm a write\n"),
        Ok(_) if !site.practice.fit() => ill("the knowledge fails its cases\n"),
        Ok(_) => "ok\n".into_response(),
    };
    blocking(health).await
}

/// What every answer carries.
async fn armour(secure: bool, mut response: Response) -> Response {
    const ALWAYS: [(&str, &str); 7] = [
        (
            "content-security-policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; \
             connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
        ),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        (
            "permissions-policy",
            "camera=(self), microphone=(), geolocation=(), payment=()",
        ),
    ];
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    if secure {
        let year = HeaderValue::from_static("max-age=31536000; includeSubDomains");
        headers.insert(header::STRICT_TRANSPORT_SECURITY, year);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_paper_is_set_on_the_threads_that_serve_the_network() {
        let path = |path: &str| {
            ROUTES
                .iter()
                .find(|route| route.path == path && route.way == Way::Get)
        };
        for paper in [
            "/patients/{id}/consent/to-sign.pdf",
            "/patients/{id}/consent/{entry}/signed.pdf",
            "/patients/{id}/plan/{entry}/summary.pdf",
            "/patients/{id}/mixture/{entry}/label/{syringe}",
            "/patients/{id}/session/{entry}/sheet.pdf",
            "/patients/{id}/aftercare/sheet.pdf",
        ] {
            assert!(!quick(path(paper).expect(paper)), "{paper}");
        }
        assert!(quick(path("/patients/{id}").expect("a page")));
        assert!(ROUTES.iter().filter(|route| is_paper(route)).count() >= 6);
    }
}
