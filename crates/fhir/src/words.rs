//! Where the words beside a code say something else: the code holds, and the disagreement is listed (position 9).

use crate::code::Concept;
use crate::pass::Pass;
use pistor_journey::Edition;
use pistor_journey::intake::called::{bare, of_medicines};
use pistor_journey::intake::codes::Reading;
use pistor_knowledge::Row;
use pistor_knowledge::intake::{Codes, Medicine, System};

impl Pass<'_, '_> {
    /// Lists a medicine whose words begin with the name of another medicine.
    pub fn compare_medicine(&mut self, origin: &str, concept: &Concept<'_>) {
        let edition = self.edition;
        let mut own: Vec<&Row<Medicine>> = Vec::new();
        for (system, code) in concept.codes().filter(|(system, _)| of_medicines(*system)) {
            own.extend(edition.medicine(system, code));
            // A code above several medicines means any of them.
            if system == System::Atc {
                own.extend(edition.medicines_below(code));
            }
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
            let mut named = edition.medicines_called(&words).peekable();
            named.peek().is_some() && !named.any(related)
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
        let own = |(system, code): &(System, &str)| codes.contains(&(*system, *code));
        let disagrees = words_of(concept).any(|words| {
            let named: Vec<_> = edition.codes_called(&words).collect();
            match named.is_empty() {
                true => begins_elsewhere(edition, &codes, &words),
                false => !named.iter().any(own) && says_elsewhere(edition, &codes, &named),
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

/// Whether one of the codes that are called so says what none of these codes says.
fn says_elsewhere(edition: &Edition, codes: &[(System, &str)], named: &[(System, &str)]) -> bool {
    let said = |(system, code): &(System, &str)| about(edition, *system, code);
    let meant: Vec<About<'_>> = codes.iter().flat_map(said).collect();
    named.iter().flat_map(said).any(|about| !meant.contains(&about))
}

/// Whether words begin with the name of a row that answers another fact than these codes do. Where one of the codes' own
/// names is as long, they agree.
fn begins_elsewhere(edition: &Edition, codes: &[(System, &str)], words: &str) -> bool {
    let mut named = edition.conditions_called(words).peekable();
    if named.peek().is_none() {
        return false;
    }
    let readings = codes
        .iter()
        .flat_map(|(system, code)| edition.readings(*system, code));
    let meant: Vec<&str> = readings
        .filter_map(|reading| edition.knowledge.codes.get(reading.row))
        .flat_map(|row| facts(&row.body))
        .collect();
    !meant.is_empty() && !named.any(|row| facts(&row.body).any(|fact| meant.contains(&fact)))
}

/// The facts that a row answers.
fn facts(row: &Codes) -> impl Iterator<Item = &str> {
    [&row.fact, &row.resolved_fact]
        .into_iter()
        .filter_map(|fact| fact.as_deref())
}

/// What a row is about: its fact, or its allergy.
type About<'e> = (Option<u8>, Option<&'e str>);

fn about<'e>(edition: &'e Edition, system: System, code: &str) -> Vec<About<'e>> {
    let of = |reading: Reading<'e>| (reading.fact, reading.allergy);
    edition.readings(system, code).into_iter().map(of).collect()
}
