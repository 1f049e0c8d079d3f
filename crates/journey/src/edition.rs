//! An edition of the knowledge, made ready to decide with: ids become numbers, rules become sets.

use crate::facts::{AreaNo, ClassNo, FactNo, SubstanceNo};
use crate::intake::called::Called;
use crate::intake::codes::CodeTable;
use crate::names::{Names, Shape};
use crate::screening::compile::Rules;
use pistor_knowledge::Knowledge;
use pistor_knowledge::fault::Fault;
use std::sync::OnceLock;

/// An edition made ready. Numbers in visits and results are places in this edition's shelves.
#[derive(Debug)]
pub struct Edition {
    /// The rows themselves.
    pub knowledge: Knowledge,
    /// Who signed it; an unsigned edition is a draft.
    pub signed_by: Option<String>,
    /// Every case came out as it says. An edition that is not fit calls nothing clear.
    pub fit: bool,
    pub(crate) names: Names,
    pub(crate) shape: Shape,
    pub(crate) rules: Rules,
    pub(crate) codes: CodeTable,
    /// Made when the first words of a record are compared.
    pub(crate) called: OnceLock<Called>,
}

/// How many facts an edition may hold: one bit each.
const FACTS_MAX: usize = 128;
/// How many areas and classes it may hold.
const SET_MAX: usize = 64;
/// How many substances it may hold.
const SUBSTANCES_MAX: usize = 128;

impl Edition {
    /// Makes an edition ready.
    ///
    /// # Errors
    /// When it holds more facts, areas, classes, substances or criteria than the sets have bits.
    pub fn prepare(knowledge: Knowledge) -> Result<Edition, Fault> {
        for (what, held, most) in [
            ("intake/questions", knowledge.questions.len(), FACTS_MAX),
            ("session/areas", knowledge.areas.len(), SET_MAX),
            ("mixture/classes", knowledge.classes.len(), SET_MAX),
            ("mixture/substances", knowledge.substances.len(), SUBSTANCES_MAX),
            (
                "plan/indications",
                knowledge.indications.len(),
                usize::from(u8::MAX),
            ),
        ] {
            if held > most {
                return Err(Fault::new("edition-too-large")
                    .with("what", what)
                    .found(held.to_string())
                    .expected(most.to_string()));
            }
        }
        let names = Names::of(&knowledge);
        let shape = Shape::of(&knowledge, &names);
        let rules = Rules::compile(&knowledge, &names, &shape)?;
        let codes = CodeTable::of(&knowledge, &names);
        Ok(Edition {
            knowledge,
            signed_by: None,
            fit: true,
            names,
            shape,
            rules,
            codes,
            called: OnceLock::new(),
        })
    }

    /// The number of a fact.
    pub fn fact(&self, id: &str) -> Option<FactNo> {
        self.names.facts.get(id).copied()
    }

    /// The id of a fact.
    pub fn fact_id(&self, fact: FactNo) -> &str {
        &self.knowledge.questions.at(usize::from(fact)).id
    }

    /// The number of a substance.
    pub fn substance(&self, id: &str) -> Option<SubstanceNo> {
        self.names.substances.get(id).copied()
    }

    /// The id of a substance.
    pub fn substance_id(&self, substance: SubstanceNo) -> &str {
        &self.knowledge.substances.at(usize::from(substance)).id
    }

    /// The number of a class.
    pub fn class(&self, id: &str) -> Option<ClassNo> {
        self.names.classes.get(id).copied()
    }

    /// The number of an area.
    pub fn area(&self, id: &str) -> Option<AreaNo> {
        self.names.areas.get(id).copied()
    }

    /// The id of an area.
    pub fn area_id(&self, area: AreaNo) -> &str {
        &self.knowledge.areas.at(usize::from(area)).id
    }

    /// Ids of the rules that every screening of this edition evaluates.
    pub fn checked(&self) -> impl Iterator<Item = &str> {
        self.rules.ids()
    }
}
