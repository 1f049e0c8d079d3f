//! The questions of the intake as a Questionnaire.

use crate::fhir::record::Telling;
use pistor_fhir::served::{Node, Type, object};
use pistor_practice::view::{AnswerKind, IntakeQuestion, Row};

/// Id of the one questionnaire.
pub(in crate::fhir) const INTAKE: &str = "intake";

fn item(link: &str, kind: &str, text: &str) -> Node {
    object()
        .with("linkId", link)
        .with("text", text)
        .with("type", kind)
}

/// The statements that a question rests on.
fn cited(item: Node, cites: &[String], t: &Telling<'_>) -> Node {
    let extension = t
        .artifacts(cites)
        .into_iter()
        .map(|artifact| {
            object()
                .with(
                    "url",
                    "http://hl7.org/fhir/StructureDefinition/workflow-relatedArtifact",
                )
                .with("valueRelatedArtifact", artifact)
        })
        .collect::<Vec<_>>();
    object().with("extension", extension).joined(item)
}

fn question(row: &Row<IntakeQuestion>, t: &Telling<'_>) -> Node {
    let text = t.locale.text("questions", &row.id, "ask", &row.ask);
    let asked = match row.kind {
        AnswerKind::YesNo => item(&row.id, "choice", &text)
            .with("answerValueSet", "http://hl7.org/fhir/ValueSet/yesnodontknow"),
        AnswerKind::Count => item(&row.id, "integer", &text),
    };
    let details: Vec<Node> = row
        .details
        .iter()
        .map(|detail| item(&format!("{}.{detail}", row.id), "string", detail))
        .collect();
    let asked = asked.with("item", details);
    // What the chart itself answers is told, and filled in by nobody.
    let asked = match row.answered_by {
        Some(_) => asked.with("readOnly", true),
        None => asked,
    };
    cited(asked, &row.cite, t)
}

/// The questions of the intake.
pub(super) fn intake(t: &Telling<'_>) -> Node {
    let knowledge = &t.look.edition.knowledge;
    let word = |name: &str| t.locale.word(name);
    let mut items: Vec<Node> = knowledge.questions.iter().map(|row| question(row, t)).collect();
    let complete = item("allergies.complete", "boolean", &word("fhir-allergies-complete"));
    let entry = item("allergies.entry", "open-choice", &word("fhir-allergy")).with("repeats", true);
    let choices = knowledge.substances.ids().map(|id| t.substance(id));
    let classes = knowledge
        .classes
        .iter()
        .filter(|row| row.allergy)
        .map(|row| t.substance(&row.id));
    let options: Vec<Node> = choices
        .chain(classes)
        .filter_map(|concept| option(&concept))
        .collect();
    let entry = entry.with("answerOption", options);
    items.push(item("allergies", "group", &word("fhir-allergies")).with("item", [complete, entry]));
    items.push(item("weight_kg", "decimal", &word("fhir-weight")));
    let indications: Vec<Node> = knowledge
        .indications
        .ids()
        .filter_map(|id| option(&t.indication(id)))
        .collect();
    items.push(item("complaint", "choice", &word("fhir-complaint")).with("answerOption", indications));
    t.definition(Type::Questionnaire, INTAKE)
        .with("url", t.canonical(Type::Questionnaire, INTAKE))
        .with("version", knowledge.edition.as_str())
        .with("name", "PistorIntake")
        .with("title", word("fhir-intake"))
        .with("status", t.status())
        .with("subjectType", ["Patient"])
        .with("item", items)
}

/// The first coding of a concept, which is ours.
fn option(concept: &Node) -> Option<Node> {
    let coding = concept.at("coding").first().copied()?.clone();
    Some(object().with("valueCoding", coding))
}
