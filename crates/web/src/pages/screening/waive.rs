//! A physician goes on in spite of findings: who may, why, and what everybody sees of it afterwards.

use super::View;
use crate::ctx::Ctx;
use crate::pages::intake::choice::required;
use crate::pages::intake::open::rule_link;
use crate::parts::fields::Line;
use crate::parts::several::OneOf;
use crate::parts::signs::{Tone, icon, tag, tag_with};
use crate::parts::treatment;
use maud::{Markup, html};
use pistor_practice::chart::Noted;
use pistor_practice::chart::screening::Waived;
use pistor_practice::view::{Action, Row, ScreeningRule, WaivableBy, WaiverReason};
use pistor_practice::{Act, Chart};

/// A rule of the knowledge by its id.
fn rule<'a>(ctx: &'a Ctx, id: &str) -> Option<&'a Row<ScreeningRule>> {
    ctx.look.edition.knowledge.rules().find(|row| row.id == id)
}

fn rules(ctx: &Ctx, ids: &[String]) -> Markup {
    html! {
        ul { @for id in ids { li { @match rule(ctx, id) { Some(row) => (rule_link(ctx, row)), None => (id) } } } }
    }
}

/// The overrides that were given: everybody sees them.
pub(super) fn given(ctx: &Ctx, chart: &Chart) -> Markup {
    let standing = chart
        .screening()
        .and_then(|screening| ctx.look.standing(chart, &screening.treatment).ok());
    let holds = standing.and_then(|standing| standing.waiver);
    html! {
        @if !chart.waivers.is_empty() {
            section.stack id="overrides" {
                h2 { (ctx.t("waive-given")) }
                @for waiver in chart.waivers.iter().rev() { (one(ctx, waiver, holds.as_ref() == Some(&waiver.id))) }
            }
        }
    }
}

fn one(ctx: &Ctx, waiver: &Noted<Waived>, holds: bool) -> Markup {
    let who = [("name", waiver.physician.clone()), ("when", ctx.when(waiver.at))];
    html! {
        article.card.stack.s {
            div.row.between {
                h3 { (ctx.say("waive-by", &who)) }
                @if holds { (tag(Tone::Caution, &ctx.t("waive-holds"))) } @else { (tag_with(Tone::Plain, "history", &ctx.t("waive-not-now"))) }
            }
            @if let Some(second) = &waiver.second { p { (ctx.say("waive-second-by", &[("name", second.clone())])) } }
            p { b { (ctx.t(&format!("reason-{}", waiver.reason))) } ": " q { (waiver.text) } }
            p.small { (ctx.t("waive-rules")) }
            (rules(ctx, &waiver.rules))
            p.small { (ctx.t("waive-for")) br; (treatment::said(ctx, &waiver.treatment)) }
        }
    }
}

/// The form, folded; or in words why there is none and who can.
pub(super) fn form(ctx: &Ctx, view: &View<'_>, changed: bool) -> Markup {
    let grave: Vec<(&Row<ScreeningRule>, Action)> = view
        .standing
        .screening
        .findings
        .iter()
        .filter(|finding| finding.action > Action::Caution)
        .map(|finding| (ctx.look.edition.rule(finding.rule), finding.action))
        .collect();
    if view.standing.cleared.is_some() || grave.is_empty() {
        return html! {};
    }
    let fixed: Vec<String> = grave
        .iter()
        .filter(|(row, _)| row.waivable_by == WaivableBy::Nobody)
        .map(|(row, _)| row.id.clone())
        .collect();
    let open = !view.standing.screening.questions.is_empty() || view.standing.screening.words > 0;
    let no = |text: &str, more: Markup| html! { section.card.stack.s { h2 { (ctx.t("waive-title")) } p { (icon("lock")) " " (ctx.t(text)) } (more) } };
    if !fixed.is_empty() {
        return no("waive-nobody", rules(ctx, &fixed));
    }
    if open {
        return no("waive-open", html! {});
    }
    if !ctx.may(Act::Waive) {
        return no("waive-who", html! {});
    }
    if changed {
        return no("waive-changed", html! {});
    }
    let stops = grave.iter().any(|(_, action)| *action == Action::Stop);
    fields(ctx, view, &grave, stops && ctx.look.settings.second_physician)
}

fn fields(ctx: &Ctx, view: &View<'_>, grave: &[(&Row<ScreeningRule>, Action)], second: bool) -> Markup {
    let form = OneOf::new(ctx, "waive");
    let reasons =
        WaiverReason::ALL.map(|reason| (reason.id().to_owned(), ctx.t(&format!("reason-{}", reason.id()))));
    html! {
        details.card open[form.sent()] {
            summary { (icon("chevron-right")) (ctx.t("waive-title")) }
            form.stack method="post" action=(format!("/patients/{}/do/waive", view.chart.id)) {
                (form.hidden(view.chart.seq()))
                input type="hidden" name="_next" value=(format!("/patients/{}/screening", view.chart.id));
                input type="hidden" name="screening" value=(view.screening.id);
                p { (ctx.t("waive-hint")) }
                ul { @for (row, _) in grave { li { (rule_link(ctx, row)) } } }
                (required(ctx, &form, "reason", &ctx.t("waive-reason"), &reasons, None))
                (form.area("text", &ctx.t("waive-text"), &ctx.t("waive-text-hint"), true))
                @if second { (second_physician(ctx, &form)) }
                button.btn.danger.block type="submit" { (icon("pen")) (ctx.t("waive-do")) }
            }
        }
    }
}

/// A second physician signs with name and password; neither is kept in the page.
fn second_physician(ctx: &Ctx, form: &OneOf<'_>) -> Markup {
    // Who signs in wrongly here is told here, too: the refusal names no field.
    let unknown = ctx
        .refused
        .as_ref()
        .filter(|refused| refused.fault.code.starts_with("sign-in"));
    let unknown = unknown.map(|refused| ctx.locale().fault(&refused.fault));
    let wrong = ctx.wrong("second").or(unknown).filter(|_| form.sent());
    let login = Line {
        needed: true,
        extra: &[
            ("autocomplete", "off"),
            ("autocapitalize", "none"),
            ("spellcheck", "false"),
        ],
        ..Line::new("_second_login", ctx.t("waive-second-login"))
    };
    let password = Line {
        kind: "password",
        needed: true,
        extra: &[("autocomplete", "off")],
        ..Line::new("_second_password", ctx.t("waive-second-password"))
    };
    html! {
        fieldset.stack.s id="f-second" {
            legend { (ctx.t("waive-second")) }
            p.hint { (ctx.t("waive-second-hint")) }
            @if let Some(wrong) = &wrong { span.err { (icon("caution")) (wrong) } }
            (login.show(ctx))
            (password.show(ctx))
        }
    }
}
