//! What every page of the knowledge needs of a row: its title, its address, its trust, what names it.

use crate::ctx::Ctx;
use crate::parts::rules::{action_tag, trust_class};
use crate::parts::signs::{Tone, icon, tag_with};
use maud::{Markup, html};
use pistor_locale::casing::fold;
use pistor_practice::view::{KINDS, KnowledgeRow, Target};

/// Rows of a kind shown at once; more are found by their names.
pub(super) const SHOWN_MAX: usize = 200;

/// The part of the knowledge that a kind belongs to: a step, or `grounds` for sources and disagreements.
pub(super) fn section_of(kind: &str) -> &'static str {
    let folder = KINDS
        .iter()
        .find(|(_, held)| *held == kind)
        .map_or("", |(folder, _)| folder);
    folder.split_once('/').map_or("grounds", |(step, _)| step)
}

/// The name of a kind, as a heading.
pub(super) fn kind_title(ctx: &Ctx, kind: &str) -> String {
    ctx.capital(&ctx.t(&format!("kind-{kind}")))
}

/// The title of a row. A pair has none of its own: it is called by its two sides.
pub(super) fn title(ctx: &Ctx, row: &KnowledgeRow<'_>) -> String {
    let knowledge = &ctx.look.edition.knowledge;
    match knowledge.pairs.get(row.id).filter(|_| row.kind == "pairs") {
        Some(pair) => format!("{} + {}", side(ctx, &pair.a), side(ctx, &pair.b)),
        None => ctx.speaker().entry_title(row),
    }
}

/// One side of a pair: a substance or a class.
fn side(ctx: &Ctx, id: &str) -> String {
    let knowledge = &ctx.look.edition.knowledge;
    let (kind, english) = match id.strip_prefix("class:") {
        Some(class) => (
            "classes",
            knowledge.classes.get(class).map(|row| (&row.id, &row.title)),
        ),
        None => (
            "substances",
            knowledge.substances.get(id).map(|row| (&row.id, &row.title)),
        ),
    };
    english.map_or(id.to_owned(), |(id, english)| {
        ctx.locale().text(kind, id, "title", english).into_owned()
    })
}

/// The address of a row.
pub(super) fn address(kind: &str, id: &str) -> String {
    format!("/knowledge/{kind}/{id}")
}

/// The mark of how far something may be relied on.
pub(super) fn trust_mark(ctx: &Ctx, id: &str) -> Markup {
    html! { span.trust.(trust_class(id)) { (ctx.t(&format!("trust-{id}"))) } }
}

/// What stands beside the title of a row in a list: what a rule asks for, what is in force, what is still to be verified.
pub(super) fn marks(ctx: &Ctx, row: &KnowledgeRow<'_>) -> Markup {
    let knowledge = &ctx.look.edition.knowledge;
    let rule = match row.kind {
        "contraindications" => knowledge.contraindications.get(row.id),
        "interactions" => knowledge.interactions.get(row.id),
        _ => None,
    };
    let source = knowledge.sources.get(row.id).filter(|_| row.kind == "sources");
    let disagreement = knowledge
        .disagreements
        .get(row.id)
        .filter(|_| row.kind == "disagreements");
    let best = row.cites.iter().map(|cite| knowledge.trust_of(cite)).max();
    html! {
        @if let Some(rule) = rule { (action_tag(ctx, rule.action.id())) " " }
        @if let Some(row) = disagreement { (in_force(ctx, &row.in_force)) }
        @if let Some(source) = source {
            (trust_mark(ctx, source.trust.id()))
        } @else if let Some(best) = best.filter(|best| best.id() == "to_be_verified" && disagreement.is_none()) {
            (trust_mark(ctx, best.id()))
        }
    }
}

/// The tag that says which side of a disagreement is in force.
pub(super) fn in_force(ctx: &Ctx, side: &str) -> Markup {
    match side {
        "stricter" => tag_with(Tone::Plain, "shield", &ctx.t("knowledge-page-stricter")),
        side => tag_with(
            Tone::Info,
            "pen",
            &ctx.say("knowledge-page-side-chosen", &[("side", side.to_owned())]),
        ),
    }
}

/// Rows in the order in which people look for them: rules by how grave they are, sources by their numbers, all else by
/// name.
pub(super) fn sort(ctx: &Ctx, rows: &mut [KnowledgeRow<'_>]) {
    let knowledge = &ctx.look.edition.knowledge;
    rows.sort_by_cached_key(|row| {
        let rule = match row.kind {
            "contraindications" => knowledge.contraindications.get(row.id),
            "interactions" => knowledge.interactions.get(row.id),
            _ => None,
        };
        let name = match row.kind {
            "sources" | "disagreements" => natural(row.id),
            _ => fold(&title(ctx, row)),
        };
        (rule.map(|rule| std::cmp::Reverse(rule.action)), name)
    });
}

/// Makes `S2` come before `S10`.
fn natural(id: &str) -> String {
    let letters: String = id.chars().take_while(|c| !c.is_ascii_digit()).collect();
    match id[letters.len()..].parse::<u32>() {
        Ok(number) if letters.len() < 3 => format!("!{letters}{number:06}"),
        _ => id.to_lowercase(),
    }
}

/// The rows of a list.
pub(super) fn list(ctx: &Ctx, rows: &[KnowledgeRow<'_>]) -> Markup {
    html! {
        ul.list {
            @for row in rows {
                li { a.it.s href=(address(row.kind, row.id)) {
                    span.grow { span.strong { (title(ctx, row)) } br; span.small.muted.mono lang="en" { (row.id) } " " (marks(ctx, row)) }
                    (icon("chevron-right"))
                } }
            }
        }
    }
}

/// Whether a row names another one.
pub(super) fn names(row: &KnowledgeRow<'_>, kind: &str, id: &str) -> bool {
    row.names.iter().any(|(target, named)| match (kind, target) {
        ("questions", Target::Fact)
        | ("medicines", Target::Medicine)
        | ("indications", Target::Indication)
        | ("areas", Target::Area)
        | ("techniques", Target::Technique)
        | ("methods", Target::Method)
        | ("disagreements", Target::Disagreement)
        | ("scales", Target::Scale)
        | ("reactions", Target::Reaction)
        | ("substances", Target::Substance | Target::Allergen | Target::PairSide)
        | ("classes", Target::Class | Target::Allergen) => *named == id,
        ("classes", Target::PairSide) => named.strip_prefix("class:") == Some(id),
        _ => false,
    })
}

/// Links to rows, each with the name of its kind.
pub(super) fn links(ctx: &Ctx, rows: &[&KnowledgeRow<'_>]) -> Markup {
    html! {
        ul.bullets {
            @for row in rows {
                li { a href=(address(row.kind, row.id)) { (title(ctx, row)) } " " span.small.muted { "(" (ctx.t(&format!("kind-{}", row.kind))) ")" } }
            }
        }
    }
}
