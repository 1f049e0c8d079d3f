//! What the cards of an edition share, made once.

use super::REASONS;
use super::written::{Coding, Reasons};
use crate::Api;
use pistor_locale::Locale;
use pistor_locale::say::Speaker;
use pistor_locale::say::cards::CardWriter;
use pistor_practice::view::{Edition, WaiverReason};
use std::sync::{Arc, PoisonError, RwLock};

/// Writers of cards, one a language, for the edition in force: made once, and again when the edition changes.
#[derive(Default)]
pub struct Prepared(RwLock<Option<Ready>>);

struct Ready {
    edition: Arc<Edition>,
    sets: Vec<Arc<Set>>,
}

/// What the cards of one language share.
pub(super) struct Set {
    pub(super) writer: CardWriter,
    pub(super) reasons: Reasons,
    pub(super) rule: String,
}

impl Set {
    fn new(api: &Api, locale: &Locale, edition: &Edition) -> Set {
        let reasons = WaiverReason::ALL.map(|reason| Coding {
            system: REASONS.to_owned(),
            code: reason.id().to_owned(),
            display: locale.word(&format!("reason-{}", reason.id())),
        });
        Set {
            writer: CardWriter::new(&speaker(edition, locale), &api.base),
            reasons: Reasons::of(&reasons),
            rule: locale.word("card-rule"),
        }
    }
}

impl Prepared {
    pub(super) fn set(&self, api: &Api, voice: usize, edition: &Arc<Edition>) -> Arc<Set> {
        let held = self.0.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(ready) = held.as_ref().filter(|ready| Arc::ptr_eq(&ready.edition, edition)) {
            return Arc::clone(&ready.sets[voice]);
        }
        drop(held);
        let sets: Vec<Arc<Set>> = api
            .voices
            .iter()
            .map(|locale| Arc::new(Set::new(api, locale, edition)))
            .collect();
        let set = Arc::clone(&sets[voice]);
        let ready = Ready {
            edition: Arc::clone(edition),
            sets,
        };
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Some(ready);
        set
    }
}

/// A language beside an edition.
pub(super) fn speaker<'a>(edition: &'a Edition, locale: &'a Locale) -> Speaker<'a> {
    Speaker {
        edition,
        locale,
        width: 0,
    }
}
