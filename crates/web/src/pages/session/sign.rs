//! The signature: exactly what is missing, with the way to it; then one button, and the record is locked for good.

use super::before::{may_inject, own_name};
use super::{Open, points};
use crate::ctx::Ctx;
use crate::parts::fields::{area, hidden};
use crate::parts::patient;
use crate::parts::signs::{Tone, icon, note};
use maud::{Markup, html};
use pistor_practice::Act;
use pistor_practice::acts::session::sign::beyond_consent;
use pistor_practice::consent::Consented;
use pistor_practice::shelf::stops_mixtures;

/// Something that keeps a session from being signed, and where it is mended.
pub(super) struct Lack {
    pub(super) words: String,
    pub(super) to: String,
    pub(super) link: String,
}

/// What is missing, each with the way to it.
pub(super) fn lacks(ctx: &Ctx, open: &Open<'_>) -> Vec<Lack> {
    let mut lacks = Vec::new();
    let mut lack = |words: String, to: String, link: &str| {
        lacks.push(Lack {
            words,
            to,
            link: ctx.t(link),
        });
    };
    let page = |name: &str| format!("/patients/{}{name}", open.chart.id);
    if let Some(step) = open.missing.steps.first() {
        let words = ctx.say(
            "error-steps-missing",
            &[("count", open.missing.steps.len().to_string())],
        );
        lack(words, format!("#step-{step}"), "session-page-to-step");
    }
    if open.missing.mixture {
        lack(
            ctx.t("session-page-no-mixture"),
            page("/mixture"),
            "session-page-to-mixture",
        );
    }
    if open.missing.points {
        let needle = open
            .chart
            .course(&open.session.opened.course)
            .is_none_or(|course| points::needle(&course.draft.treatment));
        let words = if needle {
            "session-page-lack-points"
        } else {
            "area-page-lack"
        };
        lack(ctx.t(words), "#points".to_owned(), "session-page-to-points");
    }
    let consented = ctx.look.consented(open.chart, &open.session.opened.course);
    if let Err(refusal) = consented.demand() {
        let words = match consented {
            Consented::Missing => ctx.t("session-page-lack-consent"),
            _ => ctx.locale().fault(&refusal.fault),
        };
        lack(words, page("/consent"), "session-page-to-consent");
    }
    if open.standing.cleared.is_none() {
        lack(
            ctx.t("session-page-lack-clearance"),
            page("/screening"),
            "session-page-to-screening",
        );
    }
    let bench = open
        .chart
        .mixture_for(&open.session.opened.course, open.session.opened.number);
    if let Some(bench) = bench {
        if bench.waits_for_check() {
            lack(
                ctx.t("mixture-check-gate"),
                page("/mixture"),
                "session-page-to-mixture",
            );
        }
        if bench
            .prepared
            .discard_at
            .is_some_and(|discard| discard < ctx.at.as_microsecond())
        {
            lack(
                ctx.t("error-mixture-too-old"),
                page("/mixture"),
                "session-page-to-mixture",
            );
        }
        for item in &bench.prepared.items {
            let lot = open.lots.iter().find(|lot| lot.id == item.lot);
            if let Some((lot, why)) = lot.and_then(|lot| {
                Some((
                    lot,
                    stops_mixtures(lot, ctx.look.now.day, ctx.at.as_microsecond())?,
                ))
            }) {
                let words = format!(
                    "{}: {}",
                    super::worked_lot(ctx, lot),
                    ctx.t(&format!("mixture-page-{why}"))
                );
                lack(words, page("/mixture"), "session-page-to-mixture");
            }
        }
    }
    lacks
}

/// The signature, or what comes first.
pub(super) fn section(ctx: &Ctx, open: &Open<'_>) -> Markup {
    let lacks = lacks(ctx, open);
    let right = may_inject(ctx).and_then(|right| right);
    html! {
        section.card.stack id="after" aria-labelledby="sign-head" {
            h2 id="sign-head" { (icon("pen")) " " (ctx.t("session-page-sign-head")) }
            @if !lacks.is_empty() {
                (note(Tone::Info, html! {
                    p { b { (ctx.say("session-page-lacks", &[("count", lacks.len().to_string())])) } }
                    ul.stack.s { @for lack in &lacks { li { (lack.words) " " a href=(lack.to) { (lack.link) } } } }
                    (steps_missing(ctx, open))
                }))
            }
            @match (&right, ctx.may(Act::Sign)) {
                (_, false) => p.muted { (ctx.t("session-page-sign-who")) },
                (Err(refusal), _) => (note(Tone::Caution, html! { p { (ctx.locale().fault(&refusal.fault)) } p { (ctx.t("session-page-sign-other")) } })),
                (Ok(()), true) if lacks.is_empty() => (form(ctx, open)),
                _ => {}
            }
        }
    }
}

/// Each step that is missing, by its name.
fn steps_missing(ctx: &Ctx, open: &Open<'_>) -> Markup {
    let title = |step: &String| {
        let row = ctx.look.edition.knowledge.checklist.get(step);
        row.map_or_else(
            || step.clone(),
            |row| {
                ctx.locale()
                    .text("checklist", step, "title", &row.title)
                    .into_owned()
            },
        )
    };
    html! {
        @if !open.missing.steps.is_empty() {
            details {
                summary { (icon("chevron-right")) (ctx.t("session-page-which-steps")) }
                ul.stack.s { @for step in &open.missing.steps { li { a href=(format!("#step-{step}")) { (title(step)) } } } }
            }
        }
    }
}

fn form(ctx: &Ctx, open: &Open<'_>) -> Markup {
    let Some(person) = &open.chart.person else {
        return html! {};
    };
    html! {
        form.stack method="post" action=(format!("/patients/{}/do/sign", open.chart.id)) {
            (hidden(ctx, open.chart.seq()))
            input type="hidden" name="_next" value=(format!("/patients/{}/session/{}", open.chart.id, open.session.opened.id));
            input type="hidden" name="session" value=(open.session.opened.id);
            input type="hidden" name="name" value=(person.name);
            input type="hidden" name="birth_date" value=(person.birth_date);
            dl.kv {
                dt { (ctx.t("session-page-patient")) } dd { (person.name) }
                dt { (ctx.t("session-page-birth-date")) } dd { (ctx.full_date(&person.birth_date)) }
                dt { (ctx.t("session-page-operator")) } dd { (ctx.say("session-page-right", &[("name", own_name(ctx))])) }
            }
            (beyond(ctx, open))
            p { (ctx.t("session-page-sign-why")) }
            button.btn.pri type="submit" { (icon("lock")) (ctx.t("session-page-sign")) }
        }
    }
}

/// Areas that were marked and that the consent does not name: whoever signs says why.
fn beyond(ctx: &Ctx, open: &Open<'_>) -> Markup {
    let areas = beyond_consent(&ctx.look.edition, open.chart, open.session);
    html! {
        @if !areas.is_empty() {
            (note(Tone::Caution, html! {
                p { b { (ctx.t("consent-areas-head")) } }
                ul { @for held in &areas { li { (patient::area(ctx, held)) } } }
            }))
            (area(ctx, "beyond_consent", &ctx.t("consent-areas-why"), &ctx.t("consent-areas-hint"), "", true))
        }
    }
}
