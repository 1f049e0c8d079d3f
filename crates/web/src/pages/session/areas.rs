//! What a device did on areas: the way to the map, the pictures, and the table, zone by zone. The same words on every page.

use super::{Open, drawn};
use crate::ctx::Ctx;
use crate::pages::map::data::place_name;
use crate::parts::patient;
use crate::parts::signs::icon;
use maud::{Markup, html};
use pistor_atlas::{Polygon, View};
use pistor_practice::Chart;
use pistor_practice::chart::applied::AreaRow;
use pistor_practice::chart::session::Session;

/// Columns of the table.
pub(crate) const COLUMNS: [&str; 5] = ["zone", "settings", "minutes", "volume", "syringe"];

/// The areas of the open session, and the way to the map.
pub(super) fn drawing(ctx: &Ctx, open: &Open<'_>) -> Markup {
    let address = format!(
        "/patients/{}/session/{}/map",
        open.chart.id, open.session.opened.id
    );
    html! {
        p.hint { (ctx.t("area-page-hint")) }
        div.actions.still { a.btn.pri href=(address) { (icon("pin")) (ctx.t("session-page-to-map")) } }
        (drawn::pictures(ctx, open.session))
        @if open.session.areas().next().is_some() { (table(ctx, open.chart, open.session)) }
    }
}

/// The outlines of the areas on a view, as it is drawn today.
pub(crate) fn on(session: &Session, view: &View) -> Vec<Polygon> {
    let strokes = session.areas().map(|(mark, _)| &mark.stroke);
    let here = strokes.filter(|stroke| stroke.view == view.id && stroke.version == view.version);
    here.map(|stroke| Polygon {
        points: stroke.shape.clone(),
    })
    .collect()
}

/// Where an area lies: the zone it counts for, and what else it covers.
pub(crate) fn where_it_lies(ctx: &Ctx, row: &AreaRow) -> String {
    let names: Vec<String> = row.places.iter().map(|place| place_name(ctx, place)).collect();
    match names.split_first() {
        Some((first, [])) => first.clone(),
        Some((first, others)) => ctx.say(
            "area-page-and-covers",
            &[("zone", first.clone()), ("others", others.join(", "))],
        ),
        None => "–".to_owned(),
    }
}

/// The settings in words: `Current 0.5 mA · …`; a dash where none was written down.
pub(crate) fn settings(ctx: &Ctx, chart: &Chart, session: &Session, row: &AreaRow) -> String {
    let method = chart.method_of(session);
    let knowledge = ctx.look.edition.knowledge.methods.get(method);
    let said: Vec<String> = row
        .settings
        .iter()
        .map(|(id, value)| {
            let held = knowledge.and_then(|method| {
                let n = method.settings.iter().position(|setting| setting.id == *id)?;
                Some((n, &method.settings[n]))
            });
            let Some((n, setting)) = held else {
                return format!("{id} {value}");
            };
            let name = ctx
                .locale()
                .text("methods", method, &format!("setting{}", n + 1), &setting.title);
            match setting.unit.as_str() {
                "" => format!("{name}: {value}"),
                unit => format!("{name}: {}\u{a0}{unit}", patient::number(ctx, value)),
            }
        })
        .collect();
    match said.is_empty() {
        true => "–".to_owned(),
        false => said.join(" · "),
    }
}

/// Millilitres of a row; a dash where nobody said.
pub(crate) fn volume(ctx: &Ctx, row: &AreaRow) -> String {
    row.volume.map_or_else(
        || "–".to_owned(),
        |volume| patient::amount(ctx, &format!("{} mL", volume.normalize())),
    )
}

/// Minutes of a row.
pub(crate) fn minutes(ctx: &Ctx, row: &AreaRow) -> String {
    patient::minutes(ctx, &row.minutes.normalize().to_string())
}

/// The table: device above it, areas of one zone together, their sum below.
pub(crate) fn table(ctx: &Ctx, chart: &Chart, session: &Session) -> Markup {
    let rows = session.area_rows();
    html! {
        @if let Some(device) = session.device() { p { (ctx.t("area-page-device")) ": " b { (device) } } }
        div.table-scroll tabindex="0" role="region" aria-label=(ctx.t("area-page-table")) {
            table {
                caption.vh { (ctx.t("area-page-table")) }
                thead { tr { @for name in COLUMNS { th scope="col" { (ctx.t(&format!("area-page-col-{name}"))) } } } }
                tbody { @for row in &rows {
                    tr {
                        th scope="row" { (ctx.capital(&where_it_lies(ctx, row)))
                            @if row.count > 1 { " " span.small.muted { (patient::count_drawn(ctx, 0, row.count as usize)) } } }
                        td { (settings(ctx, chart, session, row)) }
                        td.n.nowrap { (minutes(ctx, row)) }
                        td.n.nowrap { (volume(ctx, row)) }
                        td { (drawn::or_dash(ctx, &row.syringe)) }
                    }
                } }
                @if let Some(sums) = session.area_sums() {
                    tfoot { tr {
                        th scope="row" { (ctx.t("session-page-sum")) }
                        td colspan="4" { b { (patient::areas_and_minutes(ctx, &sums)) } }
                    } }
                }
            }
        }
    }
}
