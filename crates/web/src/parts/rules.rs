//! What a rule says, whose sentence it rests on, and what stands against it: the same card wherever a rule is shown.

use super::signs::{Tone, action_icon, icon, tag_with};
use crate::ctx::Ctx;
use maud::{Markup, html};

/// Citations: statement, what it says, how far it may be relied on.
pub(crate) fn cites(ctx: &Ctx, cites: &[String]) -> Markup {
    let knowledge = &ctx.look.edition.knowledge;
    html! {
        ul.cites {
            @for cite in cites {
                @if let Some((source, statement)) = knowledge.statement(cite) {
                    @let trust = knowledge.trust_of(cite);
                    @let says = ctx.locale().text("sources", &statement.id, "says", &statement.says);
                    li {
                        a.id href=(format!("/knowledge/sources/{}#{}", source.id, statement.id)) { (statement.id) }
                        q { (says) }
                        footer { span.trust.(trust_class(trust.id())) { (ctx.speaker().trust(trust)) } " " (ctx.locale().text("sources", &source.id, "title", &source.title)) }
                    }
                }
            }
        }
    }
}

/// The same, folded to one line that names the statements, or says how many they are.
pub(crate) fn rests_on(ctx: &Ctx, list: &[String]) -> Markup {
    let named = match list.len() {
        0..=3 => list.join(", "),
        many => ctx.say("cites-count", &[("count", many.to_string())]),
    };
    html! {
        @if !list.is_empty() {
            details {
                summary { (icon("chevron-right")) (ctx.t("label-source")) ": " (named) }
                (cites(ctx, list))
            }
        }
    }
}

pub(crate) fn trust_class(trust: &str) -> &'static str {
    match trust {
        "source_article" => "article",
        "literature_read" => "read",
        "weak_source" => "weak",
        _ => "verify",
    }
}

/// A disagreement: both sides, and which is in force.
pub(crate) fn disagreement(ctx: &Ctx, id: Option<&String>) -> Markup {
    let Some(row) = id.and_then(|id| ctx.look.edition.knowledge.disagreements.get(id)) else {
        return html! {};
    };
    let text = |attribute: &str, english: &str| {
        ctx.locale()
            .text("disagreements", &row.id, attribute, english)
            .into_owned()
    };
    html! {
        details {
            summary { (icon("chevron-right")) (ctx.say("sources-disagree", &[("title", text("title", &row.title))])) }
            div.sides {
                @for (key, side) in &row.side {
                    section {
                        h3 { (side.cite.join(", ")) @if row.in_force == *key { " " (tag_with(Tone::Info, "check", &ctx.t("side-in-force"))) } }
                        p { (text(key, &side.says)) }
                    }
                }
            }
            p.small { (ctx.say("in-force", &[("position", text("position", &row.position))])) }
        }
    }
}

/// The tag of what a rule asks for.
pub(crate) fn action_tag(ctx: &Ctx, action: &str) -> Markup {
    let word = ctx.t(&format!("action-{action}"));
    html! { span.tag.(action) { (icon(action_icon(action))) (word) } }
}
