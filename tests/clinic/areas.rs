//! Sessions without a needle: areas on the map, in minutes and millilitres, and never a point.

use super::{Clinic, code};
use pistor_atlas::{Atlas, Point, View, Zone};
use pistor_practice::chart::session::Session;
use pistor_practice::exposure::Exposure;
use pistor_practice::{Act, Done, Refusal};
use serde_json::{Value, json};

/// Skin ageing of the face with iontophoresis.
fn current() -> Value {
    json!({ "indication": "skin_ageing", "areas": [{ "area": "face" }], "method": "iontophoresis",
        "mixture": [{ "substance": "l_carnitine" }] })
}

/// A clinic with a session without a needle open: 2 mL of 200 mg/mL are drawn up.
fn open() -> (Clinic, String, String) {
    let clinic = Clinic::new();
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let course = clinic.course(&chart, &current(), "Elif Yıldırım");
    let session = clinic.open_session(&chart, &course);
    (clinic, chart, session)
}

/// A signed session without a needle, and the lot that it was drawn from.
pub fn signed() -> (Clinic, String, String) {
    let clinic = Clinic::new();
    let lot = json!({ "substance": "l_carnitine", "product": "Karnitin", "number": "K-1", "expires": "2028-01-31",
        "strength": "200 mg/mL", "content": "5 mL", "received": 2 });
    let lot = clinic.must(&clinic.manager, Act::ReceiveLot, "", lot);
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let course = clinic.course(&chart, &current(), "Elif Yıldırım");
    let items =
        json!([{ "substance": "l_carnitine", "strength": "200 mg/mL", "volume": "2 mL", "lot": lot }]);
    clinic.must(
        &clinic.nurse,
        Act::Prepare,
        &chart,
        json!({ "course": course, "items": items }),
    );
    let session = clinic.must(
        &clinic.physician,
        Act::Open,
        &chart,
        json!({ "course": course, "room": "1" }),
    );
    tick(&clinic, &chart, &session);
    draw(&clinic, &chart, whole(&session, "a", "malar", Some("left"))).expect("taken");
    clinic.sign(&chart, &session).expect("signed");
    (clinic, chart, lot)
}

fn face() -> &'static View {
    Atlas::embedded().view("face_front").expect("the view")
}

/// A zone of the face, and a point in it that no other zone takes.
fn zone(id: &str, side: Option<&str>) -> (&'static Zone, Point) {
    let zone = face()
        .zones
        .iter()
        .find(|zone| zone.id == id && zone.side.map(|side| side.name()) == side)
        .expect("the zone");
    let inside = face().covered(&zone.outline).into_iter().find(|point| {
        zone.outline.holds(*point) && face().zone_at(*point) == Some(zone) && face().takes(*point)
    });
    (zone, inside.expect("room in it"))
}

/// A zone of its own, taken whole.
fn whole(session: &str, mark: &str, id: &str, side: Option<&str>) -> Value {
    let (zone, point) = zone(id, side);
    json!({ "session": session, "mark": mark, "view": "face_front", "version": face().version, "tool": "area",
        "volume_each": "0.5 mL", "shape": zone.outline, "points": [point],
        "applied": { "device": "Iono 3", "settings": { "current": "0,5" }, "minutes": "7,5", "whole": true } })
}

fn draw(clinic: &Clinic, chart: &str, given: Value) -> Result<Done, Refusal> {
    clinic.act(&clinic.nurse, Act::Mark, chart, given)
}

fn held(clinic: &Clinic, chart: &str, session: &str) -> Session {
    let chart = clinic.practice.chart(chart).expect("a chart");
    chart.session(session).expect("a session").clone()
}

/// Every step of the checklist that is wanted, and nothing else.
fn tick(clinic: &Clinic, chart: &str, session: &str) {
    let look = clinic.practice.look(clinic.now.get());
    let steps = look.missing_steps(&clinic.practice.chart(chart).expect("a chart"), session);
    for step in steps.expect("steps") {
        let tick = json!({ "session": session, "step": step, "state": "done" });
        clinic.must(&clinic.nurse, Act::Tick, chart, tick);
    }
}

