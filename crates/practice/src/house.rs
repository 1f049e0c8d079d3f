//! The house's own books: accounts, stock, settings, signatures of the knowledge. Ledgers as the charts are; each entry
//! holds its thing whole, so that the latest of an id counts.

pub mod accounts;
pub mod editions;
pub mod gs1;
pub mod keys;
pub mod programs;
pub mod settings;
pub mod stock;
pub mod wording;
pub mod messages;
pub mod texts;

use crate::refusal::Refusal;
use pistor_store::{Entry, IndexRow, Reading};
use std::sync::Arc;

/// Book of accounts.
pub const ACCOUNTS: &str = "accounts";
/// Book of lots.
pub const STOCK: &str = "stock";
/// Book of settings.
pub const SETTINGS: &str = "settings";
/// Book of signed editions.
pub const KNOWLEDGE: &str = "knowledge";
/// Book of the clinic's words on consents.
pub const WORDING: &str = "wording";
/// Book of programs that may call.
pub const PROGRAMS: &str = "programs";
/// Book of answers to cards.
pub const FEEDBACK: &str = "feedback";
/// Book of the texts that patients are told.
pub const TEXTS: &str = "texts";
/// Ending of the books of the sample clinic, which go with it.
const SAMPLE: &str = ".sample";

/// Name of a book, or of its counterpart in the sample clinic.
pub(crate) fn book(name: &str, sample: bool) -> String {
    if sample {
        format!("{name}{SAMPLE}")
    } else {
        name.to_owned()
    }
}

/// A book and its counterpart in the sample clinic.
pub fn books(name: &str) -> [String; 2] {
    [book(name, false), book(name, true)]
}

/// What a book says: to the patients of the house, whom only the house speaks to, and to the sample patients, to whom
/// sample accounts speak as well.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Heard<T> {
    house: Arc<T>,
    samples: Arc<T>,
}

impl<T> Heard<T> {
    /// What is said in a sample chart, or in any other.
    pub fn of(&self, sample: bool) -> &Arc<T> {
        match sample {
            true => &self.samples,
            false => &self.house,
        }
    }

    /// Both, as `said` makes it of the entries of a book.
    pub(crate) fn read(
        reading: &Reading<'_>,
        name: &str,
        said: impl Fn(&[Entry]) -> Result<T, Refusal>,
    ) -> Result<Heard<T>, Refusal> {
        let [house, samples] = books(name);
        let house = reading.chart(&house, 0)?;
        // What the house itself says comes last, and counts.
        let mut both = reading.chart(&samples, 0)?;
        both.extend_from_slice(&house);
        Ok(Heard {
            house: Arc::new(said(&house)?),
            samples: Arc::new(said(&both)?),
        })
    }
}

/// The account that an entry of the book of accounts holds.
///
/// # Errors
/// When its body cannot be read.
pub fn account_in(entry: &Entry) -> Result<accounts::Account, Refusal> {
    body(entry)
}

/// Whether a chart is one of the house's books.
pub fn is_book(chart: &str) -> bool {
    let name = chart.strip_suffix(SAMPLE).unwrap_or(chart);
    [
        ACCOUNTS, STOCK, SETTINGS, KNOWLEDGE, WORDING, PROGRAMS, FEEDBACK, TEXTS,
    ]
    .contains(&name)
}

/// The index rows that a book makes, sorted.
pub(crate) fn rows(chart: &str, entries: &[Entry]) -> Result<Vec<IndexRow>, Refusal> {
    let mut rows = match chart.strip_suffix(SAMPLE).unwrap_or(chart) {
        ACCOUNTS => accounts::rows(entries)?,
        STOCK => stock::rows(entries)?,
        _ => Vec::new(),
    };
    rows.sort();
    Ok(rows)
}

/// The body of an entry of a book.
pub(crate) fn body<T: serde::de::DeserializeOwned>(entry: &Entry) -> Result<T, Refusal> {
    serde_json::from_str(&entry.body)
        .map_err(|error| Refusal::fault(format!("entry {} {}: {error}", entry.id, entry.kind)))
}
