//! Questions while they are gathered: one number each, so that putting them in order costs little.

use super::{About, RuleNo};
use crate::facts::{Answer, FactNo};
use crate::intake::Visit;

/// What a question is about: its kind, its fact and its detail in one number, in the order of [`About`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Subject(u16);

const FACT: u16 = 0;
const DETAIL: u16 = 1;
/// Kinds that have neither a fact nor a detail, from 2 on.
const OTHERS: [About; 8] = [
    About::Allergies,
    About::BirthDate,
    About::Sex,
    About::Country,
    About::Mixture,
    About::Method,
    About::Technique,
    About::Session,
];
const DETAILS: [&str; 3] = ["contraception", "prescribed", "site"];

impl Subject {
    pub fn of(about: About) -> Subject {
        let place = |found: Option<usize>| found.unwrap_or_default() as u16;
        match about {
            About::Fact(fact) => Subject::new(FACT, fact, 0),
            About::Detail(fact, detail) => Subject::new(
                DETAIL,
                fact,
                place(DETAILS.iter().position(|known| *known == detail)),
            ),
            other => Subject::new(2 + place(OTHERS.iter().position(|known| *known == other)), 0, 0),
        }
    }

    fn new(kind: u16, fact: FactNo, detail: u16) -> Subject {
        Subject(kind << 12 | u16::from(fact) << 2 | detail)
    }

    fn fact(self) -> FactNo {
        (self.0 >> 2 & 0x7f) as FactNo
    }

    fn about(self) -> About {
        match self.0 >> 12 {
            FACT => About::Fact(self.fact()),
            DETAIL => About::Detail(self.fact(), DETAILS[usize::from(self.0 & 3)]),
            kind => OTHERS[usize::from(kind - 2)],
        }
    }

    /// What to ask first when nobody knows this.
    pub fn first(self, visit: &Visit) -> Subject {
        match self.about() {
            // Before a site or another detail is asked for, the fact itself must be known.
            About::Detail(fact, _) if visit.facts.answer(fact) == Answer::Unknown => {
                Subject::of(About::Fact(fact))
            }
            // An allergy to an ingredient cannot be looked for in a mixture that nobody named.
            About::Allergies if visit.allergies.complete && visit.treatment.mixture.is_none() => {
                Subject::of(About::Mixture)
            }
            _ => self,
        }
    }
}

/// A question and the rule that waits for it, in the order of [`super::Question`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Waiting(u32);

impl Waiting {
    pub fn new(subject: Subject, rule: RuleNo) -> Waiting {
        Waiting(u32::from(subject.0) << 16 | u32::from(rule))
    }

    pub fn rule(self) -> RuleNo {
        self.0 as RuleNo
    }

    pub fn about(self) -> About {
        Subject((self.0 >> 16) as u16).about()
    }
}
