//! The request of a hook: its own fields, held against CDS Hooks 2.0. What is inside `prefetch` and `draftOrders` stays text.

use super::services::{PATIENT, Service, WANTED};
use crate::outcome::Outcome;
use axum::http::StatusCode;
use pistor_fhir::Part;
use pistor_practice::refusal::{Fault, quoted};
use serde::Deserialize;
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Longest id of a resource (FHIR R4, data type `id`).
const ID_MAX: usize = 64;
/// Most orders that are chosen at once.
const SELECTIONS_MAX: usize = 500;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Raw<'a> {
    #[serde(borrow, default)]
    hook: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    hook_instance: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    fhir_server: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    fhir_authorization: Option<&'a RawValue>,
    #[serde(borrow, default)]
    context: Option<&'a RawValue>,
    #[serde(borrow, default)]
    prefetch: Option<BTreeMap<Cow<'a, str>, &'a RawValue>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct RawContext<'a> {
    #[serde(borrow, default)]
    user_id: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    patient_id: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    encounter_id: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    selections: Option<Vec<Cow<'a, str>>>,
    #[serde(borrow, default)]
    draft_orders: Option<&'a RawValue>,
}

/// Who and what is asked about.
pub(crate) struct Context<'a> {
    /// Logical id of the patient.
    pub(crate) patient: Cow<'a, str>,
    /// Orders that are being chosen; empty where all of them are meant.
    pub(crate) selections: Vec<Cow<'a, str>>,
}

impl Context<'_> {
    /// How prefetch templates name the patient.
    pub(crate) const PATIENT_TOKEN: &'static str = "{{context.patientId}}";
}

/// A request whose own fields are right.
pub(crate) struct Envelope<'a> {
    /// Who and what.
    pub(crate) context: Context<'a>,
    /// Address of the record server, as the request names it. Nobody ever goes there.
    pub(crate) server: Option<Cow<'a, str>>,
    /// What was handed over, the draft orders last.
    pub(crate) parts: Vec<Part<'a>>,
    /// Keys of the prefetch that were not handed over at all.
    pub(crate) missing: Vec<&'static str>,
}

fn field(path: &str, found: &str, expected: &str) -> Outcome {
    let mut fault = Fault::new("hook-field").found(quoted(found)).expected(expected);
    path.clone_into(&mut fault.path);
    Outcome::malformed(fault)
}

/// Where the parser stopped, and why.
fn syntax(error: &serde_json::Error, path: &str) -> Outcome {
    let code = if error.is_eof() {
        "json-truncated"
    } else {
        "json-syntax"
    };
    let detail = error.to_string();
    let mut fault = Fault::new(code).with("detail", detail.split(" at line ").next().unwrap_or_default());
    (fault.line, fault.column) = (error.line(), error.column());
    path.clone_into(&mut fault.path);
    Outcome::malformed(fault)
}

