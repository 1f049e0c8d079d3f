//! The zones of a view.

use crate::fault::Unfit;
use crate::file::ZoneFile;
use crate::landmark;
use crate::place::Polygon;
use crate::shape::at_least;
use crate::side::Side;
use serde::Serialize;

/// A zone: what can be tapped to be filled, and what a point is counted under.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Zone {
    /// Its name: the message `zone-<id>`.
    pub id: String,
    /// The patient's side; nothing on the midline.
    pub side: Option<Side>,
    /// An area of the knowledge.
    pub area: String,
    /// Whether nothing is injected here.
    pub avoid: bool,
    /// Its outline.
    #[serde(rename = "points")]
    pub outline: Polygon,
}

impl Zone {
    /// Its size in square millimetres.
    pub fn area_mm2(&self) -> u32 {
        self.outline.area()
    }
}

impl Zone {
    pub(crate) fn build(file: ZoneFile, tolerance: f64) -> Result<Vec<Zone>, Unfit> {
        let landmarks = at_least(3, landmark::read(&file.points)?)?;
        let zone = Zone {
            id: file.id,
            side: file.side,
            area: file.area,
            avoid: file.avoid,
            outline: Polygon::of_curve(&landmarks, tolerance),
        };
        if !file.mirror {
            return Ok(vec![zone]);
        }
        if zone.side.is_none() {
            return Err(Unfit::new("a side of what is mirrored", "none"));
        }
        Ok(vec![zone.mirrored(), zone])
    }

    /// The zone on the patient's other side.
    pub(crate) fn mirrored(&self) -> Zone {
        Zone {
            side: self.side.map(Side::other),
            outline: self.outline.mirrored(),
            ..self.clone()
        }
    }
}
