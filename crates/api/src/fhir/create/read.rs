//! A Patient as JSON, read into the input of the act.

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
/// What of a name: it is one text.
const OF_A_NAME: [&str; 6] = ["use", "text", "prefix", "given", "family", "suffix"];
/// What of a telephone number, an e-mail address or an identifier.
const OF_A_NUMBER: [&str; 2] = ["system", "value"];

fn refused(place: &str, found: impl Into<String>) -> Refusal {
    Refusal::invalid(Fault::new("fhir-patient").found(found.into()).under(place))
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_default()
}

/// Every part has a place in the record.
fn known(value: &Value, place: &str, parts: &[&str]) -> Result<(), Refusal> {
    let held = value.as_object();
    let strange = held.and_then(|held| held.keys().find(|key| !parts.contains(&key.as_str())));
    match strange {
        Some(strange) => Err(refused(place, strange.as_str())),
        None => Ok(()),
    }
}

/// The input of the act, from a Patient as JSON.
///
/// # Errors
/// What cannot be read, or has no place in the record.
pub(super) fn registration(body: &[u8]) -> Result<Value, Refusal> {
    let patient: Value = serde_json::from_slice(body)
        .map_err(|error| Refusal::invalid(Fault::new("json-syntax").with("detail", error.to_string())))?;
    if text(&patient, "resourceType") != "Patient" {
        return Err(refused("resourceType", text(&patient, "resourceType")));
    }
    known(&patient, "Patient", &KNOWN)?;
    if patient["active"] == json!(false) {
        return Err(refused("active", "false"));
    }
    let list = |key: &str| patient[key].as_array().map_or(&[][..], Vec::as_slice);
    let name = match list("name") {
        [name] => written(name)?,
        names => return Err(refused("name", format!("{} names", names.len()))),
    };
    let (mut phone, mut email) = ("", "");
    for contact in list("telecom") {
        known(contact, "telecom", &OF_A_NUMBER)?;
        match text(contact, "system") {
            "phone" | "sms" if phone.is_empty() => phone = text(contact, "value"),
            "email" if email.is_empty() => email = text(contact, "value"),
            system => return Err(refused("telecom", system)),
        }
    }
    let mut number = "";
    for identifier in list("identifier") {
        known(identifier, "identifier", &OF_A_NUMBER)?;
        match text(identifier, "system") {
            "" | FILE_NUMBERS if number.is_empty() => number = text(identifier, "value"),
            system => return Err(refused("identifier", system)),
        }
    }
    Ok(json!({
        "name": name,
        "birth_date": text(&patient, "birthDate"),
        "sex": text(&patient, "gender"),
        "phone": phone,
        "email": email,
        "file_no": number,
    }))
}

/// A name as it is written: its text, else its parts in their order. It is the one that is in use; a part that the text
/// leaves out would be lost.
fn written(name: &Value) -> Result<String, Refusal> {
    known(name, "name", &OF_A_NAME)?;
    if !["", "usual", "official"].contains(&text(name, "use")) {
        return Err(refused("name", text(name, "use")));
    }
    let parts = |key: &str| {
        let list = name[key].as_array().into_iter().flatten();
        list.filter_map(Value::as_str).collect::<Vec<_>>()
    };
    let mut all = parts("prefix");
    all.extend(parts("given"));
    all.extend(name["family"].as_str());
    all.extend(parts("suffix"));
    let Some(text) = name["text"].as_str() else {
        return Ok(all.join(" "));
    };
    match all.iter().find(|part| !text.contains(*part)) {
        Some(lost) => Err(refused("name", *lost)),
        None => Ok(text.to_owned()),
    }
}
