//! Zones lie on the body, beside each other, and on the side they name.

use super::{name, none, views};
use crate::place::{Point, Polygon};
use crate::side::Sides;
use crate::{View, Zone};
use std::collections::{BTreeMap, BTreeSet};

/// Points of a grid over the view, every `step` tenths of a millimetre.
fn grid(view: &View, step: i32) -> impl Iterator<Item = Point> {
    let [left, top, width, height] = <[i32; 4]>::from(view.frame).map(|n| n * 10);
    let rows = (0..height / step).map(move |row| top + row * step);
    rows.flat_map(move |y| {
        (0..width / step).map(move |column| Point {
            x: left + column * step,
            y,
        })
    })
}

/// Whether a point lies in a polygon with everything around it: further from the edge than a hair.
fn deep(polygon: &Polygon, point: Point, hair: i32) -> bool {
    let around = [(0, 0), (hair, 0), (-hair, 0), (0, hair), (0, -hair)];
    around.into_iter().all(|(x, y)| {
        polygon.holds(Point {
            x: point.x + x,
            y: point.y + y,
        })
    })
}

/// Half a millimetre on a face, and as much more on a larger view as its lines are heavier.
fn hair(view: &View) -> i32 {
    view.weight() as i32 / 2
}

#[test]
fn every_zone_lies_on_the_body() {
    let mut faults = BTreeSet::new();
    for view in views() {
        let hair = 2 * hair(view);
        for point in grid(view, 2 * hair) {
            for zone in &view.zones {
                if deep(&zone.outline, point, hair) && !view.is_on_body(point) {
                    faults.insert(format!("{}: off the body", name(view, zone)));
                }
            }
        }
    }
    none(faults);
}

#[test]
fn zones_lie_beside_each_other() {
    let mut faults = BTreeMap::new();
    for view in views() {
        let hair = hair(view);
        for point in grid(view, 2 * hair) {
            // What is not injected may lie within a zone: it is asked first.
            let zones: Vec<&Zone> = view
                .zones
                .iter()
                .filter(|zone| !zone.avoid && deep(&zone.outline, point, hair))
                .collect();
            if let [one, other, ..] = zones[..] {
                let both = format!("{} overlaps {}", name(view, one), name(view, other));
                *faults.entry(both).or_insert(0) += 1;
            }
        }
    }
    none(
        faults
            .into_iter()
            .map(|(both, times)| format!("{both} ({times})"))
            .collect(),
    );
}

#[test]
fn what_is_avoided_is_asked_first() {
    for view in views() {
        let first_other = view.zones.iter().position(|zone| !zone.avoid);
        let last_avoided = view.zones.iter().rposition(|zone| zone.avoid);
        if let (Some(first), Some(last)) = (first_other, last_avoided) {
            assert!(last < first, "{}", name(view, &view.zones[last]));
        }
    }
}

#[test]
fn mirrored_zones_have_opposite_sides() {
    for view in views() {
        for zone in view.zones.iter().filter(|zone| zone.side.is_some()) {
            let twin = view
                .zones
                .iter()
                .find(|other| other.id == zone.id && other.side != zone.side);
            if matches!(view.sides, Sides::FrontBack | Sides::BackFront) {
                assert_eq!(twin, None, "{}", name(view, zone));
            } else {
                let twin = twin.unwrap_or_else(|| panic!("{}: no other side", name(view, zone)));
                assert_eq!(twin.area_mm2(), zone.area_mm2(), "{}", name(view, zone));
            }
        }
    }
}

#[test]
fn a_zone_lies_on_the_patients_side_it_names() {
    let mut faults = BTreeSet::new();
    for view in views() {
        for zone in &view.zones {
            let Some(side) = zone.side else { continue };
            for point in &zone.outline.points {
                if view.sides.side_at(point.x).is_some_and(|there| there != side) {
                    faults.insert(format!("{}: on the other side", name(view, zone)));
                }
            }
        }
    }
    none(faults);
}

#[test]
fn a_point_has_at_most_one_zone() {
    // The same points on every machine, and other points on every view.
    let mut state: u32 = 2_463_534_242;
    let mut random = |below: i32| {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        (state % below.unsigned_abs()) as i32
    };
    for view in views() {
        let [left, top, width, height] = <[i32; 4]>::from(view.frame).map(|n| n * 10);
        for _ in 0..4000 {
            let point = Point {
                x: left + random(width),
                y: top + random(height),
            };
            let zones: Vec<&Zone> = view
                .zones
                .iter()
                .filter(|zone| !zone.avoid && deep(&zone.outline, point, hair(view)))
                .collect();
            assert!(zones.len() < 2, "{} at {point:?}", view.id);
            if let Some(zone) = view.zone_at(point) {
                assert_eq!(view.area_at(point), (zone.area.as_str(), zone.side));
                assert!(!(zone.avoid && view.takes(point)));
            }
        }
    }
}

#[test]
fn zones_cover_most_of_the_body() {
    let mut faults = BTreeSet::new();
    for view in views() {
        let body: Vec<Point> = grid(view, 20).filter(|point| view.is_on_body(*point)).collect();
        let zoned = body
            .iter()
            .filter(|point| view.zone_at(**point).is_some())
            .count();
        let share = 100 * zoned / body.len();
        if share < 55 {
            faults.insert(format!("{}: zones cover {share} % of the body", view.id));
        }
    }
    none(faults);
}

#[test]
fn a_body_is_in_the_picture_and_has_a_size() {
    for view in views() {
        for outline in &view.body {
            assert!(outline.area() > 100, "{}", view.id);
        }
        let on_body = grid(view, 50).filter(|point| view.is_on_body(*point)).count();
        let all = grid(view, 50).count();
        assert!(on_body * 10 > all, "{}: hardly anything is body", view.id);
    }
}

#[test]
fn a_body_is_the_same_on_both_sides() {
    for view in views().iter().filter(|view| view.sides.names().contains(&"left")) {
        // On the very edge the rule may decide one way here and the other way there.
        let hair = hair(view);
        let one_sided = grid(view, 40).filter(|point| {
            let inner = view.body.iter().any(|outline| deep(outline, *point, hair));
            inner
                && !view.is_on_body(Point {
                    x: -point.x,
                    y: point.y,
                })
        });
        assert_eq!(one_sided.count(), 0, "{}", view.id);
    }
}
