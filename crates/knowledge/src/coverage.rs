//! Which statement is cited where, and which are not needed and why.

use crate::Knowledge;
use std::collections::BTreeMap;

/// What becomes of one statement.
#[derive(Debug, PartialEq, Eq)]
pub struct Covered<'a> {
    /// The statement.
    pub statement: &'a str,
    /// Files of the rows that cite it.
    pub cited_by: Vec<&'a str>,
    /// Why no row needs it.
    pub unused: Option<&'a str>,
}

/// Every statement of every source, in order.
pub fn coverage(knowledge: &Knowledge) -> Vec<Covered<'_>> {
    let mut cited_by: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for entry in knowledge.entries() {
        for cite in entry.cites {
            let files = cited_by.entry(cite).or_default();
            if files.last() != Some(&entry.file) {
                files.push(entry.file);
            }
        }
    }
    let mut covered: Vec<Covered<'_>> = knowledge
        .sources
        .iter()
        .flat_map(|source| &source.statements)
        .map(|statement| Covered {
            statement: &statement.id,
            cited_by: cited_by.remove(statement.id.as_str()).unwrap_or_default(),
            unused: statement.unused.as_deref(),
        })
        .collect();
    covered.sort_by(|a, b| natural(a.statement).cmp(&natural(b.statement)));
    covered
}

/// Orders `S0.2` before `S0.10`.
fn natural(id: &str) -> (&str, u32, &str) {
    let (source, rest) = id.split_once('.').unwrap_or((id, ""));
    match rest.parse() {
        Ok(number) => (source, number, ""),
        Err(_) => (source, u32::MAX, rest),
    }
}
