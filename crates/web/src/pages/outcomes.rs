//! Outcomes: the measures of the course first, their scores over time, whether a change matters, and from when a result
//! may be judged.

mod compare;
mod form;
mod graph;
mod scale;

pub(crate) use graph::narrow;

use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::{chart_of, shown};
use crate::parts::layout::{self, Frame, Nav};
use crate::parts::patient;
use crate::parts::rules::rests_on;
use crate::parts::signs::{Tone, icon, note};
use maud::{Markup, html};
use pistor_practice::chart::plan::Course;
use pistor_practice::view::{Row, Scale};
use pistor_practice::{Act, Chart};

/// The page.
pub(crate) fn page(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let chart = chart_of(ctx, asked)?;
    let names = ctx.practice().accounts()?;
    let name = |id: &str| {
        names
            .get(id)
            .map_or(String::new(), |account| account.name.clone())
    };
    let course = chart.current_course().or_else(|| chart.courses.last());
    let indication = course
        .map(|course| course.draft.treatment.indication.as_str())
        .or_else(|| {
            chart
                .complaint
                .as_ref()
                .map(|complaint| complaint.indication.as_str())
        });
    let knowledge = &ctx.look.edition.knowledge;
    let measures = indication
        .and_then(|id| knowledge.indications.get(id))
        .map_or(&[][..], |row| &row.measures);
    let named: Vec<&Row<Scale>> = measures
        .iter()
        .filter_map(|id| knowledge.scales.get(id))
        .collect();
    let is_named = |id: &str| measures.iter().any(|held| held == id);
    let scored = |id: &str| chart.scores.iter().any(|score| score.scale == id);
    let also: Vec<&Row<Scale>> = knowledge
        .scales
        .iter()
        .filter(|row| !is_named(&row.id) && scored(&row.id))
        .collect();
    let open = scale::open(ctx, &chart, &named);
    let body = html! {
        (patient::steps(ctx, &chart, "outcomes"))
        h1 { (ctx.t("outcomes-page-title")) }
        (judged_from(ctx, course, indication))
        @if !ctx.may(Act::Score) { (note(Tone::Info, html! { p { (ctx.t("outcomes-page-who")) } })) }
        @if !named.is_empty() {
            h2 { (ctx.t("outcomes-page-named")) }
            @for row in &named { (scale::card(ctx, &chart, course, row, open, &name)) }
        }
        @if !also.is_empty() {
            h2 { (ctx.t("outcomes-page-also")) }
            @for row in also { (scale::card(ctx, &chart, course, row, open, &name)) }
        }
        @if ctx.may(Act::Score) { (form::any(ctx, &chart, course, named.is_empty())) }
    };
    let frame = Frame {
        title: ctx.t("outcomes-page-title"),
        nav: Nav::Patients,
        chart: Some(&chart),
    };
    shown(layout::page(ctx, &frame, body))
}

/// From when the result of the course may be judged, and on whose word.
fn judged_from(ctx: &Ctx, course: Option<&Course>, indication: Option<&str>) -> Markup {
    let Some(indication) = indication else {
        return note(Tone::Info, html! { p { (ctx.t("outcomes-page-no-course")) } });
    };
    let day = course.and_then(|course| course.draft.judged_from.as_deref());
    let row = ctx.look.edition.knowledge.indications.get(indication);
    html! {
        section.card.stack.s {
            h2 { (patient::indication(ctx, indication)) }
            @match day {
                Some(day) => {
                    @let early = is_before(ctx, day);
                    p { (icon("clock")) " " b { (ctx.say("judge-from", &[("day", ctx.full_date(day))])) }
                        @if early { " " (ctx.t("outcomes-page-too-early")) } }
                },
                None => p { (ctx.t("judge-no-data")) },
            }
            @if let Some(row) = row {
                @if let Some(onset) = &row.onset { p { (ctx.say("outcomes-page-onset", &[("onset", ctx.locale().text("indications", indication, "onset", onset).into_owned())])) } }
                (rests_on(ctx, &row.cite))
            }
        }
    }
}

/// Whether today lies before a day.
fn is_before(ctx: &Ctx, day: &str) -> bool {
    day.parse::<jiff::civil::Date>()
        .is_ok_and(|day| ctx.look.now.day < day)
}

/// Title of a scale.
fn title(ctx: &Ctx, row: &Row<Scale>) -> String {
    ctx.locale()
        .text("scales", &row.id, "title", &row.title)
        .into_owned()
}

/// The range of a scale and which way is better, in one line.
fn range(ctx: &Ctx, scale: &Scale) -> String {
    let number = |value| ctx.locale().number(value);
    let args = [("min", number(scale.min)), ("max", number(scale.max))];
    let range = match scale.step {
        Some(step) => ctx.say(
            "outcomes-page-range-step",
            &[args[0].clone(), args[1].clone(), ("step", number(step))],
        ),
        None => ctx.say("outcomes-page-range", &args),
    };
    format!(
        "{range} · {}",
        ctx.t(&format!("outcomes-page-better-{}", better(scale)))
    )
}

fn better(scale: &Scale) -> &'static str {
    match scale.better {
        pistor_practice::view::Better::Lower => "lower",
        pistor_practice::view::Better::Higher => "higher",
    }
}

/// Who rates, as the act writes it: what a device measures, a clinician reads.
fn rater(scale: &Scale) -> &'static str {
    match scale.rater {
        pistor_practice::view::Rater::Patient => "patient",
        pistor_practice::view::Rater::Clinician | pistor_practice::view::Rater::Device => "clinician",
    }
}

/// Whether the course of the chart is this one.
fn course_id(course: Option<&Course>) -> &str {
    course.map_or("", |course| course.id.as_str())
}

/// The scores of a scale, in order.
fn scores<'a>(chart: &'a Chart, scale: &str) -> Vec<&'a Score> {
    chart.scores.iter().filter(|score| score.scale == scale).collect()
}

/// A score with its circumstances.
type Score = pistor_practice::chart::Noted<pistor_practice::chart::outcomes::Scored>;
