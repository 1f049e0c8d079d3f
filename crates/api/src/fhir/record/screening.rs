//! Screening: the verdict as an Observation, each finding as a DetectedIssue with whoever went on in spite of it; a
//! question to a prescriber as a Task.

use super::{Gather, Telling, id_in};
use crate::fhir::words::{by, patient};
use pistor_fhir::served::data::{own, reference, words};
use pistor_fhir::served::systems::Own;
use pistor_fhir::served::{Node, Type, object};
use pistor_practice::Chart;
use pistor_practice::chart::Noted;
use pistor_practice::chart::screening::{PrescriberQuestion, Screened, Spoke};

pub(super) fn gather(gather: &mut Gather<'_>) {
    let chart = gather.chart;
    for screened in &chart.screenings {
        gather.offer(Type::Observation, screened.seq, screened.seq, move |head, t| {
            verdict(head, screened, &chart.id, t)
        });
        let version = chart.last_about(&screened.id, screened.seq);
        for (n, spoke) in screened.findings.iter().enumerate() {
            let key = format!("{}.{}", screened.seq, n + 1);
            gather.offer(Type::DetectedIssue, key, version, move |head, t| {
                found(head, screened, spoke, chart, t)
            });
        }
    }
    for question in &chart.prescriber {
        let version = chart.last_about(&question.id, question.seq);
        gather.offer(Type::Task, question.seq, version, move |head, t| {
            asked(head, question, chart.at(version), chart, t)
        });
    }
}

fn action(id: &str, t: &Telling<'_>) -> Node {
    t.word(Own::Action, id, &format!("action-{id}"))
}

/// No finding is not the same as no look: the verdict stands by itself, with how many rules were evaluated.
fn verdict(head: Node, screened: &Noted<Screened>, chart: &str, t: &Telling<'_>) -> Node {
    let count = |name: &str, number: usize| {
        object()
            .with(
                "code",
                own(Own::Entry, name, &t.locale.word(&format!("fhir-{name}"))),
            )
            .with("valueInteger", number)
    };
    head.with("status", "final")
        .with("category", [super::intake::category("exam")])
        .with("code", t.word(Own::Entry, "screened", "fhir-screened"))
        .with("subject", patient(chart))
        .with("effectiveDateTime", t.clock(screened.at))
        .with("performer", [by(&screened.author, chart)])
        .with("valueCodeableConcept", action(&screened.verdict, t))
        .with(
            "component",
            [
                count("rules-evaluated", screened.checked),
                count("questions-open", screened.questions.len()),
            ],
        )
}

/// How grave it is the rule says by what it asks for; the standard's severities are another thing and are not filled.
fn found(head: Node, screened: &Noted<Screened>, spoke: &Spoke, chart: &Chart, t: &Telling<'_>) -> Node {
    let rule = t.look.edition.knowledge.rules().find(|row| row.id == spoke.rule);
    let speaker = t.speaker();
    let title = rule.map_or(spoke.rule.as_str().into(), |row| {
        speaker.rule_text(row, "title", &row.title)
    });
    let why = rule.map(|row| speaker.rule_text(row, "why", &row.why).into_owned());
    let asks = t.locale.word(&format!("action-{}", spoke.action));
    let detail = match why {
        Some(why) => format!("{asks}: {why}"),
        None => asks,
    };
    let cites = rule.map_or(&[][..], |row| row.cite.as_slice());
    let evidence: Vec<Node> = cites
        .iter()
        .filter_map(|cite| t.cited(cite))
        .map(|cited| object().with("code", [words(&cited)]))
        .collect();
    let waived = chart
        .waivers
        .iter()
        .filter(|waived| waived.screening == screened.id && waived.rules.contains(&spoke.rule));
    let mitigations: Vec<Node> = waived
        .map(|waived| {
            let reason = own(
                Own::WaiverReason,
                &waived.reason,
                &t.locale.word(&format!("reason-{}", waived.reason)),
            );
            object()
                .with("action", reason)
                .with("date", t.clock(waived.at))
                .with(
                    "author",
                    by(&waived.author, &chart.id).with("display", waived.physician.as_str()),
                )
        })
        .collect();
    head.with("status", "final")
        .with("code", own(Own::Rule, &spoke.rule, &title))
        .with("patient", patient(&chart.id))
        .with("identifiedDateTime", t.clock(screened.at))
        .with("author", by(&screened.author, &chart.id))
        .with(
            "implicated",
            [reference(Type::Observation, &id_in(chart, screened.seq))],
        )
        .with("evidence", evidence)
        .with("detail", detail)
        .with("mitigation", mitigations)
}

fn asked(
    head: Node,
    question: &Noted<PrescriberQuestion>,
    modified: i64,
    chart: &Chart,
    t: &Telling<'_>,
) -> Node {
    let status = match question.answer {
        Some(_) => "completed",
        None => "requested",
    };
    let output = question.answer.as_ref().map(|(text, _)| {
        let kind = t.word(Own::TaskKind, "answer", "fhir-answer");
        vec![object().with("type", kind).with("valueString", text.as_str())]
    });
    head.with("status", status)
        .with("intent", "order")
        .with(
            "code",
            t.word(Own::TaskKind, "prescriber", "fhir-task-prescriber"),
        )
        .with("description", question.text.as_str())
        .with("for", patient(&chart.id))
        .with("authoredOn", t.clock(question.at))
        .with("lastModified", t.clock(modified))
        .with("requester", by(&question.author, &chart.id))
        .with("owner", pistor_fhir::served::data::display(&question.to))
        .with("reasonCode", own(Own::Rule, &question.rule, ""))
        .maybe("output", output)
}
