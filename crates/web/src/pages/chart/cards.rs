//! Cards of the chart: open reports, the last session, the latest screening, appointments, consents, scores.

use super::{Accounts, who};
use crate::ctx::Ctx;
use crate::pages::person::state_tag;
use crate::parts::patient;
use crate::parts::signs::{Tone, action_icon, icon, large_icon, tag, tag_with};
use maud::{Markup, html};
use pistor_practice::chart::Noted;
use pistor_practice::chart::desk::Appointment;
use pistor_practice::chart::followup::Case;
use pistor_practice::chart::intake::Scope;
use pistor_practice::chart::outcomes::Scored;
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

fn sign_title(ctx: &Ctx, sign: &str) -> String {
    ctx.look.edition.knowledge.reactions.get(sign).map_or_else(
        || sign.to_owned(),
        |row| {
            ctx.locale()
                .text("reactions", sign, "title", &row.title)
                .into_owned()
        },
    )
}

/// What was done at the last session.
pub(super) fn last_session(ctx: &Ctx, chart: &Chart) -> Markup {
    let session = chart.last_signed();
    html! {
        section.card {
            header {
                h2 { (ctx.t("chart-last")) }
                @if let Some(signed) = session.and_then(|session| session.signed.as_ref()) { span.small.muted { (ctx.when(signed.ended)) } }
            }
            @if let Some((session, signed)) = session.and_then(|session| Some((session, session.signed.as_ref()?))) {
                @let areas: Vec<String> = session.charted.iter().flat_map(|charted| &charted.rows).map(|row| patient::area(ctx, &row.place)).fold(Vec::new(), |mut all, area| { if !all.contains(&area) { all.push(area); } all });
                @let handed = chart.handed.iter().rev().find(|sheet| sheet.session == session.opened.id);
                dl.kv {
                    dt { (ctx.t("chart-last-session")) }
                    dd { (ctx.say("session-number", &[("number", session.opened.number.to_string())])) }
                    @if !areas.is_empty() { dt { (ctx.t("chart-last-areas")) } dd { (areas.join(", ")) } }
                    dt { (ctx.t("chart-last-points")) }
                    dd { (patient::points_and_volume(ctx, signed.points, &signed.volume_ml)) }
                    dt { (ctx.t("chart-last-operator")) }
                    dd { (signed.operator) }
                    dt { (ctx.t("chart-last-sheet")) }
                    dd { @match handed { Some(sheet) => (ctx.when(sheet.at)), None => (ctx.t("chart-last-no-sheet")) } }
                    @if !session.addenda.is_empty() { dt { (ctx.t("chart-last-addenda")) } dd { (session.addenda.len()) } }
                }
                a.btn.block href=(format!("/patients/{}/session/{}", chart.id, session.opened.id)) { (ctx.t("chart-last-open")) }
            } @else {
                p.muted { (ctx.t("chart-last-none")) }
            }
        }
    }
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

/// Appointments that stand; those that are over are on the patient's details.
pub(super) fn appointments(ctx: &Ctx, chart: &Chart) -> Markup {
    let mut standing: Vec<&Appointment> = chart
        .appointments
        .values()
        .map(|appointment| &appointment.body)
        .filter(|appointment| appointment.state.stands())
        .collect();
    standing.sort_by_key(|appointment| appointment.begins);
    let more = standing.len().saturating_sub(APPOINTMENTS_MAX);
    html! {
        section.card {
            header { h2 { (ctx.t("patients-appointments")) } }
            @if standing.is_empty() { p.muted { (ctx.t("patients-no-appointment")) } }
            @for appointment in standing.iter().take(APPOINTMENTS_MAX) {
                p.row.between {
                    span { b { (ctx.when(appointment.begins)) } " · " (ctx.say("today-room", &[("room", appointment.room.clone())])) }
                    (state_tag(ctx, appointment.state))
                }
            }
            @if more > 0 { p.small.muted { (ctx.say("chart-more", &[("count", more.to_string())])) } }
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

/// Of each scale the first and the latest score. Whether a change matters is said where the scores are.
pub(super) fn scores(ctx: &Ctx, chart: &Chart) -> Markup {
    let mut scales: Vec<(&Noted<Scored>, &Noted<Scored>)> = Vec::new();
    for score in &chart.scores {
        match scales.iter_mut().find(|(first, _)| first.scale == score.scale) {
            Some((_, latest)) => *latest = score,
            None => scales.push((score, score)),
        }
    }
    html! {
        section.card {
            header { h2 { (ctx.t("chart-scores")) } }
            @if scales.is_empty() {
                p.muted { (ctx.t("chart-scores-none")) }
            } @else {
                div.table-scroll tabindex="0" role="region" aria-label=(ctx.t("chart-scores")) {
                    table.wrap {
                        thead { tr {
                            th scope="col" { (ctx.t("chart-scale")) }
                            th.n scope="col" { (ctx.t("chart-score-first")) }
                            th.n scope="col" { (ctx.t("chart-score-latest")) }
                        } }
                        tbody {
                            @for (first, latest) in &scales {
                                tr {
                                    th scope="row" { (scale(ctx, &first.scale)) }
                                    td.n { (value(ctx, first)) }
                                    td.n { @if first.id == latest.id { "–" } @else { (value(ctx, latest)) } }
                                }
                            }
                        }
                    }
                }
            }
            a.btn.block href=(format!("/patients/{}/outcomes", chart.id)) { (icon("chart")) (ctx.t("chart-scores-open")) }
        }
    }
}

fn value(ctx: &Ctx, score: &Noted<Scored>) -> Markup {
    html! { b { (patient::number(ctx, &score.value)) } br; span.small.muted { (ctx.day(ctx.look.clock(score.at).date())) } }
}

fn scale(ctx: &Ctx, id: &str) -> String {
    ctx.look.edition.knowledge.scales.get(id).map_or_else(
        || id.to_owned(),
        |row| ctx.locale().text("scales", id, "title", &row.title).into_owned(),
    )
}
