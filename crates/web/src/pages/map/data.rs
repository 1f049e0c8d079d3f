//! What the map's script begins with: views, zones, syringes, limits, what was drawn so far and in earlier sessions.

use super::syringes::{dose, syringes};
use super::texts::texts;
use super::{device, photo};
use crate::assets;
use crate::ctx::Ctx;
use crate::parts::patient;
use pistor_atlas::{Atlas, View};
use pistor_practice::acts::session::total;
use pistor_practice::chart::map::{Mark, Place, Stroke, Tool};
use pistor_practice::chart::session::Session;
use pistor_practice::standing::Standing;
use pistor_practice::view::{Amount, Unit};
use pistor_practice::{Act, Chart, Refusal};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// Earlier sessions that can be looked at.
const EARLIER_MAX: usize = 8;
/// The technique that a tool begins with, where the course names no other of that tool.
const TECHNIQUES: [(Tool, &str); 4] = [
    (Tool::Point, "point_by_point"),
    (Tool::Stroke, "nappage"),
    (Tool::Fill, "nappage"),
    (Tool::Papule, "papule"),
];
/// Techniques that are drawn as lines; papules have a tool of their own; any other is set point by point.
const LINES: [&str; 4] = ["nappage", "epidermal", "linear_retrograde", "mesoperfusion"];

/// The tool that a technique is drawn with.
fn tool_of(technique: &str) -> Tool {
    match technique {
        "papule" => Tool::Papule,
        line if LINES.contains(&line) => Tool::Stroke,
        _ => Tool::Point,
    }
}

/// Everything the script begins with.
pub(super) fn data(ctx: &Ctx, chart: &Chart, session: &Session, standing: &Standing) -> Value {
    let mixture = ctx.look.mix(standing);
    let areas = planned(chart, session);
    let views = views(&areas, session);
    json!({
        "patient": chart.id,
        "session": session.opened.id,
        "account": ctx.signed.as_ref().map(|signed| &signed.who.account),
        "lang": ctx.locale().lang,
        "separator": ctx.t("decimal-separator"),
        "locked": !session.is_open() || !ctx.may(Act::Mark),
        "view": views.first().map(|view| &view.id),
        "views": views.iter().map(|view| json!({
            "id": view.id,
            "version": view.version,
            "title": ctx.t(&format!("view-{}", view.id)),
            "href": assets::address(&format!("view/{}.json", view.id)),
        })).collect::<Vec<_>>(),
        "zones": zones(ctx),
        "sides": sides(ctx),
        "techniques": techniques(ctx),
        "needle": chart.method_of(session) == "needle",
        "device": device::data(ctx, chart, session),
        "settings": match chart.method_of(session) {
            "needle" => settings(ctx, chart, session),
            _ => device::settings(chart),
        },
        "photos": photo::data(ctx, chart),
        "syringes": syringes(ctx, chart, session, &mixture),
        "doses": mixture.totals.iter().map(|total| dose(ctx, total)).collect::<Vec<_>>(),
        "skin": skin(ctx),
        "areas": screened(ctx, &areas),
        "marks": session.marks.iter().map(|mark| marked(mark)).collect::<Vec<_>>(),
        "entered": entered(session),
        "earlier": earlier(ctx, chart, session),
        "texts": texts(ctx, chart.method_of(session) == "needle"),
    })
}

/// Points, millilitres and doses as sentences would show them.
pub(super) fn sums(ctx: &Ctx, session: &Session, standing: &Standing) -> Result<Value, Refusal> {
    let (points, volume) = total(&ctx.look.edition, &session.rows())?;
    let mixture = ctx.look.mix(standing);
    let shown = |amount: Option<&Amount>| amount.map(|amount| ctx.locale().amount(amount));
    let millilitres = |value| ctx.locale().amount(&Amount::new(value, Unit::Ml));
    let doses: Map<String, Value> = mixture
        .totals
        .iter()
        .map(|total| {
            let id = ctx.look.edition.substance_id(total.substance).to_owned();
            (id, json!(shown(total.total.as_ref())))
        })
        .collect();
    let left: Map<String, Value> = mixture
        .syringes
        .iter()
        .map(|syringe| (syringe.name.clone(), json!(syringe.left().map(millilitres))))
        .collect();
    let areas = session.area_sums();
    let volume = match &areas {
        Some(sums) => json!(device::volume(ctx, sums)),
        None => json!(millilitres(volume)),
    };
    Ok(
        json!({ "points": points, "volume": volume, "doses": doses, "left": left,
        "areas": areas.as_ref().map(|sums| sums.areas),
        "minutes": areas.as_ref().map(|sums| patient::minutes(ctx, &sums.minutes)) }),
    )
}

