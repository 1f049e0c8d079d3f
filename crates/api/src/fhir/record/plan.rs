//! Plan: a course as a CarePlan, its sessions with the days that the protocol describes.

use super::{Gather, Telling};
use crate::fhir::words::{by, patient};
use pistor_fhir::served::data::{note, words};
use pistor_fhir::served::{Node, Type, object};
use pistor_practice::Chart;
use pistor_practice::chart::plan::{Course, CourseState, PlannedSession};

pub(super) fn gather(gather: &mut Gather<'_>) {
    let chart = gather.chart;
    for course in &chart.courses {
        let Some(began) = chart.number_of(&course.id) else {
            continue;
        };
        let version = chart.last_about(&course.id, began);
        gather.offer(Type::CarePlan, began, version, move |head, t| {
            planned(head, course, chart, t)
        });
    }
}

/// The words of a state that R4 has.
fn status(course: &Course, done: usize) -> &'static str {
    match course.state {
        CourseState::Drafted => "draft",
        CourseState::Agreed if done >= course.draft.sessions.len() && done > 0 => "completed",
        CourseState::Agreed => "active",
        CourseState::Stopped => "revoked",
    }
}

fn planned(head: Node, course: &Course, chart: &Chart, t: &Telling<'_>) -> Node {
    let treatment = &course.draft.treatment;
    let done = chart.signed_sessions(&course.id);
    let reason = t.indication(&treatment.indication);
    let title = reason
        .get("text")
        .and_then(Node::text)
        .unwrap_or_default()
        .to_owned();
    let areas: Vec<String> = treatment
        .areas
        .iter()
        .map(|area| t.site_title(&area.area, area.side.as_deref()))
        .collect();
    let days = |pick: fn(&PlannedSession) -> Option<&String>| course.draft.sessions.iter().filter_map(pick);
    let start = days(|session| session.earliest.as_ref()).min();
    let end = days(|session| session.latest.as_ref()).max();
    let period = object()
        .maybe("start", start.map(String::as_str))
        .maybe("end", end.map(String::as_str));
    let stopped = course.state == CourseState::Stopped;
    let activities: Vec<Node> = course
        .draft
        .sessions
        .iter()
        .map(|session| activity(session, done, stopped, &reason, t))
        .collect();
    let edition = chart
        .number_of(&course.id)
        .and_then(|seq| usize::try_from(seq - 1).ok())
        .and_then(|n| chart.timeline.get(n));
    let canonical = course
        .draft
        .protocol
        .as_ref()
        .map(|protocol| vec![t.protocol(protocol)]);
    head.maybe("instantiatesCanonical", canonical)
        .with("status", status(course, done))
        .with("intent", "plan")
        .with("category", [reason])
        .with("title", title)
        .with("description", areas.join(", "))
        .with("subject", patient(&chart.id))
        .with("period", period)
        .with("created", t.clock(course.at))
        .maybe("author", edition.map(|event| by(&event.author, &chart.id)))
        .with("activity", activities)
        .with("note", vec![note(&course.reason, None)])
}

/// A session of the course. Where no source supports a day there is none.
fn activity(session: &PlannedSession, done: usize, stopped: bool, reason: &Node, t: &Telling<'_>) -> Node {
    let over = usize::try_from(session.number).is_ok_and(|number| number <= done);
    let status = match (over, stopped) {
        (true, _) => "completed",
        (false, true) => "cancelled",
        (false, false) => "not-started",
    };
    let days = object()
        .maybe("start", session.earliest.as_deref().or(session.best.as_deref()))
        .maybe("end", session.latest.as_deref());
    let best = session
        .best
        .as_ref()
        .map(|day| t.say("fhir-best-day", &[("day", day.clone())]));
    let detail = object()
        .with(
            "code",
            words(&t.say("fhir-session", &[("number", session.number.to_string())])),
        )
        .with("reasonCode", [reason.clone()])
        .with("status", status)
        .with("scheduledPeriod", days)
        .maybe("description", best);
    object().with("detail", detail)
}
