//! Which text has to be consented to now, and how the consent of a chart stands to it: missing, stale or in force.

use crate::chart::consent::{Basis, Consent, Scope};
use crate::chart::plan::{Course, CourseState};
use crate::chart::treatment::Treatment;
use crate::chart::{Chart, Noted};
use crate::house::Heard;
use crate::house::settings::Settings;
use crate::house::wording::Wording;
use crate::refusal::Refusal;
use crate::sign_in::hex;
use pistor_journey::Edition;
use pistor_journey::calendar::Moment;
use pistor_journey::consent::told;
use pistor_journey::intake;
use pistor_knowledge::Fault;
use pistor_knowledge::amount::quoted;
use pistor_locale::Locale;
use pistor_locale::say::Speaker;
use pistor_locale::say::consent::{Frame, Text};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// What the house brings to a consent: its settings, its languages, its own words.
#[derive(Clone, Copy)]
pub struct House<'a> {
    /// The knowledge in force.
    pub edition: &'a Edition,
    /// The moment, on the clinic's clocks.
    pub now: &'a Moment,
    /// The settings.
    pub settings: &'a Settings,
    /// The languages that are spoken.
    pub voices: &'a [Arc<Locale>],
    /// What the clinic adds, and which texts are approved.
    pub wording: &'a Heard<Wording>,
}

/// A text, what it was made for, and who approved it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposed {
    /// The text.
    pub text: Text,
    /// SHA-256 of its language and its letters, in hexadecimal.
    pub sha256: String,
    /// What it was made for.
    pub basis: Basis,
    /// Who approved it for the clinic; none for a draft.
    pub approved_by: Option<String>,
}

/// How the consent of a chart stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Consented<'c> {
    /// None was given, or it was withdrawn.
    Missing,
    /// It is about something else than what is planned now.
    Stale(&'c Noted<Consent>, Stale),
    /// It holds.
    InForce(&'c Noted<Consent>),
}

/// What changed since a consent was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stale {
    /// The plan: what is treated, where, how, how often; or another course.
    Plan,
    /// What is given.
    Mixture,
    /// The text: the knowledge or the clinic says something else.
    Text,
    /// Nobody knows: the text was not kept then.
    Unknown,
}

impl Stale {
    /// The word in messages.
    pub fn id(self) -> &'static str {
        match self {
            Stale::Plan => "plan",
            Stale::Mixture => "mixture",
            Stale::Text => "text",
            Stale::Unknown => "unknown",
        }
    }
}

impl<'c> Consented<'c> {
    /// The consent that holds.
    ///
    /// # Errors
    /// `consent-missing` or `consent-stale`.
    pub fn demand(self) -> Result<&'c Noted<Consent>, Refusal> {
        match self {
            Consented::InForce(consent) => Ok(consent),
            Consented::Missing => Err(Refusal::conflict("consent-missing")),
            Consented::Stale(_, why) => {
                Err(Refusal::conflict("consent-stale").with("why", format!("@consent-stale-{}", why.id())))
            }
        }
    }
}

/// SHA-256 over the language and the letters of a text.
pub fn digest(text: &Text) -> String {
    let mut hasher = Sha256::new();
    hasher.update(text.lang.as_bytes());
    hasher.update(b"\n");
    hasher.update(text.plain().as_bytes());
    hex(&<[u8; 32]>::from(hasher.finalize()))
}

