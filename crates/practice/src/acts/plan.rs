//! Plan: a course is drafted for a patient who is cleared, agreed on, and stopped when need be.

use crate::act::{Doing, Done, filled};
use crate::chart::plan::{AboutCourse, CourseState, Drafted, PlannedSession};
use crate::refusal::Refusal;
use pistor_journey::plan::{self, CoursePlan};
use schemars::JsonSchema;
use serde::Deserialize;

/// The treatment of a screening becomes a course.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// The latest screening.
    pub screening: String,
    /// How many sessions, within what the source gives; all of them where nobody says.
    #[serde(default)]
    pub sessions: Option<u32>,
}

/// Drafts a course. Nobody comes here without clearance.
pub(crate) fn draft(doing: &Doing<'_>, given: Draft) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    let screening = chart
        .screening()
        .filter(|screening| screening.id == given.screening)
        .ok_or_else(|| Refusal::conflict("screening-not-latest"))?;
    // A screening of a session in the middle of a course carries its number and its points; a new course begins at one.
    let treatment = crate::chart::treatment::Treatment {
        session: None,
        points: None,
        ..screening.treatment.clone()
    };
    let id = screening.id.clone();
    let standing = doing.standing(&chart, &treatment)?;
    let cleared = standing.demand(&doing.edition)?;
    let plan = plan::draft(cleared, &doing.edition, &standing.visit);
    let drafted = Drafted {
        treatment,
        screening: id,
        waiver: standing.waiver.clone(),
        sessions: sessions(&plan, given.sessions)?,
        protocol: plan.protocol,
        technique: plan.technique,
        judged_from: plan.judged_from.map(|day| day.to_string()),
    };
    let (_, entry) = doing.save(chart, "drafted", &drafted, None)?;
    Ok(doing.done(&entry))
}

/// The sessions of a plan as records hold them.
fn sessions(plan: &CoursePlan, wanted: Option<u32>) -> Result<Vec<PlannedSession>, Refusal> {
    let text = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string());
    let most = plan.sessions.len();
    if let (Some(wanted), true) = (wanted, most > 0)
        && !(1..=most).contains(&(wanted as usize))
    {
        return Err(Refusal::field("sessions-range", "sessions", &wanted.to_string())
            .with("expected", format!("1–{most}")));
    }
    let taken = wanted.map_or(most, |wanted| wanted as usize);
    Ok(plan
        .sessions
        .iter()
        .take(taken)
        .map(|session| PlannedSession {
            number: session.number,
            earliest: text(session.earliest),
            best: text(session.best),
            latest: text(session.latest),
            optional: session.optional,
        })
        .collect())
}

/// Patient and physician agree on a course.
pub(crate) fn agree(doing: &Doing<'_>, given: AboutCourse) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    let course = chart
        .course(&given.course)
        .ok_or_else(|| Refusal::not_found("@what-course"))?;
    if course.state != CourseState::Drafted {
        return Err(Refusal::conflict("course-not-drafted"));
    }
    let standing = doing.standing(&chart, &course.draft.treatment)?;
    standing.demand(&doing.edition)?;
    let (_, entry) = doing.save(chart, "agreed", &given, None)?;
    Ok(doing.done(&entry))
}

/// Stops a course. What was done stays; what it costs is not decided here.
pub(crate) fn stop(doing: &Doing<'_>, given: AboutCourse) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    let course = chart
        .course(&given.course)
        .ok_or_else(|| Refusal::not_found("@what-course"))?;
    if course.state == CourseState::Stopped {
        return Err(Refusal::conflict("course-stopped"));
    }
    let about = AboutCourse {
        reason: filled("reason", &given.reason, 500)?,
        ..given
    };
    let (_, entry) = doing.save(chart, "stopped", &about, None)?;
    Ok(doing.done(&entry))
}
