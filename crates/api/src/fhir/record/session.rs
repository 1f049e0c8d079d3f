//! Session: a Procedure from the moment it is opened; once it is signed, each substance that was given.

use super::{Gather, Telling, id_in};
use crate::fhir::words::{by, patient};
use pistor_fhir::served::data::{display, dose, note, reference, words};
use pistor_fhir::served::{Node, Type, object};
use pistor_practice::Chart;
use pistor_practice::chart::Noted;
use pistor_practice::chart::session::{Session, Signed};
use pistor_practice::chart::treatment::TreatedArea;
use std::collections::BTreeSet;

pub(super) fn gather(gather: &mut Gather<'_>) {
    let chart = gather.chart;
    for session in &chart.sessions {
        let opened = &session.opened;
        let version = chart.last_about(&opened.id, opened.seq);
        gather.offer(Type::Procedure, opened.seq, version, move |head, t| {
            done(head, session, chart, t)
        });
        let Some(signed) = &session.signed else {
            continue;
        };
        for (n, (substance, total)) in signed.totals.iter().enumerate() {
            let key = format!("{}.{}", signed.seq, n + 1);
            gather.offer(Type::MedicationAdministration, key, signed.seq, move |head, t| {
                given(head, session, signed, (substance, total), chart, t)
            });
        }
    }
}

/// Where the points lie; before there are any, where the course says.
fn areas<'c>(session: &Session, chart: &'c Chart) -> BTreeSet<TreatedArea> {
    let rows: BTreeSet<TreatedArea> = session.rows().into_iter().map(|row| row.place).collect();
    let course: Option<&'c [TreatedArea]> = chart
        .course(&session.opened.course)
        .map(|course| course.draft.treatment.areas.as_slice());
    match rows.is_empty() {
        true => course.unwrap_or_default().iter().cloned().collect(),
        false => rows,
    }
}

fn performers(session: &Session, chart: &Chart) -> Vec<Node> {
    let signed = session.signed.as_ref().map(|signed| signed.author.as_str());
    let who = signed.unwrap_or(&session.opened.author);
    vec![object().with("actor", by(who, &chart.id))]
}

fn done(head: Node, session: &Session, chart: &Chart, t: &Telling<'_>) -> Node {
    let opened = &session.opened;
    let status = match (&session.signed, &session.abandoned) {
        (Some(_), _) => "completed",
        (None, Some(_)) => "not-done",
        (None, None) => "in-progress",
    };
    let course = chart.course(&opened.course);
    let treatment = course.map(|course| &course.draft.treatment);
    let technique = course.and_then(|course| course.draft.technique.as_deref());
    let how = match (
        technique,
        treatment.and_then(|treatment| treatment.method.as_deref()),
    ) {
        (Some(technique), _) => Some(t.technique(technique)),
        (None, Some(method)) => Some(t.method(method)),
        (None, None) => None,
    };
    let code = t.say("fhir-procedure", &[("number", opened.number.to_string())]);
    let codings: Vec<Node> = how.iter().flat_map(|how| how.at("coding")).cloned().collect();
    let based_on = course
        .and_then(|course| chart.number_of(&course.id))
        .map(|seq| vec![reference(Type::CarePlan, &id_in(chart, seq))]);
    let reason = treatment.map(|treatment| vec![t.indication(&treatment.indication)]);
    let period = object()
        .with("start", t.clock(opened.at))
        .maybe("end", session.signed.as_ref().map(|signed| t.clock(signed.ended)));
    let sites: Vec<Node> = areas(session, chart).iter().map(|area| t.site(area)).collect();
    let mut notes: Vec<Node> = session.signed.iter().map(|signed| totals(signed, t)).collect();
    notes.extend(session.addenda.iter().map(|added| {
        object()
            .with("authorReference", by(&added.author, &chart.id))
            .with("time", t.clock(added.at))
            .with("text", added.text.as_str())
    }));
    let room = (!opened.room.is_empty()).then(|| t.say("fhir-room", &[("room", opened.room.clone())]));
    head.maybe("basedOn", based_on)
        .with("status", status)
        .maybe(
            "statusReason",
            session.abandoned.as_ref().map(|why| words(&why.text)),
        )
        .with("code", object().with("coding", codings).with("text", code))
        .with("subject", patient(&chart.id))
        .with("performedPeriod", period)
        .with("performer", performers(session, chart))
        .maybe("location", room.map(|room| display(&room)))
        .maybe("reasonCode", reason)
        .with("bodySite", sites)
        .with("note", notes)
        .maybe("usedCode", device(session).map(|device| vec![device]))
}

fn device(session: &Session) -> Option<Node> {
    let device = session.charted.as_ref()?.device.as_ref()?;
    let said = [&device.name, &device.settings].map(String::as_str);
    let said: Vec<&str> = said.into_iter().filter(|text| !text.is_empty()).collect();
    Some(words(&said.join(", ")))
}

/// Points and millilitres, as they stood when it was signed.
fn totals(signed: &Noted<Signed>, t: &Telling<'_>) -> Node {
    let said = t.say(
        "fhir-points",
        &[
            ("points", signed.points.to_string()),
            ("volume", signed.volume_ml.clone()),
        ],
    );
    note(&said, Some(t.clock(signed.at)))
}

fn given(
    head: Node,
    session: &Session,
    signed: &Noted<Signed>,
    (substance, total): (&str, &str),
    chart: &Chart,
    t: &Telling<'_>,
) -> Node {
    let period = object()
        .with("start", t.clock(session.opened.at))
        .with("end", t.clock(signed.ended));
    let mixture = chart
        .mixture(&signed.mixture)
        .map(|bench| vec![reference(Type::Medication, &id_in(chart, bench.prepared.seq))]);
    // What was not added up, because an amount was not written, is said as it was shown.
    let dose = dose(total);
    let dosage = object().with("text", total).maybe("dose", dose.clone());
    head.with(
        "partOf",
        [reference(Type::Procedure, &id_in(chart, session.opened.seq))],
    )
    .with("status", "completed")
    .with("medicationCodeableConcept", t.substance(substance))
    .with("subject", patient(&chart.id))
    .maybe("supportingInformation", mixture)
    .with("effectivePeriod", period)
    .with("performer", performers(session, chart))
    .maybe("dosage", dose.map(|_| dosage))
    .maybe("note", Some(vec![note(total, None)]))
}
