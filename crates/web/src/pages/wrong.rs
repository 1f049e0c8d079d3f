//! What is wrong, as a page: a sentence, and a way forward.

use crate::ctx::Ctx;
use crate::parts::layout::{Frame, Nav, bare, page as framed};
use crate::parts::signs::{Tone, large_icon};
use maud::{Markup, html};
use pistor_practice::{Kind, Refusal};

/// The page.
pub(crate) fn page(ctx: &Ctx, refusal: &Refusal) -> Markup {
    let title = ctx.t(&format!("wrong-{}", refusal.kind.id()));
    let tone = if refusal.kind == Kind::Fault {
        Tone::Stop
    } else {
        Tone::Caution
    };
    let body = html! {
        section.verdict.(tone.class()) {
            (large_icon(tone.icon()))
            div { h1 { (title) } p { (ctx.locale().fault(&refusal.fault)) } p { (ctx.t(&format!("way-{}", refusal.kind.id()))) } }
        }
        div.row { a.btn href="/" { (ctx.t("to-start")) } }
    };
    match ctx.signed {
        Some(ref signed) if !signed.locked => {
            let frame = Frame::of(Nav::Today, title);
            framed(ctx, &frame, body)
        }
        _ => bare(ctx, &title, body),
    }
}
