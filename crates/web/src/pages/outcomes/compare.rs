//! First and latest score, and whether the change matters: by the journey's word, never by an average.

use super::Score;
use super::scale::band;
use crate::ctx::Ctx;
use crate::parts::patient::number;
use crate::parts::rules::cites;
use crate::parts::signs::{Tone, icon, note};
use maud::{Markup, html};
use pistor_practice::Chart;
use pistor_practice::view::{Row, Scale};

/// Who may rate. Their scores are never mixed.
pub(super) const RATERS: [&str; 2] = ["patient", "clinician"];

/// A comparison for each who rated, and the smallest change that matters.
pub(super) fn all(ctx: &Ctx, chart: &Chart, row: &Row<Scale>, held: &[&Score]) -> Markup {
    html! {
        @for rater in RATERS {
            @let own: Vec<&Score> = held.iter().filter(|score| score.rater == rater).copied().collect();
            @if let Some(latest) = own.last() { (one(ctx, chart, row, &own, latest)) }
        }
        (matters(ctx, row))
    }
}

/// First and latest of the course that the latest belongs to.
fn one(ctx: &Ctx, chart: &Chart, row: &Row<Scale>, own: &[&Score], latest: &Score) -> Markup {
    let of_course: Vec<&&Score> = own.iter().filter(|score| score.course == latest.course).collect();
    let rater = ctx.t(&format!("outcomes-page-rater-{}", latest.rater));
    let (Some(first), true) = (of_course.first(), of_course.len() > 1) else {
        return html! {
            p { b { (number(ctx, &latest.value)) } @if !band(ctx, row, &latest.value).is_empty() { " · " (band(ctx, row, &latest.value)) }
                " · " (ctx.when(latest.at)) " · " (rater) }
            p.muted { (ctx.t("outcomes-page-one-score")) }
        };
    };
    let judged = chart
        .course(&latest.course)
        .and_then(|course| course.draft.judged_from.clone());
    let day = ctx.look.clock(latest.at).date();
    let early = judged
        .as_deref()
        .and_then(|text| text.parse::<jiff::civil::Date>().ok())
        .is_some_and(|from| day < from);
    let outcome = ctx.look.change(row, &first.value, &latest.value);
    // Nothing is shown as good before it may be judged.
    let tone = match outcome {
        _ if early => Tone::Info,
        Some("better") => Tone::Clear,
        Some("worse") => Tone::Caution,
        _ => Tone::Info,
    };
    let line = ctx.say(
        "outcomes-page-from-to",
        &[
            ("first", number(ctx, &first.value)),
            ("on", ctx.when(first.at)),
            ("latest", number(ctx, &latest.value)),
            ("at", ctx.when(latest.at)),
        ],
    );
    note(
        tone,
        html! {
            strong.t { (ctx.t(&format!("outcomes-page-outcome-{}", outcome.unwrap_or("none")))) }
            p { (line) " · " (rater) }
            @match judged {
                Some(day) if early => p { (icon("clock")) " " (ctx.say("judge-from", &[("day", ctx.full_date(&day))])) " " (ctx.t("outcomes-page-early")) },
                Some(_) => {},
                None => p { (ctx.t("judge-no-data")) },
            }
        },
    )
}

/// The smallest change that matters, by source.
fn matters(ctx: &Ctx, row: &Row<Scale>) -> Markup {
    let Some(least) = row.change.iter().map(|change| change.by).min() else {
        return html! { p.small { (icon("info")) " " (ctx.t("outcomes-page-no-threshold")) } };
    };
    html! {
        details {
            summary { (icon("chevron-right")) (ctx.say("outcomes-page-threshold", &[("by", ctx.locale().number(least))])) }
            div.stack.s {
                @for (n, change) in row.change.iter().enumerate() {
                    p { b { (ctx.locale().number(change.by)) } " · " (ctx.locale().text("scales", &row.id, &format!("change{}", n + 1), &change.says)) }
                    (cites(ctx, &change.cite))
                }
            }
        }
    }
}
