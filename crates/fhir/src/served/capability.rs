//! What this server does, made from the one table of types: nothing can be said here that is not served.

use super::data::coding;
use super::node::{Node, object};
use super::types::{ParamKind, TYPES, Type, TypeRow};

/// What is said of the server itself.
pub struct About<'a> {
    /// The address under which it is asked.
    pub base: &'a str,
    /// Where a program gets a token.
    pub token: &'a str,
    /// Version of the program.
    pub version: &'a str,
    /// When this version was made, as R4 writes a date.
    pub date: &'a str,
}

/// The interactions of a type with one resource or all of them.
fn interactions(row: &TypeRow) -> Vec<Node> {
    let create = (row.kind == Type::Patient).then_some("create");
    ["read", "vread", "history-instance", "history-type", "search-type"]
        .into_iter()
        .chain(create)
        .map(|code| object().with("code", code))
        .collect()
}

fn resource(row: &'static TypeRow) -> Node {
    let params = ["_id", "_lastUpdated"]
        .into_iter()
        .chain(row.params.iter().map(|param| param.name))
        .filter_map(|name| row.param(name))
        .map(|param| object().with("name", param.name).with("type", param.kind.id()));
    let includes = row
        .params
        .iter()
        .filter(|param| param.kind == ParamKind::Reference)
        .map(|param| Node::from(format!("{}:{}", row.kind.name(), param.name)));
    let operations = match row.kind {
        Type::Patient => vec![
            operation("everything", "Patient-everything"),
            bulk("patient-export"),
        ],
        Type::Group => vec![bulk("group-export")],
        _ => Vec::new(),
    };
    object()
        .with("type", row.kind.name())
        .with("documentation", row.is)
        .with("interaction", interactions(row))
        .with("versioning", "versioned")
        .with("readHistory", true)
        .with("updateCreate", false)
        .maybe("conditionalCreate", (row.kind == Type::Patient).then_some(true))
        .with("conditionalRead", "not-match")
        .with("searchInclude", includes.collect::<Vec<_>>())
        .maybe(
            "searchRevInclude",
            row.kind.of_a_patient().then(|| vec!["Provenance:target"]),
        )
        .with("searchParam", params.collect::<Vec<_>>())
        .with("operation", operations)
}

fn operation(name: &str, definition: &str) -> Node {
    object().with("name", name).with(
        "definition",
        format!("http://hl7.org/fhir/OperationDefinition/{definition}"),
    )
}

fn bulk(definition: &str) -> Node {
    object().with("name", "export").with(
        "definition",
        format!("http://hl7.org/fhir/uv/bulkdata/OperationDefinition/{definition}"),
    )
}

/// The CapabilityStatement.
pub fn statement(about: &About<'_>) -> Node {
    let oauth = object()
        .with(
            "url",
            "http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris",
        )
        .with(
            "extension",
            vec![object().with("url", "token").with("valueUri", about.token)],
        );
    let service = object().with(
        "coding",
        vec![coding(
            "http://terminology.hl7.org/CodeSystem/restful-security-service",
            "SMART-on-FHIR",
            "SMART-on-FHIR",
        )],
    );
    let security = object()
        .with("extension", vec![oauth])
        .with(
            "service",
            vec![service.with("text", "SMART backend services: private_key_jwt")],
        )
        .with(
            "description",
            "A token of a registered program, or of an account.",
        );
    let rest = object()
        .with("mode", "server")
        .with("security", security)
        .with("resource", TYPES.iter().map(resource).collect::<Vec<_>>())
        .with("operation", vec![bulk("export")]);
    let software = object().with("name", "Pistor").with("version", about.version);
    object()
        .with("resourceType", "CapabilityStatement")
        .with("status", "active")
        .with("date", about.date)
        .with("kind", "instance")
        .with("software", software)
        .with(
            "implementation",
            object()
                .with("description", "The record of this clinic")
                .with("url", about.base),
        )
        .with("fhirVersion", "4.0.1")
        .with("format", ["json", "application/fhir+json"])
        .with(
            "instantiates",
            ["http://hl7.org/fhir/uv/bulkdata/CapabilityStatement/bulk-data"],
        )
        .with("rest", vec![rest])
}
