//! Patients: recorded anew, and corrected.

use crate::act::{Doing, Done, filled, short};
use crate::chart::desk::Person;
use crate::chart::index::search_words;
use crate::house::messages::{is_email, is_phone};
use crate::refusal::Refusal;
use pistor_journey::calendar::not_after;
use pistor_journey::intake::Sex;
use pistor_knowledge::Fault;
use pistor_knowledge::amount::quoted;
use pistor_store::PatientRow;
use schemars::JsonSchema;
use serde::Deserialize;

/// The oldest anybody can be, in years.
const AGE_MAX: i16 = 130;

/// A new patient.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Register {
    /// Who.
    #[serde(flatten)]
    pub person: PersonGiven,
    /// It is somebody else than the patient of the same name and birth date, or of the same number of the house.
    #[serde(default)]
    pub somebody_else: bool,
}

/// A correction.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Correct {
    /// Who.
    #[serde(flatten)]
    pub person: PersonGiven,
}

/// Who a patient is, as it was handed in.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
pub struct PersonGiven {
    /// See [`Person::name`].
    pub name: String,
    /// See [`Person::birth_date`].
    pub birth_date: String,
    /// See [`Person::sex`].
    pub sex: String,
    /// See [`Person::phone`].
    #[serde(default)]
    pub phone: String,
    /// See [`Person::email`].
    #[serde(default)]
    pub email: String,
    /// See [`Person::language`].
    #[serde(default)]
    pub language: String,
    /// See [`Person::file_no`].
    #[serde(default)]
    pub file_no: String,
}

/// Records a patient. A patient of the same name and birth date, or of the same number, is asked about first.
pub(crate) fn register(doing: &Doing<'_>, given: Register) -> Result<Done, Refusal> {
    let person = checked(doing, given.person)?;
    if !given.somebody_else {
        // With the birth date among the words, however many share the name.
        let mut words = search_words(&person.name);
        words.push(person.birth_date.clone());
        let same = doing
            .ledger
            .patients_by_words(&words, 50)?
            .into_iter()
            .find(|row| {
                row.birth_date == person.birth_date && search_words(&row.name) == search_words(&person.name)
            });
        let known = |code, row: PatientRow| {
            let fault = Fault::new(code).with("name", row.name).with("patient", row.id);
            Err(Refusal::stands_against(fault.under("somebody_else")))
        };
        if let Some(row) = same {
            return known("patient-known", row);
        }
        let number = person.file_no.as_str();
        let same = match search_words(number).first() {
            Some(word) => doing.ledger.patient_of_number(number, word)?,
            None => None,
        };
        if let Some(row) = same {
            return known("number-known", row);
        }
    }
    let chart = doing.begin_chart();
    let (chart, entry) = doing.save(chart, "registered", &person, None)?;
    Ok(Done {
        chart: chart.id.clone(),
        id: chart.id.clone(),
        seq: entry.seq,
        secret: None,
    })
}

/// Corrects who a patient is. The earlier entry stays.
pub(crate) fn correct(doing: &Doing<'_>, given: Correct) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    let person = checked(doing, given.person)?;
    let replaces = chart.person.as_ref().map(|person| person.id.clone());
    let (_, entry) = doing.save(chart, "corrected", &person, replaces)?;
    Ok(doing.done(&entry))
}

fn checked(doing: &Doing<'_>, given: PersonGiven) -> Result<Person, Refusal> {
    let name = filled("name", &given.name, 200)?;
    if !name.chars().any(char::is_alphabetic) {
        return Err(Refusal::field("name-letters", "name", &name));
    }
    let birth_date = filled("birth_date", &given.birth_date, 10)?;
    let birth = not_after(&birth_date, &doing.now).map_err(|fault| fault.under("birth_date"))?;
    if birth.ages_on(doing.now.day).0 > AGE_MAX {
        let fault = Fault::new("age")
            .found(quoted(&birth_date))
            .expected(AGE_MAX.to_string());
        return Err(Refusal::invalid(fault.under("birth_date")));
    }
    if Sex::of(&given.sex).is_none() {
        return Err(Refusal::empty("sex"));
    }
    let phone = short("phone", &given.phone, 40)?;
    if !phone.is_empty() && !is_phone(&phone) {
        return Err(Refusal::field("phone", "phone", &phone));
    }
    let email = short("email", &given.email, 254)?;
    if !email.is_empty() && !is_email(&email) {
        return Err(Refusal::field("email", "email", &email));
    }
    Ok(Person {
        name,
        birth_date,
        sex: given.sex,
        phone,
        email,
        language: short("language", &given.language, 12)?,
        file_no: short("file_no", &given.file_no, 40)?,
    })
}
