//! One lot: what it is, what is on hand, why it cannot be used, what can be done with it, and what became of it.

use super::{amount, does, history, tags, why_not, written};
use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::pages::shown;
use crate::parts::layout::{self, Frame, Nav};
use crate::parts::patient::substance;
use crate::parts::signs::{Tone, note, sample};
use crate::parts::way;
use maud::{Markup, html};
use pistor_practice::house::stock::{LotState, Stocked};

/// The page of a lot.
pub(super) fn page(ctx: &Ctx, held: &Stocked) -> Made<Said> {
    let title = substance(ctx, &held.lot.substance);
    let recalled = held.lot.state == LotState::Recalled.id();
    let body = html! {
        (way::up(ctx, &[("/stock", ctx.t("stock-title"))]))
        div.row.between {
            h1 { (title) (sample(ctx, held.lot.sample)) }
            div.row.tight { (tags(ctx, held)) }
        }
        @if let Some(why) = why_not(ctx, held) {
            @let tone = if ["lot-finished", "lot-empty"].contains(&why) { Tone::Plain } else { Tone::Stop };
            (note(tone, html! { p.strong { (ctx.t(&format!("stock-why-{why}"))) } }))
        }
        div.split {
            div.stack {
                (history::waiting(ctx, held)?)
                // Who got a lot that was recalled is what everybody asks first.
                @if recalled { (history::uses(ctx, held)?) }
                (facts(ctx, held))
                (history::movements(ctx, held)?)
                @if !recalled { (history::uses(ctx, held)?) }
            }
            div.stack { (does::all(ctx, held)) }
        }
    };
    shown(layout::page(ctx, &Frame::of(Nav::Stock, title.clone()), body))
}

fn facts(ctx: &Ctx, held: &Stocked) -> Markup {
    let lot = &held.lot;
    html! {
        section.card.stack {
            h2 { (ctx.t("stock-lot")) }
            dl.kv {
                dt { (ctx.t("stock-on-shelf")) } dd { b { (amount(ctx, held.measure, held.available())) } }
                dt { (ctx.t("stock-reserved")) } dd { (amount(ctx, held.measure, held.reserved)) }
                dt { (ctx.t("stock-on-hand")) } dd { (amount(ctx, held.measure, held.on_hand)) }
                dt { (ctx.t("stock-product")) } dd { (lot.product) }
                dt { (ctx.t("stock-lot-number")) } dd.mono { (lot.number) }
                dt { (ctx.t("stock-expires")) } dd { (ctx.full_date(&lot.expires)) }
                dt { (ctx.t("stock-strength")) } dd { @if lot.strength.is_empty() { (ctx.t("stock-strength-none")) } @else { (written(ctx, &lot.strength)) } }
                dt { (ctx.t("stock-content")) } dd { @if lot.content.is_empty() { (ctx.t("lot-in-pieces")) } @else { (written(ctx, &lot.content)) } }
                dt { (ctx.t("stock-received")) } dd { (lot.received) }
                @if !lot.gtin.is_empty() { dt { (ctx.t("stock-gtin")) } dd.mono { (lot.gtin) } }
                @if lot.opened > 0 {
                    dt { (ctx.t("stock-opened")) } dd { (ctx.when(lot.opened)) }
                    dt { (ctx.t("stock-discard")) } dd { (ctx.when(lot.discard)) }
                }
            }
            p { a href=(format!("/knowledge/substances/{}", lot.substance)) { (ctx.t("stock-knowledge")) } }
        }
    }
}
