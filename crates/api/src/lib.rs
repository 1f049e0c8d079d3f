//! What other programs ask: FHIR R4.

pub mod fhir;

use jiff::Timestamp;
use pistor_locale::Locale;
use pistor_practice::Practice;
use std::sync::Arc;

/// What the door is made of.
pub struct Api {
    /// The practice.
    pub practice: Arc<Practice>,
    /// Languages; the first is the one nobody asked for.
    pub voices: Vec<Arc<Locale>>,
    /// The clock.
    pub clock: Box<dyn Fn() -> Timestamp + Send + Sync>,
    /// The address under which others know this server, without a slash at its end. Tokens are made for addresses below it.
    pub base: String,
}

impl Api {
    /// The language that an `Accept-Language` header asks for.
    fn voice(&self, accepted: &str) -> usize {
        let wanted = accepted
            .split(',')
            .filter_map(|part| part.split([';', '-']).next());
        wanted
            .filter_map(|tag| self.voices.iter().position(|voice| voice.lang == tag.trim()))
            .next()
            .unwrap_or(0)
    }
}

/// The routes of this door.
pub fn router(api: Arc<Api>) -> axum::Router {
    fhir::router(api)
}
