//! A physician's signed decision to go on all the same.

use super::{Cleared, ClearedBy, Screening};
use crate::edition::Edition;
use pistor_knowledge::screening::{Action, WaivableBy};

/// Why a physician goes on. A few, so that they can be counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The benefit for this patient outweighs the risk.
    BenefitOutweighsRisk,
    /// The treating specialist was asked and agrees.
    SpecialistAgrees,
    /// The record was wrong, and the patient or a test says so.
    RecordCorrected,
    /// The same treatment was tolerated before.
    ToleratedBefore,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Reason; 4] = [
        Reason::BenefitOutweighsRisk,
        Reason::SpecialistAgrees,
        Reason::RecordCorrected,
        Reason::ToleratedBefore,
    ];

    /// The word in records and the name of its message.
    pub fn id(self) -> &'static str {
        match self {
            Reason::BenefitOutweighsRisk => "benefit_outweighs_risk",
            Reason::SpecialistAgrees => "specialist_agrees",
            Reason::RecordCorrected => "record_corrected",
            Reason::ToleratedBefore => "tolerated_before",
        }
    }
}

/// A waiver, as the next person sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiver {
    /// Who signed. That this is a physician is for the act that signs to know.
    pub physician: String,
    /// One of a few reasons.
    pub reason: Reason,
    /// In the physician's own words.
    pub text: String,
    /// The rules that were waived, by id.
    pub rules: Vec<String>,
}

/// Why a waiver was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WaiverRefused {
    /// This rule can be waived by nobody.
    Unwaivable(String),
    /// Something has not been asked yet: an answer cannot be waived before it is known.
    Unanswered,
    /// The text says too little: at least ten characters.
    TextTooShort,
    /// There is no name under it.
    Unsigned,
}

impl Screening {
    /// Clears by waiver: a physician goes on in spite of every finding graver than caution.
    ///
    /// # Errors
    /// When a rule can be waived by nobody, when questions are open, or when name or text are missing.
    pub fn waive(
        &self,
        edition: &Edition,
        physician: &str,
        reason: Reason,
        text: &str,
    ) -> Result<Cleared, WaiverRefused> {
        let grave = || {
            self.findings
                .iter()
                .filter(|finding| finding.action > Action::Caution)
        };
        if let Some(fixed) =
            grave().find(|finding| edition.rule(finding.rule).waivable_by == WaivableBy::Nobody)
        {
            return Err(WaiverRefused::Unwaivable(edition.rule(fixed.rule).id.clone()));
        }
        if !self.questions.is_empty() || self.words > 0 {
            return Err(WaiverRefused::Unanswered);
        }
        if physician.trim().is_empty() {
            return Err(WaiverRefused::Unsigned);
        }
        if text.trim().chars().count() < 10 {
            return Err(WaiverRefused::TextTooShort);
        }
        let rules = grave()
            .map(|finding| edition.rule(finding.rule).id.clone())
            .collect();
        let waiver = Waiver {
            physician: physician.trim().to_owned(),
            reason,
            text: text.trim().to_owned(),
            rules,
        };
        Ok(Cleared {
            by: ClearedBy::Waiver(waiver),
        })
    }
}
