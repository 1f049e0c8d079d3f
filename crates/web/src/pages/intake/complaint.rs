//! What the patient comes for: the questions depend on it.

use super::draft_key;
use super::question::Told;
use crate::ctx::Ctx;
use crate::parts::fields::hidden;
use crate::parts::signs::icon;
use crate::parts::treatment;
use maud::{Markup, html};
use pistor_practice::chart::treatment::Treatment;
use pistor_practice::{Act, Chart};

/// The section: what was said, and the form to say it or to change it.
pub(super) fn section(
    ctx: &Ctx,
    chart: &Chart,
    next: Option<&Treatment>,
    told: &Told,
    primary: bool,
) -> Markup {
    let complaint = chart.complaint.as_ref();
    // The number of the session makes no other treatment of it.
    let unnumbered = |treatment: &Treatment| Treatment {
        session: None,
        ..treatment.clone()
    };
    let other =
        next.filter(|next| complaint.is_none_or(|complaint| unnumbered(complaint) != unnumbered(next)));
    // What physician or nurse wrote is not replaced by the front desk, which does not see all of it.
    let may_change = ctx.may(Act::SeeChart) || complaint.is_none();
    let typed = ctx.typed("complaint.indication").is_some();
    html! {
        section.card.stack.s id="complaint" {
            h2 { (ctx.t("intake-complaint")) }
            @if let Some(complaint) = complaint {
                p { @if ctx.may(Act::SeeChart) { (treatment::said(ctx, complaint)) } @else { b { (crate::parts::patient::treatment_line(ctx, complaint)) } } }
                p.small.muted { (told.line(ctx, &complaint.id, complaint.at, &complaint.author)) }
            }
            @if let (Some(other), true) = (other, ctx.may(Act::SeeChart)) {
                p { (ctx.t("intake-asked-for")) br; (treatment::said(ctx, other)) }
            }
            @match (complaint, may_change) {
                (None, _) => { (form(ctx, chart, primary)) }
                (Some(_), true) => {
                    details open[typed] {
                        summary { (icon("chevron-right")) (ctx.t("intake-complaint-change")) }
                        (form(ctx, chart, primary))
                    }
                }
                (Some(_), false) => p.small.muted { (icon("lock")) " " (ctx.t("intake-complaint-who")) },
            }
        }
    }
}

fn form(ctx: &Ctx, chart: &Chart, primary: bool) -> Markup {
    let saved = chart.complaint.as_ref().map_or(0, |complaint| complaint.seq);
    html! {
        form.stack method="post" action=(format!("/patients/{}/do/answer", chart.id)) data-draft=(draft_key(ctx, chart, "complaint", saved)) {
            (hidden(ctx, chart.seq()))
            input type="hidden" name="_next" value=(format!("/patients/{}/intake", chart.id));
            p.hint { (ctx.t("intake-complaint-hint")) }
            // The proposal is the clinician's; what the front desk enters was said by the patient.
            input type="hidden" name="by" value=(if ctx.may(Act::SeeChart) { "clinician" } else { "patient" });
            (treatment::form(ctx, "complaint", chart.complaint.as_ref().map(|complaint| &complaint.body)))
            div.actions.still { button.btn.pri[primary] type="submit" { (icon("check")) (ctx.t("intake-save-complaint")) } }
        }
    }
}
