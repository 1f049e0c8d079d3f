//! What was written in the chart, latest first: as much as one looks through; the whole is the record.

use super::{Accounts, by};
use crate::ctx::Ctx;
use crate::parts::patient::{event_title, step_icon};
use crate::parts::signs::icon;
use jiff::civil::Date;
use maud::{Markup, html};
use pistor_practice::Chart;
use pistor_practice::chart::{About, Event};

/// Lines of the chart's own page.
const LINES_MAX: usize = 24;

/// Lines that belong together: the ticks that one person made on one day, else a single entry.
struct Group<'a> {
    day: Date,
    latest: &'a Event,
    earliest: &'a Event,
    count: usize,
}

/// What many entries are one line of.
fn together(kind: &str) -> Option<&'static str> {
    match kind {
        "ticked" => Some("checklist"),
        "marked" | "erased" => Some("map"),
        _ => None,
    }
}

/// The latest lines. A checklist is one line, however many steps it has, and so is a map.
fn groups<'a>(ctx: &Ctx, chart: &'a Chart) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = Vec::with_capacity(LINES_MAX);
    for event in chart.timeline.iter().rev() {
        let day = ctx.look.clock(event.at).date();
        let full = groups.len() == LINES_MAX;
        match groups.last_mut() {
            Some(last)
                if together(&event.kind).is_some()
                    && together(&event.kind) == together(&last.latest.kind)
                    && last.latest.author == event.author
                    && last.day == day =>
            {
                last.earliest = event;
                last.count += 1;
            }
            _ if full => break,
            _ => groups.push(Group {
                day,
                latest: event,
                earliest: event,
                count: 1,
            }),
        }
    }
    groups
}

/// The timeline.
pub(super) fn section(ctx: &Ctx, chart: &Chart, accounts: &Accounts) -> Markup {
    let groups = groups(ctx, chart);
    let mut last = None;
    let rest = chart
        .timeline
        .len()
        .saturating_sub(groups.iter().map(|group| group.count).sum());
    html! {
        section.card.flush {
            header {
                h2 { (ctx.t("chart-timeline")) }
                span.small.muted { (ctx.say("chart-entries", &[("count", chart.timeline.len().to_string())])) }
            }
            ol.timeline {
                @for group in &groups {
                    @if last.replace(group.day) != Some(group.day) { li.day { (ctx.locale().long_date(group.day)) } }
                    (line(ctx, group, accounts))
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

fn line(ctx: &Ctx, group: &Group<'_>, accounts: &Accounts) -> Markup {
    let event = group.latest;
    let (title, time) = match group.count {
        1 => (event_title(ctx, event), ctx.time(event.at)),
        count => {
            let (from, to) = (ctx.time(group.earliest.at), ctx.time(event.at));
            let time = if from == to { to } else { format!("{from}–{to}") };
            let words = match together(&event.kind) {
                Some("map") => "chart-strokes",
                _ => "chart-ticks",
            };
            (ctx.say(words, &[("count", count.to_string())]), time)
        }
    };
    html! {
        li.(tone(event)) {
            span.dot { (icon(step_icon(&event.step))) }
            div.body {
                b { (title) } br;
                span.small.muted { (time) " · " (by(ctx, accounts, &event.author)) }
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
        ("reported", "level-call") | ("screened", "action-caution" | "action-defer") | ("waived", _) => {
            "caution"
        }
        ("reported", "level-watch") | ("screened", "action-ask") => "info",
        _ => "",
    }
}
