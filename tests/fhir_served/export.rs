//! Bulk export: everything as it stood at one moment, in a file a type.

use super::server::Door;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The manifest of an export, when it is ready.
pub fn exported(door: &Door, token: &str, path: &str) -> (String, Value) {
    let bearer = format!("Bearer {token}");
    let headers = [("Authorization", bearer.as_str()), ("Prefer", "respond-async")];
    let begun = door.ask("GET", path, &headers, "");
    assert_eq!(begun.status, 202, "{}", begun.text);
    let place = door.path(&begun.headers["content-location"]).to_owned();
    loop {
        let far = door.get_as(token, &place);
        match far.status {
            202 => std::thread::yield_now(),
            200 => return (place, far.json()),
            status => panic!("{status}: {}", far.text),
        }
    }
}

/// The lines of each file.
pub fn files(door: &Door, token: &str, manifest: &Value) -> BTreeMap<String, Vec<Value>> {
    let output = manifest["output"].as_array().expect("files");
    let file = |entry: &Value| {
        let answer = door.get_as(token, door.path(entry["url"].as_str().expect("a URL")));
        assert_eq!(answer.status, 200, "{}", answer.text);
        assert_eq!(answer.headers["content-type"], "application/fhir+ndjson");
        let lines: Vec<Value> = answer
            .text
            .lines()
            .map(|line| serde_json::from_str(line).expect("JSON"))
            .collect();
        assert_eq!(Some(lines.len() as u64), entry["count"].as_u64(), "{entry}");
        (entry["type"].as_str().expect("a type").to_owned(), lines)
    };
    output.iter().map(file).collect()
}

fn ids(resources: &[Value]) -> BTreeSet<String> {
    resources
        .iter()
        .map(|resource| resource["id"].as_str().expect("an id").to_owned())
        .collect()
}

/// What was exported is kept beside the build, where a validator can look at it.
fn keep(files: &BTreeMap<String, Vec<Value>>) {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("fhir");
    std::fs::create_dir_all(&folder).expect("a folder");
    for (name, lines) in files {
        let text: Vec<String> = lines.iter().map(Value::to_string).collect();
        std::fs::write(folder.join(format!("{name}.ndjson")), text.join("\n")).expect("written");
    }
}

#[test]
fn an_export_holds_what_searches_find() {
    let door = Door::demo();
    let token = door.token("registry", "system/*.rs");
    let (place, manifest) = exported(&door, &token, "/fhir/$export");
    assert_eq!(manifest["requiresAccessToken"], true);
    let files = files(&door, &token, &manifest);
    keep(&files);
    for row in pistor_fhir::served::TYPES {
        let name = row.kind.name();
        let found = door.all(&token, &format!("/fhir/{name}?_count=7"));
        let found = ids(&found);
        let exported = files.get(name).map(|lines| ids(lines)).unwrap_or_default();
        if name == "AuditEvent" {
            // The export itself is in the audit by now.
            assert!(exported.is_subset(&found) && !exported.is_empty());
            continue;
        }
        assert_eq!(found, exported, "{name}");
        assert!(!found.is_empty(), "the sample clinic shows no {name}");
    }
    let bearer = format!("Bearer {token}");
    let ended = door.ask("DELETE", &place, &[("Authorization", &bearer)], "");
    assert_eq!(ended.status, 202);
    assert_eq!(door.get_as(&token, &place).status, 404);
}
