//! What a row rests on, and what it names: its citations, its cases, and the ids of other rows.

use crate::aftercare::Instruction;
use crate::criterion::{Criterion, When};
use crate::disagreement::Disagreement;
use crate::followup::{Reaction, RedFlag};
use crate::intake::{Codes, Medicine, Position, Question};
use crate::mixture::{Class, Pair, Substance};
use crate::outcomes::Scale;
use crate::plan::{Indication, Protocol};
use crate::screening::Rule;
use crate::session::{Area, Measured, Step, Technique};
use crate::source::Source;
use crate::text::Texts;

/// What an id in a row must be the id of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// A statement of a source.
    Statement,
    /// A fact, that is a question.
    Fact,
    /// A detail of an answer.
    Detail,
    /// A substance.
    Substance,
    /// A class of substances.
    Class,
    /// What an allergy list may hold.
    Allergen,
    /// One side of a pair: a substance, or `class:` and a class.
    PairSide,
    /// An area.
    Area,
    /// A method.
    Method,
    /// A technique.
    Technique,
    /// An indication.
    Indication,
    /// A family of indications.
    Family,
    /// A purpose.
    Purpose,
    /// A degree of evidence.
    Evidence,
    /// A legal status.
    LegalStatus,
    /// A disagreement.
    Disagreement,
    /// A scale.
    Scale,
    /// A reaction sign.
    Reaction,
    /// A medicine.
    Medicine,
    /// A recorded sex.
    Sex,
    /// A country.
    Country,
}

/// An id that a row names.
pub type Named<'a> = (Target, &'a str);

/// A row that rests on statements and names other rows.
pub trait Cited: Texts {
    /// Whether the kind must cite. Sources and disagreements' heads do not.
    const MUST_CITE: bool = true;
    /// Whether the kind must hold cases.
    const MUST_HAVE_CASES: bool = false;
    /// Every statement it cites, also those of its parts.
    fn cites(&self) -> Vec<&str>;
    /// How many cases it holds.
    fn cases(&self) -> usize {
        0
    }
    /// Every other id it names.
    fn names(&self) -> Vec<Named<'_>> {
        Vec::new()
    }
}

fn list(cites: &[String]) -> Vec<&str> {
    cites.iter().map(String::as_str).collect()
}

fn all<'a>(target: Target, ids: impl IntoIterator<Item = &'a String>) -> impl Iterator<Item = Named<'a>> {
    ids.into_iter().map(move |id| (target, id.as_str()))
}

fn disagreement(id: &Option<String>) -> impl Iterator<Item = Named<'_>> {
    all(Target::Disagreement, id)
}

/// Every id that a condition names.
pub fn names_of(when: &When) -> Vec<Named<'_>> {
    let mut names = Vec::new();
    when.each(&mut |criterion| match criterion {
        Criterion::Fact { fact, .. } | Criterion::Site { fact, .. } | Criterion::Count { fact, .. } => {
            names.push((Target::Fact, fact.as_str()));
        }
        Criterion::Detail { fact, detail, .. } => {
            names.push((Target::Fact, fact.as_str()));
            names.push((Target::Detail, detail.as_str()));
        }
        Criterion::Sex(sex) => names.push((Target::Sex, sex)),
        Criterion::Allergy(to) if !["ingredient", "other", "other_medicine"].contains(&to.as_str()) => {
            names.push((Target::Allergen, to))
        }
        Criterion::Allergy(_) | Criterion::Age { .. } | Criterion::Session { .. } => {}
        Criterion::Substance(ids) => names.extend(all(Target::Substance, ids)),
        Criterion::Class(ids) => names.extend(all(Target::Class, ids)),
        Criterion::Indication(ids) => names.extend(all(Target::Indication, ids)),
        Criterion::Family(ids) => names.extend(all(Target::Family, ids)),
        Criterion::Purpose(id) => names.push((Target::Purpose, id)),
        Criterion::Area(ids) | Criterion::AreaOutside(ids) => names.extend(all(Target::Area, ids)),
        Criterion::Method(ids) => names.extend(all(Target::Method, ids)),
        Criterion::Technique(ids) => names.extend(all(Target::Technique, ids)),
        Criterion::Country(ids) => names.extend(all(Target::Country, ids)),
    });
    names
}

fn when(when: &Option<When>) -> Vec<Named<'_>> {
    when.as_ref().map_or_else(Vec::new, names_of)
}

