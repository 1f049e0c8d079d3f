//! A site: a practice, the languages it speaks, and the clock.

use jiff::Timestamp;
use pistor_locale::Locale;
use pistor_practice::Practice;
use std::sync::Arc;

/// A language, and what it is called in itself.
pub struct Voice {
    /// Its messages.
    pub locale: Arc<Locale>,
}

/// A site.
pub struct Site {
    /// The practice.
    pub practice: Arc<Practice>,
    /// Languages; the first is the one nobody chose.
    pub voices: Vec<Voice>,
    /// The clock.
    pub clock: Box<dyn Fn() -> Timestamp + Send + Sync>,
    /// Served over TLS, by a proxy before it: cookies are `Secure`.
    pub secure: bool,
    /// The text of a knowledge file, by its path.
    pub knowledge_text: Box<dyn Fn(&str) -> String + Send + Sync>,
}

impl Site {
    /// The place of a language among the voices.
    pub(crate) fn voice(&self, lang: &str) -> Option<usize> {
        self.voices.iter().position(|voice| voice.locale.lang == lang)
    }

    /// The place of the first language of an `Accept-Language` header that this site speaks.
    pub(crate) fn preferred(&self, header: &str) -> usize {
        header
            .split(',')
            .filter_map(|part| part.split([';', '-']).next())
            .find_map(|tag| self.voice(tag.trim()))
            .unwrap_or(0)
    }
}
