//! Where the words beside a code say something else: the code holds, and the disagreement is listed (position 9).

use crate::code::Concept;
use crate::pass::Pass;
use pistor_journey::Edition;
use pistor_journey::intake::codes::Reading;
use pistor_knowledge::Row;
use pistor_knowledge::intake::{Codes, Medicine, System};

impl Pass<'_, '_> {
    /// Lists a medicine whose words begin with the name of another medicine.
    pub fn compare_medicine(&mut self, origin: &str, concept: &Concept<'_>) {
        let medicines = &self.edition.knowledge.medicines;
        let mut own: Vec<&Row<Medicine>> = Vec::new();
        for (system, code) in concept.codes().filter(|(system, _)| of_medicines(*system)) {
            own.extend(self.edition.medicine(system, code));
            // A code above several medicines means any of them.
            let below =
                |row: &&Row<Medicine>| system == System::Atc && row.atc.iter().any(|a| a.starts_with(code));
            own.extend(medicines.iter().filter(below));
        }
        if own.is_empty() {
            return;
        }
        let related = |row: &Row<Medicine>| {
            own.iter().any(|held| {
                held.id == row.id || held.ingredients.contains(&row.id) || row.ingredients.contains(&held.id)
            })
        };
        let disagrees = words_of(concept).any(|words| {
            let named = || {
                medicines
                    .iter()
                    .filter_map(|row| Some((begins(&words, &row.title)?, row)))
            };
            let longest = named().map(|(length, _)| length).max();
            let mut named = named().filter(|(length, _)| Some(*length) == longest);
            longest.is_some() && !named.any(|(_, row)| related(row))
        });
        if disagrees {
            self.skip(origin, concept.unread().0, "not-read-disagrees");
        }
    }

    /// Lists an entry whose words are those of another code that answers something else, or begin with them.
    ///
    /// Less than that cannot be decided: a synonym, a translation and a mistake look alike.
    pub fn compare_words(&mut self, origin: &str, concept: &Concept<'_>) {
        let codes: Vec<(System, &str)> = concept.codes().collect();
        if codes.is_empty() {
            return;
        }
        let edition = self.edition;
        let meant: Vec<About<'_>> = codes
            .iter()
            .flat_map(|(system, code)| about(edition, *system, code))
            .collect();
        let words: Vec<String> = words_of(concept).collect();
        let elsewhere = |(system, code): (System, &str)| {
            !codes.contains(&(system, code))
                && about(edition, system, code)
                    .iter()
                    .any(|said| !meant.contains(said))
        };
        let own = |(system, code): &(System, &str)| codes.contains(&(*system, *code));
        let disagrees = words.iter().any(|words| {
            let named: Vec<_> = named(edition, words).collect();
            match named.is_empty() {
                true => begins_elsewhere(edition, &codes, words),
                false => !named.iter().any(own) && named.into_iter().any(elsewhere),
            }
        });
        if disagrees {
            self.skip(origin, concept.unread().0, "not-read-disagrees");
        }
    }
}

/// The words beside the codes of a concept.
fn words_of(concept: &Concept<'_>) -> impl Iterator<Item = String> {
    let displays = concept
        .coding
        .iter()
        .filter_map(|coding| coding.display.as_deref());
    displays.chain(concept.text.as_deref()).map(bare)
}

/// Whether words begin with the name of a row that answers another fact than these codes do. Of several names the
/// longest counts, and where one of the codes' own is as long, they agree.
fn begins_elsewhere(edition: &Edition, codes: &[(System, &str)], words: &str) -> bool {
    let rows = &edition.knowledge.codes;
    let readings = codes
        .iter()
        .flat_map(|(system, code)| edition.readings(*system, code));
    let own: Vec<&Codes> = readings
        .filter_map(|reading| rows.get(reading.row))
        .map(|row| &row.body)
        .collect();
    let facts = |row: &Codes| {
        [row.fact.clone(), row.resolved_fact.clone()]
            .into_iter()
            .flatten()
    };
    let meant: Vec<String> = own.iter().flat_map(|row| facts(row)).collect();
    if meant.is_empty() {
        return false;
    }
    let (mut longest, mut agrees) = (0, false);
    let of_conditions = |row: &Codes| row.code.iter().any(|code| !of_medicines(code.system));
    for row in rows.iter().filter(|row| row.fact.is_some() && of_conditions(row)) {
        let says = row.code.iter().filter_map(|code| code.says.as_deref());
        let names = says.chain([row.title.as_str()]);
        let Some(length) = names.filter_map(|name| begins(words, name)).max() else {
            continue;
        };
        let same = facts(row).any(|fact| meant.contains(&fact));
        if length > longest {
            (longest, agrees) = (length, same);
        } else if length == longest {
            agrees |= same;
        }
    }
    longest > 0 && !agrees
}

fn of_medicines(system: System) -> bool {
    matches!(system, System::Atc | System::Rxnorm)
}

/// How long a name is, where words begin with it and it ends where one of their words ends.
fn begins(words: &str, name: &str) -> Option<usize> {
    // Two letters are an abbreviation, and names are longer than what they begin by few letters at most.
    if name.len() < 3 || name.len() > words.len() + 16 {
        return None;
    }
    let name = bare(name);
    let rest = words.strip_prefix(name.as_str())?;
    let ends = !rest.starts_with(char::is_alphanumeric);
    (ends && !name.is_empty()).then_some(name.len())
}

/// What a row is about: its fact, or its allergy.
type About<'e> = (Option<u8>, Option<&'e str>);

fn about<'e>(edition: &'e Edition, system: System, code: &str) -> Vec<About<'e>> {
    let of = |reading: Reading<'e>| (reading.fact, reading.allergy);
    edition.readings(system, code).into_iter().map(of).collect()
}

/// The codes that the edition calls by these words.
fn named<'e>(edition: &'e Edition, words: &str) -> impl Iterator<Item = (System, &'e str)> {
    // A length that cannot fit spares the comparison: there are thousands of codes and few fit.
    let longest = words.len() + 16;
    let fits = move |says: &str| (words.len()..=longest).contains(&says.len()) && bare(says) == words;
    let codes = edition.knowledge.codes.iter().flat_map(|row| &row.code);
    codes
        .filter(move |code| !words.is_empty() && code.says.as_deref().is_some_and(fits))
        .map(|code| (code.system, code.code.as_str()))
}

/// Words without capitals and without SNOMED CT's semantic tag.
fn bare(words: &str) -> String {
    const TAGS: [&str; 6] = [
        "(disorder)",
        "(finding)",
        "(situation)",
        "(procedure)",
        "(substance)",
        "(event)",
    ];
    let words = words.trim().to_lowercase();
    let tag = TAGS.iter().find_map(|tag| words.strip_suffix(tag));
    tag.unwrap_or(&words).trim().to_owned()
}
