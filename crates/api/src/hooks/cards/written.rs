//! A card as it goes over the wire.

use serde::{Serialize, Serializer};
use serde_json::Value;
use serde_json::value::{RawValue, to_raw_value};
use std::sync::Arc;

/// A card.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Written {
    pub(super) uuid: String,
    pub(super) summary: String,
    pub(super) indicator: &'static str,
    pub(super) source: Source,
    pub(super) detail: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) suggestions: Vec<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) selection_behavior: Option<&'static str>,
    pub(super) override_reasons: Reasons,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) links: Vec<Link>,
}

/// Who says so.
#[derive(Serialize)]
pub(super) struct Source {
    pub(super) label: String,
    pub(super) url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) topic: Option<Coding>,
}

/// A word of a list.
#[derive(Serialize)]
pub(super) struct Coding {
    pub(super) system: String,
    pub(super) code: String,
    pub(super) display: String,
}

/// Where there is more.
#[derive(Serialize)]
pub(super) struct Link {
    pub(super) label: String,
    pub(super) url: String,
    pub(super) r#type: &'static str,
}

/// Why a card may be passed over: the same list on each, so that it is written once.
#[derive(Clone)]
pub(super) struct Reasons(Arc<RawValue>);

impl Reasons {
    pub(super) fn of(reasons: &[Coding]) -> Reasons {
        // Three texts each: there is nothing in them that could not be written.
        Reasons(to_raw_value(reasons).unwrap_or_default().into())
    }
}

impl Serialize for Reasons {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}
