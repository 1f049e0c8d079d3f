//! Every search parameter of the table is tried on every resource that the sample clinic has: what it finds is what a
//! look at the resources themselves finds.

use super::server::Door;
use pistor_fhir::served::{ParamKind, TYPES, TypeRow};
use serde_json::Value;
use std::collections::BTreeSet;

/// Everything that stands at a path, lists taken apart.
fn at<'v>(value: &'v Value, path: &str) -> Vec<&'v Value> {
    let mut here = vec![value];
    for key in path.split('.') {
        here = here
            .into_iter()
            .filter_map(|value| value.get(key))
            .flat_map(|value| value.as_array().map_or(vec![value], |list| list.iter().collect()))
            .collect();
    }
    here
}

/// A question that one of the values answers; none for what needs more than a look.
fn question(kind: ParamKind, value: &Value) -> Option<String> {
    let text = |value: &Value| {
        value
            .as_str()
            .map(str::to_owned)
            .or_else(|| value.as_bool().map(|b| b.to_string()))
    };
    match kind {
        ParamKind::Token => match text(value) {
            Some(code) => Some(code),
            None => {
                let coding = value.get("coding").map_or(value, |codings| &codings[0]);
                let code = coding.get("code").or_else(|| coding.get("value"))?.as_str()?;
                Some(match coding.get("system").and_then(Value::as_str) {
                    Some(system) => format!("{system}|{code}"),
                    None => format!("|{code}"),
                })
            }
        },
        ParamKind::Text => text(value),
        ParamKind::Date => match value.get("start") {
            Some(start) => Some(format!("ge{}", &start.as_str()?[..10])),
            None => Some(value.as_str()?.chars().take(10).collect()),
        },
        ParamKind::Reference => Some(
            value
                .get("reference")?
                .as_str()?
                .split("/_history")
                .next()?
                .to_owned(),
        ),
        ParamKind::Uri => text(value),
        ParamKind::Quantity => Some(value.get("value")?.to_string()),
    }
}

fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' => char::from(byte).to_string(),
            byte => format!("%{byte:02X}"),
        })
        .collect()
}

fn ids(resources: &[Value]) -> BTreeSet<String> {
    resources
        .iter()
        .map(|resource| resource["id"].as_str().expect("an id").to_owned())
        .collect()
}

/// The parameters of a type that the sample clinic has no example of.
const WITHOUT_EXAMPLE: &[(&str, &str)] = &[
    ("AllergyIntolerance", "severity"),
    ("Condition", "body-site"),
    ("Condition", "onset-date"),
    ("Observation", "data-absent-reason"),
    ("Observation", "component-code"),
    ("AdverseEvent", "date"),
];

fn try_out(door: &Door, token: &str, row: &TypeRow, all: &[Value]) -> Vec<(&'static str, &'static str)> {
    let mut without = Vec::new();
    for param in row.params {
        let held = |resource: &Value| -> Vec<Value> {
            param
                .paths
                .iter()
                .flat_map(|path| at(resource, path))
                .cloned()
                .collect()
        };
        let some = all
            .iter()
            .flat_map(held)
            .find_map(|value| question(param.kind, &value));
        let Some(asked) = some else {
            without.push((row.kind.name(), param.name));
            continue;
        };
        // A reference to a version of something else, or to another type, is asked for as it stands.
        let asked = match (param.name, asked.split_once('/')) {
            ("patient", Some((kind, _))) if kind != "Patient" => continue,
            ("practitioner", Some((kind, _)))
                if kind != "Practitioner" && row.kind.name() == "Appointment" =>
            {
                all.iter()
                    .flat_map(held)
                    .filter_map(|value| question(param.kind, &value))
                    .find(|reference| reference.starts_with("Practitioner/"))
                    .expect("a practitioner")
            }
            _ => asked.replace(',', "\\,"),
        };
        let path = format!(
            "/fhir/{}?{}={}&_count=500",
            row.kind.name(),
            param.name,
            encoded(&asked)
        );
        let found = ids(&door.all(token, &path));
        assert!(!found.is_empty(), "{path} finds nothing");
        assert!(
            found.is_subset(&ids(all)) || row.kind.name() == "AuditEvent",
            "{path}"
        );
        // And what it does not find is found by its opposite.
        if param.kind == ParamKind::Token {
            let path = format!(
                "/fhir/{}?{}:not={}&_count=500",
                row.kind.name(),
                param.name,
                encoded(&asked)
            );
            let others = ids(&door.all(token, &path));
            assert!(others.is_disjoint(&found), "{path}");
            if row.kind.name() != "AuditEvent" {
                assert_eq!(others.len() + found.len(), all.len(), "{path}");
            }
        }
        let path = format!("/fhir/{}?{}:missing=true&_count=500", row.kind.name(), param.name);
        let missing = ids(&door.all(token, &path));
        let expected: BTreeSet<String> = ids(&all
            .iter()
            .filter(|one| held(one).is_empty())
            .cloned()
            .collect::<Vec<_>>());
        assert!(expected.is_subset(&missing), "{path}");
    }
    without
}

