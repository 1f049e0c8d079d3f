//! What is still to be asked, and what was asked long enough ago to be asked again.

use super::{AnswerKind, AskedAbout, IntakeQuestion, Look};
use crate::acts::intake::may_be_minor;
use crate::chart::Chart;
use crate::chart::treatment::Treatment;
use crate::refusal::Refusal;

/// A question that is open for a treatment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenQuestion {
    /// The fact.
    pub id: String,
    /// The answer is a number.
    pub counted: bool,
    /// Yes is the answer that worries nobody.
    pub reassuring: bool,
}

/// The treatment that is next for a patient: that of the course under way, of the latest screening, or of the intake,
/// whichever was said last.
pub fn proposed(chart: &Chart) -> Option<Treatment> {
    let said = |id: &str| {
        chart
            .timeline
            .iter()
            .find(|event| event.id == id)
            .map_or(0, |event| event.seq)
    };
    let complaint = chart
        .complaint
        .as_ref()
        .map(|noted| (noted.seq, noted.body.clone()));
    let screened = chart
        .screening()
        .map(|noted| (noted.seq, noted.treatment.clone()));
    let course = chart.current_course().map(|course| {
        let next = crate::acts::session::open::treatment_now(chart, course);
        (said(&course.id), next)
    });
    // The screenings of its sessions belong to a course; one for something else comes after it.
    let held = match (course, screened) {
        (Some(course), Some(screened)) if screened.1.indication == course.1.indication => {
            Some((screened.0.max(course.0), course.1))
        }
        (Some(course), Some(screened)) => Some(if screened.0 > course.0 { screened } else { course }),
        (course, screened) => course.or(screened),
    };
    match (held, complaint) {
        (Some(held), Some(complaint)) if complaint.0 > held.0 => Some(complaint.1),
        (held, complaint) => held.or(complaint).map(|(_, treatment)| treatment),
    }
}

impl Look {
    /// The facts that must be asked before every rule can be answered for a treatment, each once.
    ///
    /// # Errors
    /// When treatment or answers name something this edition does not know.
    pub fn open_questions(&self, chart: &Chart, treatment: &Treatment) -> Result<Vec<OpenQuestion>, Refusal> {
        let standing = self.standing(chart, treatment)?;
        let mut open: Vec<OpenQuestion> = Vec::new();
        for asked in &standing.screening.questions {
            let (AskedAbout::Fact(fact) | AskedAbout::Detail(fact, _)) = asked.about else {
                continue;
            };
            let row = self.edition.knowledge.questions.at(usize::from(fact));
            // What the chart itself answers is signed or withdrawn, not asked.
            if row.answered_by.is_some() {
                continue;
            }
            if open.last().is_none_or(|last| last.id != row.id) {
                open.push(OpenQuestion {
                    id: row.id.clone(),
                    counted: row.kind == AnswerKind::Count,
                    reassuring: row.reassuring,
                });
            }
        }
        Ok(open)
    }

    /// Whether what was said at that instant, in microseconds, still counts as an answer to a question.
    pub fn still_counts(&self, question: &IntakeQuestion, at: i64) -> bool {
        pistor_journey::intake::freshness::fresh(question.valid, self.clock(at).date(), &self.now)
    }

    /// Whether somebody has gone through all allergies at this visit.
    pub fn allergies_asked(&self, chart: &Chart) -> bool {
        chart
            .allergies
            .as_ref()
            .is_some_and(|list| list.complete && self.clock(list.at).date() == self.now.day)
    }

    /// Whether the patient is a minor, or may be one by what is known of the birth date.
    pub fn may_be_minor(&self, chart: &Chart) -> bool {
        let birth_date = chart.person.as_ref().map(|person| person.birth_date.as_str());
        may_be_minor(birth_date.unwrap_or_default(), self.now.day)
    }
}
