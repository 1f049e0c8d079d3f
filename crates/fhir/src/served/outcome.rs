//! What is wrong, as an OperationOutcome.

use super::data::words;
use super::node::{Node, object};

/// How grave an issue is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// What was asked was not done.
    Error,
    /// It was done, and something should be known.
    Warning,
}

/// An issue: its code of the standard's list (`issue-type`), in words, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// How grave.
    pub severity: Severity,
    /// Code of the standard's list.
    pub code: &'static str,
    /// In words; never health data.
    pub says: String,
    /// Where in what was asked; may be empty.
    pub place: String,
}

impl Issue {
    /// What was asked was not done.
    pub fn error(code: &'static str, says: impl Into<String>) -> Issue {
        Issue {
            severity: Severity::Error,
            code,
            says: says.into(),
            place: String::new(),
        }
    }

    /// It was done, and something should be known.
    pub fn warning(code: &'static str, says: impl Into<String>) -> Issue {
        Issue {
            severity: Severity::Warning,
            ..Issue::error(code, says)
        }
    }
}

/// An OperationOutcome of issues; there is at least one.
pub fn outcome(issues: &[Issue]) -> Node {
    let issues: Vec<Node> = issues
        .iter()
        .map(|issue| {
            let severity = match issue.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
            };
            let place = (!issue.place.is_empty()).then(|| vec![issue.place.as_str()]);
            object()
                .with("severity", severity)
                .with("code", issue.code)
                .with("details", words(&issue.says))
                .maybe("expression", place)
        })
        .collect();
    object()
        .with("resourceType", "OperationOutcome")
        .with("issue", issues)
}
