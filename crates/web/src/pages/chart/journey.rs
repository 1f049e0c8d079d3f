//! The eight steps as one line: which are done, which is now, and what is next.

use crate::ctx::Ctx;
use crate::pages::today::{clocks, step_title};
use crate::parts::patient::{STEPS, step_icon};
use crate::parts::signs::icon;
use maud::{Markup, html};
use pistor_practice::Chart;
use pistor_practice::chart::plan::{Course, CourseState};
use pistor_practice::chart::session::{Session, TickState};

/// The step that is to be done now.
pub(super) fn now(ctx: &Ctx, chart: &Chart) -> &'static str {
    if chart.open_session().is_some() {
        return "session";
    }
    if chart.reports.iter().any(|case| case.is_open()) {
        return "followup";
    }
    let Some(course) = chart.current_course() else {
        return match (chart.answers.is_empty(), chart.screening()) {
            (true, None) => "intake",
            (_, None) if unasked(ctx, chart) > 0 => "intake",
            (_, None) => "screening",
            (_, Some(screening)) if decided(chart, &screening.id, &screening.verdict) => "plan",
            _ => "screening",
        };
    };
    if course.state != CourseState::Agreed {
        return "plan";
    }
    if let Some(session) = last_of(chart, course) {
        if !handed(chart, session) {
            return "aftercare";
        }
        if call_due(ctx, chart, session) {
            return "followup";
        }
    }
    match all_done(chart, course) {
        true => "outcomes",
        false
            if chart
                .mixture_for(&course.id, chart.next_session(&course.id))
                .is_some() =>
        {
            "session"
        }
        false => "mixture",
    }
}

/// Whether a screening stands in nobody's way: nothing graver than caution, or a physician went on in spite of it.
fn decided(chart: &Chart, screening: &str, verdict: &str) -> bool {
    matches!(verdict, "clear" | "caution") || chart.waivers.iter().any(|waiver| waiver.screening == screening)
}

/// How many questions about the treatment in mind are open; one where nobody has said what it is.
fn unasked(ctx: &Ctx, chart: &Chart) -> usize {
    let Some(next) = crate::parts::treatment::proposed(chart) else {
        return 1;
    };
    let standing = ctx.look.standing(chart, &next);
    standing.map_or(1, |standing| standing.screening.questions.len())
}

fn last_of<'a>(chart: &'a Chart, course: &Course) -> Option<&'a Session> {
    chart
        .sessions
        .iter()
        .rev()
        .find(|session| session.opened.course == course.id && session.signed.is_some())
}

fn handed(chart: &Chart, session: &Session) -> bool {
    chart
        .handed
        .iter()
        .any(|sheet| sheet.session == session.opened.id)
}

fn reached(chart: &Chart, session: &Session) -> bool {
    chart
        .calls
        .iter()
        .any(|call| call.session == session.opened.id && call.reached)
}

/// Whether the house's custom wants a call by now, and nobody was reached.
fn call_due(ctx: &Ctx, chart: &Chart, session: &Session) -> bool {
    let after = i64::from(ctx.look.settings.call_after_hours) * 3_600_000_000;
    let ended = session.signed.as_ref().map_or(i64::MAX, |signed| signed.ended);
    after > 0 && ended.saturating_add(after) <= ctx.at.as_microsecond() && !reached(chart, session)
}

fn all_done(chart: &Chart, course: &Course) -> bool {
    let planned = course.draft.sessions.len();
    planned > 0 && chart.signed_sessions(&course.id) >= planned
}