impl House<'_> {
    /// The text of a scope in a language: of a course, where it is the treatment's.
    ///
    /// # Errors
    /// When nobody here speaks the language, the course is missing, or the edition does not know its treatment any more.
    pub fn propose(
        &self,
        chart: &Chart,
        scope: Scope,
        course: &str,
        language: &str,
    ) -> Result<Proposed, Refusal> {
        let locale = self
            .voices
            .iter()
            .find(|locale| locale.lang == language)
            .ok_or_else(|| Refusal::invalid(language_unknown(self.voices, language)))?;
        let speaker = Speaker {
            edition: self.edition,
            locale,
            width: 80,
        };
        let wording = self.wording.of(chart.sample);
        let frame = Frame {
            sessions: None,
            nurses: self.settings.injecting.nurses,
            own: wording.own(scope, language),
        };
        let (text, basis) = match scope {
            Scope::Treatment => {
                let course = chart
                    .course(course)
                    .ok_or_else(|| Refusal::not_found("@what-course"))?;
                let treatment = crate::acts::session::open::treatment_now(chart, course);
                self.of_treatment(&speaker, frame, course, &treatment)?
            }
            other => (speaker.consent_to(other.id(), &frame), Basis::default()),
        };
        let sha256 = digest(&text);
        Ok(Proposed {
            approved_by: wording.approved_by(&sha256).map(str::to_owned),
            text,
            sha256,
            basis,
        })
    }

    fn of_treatment(
        &self,
        speaker: &Speaker<'_>,
        frame: Frame<'_>,
        course: &Course,
        treatment: &Treatment,
    ) -> Result<(Text, Basis), Refusal> {
        let sessions = course.draft.sessions.len();
        let frame = Frame {
            sessions: (sessions > 0).then_some(sessions),
            ..frame
        };
        let visit = json!({ "as_of": self.now.written, "patient": {}, "facts": {}, "treatment": treatment });
        let visit = intake::read(self.edition, visit.to_string().as_bytes())?;
        let told = told(self.edition, &visit.treatment, Some(&self.settings.country));
        Ok((
            speaker.consent_to_treatment(&told, &frame),
            Basis::of(treatment, sessions),
        ))
    }

    /// How the consent to the treatment of a course stands. A text that cannot be made any more is a changed one.
    pub fn consented<'c>(&self, chart: &'c Chart, course: &str) -> Consented<'c> {
        let Some(consent) = chart.consent(Scope::Treatment, course) else {
            return elsewhere(chart, course);
        };
        let Some(frozen) = &consent.frozen else {
            return Consented::Stale(consent, Stale::Unknown);
        };
        let Ok(now) = self.propose(chart, Scope::Treatment, course, &consent.language) else {
            return Consented::Stale(consent, Stale::Text);
        };
        if now.basis.plan != frozen.basis.plan {
            Consented::Stale(consent, Stale::Plan)
        } else if now.basis.substances != frozen.basis.substances {
            Consented::Stale(consent, Stale::Mixture)
        } else if now.sha256 != frozen.sha256 {
            Consented::Stale(consent, Stale::Text)
        } else {
            Consented::InForce(consent)
        }
    }
}

impl House<'_> {
    /// How the consent to a treatment stands, whichever course it is of; none where no course of the chart is about it, so
    /// that nobody can have been told of it.
    pub fn consented_to<'c>(&self, chart: &'c Chart, treatment: &Treatment) -> Option<Consented<'c>> {
        let told = |treatment: &Treatment| Basis::of(treatment, 0);
        let wanted = told(treatment);
        let about = |course: &&Course| {
            course.state != CourseState::Stopped && told(&course.draft.treatment).plan == wanted.plan
        };
        let course = chart.courses.iter().rev().find(about)?;
        Some(match self.consented(chart, &course.id) {
            Consented::InForce(consent) if !gives(consent, &wanted) => {
                Consented::Stale(consent, Stale::Mixture)
            }
            held => held,
        })
    }
}

/// Whether a consent is to these substances.
fn gives(consent: &Consent, wanted: &Basis) -> bool {
    let frozen = consent.frozen.as_ref();
    frozen.is_some_and(|frozen| frozen.basis.substances == wanted.substances)
}

/// No consent to this course; but perhaps one to another that was left unfinished: then the plan has changed.
fn elsewhere<'c>(chart: &'c Chart, course: &str) -> Consented<'c> {
    let earlier = chart.consents.iter().rev().find(|consent| {
        let unfinished = chart.course(&consent.course).is_some_and(|held| {
            held.id != course && chart.signed_sessions(&held.id) < held.draft.sessions.len().max(1)
        });
        consent.scope == Scope::Treatment && consent.withdrawn.is_none() && unfinished
    });
    // Who withdrew from this very course has decided; what was said of another is no answer to that.
    let decided = chart
        .consents
        .iter()
        .any(|consent| consent.scope == Scope::Treatment && consent.course == course);
    match earlier.filter(|_| !decided) {
        Some(consent) => Consented::Stale(consent, Stale::Plan),
        None => Consented::Missing,
    }
}

/// What is said of a language that nobody here speaks.
pub(crate) fn language_unknown(voices: &[Arc<Locale>], language: &str) -> Fault {
    let known: Vec<&str> = voices.iter().map(|locale| locale.lang.as_str()).collect();
    Fault::new("language-unknown")
        .found(quoted(language))
        .expected(known.join(", "))
        .under("language")
}
