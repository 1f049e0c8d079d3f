//! The course under way: one circle a session.

use crate::ctx::Ctx;
use crate::parts::patient;
use crate::parts::signs::{Tone, icon, tag_with};
use maud::{Markup, html};
use pistor_practice::Chart;
use pistor_practice::chart::desk::Appointment;
use pistor_practice::chart::plan::{Course, CourseState};
use pistor_practice::chart::session::Session;

/// The card; of earlier courses one line each.
pub(super) fn card(ctx: &Ctx, chart: &Chart) -> Markup {
    let current = chart.current_course();
    let others: Vec<&Course> = chart
        .courses
        .iter()
        .rev()
        .filter(|course| current.is_none_or(|held| held.id != course.id))
        .collect();
    html! {
        section.card {
            header {
                h2 { (ctx.t("chart-course")) }
                @if let Some(course) = current { (state(ctx, chart, course)) }
            }
            @match current {
                Some(course) => {
                    p { (patient::treatment_line(ctx, &course.draft.treatment)) }
                    (circles(ctx, chart, course))
                }
                None => p.muted { (ctx.t("chart-no-course")) }
            }
            @for course in others {
                p.small { (patient::indication(ctx, &course.draft.treatment.indication)) " · " (tally(ctx, chart, course)) " " (state(ctx, chart, course)) }
            }
        }
    }
}

fn tally(ctx: &Ctx, chart: &Chart, course: &Course) -> String {
    let done = chart.signed_sessions(&course.id).to_string();
    ctx.say(
        "chart-sessions-of",
        &[
            ("done", done),
            ("planned", course.draft.sessions.len().to_string()),
        ],
    )
}

fn state(ctx: &Ctx, chart: &Chart, course: &Course) -> Markup {
    let planned = course.draft.sessions.len();
    let finished =
        course.state == CourseState::Agreed && planned > 0 && chart.signed_sessions(&course.id) >= planned;
    match (finished, course.state) {
        (true, _) => tag_with(Tone::Plain, "check", &ctx.t("chart-course-finished")),
        (_, CourseState::Drafted) => tag_with(Tone::Caution, "pen", &ctx.t("chart-course-drafted")),
        (_, CourseState::Agreed) => tag_with(Tone::Plain, "check", &ctx.t("chart-course-agreed")),
        (_, CourseState::Stopped) => tag_with(Tone::Plain, "x", &ctx.t("chart-course-stopped")),
    }
}

/// A session of the course, as its circle shows it.
struct Circle {
    number: u32,
    class: &'static str,
    href: Option<String>,
    small: String,
}

fn circles(ctx: &Ctx, chart: &Chart, course: &Course) -> Markup {
    let held: Vec<&Session> = chart
        .sessions
        .iter()
        .filter(|session| session.opened.course == course.id && session.signed.is_some())
        .collect();
    let mut booked: Vec<&Appointment> = chart
        .appointments
        .values()
        .map(|appointment| &appointment.body)
        .filter(|appointment| appointment.course == course.id && appointment.state.stands())
        .collect();
    booked.sort_by_key(|appointment| appointment.begins);
    let next = chart.next_session(&course.id);
    let planned = u32::try_from(course.draft.sessions.len()).unwrap_or(u32::MAX);
    let last = planned
        .max(next.saturating_sub(1) + u32::try_from(booked.len()).unwrap_or(0))
        .min(60);
    let day = |at: i64| ctx.day(ctx.look.clock(at).date());
    let circle = |number: u32| {
        if let Some(session) = held.iter().find(|session| session.opened.number == number) {
            return Circle {
                number,
                class: "done",
                href: Some(format!("/patients/{}/session/{}", chart.id, session.opened.id)),
                small: day(session
                    .signed
                    .as_ref()
                    .map_or(session.opened.at, |signed| signed.ended)),
            };
        }
        let appointment = number.checked_sub(next).and_then(|n| booked.get(n as usize));
        let best = course
            .draft
            .sessions
            .iter()
            .find(|session| session.number == number)
            .and_then(|session| session.best.as_deref());
        let small = match (appointment, best) {
            (Some(appointment), _) => day(appointment.begins),
            (None, Some(best)) => ctx.say("chart-planned", &[("day", ctx.iso_day(best))]),
            (None, None) => "–".to_owned(),
        };
        let is_next = number == next && course.state == CourseState::Agreed;
        Circle {
            number,
            class: match appointment {
                _ if is_next => "next",
                Some(_) => "booked",
                None => "open",
            },
            href: is_next.then(|| format!("/patients/{}/session", chart.id)),
            small,
        }
    };
    html! {
        @if last > 0 {
            ol.circles aria-label=(tally(ctx, chart, course)) {
                @for held in (1..=last).map(circle) {
                    li.(held.class) {
                        @match &held.href {
                            Some(href) => a href=(href) { (inside(ctx, &held)) }
                            None => span.c { (inside(ctx, &held)) }
                        }
                    }
                }
            }
        } @else {
            p.muted { (ctx.t("chart-no-sessions")) }
        }
    }
}

fn inside(ctx: &Ctx, circle: &Circle) -> Markup {
    html! {
        span.dot { @if circle.class == "done" { (icon("check")) } @else { (circle.number) } }
        small { (circle.small) }
        span.vh { (ctx.say("session-number", &[("number", circle.number.to_string())])) ", " (ctx.t(&format!("chart-circle-{}", circle.class))) }
    }
}
