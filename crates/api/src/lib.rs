//! The door for programs: hospital records ask the rules while somebody works there (CDS Hooks 2.0), hospitals and
//! registries read the record (FHIR R4). What is decided is decided behind it; here a request becomes a question, and an
//! answer becomes cards or resources.
//!
//! Nothing is ever fetched: what a record does not hand over is unknown, and said to be.

mod cors;
mod door;
pub mod fhir;
mod hooks;
mod outcome;
mod routes;

use jiff::Timestamp;
use pistor_locale::Locale;
use pistor_practice::Practice;
use pistor_server::Throttle;
use std::sync::Arc;

pub use hooks::Prepared;
pub use routes::{Needs, ROUTES, Route, Way};

/// The router of both doors.
pub fn router(api: Arc<Api>) -> axum::Router {
    routes::router(Arc::clone(&api)).merge(fhir::router(api))
}

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
    /// Served over TLS, by a proxy before it.
    pub secure: bool,
    /// Whoever asks is let in, without a token. Only for a machine of one's own.
    pub open: bool,
    /// Origins of browser programs that may ask: `https://ehr.example`.
    pub origins: Vec<String>,
    /// Cards that are made ready once for an edition.
    pub prepared: Prepared,
    /// Tokens that did not count, by the address they came from.
    pub tries: Throttle,
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
