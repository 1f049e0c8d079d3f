//! A course: what for, on whose word, its sessions on the calendar and in a list, agreeing and stopping.

use super::{
    Accounts, booking, calendar, clash, draft, name_of, only_physician, sessions, verdict_tag, waived,
};
use crate::answer::Made;
use crate::ctx::Ctx;
use crate::pages::session::before::against;
use crate::parts::fields::hidden;
use crate::parts::patient;
use crate::parts::rules::{cites, disagreement};
use crate::parts::signs::{Tone, icon, tag_with};
use maud::{Markup, html};
use pistor_practice::chart::plan::{Course, CourseState};
use pistor_practice::diary::CourseDiary;
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

/// The course in hand: what clashes, two months beside the list of its sessions, what would be booked, and the rest.
pub(super) fn card(
    ctx: &Ctx,
    chart: &Chart,
    course: &Course,
    accounts: &Accounts,
    from: Option<&str>,
) -> Made<Markup> {
    let diary = ctx.practice().course_diary(&ctx.look, chart, course)?;
    let drafted = [
        ("name", name_of(accounts, &course.author).to_owned()),
        ("when", ctx.when(course.at)),
    ];
    Ok(html! {
        section.stack aria-labelledby="course-now" {
            header.row.between {
                div {
                    h2 id="course-now" { (patient::treatment_line(ctx, &course.draft.treatment)) " " (state(ctx, course)) }
                    p.small.muted { (ctx.say("plan-page-drafted-by", &drafted)) }
                }
                (on_to(ctx, chart, course))
            }
            (clash::notes(ctx, chart, &diary.clashes))
            div.split {
                div.stack {
                    (calendar::months(ctx, chart, &diary, from))
                    (to_agree(ctx, chart, course))
                    (booking::form(ctx, chart, course, &diary.booking, accounts))
                }
                div.stack.s.first-s { (sessions::list(ctx, chart, course, &diary)) }
            }
            div.card.stack { (rest(ctx, chart, course, &diary)) }
        }
    })
}

/// Another course, unfolded.
pub(super) fn inside(ctx: &Ctx, chart: &Chart, course: &Course, accounts: &Accounts) -> Made<Markup> {
    let diary = ctx.practice().course_diary(&ctx.look, chart, course)?;
    let drafted = [
        ("name", name_of(accounts, &course.author).to_owned()),
        ("when", ctx.when(course.at)),
    ];
    Ok(html! {
        div.stack {
            p.small.muted { (ctx.say("plan-page-drafted-by", &drafted)) }
            @if !course.reason.is_empty() && course.state == CourseState::Stopped {
                p { b { (ctx.t("plan-page-stopped-because")) } " " q { (course.reason) } }
            }
            (clash::notes(ctx, chart, &diary.clashes))
            div.stack.s { (sessions::list(ctx, chart, course, &diary)) }
            (to_agree(ctx, chart, course))
            (rest(ctx, chart, course, &diary))
        }
    })
}

/// What a course rests on and what it may bring; its days as drafted, its other visits; and its end.
fn rest(ctx: &Ctx, chart: &Chart, course: &Course, diary: &CourseDiary) -> Markup {
    html! {
        (judged(ctx, course))
        (rests_on(ctx, chart, course))
        (sessions::drafted(ctx, course))
        (sessions::other_visits(ctx, chart, course, diary))
        details data-remember=(format!("why-{}", course.id)) {
            summary { (icon("chevron-right")) (ctx.t("plan-page-protocol")) }
            (draft::protocol(ctx, course.draft.protocol.as_deref()))
        }
        (evidence(ctx, course))
        (stop(ctx, chart, course))
    }
}

fn judged(ctx: &Ctx, course: &Course) -> Markup {
    let words = match &course.draft.judged_from {
        Some(day) => ctx.say("judge-from", &[("day", ctx.full_date(day))]),
        None => ctx.t("judge-no-data"),
    };
    html! { p { b { (ctx.t("label-judge")) ":" } " " (words) } }
}

/// From an agreed course on to mixture and session.
fn on_to(ctx: &Ctx, chart: &Chart, course: &Course) -> Markup {
    let at = |page: &str| format!("/patients/{}/{page}", chart.id);
    html! {
        a.btn.sm href=(at(&format!("plan/{}/summary.pdf", course.id))) { (icon("printer")) (ctx.t("course-paper")) }
        @if course.state == CourseState::Agreed {
            div.row.tight {
                a.btn.sm href=(at("mixture")) { (icon("flask")) (ctx.t("plan-page-to-mixture")) }
                a.btn.sm href=(at("session")) { (icon("syringe")) (ctx.t("plan-page-to-session")) }
            }
        }
    }
}

/// Agreeing on a draft, or what must be done first.
fn to_agree(ctx: &Ctx, chart: &Chart, course: &Course) -> Markup {
    if course.state != CourseState::Drafted {
        return html! {};
    }
    let at = |page: &str| format!("/patients/{}/{page}", chart.id);
    match ctx.look.standing(chart, &course.draft.treatment) {
        Err(refusal) => html! { p { (ctx.locale().fault(&refusal.fault)) } },
        Ok(standing) if standing.cleared.is_none() => against(ctx, chart, &standing),
        Ok(_) => html! {
            @if let Some(no) = only_physician(ctx, Act::Agree, "plan-page-agree-who") { (no) } @else {
                form.card.stack method="post" action=(at("do/agree")) {
                    (hidden(ctx, chart.seq()))
                    input type="hidden" name="_next" value=(at("plan"));
                    input type="hidden" name="course" value=(course.id);
                    p { (ctx.t("plan-page-agree-why")) }
                    div.actions.still { button.btn.pri type="submit" { (icon("check")) (ctx.t("plan-page-agree")) } }
                }
            }
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
