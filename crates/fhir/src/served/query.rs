//! What is asked for: parameters of an address or of a form, read by the table of types. What cannot be read is a fault;
//! what is not known is named, so that the door can refuse it or say that it was left out.

mod filter;

pub use filter::Filter;

use super::types::{ParamKind, Type, TypeRow};
use filter::filter;

/// Most resources on a page.
pub const PAGE_MAX: usize = 500;
/// As many when nobody says.
pub const PAGE: usize = 50;

/// What cannot be read of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// A value that is none of its kind: parameter, value.
    Value(String, String),
    /// A modifier that the parameter does not take.
    Modifier(String),
    /// No such key to sort by.
    Sort(String),
    /// No reference that can be followed.
    Include(String),
    /// Not of this server: parameter, value, the address of this server.
    Elsewhere(String, String, String),
}

impl Fault {
    /// In words, for an OperationOutcome.
    pub fn says(&self) -> String {
        match self {
            Fault::Value(name, value) => format!("{name}: {value:?} cannot be read"),
            Fault::Modifier(name) => format!("{name}: the parameter does not take this modifier"),
            Fault::Sort(key) => format!("_sort: {key:?} is no key to sort by here"),
            Fault::Include(what) => format!("{what:?} is no reference that is followed here"),
            Fault::Elsewhere(name, value, base) => {
                format!(
                    "{name}: {value:?} is nothing of this server; expected an id, Type/id or an address below {base}"
                )
            }
        }
    }
}

/// A reference that is followed: from which type, by which parameter, to which type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Include {
    /// The type that holds the reference.
    pub from: Type,
    /// The path of the reference.
    pub paths: &'static [&'static str],
    /// Only to this type; none for any.
    pub to: Option<Type>,
}

/// How much of a bundle is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Summary {
    /// Everything.
    #[default]
    Whole,
    /// The number only.
    Count,
}

/// A question about one type.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    /// All of these hold.
    pub filters: Vec<Filter>,
    /// Most resources on a page.
    pub count: usize,
    /// Sorted by: a parameter, and whether downwards.
    pub sort: Option<(&'static str, bool)>,
    /// References that are followed from what was found.
    pub includes: Vec<Include>,
    /// The entries of the ledger behind what was found are wanted, too.
    pub provenance: bool,
    /// How much is wanted.
    pub summary: Summary,
    /// The number of all matches is wanted.
    pub total: bool,
    /// Where the page begins, as the last page said.
    pub cursor: Option<String>,
    /// Parameters that are not known.
    pub unknown: Vec<String>,
    /// What was understood, for the link to this page, in order.
    pub understood: Vec<(String, String)>,
}

/// Parameters about the answer itself, which the door reads.
const FOR_THE_DOOR: [&str; 2] = ["_format", "_pretty"];

impl Query {
    /// Reads the parameters of a question about a type. `base` is the address of this server: a reference may begin with it.
    ///
    /// # Errors
    /// The first value, modifier, key or reference that cannot be read, or that leads to another server.
    pub fn read(row: &'static TypeRow, pairs: &[(String, String)], base: &str) -> Result<Query, Fault> {
        let mut query = Query {
            count: PAGE,
            ..Query::default()
        };
        for (key, value) in pairs.iter().filter(|(_, value)| !value.is_empty()) {
            let known = match key.as_str() {
                "_count" => {
                    let count: usize = value.parse().map_err(|_| unreadable(key, value))?;
                    query.count = count.min(PAGE_MAX);
                    // A page of none is the number alone (R4, Search, "Page Count").
                    if count == 0 {
                        query.summary = Summary::Count;
                    }
                    true
                }
                "_sort" => {
                    query.sort = Some(sort(row, value)?);
                    true
                }
                "_summary" => match value.as_str() {
                    "count" => {
                        query.summary = Summary::Count;
                        true
                    }
                    "false" => true,
                    _ => false,
                },
                "_total" => match value.as_str() {
                    "accurate" | "estimate" => {
                        query.total = true;
                        true
                    }
                    "none" => true,
                    _ => return Err(unreadable(key, value)),
                },
                "_include" => {
                    query.includes.push(include(row, value)?);
                    true
                }
                "_revinclude" => {
                    if value != "Provenance:target" {
                        return Err(Fault::Include(value.clone()));
                    }
                    query.provenance = true;
                    true
                }
                "_cursor" => {
                    query.cursor = Some(value.clone());
                    continue;
                }
                door if FOR_THE_DOOR.contains(&door) => continue,
                _ => match filter(row, key, value, base)? {
                    Some(filter) => {
                        query.filters.push(filter);
                        true
                    }
                    None => false,
                },
            };
            match known {
                true => query.understood.push((key.clone(), value.clone())),
                false => query.unknown.push(key.clone()),
            }
        }
        if query.summary == Summary::Count {
            query.total = true;
        }
        Ok(query)
    }

    /// The patients that are asked about, where the question names some.
    pub fn patients(&self) -> Option<Vec<&str>> {
        let filter = self.filters.iter().find(|filter| {
            ["patient", "subject"].contains(&filter.name.as_str())
                && ["", "Patient"].contains(&filter.modifier.as_str())
        })?;
        let ids = filter.values.iter();
        Some(ids.map(|id| id.strip_prefix("Patient/").unwrap_or(id)).collect())
    }

    /// The ids that are asked for, where the question names some.
    pub fn ids(&self) -> Option<Vec<&str>> {
        let filter = self
            .filters
            .iter()
            .find(|filter| filter.name == "_id" && filter.modifier.is_empty())?;
        Some(filter.values.iter().map(String::as_str).collect())
    }
}

fn unreadable(key: &str, value: &str) -> Fault {
    Fault::Value(key.to_owned(), value.to_owned())
}

/// Only a key of the table: what somebody sends never reaches a statement of the database.
fn sort(row: &'static TypeRow, value: &str) -> Result<(&'static str, bool), Fault> {
    let (name, down) = match value.strip_prefix('-') {
        Some(name) => (name, true),
        None => (value, false),
    };
    match row.param(name) {
        Some(param) if row.sorts_by(name) => Ok((param.name, down)),
        _ => Err(Fault::Sort(value.to_owned())),
    }
}

fn include(row: &'static TypeRow, value: &str) -> Result<Include, Fault> {
    let wrong = || Fault::Include(value.to_owned());
    let mut parts = value.split(':');
    let from = parts.next().and_then(Type::of).ok_or_else(wrong)?;
    let param = parts
        .next()
        .and_then(|name| from.row().param(name))
        .ok_or_else(wrong)?;
    let to = match parts.next() {
        Some(name) => Some(Type::of(name).ok_or_else(wrong)?),
        None => None,
    };
    if from != row.kind || param.kind != ParamKind::Reference || parts.next().is_some() {
        return Err(wrong());
    }
    Ok(Include {
        from,
        paths: param.paths,
        to,
    })
}
