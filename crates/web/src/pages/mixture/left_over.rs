//! Mixtures that were prepared and are neither used nor thrown away, besides the one of the session in hand: as long as
//! nobody says that they are gone, the stock counts them as drawn up.

use crate::answer::Made;
use crate::ctx::Ctx;
use crate::pages::plan::name_of;
use crate::parts::patient;
use crate::parts::several::OneOf;
use crate::parts::signs::{Tone, icon, tag_with};
use maud::{Markup, html};
use pistor_practice::chart::mixture::Bench;
use pistor_practice::chart::plan::CourseState;
use pistor_practice::{Act, Chart};

/// The card; nothing where nothing is left over.
pub(super) fn card(ctx: &Ctx, chart: &Chart) -> Made<Markup> {
    let course = chart.current_course();
    let course = course.filter(|course| course.state == CourseState::Agreed);
    let now = course.and_then(|course| chart.mixture_for(&course.id, chart.next_session(&course.id)));
    let now = now.map(|bench| bench.prepared.id.as_str());
    let left: Vec<&Bench> = chart
        .waiting_mixtures()
        .filter(|bench| Some(bench.prepared.id.as_str()) != now)
        .collect();
    if left.is_empty() {
        return Ok(html! {});
    }
    let accounts = ctx.practice().accounts()?;
    Ok(html! {
        section.card.stack.noprint aria-labelledby="left-over" {
            h2 id="left-over" { (ctx.t("mixture-page-left")) }
            p { (ctx.t("mixture-page-left-why")) }
            @for bench in left {
                @let prepared = &bench.prepared;
                @let names: Vec<String> = prepared.items.iter().map(|item| patient::substance(ctx, &item.ingredient.substance)).collect();
                article.stack.s {
                    div.row.between {
                        div {
                            b { (names.join(", ")) } br;
                            span.small.muted { (ctx.say("mixture-page-for", &[("number", prepared.session.to_string())])) " · " (name_of(&accounts, &prepared.author)) " · " (ctx.when(prepared.at)) }
                        }
                        @if prepared.discard_at.is_some_and(|at| at < ctx.at.as_microsecond()) {
                            (tag_with(Tone::Caution, "timer", &ctx.t("mixture-page-left-over")))
                        }
                    }
                    (discard(ctx, chart, bench))
                }
            }
        }
    })
}

fn discard(ctx: &Ctx, chart: &Chart, bench: &Bench) -> Markup {
    if !ctx.may(Act::Discard) {
        return html! {};
    }
    let form = OneOf::new(ctx, &bench.prepared.id);
    html! {
        details open[form.sent()] {
            summary { (icon("chevron-right")) (ctx.t("mixture-page-discard-head")) }
            form.stack method="post" action=(format!("/patients/{}/do/discard", chart.id)) {
                (form.hidden(chart.seq()))
                input type="hidden" name="_next" value=(format!("/patients/{}/mixture", chart.id));
                input type="hidden" name="mixture" value=(bench.prepared.id);
                (form.area("reason", &ctx.t("mixture-page-discard-reason"), &ctx.t("mixture-page-discard-reason-hint"), true))
                div { button.btn.danger type="submit" { (icon("trash")) (ctx.t("mixture-page-discard")) } }
            }
        }
    }
}
