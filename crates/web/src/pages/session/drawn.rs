//! The map of a session as pictures and as a table: the same record, for the eye, the ear and the printer.

use super::areas;
use super::points::reach;
use crate::assets;
use crate::ctx::Ctx;
use crate::pages::map::data::place;
use crate::parts::patient;
use crate::parts::treatment::technique;
use maud::{Markup, PreEscaped, html};
use pistor_atlas::picture::{Mark, Picture, Sign};
use pistor_atlas::{Atlas, Polygon, View};
use pistor_practice::acts::session::total;
use pistor_practice::chart::map::{MapRow, Tool};
use pistor_practice::chart::session::Session;

/// Columns of the table.
const COLUMNS: [&str; 8] = [
    "area",
    "technique",
    "count",
    "volume_each",
    "needle_mm",
    "angle_deg",
    "syringe",
    "reach",
];

/// The views on which something was drawn, with its points and areas.
pub(crate) fn pictures(ctx: &Ctx, session: &Session) -> Markup {
    let drawn = |view: &View| -> Vec<Mark> {
        let strokes = session.marks.iter().map(|mark| &mark.stroke);
        let strokes = strokes.filter(|stroke| stroke.applied.is_none());
        let here = strokes.filter(|stroke| stroke.view == view.id && stroke.version == view.version);
        here.flat_map(|stroke| {
            let sign = match stroke.tool {
                Tool::Papule => Sign::Ring,
                _ => Sign::Dot,
            };
            stroke.points.iter().map(move |at| Mark { at: *at, sign })
        })
        .collect()
    };
    let views = Atlas::embedded().views.iter().map(|view| (view, drawn(view)));
    let views = views.map(|(view, marks)| (view, marks, areas::on(session, view)));
    let views: Vec<(&View, Vec<Mark>, Vec<Polygon>)> = views
        .filter(|(_, marks, areas)| !marks.is_empty() || !areas.is_empty())
        .collect();
    html! {
        @if !views.is_empty() {
            link rel="stylesheet" href=(assets::address("map/anatomy.css"));
            div.drawn {
                @for (view, marks, areas) in &views {
                    @let title = ctx.t(&format!("view-{}", view.id));
                    @let sides = view.sides.names().map(|side| ctx.capital(&ctx.t(&format!("map-side-{side}"))));
                    figure {
                        (PreEscaped(Picture {
                            letters: Some([&sides[0], &sides[1]]),
                            marks,
                            areas,
                            ..Picture::of(view, &title)
                        }.svg()))
                        figcaption.small { (title) " · " (patient::count_drawn(ctx, marks.len(), areas.len())) }
                    }
                }
            }
        }
    }
}

/// Equal points of one place in one row; their sum below.
pub(crate) fn table(ctx: &Ctx, rows: &[MapRow]) -> Markup {
    html! {
        div.table-scroll tabindex="0" role="region" aria-label=(ctx.t("session-page-points-table")) {
            table {
                caption.vh { (ctx.t("session-page-points-table")) }
                thead { tr { @for name in COLUMNS { th scope="col" { (ctx.t(&format!("session-page-col-{name}"))) } } } }
                tbody { @for row in rows {
                    tr {
                        th scope="row" { (ctx.capital(&place(ctx, row))) }
                        td { (technique(ctx, &row.marks.technique)) }
                        td.n { (row.marks.count) }
                        td.n.nowrap { (or_dash(ctx, &row.marks.volume_each)) }
                        td.n { (or_dash(ctx, &row.marks.needle_mm)) }
                        td.n { (or_dash(ctx, &row.marks.angle_deg)) }
                        td { (or_dash(ctx, &row.marks.syringe)) }
                        td { (reach(ctx, &row.marks)) }
                    }
                } }
                @if let Ok((points, volume)) = total(&ctx.look.edition, &rows.iter().map(|row| row.marks.clone()).collect::<Vec<_>>()) {
                    tfoot { tr {
                        th scope="row" { (ctx.t("session-page-sum")) }
                        td colspan="7" { b { (patient::points_and_volume(ctx, points, &volume.to_string())) } }
                    } }
                }
            }
        }
    }
}

/// What was written, or a dash.
pub(super) fn or_dash(ctx: &Ctx, text: &str) -> String {
    match text.is_empty() {
        true => "–".to_owned(),
        false => patient::number(ctx, text),
    }
}
