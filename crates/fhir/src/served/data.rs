//! The data types of R4 that resources are made of.

use super::node::{Node, object};
use super::systems::{Own, UCUM};
use super::types::Type;
use pistor_knowledge::{Amount, Decimal, Unit};

/// A Coding.
pub fn coding(system: &str, code: &str, display: &str) -> Node {
    object()
        .with("system", system)
        .with("code", code)
        .with("display", display)
}

/// A CodeableConcept of one coding, said in words.
pub fn concept(system: &str, code: &str, display: &str) -> Node {
    codings(vec![coding(system, code, display)], display)
}

/// A CodeableConcept of several codings, said in words.
pub fn codings(codings: Vec<Node>, text: &str) -> Node {
    object().with("coding", codings).with("text", text)
}

/// A CodeableConcept of one of our own codes, which are the words of the knowledge.
pub fn own(system: Own, id: &str, display: &str) -> Node {
    concept(system.url(), id, display)
}

/// A Coding of one of our own codes.
pub fn own_coding(system: Own, id: &str, display: &str) -> Node {
    coding(system.url(), id, display)
}

/// A CodeableConcept in words only.
pub fn words(text: &str) -> Node {
    object().with("text", text)
}

/// An id of the knowledge as an id of R4, which knows no underscore.
pub fn id(id: &str) -> String {
    id.replace('_', "-")
}

/// A reference to a resource of this server.
pub fn reference(to: Type, id: &str) -> Node {
    object().with("reference", format!("{}/{id}", to.name()))
}

/// The same with a name.
pub fn named(to: Type, id: &str, display: &str) -> Node {
    reference(to, id).with("display", display)
}

/// A reference to somebody or something that this server holds no resource of.
pub fn display(text: &str) -> Node {
    object().with("display", text)
}

/// Words with an author and a time.
pub fn note(text: &str, at: Option<String>) -> Node {
    match text.is_empty() {
        true => object(),
        false => object().maybe("time", at).with("text", text),
    }
}

/// Said instead of a value that is not there (extension of the standard).
pub fn absent(why: &str) -> Node {
    let extension = object()
        .with(
            "url",
            "http://hl7.org/fhir/StructureDefinition/data-absent-reason",
        )
        .with("valueCode", why);
    object().with("extension", vec![extension])
}

/// A quantity in a unit of UCUM; the digits stay as they are.
pub fn quantity(value: impl Into<Node>, unit: &str, ucum: &str) -> Node {
    object()
        .with("value", value)
        .with("unit", unit)
        .with("system", UCUM)
        .with("code", ucum)
}

/// What stands above the line: the unit as people write it, and its code where it has one.
type Above = (&'static str, Option<&'static str>);
/// What stands below it, in the same way.
type Below = (&'static str, &'static str);

/// The units of UCUM of an amount: above and below the line. Product units have none, because they do not compare.
fn ucum(unit: Unit) -> (Above, Option<Below>) {
    let ml = Some(("mL", "mL"));
    match unit {
        Unit::Mg => (("mg", Some("mg")), None),
        Unit::Ml => (("mL", Some("mL")), None),
        Unit::G => (("g", Some("g")), None),
        Unit::Iu => (("IU", Some("[IU]")), None),
        Unit::U => (("U", None), None),
        Unit::MgPerMl => (("mg", Some("mg")), ml),
        Unit::IuPerMl => (("IU", Some("[IU]")), ml),
        Unit::UPerMl => (("U", None), ml),
        Unit::MgPerG => (("mg", Some("mg")), Some(("g", "g"))),
        Unit::Percent => (("%", Some("%")), None),
        Unit::MgPerKg => (("mg", Some("mg")), Some(("kg", "kg"))),
    }
}

/// The number of an amount with the digits it was written with, and its unit.
fn read(text: &str) -> Option<(Node, Unit)> {
    let amount = Amount::parse(text).ok()?;
    let written = text
        .trim()
        .trim_end_matches(|c: char| !c.is_ascii_digit())
        .replace(',', ".");
    let same = written
        .parse::<Decimal>()
        .is_ok_and(|written| written == amount.value);
    let digits = same.then(|| Node::number(&written)).flatten();
    Some((digits.unwrap_or_else(|| amount.value.into()), amount.unit))
}

/// An amount such as `20 mg` as a Quantity; none for what stands above a line, or cannot be read.
pub fn dose(text: &str) -> Option<Node> {
    let (value, unit) = read(text)?;
    match ucum(unit) {
        ((unit, code), None) => Some(plain(value, unit, code)),
        _ => None,
    }
}

/// A strength such as `20 mg/mL` as a Ratio; none for what has no line. A per cent has none: of a solution it means
/// milligrams in a millilitre, of a cream milligrams in a gram.
pub fn strength(text: &str) -> Option<Node> {
    let (value, unit) = read(text)?;
    let ((unit, code), below) = ucum(unit);
    let (below, below_code) = below?;
    Some(
        object()
            .with("numerator", plain(value, unit, code))
            .with("denominator", quantity(Decimal::ONE, below, below_code)),
    )
}

fn plain(value: Node, unit: &str, code: Option<&str>) -> Node {
    match code {
        Some(code) => quantity(value, unit, code),
        None => object().with("value", value).with("unit", unit),
    }
}

/// What every resource begins with: type, id, version, when it last changed, and whether it is a sample.
pub fn resource(kind: Type, id: &str, version: &str, updated: Option<&str>, sample: bool) -> Node {
    let test = coding(
        "http://terminology.hl7.org/CodeSystem/v3-ActReason",
        "HTEST",
        "test health data",
    );
    let meta = object()
        .with("versionId", version)
        .maybe("lastUpdated", updated)
        .maybe("security", sample.then(|| vec![test]));
    object()
        .with("resourceType", kind.name())
        .with("id", id)
        .with("meta", meta)
}
