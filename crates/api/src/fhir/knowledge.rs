//! The knowledge in force as definitions: the questions, the courses that somebody described, techniques and methods, and
//! our own words as code systems. Each carries the statements it rests on. An edition that nobody signed is a draft.

mod codes;
mod definitions;
mod questionnaire;

pub(super) use questionnaire::INTAKE;

use super::record::Telling;
use pistor_fhir::served::data::{id, resource};
use pistor_fhir::served::{Node, Type, object};
use pistor_practice::view::{CodedIn, Edition, Reads};

/// Whether a fact names an illness, by the codes through which records answer it: those of illnesses, and none of
/// medicines. Some: whether it tells of now, and not of ever.
pub(super) fn illness_of(edition: &Edition, fact: &str) -> Option<bool> {
    let mut rows = edition
        .knowledge
        .codes
        .iter()
        .filter(|row| row.fact.as_deref() == Some(fact))
        .peekable();
    rows.peek()?;
    let (mut illness, mut current) = (false, false);
    for row in rows {
        if row
            .code
            .iter()
            .any(|code| [CodedIn::Atc, CodedIn::Rxnorm].contains(&code.system))
        {
            return None;
        }
        illness |= row.code.iter().any(|code| code.system == CodedIn::Icd10);
        current |= row.reads == Reads::Current;
    }
    illness.then_some(current)
}

impl Telling<'_> {
    /// Canonical name of a definition: where it is served, because a clinic may lay its own knowledge over ours.
    pub(super) fn canonical(&self, kind: Type, id: &str) -> String {
        format!("{}/{}/{id}", self.base, kind.name())
    }

    /// Canonical name of a protocol.
    pub(super) fn protocol(&self, protocol: &str) -> String {
        self.canonical(Type::PlanDefinition, &id(protocol))
    }

    /// A statement with its source, in one sentence.
    pub(super) fn cited(&self, cite: &str) -> Option<String> {
        let (source, statement) = self.look.edition.knowledge.statement(cite)?;
        let says = self
            .locale
            .text("sources", &statement.id, "says", &statement.says);
        let title = self.locale.text("sources", &source.id, "title", &source.title);
        Some(format!("{} · {says} ({title})", statement.id))
    }

    /// Statements as relatedArtifact.
    fn artifacts(&self, cites: &[String]) -> Vec<Node> {
        cites
            .iter()
            .filter_map(|cite| {
                let (source, _) = self.look.edition.knowledge.statement(cite)?;
                let artifact = object()
                    .with("type", "citation")
                    .with("label", cite.as_str())
                    .maybe("display", source.place.as_deref())
                    .maybe("citation", self.cited(cite));
                Some(artifact)
            })
            .collect()
    }

    /// What every definition begins with. Its version is the edition.
    fn definition(&self, kind: Type, id: &str) -> Node {
        let edition = &self.look.edition.knowledge.edition;
        resource(kind, id, &version(edition), None, false)
    }

    /// Signed by the clinic's medical director, or a draft.
    fn status(&self) -> &'static str {
        match self.look.edition.signed_by {
            Some(_) => "active",
            None => "draft",
        }
    }
}

/// An edition as a version of R4.
pub(super) fn version(edition: &str) -> String {
    let plain = |c: char| {
        if c.is_ascii_alphanumeric() || c == '.' {
            c
        } else {
            '-'
        }
    };
    edition.chars().map(plain).take(64).collect()
}

/// A name that a program can use: words without blanks.
fn computable(prefix: &str, id: &str) -> String {
    let words = id.split(['_', '-']).map(|word| {
        let mut letters = word.chars();
        let first = letters.next().map(|c| c.to_ascii_uppercase());
        first.into_iter().chain(letters).collect::<String>()
    });
    format!("{prefix}{}", words.collect::<String>())
}

/// Every definition of a type, by id, in order.
pub(super) fn all(kind: Type, t: &Telling<'_>) -> Vec<Node> {
    let mut all = match kind {
        Type::Questionnaire => vec![questionnaire::intake(t)],
        Type::PlanDefinition => definitions::protocols(t),
        Type::ActivityDefinition => definitions::techniques(t),
        Type::CodeSystem => codes::all(t),
        _ => Vec::new(),
    };
    let key = |node: &Node| node.get("id").and_then(Node::text).unwrap_or_default().to_owned();
    all.sort_by_key(key);
    all
}
