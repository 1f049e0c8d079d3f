//! What programs can ask for, as OpenAPI 3.1: made of the table of routes, the table of acts and the types that the acts
//! read, so that it says what the server does.

use crate::answer::{Answer, Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::json::RECEIPTS;
use crate::routes::{Needs, ROUTES, Way};
use axum::http::StatusCode;
use pistor_practice::{Act, acts};
use serde_json::{Map, Value, json};
use std::sync::LazyLock;

/// Where the document itself is.
pub(crate) const ADDRESS: &str = "/api/openapi.json";
/// Where its parts are.
const PARTS: &str = "/components/schemas";

static DOCUMENT: LazyLock<Value> = LazyLock::new(document);

/// The document.
pub(crate) fn page(_: &Ctx, _: &Asked) -> Made<Said> {
    Ok(Answer::Json(StatusCode::OK, DOCUMENT.clone()).into())
}

/// What an address that is no act answers.
struct Told {
    path: &'static str,
    summary: &'static str,
    asks: fn() -> Option<Value>,
    gives: fn() -> Value,
}

fn text() -> Value {
    json!({ "type": "string" })
}

fn whole() -> Value {
    json!({ "type": "integer" })
}

fn yes_no() -> Value {
    json!({ "type": "boolean" })
}

/// An object with exactly these keys.
fn object(keys: &[(&str, Value)]) -> Value {
    let names: Vec<&str> = keys.iter().map(|(name, _)| *name).collect();
    let keys: Map<String, Value> = keys
        .iter()
        .map(|(name, value)| ((*name).to_owned(), value.clone()))
        .collect();
    json!({ "type": "object", "required": names, "properties": keys, "additionalProperties": false })
}

fn list(of: Value) -> Value {
    json!({ "type": "array", "items": of })
}

fn part(name: &str) -> Value {
    json!({ "$ref": format!("#{PARTS}/{name}") })
}

fn nothing() -> Option<Value> {
    None
}

/// Every address under `/api` that is no act. A test holds this list against the routes, and the answers against it.
const TOLD: &[Told] = &[
    Told {
        path: ADDRESS,
        summary: "This document.",
        asks: nothing,
        gives: || json!({ "type": "object" }),
    },
    Told {
        path: "/api/today",
        summary: "The day: appointments with name, time, room, state, and whether all is ready.",
        asks: nothing,
        gives: || {
            let visit = object(&[
                ("appointment", text()),
                ("patient", text()),
                ("name", json!({ "type": ["string", "null"] })),
                ("begins", json!({ "type": "string", "format": "date-time" })),
                ("minutes", whole()),
                ("room", text()),
                ("state", text()),
                ("ready", text()),
            ]);
            object(&[("visits", list(visit)), ("needs", whole())])
        },
    },
    Told {
        path: RECEIPTS,
        summary: "For whoever delivers the messages: what became of one. Signed with the key of the webhook.",
        asks: || {
            let came = json!({ "type": "string", "enum": ["delivered", "failed"] });
            Some(object(&[("id", text()), ("state", came)]))
        },
        gives: || object(&[("taken", yes_no())]),
    },
    Told {
        path: "/api/patients/find",
        summary: "Patients by words: names, birth date, file number, phone. The words come in the body: names do not belong into addresses.",
        asks: || Some(json!({ "type": "object", "properties": { "words": text() } })),
        gives: || {
            let patient = object(&[
                ("id", text()),
                ("name", text()),
                ("birth_date", text()),
                ("file_no", text()),
                ("sample", yes_no()),
            ]);
            object(&[("patients", list(patient))])
        },
    },
    Told {
        path: "/api/patients/{id}",
        summary: "Every entry of the chart, in order, and the number of the last.",
        asks: nothing,
        gives: || {
            object(&[
                ("id", text()),
                ("seq", whole()),
                ("sample", yes_no()),
                ("entries", list(part("Entry"))),
            ])
        },
    },
    Told {
        path: "/api/patients/{id}/consent-text",
        summary: "The text of a consent as it would be signed now (`?scope=`, `?course=`, `?lang=`), and its SHA-256, by which it is signed.",
        asks: nothing,
        gives: || {
            object(&[
                ("scope", text()),
                ("course", text()),
                ("language", text()),
                ("sha256", text()),
                ("approved_by", json!({ "type": ["string", "null"] })),
                ("text", json!({ "type": "object" })),
            ])
        },
    },
    Told {
        path: "/api/patients/{id}/entries/{entry}",
        summary: "One entry, by its number or its id.",
        asks: nothing,
        gives: || part("Entry"),
    },
    Told {
        path: "/api/patients/{id}/sessions/{entry}/map",
        summary: "What the map of a session gives so far: points, volume, doses by substance, what is left in each syringe.",
        asks: nothing,
        gives: || json!({ "type": "object" }),
    },
];

fn entry() -> Value {
    object(&[
        ("seq", whole()),
        ("id", text()),
        ("step", text()),
        ("kind", text()),
        ("at", json!({ "type": "string", "format": "date-time" })),
        ("author", text()),
        ("edition", text()),
        ("replaces", json!({ "type": ["string", "null"] })),
        ("body", json!({ "type": "object" })),
    ])
}

fn error() -> Value {
    let kinds = [
        "invalid",
        "forbidden",
        "not_found",
        "unsupported",
        "conflict",
        "busy",
        "unavailable",
        "fault",
    ];
    let error = object(&[
        ("kind", json!({ "type": "string", "enum": kinds })),
        ("code", text()),
        ("path", text()),
        ("says", text()),
        ("rules", list(text())),
        ("since", json!({ "type": ["integer", "null"] })),
    ]);
    object(&[("error", error)])
}

fn document() -> Value {
    let described = acts::described(PARTS);
    let mut parts = described.parts;
    parts.insert("Entry".to_owned(), entry());
    parts.insert("Error".to_owned(), error());
    parts.insert("Done".to_owned(), described.done);
    let mut paths: Map<String, Value> = Map::new();
    for route in ROUTES
        .iter()
        .filter(|route| route.path.split('/').nth(1) == Some("api"))
    {
        let way = match route.way {
            Way::Get => "get",
            Way::Post => "post",
        };
        if route.needs == Needs::ActOfPath {
            let of_house = route.path.split('/').nth(2) == Some("house");
            for (act, schema) in &described.inputs {
                if acts::of_house(*act) == of_house {
                    let name = format!("{}_input", act.id());
                    parts.insert(name.clone(), schema.clone());
                    let path = match act {
                        Act::Register => route.path.replace("{id}", "new"),
                        _ => route.path.to_owned(),
                    };
                    let path = path.replace("{act}", act.id());
                    paths.insert(path.clone(), json!({ way: operation(*act, &path, &name) }));
                }
            }
        } else if let Some(told) = TOLD.iter().find(|told| told.path == route.path) {
            let mut reading = reading(told);
            if route.needs == Needs::Signature {
                reading["security"] = json!([{ "signature": [] }]);
            }
            paths.insert(told.path.to_owned(), json!({ way: reading }));
        }
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Pistor",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "The acts of the pages, for programs: the same rights, the same checks, the same ledger. Numbers with a unit are texts; unknown keys are refused.",
        },
        "security": [{ "bearer": [] }, { "cookie": [] }],
        "paths": paths,
        "components": {
            "securitySchemes": {
                "bearer": { "type": "http", "scheme": "bearer", "description": "The value of the cookie that POST /sign-in gives." },
                "cookie": { "type": "apiKey", "in": "cookie", "name": "sid", "description": "Behind TLS it is called __Host-sid." },
                "signature": { "type": "apiKey", "in": "header", "name": "pistor-signature", "description": "t=<seconds>,v1=<hex>: HMAC-SHA-256 with the key of the webhook over \"receipt.\", the seconds, a point and the body." },
            },
            "schemas": parts,
        },
    })
}

