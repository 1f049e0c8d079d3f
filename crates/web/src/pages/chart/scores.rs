//! What came of it: one scale over time as a picture, and of each scale the first and the latest score.

use crate::ctx::Ctx;
use crate::pages::outcomes::narrow;
use crate::parts::patient;
use crate::parts::signs::icon;
use maud::{Markup, html};
use pistor_practice::Chart;
use pistor_practice::chart::Noted;
use pistor_practice::chart::outcomes::Scored;

/// One scale as a picture, and of each the first and the latest score. Whether a change matters is said where the scores are.
pub(super) fn card(ctx: &Ctx, chart: &Chart) -> Markup {
    let mut scales: Vec<(&Noted<Scored>, &Noted<Scored>)> = Vec::new();
    for score in &chart.scores {
        match scales.iter_mut().find(|(first, _)| first.scale == score.scale) {
            Some((_, latest)) => *latest = score,
            None => scales.push((score, score)),
        }
    }
    // The scale with the most scores is drawn; of equal ones the one that was scored last.
    let drawn = scales
        .iter()
        .map(|(_, latest)| (of(chart, &latest.scale), latest.at))
        .filter(|(held, _)| held.len() > 1)
        .max_by_key(|(held, at)| (held.len(), *at))
        .map(|(held, _)| held);
    html! {
        section.card.stack.s aria-labelledby="scores" {
            header.row.between { h2 id="scores" { (ctx.t("chart-scores")) } }
            @if let Some(held) = drawn {
                @if let Some(row) = held.first().and_then(|first| ctx.look.edition.knowledge.scales.get(&first.scale)) {
                    p.small.muted { (scale(ctx, &row.id)) }
                    (narrow(ctx, row, &held))
                }
            }
            @if scales.is_empty() {
                p.muted { (ctx.t("chart-scores-none")) }
            } @else {
                div.table-scroll tabindex="0" role="region" aria-label=(ctx.t("chart-scores")) {
                    table.wrap {
                        thead { tr {
                            th scope="col" { (ctx.t("chart-scale")) }
                            th.n scope="col" { (ctx.t("chart-score-first")) }
                            th.n scope="col" { (ctx.t("chart-score-latest")) }
                        } }
                        tbody {
                            @for (first, latest) in &scales {
                                tr {
                                    th scope="row" { (scale(ctx, &first.scale)) }
                                    td.n { (value(ctx, first)) }
                                    td.n { @if first.id == latest.id { "–" } @else { (value(ctx, latest)) } }
                                }
                            }
                        }
                    }
                }
            }
            a.btn.block href=(format!("/patients/{}/outcomes", chart.id)) { (icon("chart")) (ctx.t("chart-scores-open")) }
        }
    }
}

/// The scores of a scale, in order.
fn of<'c>(chart: &'c Chart, scale: &str) -> Vec<&'c Noted<Scored>> {
    chart.scores.iter().filter(|score| score.scale == scale).collect()
}

fn value(ctx: &Ctx, score: &Noted<Scored>) -> Markup {
    html! { b { (patient::number(ctx, &score.value)) } br; span.small.muted { (ctx.day(ctx.look.clock(score.at).date())) } }
}

fn scale(ctx: &Ctx, id: &str) -> String {
    ctx.look.edition.knowledge.scales.get(id).map_or_else(
        || id.to_owned(),
        |row| ctx.locale().text("scales", id, "title", &row.title).into_owned(),
    )
}
