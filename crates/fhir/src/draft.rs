//! Orders that are about to be signed (FHIR R4, ServiceRequest and MedicationRequest): which of them are for mesotherapy, and
//! what they say of it. What they leave open stays open.

use crate::allergen::Named;
use crate::code::Concept;
use crate::medication::Shelf;
use crate::order::{MedicationRequest, void};
use crate::ours;
use crate::reference::Reference;
use crate::shape::shown;
use crate::text::Text;
use pistor_journey::Edition;
use pistor_journey::facts::{Allergen, AreaNo, SubstanceNo};
use pistor_journey::treatment::{Ingredient, TreatedArea, Treatment};
use pistor_knowledge::Fault;
use serde::Deserialize;

/// An order of something to be done.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", expecting = "a ServiceRequest")]
pub(crate) struct ServiceRequest<'a> {
    #[serde(borrow, default)]
    status: Option<Text<'a>>,
    #[serde(default)]
    do_not_perform: Option<bool>,
    #[serde(borrow, default)]
    code: Option<Concept<'a>>,
    #[serde(borrow, default)]
    order_detail: Vec<Concept<'a>>,
    #[serde(borrow, default)]
    reason_code: Vec<Concept<'a>>,
    #[serde(borrow, default)]
    body_site: Vec<Concept<'a>>,
}

/// A draft order of something to be done, and where it stands.
pub(crate) type Drafted<'a> = (String, ServiceRequest<'a>);
/// A draft order of a medicine, and where it stands.
pub(crate) type Prescribed<'a> = (String, MedicationRequest<'a>);

/// What is about to be signed, as far as it concerns mesotherapy.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Draft {
    /// Orders of mesotherapy.
    pub orders: Vec<Order>,
    /// Orders in words only, or in codes of systems that the knowledge does not speak: where they stand, and what they are
    /// called. They may be anything.
    pub unread: Vec<(String, String)>,
}

/// An order of mesotherapy.
#[derive(Debug, Clone, PartialEq)]
pub struct Order {
    /// `ServiceRequest/1`.
    pub origin: String,
    /// What is to be treated.
    pub indication: Option<u8>,
    /// Where; empty when nobody said, or when one of the places is none that the edition knows.
    pub areas: Vec<AreaNo>,
    /// Places that the edition does not know, in the order's words.
    pub places: Vec<String>,
    /// Needle, or a way without one.
    pub method: Option<u8>,
    /// How the needle goes in.
    pub technique: Option<u8>,
    /// With what; none when nobody said, or when one of the substances is none that the edition knows.
    pub mixture: Option<Vec<SubstanceNo>>,
    /// Medicines of the order that the edition does not know as substances of a mixture, in the order's words.
    pub strange: Vec<String>,
}

impl Order {
    /// Whether it says what is treated and where, so that one treatment is meant.
    pub fn definite(&self) -> bool {
        self.indication.is_some() && !self.areas.is_empty()
    }

    /// The treatments that can be meant: one, or all that the edition knows of for what is said.
    pub fn treatments(&self, edition: &Edition) -> Vec<Treatment> {
        let indications: Vec<u8> = match self.indication {
            Some(indication) => vec![indication],
            None => (0..edition.knowledge.indications.len() as u8).collect(),
        };
        let treatment = |indication: u8, areas: Vec<AreaNo>| Treatment {
            indication,
            areas: areas
                .into_iter()
                .map(|area| TreatedArea { area, side: None })
                .collect(),
            method: self.method,
            technique: self.technique,
            mixture: self
                .mixture
                .as_ref()
                .map(|mixture| mixture.iter().copied().map(ingredient).collect()),
            session: None,
            points: None,
        };
        if !self.areas.is_empty() {
            return indications
                .into_iter()
                .map(|n| treatment(n, self.areas.clone()))
                .collect();
        }
        let usual = edition.proposable().into_iter();
        usual
            .filter(|known| indications.contains(&known.indication))
            .map(|known| {
                treatment(
                    known.indication,
                    known.areas.iter().map(|area| area.area).collect(),
                )
            })
            .collect()
    }
}

fn ingredient(substance: SubstanceNo) -> Ingredient {
    Ingredient {
        substance,
        strength: None,
        volume: None,
        syringe: None,
    }
}

