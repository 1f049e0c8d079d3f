//! Drawing on the map: each stroke is an act of its own, so that nothing is lost but what the hand is doing just now.

use super::{Needle, POINTS_MAX, area, check_needle, number, open_one};
use crate::act::{Doing, Done, filled};
use crate::chart::map::{Erasure, Mark, Place, Stroke, Tool};
use crate::chart::session::Session;
use crate::chart::treatment::TreatedArea;
use crate::refusal::Refusal;
use pistor_atlas::{Atlas, Point, View};
use pistor_journey::Edition;
use pistor_knowledge::{Decimal, Fault};
use std::collections::BTreeSet;

/// Most points of the way of a hand.
const SHAPE_MAX: usize = 500;
/// Most rows of one stroke.
const ROWS_MAX: u32 = 20;
/// Most points of a session: more than anybody sets (8–300, `domain` 1.2), and what the sums are made for.
const SESSION_MAX: usize = 5000;

/// Takes a stroke.
pub(crate) fn mark(doing: &Doing<'_>, given: Stroke) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    let session = open_one(&chart, &given.session)?;
    let stroke = Stroke {
        mark: filled("mark", &given.mark, 60)?,
        ..given
    };
    if session.marked.contains(&stroke.mark) {
        return Err(Refusal::conflict("mark-known"));
    }
    let method = chart.method_of(session);
    area::check_kind(method, &stroke)?;
    let mark = match stroke.tool {
        Tool::Area => over(
            &doing.edition,
            area::checked(&doing.edition, session, method, stroke)?,
        )?,
        _ => placed(&doing.edition, stroke)?,
    };
    fits(session, &mark)?;
    let (_, entry) = doing.save(chart, "marked", &mark, None)?;
    Ok(doing.done(&entry))
}

/// Rubs out points of a mark, or all of it.
pub(crate) fn erase(doing: &Doing<'_>, given: Erasure) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    let session = open_one(&chart, &given.session)?;
    let erasure = Erasure {
        erasure: filled("erasure", &given.erasure, 60)?,
        ..given
    };
    let mark = session
        .marks
        .iter()
        .find(|mark| mark.stroke.mark == erasure.mark)
        .ok_or_else(|| Refusal::not_found("@what-mark"))?;
    let there: BTreeSet<[i32; 2]> = mark
        .stroke
        .points
        .iter()
        .map(|point| [point.x, point.y])
        .collect();
    let strange = erasure
        .points
        .iter()
        .position(|point| !there.contains(&[point.x, point.y]));
    if let Some(n) = strange {
        let found = written(erasure.points[n]);
        return Err(Refusal::invalid(
            Fault::new("point-unknown").found(found).under(n).under("points"),
        ));
    }
    let (_, entry) = doing.save(chart, "erased", &erasure, None)?;
    Ok(doing.done(&entry))
}

/// The view of a stroke, as it is drawn today.
fn view_of(stroke: &Stroke) -> Result<&'static View, Refusal> {
    let view = Atlas::embedded()
        .view(&stroke.view)
        .ok_or_else(|| Refusal::field("view-unknown", "view", &stroke.view))?;
    if view.version != stroke.version {
        let fault = Fault::new("view-version")
            .found(stroke.version.to_string())
            .expected(view.version.to_string());
        return Err(Refusal::invalid(fault.under("version")));
    }
    if stroke.shape.len() > SHAPE_MAX {
        return too_many("shape", stroke.shape.len(), format!("0–{SHAPE_MAX}"));
    }
    Ok(view)
}

fn too_many<T>(field: &str, found: usize, most: String) -> Result<T, Refusal> {
    let fault = Fault::new("number-range").found(found.to_string()).expected(most);
    Err(Refusal::invalid(fault.under(field)))
}

/// An area with every place that it covers.
fn over(edition: &Edition, stroke: Stroke) -> Result<Mark, Refusal> {
    let view = view_of(&stroke)?;
    let places = area::covered(view, &stroke, |point| {
        place(edition, view, point).map_err(|fault| fault.found(written(point)))
    })?;
    Ok(Mark {
        stroke,
        places,
        at: vec![0],
    })
}

/// A stroke with the place of each of its points, or what is wrong with it.
fn placed(edition: &Edition, stroke: Stroke) -> Result<Mark, Refusal> {
    let view = view_of(&stroke)?;
    check_settings(edition, &stroke)?;
    if !(1..=POINTS_MAX as usize).contains(&stroke.points.len()) {
        return too_many("points", stroke.points.len(), format!("1–{POINTS_MAX}"));
    }
    let mut places: Vec<Place> = Vec::new();
    let mut at = Vec::with_capacity(stroke.points.len());
    for (n, point) in stroke.points.iter().enumerate() {
        let place = place(edition, view, *point).map_err(|fault| {
            let fault = fault.found(written(*point));
            Refusal::invalid(fault.under(n).under("points"))
        })?;
        let known = places.iter().position(|held| *held == place);
        let n = known.unwrap_or_else(|| {
            places.push(place);
            places.len() - 1
        });
        at.push(u16::try_from(n).unwrap_or(u16::MAX));
    }
    Ok(Mark { stroke, places, at })
}

/// What the hand was set to.
fn check_settings(edition: &Edition, stroke: &Stroke) -> Result<(), Refusal> {
    check_needle(
        edition,
        &Needle {
            technique: &stroke.technique,
            volume_each: &stroke.volume_each,
            needle_mm: &stroke.needle_mm,
            angle_deg: &stroke.angle_deg,
            syringe: &stroke.syringe,
        },
    )?;
    for (field, text, most) in [
        ("depth_mm", &stroke.depth_mm, 40),
        ("spacing_mm", &stroke.spacing_mm, 100),
    ] {
        if !text.is_empty() {
            number(text, most).ok_or_else(|| Refusal::field("number-plain", field, text))?;
        }
    }
    if stroke.rows > ROWS_MAX {
        let fault = Fault::new("number-range").found(stroke.rows.to_string());
        return Err(Refusal::invalid(
            fault.expected(format!("0–{ROWS_MAX}")).under("rows"),
        ));
    }
    Ok(())
}

/// The place of a point; a fault where nothing is injected.
fn place(edition: &Edition, view: &View, point: Point) -> Result<Place, Fault> {
    if !view.is_on_body(point) {
        return Err(Fault::new("point-off-body"));
    }
    let zone = view.zone_at(point);
    if let Some(zone) = zone.filter(|zone| zone.avoid) {
        return Err(Fault::new("point-avoided").with("zone", format!("@zone-{}", zone.id)));
    }
    let (area, side) = view.area_at(point);
    let side = side.map(|side| side.name().to_owned());
    let paired = edition.knowledge.areas.get(area).is_some_and(|row| row.paired);
    Ok(Place {
        zone: zone.map_or_else(String::new, |zone| zone.id.clone()),
        side: side
            .clone()
            .filter(|_| paired || zone.is_some_and(|zone| zone.side.is_some())),
        area: TreatedArea {
            area: area.to_owned(),
            side: side.filter(|_| paired),
        },
    })
}

/// Whether the session's map can hold one more mark.
fn fits(session: &Session, mark: &Mark) -> Result<(), Refusal> {
    match session.points() + mark.stroke.points.len() <= SESSION_MAX {
        true => Ok(()),
        false => Err(Refusal::invalid(Fault::new("map-beyond").under("points"))),
    }
}

/// A point as people read it: millimetres of the view.
fn written(point: Point) -> String {
    let millimetres = |tenths: i32| Decimal::new(i64::from(tenths), 1);
    format!("{} / {} mm", millimetres(point.x), millimetres(point.y))
}
