//! What patients are told after a session: the text for an emergency and one for each sign, as the knowledge proposes
//! them, and as a physician of the clinic has approved them.

use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::aftercare::emergency_number;
use crate::pages::shown;
use crate::parts::layout::{self, Frame, Nav};
use crate::parts::rules::cites;
use crate::parts::several::OneOf;
use crate::parts::signs::{Tone, icon, note, tag_with};
use maud::{Markup, html};
use pistor_locale::Locale;
use pistor_practice::Act;
use pistor_practice::house::texts::{EMERGENCY, Texts};
use std::sync::Arc;

/// A text with what is proposed for it.
struct Proposal<'a> {
    id: &'a str,
    title: String,
    cite: &'a [String],
}

/// The page.
pub(crate) fn page(ctx: &Ctx, _: &Asked) -> Made<Said> {
    let reactions = &ctx.look.edition.knowledge.reactions;
    let texts = held(ctx);
    // What must not wait, by the signs that the knowledge calls an emergency.
    let mut grave: Vec<String> = Vec::new();
    let flags = ctx.look.edition.knowledge.red_flags.iter();
    for cite in flags
        .filter(|flag| flag.level.id() == "emergency")
        .flat_map(|flag| &flag.cite)
    {
        if !grave.contains(cite) {
            grave.push(cite.clone());
        }
    }
    let emergency = Proposal {
        id: EMERGENCY,
        title: ctx.t("texts-emergency"),
        cite: &grave,
    };
    let signs: Vec<Proposal<'_>> = reactions
        .iter()
        .map(|row| Proposal {
            id: &row.id,
            title: ctx.speaker().reaction_title(&row.id).into_owned(),
            cite: &row.cite,
        })
        .collect();
    let approved = signs
        .iter()
        .filter(|sign| texts.approved(sign.id).is_some())
        .count();
    let counts = [("count", approved.to_string()), ("all", signs.len().to_string())];
    let title = ctx.t("texts-title");
    let body = html! {
        h1 { (title) }
        p { (ctx.t("texts-what")) }
        (note(Tone::Info, html! { p { (ctx.t("texts-until")) } }))
        @if !ctx.may(Act::ApproveText) { p.muted { (ctx.t("texts-who")) } }
        (card(ctx, &emergency))
        h2 { (ctx.say("texts-signs", &counts)) }
        @for sign in &signs { (card(ctx, sign)) }
    };
    let frame = Frame {
        title,
        nav: Nav::Knowledge,
        chart: None,
    };
    shown(layout::page(ctx, &frame, body))
}

/// The texts as whoever looks may change them: with those of the sample clinic, for an account of it.
fn held(ctx: &Ctx) -> Arc<Texts> {
    ctx.practice().texts(ctx.who().is_ok_and(|who| who.sample))
}

/// What is proposed in a language; none where the knowledge proposes nothing.
fn proposed(ctx: &Ctx, locale: &Locale, id: &str) -> Option<String> {
    if id == EMERGENCY {
        return Some(emergency(ctx, locale));
    }
    let row = ctx.look.edition.knowledge.reactions.get(id)?;
    let tell = row.tell.as_ref()?;
    Some(locale.text("reactions", id, "tell", tell).into_owned())
}

/// The text for an emergency that is always there, approved or not.
fn emergency(ctx: &Ctx, locale: &Locale) -> String {
    let number = emergency_number(ctx).to_owned();
    locale.say("tell-emergency", &[("number", number)])
}

/// What a patient reads first, a sample patient or any other, in a language: as the clinic approved it, else as Pistor holds
/// it.
pub(crate) fn emergency_words(ctx: &Ctx, locale: &Locale, sample: bool) -> String {
    let texts = ctx.practice().texts(sample);
    let approved = texts.words(EMERGENCY, &locale.lang).map(str::to_owned);
    approved.unwrap_or_else(|| emergency(ctx, locale))
}

fn card(ctx: &Ctx, proposal: &Proposal<'_>) -> Markup {
    let texts = held(ctx);
    let approved = texts.approved(proposal.id);
    html! {
        section.card.stack id=(format!("text-{}", proposal.id)) {
            header.row.between {
                h3 { (proposal.title) }
                @match approved {
                    Some((text, at)) => (tag_with(Tone::Clear, "check", &ctx.say("texts-approved", &[("name", text.name.clone()), ("when", ctx.when(at))]))),
                    None => (tag_with(Tone::Caution, "caution", &ctx.t("texts-open"))),
                }
            }
            @for voice in &ctx.site.voices {
                (words(ctx, &voice.locale, proposal.id))
            }
            @if !proposal.cite.is_empty() {
                details { summary { (icon("chevron-right")) (ctx.t("label-source")) ": " (proposal.cite.join(", ")) } (cites(ctx, proposal.cite)) }
            }
            @if ctx.may(Act::ApproveText) { (form(ctx, proposal.id, approved.is_some())) }
        }
    }
}

/// The words of a language: as approved, and the proposal beside them where it says something else.
fn words(ctx: &Ctx, locale: &Locale, id: &str) -> Markup {
    let texts = held(ctx);
    let held = texts.words(id, &locale.lang);
    let proposed = proposed(ctx, locale, id);
    let differs = proposed
        .as_deref()
        .filter(|proposed| held.is_some_and(|held| held != *proposed));
    html! {
        div lang=(locale.lang) {
            p.small.muted { (locale.word("language-name")) }
            @match held.or(proposed.as_deref()) {
                Some(text) => blockquote { (text) },
                None => p.muted { (ctx.t("texts-nothing-proposed")) },
            }
            @if let Some(proposed) = differs {
                p.small.muted { (ctx.t("texts-proposed")) } blockquote.muted { (proposed) }
            }
        }
    }
}

fn form(ctx: &Ctx, id: &str, approved: bool) -> Markup {
    let form = OneOf::new(ctx, id);
    let texts = held(ctx);
    let value = |locale: &Locale| {
        let held = texts.words(id, &locale.lang).map(str::to_owned);
        held.or_else(|| proposed(ctx, locale, id)).unwrap_or_default()
    };
    let here = format!("/knowledge/texts#text-{id}");
    html! {
        details open[form.sent()] {
            summary { (icon("chevron-right")) (ctx.t(if approved { "texts-change" } else { "texts-approve" })) }
            form.stack.s method="post" action="/house/do/approve_text" {
                (form.hidden(0))
                input type="hidden" name="_next" value=(here);
                input type="hidden" name="text" value=(id);
                @for voice in &ctx.site.voices {
                    @let name = format!("words.{}:text", voice.locale.lang);
                    @let label = ctx.say("texts-words", &[("language", voice.locale.word("language-name"))]);
                    (form.area_with(&name, &label, "", &value(&voice.locale), true))
                }
                p.small.muted { (ctx.t("texts-means")) }
                div.actions.still { button.btn.pri type="submit" { (icon("pen")) (ctx.t("texts-approve-do")) } }
            }
        }
        @if approved {
            form method="post" action="/house/do/withdraw_text" {
                (form.hidden(0))
                input type="hidden" name="_next" value=(here);
                input type="hidden" name="text" value=(id);
                button.btn.sm type="submit" { (icon("x")) (ctx.t("texts-withdraw")) }
            }
        }
    }
}
