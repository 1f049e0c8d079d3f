//! A text as it is signed: its parts and their lines, each with the statements it rests on.

use serde::{Deserialize, Serialize};
use std::fmt::Write as _;

/// A text to consent to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Its language.
    pub lang: String,
    /// What it is.
    pub title: String,
    /// Its parts.
    pub sections: Vec<Section>,
}

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Its heading.
    pub title: String,
    /// What it says.
    pub lines: Vec<Line>,
}

/// A sentence or two of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// What is said.
    pub text: String,
    /// On whose word; empty for what the clinic says of itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<String>,
}

impl Text {
    /// The text as it is read, line by line: what is hashed, and nothing that the reader does not see.
    pub fn plain(&self) -> String {
        let mut plain = format!("{}\n", self.title);
        for section in &self.sections {
            let _ = write!(plain, "\n{}\n", section.title);
            for line in &section.lines {
                let _ = writeln!(plain, "- {}", line.text);
            }
        }
        plain
    }
}