#[test]
fn areas_add_up_zone_by_zone_and_are_signed() {
    let (clinic, chart, session) = open();
    tick(&clinic, &chart, &session);
    assert_eq!(code(clinic.sign(&chart, &session)), "areas-missing");
    for (mark, side) in [("a", "left"), ("b", "left"), ("c", "right"), ("d", "right")] {
        draw(&clinic, &chart, whole(&session, mark, "malar", Some(side))).expect("taken");
    }
    let gone = json!({ "session": session, "erasure": "x", "mark": "d" });
    clinic.must(&clinic.nurse, Act::Erase, &chart, gone);
    let now = held(&clinic, &chart, &session);
    let rows: Vec<_> = now
        .area_rows()
        .iter()
        .map(|row| {
            (
                row.places[0].side.clone(),
                row.count,
                row.minutes.to_string(),
                row.volume.map(|v| v.to_string()),
            )
        })
        .collect();
    let side = |side: &str| Some(side.to_owned());
    assert_eq!(
        rows,
        [
            (side("left"), 2, "15.0".to_owned(), Some("1.0".to_owned())),
            (side("right"), 1, "7.5".to_owned(), Some("0.5".to_owned()))
        ]
    );
    assert!(now.map().is_empty(), "no points of a needle");
    let look = clinic.practice.look(clinic.now.get());
    let folded = clinic.practice.chart(&chart).expect("a chart");
    let treatment = pistor_practice::acts::session::sign::treatment_of(&folded, &now).expect("a treatment");
    let mixed = look.mix(&look.standing(&folded, &treatment).expect("a standing"));
    assert!(
        mixed.totals.iter().all(|total| total.per_point.is_none()),
        "no dose at a point"
    );
    clinic.sign(&chart, &session).expect("signed");
    let signed = held(&clinic, &chart, &session).signed.expect("signed");
    let sums = signed.applied.clone().expect("areas");
    assert_eq!(
        (sums.areas, sums.minutes.as_str(), sums.volume_ml.as_deref()),
        (3, "22.5", Some("1.5"))
    );
    assert_eq!((signed.points, signed.volume_ml.as_str()), (0, "0"));
    // 1.5 mL of 200 mg/mL.
    assert_eq!(signed.totals["l_carnitine"], "300 mg");
    let of_device = Exposure {
        device: Some("Iono 3".to_owned()),
        ..Exposure::default()
    };
    assert_eq!(clinic.practice.exposed(&of_device, 10).expect("read").len(), 1);
    assert_eq!(
        code(draw(
            &clinic,
            &chart,
            whole(&session, "late", "malar", Some("left"))
        )),
        "session-signed"
    );
}

/// Where of one area nobody said how much was put on, all that was drawn up counts as given: never less.
#[test]
fn a_volume_that_nobody_said_is_not_nought() {
    let (clinic, chart, session) = open();
    tick(&clinic, &chart, &session);
    draw(&clinic, &chart, whole(&session, "a", "malar", Some("left"))).expect("taken");
    let mut unsaid = whole(&session, "b", "malar", Some("right"));
    unsaid["volume_each"] = json!("");
    draw(&clinic, &chart, unsaid).expect("taken");
    clinic.sign(&chart, &session).expect("signed");
    let signed = held(&clinic, &chart, &session).signed.expect("signed");
    assert_eq!(signed.applied.clone().expect("areas").volume_ml, None);
    assert_eq!(signed.totals["l_carnitine"], "400 mg");
}

