//! Styles, scripts, icons: in the binary, served under a name that changes with their content.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::sync::OnceLock;

/// Name, type, content.
const FILES: [(&str, &str, &str); 4] = [
    (
        "pistor.css",
        "text/css; charset=utf-8",
        include_str!("../assets/pistor.css"),
    ),
    (
        "pistor.js",
        "text/javascript; charset=utf-8",
        include_str!("../assets/pistor.js"),
    ),
    ("icons.svg", "image/svg+xml", include_str!("../assets/icons.svg")),
    (
        "favicon.svg",
        "image/svg+xml",
        include_str!("../assets/favicon.svg"),
    ),
];

/// FNV-1a over all files: names change when one of them does.
fn version() -> &'static str {
    static VERSION: OnceLock<String> = OnceLock::new();
    VERSION.get_or_init(|| {
        let bytes = FILES.iter().flat_map(|(_, _, content)| content.bytes());
        let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        format!("{hash:016x}")
    })
}

/// The address of a file.
pub(crate) fn address(name: &str) -> String {
    format!("/assets/{}/{name}", version())
}

/// The file of an address. Whatever version is asked for, the one that is there is given.
pub(crate) fn file(asked: &str, name: &str) -> Response {
    let Some((_, kind, content)) = FILES.iter().find(|(known, ..)| *known == name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let mut response = (*content).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    let keep = match asked == version() {
        true => "public, max-age=31536000, immutable",
        false => "no-cache",
    };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    response
}
