//! The map of a session: what the hand did, stroke by stroke. What was marked is never changed; what is rubbed out stands in
//! an entry of its own. What a device did on areas is in `applied`.

use super::applied::Applied;
use super::session::{Marks, Session};
use super::treatment::TreatedArea;
use super::{About, Chart, Noted, noted};
use crate::refusal::Refusal;
use pistor_atlas::Point;
use pistor_store::Entry;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What the hand did: a tap, a stroke, an area that was filled, or one that a device went over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Stroke {
    /// Which session.
    pub session: String,
    /// Its own id, made where it was drawn.
    pub mark: String,
    /// View of the atlas.
    pub view: String,
    /// Of which version of its drawing.
    pub version: u32,
    /// How it was drawn.
    #[serde(default)]
    pub tool: Tool,
    /// Technique of the knowledge.
    #[serde(default)]
    pub technique: String,
    /// The syringe; empty for the only one.
    #[serde(default)]
    pub syringe: String,
    /// How much at each point: `0.02 mL`; on an area all that was put on it, empty where nobody said.
    #[serde(default)]
    pub volume_each: String,
    /// Length of the needle in millimetres, as written.
    #[serde(default)]
    pub needle_mm: String,
    /// Angle to the skin in degrees, as written.
    #[serde(default)]
    pub angle_deg: String,
    /// How deep the hand meant to go, in millimetres, as written.
    #[serde(default)]
    pub depth_mm: String,
    /// Millimetres between points, as written.
    #[serde(default)]
    pub spacing_mm: String,
    /// Rows of a stroke.
    #[serde(default)]
    pub rows: u32,
    /// Doubled across the midline.
    #[serde(default)]
    pub mirrored: bool,
    /// The way of the hand, thinned, so that it can be drawn again. It counts for nothing; of an area it is the outline.
    #[serde(default)]
    #[schemars(with = "Vec<[i32; 2]>")]
    pub shape: Vec<Point>,
    /// The points, in tenths of a millimetre of the view: these count. An area has one, in the zone that it counts for.
    #[schemars(with = "Vec<[i32; 2]>")]
    pub points: Vec<Point>,
    /// What the device did on an area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub applied: Option<Applied>,
}

/// How a mark is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Tool {
    /// A tap.
    #[default]
    Point,
    /// A line of points.
    Stroke,
    /// An area with points all over.
    Fill,
    /// A tap that raises a papule.
    Papule,
    /// An area that a device goes over, without a needle.
    Area,
}

impl Tool {
    /// Every tool of the needle, in the order of the buttons.
    pub const ALL: [Tool; 4] = [Tool::Point, Tool::Stroke, Tool::Fill, Tool::Papule];

    /// The word in records and the name of its message.
    pub fn id(self) -> &'static str {
        match self {
            Tool::Point => "point",
            Tool::Stroke => "stroke",
            Tool::Fill => "fill",
            Tool::Papule => "papule",
            Tool::Area => "area",
        }
    }
}

/// A stroke as it was taken, with the place of each point by the drawing of that day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mark {
    /// What the hand did.
    pub stroke: Stroke,
    /// Where its points lie, each place once; of an area every place it covers, that of its point first.
    pub places: Vec<Place>,
    /// Of each point, its place.
    pub at: Vec<u16>,
}

/// A place on the body.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Zone of the view; empty between zones.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub zone: String,
    /// The patient's side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<String>,
    /// The area of the knowledge that it counts for.
    pub area: TreatedArea,
}

/// What was rubbed out of a mark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Erasure {
    /// Which session.
    pub session: String,
    /// Its own id, made where it was rubbed out.
    pub erasure: String,
    /// Which mark.
    pub mark: String,
    /// Which of its points; none named: all of them.
    #[serde(default)]
    #[schemars(with = "Vec<[i32; 2]>")]
    pub points: Vec<Point>,
}

/// A row of the map: equal points of one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapRow {
    /// Where on the drawing; none where it was entered without one.
    pub place: Option<Place>,
    /// The points.
    pub marks: Marks,
}

