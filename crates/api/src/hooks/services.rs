//! The services that are offered, and what each wants to be handed.

use super::envelope::Context;
use crate::Api;
use crate::door::{Knock, Said};
use crate::outcome::Outcome;
use pistor_fhir::observation_codes;
use serde_json::{Map, Value, json};

/// A service.
pub(crate) struct Service {
    /// Its id in addresses.
    pub(crate) id: &'static str,
    /// The hook that calls it.
    pub(crate) hook: &'static str,
    title: &'static str,
    about: &'static str,
}

/// Every service.
pub(crate) const SERVICES: [Service; 3] = [
    Service {
        id: "mesotherapy-patient-view",
        hook: "patient-view",
        title: "hooks-patient-view",
        about: "hooks-patient-view-about",
    },
    Service {
        id: "mesotherapy-order-select",
        hook: "order-select",
        title: "hooks-order-select",
        about: "hooks-order-about",
    },
    Service {
        id: "mesotherapy-order-sign",
        hook: "order-sign",
        title: "hooks-order-sign",
        about: "hooks-order-about",
    },
];

/// A part of the record that is wanted: its key, its types, and its JSON pointer.
pub(crate) struct Wanted {
    /// Key in the prefetch.
    pub(crate) key: &'static str,
    /// Types that may stand in it.
    pub(crate) kinds: &'static [&'static str],
    /// Where it stands in the request.
    pub(crate) path: &'static str,
}

/// The key of the patient, without which nothing can be said.
pub(crate) const PATIENT: &str = "patient";

/// Every part, the patient first.
pub(crate) const WANTED: [Wanted; 7] = [
    Wanted {
        key: PATIENT,
        kinds: &["Patient"],
        path: "/prefetch/patient",
    },
    Wanted {
        key: "conditions",
        kinds: &["Condition"],
        path: "/prefetch/conditions",
    },
    Wanted {
        key: "medicationRequests",
        kinds: &["MedicationRequest", "Medication"],
        path: "/prefetch/medicationRequests",
    },
    Wanted {
        key: "medicationStatements",
        kinds: &["MedicationStatement", "Medication"],
        path: "/prefetch/medicationStatements",
    },
    Wanted {
        key: "allergies",
        kinds: &["AllergyIntolerance"],
        path: "/prefetch/allergies",
    },
    Wanted {
        key: "observations",
        kinds: &["Observation"],
        path: "/prefetch/observations",
    },
    Wanted {
        key: "procedures",
        kinds: &["Procedure"],
        path: "/prefetch/procedures",
    },
];

/// The service of an id.
pub(crate) fn service(id: &str) -> Option<&'static Service> {
    SERVICES.iter().find(|service| service.id == id)
}

/// Whether there is a service of this id.
pub(crate) fn is_service(id: &str) -> bool {
    service(id).is_some()
}

impl Service {
    /// Whether it is asked about orders.
    pub(crate) fn orders(&self) -> bool {
        self.hook != "patient-view"
    }

    /// Whether the context names the orders that are being chosen.
    pub(crate) fn selects(&self) -> bool {
        self.hook == "order-select"
    }
}

/// What is offered here.
pub(crate) fn discovery(api: &Api, knock: &Knock) -> Result<Said, Outcome> {
    let locale = &api.voices[knock.voice];
    let edition = api.practice.edition();
    let codes: Vec<String> = observation_codes(&edition)
        .into_iter()
        .map(|code| format!("http://loinc.org|{code}"))
        .collect();
    let prefetch: Map<String, Value> = WANTED
        .iter()
        .map(|wanted| {
            let patient = Context::PATIENT_TOKEN;
            let kind = wanted.kinds[0];
            let query = match wanted.key {
                PATIENT => format!("Patient/{patient}"),
                "observations" => format!("{kind}?patient={patient}&code={}", codes.join(",")),
                _ => format!("{kind}?patient={patient}"),
            };
            (wanted.key.to_owned(), json!(query))
        })
        .collect();
    let services: Vec<Value> = SERVICES
        .iter()
        .map(|service| {
            json!({
                "id": service.id,
                "hook": service.hook,
                "title": locale.word(service.title),
                "description": locale.word(service.about),
                "usageRequirements": locale.word("hooks-usage"),
                "prefetch": prefetch,
            })
        })
        .collect();
    Ok(Said::Json(json!({ "services": services }).to_string()))
}
