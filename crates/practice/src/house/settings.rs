//! Settings: where the clinic is, and what the house has decided for itself.

use super::body;
use crate::refusal::Refusal;
use crate::right::Injecting;
use jiff::tz::TimeZone;
use pistor_store::Entry;
use serde::{Deserialize, Serialize};

/// Settings of a clinic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Name of the clinic.
    pub name: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// IANA zone.
    pub zone: String,
    /// Phone number on the aftercare sheet.
    #[serde(default)]
    pub phone: String,
    /// Rooms.
    pub rooms: Vec<String>,
    /// Hours after a session at which a call is due; 0 for none. The house's own custom, not a statement of medicine.
    pub call_after_hours: u32,
    /// Minutes without a touch after which the screen locks.
    pub idle_minutes: u32,
    /// Who may inject.
    pub injecting: Injecting,
    /// Whether a waiver of a stop needs a second physician.
    #[serde(default)]
    pub second_physician: bool,
    /// Whether a mixture names a lot for every substance of which the stock has ever received one.
    #[serde(default = "demanded")]
    pub lots_demanded: bool,
}

/// What was never said of lots: they are demanded.
fn demanded() -> bool {
    true
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            name: String::new(),
            country: "TR".to_owned(),
            zone: "Europe/Istanbul".to_owned(),
            phone: String::new(),
            rooms: vec!["1".to_owned()],
            call_after_hours: 48,
            idle_minutes: 15,
            injecting: Injecting::of("TR"),
            second_physician: false,
            lots_demanded: true,
        }
    }
}

impl Settings {
    /// The clinic's zone. What was stored has been checked; UTC would be the last resort.
    pub fn zone(&self) -> TimeZone {
        TimeZone::get(&self.zone).unwrap_or(TimeZone::UTC)
    }

    /// The settings that a book makes: the latest entry.
    pub(crate) fn of(entries: &[Entry]) -> Result<Settings, Refusal> {
        entries.last().map_or_else(|| Ok(Settings::default()), body)
    }
}
