//! The entries of a bundle: what all resources have in common, and whose each is.

use crate::patient::Patient;
use crate::reference::{Keys, Reference, Subjects, Whose};
use crate::shape::{parse, shown};
use crate::text::Text;
use pistor_journey::intake::recorded::at_place;
use pistor_knowledge::Fault;
use pistor_knowledge::amount::quoted;
use serde::Deserialize;
use std::collections::HashMap;

/// A resource, and where it stands.
#[derive(Debug)]
pub(crate) struct Entry<T> {
    /// Place among the entries.
    pub n: usize,
    /// `Condition/123`, or `entry[7]` for a resource without an id.
    pub origin: String,
    /// The resource.
    pub resource: T,
}

impl<T> Entry<T> {
    /// Puts the entry in front of a fault's path.
    pub fn place(&self, fault: Fault) -> Fault {
        fault.under("resource").under(self.n).under("entry")
    }
}

/// What all resources have in common.
#[derive(Deserialize)]
#[serde(expecting = "a FHIR resource")]
pub(crate) struct Header<'a> {
    #[serde(borrow, default, rename = "resourceType")]
    pub kind: Option<Text<'a>>,
    #[serde(borrow, default)]
    pub id: Option<Text<'a>>,
    #[serde(borrow, default)]
    pub subject: Subjects<'a>,
    #[serde(borrow, default)]
    pub patient: Subjects<'a>,
    /// `Task.for`.
    #[serde(borrow, default, rename = "for")]
    pub beneficiary: Subjects<'a>,
}

/// A resource whose common part has been read.
pub(crate) struct Resource<'a> {
    /// Place among the entries.
    pub n: usize,
    /// Its type.
    pub kind: Text<'a>,
    /// What it has in common with all others.
    pub header: Header<'a>,
    /// `fullUrl` of its entry.
    pub url: Option<Text<'a>>,
    /// Its text.
    pub raw: &'a str,
}

impl<'a> Resource<'a> {
    /// Its JSON pointer.
    pub fn path(&self) -> String {
        format!("/entry/{}/resource", self.n)
    }

    /// `Condition/123`, or `entry[7]` for a resource without an id.
    pub fn origin(&self) -> String {
        match &self.header.id {
            Some(id) => shown(&format!("{}/{id}", self.kind)),
            None => at_place(self.n),
        }
    }

    /// The whole resource.
    pub fn entry<T: Deserialize<'a>>(&self, text: &'a str) -> Result<Entry<T>, Fault> {
        Ok(Entry {
            n: self.n,
            origin: self.origin(),
            resource: parse(text, self.raw, &self.path())?,
        })
    }

    /// Whom it names as the one it is about, by key.
    pub fn subjects(&self) -> impl Iterator<Item = (&'static str, &Reference<'a>)> {
        let named = [
            ("subject", &self.header.subject),
            ("patient", &self.header.patient),
            ("for", &self.header.beneficiary),
        ];
        named
            .into_iter()
            .flat_map(|(key, all)| all.0.iter().map(move |one| (key, one)))
    }
}

/// The one patient, and all by which an entry may refer to that patient.
pub(crate) fn the_patient<'a>(
    text: &'a str,
    resources: &[Resource<'a>],
) -> Result<(Keys<'a>, Entry<Patient<'a>>), Fault> {
    let mut patients = resources.iter().filter(|resource| &*resource.kind == "Patient");
    let Some(first) = patients.next() else {
        return Err(Fault::new("fhir-no-patient").under("entry"));
    };
    if let Some(second) = patients.next() {
        let fault = Fault::new("fhir-two-patients")
            .found(second.origin())
            .with("first", first.origin());
        return Err(fault.under("resource").under(second.n).under("entry"));
    }
    let patient: Entry<Patient<'a>> = first.entry(text)?;
    let keys = Keys {
        id: first.header.id.clone(),
        url: first.url.clone(),
        identifiers: patient.resource.identifier.clone(),
    };
    Ok((keys, patient))
}

/// Whether a resource is about the patient. What is about another patient is a fault, whatever its type.
pub(crate) fn belongs(
    resource: &Resource<'_>,
    patient: &Keys<'_>,
    kinds: &HashMap<Text<'_>, Text<'_>>,
) -> Result<bool, Fault> {
    let mut about_patient = true;
    for (key, reference) in resource.subjects() {
        match patient.whose(reference, kinds) {
            Whose::Patient => {}
            Whose::Thing => about_patient = false,
            Whose::Other => {
                let found = reference.reference.as_deref().or(reference.display.as_deref());
                let expected = patient.url.as_deref().or(patient.id.as_deref());
                let fault = Fault::new("fhir-other-patient")
                    .found(quoted(found.unwrap_or_default()))
                    .expected(shown(expected.unwrap_or("Patient")));
                return Err(fault
                    .under(key)
                    .under("resource")
                    .under(resource.n)
                    .under("entry"));
            }
        }
    }
    Ok(about_patient)
}
