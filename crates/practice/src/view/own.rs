//! The intake as a patient answers it alone: what is asked next, and what was answered by this link.
//!
//! What is asked follows from the rules, as on the page of the staff: for the treatment that is proposed; where none is,
//! what every indication asks. Questions to which somebody who examined must answer are not put to a patient.

use super::{AskedAbout, IntakeQuestion, Look, Row, proposed};
use crate::chart::Chart;
use crate::chart::intake::Teller;
use crate::chart::intake::own::ALLERGIES;
use crate::chart::treatment::{TreatedArea, Treatment};
use std::collections::BTreeSet;

/// Something that a patient is asked, one at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// Who answers for a minor.
    Guardian,
    /// Allergies.
    Allergies,
    /// A fact.
    Fact(String),
    /// What else is to be said of a yes.
    More(String),
}

impl Ask {
    /// The fact it is about.
    pub fn fact(&self) -> Option<&str> {
        match self {
            Ask::Fact(fact) | Ask::More(fact) => Some(fact),
            Ask::Guardian | Ask::Allergies => None,
        }
    }
}

/// The intake of a patient by one link.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OwnIntake {
    /// What is still asked, in order.
    pub asks: Vec<Ask>,
    /// How many questions were answered; an answer of "I don't know" is one.
    pub answered: usize,
    /// Facts answered by this link, in the order of the questions.
    pub told: Vec<String>,
    /// Whether the allergies were answered by this link.
    pub allergies: bool,
    /// When it was sent, in microseconds.
    pub sent: Option<i64>,
}

/// Details that a patient can say. Blood pressure is measured, and who gave a filler is asked face to face.
const SAYABLE: [&str; 7] = [
    "contraception",
    "date",
    "prescribed",
    "site",
    "trigger",
    "type",
    "weeks",
];

impl Look {
    /// The intake as it stands for the link that is the author `by`.
    pub fn own_intake(&self, chart: &Chart, by: &str) -> OwnIntake {
        let questions = &self.edition.knowledge.questions;
        let held = |fact: &str| chart.answers.get(fact).filter(|answer| answer.author == by);
        let told: Vec<String> = questions
            .iter()
            .filter(|row| held(&row.id).is_some())
            .map(|row| row.id.clone())
            .collect();
        let passed = |what: &str| {
            let passed = chart.passed.get(what).filter(|(_, author)| author == by);
            passed.map_or(0, |(seq, _)| *seq)
        };
        let mut asks = Vec::new();
        if self.may_be_minor(chart) && chart.guardian_by(by).is_none() {
            asks.push(Ask::Guardian);
        }
        let more = told.iter().filter(|fact| {
            let (Some(row), Some(answer)) = (questions.get(fact), held(fact)) else {
                return false;
            };
            let yes = answer.answer.as_deref() == Some("yes");
            yes && answer.details.is_empty() && sayable(row).next().is_some() && passed(fact) < answer.seq
        });
        asks.extend(more.cloned().map(Ask::More));
        let by_link = chart.allergies.as_ref().is_some_and(|list| list.author == by);
        let allergies = by_link || passed(ALLERGIES) > 0;
        if !allergies && !self.allergies_asked(chart) {
            asks.push(Ask::Allergies);
        }
        let open = self.open_to_patient(chart);
        let facts = questions
            .iter()
            .filter(|row| held(&row.id).is_none() && !row.reassuring && row.answered_by.is_none())
            .filter(|row| concerns(row, chart))
            .filter(|row| open.contains(&row.id) || self.said_long_ago(chart, row))
            .map(|row| Ask::Fact(row.id.clone()));
        asks.extend(facts);
        OwnIntake {
            answered: told.len() + usize::from(allergies),
            asks,
            told,
            allergies,
            sent: chart
                .sent
                .iter()
                .rev()
                .find(|sent| sent.author == by)
                .map(|sent| sent.at),
        }
    }

    /// The details of a question that a patient can say.
    pub fn sayable<'q>(&self, question: &'q IntakeQuestion) -> impl Iterator<Item = &'q str> + use<'q> {
        sayable(question)
    }

    /// What the patient said earlier, when it has grown old: it is asked again, and what was said is shown. A word of
    /// somebody else is not put to the patient as their own.
    pub fn said_long_ago(&self, chart: &Chart, question: &Row<IntakeQuestion>) -> bool {
        chart.answers.get(&question.id).is_some_and(|answer| {
            answer.by == Teller::Patient
                && matches!(answer.answer.as_deref(), Some("yes" | "no"))
                && !self.still_counts(question, answer.at)
        })
    }

    /// The facts that are open for what is proposed, or else for every indication.
    fn open_to_patient(&self, chart: &Chart) -> BTreeSet<String> {
        let open = |treatment: &Treatment| -> Option<BTreeSet<String>> {
            let standing = self.standing(chart, treatment).ok()?;
            let facts = standing
                .screening
                .questions
                .iter()
                .filter_map(|asked| match asked.about {
                    AskedAbout::Fact(fact) => Some(self.edition.fact_id(fact).to_owned()),
                    _ => None,
                });
            Some(facts.collect())
        };
        if let Some(facts) = proposed(chart).as_ref().and_then(open) {
            return facts;
        }
        let knowledge = &self.edition.knowledge;
        let mut every: Option<BTreeSet<String>> = None;
        for indication in knowledge.indications.ids() {
            let anywhere = knowledge.areas.ids().find_map(|area| {
                open(&Treatment {
                    indication: indication.to_owned(),
                    areas: vec![TreatedArea {
                        area: area.to_owned(),
                        side: None,
                    }],
                    ..Treatment::default()
                })
            });
            if let Some(facts) = anywhere {
                every = Some(match every {
                    Some(held) => held.intersection(&facts).cloned().collect(),
                    None => facts,
                });
            }
        }
        every.unwrap_or_default()
    }
}

fn sayable(question: &IntakeQuestion) -> impl Iterator<Item = &str> + use<'_> {
    let details = question.details.iter().map(String::as_str);
    details.filter(|detail| SAYABLE.contains(detail))
}

/// Whether a question concerns a patient of this recorded sex.
fn concerns(question: &IntakeQuestion, chart: &Chart) -> bool {
    let sex = chart
        .person
        .as_ref()
        .map_or("unknown", |person| person.sex.as_str());
    match (question.sex.as_deref(), sex) {
        (Some(asked), "female" | "male") => asked == sex,
        _ => true,
    }
}
