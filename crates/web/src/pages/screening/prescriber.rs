//! Questions to those who prescribed a medicine. Nobody here tells a patient to leave a prescribed medicine out.

use crate::ctx::Ctx;
use crate::pages::intake::open::rule_link;
use crate::pages::plan::{Accounts, name_of};
use crate::parts::several::{Entry, OneOf};
use crate::parts::signs::{Tone, icon, tag, tag_with};
use maud::{Markup, html};
use pistor_practice::chart::Noted;
use pistor_practice::chart::screening::PrescriberQuestion;
use pistor_practice::{Act, Chart};

/// The section: what was asked and answered, and the form to ask.
pub(super) fn section(ctx: &Ctx, chart: &Chart, accounts: &Accounts) -> Markup {
    let rules = rules(ctx, chart);
    if chart.prescriber.is_empty() && rules.is_empty() {
        return html! {};
    }
    html! {
        section.stack id="prescriber" {
            h2 { (ctx.t("prescriber-title")) }
            @for question in chart.prescriber.iter().rev() { (one(ctx, chart, question, accounts)) }
            @if !rules.is_empty() {
                @if ctx.may(Act::AskPrescriber) { (form(ctx, chart, &rules)) }
                @else { p.small.muted { (icon("lock")) " " (ctx.t("prescriber-who")) } }
            }
        }
    }
}

/// The rules that speak now: a question is about one of them.
fn rules(ctx: &Ctx, chart: &Chart) -> Vec<(String, String)> {
    let standing = chart
        .screening()
        .and_then(|screening| ctx.look.standing(chart, &screening.treatment).ok());
    let spoke = standing
        .into_iter()
        .flat_map(|standing| standing.screening.findings);
    spoke
        .map(|finding| {
            let row = ctx.look.edition.rule(finding.rule);
            (
                row.id.clone(),
                ctx.speaker().rule_text(row, "title", &row.title).into_owned(),
            )
        })
        .collect()
}

fn one(ctx: &Ctx, chart: &Chart, question: &Noted<PrescriberQuestion>, accounts: &Accounts) -> Markup {
    let row = ctx
        .look
        .edition
        .knowledge
        .rules()
        .find(|row| row.id == question.rule);
    let asked = [
        ("to", question.to.clone()),
        ("when", ctx.when(question.at)),
        ("name", name_of(accounts, &question.author).to_owned()),
    ];
    let form = OneOf::new(ctx, &question.id);
    html! {
        article.card.stack.s {
            div.row.between {
                h3 { @match row { Some(row) => (rule_link(ctx, row)), None => (question.rule) } }
                @match question.answer { Some(_) => (tag_with(Tone::Plain, "check", &ctx.t("prescriber-answered"))), None => (tag(Tone::Info, &ctx.t("prescriber-waits"))) }
            }
            p.small.muted { (ctx.say("prescriber-asked", &asked)) }
            p { q { (question.text) } }
            @match &question.answer {
                Some((text, at)) => p { b { (ctx.say("prescriber-said", &[("when", ctx.when(*at))])) } " " q { (text) } },
                None => {
                    @if ctx.may(Act::PrescriberAnswered) {
                        details open[form.sent()] {
                            summary { (icon("chevron-right")) (ctx.t("prescriber-answer")) }
                            form.stack method="post" action=(format!("/patients/{}/do/prescriber_answered", chart.id)) {
                                (form.hidden(chart.seq()))
                                input type="hidden" name="_next" value=(format!("/patients/{}/screening#prescriber", chart.id));
                                input type="hidden" name="question" value=(question.id);
                                (form.area("text", &ctx.t("prescriber-answer-text"), &ctx.t("prescriber-answer-hint"), true))
                                div { button.btn type="submit" { (icon("check")) (ctx.t("prescriber-answer-do")) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn form(ctx: &Ctx, chart: &Chart, rules: &[(String, String)]) -> Markup {
    let form = OneOf::new(ctx, "prescriber");
    let label = ctx.t("prescriber-to");
    let hint = ctx.t("prescriber-to-hint");
    let to = Entry {
        name: "to",
        label: &label,
        hint: &hint,
        mode: "text",
        needed: true,
    };
    html! {
        details.card open[form.sent()] {
            summary { (icon("chevron-right")) (ctx.t("prescriber-ask")) }
            form.stack method="post" action=(format!("/patients/{}/do/ask_prescriber", chart.id)) {
                (form.hidden(chart.seq()))
                input type="hidden" name="_next" value=(format!("/patients/{}/screening#prescriber", chart.id));
                (form.select("rule", &ctx.t("prescriber-rule"), "", rules, ""))
                (form.line(&to))
                (form.area("text", &ctx.t("prescriber-text"), &ctx.t("prescriber-text-hint"), true))
                div.actions.still { button.btn type="submit" { (icon("message")) (ctx.t("prescriber-ask-do")) } }
            }
        }
    }
}
