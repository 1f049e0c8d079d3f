//! What the rules say of a patient whatever of several treatments is chosen: for somebody who asks before anything is
//! proposed, or whose proposal leaves something open.

use super::{About, Question, RuleNo, Screening};
use crate::edition::Edition;
use crate::intake::Visit;
use crate::treatment::{TreatedArea, Treatment};
use pistor_knowledge::screening::Action;

/// What several screenings of one patient have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Across {
    /// Rules that speak whatever is chosen, each with the mildest of what it says; questions that are always open; the
    /// mildest of the verdicts.
    pub always: Screening,
    /// Rules that speak for some of the treatments only.
    pub sometimes: Vec<RuleNo>,
    /// What is asked of the patient for some of the treatments only.
    pub sometimes_asked: Vec<About>,
    /// The gravest of the verdicts.
    pub gravest: Action,
    /// How many treatments were looked at.
    pub treatments: usize,
}

impl About {
    /// Whether this is asked of the patient; the others are asked of whoever proposes the treatment.
    pub fn of_patient(self) -> bool {
        matches!(
            self,
            About::Fact(_) | About::Detail(..) | About::Allergies | About::BirthDate | About::Sex
        )
    }
}

impl Edition {
    /// Screens a visit for each of these treatments. Questions are kept when every treatment asks them.
    ///
    /// Without any treatment nothing was looked at, so that nothing is said and the verdict is *ask*.
    pub fn screen_across(&self, visit: &Visit, treatments: &[Treatment]) -> Across {
        let mut visit = visit.clone();
        let mut each = treatments.iter().map(|treatment| {
            visit.treatment.clone_from(treatment);
            self.screen(&visit)
        });
        let Some(mut always) = each.next() else {
            let nothing = Screening {
                verdict: Action::Ask,
                findings: Vec::new(),
                questions: Vec::new(),
                words: visit.open_words().count(),
            };
            return Across {
                always: nothing,
                sometimes: Vec::new(),
                sometimes_asked: Vec::new(),
                gravest: Action::Ask,
                treatments: 0,
            };
        };
        let mut spoke: Vec<RuleNo> = always.findings.iter().map(|finding| finding.rule).collect();
        let (mut asked, mut gravest) = (of_patient(&always.questions), always.verdict);
        for one in each {
            spoke.extend(one.findings.iter().map(|finding| finding.rule));
            asked.extend(of_patient(&one.questions));
            gravest = gravest.max(one.verdict);
            always.findings.retain_mut(|held| match one.finding(held.rule) {
                Some(found) if found.action < held.action => {
                    *held = *found;
                    true
                }
                found => found.is_some(),
            });
            // Different rules may wait for the same answer.
            let asked_too =
                |held: &Question| one.questions.iter().any(|question| question.about == held.about);
            always.questions.retain(asked_too);
            always.verdict = always.verdict.min(one.verdict);
        }
        spoke.sort_unstable();
        spoke.dedup();
        spoke.retain(|rule| always.finding(*rule).is_none());
        asked.sort_unstable();
        asked.dedup();
        asked.retain(|about| !always.questions.iter().any(|question| question.about == *about));
        Across {
            always,
            sometimes: spoke,
            sometimes_asked: asked,
            gravest,
            treatments: treatments.len(),
        }
    }

    /// Every indication in each of the areas where it is treated: what can be proposed at all.
    pub fn proposable(&self) -> Vec<Treatment> {
        let indications = self.knowledge.indications.iter().zip(0u8..);
        indications
            .flat_map(|(row, n)| {
                let areas = row.areas.iter().filter_map(|id| self.area(id));
                areas.map(move |area| (n, area))
            })
            .map(|(indication, area)| Treatment {
                indication,
                areas: vec![TreatedArea { area, side: None }],
                method: None,
                technique: None,
                mixture: None,
                session: None,
                points: None,
            })
            .collect()
    }
}

/// Questions of the patient, each once, in order.
pub fn of_patient(questions: &[Question]) -> Vec<About> {
    let mut abouts: Vec<About> = questions
        .iter()
        .map(|question| question.about)
        .filter(|about| about.of_patient())
        .collect();
    abouts.dedup();
    abouts
}
