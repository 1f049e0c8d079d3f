//! What an address asks for.

use axum::http::Method;
use pistor_fhir::served::{Home, Type};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Call {
    /// What this server does.
    Metadata,
    /// Where a program gets a token, and how.
    Smart,
    /// A token.
    Token,
    /// One resource.
    Read(Type, String),
    /// One of its versions.
    Version(Type, String, String),
    /// Its life.
    History(Type, String),
    /// What became of all of a type.
    HistoryOfType(Type),
    /// Those of a type that are sought.
    Search(Type),
    /// A new one.
    Create(Type),
    /// Everything about one patient.
    Everything(String),
    /// Everything in files: of whom.
    Export(Of),
    /// How far an export is.
    Status(String),
    /// An export is not wanted any more.
    Cancel(String),
    /// A file of an export.
    File(String, Type),
}

/// Of whom an export is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Of {
    /// The whole clinic.
    System,
    /// All patients.
    Patients,
    /// The patients of a group.
    Group(String),
}

/// Why an address asks for nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Not {
    /// There is no such address.
    Found,
    /// There is, and it is not asked in this way.
    Allowed,
}

/// Every address below `/fhir`, with the ways in which it is asked: for the documentation and for the test of rights.
pub const FHIR_ROUTES: &[(&str, &str)] = &[
    ("GET", "/metadata"),
    ("GET", "/.well-known/smart-configuration"),
    ("POST", "/token"),
    ("GET", "/{type}"),
    ("POST", "/{type}/_search"),
    ("POST", "/{type}"),
    ("GET", "/{type}/_history"),
    ("GET", "/{type}/{id}"),
    ("GET", "/{type}/{id}/_history"),
    ("GET", "/{type}/{id}/_history/{version}"),
    ("GET", "/Patient/{id}/$everything"),
    ("GET", "/$export"),
    ("GET", "/Patient/$export"),
    ("GET", "/Group/{id}/$export"),
    ("GET", "/exports/{id}"),
    ("DELETE", "/exports/{id}"),
    ("GET", "/exports/{id}/{type}.ndjson"),
];

impl Call {
    /// Whether something is sent with it.
    pub(super) fn takes_a_body(&self, method: &Method) -> bool {
        match self {
            Call::Token | Call::Create(_) => true,
            Call::Search(_) => method == Method::POST,
            _ => false,
        }
    }

    /// What a path below `/fhir` asks for.
    ///
    /// # Errors
    /// When it asks for nothing.
    pub(super) fn read(method: &Method, path: &str) -> Result<Call, Not> {
        let parts: Vec<&str> = path.trim_matches('/').split('/').collect();
        let get = method == Method::GET || method == Method::HEAD;
        let post = method == Method::POST;
        let when = |right: bool, call: Call| if right { Ok(call) } else { Err(Not::Allowed) };
        match parts.as_slice() {
            ["metadata"] => when(get, Call::Metadata),
            [".well-known", "smart-configuration"] => when(get, Call::Smart),
            ["token"] => when(post, Call::Token),
            ["$export"] => when(get, Call::Export(Of::System)),
            ["Patient", "$export"] => when(get, Call::Export(Of::Patients)),
            ["Group", id, "$export"] => when(get, Call::Export(Of::Group(checked(id)?))),
            ["Patient", id, "$everything"] => when(get, Call::Everything(checked(id)?)),
            ["exports", id] if method == Method::DELETE => Ok(Call::Cancel(checked(id)?)),
            ["exports", id] => when(get, Call::Status(checked(id)?)),
            ["exports", id, file] => {
                let kind = file
                    .strip_suffix(".ndjson")
                    .and_then(Type::of)
                    .ok_or(Not::Found)?;
                when(get, Call::File(checked(id)?, kind))
            }
            [kind, rest @ ..] => of_type(Type::of(kind).ok_or(Not::Found)?, rest, get, post),
            [] => Err(Not::Found),
        }
    }
}

impl Call {
    /// One resource that is made of its chart alone, without its entries and without other charts.
    pub(super) fn at_hand(&self) -> Option<(Type, &str)> {
        match self {
            Call::Read(Type::Provenance | Type::QuestionnaireResponse, _) => None,
            Call::Read(kind, id) if kind.row().home == Home::Chart => Some((*kind, id)),
            _ => None,
        }
    }
}

fn of_type(kind: Type, rest: &[&str], get: bool, post: bool) -> Result<Call, Not> {
    let when = |right: bool, call: Call| if right { Ok(call) } else { Err(Not::Allowed) };
    match rest {
        [] if get => Ok(Call::Search(kind)),
        [] => when(post && kind == Type::Patient, Call::Create(kind)),
        ["_search"] => when(post, Call::Search(kind)),
        ["_history"] => when(get, Call::HistoryOfType(kind)),
        [id] => when(get, Call::Read(kind, checked(id)?)),
        [id, "_history"] => when(get, Call::History(kind, checked(id)?)),
        [id, "_history", version] => when(get, Call::Version(kind, checked(id)?, checked(version)?)),
        _ => Err(Not::Found),
    }
}

/// An id as R4 allows it; anything else is nowhere.
fn checked(id: &str) -> Result<String, Not> {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
    match (1..=64).contains(&id.len()) && id.chars().all(plain) {
        true => Ok(id.to_owned()),
        false => Err(Not::Found),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_one_resource_of_a_chart_is_at_hand() {
        let table = [
            ("/Patient/a", true),
            ("/Observation/a.1", true),
            ("/Observation/_history", false),
            ("/Patient/$export", false),
            ("/Patient/a/$everything", false),
            ("/Patient/a/_history", false),
            ("/Patient/a/_history/1", false),
            ("/Observation", false),
            ("/Provenance/a.1", false),
            ("/QuestionnaireResponse/a.1", false),
            ("/CodeSystem/areas", false),
            ("/AuditEvent/1", false),
            ("/exports/a", false),
            ("/$export", false),
        ];
        for (path, at_hand) in table {
            let call = Call::read(&Method::GET, path).unwrap_or_else(|not| panic!("{path}: {not:?}"));
            assert_eq!(call.at_hand().is_some(), at_hand, "{path}");
        }
    }
}
