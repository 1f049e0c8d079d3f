//! What became of a lot: its movements, what waits to be used, in whom it went.

use super::{amount, work, written};
use crate::answer::Made;
use crate::ctx::Ctx;
use crate::pages::exposure::address;
use crate::parts::signs::{Tone, icon, note};
use maud::{Markup, html};
use pistor_practice::Act;
use pistor_practice::exposure::Exposure;
use pistor_practice::house::stock::Stocked;
use pistor_practice::house::stock::measure::value;
use pistor_practice::shelf::stops_mixtures;
use pistor_practice::view::{Decimal, MovementRow};
use std::collections::BTreeSet;

/// Most movements on the page.
const MOVEMENTS_MAX: i64 = 200;

/// Its movements, the latest first.
pub(super) fn movements(ctx: &Ctx, held: &Stocked) -> Made<Markup> {
    let rows = ctx
        .practice()
        .read(|reading| Ok(reading.movements(&held.lot.id, MOVEMENTS_MAX)?))?;
    let accounts = ctx.practice().accounts()?;
    let who = |id: &str| accounts.get(id).map_or("", |account| account.name.as_str());
    Ok(html! {
        section.card.flush {
            header { h2 { (ctx.t("stock-movements")) } }
            div.table-scroll tabindex="0" role="region" aria-label=(ctx.t("stock-movements")) {
                table.wrap {
                    thead { tr { @for name in ["when", "what", "amount"] { th.n[name == "amount"] scope="col" { (ctx.t(&format!("stock-moved-{name}"))) } } } }
                    tbody { @for row in &rows {
                        tr {
                            td.nowrap { (ctx.when(row.at)) }
                            td {
                                (what(ctx, row)) br;
                                span.small.muted { (who(&row.author)) @if !row.note.is_empty() { " · " q { (row.note) } } }
                            }
                            td.n.nowrap { (signed(ctx, held, value(&row.amount))) }
                        }
                    } }
                    tfoot { tr { th scope="row" colspan="2" { (ctx.t("stock-on-hand")) } td.n.nowrap { b { (amount(ctx, held.measure, held.on_hand)) } } } }
                }
            }
            @if rows.len() as i64 >= MOVEMENTS_MAX { p.pad.small.muted { (ctx.say("stock-moved-latest", &[("count", MOVEMENTS_MAX.to_string())])) } }
        }
    })
}

fn what(ctx: &Ctx, row: &MovementRow) -> String {
    match (row.kind.as_str(), row.mixture.is_empty()) {
        ("lot_set", _) => ctx.t(&format!("stock-moved-{}", row.state)),
        ("wasted", false) => ctx.t("stock-moved-discarded"),
        (kind, _) => ctx.t(&format!("stock-moved-{kind}")),
    }
}

/// What came with a plus, what went with a minus; nothing where nothing was counted.
fn signed(ctx: &Ctx, held: &Stocked, change: Decimal) -> String {
    match change {
        change if change.is_zero() => "–".to_owned(),
        change if change < Decimal::ZERO => format!("−{}", amount(ctx, held.measure, -change)),
        change => format!("+{}", amount(ctx, held.measure, change)),
    }
}

/// Prepared mixtures that were drawn from the lot and wait. When the lot may not be used any more, they may not either.
pub(super) fn waiting(ctx: &Ctx, held: &Stocked) -> Made<Markup> {
    let rows = ctx
        .practice()
        .read(|reading| Ok(reading.reserved(&held.lot.id)?))?;
    if rows.is_empty() {
        return Ok(html! {});
    }
    let names = work::names(ctx, rows.iter())?;
    let stops = stops_mixtures(&held.lot, ctx.look.now.day, ctx.at.as_microsecond()).is_some();
    Ok(html! {
        section.card.stack id="waiting" {
            h2 { (ctx.t("stock-waiting")) }
            @if stops { (note(Tone::Stop, html! { p.strong { (ctx.t("stock-waiting-stopped")) } })) }
            div.table-scroll tabindex="0" role="region" aria-label=(ctx.t("stock-waiting")) {
                table.wrap {
                    thead { tr { th scope="col" { (ctx.t("stock-patient")) } th.n scope="col" { (ctx.t("stock-moved-amount")) } th scope="col" { (ctx.t("stock-waiting-until")) } } }
                    tbody { @for row in &rows {
                        tr {
                            td { @match names.get(&row.patient) {
                                Some(name) => a href=(format!("/patients/{}/mixture", row.patient)) { (name) },
                                None => (ctx.t("stock-a-mixture")),
                            } }
                            td.n { @if row.amount.is_empty() { (ctx.t("not-known")) } @else { (written(ctx, &row.amount)) } }
                            td { @if row.until > 0 { (ctx.when(row.until)) } @else { (ctx.t("stock-waiting-no-clock")) } }
                        }
                    } }
                }
            }
            @if names.is_empty() { p.small.muted { (ctx.t("stock-uses-who")) } }
        }
    })
}

/// Most uses that are counted on the page of a lot.
const USES_MAX: i64 = 100_000;

/// In whom the lot was used. Names only for those who may see charts.
pub(super) fn uses(ctx: &Ctx, held: &Stocked) -> Made<Markup> {
    let named = ctx.may(Act::SeeExposure);
    let of_lot = Exposure {
        lot: Some(held.lot.id.clone()),
        ..Exposure::default()
    };
    let rows = ctx.practice().exposed(&of_lot, USES_MAX)?;
    let patients: BTreeSet<&str> = rows.iter().map(|row| row.patient.as_str()).collect();
    let points: i64 = rows.iter().map(|row| row.points).sum();
    let free = rows.iter().filter(|row| row.points == 0).count();
    let counts = [
        ("patients", patients.len().to_string()),
        ("sessions", rows.len().to_string()),
        ("points", points.to_string()),
        ("free", free.to_string()),
    ];
    let said = match (free, points) {
        (0, _) => "stock-uses-count",
        (_, 0) => "stock-uses-no-needle",
        _ => "stock-uses-mixed",
    };
    Ok(html! {
        section.card.flush {
            header { h2 { (ctx.t("stock-uses")) } }
            @if rows.is_empty() {
                p.pad.muted { (ctx.t("stock-uses-none")) }
            } @else {
                p.pad { (ctx.say(said, &counts)) }
                @if named {
                    p.pad { a.btn href=(address("/exposure", &of_lot)) { (icon("patients")) (ctx.t("exposure-of")) } }
                } @else {
                    p.pad.small.muted { (ctx.t("stock-uses-who")) }
                }
            }
        }
    })
}