/// Planned areas and all that lie within them: a screening of the face asked what stands against the chin, too.
fn screened(ctx: &Ctx, planned: &BTreeSet<String>) -> BTreeSet<String> {
    let areas = &ctx.look.edition.knowledge.areas;
    let around = |id: &str| areas.get(id).and_then(|area| area.within.as_deref());
    let inside = |id: &str| std::iter::successors(Some(id), |id| around(id)).any(|id| planned.contains(id));
    let held = areas.iter().filter(|area| inside(&area.id));
    held.map(|area| area.id.clone()).collect()
}

/// Areas that this course was planned for.
fn planned(chart: &Chart, session: &Session) -> BTreeSet<String> {
    let course = chart.course(&session.opened.course);
    let areas = course
        .into_iter()
        .flat_map(|course| &course.draft.treatment.areas);
    areas.map(|area| area.area.clone()).collect()
}

/// Every view: those that hold marks first, then those of the planned areas, parts before the whole body.
fn views(areas: &BTreeSet<String>, session: &Session) -> Vec<&'static View> {
    let atlas = Atlas::embedded();
    let drawn = session
        .marks
        .iter()
        .rev()
        .filter_map(|mark| atlas.view(&mark.stroke.view));
    let fitting = areas.iter().flat_map(|area| atlas.views_of(area));
    let mut views: Vec<&View> = Vec::with_capacity(atlas.views.len());
    for view in drawn.chain(fitting).chain(&atlas.views) {
        if !views.iter().any(|held| held.id == view.id) {
            views.push(view);
        }
    }
    views
}

/// Names of the patient's sides.
fn sides(ctx: &Ctx) -> Value {
    let sides = ["left", "right", "front", "back"];
    let named = sides.map(|side| (side.to_owned(), json!(ctx.t(&format!("map-side-{side}")))));
    Value::Object(named.into_iter().collect())
}

/// Names of all zones.
fn zones(ctx: &Ctx) -> Value {
    let zones = Atlas::embedded().views.iter().flat_map(|view| &view.zones);
    let names = zones.map(|zone| (zone.id.clone(), json!(ctx.t(&format!("zone-{}", zone.id)))));
    Value::Object(names.collect())
}

fn techniques(ctx: &Ctx) -> Vec<Value> {
    let rows = ctx.look.edition.knowledge.techniques.iter();
    rows.map(|row| {
        let title = ctx.locale().text("techniques", &row.id, "title", &row.title);
        json!({ "id": row.id, "title": title, "tool": tool_of(&row.id).id() })
    })
    .collect()
}

/// How each tool is set at first: as it was used last for this patient; else as a cited school describes the technique.
fn settings(ctx: &Ctx, chart: &Chart, session: &Session) -> Value {
    let course = chart.course(&session.opened.course);
    let planned = course.and_then(|course| course.draft.treatment.technique.clone());
    let set = Tool::ALL.map(|tool| {
        let (_, usual) = TECHNIQUES[tool as usize];
        let technique = planned
            .clone()
            .filter(|planned| {
                tool_of(planned) == tool || (tool == Tool::Fill && tool_of(planned) != Tool::Papule)
            })
            .unwrap_or_else(|| usual.to_owned());
        let value = match last_stroke(chart, tool) {
            Some(stroke) => as_used(stroke),
            None => as_described(ctx, &technique),
        };
        (tool.id().to_owned(), value)
    });
    Value::Object(set.into_iter().collect())
}

/// The last stroke with a tool in any session of this patient.
fn last_stroke(chart: &Chart, tool: Tool) -> Option<&Stroke> {
    let marks = chart.sessions.iter().flat_map(|session| &session.marks);
    marks
        .filter(|mark| mark.stroke.tool == tool)
        .max_by_key(|mark| mark.seq)
        .map(|mark| &mark.body.stroke)
}

