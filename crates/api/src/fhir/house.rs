//! The house: who works here, as what, the clinic itself, and groups of its patients for whom somebody may ask together.

use super::record::{CLINIC, Telling};
use pistor_fhir::served::data::{id, own, reference, resource, words};
use pistor_fhir::served::systems::{CERTIFICATES, Own};
use pistor_fhir::served::{Node, Type, instant, object};
use pistor_practice::house::accounts::Account;
use pistor_practice::view::{Entry, Reading};
use pistor_practice::{Refusal, house};
use std::collections::BTreeMap;

/// What somebody is known as at a moment: the account, the number of its entry, and when.
struct Known {
    account: Account,
    seq: i64,
    at: i64,
}

/// Every account with the entry that holds it now. The accounts of the sample clinic have a book of their own.
fn accounts(reading: &Reading<'_>) -> Result<BTreeMap<String, Known>, Refusal> {
    let mut all = BTreeMap::new();
    for book in house::books(house::ACCOUNTS) {
        for entry in reading.chart(&book, 0)? {
            let account = house::account_in(&entry)?;
            let known = Known {
                account,
                seq: entry.seq,
                at: entry.at,
            };
            all.insert(known.account.id.clone(), known);
        }
    }
    Ok(all)
}

/// Every resource of a type of the house, by id, in order.
pub(super) fn all(kind: Type, reading: &Reading<'_>, t: &Telling<'_>) -> Result<Vec<Node>, Refusal> {
    Ok(match kind {
        Type::Practitioner => accounts(reading)?.values().map(practitioner).collect(),
        Type::PractitionerRole => accounts(reading)?.values().map(|known| role(known, t)).collect(),
        Type::Organization => vec![clinic(reading.chart(house::SETTINGS, 0)?.last(), t)],
        Type::Group => groups(reading, t)?,
        _ => Vec::new(),
    })
}

fn head(kind: Type, known: &Known) -> Node {
    let updated = instant::written(known.at);
    let account = &known.account;
    resource(
        kind,
        &account.id,
        &known.seq.to_string(),
        Some(&updated),
        account.sample,
    )
}

fn practitioner(known: &Known) -> Node {
    let account = &known.account;
    let certificate = account.certificate.as_ref().map(|certificate| {
        let number = object()
            .with("system", CERTIFICATES)
            .with("value", certificate.number.as_str());
        let period = object()
            .with("start", certificate.from.as_str())
            .with("end", certificate.to.as_str());
        vec![
            object()
                .with("identifier", [number])
                .with("code", words(&certificate.number))
                .with("period", period),
        ]
    });
    head(Type::Practitioner, known)
        .with("active", account.active)
        .with("name", [object().with("text", account.name.as_str())])
        .maybe("qualification", certificate)
}

fn role(known: &Known, t: &Telling<'_>) -> Node {
    let account = &known.account;
    let roles: Vec<Node> = account
        .roles
        .iter()
        .map(|role| t.word(Own::Role, role, &format!("role-{role}")))
        .collect();
    head(Type::PractitionerRole, known)
        .with("active", account.active)
        .with(
            "practitioner",
            reference(Type::Practitioner, &account.id).with("display", account.name.as_str()),
        )
        .with("organization", reference(Type::Organization, CLINIC))
        .with("code", roles)
}

fn clinic(entry: Option<&Entry>, t: &Telling<'_>) -> Node {
    let settings = &t.look.settings;
    let seq = entry.map_or(0, |entry| entry.seq).to_string();
    let updated = entry.map(|entry| instant::written(entry.at));
    let name = match settings.name.as_str() {
        "" => "Pistor",
        name => name,
    };
    let phone = object()
        .with("system", "phone")
        .with("value", settings.phone.as_str());
    resource(Type::Organization, CLINIC, &seq, updated.as_deref(), false)
        .with("active", true)
        .with("name", name)
        .maybe("telecom", (!settings.phone.is_empty()).then(|| vec![phone]))
        .with("address", [object().with("country", settings.country.as_str())])
}

/// Before the id of an indication in the id of its group.
const INDICATION: &str = "indication-";

/// The patients with a course for an indication: how many there are, and none of their names.
fn groups(reading: &Reading<'_>, t: &Telling<'_>) -> Result<Vec<Node>, Refusal> {
    let mut all = Vec::new();
    for indication in reading.indications_in_courses()? {
        let count = reading.indication_count(&indication)?;
        let said = t.indication(&indication);
        let name = said
            .get("text")
            .and_then(Node::text)
            .unwrap_or_default()
            .to_owned();
        let code = own(Own::Indication, &indication, &name);
        all.push(
            resource(
                Type::Group,
                &format!("{INDICATION}{}", id(&indication)),
                &count.to_string(),
                None,
                false,
            )
            .with("active", true)
            .with("type", "person")
            .with("actual", true)
            .with("code", code)
            .with("name", name)
            .with("quantity", count)
            .with("managingEntity", reference(Type::Organization, CLINIC)),
        );
    }
    all.sort_by_key(|node| node.get("id").and_then(Node::text).unwrap_or_default().to_owned());
    Ok(all)
}

/// The indication of a group, by its id.
pub(super) fn indication_of(group: &str, reading: &Reading<'_>) -> Result<Option<String>, Refusal> {
    let Some(wanted) = group.strip_prefix(INDICATION) else {
        return Ok(None);
    };
    let all = reading.indications_in_courses()?;
    Ok(all.into_iter().find(|indication| id(indication) == wanted))
}