/// H7: points belong to a needle and areas to a device; nothing goes over a place where nothing is treated.
#[test]
fn h7_an_area_is_what_it_says_or_refused() {
    let (clinic, chart, session) = open();
    let refused = |change: &dyn Fn(&mut Value)| {
        let mut given = whole(&session, "a", "malar", Some("left"));
        change(&mut given);
        draw(&clinic, &chart, given).expect_err("refused").fault.code
    };
    let point = json!({ "session": session, "mark": "p", "view": "face_front", "version": face().version,
        "volume_each": "0.02 mL", "points": [[450, 1500]] });
    assert_eq!(code(draw(&clinic, &chart, point)), "points-need-needle");
    let rows = json!([{ "area": "face", "count": 3, "volume_each": "0.05 mL" }]);
    let table = json!({ "session": session, "rows": rows });
    assert_eq!(
        code(clinic.act(&clinic.nurse, Act::Chart, &chart, table)),
        "points-need-needle"
    );
    let around = |[left, top, right, bottom]: [i32; 4]| {
        json!([[left, top], [right, top], [right, bottom], [left, bottom]])
    };
    let (_, at) = zone("malar", Some("left"));
    // Around the whole face, and so over the eyes.
    assert_eq!(
        refused(&|given| {
            given["applied"]["whole"] = json!(false);
            given["shape"] = around([-900, 300, 900, 2300]);
        }),
        "area-avoided"
    );
    assert_eq!(
        refused(&|given| given["shape"] = around([at.x - 50, at.y - 50, at.x + 50, at.y + 50])),
        "area-not-zone"
    );
    assert_eq!(
        refused(&|given| given["shape"] = json!([[0, 0], [1, 1]])),
        "area-outline"
    );
    assert_eq!(refused(&|given| given["applied"] = json!(null)), "field-empty");
    assert_eq!(
        refused(&|given| given["applied"]["device"] = json!(" ")),
        "field-empty"
    );
    assert_eq!(
        refused(&|given| given["applied"]["minutes"] = json!("300")),
        "minutes-plain"
    );
    assert_eq!(
        refused(&|given| given["applied"]["settings"]["power"] = json!("3")),
        "setting-unknown"
    );
    assert_eq!(
        refused(&|given| given["applied"]["settings"]["current"] = json!("much")),
        "number-plain"
    );
    assert_eq!(
        refused(&|given| given["volume_each"] = json!("1.000 mL")),
        "amount-ambiguous"
    );
    assert_eq!(
        refused(&|given| given["volume_each"] = json!("101 mL")),
        "volume-applied"
    );
    assert_eq!(
        refused(&|given| given["needle_mm"] = json!("4")),
        "field-of-needle"
    );
    assert!(held(&clinic, &chart, &session).marks.is_empty());
    draw(&clinic, &chart, whole(&session, "a", "malar", Some("left"))).expect("taken");
    assert_eq!(
        refused(&|given| {
            given["mark"] = json!("b");
            given["applied"]["device"] = json!("Iono 4");
        }),
        "device-other"
    );
}

/// An area that was drawn over a border counts for the zone of its point, and everything it covers is screened.
#[test]
fn what_an_area_covers_beside_its_zone_is_screened() {
    let (clinic, chart, session) = open();
    let mut given = whole(&session, "a", "malar", Some("left"));
    given["applied"]["whole"] = json!(false);
    given["points"] = json!([[500, 1600]]);
    // Over the border of the jaw, which begins at 167 mm.
    given["shape"] = json!([[450, 1500], [560, 1500], [560, 1800], [450, 1800]]);
    draw(&clinic, &chart, given).expect("taken");
    let now = held(&clinic, &chart, &session);
    let [row] = &now.area_rows()[..] else {
        panic!("one row")
    };
    assert_eq!(row.places[0].zone, "malar");
    assert!(row.places.len() > 1, "{:?}", row.places);
    let held = clinic.practice.chart(&chart).expect("a chart");
    let treatment = pistor_practice::acts::session::sign::treatment_of(&held, &now).expect("a treatment");
    for area in now.covered() {
        assert!(treatment.areas.contains(&area), "{area:?} is screened");
    }
}

#[test]
fn a_session_with_a_needle_takes_no_area() {
    let clinic = Clinic::new();
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let course = clinic.course(&chart, &super::cellulite(), "Elif Yıldırım");
    let session = clinic.open_session(&chart, &course);
    let given = whole(&session, "a", "malar", Some("left"));
    assert_eq!(code(draw(&clinic, &chart, given)), "area-needs-device");
}
