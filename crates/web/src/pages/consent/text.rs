//! The text itself, in the language of whoever reads it, with what marks it: draft or approved, its hash, its edition.

use super::Wanted;
use crate::ctx::Ctx;
use crate::parts::signs::{Tone, note};
use maud::{Markup, html};
use pistor_locale::Locale;
use pistor_practice::consent::Proposed;

/// How much of a hash is shown on a page; the paper shows all of it.
const SHORT: usize = 12;

/// The text on a page of the staff.
pub(super) fn article(ctx: &Ctx, wanted: &Wanted<'_>) -> Markup {
    reading(ctx, wanted.voice, &wanted.proposed)
}

/// The text as anybody reads it.
pub(crate) fn reading(ctx: &Ctx, locale: &Locale, proposed: &Proposed) -> Markup {
    let text = &proposed.text;
    let marks = [
        ("hash", proposed.sha256.chars().take(SHORT).collect::<String>()),
        ("edition", ctx.look.edition.knowledge.edition.clone()),
    ];
    html! {
        article.card.stack.consent lang=(text.lang) {
            h2 { (text.title) }
            @if proposed.approved_by.is_none() {
                (note(Tone::Caution, html! { p { (locale.word("consent-page-draft")) } }))
            }
            @for section in &text.sections {
                section { h3 { (section.title) } ul.bullets { @for line in &section.lines { li { (line.text) } } } }
            }
            footer.small.muted {
                @if let Some(name) = &proposed.approved_by { (locale.say("consent-page-approved", &[("name", name.clone())])) " · " }
                (locale.say("consent-page-marks", &marks))
            }
        }
    }
}
