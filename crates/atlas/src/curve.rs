//! Smooth curves through landmarks: centripetal Catmull-Rom, as cubic Bézier segments.
//!
//! Only the four operations and square roots are used, which every machine rounds alike: a zone flattened here is the
//! same polygon wherever the program runs.

use crate::landmark::{Landmark, Position};
use std::fmt::Write;

/// A cubic Bézier segment: start, two handles, end.
pub type Bezier = [Position; 4];

/// The segments of a curve through the landmarks; a closed one also goes from the last landmark to the first.
pub fn beziers(landmarks: &[Landmark], closed: bool) -> Vec<Bezier> {
    let count = landmarks.len();
    let segments = if closed { count } else { count.saturating_sub(1) };
    let landmark = |index: usize| &landmarks[index % count];
    (0..segments)
        .map(|i| {
            let (start, end) = (landmark(i), landmark(i + 1));
            // At a corner, and at the ends of an open line, the curve leaves straight: as if the line had come from
            // there already.
            let before = if start.corner || (!closed && i == 0) {
                reflected(end.at, start.at)
            } else {
                landmark(i + count - 1).at
            };
            let after = if end.corner || (!closed && i + 1 == segments) {
                reflected(start.at, end.at)
            } else {
                landmark(i + 2).at
            };
            segment(before, start.at, end.at, after)
        })
        .collect()
}

/// `point` mirrored at `centre`.
fn reflected(point: Position, centre: Position) -> Position {
    [0, 1].map(|k| 2.0 * centre[k] - point[k])
}

/// The part of a centripetal Catmull-Rom curve between its two middle points.
fn segment(before: Position, start: Position, end: Position, after: Position) -> Bezier {
    let knot = |a: Position, b: Position| distance(a, b).sqrt().max(1e-6);
    let (d1, d2, d3) = (knot(before, start), knot(start, end), knot(end, after));
    let weight = |d: f64| 2.0 * d * d + 3.0 * d * d2 + d2 * d2;
    let handle = |d: f64, near: Position, far: Position, other: Position| {
        [0, 1].map(|k| (d * d * far[k] - d2 * d2 * other[k] + weight(d) * near[k]) / (3.0 * d * (d + d2)))
    };
    [
        start,
        handle(d1, start, end, before),
        handle(d3, end, start, after),
        end,
    ]
}

/// The curve as straight steps that stray no more than `tolerance` millimetres from it.
///
/// How often a segment is divided depends on the segment alone and not on the way it is walked, so that two zones
/// with a common border share it to the last point.
pub fn flattened(landmarks: &[Landmark], closed: bool, tolerance: f64) -> Vec<Position> {
    let mut positions = Vec::new();
    for bezier in beziers(landmarks, closed) {
        let steps = (1..MOST_STEPS)
            .find(|steps| stray(&bezier) <= tolerance * f64::from(steps * steps))
            .unwrap_or(MOST_STEPS);
        positions.extend((0..steps).map(|step| on(&bezier, f64::from(step) / f64::from(steps))));
    }
    if let (false, Some(last)) = (closed, landmarks.last()) {
        positions.push(last.at);
    }
    positions
}

/// A segment with more turn than this many steps can follow has lost a landmark.
const MOST_STEPS: u32 = 16;

/// At most how far a segment is from its chord; with n steps it is the n²th part of that.
fn stray(bezier: &Bezier) -> f64 {
    let [start, one, two, end] = *bezier;
    let bend = |a: Position, b: Position, c: Position| {
        distance([a[0] + c[0], a[1] + c[1]], [2.0 * b[0], 2.0 * b[1]])
    };
    0.75 * bend(start, one, two).max(bend(one, two, end))
}

/// The position at `t` (0 to 1) of a segment.
fn on(bezier: &Bezier, t: f64) -> Position {
    let u = 1.0 - t;
    let [a, b, c, d] = bezier;
    [0, 1].map(|k| u * u * u * a[k] + 3.0 * u * u * t * b[k] + 3.0 * u * t * t * c[k] + t * t * t * d[k])
}

/// How far apart two positions are.
pub fn distance(a: Position, b: Position) -> f64 {
    let (x, y) = (a[0] - b[0], a[1] - b[1]);
    (x * x + y * y).sqrt()
}

/// A whole number of tenths of a millimetre.
pub fn tenths(millimetres: f64) -> i32 {
    (millimetres * 10.0).round() as i32
}

/// The `d` of an SVG path through the landmarks.
pub fn path(landmarks: &[Landmark], closed: bool) -> String {
    let mut pen = Pen::default();
    pen.curve(landmarks, closed);
    pen.text
}

/// Writes the `d` of an SVG path: relative steps in tenths of a millimetre, a third shorter than absolute positions,
/// and taken from where the pen really stands, so that rounding does not add up.
#[derive(Debug, Default)]
pub struct Pen {
    /// What has been written.
    pub text: String,
    at: [i32; 2],
    command: Option<char>,
}

impl Pen {
    /// A curve through the landmarks.
    pub fn curve(&mut self, landmarks: &[Landmark], closed: bool) {
        let Some(first) = landmarks.first() else { return };
        self.start(first.at);
        for bezier in beziers(landmarks, closed) {
            self.segment(&bezier);
        }
        if closed {
            self.text.push('Z');
        }
    }

