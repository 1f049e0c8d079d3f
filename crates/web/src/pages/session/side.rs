//! Beside the open session: what to mind with this patient, the clocks that run, what is missing, the mixture in hand, where
//! it goes. Nothing is decided here; it leads to where it is. On a phone only clocks and alerts stay, above the steps: the rest
//! is said on the page itself.

use super::{Open, sign};
use crate::ctx::Ctx;
use crate::pages::map::data::place;
use crate::pages::mixture::bench;
use crate::pages::plan::{verdict_tag, waived};
use crate::pages::today::{clock, step_title};
use crate::parts::allergies;
use crate::parts::rules::action_tag;
use crate::parts::signs::{Tone, icon, note, tag_with};
use crate::parts::{patient, treatment};
use maud::{Markup, html};
use pistor_practice::acts::session::total;
use pistor_practice::chart::session::TickState;

/// Microseconds of a minute.
const MINUTE: i64 = 60_000_000;

/// The column.
pub(super) fn column(ctx: &Ctx, open: &Open<'_>) -> Markup {
    html! {
        aside.stack.first-s aria-label=(ctx.t("session-page-side")) {
            (clocks(ctx, open))
            (mind(ctx, open))
            (missing(ctx, open))
            (mixture(ctx, open))
            (areas(ctx, open))
        }
    }
}

/// The clocks that run, the one that ends first on top: each with how much of it is over.
fn clocks(ctx: &Ctx, open: &Open<'_>) -> Markup {
    let ticks = open.session.ticks.values();
    let mut running: Vec<(i64, i64, &str)> = ticks
        .filter(|tick| tick.state == TickState::Started)
        .filter_map(|tick| {
            let minutes = i64::from(tick.minutes.filter(|minutes| *minutes > 0)?);
            Some((tick.at + minutes * MINUTE, minutes, tick.step.as_str()))
        })
        .collect();
    running.sort_unstable();
    let now = ctx.at.as_microsecond();
    html! {
        @for (until, minutes, step) in running {
            @let since = until - minutes * MINUTE;
            @let over = ((now - since) / MINUTE).clamp(0, minutes);
            section.card.timer {
                h2 { (step_title(ctx, step)) }
                (clock(ctx, until))
                progress.bar.steps max=(minutes) value=(over) aria-label=(ctx.t("session-page-clock-over")) {}
                p.small.muted { (ctx.say("session-page-clock-since", &[("since", ctx.time(since)), ("until", ctx.time(until))])) }
                a.btn.sm href=(format!("#step-{step}")) { (ctx.t("session-page-to-step")) }
            }
        }
    }
}

/// Allergies, what the rules say at this moment, and who went on in spite of it.
fn mind(ctx: &Ctx, open: &Open<'_>) -> Markup {
    let screening = &open.standing.screening;
    let rows: Vec<_> = screening
        .findings
        .iter()
        .map(|finding| (finding, ctx.look.edition.rule(finding.rule)))
        .collect();
    let waiver = open
        .standing
        .waiver
        .as_ref()
        .and_then(|id| open.chart.waivers.iter().find(|held| held.id == *id));
    html! {
        section.card.stack.s aria-labelledby="mind" {
            header.row.between { h2 id="mind" { (ctx.t("session-page-mind")) } (verdict_tag(ctx, screening.verdict.id())) }
            p { (allergies::shown(ctx, open.chart)) }
            @if let Some(waiver) = waiver { (note(Tone::Caution, waived(ctx, waiver))) }
            @if !screening.questions.is_empty() { p { (ctx.t("error-not-asked")) } }
            @else if rows.is_empty() { p.small.muted { (ctx.t("session-page-mind-none")) } }
            @if !rows.is_empty() {
                ul.stack.s { @for (finding, row) in &rows {
                    li { (action_tag(ctx, finding.action.id())) " " (ctx.speaker().rule_text(row, "title", &row.title)) }
                } }
                a href=(format!("/patients/{}/screening", open.chart.id)) { (ctx.t("session-page-to-screening")) }
            }
        }
    }
}

