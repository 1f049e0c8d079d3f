//! How far a patient has come with what a link asks, as it comes: the page asks again every few seconds, as long as
//! something can come.

use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::{chart_of, shown};
use crate::parts::signs::{Tone, icon, tag_with};
use maud::{Markup, html};
use pistor_practice::act::author_of;
use pistor_practice::visitor::LinkSeen;
use pistor_practice::{Act, Chart, Purpose};

/// The part of the page that changes, alone.
pub(crate) fn progress(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let chart = ctx.practice().chart(asked.part("id"))?;
    // Nobody need be there when a page asks by itself: it goes on with an opening that has left its trace.
    if !ctx.practice().has_opened(ctx.who()?, &chart.id) {
        chart_of(ctx, asked)?;
    }
    shown(live(ctx, &chart)?)
}

/// The part, with what makes it ask again while the patient can still answer.
pub(super) fn live(ctx: &Ctx, chart: &Chart) -> Made<Markup> {
    let from = format!("/patients/{}/links/progress", chart.id);
    let links = ctx.practice().links(&chart.id, ctx.at)?;
    let intake = links.iter().find(|link| link.purposes.contains(&Purpose::Intake));
    let comes = intake.is_some_and(|link| link.state.counts() && !link.finished.contains(&Purpose::Intake));
    Ok(html! {
        div.stack.s data-refresh=[comes.then_some(from)] {
            @match intake {
                Some(link) => (of_intake(ctx, chart, link)),
                None => p.muted { (ctx.t("links-no-intake")) },
            }
        }
    })
}

/// On the patient's page: how far they are, and the way to the links.
pub(crate) fn card(ctx: &Ctx, chart: &Chart) -> Made<Markup> {
    if !ctx.may(Act::MakeLink) {
        return Ok(html! {});
    }
    Ok(html! {
        section.card.stack.s {
            header { h2 { (ctx.t("links-intake-phone")) } a.btn.sm href=(format!("/patients/{}/links", chart.id)) { (icon("phone")) (ctx.t("links-open")) } }
            (live(ctx, chart)?)
        }
    })
}

/// How far the latest intake by link is.
fn of_intake(ctx: &Ctx, chart: &Chart, link: &LinkSeen) -> Markup {
    let author = author_of(&link.id);
    let own = ctx.look.own_intake(chart, &author);
    let last = chart
        .timeline
        .iter()
        .rev()
        .find(|event| event.author == author)
        .map(|event| ctx.when(event.at));
    let all = own.answered + own.asks.len();
    let count = [("answered", own.answered.to_string()), ("all", all.to_string())];
    html! {
        div.row.between {
            span {
                @match (own.sent, own.answered) {
                    (Some(at), _) => (ctx.say("links-sent", &[("when", ctx.when(at))])),
                    (None, 0) if link.opened.is_some() => (ctx.t("links-reading")),
                    (None, 0) => (ctx.t(&format!("links-state-{}", link.state.id()))),
                    (None, _) => (ctx.say("links-progress", &count)),
                }
            }
            @if own.sent.is_some() { (tag_with(Tone::Clear, "check", &ctx.t("links-sent-tag"))) }
        }
        @if own.sent.is_none() && own.answered > 0 {
            progress.bar value=(own.answered) max=(all) aria-label=(ctx.say("links-progress", &count)) {}
            @if let Some(last) = last { p.small.muted { (ctx.say("links-last", &[("when", last)])) } }
        }
        @if own.sent.is_some() && ctx.may(Act::Answer) {
            a.btn.sm href=(format!("/patients/{}/intake", chart.id)) { (icon("clipboard")) (ctx.t("links-to-intake")) }
        }
    }
}