impl Cited for Source {
    const MUST_CITE: bool = false;
    fn cites(&self) -> Vec<&str> {
        Vec::new()
    }
}

impl Cited for Disagreement {
    fn cites(&self) -> Vec<&str> {
        self.side.values().flat_map(|side| list(&side.cite)).collect()
    }
}

impl Cited for Question {
    const MUST_HAVE_CASES: bool = true;
    fn cites(&self) -> Vec<&str> {
        list(&self.cite)
    }
    fn cases(&self) -> usize {
        self.cases.len()
    }
    fn names(&self) -> Vec<Named<'_>> {
        all(Target::Detail, &self.details)
            .chain(all(Target::Sex, &self.sex))
            .collect()
    }
}

impl Cited for Codes {
    const MUST_HAVE_CASES: bool = true;
    fn cites(&self) -> Vec<&str> {
        list(&self.cite)
    }
    fn cases(&self) -> usize {
        self.cases.len()
    }
    fn names(&self) -> Vec<Named<'_>> {
        let facts = all(Target::Fact, &self.fact).chain(all(Target::Fact, &self.resolved_fact));
        let allergen = all(
            Target::Allergen,
            self.allergy.as_ref().filter(|a| *a != "none" && *a != "other"),
        );
        facts
            .chain(allergen)
            .chain(all(Target::Area, &self.area))
            .collect()
    }
}

impl Cited for Medicine {
    fn cites(&self) -> Vec<&str> {
        list(&self.cite)
    }
    fn names(&self) -> Vec<Named<'_>> {
        all(Target::Medicine, &self.ingredients).collect()
    }
}

impl Cited for Position {
    fn cites(&self) -> Vec<&str> {
        list(&self.cite)
    }
}

impl Cited for Rule {
    const MUST_HAVE_CASES: bool = true;
    fn cites(&self) -> Vec<&str> {
        list(&self.cite)
    }
    fn cases(&self) -> usize {
        self.cases.len()
    }
    fn names(&self) -> Vec<Named<'_>> {
        let mut names = names_of(&self.when);
        names.extend(disagreement(&self.disagreement));
        names
    }
}

impl Cited for Indication {
    fn cites(&self) -> Vec<&str> {
        list(&self.cite)
    }
    fn names(&self) -> Vec<Named<'_>> {
        let mut names = vec![
            (Target::Family, self.family.as_str()),
            (Target::Purpose, self.purpose.as_str()),
            (Target::Evidence, self.evidence.as_str()),
        ];
        names.extend(all(Target::Area, &self.areas));
        names.extend(all(Target::Scale, &self.measures));
        names.extend(disagreement(&self.disagreement));
        names
    }
}

impl Cited for Protocol {
    const MUST_HAVE_CASES: bool = true;
    fn cites(&self) -> Vec<&str> {
        list(&self.cite)
    }
    fn cases(&self) -> usize {
        self.cases.len()
    }
    fn names(&self) -> Vec<Named<'_>> {
        all(Target::Indication, &self.indications)
            .chain(all(Target::Technique, &self.technique))
            .chain(all(Target::Method, &self.method))
            .chain(all(Target::Substance, &self.substances))
            .chain(disagreement(&self.disagreement))
            .collect()
    }
}

impl Cited for Class {
    fn cites(&self) -> Vec<&str> {
        list(&self.cite)
    }
}

impl Cited for Substance {
    const MUST_HAVE_CASES: bool = true;
    fn cites(&self) -> Vec<&str> {
        let mut cites = list(&self.cite);
        cites.extend(self.strengths.iter().flat_map(|strength| list(&strength.cite)));
        cites.extend(self.limits.iter().flat_map(|limit| list(&limit.cite)));
        cites.extend(self.legal.iter().flat_map(|legal| list(&legal.cite)));
        cites
    }
    fn cases(&self) -> usize {
        self.cases.len()
    }
    fn names(&self) -> Vec<Named<'_>> {
        let mut names: Vec<Named<'_>> = all(Target::Class, &self.classes).collect();
        names.extend(
            self.contains
                .iter()
                .map(|inside| (Target::Substance, inside.substance.as_str())),
        );
        for legal in &self.legal {
            names.push((Target::LegalStatus, &legal.status));
            let named = legal
                .country
                .iter()
                .filter(|country| *country != "any" && *country != "EU");
            names.extend(all(Target::Country, named));
        }
        names.extend(disagreement(&self.disagreement));
        names
    }
}

