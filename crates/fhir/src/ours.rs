//! Words of our own in a hospital's orders: what is ordered, where and how, by the ids of the knowledge.

use crate::code::{Coding, Concept};
use pistor_journey::Edition;
use pistor_knowledge::Fault;
use pistor_knowledge::amount::quoted;

/// Code system of indications: `wrinkles`.
pub(crate) const INDICATIONS: &str = "urn:pistor:indications";
/// Code system of areas: `face`.
pub(crate) const AREAS: &str = "urn:pistor:areas";
/// Code system of ways in: `needle`.
pub(crate) const METHODS: &str = "urn:pistor:methods";
/// Code system of techniques of the needle: `nappage`.
pub(crate) const TECHNIQUES: &str = "urn:pistor:techniques";
/// Code system of substances: `lidocaine`.
pub(crate) const SUBSTANCES: &str = "urn:pistor:substances";
/// Code system with the one code that says that mesotherapy is ordered, for what was not said: `mesotherapy`.
pub(crate) const PROCEDURES: &str = "urn:pistor:procedures";
const MESOTHERAPY: &str = "mesotherapy";
/// What all of them begin with.
const OURS: &str = "urn:pistor:";

/// A kind of our words: its code system, its name in messages, and its ids.
type Kind<'e> = (&'static str, &'static str, Vec<&'e str>);

fn kinds(edition: &Edition) -> [Kind<'_>; 6] {
    let knowledge = &edition.knowledge;
    [
        (
            INDICATIONS,
            "@what-indication",
            knowledge.indications.ids().collect(),
        ),
        (AREAS, "@what-area", knowledge.areas.ids().collect()),
        (METHODS, "@what-method", knowledge.methods.ids().collect()),
        (
            TECHNIQUES,
            "@what-technique",
            knowledge.techniques.ids().collect(),
        ),
        (
            SUBSTANCES,
            "@what-substance",
            knowledge.substances.ids().collect(),
        ),
        (PROCEDURES, "@what-procedure", vec![MESOTHERAPY]),
    ]
}

/// The codes of one of our systems in a concept.
fn of<'c>(concept: &'c Concept<'_>, system: &'static str) -> impl Iterator<Item = &'c str> {
    let codings = concept.coding.iter();
    codings
        .filter(move |coding| coding.system.as_deref() == Some(system))
        .filter_map(|coding| coding.code.as_deref())
}

/// The place of the first of our codes of a system in its shelf.
pub(crate) fn number(edition: &Edition, concept: &Concept<'_>, system: &'static str) -> Option<u8> {
    let (_, _, ids) = kinds(edition).into_iter().find(|(held, ..)| *held == system)?;
    of(concept, system)
        .find_map(|code| ids.iter().position(|id| *id == code))
        .and_then(|n| u8::try_from(n).ok())
}

/// Whether one of our codes stands in a concept that makes an order one of mesotherapy.
pub(crate) fn orders_mesotherapy(concept: &Concept<'_>) -> bool {
    of(concept, INDICATIONS).next().is_some() || of(concept, PROCEDURES).any(|code| code == MESOTHERAPY)
}

/// Whether a code system is one of ours.
pub(crate) fn is_ours(system: &str) -> bool {
    system.starts_with(OURS)
}

/// Makes sure that every word of ours is one: a misspelt one in a hospital's catalogue would never be screened.
pub(crate) fn spelt(edition: &Edition, concepts: &[Concept<'_>]) -> Result<(), Fault> {
    let ours = |coding: &&Coding<'_>| coding.system.as_deref().is_some_and(is_ours);
    for coding in concepts.iter().flat_map(|concept| &concept.coding).filter(ours) {
        let (system, code) = (
            coding.system.as_deref().unwrap_or_default(),
            coding.code.as_deref().unwrap_or_default(),
        );
        let kinds = kinds(edition);
        let Some((_, what, ids)) = kinds.iter().find(|(held, ..)| *held == system) else {
            let known: Vec<&str> = kinds.iter().map(|(held, ..)| *held).collect();
            return Err(Fault::new("unknown-word")
                .found(quoted(system))
                .expected(known.join(", ")));
        };
        if !ids.contains(&code) {
            let fault = Fault::new("unknown-id").found(quoted(code)).with("what", *what);
            return Err(fault.nearest(code, ids.iter().copied()));
        }
    }
    Ok(())
}
