//! Where a point lies. Everything is whole tenths of a millimetre, and every test is exact.

use crate::curve::{flattened, tenths};
use crate::landmark::Landmark;
use serde::{Deserialize, Serialize};

/// A point of a view, in tenths of a millimetre.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "[i32; 2]", into = "[i32; 2]")]
pub struct Point {
    /// To the picture's right of the view's origin.
    pub x: i32,
    /// Below the view's origin.
    pub y: i32,
}

impl From<[i32; 2]> for Point {
    fn from([x, y]: [i32; 2]) -> Point {
        Point { x, y }
    }
}

impl From<Point> for [i32; 2] {
    fn from(point: Point) -> [i32; 2] {
        [point.x, point.y]
    }
}

/// A closed outline of straight edges.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Polygon {
    /// Its corners, each once.
    pub points: Vec<Point>,
}

impl Polygon {
    /// The outline of a closed curve, with edges that stray no more than `tolerance` millimetres from it.
    pub fn of_curve(landmarks: &[Landmark], tolerance: f64) -> Polygon {
        let points = flattened(landmarks, true, tolerance)
            .into_iter()
            .map(|[x, y]| Point {
                x: tenths(x),
                y: tenths(y),
            })
            .collect();
        Polygon {
            points: plain(points),
        }
    }

    /// Whether a point lies inside.
    ///
    /// The browser decides with the very same rule, and both only multiply whole numbers: what is inside there is
    /// inside here, also on the edge.
    pub fn holds(&self, point: Point) -> bool {
        let (x, y) = (i64::from(point.x), i64::from(point.y));
        let mut inside = false;
        for (i, j) in self.edges() {
            let (xi, yi) = (i64::from(i.x), i64::from(i.y));
            let (xj, yj) = (i64::from(j.x), i64::from(j.y));
            if (yi > y) != (yj > y) {
                let d = (xj - xi) * (y - yi) - (x - xi) * (yj - yi);
                let crossed_to_the_right = if yj > yi { d > 0 } else { d < 0 };
                inside ^= crossed_to_the_right;
            }
        }
        inside
    }

    /// Each corner with the one before it.
    pub fn edges(&self) -> impl Iterator<Item = (Point, Point)> + '_ {
        let before = self
            .points
            .iter()
            .cycle()
            .skip(self.points.len().saturating_sub(1));
        self.points.iter().copied().zip(before.copied())
    }

    /// The polygon on the other side of the midline.
    pub fn mirrored(&self) -> Polygon {
        let points = self.points.iter().rev();
        Polygon {
            points: points.map(|p| Point { x: -p.x, y: p.y }).collect(),
        }
    }

    /// Its area in square millimetres, rounded.
    pub fn area(&self) -> u32 {
        let twice: i64 = self
            .edges()
            .map(|(i, j)| i64::from(j.x) * i64::from(i.y) - i64::from(i.x) * i64::from(j.y))
            .sum();
        // Twice the area in square tenths: 200 of them are one square millimetre.
        u32::try_from((twice.abs() + 100) / 200).unwrap_or(u32::MAX)
    }

    /// Its outermost coordinates: left, top, right, bottom.
    pub fn bounds(&self) -> [i32; 4] {
        self.points.iter().fold(
            [i32::MAX, i32::MAX, i32::MIN, i32::MIN],
            |[left, top, right, bottom], p| [left.min(p.x), top.min(p.y), right.max(p.x), bottom.max(p.y)],
        )
    }
}

/// The points without those that add nothing: doubled ones, and those on the straight way between their neighbours.
fn plain(points: Vec<Point>) -> Vec<Point> {
    let mut plain: Vec<Point> = Vec::with_capacity(points.len());
    for point in points {
        while let [.., before, last] = plain[..]
            && is_between(before, last, point)
        {
            plain.pop();
        }
        if plain.last() != Some(&point) {
            plain.push(point);
        }
    }
    while plain.len() > 1 && plain.first() == plain.last() {
        plain.pop();
    }
    plain
}

fn is_between(before: Point, point: Point, after: Point) -> bool {
    let leg = |from: Point, to: Point| (i64::from(to.x - from.x), i64::from(to.y - from.y));
    let ((ax, ay), (bx, by)) = (leg(before, point), leg(point, after));
    ax * by == ay * bx && ax * bx + ay * by >= 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::landmark::read;

    fn square() -> Polygon {
        Polygon::of_curve(&read("0,0c 10,0c 10,10c 0,10c").unwrap(), 0.1)
    }

    fn at(x: i32, y: i32) -> Point {
        Point { x, y }
    }

    #[test]
    fn straight_edges_need_no_points_between() {
        assert_eq!(square().points, [at(0, 0), at(100, 0), at(100, 100), at(0, 100)]);
    }

    #[test]
    fn a_point_on_a_shared_edge_belongs_to_one_side() {
        let left = square();
        let right = Polygon::of_curve(&read("10,0c 20,0c 20,10c 10,10c").unwrap(), 0.1);
        for y in 0..100 {
            assert!(left.holds(at(100, y)) != right.holds(at(100, y)));
        }
    }

    #[test]
    fn inside_is_inside_whichever_way_the_outline_turns() {
        let mut turned = square();
        turned.points.reverse();
        for (x, y) in [(0, 0), (50, 50), (99, 0), (100, 50), (50, 100), (-1, 50), (50, 0)] {
            assert_eq!(square().holds(at(x, y)), turned.holds(at(x, y)), "{x},{y}");
        }
        assert!(square().holds(at(50, 50)));
        assert!(!square().holds(at(101, 50)));
    }

    #[test]
    fn ten_by_ten_millimetres_are_a_hundred() {
        assert_eq!(square().area(), 100);
        assert_eq!(square().bounds(), [0, 0, 100, 100]);
    }
}
