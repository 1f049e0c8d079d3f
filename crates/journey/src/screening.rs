//! Screening: may this person be given this treatment? Every rule speaks; nothing is hidden by an earlier stop.

mod across;
pub(crate) mod compile;
mod evaluate;
mod set;
mod subject;
mod tables;
mod test;
mod truth;
mod waiver;

use crate::edition::Edition;
use crate::facts::FactNo;
use crate::intake::Visit;
use pistor_knowledge::screening::{Action, Rule};
use pistor_knowledge::{Criterion, Row};

pub use across::{Across, of_patient};
pub use compile::{AtomNo, RuleNo, TermNo};
pub use evaluate::Explained;
pub use waiver::{Reason, Waiver, WaiverRefused};

/// What every rule of an edition says of one visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Screening {
    /// The gravest of all that spoke; `Ask` at the least when a question is open.
    pub verdict: Action,
    /// Rules that spoke, gravest first, then in the order of the rules.
    pub findings: Vec<Finding>,
    /// What must be asked before every rule can be answered, in the order of the questions.
    pub questions: Vec<Question>,
    /// How many entries of the record stand there in words only, and were read by nobody.
    pub words: usize,
}

/// A rule that spoke.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finding {
    /// Which.
    pub rule: RuleNo,
    /// What it asks for.
    pub action: Action,
    /// The way in which its condition holds.
    pub term: TermNo,
}

/// Something to ask, and the rule that waits for it. One question may stand here once for each rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Question {
    /// What to ask.
    pub about: About,
    /// For which rule.
    pub rule: RuleNo,
}

/// What a question is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// A fact.
    Fact(FactNo),
    /// A detail of a fact whose answer is yes.
    Detail(FactNo, &'static str),
    /// The allergy list.
    Allergies,
    /// The birth date.
    BirthDate,
    /// Recorded sex.
    Sex,
    /// Where the clinic is.
    Country,
    /// What is in the syringe.
    Mixture,
    /// Needle, or a way without one.
    Method,
    /// How the needle goes in.
    Technique,
    /// Number of this session.
    Session,
}

impl Edition {
    /// Screens a visit: evaluates every rule over its facts and the proposed treatment.
    pub fn screen(&self, visit: &Visit) -> Screening {
        let mut screening = evaluate::evaluate(self, visit);
        screening.words = visit.open_words().count();
        if !self.fit || screening.words > 0 {
            screening.verdict = screening.verdict.max(Action::Ask);
        }
        screening
    }

    /// Explains a screening, rule by rule.
    pub fn explain(&self, visit: &Visit) -> Vec<Explained> {
        evaluate::explain(self, visit)
    }

    /// A criterion, and whether its opposite is meant.
    pub fn atom(&self, atom: AtomNo) -> (&Criterion, bool) {
        let atom = self.rules.atom(atom);
        (&atom.criterion, atom.negated)
    }

    /// Rules that a disagreement's position keeps out of force.
    pub fn set_aside(&self) -> &[String] {
        &self.rules.set_aside
    }

    /// The row of a rule.
    pub fn rule(&self, rule: RuleNo) -> &Row<Rule> {
        let (interactions, n) = self.rules.row(rule);
        let shelf = if interactions {
            &self.knowledge.interactions
        } else {
            &self.knowledge.contraindications
        };
        shelf.at(n)
    }

    /// The criteria that made a finding speak, in the order in which the rule names them.
    pub fn because(&self, finding: &Finding) -> impl Iterator<Item = (&Criterion, bool)> {
        self.rules.term(finding.term).iter().map(|atom| {
            let atom = self.rules.atom(*atom);
            (&atom.criterion, atom.negated)
        })
    }

    /// Numbers of all rules that are in force, in order.
    pub fn rules_in_force(&self) -> impl Iterator<Item = RuleNo> {
        self.rules.numbers()
    }
}

impl Screening {
    /// Whether this rule spoke.
    pub fn finding(&self, rule: RuleNo) -> Option<&Finding> {
        self.findings.iter().find(|finding| finding.rule == rule)
    }

    /// The proof that a later step demands: given when the verdict is no graver than caution.
    ///
    /// # Errors
    /// The screening itself, when something must be asked, decided or waited for first.
    pub fn cleared(&self) -> Result<Cleared, &Screening> {
        if self.verdict <= Action::Caution {
            Ok(Cleared {
                by: ClearedBy::Screening(self.verdict),
            })
        } else {
            Err(self)
        }
    }
}

/// Proof that a patient may go on: made by a screening without a stop, or by a physician's waiver, and by nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cleared {
    by: ClearedBy,
}

/// Who cleared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClearedBy {
    /// The screening, with this verdict.
    Screening(Action),
    /// A physician.
    Waiver(Waiver),
}

impl Cleared {
    /// Who cleared.
    pub fn by(&self) -> &ClearedBy {
        &self.by
    }
}
