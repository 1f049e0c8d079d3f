//! For staff: the statements that each sentence of a text rests on. The patient reads the text without them.

use crate::ctx::Ctx;
use crate::parts::rules::cites;
use crate::parts::signs::icon;
use maud::{Markup, html};
use pistor_locale::say::consent::Text;

/// The card. It is folded while the tablet is with the patient.
pub(super) fn card(ctx: &Ctx, text: &Text) -> Markup {
    html! {
        details.card.noprint id="sources" {
            summary { (icon("chevron-right")) (ctx.t("consent-page-sources")) }
            div.stack.s {
                p.muted { (ctx.t("consent-page-sources-how")) }
                @for section in &text.sections {
                    @if section.lines.iter().any(|line| !line.cites.is_empty()) {
                        h3 lang=(text.lang) { (section.title) }
                        @for line in section.lines.iter().filter(|line| !line.cites.is_empty()) {
                            p lang=(text.lang) { (line.text) }
                            (cites(ctx, &line.cites))
                        }
                    }
                }
            }
        }
    }
}
