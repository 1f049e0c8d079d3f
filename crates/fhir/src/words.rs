//! Where the words beside a code say something else: the code holds, and the disagreement is listed (position 9).

use crate::code::Concept;
use crate::pass::Pass;
use pistor_journey::Edition;
use pistor_journey::intake::codes::Reading;
use pistor_knowledge::intake::System;

impl Pass<'_, '_> {
    /// Lists an entry whose words are, letter for letter, those of another code that answers something else.
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
        let displays = concept
            .coding
            .iter()
            .filter_map(|coding| coding.display.as_deref());
        let words: Vec<String> = displays.chain(concept.text.as_deref()).map(bare).collect();
        let elsewhere = |(system, code): (System, &str)| {
            !codes.contains(&(system, code))
                && about(edition, system, code)
                    .iter()
                    .any(|said| !meant.contains(said))
        };
        let own = |(system, code): &(System, &str)| codes.contains(&(*system, *code));
        let disagrees = words.iter().any(|words| {
            let named: Vec<_> = named(edition, words).collect();
            !named.iter().any(own) && named.into_iter().any(elsewhere)
        });
        if disagrees {
            self.skip(origin, concept.unread().0, "not-read-disagrees");
        }
    }
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
