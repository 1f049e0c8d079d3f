//! A record handed over in parts, as CDS Hooks 2.0 does in `prefetch` and `context.draftOrders`: one resource or one bundle a
//! part, all of one patient, who is named beforehand.

mod places;

use crate::bundle::{Opened, RawEntry, Record, resource};
use crate::draft::{Draft, Drafted, Prescribed};
use crate::entry::{Entry, Resource};
use crate::order::MedicationRequest;
use crate::patient::Patient;
use crate::shape::{parse, shallow, shown};
use crate::strict::Owner;
use crate::text::Text;
use pistor_journey::Edition;
use pistor_journey::calendar::Moment;
use pistor_journey::facts::{Allergies, Facts};
use pistor_journey::intake::{self, Visit};
use pistor_journey::treatment::Treatment;
use pistor_knowledge::Fault;
use pistor_knowledge::amount::quoted;
use places::Places;
use serde::Deserialize;
use serde_json::value::RawValue;

/// Most resources of all parts together.
const RESOURCES_MAX: usize = 20_000;

/// A part of what was handed over.
#[derive(Debug, Clone, Copy)]
pub struct Part<'a> {
    /// Where it stands in the request, as a JSON pointer: `/prefetch/conditions`.
    pub path: &'a str,
    /// Its text, a piece of the whole request.
    pub text: &'a str,
    /// Types that may stand in it; of a draft, any: what is no order of ours is left alone.
    pub kinds: &'static [&'static str],
    /// Orders that are about to be signed, not a record of what is.
    pub draft: bool,
}

/// A record that was handed over in parts.
#[derive(Debug)]
pub struct Handed<'a> {
    record: Record<'a>,
    services: Vec<Drafted<'a>>,
    medicines: Vec<Prescribed<'a>>,
    places: Places<'a>,
    /// Where the draft orders stand: `ServiceRequest/1`.
    drafted: Vec<String>,
}

/// A part as it begins: a bundle, or one resource.
#[derive(Deserialize)]
#[serde(expecting = "a FHIR resource")]
struct Top<'a> {
    #[serde(borrow, default, rename = "resourceType")]
    kind: Option<Text<'a>>,
    #[serde(borrow, default, rename = "type")]
    purpose: Option<&'a RawValue>,
    #[serde(borrow, default)]
    entry: Vec<RawEntry<'a>>,
    #[serde(borrow, default)]
    link: Option<&'a RawValue>,
}

impl<'a> Handed<'a> {
    /// Reads the parts of a request. `patient` is the id of the one who is asked about, `server` the address that the
    /// resources come from, where the request names one.
    ///
    /// # Errors
    /// A part that is no FHIR R4, that is about another patient or about nobody, a patient who is missing or stands twice.
    pub fn read(
        whole: &'a str,
        patient: &'a str,
        server: Option<&'a str>,
        parts: &[Part<'a>],
    ) -> Result<Handed<'a>, Fault> {
        shallow(whole)?;
        let mut places = Places::default();
        let mut resources: Vec<(Resource<'a>, bool)> = Vec::new();
        let mut next_page = None;
        for part in parts {
            let more = spread(whole, part, &mut places, &mut resources)?;
            next_page = next_page.or(more);
        }
        if resources.len() > RESOURCES_MAX {
            let fault = Fault::new("hook-too-many").found(resources.len().to_string());
            return Err(fault.expected(RESOURCES_MAX.to_string()));
        }
        let owner = Owner {
            id: patient,
            server: server.map(|server| server.trim_end_matches('/')),
        };
        let place = |mut fault: Fault, n: usize| {
            fault.path = places.path(n) + &fault.path;
            fault
        };
        let the_patient = the_patient(whole, &resources, &owner, &places)?;
        for (one, _) in &resources {
            owner.owns(one).map_err(|fault| place(fault, one.n))?;
        }
        let own = resources
            .iter()
            .find(|(one, _)| one.n == the_patient.n)
            .map_or("", |(one, _)| one.raw);
        for part in parts {
            // The patient's own resource may name the records that were merged into it.
            let begin = (own.as_ptr() as usize).wrapping_sub(part.text.as_ptr() as usize);
            let within = begin < part.text.len() && !own.is_empty();
            let pieces = match within {
                true => [&part.text[..begin], &part.text[begin + own.len()..]],
                false => [part.text, ""],
            };
            for piece in pieces {
                owner.alone(piece).map_err(|mut fault| {
                    part.path.clone_into(&mut fault.path);
                    fault
                })?;
            }
        }
        let mut handed = Handed {
            record: Record::of(whole, the_patient, next_page),
            services: Vec::new(),
            medicines: Vec::new(),
            places: Places::default(),
            drafted: resources
                .iter()
                .filter(|(_, draft)| *draft)
                .map(|(one, _)| one.origin())
                .collect(),
        };
        let taken = resources
            .iter()
            .try_for_each(|(one, draft)| handed.take(one, *draft));
        taken.map_err(|fault| places.place(fault))?;
        handed.places = places;
        Ok(handed)
    }

    fn take(&mut self, one: &Resource<'a>, draft: bool) -> Result<(), Fault> {
        match &*one.kind {
            "ServiceRequest" if draft => {
                let entry: Entry<_> = one.entry(self.record.text)?;
                self.services.push((entry.origin, entry.resource));
            }
            "MedicationRequest" if draft => {
                let entry: Entry<_> = one.entry(self.record.text)?;
                self.medicines.push((entry.origin, entry.resource));
            }
            // Other orders are not ours, and say nothing about the patient.
            _ if draft && &*one.kind != "Medication" => {}
            _ => self.record.take(one)?,
        }
        Ok(())
    }

    /// What of the draft orders is mesotherapy. Draft medicines that are not part of it count as planned from then on.
    ///
    /// # Errors
    /// A word of ours that is misspelt.
    pub fn draft(&mut self, edition: &Edition) -> Result<Draft, Fault> {
        let (services, medicines) = (
            std::mem::take(&mut self.services),
            std::mem::take(&mut self.medicines),
        );
        let (draft, planned) = Draft::read(edition, services, medicines, &self.record.medications)?;
        let first = self.places.0.len();
        for (n, (origin, resource)) in planned.into_iter().enumerate() {
            self.record.requests.push(Entry::<MedicationRequest<'a>> {
                n: first + n,
                origin,
                resource,
            });
        }
        Ok(draft)
    }

