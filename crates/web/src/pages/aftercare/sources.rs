//! For staff: what each time of the sheet rests on, which source won, and both sides where sources disagree.

use crate::ctx::Ctx;
use crate::parts::rules::{cites, disagreement};
use crate::parts::signs::{Tone, icon, tag_with};
use maud::{Markup, html};
use pistor_practice::view::{Aftercare, Item, SourceSays};

/// The card. It is not printed: the patient gets the sheet.
pub(super) fn card(ctx: &Ctx, sheet: &Aftercare<'_>) -> Markup {
    html! {
        section.card.stack.s.noprint {
            h2 { (ctx.t("aftercare-page-sources")) }
            div.stack.s {
                p.muted { (ctx.t("aftercare-page-sources-how")) }
                @for item in &sheet.items { (one(ctx, item)) }
            }
        }
    }
}

fn one(ctx: &Ctx, item: &Item<'_>) -> Markup {
    let locale = ctx.locale();
    let row = item.row;
    let clock = item.until.map(|until| locale.clock_in(until, &ctx.look.zone));
    html! {
        details {
            summary {
                (icon("chevron-right"))
                span { b { (locale.text("instructions", &row.id, "title", &row.title)) }
                    @if let Some(clock) = &clock { " · " (clock) } @else { " · " span.muted { (ctx.t("aftercare-page-without-time")) } }
                    @if row.disagreement.is_some() { " " (tag_with(Tone::Caution, "caution", &ctx.t("aftercare-page-disagree"))) } }
            }
            div.stack.s {
                p { (locale.text("instructions", &row.id, "why", &row.why)) }
                @for said in &item.said { (source(ctx, item, said)) }
                @if !row.cite.is_empty() {
                    h3 { (ctx.t("aftercare-page-rests-on")) }
                    (cites(ctx, &row.cite))
                }
                (disagreement(ctx, row.disagreement.as_ref()))
            }
        }
    }
}

/// What one source says of how long, and whether it counts.
fn source(ctx: &Ctx, item: &Item<'_>, said: &SourceSays<'_>) -> Markup {
    let end = said.end.map_or_else(
        || ctx.t("no-number"),
        |end| ctx.locale().clock_in(end, &ctx.look.zone),
    );
    html! {
        div.stack.s {
            h3 {
                @if said.in_force { (tag_with(Tone::Info, "check", &ctx.t("aftercare-page-in-force"))) }
                @else { (tag_with(Tone::Plain, "minus", &ctx.t("aftercare-page-not-in-force"))) }
                " " (end)
            }
            p { (ctx.speaker().said(item, said)) }
            (cites(ctx, &said.duration.cite))
        }
    }
}
