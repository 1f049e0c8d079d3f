//! Consent: what a patient has to be told of a treatment before agreeing to it, gathered from the rows of the knowledge.
//!
//! What is unknown of the treatment counts as if it applied: a risk too many harms nobody, one that was not told does.
//! The number of the session is left aside, so that one consent holds for a course.

use crate::edition::Edition;
use crate::facts::{Answer, SubstanceNo};
use crate::followup::{Usual, usual};
use crate::treatment::{TreatedArea, Treatment};
use pistor_knowledge::Row;
use pistor_knowledge::followup::{Level, Reaction, RedFlag};
use pistor_knowledge::mixture::{Legal, Substance};
use pistor_knowledge::plan::Indication;
use pistor_knowledge::session::Technique;

/// What has to be told, in the order in which it is told.
#[derive(Debug, Clone)]
pub struct Told<'e> {
    /// What is treated, with what is known of success.
    pub indication: &'e Row<Indication>,
    /// Where.
    pub areas: Vec<TreatedArea>,
    /// Needle, or a way without one; none when nobody said.
    pub method: Option<&'e Row<Technique>>,
    /// How the needle goes in; none when nobody said.
    pub technique: Option<&'e Row<Technique>>,
    /// What is given; none when nobody said.
    pub given: Option<Vec<Given<'e>>>,
    /// What is usual afterwards.
    pub usual: Vec<Usual<'e>>,
    /// What is known, and not usual.
    pub seldom: Vec<&'e Row<Reaction>>,
    /// What is grave, the gravest first.
    pub grave: Vec<&'e Row<RedFlag>>,
}

/// A substance that is given, and what authorities say of it.
#[derive(Debug, Clone)]
pub struct Given<'e> {
    /// Which.
    pub no: SubstanceNo,
    /// Its row.
    pub row: &'e Row<Substance>,
    /// What holds in the country.
    pub legal: Vec<&'e Legal>,
}

/// What has to be told of a treatment in a country.
pub fn told<'e>(edition: &'e Edition, treatment: &Treatment, country: Option<&str>) -> Told<'e> {
    let knowledge = &edition.knowledge;
    let course = Treatment {
        session: None,
        points: None,
        ..treatment.clone()
    };
    let mut usual = usual(edition, &course, |answer| answer != Answer::No);
    usual.sort_by_key(|held| held.row.id.as_str());
    let expected = |row: &Row<Reaction>| usual.iter().any(|held| held.row.id == row.id);
    let seldom = knowledge.reactions.iter().filter(|row| {
        let watched = row.bands.iter().any(|band| {
            let when = band.when.as_ref();
            band.level == Level::Watch
                && band.from.minutes() == 0
                && when.is_none_or(|when| edition.applies(when, &course) != Answer::No)
        });
        watched && !expected(row)
    });
    let mut grave: Vec<&Row<RedFlag>> = knowledge
        .red_flags
        .iter()
        .filter(|flag| flag.patient.is_some())
        .filter(|flag| {
            let when = flag.when.as_ref();
            when.is_none_or(|when| edition.applies(when, &course) != Answer::No)
        })
        .collect();
    grave.sort_by_key(|flag| flag.order);
    Told {
        indication: knowledge.indications.at(usize::from(course.indication)),
        areas: course.areas.clone(),
        method: course.method.map(|n| knowledge.methods.at(usize::from(n))),
        technique: course.technique.map(|n| knowledge.techniques.at(usize::from(n))),
        given: course
            .mixture
            .as_ref()
            .map(|items| given(edition, items, country)),
        seldom: seldom.collect(),
        usual,
        grave,
    }
}

/// Each substance once, by its id: the order of drawing changes nothing of what is told.
fn given<'e>(
    edition: &'e Edition,
    items: &[crate::treatment::Ingredient],
    country: Option<&str>,
) -> Vec<Given<'e>> {
    let mut numbers: Vec<SubstanceNo> = items.iter().map(|item| item.substance).collect();
    numbers.sort_by_key(|no| edition.substance_id(*no));
    numbers.dedup();
    numbers
        .into_iter()
        .map(|no| Given {
            no,
            row: edition.knowledge.substances.at(usize::from(no)),
            legal: edition.legal(no, country).collect(),
        })
        .collect()
}
