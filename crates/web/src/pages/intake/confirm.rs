//! What a patient answered alone: that it is there, and that a clinician has gone through it with them.

use super::answer_words;
use crate::ctx::Ctx;
use crate::parts::fields::hidden;
use crate::parts::signs::icon;
use maud::{Markup, html};
use pistor_practice::act::link_of;
use pistor_practice::{Act, Chart};

/// The section; nothing where nothing is new.
pub(super) fn section(ctx: &Ctx, chart: &Chart) -> Markup {
    let new = chart.unconfirmed();
    let Some(last) = new.last().filter(|_| ctx.may(Act::SeeChart)) else {
        return html! {};
    };
    let sent = chart.sent.last().filter(|sent| sent.seq > *last);
    html! {
        section.card.edge.info.stack.s id="confirm" {
            header { h2 { (icon("phone")) " " (ctx.t("intake-confirm-title")) } }
            p { @match sent { Some(sent) => (ctx.say("intake-confirm-sent", &[("when", ctx.when(sent.at))])), None => (ctx.t("intake-confirm-open")) } }
            (notable(ctx, chart))
            p.small.muted { (ctx.t("intake-confirm-why")) }
            @if ctx.may(Act::ConfirmAnswers) {
                form method="post" action=(format!("/patients/{}/do/confirm_answers", chart.id)) {
                    (hidden(ctx, chart.seq()))
                    input type="hidden" name="_next" value=(format!("/patients/{}/intake", chart.id));
                    input type="hidden" name="upto:int" value=(last);
                    button.btn type="submit" { (icon("check")) (ctx.t("intake-confirm-do")) }
                }
            }
        }
    }
}

/// What of it is no plain no: this is what one talks about first.
fn notable(ctx: &Ctx, chart: &Chart) -> Markup {
    let rows = ctx.look.edition.knowledge.questions.iter().filter_map(|row| {
        let answer = chart.answers.get(&row.id)?;
        let alone = link_of(&answer.author).is_some() && !chart.is_confirmed(answer.seq);
        let plain = answer.answer.as_deref() == Some("no") || answer.value == Some(0);
        (alone && !plain).then_some((row, answer))
    });
    let rows: Vec<_> = rows.collect();
    html! {
        @if !rows.is_empty() {
            div { b { (ctx.t("intake-confirm-notable")) }
                ul.bullets {
                    @for (row, answer) in rows {
                        li { (ctx.locale().text("questions", &row.id, "title", &row.title)) ": " b { (answer_words(ctx, answer)) } }
                    }
                }
            }
        }
    }
}