impl Draft {
    /// Reads draft orders. Gives the medicines that are part of no order of mesotherapy back: they are planned like others.
    pub(crate) fn read<'a>(
        edition: &Edition,
        services: Vec<Drafted<'a>>,
        medicines: Vec<Prescribed<'a>>,
        shelf: &Shelf<'a>,
    ) -> Result<(Draft, Vec<Prescribed<'a>>), Fault> {
        let mut draft = Draft::default();
        let mut rest = medicines;
        for (origin, service) in services.into_iter().filter(|(_, service)| !service.void()) {
            let concepts: Vec<Concept<'a>> = service.concepts().cloned().collect();
            ours::spelt(edition, &concepts)?;
            ours::spelt(edition, &service.body_site)?;
            if !concepts.iter().any(ours::orders_mesotherapy) {
                // What is ordered its own code says; why and where say nothing about that.
                if !service.code.as_ref().is_some_and(Concept::speaks) {
                    let name = concepts.iter().find_map(Concept::name);
                    draft.unread.push((origin, name.unwrap_or_default()));
                }
                continue;
            }
            let (inside, others): (Vec<_>, Vec<_>) = rest
                .into_iter()
                .partition(|(_, medicine)| part_of(medicine, &origin));
            rest = others;
            draft
                .orders
                .push(order(edition, origin, &service, &concepts, &inside, shelf)?);
        }
        for (origin, medicine) in rest.iter().filter(|(_, medicine)| !medicine.void()) {
            let medication = medicine.meant().medication(shelf)?;
            let concepts: Vec<&Concept<'_>> = medication.code.iter().chain(medication.inside()).collect();
            if !concepts.iter().any(|concept| concept.speaks()) {
                let name = concepts.iter().find_map(|concept| concept.name());
                draft.unread.push((origin.clone(), name.unwrap_or_default()));
            }
        }
        Ok((draft, rest))
    }
}

impl<'a> ServiceRequest<'a> {
    fn void(&self) -> bool {
        self.do_not_perform == Some(true) || void(self.status.as_deref())
    }

    fn concepts(&self) -> impl Iterator<Item = &Concept<'a>> {
        self.code
            .iter()
            .chain(&self.order_detail)
            .chain(&self.reason_code)
    }
}

/// Whether a medicine is ordered as a part of another order.
fn part_of(medicine: &MedicationRequest<'_>, origin: &str) -> bool {
    let names = |reference: &Reference<'_>| {
        let target = reference.reference.as_deref().unwrap_or_default();
        target == origin
            || target
                .strip_suffix(origin)
                .is_some_and(|before| before.ends_with('/'))
    };
    medicine.based_on().iter().any(names)
}

fn order<'a>(
    edition: &Edition,
    origin: String,
    service: &ServiceRequest<'a>,
    concepts: &[Concept<'a>],
    medicines: &[Prescribed<'a>],
    shelf: &Shelf<'a>,
) -> Result<Order, Fault> {
    let said = |system| {
        concepts
            .iter()
            .find_map(|concept| ours::number(edition, concept, system))
    };
    let mut order = Order {
        origin,
        indication: said(ours::INDICATIONS),
        areas: Vec::new(),
        places: Vec::new(),
        method: said(ours::METHODS),
        technique: said(ours::TECHNIQUES),
        mixture: None,
        strange: Vec::new(),
    };
    for site in &service.body_site {
        let own = ours::number(edition, site, ours::AREAS);
        let areas = own.map_or_else(|| site.areas(edition), |area| vec![area]);
        if areas.is_empty() {
            order
                .places
                .push(site.name().map(|name| shown(&name)).unwrap_or_default());
        }
        order.areas.extend(areas);
    }
    if !order.places.is_empty() {
        order.areas.clear();
    }
    order.areas.sort_unstable();
    order.areas.dedup();
    let mut mixture: Vec<SubstanceNo> = Vec::new();
    let counted = || medicines.iter().filter(|(_, medicine)| !medicine.void());
    for (origin, medicine) in counted() {
        let medication = medicine.meant().medication(shelf)?;
        let own: Vec<Concept<'a>> = medication.code.iter().cloned().collect();
        ours::spelt(edition, &own)?;
        let substances = substances(edition, &own, medication.inside());
        if substances.is_empty() {
            let words = own.iter().find_map(Concept::name);
            order
                .strange
                .push(words.map_or_else(|| origin.clone(), |words| shown(&words)));
        }
        mixture.extend(substances);
    }
    mixture.sort_unstable();
    mixture.dedup();
    // A mixture of which a part is not known is not known.
    order.mixture = (counted().next().is_some() && order.strange.is_empty()).then_some(mixture);
    Ok(order)
}

/// The substances of a medicine: by our own word, by its code, else by the codes of what is in it, all of which must be known.
fn substances<'c, 'a: 'c>(
    edition: &Edition,
    own: &[Concept<'a>],
    inside: impl Iterator<Item = &'c Concept<'a>>,
) -> Vec<SubstanceNo> {
    let of = |concept: &Concept<'_>| match ours::number(edition, concept, ours::SUBSTANCES) {
        Some(substance) => vec![substance],
        None => {
            let named = Named::by_substances(edition, concept);
            named
                .into_iter()
                .filter_map(|to| match to {
                    Allergen::Substance(n) => Some(n),
                    _ => None,
                })
                .collect()
        }
    };
    let direct: Vec<SubstanceNo> = own.iter().flat_map(of).collect();
    if !direct.is_empty() {
        return direct;
    }
    let parts: Vec<Vec<SubstanceNo>> = inside.map(of).collect();
    match parts.iter().any(Vec::is_empty) {
        true => Vec::new(),
        false => parts.concat(),
    }
}
