//! After a session: the sheet, what a report means, what to ask for, whether a score has changed.

use super::Usual;
use super::{Aftercare, Look, Scale, SignsReport, Triage};
use crate::act::moment;
use crate::acts::session::sign::treatment_of;
use crate::chart::Chart;
use crate::chart::followup::Case;
use crate::chart::session::Session;
use crate::refusal::Refusal;
use jiff::Timestamp;
use pistor_journey::aftercare::sheet;
use pistor_journey::followup::normal_now;
use pistor_journey::treatment::Treatment;

impl Look {
    /// What was done in a session, as the knowledge reads it.
    fn done(&self, chart: &Chart, session: &Session) -> Result<Treatment, Refusal> {
        let treatment = treatment_of(chart, session).ok_or_else(|| Refusal::not_found("@what-course"))?;
        // What is told after a session does not hang on consents.
        let (visit, _) = chart.visit(self.place(), &treatment, None)?;
        Ok(visit.treatment)
    }

    /// The aftercare sheet of a signed session.
    ///
    /// # Errors
    /// When the session was not signed.
    pub fn sheet(&self, chart: &Chart, session: &Session) -> Result<Aftercare<'_>, Refusal> {
        let signed = session
            .signed
            .as_ref()
            .ok_or_else(|| Refusal::conflict("session-not-signed"))?;
        let ended = Timestamp::from_microsecond(signed.ended).unwrap_or(self.now.instant);
        let treatment = self.done(chart, session)?;
        Ok(sheet(&self.edition, &treatment, &moment(ended, &self.zone)))
    }

    /// What is normal at a moment after a signed session, with the end of it, unless it is getting worse.
    ///
    /// # Errors
    /// When the session was not signed.
    pub fn normal_at(
        &self,
        chart: &Chart,
        session: &Session,
        at: Timestamp,
    ) -> Result<Vec<(Usual<'_>, Timestamp)>, Refusal> {
        let signed = session
            .signed
            .as_ref()
            .ok_or_else(|| Refusal::conflict("session-not-signed"))?;
        let ended = Timestamp::from_microsecond(signed.ended).unwrap_or(self.now.instant);
        let treatment = self.done(chart, session)?;
        Ok(normal_now(&self.edition, &treatment, ended, at))
    }

    /// A report as it was made, to be judged as of the moment it was made.
    ///
    /// # Errors
    /// When the session was not signed.
    pub fn report(&self, chart: &Chart, case: &Case) -> Result<SignsReport, Refusal> {
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

    /// What a report means, for staff.
    pub fn triage(&self, report: &SignsReport) -> Triage<'_> {
        pistor_journey::followup::triage(&self.edition, report)
    }

    /// Signs to ask for now after a signed session, by id: those of red flags that can be up, the gravest first.
    ///
    /// # Errors
    /// When the session was not signed, or its treatment names something this edition does not know.
    pub fn to_ask(&self, chart: &Chart, session: &Session) -> Result<Vec<&str>, Refusal> {
        let report = SignsReport {
            ended: self.sheet(chart, session)?.ended,
            treatment: self.done(chart, session)?,
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
