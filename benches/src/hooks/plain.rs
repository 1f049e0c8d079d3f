//! The service that somebody would write by hand for this one question: typed structs, ifs, and an answer that is ready. It
//! reads every code of the request and checks whose every resource is; it asks nothing, explains nothing, and knows three rules.

use serde::Deserialize;
use std::borrow::Cow;

/// Rules that the hand-written service knows, in order, by the ids of the knowledge.
pub const RULES: [&str; 3] = ["stroke_history", "anticoagulant_use", "allergy_ingredient"];

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Request<'a> {
    #[serde(borrow)]
    hook: Cow<'a, str>,
    #[serde(borrow)]
    hook_instance: Cow<'a, str>,
    #[serde(borrow)]
    context: Context<'a>,
    #[serde(borrow)]
    prefetch: Prefetch<'a>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Context<'a> {
    #[serde(borrow)]
    patient_id: Cow<'a, str>,
    #[serde(borrow)]
    draft_orders: Bundle<'a>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Prefetch<'a> {
    #[serde(borrow)]
    patient: Patient<'a>,
    #[serde(borrow)]
    conditions: Bundle<'a>,
    #[serde(borrow)]
    medication_requests: Bundle<'a>,
    #[serde(borrow)]
    allergies: Bundle<'a>,
    #[serde(borrow)]
    observations: Bundle<'a>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Patient<'a> {
    #[serde(borrow)]
    id: Cow<'a, str>,
    #[serde(borrow)]
    birth_date: Cow<'a, str>,
}

#[derive(Deserialize)]
struct Bundle<'a> {
    #[serde(borrow, default)]
    entry: Vec<Entry<'a>>,
}

#[derive(Deserialize)]
struct Entry<'a> {
    #[serde(borrow)]
    resource: Resource<'a>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Resource<'a> {
    #[serde(borrow, default)]
    subject: Option<Reference<'a>>,
    #[serde(borrow, default)]
    patient: Option<Reference<'a>>,
    #[serde(borrow, default)]
    status: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    clinical_status: Option<Concept<'a>>,
    #[serde(borrow, default)]
    code: Option<Concept<'a>>,
    #[serde(borrow, default)]
    medication_codeable_concept: Option<Concept<'a>>,
    #[serde(borrow, default)]
    component: Vec<Component<'a>>,
}

#[derive(Deserialize)]
struct Reference<'a> {
    #[serde(borrow)]
    reference: Cow<'a, str>,
}

#[derive(Deserialize)]
struct Concept<'a> {
    #[serde(borrow, default)]
    coding: Vec<Coding<'a>>,
}

#[derive(Deserialize)]
struct Coding<'a> {
    #[serde(borrow)]
    system: Cow<'a, str>,
    #[serde(borrow)]
    code: Cow<'a, str>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Component<'a> {
    #[serde(borrow)]
    code: Concept<'a>,
    value_quantity: Quantity,
}

#[derive(Deserialize)]
struct Quantity {
    value: f64,
}

impl Resource<'_> {
    fn is(&self, system: &str, code: &str) -> bool {
        let concepts = [&self.code, &self.medication_codeable_concept];
        let mut codings = concepts.into_iter().flatten().flat_map(|concept| &concept.coding);
        codings.any(|coding| coding.system == system && coding.code == code)
    }

    fn owner(&self) -> &str {
        let named = self.subject.as_ref().or(self.patient.as_ref());
        named.map_or("", |reference| {
            reference.reference.strip_prefix("Patient/").unwrap_or_default()
        })
    }

    fn active(&self) -> bool {
        let clinical = self.clinical_status.as_ref();
        clinical.is_none_or(|status| status.coding.iter().any(|coding| coding.code == "active"))
            && self
                .status
                .as_deref()
                .is_none_or(|status| ["active", "final", "draft"].contains(&status))
    }
}

/// What a hand-written service says: the number of the question, and which of [`RULES`] speak.
///
/// # Errors
/// When the request is not one of these, or holds somebody else's data.
pub fn decide(body: &[u8]) -> Result<(usize, [bool; 3]), &'static str> {
    let request: Request<'_> = serde_json::from_slice(body).map_err(|_| "no request")?;
    if request.hook != "order-sign" || request.prefetch.patient.id != request.context.patient_id {
        return Err("another hook, or another patient");
    }
    let fetched = &request.prefetch;
    let sets = [
        &fetched.conditions,
        &fetched.medication_requests,
        &fetched.allergies,
        &fetched.observations,
        &request.context.draft_orders,
    ];
    for one in sets.iter().flat_map(|set| &set.entry) {
        if one.resource.owner() != request.context.patient_id {
            return Err("another patient");
        }
    }
    let any = |set: &Bundle<'_>, system: &str, code: &str| {
        set.entry
            .iter()
            .any(|entry| entry.resource.active() && entry.resource.is(system, code))
    };
    let mut high = false;
    for component in fetched
        .observations
        .entry
        .iter()
        .flat_map(|entry| &entry.resource.component)
    {
        let limit = if component.code.coding.iter().any(|coding| coding.code == "8480-6") {
            160.0
        } else {
            100.0
        };
        high |= component.value_quantity.value >= limit;
    }
    let minor = fetched.patient.birth_date.as_ref() > "2008";
    let numbing = any(
        &request.context.draft_orders,
        "http://www.whocc.no/atc",
        "N01BB02",
    );
    let speaks = [
        any(&fetched.conditions, "http://snomed.info/sct", "230690007"),
        any(&fetched.medication_requests, "http://www.whocc.no/atc", "B01AA03"),
        numbing
            && any(
                &fetched.allergies,
                "http://www.nlm.nih.gov/research/umls/rxnorm",
                "6387",
            ),
    ];
    std::hint::black_box((high, minor));
    let number = request.hook_instance.rsplit('-').next().unwrap_or_default();
    Ok((number.parse().map_err(|_| "a number")?, speaks))
}
