//! What an outline that was drawn lies on: asked at the points of a grid, by the browser and here at the very same ones.

use crate::place::{Point, Polygon};
use crate::view::View;

/// Points of the grid over the height of a view: 1.5 mm apart on a face, 8.5 mm on a whole body.
const LINES: i32 = 200;
/// Never closer than a millimetre, in tenths.
const LEAST: i32 = 10;

impl View {
    /// Tenths of a millimetre between the points at which an outline is asked what it lies on.
    pub fn grid(&self) -> i32 {
        (self.frame.height * 10 / LINES).max(LEAST)
    }

    /// The points of the grid that lie within an outline, and its corners: row after row.
    pub fn covered(&self, outline: &Polygon) -> Vec<Point> {
        let frame = self.frame;
        let held = outline.bounds();
        let [left, top, right, bottom] = [
            held[0].max(frame.left * 10),
            held[1].max(frame.top * 10),
            held[2].min((frame.left + frame.width) * 10),
            held[3].min((frame.top + frame.height) * 10),
        ];
        let first = |from: i32| (from + self.grid() - 1).div_euclid(self.grid()) * self.grid();
        let steps = |from: i32, to: i32| (first(from)..=to).step_by(self.grid() as usize);
        let inner = steps(top, bottom).flat_map(|y| steps(left, right).map(move |x| Point { x, y }));
        let inner = inner.filter(|point| outline.holds(*point));
        inner.chain(outline.points.iter().copied()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Atlas;

    #[test]
    fn the_grid_is_that_of_the_browser() {
        let spacing = |id: &str| Atlas::embedded().view(id).expect("a view").grid();
        assert_eq!(spacing("face_front"), 15);
        for view in &Atlas::embedded().views {
            assert!((10..=100).contains(&view.grid()), "{}: {}", view.id, view.grid());
        }
    }

    #[test]
    fn what_is_covered_lies_within_and_on_the_grid() {
        let view = Atlas::embedded().view("face_front").expect("a face");
        let at = |x: i32, y: i32| Point { x, y };
        let outline = Polygon {
            points: vec![at(-31, 1001), at(31, 1001), at(31, 1032), at(-31, 1032)],
        };
        let covered = view.covered(&outline);
        assert_eq!(
            covered[..5],
            [
                at(-30, 1005),
                at(-15, 1005),
                at(0, 1005),
                at(15, 1005),
                at(30, 1005)
            ]
        );
        // Two rows of five (1005, 1020), and four corners.
        assert_eq!(covered.len(), 2 * 5 + 4);
    }
}
