//! What is done to every request, whichever door it goes to.

use axum::Router;
use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{MatchedPath, Request};
use axum::middleware::{self, Next};
use axum::response::Response;
use std::future::poll_fn;
use std::net::IpAddr;
use std::pin::Pin;
use std::time::{Duration, Instant};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::timeout::RequestBodyTimeoutLayer;

/// Between two pieces of a body there must not be more than this time.
const BODY_TIME: Duration = Duration::from_secs(10);

/// Address of who asks: who is connected, or whom a proxy of ours says it saw.
#[derive(Debug, Clone, Copy)]
pub struct From(pub IpAddr);

/// A door whose requests are bounded in time; a defect in it is answered by `broken`, and its cause goes to the log.
pub fn guarded<S>(router: Router<S>, broken: fn() -> Response) -> Router<S>
where
    S: Clone + Send + Sync + 'static,
{
    router
        .layer(RequestBodyTimeoutLayer::new(BODY_TIME))
        .layer(CatchPanicLayer::custom(move |_| {
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

/// A body; none when it is larger than it may be. Up to four times as much is read and thrown away: a browser hears an
/// answer only after it has sent everything.
pub async fn whole(mut body: Body, most: usize) -> Option<Bytes> {
    let (mut held, mut length) = (Vec::new(), 0usize);
    while let Some(frame) = poll_fn(|cx| Pin::new(&mut body).poll_frame(cx)).await {
        let Ok(data) = frame.ok()?.into_data() else {
            continue;
        };
        length = length.saturating_add(data.len());
        match length {
            n if n <= most => held.extend_from_slice(&data),
            n if n <= most.saturating_mul(4) => held = Vec::new(),
            _ => return None,
        }
    }
    (length <= most).then(|| Bytes::from(held))
}

/// What waits for the disk is made beside the threads that serve the network. None when it came to a sudden end.
pub async fn blocking<T: Send + 'static>(make: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let made = tokio::task::spawn_blocking(make).await;
    if made.is_err() {
        tracing::error!("a request came to a sudden end");
    }
    made.ok()
}
