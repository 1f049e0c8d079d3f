//! One measure: what it is, its scores as a picture and as a table, the comparison, and the form.

use super::{Score, compare, form, graph, range, scores, title};
use crate::ctx::Ctx;
use crate::parts::patient::number;
use crate::parts::rules::{cites, disagreement};
use crate::parts::signs::{Tone, icon, tag_with};
use maud::{Markup, html};
use pistor_practice::chart::plan::Course;
use pistor_practice::view::{Row, Scale};
use pistor_practice::{Act, Chart};

/// The measure whose form stands open: the one that was sent and refused, else the first without a score of today.
pub(super) fn open<'a>(ctx: &'a Ctx, chart: &Chart, named: &[&'a Row<Scale>]) -> &'a str {
    if let Some(sent) = ctx.typed("scale") {
        return sent;
    }
    let today = |score: &&Score| ctx.look.clock(score.at).date() == ctx.look.now.day;
    let scored = |row: &Row<Scale>| scores(chart, &row.id).iter().any(&today);
    named
        .iter()
        .find(|row| !scored(row))
        .map_or("", |row| row.id.as_str())
}

/// The card of a measure.
pub(super) fn card(
    ctx: &Ctx,
    chart: &Chart,
    course: Option<&Course>,
    row: &Row<Scale>,
    open: &str,
    name: &dyn Fn(&str) -> String,
) -> Markup {
    let held = scores(chart, &row.id);
    let is_open = open == row.id;
    html! {
        section.card.stack id=(format!("scale-{}", row.id)) {
            div.stack.s {
                h3 { (title(ctx, row)) }
                p.small.muted { (range(ctx, row)) " · " (ctx.t(&format!("outcomes-page-rater-{}", super::rater(row)))) }
                @if row.ordinal { p.small { (tag_with(Tone::Info, "info", &ctx.t("outcomes-page-ordinal"))) } }
                details {
                    summary { (icon("chevron-right")) (ctx.t("outcomes-page-about")) }
                    div.stack.s {
                        p { (ctx.locale().text("scales", &row.id, "why", &row.why)) }
                        (bands(ctx, row))
                        (cites(ctx, &row.cite))
                        (disagreement(ctx, row.disagreement.as_ref()))
                    }
                }
            }
            @if held.is_empty() {
                p { (ctx.t("outcomes-page-no-score")) }
            } @else {
                (compare::all(ctx, chart, row, &held))
                (graph::picture(ctx, row, &held))
                (table(ctx, row, &held, name))
            }
            @if ctx.may(Act::Score) {
                details open[is_open] {
                    summary { (icon("plus")) (ctx.t("outcomes-page-new")) }
                    (form::one(ctx, chart, course, row, is_open))
                }
            }
        }
    }
}

/// The named stretches of the range.
fn bands(ctx: &Ctx, row: &Row<Scale>) -> Markup {
    let locale = ctx.locale();
    html! {
        @if !row.bands.is_empty() {
            dl.kv {
                @for (n, band) in row.bands.iter().enumerate() {
                    dt { @if band.from == band.to { (locale.number(band.from)) } @else { (locale.number(band.from)) "–" (locale.number(band.to)) } }
                    dd { (locale.text("scales", &row.id, &format!("band{}", n + 1), &band.says)) }
                }
            }
        }
    }
}

/// The name of the stretch that a score falls into; empty where none has one.
pub(super) fn band(ctx: &Ctx, row: &Row<Scale>, value: &str) -> String {
    let Ok(value) = value.parse() else {
        return String::new();
    };
    let found = row
        .bands
        .iter()
        .enumerate()
        .find(|(_, band)| band.from <= value && value <= band.to);
    found.map_or(String::new(), |(n, band)| {
        let says = ctx
            .locale()
            .text("scales", &row.id, &format!("band{}", n + 1), &band.says);
        // The name stands within a line here.
        says.trim_end_matches('.').to_owned()
    })
}

/// The scores as a table, the latest first.
fn table(ctx: &Ctx, row: &Row<Scale>, held: &[&Score], name: &dyn Fn(&str) -> String) -> Markup {
    let caption = ctx.say("outcomes-page-table", &[("scale", title(ctx, row))]);
    html! {
        details {
            summary { (icon("chevron-right")) (ctx.say("outcomes-page-scores", &[("count", held.len().to_string())])) }
            div.table-scroll tabindex="0" role="region" aria-label=(caption) {
                table {
                    caption.vh { (caption) }
                    thead { tr {
                        th scope="col" { (ctx.t("outcomes-page-col-when")) }
                        th scope="col" { (ctx.t("outcomes-page-col-score")) }
                        th scope="col" { (ctx.t("outcomes-page-col-rater")) }
                        th scope="col" { (ctx.t("outcomes-page-col-author")) }
                    } }
                    tbody {
                        @for score in held.iter().rev() {
                            tr {
                                th scope="row" { (ctx.when(score.at)) }
                                td { b { (number(ctx, &score.value)) }
                                    @let says = band(ctx, row, &score.value);
                                    @if !says.is_empty() { " · " (says) }
                                    (items(ctx, row, score)) }
                                td { (ctx.t(&format!("outcomes-page-rater-{}", score.rater))) }
                                td { (name(&score.author)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What a score was made of.
fn items(ctx: &Ctx, row: &Row<Scale>, score: &Score) -> Markup {
    let parts = row.items.iter().enumerate().filter_map(|(n, item)| {
        let value = score.items.get(&item.id)?;
        let title = ctx
            .locale()
            .text("scales", &row.id, &format!("item{}", n + 1), &item.title);
        Some(format!("{title}: {}", number(ctx, value)))
    });
    let parts: Vec<String> = parts.collect();
    html! { @if !parts.is_empty() { br; span.small.muted { (parts.join(" · ")) } } }
}
