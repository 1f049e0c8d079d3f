//! Styles, scripts, icons: in the binary, served under a name that changes with their content.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use pistor_atlas::Atlas;
use std::sync::OnceLock;

const CSS: &str = "text/css; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";
const DRAWING: &str = "image/svg+xml";

/// Name, type, content, for each file of `assets/`.
macro_rules! files {
    ($($name:literal $kind:ident)+) => {
        &[("pistor.css", CSS, LOOK), $(($name, $kind, include_str!(concat!("../assets/", $name)))),+]
    };
}

/// The look of every page: a file for what it dresses, served as one, in this order. Among parts of one layer the later wins.
macro_rules! look {
    ($($part:literal)+) => {
        concat!($(include_str!(concat!("../assets/pistor/", $part, ".css"))),+)
    };
}

const LOOK: &str = look! {
    "tokens" "base" "frame"
    "card" "button" "field" "choice" "badge" "list" "table" "bar"
    "screening" "course" "days" "graph" "sheet" "narrow" "photo" "consent"
    "state" "print"
};

const FILES: &[(&str, &str, &str)] = files! {
    "pistor.js" SCRIPT
    "phone.css" CSS
    "phone.js" SCRIPT
    "phone/clock.js" SCRIPT
    "phone/consent.js" SCRIPT
    "phone/outbox.js" SCRIPT
    "sign.js" SCRIPT
    "phone/report.js" SCRIPT
    "icons.svg" DRAWING
    "favicon.svg" DRAWING
    "map/anatomy.css" CSS
    "map/area-table.js" SCRIPT
    "map/areas.js" SCRIPT
    "map/bar.js" SCRIPT
    "map/camera.js" SCRIPT
    "map/dose.js" SCRIPT
    "map/device.js" SCRIPT
    "map/earlier.js" SCRIPT
    "map/geometry.js" SCRIPT
    "map/gestures.js" SCRIPT
    "map/keyboard.js" SCRIPT
    "map/map.css" CSS
    "map/map.js" SCRIPT
    "map/markup.js" SCRIPT
    "map/outbox.js" SCRIPT
    "map/panel.js" SCRIPT
    "map/photo.js" SCRIPT
    "map/picture.js" SCRIPT
    "map/placing.js" SCRIPT
    "map/settings.js" SCRIPT
    "map/strokes.js" SCRIPT
    "map/table.js" SCRIPT
    "map/tools.js" SCRIPT
    "map/view.js" SCRIPT
    "map/words.js" SCRIPT
};

/// The views of the body as the map in the browser reads them, each under its name.
fn views() -> &'static [(String, String)] {
    static VIEWS: OnceLock<Vec<(String, String)>> = OnceLock::new();
    VIEWS.get_or_init(|| {
        let views = Atlas::embedded().views.iter();
        views
            .map(|view| (format!("view/{}.json", view.id), view.json()))
            .collect()
    })
}

/// FNV-1a over all files: names change when one of them does.
fn version() -> &'static str {
    static VERSION: OnceLock<String> = OnceLock::new();
    VERSION.get_or_init(|| {
        let files = FILES.iter().map(|(_, _, content)| *content);
        let views = views().iter().map(|(_, content)| content.as_str());
        let bytes = files.chain(views).flat_map(str::bytes);
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
    let held = FILES.iter().find(|(known, ..)| *known == name);
    let view = || views().iter().find(|(known, _)| known == name);
    let (kind, content): (&'static str, &'static str) = match (held, view()) {
        (Some((_, kind, content)), _) => (kind, content),
        (None, Some((_, content))) => ("application/json", content),
        (None, None) => return StatusCode::NOT_FOUND.into_response(),
    };
    let mut response = content.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    let keep = match asked == version() {
        true => "public, max-age=31536000, immutable",
        false => "no-cache",
    };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    response
}
