//! What is done to every request, whichever door it goes to.

use crate::pace::TooSlow;
use axum::Router;
use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{MatchedPath, Request};
use axum::http::StatusCode;
use axum::middleware::{self, Next};
use axum::response::Response;
use std::error::Error;
use std::future::poll_fn;
use std::net::IpAddr;
use std::pin::Pin;
use std::time::Instant;
use tower_http::catch_panic::CatchPanicLayer;

/// Address of who asks: who is connected, or whom a proxy of ours says it saw.
#[derive(Debug, Clone, Copy)]
pub struct From(pub IpAddr);

/// A door in which a defect is answered by `broken`, and its cause goes to the log.
pub fn guarded<S>(router: Router<S>, broken: fn() -> Response) -> Router<S>
where
    S: Clone + Send + Sync + 'static,
{
    router.layer(CatchPanicLayer::custom(move |_| {
        tracing::error!("a request came to a sudden end");
        broken()
    }))
}

/// A door that leaves one line in the log for each request: the form of the address, never what stands in it.
pub(crate) fn written_down(router: Router) -> Router {
    router.layer(middleware::from_fn(write_down))
}

async fn write_down(request: Request, next: Next) -> Response {
    let began = Instant::now();
    let method = request.method().clone();
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or_else(|| "-".to_owned(), |path| path.as_str().to_owned());
    let response = next.run(request).await;
    tracing::info!(
        method = method.as_str(),
        route,
        status = response.status().as_u16(),
        ms = began.elapsed().as_millis() as u64,
        "request"
    );
    response
}

/// Why a body is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotWhole {
    /// It is larger than it may be.
    TooLarge,
    /// It came more slowly than it must ([`Pace`](crate::Pace)).
    TooSlow,
    /// It ended before its end.
    Broken,
}

impl NotWhole {
    /// What HTTP calls it.
    pub fn status(self) -> StatusCode {
        match self {
            NotWhole::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            NotWhole::TooSlow => StatusCode::REQUEST_TIMEOUT,
            NotWhole::Broken => StatusCode::BAD_REQUEST,
        }
    }
}

/// A whole body. Up to four times as much as it may have is read and thrown away: a browser hears an answer only after it
/// has sent everything.
///
/// # Errors
/// When it is too large, comes too slowly or ends too early.
pub async fn whole(mut body: Body, most: usize) -> Result<Bytes, NotWhole> {
    let (mut held, mut length) = (Vec::new(), 0usize);
    while let Some(frame) = poll_fn(|cx| Pin::new(&mut body).poll_frame(cx)).await {
        let frame = frame.map_err(|error| match is_too_slow(&error) {
            true => NotWhole::TooSlow,
            false => NotWhole::Broken,
        })?;
        let Ok(data) = frame.into_data() else {
            continue;
        };
        length = length.saturating_add(data.len());
        match length {
            n if n <= most => held.extend_from_slice(&data),
            n if n <= most.saturating_mul(4) => held = Vec::new(),
            _ => return Err(NotWhole::TooLarge),
        }
    }
    match length <= most {
        true => Ok(Bytes::from(held)),
        false => Err(NotWhole::TooLarge),
    }
}

/// Whether the pace is somewhere among the causes: layers wrap what goes wrong below them.
fn is_too_slow(error: &(dyn Error + 'static)) -> bool {
    std::iter::successors(Some(error), |&error| error.source()).any(|error| error.is::<TooSlow>())
}

/// What waits for the disk is made beside the threads that serve the network. None when it came to a sudden end.
pub async fn blocking<T: Send + 'static>(make: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let made = tokio::task::spawn_blocking(make).await;
    if made.is_err() {
        tracing::error!("a request came to a sudden end");
    }
    made.ok()
}
