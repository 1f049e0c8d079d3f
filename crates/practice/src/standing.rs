//! How a patient stands to a treatment at this moment: screened anew, and cleared or not.

use crate::chart::Chart;
use crate::chart::screening::{Screened, Spoke, Waived};
use crate::chart::treatment::Treatment;
use crate::chart::{Noted, screening};
use crate::consent::{Consented, House};
use crate::refusal::Refusal;
use jiff::tz::TimeZone;
use pistor_journey::Edition;
use pistor_journey::intake::Visit;
use pistor_journey::screening::{Cleared, Reason, Screening};
use pistor_knowledge::Fault;
use pistor_knowledge::screening::Action;
use serde_json::value::RawValue;
use std::collections::BTreeSet;

/// Where and when a patient is looked at.
#[derive(Clone, Copy)]
pub struct Place<'a> {
    /// The house: its knowledge, the moment on its clocks, its settings and words.
    pub house: House<'a>,
    /// The clinic's zone.
    pub zone: &'a TimeZone,
    /// Whether every case of the knowledge came out as it says.
    pub fit: bool,
}

/// How a patient stands to a treatment.
#[derive(Debug)]
pub struct Standing {
    /// What was screened.
    pub visit: Visit,
    /// The document it was read from.
    pub document: String,
    /// What the rules say.
    pub screening: Screening,
    /// The proof that a later step demands; none while something stands against it.
    pub cleared: Option<Cleared>,
    /// The waiver it rests on, by its id.
    pub waiver: Option<String>,
}

impl Chart {
    /// Screens a treatment at this moment, and looks whether the patient is cleared for it.
    ///
    /// # Errors
    /// When treatment or answers name something this edition does not know.
    pub fn standing(&self, place: Place<'_>, treatment: &Treatment) -> Result<Standing, Refusal> {
        self.standing_with(place, treatment, place.house.consented_to(self, treatment))
    }

    /// The same for whoever knows already how the consent to this treatment stands.
    ///
    /// # Errors
    /// When treatment or answers name something this edition does not know.
    pub fn standing_with(
        &self,
        place: Place<'_>,
        treatment: &Treatment,
        consented: Option<Consented<'_>>,
    ) -> Result<Standing, Refusal> {
        let (visit, document) = self.visit(place, treatment, consented)?;
        let mut screening = place.house.edition.screen(&visit);
        if !place.fit {
            screening.verdict = screening.verdict.max(Action::Ask);
        }
        let mut standing = Standing {
            visit,
            document,
            cleared: screening.cleared().ok(),
            screening,
            waiver: None,
        };
        if standing.cleared.is_none() && place.fit {
            let waived = self.waivers.iter().rev().find_map(|waiver| {
                let cleared = standing.waived_by(place.house.edition, waiver, treatment)?;
                Some((cleared, waiver.id.clone()))
            });
            if let Some((cleared, waiver)) = waived {
                standing.cleared = Some(cleared);
                standing.waiver = Some(waiver);
            }
        }
        Ok(standing)
    }
}

/// What of a treatment a waiver is bound to: everything but the number of the session and the amounts.
fn bound(treatment: &Treatment) -> (&str, BTreeSet<String>, Option<&str>, Option<&str>) {
    let areas = treatment
        .areas
        .iter()
        .map(|area| format!("{}/{}", area.area, area.side.as_deref().unwrap_or_default()));
    (
        &treatment.indication,
        areas.collect(),
        treatment.method.as_deref(),
        treatment.technique.as_deref(),
    )
}

fn substances(treatment: &Treatment) -> BTreeSet<&str> {
    let items = treatment.mixture.iter().flatten();
    items.map(|item| item.substance.as_str()).collect()
}

impl Standing {
    /// Rules graver than caution.
    pub fn grave<'e>(&self, edition: &'e Edition) -> Vec<&'e str> {
        let grave = self
            .screening
            .findings
            .iter()
            .filter(|f| f.action > Action::Caution);
        grave
            .map(|finding| edition.rule(finding.rule).id.as_str())
            .collect()
    }

    /// The clearance that an earlier waiver gives: for the same treatment, under the same edition, and for no rule that
    /// it did not name.
    fn waived_by(&self, edition: &Edition, waiver: &Noted<Waived>, treatment: &Treatment) -> Option<Cleared> {
        let same = bound(&waiver.treatment) == bound(treatment)
            && substances(treatment).is_subset(&substances(&waiver.treatment))
            && waiver.edition == edition.knowledge.edition;
        let named = self
            .grave(edition)
            .iter()
            .all(|rule| waiver.rules.iter().any(|waived| waived == rule));
        if !same || !named {
            return None;
        }
        let reason = Reason::ALL
            .into_iter()
            .find(|reason| reason.id() == waiver.reason)?;
        self.screening
            .waive(edition, &waiver.physician, reason, &waiver.text)
            .ok()
    }

    /// The clearance, or why there is none.
    ///
    /// # Errors
    /// `not-cleared`, with the rules that stand against it; `not-asked` while something is open.
    pub fn demand(&self, edition: &Edition) -> Result<&Cleared, Refusal> {
        self.cleared.as_ref().ok_or_else(|| {
            let rules: Vec<String> = self.grave(edition).into_iter().map(str::to_owned).collect();
            let open = self.screening.questions.len() + self.screening.words;
            let code = match (rules.is_empty(), open) {
                (true, 0) => "knowledge-unfit",
                (true, _) => "not-asked",
                _ => "not-cleared",
            };
            Refusal::stands_against(
                Fault::new(code)
                    .with("verdict", format!("@action-{}", self.screening.verdict.id()))
                    .with("count", rules.len().to_string()),
            )
            .because_of(rules)
        })
    }

    /// The screening as the chart keeps it.
    pub(crate) fn record(
        &self,
        edition: &Edition,
        treatment: &Treatment,
        question: impl Fn(pistor_journey::screening::About) -> String,
    ) -> Result<Screened, Refusal> {
        let visit =
            RawValue::from_string(self.document.clone()).map_err(|e| Refusal::fault(e.to_string()))?;
        let mut questions: Vec<String> = Vec::new();
        for asked in &self.screening.questions {
            let id = question(asked.about);
            if questions.last() != Some(&id) {
                questions.push(id);
            }
        }
        Ok(screening::Screened {
            treatment: treatment.clone(),
            verdict: self.screening.verdict.id().to_owned(),
            findings: self
                .screening
                .findings
                .iter()
                .map(|finding| Spoke {
                    rule: edition.rule(finding.rule).id.clone(),
                    action: finding.action.id().to_owned(),
                })
                .collect(),
            questions,
            checked: edition.checked().count(),
            visit,
        })
    }
}
