//! What a yes still lacks: where, whether prescribed. Each is a form of its own, so that the answer goes with it.

use super::open::{Open, waiting};
use super::question::{Told, as_of, detail, open_tag};
use crate::ctx::Ctx;
use crate::parts::fields::hidden;
use crate::parts::signs::icon;
use maud::{Markup, html};
use pistor_practice::Chart;
use pistor_practice::view::AskedAbout;

/// The forms of all details that are open.
pub(super) fn forms(ctx: &Ctx, chart: &Chart, open: &[Open<'_>], told: &Told) -> Markup {
    let asked: Vec<&Open<'_>> = open
        .iter()
        .filter(|open| matches!(open.about, AskedAbout::Detail(..)))
        .collect();
    html! {
        @if !asked.is_empty() {
            section.stack id="details" {
                h2 { (ctx.t("intake-details")) }
                @for open in asked { (form(ctx, chart, open, told)) }
            }
        }
    }
}

fn form(ctx: &Ctx, chart: &Chart, open: &Open<'_>, told: &Told) -> Markup {
    let AskedAbout::Detail(no, name) = open.about else {
        return html! {};
    };
    let fact = ctx.look.edition.fact_id(no);
    let (Some(row), Some(present)) = (
        ctx.look.edition.knowledge.questions.get(fact),
        chart.answers.get(fact),
    ) else {
        return html! {};
    };
    html! {
        form.card.stack.s method="post" action=(format!("/patients/{}/do/answer", chart.id)) {
            (hidden(ctx, chart.seq()))
            input type="hidden" name="_next" value=(format!("/patients/{}/intake", chart.id));
            div.row.between { h3 { (ctx.speaker().question(open.about)) } (open_tag(ctx)) }
            (as_of(ctx, chart, row, present, told))
            input type="hidden" name=(format!("facts.{fact}.answer")) value="yes";
            // What was said beside the answer before is said again with it.
            @for (key, value) in present.details.iter().filter(|(key, _)| *key != name) {
                @match value.as_str() {
                    Some(text) => input type="hidden" name=(format!("facts.{fact}.details.{key}")) value=(text);,
                    None => input type="hidden" name=(format!("facts.{fact}.details.{key}:int")) value=(value);,
                }
            }
            div.fields { (detail(ctx, fact, name, "", true)) (super::teller(ctx, &format!("{fact}-{name}"))) }
            details.why { summary { (icon("chevron-right")) (ctx.t("intake-why")) } (waiting(ctx, &open.rules)) }
            div { button.btn type="submit" { (icon("check")) (ctx.t("intake-save-detail")) } }
        }
    }
}
