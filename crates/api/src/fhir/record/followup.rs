//! Follow-up: each sign that was reported as an AdverseEvent, the report as a Task until it is answered, calls as
//! Communications. How urgent the staff's triage called it is not sent: it is a judgement for those who have the chart.

use super::aftercare::medium;
use super::{Gather, Telling, id_in};
use crate::fhir::words::{by, patient};
use pistor_fhir::served::data::{own, reference};
use pistor_fhir::served::systems::Own;
use pistor_fhir::served::{Node, Type, object};
use pistor_practice::Chart;
use pistor_practice::chart::Noted;
use pistor_practice::chart::followup::{Called, Case, Sign};

pub(super) fn gather(gather: &mut Gather<'_>) {
    let chart = gather.chart;
    for case in &chart.reports {
        let reported = &case.reported;
        for (n, sign) in reported.signs.iter().enumerate() {
            let key = format!("{}.{}", reported.seq, n + 1);
            gather.offer(Type::AdverseEvent, key, reported.seq, move |head, t| {
                sign_of(head, case, sign, chart, t)
            });
        }
        let version = chart.last_about(&reported.id, reported.seq);
        gather.offer(Type::Task, reported.seq, version, move |head, t| {
            to_answer(head, case, chart.at(version), chart, t)
        });
    }
    for call in &chart.calls {
        gather.offer(Type::Communication, call.seq, call.seq, move |head, t| {
            called(head, call, chart, t)
        });
    }
    if let Some(signed) = chart.last_signed().and_then(|session| session.signed.as_ref()) {
        let version = chart.last_about(&format!("call-{}", signed.session), signed.seq);
        gather.offer(
            Type::Task,
            format!("call-{}", signed.seq),
            version,
            move |head, t| to_call(head, &signed.session, (signed.at, chart.at(version)), chart, t),
        );
    }
}

fn session(chart: &Chart, id: &str) -> Option<Node> {
    let seq = chart.number_of(id)?;
    Some(reference(Type::Procedure, &id_in(chart, seq)))
}

fn sign_of(head: Node, case: &Case, sign: &Sign, chart: &Chart, t: &Telling<'_>) -> Node {
    let reported = &case.reported;
    let suspect = session(chart, &reported.session).map(|session| vec![object().with("instance", session)]);
    head.with("actuality", "actual")
        .with("event", t.reaction(&sign.sign))
        .with("subject", patient(&chart.id))
        .maybe("date", sign.since.as_deref())
        .with("detected", t.clock(reported.at))
        .with("recordedDate", t.clock(reported.at))
        .with("recorder", by(&reported.author, &chart.id))
        .maybe("suspectEntity", suspect)
}

fn task(
    head: Node,
    kind: &str,
    status: &str,
    (at, modified): (i64, i64),
    chart: &Chart,
    t: &Telling<'_>,
) -> Node {
    let code = own(Own::TaskKind, kind, &t.locale.word(&format!("fhir-task-{kind}")));
    head.with("status", status)
        .with("intent", "order")
        .with("code", code)
        .with("for", patient(&chart.id))
        .with("authoredOn", t.clock(at))
        .with("lastModified", t.clock(modified))
}

fn to_answer(head: Node, case: &Case, modified: i64, chart: &Chart, t: &Telling<'_>) -> Node {
    let status = match (case.is_open(), case.answers.is_empty()) {
        (true, true) => "requested",
        (true, false) => "in-progress",
        (false, _) => "completed",
    };
    let notes: Vec<Node> = case
        .answers
        .iter()
        .map(|answer| {
            object()
                .with("authorReference", by(&answer.author, &chart.id))
                .with("time", t.clock(answer.at))
                .with("text", answer.text.as_str())
        })
        .collect();
    let again = case.answers.last().and_then(|answer| answer.again);
    let due = again.map(|at| object().with("period", object().with("end", t.clock(at))));
    let first = format!("{}.1", case.reported.seq);
    let focus =
        (!case.reported.signs.is_empty()).then(|| reference(Type::AdverseEvent, &id_in(chart, first)));
    task(head, "report", status, (case.reported.at, modified), chart, t)
        .maybe("focus", focus)
        .with("description", case.reported.text.as_str())
        .with("requester", by(&case.reported.author, &chart.id))
        .with("note", notes)
        .maybe("restriction", due)
}

fn to_call(head: Node, id: &str, at: (i64, i64), chart: &Chart, t: &Telling<'_>) -> Node {
    let reached = chart.calls.iter().any(|call| call.session == id && call.reached);
    let status = match reached {
        true => "completed",
        false => "requested",
    };
    task(head, "call", status, at, chart, t).maybe("focus", session(chart, id))
}

fn called(head: Node, call: &Noted<Called>, chart: &Chart, t: &Telling<'_>) -> Node {
    let status = match call.reached {
        true => "completed",
        false => "not-done",
    };
    let payload = (!call.text.is_empty()).then(|| vec![object().with("contentString", call.text.as_str())]);
    head.with("status", status)
        .with("medium", [medium("PHONE")])
        .with("subject", patient(&chart.id))
        .maybe(
            "about",
            session(chart, &call.session).map(|session| vec![session]),
        )
        .with("sent", t.clock(call.at))
        .with("recipient", [patient(&chart.id)])
        .with("sender", by(&call.author, &chart.id))
        .maybe("payload", payload)
}
