//! Consents: each for one thing, given and withdrawn with equal ease. Reading and signing has a page of its own.

use crate::ctx::Ctx;
use crate::parts::fields::hidden;
use crate::parts::patient;
use crate::parts::signs::{Tone, icon, note, tag, tag_with};
use maud::{Markup, html};
use pistor_practice::chart::Noted;
use pistor_practice::chart::consent::{Consent, Relation, Scope};
use pistor_practice::chart::plan::{Course, CourseState};
use pistor_practice::consent::Consented;
use pistor_practice::{Act, Chart};

/// The section: what was consented to, and the ways to what is still open.
pub(super) fn section(ctx: &Ctx, chart: &Chart) -> Markup {
    html! {
        section.stack id="consents" {
            h2 { (ctx.t("consent-title")) }
            @if chart.consents.is_empty() { p.muted { (ctx.t("consent-none")) } } @else {
                div.card.flush { ul.list { @for consent in chart.consents.iter().rev() { li { div.it.acts { (one(ctx, chart, consent)) } } } } }
            }
            @if ctx.may(Act::Consent) {
                @if ctx.look.may_be_minor(chart) { (note(Tone::Caution, html! { p { (ctx.t("consent-minor")) } })) }
                (open(ctx, chart))
            } @else { p.small.muted { (icon("lock")) " " (ctx.t("consent-who")) } }
        }
    }
}

/// What a consent is for, in words.
fn scope(ctx: &Ctx, chart: &Chart, consent: &Consent) -> String {
    let scope = ctx.t(&format!("consent-scope-{}", consent.scope.id()));
    match chart.course(&consent.course).filter(|_| ctx.may(Act::SeeChart)) {
        Some(course) => format!(
            "{scope} · {}",
            patient::treatment_line(ctx, &course.draft.treatment)
        ),
        None => scope,
    }
}

/// Whether a consent holds: withdrawn, stale or in force.
fn state(ctx: &Ctx, chart: &Chart, consent: &Noted<Consent>) -> Markup {
    if let Some(at) = consent.withdrawn {
        return tag(
            Tone::Caution,
            &ctx.say("consent-withdrawn", &[("when", ctx.when(at))]),
        );
    }
    let course = chart
        .course(&consent.course)
        .filter(|course| course.state != CourseState::Stopped);
    let stale = course.map(|course| ctx.look.consented(chart, &course.id));
    match stale {
        Some(Consented::Stale(held, why)) if held.id == consent.id => tag_with(
            Tone::Caution,
            "pen",
            &ctx.t(&format!("consent-stale-{}-short", why.id())),
        ),
        _ => tag_with(Tone::Plain, "check", &ctx.t("consent-holds")),
    }
}

fn one(ctx: &Ctx, chart: &Chart, consent: &Noted<Consent>) -> Markup {
    let relation = match consent.relation {
        Relation::Patient => "consent-signed-patient",
        Relation::Guardian => "consent-signed-guardian",
    };
    let args = [
        ("name", consent.signed_by.clone()),
        ("when", ctx.when(consent.at)),
    ];
    let language = ctx
        .site
        .voices
        .iter()
        .find(|voice| voice.locale.lang == consent.language);
    let language = language.map_or_else(
        || consent.language.clone(),
        |voice| voice.locale.word("language-name"),
    );
    let paper = consent.frozen.is_some() && ctx.may(Act::SeeChart);
    html! {
        div.grow {
            b { (scope(ctx, chart, consent)) } " " (state(ctx, chart, consent))
            br;
            span.small.muted { (ctx.say(relation, &args)) " · " (ctx.t(&format!("consent-how-{}-past", consent.how))) " · " (language) }
        }
        @if paper {
            a.btn.sm href=(format!("/patients/{}/consent/{}/signed.pdf", chart.id, consent.id)) { (icon("printer")) (ctx.t("consent-paper")) span.vh { ": " (scope(ctx, chart, consent)) } }
        }
        @if consent.withdrawn.is_none() && ctx.may(Act::WithdrawConsent) {
            form method="post" action=(format!("/patients/{}/do/withdraw_consent", chart.id)) {
                (hidden(ctx, chart.seq()))
                input type="hidden" name="_next" value=(format!("/patients/{}/intake#consents", chart.id));
                button.btn.sm type="submit" name="consent" value=(consent.id) { (icon("undo")) (ctx.t("consent-withdraw")) span.vh { ": " (scope(ctx, chart, consent)) } }
            }
        }
    }
}

/// The ways to read and sign: for each course that waits for it, then for what has no consent yet.
fn open(ctx: &Ctx, chart: &Chart) -> Markup {
    let waits = |course: &&Course| {
        course.state != CourseState::Stopped
            && !matches!(ctx.look.consented(chart, &course.id), Consented::InForce(_))
    };
    let waiting: Vec<&Course> = chart.courses.iter().rev().filter(waits).collect();
    let others = Scope::ALL
        .into_iter()
        .filter(|scope| *scope != Scope::Treatment && chart.consent(*scope, "").is_none());
    html! {
        @if chart.courses.is_empty() { p.muted { (ctx.t("consent-no-course")) } }
        div.row.tight {
            @for course in waiting {
                a.btn href=(format!("/patients/{}/consent?scope=treatment&course={}", chart.id, course.id)) {
                    (icon("pen")) (ctx.t("consent-read-treatment")) ": " (patient::treatment_line(ctx, &course.draft.treatment))
                }
            }
            @for scope in others {
                a.btn.sm href=(format!("/patients/{}/consent?scope={}", chart.id, scope.id())) { (icon("pen")) (ctx.t(&format!("consent-scope-{}", scope.id()))) }
            }
        }
    }
}