    /// Whether an order of this name is among the drafts.
    pub fn drafted(&self, origin: &str) -> bool {
        self.drafted.iter().any(|drafted| drafted == origin)
    }

    /// The visit that the record tells, with a treatment that is proposed; what nobody said is unknown.
    ///
    /// # Errors
    /// When the patient has died, or when a date or another value cannot be.
    pub fn visit(
        &self,
        edition: &Edition,
        as_of: Moment,
        country: Option<String>,
        treatment: Treatment,
    ) -> Result<Visit, Fault> {
        let mut visit = Visit {
            as_of,
            country,
            patient: intake::Patient::default(),
            facts: Facts::default(),
            allergies: Allergies::default(),
            treatment,
            not_read: Vec::new(),
        };
        self.record
            .read_into(edition, &mut visit)
            .map_err(|fault| self.places.place(fault))?;
        Ok(visit)
    }
}

/// Spreads a part out into resources. Gives the address of the next page, where there is one.
fn spread<'a>(
    whole: &'a str,
    part: &Part<'a>,
    places: &mut Places<'a>,
    resources: &mut Vec<(Resource<'a>, bool)>,
) -> Result<Option<Text<'a>>, Fault> {
    let at = |mut fault: Fault, path: String| {
        if !fault.path.starts_with(part.path) {
            fault.path = path;
        }
        fault
    };
    let top: Top<'_> = parse(whole, part.text, part.path)?;
    let kind = top.kind.as_deref();
    if kind == Some("OperationOutcome") {
        return Err(at(
            Fault::new("hook-outcome").found(part.path.rsplit('/').next().unwrap_or_default()),
            part.path.to_owned(),
        ));
    }
    let fits = |one: &Resource<'_>, path: &dyn Fn() -> String| {
        // A search may answer with a remark of the server beside what was found.
        match part.draft || part.kinds.contains(&&*one.kind) || &*one.kind == "OperationOutcome" {
            true => Ok(()),
            false => {
                let fault = Fault::new("hook-field")
                    .found(shown(&one.kind))
                    .expected(part.kinds.join(", "));
                Err(at(fault, path()))
            }
        }
    };
    if kind != Some("Bundle") {
        let n = places.0.len();
        places.0.push((part.path, None));
        let one = resource(whole, part.text, n, None, || part.path.to_owned());
        let one = one.map_err(|fault| at(fault, part.path.to_owned()))?;
        fits(&one, &|| part.path.to_owned())?;
        resources.push((one, part.draft));
        return Ok(None);
    }
    let opened = Opened::of(whole, top.entry, top.purpose, top.link, part.path).map_err(|fault| {
        let path = format!("{}{}", part.path, fault.path);
        at(fault, path)
    })?;
    for (entry, one) in opened.entries.into_iter().enumerate() {
        let n = places.0.len();
        let path = || format!("{}/entry/{entry}/resource", part.path);
        let one = one.resource(whole, n, path).map_err(|fault| at(fault, path()))?;
        if let Some(one) = one {
            fits(&one, &path)?;
            places.0.push((part.path, Some(entry)));
            resources.push((one, part.draft));
        }
    }
    Ok(opened.next_page)
}

/// The one patient, who is the one that is asked about.
fn the_patient<'a>(
    whole: &'a str,
    resources: &[(Resource<'a>, bool)],
    owner: &Owner<'_>,
    places: &Places<'_>,
) -> Result<Entry<Patient<'a>>, Fault> {
    let mut patients = resources
        .iter()
        .map(|(one, _)| one)
        .filter(|one| &*one.kind == "Patient");
    let Some(first) = patients.next() else {
        return Err(Fault::new("fhir-no-patient"));
    };
    let placed = |mut fault: Fault, n: usize| {
        fault.path = places.path(n);
        fault
    };
    if let Some(second) = patients.next() {
        let fault = Fault::new("fhir-two-patients")
            .found(second.origin())
            .with("first", first.origin());
        return Err(placed(fault, second.n));
    }
    if first.header.id.as_deref() != Some(owner.id) {
        let found = first.header.id.as_deref().unwrap_or_default();
        let fault = Fault::new("hook-other-patient").found(quoted(&format!("Patient/{found}")));
        return Err(placed(fault.expected(format!("Patient/{}", owner.id)), first.n));
    }
    first.entry(whole).map_err(|fault| places.place(fault))
}
