//! What the browser is given.

use super::{none, views};
use crate::Atlas;
use std::collections::BTreeSet;

#[test]
fn a_view_is_small_enough_for_a_slow_line() {
    let mut faults = BTreeSet::new();
    for view in views() {
        let bytes = view.json().len();
        if bytes >= 60_000 {
            faults.insert(format!("{}: {bytes} bytes", view.id));
        }
    }
    none(faults);
}

#[test]
fn the_browser_is_told_what_the_contract_says() {
    let view = Atlas::embedded().view("face_front").expect("a face");
    let json: serde_json::Value = serde_json::from_str(&view.json()).expect("JSON");
    let keys = |value: &serde_json::Value| -> Vec<String> {
        value.as_object().expect("an object").keys().cloned().collect()
    };
    let sorted = |words: &[&str]| -> Vec<String> {
        let mut words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        words.sort();
        words
    };
    let mut sheet = keys(&json);
    sheet.sort();
    assert_eq!(
        sheet,
        sorted(&[
            "id",
            "version",
            "box",
            "sides",
            "spacing",
            "elsewhere",
            "layers",
            "body",
            "zones"
        ])
    );
    let mut zone = keys(&json["zones"][0]);
    zone.sort();
    assert_eq!(zone, sorted(&["id", "side", "area", "avoid", "points"]));
    assert_eq!(json["sides"], serde_json::json!(["right", "left"]));
    assert!(json["layers"][0][1].as_str().expect("a path").starts_with('M'));
    assert!(json["body"][0][0][0].is_i64());
    assert!(json["zones"][0]["points"][0][1].is_i64());
}

#[test]
fn coordinates_stay_below_what_a_browser_multiplies_exactly() {
    for view in views() {
        let zones = view.zones.iter().map(|zone| &zone.outline);
        for polygon in view.body.iter().chain(zones) {
            assert!(
                polygon
                    .points
                    .iter()
                    .all(|p| p.x.abs() < 1 << 20 && p.y.abs() < 1 << 20)
            );
        }
    }
}
