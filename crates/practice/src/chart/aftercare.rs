//! Aftercare: which sheet was handed over, and where the patient is by it.

use super::Chart;
use jiff::tz::TimeZone;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A sheet that was handed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HandedOver {
    /// Of which session.
    pub session: String,
    /// In which language.
    pub language: String,
    /// `print` or `read_aloud`.
    pub how: String,
    /// IANA zone of the clock times on it, where the patient will be elsewhere; empty for the clinic's.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub zone: String,
}

impl Chart {
    /// The zone of wherever the patient is, as the sheet that was handed over last says; none for the clinic's own.
    pub fn away(&self) -> Option<TimeZone> {
        let last = self.handed.last().filter(|handed| !handed.zone.is_empty())?;
        TimeZone::get(&last.zone).ok()
    }
}
