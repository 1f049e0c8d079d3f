//! What a request is answered with, before it becomes HTTP.

use axum::http::StatusCode;
use maud::Markup;
use pistor_practice::{Kind, Refusal};
use serde_json::Value;

/// An answer.
pub(crate) enum Answer {
    /// A page.
    Page(Markup),
    /// A page that says what is wrong.
    Wrong(StatusCode, Markup),
    /// On to another page.
    Go(String),
    /// A file.
    File(File),
    /// For programs.
    Json(StatusCode, Value),
}

/// A file that a browser shows or keeps.
pub(crate) struct File {
    /// Its type.
    pub(crate) kind: &'static str,
    /// Its name; never a patient's.
    pub(crate) name: String,
    /// Whether it is kept instead of shown.
    pub(crate) keep: bool,
    pub(crate) bytes: Vec<u8>,
}

/// An answer, and the cookies that go with it.
pub(crate) struct Said {
    pub(crate) answer: Answer,
    pub(crate) cookies: Vec<String>,
    /// Everything the browser holds of this site is to be thrown away.
    pub(crate) forget: bool,
}

impl From<Answer> for Said {
    fn from(answer: Answer) -> Said {
        Said {
            answer,
            cookies: Vec::new(),
            forget: false,
        }
    }
}

/// The one table from kinds of refusals to HTTP.
pub(crate) fn status(kind: Kind) -> StatusCode {
    match kind {
        Kind::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
        Kind::Forbidden => StatusCode::FORBIDDEN,
        Kind::NotFound => StatusCode::NOT_FOUND,
        Kind::Unsupported => StatusCode::METHOD_NOT_ALLOWED,
        Kind::Conflict => StatusCode::CONFLICT,
        Kind::Busy => StatusCode::TOO_MANY_REQUESTS,
        Kind::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        Kind::Fault => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// What goes wrong while a page is made.
pub(crate) type Made<T> = Result<T, Refusal>;
