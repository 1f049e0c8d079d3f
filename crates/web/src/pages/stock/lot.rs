//! One lot: what it is, why it cannot be used, what can be done with it, and in whom it was used.

use super::{frame, substance, tags, why_not};
use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::pages::shown;
use crate::parts::fields::{Line, hidden};
use crate::parts::layout;
use crate::parts::signs::{Tone, icon, note, sample};
use maud::{Markup, html};
use pistor_practice::Act;
use pistor_practice::exposure::Exposure;
use pistor_practice::house::stock::LotState;
use pistor_practice::view::LotRow;
use std::collections::BTreeSet;

/// The page of a lot.
pub(super) fn page(ctx: &Ctx, lot: &LotRow) -> Made<Said> {
    let title = substance(ctx, &lot.substance);
    let uses = uses(ctx, lot)?;
    let body = html! {
        nav aria-label=(ctx.t("stock-way")) { a href="/stock" { (ctx.t("stock-title")) } }
        div.row.between {
            h1 { (title) (sample(ctx, lot.sample)) }
            div.row.tight { (tags(ctx, lot)) }
        }
        @if let Some(why) = why_not(ctx, lot) {
            @let tone = if why == "lot-finished" { Tone::Plain } else { Tone::Stop };
            (note(tone, html! { p.strong { (ctx.t(&format!("stock-why-{why}"))) } }))
        }
        div.split {
            div.stack {
                (facts(ctx, lot))
                (uses)
            }
            div.stack { (open_vial(ctx, lot)) (states(ctx, lot)) }
        }
    };
    shown(layout::page(ctx, &frame(title.clone()), body))
}

fn facts(ctx: &Ctx, lot: &LotRow) -> Markup {
    html! {
        section.card {
            h2 { (ctx.t("stock-lot")) }
            dl.kv {
                dt { (ctx.t("stock-product")) } dd { (lot.product) }
                dt { (ctx.t("stock-lot-number")) } dd.mono { (lot.number) }
                dt { (ctx.t("stock-expires")) } dd { (ctx.full_date(&lot.expires)) }
                dt { (ctx.t("stock-strength")) } dd { @if lot.strength.is_empty() { (ctx.t("stock-strength-none")) } @else { (lot.strength) } }
                dt { (ctx.t("stock-received")) } dd { (lot.received) }
                @if lot.opened > 0 {
                    dt { (ctx.t("stock-opened")) } dd { (ctx.when(lot.opened)) }
                    dt { (ctx.t("stock-discard")) } dd { (ctx.when(lot.discard)) }
                }
            }
            p { a href=(format!("/knowledge/substances/{}", lot.substance)) { (ctx.t("stock-knowledge")) } }
        }
    }
}

/// Opens a vial: its own clock runs from then on.
fn open_vial(ctx: &Ctx, lot: &LotRow) -> Markup {
    let open = lot.discard > ctx.at.as_microsecond();
    let until = jiff::Timestamp::from_microsecond(lot.discard)
        .map(|at| at.to_string())
        .unwrap_or_default();
    let usable = why_not(ctx, lot).is_none_or(|why| why == "lot-opened-too-long");
    if !usable {
        return html! {};
    }
    let hours = Line {
        hint: ctx.t("stock-hours-hint"),
        needed: true,
        extra: &[
            ("inputmode", "numeric"),
            ("pattern", "[0-9]*"),
            ("maxlength", "4"),
        ],
        ..Line::new("hours:int", ctx.t("stock-hours"))
    };
    html! {
        section.card.stack {
            h2 { (ctx.t("stock-vial")) }
            @if open {
                p { (ctx.t("stock-vial-left")) br; span.clock data-until=(until) data-done=(ctx.t("stock-vial-over")) { (ctx.when(lot.discard)) } }
            } @else if lot.opened > 0 {
                p { (ctx.say("stock-vial-was-open", &[("when", ctx.when(lot.discard))])) }
            } @else {
                p.muted { (ctx.t("stock-vial-none")) }
            }
            @if ctx.may(Act::OpenVial) {
                form.stack method="post" action="/house/do/open_vial" {
                    (hidden(ctx, 0))
                    input type="hidden" name="_next" value=(format!("/stock?lot={}", lot.id));
                    input type="hidden" name="lot" value=(lot.id);
                    (hours.show(ctx))
                    button.btn.pri.block type="submit" { (icon("timer")) (ctx.t(if lot.opened > 0 { "stock-open-another" } else { "stock-open-vial" })) }
                }
            } @else {
                p.small.muted { (ctx.t("stock-open-who")) }
            }
        }
    }
}