    /// A full circle.
    pub fn circle(&mut self, centre: Position, radius: f64) {
        let r = tenths(radius);
        self.start([centre[0] - radius, centre[1]]);
        for way in [2 * r, -2 * r] {
            self.text.push('a');
            self.command = None;
            for (index, number) in [r, r].into_iter().enumerate() {
                self.number(number, index == 0);
            }
            self.text.push_str(" 0 1 0");
            self.number(way, false);
            self.number(0, false);
        }
        self.text.push('Z');
    }

    /// Lifts the pen and sets it down.
    pub fn start(&mut self, at: Position) {
        self.at = at.map(tenths);
        self.text.push('M');
        self.command = None;
        self.number(self.at[0], true);
        self.number(self.at[1], false);
    }

    /// A straight stroke.
    pub fn line(&mut self, to: Position) {
        let fresh = self.begin('l');
        self.steps(&[to], fresh);
    }

    fn segment(&mut self, bezier: &Bezier) {
        let [start, one, two, end] = *bezier;
        if is_straight(start, one, end) && is_straight(start, two, end) {
            self.line(end);
        } else {
            let fresh = self.begin('c');
            self.steps(&[one, two, end], fresh);
        }
    }

    /// Begins a command, unless the last one was the same and is simply continued.
    fn begin(&mut self, command: char) -> bool {
        let fresh = self.command != Some(command);
        if fresh {
            self.text.push(command);
            self.command = Some(command);
        }
        fresh
    }

    fn steps(&mut self, positions: &[Position], mut fresh: bool) {
        let mut reached = self.at;
        for position in positions {
            reached = position.map(tenths);
            for k in [0, 1] {
                self.number(reached[k] - self.at[k], fresh);
                fresh = false;
            }
        }
        self.at = reached;
    }

    /// Tenths as `12`, `1.5`, `.5` or `-.5`; a sign parts numbers as well as a space does.
    fn number(&mut self, tenths: i32, fresh: bool) {
        if tenths < 0 {
            self.text.push('-');
        } else if !fresh {
            self.text.push(' ');
        }
        let (whole, part) = (tenths.abs() / 10, tenths.abs() % 10);
        // Writing to a text cannot fail.
        let _ = match (whole, part) {
            (whole, 0) => write!(self.text, "{whole}"),
            (0, part) => write!(self.text, ".{part}"),
            (whole, part) => write!(self.text, "{whole}.{part}"),
        };
    }
}

/// Whether a handle lies on the chord, as far as a tenth of a millimetre shows.
fn is_straight(start: Position, handle: Position, end: Position) -> bool {
    let (dx, dy) = (end[0] - start[0], end[1] - start[1]);
    let aside = (handle[0] - start[0]) * dy - (handle[1] - start[1]) * dx;
    aside.abs() <= 0.05 * distance(start, end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::landmark::read;

    #[test]
    fn a_curve_goes_through_its_landmarks() {
        let marks = read("0,0 10,5 20,0 10,-5").unwrap();
        let curve = beziers(&marks, true);
        assert_eq!(curve.len(), 4);
        for (bezier, mark) in curve.iter().zip(&marks) {
            assert_eq!(bezier[0], mark.at);
        }
        assert_eq!(curve[3][3], marks[0].at);
    }

    #[test]
    fn between_corners_the_line_is_straight() {
        let square = read("0,0c 10,0c 10,10c 0,10c").unwrap();
        assert_eq!(path(&square, true), "M0 0l10 0 0 10-10 0 0-10Z");
    }

    #[test]
    fn an_open_line_ends_at_its_last_landmark() {
        let marks = read("0,0 3,4 9,4").unwrap();
        let flat = flattened(&marks, false, 0.01);
        assert_eq!(flat.last(), Some(&[9.0, 4.0]));
    }

    #[test]
    fn the_steps_stay_by_the_curve() {
        let marks = read("0,0 30,18 20,44 -9,30").unwrap();
        let fine = flattened(&marks, true, 0.001);
        for tolerance in [0.1, 0.4] {
            let coarse = flattened(&marks, true, tolerance);
            for at in &fine {
                let nearest = (0..coarse.len())
                    .map(|i| from_step(*at, coarse[i], coarse[(i + 1) % coarse.len()]))
                    .fold(f64::MAX, f64::min);
                assert!(nearest <= tolerance, "{nearest} > {tolerance}");
            }
        }
    }

    #[test]
    fn a_border_is_the_same_walked_either_way() {
        let there = read("0,0c 30,18 20,44 -9,30c").unwrap();
        let back: Vec<Landmark> = there.iter().rev().copied().collect();
        let rounded = |marks: &[Landmark]| -> Vec<[i32; 2]> {
            let flat = flattened(marks, false, 0.1);
            flat.into_iter().map(|at| at.map(tenths)).collect()
        };
        let mut walked_back = rounded(&back);
        walked_back.reverse();
        assert_eq!(rounded(&there), walked_back);
    }

    /// How far a position is from a straight step.
    fn from_step(at: Position, start: Position, end: Position) -> f64 {
        let (dx, dy) = (end[0] - start[0], end[1] - start[1]);
        let t = ((at[0] - start[0]) * dx + (at[1] - start[1]) * dy) / (dx * dx + dy * dy).max(1e-9);
        let t = t.clamp(0.0, 1.0);
        distance(at, [start[0] + t * dx, start[1] + t * dy])
    }

    #[test]
    fn a_circle_is_two_arcs() {
        let mut pen = Pen::default();
        pen.circle([31.4, 113.3], 5.6);
        assert_eq!(pen.text, "M25.8 113.3a5.6 5.6 0 1 0 11.2 0a5.6 5.6 0 1 0-11.2 0Z");
    }
}
