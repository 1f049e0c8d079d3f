//! A view as layers of paths, and as the JSON a browser draws it from.

use crate::curve::{Pen, path};
use crate::ink;
use crate::place::Polygon;
use crate::shape::{Form, Shape};
use crate::view::{Frame, View};
use crate::zone::Zone;
use serde::Serialize;

/// A layer of the drawing: the classes of a path and its `d`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Layer(pub String, pub String);

impl View {
    /// The drawing, from the lowest layer to the highest.
    ///
    /// Lines of one class that follow each other are one layer: a hand has a hundred folds, and a tablet draws them
    /// at once.
    pub fn layers(&self) -> Vec<Layer> {
        let mut layers: Vec<Layer> = Vec::new();
        for shape in &self.shapes {
            match layers.last_mut() {
                Some(Layer(class, d)) if *class == shape.class && shape.is_line() => {
                    d.push_str(&shape.path())
                }
                _ => layers.push(Layer(shape.class.clone(), shape.path())),
            }
        }
        layers
    }

    /// What the browser needs to draw the view and to know where a point lies.
    pub fn json(&self) -> String {
        let sheet = Sheet {
            id: &self.id,
            version: self.version,
            frame: self.frame,
            sides: self.sides.names(),
            spacing: self.spacing,
            elsewhere: &self.elsewhere,
            layers: self.layers(),
            body: &self.body,
            zones: &self.zones,
        };
        // Texts and numbers only: there is nothing that could not be written.
        serde_json::to_string(&sheet).unwrap_or_default()
    }
}

impl Shape {
    /// Whether it is a line and no more. Shadows lie upon each other and grow darker, and skin covers what is below.
    fn is_line(&self) -> bool {
        ["outline", "line", "feat", "lid", "fine", "soft", "strand"].contains(&self.class.as_str())
    }

    /// The `d` of its path.
    pub fn path(&self) -> String {
        match &self.form {
            Form::Closed(landmarks) => path(landmarks, true),
            Form::Open(landmarks) => path(landmarks, false),
            Form::Ink {
                landmarks,
                width,
                taper,
            } => path(&ink::outline(landmarks, *width, *taper), true),
            Form::Circle { centre, radius } => {
                let mut pen = Pen::default();
                pen.circle(*centre, *radius);
                pen.text
            }
            Form::Lines(lines) => {
                let mut pen = Pen::default();
                for line in lines {
                    pen.curve(line, false);
                }
                pen.text
            }
        }
    }
}

/// A view as JSON.
#[derive(Serialize)]
struct Sheet<'a> {
    id: &'a str,
    version: u32,
    #[serde(rename = "box")]
    frame: Frame,
    sides: [&'static str; 2],
    spacing: u32,
    elsewhere: &'a str,
    layers: Vec<Layer>,
    body: &'a [Polygon],
    zones: &'a [Zone],
}
