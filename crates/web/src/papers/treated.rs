//! Parts of the sheet of a session: what a device did on areas, who prepared the mixture and who checked it.

use super::exact;
use crate::ctx::Ctx;
use crate::pages::plan::{Accounts, name_of};
use crate::pages::session::areas as area;
use pistor_paper::{Block, Column, Table, Words};
use pistor_practice::Chart;
use pistor_practice::chart::session::Session;

/// The areas that a device went over: the device, then the table.
pub(super) fn areas(ctx: &Ctx, chart: &Chart, session: &Session) -> Vec<Block> {
    let head = |name: &str| ctx.t(&format!("area-page-col-{name}"));
    let rows = session.area_rows();
    let device = session.device().unwrap_or("–");
    let said = Words::from(format!("{}: ", ctx.t("area-page-device"))).and_bold(device.to_owned());
    let table = Table {
        caption: None,
        columns: vec![
            Column::text(head("zone"), 4.0),
            Column::text(head("settings"), 4.0),
            Column::number(head("minutes"), 1.6),
            Column::number(head("volume"), 1.8),
            Column::text(head("syringe"), 1.6),
        ],
        rows: rows
            .iter()
            .map(|row| {
                let syringe = if row.syringe.is_empty() {
                    "–"
                } else {
                    &row.syringe
                };
                vec![
                    Words::from(ctx.capital(&area::where_it_lies(ctx, row))),
                    Words::from(area::settings(ctx, chart, session, row)),
                    Words::from(area::minutes(ctx, row)),
                    Words::from(area::volume(ctx, row)),
                    Words::from(syringe.to_owned()),
                ]
            })
            .collect(),
    };
    vec![
        Block::Heading(2, ctx.t("area-page-head")),
        Block::Paragraph(said),
        Block::Table(table),
    ]
}

/// Who prepared the mixture of a session, and who checked it.
pub(super) fn mixture(
    ctx: &Ctx,
    chart: &Chart,
    session: &Session,
    accounts: &Accounts,
) -> Vec<(String, Words)> {
    let used = session.signed.as_ref().map(|signed| signed.mixture.as_str());
    let bench = match used {
        Some(id) => chart.mixture(id),
        None => chart.mixture_for(&session.opened.course, session.opened.number),
    };
    let Some(bench) = bench else { return Vec::new() };
    let prepared = &bench.prepared;
    let by = |at, author: &str| format!("{} · {}", exact(ctx, at), name_of(accounts, author));
    let checked = match (&bench.checked, prepared.checked_by.as_str()) {
        (Some(checked), _) => by(checked.at, &checked.author),
        (None, _) if bench.waits_for_check() => ctx.t("label-to-check"),
        (None, "") => ctx.t("mixture-page-nobody-checked"),
        (None, written) => written.to_owned(),
    };
    vec![
        (
            ctx.t("sheet-mixture-prepared"),
            Words::from(by(prepared.at, &prepared.author)),
        ),
        (ctx.t("sheet-mixture-checked"), Words::from(checked)),
    ]
}
