//! Session: checklist, points, addenda. Opening, drawing on the map and signing have files of their own.

mod area;
pub mod map;
pub mod open;
pub mod sign;

use crate::act::{Doing, Done, Loaded, filled, short};
use crate::chart::session::{AboutSession, Charted, Marks, Session, TickState, Ticked, Ticks};
use crate::refusal::Refusal;
use pistor_journey::Edition;
use pistor_journey::session::{self as journey, map_total};
use pistor_knowledge::Decimal;
use pistor_knowledge::Fault;
use pistor_knowledge::amount::{Amount, Unit};

/// Most rows of points.
const ROWS_MAX: usize = 200;
/// Most points in one row.
const POINTS_MAX: u32 = 2000;

/// A session that can still be written to.
pub(crate) fn open_one<'c>(chart: &'c Loaded, id: &str) -> Result<&'c Session, Refusal> {
    let session = chart
        .session(id)
        .ok_or_else(|| Refusal::not_found("@what-session"))?;
    match (&session.signed, &session.abandoned) {
        (Some(_), _) => Err(Refusal::conflict("session-signed")),
        (_, Some(_)) => Err(Refusal::conflict("session-abandoned")),
        _ => Ok(session),
    }
}

/// Ticks steps of the checklist, or starts their clocks: one, or several at once, all of them or none.
pub(crate) fn tick(doing: &Doing<'_>, given: Ticks) -> Result<Done, Refusal> {
    let mut chart = doing.load()?;
    open_one(&chart, &given.session)?;
    let mut steps = given.steps;
    if let Some(step) = given.step {
        steps.insert(step, given.state.ok_or_else(|| Refusal::empty("state"))?);
    }
    let checklist = &doing.edition.knowledge.checklist;
    if steps.keys().any(|id| checklist.get(id).is_none()) {
        return Err(Refusal::not_found("@what-step"));
    }
    // In the order of the checklist, whatever the order they came in.
    let mut rows: Vec<_> = checklist
        .iter()
        .filter_map(|row| Some((row, *steps.get(&row.id)?)))
        .collect();
    rows.sort_by_key(|(row, _)| (row.phase, row.order));
    let ticks: Vec<Ticked> = rows
        .into_iter()
        .map(|(row, state)| match state {
            TickState::LeftOut if !row.optional => Err(Refusal::conflict("step-needed")),
            _ => Ok(Ticked {
                session: given.session.clone(),
                step: row.id.clone(),
                state,
                minutes: match state {
                    TickState::Started => Some(given.minutes.or(row.minutes).unwrap_or(0).min(24 * 60)),
                    _ => None,
                },
            }),
        })
        .collect::<Result<_, _>>()?;
    let mut last = None;
    for ticked in &ticks {
        let (loaded, entry) = doing.save(chart, "ticked", ticked, None)?;
        (chart, last) = (loaded, Some(entry));
    }
    last.map(|entry| doing.done(&entry))
        .ok_or_else(|| Refusal::field("steps-none", "steps", ""))
}

/// Enters the points: the whole table, which replaces the one before.
pub(crate) fn chart(doing: &Doing<'_>, given: Charted) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    let session = open_one(&chart, &given.session)?;
    if given.rows.len() > ROWS_MAX {
        return Err(Refusal::field("rows-many", "rows", &given.rows.len().to_string()));
    }
    if !given.rows.is_empty() && chart.method_of(session) != "needle" {
        return Err(Refusal::field(
            "points-need-needle",
            "rows",
            &given.rows.len().to_string(),
        ));
    }
    for (n, row) in given.rows.iter().enumerate() {
        check_row(&doing.edition, row).map_err(|mut refusal| {
            refusal.fault.path = format!("/rows/{n}{}", refusal.fault.path);
            refusal
        })?;
    }
    if let Some(device) = &given.device {
        filled("device_name", &device.name, 120)?;
        short("device_settings", &device.settings, 300)?;
    }
    let mut with = session.clone();
    with.charted = None;
    let mut rows = with.rows();
    rows.extend(given.rows.iter().cloned());
    total(&doing.edition, &rows)?;
    let replaces = session.charted.as_ref().map(|charted| charted.id.clone());
    let (_, entry) = doing.save(chart, "charted", &given, replaces)?;
    Ok(doing.done(&entry))
}

