//! Receiving: scan the box, compare, receive. Works without a scanner and without a script.

use super::page;
use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::parts::fields::{Line, hidden, select, tick};
use crate::parts::patient::substance;
use crate::parts::signs::{Tone, icon, note};
use maud::{Markup, html};
use pistor_locale::casing::fold;
use pistor_practice::Refusal;
use pistor_practice::house::gs1::{self, Scanned};
use pistor_practice::shelf::Shelf;
use std::collections::BTreeMap;

/// What was typed, by field.
type Typed = BTreeMap<String, Vec<String>>;

/// Fills the form in from the code that was scanned; nothing is written.
pub(crate) fn scan(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let mut typed = asked.form.typed();
    let code = asked.form.get("_scan").unwrap_or_default();
    match gs1::read(code, ctx.look.now.day) {
        Ok(scanned) => {
            fill(&mut typed, &scanned, &ctx.practice().shelf()?);
            page(&ctx.with_typed(typed), asked)
        }
        Err(fault) => {
            typed.entry("_scan".to_owned()).or_default();
            let refused = Refusal::invalid(fault.under("_scan"));
            page(&ctx.once_more(&ctx.path, typed, refused), asked)
        }
    }
}

/// What the box says counts; what an earlier lot of the same product says is proposed where nothing was typed.
fn fill(typed: &mut Typed, scanned: &Scanned, shelf: &Shelf) {
    let said = [
        ("gtin", scanned.gtin.clone()),
        ("number", scanned.lot.clone()),
        ("expires", scanned.expires.map(|day| day.to_string())),
    ];
    for (name, value) in said {
        if let Some(value) = value {
            typed.insert(name.to_owned(), vec![value]);
        }
    }
    let known = scanned.gtin.as_deref().and_then(|gtin| shelf.of_gtin(gtin));
    let lot = known.map(|held| &held.lot);
    let proposed = [
        ("substance", lot.map(|lot| lot.substance.clone())),
        ("product", lot.map(|lot| lot.product.clone())),
        ("strength", lot.map(|lot| lot.strength.clone())),
        ("content", lot.map(|lot| lot.content.clone())),
        ("received", scanned.count.map(|count| count.to_string())),
    ];
    for (name, value) in proposed {
        let empty = typed
            .get(name)
            .is_none_or(|held| held.iter().all(|text| text.trim().is_empty()));
        if let (true, Some(value)) = (empty, value) {
            typed.insert(name.to_owned(), vec![value]);
        }
    }
}

/// The form.
pub(super) fn form(ctx: &Ctx, shelf: &Shelf) -> Markup {
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
    let needed = |line: Line<'static>| Line { needed: true, ..line };
    let plain: &[(&str, &str)] = &[
        ("autocomplete", "off"),
        ("autocapitalize", "off"),
        ("spellcheck", "false"),
    ];
    let known = ctx
        .refused
        .as_ref()
        .is_some_and(|refused| refused.fault.code == "lot-known");
    html! {
        section.card.stack id="receive" {
            h2 { (ctx.t("stock-receive")) }
            form.stack method="post" action="/house/do/receive_lot" {
                (hidden(ctx, 0))
                input type="hidden" name="_next" value="/stock?lot={id}";
                (Line { extra: plain, ..line("_scan", "stock-scan", "stock-scan-hint") }.show(ctx))
                // First, so that the Enter that a scanner sends reads the code and receives nothing.
                div { button.btn type="submit" formaction="/stock" formnovalidate { (icon("scan")) (ctx.t("stock-scan-do")) } }
                (read(ctx, shelf))
                div.fields {
                    (select(ctx, "substance", &ctx.t("stock-substance"), "", &substances, "", true))
                    (needed(line("product:text", "stock-product", "stock-product-hint")).show(ctx))
                    (needed(line("number:text", "stock-lot-number", "stock-lot-number-hint")).show(ctx))
                    (Line { kind: "date", ..needed(line("expires:text", "stock-expires", "stock-expires-hint")) }.show(ctx))
                    (line("strength", "stock-strength", "stock-strength-hint").show(ctx))
                    (line("content", "stock-content", "stock-content-hint").show(ctx))
                    (Line { extra: &[("inputmode", "numeric"), ("pattern", "[0-9]*"), ("maxlength", "6")], ..needed(line("received:int", "stock-received", "stock-received-hint")) }.show(ctx))
                    (Line { extra: &[("inputmode", "numeric"), ("maxlength", "14"), ("autocomplete", "off")], ..line("gtin", "stock-gtin", "stock-gtin-hint") }.show(ctx))
                }
                @if known || ctx.chose("again", "yes") == Some(true) {
                    (tick(ctx, "again:yes", "yes", &ctx.t("stock-again"), false))
                }
                div.actions.still {
                    button.btn.pri type="submit" { (icon("plus")) (ctx.t("stock-receive-do")) }
                    a.btn.quiet href="/stock" { (ctx.t("stock-cancel")) }
                }
            }
        }
    }
}

/// What was read from the code: to be held against the box before anything is received.
fn read(ctx: &Ctx, shelf: &Shelf) -> Markup {
    let code = ctx.typed("_scan").unwrap_or_default();
    let Ok(scanned) = gs1::read(code, ctx.look.now.day) else {
        return html! {};
    };
    let day = |day: jiff::civil::Date| ctx.locale().date(day);
    let said: Vec<(&str, String)> = [
        ("stock-gtin", scanned.gtin.clone()),
        ("stock-lot-number", scanned.lot.clone()),
        ("stock-expires", scanned.expires.map(day)),
        ("stock-made", scanned.made.map(day)),
        ("stock-serial", scanned.serial.clone()),
        ("stock-count", scanned.count.map(|count| count.to_string())),
    ]
    .into_iter()
    .filter_map(|(name, value)| Some((name, value?)))
    .collect();
    let known = scanned.gtin.as_deref().and_then(|gtin| shelf.of_gtin(gtin));
    note(
        Tone::Info,
        html! {
            p.strong { (ctx.t("stock-scanned")) }
            dl.kv { @for (name, value) in said { dt { (ctx.t(name)) } dd { (value) } } }
            @match known {
                Some(held) => p.small { (ctx.say("stock-proposed", &[("number", held.lot.number.clone())])) },
                None => p.small { (ctx.t("stock-not-proposed")) },
            }
        },
    )
}
