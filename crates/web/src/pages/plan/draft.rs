//! Drafting: the protocol that would be used, and how many of its sessions.

use super::only_physician;
use crate::ctx::Ctx;
use crate::parts::fields::{hidden, select};
use crate::parts::rules::{cites, disagreement};
use crate::parts::signs::{Tone, icon, note};
use maud::{Markup, html};
use pistor_practice::chart::Noted;
use pistor_practice::chart::screening::Screened;
use pistor_practice::standing::Standing;
use pistor_practice::{Act, Chart};

/// What would be drafted, and the button that does it.
pub(super) fn form(
    ctx: &Ctx,
    chart: &Chart,
    screening: &Noted<Screened>,
    standing: &Standing,
    primary: bool,
) -> Markup {
    let Some(plan) = ctx.look.course(standing) else {
        return html! {};
    };
    let most = plan.sessions.len();
    let counts: Vec<(String, String)> = (1..=most)
        .map(|count| {
            (
                count.to_string(),
                ctx.say("plan-page-sessions-count", &[("count", count.to_string())]),
            )
        })
        .collect();
    let hint = match plan.sessions_range {
        Some((fewest, most)) => {
            let args = [("fewest", fewest.to_string()), ("most", most.to_string())];
            let name = if fewest == most {
                "sessions-exact"
            } else {
                "sessions-between"
            };
            ctx.say("plan-page-source-gives", &[("sessions", ctx.say(name, &args))])
        }
        None => String::new(),
    };
    html! {
        h3 { (ctx.t("plan-page-would")) }
        (protocol(ctx, plan.protocol.as_deref()))
        @if let Some(no) = only_physician(ctx, Act::Draft, "plan-page-draft-who") { (no) } @else {
            form.stack method="post" action=(format!("/patients/{}/do/draft", chart.id)) {
                (hidden(ctx, chart.seq()))
                input type="hidden" name="_next" value=(format!("/patients/{}/plan", chart.id));
                input type="hidden" name="screening" value=(screening.id);
                @if most > 1 {
                    (select(ctx, "sessions:int", &ctx.t("plan-page-sessions"), &hint, &counts, &most.to_string(), true))
                }
                button.btn.pri[primary] type="submit" { (icon("plus")) (ctx.t("plan-page-draft")) }
            }
        }
    }
}

/// A protocol of the knowledge: what it is, what to expect, on whose word; or that there is none.
pub(super) fn protocol(ctx: &Ctx, id: Option<&str>) -> Markup {
    let knowledge = &ctx.look.edition.knowledge;
    let Some(row) = id.and_then(|id| knowledge.protocols.get(id)) else {
        return note(
            Tone::Info,
            html! { p { (ctx.t("plan-no-protocol")) } p { (ctx.t("plan-page-single")) } },
        );
    };
    let text = |attribute: &str, english: &str| {
        ctx.locale()
            .text("protocols", &row.id, attribute, english)
            .into_owned()
    };
    let studied: Vec<String> = row
        .substances
        .iter()
        .map(|id| crate::parts::patient::substance(ctx, id))
        .collect();
    html! {
        dl.kv {
            dt { (ctx.t("label-course")) } dd { (text("title", &row.title)) }
            dt { (ctx.t("label-expect")) } dd { (text("expect", &row.expect)) }
            @if !studied.is_empty() { dt { (ctx.t("label-studied")) } dd { (studied.join(", ")) } }
        }
        details {
            summary { (icon("chevron-right")) (ctx.t("plan-page-why-protocol")) }
            p { (text("why", &row.why)) }
            (cites(ctx, &row.cite))
        }
        (disagreement(ctx, row.disagreement.as_ref()))
    }
}
