//! The hand-written peer of the screening: the same decisions with plain `if`s, for one edition and no other.
//!
//! Every rule of `knowledge/screening` stands here as code. Nothing is looked up at run time: sets are bits, ids are
//! constants, and what rules share is worked out once ([`View`]). The proof in [`crate::proof`] holds both together.

mod allergies;
mod anaesthetics;
mod anti_inflammatories;
mod areas_and_skin;
mod bleeding;
pub mod chart;
mod fat_and_folds;
mod illnesses;
mod law_and_plan;
pub mod names;
mod rules;
mod skin_boosters;
mod tri;
mod view;
mod without_needle;
mod xanthines;

pub use chart::{Chart, Fact};
pub use pistor_knowledge::screening::Action;
pub use tri::Tri;

use tri::{unknown, yes};
use view::View;

/// A rule, as far as a decision repeats it.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its id.
    pub id: &'static str,
    /// What it asks for.
    pub action: Action,
    /// On whose word.
    pub cites: &'static [&'static str],
}

/// A rule that spoke.
#[derive(Debug, Clone, Copy)]
pub struct Finding {
    /// Which.
    pub rule: &'static Rule,
    /// The criteria that hold.
    pub because: &'static [&'static str],
}

/// Something to ask, and the rule that waits for it.
#[derive(Debug, Clone, Copy)]
pub struct Question {
    /// What to ask.
    pub about: About,
    /// For which rule.
    pub rule: &'static Rule,
}

/// What a question is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// A fact.
    Answer(Fact),
    /// Where a fact is that is so.
    Site(Fact),
    /// Whether it is prescribed.
    Prescribed(Fact),
    /// Whether contraception is used.
    Contraception(Fact),
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

/// What all rules say.
#[derive(Debug)]
pub struct Decision {
    /// The gravest action; `Ask` at the least when a question is open.
    pub verdict: Action,
    /// Rules that spoke.
    pub findings: Vec<Finding>,
    /// What must be asked.
    pub questions: Vec<Question>,
}

/// Goes through all rules.
pub fn decide(chart: &Chart) -> Decision {
    let view = View::of(chart);
    let mut out = Decision {
        verdict: Action::Clear,
        findings: Vec::with_capacity(8),
        questions: Vec::with_capacity(16),
    };
    illnesses::decide(&view, &mut out);
    areas_and_skin::decide(&view, &mut out);
    law_and_plan::decide(&view, &mut out);
    allergies::decide(&view, &mut out);
    anaesthetics::decide(&view, &mut out);
    anti_inflammatories::decide(&view, &mut out);
    xanthines::decide(&view, &mut out);
    bleeding::decide(&view, &mut out);
    fat_and_folds::decide(&view, &mut out);
    skin_boosters::decide(&view, &mut out);
    without_needle::decide(&view, &mut out);
    if !out.questions.is_empty() {
        out.verdict = out.verdict.max(Action::Ask);
    }
    out
}

impl Decision {
    /// A rule speaks.
    #[inline]
    fn speaks(&mut self, rule: &'static Rule, because: &'static [&'static str]) {
        self.verdict = self.verdict.max(rule.action);
        self.findings.push(Finding { rule, because });
    }

    /// A rule waits.
    #[inline]
    fn asks(&mut self, rule: &'static Rule, about: About) {
        self.questions.push(Question { about, rule });
    }

    /// A rule that did not speak waits for each way in which it still may: first for what all of them need.
    #[inline]
    fn asks_each<const N: usize>(
        &mut self,
        rule: &'static Rule,
        (all, about_all): (Tri, About),
        ways: [(Tri, About); N],
    ) {
        if unknown(all) {
            if ways.iter().any(|(way, _)| *way != Tri::No) {
                self.asks(rule, about_all);
            }
        } else if yes(all) {
            for (way, about) in ways {
                if unknown(way) {
                    self.asks(rule, about);
                }
            }
        }
    }
}

/// What to ask first: this while nobody knows it, and then the other.
#[inline]
fn first(x: Tri, about: About, then: About) -> About {
    if unknown(x) { about } else { then }
}

/// Before a site is asked for, the fact itself must be known.
#[inline]
fn site_of(answer: Tri, fact: Fact) -> About {
    first(answer, About::Answer(fact), About::Site(fact))
}
