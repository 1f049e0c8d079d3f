//! Follow-up: what patients report, what the staff's triage said, what was done.

use super::{About, Chart, Noted, body, noted};
use crate::refusal::Refusal;
use pistor_store::Entry;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A report and the triage of that moment, which is for staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reported {
    /// After which session.
    pub session: String,
    /// The signs.
    pub signs: Vec<Sign>,
    /// In the patient's words; never matched.
    #[serde(default)]
    pub text: String,
    /// Where, in the patient's words; never matched.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// Who reports.
    pub by: super::intake::Teller,
    /// `expected watch call emergency`.
    pub level: String,
    /// Ask again at this instant, in microseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ask_again: Option<i64>,
    /// Red flags that were up.
    #[serde(default)]
    pub flags: Vec<String>,
    /// The day on the clinic's calendar, ISO.
    pub day: String,
    /// Whole days since the session.
    pub days: i64,
    /// Whoever wrote it down may answer it, and has thereby read it.
    #[serde(default)]
    pub read: bool,
}

/// Word that somebody who may answer has read a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportRead {
    /// Which report.
    pub report: String,
}

/// A sign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sign {
    /// Reaction of the knowledge.
    pub sign: String,
    /// Since when, RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<String>,
    /// Getting worse: `yes no unknown`.
    pub worse: String,
}

/// What was done about a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportAnswered {
    /// Which report.
    pub report: String,
    /// What was said and done.
    pub text: String,
    /// Ask again at this instant, in microseconds; none closes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub again: Option<i64>,
}

/// A follow-up call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Called {
    /// After which session.
    pub session: String,
    /// Somebody answered.
    pub reached: bool,
    /// What was said.
    #[serde(default)]
    pub text: String,
}

/// Word that the patient was told of an exposure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contacted {
    /// Of which: the text of the question that found the patient.
    pub about: String,
    /// What was said.
    pub text: String,
}

/// A report and its answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    /// The report. Its id is the case's.
    pub reported: Noted<Reported>,
    /// Who has said first to have read it.
    pub read: Option<Noted<ReportRead>>,
    /// What was done.
    pub answers: Vec<Noted<ReportAnswered>>,
}

impl Case {
    /// Whether nobody who may answer has read it.
    pub fn is_unread(&self) -> bool {
        !self.reported.read && self.read.is_none() && self.answers.is_empty()
    }

    /// Whether somebody must still do something.
    pub fn is_open(&self) -> bool {
        self.answers.last().is_none_or(|answer| answer.again.is_some())
    }

    /// When somebody must, in microseconds.
    pub fn due(&self) -> i64 {
        match self.answers.last() {
            Some(answer) => answer.again.unwrap_or(i64::MAX),
            None => self.reported.at,
        }
    }
}

impl Chart {
    pub(super) fn take_followup(&mut self, entry: &Entry) -> Result<About, Refusal> {
        match entry.kind.as_str() {
            "reported" => {
                let reported: Noted<Reported> = noted(entry)?;
                let level = reported.level.clone();
                self.reports.push(Case {
                    reported,
                    read: None,
                    answers: Vec::new(),
                });
                Ok(About::Word(format!("level-{level}")))
            }
            "report_read" => {
                let read: Noted<ReportRead> = noted(entry)?;
                let case = self
                    .reports
                    .iter_mut()
                    .find(|case| case.reported.id == read.report);
                if let Some(case) = case
                    && case.read.is_none()
                {
                    case.read = Some(read);
                }
                Ok(About::Nothing)
            }
            "report_answered" => {
                let answered: Noted<ReportAnswered> = noted(entry)?;
                self.goes_on(&answered.report, entry.seq);
                if let Some(case) = self
                    .reports
                    .iter_mut()
                    .find(|case| case.reported.id == answered.report)
                {
                    case.answers.push(answered);
                }
                Ok(About::Nothing)
            }
            "contacted" => {
                let contacted: Contacted = body(entry)?;
                self.contacted.insert(contacted.about, entry.at);
                Ok(About::Nothing)
            }
            _ => {
                let called: Called = body(entry)?;
                self.goes_on(&format!("call-{}", called.session), entry.seq);
                let reached = called.reached;
                self.calls.push(super::around(entry, called));
                Ok(About::Word(
                    if reached { "call-reached" } else { "call-unreached" }.to_owned(),
                ))
            }
        }
    }

    /// A case by the id of its report.
    pub fn case(&self, id: &str) -> Option<&Case> {
        self.reports.iter().find(|case| case.reported.id == id)
    }
}