fn check_row(edition: &Edition, row: &Marks) -> Result<(), Refusal> {
    let area = edition
        .knowledge
        .areas
        .get(&row.place.area)
        .ok_or_else(|| Refusal::empty("area"))?;
    match row.place.side.as_deref() {
        None if area.paired => return Err(Refusal::empty("side")),
        Some(_) if !area.paired => return Err(Refusal::field("side-of-unpaired", "side", &row.place.area)),
        Some(side) if !["left", "right", "both"].contains(&side) => return Err(Refusal::empty("side")),
        _ => {}
    }
    if !(1..=POINTS_MAX).contains(&row.count) {
        let fault = Fault::new("number-range")
            .found(row.count.to_string())
            .expected(format!("1–{POINTS_MAX}"));
        return Err(Refusal::invalid(fault.under("count")));
    }
    check_needle(
        edition,
        &Needle {
            technique: &row.technique,
            volume_each: &row.volume_each,
            needle_mm: &row.needle_mm,
            angle_deg: &row.angle_deg,
            syringe: &row.syringe,
        },
    )
}

/// What a row and a stroke say alike about the needle.
struct Needle<'a> {
    technique: &'a str,
    volume_each: &'a str,
    needle_mm: &'a str,
    angle_deg: &'a str,
    syringe: &'a str,
}

fn check_needle(edition: &Edition, needle: &Needle<'_>) -> Result<(), Refusal> {
    if !needle.technique.is_empty() && edition.knowledge.techniques.get(needle.technique).is_none() {
        return Err(Refusal::empty("technique"));
    }
    volume(needle.volume_each).map_err(|fault| Refusal::invalid(fault.under("volume_each")))?;
    for (field, text, most) in [
        ("needle_mm", needle.needle_mm, 40),
        ("angle_deg", needle.angle_deg, 90),
    ] {
        if !text.is_empty() {
            number(text, most).ok_or_else(|| Refusal::field("number-plain", field, text))?;
        }
    }
    short("syringe", needle.syringe, 20)?;
    Ok(())
}

/// Millilitres from `0.02 mL`.
fn volume(text: &str) -> Result<Decimal, Fault> {
    let amount = Amount::parse(text)?;
    match amount.unit {
        Unit::Ml if !amount.value.is_zero() && amount.value <= Decimal::from(5) => Ok(amount.value),
        _ => Err(Fault::new("volume-each")
            .found(pistor_knowledge::amount::quoted(text))
            .expected("0.02 mL")),
    }
}

/// A plain number with comma or point, above 0 and at most `most`.
fn number(text: &str, most: i64) -> Option<Decimal> {
    let value: Decimal = text.trim().replace(',', ".").parse().ok()?;
    (value > Decimal::ZERO && value <= Decimal::from(most)).then_some(value)
}

/// Points and millilitres of a table, exact.
pub fn total(edition: &Edition, rows: &[Marks]) -> Result<(u32, Decimal), Refusal> {
    let marks: Option<Vec<journey::Marks>> = rows
        .iter()
        .map(|row| {
            Some(journey::Marks {
                area: edition.area(&row.place.area)?,
                count: row.count,
                volume_each: volume(&row.volume_each).ok()?,
            })
        })
        .collect();
    marks
        .and_then(|marks| map_total(&marks))
        .ok_or_else(|| Refusal::invalid(Fault::new("map-beyond").under("rows")))
}

/// How deep the tip of a row's needle lies against the skin of its area; none where length or angle is missing.
pub fn reach(edition: &Edition, row: &Marks) -> Option<(Decimal, journey::Reach)> {
    let reach = journey::reach_mm(number(&row.needle_mm, 40)?, number(&row.angle_deg, 90)?)?;
    Some((
        reach,
        journey::reach_in(edition, edition.area(&row.place.area)?, reach),
    ))
}

/// Adds to a signed session. What was signed stays as it is.
pub(crate) fn amend(doing: &Doing<'_>, given: AboutSession) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    let session = chart
        .session(&given.session)
        .ok_or_else(|| Refusal::not_found("@what-session"))?;
    let Some(signed) = &session.signed else {
        return Err(Refusal::conflict("session-not-signed"));
    };
    let replaces = Some(signed.id.clone());
    let about = AboutSession {
        text: filled("text", &given.text, 4000)?,
        ..given
    };
    let (_, entry) = doing.save(chart, "amended", &about, replaces)?;
    Ok(doing.done(&entry))
}

/// Closes a session that did not take place.
pub(crate) fn abandon(doing: &Doing<'_>, given: AboutSession) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    open_one(&chart, &given.session)?;
    let about = AboutSession {
        text: filled("text", &given.text, 500)?,
        ..given
    };
    let (_, entry) = doing.save(chart, "abandoned", &about, None)?;
    Ok(doing.done(&entry))
}
