//! `Bundle` (FHIR R4, Bundle): its entries, whose they are, and which of them Pistor reads.

use crate::allergy::AllergyIntolerance;
use crate::condition::Condition;
use crate::entry::{Entry, Header, Resource, belongs, the_patient};
use crate::medication::Shelf;
use crate::observation::Observation;
use crate::order::{MedicationRequest, MedicationStatement};
use crate::patient::Patient;
use crate::procedure::Procedure;
use crate::shape::{parse, shallow};
use crate::text::Text;
use pistor_journey::intake::{locate, text_of};
use pistor_knowledge::Fault;
use pistor_knowledge::amount::quoted;
use serde::Deserialize;
use serde_json::value::RawValue;
use std::collections::{BTreeMap, HashMap};

/// The most a bundle may weigh, in bytes.
pub const BUNDLE_BYTES_MAX: usize = 64 << 20;

/// One patient's record: a bundle whose shape is right and whose entries all belong to the one patient in it.
#[derive(Debug)]
pub struct Record<'a> {
    pub(crate) text: &'a str,
    pub(crate) patient: Entry<Patient<'a>>,
    pub(crate) conditions: Vec<Entry<Condition<'a>>>,
    pub(crate) requests: Vec<Entry<MedicationRequest<'a>>>,
    pub(crate) statements: Vec<Entry<MedicationStatement<'a>>>,
    pub(crate) medications: Shelf<'a>,
    pub(crate) allergies: Vec<Entry<AllergyIntolerance<'a>>>,
    pub(crate) observations: Vec<Entry<Observation<'a>>>,
    pub(crate) procedures: Vec<Entry<Procedure<'a>>>,
    /// How many resources there are of each type that Pistor does not read.
    pub(crate) unread: BTreeMap<Text<'a>, usize>,
    /// Entries that are about a device, a group or a place.
    pub(crate) things: Vec<String>,
    /// The bundle is one page of several.
    pub(crate) next_page: Option<Text<'a>>,
    /// Entries that a clinician has read and settled, by where they stand.
    pub(crate) reviewed: Vec<String>,
}

#[derive(Deserialize)]
#[serde(expecting = "a FHIR Bundle")]
struct Top<'a> {
    #[serde(borrow, rename = "resourceType")]
    kind: Option<&'a RawValue>,
    #[serde(borrow, rename = "type")]
    purpose: Option<&'a RawValue>,
    #[serde(borrow)]
    entry: Option<&'a RawValue>,
    #[serde(borrow)]
    link: Option<&'a RawValue>,
}

#[derive(Deserialize)]
#[serde(expecting = "an entry of a Bundle")]
pub(crate) struct RawEntry<'a> {
    #[serde(borrow, default, rename = "fullUrl")]
    url: Option<Text<'a>>,
    #[serde(borrow, default)]
    resource: Option<&'a RawValue>,
}

#[derive(Deserialize)]
struct Link<'a> {
    #[serde(borrow, default)]
    relation: Option<Text<'a>>,
    #[serde(borrow, default)]
    url: Option<Text<'a>>,
}

/// Reads a FHIR R4 Bundle: its shape, the one patient it is about, and that every entry is about that patient.
///
/// # Errors
/// One fault, with its place: not UTF-8, empty, too large, no JSON, no Bundle, no patient or more than one, an entry
/// of somebody else, a value of the wrong type in a resource that is read.
pub fn read(bytes: &[u8]) -> Result<Record<'_>, Fault> {
    let text = text_of(bytes, BUNDLE_BYTES_MAX)?;
    shallow(text)?;
    let top: Top<'_> = parse(text, text, "")?;
    read_top(text, &top).map_err(|mut fault| {
        if fault.line == 0 {
            (fault.line, fault.column) = locate(text, &fault.path);
        }
        fault
    })
}

fn read_top<'a>(text: &'a str, top: &Top<'a>) -> Result<Record<'a>, Fault> {
    let Some(kind) = top.kind else {
        return Err(Fault::new("fhir-no-type").expected("Bundle"));
    };
    let kind: Text<'_> = parse(text, kind.get(), "/resourceType")?;
    if &*kind != "Bundle" {
        let fault = Fault::new("fhir-not-a-bundle").found(quoted(&kind));
        return Err(fault.expected("Bundle").under("resourceType"));
    }
    let entries = match top.entry {
        Some(raw) => parse(text, raw.get(), "/entry")?,
        None => Vec::new(),
    };
    let opened = Opened::of(text, entries, top.purpose, top.link, "")?;
    let mut resources = Vec::with_capacity(opened.entries.len());
    for (n, entry) in opened.entries.into_iter().enumerate() {
        resources.extend(entry.resource(text, n, || format!("/entry/{n}/resource"))?);
    }
    sort(text, &resources, opened.next_page)
}

/// The entries of a bundle, before anything in them was looked at.
pub(crate) struct Opened<'a> {
    pub entries: Vec<RawEntry<'a>>,
    pub next_page: Option<Text<'a>>,
}

