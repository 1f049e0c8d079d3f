//! Citations: the statement, its source and how far it may be relied on, wherever a row speaks.

use super::Speaker;
use crate::page::Page;
use pistor_knowledge::Trust;
use serde_json::{Value, json};

impl Speaker<'_> {
    /// Citations for programs, each with what it says.
    pub fn cites_json(&self, cites: &[String]) -> Value {
        cites.iter().map(|cite| self.cite_json(cite)).collect()
    }

    fn cite_json(&self, cite: &str) -> Value {
        match self.edition.knowledge.statement(cite) {
            Some((source, statement)) => json!({
                "source": source.id,
                "statement": statement.id,
                "trust": self.edition.knowledge.trust_of(cite).id(),
                "says": self.locale.text("sources", &statement.id, "says", &statement.says),
            }),
            None => json!({ "source": "", "statement": cite, "trust": Trust::ToBeVerified.id(), "says": "" }),
        }
    }

    /// Citations for people, under a label. What a page has quoted already is only named again.
    pub fn cites_text(&self, page: &mut Page, indent: usize, cites: &[String]) {
        let mut label = self.locale.word("label-source");
        let mut again: Vec<&str> = Vec::new();
        for cite in cites {
            let Some((_, statement)) = self.edition.knowledge.statement(cite) else {
                continue;
            };
            if !page.first_time(cite) {
                again.push(cite);
                continue;
            }
            let says = self
                .locale
                .text("sources", &statement.id, "says", &statement.says);
            let trust = self.trust(self.edition.knowledge.trust_of(cite));
            page.labelled(
                indent,
                &std::mem::take(&mut label),
                &format!("{} · {says} ({trust})", statement.id),
            );
        }
        if !again.is_empty() {
            page.labelled(
                indent,
                &label,
                &self.locale.say("cited-above", &[("list", again.join(", "))]),
            );
        }
    }

    /// How far something may be relied on, in words.
    pub fn trust(&self, trust: Trust) -> String {
        self.locale.word(&format!("trust-{}", trust.id()))
    }

    /// A disagreement for programs.
    pub fn disagreement_json(&self, id: Option<&String>) -> Value {
        let Some(row) = id.and_then(|id| self.edition.knowledge.disagreements.get(id)) else {
            return Value::Null;
        };
        let sides: Vec<Value> = row
            .side
            .iter()
            .map(|(key, side)| {
                let says = self.locale.text("disagreements", &row.id, key, &side.says);
                json!({ "side": key, "says": says, "cites": self.cites_json(&side.cite) })
            })
            .collect();
        json!({
            "id": row.id,
            "title": self.locale.text("disagreements", &row.id, "title", &row.title),
            "in_force": row.in_force,
            "position": self.locale.text("disagreements", &row.id, "position", &row.position),
            "sides": sides,
        })
    }

    /// A disagreement for people.
    pub fn disagreement_text(&self, page: &mut Page, indent: usize, id: Option<&String>) {
        let Some(row) = id.and_then(|id| self.edition.knowledge.disagreements.get(id)) else {
            return;
        };
        let title = self.locale.text("disagreements", &row.id, "title", &row.title);
        page.labelled(
            indent,
            &self.locale.word("label-disagree"),
            &format!("{} · {title}", row.id),
        );
        for (key, side) in &row.side {
            let says = self.locale.text("disagreements", &row.id, key, &side.says);
            page.labelled(indent, "", &format!("– {says} ({})", side.cite.join(", ")));
        }
        let position = self
            .locale
            .text("disagreements", &row.id, "position", &row.position);
        page.labelled(
            indent,
            "",
            &self
                .locale
                .say("in-force", &[("position", position.into_owned())]),
        );
    }
}
