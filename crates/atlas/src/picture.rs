//! A view as an SVG on a page: a small map of a session, a printed record.
//!
//! The style sheet of the map colours the drawing. The picture carries no style of its own, as the pages allow none: how
//! heavy its lines are is a class, `weight-10` for a face to `weight-40` for a whole body.

use crate::curve::Pen;
use crate::hatch;
use crate::place::{Point, Polygon};
use crate::view::View;
use std::fmt::Write;

/// How a marked point is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// A single point.
    Dot,
    /// A wheal.
    Ring,
    /// A point of the second kind on the same picture, such as one that was planned.
    Cross,
}

/// A marked point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Where.
    pub at: Point,
    /// How it is shown.
    pub sign: Sign,
}

/// A picture of a view.
#[derive(Debug, Clone)]
pub struct Picture<'a> {
    /// What is shown.
    pub view: &'a View,
    /// What it is called, for those who do not see it.
    pub title: &'a str,
    /// What stands at the picture's left and right, in the page's language.
    pub letters: Option<[&'a str; 2]>,
    /// Whether the zones are outlined.
    pub zones: bool,
    /// Marked points.
    pub marks: &'a [Mark],
    /// Areas that a device went over: their outlines.
    pub areas: &'a [Polygon],
}

impl<'a> Picture<'a> {
    /// The bare view.
    pub fn of(view: &'a View, title: &'a str) -> Picture<'a> {
        Picture {
            view,
            title,
            letters: None,
            zones: false,
            marks: &[],
            areas: &[],
        }
    }

    /// The picture as an `svg` element, which is also a document of its own.
    pub fn svg(&self) -> String {
        let mut svg = Svg::default();
        let frame = self.view.frame;
        svg.write(format_args!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" class="anat picture weight-{}" viewBox="{} {} {} {}" role="img" aria-label="{}">"#,
            self.view.weight(),
            frame.left,
            frame.top,
            frame.width,
            frame.height,
            escaped(self.title),
        ));
        for layer in self.view.layers() {
            svg.path(&layer.0, &layer.1);
        }
        self.draw_zones(&mut svg);
        for area in self.areas {
            svg.stroke("treated", &outline(area), self.size(8));
        }
        self.draw_marks(&mut svg);
        self.draw_letters(&mut svg);
        svg.text.push_str("</svg>");
        svg.text
    }

    /// Where nothing is injected is always shown, the other zones when asked.
    fn draw_zones(&self, svg: &mut Svg) {
        for zone in self.view.zones.iter().filter(|zone| zone.avoid || self.zones) {
            let class = if zone.avoid { "border avoided" } else { "border" };
            svg.stroke(class, &outline(&zone.outline), self.size(4));
            if zone.avoid {
                svg.stroke(
                    "avoided",
                    &hatch::path(&zone.outline, self.size(32)),
                    self.size(4),
                );
            }
        }
    }

    /// All points of a kind are one path: two thousand of them cost the page little.
    fn draw_marks(&self, svg: &mut Svg) {
        for (sign, class) in [
            (Sign::Ring, "rings"),
            (Sign::Dot, "dots"),
            (Sign::Cross, "crosses"),
        ] {
            let mut pen = Pen::default();
            for mark in self.marks.iter().filter(|mark| mark.sign == sign) {
                self.draw_mark(&mut pen, mark);
            }
            if pen.text.is_empty() {
                continue;
            }
            match sign {
                Sign::Dot => svg.filled(class, &pen.text),
                Sign::Ring | Sign::Cross => svg.stroke(class, &pen.text, self.size(8)),
            }
        }
    }

    fn draw_mark(&self, pen: &mut Pen, mark: &Mark) {
        let [x, y] = [mark.at.x, mark.at.y].map(|n| f64::from(n) / 10.0);
        let reach = |tenths| f64::from(self.size(tenths)) / 10.0;
        match mark.sign {
            Sign::Dot => pen.circle([x, y], reach(11)),
            Sign::Ring => pen.circle([x, y], reach(20)),
            Sign::Cross => {
                let r = reach(13);
                pen.start([x - r, y - r]);
                pen.line([x + r, y + r]);
                pen.start([x - r, y + r]);
                pen.line([x + r, y - r]);
            }
        }
    }

    fn draw_letters(&self, svg: &mut Svg) {
        let Some([left, right]) = self.letters else { return };
        let (frame, margin) = (self.view.frame, self.size(40) / 10);
        let y = frame.top + 3 * margin;
        for (anchor, x, word) in [
            ("start", frame.left + margin, left),
            ("end", frame.left + frame.width - margin, right),
        ] {
            svg.write(format_args!(
                r#"<text class="letter" x="{x}" y="{y}" text-anchor="{anchor}" font-size="{}">{}</text>"#,
                self.size(90) / 10,
                escaped(word),
            ));
        }
    }

    /// Tenths of a millimetre on a face, as much larger on a larger view as its lines are heavier.
    fn size(&self, tenths: i32) -> i32 {
        tenths * self.view.weight() as i32 / 10
    }
}

/// The `d` of a polygon, in millimetres.
pub fn outline(polygon: &Polygon) -> String {
    let mut pen = Pen::default();
    let mut positions = polygon
        .points
        .iter()
        .map(|p| [f64::from(p.x) / 10.0, f64::from(p.y) / 10.0]);
    if let Some(first) = positions.next() {
        pen.start(first);
    }
    positions.for_each(|position| pen.line(position));
    pen.text.push('Z');
    pen.text
}

#[derive(Default)]
struct Svg {
    text: String,
}

impl Svg {
    /// A layer of the drawing, which the style sheet of the map colours.
    fn path(&mut self, class: &str, d: &str) {
        self.write(format_args!(r#"<path class="{class}" d="{d}"/>"#));
    }

    /// In the colour of the text around it, unless a style sheet says another.
    fn filled(&mut self, class: &str, d: &str) {
        self.write(format_args!(
            r#"<path class="{class}" fill="currentColor" d="{d}"/>"#
        ));
    }

    /// A line so many tenths of a millimetre thick.
    fn stroke(&mut self, class: &str, d: &str, tenths: i32) {
        self.write(format_args!(
            r#"<path class="{class}" fill="none" stroke="currentColor" stroke-width="{}" d="{d}"/>"#,
            f64::from(tenths) / 10.0
        ));
    }

    fn write(&mut self, what: std::fmt::Arguments<'_>) {
        // Writing to a text cannot fail.
        let _ = self.text.write_fmt(what);
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Atlas;

    #[test]
    fn a_picture_shows_marks_sides_and_what_is_avoided() {
        let view = Atlas::embedded().view("face_front").expect("a face");
        let at = Point { x: 450, y: 1500 };
        let marks = [Sign::Dot, Sign::Dot, Sign::Ring, Sign::Cross].map(|sign| Mark { at, sign });
        let svg = Picture {
            letters: Some(["R", "L & l"]),
            marks: &marks,
            ..Picture::of(view, "Face <front>")
        }
        .svg();
        assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>"));
        assert!(svg.contains(r#"aria-label="Face &lt;front&gt;""#) && svg.contains("L &amp; l"));
        for class in ["dots", "rings", "crosses", "border avoided", "letter"] {
            assert!(svg.contains(&format!(r#"class="{class}""#)), "{class}");
        }
        assert!(!svg.contains(r#"class="border""#) && !svg.contains("style="));
        assert_eq!(svg.matches(r#"class="dots""#).count(), 1);
    }
}
