//! What pages look at: a patient's sheet, a report's triage, a mixture's totals, worked out anew from the chart.

use crate::act::moment;
use crate::chart::Chart;
use crate::chart::session::Session;
use crate::chart::treatment::Treatment;
use crate::house::settings::Settings;
use crate::practice::Practice;
use crate::refusal::Refusal;
use crate::standing::{Place, Standing};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use pistor_journey::Edition;
use pistor_journey::aftercare::{Sheet, sheet};
use pistor_journey::calendar::Moment;
use pistor_journey::followup::Report;
use pistor_journey::mixture::Mixture;
pub use pistor_knowledge::When;
pub use pistor_knowledge::cited::Target;
pub use pistor_knowledge::library::{Entry as KnowledgeRow, KINDS};
pub use pistor_knowledge::source::Read as HowRead;
pub use pistor_store::{
    AccountRow, AppointmentRow, Audited, Entry, LotRow, MovementRow, PatientRow, ReservedRow, TaskRow,
};
use std::sync::Arc;

/// A look at the practice at one moment.
pub struct Look {
    /// The knowledge in force.
    pub edition: Arc<Edition>,
    /// The settings.
    pub settings: Arc<Settings>,
    /// The moment, on the clinic's clocks.
    pub now: Moment,
    /// The clinic's zone.
    pub zone: TimeZone,
    /// Whether every case of the knowledge came out as it says.
    pub fit: bool,
}

impl Practice {
    /// A look at the practice at a moment.
    pub fn look(&self, at: Timestamp) -> Look {
        let settings = self.settings();
        let zone = settings.zone();
        Look {
            edition: self.edition(),
            now: moment(at, &zone),
            settings,
            zone,
            fit: self.fit(),
        }
    }
}

impl Look {
    /// Where and when this is.
    pub fn place(&self) -> Place<'_> {
        Place {
            edition: &self.edition,
            now: &self.now,
            zone: &self.zone,
            country: &self.settings.country,
            fit: self.fit,
        }
    }

    /// An instant on the clinic's clocks.
    pub fn clock(&self, at: i64) -> jiff::Zoned {
        Timestamp::from_microsecond(at)
            .unwrap_or(Timestamp::UNIX_EPOCH)
            .to_zoned(self.zone.clone())
    }

    /// How a patient stands to a treatment now.
    ///
    /// # Errors
    /// When treatment or answers name something this edition does not know.
    pub fn standing(&self, chart: &Chart, treatment: &Treatment) -> Result<Standing, Refusal> {
        chart.standing(self.place(), treatment)
    }

    /// How a patient stood at an earlier moment, by what the chart held then: for a screening that was written down.
    ///
    /// # Errors
    /// When the visit it was made of cannot be read by this edition any more.
    pub fn then(&self, visit: &str) -> Result<pistor_journey::intake::Visit, Refusal> {
        Ok(pistor_journey::intake::read(&self.edition, visit.as_bytes())?)
    }

    /// A mixture worked out.
    pub fn mix(&self, standing: &Standing) -> Mixture {
        self.edition.mix(&standing.visit)
    }

    /// The aftercare sheet of a signed session.
    ///
    /// # Errors
    /// When the session was not signed.
    pub fn sheet(&self, chart: &Chart, session: &Session) -> Result<Sheet<'_>, Refusal> {
        let signed = session
            .signed
            .as_ref()
            .ok_or_else(|| Refusal::conflict("session-not-signed"))?;
        let treatment = crate::acts::session::sign::treatment_of(chart, session, None)
            .ok_or_else(|| Refusal::not_found("@what-course"))?;
        let (visit, _) = chart.visit(
            &self.edition,
            &treatment,
            &self.now,
            &self.zone,
            &self.settings.country,
        )?;
        let ended = Timestamp::from_microsecond(signed.ended).unwrap_or(self.now.instant);
        Ok(sheet(&self.edition, &visit.treatment, &moment(ended, &self.zone)))
    }

    /// A report as it was made, to be judged as of the moment it was made.
    ///
    /// # Errors
    /// When the session was not signed.
    pub fn report(&self, chart: &Chart, case: &crate::chart::followup::Case) -> Result<Report, Refusal> {
        let at = Timestamp::from_microsecond(case.reported.at).unwrap_or(self.now.instant);
        crate::acts::followup::read(
            chart,
            &self.edition,
            &self.zone,
            &case.reported.session,
            &case.reported.signs,
            &moment(at, &self.zone),
        )
    }
}

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

