//! What every page is made with: who looks, when, in which language, and what was typed into it before.

use crate::site::Site;
use jiff::Timestamp;
use pistor_locale::Locale;
use pistor_locale::say::Speaker;
use pistor_practice::sign_in::SignedIn;
use pistor_practice::view::Look;
use pistor_practice::{Act, Actor, Practice, Refusal};
use std::collections::BTreeMap;
use std::sync::Arc;

/// How a page looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Theme {
    /// As the device is set.
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    pub(crate) const ALL: [Theme; 3] = [Theme::Auto, Theme::Light, Theme::Dark];

    pub(crate) fn id(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}

/// What a page is made with.
pub(crate) struct Ctx {
    pub(crate) site: Arc<Site>,
    voice: usize,
    pub(crate) theme: Theme,
    pub(crate) at: Timestamp,
    pub(crate) look: Look,
    pub(crate) signed: Option<SignedIn>,
    /// The token of the login.
    pub(crate) token: Option<String>,
    /// Path of the page, to come back to.
    pub(crate) path: String,
    /// What was typed into the form that was sent and refused.
    typed: BTreeMap<String, Vec<String>>,
    /// Why it was refused.
    pub(crate) refused: Option<Refusal>,
}

impl Ctx {
    pub(crate) fn new(site: Arc<Site>, voice: usize, theme: Theme, path: String) -> Ctx {
        let at = (site.clock)();
        let look = site.practice.look(at);
        Ctx {
            site,
            voice,
            theme,
            at,
            look,
            signed: None,
            token: None,
            path,
            typed: BTreeMap::new(),
            refused: None,
        }
    }

    /// Nobody in person, at a moment of the record: for papers that an export keeps.
    pub(crate) fn of_record(site: Arc<Site>, voice: usize, at: Timestamp) -> Ctx {
        let look = site.practice.look(at);
        Ctx {
            at,
            look,
            ..Ctx::new(site, voice, Theme::Light, String::new())
        }
    }

    /// The same person on a page again, with what was typed there and why it was refused.
    pub(crate) fn once_more(
        &self,
        page: &str,
        typed: BTreeMap<String, Vec<String>>,
        refused: Refusal,
    ) -> Ctx {
        Ctx {
            refused: Some(refused),
            ..self.of(page, typed)
        }
    }

    /// The same person on the same page, with what was typed there: it is shown, and nothing is written.
    pub(crate) fn with_typed(&self, typed: BTreeMap<String, Vec<String>>) -> Ctx {
        self.of(&self.path, typed)
    }

    /// The same moment on another path, for pages that do not say where they were asked.
    pub(crate) fn at_path(&self, page: &str) -> Ctx {
        self.of(page, BTreeMap::new())
    }

    /// The same person on a page, as it is now.
    fn of(&self, page: &str, typed: BTreeMap<String, Vec<String>>) -> Ctx {
        Ctx {
            signed: self.signed.clone(),
            token: self.token.clone(),
            typed,
            ..Ctx::new(Arc::clone(&self.site), self.voice, self.theme, page.to_owned())
        }
    }

    pub(crate) fn practice(&self) -> &Arc<Practice> {
        &self.site.practice
    }

    pub(crate) fn locale(&self) -> &Locale {
        &self.site.voices[self.voice].locale
    }

