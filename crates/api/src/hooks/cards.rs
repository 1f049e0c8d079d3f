//! Cards as CDS Hooks 2.0 writes them.

mod id;
mod prepared;
mod written;

pub(crate) use id::topic_of;
pub use prepared::Prepared;

use crate::Api;
use crate::door::Said;
use crate::outcome::Outcome;
use axum::http::StatusCode;
use id::CardId;
use pistor_fhir::Order as Drafted;
use pistor_locale::Locale;
use pistor_locale::say::Speaker;
use pistor_locale::say::cards::{Card, CardWriter, Topic};
use pistor_practice::refusal::Fault;
use pistor_practice::view::{Edition, Look};
use prepared::{Set, speaker};
use serde::Serialize;
use serde_json::{Value, json};
use std::sync::Arc;
use written::{Coding, Link, Source, Written};

/// Code system of reasons why a card is passed over.
pub(crate) const REASONS: &str = "urn:pistor:override-reasons";

/// An order that a card is about.
#[derive(Clone, Copy)]
pub(super) struct Order<'o> {
    /// `ServiceRequest/1`.
    pub(super) origin: &'o str,
    /// Logical id of the patient.
    pub(super) patient: &'o str,
}

/// The cards of one answer.
pub(super) struct Deck<'d> {
    api: &'d Api,
    locale: &'d Locale,
    edition: &'d Edition,
    set: Arc<Set>,
    cards: Vec<Written>,
}

impl<'d> Deck<'d> {
    pub(super) fn new(api: &'d Api, voice: usize, look: &'d Look) -> Deck<'d> {
        let locale: &Locale = &api.voices[voice];
        Deck {
            api,
            locale,
            edition: &look.edition,
            set: api.prepared.set(api, voice, &look.edition),
            cards: Vec::new(),
        }
    }

    /// A language beside the edition.
    pub(super) fn speaker(&self) -> Speaker<'d> {
        speaker(self.edition, self.locale)
    }

    pub(super) fn writer(&self) -> &CardWriter {
        &self.set.writer
    }

    pub(super) fn word(&self, name: &str) -> String {
        self.locale.word(name)
    }

    /// Adds cards, about an order or about the patient alone.
    pub(super) fn add(&mut self, cards: Vec<Card>, order: Option<Order<'_>>, patient: &str) {
        for card in cards {
            let written = self.written(card, order, patient);
            self.cards.push(written);
        }
    }

    fn written(&self, card: Card, order: Option<Order<'_>>, patient: &str) -> Written {
        let url = |path: &str| format!("{}{path}", self.api.base);
        let suggestions = self.suggestions(&card, order, patient);
        let uuid = CardId::new(card.topic.id()).to_string();
        let (topic, links) = match card.topic {
            Topic::Rule(kind, code, display) => {
                let link = Link {
                    label: self.set.rule.clone(),
                    url: url(&format!("/knowledge/{kind}/{code}")),
                    r#type: "absolute",
                };
                (
                    Some(Coding {
                        system: format!("urn:pistor:{kind}"),
                        code,
                        display,
                    }),
                    vec![link],
                )
            }
            _ => (None, Vec::new()),
        };
        Written {
            uuid,
            summary: card.summary,
            indicator: card.indicator.id(),
            source: Source {
                label: card.label,
                url: url(&card.path),
                topic,
            },
            detail: card.detail,
            selection_behavior: (!suggestions.is_empty()).then_some("any"),
            suggestions,
            override_reasons: self.set.reasons.clone(),
            links,
        }
    }

    /// What can honestly be suggested: to take the order itself back where a rule stops it, and to note what has to be asked.
    /// Never anything about a medicine that somebody takes.
    fn suggestions(&self, card: &Card, order: Option<Order<'_>>, patient: &str) -> Vec<Value> {
        let mut suggestions = Vec::new();
        if let (true, Some(order)) = (card.stops, order) {
            let what = [("found", order.origin.to_owned())];
            suggestions.push(json!({
                "label": self.locale.word("card-take-back"),
                "uuid": CardId::new("take-back").to_string(),
                "actions": [{ "type": "delete", "description": self.locale.say("card-take-back-do", &what), "resourceId": order.origin }],
            }));
        }
        if !card.questions.is_empty() {
            suggestions.push(json!({
                "label": self.locale.word("card-ask"),
                "uuid": CardId::new("ask").to_string(),
                "actions": [{
                    "type": "create",
                    "description": self.locale.word("card-ask-do"),
                    "resource": {
                        "resourceType": "Task",
                        "status": "draft",
                        "intent": "proposal",
                        "description": card.questions.join("\n"),
                        "for": { "reference": format!("Patient/{patient}") },
                    },
                }],
            }));
        }
        suggestions
    }

    /// The rules failed their own test: nothing is said for or against.
    pub(super) fn unfit(&mut self) {
        self.remark("unfit", &[], true);
    }

    /// Parts of the record that were not handed over at all.
    pub(super) fn not_handed(&mut self, missing: &[&str]) {
        if !missing.is_empty() {
            let missing: Vec<String> = missing.iter().map(|key| (*key).to_owned()).collect();
            self.remark("not-handed", &missing, true);
        }
    }

    /// Orders in words, or in codes that nobody here reads: they may be for mesotherapy.
    pub(super) fn not_coded(&mut self, unread: &[(String, String)]) {
        if !unread.is_empty() {
            let lines: Vec<String> = unread
                .iter()
                .map(|(origin, words)| format!("{origin} {words}").trim().to_owned())
                .collect();
            self.remark("not-coded", &lines, false);
        }
    }

    /// What an order leaves open.
    pub(super) fn incomplete(&mut self, order: &Drafted) {
        let mut open = Vec::new();
        if order.indication.is_none() {
            open.push(self.word("card-incomplete-indication"));
        }
        if order.areas.is_empty() && order.places.is_empty() {
            open.push(self.word("card-incomplete-area"));
        }
        for (name, words) in [("place", &order.places), ("mixture", &order.strange)] {
            for words in words {
                open.push(
                    self.locale
                        .say(&format!("card-incomplete-{name}"), &[("found", words.clone())]),
                );
            }
        }
        self.remark("incomplete", &open, true);
    }

    fn remark(&mut self, message: &str, reasons: &[String], loud: bool) {
        let card = self.speaker().not_screened(message, reasons, loud);
        self.add(vec![card], None, "");
    }

    /// The answer.
    pub(super) fn answer(&self) -> Result<Said, Outcome> {
        #[derive(Serialize)]
        struct Answer<'a> {
            cards: &'a [Written],
        }
        // Never an empty list in place of cards that could not be written.
        let json = serde_json::to_string(&Answer { cards: &self.cards });
        json.map(Said::Json).map_err(|error| {
            let fault = Fault::new("fault").with("detail", error.to_string());
            Outcome::new(StatusCode::INTERNAL_SERVER_ERROR, fault)
        })
    }
}
