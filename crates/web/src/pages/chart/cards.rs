//! Cards of the chart: open reports, the latest screening, appointments, consents.

use super::{Accounts, who};
use crate::ctx::Ctx;
use crate::pages::person::state_tag;
use crate::parts::patient;
use crate::parts::signs::{Tone, action_icon, icon, large_icon, tag, tag_with};
use maud::{Markup, html};
use pistor_practice::chart::consent::Scope;
use pistor_practice::chart::desk::Appointment;
use pistor_practice::chart::followup::Case;
use pistor_practice::chart::plan::CourseState;
use pistor_practice::consent::Consented;
use pistor_practice::diary::CourseDiary;
use pistor_practice::{Act, Chart};

/// Most appointments on the chart.
const APPOINTMENTS_MAX: usize = 4;

/// Reports that somebody must still answer, the gravest first; nothing when there is none.
pub(super) fn reports(ctx: &Ctx, chart: &Chart) -> Markup {
    let mut open: Vec<&Case> = chart.reports.iter().filter(|case| case.is_open()).collect();
    open.sort_by_key(|case| (rank(&case.reported.level), case.due()));
    html! {
        @if !open.is_empty() {
            section.card.flush {
                header { h2 { (ctx.t("chart-reports")) } }
                ul.list { @for case in open { li { (report(ctx, chart, case)) } } }
            }
        }
    }
}

fn rank(level: &str) -> usize {
    ["emergency", "call", "watch", "expected"]
        .iter()
        .position(|held| *held == level)
        .unwrap_or(0)
}

fn report(ctx: &Ctx, chart: &Chart, case: &Case) -> Markup {
    let tone = Tone::of_level(&case.reported.level);
    // A report that is open is nothing to be called clear.
    let class = if tone == Tone::Clear { "" } else { tone.class() };
    let signs: Vec<String> = case
        .reported
        .signs
        .iter()
        .map(|sign| sign_title(ctx, &sign.sign))
        .collect();
    let due = match case.answers.last() {
        Some(_) => ctx.say("today-needs-due", &[("when", ctx.when(case.due()))]),
        None => ctx.t("chart-report-unanswered"),
    };
    html! {
        a.it.(class) href=(format!("/patients/{}/followup", chart.id)) {
            (large_icon(if class.is_empty() { "message" } else { tone.icon() }))
            span.grow {
                b { (signs.join(", ")) } " " (ctx.t(&format!("level-{}", case.reported.level))) br;
                span.small { (ctx.say("chart-reported", &[("when", ctx.when(case.reported.at))])) " · " (due) }
            }
            (icon("chevron-right"))
        }
    }
}

pub(super) fn sign_title(ctx: &Ctx, sign: &str) -> String {
    ctx.look.edition.knowledge.reactions.get(sign).map_or_else(
        || sign.to_owned(),
        |row| {
            ctx.locale()
                .text("reactions", sign, "title", &row.title)
                .into_owned()
        },
    )
}

/// What the rules said when they were last asked. It is a record of that moment, and says so.
pub(super) fn screening(ctx: &Ctx, chart: &Chart, accounts: &Accounts) -> Markup {
    let waiting = chart
        .prescriber
        .iter()
        .filter(|question| question.answer.is_none())
        .count();
    html! {
        section.card {
            header {
                h2 { (ctx.t("chart-screening")) }
                @if let Some(screening) = chart.screening() { span.small.muted { (ctx.when(screening.at)) } }
            }
            @match chart.screening() {
                None => p.muted { (ctx.t("chart-screening-none")) }
                Some(screening) => {
                    p {
                        (tag_with(Tone::of_action(&screening.verdict), action_icon(&screening.verdict), &ctx.t(&format!("action-{}", screening.verdict))))
                        " " (patient::treatment_line(ctx, &screening.treatment))
                    }
                    @if let Some(waiver) = chart.waivers.iter().rev().find(|waiver| waiver.screening == screening.id) {
                        p { (ctx.say("chart-screening-waived", &[("name", waiver.physician.clone()), ("when", ctx.when(waiver.at))])) }
                    }
                    p.small.muted { (ctx.say("chart-screening-said", &[("name", who(accounts, &screening.author).to_owned()), ("count", screening.checked.to_string())])) }
                }
            }
            @if waiting > 0 { p { (tag(Tone::Info, &ctx.say("chart-prescriber-waits", &[("count", waiting.to_string())]))) } }
            a.btn.block href=(format!("/patients/{}/screening", chart.id)) { (ctx.t("chart-screening-open")) }
        }
    }
}