/// Reads the request of a service.
pub(crate) fn read<'a>(text: &'a str, service: &Service) -> Result<Envelope<'a>, Outcome> {
    // `null` would be read as an object without fields.
    if !text.trim_start().starts_with('{') {
        return Err(field(
            "",
            text.trim().get(..20).unwrap_or(text.trim()),
            "{ \"hook\": …, \"context\": … }",
        ));
    }
    let raw: Raw<'a> = serde_json::from_str(text).map_err(|error| syntax(&error, ""))?;
    let hook = raw.hook.as_deref().unwrap_or_default();
    if hook != service.hook {
        let fault = Fault::new("hook-name").found(quoted(hook)).expected(service.hook);
        return Err(Outcome::malformed(fault.under("hook")));
    }
    let instance = raw.hook_instance.as_deref().unwrap_or_default();
    if !is_uuid(instance) {
        return Err(field(
            "/hookInstance",
            instance,
            "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
        ));
    }
    if raw.fhir_authorization.is_some() && raw.fhir_server.is_none() {
        return Err(field("/fhirServer", "", "https://…"));
    }
    if let Some(server) = raw.fhir_server.as_deref()
        && !(server.starts_with("https://") || server.starts_with("http://"))
    {
        return Err(field("/fhirServer", server, "https://…"));
    }
    let Some(context) = raw.context else {
        return Err(field("/context", "", "{ \"userId\": …, \"patientId\": … }"));
    };
    let (context, draft) = read_context(context, service)?;
    let mut prefetch = raw.prefetch.unwrap_or_default();
    let (mut parts, mut missing) = (Vec::with_capacity(WANTED.len() + 1), Vec::new());
    for wanted in &WANTED {
        match prefetch.remove(wanted.key).map(RawValue::get) {
            // Null says that nothing was found.
            Some("null") if wanted.key != PATIENT => {}
            Some(text) if text != "null" => parts.push(Part {
                path: wanted.path,
                text,
                kinds: wanted.kinds,
                draft: false,
            }),
            _ => missing.push(wanted.key),
        }
    }
    if missing.first() == Some(&PATIENT) {
        let fault = Fault::new("hook-prefetch")
            .found(PATIENT)
            .under(PATIENT)
            .under("prefetch");
        return Err(Outcome::new(StatusCode::PRECONDITION_FAILED, fault));
    }
    if let Some(text) = draft {
        parts.push(Part {
            path: "/context/draftOrders",
            text,
            kinds: &[],
            draft: true,
        });
    }
    Ok(Envelope {
        context,
        server: raw.fhir_server,
        parts,
        missing,
    })
}

fn read_context<'a>(raw: &'a RawValue, service: &Service) -> Result<(Context<'a>, Option<&'a str>), Outcome> {
    if !raw.get().starts_with('{') {
        return Err(field(
            "/context",
            raw.get().get(..20).unwrap_or(raw.get()),
            "{ \"userId\": …, \"patientId\": … }",
        ));
    }
    let context: RawContext<'a> =
        serde_json::from_str(raw.get()).map_err(|error| syntax(&error, "/context"))?;
    let user = context.user_id.as_deref().unwrap_or_default();
    let kinds = ["Practitioner", "PractitionerRole", "Patient", "RelatedPerson"];
    if !user
        .split_once('/')
        .is_some_and(|(kind, id)| kinds.contains(&kind) && is_id(id))
    {
        return Err(field(
            "/context/userId",
            user,
            "Practitioner/…, PractitionerRole/…",
        ));
    }
    let patient = context.patient_id.unwrap_or_default();
    if !is_id(&patient) {
        return Err(field("/context/patientId", &patient, "[A-Za-z0-9.-]{1,64}"));
    }
    if let Some(encounter) = context.encounter_id.as_deref()
        && !is_id(encounter)
    {
        return Err(field("/context/encounterId", encounter, "[A-Za-z0-9.-]{1,64}"));
    }
    if !service.orders() {
        let context = Context {
            patient,
            selections: Vec::new(),
        };
        return Ok((context, None));
    }
    let draft = context
        .draft_orders
        .map(RawValue::get)
        .filter(|text| text.starts_with('{'));
    let Some(draft) = draft else {
        return Err(field(
            "/context/draftOrders",
            "",
            "{ \"resourceType\": \"Bundle\", … }",
        ));
    };
    let selections = match (service.selects(), context.selections) {
        (true, Some(selections)) if selections.len() <= SELECTIONS_MAX => selections,
        (true, _) => return Err(field("/context/selections", "", "[ \"ServiceRequest/…\" ]")),
        (false, _) => Vec::new(),
    };
    Ok((Context { patient, selections }, Some(draft)))
}

/// Whether a text can be a logical id (FHIR R4, data type `id`).
fn is_id(text: &str) -> bool {
    (1..=ID_MAX).contains(&text.len())
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"-.".contains(&b))
}

/// Whether a text is a UUID, perhaps as a URN.
pub(crate) fn is_uuid(text: &str) -> bool {
    let text = text.strip_prefix("urn:uuid:").unwrap_or(text);
    let lengths = [8, 4, 4, 4, 12];
    let parts: Vec<&str> = text.split('-').collect();
    parts.len() == lengths.len()
        && parts
            .iter()
            .zip(lengths)
            .all(|(part, length)| part.len() == length && part.bytes().all(|b| b.is_ascii_hexdigit()))
}
