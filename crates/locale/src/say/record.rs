//! The facts that a hospital record answers, each with its evidence, and what could not be read.

use super::Speaker;
use super::screening::ScreeningWriter;
use crate::page::Page;
use pistor_journey::facts::{Answer, Evidence, FactNo};
use pistor_journey::intake::Visit;
use pistor_journey::screening::Screening;
use serde_json::{Map, Value, json};

impl Speaker<'_> {
    /// A screening of a record for programs: the keys of a screening, and `facts`, `allergies` and `not_read`.
    pub fn record_json(&self, visit: &Visit, screening: &Screening) -> String {
        let mut out = String::new();
        ScreeningWriter::new(*self).open(&mut out, visit, screening);
        out.push_str(",\"facts\":");
        out.push_str(&self.facts_json(visit).to_string());
        out.push('}');
        out
    }

    /// Facts in order, of which anybody said anything.
    fn spoken_of(&self, visit: &Visit) -> Vec<FactNo> {
        let all = 0..self.edition.knowledge.questions.len() as FactNo;
        all.filter(|fact| visit.facts.evidence.iter().any(|evidence| evidence.fact == *fact))
            .collect()
    }

    fn facts_json(&self, visit: &Visit) -> Value {
        let facts = self.spoken_of(visit).into_iter().map(|fact| {
            let evidence: Vec<Value> = visit
                .facts
                .evidence
                .iter()
                .filter(|evidence| evidence.fact == fact)
                .map(|evidence| {
                    json!({
                        "resource": evidence.origin, "code": evidence.code, "answer": evidence.answer.id(),
                        "why": self.why(evidence),
                    })
                })
                .collect();
            let mut value = json!({ "answer": self.fact_answer(visit, fact).id(), "evidence": evidence });
            if let Some(count) = visit.facts.count(fact) {
                value["value"] = json!(count.least);
                value["exact"] = json!(count.exact);
            }
            if visit.facts.conflicts.contains(&fact) {
                value["conflict"] = json!(true);
            }
            (self.edition.fact_id(fact).to_owned(), value)
        });
        Value::Object(facts.collect::<Map<_, _>>())
    }

    /// A counted fact is answered once somebody counted.
    fn fact_answer(&self, visit: &Visit, fact: FactNo) -> Answer {
        match visit.facts.count(fact) {
            Some(count) if count.least > 0 => Answer::Yes,
            Some(_) => Answer::No,
            None => visit.facts.answer(fact),
        }
    }

    /// Why an entry answers as it does: what makes it unclear, and the row by which it was read.
    fn why(&self, evidence: &Evidence) -> Option<String> {
        let note = evidence.note.map(|note| self.locale.word(note));
        let row = evidence.row.as_ref().map(|row| self.reading(row));
        match (note, row) {
            (Some(note), Some(row)) => Some(format!("{note} {row}")),
            (note, row) => note.or(row),
        }
    }

    /// Why a row of codes or a position reads an entry so.
    fn reading(&self, row: &str) -> String {
        let knowledge = &self.edition.knowledge;
        if let Some(codes) = knowledge.codes.get(row) {
            return self.locale.text("codes", row, "why", &codes.why).into_owned();
        }
        match knowledge.positions.get(row) {
            Some(position) => self
                .locale
                .text("positions", row, "why", &position.why)
                .into_owned(),
            None => row.to_owned(),
        }
    }

    pub(super) fn allergies_json(&self, visit: &Visit) -> Value {
        let entries: Vec<Value> = visit
            .allergies
            .entries
            .iter()
            .map(|allergy| {
                json!({
                    "to": self.allergen(allergy), "resource": allergy.origin, "reaction": allergy.reaction,
                    "severity": allergy.severity, "intolerance": allergy.intolerance,
                })
            })
            .collect();
        json!({
            "entries": entries,
            "complete": visit.allergies.complete,
            "drugs_complete": visit.allergies.drugs_complete,
        })
    }

    /// A fact that the record speaks of, with every piece of evidence.
    fn fact_text(&self, page: &mut Page, visit: &Visit, fact: FactNo) {
        let answer = self.fact_answer(visit, fact);
        let mut said = self.locale.word(&format!("answer-{}", answer.id()));
        if let Some(count) = visit.facts.count(fact) {
            said = if count.exact {
                count.least.to_string()
            } else {
                self.locale.say("at-least", &[("count", count.least.to_string())])
            };
        }
        page.item(2, "•", &format!("{}: {said}", self.fact(fact)));
        for evidence in visit
            .facts
            .evidence
            .iter()
            .filter(|evidence| evidence.fact == fact)
        {
            let origin = match evidence.origin.as_ref() {
                "facts" => self.locale.word("origin-facts"),
                origin => origin.to_owned(),
            };
            let code = evidence
                .code
                .as_ref()
                .map(|code| format!(" {code}"))
                .unwrap_or_default();
            let said = self.locale.word(&format!("answer-{}", evidence.answer.id()));
            let note = evidence
                .note
                .map(|note| format!(" — {}", self.locale.word(note)))
                .unwrap_or_default();
            page.paragraph(4, &format!("{origin}{code} → {said}{note}"));
        }
        if visit.facts.conflicts.contains(&fact) {
            page.paragraph(4, &self.locale.word("record-conflict"));
        }
    }

    /// A screening of a record for people: the screening, then what the record said.
    pub fn record_text(&self, visit: &Visit, screening: &Screening) -> String {
        let mut page = Page::new(self.width);
        page.line("");
        page.line(&self.locale.upper(&self.locale.word("record-facts")));
        let facts = self.spoken_of(visit);
        let (coded, answered): (Vec<FactNo>, Vec<FactNo>) = facts.into_iter().partition(|fact| {
            visit
                .facts
                .evidence
                .iter()
                .any(|e| e.fact == *fact && e.row.is_some())
        });
        for fact in coded {
            self.fact_text(&mut page, visit, fact);
        }
        for answer in [Answer::Yes, Answer::No, Answer::Unknown] {
            let of = answered
                .iter()
                .filter(|fact| self.fact_answer(visit, **fact) == answer);
            let names: Vec<String> = of.map(|fact| self.fact(*fact).into_owned()).collect();
            if !names.is_empty() {
                let said = self.locale.word(&format!("answer-{}", answer.id()));
                page.item(
                    2,
                    "•",
                    &self.locale.say(
                        "record-answered",
                        &[("answer", said), ("facts", names.join(", "))],
                    ),
                );
            }
        }
        page.gap();
        page.line(&self.locale.upper(&self.locale.word("record-allergies")));
        for allergy in &visit.allergies.entries {
            let kind = if allergy.intolerance {
                format!(" ({})", self.locale.word("intolerance"))
            } else {
                String::new()
            };
            page.item(
                2,
                "•",
                &format!("{}{kind} — {}", self.allergen(allergy), allergy.origin),
            );
        }
        let complete = match (visit.allergies.complete, visit.allergies.drugs_complete) {
            (true, _) => "allergies-complete",
            (false, true) => "allergies-drugs-complete",
            (false, false) => "allergies-open",
        };
        page.paragraph(2, &self.locale.word(complete));
        format!("{}{}", self.screening_text(visit, screening), page.done())
    }
}
