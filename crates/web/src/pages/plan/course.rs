//! A course: what for, on whose word, its sessions with their dates, its appointments, agreeing and stopping.

use super::{Accounts, draft, name_of, only_physician, verdict_tag, waived};
use crate::ctx::Ctx;
use crate::pages::session::before::against;
use crate::parts::fields::hidden;
use crate::parts::patient;
use crate::parts::rules::{cites, disagreement};
use crate::parts::signs::{Tone, icon, tag, tag_with};
use maud::{Markup, html};
use pistor_practice::chart::plan::{Course, CourseState, PlannedSession};
use pistor_practice::chart::session::Session;
use pistor_practice::{Act, Chart};

/// The state of a course as a tag.
pub(super) fn state(ctx: &Ctx, course: &Course) -> Markup {
    let word = ctx.t(&format!("plan-page-state-{}", course.state.id()));
    match course.state {
        CourseState::Drafted => tag_with(Tone::Info, "pen", &word),
        CourseState::Agreed => tag_with(Tone::Plain, "check", &word),
        CourseState::Stopped => tag_with(Tone::Plain, "x", &word),
    }
}

/// The course in hand.
pub(super) fn card(ctx: &Ctx, chart: &Chart, course: &Course, accounts: &Accounts) -> Markup {
    html! {
        section.card.stack aria-labelledby="course-now" {
            header.row.between {
                h2 id="course-now" { (patient::treatment_line(ctx, &course.draft.treatment)) }
                (state(ctx, course))
            }
            (inside(ctx, chart, course, accounts))
        }
    }
}

/// Everything about a course but its name.
pub(super) fn inside(ctx: &Ctx, chart: &Chart, course: &Course, accounts: &Accounts) -> Markup {
    let drafted = [
        ("name", name_of(accounts, &course.author).to_owned()),
        ("when", ctx.when(course.at)),
    ];
    html! {
        div.stack {
            p.small.muted { (ctx.say("plan-page-drafted-by", &drafted)) }
            @if !course.reason.is_empty() && course.state == CourseState::Stopped {
                p { b { (ctx.t("plan-page-stopped-because")) } " " q { (course.reason) } }
            }
            (circles(ctx, chart, course))
            (dates(ctx, chart, course))
            (judged(ctx, course))
            (ways_on(ctx, chart, course))
            (rests_on(ctx, chart, course))
            details data-remember=(format!("why-{}", course.id)) {
                summary { (icon("chevron-right")) (ctx.t("plan-page-protocol")) }
                (draft::protocol(ctx, course.draft.protocol.as_deref()))
            }
            (evidence(ctx, course))
            (appointments(ctx, chart, course))
            (stop(ctx, chart, course))
        }
    }
}

fn signed<'c>(chart: &'c Chart, course: &Course, number: u32) -> Option<&'c Session> {
    chart.sessions.iter().find(|session| {
        session.opened.course == course.id && session.opened.number == number && session.signed.is_some()
    })
}

/// Numbers of the sessions: those planned, and those that were held beyond the plan; the next one where nothing is planned.
fn numbers<'c>(chart: &Chart, course: &'c Course) -> Vec<(u32, Option<&'c PlannedSession>)> {
    let planned = course.draft.sessions.iter();
    let next = chart.next_session(&course.id);
    let last = course.draft.sessions.last().map_or(0, |session| session.number);
    let beyond = match course.draft.sessions.is_empty() {
        true => 1..=next,
        false => last.saturating_add(1)..=next.saturating_sub(1),
    };
    planned
        .map(|session| (session.number, Some(session)))
        .chain(beyond.map(|number| (number, None)))
        .collect()
}

fn circles(ctx: &Ctx, chart: &Chart, course: &Course) -> Markup {
    let next = chart.next_session(&course.id);
    html! {
        ol.circles aria-label=(ctx.t("plan-page-sessions")) {
            @for (number, planned) in numbers(chart, course) {
                @let done = signed(chart, course, number);
                @let is_next = number == next && course.state == CourseState::Agreed;
                @match done {
                    Some(session) => li.done { a href=(format!("/patients/{}/session/{}", chart.id, session.opened.id)) {
                        span.dot { (icon("check")) }
                        small { (ctx.day(ctx.look.clock(session.opened.at).date())) }
                        span.vh { (ctx.say("plan-page-circle-done", &[("number", number.to_string())])) }
                    } },
                    None => li.next[is_next].open[!is_next] { span.c {
                        span.dot { (number) }
                        small { (best(ctx, planned)) @if planned.is_some_and(|session| session.optional) { br; (ctx.t("optional")) } }
                        span.vh { (ctx.say(if is_next { "plan-page-circle-next" } else { "plan-page-circle-open" }, &[("number", number.to_string())])) }
                    } },
                }
            }
        }
    }
}

