//! The answers of one sitting as a QuestionnaireResponse.

use super::{said, teller};
use crate::fhir::knowledge::INTAKE;
use crate::fhir::record::{Gather, Telling};
use crate::fhir::words::patient;
use pistor_fhir::served::{Node, Type, object};
use pistor_practice::Chart;
use pistor_practice::chart::intake::{Answers, Teller};
use pistor_practice::view::Entry;

pub(super) fn gather<'c>(gather: &mut Gather<'c>, entries: &'c [Entry]) {
    let chart = gather.chart;
    if !gather.wants(Type::QuestionnaireResponse) {
        return;
    }
    for entry in entries.iter().filter(|entry| entry.kind == "answered") {
        gather.offer(
            Type::QuestionnaireResponse,
            entry.seq,
            entry.seq,
            move |head, t| sitting(head, entry, chart, t),
        );
    }
}

/// The answers of one sitting, as they were given: later answers stand in later sittings.
fn sitting(head: Node, entry: &Entry, chart: &Chart, t: &Telling<'_>) -> Node {
    let answers: Answers = serde_json::from_str(&entry.body).unwrap_or_default();
    let item = |link: &str, text: Option<String>| object().with("linkId", link).maybe("text", text);
    let mut items: Vec<Node> = Vec::new();
    for (fact, answer) in &answers.facts {
        let value = match answer.value {
            Some(count) => object().with("valueInteger", count),
            None => object().with(
                "valueCoding",
                said(answer.answer.as_deref().unwrap_or("unknown"), t),
            ),
        };
        let details = answer.details.iter().map(|(name, value)| {
            let value = match value {
                serde_json::Value::Bool(yes) => object().with("valueBoolean", *yes),
                serde_json::Value::String(text) => object().with("valueString", text.as_str()),
                other => object().with("valueString", other.to_string()),
            };
            item(&format!("{fact}.{name}"), None).with("answer", [value])
        });
        let value = value.with("item", details.collect::<Vec<_>>());
        items.push(item(fact, Some(t.fact_title(fact))).with("answer", [value]));
    }
    if let Some(list) = &answers.allergies {
        let complete = object().with("valueBoolean", list.complete);
        let mut parts = vec![item("allergies.complete", None).with("answer", [complete])];
        for entry in &list.entries {
            let to = match &entry.text {
                Some(text) => object().with("valueString", text.as_str()),
                None => match t.substance(&entry.substance).at("coding").first() {
                    Some(coding) => object().with("valueCoding", (*coding).clone()),
                    None => object().with("valueString", entry.substance.as_str()),
                },
            };
            parts.push(item("allergies.entry", None).with("answer", [to]));
        }
        items.push(item("allergies", None).with("item", parts));
    }
    if let Some(digits) = answers.weight_kg.as_deref().and_then(Node::number) {
        let value = object().with("valueDecimal", digits);
        items.push(item("weight_kg", None).with("answer", [value]));
    }
    if let Some(complaint) = &answers.complaint {
        let coding = t
            .indication(&complaint.indication)
            .at("coding")
            .first()
            .map(|c| (*c).clone());
        let value = object().maybe("valueCoding", coding);
        items.push(item("complaint", None).with("answer", [value]));
    }
    let source = (answers.by == Teller::Patient).then(|| patient(&chart.id));
    let questionnaire = t.canonical(Type::Questionnaire, INTAKE);
    head.with("questionnaire", format!("{questionnaire}|{}", entry.edition))
        .with("status", "completed")
        .with("subject", patient(&chart.id))
        .with("authored", t.clock(entry.at))
        .with("author", teller(&entry.author, entry.seq, chart))
        .maybe("source", source)
        .with("item", items)
}