impl Cited for Pair {
    const MUST_HAVE_CASES: bool = true;
    fn cites(&self) -> Vec<&str> {
        let mut cites = list(&self.cite);
        cites.extend(self.results.iter().flat_map(|result| list(&result.cite)));
        cites
    }
    fn cases(&self) -> usize {
        self.cases.len()
    }
    fn names(&self) -> Vec<Named<'_>> {
        let mut names = vec![
            (Target::PairSide, self.a.as_str()),
            (Target::PairSide, self.b.as_str()),
        ];
        names.extend(
            self.results
                .iter()
                .flat_map(|result| all(Target::Substance, &result.with)),
        );
        names.extend(disagreement(&self.disagreement));
        names
    }
}

impl Cited for Area {
    fn cites(&self) -> Vec<&str> {
        let mut cites = list(&self.cite);
        cites.extend(self.skin_mm.iter().flat_map(|skin| list(&skin.cite)));
        cites
    }
    fn names(&self) -> Vec<Named<'_>> {
        all(Target::Area, &self.within)
            .chain(all(Target::Area, &self.overlaps))
            .collect()
    }
}

impl Cited for Technique {
    fn cites(&self) -> Vec<&str> {
        let mut cites = list(&self.cite);
        for school in &self.schools {
            cites.extend(list(&school.cite));
            let measured: [&Option<Measured>; 4] = [
                &school.depth_mm,
                &school.angle_deg,
                &school.volume_ml,
                &school.spacing_mm,
            ];
            cites.extend(measured.into_iter().flatten().flat_map(|m| list(&m.cite)));
        }
        cites
    }
    fn names(&self) -> Vec<Named<'_>> {
        disagreement(&self.disagreement).collect()
    }
}

impl Cited for Step {
    fn cites(&self) -> Vec<&str> {
        list(&self.cite)
    }
    fn names(&self) -> Vec<Named<'_>> {
        let mut names = when(&self.when);
        names.extend(disagreement(&self.disagreement));
        names
    }
}

impl Cited for Instruction {
    const MUST_HAVE_CASES: bool = true;
    fn cites(&self) -> Vec<&str> {
        let mut cites = list(&self.cite);
        cites.extend(self.durations.iter().flat_map(|duration| list(&duration.cite)));
        cites
    }
    fn cases(&self) -> usize {
        self.cases.len()
    }
    fn names(&self) -> Vec<Named<'_>> {
        let mut names = when(&self.when);
        names.extend(self.durations.iter().flat_map(|duration| when(&duration.when)));
        names.extend(disagreement(&self.disagreement));
        names
    }
}

impl Cited for Reaction {
    const MUST_HAVE_CASES: bool = true;
    fn cites(&self) -> Vec<&str> {
        let mut cites = list(&self.cite);
        cites.extend(self.bands.iter().flat_map(|band| list(&band.cite)));
        cites
    }
    fn cases(&self) -> usize {
        self.cases.len()
    }
    fn names(&self) -> Vec<Named<'_>> {
        let mut names: Vec<Named<'_>> = self.bands.iter().flat_map(|band| when(&band.when)).collect();
        names.extend(disagreement(&self.disagreement));
        names
    }
}

impl Cited for RedFlag {
    const MUST_HAVE_CASES: bool = true;
    fn cites(&self) -> Vec<&str> {
        list(&self.cite)
    }
    fn cases(&self) -> usize {
        self.cases.len()
    }
    fn names(&self) -> Vec<Named<'_>> {
        let mut names = when(&self.when);
        names.extend(all(Target::Reaction, &self.all));
        names.extend(all(Target::Reaction, &self.any));
        names
    }
}

impl Cited for Scale {
    const MUST_HAVE_CASES: bool = true;
    fn cites(&self) -> Vec<&str> {
        let mut cites = list(&self.cite);
        cites.extend(self.bands.iter().flat_map(|band| list(&band.cite)));
        cites.extend(self.change.iter().flat_map(|change| list(&change.cite)));
        cites
    }
    fn cases(&self) -> usize {
        self.cases.len()
    }
    fn names(&self) -> Vec<Named<'_>> {
        disagreement(&self.disagreement).collect()
    }
}
