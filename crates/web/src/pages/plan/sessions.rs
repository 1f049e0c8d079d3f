//! The sessions of a course as a list: when each was, is or would be, and what has become of it.

use crate::ctx::Ctx;
use crate::parts::patient;
use crate::parts::signs::{Tone, icon, tag_with};
use maud::{Markup, html};
use pistor_practice::Chart;
use pistor_practice::chart::plan::{Course, CourseState};
use pistor_practice::diary::CourseDiary;
use pistor_practice::diary::schedule::{Due, Stand, Window};

/// The list, with the rhythm that the source describes below it.
pub(super) fn list(ctx: &Ctx, chart: &Chart, course: &Course, diary: &CourseDiary) -> Markup {
    let done = chart.signed_sessions(&course.id).to_string();
    let planned = course.draft.sessions.len();
    let id = format!("sessions-{}", course.id);
    html! {
        section.card.flush aria-labelledby=(id) {
            header {
                h3 id=(id) { (ctx.t("plan-page-sessions")) }
                @if planned > 0 { span.small.muted { (ctx.say("chart-sessions-of", &[("done", done), ("planned", planned.to_string())])) } }
            }
            @if diary.sessions.is_empty() { p.pad { (ctx.t("plan-page-single")) } }
            ol.list { @for due in &diary.sessions { li { (row(ctx, chart, course, due, diary)) } } }
        }
        @if course.state != CourseState::Stopped { p.small.muted { (rhythm(ctx, course)) } }
    }
}

fn row(ctx: &Ctx, chart: &Chart, course: &Course, due: &Due, diary: &CourseDiary) -> Markup {
    let optional = due.optional.then(|| ctx.t("optional"));
    let line = |parts: Vec<Option<String>>| parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let number = html! { b.no { span.vh { (ctx.t("plan-page-session")) " " } (due.number) } };
    match &due.stand {
        Stand::Held(id, _) => {
            let session = chart.session(id);
            let signed = session.and_then(|session| session.signed.as_ref());
            let at = signed.map_or(0, |signed| signed.ended);
            let points = match signed {
                Some(signed) if signed.points > 0 => {
                    ctx.say("plan-page-points", &[("count", signed.points.to_string())])
                }
                Some(signed) if signed.applied.is_some() => patient::sums_of(ctx, signed),
                _ => ctx.t("session-page-signed"),
            };
            html! {
                a.it.s href=(format!("/patients/{}/session/{id}", chart.id)) {
                    (number) span.grow { (ctx.weekday_time(at)) } (tag_with(Tone::Plain, "check", &points))
                }
            }
        }
        Stand::UnderWay(_, day) => html! {
            a.it.s href=(format!("/patients/{}/session", chart.id)) {
                (number) span.grow { b { (ctx.weekday(*day)) } } (tag_with(Tone::Info, "timer", &ctx.t("plan-page-under-way")))
            }
        },
        Stand::Booked(id, begins) => {
            let room = chart
                .appointments
                .get(id)
                .map(|held| ctx.say("plan-page-room", &[("room", held.room.clone())]));
            let today = ctx.look.clock(*begins).date() == ctx.look.now.day;
            let clashes = diary.clashes.iter().any(|clash| clash.appointment == *id);
            html! {
                div.it.s {
                    (number)
                    span.grow { (ctx.weekday_time(*begins)) br; span.small.muted { (line(vec![room, optional])) } }
                    @if clashes { (tag_with(Tone::Caution, "caution", &ctx.t("plan-page-clash"))) }
                    @else if today { (tag_with(Tone::Info, "clock", &ctx.t("plan-page-today"))) }
                    @else { (tag_with(Tone::Plain, "calendar", &ctx.t("appointment-booked"))) }
                }
            }
        }
        Stand::Open => {
            let day = due.day(ctx.look.now.day, |at| ctx.look.clock(at).date());
            let late = due.window.latest.is_some_and(|latest| latest < ctx.look.now.day)
                && course.state == CourseState::Agreed;
            html! {
                div.it.s {
                    (number)
                    span.grow {
                        span.muted { (day.map_or_else(|| ctx.t("plan-page-no-date"), |day| ctx.say("chart-planned", &[("day", ctx.weekday(day))]))) }
                        br; span.small.muted { (line(vec![limits(ctx, &due.window), Some(ctx.t("plan-page-not-booked")), optional])) }
                    }
                    @if late { (tag_with(Tone::Caution, "caution", &ctx.t("plan-page-late"))) }
                }
            }
        }
    }
}

/// When a session may be, where that says more than its best day does.
fn limits(ctx: &Ctx, held: &Window) -> Option<String> {
    let only_best = held.best.is_some()
        && held.latest.is_none()
        && held.earliest.is_none_or(|day| Some(day) == held.best);
    (!only_best).then(|| window(ctx, held))
}