/// What is missing before the signature, each with the way to it.
fn missing(ctx: &Ctx, open: &Open<'_>) -> Markup {
    let lacks = sign::lacks(ctx, open);
    html! {
        section.card.stack.s.wideonly aria-labelledby="missing" {
            h2 id="missing" { (ctx.t("session-page-missing")) }
            @if lacks.is_empty() { p { (ctx.t("session-page-missing-nothing")) " " a href="#after" { (ctx.t("session-page-sign-head")) } } }
            ul.stack.s { @for lack in &lacks { li { (icon("ask")) " " (lack.words) " " a href=(lack.to) { (lack.link) } } } }
        }
    }
}

/// The mixture in hand, and until when it may be used.
fn mixture(ctx: &Ctx, open: &Open<'_>) -> Markup {
    let held = open
        .chart
        .mixture_for(&open.session.opened.course, open.session.opened.number);
    html! {
        @if let Some(held) = held {
            section.card.stack.s.wideonly aria-labelledby="in-hand" {
                h2 id="in-hand" { (ctx.t("session-page-in-hand")) }
                ul.stack.s { @for item in &held.prepared.items {
                    @let amounts: Vec<String> = [&item.ingredient.strength, &item.ingredient.volume].into_iter().flatten().map(|text| patient::number(ctx, text)).collect();
                    li { b { (patient::substance(ctx, &item.ingredient.substance)) } br; span.small.muted { (amounts.join(" · ")) } }
                } }
                p { span.small.muted { (ctx.t("mixture-page-use-until")) ": " } (bench::until(ctx, &held.prepared)) }
                @if held.waits_for_check() { p.small { span.muted { (ctx.t("mixture-page-checked-by")) ": " } (tag_with(Tone::Caution, "ask", &ctx.t("mixture-check-wanted"))) } }
                @else if held.checked.is_none() && held.prepared.checked_by.is_empty() { p.small { span.muted { (ctx.t("mixture-page-checked-by")) ": " } (tag_with(Tone::Plain, "ask", &ctx.t("mixture-page-nobody-checked"))) } }
            }
        }
    }
}

/// Where it goes by the plan, and what was done there last time.
fn areas(ctx: &Ctx, open: &Open<'_>) -> Markup {
    let Some(course) = open.chart.course(&open.session.opened.course) else {
        return html! {};
    };
    let planned = &course.draft.treatment;
    let earlier = open
        .chart
        .sessions
        .iter()
        .rev()
        .find(|session| session.opened.course == course.id && session.signed.is_some());
    let before: Vec<String> = earlier
        .map(|session| session.map())
        .unwrap_or_default()
        .iter()
        .filter_map(|row| {
            let (count, volume) = total(&ctx.look.edition, std::slice::from_ref(&row.marks)).ok()?;
            let args = [
                ("count", count.to_string()),
                ("volume", ctx.locale().number(volume)),
            ];
            Some(format!(
                "{}: {}",
                place(ctx, row),
                ctx.say("session-page-sum-line", &args)
            ))
        })
        .collect();
    let areas = earlier.map(|session| session.area_rows()).unwrap_or_default();
    let areas = areas.iter().map(|row| {
        let minutes = super::areas::minutes(ctx, row);
        format!("{}: {minutes}", super::areas::where_it_lies(ctx, row))
    });
    let before: Vec<String> = before.into_iter().chain(areas).collect();
    html! {
        section.card.stack.s.wideonly aria-labelledby="where" {
            h2 id="where" { (ctx.t("session-page-where")) }
            ul.stack.s { @for area in &planned.areas { li { (icon("pin")) " " (patient::area(ctx, area)) } } }
            @if let Some(technique) = course.draft.technique.as_deref() { p.small.muted { (ctx.t("label-technique")) ": " (treatment::technique(ctx, technique)) } }
            @if let Some(session) = earlier.filter(|_| !before.is_empty()) {
                p.small.muted { (ctx.say("session-page-last-time", &[("when", ctx.day(ctx.look.clock(session.opened.at).date()))])) " " (before.join("; ")) }
            }
        }
    }
}
