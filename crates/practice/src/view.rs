//! What pages look at, worked out anew from the chart: how a patient stands, what is open, what a session needs, what a
//! report means. The words of the knowledge and of the decisions that a page names come from here, too.

mod after;
mod asking;
mod consent;
mod own;
mod records;
mod session;

use crate::act::moment;
use crate::chart::Chart;
use crate::chart::treatment::Treatment;
use crate::house::Heard;
use crate::house::settings::Settings;
use crate::house::wording::Wording;
use crate::practice::Practice;
use crate::refusal::Refusal;
use crate::standing::{Place, Standing};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use pistor_journey::calendar::Moment;
use pistor_locale::Locale;
use std::sync::Arc;

pub use asking::{OpenQuestion, proposed};
pub use own::{Ask, OwnIntake};
pub use pistor_journey::Edition;
pub use pistor_journey::Edition as KnowledgeEdition;
pub use pistor_journey::aftercare::{Item, Said as SourceSays, Sheet as Aftercare};
pub use pistor_journey::followup::{PerSign, Report as SignsReport, Triage, Usual};
pub use pistor_journey::intake::recorded::{
    RecordDocument, RecordedAllergy, RecordedCondition, RecordedMedication, RecordedObservation,
    RecordedWeight,
};
pub use pistor_journey::intake::records::Standing as RecordedStanding;
pub use pistor_journey::mixture::{Mixture as Mixed, PairCheck, Total};
pub use pistor_journey::plan::CoursePlan;
pub use pistor_journey::screening::{About as AskedAbout, Finding, Reason as WaiverReason};
pub use pistor_knowledge::cited::Target;
pub use pistor_knowledge::followup::{Noticed, Reaction, RedFlag};
pub use pistor_knowledge::intake::{
    AnswerKind, DETAILS, Question as IntakeQuestion, Reads, System as CodedIn,
};
pub use pistor_knowledge::library::{Entry as KnowledgeRow, KINDS};
pub use pistor_knowledge::mixture::Role as SubstanceRole;
pub use pistor_knowledge::outcomes::{Better, Rater, Scale};
pub use pistor_knowledge::plan::Protocol;
pub use pistor_knowledge::screening::{Action, Rule as ScreeningRule, WaivableBy};
pub use pistor_knowledge::session::{Measured, School, Step};
pub use pistor_knowledge::source::Read as HowRead;
pub use pistor_knowledge::{Amount, Decimal, Row, Unit, When};
pub use pistor_store::{
    AccessToken, AccountRow, AppointmentRow, Audited, Entry, LotRow, MovementRow, PatientRow, Reading,
    ReservedRow, TaskRow,
};

/// A look at the practice at one moment.
pub struct Look {
    /// The knowledge in force.
    pub edition: Arc<Edition>,
    /// The settings.
    pub settings: Arc<Settings>,
    /// The clinic's own words on consents.
    pub wording: Arc<Heard<Wording>>,
    /// The languages in which texts are made that are signed.
    pub voices: Vec<Arc<Locale>>,
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
            wording: self.wording(),
            voices: self.voices().to_vec(),
            zone,
            fit: self.fit(),
        }
    }
}

impl Look {
    /// Where and when this is.
    pub fn place(&self) -> Place<'_> {
        Place {
            house: self.house(),
            zone: &self.zone,
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

    /// The course that the knowledge describes for a cleared treatment; none while something stands against it.
    pub fn course(&self, standing: &Standing) -> Option<CoursePlan> {
        let cleared = standing.cleared.as_ref()?;
        Some(pistor_journey::plan::draft(
            cleared,
            &self.edition,
            &standing.visit,
        ))
    }
}
