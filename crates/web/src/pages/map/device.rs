//! What the map of a session without a needle begins with: the device, the fields of its method, how it was set last.

use crate::ctx::Ctx;
use crate::parts::patient;
use pistor_practice::Chart;
use pistor_practice::chart::applied::AreaSums;
use pistor_practice::chart::map::Mark;
use pistor_practice::chart::session::Session;
use serde_json::{Value, json};

/// The method by its name, what of its device is written down, and the device that this session is held to.
pub(super) fn data(ctx: &Ctx, chart: &Chart, session: &Session) -> Value {
    let method = chart.method_of(session);
    let row = ctx.look.edition.knowledge.methods.get(method);
    let settings = row.into_iter().flat_map(|row| row.settings.iter().enumerate());
    let fields: Vec<Value> = settings
        .map(|(n, setting)| {
            let name = format!("setting{}", n + 1);
            let title = ctx.locale().text("methods", method, &name, &setting.title);
            json!({ "id": setting.id, "title": title, "unit": setting.unit })
        })
        .collect();
    json!({ "method": method, "fields": fields, "held": session.device() })
}

/// How the next area is set at first: as the last one of this patient; nothing is proposed where there is none.
pub(super) fn settings(chart: &Chart) -> Value {
    let marks = chart.sessions.iter().flat_map(|session| &session.marks);
    let last = marks
        .filter(|mark| mark.stroke.applied.is_some())
        .max_by_key(|mark| mark.seq);
    json!({ "area": last.map_or_else(empty, |mark| as_used(mark)) })
}

fn empty() -> Value {
    json!({ "device": "", "minutes": "", "volume": "", "fields": {} })
}

fn as_used(mark: &Mark) -> Value {
    let Some(applied) = &mark.stroke.applied else {
        return empty();
    };
    json!({
        "device": applied.device,
        "minutes": applied.minutes,
        "volume": mark.stroke.volume_each.trim_end_matches("mL").trim(),
        "fields": applied.settings,
    })
}

/// Millilitres of all areas, as sentences show them; none where nobody said.
pub(super) fn volume(ctx: &Ctx, sums: &AreaSums) -> Option<String> {
    let volume = sums.volume_ml.as_ref()?;
    Some(patient::amount(ctx, &format!("{volume} mL")))
}
