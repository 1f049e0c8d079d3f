//! The clinic's word on a text: a physician approves it as it stands, and lays down what the clinic adds.

use super::Wanted;
use crate::ctx::Ctx;
use crate::parts::several::OneOf;
use crate::parts::signs::icon;
use maud::{Markup, html};
use pistor_practice::Act;

/// Whether the text is approved, and the way to approve it.
pub(super) fn approval(ctx: &Ctx, wanted: &Wanted<'_>) -> Markup {
    let form = OneOf::new(ctx, "approve-consent");
    html! {
        section.card.stack.s {
            h2 { (icon("shield")) " " (ctx.t("consent-page-approval")) }
            @match &wanted.proposed.approved_by {
                Some(name) => p { (ctx.say("consent-page-approved", &[("name", name.clone())])) },
                None => p { (ctx.t("consent-page-not-approved")) },
            }
            @if wanted.proposed.approved_by.is_none() {
                @if ctx.may(Act::ApproveConsent) {
                    form.stack.s method="post" action="/house/do/approve_consent" {
                        (form.hidden(wanted.chart.seq()))
                        (bound(wanted))
                        input type="hidden" name="text" value=(wanted.proposed.sha256);
                        p.small.muted { (ctx.t("consent-page-approve-what")) }
                        button.btn.block type="submit" { (icon("check")) (ctx.t("consent-page-approve")) }
                    }
                } @else { p.small.muted { (icon("lock")) " " (ctx.t("consent-page-approve-who")) } }
            }
        }
    }
}

/// What the clinic adds in its own words; in the language of the text.
pub(super) fn own(ctx: &Ctx, wanted: &Wanted<'_>) -> Markup {
    if !ctx.may(Act::WordConsent) {
        return html! {};
    }
    let form = OneOf::new(ctx, "word-consent");
    let held = ctx
        .look
        .wording
        .of(wanted.chart.sample)
        .own(wanted.scope, &wanted.voice.lang);
    html! {
        details.card open[form.sent()] {
            summary { (icon("chevron-right")) (ctx.t("consent-page-own")) }
            form.stack.s method="post" action="/house/do/word_consent" {
                (form.hidden(wanted.chart.seq()))
                (bound(wanted))
                label for="own-words" { (ctx.say("consent-page-own-words", &[("language", wanted.voice.word("language-name"))])) }
                span.hint id="own-words-hint" { (ctx.t("consent-page-own-hint")) }
                textarea.in id="own-words" name="text:text" rows="6" maxlength="4000" lang=(wanted.voice.lang) aria-describedby="own-words-hint" { (form.typed("text").unwrap_or(held)) }
                button.btn.block type="submit" { (icon("check")) (ctx.t("consent-page-own-save")) }
            }
        }
    }
}

/// What a word of the clinic is about, and the way back.
fn bound(wanted: &Wanted<'_>) -> Markup {
    html! {
        input type="hidden" name="_next" value=(wanted.address("", &wanted.voice.lang));
        input type="hidden" name="scope" value=(wanted.scope.id());
        input type="hidden" name="language" value=(wanted.voice.lang);
    }
}
