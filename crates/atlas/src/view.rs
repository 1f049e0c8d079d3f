//! A view of the body: its shapes, its skin, its zones.

use crate::fault::{Fault, Unfit};
use crate::file::{MirrorFile, ViewFile};
use crate::place::{Point, Polygon};
use crate::shape::{Form, Shape};
use crate::side::{Side, Sides};
use crate::zone::Zone;
use serde::Serialize;
use std::collections::BTreeSet;

/// The picture's edges in millimetres.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(into = "[i32; 4]")]
pub struct Frame {
    /// Its left edge.
    pub left: i32,
    /// Its upper edge.
    pub top: i32,
    /// Its width.
    pub width: i32,
    /// Its height.
    pub height: i32,
}

impl Frame {
    /// How much heavier than on a face a line is drawn, in tenths and in steps of five, so that a whole body shown as
    /// large as a face has lines of nearly the same weight.
    pub fn weight(self) -> u32 {
        let weight = (f64::from(self.height) / 312.0).powf(0.8);
        (((weight * 2.0).round() as u32) * 5).max(5)
    }

    /// How far outlines may stray from their curves: a sixth of a millimetre on a face, an eighth of a drawn line.
    fn tolerance(self) -> f64 {
        f64::from(self.weight()) / 60.0
    }
}

impl From<Frame> for [i32; 4] {
    fn from(frame: Frame) -> [i32; 4] {
        [frame.left, frame.top, frame.width, frame.height]
    }
}

/// A view of the body.
#[derive(Debug, Clone, PartialEq)]
pub struct View {
    /// Its name: the message `view-<id>`.
    pub id: String,
    /// A stored mark names the view and this number.
    pub version: u32,
    /// The picture's edges.
    pub frame: Frame,
    /// What of the patient is at the picture's left and right.
    pub sides: Sides,
    /// Millimetres between points when an area is filled and nobody chose.
    pub spacing: u32,
    /// The area for a point that lies in no zone.
    pub elsewhere: String,
    /// Shapes in the order they are drawn, mirrored ones already twice.
    pub shapes: Vec<Shape>,
    /// The outlines of the skin.
    pub body: Vec<Polygon>,
    /// Zones in the order they are asked.
    pub zones: Vec<Zone>,
}

impl View {
    /// Reads the file of a view. `others` are the views already read, of which this one may be the mirror image.
    ///
    /// # Errors
    /// When the text is not TOML, a key is unknown or missing, or a shape or zone cannot be drawn.
    pub fn read(id: &str, text: &str, others: &[View]) -> Result<View, Fault> {
        let unreadable = |error: toml::de::Error| Fault::Unreadable {
            view: id.to_owned(),
            says: error.to_string(),
        };
        if text.lines().any(|line| line.starts_with("mirror_of")) {
            let MirrorFile { mirror_of } = toml::from_str(text).map_err(unreadable)?;
            return match others.iter().find(|view| view.id == mirror_of) {
                Some(view) => Ok(view.mirrored(id)),
                None => Err(Unfit::new("a view that stands earlier in the list", mirror_of)
                    .at("mirror_of")
                    .of(id)),
            };
        }
        let file: ViewFile = toml::from_str(text).map_err(unreadable)?;
        View::build(id, file).map_err(|unfit| unfit.of(id))
    }

    fn build(id: &str, file: ViewFile) -> Result<View, Unfit> {
        let [left, top, width, height] = file.frame;
        if width <= 0 || height <= 0 || file.spacing == 0 {
            return Err(Unfit::new("a box and a spacing with a size", format!("{:?}", file.frame)).at("box"));
        }
        let frame = Frame {
            left,
            top,
            width,
            height,
        };
        let mut shapes = Vec::new();
        for (index, shape) in file.shapes.into_iter().enumerate() {
            let place = format!("shape {} ({})", index + 1, shape.class);
            shapes.extend(Shape::build(shape).map_err(|unfit| unfit.at(place))?);
        }
        let mut zones = Vec::new();
        let mut names = BTreeSet::new();
        for zone in file.zones {
            let place = format!("zone {}", zone.id);
            for zone in Zone::build(zone, frame.tolerance()).map_err(|unfit| unfit.at(&place))? {
                if !names.insert((zone.id.clone(), zone.side)) {
                    return Err(Unfit::new("each zone once to a side", zone.id).at(place));
                }
                zones.push(zone);
            }
        }
        Ok(View {
            id: id.to_owned(),
            version: file.version,
            frame,
            sides: file.sides,
            spacing: file.spacing,
            elsewhere: file.elsewhere,
            body: body(&file.body, &shapes, frame.tolerance())?,
            shapes,
            zones,
        })
    }

    /// The same seen from the patient's other side.
    fn mirrored(&self, id: &str) -> View {
        View {
            id: id.to_owned(),
            frame: Frame {
                left: -(self.frame.left + self.frame.width),
                ..self.frame
            },
            sides: self.sides.mirrored(),
            shapes: self.shapes.iter().map(Shape::mirrored).collect(),
            body: self.body.iter().map(Polygon::mirrored).collect(),
            zones: self.zones.iter().map(Zone::mirrored).collect(),
            ..self.clone()
        }
    }

    /// The zone a point is counted under.
    pub fn zone_at(&self, point: Point) -> Option<&Zone> {
        self.zones.iter().find(|zone| zone.outline.holds(point))
    }

    /// Whether a point lies on the body.
    pub fn is_on_body(&self, point: Point) -> bool {
        self.body.iter().any(|outline| outline.holds(point))
    }

    /// Whether something may be marked here: on the body, and not where nothing is injected.
    pub fn takes(&self, point: Point) -> bool {
        self.is_on_body(point) && !self.zone_at(point).is_some_and(|zone| zone.avoid)
    }

    /// The area of the knowledge a point of the body lies in, and the patient's side.
    pub fn area_at(&self, point: Point) -> (&str, Option<Side>) {
        match self.zone_at(point) {
            Some(zone) => (&zone.area, zone.side),
            None => (&self.elsewhere, self.sides.side_at(point.x)),
        }
    }

    /// How much heavier than on a face a line is drawn.
    pub fn weight(&self) -> u32 {
        self.frame.weight()
    }
}

/// The outlines of the shapes that are skin.
fn body(ids: &[String], shapes: &[Shape], tolerance: f64) -> Result<Vec<Polygon>, Unfit> {
    let mut body = Vec::new();
    for id in ids {
        let outlines: Vec<Polygon> = shapes
            .iter()
            .filter(|shape| shape.id.as_ref() == Some(id))
            .filter_map(|shape| match &shape.form {
                Form::Closed(landmarks) => Some(Polygon::of_curve(landmarks, tolerance)),
                _ => None,
            })
            .collect();
        if outlines.is_empty() {
            return Err(Unfit::new("the id of a closed shape", id).at("body"));
        }
        body.extend(outlines);
    }
    if body.is_empty() {
        return Err(Unfit::new("at least one shape that is skin", "none").at("body"));
    }
    Ok(body)
}