    /// The language beside the knowledge.
    pub(crate) fn speaker(&self) -> Speaker<'_> {
        Speaker {
            edition: &self.look.edition,
            locale: self.locale(),
            width: 80,
        }
    }

    /// A text with a capital letter at its beginning, by the rules of the language.
    pub(crate) fn capital(&self, text: &str) -> String {
        let mut letters = text.chars();
        let first = letters.next().map(String::from).unwrap_or_default();
        format!("{}{}", self.locale().upper(&first), letters.as_str())
    }

    /// A message without arguments.
    pub(crate) fn t(&self, name: &str) -> String {
        self.locale().word(name)
    }

    /// A message.
    pub(crate) fn say(&self, name: &str, args: &[(&str, String)]) -> String {
        self.locale().say(name, args)
    }

    /// Who looks.
    ///
    /// # Errors
    /// When nobody is signed in. The door lets nobody come here without.
    pub(crate) fn who(&self) -> Result<&Actor, Refusal> {
        self.signed
            .as_ref()
            .map(|signed| &signed.who)
            .ok_or_else(|| Refusal::forbidden("sign-in-first"))
    }

    /// Whether the person may.
    pub(crate) fn may(&self, act: Act) -> bool {
        self.signed.as_ref().is_some_and(|signed| signed.who.may(act))
    }

    /// What was typed into a field that was sent and refused; none when nothing was sent.
    pub(crate) fn typed(&self, field: &str) -> Option<&str> {
        self.typed
            .get(field)
            .and_then(|values| values.first())
            .map(String::as_str)
    }

    /// Whether a choice of a field with several was made in the form that was refused.
    pub(crate) fn chose(&self, field: &str, value: &str) -> Option<bool> {
        if self.typed.is_empty() {
            return None;
        }
        Some(
            self.typed
                .get(field)
                .is_some_and(|values| values.iter().any(|held| held == value)),
        )
    }

    /// How many rows of a list were typed.
    pub(crate) fn typed_rows(&self, list: &str) -> usize {
        let prefix = format!("{list}.");
        let rows = self.typed.keys().filter_map(|name| {
            name.strip_prefix(&prefix)?
                .split('.')
                .next()?
                .parse::<usize>()
                .ok()
        });
        rows.max().map_or(0, |n| n + 1)
    }

    /// What is wrong with a field: its name is the path into the input.
    pub(crate) fn wrong(&self, field: &str) -> Option<String> {
        let refused = self.refused.as_ref()?;
        let path = refused.fault.path.trim_start_matches('/').replace('/', ".");
        (!path.is_empty() && path == field).then(|| self.locale().fault(&refused.fault))
    }

    /// An instant as a day and a time: `22 Nov, 10:05`; only the time when it is today.
    pub(crate) fn when(&self, at: i64) -> String {
        let there = self.look.clock(at);
        match there.date() == self.look.now.day {
            true => self.time(at),
            false => self.say(
                "when-day-time",
                &[("day", self.day(there.date())), ("time", self.time(at))],
            ),
        }
    }

    /// The time of an instant: `10:05`.
    pub(crate) fn time(&self, at: i64) -> String {
        self.locale().time_of_day(self.look.clock(at).time())
    }

    /// A day without its year where the year is this one: `22 Nov`.
    pub(crate) fn day(&self, day: jiff::civil::Date) -> String {
        let month = self.t(&format!("month-short-{}", day.month()));
        let args = [
            ("day", day.day().to_string()),
            ("month", month),
            ("year", day.year().to_string()),
        ];
        match day.year() == self.look.now.day.year() {
            true => self.say("day-short", &args),
            false => self.say("day-short-year", &args),
        }
    }

    /// A day with its weekday: `Sat 22 Nov`.
    pub(crate) fn weekday(&self, day: jiff::civil::Date) -> String {
        let name = format!("weekday-short-{}", day.weekday().to_monday_one_offset());
        let said = self.say(
            "day-weekday",
            &[("weekday", self.t(&name)), ("day", self.day(day))],
        );
        // A day is not broken over two lines; one with its year may be, for it is long.
        match day.year() == self.look.now.day.year() {
            true => said.replace(' ', "\u{a0}"),
            false => said,
        }
    }

    /// An instant as a day with its weekday and a time: `Sat 22 Nov, 10:05`.
    pub(crate) fn weekday_time(&self, at: i64) -> String {
        let day = self.weekday(self.look.clock(at).date());
        self.say("when-day-time", &[("day", day), ("time", self.time(at))])
    }

    /// A day written as ISO in a record; as it stands when it is no day.
    pub(crate) fn iso_day(&self, text: &str) -> String {
        text.parse().map_or_else(|_| text.to_owned(), |day| self.day(day))
    }

    /// A whole date written as ISO: `3 March 1995`; a year or month as it stands.
    pub(crate) fn full_date(&self, text: &str) -> String {
        text.parse()
            .map_or_else(|_| text.to_owned(), |day| self.locale().date(day))
    }
}