/// Sessions of an agreed course that nobody has booked, with the days that would be theirs.
fn not_booked(ctx: &Ctx, chart: &Chart, diary: &CourseDiary) -> Markup {
    let agreed = chart
        .current_course()
        .is_some_and(|course| course.state == CourseState::Agreed);
    let visits = diary
        .booking
        .visits
        .iter()
        .filter(|visit| agreed && !visit.optional);
    let said: Vec<String> = visits
        .take(APPOINTMENTS_MAX)
        .map(|visit| {
            let day = visit.window.best.map_or_else(
                || ctx.t("plan-page-no-date"),
                |best| {
                    ctx.say(
                        "chart-planned",
                        &[("day", ctx.weekday(best.max(ctx.look.now.day)))],
                    )
                },
            );
            let number = ctx.say("session-number", &[("number", visit.number.to_string())]);
            format!("{number} {day}")
        })
        .collect();
    html! {
        @if !said.is_empty() {
            p.small { span.muted { (ctx.t("chart-not-booked")) " " (said.join(", ")) } " " a href=(format!("/patients/{}/plan", chart.id)) { (ctx.t("chart-to-plan")) } }
        }
        @if !diary.clashes.is_empty() {
            p { (tag(Tone::Caution, &ctx.say("chart-clashes", &[("count", diary.clashes.len().to_string())]))) " " a href=(format!("/patients/{}/plan", chart.id)) { (ctx.t("chart-to-plan")) } }
        }
    }
}

/// Appointments that stand; those that are over are on the patient's details.
pub(super) fn appointments(ctx: &Ctx, chart: &Chart, diary: Option<&CourseDiary>) -> Markup {
    let mut standing: Vec<&Appointment> = chart
        .appointments
        .values()
        .map(|appointment| &appointment.body)
        .filter(|appointment| appointment.state.stands())
        .collect();
    standing.sort_by_key(|appointment| appointment.begins);
    let more = standing.len().saturating_sub(APPOINTMENTS_MAX);
    html! {
        section.card.stack.s {
            header { h2 { (ctx.t("chart-upcoming")) } }
            @if standing.is_empty() { p.muted { (ctx.t("patients-no-appointment")) } }
            ul.stack.s { @for appointment in standing.iter().take(APPOINTMENTS_MAX) {
                li.row.between {
                    span { b { (ctx.weekday_time(appointment.begins)) } br; span.small.muted { (ctx.say("today-room", &[("room", appointment.room.clone())])) } }
                    (state_tag(ctx, appointment.state))
                }
            } }
            @if more > 0 { p.small.muted { (ctx.say("chart-more", &[("count", more.to_string())])) } }
            @if let Some(diary) = diary { (not_booked(ctx, chart, diary)) }
            a.btn.block href=(format!("/patients/{}/person", chart.id)) { (icon("calendar")) (ctx.t(if ctx.may(Act::Book) { "chart-book" } else { "patients-appointments" })) }
        }
    }
}

/// Consents, each by itself.
pub(super) fn consents(ctx: &Ctx, chart: &Chart) -> Markup {
    let course = chart.current_course().map(|course| course.id.as_str());
    html! {
        section.card {
            header { h2 { (ctx.t("chart-consents")) } }
            dl.kv {
                @for scope in Scope::ALL {
                    dt { (ctx.t(&format!("scope-{}", scope.id()))) }
                    dd { (consent(ctx, chart, scope, course)) }
                }
            }
        }
    }
}

fn consent(ctx: &Ctx, chart: &Chart, scope: Scope, course: Option<&str>) -> Markup {
    let held = match (scope, course) {
        (Scope::Treatment, None) => None,
        (_, course) => chart.consent(scope, course.unwrap_or_default()),
    };
    if let (Scope::Treatment, Some(course)) = (scope, course)
        && let Consented::Stale(_, why) = ctx.look.consented(chart, course)
    {
        return tag_with(
            Tone::Caution,
            "pen",
            &ctx.t(&format!("consent-stale-{}-short", why.id())),
        );
    }
    if let Some(consent) = held {
        let said = ctx.say(
            "chart-consent-given",
            &[
                ("name", consent.signed_by.clone()),
                ("when", ctx.when(consent.at)),
            ],
        );
        return html! { (said) };
    }
    let withdrawn = chart.consents.iter().rev().find(|consent| {
        consent.scope == scope
            && (scope != Scope::Treatment || course.is_some_and(|course| consent.course == course))
    });
    match withdrawn.and_then(|consent| consent.withdrawn) {
        Some(at) => html! { (ctx.say("chart-consent-withdrawn", &[("when", ctx.when(at))])) },
        None if scope == Scope::Treatment && course.is_some() => {
            tag_with(Tone::Caution, "pen", &ctx.t("chart-consent-missing"))
        }
        None => html! { span.muted { (ctx.t("chart-consent-none")) } },
    }
}
