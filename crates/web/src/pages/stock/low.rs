//! Below which amount a substance is low, as the house has said, and saying it.

use super::amount;
use crate::ctx::Ctx;
use crate::parts::patient::substance;
use crate::parts::several::{Entry, OneOf};
use crate::parts::signs::{Tone, icon, tag_with};
use maud::{Markup, html};
use pistor_locale::casing::fold;
use pistor_practice::Act;
use pistor_practice::shelf::Shelf;

/// The card.
pub(super) fn card(ctx: &Ctx, shelf: &Shelf) -> Markup {
    let lows = shelf.lows(ctx.look.now.day, ctx.at.as_microsecond());
    if lows.is_empty() && !ctx.may(Act::SetLow) {
        return html! {};
    }
    html! {
        section.card.stack id="low" {
            h2 { (ctx.t("stock-low")) }
            @if lows.is_empty() { p.muted { (ctx.t("stock-low-none")) } } @else {
                div.table-scroll tabindex="0" role="region" aria-label=(ctx.t("stock-low")) {
                    table {
                        thead { tr { th scope="col" { (ctx.t("stock-substance")) } th.n scope="col" { (ctx.t("stock-available")) } th.n scope="col" { (ctx.t("stock-low-below")) } th scope="col" { (ctx.t("stock-low-state")) } } }
                        tbody { @for low in &lows {
                            tr {
                                th scope="row" { (substance(ctx, &low.substance)) }
                                td.n { (amount(ctx, low.measure, low.available)) }
                                td.n { (amount(ctx, low.measure, low.threshold)) }
                                td { @if low.is_low() { (tag_with(Tone::Caution, "caution", &ctx.t("stock-low-is"))) } @else { (ctx.t("stock-low-is-not")) } }
                            }
                        } }
                    }
                }
            }
            @if ctx.may(Act::SetLow) { (set(ctx, shelf)) } @else { p.small.muted { (ctx.t("stock-low-who")) } }
        }
    }
}

/// Saying it: of a substance of which there is a lot.
fn set(ctx: &Ctx, shelf: &Shelf) -> Markup {
    let form = OneOf::new(ctx, "low");
    let mut substances: Vec<(String, String)> = shelf
        .lots
        .iter()
        .map(|held| (held.lot.substance.clone(), substance(ctx, &held.lot.substance)))
        .collect();
    substances.sort_by_cached_key(|(_, name)| fold(name));
    substances.dedup();
    let (label, hint) = (ctx.t("stock-low-amount"), ctx.t("stock-low-hint"));
    let amount = Entry {
        name: "amount:text",
        label: &label,
        hint: &hint,
        mode: "text",
        needed: false,
    };
    html! {
        @if !substances.is_empty() {
            details open[form.sent()] {
                summary { (icon("chevron-right")) (ctx.t("stock-low-set")) }
                form.stack method="post" action="/house/do/set_low" {
                    (form.hidden(0))
                    input type="hidden" name="_next" value="/stock#low";
                    div.fields {
                        (form.select("substance", &ctx.t("stock-substance"), "", &substances, ""))
                        (form.line(&amount))
                    }
                    div { button.btn type="submit" { (icon("check")) (ctx.t("stock-low-do")) } }
                }
            }
        }
    }
}