fn as_used(stroke: &Stroke) -> Value {
    json!({
        "technique": stroke.technique,
        "volume": stroke.volume_each.trim_end_matches("mL").trim(),
        "needle": stroke.needle_mm,
        "angle": stroke.angle_deg,
        "depth": stroke.depth_mm,
        "spacing": stroke.spacing_mm,
        "rows": stroke.rows.max(1).to_string(),
        "says": null,
    })
}

/// The least that a cited school describes; the sentence goes with it. The hand sets what it does.
fn as_described(ctx: &Ctx, technique: &str) -> Value {
    let row = ctx.look.edition.knowledge.techniques.get(technique);
    let schools = || row.into_iter().flat_map(|row| row.schools.iter().enumerate());
    let least = |of: fn(&pistor_practice::view::School) -> Option<&pistor_practice::view::Measured>| {
        schools()
            .find_map(|(_, school)| of(school))
            .map_or_else(String::new, |measured| measured.min.normalize().to_string())
    };
    let says = schools()
        .find(|(_, school)| school.volume_ml.is_some())
        .map(|(n, school)| {
            let sentence =
                ctx.locale()
                    .text("techniques", technique, &format!("school{}", n + 1), &school.says);
            sentence.into_owned()
        });
    json!({
        "technique": technique,
        "volume": least(|school| school.volume_ml.as_ref()),
        "needle": "",
        "angle": least(|school| school.angle_deg.as_ref()),
        "depth": "",
        "spacing": least(|school| school.spacing_mm.as_ref()),
        "rows": "1",
        "says": says,
    })
}

/// The thickness of the skin of each area, where a source measured it there or in the area around it.
fn skin(ctx: &Ctx) -> Value {
    let areas = &ctx.look.edition.knowledge.areas;
    let held = areas.iter().filter_map(|area| {
        let around = || areas.get(area.within.as_ref()?)?.skin_mm.as_ref();
        let skin = area.skin_mm.as_ref().or_else(around)?;
        Some((
            area.id.clone(),
            json!({ "min": skin.min.to_string(), "max": skin.max.to_string() }),
        ))
    });
    Value::Object(held.collect())
}

/// Points that were entered in the session's table: they count with those that are drawn.
fn entered(session: &Session) -> Vec<Value> {
    let rows = session.charted.iter().flat_map(|charted| &charted.rows);
    rows.map(|row| json!({ "syringe": row.syringe, "volume_each": row.volume_each, "count": row.count }))
        .collect()
}

/// A mark as the script knows it.
fn marked(mark: &Mark) -> Value {
    let mut value = serde_json::to_value(&mark.stroke).unwrap_or_default();
    if let Some(stroke) = value.as_object_mut() {
        stroke.remove("session");
    }
    value
}

/// Maps of earlier sessions, the latest first.
fn earlier(ctx: &Ctx, chart: &Chart, session: &Session) -> Vec<Value> {
    let before = chart
        .sessions
        .iter()
        .rev()
        .filter(|held| held.opened.seq < session.opened.seq);
    // Points are no start for areas, nor areas for points.
    let needle = |held: &Session| chart.method_of(held) == "needle";
    let drawn = before.filter(|held| held.signed.is_some() && !held.marks.is_empty());
    let drawn = drawn.filter(|held| needle(held) == needle(session));
    drawn
        .take(EARLIER_MAX)
        .map(|held| {
            let ended = held.signed.as_ref().map_or(held.opened.at, |signed| signed.ended);
            json!({
                "session": held.opened.id,
                "number": held.opened.number,
                "day": ctx.day(ctx.look.clock(ended).date()),
                "marks": held.marks.iter().map(|mark| marked(mark)).collect::<Vec<_>>(),
            })
        })
        .collect()
}

/// Where a row of the map lies: its zone and side, else its area.
pub(crate) fn place(ctx: &Ctx, row: &pistor_practice::chart::map::MapRow) -> String {
    match &row.place {
        Some(place) => place_name(ctx, place),
        None => patient::area(ctx, &row.marks.place),
    }
}

/// A place by its zone and side, else by its area.
pub(crate) fn place_name(ctx: &Ctx, place: &Place) -> String {
    if place.zone.is_empty() {
        return patient::area(ctx, &place.area);
    }
    let zone = ctx.t(&format!("zone-{}", place.zone));
    match &place.side {
        Some(side) => ctx.say(
            "map-zone-side",
            &[("zone", zone), ("side", ctx.t(&format!("map-side-{side}")))],
        ),
        None => zone,
    }
}