#[test]
fn each_parameter_of_the_table_finds_what_it_names() {
    let door = Door::demo();
    let token = door.token("registry", "system/*.rs");
    let mut without = Vec::new();
    for row in TYPES {
        let all = door.all(&token, &format!("/fhir/{}?_count=500", row.kind.name()));
        without.extend(try_out(&door, &token, row, &all));
        let first = all[0]["id"].as_str().expect("an id");
        let one = door.all(&token, &format!("/fhir/{}?_id={first}", row.kind.name()));
        assert_eq!(
            ids(&one),
            BTreeSet::from([first.to_owned()]),
            "{}",
            row.kind.name()
        );
    }
    for (kind, name) in without {
        assert!(
            WITHOUT_EXAMPLE.contains(&(kind, name)),
            "nothing in the sample clinic tries {kind}?{name}"
        );
    }
}

#[test]
fn a_search_by_post_asks_the_same() {
    let door = Door::demo();
    let token = door.token("registry", "system/*.rs");
    let bearer = format!("Bearer {token}");
    let form = ("Content-Type", "application/x-www-form-urlencoded");
    let posted = door.ask(
        "POST",
        "/fhir/Patient/_search",
        &[("Authorization", &bearer), form],
        "name=elif",
    );
    let got = door.get_as(&token, "/fhir/Patient?name=elif").json();
    assert_eq!(posted.json()["entry"], got["entry"]);
    assert_eq!(got["entry"].as_array().map(Vec::len), Some(1));
    assert_eq!(got["entry"][0]["resource"]["name"][0]["text"], "Elif Yıldırım");
    for asked in [
        "name=YILDIRIM",
        "name=yildirim",
        "identifier=1042",
        "birthdate=1992-03-08&gender=female",
        "birthdate=ge1992-03-08&birthdate=lt1992-03-09",
        "phone=0532%20000%2000%2001",
    ] {
        let found = door.get_as(&token, &format!("/fhir/Patient?{asked}")).json();
        let names: Vec<&str> = found["entry"].as_array().map_or(Vec::new(), |list| {
            list.iter()
                .filter_map(|e| e["resource"]["name"][0]["text"].as_str())
                .collect()
        });
        assert_eq!(names, ["Elif Yıldırım"], "{asked}");
    }
}

