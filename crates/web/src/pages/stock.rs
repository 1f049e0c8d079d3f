//! Stock: what needs somebody, the lots with what is on hand, the first to expire first, and what is low.

mod does;
mod history;
mod lot;
mod low;
mod receive;
mod work;

use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::shown;
use crate::parts::layout::{self, Frame, Nav};
use crate::parts::patient::substance;
use crate::parts::signs::{Tone, empty, icon, sample, tag_with};
use maud::{Markup, html};
pub(crate) use receive::scan;

use pistor_practice::Act;
use pistor_practice::house::stock::measure::{Measure, value};
use pistor_practice::house::stock::{LotState, Stocked};
use pistor_practice::view::{Amount, Decimal};

/// The lots, or the one that the address or a refused form names.
pub(crate) fn page(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let named = asked.query("lot").or_else(|| ctx.typed("lot").map(str::to_owned));
    if let Some(id) = named {
        return lot::page(ctx, &ctx.practice().stocked(&id)?);
    }
    let shelf = ctx.practice().shelf()?;
    let receiving = asked.query("receive").is_some() || ctx.typed("_scan").is_some();
    let over = |held: &&Stocked| held.lot.state == LotState::Finished.id() || nothing_left(held);
    let (gone, kept): (Vec<&Stocked>, Vec<&Stocked>) = shelf.lots.iter().partition(over);
    let title = ctx.t("stock-title");
    let body = html! {
        div.row.between {
            h1 { (title) }
            @if ctx.may(Act::ReceiveLot) && !receiving {
                a.btn.pri href="/stock?receive=1#receive" { (icon("plus")) (ctx.t("stock-receive")) }
            }
        }
        @if receiving && ctx.may(Act::ReceiveLot) { (receive::form(ctx, &shelf)) }
        (work::list(ctx, &shelf)?)
        @if kept.is_empty() {
            (empty(&ctx.t("stock-none"), None))
        } @else {
            section.card.flush aria-labelledby="lots" {
                header { h2 id="lots" { (ctx.t("stock-lots")) } }
                (list(ctx, &kept))
            }
        }
        @if !gone.is_empty() {
            details.card data-remember="stock-gone" {
                summary { (icon("chevron-right")) (ctx.say("stock-finished-lots", &[("count", gone.len().to_string())])) }
                (list(ctx, &gone))
            }
        }
        (low::card(ctx, &shelf))
        @if !ctx.may(Act::ReceiveLot) { p.small.muted { (ctx.t("stock-receive-who")) } }
    };
    shown(layout::page(ctx, &Frame::of(Nav::Stock, title.clone()), body))
}

/// A lot that is used up to the last drop, and that no prepared mixture holds any of.
fn nothing_left(held: &Stocked) -> bool {
    held.measure != Measure::Pieces && held.on_hand <= Decimal::ZERO
}

fn list(ctx: &Ctx, lots: &[&Stocked]) -> Markup {
    html! {
        ul.list {
            @for held in lots {
                @let lot = &held.lot;
                li { a.it.(tone(ctx, held).class()) href=(format!("/stock?lot={}", lot.id)) {
                    (icon("vial"))
                    span.grow {
                        span.strong { (substance(ctx, &lot.substance)) } (sample(ctx, lot.sample)) br;
                        span.small { (lot.product) @if !lot.strength.is_empty() { " · " (written(ctx, &lot.strength)) } " · " (ctx.say("stock-number", &[("number", lot.number.clone())])) } br;
                        span.small.muted { (ctx.say("stock-until", &[("day", ctx.full_date(&lot.expires))])) } br;
                        (tags(ctx, held))
                    }
                    span.much {
                        b.nowrap { (amount(ctx, held.measure, held.available())) } br;
                        span.small.muted {
                            (ctx.t(match (held.measure, why_not(ctx, held)) {
                                (Measure::Pieces, _) => "stock-unopened",
                                // What may not be drawn is there, and is not available.
                                (_, Some(_)) => "stock-on-shelf-word",
                                (_, None) => "stock-available-word",
                            }))
                            @if held.reserved > Decimal::ZERO {
                                br; (ctx.say("stock-and-reserved", &[("amount", amount(ctx, held.measure, held.reserved))]))
                            }
                        }
                    }
                    (icon("chevron-right"))
                } }
            }
        }
    }
}

/// So much of a lot, in what it is counted.
pub(crate) fn amount(ctx: &Ctx, measure: Measure, value: Decimal) -> String {
    match measure.unit() {
        Some(unit) => ctx.locale().amount(&Amount::new(value, unit)),
        None => ctx.say("stock-pieces", &[("count", value.normalize().to_string())]),
    }
}

/// An amount as a record holds it, as the reader writes it; pieces with their word.
fn written(ctx: &Ctx, text: &str) -> String {
    match Amount::parse(text) {
        Ok(amount) => ctx.locale().amount(&amount),
        Err(_) => amount(ctx, Measure::of(text), value(text)),
    }
}

/// Why nothing can be drawn from a lot now.
fn why_not(ctx: &Ctx, held: &Stocked) -> Option<&'static str> {
    held.why_not(ctx.look.now.day, ctx.at.as_microsecond())
}

fn tone(ctx: &Ctx, held: &Stocked) -> Tone {
    match (why_not(ctx, held), ctx.look.lot_needs(&held.lot)) {
        (Some("lot-finished" | "lot-empty"), _) => Tone::Plain,
        (Some(_), _) => Tone::Stop,
        (None, Some(_)) => Tone::Caution,
        (None, None) => Tone::Plain,
    }
}

/// What has become of a lot, in words.
fn tags(ctx: &Ctx, held: &Stocked) -> Markup {
    let at = ctx.at.as_microsecond();
    let why = why_not(ctx, held);
    let soon = ctx.look.lot_needs(&held.lot);
    html! {
        @match why {
            Some(why @ ("lot-finished" | "lot-empty")) => (tag_with(Tone::Plain, "box-open", &ctx.t(&format!("stock-is-{why}")))),
            Some(why) => (tag_with(Tone::Stop, "stop", &ctx.t(&format!("stock-is-{why}")))),
            None => (tag_with(Tone::Plain, "check", &ctx.t("stock-is-in-use"))),
        }
        @if why.is_none() && let Some(soon) = soon {
            " " (tag_with(Tone::Caution, "clock", &ctx.t(&format!("stock-is-{soon}"))))
        }
        @if why.is_none() && held.lot.discard > at {
            " " (tag_with(Tone::Info, "timer", &ctx.say("stock-open-until", &[("when", ctx.when(held.lot.discard))])))
        }
    }
}