impl Look {
    /// The facts that must be asked before every rule can be answered for a treatment, each once.
    ///
    /// # Errors
    /// When treatment or answers name something this edition does not know.
    pub fn open_questions(&self, chart: &Chart, treatment: &Treatment) -> Result<Vec<OpenQuestion>, Refusal> {
        use pistor_journey::screening::About;
        use pistor_knowledge::intake::AnswerKind;
        let standing = self.standing(chart, treatment)?;
        let mut open: Vec<OpenQuestion> = Vec::new();
        for asked in &standing.screening.questions {
            let (About::Fact(fact) | About::Detail(fact, _)) = asked.about else {
                continue;
            };
            let row = self.edition.knowledge.questions.at(usize::from(fact));
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

    /// Steps of the checklist that are missing before a session can be signed.
    ///
    /// # Errors
    /// When there is no such session, or its treatment names something this edition does not know.
    pub fn missing_steps(&self, chart: &Chart, session: &str) -> Result<Vec<String>, Refusal> {
        let session = chart
            .session(session)
            .ok_or_else(|| Refusal::not_found("@what-session"))?;
        let treatment = crate::acts::session::sign::treatment_of(chart, session, None)
            .ok_or_else(|| Refusal::not_found("@what-course"))?;
        let standing = self.standing(chart, &treatment)?;
        let missing =
            crate::acts::session::sign::missing(chart, session, &self.edition, &standing.visit.treatment);
        Ok(missing.steps)
    }
}

pub use pistor_journey::mixture::{Mixture as Mixed, PairCheck, Total};
pub use pistor_journey::plan::CoursePlan;
pub use pistor_knowledge::mixture::Role as SubstanceRole;
pub use pistor_knowledge::session::Step;
pub use pistor_knowledge::{Amount, Decimal, Row, Unit};

impl Look {
    /// The course that the knowledge describes for a cleared treatment; none while something stands against it.
    pub fn course(&self, standing: &Standing) -> Option<CoursePlan> {
        let cleared = standing.cleared.as_ref()?;
        Some(pistor_journey::plan::draft(
            cleared,
            &self.edition,
            &standing.visit,
        ))
    }

    /// Steps of a session's checklist that a treatment needs, in order.
    pub fn checklist(&self, standing: &Standing) -> Vec<&Row<Step>> {
        pistor_journey::plan::checklist(&self.edition, &standing.visit.treatment)
    }

    /// How deep the tip of a row's needle comes to lie, in millimetres, and the word for where that is in the skin.
    pub fn reach(&self, row: &crate::chart::session::Marks) -> Option<(Decimal, &'static str)> {
        use pistor_journey::session::Reach;
        let (reach, place) = crate::acts::session::reach(&self.edition, row)?;
        let word = match place {
            Reach::InSkin => "in_skin",
            Reach::Borderline => "borderline",
            Reach::BelowSkin => "below_skin",
            Reach::NoData => "no_data",
        };
        Some((reach, word))
    }

    /// Why somebody should look at a lot today: name of the message; none when nothing is the matter.
    pub fn lot_needs(&self, lot: &LotRow) -> Option<&'static str> {
        let (_, end_of_day) = crate::today::bounds(self.now.day, &self.zone);
        crate::today::lot_needs(lot, &self.now, end_of_day, self.now.instant.as_microsecond())
    }
}

pub use pistor_journey::aftercare::{Item, Said as SourceSays, Sheet as Aftercare};
pub use pistor_journey::followup::{PerSign, Report as SignsReport, Triage};
pub use pistor_knowledge::followup::{Reaction, RedFlag};
pub use pistor_knowledge::outcomes::{Better, Rater, Scale};

impl Look {
    /// What a report means, for staff.
    pub fn triage(&self, report: &Report) -> Triage<'_> {
        pistor_journey::followup::triage(&self.edition, report)
    }

    /// Signs to ask for now after a signed session, by id: those of red flags that can be up, the gravest first.
    ///
    /// # Errors
    /// When the session was not signed, or its treatment names something this edition does not know.
    pub fn to_ask(&self, chart: &Chart, session: &Session) -> Result<Vec<&str>, Refusal> {
        let ended = self.sheet(chart, session)?.ended;
        let treatment = crate::acts::session::sign::treatment_of(chart, session, None)
            .ok_or_else(|| Refusal::not_found("@what-course"))?;
        let (visit, _) = chart.visit(
            &self.edition,
            &treatment,
            &self.now,
            &self.zone,
            &self.settings.country,
        )?;
        let report = Report {
            ended,
            treatment: visit.treatment,
            at: self.now.clone(),
            signs: Vec::new(),
        };
        Ok(self.triage(&report).not_asked)
    }

    /// Whether the change between two scores of a scale matters: the word of the outcome. None when one of them is no
    /// score of it.
    pub fn change(&self, scale: &Scale, before: &str, later: &str) -> Option<&'static str> {
        let (before, later) = (before.parse().ok()?, later.parse().ok()?);
        let outcome = pistor_journey::outcomes::compare(scale, before, later).ok()?;
        Some(outcome.id())
    }
}
pub use pistor_knowledge::intake::AnswerKind;

pub use pistor_journey::screening::{About as AskedAbout, Finding, Reason as WaiverReason};
pub use pistor_knowledge::intake::Question as IntakeQuestion;
pub use pistor_knowledge::screening::{Action, Rule as ScreeningRule, WaivableBy};

/// From this age on a person signs for themselves, in years: as the act that records a consent holds it.
const OF_AGE: i16 = 18;

impl Look {
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
        let birth = chart
            .person
            .as_ref()
            .and_then(|person| pistor_journey::calendar::PartialDate::parse(&person.birth_date).ok());
        birth.is_none_or(|birth| birth.ages_on(self.now.day).0 < OF_AGE)
    }
}
