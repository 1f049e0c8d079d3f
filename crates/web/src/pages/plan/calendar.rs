//! Two months of a course beside each other: the number of a session on the day on which it was, is or would be.

use crate::ctx::Ctx;
use crate::parts::signs::icon;
use jiff::ToSpan;
use jiff::civil::Date;
use maud::{Markup, html};
use pistor_practice::Chart;
use pistor_practice::diary::CourseDiary;
use pistor_practice::diary::schedule::Stand;
use std::collections::BTreeMap;

/// What stands on a day: a session, how it stands, and where it leads.
struct Mark {
    number: u32,
    class: &'static str,
    icon: &'static str,
    word: String,
    href: Option<String>,
}

/// Two months, from the one that is asked for on; with the way to those before and after, as far as the course goes.
pub(super) fn months(ctx: &Ctx, chart: &Chart, diary: &CourseDiary, from: Option<&str>) -> Markup {
    let marks = marks(ctx, chart, diary);
    let today = ctx.look.now.day;
    let first = marks.keys().next().copied().unwrap_or(today).first_of_month();
    let last = marks
        .keys()
        .last()
        .copied()
        .unwrap_or(today)
        .max(today)
        .first_of_month();
    // The two last months of a course, where it began earlier: never one alone.
    let latest = earlier(last).max(first);
    let asked = from.and_then(|text| format!("{text}-01").parse::<Date>().ok());
    let shown = asked.unwrap_or(today.first_of_month()).clamp(first, latest);
    let way = |month: Date, name: &str, sign: &str| {
        let href = format!(
            "/patients/{}/plan?from={}#calendar",
            chart.id,
            month.strftime("%Y-%m")
        );
        html! { a.btn.sm href=(href) { (icon(sign)) (ctx.say(name, &[("month", title(ctx, month))])) } }
    };
    html! {
        div.stack.s.wideonly id="calendar" {
            div.grid2 {
                (month(ctx, shown, &marks))
                (month(ctx, later(shown), &marks))
            }
            @if shown > first || shown < latest {
                div.row.between {
                    span { @if shown > first { (way(earlier(shown), "plan-page-month-before", "arrow-left")) } }
                    span { @if shown < latest { (way(later(shown), "plan-page-month-after", "arrow-right")) } }
                }
            }
            p.small.muted { (ctx.t(if ctx.look.settings.closed.is_empty() { "plan-page-hatched" } else { "plan-page-hatched-closed" })) }
        }
    }
}

fn later(month: Date) -> Date {
    month.checked_add(1.month()).unwrap_or(month)
}

fn earlier(month: Date) -> Date {
    month.checked_sub(1.month()).unwrap_or(month)
}

fn title(ctx: &Ctx, month: Date) -> String {
    let args = [
        ("month", ctx.t(&format!("month-{}", month.month()))),
        ("year", month.year().to_string()),
    ];
    ctx.say("plan-page-month", &args)
}

fn marks(ctx: &Ctx, chart: &Chart, diary: &CourseDiary) -> BTreeMap<Date, Vec<Mark>> {
    let date = |at: i64| ctx.look.clock(at).date();
    let mut marks: BTreeMap<Date, Vec<Mark>> = BTreeMap::new();
    for due in &diary.sessions {
        let Some(day) = due.day(ctx.look.now.day, date) else {
            continue;
        };
        let (class, icon, word, href) = match &due.stand {
            Stand::Held(id, _) => (
                "done",
                "check",
                "held",
                Some(format!("/patients/{}/session/{id}", chart.id)),
            ),
            Stand::UnderWay(..) => (
                "",
                "syringe",
                "under-way",
                Some(format!("/patients/{}/session", chart.id)),
            ),
            Stand::Booked(id, _) if diary.clashes.iter().any(|clash| clash.appointment == *id) => {
                ("caution", "caution", "clashes", Some(format!("#clash-{id}")))
            }
            Stand::Booked(..) => ("", "syringe", "booked", None),
            Stand::Open => ("open", "", "proposed", None),
        };
        let args = [("number", due.number.to_string())];
        marks.entry(day).or_default().push(Mark {
            number: due.number,
            class,
            icon,
            word: ctx.say(&format!("plan-page-mark-{word}"), &args),
            href,
        });
    }
    marks
}

fn month(ctx: &Ctx, first: Date, marks: &BTreeMap<Date, Vec<Mark>>) -> Markup {
    let lead = i64::from(first.weekday().to_monday_zero_offset());
    let days = i64::from(first.days_in_month());
    let weeks = (lead + days + 6) / 7;
    html! {
        section.card.month {
            table.cal {
                caption { (title(ctx, first)) }
                thead { tr { @for n in 1..=7 {
                    th scope="col" { abbr title=(ctx.t(&format!("weekday-{n}"))) { (ctx.t(&format!("weekday-short-{n}"))) } }
                } } }
                tbody { @for week in 0..weeks { tr { @for weekday in 0..7 {
                    @let n = week * 7 + weekday - lead;
                    @if (0..days).contains(&n) {
                        @let day = first.checked_add(n.days()).unwrap_or(first);
                        (cell(ctx, day, marks.get(&day).map_or(&[][..], Vec::as_slice)))
                    } @else { td.out {} }
                } } } }
            }
        }
    }
}

fn cell(ctx: &Ctx, day: Date, marks: &[Mark]) -> Markup {
    let today = ctx.look.now.day;
    let hatched = day < today || !ctx.look.settings.open_on(day);
    html! {
        td.today[day == today].no[hatched] aria-current=[(day == today).then_some("date")] {
            span.d { (day.day()) }
            @for mark in marks {
                @let inside = html! {
                    @if !mark.icon.is_empty() { (icon(mark.icon)) }
                    span aria-hidden="true" { (mark.number) } span.vh { (mark.word) }
                };
                @match &mark.href {
                    Some(href) => a.ev.(mark.class) href=(href) { (inside) },
                    None => span.ev.(mark.class) { (inside) },
                }
            }
        }
    }
}
