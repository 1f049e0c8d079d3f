//! What went wrong, as an `OperationOutcome` (FHIR R4), which every record system can show.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use pistor_locale::Locale;
use pistor_practice::refusal::Fault;
use pistor_practice::{Kind, Refusal};
use serde_json::{Value, json};

/// Why a request was not answered.
#[derive(Debug)]
pub struct Outcome {
    status: StatusCode,
    fault: Box<Fault>,
}

impl Outcome {
    /// An answer with this status.
    pub(crate) fn new(status: StatusCode, fault: Fault) -> Outcome {
        Outcome {
            status,
            fault: Box::new(fault),
        }
    }

    /// What was sent is not what this service takes.
    pub(crate) fn malformed(fault: Fault) -> Outcome {
        Outcome::new(StatusCode::BAD_REQUEST, fault)
    }

    /// What was sent has the right shape and cannot be screened.
    pub(crate) fn unusable(fault: Fault) -> Outcome {
        Outcome::new(StatusCode::UNPROCESSABLE_ENTITY, fault)
    }

    /// A token was shown, and does not count.
    pub(crate) fn is_wrong_token(&self) -> bool {
        self.status == StatusCode::UNAUTHORIZED && self.fault.code != "token-missing"
    }

    /// As HTTP, in the reader's language.
    pub(crate) fn answer(self, locale: &Locale) -> Response {
        if self.status.is_server_error() {
            tracing::error!(
                code = self.fault.code,
                detail = self.fault.arg("detail").unwrap_or_default(),
                "fault"
            );
        } else {
            tracing::info!(code = self.fault.code, "refused");
        }
        let mut issue = json!({
            "severity": "error",
            "code": issue_code(self.status),
            "details": { "coding": [{ "system": "urn:pistor:errors", "code": self.fault.code }], "text": locale.fault(&self.fault) },
        });
        if !self.fault.path.is_empty() {
            issue["expression"] = json!([expression(&self.fault.path)]);
        }
        if self.fault.line > 0 {
            issue["diagnostics"] = json!(format!("{}:{}", self.fault.line, self.fault.column));
        }
        let mut response = response(
            self.status,
            &json!({ "resourceType": "OperationOutcome", "issue": [issue] }),
        );
        let headers = response.headers_mut();
        match self.status {
            StatusCode::UNAUTHORIZED => {
                headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
            }
            StatusCode::TOO_MANY_REQUESTS => {
                headers.insert(header::RETRY_AFTER, HeaderValue::from_static("60"));
            }
            _ => {}
        }
        response
    }

    /// The same without a language, for a defect.
    pub(crate) fn plain(status: StatusCode, code: &str, text: &str) -> Response {
        let issue = json!({ "severity": "fatal", "code": code, "details": { "text": text } });
        response(
            status,
            &json!({ "resourceType": "OperationOutcome", "issue": [issue] }),
        )
    }
}

impl From<Refusal> for Outcome {
    fn from(refusal: Refusal) -> Outcome {
        let status = match refusal.kind {
            Kind::Forbidden if refusal.fault.code == "token-purpose" => StatusCode::FORBIDDEN,
            Kind::Forbidden => StatusCode::UNAUTHORIZED,
            Kind::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
            Kind::NotFound => StatusCode::NOT_FOUND,
            Kind::Unsupported => StatusCode::METHOD_NOT_ALLOWED,
            Kind::Conflict => StatusCode::CONFLICT,
            Kind::Busy => StatusCode::TOO_MANY_REQUESTS,
            Kind::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Kind::Fault => StatusCode::INTERNAL_SERVER_ERROR,
        };
        Outcome {
            status,
            fault: refusal.fault,
        }
    }
}

/// The issue type that says most nearly the same (FHIR R4, value set issue-type).
fn issue_code(status: StatusCode) -> &'static str {
    match status {
        StatusCode::UNAUTHORIZED => "login",
        StatusCode::FORBIDDEN => "forbidden",
        StatusCode::NOT_FOUND => "not-found",
        StatusCode::METHOD_NOT_ALLOWED => "not-supported",
        StatusCode::PRECONDITION_FAILED => "required",
        StatusCode::PAYLOAD_TOO_LARGE => "too-long",
        StatusCode::TOO_MANY_REQUESTS => "throttled",
        StatusCode::UNPROCESSABLE_ENTITY => "processing",
        status if status.is_server_error() => "exception",
        _ => "invalid",
    }
}

/// A JSON pointer as FHIR writes a path: `prefetch.conditions.entry[3].resource`.
fn expression(pointer: &str) -> String {
    let mut path = String::new();
    for part in pointer.split('/').filter(|part| !part.is_empty()) {
        match part.parse::<usize>() {
            Ok(n) => path.push_str(&format!("[{n}]")),
            Err(_) if path.is_empty() => path.push_str(part),
            Err(_) => {
                path.push('.');
                path.push_str(part);
            }
        }
    }
    path
}

fn response(status: StatusCode, body: &Value) -> Response {
    let kind = HeaderValue::from_static("application/fhir+json");
    (status, [(header::CONTENT_TYPE, kind)], body.to_string()).into_response()
}