#[test]
fn a_reference_may_begin_with_our_own_address_and_with_no_other() {
    let door = Door::demo();
    let token = door.token("registry", "system/*.rs");
    let conditions = door.all(&token, "/fhir/Condition");
    let patient = conditions[0]["subject"]["reference"].as_str().expect("a patient");
    let own = format!("http://{}/fhir/{patient}", door.address);
    let found = door.all(&token, &format!("/fhir/Condition?patient={own}"));
    assert_eq!(
        found,
        door.all(&token, &format!("/fhir/Condition?patient={patient}"))
    );
    assert!(!found.is_empty());
    let other = door.get_as(
        &token,
        &format!("/fhir/Condition?patient=http://else.example/fhir/{patient}"),
    );
    assert_eq!((other.status, other.issue().as_str()), (400, "invalid"));
    let system = "http://hl7.org/fhir/observation-status";
    let coded = door.all(
        &token,
        &format!("/fhir/Observation?status={system}%7Cfinal&_count=500"),
    );
    assert_eq!(
        ids(&coded),
        ids(&door.all(&token, "/fhir/Observation?status=final&_count=500"))
    );
    assert!(!coded.is_empty());
    let fine = door.get_as(
        &token,
        "/fhir/Observation?value-quantity=0.0000000000000000000000000001",
    );
    assert_eq!((fine.status, fine.issue().as_str()), (400, "invalid"));
}

#[test]
fn what_is_not_known_is_left_out_and_said_or_refused() {
    let door = Door::demo();
    let token = door.token("registry", "system/*.rs");
    let lenient = door.get_as(&token, "/fhir/Patient?gender=female&shoe-size=44");
    let bundle = lenient.json();
    let link = bundle["link"][0]["url"].as_str().expect("a link").to_owned();
    assert!(link.contains("gender=female") && !link.contains("shoe"), "{link}");
    let last = bundle["entry"]
        .as_array()
        .and_then(|list| list.last())
        .expect("an entry");
    assert_eq!(
        (
            last["search"]["mode"].as_str(),
            last["resource"]["resourceType"].as_str()
        ),
        (Some("outcome"), Some("OperationOutcome"))
    );
    let bearer = format!("Bearer {token}");
    let strict = door.ask(
        "GET",
        "/fhir/Patient?shoe-size=44",
        &[("Authorization", &bearer), ("Prefer", "handling=strict")],
        "",
    );
    assert_eq!((strict.status, strict.issue().as_str()), (400, "invalid"));
}

#[test]
fn only_a_key_of_the_table_sorts() {
    let door = Door::demo();
    let token = door.token("registry", "system/*.rs");
    for key in [
        "id;drop%20table%20entry",
        "name%20desc",
        "1",
        "patient.name",
        "%27",
        "status,name",
        "--name",
        "meta",
    ] {
        let answer = door.get_as(&token, &format!("/fhir/Patient?_sort={key}"));
        assert_eq!(
            (answer.status, answer.issue().as_str()),
            (400, "invalid"),
            "{key}"
        );
    }
    let born = |path: &str| -> Vec<String> {
        let all = door.all(&token, path);
        all.iter()
            .map(|one| one["birthDate"].as_str().expect("a day").to_owned())
            .collect()
    };
    let up = born("/fhir/Patient?_sort=birthdate&_count=3");
    let mut sorted = up.clone();
    sorted.sort();
    assert_eq!(up, sorted);
    sorted.reverse();
    assert_eq!(born("/fhir/Patient?_sort=-birthdate&_count=3"), sorted);
}

#[test]
fn totals_are_counted_when_they_are_asked_for() {
    let door = Door::demo();
    let token = door.token("registry", "system/*.rs");
    for row in TYPES {
        let kind = row.kind.name();
        let all = door.all(&token, &format!("/fhir/{kind}?_count=500")).len();
        let counted = door
            .get_as(&token, &format!("/fhir/{kind}?_summary=count"))
            .json();
        assert!(counted.get("entry").is_none(), "{kind}");
        let page = door
            .get_as(&token, &format!("/fhir/{kind}?_count=1&_total=accurate"))
            .json();
        for bundle in [&counted, &page] {
            let total = bundle["total"].as_u64().expect("a total") as usize;
            assert!(
                total == all || kind == "AuditEvent" && total >= all,
                "{kind}: {total} of {all}"
            );
        }
        assert!(
            door.get_as(&token, &format!("/fhir/{kind}?_count=1"))
                .json()
                .get("total")
                .is_none(),
            "{kind}"
        );
    }
}
