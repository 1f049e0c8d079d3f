//! Points and sides on views that are known.

use super::views;
use crate::side::Sides;
use crate::{Atlas, Point, Side};
use std::collections::BTreeSet;

#[test]
fn views_have_names_of_their_own() {
    let ids: BTreeSet<&str> = views().iter().map(|view| view.id.as_str()).collect();
    assert_eq!(ids.len(), views().len());
    for view in views() {
        assert_eq!(Atlas::embedded().view(&view.id), Some(view));
    }
}

#[test]
fn a_face_from_the_right_is_one_from_the_left_mirrored() {
    let (left, right) = (
        Atlas::embedded().view("face_left"),
        Atlas::embedded().view("face_right"),
    );
    let (left, right) = (left.expect("a view"), right.expect("a view"));
    assert_eq!((left.sides, right.sides), (Sides::FrontBack, Sides::BackFront));
    for (one, other) in left.zones.iter().zip(&right.zones) {
        assert_eq!((one.side, other.side), (Some(Side::Left), Some(Side::Right)));
        assert_eq!((&one.id, one.area_mm2()), (&other.id, other.area_mm2()));
    }
    let [cheek, mirrored] = [-500, 500].map(|x| Point { x, y: 1500 });
    assert_eq!(left.zone_at(cheek).map(|zone| zone.id.as_str()), Some("malar"));
    assert_eq!(
        right.zone_at(mirrored).map(|zone| zone.id.as_str()),
        Some("malar")
    );
}

#[test]
fn seen_from_the_front_the_patients_right_is_at_the_left() {
    let face = Atlas::embedded().view("face_front").expect("a face");
    let cheek = face.zone_at(Point { x: -450, y: 1500 }).expect("a cheek");
    assert_eq!((cheek.id.as_str(), cheek.side), ("malar", Some(Side::Right)));
    let scalp = Atlas::embedded().view("scalp_top").expect("a scalp");
    let side = scalp
        .zone_at(Point { x: -600, y: 100 })
        .expect("a side of the head");
    assert_eq!(side.side, Some(Side::Left));
}

#[test]
fn an_eye_takes_no_point_and_a_cheek_does() {
    let face = Atlas::embedded().view("face_front").expect("a face");
    assert!(!face.takes(Point { x: 314, y: 1133 }));
    assert!(face.takes(Point { x: 450, y: 1500 }));
    assert!(!face.takes(Point { x: 1030, y: 100 }));
}

#[test]
fn an_area_is_offered_where_it_has_a_zone() {
    let ids: Vec<&str> = Atlas::embedded()
        .views_of("cheeks")
        .iter()
        .map(|view| view.id.as_str())
        .collect();
    assert_eq!(ids[..3], ["face_front", "face_left", "face_right"]);
    assert!(Atlas::embedded().views_of("nowhere").is_empty());
}
