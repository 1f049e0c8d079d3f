//! Plan: courses with their sessions and dates.

use super::treatment::Treatment;
use super::{About, Chart, body};
use crate::refusal::Refusal;
use pistor_store::Entry;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A course as it was drafted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Drafted {
    /// What is to be done.
    pub treatment: Treatment,
    /// The screening it rests on.
    pub screening: String,
    /// The waiver it rests on, where there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waiver: Option<String>,
    /// Protocol of the knowledge; none when no source describes a course.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub protocol: Option<String>,
    /// Technique, the visit's or the protocol's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub technique: Option<String>,
    /// The sessions.
    pub sessions: Vec<PlannedSession>,
    /// Not judged before this day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub judged_from: Option<String>,
}

/// A session of a course; days are ISO dates, absent where no source supports them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlannedSession {
    /// From 1.
    pub number: u32,
    /// Not before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earliest: Option<String>,
    /// As described.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub best: Option<String>,
    /// Not after.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latest: Option<String>,
    /// Beyond the fewest that the source gives.
    #[serde(default)]
    pub optional: bool,
}

/// A word about a course.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AboutCourse {
    /// Id of the course.
    pub course: String,
    /// Why, where it was stopped.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// A course and what has become of it. Its id is that of the entry that drafted it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    /// Id.
    pub id: String,
    /// When it was drafted, in microseconds.
    pub at: i64,
    /// Who drafted it.
    pub author: String,
    /// As drafted.
    pub draft: Drafted,
    /// What has become of it.
    pub state: CourseState,
    /// Why it was stopped.
    pub reason: String,
}

/// What has become of a course.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CourseState {
    /// Drafted.
    Drafted,
    /// The patient and the physician agreed on it.
    Agreed,
    /// Stopped.
    Stopped,
}

impl CourseState {
    /// The word in records and the name of its message.
    pub fn id(self) -> &'static str {
        match self {
            CourseState::Drafted => "drafted",
            CourseState::Agreed => "agreed",
            CourseState::Stopped => "stopped",
        }
    }
}

impl Chart {
    pub(super) fn take_plan(&mut self, entry: &Entry) -> Result<About, Refusal> {
        if entry.kind == "drafted" {
            let draft: Drafted = body(entry)?;
            let indication = draft.treatment.indication.clone();
            self.courses.push(Course {
                id: entry.id.clone(),
                at: entry.at,
                author: entry.author.clone(),
                draft,
                state: CourseState::Drafted,
                reason: String::new(),
            });
            return Ok(About::Indication(indication));
        }
        let about: AboutCourse = body(entry)?;
        self.goes_on(&about.course, entry.seq);
        let Some(course) = self.courses.iter_mut().find(|course| course.id == about.course) else {
            return Ok(About::Nothing);
        };
        course.state = if entry.kind == "agreed" {
            CourseState::Agreed
        } else {
            CourseState::Stopped
        };
        course.reason = about.reason;
        Ok(About::Indication(course.draft.treatment.indication.clone()))
    }

    /// A course by its id.
    pub fn course(&self, id: &str) -> Option<&Course> {
        self.courses.iter().find(|course| course.id == id)
    }

    /// The course under way, else the latest draft.
    pub fn current_course(&self) -> Option<&Course> {
        let agreed = self
            .courses
            .iter()
            .rev()
            .find(|course| course.state == CourseState::Agreed);
        agreed.or_else(|| {
            self.courses
                .iter()
                .rev()
                .find(|course| course.state == CourseState::Drafted)
        })
    }

    /// Numbers of the sessions of a course that were signed.
    pub fn signed_sessions(&self, course: &str) -> usize {
        self.sessions
            .iter()
            .filter(|session| session.opened.course == course && session.signed.is_some())
            .count()
    }

    /// Number of the next session of a course, from 1.
    pub fn next_session(&self, course: &str) -> u32 {
        u32::try_from(self.signed_sessions(course))
            .unwrap_or(u32::MAX)
            .saturating_add(1)
    }
}
