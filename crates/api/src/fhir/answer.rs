//! Answers before they become HTTP, and the one table from what was refused to OperationOutcomes.

use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
use pistor_fhir::served::Node;
use pistor_fhir::served::outcome::{Issue, outcome};
use pistor_locale::Locale;
use pistor_practice::{Kind, Refusal};

/// What the standard calls this format.
pub(super) const FHIR_JSON: &str = "application/fhir+json; charset=utf-8";

/// An answer.
pub(super) struct Answer {
    pub(super) status: StatusCode,
    headers: Vec<(HeaderName, String)>,
    kind: &'static str,
    body: Body,
}

impl Answer {
    /// A resource.
    pub(super) fn node(status: StatusCode, node: &Node) -> Answer {
        Answer::text(status, FHIR_JSON, node.json())
    }

    /// JSON that is no resource.
    pub(super) fn json(status: StatusCode, value: &serde_json::Value) -> Answer {
        Answer::text(status, "application/json", value.to_string())
    }

    fn text(status: StatusCode, kind: &'static str, text: String) -> Answer {
        Answer {
            status,
            headers: Vec::new(),
            kind,
            body: Body::from(text),
        }
    }

    /// Nothing but a status.
    pub(super) fn bare(status: StatusCode) -> Answer {
        Answer::text(status, "", String::new())
    }

    /// A file that is made while it is sent.
    pub(super) fn stream(kind: &'static str, body: Body) -> Answer {
        Answer {
            status: StatusCode::OK,
            headers: Vec::new(),
            kind,
            body,
        }
    }

    /// With a header.
    pub(super) fn with(mut self, name: HeaderName, value: impl Into<String>) -> Answer {
        self.headers.push((name, value.into()));
        self
    }

    /// Issues.
    pub(super) fn issues(status: StatusCode, issues: &[Issue]) -> Answer {
        Answer::node(status, &outcome(issues))
    }

    /// What was refused.
    pub(super) fn refused(refusal: &Refusal, locale: &Locale) -> Answer {
        if refusal.kind == Kind::Fault {
            tracing::error!(detail = refusal.fault.arg("detail").unwrap_or_default(), "fault");
        }
        let (status, code) = of_refusal(refusal);
        let mut issue = Issue::error(code, locale.fault(&refusal.fault));
        issue.place = refusal.fault.path.trim_start_matches('/').replace('/', ".");
        let answer = Answer::issues(status, &[issue]);
        match status {
            StatusCode::UNAUTHORIZED => answer.with(header::WWW_AUTHENTICATE, "Bearer"),
            StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE => {
                answer.with(header::RETRY_AFTER, "10")
            }
            _ => answer,
        }
    }

    /// As HTTP; without its body where only the head was asked for.
    pub(super) fn http(self, head_only: bool) -> Response {
        let body = match head_only {
            true => Body::empty(),
            false => self.body,
        };
        let mut response = Response::new(body);
        *response.status_mut() = self.status;
        let headers = response.headers_mut();
        if !self.kind.is_empty() {
            headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(self.kind));
        }
        for (name, value) in self.headers {
            if let Ok(value) = HeaderValue::from_str(&value) {
                headers.insert(name, value);
            }
        }
        for (name, value) in [
            (header::CACHE_CONTROL, "no-store"),
            (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
            (header::REFERRER_POLICY, "no-referrer"),
            (
                header::CONTENT_SECURITY_POLICY,
                "default-src 'none'; frame-ancestors 'none'",
            ),
        ] {
            headers.insert(name, HeaderValue::from_static(value));
        }
        response
    }
}

/// The one table from refusals to HTTP and to the standard's list of issues.
pub fn of_refusal(refusal: &Refusal) -> (StatusCode, &'static str) {
    match (refusal.fault.code, refusal.kind) {
        ("sign-in-first" | "locked", _) => (StatusCode::UNAUTHORIZED, "login"),
        ("fhir-too-much", _) => (StatusCode::BAD_REQUEST, "too-costly"),
        (_, Kind::Invalid) => (StatusCode::BAD_REQUEST, "invalid"),
        (_, Kind::Forbidden) => (StatusCode::FORBIDDEN, "forbidden"),
        (_, Kind::NotFound) => (StatusCode::NOT_FOUND, "not-found"),
        (_, Kind::Unsupported) => (StatusCode::METHOD_NOT_ALLOWED, "not-supported"),
        (_, Kind::Conflict) => (StatusCode::CONFLICT, "conflict"),
        (_, Kind::Busy) => (StatusCode::TOO_MANY_REQUESTS, "throttled"),
        (_, Kind::Unavailable) => (StatusCode::SERVICE_UNAVAILABLE, "transient"),
        (_, Kind::Fault) => (StatusCode::INTERNAL_SERVER_ERROR, "exception"),
    }
}
