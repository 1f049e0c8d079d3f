//! Hatching: slanting lines over a zone where nothing is injected.
//!
//! The lines are cut to the zone here, so that a page with several pictures needs no pattern with a name, and print
//! shows them like any other line.

use crate::curve::Pen;
use crate::place::Polygon;

/// The `d` of an SVG path of lines at 45 degrees, `gap` tenths of a millimetre apart along an axis.
pub fn path(polygon: &Polygon, gap: i32) -> String {
    let [left, top, right, bottom] = polygon.bounds();
    let mut pen = Pen::default();
    // A line is where x + y is the same.
    let (first, last) = (left + top, right + bottom);
    let mut sum = first.div_euclid(gap) * gap + gap;
    while sum < last {
        let cuts = cuts(polygon, f64::from(sum));
        for stroke in cuts.chunks_exact(2) {
            let at = |x: f64| [x / 10.0, (f64::from(sum) - x) / 10.0];
            pen.start(at(stroke[0]));
            pen.line(at(stroke[1]));
        }
        sum += gap;
    }
    pen.text
}

/// Where the line x + y = `sum` enters and leaves the polygon, from left to right.
fn cuts(polygon: &Polygon, sum: f64) -> Vec<f64> {
    let mut cuts: Vec<f64> = polygon
        .edges()
        .filter_map(|(i, j)| {
            let (si, sj) = (f64::from(i.x + i.y), f64::from(j.x + j.y));
            ((si > sum) != (sj > sum)).then(|| f64::from(i.x) + (sum - si) / (sj - si) * f64::from(j.x - i.x))
        })
        .collect();
    cuts.sort_by(f64::total_cmp);
    cuts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::landmark::read;

    #[test]
    fn the_lines_end_at_the_edge() {
        let square = Polygon::of_curve(&read("0,0c 10,0c 10,10c 0,10c").unwrap(), 0.1);
        assert_eq!(path(&square, 100), "M0 10l10-10");
    }
}
