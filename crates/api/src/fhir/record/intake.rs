//! Intake: each sitting as a QuestionnaireResponse; the latest answer to each question as an Observation, and as a
//! Condition while it is yes and names an illness; allergies; consents.
//!
//! What was not asked is not there. "No known allergy" is said only where somebody went through all of them and found none.

use super::{Gather, Telling};
use crate::fhir::knowledge::{INTAKE, illness_of};
use crate::fhir::words::{by, patient};
use pistor_fhir::served::data::{absent, coding, codings, concept, display, id, own, quantity, words};
use pistor_fhir::served::systems::{LOINC, Own, SNOMED};
use pistor_fhir::served::{Node, Type, object};
use pistor_practice::chart::Noted;
use pistor_practice::chart::consent::{Consent, Relation, Scope};
use pistor_practice::chart::intake::{AllergyEntry, Answers, FactAnswer, Teller};
use pistor_practice::view::Entry;

const NO_KNOWN_ALLERGY: &str = "716186003";

pub(super) fn gather<'c>(gather: &mut Gather<'c>, entries: &'c [Entry]) {
    let chart = gather.chart;
    if gather.wants(Type::QuestionnaireResponse) {
        for entry in entries.iter().filter(|entry| entry.kind == "answered") {
            gather.offer(
                Type::QuestionnaireResponse,
                entry.seq,
                entry.seq,
                move |head, t| sitting(head, entry, &chart.id, t),
            );
        }
    }
    for (fact, answer) in &chart.answers {
        gather.offer(Type::Observation, id(fact), answer.seq, move |head, t| {
            answered(head, fact, answer, &chart.id, t)
        });
        let ill = answer.answer.as_deref() == Some("yes") && gather.wants(Type::Condition);
        if ill && let Some(current) = illness_of(&gather.look.edition, fact) {
            gather.offer(Type::Condition, id(fact), answer.seq, move |head, t| {
                illness(head, (fact, current), answer, &chart.id, t)
            });
        }
    }
    if let Some(weight) = &chart.weight_kg {
        gather.offer(Type::Observation, "weight", weight.seq, move |head, t| {
            weighed(head, weight, &chart.id, t)
        });
    }
    allergies(gather);
    for consent in &chart.consents {
        let version = chart.last_about(&consent.id, consent.seq);
        gather.offer(Type::Consent, consent.seq, version, move |head, t| {
            agreed(head, consent, &chart.id, t)
        });
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

fn answered(head: Node, fact: &str, answer: &Noted<FactAnswer>, chart: &str, t: &Telling<'_>) -> Node {
    let details = answer.details.iter().map(|(name, value)| {
        let code = own(Own::Detail, name, "");
        detail_value(object().with("code", code), value)
    });
    let head = head
        .with("status", "final")
        .with("category", [category("survey")])
        .with("code", t.fact(fact))
        .with("subject", patient(chart))
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
    answer: &Noted<FactAnswer>,
    chart: &str,
    t: &Telling<'_>,
) -> Node {
    let detail = |name: &str| answer.details.get(name).and_then(serde_json::Value::as_str);
    let system = "http://terminology.hl7.org/CodeSystem/condition-clinical";
    let active = codings(vec![coding(system, "active", "Active")], "");
    let site = detail("site").map(|area| vec![own(Own::Area, area, &t.site_title(area, None))]);
    head.maybe("clinicalStatus", current.then_some(active))
        .with("code", t.fact(fact))
        .maybe("bodySite", site)
        .with("subject", patient(chart))
        .maybe("onsetDateTime", detail("date"))
        .with("recordedDate", t.clock(answer.at))
        .with("recorder", by(&answer.author))
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
        .with("performer", [by(&weight.author)])
        .maybe("valueQuantity", value)
        .maybe("dataAbsentReason", missing)
}

fn allergies(gather: &mut Gather<'_>) {
    let chart = gather.chart;
    let Some(list) = &chart.allergies else {
        return;
    };
    if list.complete && list.entries.is_empty() {
        gather.offer(Type::AllergyIntolerance, "none", list.seq, move |head, t| {
            let none = concept(SNOMED, NO_KNOWN_ALLERGY, "No known allergy");
            allergic(head, none, &chart.id, (list.at, &list.author), t)
        });
    }
    for entry in &list.entries {
        let key = match &entry.text {
            Some(text) => format!("allergy-{:016x}", fingerprint(text)),
            None => format!("allergy-{}", id(&entry.substance)),
        };
        // Ids have at most 64 characters.
        let key = match key.len() > 27 {
            true => format!("allergy-{:016x}", fingerprint(&entry.substance)),
            false => key,
        };
        gather.offer(Type::AllergyIntolerance, key, list.seq, move |head, t| {
            let to = match &entry.text {
                Some(text) => words(text),
                None => t.substance(&entry.substance),
            };
            let head = allergic(head, to, &chart.id, (list.at, &list.author), t);
            head.maybe("reaction", reaction(entry).map(|reaction| vec![reaction]))
        });
    }
}

/// FNV-1a: the same words give the same id, wherever in the list they stand.
fn fingerprint(text: &str) -> u64 {
    text.trim()
        .to_lowercase()
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        })
}

