//! Mixture: what is drawn for the next session from which lot, worked out and compared with the limits on file.

pub(crate) mod bench;
pub(crate) mod check;
mod form;
mod left_over;
pub(crate) mod worked;

use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::session::before::against;
use crate::pages::{chart_of, shown};
use crate::parts::layout::{self, Frame, Nav, not_yet};
use crate::parts::patient;
use crate::parts::signs::{Tone, icon, note};
use maud::{Markup, html};
use pistor_practice::acts::session::open::treatment_now;
use pistor_practice::chart::plan::{Course, CourseState};
use pistor_practice::chart::treatment::Ingredient;
use pistor_practice::house::stock::Stocked;
use pistor_practice::view::LotRow;
use pistor_practice::{Act, Chart, Kind, Refusal};

/// The page.
pub(crate) fn page(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let chart = chart_of(ctx, asked)?;
    let lots = ctx.practice().shelf()?.lots;
    let title = ctx.t("mixture-page-title");
    let plan = format!("/patients/{}/plan", chart.id);
    let inside = match chart.current_course() {
        None => not_yet(
            &ctx.t("mixture-page-no-course"),
            &plan,
            &ctx.t("mixture-page-to-plan"),
        ),
        Some(course) if course.state != CourseState::Agreed => not_yet(
            &ctx.t("mixture-page-not-agreed"),
            &plan,
            &ctx.t("mixture-page-to-plan"),
        ),
        Some(course) => of_course(ctx, &chart, course, &lots)?,
    };
    let body = html! {
        (patient::steps(ctx, &chart, "mixture"))
        h1 { (title) }
        (left_over::card(ctx, &chart)?)
        (inside)
    };
    let frame = Frame {
        title,
        nav: Nav::Patients,
        chart: Some(&chart),
    };
    shown(layout::page(ctx, &frame, body))
}

/// What was typed, worked out and shown; nothing is written. What cannot be read is said at its field.
pub(crate) fn work_out(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let typed = ctx.with_typed(asked.form.typed());
    let chart = chart_of(ctx, asked)?;
    let refused = match (chart.current_course(), form::typed(&typed)) {
        (Some(course), Some(items)) => {
            let number = chart.next_session(&course.id);
            let treatment = course
                .draft
                .treatment
                .at_session(number)
                .with_mixture(Some(items));
            typed.look.standing(&chart, &treatment).err()
        }
        (_, None) => Some(Refusal::empty("items")),
        (None, _) => None,
    };
    match refused {
        Some(mut refusal) if refusal.kind == Kind::Invalid => {
            refusal.fault.path = refusal.fault.path.replacen("/treatment/mixture", "/items", 1);
            page(&ctx.once_more(&ctx.path, asked.form.typed(), refusal), asked)
        }
        Some(refusal) => Err(refusal),
        None => page(&typed, asked),
    }
}

/// The mixture of the session in hand: prepared, or to be prepared.
fn of_course(ctx: &Ctx, chart: &Chart, course: &Course, lots: &[Stocked]) -> Made<Markup> {
    let accounts = ctx.practice().accounts()?;
    let number = chart.next_session(&course.id);
    let bench = chart.mixture_for(&course.id, number);
    let planned = course.draft.treatment.at_session(number);
    let typed = form::typed(ctx);
    let shown = match (&typed, bench) {
        (Some(items), _) => planned.with_mixture(Some(items.clone())),
        (None, Some(_)) => treatment_now(chart, course),
        (None, None) => planned.clone(),
    };
    // What was typed may not read yet: the field says what is wrong with it, and nothing is worked out.
    let standing = ctx.look.standing(chart, &shown).ok();
    let now = ctx.look.standing(chart, &planned)?;
    let named = shown.mixture.as_ref().is_some_and(|items| !items.is_empty());
    Ok(html! {
        p.noprint { b { (ctx.say("mixture-page-for", &[("number", number.to_string())])) } " · " (patient::treatment_line(ctx, &course.draft.treatment)) }
        @if let Some(bench) = bench { (bench::card(ctx, chart, bench, &rows(lots), &accounts)) }
        @if bench.is_none() && now.cleared.is_none() {
            div.noprint { (against(ctx, chart, &now)) }
        }
        @if let Some(standing) = standing.as_ref().filter(|_| named) {
            section.card.stack.noprint aria-labelledby="worked" {
                h2 id="worked" { (ctx.t(match (&typed, bench) {
                    (Some(_), _) => "mixture-page-worked-typed",
                    (None, Some(_)) => "mixture-page-worked-prepared",
                    (None, None) => "mixture-page-worked-planned",
                })) }
                (worked::all(ctx, standing))
            }
        }
        @if bench.is_none() && now.cleared.is_some() { (preparing(ctx, chart, course, lots, standing.as_ref())) }
        (bench::earlier(ctx, chart, course, bench, &accounts))
    })
}

fn rows(lots: &[Stocked]) -> Vec<LotRow> {
    lots.iter().map(|held| held.lot.clone()).collect()
}

fn preparing(
    ctx: &Ctx,
    chart: &Chart,
    course: &Course,
    lots: &[Stocked],
    standing: Option<&pistor_practice::standing::Standing>,
) -> Markup {
    if !ctx.may(Act::Prepare) {
        return html! { p.muted { (icon("lock")) " " (ctx.t("mixture-page-prepare-who")) } };
    }
    let warned = standing.map_or(0, |standing| {
        pistor_practice::acts::mixture::warnings(&ctx.look.edition, &ctx.look.mix(standing)).len()
    });
    let planned: &[Ingredient] = course.draft.treatment.mixture.as_deref().unwrap_or_default();
    html! {
        section.card.stack.noprint aria-labelledby="prepare" {
            h2 id="prepare" { (ctx.t("mixture-page-prepare-head")) }
            @if lots.is_empty() { (note(Tone::Info, html! { p { (ctx.t("mixture-page-no-lots")) } })) }
            (form::form(ctx, chart, course, planned, lots, warned > 0))
        }
    }
}

/// A lot in one line: number, expiry.
pub(crate) fn lot_line(ctx: &Ctx, lot: &LotRow) -> String {
    ctx.say(
        "mixture-page-lot",
        &[
            ("number", lot.number.clone()),
            ("day", ctx.full_date(&lot.expires)),
        ],
    )
}
