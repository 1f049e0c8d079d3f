//! Which charts a question leads to, in the order of their ids: by the patient it names, by a word of the index, or all of
//! them. Never more in memory than a handful of ids.

use super::record::chart_of;
use pistor_fhir::served::{ParamKind, Query, Type};
use pistor_practice::Refusal;
use pistor_practice::chart::index::typed_words;
use pistor_practice::view::Reading;
use std::collections::BTreeSet;

/// So many ids are asked for at once.
const AT_ONCE: i64 = 200;

/// How the charts are met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Way {
    /// These, sorted.
    These(Vec<String>),
    /// Patients of whom a word begins so.
    Word(String),
    /// Patients with a course for an indication.
    Indication(String),
    /// All.
    All,
}

impl Way {
    /// The shortest way for a question.
    pub(super) fn of(kind: Type, query: &Query) -> Way {
        if let Some(ids) = query.patients().or_else(|| query.ids()) {
            let charts: BTreeSet<&str> = ids.into_iter().map(chart_of).collect();
            return Way::These(charts.into_iter().map(str::to_owned).collect());
        }
        if kind == Type::Patient
            && let Some(word) = word(query)
        {
            return Way::Word(word);
        }
        Way::All
    }

    /// The next charts after `after`, in order; none at the end.
    pub(super) fn next(&self, reading: &Reading<'_>, after: &str) -> Result<Vec<String>, Refusal> {
        Ok(match self {
            Way::These(ids) => ids.iter().filter(|id| id.as_str() > after).cloned().collect(),
            Way::Word(word) => reading.patients_of_word(word, after, AT_ONCE)?,
            Way::Indication(indication) => reading.patients_of_indication(indication, after, AT_ONCE)?,
            Way::All => reading.patients_after(after, AT_ONCE)?,
        })
    }
}

/// The charts that a question names: by their patients, by ids, by references to anything in them.
pub(super) fn named(kind: Type, query: &Query) -> BTreeSet<&str> {
    let ids = query.ids().filter(|_| kind.of_a_patient());
    let references = query
        .filters
        .iter()
        .filter(|filter| filter.kind == ParamKind::Reference && filter.modifier != "missing")
        .flat_map(|filter| &filter.values)
        .filter_map(|reference| match reference.split_once('/') {
            None => Some(reference.as_str()),
            Some((kind, rest)) => Type::of(kind)
                .filter(|kind| kind.of_a_patient())
                .and_then(|_| rest.split('/').next()),
        });
    references
        .chain(ids.into_iter().flatten())
        .map(chart_of)
        .collect()
}

/// A word of the index that every match has: the longest of what was asked for.
fn word(query: &Query) -> Option<String> {
    let plain = query
        .filters
        .iter()
        .filter(|filter| filter.values.len() == 1 && ["", "exact"].contains(&filter.modifier.as_str()));
    let words = plain.flat_map(|filter| {
        let value = filter.values[0].as_str();
        let value = match filter.name.as_str() {
            "name" => value,
            "identifier" | "phone" => value.rsplit('|').next().unwrap_or(value),
            // A day as it is kept; a month or a year begins it. Before and after are no words.
            "birthdate" => {
                let day = value.strip_prefix("eq").unwrap_or(value);
                if day.starts_with(|c: char| c.is_ascii_digit()) {
                    day
                } else {
                    ""
                }
            }
            _ => "",
        };
        typed_words(value)
    });
    words.max_by_key(String::len)
}
