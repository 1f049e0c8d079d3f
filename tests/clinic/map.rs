//! The injection map: every stroke an entry of its own, in its place, exact, and never after the signature.

use super::{Clinic, cellulite, code};
use pistor_atlas::{Atlas, Point, Side, View};
use pistor_practice::chart::map::MapRow;
use pistor_practice::{Act, Done, Refusal};
use serde_json::{Value, json};

/// A clinic with a session of the thighs open.
fn open() -> (Clinic, String, String) {
    let clinic = Clinic::new();
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let course = clinic.course(&chart, &cellulite(), "Elif Yıldırım");
    let session = clinic.open_session(&chart, &course);
    (clinic, chart, session)
}

fn thighs() -> &'static View {
    Atlas::embedded().view("thighs_back").expect("the view")
}

/// Points of a grid that lie in a zone where something is injected, on a side.
fn points(view: &View, side: Side, most: usize) -> Vec<Point> {
    let frame = view.frame;
    let grid = (frame.top * 10..(frame.top + frame.height) * 10)
        .step_by(97)
        .flat_map(|y| {
            (frame.left * 10..(frame.left + frame.width) * 10)
                .step_by(83)
                .map(move |x| Point { x, y })
        });
    grid.filter(|point| view.takes(*point))
        .filter(|point| {
            view.zone_at(*point)
                .is_some_and(|zone| zone.side == Some(side) && zone.area == "thigh_back")
        })
        .take(most)
        .collect()
}

fn stroke(session: &str, mark: &str, points: &[Point]) -> Value {
    let shape: Vec<&Point> = points.iter().take(2).collect();
    json!({ "session": session, "mark": mark, "view": "thighs_back", "version": thighs().version, "technique": "nappage",
        "volume_each": "0.02 mL", "needle_mm": "4", "angle_deg": "45", "depth_mm": "2", "spacing_mm": "8", "rows": 1,
        "shape": shape, "points": points })
}

fn draw(clinic: &Clinic, chart: &str, given: Value) -> Result<Done, Refusal> {
    clinic.act(&clinic.nurse, Act::Mark, chart, given)
}

fn map(clinic: &Clinic, chart: &str, session: &str) -> Vec<MapRow> {
    clinic
        .practice
        .chart(chart)
        .expect("a chart")
        .session(session)
        .expect("a session")
        .map()
}

fn count(rows: &[MapRow]) -> u32 {
    rows.iter().map(|row| row.marks.count).sum()
}

#[test]
fn strokes_add_up_place_by_place_and_what_is_rubbed_out_is_gone() {
    let (clinic, chart, session) = open();
    let (left, right) = (
        points(thighs(), Side::Left, 30),
        points(thighs(), Side::Right, 20),
    );
    assert_eq!((left.len(), right.len()), (30, 20), "the view has room");
    draw(&clinic, &chart, stroke(&session, "a", &left)).expect("left");
    draw(&clinic, &chart, stroke(&session, "b", &right)).expect("right");
    let rows = map(&clinic, &chart, &session);
    assert_eq!(count(&rows), 50);
    for (side, points) in [("left", 30), ("right", 20)] {
        let there: Vec<MapRow> = rows
            .iter()
            .filter(|row| row.place.as_ref().and_then(|place| place.side.as_deref()) == Some(side))
            .cloned()
            .collect();
        assert_eq!(count(&there), points, "{side}");
        assert!(
            there
                .iter()
                .all(|row| row.marks.place.side.as_deref() == Some(side))
        );
    }
    let erase = |erasure: &str, mark: &str, points: &[Point]| {
        let given = json!({ "session": session, "erasure": erasure, "mark": mark, "points": points });
        clinic.act(&clinic.nurse, Act::Erase, &chart, given)
    };
    erase("x", "a", &left[..10]).expect("some of it");
    assert_eq!(count(&map(&clinic, &chart, &session)), 40);
    assert_eq!(code(erase("y", "a", &left[..1])), "point-unknown");
    assert_eq!(code(erase("y", "never", &[])), "nothing-there");
    erase("y", "b", &[]).expect("all of it");
    assert_eq!(count(&map(&clinic, &chart, &session)), 20);
    assert_eq!(code(erase("z", "b", &[])), "nothing-there");
    // What was drawn once is not drawn again under the same name; under another it is.
    assert_eq!(
        code(draw(&clinic, &chart, stroke(&session, "b", &right))),
        "mark-known"
    );
    draw(&clinic, &chart, stroke(&session, "b2", &right)).expect("redo");
    assert_eq!(count(&map(&clinic, &chart, &session)), 40);
    // The ledger keeps all of it.
    let held = clinic.practice.chart(&chart).expect("a chart");
    let drawn = held
        .timeline
        .iter()
        .filter(|event| event.kind == "marked")
        .count();
    assert_eq!(drawn, 3);
}

