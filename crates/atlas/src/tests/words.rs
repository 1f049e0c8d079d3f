//! What a view names is there: areas in the knowledge, names in every language.

use super::{name, none, views};
use std::collections::{BTreeMap, BTreeSet};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

#[test]
#[allow(
    clippy::disallowed_methods,
    reason = "the test compares with files of another crate"
)]
fn areas_are_areas_of_the_knowledge() {
    let folder = format!("{ROOT}/knowledge/session/areas");
    let mut paired = BTreeMap::new();
    for entry in std::fs::read_dir(folder).expect("the areas of the knowledge") {
        let path = entry.expect("an area").path();
        let id = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).expect("a file that can be read");
        let area: toml::Table = text.parse().expect("TOML");
        paired.insert(
            id,
            area.get("paired").and_then(toml::Value::as_bool) == Some(true),
        );
    }
    let mut faults = BTreeSet::new();
    for view in views() {
        if !paired.contains_key(&view.elsewhere) {
            faults.insert(format!("{}: no area {:?}", view.id, view.elsewhere));
        }
        for zone in &view.zones {
            match paired.get(&zone.area) {
                None => faults.insert(format!("{}: no area {:?}", name(view, zone), zone.area)),
                Some(true) if zone.side.is_none() => {
                    faults.insert(format!("{}: {} has sides", name(view, zone), zone.area))
                }
                Some(_) => false,
            };
        }
    }
    none(faults);
}

#[test]
#[allow(
    clippy::disallowed_methods,
    reason = "the test compares with the texts of the program"
)]
fn views_and_zones_have_a_name_in_every_language() {
    let mut faults = BTreeSet::new();
    for language in std::fs::read_dir(format!("{ROOT}/locales")).expect("languages") {
        let path = language.expect("a language").path().join("zones.ftl");
        let text = std::fs::read_to_string(&path).expect("the names of the zones");
        let named: BTreeSet<&str> = text
            .lines()
            .filter_map(|line| line.split_once(" = "))
            .map(|(message, _)| message)
            .collect();
        for view in views() {
            let zones = view.zones.iter().map(|zone| format!("zone-{}", zone.id));
            for message in zones.chain([format!("view-{}", view.id)]) {
                if !named.contains(message.as_str()) {
                    faults.insert(format!("{}: no {message}", path.display()));
                }
            }
        }
    }
    none(faults);
}
