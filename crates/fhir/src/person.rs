//! Who a record is about (FHIR R4, Patient; Data Types, HumanName and ContactPoint): what two persons are told apart by.

use crate::bundle::Record;
use crate::shape::shown;
use crate::text::Text;
use serde::Deserialize;

/// A name.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", expecting = "a HumanName")]
pub(crate) struct HumanName<'a> {
    #[serde(borrow, default, rename = "use")]
    usage: Option<Text<'a>>,
    #[serde(borrow, default)]
    text: Option<Text<'a>>,
    #[serde(borrow, default)]
    family: Option<Text<'a>>,
    #[serde(borrow, default)]
    given: Vec<Text<'a>>,
}

impl HumanName<'_> {
    /// As it is written.
    fn whole(&self) -> Option<String> {
        let parts = self.given.iter().chain(&self.family).map(|part| &**part);
        let parts = parts.collect::<Vec<&str>>().join(" ");
        let whole = if parts.trim().is_empty() {
            self.text.as_deref().unwrap_or_default()
        } else {
            &parts
        };
        let whole = shown(whole);
        (!whole.is_empty()).then_some(whole)
    }

    /// Which name comes first (FHIR R4, value set name-use); old and maiden names are nobody's name now.
    fn rank(&self) -> Option<u8> {
        match self.usage.as_deref() {
            Some("official") => Some(0),
            Some("usual") => Some(1),
            None => Some(2),
            Some("old" | "maiden" | "temp" | "anonymous") => None,
            Some(_) => Some(3),
        }
    }
}

/// A way to reach somebody.
#[derive(Debug, Deserialize)]
#[serde(expecting = "a ContactPoint")]
pub(crate) struct Telecom<'a> {
    #[serde(borrow, default)]
    system: Option<Text<'a>>,
    #[serde(borrow, default)]
    value: Option<Text<'a>>,
}

/// Who a record is about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Person {
    /// The name that is used now.
    pub name: Option<String>,
    /// A day, a month or a year.
    pub birth_date: Option<String>,
    /// FHIR administrative gender.
    pub sex: Option<String>,
    /// The first phone number.
    pub phone: Option<String>,
    /// Business identifiers: namespace, and number.
    pub identifiers: Vec<(Option<String>, String)>,
}

impl Record<'_> {
    /// Who it is about.
    pub fn person(&self) -> Person {
        let patient = &self.patient.resource;
        let mut names: Vec<_> = patient
            .name
            .iter()
            .filter_map(|name| Some((name.rank()?, name.whole()?)))
            .collect();
        names.sort_by_key(|(rank, _)| *rank);
        let phone = patient
            .telecom
            .iter()
            .find(|telecom| telecom.system.as_deref() == Some("phone"));
        let identifiers = patient.identifier.iter().filter_map(|identifier| {
            let value = shown(identifier.value.as_deref()?);
            let system = identifier.system.as_deref().map(shown);
            (!value.is_empty()).then_some((system, value))
        });
        Person {
            name: names.into_iter().next().map(|(_, name)| name),
            birth_date: patient.birth_date.as_deref().map(|day| day.trim().to_owned()),
            sex: patient.gender.as_deref().map(str::to_owned),
            phone: phone.and_then(|phone| phone.value.as_deref()).map(shown),
            identifiers: identifiers.collect(),
        }
    }
}
