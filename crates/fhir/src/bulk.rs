//! One resource a line, as a bulk export writes it (FHIR Bulk Data Access, NDJSON): what a line holds and whose it is, and
//! the lines of one patient put together into a record.

use crate::bundle::BUNDLE_BYTES_MAX;
use crate::entry::{Header, Resource};
use crate::reference::Reference;
use crate::shape::{parse, shallow, shown};
use pistor_journey::intake::text_of;
use pistor_knowledge::Fault;
use pistor_knowledge::amount::quoted;
use serde::Deserialize;
use std::fmt::Write;

/// Types whose entries are looked at one by one.
const READ: [&str; 6] = [
    "Condition",
    "MedicationRequest",
    "MedicationStatement",
    "AllergyIntolerance",
    "Observation",
    "Procedure",
];

/// What a line holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Type of the resource.
    pub kind: String,
    /// `Condition/123`; the type alone for a resource without an id.
    pub origin: String,
    /// Whose it is.
    pub whose: Whose,
    /// How it refers to the patient, where that is a whole address.
    pub address: Option<String>,
    /// How it refers to a medicine that stands in a line of its own.
    pub medicine: Option<String>,
}

/// Whose a line is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    /// The patient with this id, in person.
    Themselves(String),
    /// A patient's, by id.
    Of(String),
    /// A medicine with this id, to which lines of any patient refer.
    Medicine(String),
    /// Nobody's, or of a type that is only counted.
    Nobody,
    /// Something about a patient that does not say about whom.
    Unsaid,
}

#[derive(Deserialize)]
struct Orders<'a> {
    #[serde(borrow, default, rename = "medicationReference")]
    medicine: Option<Reference<'a>>,
}

impl Line {
    /// Reads one line: that it is one resource, of which type, and whose. What it says is read with all others of its
    /// patient.
    ///
    /// # Errors
    /// A line that is no resource: it could be anybody's.
    pub fn read(bytes: &[u8]) -> Result<Line, Fault> {
        // The end of the line is none of its text: what breaks off breaks off there.
        let text = text_of(bytes, BUNDLE_BYTES_MAX)?.trim_end();
        shallow(text)?;
        let header: Header<'_> = parse(text, text, "")?;
        let Some(kind) = header.kind.clone() else {
            return Err(Fault::new("fhir-no-type").expected("Condition, Patient, …"));
        };
        if &*kind == "Bundle" {
            // Its entries would be passed over.
            let fault = Fault::new("bulk-bundle").found(quoted(&kind));
            return Err(fault.under("resourceType"));
        }
        let orders = ["MedicationRequest", "MedicationStatement"].contains(&&*kind);
        let medicine = match orders {
            true => parse::<Orders<'_>>(text, text, "")?.medicine,
            false => None,
        };
        let id = header.id.as_ref().map(|id| id.to_string());
        let resource = Resource {
            n: 0,
            kind,
            header,
            url: None,
            raw: text,
        };
        let (whose, address) = whose(&resource, id.clone());
        Ok(Line {
            kind: shown(&resource.kind),
            origin: match id {
                Some(_) => resource.origin(),
                None => shown(&resource.kind),
            },
            whose,
            address,
            medicine: medicine
                .and_then(|to| to.reference)
                .map(|to| to.to_string())
                .filter(|to| !to.starts_with('#')),
        })
    }
}

/// Whose a resource is, and the whole address by which it says so.
fn whose(resource: &Resource<'_>, id: Option<String>) -> (Whose, Option<String>) {
    match (&*resource.kind, id) {
        ("Patient", Some(id)) => return (Whose::Themselves(id), None),
        ("Patient", None) => return (Whose::Unsaid, None),
        ("Medication", Some(id)) => return (Whose::Medicine(id), None),
        _ => {}
    }
    let mut named = resource.subjects().filter_map(|(_, to)| to.reference.as_deref());
    let of = named.next().and_then(|to| Some((id_of(to, "Patient")?, to)));
    // A list of several patients is nobody's record.
    let alone = of.is_some_and(|(id, _)| named.all(|to| id_of(to, "Patient") == Some(id)));
    match of {
        Some((id, to)) if alone => {
            let whole = to.contains("://").then(|| without_version(to).to_owned());
            (Whose::Of(id.to_owned()), whole)
        }
        _ if READ.contains(&&*resource.kind) => (Whose::Unsaid, None),
        _ => (Whose::Nobody, None),
    }
}

fn without_version(target: &str) -> &str {
    target.split("/_history/").next().unwrap_or(target)
}

/// The id in a reference to a resource of a type: `Patient/123`, an address that ends so, or `urn:uuid:123`.
pub fn id_of<'t>(target: &'t str, kind: &str) -> Option<&'t str> {
    let target = without_version(target);
    if let Some(id) = target.strip_prefix("urn:uuid:") {
        return Some(id);
    }
    let (before, id) = target.rsplit_once('/')?;
    let named = before == kind || before.strip_suffix(kind).is_some_and(|rest| rest.ends_with('/'));
    (named && !id.is_empty()).then_some(id)
}

/// The lines of one patient, put together as a bundle in which each still stands on a line of its own.
#[derive(Debug)]
pub struct Gathered {
    text: String,
    lines: usize,
}

impl Default for Gathered {
    fn default() -> Gathered {
        Gathered {
            text: r#"{"resourceType":"Bundle","type":"collection","entry":["#.to_owned(),
            lines: 0,
        }
    }
}

impl Gathered {
    /// Adds a line that [`Line::read`] has read, under the address by which others refer to it, where they use one.
    pub fn add(&mut self, line: &str, address: Option<&str>) {
        self.text.push_str(if self.lines == 0 { "{" } else { ",{" });
        if let Some(address) = address {
            let address = serde_json::Value::from(address);
            let _ = write!(self.text, "\"fullUrl\":{address},");
        }
        // Columns stay those of the line.
        self.text.push_str("\"resource\":\n");
        self.text.push_str(line.trim_end());
        self.text.push_str("\n}");
        self.lines += 1;
    }

    /// The bundle.
    pub fn bundle(mut self) -> String {
        self.text.push_str("]}");
        self.text
    }
}

/// Takes a fault in a gathered bundle to the line that it concerns: its number among the lines that were added, from 0,
/// and its path in there. None for what concerns the record as a whole.
pub fn line_of(fault: &Fault) -> Option<(usize, String)> {
    let n = fault.line.checked_sub(2)? / 2;
    let path = fault.path.strip_prefix(&format!("/entry/{n}/resource"));
    Some((n, path.unwrap_or(&fault.path).to_owned()))
}
