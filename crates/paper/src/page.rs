//! Pages before they are written: marks of ink at their places, each knowing which part of the document it belongs to.

use crate::drawing::Colour;
use crate::structure::NodeId;
use crate::typeface::{ASCENT, Face, LEADING};
use crate::wrap::Line;
use kurbo::BezPath;
use std::rc::Rc;

pub(crate) const BLACK: Colour = Colour(0, 0, 0);
/// Captions: dark enough for a bad photocopy.
pub(crate) const DIM: Colour = Colour(70, 70, 70);
pub(crate) const HAIR: Colour = Colour(165, 165, 165);
pub(crate) const TINT: Colour = Colour(240, 240, 240);

/// What a mark belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// A node of the reading order.
    Node(NodeId),
    /// Said before: a header of a later page, the head of a table that goes on.
    Header,
    /// At the foot of a page.
    Footer,
    /// A rule or a ground: nothing to read.
    Ornament,
}

/// What is drawn, from the mark's upper left corner on.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Ink {
    Text {
        text: String,
        face: Face,
        size: f32,
        colour: Colour,
    },
    Shape {
        path: BezPath,
        fill: Option<Colour>,
        /// Colour, width in points, dashed.
        stroke: Option<(Colour, f32, bool)>,
        /// Whether ink outside of the mark's box is cut off.
        clipped: bool,
    },
}

/// Ink in a box on a page; lengths in points, from the page's upper left corner.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Mark {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
    pub ink: Ink,
    pub part: Part,
}

impl Mark {
    pub fn moved(mut self, x: f32, y: f32) -> Self {
        self.x += x;
        self.y += y;
        self
    }

    fn shape(x: f32, y: f32, width: f32, height: f32, path: BezPath) -> Self {
        Self {
            x,
            y,
            width,
            height,
            ink: Ink::Shape {
                path,
                fill: None,
                stroke: None,
                clipped: false,
            },
            part: Part::Ornament,
        }
    }

    /// A level rule.
    pub fn rule(x: f32, y: f32, width: f32, thickness: f32, colour: Colour) -> Self {
        Self::ground(x, y - thickness / 2.0, width, thickness, colour)
    }

    /// A filled box.
    pub fn ground(x: f32, y: f32, width: f32, height: f32, colour: Colour) -> Self {
        let mut mark = Self::shape(x, y, width, height, rectangle(width, height));
        if let Ink::Shape { fill, .. } = &mut mark.ink {
            *fill = Some(colour);
        }
        mark
    }

    /// A frame, its line inside of the box.
    pub fn frame(x: f32, y: f32, width: f32, height: f32, thickness: f32) -> Self {
        let half = thickness / 2.0;
        let path = rectangle(width - thickness, height - thickness);
        let mut mark = Self::shape(x + half, y + half, width - thickness, height - thickness, path);
        if let Ink::Shape { stroke, .. } = &mut mark.ink {
            *stroke = Some((BLACK, thickness, false));
        }
        mark
    }
}

fn rectangle(width: f32, height: f32) -> BezPath {
    use kurbo::Shape as _;
    kurbo::Rect::new(0.0, 0.0, f64::from(width), f64::from(height)).to_path(0.1)
}

/// The height of a line of a size.
pub(crate) fn line_height(size: f32) -> f32 {
    size * LEADING
}

/// The marks of a line whose upper left corner is given.
pub(crate) fn line_marks(line: &Line, x: f32, y: f32, size: f32, colour: Colour, part: Part) -> Vec<Mark> {
    line.pieces
        .iter()
        .map(|piece| Mark {
            x: x + piece.x,
            y,
            width: piece.width,
            height: line_height(size),
            ink: Ink::Text {
                text: piece.text.clone(),
                face: piece.face,
                size,
                colour,
            },
            part,
        })
        .collect()
}

/// Where the baseline of a text of a size stands below its box's upper edge.
pub(crate) fn baseline(size: f32) -> f32 {
    size * ASCENT
}

/// A strip across the page that is never broken; its marks are placed from its upper left corner on.
#[derive(Debug, Clone, Default)]
pub(crate) struct Strip {
    pub height: f32,
    /// Room above, which falls away at the head of a page.
    pub before: f32,
    pub marks: Vec<Mark>,
    /// Whether the next strip has to stand on the same page.
    pub keep: bool,
    /// What is repeated above when this strip begins a page.
    pub head: Option<Rc<Strip>>,
}

/// A page full of marks.
#[derive(Debug, Clone)]
pub(crate) struct Page {
    pub width: f32,
    pub height: f32,
    pub marks: Vec<Mark>,
}

/// Where a heading came to stand, for the list of contents beside the document.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    pub page: usize,
    pub y: f32,
    pub node: NodeId,
}
