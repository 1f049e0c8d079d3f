//! A visit document → a visit: every id, date and number checked, with the place of the first thing that is wrong.

mod ids;
mod treatment;
mod allergies;
mod answers;
mod entries;
mod recorded;

use super::document::{PatientDocument, VisitDocument};
use super::shape::Shape;
use super::{Patient, Sex, VISIT_BYTES_MAX, Visit};
use crate::calendar::{Moment, not_after};
use crate::edition::Edition;
use crate::facts::Facts;
use ids::unknown_word;
use pistor_knowledge::Fault;
use pistor_knowledge::amount::quoted;
use pistor_knowledge::country::is_country;
use pistor_knowledge::fault::position;

pub(crate) use allergies::allergies;
pub(crate) use answers::read_fact;
pub use entries::{CONDITION_STATUS, MEDICATION_STATUS};
pub use ids::{decimal, weight};
pub(crate) use treatment::treatment;

/// The oldest anybody here can be.
const AGE_MAX: i16 = 130;

/// Reads a visit from JSON text.
///
/// # Errors
/// The first fault, with line and column, what was found and what was expected.
pub fn read(edition: &Edition, bytes: &[u8]) -> Result<Visit, Fault> {
    let text = text_of(bytes, VISIT_BYTES_MAX)?;
    let document: VisitDocument<'_> =
        serde_json::from_str(text).map_err(|error| malformed(text, &error, Shape::Visit))?;
    read_document(edition, &document).map_err(|mut fault| {
        (fault.line, fault.column) = super::place::locate(text, &fault.path);
        fault
    })
}

/// Text that is UTF-8, not empty and not too long.
///
/// # Errors
/// With the place of the first byte that is wrong.
pub fn text_of(bytes: &[u8], most: usize) -> Result<&str, Fault> {
    if bytes.len() > most {
        return Err(Fault::new("too-long")
            .found(bytes.len().to_string())
            .expected(most.to_string()));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let good = std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default();
        let mut fault = Fault::new("not-utf8").found(format!("0x{:02x}", bytes[error.valid_up_to()]));
        (fault.line, fault.column) = position(good, good.len());
        fault
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(Fault::new("empty"));
    }
    Ok(text)
}

/// What is wrong with a text that is no visit.
pub fn malformed(text: &str, error: &serde_json::Error, shape: Shape) -> Fault {
    if error.is_data()
        && let Some(fault) = super::shape::diagnose(text, shape)
    {
        return fault;
    }
    not_json(error)
}

/// What is wrong with a text that is not even JSON.
pub(super) fn not_json(error: &serde_json::Error) -> Fault {
    let code = match error.classify() {
        serde_json::error::Category::Eof => "json-truncated",
        _ if error.to_string().starts_with("recursion limit") => "json-too-deep",
        _ => "json-syntax",
    };
    let detail = error.to_string();
    let detail = detail.split(" at line ").next().unwrap_or_default().to_owned();
    let mut fault = Fault::new(code).with("detail", detail);
    (fault.line, fault.column) = (error.line(), error.column());
    fault
}

/// Reads a visit from its document.
///
/// # Errors
/// The first fault, with the JSON pointer of the value.
pub fn read_document(edition: &Edition, document: &VisitDocument<'_>) -> Result<Visit, Fault> {
    let as_of = Moment::parse(&document.as_of).map_err(|fault| fault.under("as_of"))?;
    let country = match &document.country {
        Some(code) if is_country(code) => Some(code.to_string()),
        Some(code) => {
            return Err(Fault::new("country")
                .found(quoted(code))
                .expected("TR")
                .under("country"));
        }
        None => None,
    };
    let patient = patient(&document.patient, &as_of).map_err(|fault| fault.under("patient"))?;
    let treatment = treatment(edition, &document.treatment).map_err(|fault| fault.under("treatment"))?;
    let allergies =
        allergies(edition, document.allergies.as_ref()).map_err(|fault| fault.under("allergies"))?;
    let mut visit = Visit {
        as_of,
        country,
        patient,
        facts: Facts {
            // An answer and a coded entry are a piece of evidence each.
            evidence: Vec::with_capacity(document.facts.0.len() + 16),
            ..Facts::default()
        },
        allergies,
        treatment,
        not_read: Vec::new(),
    };
    for (id, fact) in &document.facts.0 {
        read_fact(edition, &mut visit, id, fact).map_err(|fault| fault.under(id).under("facts"))?;
    }
    entries::entries(edition, document, &mut visit)?;
    settle_sex(edition, &mut visit);
    Ok(visit)
}

/// What is only asked of the other sex is answered by the recorded one.
pub fn settle_sex(edition: &Edition, visit: &mut Visit) {
    let not_asked = match visit.patient.sex {
        Some(Sex::Male) => edition.shape.female_only,
        Some(Sex::Female) => edition.shape.male_only,
        _ => 0,
    };
    visit.facts.no |= not_asked & !visit.facts.yes;
}

fn patient(document: &PatientDocument<'_>, as_of: &Moment) -> Result<Patient, Fault> {
    let birth = match &document.birth_date {
        Some(text) => {
            let birth = not_after(text, as_of).map_err(|fault| fault.under("birth_date"))?;
            if birth.ages_on(as_of.day).0 > AGE_MAX {
                return Err(Fault::new("age")
                    .found(quoted(text))
                    .expected(AGE_MAX.to_string())
                    .under("birth_date"));
            }
            Some(birth)
        }
        None => None,
    };
    let sex = match &document.sex {
        Some(word) => {
            Some(Sex::of(word).ok_or_else(|| unknown_word("sex", word, &pistor_knowledge::check::SEXES))?)
        }
        None => None,
    };
    let weight_kg = match &document.weight_kg {
        Some(number) => Some(weight(number).map_err(|fault| fault.under("weight_kg"))?),
        None => None,
    };
    Ok(Patient {
        birth,
        sex,
        weight_kg,
    })
}
