//! An area that a device goes over, without a needle: where it lies, what it covers, and what is refused.

use super::{Refusal, number};
use crate::act::{filled, short};
use crate::chart::applied::Applied;
use crate::chart::map::{Place, Stroke, Tool};
use crate::chart::session::Session;
use pistor_atlas::{Point, Polygon, View};
use pistor_journey::Edition;
use pistor_knowledge::amount::{Amount, Unit, quoted};
use pistor_knowledge::{Decimal, Fault};
use std::collections::BTreeMap;

/// Most minutes of one area: what is longer is a slip of the finger, not a session.
const MINUTES_MAX: i64 = 240;
/// Most millilitres on one area: no mixture holds more.
const VOLUME_ML_MAX: i64 = 100;
/// Largest value of a setting that somebody can have meant.
const SETTING_MAX: i64 = 1_000_000;
/// Most letters of a setting in words.
const WORD_MAX: usize = 60;

/// Whether a stroke is of the kind that the method of its course makes: points come of a needle, areas of a device.
pub(super) fn check_kind(method: &str, stroke: &Stroke) -> Result<(), Refusal> {
    match (method == "needle", stroke.tool == Tool::Area) {
        (true, true) => Err(Refusal::field("area-needs-device", "tool", stroke.tool.id())),
        (false, false) => Err(Refusal::field("points-need-needle", "tool", stroke.tool.id())),
        (_, area) if area != stroke.applied.is_some() => Err(Refusal::empty("applied")),
        _ => Ok(()),
    }
}

/// An area with its numbers as they are kept, or what is wrong with them.
pub(super) fn checked(
    edition: &Edition,
    session: &Session,
    method: &str,
    stroke: Stroke,
) -> Result<Stroke, Refusal> {
    let of_needle = [
        ("technique", &stroke.technique),
        ("needle_mm", &stroke.needle_mm),
        ("angle_deg", &stroke.angle_deg),
        ("depth_mm", &stroke.depth_mm),
        ("spacing_mm", &stroke.spacing_mm),
    ];
    if let Some((field, text)) = of_needle.into_iter().find(|(_, text)| !text.is_empty()) {
        return Err(Refusal::field("field-of-needle", field, text));
    }
    let applied = stroke.applied.clone().ok_or_else(|| Refusal::empty("applied"))?;
    let at = |refusal: Refusal| under(refusal, "applied");
    let device = filled("device", &applied.device, 120).map_err(at)?;
    // The exposure of a session names one device, so that whoever had it is found.
    if let Some(held) = session.device().filter(|held| *held != device) {
        let fault = Fault::new("device-other").found(device).expected(held.to_owned());
        return Err(Refusal::invalid(fault.under("device").under("applied")));
    }
    let minutes = number(&applied.minutes, MINUTES_MAX)
        .ok_or_else(|| at(Refusal::field("minutes-plain", "minutes", &applied.minutes)))?;
    let settings =
        settings(edition, method, &applied.settings).map_err(|refusal| at(under(refusal, "settings")))?;
    Ok(Stroke {
        volume_each: volume(&stroke.volume_each)?,
        syringe: short("syringe", &stroke.syringe, 20)?,
        applied: Some(Applied {
            device,
            settings,
            minutes: minutes.normalize().to_string(),
            whole: applied.whole,
        }),
        ..stroke
    })
}

fn under(mut refusal: Refusal, field: &str) -> Refusal {
    *refusal.fault = refusal.fault.under(field);
    refusal
}

/// Millilitres as they are kept; nothing where nothing was said.
fn volume(text: &str) -> Result<String, Refusal> {
    if text.trim().is_empty() {
        return Ok(String::new());
    }
    let at = |fault: Fault| Refusal::invalid(fault.under("volume_each"));
    let amount = Amount::parse(text).map_err(at)?;
    let sane = amount.value > Decimal::ZERO && amount.value <= Decimal::from(VOLUME_ML_MAX);
    match amount.unit {
        Unit::Ml if sane => Ok(format!("{} mL", amount.value.normalize())),
        _ => Err(at(Fault::new("volume-applied")
            .found(quoted(text))
            .expected("1.5 mL"))),
    }
}

/// Settings that the method names, each a number with its unit, or a word where it has none.
fn settings(
    edition: &Edition,
    method: &str,
    given: &BTreeMap<String, String>,
) -> Result<BTreeMap<String, String>, Refusal> {
    let row = edition.knowledge.methods.get(method);
    let named = || row.into_iter().flat_map(|row| &row.settings);
    let mut kept = BTreeMap::new();
    for (id, text) in given.iter().filter(|(_, text)| !text.trim().is_empty()) {
        let Some(setting) = named().find(|setting| setting.id == *id) else {
            let known: Vec<&str> = named().map(|setting| setting.id.as_str()).collect();
            let fault = Fault::new("setting-unknown").found(quoted(id));
            return Err(Refusal::invalid(
                fault.expected(known.join(", ")).under(id.clone()),
            ));
        };
        let value = match setting.unit.is_empty() {
            true => short(id, text, WORD_MAX)?,
            false => number(text, SETTING_MAX)
                .ok_or_else(|| Refusal::field("number-plain", id, text))?
                .normalize()
                .to_string(),
        };
        kept.insert(id.clone(), value);
    }
    Ok(kept)
}

/// Everything an area covers: the place of its point first, then the others in the order in which the grid meets them. Nothing
/// of it may be where nothing is treated; what hangs over the edge of the body is air.
pub(super) fn covered(
    view: &View,
    stroke: &Stroke,
    place: impl Fn(Point) -> Result<Place, Fault>,
) -> Result<Vec<Place>, Refusal> {
    let [point] = stroke.points[..] else {
        let fault = Fault::new("number-range").found(stroke.points.len().to_string());
        return Err(Refusal::invalid(fault.expected("1").under("points")));
    };
    let outline = Polygon {
        points: stroke.shape.clone(),
    };
    if outline.points.len() < 3 || !outline.holds(point) {
        return Err(Refusal::invalid(Fault::new("area-outline").under("shape")));
    }
    let refused = |fault: Fault| Refusal::invalid(fault.under("shape"));
    let mut places = vec![place(point).map_err(refused)?];
    if stroke.applied.as_ref().is_some_and(|applied| applied.whole) {
        let zone = view.zone_at(point);
        return match zone.is_some_and(|zone| zone.outline == outline) {
            true => Ok(places),
            false => Err(refused(Fault::new("area-not-zone"))),
        };
    }
    for point in view
        .covered(&outline)
        .into_iter()
        .filter(|point| view.is_on_body(*point))
    {
        if let Some(zone) = view.zone_at(point).filter(|zone| zone.avoid) {
            let fault = Fault::new("area-avoided").with("zone", format!("@zone-{}", zone.id));
            return Err(refused(fault));
        }
        let place = place(point).map_err(refused)?;
        if !places.contains(&place) {
            places.push(place);
        }
    }
    Ok(places)
}