/// Parts of an address, as parameters.
fn parameters(path: &str) -> Vec<Value> {
    let names = path
        .split('/')
        .filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
    names
        .map(|name| json!({ "name": name, "in": "path", "required": true, "schema": text() }))
        .collect()
}

fn body(schema: &Value) -> Value {
    json!({ "required": true, "content": { "application/json": { "schema": schema } } })
}

fn responses(status: &str, says: &str, schema: &Value) -> Value {
    let mut all = Map::new();
    let good = json!({ "description": says, "content": { "application/json": { "schema": schema } } });
    all.insert(status.to_owned(), good);
    for (status, says) in [
        ("401", "Sign in first."),
        ("403", "This account may not, or is locked."),
        ("404", "There is no such thing."),
        ("409", "Somebody wrote first, or a step before is missing."),
        ("422", "The input cannot be used."),
        ("429", "Too much at once."),
        ("503", "The disk or the database would not."),
    ] {
        let error =
            json!({ "description": says, "content": { "application/json": { "schema": part("Error") } } });
        all.insert(status.to_owned(), error);
    }
    Value::Object(all)
}

fn reading(told: &Told) -> Value {
    let mut operation = json!({
        "summary": told.summary,
        "parameters": parameters(told.path),
        "responses": responses("200", "What was asked for.", &(told.gives)()),
    });
    if let Some(asks) = (told.asks)() {
        operation["requestBody"] = body(&asks);
    }
    operation
}

fn operation(act: Act, path: &str, input: &str) -> Value {
    let mut parameters = parameters(path);
    parameters.push(json!({ "name": "Idempotency-Key", "in": "header", "schema": { "type": "string", "minLength": 1, "maxLength": 200 },
        "description": "The same key with the same input gives the first answer again and makes nothing." }));
    parameters.push(json!({ "name": "If-Match", "in": "header", "schema": text(),
        "description": "Number of the last entry you have seen: a conflict, when another account wrote after it." }));
    json!({
        "operationId": act.id(),
        "summary": act.says(),
        "parameters": parameters,
        "requestBody": body(&part(input)),
        "responses": responses("201", "It is done, and on the disk.", &part("Done")),
    })
}
