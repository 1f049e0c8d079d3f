//! The hand-written service as a server: bare axum, the ifs of [`plain`], and an answer that is ready.

use super::plain;
use crate::process::answer;
use axum::Router;
use axum::body::Bytes;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use std::process::ExitCode;
use std::sync::Arc;

/// The word by which the benchmark is asked to be this service; behind it a file with an answer a line.
pub const WORD: &str = "--by-hand";
/// Where it is asked, as ours.
pub const SIGN: &str = "/cds-services/mesotherapy-order-sign";

/// Becomes the service when it was asked to.
///
/// # Panics
/// When the answers cannot be read.
pub fn became() -> Option<ExitCode> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [word, file] = arguments.as_slice() else {
        return None;
    };
    if word != WORD {
        return None;
    }
    let answers = std::fs::read_to_string(file).expect("the answers");
    let answers: Arc<[Bytes]> = answers.lines().map(|line| Bytes::from(line.to_owned())).collect();
    let asked = move |body: Bytes| {
        let answers = Arc::clone(&answers);
        async move { said(&answers, &body) }
    };
    Some(answer(Router::new().route(SIGN, post(asked))))
}

/// Parses the request, decides, and sends the answer with that number.
fn said(answers: &[Bytes], body: &[u8]) -> Response {
    let Ok((number, speaks)) = plain::decide(body) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    std::hint::black_box(speaks);
    let answer = answers.get(number).cloned().unwrap_or_default();
    ([(header::CONTENT_TYPE, "application/json")], answer).into_response()
}