/// Whether a step is done, and the few words below its name.
fn state(ctx: &Ctx, chart: &Chart, step: &str) -> (bool, String) {
    let day = |at: i64| ctx.day(ctx.look.clock(at).date());
    let course = chart.current_course();
    let last = course.and_then(|course| last_of(chart, course));
    match step {
        // Some answers are not all answers: until a course is drafted only a list without gaps is done.
        "intake" => match (chart.answers.values().map(|answer| answer.at).max(), course) {
            (None, _) => (false, String::new()),
            (Some(at), Some(_)) => (true, day(at)),
            (Some(at), None) => match unasked(ctx, chart) {
                0 => (true, day(at)),
                count => (
                    false,
                    ctx.say("chart-intake-open", &[("count", count.to_string())]),
                ),
            },
        },
        "screening" => match chart.screening() {
            Some(screening) => {
                let verdict = ctx.t(&format!("action-{}", screening.verdict));
                (
                    decided(chart, &screening.id, &screening.verdict),
                    format!("{verdict} · {}", day(screening.at)),
                )
            }
            None => (false, String::new()),
        },
        "plan" => match course {
            Some(course) => {
                let state = ctx.t(&format!("chart-course-{}", course.state.id()));
                (course.state == CourseState::Agreed, state)
            }
            None => (false, String::new()),
        },
        "mixture" => {
            let bench = course.and_then(|course| {
                let number = chart
                    .open_session()
                    .map_or_else(|| chart.next_session(&course.id), |session| session.opened.number);
                chart.mixture_for(&course.id, number)
            });
            bench.map_or((false, String::new()), |bench| {
                (true, ctx.when(bench.prepared.at))
            })
        }
        "session" => match course {
            Some(course) if course.state == CourseState::Agreed => {
                let done = chart.signed_sessions(&course.id).to_string();
                let planned = course.draft.sessions.len();
                let said = match planned {
                    0 => ctx.say("chart-sessions-done", &[("done", done)]),
                    _ => ctx.say(
                        "chart-sessions-of",
                        &[("done", done), ("planned", planned.to_string())],
                    ),
                };
                (all_done(chart, course), said)
            }
            _ => (false, String::new()),
        },
        "aftercare" => match last.and_then(|session| {
            chart
                .handed
                .iter()
                .rev()
                .find(|sheet| sheet.session == session.opened.id)
        }) {
            Some(sheet) => (true, day(sheet.at)),
            None => (false, String::new()),
        },
        "followup" => {
            let open = chart.reports.iter().filter(|case| case.is_open()).count();
            match (open, last) {
                (0, Some(session)) if reached(chart, session) => (true, ctx.t("chart-reached")),
                (0, _) => (false, String::new()),
                (open, _) => (
                    false,
                    ctx.say("chart-reports-open", &[("count", open.to_string())]),
                ),
            }
        }
        _ => match chart.scores.last() {
            Some(score) => (true, day(score.at)),
            None => (false, String::new()),
        },
    }
}

/// The line.
pub(super) fn line(ctx: &Ctx, chart: &Chart) -> Markup {
    let now = now(ctx, chart);
    let (done_word, now_word) = (ctx.t("chart-step-done"), ctx.t("chart-step-now"));
    html! {
        ol.journey aria-label=(ctx.t("nav-steps")) {
            @for step in STEPS {
                @let (done, small) = state(ctx, chart, step);
                @let here = step == now;
                li.(if here { "now" } else if done { "done" } else { "" }) aria-current=[here.then_some("step")] {
                    a href=(format!("/patients/{}/{step}", chart.id)) {
                        span.dot { (icon(if done && !here { "check" } else { step_icon(step) })) }
                        b { (ctx.t(&format!("step-{step}"))) }
                        small {
                            @if here { span.vh { (now_word) " " } } @else if done { span.vh { (done_word) " " } }
                            (small)
                        }
                    }
                }
            }
        }
    }
}

/// The session that is open, or the step that is next, with the one filled button of the page.
pub(super) fn next(ctx: &Ctx, chart: &Chart) -> Markup {
    if let Some(session) = chart.open_session() {
        return open(ctx, chart, session);
    }
    let step = now(ctx, chart);
    let number = chart
        .current_course()
        .map_or(1, |course| chart.next_session(&course.id));
    html! {
        section.note aria-label=(ctx.t("chart-next")) {
            (icon(step_icon(step)))
            div {
                strong.t { (ctx.say("chart-next-is", &[("step", ctx.t(&format!("step-{step}")))])) } " "
                @if step == "intake" && !chart.answers.is_empty() { (ctx.t("chart-next-intake-open")) }
                @else { (ctx.say(&format!("chart-next-{step}"), &[("number", number.to_string())])) }
            }
            a.btn.pri href=(format!("/patients/{}/{step}", chart.id)) { (ctx.t(&format!("chart-go-{step}"))) }
        }
    }
}

/// The session that is open: what was ticked last, and the clocks that run.
fn open(ctx: &Ctx, chart: &Chart, session: &Session) -> Markup {
    let last = session
        .ticks
        .values()
        .filter(|tick| tick.state == TickState::Done)
        .max_by_key(|tick| tick.seq);
    html! {
        section.note.info.first-s aria-label=(ctx.t("chart-open-aria")) {
            (icon("timer"))
            div {
                strong.t { (ctx.say("chart-open", &[("number", session.opened.number.to_string())])) } " "
                (ctx.say("chart-open-since", &[("when", ctx.when(session.opened.at)), ("room", session.opened.room.clone())]))
                @if let Some(tick) = last { " " (ctx.say("chart-open-last", &[("step", step_title(ctx, &tick.step)), ("when", ctx.when(tick.at))])) }
                (clocks(ctx, session))
            }
            a.btn.pri href=(format!("/patients/{}/session", chart.id)) { (ctx.t("today-do-in-room")) }
        }
    }
}
