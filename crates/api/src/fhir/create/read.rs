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

/// The elements of a list; none where there is no list.
fn list<'v>(patient: &'v Value, key: &str) -> Result<&'v [Value], Refusal> {
    match &patient[key] {
        Value::Null => Ok(&[]),
        Value::Array(list) => Ok(list),
        other => Err(refused(
            key,
            other.to_string().chars().take(80).collect::<String>(),
        )),
    }
}

/// System and value of something that has nothing else.
fn number<'v>(held: &'v Value, place: &str) -> Result<(&'v str, &'v str), Refusal> {
    known(held, place, &OF_A_NUMBER)?;
    let system = text(held, "system");
    let value = held["value"].as_str().ok_or_else(|| refused(place, system))?;
    Ok((system, value))
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
    let name = match list(&patient, "name")? {
        [name] => written(name)?,
        names => return Err(refused("name", format!("{} names", names.len()))),
    };
    let (mut phone, mut email) = ("", "");
    for contact in list(&patient, "telecom")? {
        match number(contact, "telecom")? {
            ("phone" | "sms", value) if phone.is_empty() => phone = value,
            ("email", value) if email.is_empty() => email = value,
            (system, _) => return Err(refused("telecom", system)),
        }
    }
    let mut file_no = "";
    for identifier in list(&patient, "identifier")? {
        match number(identifier, "identifier")? {
            ("" | FILE_NUMBERS, value) if file_no.is_empty() => file_no = value,
            (system, _) => return Err(refused("identifier", system)),
        }
    }
    Ok(json!({
        "name": name,
        "birth_date": text(&patient, "birthDate"),
        "sex": text(&patient, "gender"),
        "phone": phone,
        "email": email,
        "file_no": file_no,
    }))
}

/// A name as it is written: its text, else its parts in their order. It is the one that is in use; a part that the text
/// leaves out would be lost.
fn written(name: &Value) -> Result<String, Refusal> {
    known(name, "name", &OF_A_NAME)?;
    if !["", "usual", "official"].contains(&text(name, "use")) {
        return Err(refused("name", text(name, "use")));
    }
    let parts = |key: &str| -> Result<Vec<&str>, Refusal> {
        let all = list(name, key)?.iter();
        all.map(|part| part.as_str().ok_or_else(|| refused("name", key)))
            .collect()
    };
    let mut all = parts("prefix")?;
    all.extend(parts("given")?);
    all.extend(name["family"].as_str());
    all.extend(parts("suffix")?);
    let Some(text) = name["text"].as_str() else {
        return Ok(all.join(" "));
    };
    match all.iter().find(|part| !text.contains(*part)) {
        Some(lost) => Err(refused("name", *lost)),
        None => Ok(text.to_owned()),
    }
}