#[test]
fn what_is_marked_is_signed_and_nothing_after_it() {
    let (clinic, chart, session) = open();
    clinic.get_ready(&chart, &session);
    let entered = count(&map(&clinic, &chart, &session));
    draw(
        &clinic,
        &chart,
        stroke(&session, "a", &points(thighs(), Side::Left, 12)),
    )
    .expect("drawn");
    clinic.sign(&chart, &session).expect("signed");
    let held = clinic.practice.chart(&chart).expect("a chart");
    let signed = held
        .session(&session)
        .and_then(|session| session.signed.clone())
        .expect("signed");
    assert_eq!(signed.points, entered + 12);
    assert_eq!(signed.volume_ml, "1.24");
    // 62 × 0.02 mL of 200 mg/mL.
    assert_eq!(signed.totals["l_carnitine"], "248 mg");
    let late = stroke(&session, "late", &points(thighs(), Side::Left, 1));
    assert_eq!(code(draw(&clinic, &chart, late)), "session-signed");
    let erase = json!({ "session": session, "erasure": "x", "mark": "a" });
    assert_eq!(
        code(clinic.act(&clinic.nurse, Act::Erase, &chart, erase)),
        "session-signed"
    );
}

/// H7: what is off the body, where nobody injects, or of another drawing is refused with its place, and nothing is kept.
#[test]
fn h7_a_point_is_where_it_was_set_or_refused() {
    let (clinic, chart, session) = open();
    let view = thighs();
    let good = points(view, Side::Left, 3);
    let off = Point {
        x: view.frame.left * 10,
        y: view.frame.top * 10,
    };
    let refused = |given: Value| {
        let refusal = draw(&clinic, &chart, given).expect_err("refused");
        (refusal.fault.code, refusal.fault.path)
    };
    let with = |key: &str, value: Value| {
        let mut given = stroke(&session, "a", &good);
        given[key] = value;
        given
    };
    let mut points_off = good.clone();
    points_off.push(off);
    assert_eq!(
        refused(stroke(&session, "a", &points_off)),
        ("point-off-body", "/points/3".to_owned())
    );
    let avoided = view
        .zones
        .iter()
        .find(|zone| zone.avoid)
        .expect("an area to avoid");
    let [left, top, right, bottom] = avoided.outline.bounds();
    let inside = Point {
        x: (left + right) / 2,
        y: (top + bottom) / 2,
    };
    assert_eq!(
        refused(stroke(&session, "a", &[inside])),
        ("point-avoided", "/points/0".to_owned())
    );
    assert_eq!(
        refused(with("version", json!(view.version + 1))).0,
        "view-version"
    );
    assert_eq!(refused(with("view", json!("moon"))).0, "view-unknown");
    assert_eq!(
        refused(with("volume_each", json!("1.000 mL"))).0,
        "amount-ambiguous"
    );
    assert_eq!(
        refused(with("angle_deg", json!("91"))),
        ("number-plain", "/angle_deg".to_owned())
    );
    assert_eq!(refused(with("points", json!([]))).0, "number-range");
    assert_eq!(refused(with("technique", json!("sewing"))).0, "field-empty");
    assert!(map(&clinic, &chart, &session).is_empty());
}

/// Each view writes the patient's own sides: a point at the picture's left of a front view is on the patient's right.
#[test]
fn h7_every_view_knows_the_patients_sides() {
    for view in &Atlas::embedded().views {
        let names = view.sides.names();
        for zone in view.zones.iter().filter(|zone| zone.side.is_some()) {
            let [left, _, right, _] = zone.outline.bounds();
            let middle = (left + right) / 2;
            let expected = match names {
                ["right", "left"] => (middle > 0).then_some("left").or(Some("right")),
                ["left", "right"] => (middle < 0).then_some("left").or(Some("right")),
                ["front", "back"] => Some("left"),
                _ => Some("right"),
            };
            assert_eq!(zone.side.map(Side::name), expected, "{} {}", view.id, zone.id);
        }
    }
}

/// An area that nobody had planned is screened with the others before the signature.
#[test]
fn a_mark_outside_the_plan_is_screened() {
    let (clinic, chart, session) = open();
    clinic.get_ready(&chart, &session);
    let held = || clinic.practice.chart(&chart).expect("a chart");
    let areas = || {
        let chart = held();
        let session = chart.session(&session).expect("a session");
        let treatment =
            pistor_practice::acts::session::sign::treatment_of(&chart, session).expect("a treatment");
        treatment
            .areas
            .into_iter()
            .map(|area| area.area)
            .collect::<Vec<_>>()
    };
    assert_eq!(areas(), ["thigh_back"]);
    let view = Atlas::embedded().view("face_front").expect("the view");
    let cheek = view
        .zones
        .iter()
        .find(|zone| zone.area == "cheeks")
        .expect("a cheek");
    let [left, top, right, bottom] = cheek.outline.bounds();
    let point = Point {
        x: (left + right) / 2,
        y: (top + bottom) / 2,
    };
    let mut given = stroke(&session, "a", &[point]);
    given["view"] = json!("face_front");
    given["version"] = json!(view.version);
    draw(&clinic, &chart, given).expect("drawn");
    assert_eq!(areas(), ["thigh_back", "cheeks"]);
}
