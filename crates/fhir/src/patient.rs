//! `Patient` (FHIR R4, Patient): birth date, sex, and whether the patient is alive.

use crate::date::{When, maybe};
use crate::person::{HumanName, Telecom};
use crate::reference::Identifier;
use crate::text::Text;
use pistor_journey::calendar::{Moment, not_after};
use pistor_journey::intake::{self, Sex};
use pistor_knowledge::Fault;
use pistor_knowledge::amount::quoted;
use pistor_knowledge::check::SEXES;
use serde::Deserialize;

/// The oldest anybody here can be.
const AGE_MAX: i16 = 130;

/// The patient.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", expecting = "a Patient")]
pub(crate) struct Patient<'a> {
    #[serde(borrow, default)]
    pub birth_date: Option<Text<'a>>,
    #[serde(borrow, default)]
    pub gender: Option<Text<'a>>,
    #[serde(default)]
    deceased_boolean: Option<bool>,
    #[serde(borrow, default)]
    deceased_date_time: Option<Text<'a>>,
    /// Names.
    #[serde(borrow, default)]
    pub name: Vec<HumanName<'a>>,
    /// Phone numbers and the like.
    #[serde(borrow, default)]
    pub telecom: Vec<Telecom<'a>>,
    /// Business identifiers, by which a transaction may refer to the patient.
    #[serde(borrow, default)]
    pub identifier: Vec<Identifier<'a>>,
}

impl Patient<'_> {
    /// Adds what the record knows to what the visit says. They must not contradict each other: it could be the record
    /// of somebody else.
    pub fn read_into(&self, patient: &mut intake::Patient, as_of: &Moment) -> Result<(), Fault> {
        self.alive(as_of)?;
        if let Some(text) = &self.birth_date {
            let birth = not_after(text, as_of).map_err(|fault| fault.under("birthDate"))?;
            if birth.ages_on(as_of.day).0 > AGE_MAX {
                let fault = Fault::new("age")
                    .found(quoted(text))
                    .expected(AGE_MAX.to_string());
                return Err(fault.under("birthDate"));
            }
            match patient.birth {
                Some(said) if said.last < birth.first || birth.last < said.first => {
                    let fault = Fault::new("fhir-patient-differs").found(quoted(text));
                    return Err(fault.expected(said.first.to_string()).under("birthDate"));
                }
                // Of a year and a day, the day says more.
                Some(said) if said.first >= birth.first && said.last <= birth.last => {}
                _ => patient.birth = Some(birth),
            }
        }
        if let Some(word) = &self.gender {
            let Some(sex) = Sex::of(word) else {
                let fault = Fault::new("unknown-word")
                    .found(quoted(word))
                    .expected(SEXES.join(", "));
                return Err(fault.nearest(word, SEXES).under("gender"));
            };
            match patient.sex {
                Some(said) if said != sex && said != Sex::Unknown && sex != Sex::Unknown => {
                    let fault = Fault::new("fhir-patient-differs").found(quoted(word));
                    return Err(fault.expected(said.id()).under("gender"));
                }
                Some(said) if said != Sex::Unknown => {}
                _ => patient.sex = Some(sex),
            }
        }
        Ok(())
    }

    /// A death that can lie before the moment of the visit is one.
    fn alive(&self, as_of: &Moment) -> Result<(), Fault> {
        let died: Option<When> = maybe(self.deceased_date_time.as_ref(), &["deceasedDateTime"])?;
        match (died, &self.deceased_date_time) {
            (Some(died), Some(text)) if !died.after(as_of) => {
                let fault = Fault::new("fhir-deceased").found(quoted(text));
                return Err(fault.expected(as_of.written.clone()).under("deceasedDateTime"));
            }
            _ => {}
        }
        if self.deceased_boolean == Some(true) {
            let fault = Fault::new("fhir-deceased").found("true");
            return Err(fault.expected(as_of.written.clone()).under("deceasedBoolean"));
        }
        Ok(())
    }
}
