//! Intake: each sitting as a QuestionnaireResponse; the latest answer to each question as an Observation, and as a
//! Condition while it is yes and names an illness; allergies; consents.
//!
//! What was not asked is not there. What a patient answered alone is preliminary until a clinician has gone through it.

mod allergies;
mod consent;
mod sitting;

pub(super) use allergies::{listed, reaction};

use super::{Gather, Telling};
use crate::fhir::knowledge::illness_of;
use crate::fhir::words::{by, patient};
use pistor_fhir::served::data::{coding, codings, concept, display, id, own, quantity};
use pistor_fhir::served::systems::{LOINC, Own};
use pistor_fhir::served::{Node, Type, object};
use pistor_practice::Chart;
use pistor_practice::chart::Noted;
use pistor_practice::chart::intake::FactAnswer;
use pistor_practice::view::Entry;

pub(super) fn gather<'c>(gather: &mut Gather<'c>, entries: &'c [Entry]) {
    let chart = gather.chart;
    sitting::gather(gather, entries);
    for (fact, answer) in &chart.answers {
        let settled = chart.settled(&answer.author, answer.seq);
        let version = settled.unwrap_or(answer.seq);
        let told = (answer, settled.is_some());
        gather.offer(Type::Observation, id(fact), version, move |head, t| {
            answered(head, fact, told, chart, t)
        });
        let ill = answer.answer.as_deref() == Some("yes") && gather.wants(Type::Condition);
        if ill && let Some(current) = illness_of(&gather.look.edition, fact) {
            gather.offer(Type::Condition, id(fact), version, move |head, t| {
                illness(head, (fact, current), told, chart, t)
            });
        }
    }
    if let Some(weight) = &chart.weight_kg {
        gather.offer(Type::Observation, "weight", weight.seq, move |head, t| {
            weighed(head, weight, &chart.id, t)
        });
    }
    allergies::gather(gather);
    consent::gather(gather);
}

/// The word that nobody has gone through what the patient wrote alone; none where somebody has.
fn unsure(settled: bool, system: &'static str) -> Option<Node> {
    (!settled).then(|| codings(vec![coding(system, "unconfirmed", "Unconfirmed")], ""))
}

/// Who told something: for a minor the one who answered in their place.
fn teller(author: &str, seq: i64, chart: &Chart) -> Node {
    match chart.guardian_then(author, seq) {
        Some(guardian) => display(&guardian.name).with("type", "RelatedPerson"),
        None => by(author, &chart.id),
    }
}

/// Yes, no and don't know, as the standard's own answer set has them.
fn said(answer: &str, t: &Telling<'_>) -> Node {
    let (system, code) = match answer {
        "yes" => ("http://terminology.hl7.org/CodeSystem/v2-0136", "Y"),
        "no" => ("http://terminology.hl7.org/CodeSystem/v2-0136", "N"),
        _ => (
            "http://terminology.hl7.org/CodeSystem/data-absent-reason",
            "asked-unknown",
        ),
    };
    let said = match answer {
        "yes" | "no" => t.locale.word(&format!("answer-{answer}")),
        _ => String::new(),
    };
    coding(system, code, &said)
}

/// A detail of an answer: a number stays one, everything else is a text.
fn detail_value(node: Node, value: &serde_json::Value) -> Node {
    match value {
        serde_json::Value::Number(number) if number.is_i64() => node.maybe("valueInteger", number.as_i64()),
        serde_json::Value::Number(number) => node.with("valueString", number.to_string()),
        serde_json::Value::Bool(yes) => node.with("valueBoolean", *yes),
        serde_json::Value::String(text) => node.with("valueString", text.as_str()),
        _ => node,
    }
}

/// An answer, and whether it is settled.
type Told<'c> = (&'c Noted<FactAnswer>, bool);

fn answered(head: Node, fact: &str, (answer, settled): Told<'_>, chart: &Chart, t: &Telling<'_>) -> Node {
    let details = answer.details.iter().map(|(name, value)| {
        let code = own(Own::Detail, name, "");
        detail_value(object().with("code", code), value)
    });
    let status = match settled {
        true => "final",
        false => "preliminary",
    };
    let head = head
        .with("status", status)
        .with("category", [category("survey")])
        .with("code", t.fact(fact))
        .with("subject", patient(&chart.id))
        .with("effectiveDateTime", t.clock(answer.at));
    let head = match (answer.answer.as_deref(), answer.value) {
        (Some(yes @ ("yes" | "no")), _) => head.with("valueCodeableConcept", codings(vec![said(yes, t)], "")),
        (_, Some(count)) => head.with("valueInteger", count),
        _ => head.with("dataAbsentReason", codings(vec![said("unknown", t)], "")),
    };
    head.with("component", details.collect::<Vec<_>>())
}

/// Category of an observation.
pub(super) fn category(code: &str) -> Node {
    let system = "http://terminology.hl7.org/CodeSystem/observation-category";
    codings(vec![coding(system, code, "")], "")
}

/// What is told of now is active; what counts for ever is told without a word about today.
fn illness(
    head: Node,
    (fact, current): (&str, bool),
    (answer, settled): Told<'_>,
    chart: &Chart,
    t: &Telling<'_>,
) -> Node {
    let detail = |name: &str| answer.details.get(name).and_then(serde_json::Value::as_str);
    let system = "http://terminology.hl7.org/CodeSystem/condition-clinical";
    let active = codings(vec![coding(system, "active", "Active")], "");
    let site = detail("site").map(|area| vec![own(Own::Area, area, &t.site_title(area, None))]);
    let verification = "http://terminology.hl7.org/CodeSystem/condition-ver-status";
    head.maybe("clinicalStatus", current.then_some(active))
        .maybe("verificationStatus", unsure(settled, verification))
        .with("code", t.fact(fact))
        .maybe("bodySite", site)
        .with("subject", patient(&chart.id))
        .maybe("onsetDateTime", detail("date"))
        .with("recordedDate", t.clock(answer.at))
        .with("recorder", teller(&answer.author, answer.seq, chart))
}

/// The profile of the standard for a body weight; the digits are those that were written.
fn weighed(head: Node, weight: &Noted<String>, chart: &str, t: &Telling<'_>) -> Node {
    let value = Node::number(&weight.body).map(|digits| quantity(digits, "kg", "kg"));
    let missing = value.is_none().then(|| {
        let system = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
        codings(vec![coding(system, "error", "Error")], &weight.body)
    });
    head.with("status", "final")
        .with("category", [category("vital-signs")])
        .with("code", concept(LOINC, "29463-7", "Body weight"))
        .with("subject", patient(chart))
        .with("effectiveDateTime", t.clock(weight.at))
        .with("performer", [by(&weight.author, chart)])
        .maybe("valueQuantity", value)
        .maybe("dataAbsentReason", missing)
}