fn allergic(head: Node, to: Node, chart: &str, (at, author): (i64, &str), t: &Telling<'_>) -> Node {
    let system = "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical";
    head.with(
        "clinicalStatus",
        codings(vec![coding(system, "active", "Active")], ""),
    )
    .with("code", to)
    .with("patient", patient(chart))
    .with("recordedDate", t.clock(at))
    .with("recorder", by(author))
}

/// What happened, as far as somebody said it.
fn reaction(entry: &AllergyEntry) -> Option<Node> {
    let severity = entry
        .severity
        .as_deref()
        .filter(|word| ["mild", "severe"].contains(word));
    let manifestation = match entry.reaction.as_deref().filter(|text| !text.is_empty()) {
        Some(text) => words(text),
        None => absent("unknown"),
    };
    (entry.reaction.is_some() || severity.is_some()).then(|| {
        object()
            .with("manifestation", [manifestation])
            .maybe("severity", severity)
    })
}

/// The answers of one sitting, as they were given: later answers stand in later sittings.
fn sitting(head: Node, entry: &Entry, chart: &str, t: &Telling<'_>) -> Node {
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
    let source = (answers.by == Teller::Patient).then(|| patient(chart));
    let questionnaire = t.canonical(Type::Questionnaire, INTAKE);
    head.with("questionnaire", format!("{questionnaire}|{}", entry.edition))
        .with("status", "completed")
        .with("subject", patient(chart))
        .with("authored", t.clock(entry.at))
        .with("author", by(&entry.author))
        .maybe("source", source)
        .with("item", items)
}

fn agreed(head: Node, consent: &Noted<Consent>, chart: &str, t: &Telling<'_>) -> Node {
    let system = "http://terminology.hl7.org/CodeSystem/consentscope";
    let scope = match consent.scope {
        Scope::Treatment => coding(system, "treatment", "Treatment"),
        Scope::Photo | Scope::Publication | Scope::Messages => {
            coding(system, "patient-privacy", "Privacy Consent")
        }
    };
    let what = t.word(
        Own::ConsentScope,
        consent.scope.id(),
        &format!("scope-{}", consent.scope.id()),
    );
    let status = match consent.withdrawn {
        Some(_) => "inactive",
        None => "active",
    };
    let signed = match consent.relation {
        Relation::Patient => patient(chart).with("display", consent.signed_by.as_str()),
        Relation::Guardian => display(&consent.signed_by).with("type", "RelatedPerson"),
    };
    head.with("status", status)
        .with("scope", codings(vec![scope], ""))
        .with("category", [what])
        .with("patient", patient(chart))
        .with("dateTime", t.clock(consent.at))
        .with("performer", [signed])
        .with(
            "policyRule",
            words(&t.say("fhir-consent-text", &[("language", consent.language.clone())])),
        )
}
