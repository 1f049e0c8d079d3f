//! The edition: its date, its digest, whether its cases came out, who signed it, and the form to sign it.

use crate::ctx::Ctx;
use crate::parts::fields::{area, hidden};
use crate::parts::signs::{Tone, icon, note, tag, tag_with};
use maud::{Markup, html};
use pistor_practice::Act;

/// Letters of the digest that people compare.
const SHORT: usize = 12;

/// What the edition is.
pub(super) fn edition(ctx: &Ctx) -> Markup {
    let knowledge = &ctx.look.edition.knowledge;
    let digest = ctx.practice().digest();
    let cases: usize = knowledge.entries().iter().map(|row| row.cases).sum();
    let cases = [("count", cases.to_string())];
    html! {
        section.card {
            h2 { (ctx.t("knowledge-page-edition")) }
            dl.kv {
                dt { (ctx.t("knowledge-page-date")) }
                dd { (ctx.full_date(&knowledge.edition)) }
                dt { (ctx.t("knowledge-page-rows")) }
                dd { (knowledge.entries().len()) }
                dt { (ctx.t("knowledge-page-signature")) }
                dd { @match &ctx.look.edition.signed_by {
                    Some(name) => (tag_with(Tone::Info, "pen", &ctx.say("knowledge-page-signed", &[("name", name.clone())]))),
                    None => (tag_with(Tone::Caution, "caution", &ctx.t("knowledge-page-draft"))),
                } }
                dt { (ctx.t("knowledge-page-cases")) }
                dd { @match ctx.look.fit {
                    true => (tag_with(Tone::Info, "check", &ctx.say("knowledge-page-fit", &cases))),
                    false => (tag(Tone::Stop, &ctx.t("knowledge-page-unfit"))),
                } }
                dt { (ctx.t("knowledge-page-digest")) }
                dd.mono { (digest.get(..SHORT).unwrap_or(digest)) }
            }
            @if !ctx.look.fit { p.small { (ctx.t("knowledge-page-unfit-why")) } }
            details {
                summary { (icon("chevron-right")) (ctx.t("knowledge-page-digest-whole")) }
                p.mono.small { (digest) }
                p.small.muted { (ctx.t("knowledge-page-digest-why")) }
            }
        }
    }
}

/// The form to sign, for those who may; for the others who may.
pub(super) fn form(ctx: &Ctx) -> Markup {
    if ctx.look.edition.signed_by.is_some() {
        return html! {};
    }
    if !ctx.may(Act::SignEdition) {
        return note(Tone::Info, html! { p { (ctx.t("knowledge-page-sign-who")) } });
    }
    html! {
        section.card.stack id="sign" {
            h2 { (ctx.t("knowledge-page-sign")) }
            p { (ctx.t("knowledge-page-sign-means")) }
            @if ctx.look.fit {
                form.stack method="post" action="/house/do/sign_edition" {
                    (hidden(ctx, 0))
                    input type="hidden" name="_next" value="/knowledge";
                    input type="hidden" name="digest" value=(ctx.practice().digest());
                    (area(ctx, "note", &ctx.t("knowledge-page-note"), &ctx.t("knowledge-page-note-hint"), "", false))
                    button.btn.pri.block type="submit" { (icon("pen")) (ctx.t("knowledge-page-sign-do")) }
                }
            } @else {
                p.strong { (ctx.t("knowledge-page-sign-unfit")) }
            }
        }
    }
}