/// When a session may be, in words.
pub(super) fn window(ctx: &Ctx, window: &Window) -> String {
    let day = |day| ctx.day(day);
    match (window.earliest, window.latest) {
        (Some(earliest), Some(latest)) => ctx.say(
            "plan-page-between",
            &[("earliest", day(earliest)), ("latest", day(latest))],
        ),
        (Some(earliest), None) => ctx.say("plan-page-from", &[("earliest", day(earliest))]),
        (None, Some(latest)) => ctx.say("plan-page-until", &[("latest", day(latest))]),
        (None, None) if window.best.is_some() => ctx.t("plan-page-no-limit"),
        (None, None) => ctx.t("plan-page-no-data"),
    }
}

/// The rhythm that the source describes, and that the later days follow it.
fn rhythm(ctx: &Ctx, course: &Course) -> Markup {
    let knowledge = &ctx.look.edition.knowledge;
    let protocol = course
        .draft
        .protocol
        .as_ref()
        .and_then(|id| knowledge.protocols.get(id));
    let Some(row) = protocol else {
        return html! { (ctx.t("plan-no-protocol")) };
    };
    let said = match row.interval_days {
        _ if !row.offsets_days.is_empty() => ctx.t("plan-page-rhythm-studied"),
        None => ctx.t("plan-page-rhythm-none"),
        Some(interval) => {
            let days = |days: u32| ctx.say("lapse-days", &[("count", days.to_string())]);
            let best = ("best", days(interval.best));
            match (interval.min, interval.max) {
                (None, None) => ctx.say("plan-page-rhythm", &[best]),
                (Some(min), None) => ctx.say("plan-page-rhythm-least", &[best, ("least", days(min))]),
                (None, Some(max)) => ctx.say("plan-page-rhythm-most", &[best, ("most", days(max))]),
                (Some(min), Some(max)) => ctx.say(
                    "plan-page-rhythm-between",
                    &[best, ("least", min.to_string()), ("most", days(max))],
                ),
            }
        }
    };
    html! {
        (said) " " (ctx.t("plan-page-follow")) " "
        a href=(format!("/knowledge/protocols/{}", row.id)) { (ctx.t("plan-page-source")) }
    }
}

/// The days as they were drafted: a record, while the list above moves with the visits.
pub(super) fn drafted(ctx: &Ctx, course: &Course) -> Markup {
    let day = |day: &Option<String>| {
        day.as_deref()
            .map_or_else(|| ctx.t("plan-page-no-data"), |day| ctx.iso_day(day))
    };
    let sessions = &course.draft.sessions;
    html! {
        @if !sessions.is_empty() {
            details data-remember=(format!("drafted-{}", course.id)) {
                summary { (icon("chevron-right")) (ctx.t("plan-page-dates")) }
                div.table-scroll tabindex="0" role="region" aria-label=(ctx.t("plan-page-dates")) {
                    table.wrap {
                        caption.vh { (ctx.t("plan-page-dates")) }
                        thead { tr {
                            th scope="col" { (ctx.t("plan-page-session")) }
                            th scope="col" { (ctx.t("plan-page-earliest")) }
                            th scope="col" { (ctx.t("plan-page-best")) }
                            th scope="col" { (ctx.t("plan-page-latest")) }
                        } }
                        tbody { @for session in sessions {
                            tr {
                                th scope="row" { (session.number) @if session.optional { " " span.small.muted { (ctx.t("optional")) } } }
                                td { (day(&session.earliest)) }
                                td { (day(&session.best)) }
                                td { (day(&session.latest)) }
                            }
                        } }
                    }
                }
                @if sessions.iter().any(|session| session.optional) { p.small.muted { (ctx.t("plan-page-optional-why")) } }
                p.small.muted { (ctx.t("plan-page-from-draft")) }
            }
        }
    }
}

/// Visits of the course that are over or were called off, and those that no session of the plan stands for.
pub(super) fn other_visits(ctx: &Ctx, chart: &Chart, course: &Course, diary: &CourseDiary) -> Markup {
    let in_list = |id: &str| {
        diary
            .sessions
            .iter()
            .any(|due| matches!(&due.stand, Stand::Booked(held, _) if held == id))
    };
    let mut held: Vec<_> = chart
        .appointments
        .values()
        .filter(|held| held.course == course.id && !in_list(&held.appointment))
        .collect();
    held.sort_by_key(|appointment| std::cmp::Reverse(appointment.begins));
    html! {
        @if !held.is_empty() {
            details data-remember=(format!("visits-{}", course.id)) {
                summary { (icon("chevron-right")) (ctx.say("plan-page-other-visits", &[("count", held.len().to_string())])) }
                ul.stack.s { @for appointment in held {
                    li.row.between {
                        span { (ctx.weekday_time(appointment.begins)) " · " (ctx.say("plan-page-room", &[("room", appointment.room.clone())])) }
                        (crate::pages::person::state_tag(ctx, appointment.state))
                    }
                } }
            }
        }
    }
}
