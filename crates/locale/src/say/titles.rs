//! Names of things in the language of the reader.

use super::Speaker;
use pistor_journey::facts::{Allergen, Allergy, FactNo, SubstanceNo};
use pistor_journey::intake::NotRead;
use pistor_journey::screening::About;
use pistor_knowledge::Row;
use pistor_knowledge::screening::Rule;
use std::borrow::Cow;

impl<'a> Speaker<'a> {
    /// Title of a rule, of either kind.
    pub fn rule_text(&self, row: &'a Row<Rule>, attribute: &str, english: &'a str) -> Cow<'a, str> {
        let kind = if row.file.starts_with("screening/interactions") {
            "interactions"
        } else {
            "contraindications"
        };
        self.locale.text(kind, &row.id, attribute, english)
    }

    /// Name of a substance.
    pub fn substance(&self, substance: SubstanceNo) -> Cow<'a, str> {
        let row = self.edition.knowledge.substances.at(usize::from(substance));
        self.locale.text("substances", &row.id, "title", &row.title)
    }

    /// Name of an area.
    pub fn area(&self, id: &str) -> Cow<'a, str> {
        match self.edition.knowledge.areas.get(id) {
            Some(row) => self.locale.text("areas", &row.id, "title", &row.title),
            None => Cow::Owned(id.to_owned()),
        }
    }

    /// Name of a fact.
    pub fn fact(&self, fact: FactNo) -> Cow<'a, str> {
        let row = self.edition.knowledge.questions.at(usize::from(fact));
        self.locale.text("questions", &row.id, "title", &row.title)
    }

    /// What somebody is allergic to.
    pub fn allergen(&self, allergy: &Allergy) -> String {
        let knowledge = &self.edition.knowledge;
        match &allergy.to {
            Allergen::Substance(n) => self.substance(*n).into_owned(),
            Allergen::Class(n) => {
                let row = knowledge.classes.at(usize::from(*n));
                self.locale
                    .text("classes", &row.id, "title", &row.title)
                    .into_owned()
            }
            Allergen::Other(text) => self.locale.say("allergy-other", &[("text", text.clone())]),
        }
    }

    /// What to ask about an entry that stands in the record in words only, or with a value that cannot be read.
    pub fn words_question(&self, entry: &NotRead) -> String {
        let words = ("words", entry.what.clone());
        match entry.why {
            "not-read-text" => self.locale.say("ask-words", &[words]),
            why => self
                .locale
                .say("ask-unread", &[words, ("why", self.locale.word(why))]),
        }
    }

    /// The question that a person asks aloud.
    pub fn question(&self, about: About) -> String {
        let fact_row = |fact: FactNo| self.edition.knowledge.questions.at(usize::from(fact));
        match about {
            About::Fact(fact) => {
                let row = fact_row(fact);
                self.locale
                    .text("questions", &row.id, "ask", &row.ask)
                    .into_owned()
            }
            About::Detail(fact, detail) => self.locale.say(
                &format!("ask-detail-{detail}"),
                &[("fact", self.fact(fact).into_owned())],
            ),
            other => self.locale.word(&format!("ask-{}", about_id(self, other).0)),
        }
    }
}

/// Id of what a question is about, and its detail.
pub fn about_id<'a>(speaker: &Speaker<'a>, about: About) -> (&'a str, Option<&'static str>) {
    match about {
        About::Fact(fact) => (speaker.edition.fact_id(fact), None),
        About::Detail(fact, detail) => (speaker.edition.fact_id(fact), Some(detail)),
        About::Allergies => ("allergies", None),
        About::BirthDate => ("birth_date", None),
        About::Sex => ("sex", None),
        About::Country => ("country", None),
        About::Mixture => ("mixture", None),
        About::Method => ("method", None),
        About::Technique => ("technique", None),
        About::Session => ("session", None),
    }
}
