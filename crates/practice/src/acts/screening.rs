//! Screening: what the rules say, who goes on in spite of it, and what prescribers are asked.

use crate::act::{Doing, Done, filled};
use crate::chart::screening::{PrescriberAnswer, PrescriberQuestion, Waived};
use crate::chart::treatment::Treatment;
use crate::permission::Role;
use crate::refusal::Refusal;
use crate::standing::{Place, Standing};
use pistor_journey::screening::{About, Reason, WaiverRefused};
use pistor_knowledge::Fault;
use pistor_knowledge::screening::Action;
use schemars::JsonSchema;
use serde::Deserialize;

/// What is to be screened.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Screen {
    /// The proposed treatment.
    pub treatment: Treatment,
}

/// A physician's decision to go on.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Waive {
    /// The screening that was read.
    pub screening: String,
    /// One of a few reasons.
    pub reason: String,
    /// In the physician's words.
    pub text: String,
    /// Account of the second physician, whom the door has asked for the password.
    #[serde(default)]
    pub second: String,
}

impl Doing<'_> {
    /// Where and when this is.
    pub(crate) fn place(&self) -> Place<'_> {
        Place {
            house: self.house(),
            zone: &self.zone,
            fit: self.practice.fit(),
        }
    }

    /// How a patient stands to a treatment now.
    pub(crate) fn standing(&self, chart: &crate::Chart, treatment: &Treatment) -> Result<Standing, Refusal> {
        chart.standing(self.place(), treatment)
    }

    /// Writes the screening of this moment down. Gives its id.
    pub(crate) fn record_screening(
        &self,
        chart: crate::act::Loaded,
        standing: &Standing,
        treatment: &Treatment,
    ) -> Result<(crate::act::Loaded, pistor_store::Entry), Refusal> {
        let record = standing.record(&self.edition, treatment, |about| question_id(self, about))?;
        self.save(chart, "screened", &record, None)
    }
}

/// Id of a question in records.
fn question_id(doing: &Doing<'_>, about: About) -> String {
    match about {
        About::Fact(fact) | About::Detail(fact, _) => doing.edition.fact_id(fact).to_owned(),
        About::Allergies => "allergies".to_owned(),
        About::BirthDate => "birth_date".to_owned(),
        About::Sex => "sex".to_owned(),
        About::Country => "country".to_owned(),
        About::Mixture => "mixture".to_owned(),
        About::Method => "method".to_owned(),
        About::Technique => "technique".to_owned(),
        About::Session => "session".to_owned(),
    }
}

/// Screens a proposed treatment and writes down what the rules say.
pub(crate) fn screen(doing: &Doing<'_>, given: Screen) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    let standing = doing.standing(&chart, &given.treatment)?;
    let (_, entry) = doing.record_screening(chart, &standing, &given.treatment)?;
    Ok(doing.done(&entry))
}

/// Goes on in spite of findings. The rules are asked again first: only what was read can be waived.
pub(crate) fn waive(doing: &Doing<'_>, given: Waive) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    let latest = chart
        .screening()
        .filter(|screening| screening.id == given.screening)
        .ok_or_else(|| Refusal::conflict("screening-not-latest"))?;
    let treatment = latest.treatment.clone();
    let standing = doing.standing(&chart, &treatment)?;
    let spoke = |rule: &&str| latest.findings.iter().any(|finding| finding.rule == **rule);
    if !standing.grave(&doing.edition).iter().all(spoke) {
        return Err(Refusal::conflict("screening-changed"));
    }
    let reason = Reason::ALL
        .into_iter()
        .find(|reason| reason.id() == given.reason)
        .ok_or_else(|| Refusal::empty("reason"))?;
    let second = second_physician(doing, &standing, &given.second)?;
    let cleared = standing
        .screening
        .waive(&doing.edition, &doing.who.name, reason, &given.text)
        .map_err(refused)?;
    let pistor_journey::screening::ClearedBy::Waiver(waiver) = cleared.by() else {
        return Err(Refusal::conflict("nothing-to-waive"));
    };
    if waiver.rules.is_empty() {
        return Err(Refusal::conflict("nothing-to-waive"));
    }
    let waived = Waived {
        screening: latest.id.clone(),
        reason: reason.id().to_owned(),
        text: waiver.text.clone(),
        rules: waiver.rules.clone(),
        physician: waiver.physician.clone(),
        second,
        treatment,
    };
    let (_, entry) = doing.save(chart, "waived", &waived, None)?;
    Ok(doing.done(&entry))
}

fn refused(refused: WaiverRefused) -> Refusal {
    match refused {
        WaiverRefused::Unwaivable(rule) => Refusal::conflict("waiver-nobody").because_of(vec![rule]),
        WaiverRefused::Unanswered => Refusal::conflict("waiver-unanswered"),
        WaiverRefused::TextTooShort => Refusal::invalid(Fault::new("waiver-short").under("text")),
        WaiverRefused::Unsigned => Refusal::forbidden("not-yours"),
    }
}

/// The name of the second physician, where the house asks for one and a stop is waived.
fn second_physician(doing: &Doing<'_>, standing: &Standing, second: &str) -> Result<Option<String>, Refusal> {
    let stops = standing
        .screening
        .findings
        .iter()
        .any(|finding| finding.action == Action::Stop);
    if !doing.practice.settings().second_physician || !stops {
        return Ok(None);
    }
    let account = doing
        .ledger
        .account(second)?
        .map(crate::house::accounts::Account::from);
    account
        .filter(|account| {
            account.active && account.id != doing.who.account && account.roles().contains(&Role::Physician)
        })
        .map(|account| Some(account.name))
        .ok_or_else(|| Refusal::invalid(Fault::new("second-physician").under("second")))
}

/// A question to a prescriber.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskPrescriber {
    /// The rule that wants it asked.
    pub rule: String,
    /// Who is asked.
    pub to: String,
    /// What is asked.
    pub text: String,
}

/// Writes a question to the prescriber down; it stays on the work list until it is answered.
pub(crate) fn ask_prescriber(doing: &Doing<'_>, given: AskPrescriber) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    let known = doing.edition.knowledge.rules().any(|rule| rule.id == given.rule);
    if !known {
        return Err(Refusal::not_found("@what-rule"));
    }
    let question = PrescriberQuestion {
        rule: given.rule,
        to: filled("to", &given.to, 200)?,
        text: filled("text", &given.text, 2000)?,
        answer: None,
    };
    let (_, entry) = doing.save(chart, "prescriber_asked", &question, None)?;
    Ok(doing.done(&entry))
}

/// Writes the prescriber's answer down. It decides nothing: the answers of the intake and the physician do.
pub(crate) fn prescriber_answered(doing: &Doing<'_>, given: PrescriberAnswer) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    chart
        .prescriber
        .iter()
        .find(|question| question.id == given.question && question.answer.is_none())
        .ok_or_else(|| Refusal::not_found("@what-question"))?;
    let answer = PrescriberAnswer {
        text: filled("text", &given.text, 2000)?,
        ..given
    };
    let (_, entry) = doing.save(chart, "prescriber_answered", &answer, None)?;
    Ok(doing.done(&entry))
}
