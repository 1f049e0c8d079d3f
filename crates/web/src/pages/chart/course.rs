//! The course under way: one circle a session.

use crate::ctx::Ctx;
use crate::parts::patient;
use crate::parts::signs::{Tone, icon, tag_with};
use maud::{Markup, html};
use pistor_practice::Chart;
use pistor_practice::chart::plan::{Course, CourseState};
use pistor_practice::diary::CourseDiary;
use pistor_practice::diary::schedule::{Due, Stand};

/// The card; of earlier courses one line each.
pub(super) fn card(ctx: &Ctx, chart: &Chart, diary: Option<&CourseDiary>) -> Markup {
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
                    @if let Some(diary) = diary { (circles(ctx, chart, course, diary)) }
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

/// Each session with its day: held, booked, or as it would be by the visits before it.
fn circles(ctx: &Ctx, chart: &Chart, course: &Course, diary: &CourseDiary) -> Markup {
    let next = chart.next_session(&course.id);
    let circle = |due: &Due| {
        let day = due
            .day(ctx.look.now.day, |at| ctx.look.clock(at).date())
            .map(|day| ctx.day(day));
        let is_next = due.number == next && course.state == CourseState::Agreed;
        let (class, href, small) = match &due.stand {
            Stand::Held(id, _) => ("done", Some(format!("/patients/{}/session/{id}", chart.id)), day),
            Stand::UnderWay(..) => ("next", None, day),
            Stand::Booked(..) => ("booked", None, day),
            Stand::Open => (
                "open",
                None,
                day.map(|day| ctx.say("chart-planned", &[("day", day)])),
            ),
        };
        Circle {
            number: due.number,
            class: if is_next { "next" } else { class },
            href: href.or_else(|| is_next.then(|| format!("/patients/{}/session", chart.id))),
            small: small.unwrap_or_else(|| "–".to_owned()),
        }
    };
    html! {
        @if !diary.sessions.is_empty() {
            ol.circles aria-label=(tally(ctx, chart, course)) {
                @for held in diary.sessions.iter().map(circle) {
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
