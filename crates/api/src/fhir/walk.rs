//! Which charts a question leads to, in the order of their ids: by the patient it names, by a word of the index, by what
//! was written lately, or all of them. Never more in memory than a handful of ids.

use super::record::chart_of;
use pistor_fhir::served::{Query, Type};
use pistor_practice::Refusal;
use pistor_practice::chart::index::typed_words;
use pistor_practice::view::Reading;

/// So many ids are asked for at once.
const AT_ONCE: i64 = 200;
/// A clock may have been set back by so many microseconds: what was written then stands a little earlier in the audit.
const CLOCK_SLACK: i64 = 5 * 60 * 1_000_000;

/// How the charts are met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Way {
    /// These, sorted.
    These(Vec<String>),
    /// Patients of whom a word begins so.
    Word(String),
    /// Charts to which something was appended after this trace.
    Written(i64),
    /// Patients with a course for an indication.
    Indication(String),
    /// All.
    All,
}

impl Way {
    /// The shortest way for a question.
    pub(super) fn of(kind: Type, query: &Query, reading: &Reading<'_>) -> Result<Way, Refusal> {
        if let Some(patient) = query.patient() {
            return Ok(Way::These(vec![patient.to_owned()]));
        }
        if let Some(ids) = query.ids() {
            let mut charts: Vec<String> = ids.into_iter().map(|id| chart_of(id).to_owned()).collect();
            charts.sort();
            charts.dedup();
            return Ok(Way::These(charts));
        }
        if kind == Type::Patient
            && let Some(word) = word(query)
        {
            return Ok(Way::Word(word));
        }
        Ok(match since(query) {
            Some(at) => Way::Written(reading.last_trace_before(at - CLOCK_SLACK)?),
            None => Way::All,
        })
    }

    /// The next charts after `after`, in order; none at the end.
    pub(super) fn next(&self, reading: &Reading<'_>, after: &str) -> Result<Vec<String>, Refusal> {
        Ok(match self {
            Way::These(ids) => ids.iter().filter(|id| id.as_str() > after).cloned().collect(),
            Way::Word(word) => reading.patients_of_word(word, after, AT_ONCE)?,
            Way::Written(seq) => reading.charts_written_after(*seq, after, AT_ONCE)?,
            Way::Indication(indication) => reading.patients_of_indication(indication, after, AT_ONCE)?,
            Way::All => reading.patients_after(after, AT_ONCE)?,
        })
    }
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

/// The earliest instant at which what is asked for can have been written.
fn since(query: &Query) -> Option<i64> {
    let updated = query.filters.iter().filter(|filter| {
        filter.name == "_lastUpdated" && filter.modifier.is_empty() && filter.values.len() == 1
    });
    let from = updated.filter_map(|filter| {
        let value = filter.values[0].as_str();
        let rest = ["ge", "gt", "sa"]
            .iter()
            .find_map(|prefix| value.strip_prefix(prefix))?;
        pistor_fhir::served::instant::span(rest, &jiff::tz::TimeZone::UTC).map(|(from, _)| from)
    });
    // A day of the clinic may begin half a day before that of Greenwich.
    from.max().map(|from| from - 14 * 3_600_000_000)
}
