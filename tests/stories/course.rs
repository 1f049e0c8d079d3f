//! From clearance to a course with dates.

use crate::program::json as run;
use crate::visit::with;
use serde_json::{Value, json};

#[test]
fn without_clearance_no_plan() {
    let refused = run(&["plan", "-"], &with(&[("/facts/pregnancy", json!("yes"))]));
    assert_eq!(refused["refused"]["verdict"], "stop");
    assert!(
        refused["refused"]["findings"]
            .as_array()
            .is_some_and(|findings| !findings.is_empty())
    );
    let asked = run(&["plan", "-"], &with(&[("/facts/pregnancy", Value::Null)]));
    assert_eq!(asked["refused"]["verdict"], "ask");
}

#[test]
fn a_studied_course_keeps_its_days() {
    let plan = run(
        &["plan", "-"],
        &with(&[("/treatment/indication", json!("melasma"))]),
    );
    let protocol = plan["protocol"]["id"].as_str().expect("a protocol");
    let best: Vec<&str> = plan["sessions"]
        .as_array()
        .expect("sessions")
        .iter()
        .filter_map(|s| s["best"].as_str())
        .collect();
    assert_eq!(best.first(), Some(&"2026-11-21"), "{protocol}");
    assert!(best.len() > 1 && best.is_sorted());
    assert!(
        plan["protocol"]["cites"]
            .as_array()
            .is_some_and(|cites| !cites.is_empty())
    );
    assert!(
        plan["measures"]
            .as_array()
            .is_some_and(|measures| !measures.is_empty())
    );
}

#[test]
fn a_course_that_goes_on_counts_from_its_session() {
    let visit = with(&[
        ("/treatment/indication", json!("cellulite")),
        ("/treatment/areas", json!([{ "area": "thigh_front" }])),
        ("/treatment/session", json!(3)),
    ]);
    let plan = run(&["plan", "-"], &visit);
    assert_eq!(plan["sessions"][0]["number"], 3);
    assert_eq!(plan["sessions"][0]["best"], "2026-11-21");
    assert_eq!(plan["sessions"][1]["best"], "2026-11-28", "weekly (S2.14)");
}

#[test]
fn every_indication_has_a_plan_that_invents_nothing() {
    let list = run(&["knowledge", "list", "--kind", "indications"], &Value::Null);
    for row in list.as_array().expect("a list") {
        let indication = row["id"].as_str().expect("an id");
        let plan = run(
            &["plan", "-"],
            &with(&[("/treatment/indication", json!(indication))]),
        );
        if plan.get("refused").is_some() {
            continue;
        }
        assert!(plan["protocol"].is_object(), "{indication}");
        for session in plan["sessions"].as_array().expect("sessions") {
            let (earliest, best) = (session["earliest"].as_str(), session["best"].as_str());
            assert!(earliest <= best, "{indication}: {session}");
            assert!(
                session["latest"]
                    .as_str()
                    .is_none_or(|latest| Some(latest) >= best),
                "{indication}: {session}"
            );
        }
    }
}
