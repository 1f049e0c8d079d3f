//! What a session needs: its checklist, its mixture worked out, how deep a needle reaches, which lots to look at.

use super::{Decimal, Look, LotRow, Mixed, Row, Step};
use crate::acts::session::sign::{missing, treatment_of};
use crate::chart::Chart;
use crate::chart::session::Marks;
use crate::refusal::Refusal;
use crate::standing::Standing;
use pistor_journey::session::Reach;

impl Look {
    /// A mixture worked out.
    pub fn mix(&self, standing: &Standing) -> Mixed {
        self.edition.mix(&standing.visit)
    }

    /// Steps of a session's checklist that a treatment needs, in order.
    pub fn checklist(&self, standing: &Standing) -> Vec<&Row<Step>> {
        pistor_journey::plan::checklist(&self.edition, &standing.visit.treatment)
    }

    /// Steps of the checklist that are missing before a session can be signed.
    ///
    /// # Errors
    /// When there is no such session, or its treatment names something this edition does not know.
    pub fn missing_steps(&self, chart: &Chart, session: &str) -> Result<Vec<String>, Refusal> {
        let session = chart
            .session(session)
            .ok_or_else(|| Refusal::not_found("@what-session"))?;
        let treatment = treatment_of(chart, session).ok_or_else(|| Refusal::not_found("@what-course"))?;
        let standing = self.standing(chart, &treatment)?;
        Ok(missing(chart, session, &self.edition, &standing.visit.treatment).steps)
    }

    /// How deep the tip of a row's needle comes to lie, in millimetres, and the word for where that is in the skin.
    pub fn reach(&self, row: &Marks) -> Option<(Decimal, &'static str)> {
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