impl Mark {
    /// Takes points out; true when none is left.
    fn erase(&mut self, points: &[Point]) -> bool {
        let gone: BTreeSet<[i32; 2]> = points.iter().map(|point| [point.x, point.y]).collect();
        let keep: Vec<bool> = self
            .stroke
            .points
            .iter()
            .map(|point| !points.is_empty() && !gone.contains(&[point.x, point.y]))
            .collect();
        let mut kept = keep.iter();
        self.stroke.points.retain(|_| *kept.next().unwrap_or(&true));
        let mut kept = keep.iter();
        self.at.retain(|_| *kept.next().unwrap_or(&true));
        self.stroke.points.is_empty()
    }

    /// Equal points of one place, place by place.
    pub(crate) fn rows(&self) -> impl Iterator<Item = MapRow> + '_ {
        self.places.iter().enumerate().filter_map(|(n, place)| {
            let count = self.at.iter().filter(|at| usize::from(**at) == n).count();
            (count > 0).then(|| MapRow {
                place: Some(place.clone()),
                marks: Marks {
                    place: place.area.clone(),
                    technique: self.stroke.technique.clone(),
                    count: u32::try_from(count).unwrap_or(u32::MAX),
                    volume_each: self.stroke.volume_each.clone(),
                    needle_mm: self.stroke.needle_mm.clone(),
                    angle_deg: self.stroke.angle_deg.clone(),
                    syringe: self.stroke.syringe.clone(),
                },
            })
        })
    }
}

impl MapRow {
    /// Whether both are alike in everything but their number.
    fn is_like(&self, other: &MapRow) -> bool {
        let (a, b) = (&self.marks, &other.marks);
        self.place == other.place
            && a.place == b.place
            && a.technique == b.technique
            && a.volume_each == b.volume_each
            && a.needle_mm == b.needle_mm
            && a.angle_deg == b.angle_deg
            && a.syringe == b.syringe
    }
}

impl Session {
    /// The whole map: what was entered in the table, then what was drawn, equal points of one place in one row.
    pub fn map(&self) -> Vec<MapRow> {
        let entered = self.charted.iter().flat_map(|charted| &charted.rows);
        let mut rows: Vec<MapRow> = entered
            .map(|marks| MapRow {
                place: None,
                marks: marks.clone(),
            })
            .collect();
        let needle = self.marks.iter().filter(|mark| mark.stroke.applied.is_none());
        for drawn in needle.flat_map(|mark| mark.rows()) {
            match rows.iter_mut().find(|row| row.is_like(&drawn)) {
                Some(row) => row.marks.count += drawn.marks.count,
                None => {
                    // Rows of one place stay together, in the order in which the hand came there.
                    let last = rows.iter().rposition(|row| row.place == drawn.place);
                    rows.insert(last.map_or(rows.len(), |n| n + 1), drawn);
                }
            }
        }
        rows
    }

    /// How many points and areas the whole map has.
    pub fn points(&self) -> usize {
        let entered = self.charted.iter().flat_map(|charted| &charted.rows);
        let entered: usize = entered.map(|row| row.count as usize).sum();
        let drawn: usize = self.marks.iter().map(|mark| mark.stroke.points.len()).sum();
        entered + drawn
    }

    /// The points of the whole map, row by row.
    pub fn rows(&self) -> Vec<Marks> {
        self.map().into_iter().map(|row| row.marks).collect()
    }
}

impl Chart {
    pub(super) fn take_map(&mut self, entry: &Entry) -> Result<About, Refusal> {
        let find = |sessions: &mut Vec<Session>, id: &str| sessions.iter().position(|s| s.opened.id == id);
        if entry.kind == "marked" {
            let mark: Noted<Mark> = noted(entry)?;
            let count = mark.stroke.points.len();
            self.goes_on(&mark.stroke.session, entry.seq);
            if let Some(n) = find(&mut self.sessions, &mark.stroke.session) {
                self.sessions[n].marked.insert(mark.stroke.mark.clone());
                self.sessions[n].marks.push(mark);
            }
            return Ok(About::Count(count));
        }
        let erasure: Noted<Erasure> = noted(entry)?;
        let count = erasure.points.len();
        self.goes_on(&erasure.session, entry.seq);
        if let Some(n) = find(&mut self.sessions, &erasure.session) {
            let session = &mut self.sessions[n];
            session
                .marks
                .retain_mut(|mark| mark.stroke.mark != erasure.mark || !mark.body.erase(&erasure.points));
        }
        Ok(About::Count(count))
    }
}
