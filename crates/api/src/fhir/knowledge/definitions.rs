//! Courses as PlanDefinitions, techniques and methods as ActivityDefinitions. No dose and no advice for a patient stands
//! in them: what somebody studied or described, when, and who says so.

use super::computable;
use crate::fhir::record::Telling;
use pistor_fhir::served::data::{coding, codings, id, quantity};
use pistor_fhir::served::{Node, Type, object};

/// Every protocol.
pub(super) fn protocols(t: &Telling<'_>) -> Vec<Node> {
    let knowledge = &t.look.edition.knowledge;
    let kind = || {
        let system = "http://terminology.hl7.org/CodeSystem/plan-definition-type";
        codings(vec![coding(system, "clinical-protocol", "Clinical Protocol")], "")
    };
    let one = |row: &pistor_practice::view::Row<pistor_practice::view::Protocol>| {
        let text =
            |name: &str, english: &str| t.locale.text("protocols", &row.id, name, english).into_owned();
        let named = match (&row.technique, &row.method) {
            (Some(technique), _) => Some(activity("technique", technique)),
            (None, Some(method)) => Some(activity("method", method)),
            (None, None) => None,
        };
        let uses = named.map(|name| t.canonical(Type::ActivityDefinition, &name));
        // Sessions stand on their days where the source gives days; else the course stands as one step.
        let steps: Vec<Node> = row
            .offsets_days
            .iter()
            .enumerate()
            .map(|(n, days)| {
                object()
                    .with("title", t.say("fhir-session", &[("number", (n + 1).to_string())]))
                    .with("timingDuration", quantity(i64::from(*days), "d", "d"))
                    .maybe("definitionCanonical", uses.clone())
            })
            .collect();
        let whole = || {
            vec![
                object()
                    .with("title", text("title", &row.title))
                    .maybe("definitionCanonical", uses.clone()),
            ]
        };
        let topics: Vec<Node> = row
            .indications
            .iter()
            .map(|indication| t.indication(indication))
            .collect();
        t.definition(Type::PlanDefinition, &id(&row.id))
            .with("url", t.protocol(&row.id))
            .with("version", knowledge.edition.as_str())
            .with("name", computable("Protocol", &row.id))
            .with("title", text("title", &row.title))
            .with("type", kind())
            .with("status", t.status())
            .with("description", text("expect", &row.expect))
            .with("purpose", text("why", &row.why))
            .with("topic", topics)
            .with("relatedArtifact", t.artifacts(&row.cite))
            .with("action", if steps.is_empty() { whole() } else { steps })
    };
    knowledge.protocols.iter().map(one).collect()
}

/// Id of a technique or a method.
fn activity(word: &str, name: &str) -> String {
    format!("{word}-{}", id(name))
}

/// Every technique of the needle and every method.
pub(super) fn techniques(t: &Telling<'_>) -> Vec<Node> {
    let knowledge = &t.look.edition.knowledge;
    let rows = [
        ("technique", "techniques", &knowledge.techniques),
        ("method", "methods", &knowledge.methods),
    ];
    let mut all = Vec::new();
    for (word, kind, shelf) in rows {
        for row in shelf {
            let title = t.locale.text(kind, &row.id, "title", &row.title).into_owned();
            let code = match word {
                "technique" => t.technique(&row.id),
                _ => t.method(&row.id),
            };
            let why = t.locale.text(kind, &row.id, "why", &row.why).into_owned();
            all.push(
                t.definition(Type::ActivityDefinition, &activity(word, &row.id))
                    .with(
                        "url",
                        t.canonical(Type::ActivityDefinition, &activity(word, &row.id)),
                    )
                    .with("version", knowledge.edition.as_str())
                    .with(
                        "name",
                        computable(if word == "method" { "Method" } else { "Technique" }, &row.id),
                    )
                    .with("title", title)
                    .with("status", t.status())
                    .with("purpose", why)
                    .with("relatedArtifact", t.artifacts(&row.cite))
                    .with("kind", "ServiceRequest")
                    .with("code", code),
            );
        }
    }
    all
}
