//! What was written in the chart, latest first: as much as one looks through; the whole is the record.

use super::{Accounts, who};
use crate::ctx::Ctx;
use crate::parts::patient::{event_title, step_icon};
use crate::parts::signs::icon;
use maud::{Markup, html};
use pistor_practice::Chart;
use pistor_practice::chart::{About, Event};

/// Lines of the chart's own page.
const LINES_MAX: usize = 30;

/// The timeline.
pub(super) fn section(ctx: &Ctx, chart: &Chart, accounts: &Accounts) -> Markup {
    let mut last = None;
    let rest = chart.timeline.len().saturating_sub(LINES_MAX);
    html! {
        section.card.flush {
            header {
                h2 { (ctx.t("chart-timeline")) }
                span.small.muted { (ctx.say("chart-entries", &[("count", chart.timeline.len().to_string())])) }
            }
            ol.timeline {
                @for event in chart.timeline.iter().rev().take(LINES_MAX) {
                    @let day = ctx.look.clock(event.at).date();
                    @if last.replace(day) != Some(day) { li.day { (ctx.locale().long_date(day)) } }
                    (line(ctx, event, accounts))
                }
            }
            footer {
                a.btn.block href=(format!("/patients/{}/record", chart.id)) {
                    (icon("history"))
                    @if rest > 0 { (ctx.say("chart-record-more", &[("count", rest.to_string())])) } @else { (ctx.t("chart-record")) }
                }
            }
        }
    }
}

fn line(ctx: &Ctx, event: &Event, accounts: &Accounts) -> Markup {
    html! {
        li.(tone(event)) {
            span.dot { (icon(step_icon(&event.step))) }
            div.body {
                b { (event_title(ctx, event)) } br;
                span.small.muted { (ctx.time(event.at)) " · " (who(accounts, &event.author)) }
            }
        }
    }
}

/// The tone of what is to be noticed when one runs through the lines.
fn tone(event: &Event) -> &'static str {
    let About::Word(word) = &event.about else {
        return "";
    };
    match (event.kind.as_str(), word.as_str()) {
        ("reported", "level-emergency") | ("screened", "action-stop" | "action-refer") => "stop",
        ("reported", "level-call") | ("screened", "action-caution" | "action-defer") | ("waived", _) => "caution",
        ("reported", "level-watch") | ("screened", "action-ask") => "info",
        _ => "",
    }
}
