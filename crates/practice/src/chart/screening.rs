//! Screening: what the rules said, who went on in spite of it and why, and what prescribers were asked.

use super::treatment::Treatment;
use super::{About, Chart, Noted, body, noted};
use crate::refusal::Refusal;
use pistor_store::Entry;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// A screening as it was decided: enough to explain it years later.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Screened {
    /// What was proposed.
    pub treatment: Treatment,
    /// `clear caution ask refer defer stop`.
    pub verdict: String,
    /// Rules that spoke, gravest first.
    pub findings: Vec<Spoke>,
    /// Ids of what was open.
    pub questions: Vec<String>,
    /// How many rules were evaluated.
    pub checked: usize,
    /// The visit that was screened, whole: the facts used, each with its day.
    pub visit: Box<RawValue>,
}

impl PartialEq for Screened {
    fn eq(&self, other: &Screened) -> bool {
        self.treatment == other.treatment
            && self.verdict == other.verdict
            && self.findings == other.findings
            && self.questions == other.questions
            && self.visit.get() == other.visit.get()
    }
}

/// A rule that spoke.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spoke {
    /// Its id.
    pub rule: String,
    /// What it asked for.
    pub action: String,
}

/// A waiver.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Waived {
    /// Id of the screening.
    pub screening: String,
    /// One of a few reasons.
    pub reason: String,
    /// In the physician's words.
    pub text: String,
    /// The rules that were waived.
    pub rules: Vec<String>,
    /// Name of the physician, as the next person sees it.
    pub physician: String,
    /// Name of the second physician, where the house asks for one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second: Option<String>,
    /// What it was given for.
    pub treatment: Treatment,
}

/// A question to the prescriber of a medicine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PrescriberQuestion {
    /// The rule that wants it asked.
    pub rule: String,
    /// Who is asked.
    pub to: String,
    /// What is asked.
    pub text: String,
    /// What was answered, and when in microseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<(String, i64)>,
}

/// An answer of a prescriber.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PrescriberAnswer {
    /// Id of the question.
    pub question: String,
    /// What was answered.
    pub text: String,
}

impl Chart {
    pub(super) fn take_screening(&mut self, entry: &Entry) -> Result<About, Refusal> {
        match entry.kind.as_str() {
            "waived" => {
                let waived: Noted<Waived> = noted(entry)?;
                self.goes_on(&waived.screening, entry.seq);
                let reason = waived.reason.clone();
                self.waivers.push(waived);
                Ok(About::Word(format!("reason-{reason}")))
            }
            "prescriber_asked" => {
                self.prescriber.push(noted(entry)?);
                Ok(About::Nothing)
            }
            "prescriber_answered" => {
                let answer: PrescriberAnswer = body(entry)?;
                self.goes_on(&answer.question, entry.seq);
                if let Some(question) = self.prescriber.iter_mut().find(|q| q.id == answer.question) {
                    question.body.answer = Some((answer.text, entry.at));
                }
                Ok(About::Nothing)
            }
            _ => {
                let screened: Noted<Screened> = noted(entry)?;
                let verdict = screened.verdict.clone();
                self.screenings.push(screened);
                Ok(About::Word(format!("action-{verdict}")))
            }
        }
    }

    /// The latest screening.
    pub fn screening(&self) -> Option<&Noted<Screened>> {
        self.screenings.last()
    }
}