/// Sets a lot aside, recalls or finishes it, or takes it back into use.
fn states(ctx: &Ctx, lot: &LotRow) -> Markup {
    let now = LotState::of(&lot.state);
    if now == LotState::Recalled {
        return html! { p.small.muted { (ctx.t("stock-recalled-stays")) } };
    }
    if !ctx.may(Act::SetLot) {
        return html! { p.small.muted { (ctx.t("stock-set-who")) } };
    }
    let button = |state: LotState, class: &str, name: &str| {
        html! {
            form method="post" action="/house/do/set_lot" {
                (hidden(ctx, 0))
                input type="hidden" name="_next" value=(format!("/stock?lot={}", lot.id));
                input type="hidden" name="lot" value=(lot.id);
                input type="hidden" name="state" value=(state.id());
                button.btn.block.(class) type="submit" { (icon(name)) (ctx.t(&format!("stock-set-{}", state.id()))) }
            }
        }
    };
    html! {
        section.card.stack {
            h2 { (ctx.t("stock-set")) }
            @if now != LotState::InUse { (button(LotState::InUse, "sm", "undo")) }
            @if now == LotState::InUse { (button(LotState::Quarantined, "sm", "lock")) }
            @if now != LotState::Finished { (button(LotState::Finished, "sm", "box-open")) }
            details {
                summary { (icon("chevron-right")) (ctx.t("stock-recall")) }
                p.small { (ctx.t("stock-recall-means")) }
                (button(LotState::Recalled, "danger", "stop"))
            }
        }
    }
}

/// Most uses of a lot on its page.
const USES_MAX: i64 = 1000;

/// In whom the lot was used. Names only for those who may see charts.
fn uses(ctx: &Ctx, lot: &LotRow) -> Made<Markup> {
    let named = ctx.may(Act::SeeChart);
    let rows = ctx.practice().read(|reading| {
        let mut rows = Vec::new();
        let of_lot = Exposure {
            lot: Some(lot.id.clone()),
            ..Exposure::default()
        };
        for row in reading.exposed(&of_lot, USES_MAX)? {
            let name = if named { row.name } else { String::new() };
            rows.push((row.session, row.patient, name, row.day, row.points));
        }
        Ok(rows)
    })?;
    let patients: BTreeSet<&str> = rows.iter().map(|(_, patient, ..)| patient.as_str()).collect();
    let points: i64 = rows.iter().map(|(.., points)| points).sum();
    let counts = [
        ("patients", patients.len().to_string()),
        ("sessions", rows.len().to_string()),
        ("points", points.to_string()),
    ];
    Ok(html! {
        section.card.flush {
            header { h2 { (ctx.t("stock-uses")) } }
            @if rows.is_empty() {
                p.pad.muted { (ctx.t("stock-uses-none")) }
            } @else {
                p.pad { (ctx.say("stock-uses-count", &counts)) }
                @if named {
                    div.table-scroll tabindex="0" role="region" aria-label=(ctx.t("stock-uses")) {
                        table.wrap {
                            thead { tr { th scope="col" { (ctx.t("stock-patient")) } th scope="col" { (ctx.t("stock-day")) } th.n scope="col" { (ctx.t("stock-points")) } } }
                            tbody {
                                @for (session, patient, name, day, points) in rows.iter().rev() {
                                    tr {
                                        td { a href=(format!("/patients/{patient}")) { @if name.is_empty() { (patient) } @else { (name) } } }
                                        td { a href=(format!("/patients/{patient}/session/{session}")) { (ctx.full_date(day)) } }
                                        td.n { (points) }
                                    }
                                }
                            }
                        }
                    }
                } @else {
                    p.pad.small.muted { (ctx.t("stock-uses-who")) }
                }
            }
        }
    })
}
