//! What is known of a patient, what is not, and who said so.

use crate::calendar::PartialDate;
use std::borrow::Cow;

/// Yes, no, or nobody knows. Not asked and stale count as unknown, never as no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Answer {
    /// Nobody has answered, or not lately enough.
    #[default]
    Unknown,
    /// It is not so.
    No,
    /// It is so.
    Yes,
}

impl Answer {
    /// The word in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Answer::Unknown => "unknown",
            Answer::No => "no",
            Answer::Yes => "yes",
        }
    }

    /// The answer of that word.
    pub fn of(word: &str) -> Option<Answer> {
        [Answer::Yes, Answer::No, Answer::Unknown]
            .into_iter()
            .find(|answer| answer.id() == word)
    }
}

/// The number of a fact: its place among the questions of the loaded edition.
pub type FactNo = u8;
/// The number of an area.
pub type AreaNo = u8;
/// The number of a substance.
pub type SubstanceNo = u8;
/// The number of a class.
pub type ClassNo = u8;

/// What is known beside the yes of a fact.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Details {
    /// Where; empty when nobody said.
    pub sites: Vec<AreaNo>,
    /// One of the yeses came without a site.
    pub unsited: bool,
    /// By prescription.
    pub prescribed: Option<bool>,
    /// With contraception.
    pub contraception: Option<bool>,
    /// When.
    pub date: Option<PartialDate>,
    /// Weeks of pregnancy.
    pub weeks: Option<u32>,
}

/// Why a fact has its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The fact.
    pub fact: FactNo,
    /// What this piece answers.
    pub answer: Answer,
    /// Where it stands: `facts`, `conditions[0]`, `Condition/123`.
    pub origin: Cow<'static, str>,
    /// `snomed:230690007`, where it is a code.
    pub code: Option<String>,
    /// Row of `intake/codes` or `intake/positions` by which it was read.
    pub row: Option<String>,
    /// Why it is not known, where that is so: name of the message.
    pub note: Option<&'static str>,
}

/// All facts of one patient, held as sets so that a rule costs a few instructions.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Facts {
    /// Facts that are so.
    pub yes: u128,
    /// Facts that are not so.
    pub no: u128,
    /// Counted facts: at least, and exactly so or not.
    pub counts: Vec<(FactNo, Count)>,
    /// Details of facts that are so.
    pub details: Vec<(FactNo, Details)>,
    /// Why.
    pub evidence: Vec<Evidence>,
    /// Pairs of statements that contradict each other: what was answered against what the record says.
    pub conflicts: Vec<FactNo>,
}

/// A counted fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// At least so many.
    pub least: u32,
    /// No more than that, either.
    pub exact: bool,
}

impl Facts {
    /// The answer to one fact.
    pub fn answer(&self, fact: FactNo) -> Answer {
        let bit = 1u128 << fact;
        if self.yes & bit != 0 {
            Answer::Yes
        } else if self.no & bit != 0 {
            Answer::No
        } else {
            Answer::Unknown
        }
    }

    /// Takes in an answer. A yes is never taken back: a no beside it is kept as a conflict.
    pub fn answered(&mut self, fact: FactNo, answer: Answer) {
        let bit = 1u128 << fact;
        match answer {
            Answer::Yes => {
                if self.no & bit != 0 {
                    self.conflicts.push(fact);
                }
                self.yes |= bit;
                self.no &= !bit;
            }
            Answer::No if self.yes & bit != 0 => self.conflicts.push(fact),
            Answer::No => self.no |= bit,
            Answer::Unknown => {}
        }
    }

    /// What is known beside the yes of a fact.
    pub fn details(&self, fact: FactNo) -> Option<&Details> {
        self.details
            .iter()
            .find(|(no, _)| *no == fact)
            .map(|(_, details)| details)
    }

    /// The details of a fact, made when there are none yet.
    pub fn details_mut(&mut self, fact: FactNo) -> &mut Details {
        let at = match self.details.iter().position(|(no, _)| *no == fact) {
            Some(at) => at,
            None => {
                self.details.push((fact, Details::default()));
                self.details.len() - 1
            }
        };
        &mut self.details[at].1
    }

    /// The count of a counted fact.
    pub fn count(&self, fact: FactNo) -> Option<Count> {
        self.counts
            .iter()
            .find(|(no, _)| *no == fact)
            .map(|(_, count)| *count)
    }

    /// Takes in a count: the larger one holds.
    pub fn counted(&mut self, fact: FactNo, count: Count) {
        match self.counts.iter_mut().find(|(no, _)| *no == fact) {
            Some((_, held)) if count.least > held.least => *held = count,
            Some((_, held)) if count.least == held.least => held.exact |= count.exact,
            Some(_) => {}
            None => self.counts.push((fact, count)),
        }
    }
}

/// The allergy list of one patient.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Allergies {
    /// Entries; none at all may still mean that nobody asked.
    pub entries: Vec<Allergy>,
    /// Somebody has gone through all allergies, so that what is not listed is a no.
    pub complete: bool,
    /// Somebody has gone through the medicines, though perhaps not through food and venoms.
    pub drugs_complete: bool,
}

/// One allergy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allergy {
    /// To what.
    pub to: Allergen,
    /// What happened.
    pub reaction: Option<String>,
    /// `mild`, `severe` or `unknown`.
    pub severity: Option<String>,
    /// Where it stands.
    pub origin: String,
    /// An intolerance, shown as such.
    pub intolerance: bool,
    /// Whether it is to a medicine, where somebody said so: a record's category. Of ids the edition knows it itself.
    pub medicine: Option<bool>,
}

/// What somebody is allergic to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Allergen {
    /// A substance of the edition.
    Substance(SubstanceNo),
    /// An allergy class of the edition.
    Class(ClassNo),
    /// Something else, in words. Shown, never matched.
    Other(String),
}
