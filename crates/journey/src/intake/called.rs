//! What an edition calls its codes and medicines, ready to be looked up by the words that stand beside a code.

use crate::edition::Edition;
use pistor_knowledge::intake::{Codes, Medicine, System};
use pistor_knowledge::{Knowledge, Row};
use rustc_hash::FxHashMap;

/// Shorter names are abbreviations: nothing begins with them.
const NAME_BYTES_MIN: usize = 3;

/// Every name of an edition, bare.
#[derive(Debug)]
pub(crate) struct Called {
    /// Places of codes, as row and number in it.
    codes: FxHashMap<String, Vec<(u16, u16)>>,
    /// Rows of `intake/codes` that answer a fact by a code that is no medicine's.
    conditions: FxHashMap<String, Vec<u16>>,
    /// Rows of `intake/medicines`.
    medicines: FxHashMap<String, Vec<u16>>,
    /// ATC codes of medicines in order, so that what stands below a code is one piece.
    atc: Vec<(String, u16)>,
}

impl Called {
    pub fn of(knowledge: &Knowledge) -> Called {
        let mut called = Called {
            codes: FxHashMap::default(),
            conditions: FxHashMap::default(),
            medicines: FxHashMap::default(),
            atc: Vec::new(),
        };
        for (row, n) in knowledge.codes.iter().zip(0u16..) {
            for (code, place) in row.code.iter().zip(0u16..) {
                if let Some(says) = code.says.as_deref().map(bare).filter(|says| !says.is_empty()) {
                    called.codes.entry(says).or_default().push((n, place));
                }
            }
            let condition = row.fact.is_some() && row.code.iter().any(|code| !of_medicines(code.system));
            let says = row.code.iter().filter_map(|code| code.says.as_deref());
            for name in says.chain([row.title.as_str()]).filter(|_| condition) {
                put(&mut called.conditions, name, n);
            }
        }
        for (row, n) in knowledge.medicines.iter().zip(0u16..) {
            put(&mut called.medicines, &row.title, n);
            called.atc.extend(row.atc.iter().map(|code| (code.clone(), n)));
        }
        called.atc.sort_unstable();
        called
    }
}

fn put(names: &mut FxHashMap<String, Vec<u16>>, name: &str, row: u16) {
    let bare = bare(name);
    if name.len() >= NAME_BYTES_MIN && !bare.is_empty() {
        let rows = names.entry(bare).or_default();
        if rows.last() != Some(&row) {
            rows.push(row);
        }
    }
}

/// The rows behind the longest name that words begin with, where it ends as one of their words ends.
fn longest<'c>(names: &'c FxHashMap<String, Vec<u16>>, words: &str) -> &'c [u16] {
    let mut end = words.len();
    while end > 0 {
        let ends = !words[end..].starts_with(char::is_alphanumeric);
        if let Some(rows) = ends.then(|| names.get(&words[..end])).flatten() {
            return rows;
        }
        end = words.floor_char_boundary(end - 1);
    }
    &[]
}

impl Edition {
    fn called(&self) -> &Called {
        self.called.get_or_init(|| Called::of(&self.knowledge))
    }

    /// The codes that the edition calls by these [`bare`] words.
    pub fn codes_called(&self, words: &str) -> impl Iterator<Item = (System, &str)> {
        let places = self.called().codes.get(words).map_or(&[][..], Vec::as_slice);
        places.iter().map(|(row, place)| {
            let code = &self.knowledge.codes.at(usize::from(*row)).code[usize::from(*place)];
            (code.system, code.code.as_str())
        })
    }

    /// The conditions whose name these [`bare`] words begin with: of several names the longest counts.
    pub fn conditions_called(&self, words: &str) -> impl Iterator<Item = &Row<Codes>> {
        let rows = longest(&self.called().conditions, words).iter();
        rows.map(|row| self.knowledge.codes.at(usize::from(*row)))
    }

    /// The medicines whose name these [`bare`] words begin with: of several names the longest counts.
    pub fn medicines_called(&self, words: &str) -> impl Iterator<Item = &Row<Medicine>> {
        let rows = longest(&self.called().medicines, words).iter();
        rows.map(|row| self.knowledge.medicines.at(usize::from(*row)))
    }

    /// The medicines of an ATC code and of everything below it.
    pub fn medicines_below(&self, atc: &str) -> impl Iterator<Item = &Row<Medicine>> {
        let codes = &self.called().atc;
        let first = codes.partition_point(|(code, _)| code.as_str() < atc);
        let below = codes[first..]
            .iter()
            .take_while(move |(code, _)| code.starts_with(atc));
        below.map(|(_, row)| self.knowledge.medicines.at(usize::from(*row)))
    }
}

/// Whether a code system is one of medicines.
pub fn of_medicines(system: System) -> bool {
    matches!(system, System::Atc | System::Rxnorm)
}

/// Words without capitals and without SNOMED CT's semantic tag.
pub fn bare(words: &str) -> String {
    const TAGS: [&str; 6] = [
        "(disorder)",
        "(finding)",
        "(situation)",
        "(procedure)",
        "(substance)",
        "(event)",
    ];
    let words = words.trim().to_lowercase();
    match TAGS.iter().find_map(|tag| words.strip_suffix(tag)) {
        Some(rest) => rest.trim().to_owned(),
        None => words,
    }
}
