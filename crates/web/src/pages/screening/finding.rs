//! A rule that spoke: what, because of what, why, what to do now, until when, who may go on, and on whose word.

use crate::ctx::Ctx;
use crate::pages::intake::open::rule_link;
use crate::parts::rules::{action_tag, cites, disagreement};
use crate::parts::signs::icon;
use maud::{Markup, html};
use pistor_practice::standing::Standing;
use pistor_practice::view::{Action, Finding, WaivableBy};

/// How many sentences stand open; the rest is folded.
const CITES_OPEN: usize = 1;

/// The card of a finding. The visit is the standing's.
pub(super) fn card(ctx: &Ctx, standing: &Standing, finding: &Finding) -> Markup {
    let row = ctx.look.edition.rule(finding.rule);
    let speaker = ctx.speaker();
    let action = finding.action.id();
    let (open, folded) = row.cite.split_at(row.cite.len().min(CITES_OPEN));
    let waiver = match row.waivable_by {
        WaivableBy::Physician => "waiver-physician",
        WaivableBy::Nobody => "waiver-nobody",
    };
    html! {
        article.card.edge.(action) id=(format!("rule-{}", row.id)) {
            div.finding {
                header {
                    div {
                        h3 { (rule_link(ctx, row)) }
                        p.small.muted { (ctx.t("label-because")) ": " (speaker.because_words(&standing.visit, finding)) }
                    }
                    (action_tag(ctx, action))
                }
                p { (speaker.rule_text(row, "why", &row.why)) }
                p.todo { (icon("arrow-right")) span { (speaker.rule_text(row, "advice", &row.advice)) } }
                @if let Some(until) = &row.until { p.full { b { (ctx.t("label-until")) ": " } (speaker.rule_text(row, "until", until)) } }
                @if finding.action > Action::Ask { p.full.small { (icon(if row.waivable_by == WaivableBy::Nobody { "lock" } else { "pen" })) " " (ctx.t(waiver)) } }
                div.full.stack.s {
                    (cites(ctx, open))
                    @if !folded.is_empty() {
                        details {
                            summary { (icon("chevron-right")) (ctx.say("screen-more-cites", &[("count", folded.len().to_string())])) }
                            (cites(ctx, folded))
                        }
                    }
                    (disagreement(ctx, row.disagreement.as_ref()))
                }
            }
        }
    }
}
