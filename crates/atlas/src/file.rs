//! The file of a view as a person writes it.

use crate::ink::Taper;
use crate::side::{Side, Sides};
use serde::Deserialize;

/// A view drawn in its own file.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ViewFile {
    /// A stored mark names the view and this number; a redrawn view gets a new one.
    pub version: u32,
    /// Left, top, width and height in millimetres.
    #[serde(rename = "box")]
    pub frame: [i32; 4],
    /// What of the patient is at the picture's left and right.
    pub sides: Sides,
    /// Millimetres between points when an area is filled and nobody chose.
    pub spacing: u32,
    /// The area of the knowledge for a point that lies in no zone.
    pub elsewhere: String,
    /// Ids of the shapes that are skin.
    pub body: Vec<String>,
    /// Shapes, in the order they are drawn.
    #[serde(rename = "shape")]
    pub shapes: Vec<ShapeFile>,
    /// Zones, in the order they are asked.
    #[serde(rename = "zone")]
    pub zones: Vec<ZoneFile>,
}

/// A view that is another one seen from the other side.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MirrorFile {
    /// The id of the other view.
    pub mirror_of: String,
}

/// A shape.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShapeFile {
    /// Only where `body` names it.
    pub id: Option<String>,
    /// Its classes, which the style sheet of the map colours.
    pub class: String,
    /// What is made of the points.
    pub form: FormName,
    /// Whether it is drawn on the other side too.
    #[serde(default)]
    pub mirror: Mirror,
    /// Landmarks.
    pub points: String,
    /// Millimetres at the widest; of inked lines only.
    pub width: Option<f64>,
    /// How the width runs; of inked lines only.
    pub taper: Option<Taper>,
}

/// A zone.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ZoneFile {
    /// Its name: the message `zone-<id>`.
    pub id: String,
    /// An area of the knowledge.
    pub area: String,
    /// The patient's side of the points as given.
    pub side: Option<Side>,
    /// Whether it is there on the other side too.
    #[serde(default)]
    pub mirror: bool,
    /// Whether nothing is injected here.
    #[serde(default)]
    pub avoid: bool,
    /// Landmarks of its closed outline.
    pub points: String,
}

/// What is made of a shape's points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FormName {
    /// A closed curve.
    Closed,
    /// An open curve.
    Open,
    /// An open curve drawn as a tapered stroke.
    Ink,
    /// A circle.
    Circle,
    /// Many short open curves, parted by semicolons.
    Lines,
}

/// Whether a shape is drawn on the other side of the midline too.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mirror {
    /// Once.
    #[default]
    None,
    /// Twice, the second time mirrored.
    Twice,
    /// Half of it is given, and the two halves are one shape.
    Joined,
}
