//! Line drawings: shapes in the units of their own view, styled by class, scaled to a size on paper.

use crate::fault::PaperFault;
use crate::page::{Ink, Mark, Part, baseline, line_height};
use crate::typeface::{Face, SMALLEST, mm, set};
use kurbo::{Affine, BezPath, Shape as _};

/// Red, green, blue. Documents are read on black-and-white copies, too: nothing is said by a colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(
    /// Red.
    pub u8,
    /// Green.
    pub u8,
    /// Blue.
    pub u8,
);

/// How the shapes of a class look.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Style {
    /// The ground.
    pub fill: Option<Colour>,
    /// The line.
    pub stroke: Option<Colour>,
    /// The line's width on paper.
    pub stroke_mm: f32,
    /// Whether the line is dashed.
    pub dashed: bool,
}

/// A part of a drawing; places in the units of the view.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// Path data as SVG writes them.
    Path {
        /// Name of the style.
        class: String,
        /// The `d` of an SVG path.
        d: String,
    },
    /// A round mark; its radius is on paper, so that it does not grow with the drawing.
    Dot {
        /// Name of the style.
        class: String,
        /// Its middle.
        at: (f32, f32),
        /// Its radius on paper.
        radius_mm: f32,
    },
    /// A word at a place, on its middle height; moved inward where it would leave the drawing.
    Word {
        /// What it says.
        text: String,
        /// The place.
        at: (f32, f32),
        /// Size in points, at least 6.5.
        size_pt: f32,
        /// Bold or not.
        bold: bool,
        /// Which end of the word stands at the place.
        anchor: Anchor,
    },
}

/// Which end of a word stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Anchor {
    /// Its begin.
    #[default]
    Begin,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// A drawing of a size on paper; what its view holds is scaled to fit, its proportions kept.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Drawing {
    /// Width and height on paper, in millimetres.
    pub size_mm: (f32, f32),
    /// What is shown: left, top, width, height in the units of the shapes.
    pub view: (f32, f32, f32, f32),
    /// Styles by the name of their class.
    pub styles: Vec<(String, Style)>,
    /// The shapes, the lowest first.
    pub shapes: Vec<Shape>,
    /// What the drawing shows, in words: read aloud in its place.
    pub description: String,
    /// Said below the drawing.
    pub caption: Option<String>,
}

impl Drawing {
    /// The marks of the drawing from its upper left corner on, no wider than `most_wide`; and its size in points.
    pub(crate) fn marks(&self, most_wide: f32, part: Part) -> Result<(f32, f32, Vec<Mark>), PaperFault> {
        let (left, top, view_width, view_height) = self.view;
        let is_size = |a: f32, b: f32| a > 0.0 && b > 0.0 && a.is_finite() && b.is_finite();
        if !is_size(self.size_mm.0, self.size_mm.1) || !is_size(view_width, view_height) {
            return Err(PaperFault::NoSize("the drawing"));
        }
        if self.description.trim().is_empty() {
            return Err(PaperFault::Missing("the description of a drawing"));
        }
        let width = mm(self.size_mm.0).min(most_wide);
        let height = mm(self.size_mm.1);
        let scale = (width / view_width).min(height / view_height);
        let (width, height) = (view_width * scale, view_height * scale);
        let place = |(x, y): (f32, f32)| ((x - left) * scale, (y - top) * scale);
        let to_paper =
            Affine::scale(f64::from(scale)) * Affine::translate((f64::from(-left), f64::from(-top)));
        let mut marks = Vec::new();
        for shape in &self.shapes {
            marks.push(match shape {
                Shape::Path { class, d } => {
                    let path = BezPath::from_svg(d).map_err(|why| PaperFault::Path(why.to_string()))?;
                    self.inked(class, to_paper * path, width, height, part)?
                }
                Shape::Dot { class, at, radius_mm } => {
                    let (x, y) = place(*at);
                    let circle = kurbo::Circle::new((f64::from(x), f64::from(y)), f64::from(mm(*radius_mm)));
                    self.inked(class, circle.to_path(0.01), width, height, part)?
                }
                Shape::Word {
                    text,
                    at,
                    size_pt,
                    bold,
                    anchor,
                } => word(
                    text,
                    place(*at),
                    size_pt.max(SMALLEST),
                    *bold,
                    *anchor,
                    (width, height),
                    part,
                ),
            });
        }
        Ok((width, height, marks))
    }

    fn inked(
        &self,
        class: &str,
        path: BezPath,
        width: f32,
        height: f32,
        part: Part,
    ) -> Result<Mark, PaperFault> {
        let style = self.styles.iter().find(|(name, _)| name == class);
        let (_, style) = style.ok_or_else(|| PaperFault::Style(class.to_owned()))?;
        if !path.bounding_box().is_finite() {
            return Err(PaperFault::Path("a number is out of bounds".to_owned()));
        }
        let ink = Ink::Shape {
            path,
            fill: style.fill,
            stroke: style
                .stroke
                .map(|colour| (colour, mm(style.stroke_mm.max(0.05)), style.dashed)),
            clipped: true,
        };
        Ok(Mark {
            x: 0.0,
            y: 0.0,
            width,
            height,
            ink,
            part,
        })
    }
}

fn word(
    text: &str,
    at: (f32, f32),
    size: f32,
    bold: bool,
    anchor: Anchor,
    within: (f32, f32),
    part: Part,
) -> Mark {
    let text = set(&text.replace('\n', " "));
    let face = Face::of(bold);
    let width = face.width(&text, size);
    let height = line_height(size);
    let begin = match anchor {
        Anchor::Begin => at.0,
        Anchor::Middle => at.0 - width / 2.0,
        Anchor::End => at.0 - width,
    };
    // Half the height of a capital above the place: the word stands on its middle.
    let top = at.1 - baseline(size) + size * 0.36;
    Mark {
        x: begin.min(within.0 - width).max(0.0),
        y: top.min(within.1 - height).max(0.0),
        width,
        height,
        ink: Ink::Text {
            text,
            face,
            size,
            colour: crate::page::BLACK,
        },
        part,
    }
}
