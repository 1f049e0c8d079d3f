//! Follow-up: what a patient reports after a session, what it means for staff, what was done, and the calls.

mod calls;
mod cases;
mod record;

use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::aftercare::emergency_line;
use crate::pages::chart::by;
use crate::pages::{chart_of, shown};
use crate::parts::layout::{self, Frame, Nav};
use crate::parts::patient;
use crate::parts::signs::{Tone, empty, icon, note, tag_with};
use maud::{Markup, html};
use pistor_practice::chart::followup::Case;
use pistor_practice::{Act, Chart};

/// The page. The front desk records; what a report means is shown to those who may see the chart.
pub(crate) fn page(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let chart = chart_of(ctx, asked)?;
    let body = match ctx.may(Act::SeeChart) {
        true => clinical(ctx, &chart)?,
        false => desk(ctx, &chart)?,
    };
    let body = html! {
        (patient::steps(ctx, &chart, "followup"))
        h1 { (ctx.t("followup-page-title")) }
        (emergency_line(ctx, ctx.locale(), "followup-page-emergency"))
        (body)
    };
    let frame = Frame {
        title: ctx.t("followup-page-title"),
        nav: Nav::Patients,
        chart: Some(&chart),
    };
    shown(layout::page(ctx, &frame, body))
}

fn clinical(ctx: &Ctx, chart: &Chart) -> Made<Markup> {
    let (mut open, closed): (Vec<&Case>, Vec<&Case>) = chart.reports.iter().partition(|case| case.is_open());
    open.sort_by_key(|case| (std::cmp::Reverse(cases::rank(&case.reported.level)), case.due()));
    let names = ctx.practice().accounts()?;
    let name = |id: &str| by(ctx, &names, id);
    Ok(html! {
        @if !open.is_empty() {
            h2 { (ctx.say("followup-page-open", &[("count", open.len().to_string())])) }
            @for (n, case) in open.iter().enumerate() { (cases::card(ctx, chart, case, n == 0, &name)) }
        }
        (calls::card(ctx, chart)?)
        (record::card(ctx, chart, open.is_empty()))
        section.card.flush {
            header { h2 { (ctx.t("followup-page-history")) } }
            @if closed.is_empty() && chart.calls.is_empty() {
                (empty(&ctx.t("followup-page-history-none"), None))
            } @else {
                div.stack.s {
                    @for case in closed.iter().rev() { (cases::folded(ctx, chart, case, &name)) }
                    (calls::history(ctx, chart, &name))
                }
            }
        }
    })
}

/// What the front desk sees: the form, and that somebody looks after each report. Not what it means.
fn desk(ctx: &Ctx, chart: &Chart) -> Made<Markup> {
    let names = ctx.practice().accounts()?;
    let name = |id: &str| by(ctx, &names, id);
    Ok(html! {
        (note(Tone::Info, html! { p { (ctx.t("followup-page-desk")) } }))
        (record::card(ctx, chart, true))
        @if !chart.reports.is_empty() {
            section.card.flush {
                header { h2 { (ctx.t("followup-page-handed-on")) } }
                ul.timeline {
                    @for case in chart.reports.iter().rev() {
                        li id=(format!("report-{}", case.reported.id)) {
                            span.dot { (icon("message")) }
                            div.body { b { (ctx.say("followup-page-reported", &[("when", ctx.when(case.reported.at))])) } br;
                                span.small.muted { (name(&case.reported.author)) } }
                            div.aside { (state(ctx, case)) }
                        }
                    }
                }
            }
        }
    })
}

/// Whether somebody must still do something.
fn state(ctx: &Ctx, case: &Case) -> Markup {
    match (case.is_open(), case.answers.last()) {
        (false, _) => tag_with(Tone::Plain, "check", &ctx.t("followup-page-closed")),
        (true, Some(answer)) => {
            let again = answer.again.unwrap_or(answer.at);
            tag_with(
                Tone::Info,
                "clock",
                &ctx.say("followup-page-again", &[("when", ctx.when(again))]),
            )
        }
        (true, None) => tag_with(Tone::Caution, "bell", &ctx.t("followup-page-waiting")),
    }
}
