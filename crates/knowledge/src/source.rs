//! A publication, and what it says, statement by statement.

use crate::text::{Collected, Said, Texts};
use serde::Deserialize;

/// How far a statement may be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trust {
    /// From memory, or the house's own inference: a clinician must confirm it. Never the only reason for "clear".
    ToBeVerified,
    /// A clinic, vendor or training school: shows practice and disagreement.
    WeakSource,
    /// An abstract, label, table or page that was read.
    LiteratureRead,
    /// One of the five source articles, read wholly.
    SourceArticle,
}

impl Trust {
    /// The word in JSON and the name of its message.
    pub fn id(self) -> &'static str {
        match self {
            Trust::ToBeVerified => "to_be_verified",
            Trust::WeakSource => "weak_source",
            Trust::LiteratureRead => "literature_read",
            Trust::SourceArticle => "source_article",
        }
    }
}

/// A publication.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its title.
    pub title: String,
    /// Who wrote or issued it.
    pub by: Option<String>,
    /// When.
    pub year: Option<u16>,
    /// Journal, DOI or address.
    #[serde(rename = "where")]
    pub place: Option<String>,
    /// How much of it was read.
    pub read: Read,
    /// Trust of its statements, unless a statement says otherwise.
    pub trust: Trust,
    /// What it says.
    #[serde(default, rename = "statement")]
    pub statements: Vec<Statement>,
}

/// How much of a source was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Read {
    /// All of it.
    Whole,
    /// Abstract, title or table of contents.
    Abstract,
    /// The text of a product label or summary of product characteristics.
    Label,
    /// A table.
    Table,
    /// Its beginning.
    Opening,
    /// A page or record about it.
    Page,
    /// Not read: from memory.
    Memory,
}

/// One thing a source says.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// `S2.21`: the source's id, a full stop, a word or number.
    pub id: String,
    /// What it says, in our own words.
    pub says: String,
    /// Where in the source.
    pub at: Option<String>,
    /// Its own trust, where it differs from the source's.
    pub trust: Option<Trust>,
    /// Why no row rests on it.
    pub unused: Option<String>,
}

impl Texts for Source {
    fn texts(&self) -> Vec<Said<'_>> {
        Collected::default().one("title", &self.title).done()
    }
}

impl Texts for Statement {
    fn texts(&self) -> Vec<Said<'_>> {
        Collected::default()
            .one("says", &self.says)
            .maybe("unused", self.unused.as_ref())
            .done()
    }
}
