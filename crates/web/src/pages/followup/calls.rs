//! The call after a session: when it is due, what to ask, and whether somebody was reached.

use super::cases::not_asked;
use crate::answer::Made;
use crate::ctx::Ctx;
use crate::pages::aftercare::{phone, session_title};
use crate::parts::several::OneOf;
use crate::parts::signs::{Tone, icon, tag_with};
use maud::{Markup, html};
use pistor_practice::{Act, Chart};

/// The call about the last signed session, until somebody was reached.
pub(super) fn card(ctx: &Ctx, chart: &Chart) -> Made<Markup> {
    let hours = i64::from(ctx.look.settings.call_after_hours);
    let (Some(session), true) = (chart.last_signed(), hours > 0) else {
        return Ok(html! {});
    };
    let reached = chart
        .calls
        .iter()
        .any(|call| call.session == session.opened.id && call.reached);
    let Some(signed) = session.signed.as_ref().filter(|_| !reached) else {
        return Ok(html! {});
    };
    let due = signed.ended + hours * 3_600_000_000;
    let is_due = due <= ctx.at.as_microsecond();
    let ask = ctx.look.to_ask(chart, session)?;
    let number = chart.person.as_ref().map_or("", |person| person.phone.as_str());
    let content = html! {
        p { (session_title(ctx, session)) }
        p { (icon("phone")) " " @if number.is_empty() { (ctx.t("followup-page-no-phone")) } @else { (phone(number)) } }
        @if !ask.is_empty() { (not_asked(ctx, &ask)) }
        p.small.muted { (ctx.t("followup-page-call-then-report")) }
        (form(ctx, chart, &session.opened.id))
    };
    Ok(html! {
        @if is_due {
            section.card.stack.edge.caution {
                header.row.between { h2 { (ctx.t("followup-page-call")) } (tag_with(Tone::Caution, "phone", &ctx.say("followup-page-call-due", &[("when", ctx.when(due))]))) }
                (content)
            }
        } @else {
            section.card.stack {
                h2 { (ctx.t("followup-page-call")) }
                details {
                    summary { (icon("chevron-right")) (ctx.say("followup-page-call-later", &[("when", ctx.when(due))])) }
                    div.stack.s { (content) }
                }
            }
        }
    })
}

fn form(ctx: &Ctx, chart: &Chart, session: &str) -> Markup {
    if !ctx.may(Act::Call) {
        return html! { p { (ctx.t("followup-page-call-who")) } };
    }
    let form = OneOf::new(ctx, "call");
    let reached = [
        ("yes", ctx.t("followup-page-reached-yes"), "check"),
        ("no", ctx.t("followup-page-reached-no"), "x"),
    ];
    html! {
        form.stack.s method="post" action=(format!("/patients/{}/do/{}", chart.id, Act::Call.id())) {
            (form.hidden(chart.seq()))
            input type="hidden" name="_next" value=(format!("/patients/{}/followup", chart.id));
            input type="hidden" name="session" value=(session);
            (form.choices("reached:yes", &ctx.t("followup-page-reached"), &reached, ""))
            (form.area("text", &ctx.t("followup-page-said"), "", false))
            div.actions.still { button.btn type="submit" { (icon("check")) (ctx.t("followup-page-call-do")) } }
        }
    }
}

/// Calls, the latest first.
pub(super) fn history(ctx: &Ctx, chart: &Chart, name: &dyn Fn(&str) -> String) -> Markup {
    html! {
        @if !chart.calls.is_empty() {
            ul.timeline aria-label=(ctx.t("followup-page-calls")) {
                @for call in chart.calls.iter().rev() {
                    li {
                        span.dot { (icon("phone")) }
                        div.body {
                            b { (ctx.t(if call.reached { "followup-page-reached-yes" } else { "followup-page-reached-no" })) } br;
                            @if !call.text.is_empty() { (call.text) br; }
                            span.small.muted { (ctx.when(call.at)) " · " (name(&call.author)) }
                        }
                    }
                }
            }
        }
    }
}