impl<'a> Opened<'a> {
    /// A bundle that stands at `path` of the text.
    pub fn of(
        text: &'a str,
        entries: Vec<RawEntry<'a>>,
        purpose: Option<&'a RawValue>,
        link: Option<&'a RawValue>,
        path: &str,
    ) -> Result<Opened<'a>, Fault> {
        if let Some(purpose) = purpose {
            let purpose: Text<'_> = parse(text, purpose.get(), &format!("{path}/type"))?;
            if &*purpose == "history" {
                // It holds versions of one entry side by side; read together, what was corrected would count again.
                let fault = Fault::new("fhir-bundle-type").found(quoted(&purpose));
                return Err(fault
                    .expected("collection, searchset, document, message, transaction, batch")
                    .under("type"));
            }
        }
        let links = match link {
            // A link is never needed to read the record, so that a broken one is no fault.
            Some(raw) => serde_json::from_str::<Vec<Link<'_>>>(raw.get()).unwrap_or_default(),
            None => Vec::new(),
        };
        let next_page = links
            .into_iter()
            .find(|link| link.relation.as_deref() == Some("next"))
            .map(|link| link.url.unwrap_or_default());
        Ok(Opened { entries, next_page })
    }
}

impl<'a> RawEntry<'a> {
    /// The entry's resource, as number `n` of what is read; none where the entry has none. `path` is where it stands.
    pub fn resource(
        self,
        text: &'a str,
        n: usize,
        path: impl FnOnce() -> String,
    ) -> Result<Option<Resource<'a>>, Fault> {
        let Some(raw) = self.resource else { return Ok(None) };
        resource(text, raw.get(), n, self.url, path).map(Some)
    }
}

/// A resource by its text, as number `n` of what is read.
pub(crate) fn resource<'a>(
    text: &'a str,
    raw: &'a str,
    n: usize,
    url: Option<Text<'a>>,
    path: impl FnOnce() -> String,
) -> Result<Resource<'a>, Fault> {
    // The path is only needed for a fault.
    let header: Header<'_> = match serde_json::from_str(raw) {
        Ok(header) => header,
        Err(_) => parse(text, raw, &path())?,
    };
    let Some(kind) = header.kind.clone() else {
        let fault = Fault::new("fhir-no-type").expected("Condition, Patient, …");
        return Err(fault.under("resource").under(n).under("entry"));
    };
    Ok(Resource {
        n,
        kind,
        header,
        url,
        raw,
    })
}

/// Puts each resource where it is read, after making sure that it belongs to the one patient.
fn sort<'a>(
    text: &'a str,
    resources: &[Resource<'a>],
    next_page: Option<Text<'a>>,
) -> Result<Record<'a>, Fault> {
    let (keys, patient) = the_patient(text, resources)?;
    let mut record = Record::of(text, patient, next_page);
    let kinds: HashMap<Text<'_>, Text<'_>> = resources
        .iter()
        .filter_map(|resource| Some((resource.url.clone()?, resource.kind.clone())))
        .collect();
    for resource in resources {
        if belongs(resource, &keys, &kinds)? {
            record.take(resource)?;
        } else {
            record.things.push(resource.origin());
        }
    }
    Ok(record)
}

impl<'a> Record<'a> {
    /// The record of a patient, in which nothing stands yet.
    pub(crate) fn of(text: &'a str, patient: Entry<Patient<'a>>, next_page: Option<Text<'a>>) -> Record<'a> {
        Record {
            text,
            patient,
            conditions: Vec::new(),
            requests: Vec::new(),
            statements: Vec::new(),
            medications: Shelf::default(),
            allergies: Vec::new(),
            observations: Vec::new(),
            procedures: Vec::new(),
            unread: BTreeMap::new(),
            things: Vec::new(),
            next_page,
            reviewed: Vec::new(),
        }
    }

    /// The same record, of which a clinician has read and settled these entries, by where they stand.
    #[must_use]
    pub fn reviewed(mut self, entries: Vec<String>) -> Record<'a> {
        self.reviewed = entries;
        self
    }

    /// Puts a resource where it is read.
    pub(crate) fn take(&mut self, resource: &Resource<'a>) -> Result<(), Fault> {
        let text = self.text;
        match &*resource.kind {
            "Patient" => {}
            "Condition" => self.conditions.push(resource.entry(text)?),
            "MedicationRequest" => self.requests.push(resource.entry(text)?),
            "MedicationStatement" => self.statements.push(resource.entry(text)?),
            "Medication" => {
                let medication = parse(text, resource.raw, &resource.path())?;
                let id = resource.header.id.clone();
                self.medications.put(id, resource.url.clone(), medication);
            }
            "AllergyIntolerance" => self.allergies.push(resource.entry(text)?),
            "Observation" => self.observations.push(resource.entry(text)?),
            "Procedure" => self.procedures.push(resource.entry(text)?),
            _ => *self.unread.entry(resource.kind.clone()).or_default() += 1,
        }
        Ok(())
    }
}
