//! A card as it goes over the wire.

use serde::Serialize;
use serde_json::Value;

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
    pub(super) override_reasons: Vec<Coding>,
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
#[derive(Clone, Serialize)]
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
