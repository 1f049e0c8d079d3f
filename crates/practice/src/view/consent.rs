//! What of consents pages look at: the text that has to be signed, and how a chart stands to it.

use super::Look;
use crate::chart::Chart;
use crate::chart::consent::{Consent, Scope};
use crate::consent::{Consented, House, Proposed};
use crate::refusal::Refusal;
use crate::signature::Drawn;

impl Look {
    /// What the house brings to a consent.
    pub fn house(&self) -> House<'_> {
        House {
            edition: &self.edition,
            now: &self.now,
            settings: &self.settings,
            voices: &self.voices,
            wording: &self.wording,
        }
    }

    /// The text to consent to, in a language.
    ///
    /// # Errors
    /// When nobody here speaks the language, or there is no such course.
    pub fn to_consent(
        &self,
        chart: &Chart,
        scope: Scope,
        course: &str,
        language: &str,
    ) -> Result<Proposed, Refusal> {
        self.house().propose(chart, scope, course, language)
    }

    /// How the consent to the treatment of a course stands.
    pub fn consented<'c>(&self, chart: &'c Chart, course: &str) -> Consented<'c> {
        self.house().consented(chart, course)
    }

    /// The signature that was drawn under a consent; none where none was.
    pub fn drawn(&self, consent: &Consent) -> Option<Drawn> {
        let frozen = consent.frozen.as_ref()?;
        Drawn::read(&frozen.signature).ok()
    }
}
