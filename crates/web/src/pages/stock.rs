//! Stock: the lots, the first to expire first; why one cannot be used; where it was used.

mod lot;

use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::shown;
use crate::parts::fields::{Line, hidden, select};
use crate::parts::layout::{self, Frame, Nav};
use crate::parts::signs::{Tone, empty, icon, sample, tag_with};
use maud::{Markup, html};
use pistor_locale::casing::fold;
use pistor_practice::house::stock::{LotState, unusable};
use pistor_practice::view::LotRow;
use pistor_practice::{Act, Refusal};

fn frame(title: String) -> Frame<'static> {
    Frame {
        title,
        nav: Nav::Stock,
        chart: None,
    }
}

/// The lots, or the one that the address or a refused form names.
pub(crate) fn page(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let named = asked.query("lot").or_else(|| ctx.typed("lot").map(str::to_owned));
    if let Some(id) = named {
        let found = ctx.practice().read(|reading| Ok(reading.lot(&id)?))?;
        return lot::page(ctx, &found.ok_or_else(|| Refusal::not_found("@what-lot"))?);
    }
    let lots = ctx.practice().read(|reading| Ok(reading.lots()?))?;
    let receiving = asked.query("receive").is_some() || ctx.refused.is_some();
    let (gone, kept): (Vec<&LotRow>, Vec<&LotRow>) = lots
        .iter()
        .partition(|lot| LotState::of(&lot.state) == LotState::Finished);
    let title = ctx.t("stock-title");
    let body = html! {
        div.row.between {
            h1 { (title) }
            @if ctx.may(Act::ReceiveLot) && !receiving {
                a.btn.pri href="/stock?receive=1#receive" { (icon("plus")) (ctx.t("stock-receive")) }
            }
        }
        @if receiving && ctx.may(Act::ReceiveLot) { (receive(ctx)) }
        @if !ctx.may(Act::ReceiveLot) { p.small.muted { (ctx.t("stock-receive-who")) } }
        @if kept.is_empty() {
            (empty(&ctx.t("stock-none"), None))
        } @else {
            section.card.flush aria-label=(ctx.t("stock-lots")) { (list(ctx, &kept)) }
        }
        @if !gone.is_empty() {
            details.card {
                summary { (icon("chevron-right")) (ctx.say("stock-finished-lots", &[("count", gone.len().to_string())])) }
                (list(ctx, &gone))
            }
        }
    };
    shown(layout::page(ctx, &frame(title.clone()), body))
}

fn list(ctx: &Ctx, lots: &[&LotRow]) -> Markup {
    html! {
        ul.list {
            @for lot in lots {
                @let tone = tone(ctx, lot);
                li { a.it.(tone.class()) href=(format!("/stock?lot={}", lot.id)) {
                    (icon("vial"))
                    span.grow {
                        span.strong { (substance(ctx, &lot.substance)) } (sample(ctx, lot.sample)) br;
                        span.small { (lot.product) @if !lot.strength.is_empty() { " · " (lot.strength) } " · " (ctx.say("stock-number", &[("number", lot.number.clone())])) } br;
                        span.small.muted { (ctx.say("stock-until", &[("day", ctx.full_date(&lot.expires))])) } br;
                        (tags(ctx, lot))
                    }
                    (icon("chevron-right"))
                } }
            }
        }
    }
}

/// The name of a substance; its id when this edition does not know it.
fn substance(ctx: &Ctx, id: &str) -> String {
    let row = ctx.look.edition.knowledge.substances.get(id);
    row.map_or_else(
        || id.to_owned(),
        |row| {
            ctx.locale()
                .text("substances", id, "title", &row.title)
                .into_owned()
        },
    )
}

/// Why a lot cannot be used now.
fn why_not(ctx: &Ctx, lot: &LotRow) -> Option<&'static str> {
    unusable(lot, ctx.look.now.day, ctx.at.as_microsecond())
}

fn tone(ctx: &Ctx, lot: &LotRow) -> Tone {
    match (why_not(ctx, lot), ctx.look.lot_needs(lot)) {
        (Some("lot-finished"), _) => Tone::Plain,
        (Some(_), _) => Tone::Stop,
        (None, Some(_)) => Tone::Caution,
        (None, None) => Tone::Plain,
    }
}

/// What has become of a lot, in words.
fn tags(ctx: &Ctx, lot: &LotRow) -> Markup {
    let at = ctx.at.as_microsecond();
    let why = why_not(ctx, lot);
    let soon = ctx.look.lot_needs(lot);
    html! {
        @match why {
            Some("lot-finished") => (tag_with(Tone::Plain, "box-open", &ctx.t("stock-is-lot-finished"))),
            Some(why) => (tag_with(Tone::Stop, "stop", &ctx.t(&format!("stock-is-{why}")))),
            None => (tag_with(Tone::Plain, "check", &ctx.t("stock-is-in-use"))),
        }
        @if why.is_none() && let Some(soon) = soon {
            " " (tag_with(Tone::Caution, "clock", &ctx.t(&format!("stock-is-{soon}"))))
        }
        @if why.is_none() && lot.discard > at {
            " " (tag_with(Tone::Info, "timer", &ctx.say("stock-open-until", &[("when", ctx.when(lot.discard))])))
        }
    }
}

/// Receives a lot.
fn receive(ctx: &Ctx) -> Markup {
    let mut substances: Vec<(String, String)> = ctx
        .look
        .edition
        .knowledge
        .substances
        .iter()
        .map(|row| (row.id.clone(), substance(ctx, &row.id)))
        .collect();
    substances.sort_by_cached_key(|(_, name)| fold(name));
    let line = |name, label: &str, hint: &str| Line {
        hint: if hint.is_empty() {
            String::new()
        } else {
            ctx.t(hint)
        },
        ..Line::new(name, ctx.t(label))
    };
    let needed = |line: Line<'static>| Line { needed: true, ..line }.show(ctx);
    html! {
        section.card.stack id="receive" {
            h2 { (ctx.t("stock-receive")) }
            form.stack method="post" action="/house/do/receive_lot" {
                (hidden(ctx, 0))
                input type="hidden" name="_next" value="/stock?lot={id}";
                div.fields {
                    (select(ctx, "substance", &ctx.t("stock-substance"), "", &substances, "", true))
                    (needed(line("product:text", "stock-product", "stock-product-hint")))
                    (needed(line("number:text", "stock-lot-number", "stock-lot-number-hint")))
                    (needed(Line { kind: "date", ..line("expires:text", "stock-expires", "stock-expires-hint") }))
                    (line("strength", "stock-strength", "stock-strength-hint").show(ctx))
                    (needed(Line { extra: &[("inputmode", "numeric"), ("pattern", "[0-9]*"), ("maxlength", "6")], ..line("received:int", "stock-received", "stock-received-hint") }))
                }
                div.actions {
                    button.btn.pri type="submit" { (ctx.t("stock-receive-do")) }
                    a.btn.quiet href="/stock" { (ctx.t("stock-cancel")) }
                }
            }
        }
    }
}
