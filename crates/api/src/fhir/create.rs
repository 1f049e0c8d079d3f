//! A new patient, by the same act as at the desk. What the record has no place for is refused by name, so that nothing
//! that was sent is lost without a word.

use pistor_fhir::served::systems::FILE_NUMBERS;
use pistor_practice::Refusal;
use pistor_practice::refusal::Fault;
use serde_json::{Value, json};

/// What of a Patient the record has a place for.
const KNOWN: [&str; 11] = [
    "resourceType",
    "id",
    "meta",
    "text",
    "language",
    "active",
    "name",
    "birthDate",
    "gender",
    "telecom",
    "identifier",
];

fn refused(place: &'static str, found: impl Into<String>) -> Refusal {
    Refusal::invalid(Fault::new("fhir-patient").found(found.into()).under(place))
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_default()
}

/// The input of the act, from a Patient as JSON.
///
/// # Errors
/// What cannot be read, or has no place in the record.
pub(super) fn registration(body: &[u8], somebody_else: bool) -> Result<Value, Refusal> {
    let patient: Value = serde_json::from_slice(body)
        .map_err(|error| Refusal::invalid(Fault::new("json-syntax").with("detail", error.to_string())))?;
    if text(&patient, "resourceType") != "Patient" {
        return Err(refused("resourceType", text(&patient, "resourceType")));
    }
    let strange = patient
        .as_object()
        .and_then(|parts| parts.keys().find(|key| !KNOWN.contains(&key.as_str())));
    if let Some(strange) = strange {
        return Err(refused("Patient", strange.as_str()));
    }
    if patient["active"] == json!(false) {
        return Err(refused("active", "false"));
    }
    let names = patient["name"].as_array().map_or(&[][..], Vec::as_slice);
    let name = match names {
        [name] => written(name),
        _ => return Err(refused("name", format!("{} names", names.len()))),
    };
    let phone = only(&patient, "telecom", &["phone", "sms"])?;
    let number = only(&patient, "identifier", &["", FILE_NUMBERS])?;
    Ok(json!({
        "name": name,
        "birth_date": text(&patient, "birthDate"),
        "sex": text(&patient, "gender"),
        "phone": phone,
        "file_no": number,
        "somebody_else": somebody_else,
    }))
}

/// The value of the only element of a list, which is of one of these systems; an empty text where there is none.
fn only<'v>(patient: &'v Value, key: &'static str, systems: &[&str]) -> Result<&'v str, Refusal> {
    let list = match &patient[key] {
        Value::Null => return Ok(""),
        Value::Array(list) => list.as_slice(),
        other => {
            return Err(refused(
                key,
                other.to_string().chars().take(80).collect::<String>(),
            ));
        }
    };
    match list {
        [] => Ok(""),
        [one] if systems.contains(&text(one, "system")) && one["value"].is_string() => Ok(text(one, "value")),
        [.., other] => Err(refused(key, text(other, "system"))),
    }
}

/// A name as it is written: its text, else its parts in their order.
fn written(name: &Value) -> String {
    if let Some(text) = name["text"].as_str() {
        return text.to_owned();
    }
    let parts = |key: &str| {
        let list = name[key].as_array().into_iter().flatten();
        list.filter_map(Value::as_str).collect::<Vec<_>>()
    };
    let mut all = parts("prefix");
    all.extend(parts("given"));
    all.extend(name["family"].as_str());
    all.join(" ")
}