fn best(ctx: &Ctx, planned: Option<&PlannedSession>) -> String {
    planned
        .and_then(|session| session.best.as_deref())
        .map_or_else(|| ctx.t("plan-page-no-date"), |day| ctx.iso_day(day))
}

/// The dates that the source supports; where there is none, it says so.
fn dates(ctx: &Ctx, chart: &Chart, course: &Course) -> Markup {
    let day = |day: &Option<String>| {
        day.as_deref()
            .map_or_else(|| ctx.t("plan-page-no-data"), |day| ctx.iso_day(day))
    };
    let sessions = &course.draft.sessions;
    html! {
        @if sessions.is_empty() { p { (ctx.t("plan-page-single")) } } @else {
            div.table-scroll tabindex="0" role="region" aria-label=(ctx.t("plan-page-dates")) {
                table.wrap {
                    caption.vh { (ctx.t("plan-page-dates")) }
                    thead { tr {
                        th scope="col" { (ctx.t("plan-page-session")) }
                        th scope="col" { (ctx.t("plan-page-earliest")) }
                        th scope="col" { (ctx.t("plan-page-best")) }
                        th scope="col" { (ctx.t("plan-page-latest")) }
                        th scope="col" { (ctx.t("plan-page-held")) }
                    } }
                    tbody { @for session in sessions {
                        @let done = signed(chart, course, session.number);
                        tr.past[done.is_some()] {
                            th scope="row" { (session.number) @if session.optional { " " span.small.muted { (ctx.t("optional")) } } }
                            td { (day(&session.earliest)) }
                            td { (day(&session.best)) }
                            td { (day(&session.latest)) }
                            td { @match done {
                                Some(held) => { (icon("check")) " " (ctx.day(ctx.look.clock(held.opened.at).date())) },
                                None => (ctx.t("plan-page-not-held")),
                            } }
                        }
                    } }
                }
            }
            @if sessions.iter().any(|session| session.optional) { p.small.muted { (ctx.t("plan-page-optional-why")) } }
            p.small.muted { (ctx.t("plan-page-from-draft")) }
        }
    }
}

fn judged(ctx: &Ctx, course: &Course) -> Markup {
    let words = match &course.draft.judged_from {
        Some(day) => ctx.say("judge-from", &[("day", ctx.full_date(day))]),
        None => ctx.t("judge-no-data"),
    };
    html! { p { b { (ctx.t("label-judge")) ":" } " " (words) } }
}

/// What is done next with this course: agree, or on to mixture and session; or what must be done first.
fn ways_on(ctx: &Ctx, chart: &Chart, course: &Course) -> Markup {
    let at = |page: &str| format!("/patients/{}/{page}", chart.id);
    match course.state {
        CourseState::Stopped => html! {},
        CourseState::Agreed => html! {
            div.actions.still {
                a.btn href=(at("mixture")) { (icon("flask")) (ctx.t("plan-page-to-mixture")) }
                a.btn href=(at("session")) { (icon("syringe")) (ctx.t("plan-page-to-session")) }
                @if ctx.may(Act::Book) { a.btn href=(at("person")) { (icon("calendar")) (ctx.t("plan-page-book")) } }
            }
        },
        CourseState::Drafted => match ctx.look.standing(chart, &course.draft.treatment) {
            Err(refusal) => html! { p { (ctx.locale().fault(&refusal.fault)) } },
            Ok(standing) if standing.cleared.is_none() => against(ctx, chart, &standing),
            Ok(_) => html! {
                @if let Some(no) = only_physician(ctx, Act::Agree, "plan-page-agree-who") { (no) } @else {
                    form.stack method="post" action=(at("do/agree")) {
                        (hidden(ctx, chart.seq()))
                        input type="hidden" name="_next" value=(at("plan"));
                        input type="hidden" name="course" value=(course.id);
                        p { (ctx.t("plan-page-agree-why")) }
                        button.btn.pri type="submit" { (icon("check")) (ctx.t("plan-page-agree")) }
                    }
                }
            },
        },
    }
}

