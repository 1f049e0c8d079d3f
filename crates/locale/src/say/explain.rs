//! Why a visit got its verdict, rule by rule, in prose.

use super::Speaker;
use crate::page::Page;
use pistor_journey::facts::Answer;
use pistor_journey::intake::Visit;
use pistor_journey::screening::{Explained, Screening};
use pistor_knowledge::Criterion;
use serde_json::{Value, json};

impl Speaker<'_> {
    /// An explanation for programs.
    pub fn explain_json(&self, screening: &Screening, explained: &[Explained]) -> Value {
        let rules: Vec<Value> = explained
            .iter()
            .map(|one| {
                let row = self.edition.rule(one.rule);
                json!({
                    "rule": row.id,
                    "outcome": outcome_id(one.outcome),
                    "action": row.action.id(),
                    "says": self.prose(one),
                    "cites": self.cites_json(&row.cite),
                })
            })
            .collect();
        json!({
            "verdict": screening.verdict.id(),
            "edition": self.edition.knowledge.edition,
            "knowledge_signed": self.edition.signed_by.is_some(),
            "rules": rules,
            "set_aside": self.edition.set_aside(),
        })
    }

    /// An explanation for people: what spoke, what waits, and what was checked and is silent.
    pub fn explain_text(&self, visit: &Visit, screening: &Screening, explained: &[Explained]) -> String {
        let mut page = Page::new(self.width);
        self.verdict_line(&mut page, screening.verdict);
        page.paragraph(0, &self.patient_line(visit));
        page.paragraph(0, &self.treatment_line(visit));
        page.paragraph(0, &self.edition_line());
        for (outcome, head) in [
            (Answer::Yes, "explain-spoke-head"),
            (Answer::Unknown, "explain-waits-head"),
            (Answer::No, "explain-silent-head"),
        ] {
            let of: Vec<&Explained> = explained.iter().filter(|one| one.outcome == outcome).collect();
            page.gap();
            page.line(
                &self
                    .locale
                    .upper(&self.locale.say(head, &[("count", of.len().to_string())])),
            );
            for one in of {
                page.item(2, "•", &self.prose(one));
                if outcome == Answer::Yes {
                    self.cites_text(&mut page, 4, &self.edition.rule(one.rule).cite);
                }
            }
        }
        if !self.edition.set_aside().is_empty() {
            page.gap();
            page.paragraph(
                0,
                &self.locale.say(
                    "explain-set-aside",
                    &[("rules", self.edition.set_aside().join(", "))],
                ),
            );
        }
        page.done()
    }

    fn prose(&self, one: &Explained) -> String {
        let row = self.edition.rule(one.rule);
        let reasons: Vec<String> = one
            .atoms
            .iter()
            .map(|atom| {
                let (criterion, negated) = self.edition.atom(*atom);
                self.criterion_words(criterion, negated)
            })
            .collect();
        let args = [
            ("title", self.rule_text(row, "title", &row.title).into_owned()),
            (
                "action",
                self.locale
                    .upper(&self.locale.word(&format!("action-{}", row.action.id()))),
            ),
            ("reasons", self.locale.list(&reasons)),
            ("why", self.rule_text(row, "why", &row.why).into_owned()),
        ];
        self.locale
            .say(&format!("explain-{}", outcome_id(one.outcome)), &args)
    }

    /// A criterion in words: what it asks, not what the answer was.
    pub fn criterion_words(&self, criterion: &Criterion, negated: bool) -> String {
        let fact = |id: &str| {
            self.edition
                .fact(id)
                .map_or(id.to_owned(), |no| self.fact(no).into_owned())
        };
        let say = |name: &str, args: &[(&str, String)]| self.locale.say(&format!("criterion-{name}"), args);
        let range = |from: u32, below: Option<u32>| match (from, below) {
            (from, None) => self.locale.say("range-from", &[("from", from.to_string())]),
            (0, Some(below)) => self.locale.say("range-below", &[("below", below.to_string())]),
            (from, Some(below)) => self.locale.say(
                "range-between",
                &[("from", from.to_string()), ("to", (below - 1).to_string())],
            ),
        };
        let titles = |kind: &str, ids: &[String]| {
            let named = ids.iter().map(|id| self.title_of(kind, id)).collect::<Vec<_>>();
            let more = named.len().saturating_sub(4);
            let shown = named.into_iter().take(4).collect::<Vec<_>>().join(", ");
            match more {
                0 => shown,
                more => self
                    .locale
                    .say("and-more", &[("list", shown), ("count", more.to_string())]),
            }
        };
        let said = match criterion {
            Criterion::Fact { fact: id, yes } => {
                say(if *yes { "fact" } else { "fact-no" }, &[("fact", fact(id))])
            }
            Criterion::Site { fact: id, in_area } => say(
                if *in_area { "in-area" } else { "elsewhere" },
                &[("fact", fact(id))],
            ),
            Criterion::Detail {
                fact: id,
                detail,
                yes,
            } => {
                let name = format!("{detail}-{}", if *yes { "yes" } else { "no" });
                say(&name, &[("fact", fact(id))])
            }
            Criterion::Count {
                fact: id,
                from,
                below,
            } => say("count", &[("fact", fact(id)), ("range", range(*from, *below))]),
            Criterion::Age { from, below } => say("age", &[("range", range(*from, *below))]),
            Criterion::Sex(sex) => self.locale.word(&format!("sex-{sex}")),
            Criterion::Allergy(to) if ["ingredient", "other", "other_medicine"].contains(&to.as_str()) => {
                say(&format!("allergy-{to}"), &[])
            }
            Criterion::Allergy(to) => say("allergy", &[("to", self.title_of("allergens", to))]),
            Criterion::Substance(ids) => say("substance", &[("list", titles("substances", ids))]),
            Criterion::Class(ids) => say("substance", &[("list", titles("classes", ids))]),
            Criterion::Indication(ids) => say("indication", &[("list", titles("indications", ids))]),
            Criterion::Family(ids) => {
                let words: Vec<String> = ids
                    .iter()
                    .map(|id| self.locale.word(&format!("family-{id}")))
                    .collect();
                say("indication", &[("list", words.join(", "))])
            }
            Criterion::Purpose(id) => self.locale.word(&format!("purpose-{id}")),
            Criterion::Area(ids) => say("area", &[("list", titles("areas", ids))]),
            Criterion::AreaOutside(ids) => say("area-outside", &[("list", titles("areas", ids))]),
            Criterion::Method(ids) => say("method", &[("list", titles("methods", ids))]),
            Criterion::Technique(ids) => say("method", &[("list", titles("techniques", ids))]),
            Criterion::Country(ids) => say("country", &[("list", ids.join(", "))]),
            Criterion::Session { from, below } => say("session", &[("range", range(*from, *below))]),
        };
        if negated {
            self.locale.say("criterion-not", &[("criterion", said)])
        } else {
            said
        }
    }

    fn title_of(&self, kind: &str, id: &str) -> String {
        let knowledge = &self.edition.knowledge;
        let (kind, english) = match kind {
            "substances" => (kind, knowledge.substances.get(id).map(|row| &row.title)),
            "classes" => (kind, knowledge.classes.get(id).map(|row| &row.title)),
            "indications" => (kind, knowledge.indications.get(id).map(|row| &row.title)),
            "areas" => (kind, knowledge.areas.get(id).map(|row| &row.title)),
            "methods" => (kind, knowledge.methods.get(id).map(|row| &row.title)),
            "techniques" => (kind, knowledge.techniques.get(id).map(|row| &row.title)),
            _ => match knowledge.substances.get(id) {
                Some(row) => ("substances", Some(&row.title)),
                None => ("classes", knowledge.classes.get(id).map(|row| &row.title)),
            },
        };
        english.map_or(id.to_owned(), |english| {
            self.locale.text(kind, id, "title", english).into_owned()
        })
    }
}

fn outcome_id(outcome: Answer) -> &'static str {
    match outcome {
        Answer::Yes => "spoke",
        Answer::Unknown => "waits",
        Answer::No => "silent",
    }
}
