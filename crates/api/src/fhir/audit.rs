//! The audit as AuditEvents, in the shape of the IHE profile "Basic Audit Log Patterns": who, what kind of act, whose
//! record, how it ended. Traces hold no health data, and neither do these.

use super::record::{CLINIC, Telling};
use super::words::by;
use pistor_fhir::served::data::{coding, display, own_coding, reference, resource};
use pistor_fhir::served::systems::Own;
use pistor_fhir::served::{Node, Type, instant, object};
use pistor_practice::house::is_book;
use pistor_practice::view::Audited;

/// What a trace says was done: the letter of DICOM, and the interaction of R4.
fn done(trace: &Audited) -> (&'static str, &'static str) {
    match (trace.outcome.as_str(), trace.act.as_str()) {
        (_, act) if act.contains("find") || act.contains("search") => ("E", "search-type"),
        ("read", _) => ("R", "read"),
        _ if trace.entry > 0 => ("C", "create"),
        ("denied", act) if act.starts_with("see_") => ("R", "read"),
        _ => ("E", "operation"),
    }
}

/// A trace.
pub(super) fn event(trace: &Audited, t: &Telling<'_>) -> Node {
    let (action, interaction) = done(trace);
    let rest = coding(
        "http://terminology.hl7.org/CodeSystem/audit-event-type",
        "rest",
        "Restful Operation",
    );
    let subtypes = [
        coding(
            "http://hl7.org/fhir/restful-interaction",
            interaction,
            interaction,
        ),
        own_coding(Own::Act, &trace.act, ""),
    ];
    let outcome = match trace.outcome.as_str() {
        "denied" => "4",
        _ => "0",
    };
    let who = match trace.account.as_str() {
        "" | "-" => display(&t.locale.word("fhir-nobody")),
        account => by(account, &trace.chart),
    };
    let updated = instant::written(trace.at);
    resource(
        Type::AuditEvent,
        &trace.seq.to_string(),
        "1",
        Some(&updated),
        trace.sample,
    )
    .with("type", rest)
    .with("subtype", subtypes)
    .with("action", action)
    .with("recorded", updated)
    .with("outcome", outcome)
    .with("agent", [object().with("who", who).with("requestor", true)])
    .with(
        "source",
        object().with("observer", reference(Type::Organization, CLINIC)),
    )
    .maybe("entity", record(trace).map(|record| vec![record]))
}

/// Whose record it was about; the house's own books are nobody's.
fn record(trace: &Audited) -> Option<Node> {
    if trace.chart.is_empty() || is_book(&trace.chart) {
        return None;
    }
    let person = coding(
        "http://terminology.hl7.org/CodeSystem/audit-entity-type",
        "1",
        "Person",
    );
    let patient = coding(
        "http://terminology.hl7.org/CodeSystem/object-role",
        "1",
        "Patient",
    );
    // A denied try may have named somebody who is not there.
    let what = match trace.outcome.as_str() {
        "denied" => object().with("identifier", object().with("value", trace.chart.as_str())),
        _ => reference(Type::Patient, &trace.chart),
    };
    Some(
        object()
            .with("what", what)
            .with("type", person)
            .with("role", patient),
    )
}