/// What cleared the course: the screening or the waiver it was drafted on.
fn rests_on(ctx: &Ctx, chart: &Chart, course: &Course) -> Markup {
    let waiver = course
        .draft
        .waiver
        .as_ref()
        .and_then(|id| chart.waivers.iter().find(|held| held.id == *id));
    let screening = chart
        .screenings
        .iter()
        .find(|held| held.id == course.draft.screening);
    let knowledge = &ctx.look.edition.knowledge;
    let technique = course
        .draft
        .technique
        .as_ref()
        .and_then(|id| knowledge.techniques.get(id));
    html! {
        dl.kv {
            dt { (ctx.t("label-technique")) }
            dd { (technique.map_or_else(|| ctx.t("plan-page-no-technique"), |row| ctx.locale().text("techniques", &row.id, "title", &row.title).into_owned())) }
            @if let Some(screening) = screening {
                dt { (ctx.t("plan-page-rests-on")) }
                dd { (verdict_tag(ctx, &screening.verdict)) " " (ctx.when(screening.at)) }
            }
        }
        @if let Some(waiver) = waiver { div.note.caution { (icon("caution")) div { (waived(ctx, waiver)) } } }
    }
}

fn evidence(ctx: &Ctx, course: &Course) -> Markup {
    let Some(row) = ctx
        .look
        .edition
        .knowledge
        .indications
        .get(&course.draft.treatment.indication)
    else {
        return html! {};
    };
    let level = ctx.t(&format!("plan-page-evidence-{}", row.evidence.replace('-', "_")));
    html! {
        details data-remember=(format!("evidence-{}", course.id)) {
            summary { (icon("chevron-right")) (ctx.say("plan-page-evidence", &[("level", level)])) }
            p { (ctx.locale().text("indications", &row.id, "evidence_why", &row.evidence_why)) }
            @if let Some(onset) = &row.onset { p { (ctx.locale().text("indications", &row.id, "onset", onset)) } }
            (cites(ctx, &row.cite))
            (disagreement(ctx, row.disagreement.as_ref()))
        }
    }
}

fn appointments(ctx: &Ctx, chart: &Chart, course: &Course) -> Markup {
    let mut held: Vec<_> = chart
        .appointments
        .values()
        .filter(|held| held.course == course.id)
        .collect();
    held.sort_by_key(|appointment| appointment.begins);
    html! {
        h3 { (ctx.t("plan-page-appointments")) }
        @if held.is_empty() { p.muted { (ctx.t("plan-page-no-appointments")) } } @else {
            ul.stack.s { @for appointment in held {
                li.row { (icon("calendar")) span { (ctx.when(appointment.begins)) " · " (ctx.say("plan-page-room", &[("room", appointment.room.clone())])) }
                    @let word = ctx.t(&format!("appointment-{}", appointment.state.id()));
                    (tag(if appointment.state.stands() { Tone::Info } else { Tone::Plain }, &word)) }
            } }
        }
    }
}

fn stop(ctx: &Ctx, chart: &Chart, course: &Course) -> Markup {
    if course.state == CourseState::Stopped {
        return html! {};
    }
    let here = ctx.typed("course") == Some(course.id.as_str()) && ctx.typed("reason").is_some();
    let id = format!("stop-{}", course.id);
    let wrong = ctx.wrong("reason").filter(|_| here);
    html! {
        @if ctx.may(Act::StopCourse) {
            details open[here] {
                summary { (icon("chevron-right")) (ctx.t("plan-page-stop-head")) }
                form.stack method="post" action=(format!("/patients/{}/do/stop_course", chart.id)) {
                    (hidden(ctx, chart.seq()))
                    input type="hidden" name="_next" value=(format!("/patients/{}/plan", chart.id));
                    input type="hidden" name="course" value=(course.id);
                    div.field.bad[wrong.is_some()] {
                        label for=(id) { (ctx.t("plan-page-stop-reason")) }
                        span.hint id=(format!("{id}-hint")) { (ctx.t("plan-page-stop-hint")) }
                        @if let Some(wrong) = &wrong { span.err { (icon("caution")) (wrong) } }
                        textarea.in id=(id) name="reason" rows="2" required aria-describedby=(format!("{id}-hint"))
                            aria-invalid=[wrong.as_ref().map(|_| "true")] { (ctx.typed("reason").filter(|_| here).unwrap_or_default()) }
                    }
                    button.btn.danger type="submit" { (ctx.t("plan-page-stop")) }
                }
            }
        }
    }
}
