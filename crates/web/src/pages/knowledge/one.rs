//! One row: what it says, when it speaks, whose sentences it rests on, what stands against it, and how it was written.

use super::row::{address, in_force, kind_title, links, names, title, trust_mark};
use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::pages::shown;
use crate::parts::layout::{self, Frame, Nav};
use crate::parts::rules::{action_tag, cites};
use crate::parts::signs::{Tone, icon, tag_with};
use crate::parts::way;
use maud::{Markup, html};
use pistor_practice::Refusal;
use pistor_practice::view::{HowRead, KnowledgeRow, When};

/// Links that are shown before they are folded.
const LINKS_OPEN: usize = 12;

/// The page of a row.
pub(super) fn page(ctx: &Ctx, kind: &'static str, id: &str) -> Made<Said> {
    let rows = ctx.look.edition.knowledge.entries();
    let row = rows
        .iter()
        .find(|row| row.kind == kind && row.id == id)
        .ok_or_else(|| Refusal::not_found("@what-page"))?;
    let title = title(ctx, row);
    let body = html! {
        (way::up(ctx, &[("/knowledge", ctx.t("knowledge-page-title")), (&format!("/knowledge/{kind}"), kind_title(ctx, kind))]))
        div {
            h1 { (title) }
            p.small.muted.mono lang="en" { (row.id) }
        }
        @match kind {
            "sources" => (source(ctx, row, &rows)),
            "disagreements" => (disagreement(ctx, row)),
            _ => (says(ctx, row)),
        }
        @if kind != "sources" && kind != "disagreements" { (grounds(ctx, row)) }
        (cases(ctx, row))
        (named_by(ctx, row, &rows))
        (written(ctx, row))
    };
    shown(layout::page(ctx, &Frame::of(Nav::Knowledge, title.clone()), body))
}

/// The texts of a row, with what a rule asks for and when.
fn says(ctx: &Ctx, row: &KnowledgeRow<'_>) -> Markup {
    let knowledge = &ctx.look.edition.knowledge;
    let rule = match row.kind {
        "contraindications" => knowledge.contraindications.get(row.id),
        "interactions" => knowledge.interactions.get(row.id),
        _ => None,
    };
    let texts: Vec<_> = row.texts.iter().filter(|(name, _)| name != "title").collect();
    html! {
        @if rule.is_some() || !texts.is_empty() {
            section.card.stack {
                @if let Some(rule) = rule { p { (action_tag(ctx, rule.action.id())) } }
                @for (name, english) in texts {
                    p { span.small.muted { (label(ctx, name)) } br; (ctx.locale().text(row.kind, row.id, name, english)) }
                }
                @if let Some(rule) = rule {
                    div { span.small.muted { (ctx.t("knowledge-page-speaks-when")) } br; (when(ctx, &rule.when)) }
                    p { span.small.muted { (ctx.t("label-waiver")) } br; (ctx.t(&format!("waiver-{}", rule.waivable_by.id().unwrap_or("nobody")))) }
                }
            }
        }
    }
}

/// The label of a text: its name without its number.
fn label(ctx: &Ctx, name: &str) -> String {
    let word = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let said = ctx.t(&format!("knowledge-page-text-{word}"));
    match &name[word.len()..] {
        "" | "1" => said,
        number => format!("{said} {number}"),
    }
}

/// A condition in words.
fn when(ctx: &Ctx, condition: &When) -> Markup {
    let parts = |name: &str, parts: &[When]| {
        html! {
            (ctx.t(name))
            ul.bullets { @for part in parts { li { (when(ctx, part)) } } }
        }
    };
    match condition {
        When::All(list) => parts("knowledge-page-all-of", list),
        When::Any(list) => parts("knowledge-page-any-of", list),
        When::Not(part) => match part.as_ref() {
            When::Is(criterion) => html! { (ctx.speaker().criterion_words(criterion, true)) },
            part => html! { (ctx.t("knowledge-page-none-of")) " " (when(ctx, part)) },
        },
        When::Is(criterion) => html! { (ctx.speaker().criterion_words(criterion, false)) },
    }
}

/// What a row rests on, and the disagreement it takes part in.
fn grounds(ctx: &Ctx, row: &KnowledgeRow<'_>) -> Markup {
    let mut cited: Vec<String> = Vec::new();
    for cite in &row.cites {
        if !cited.iter().any(|held| held == cite) {
            cited.push((*cite).to_owned());
        }
    }
    let disputed: Vec<&str> = row
        .names
        .iter()
        .filter(|(target, _)| *target == pistor_practice::view::Target::Disagreement)
        .map(|(_, id)| *id)
        .collect();
    html! {
        section.card {
            h2 { (ctx.t("knowledge-page-rests-on")) }
            @if cited.is_empty() { p.muted { (ctx.t("knowledge-page-no-cites")) } } @else { (cites(ctx, &cited)) }
        }
        @for id in disputed {
            section.card.stack {
                h2 { (ctx.t("label-disagree")) }
                (sides(ctx, id, true))
            }
        }
    }
}

/// Both sides of a disagreement, and which is in force.
fn sides(ctx: &Ctx, id: &str, linked: bool) -> Markup {
    let Some(row) = ctx.look.edition.knowledge.disagreements.get(id) else {
        return html! {};
    };
    let text = |attribute: &str, english: &str| {
        ctx.locale()
            .text("disagreements", id, attribute, english)
            .into_owned()
    };
    html! {
        @if linked { p { a href=(address("disagreements", id)) { (text("title", &row.title)) } } }
        p { (in_force(ctx, &row.in_force)) }
        p.strong { (ctx.say("in-force", &[("position", text("position", &row.position))])) }
        @if let (Some(name), Some(reason)) = (&row.signed_by, &row.reason) {
            @let day = row.signed_on.as_deref().map_or(String::new(), |day| ctx.full_date(day));
            p.small { (ctx.say("knowledge-page-position-signed", &[("name", name.clone()), ("day", day), ("reason", reason.clone())])) }
        }
        div.sides {
            @for (key, side) in &row.side {
                section.stack.s {
                    h3 {
                        (ctx.say("knowledge-page-side", &[("side", ctx.locale().upper(key))]))
                        @if row.in_force == *key { " " (tag_with(Tone::Info, "check", &ctx.t("side-in-force"))) }
                    }
                    p { (text(key, &side.says)) }
                    (cites(ctx, &side.cite))
                }
            }
        }
    }
}

fn disagreement(ctx: &Ctx, row: &KnowledgeRow<'_>) -> Markup {
    html! { section.card.stack { h2 { (ctx.t("knowledge-page-sides")) } (sides(ctx, row.id, false)) } }
}

/// A source, and everything it says.
fn source(ctx: &Ctx, row: &KnowledgeRow<'_>, rows: &[KnowledgeRow<'_>]) -> Markup {
    let knowledge = &ctx.look.edition.knowledge;
    let Some(source) = knowledge.sources.get(row.id) else {
        return html! {};
    };
    let read = match source.read {
        HowRead::Whole => "whole",
        HowRead::Abstract => "abstract",
        HowRead::Label => "label",
        HowRead::Table => "table",
        HowRead::Opening => "opening",
        HowRead::Page => "page",
        HowRead::Memory => "memory",
    };
    html! {
        section.card {
            dl.kv {
                @if let Some(by) = &source.by { dt { (ctx.t("knowledge-page-by")) } dd lang="en" { (by) } }
                @if let Some(year) = source.year { dt { (ctx.t("knowledge-page-year")) } dd { (year) } }
                @if let Some(place) = &source.place { dt { (ctx.t("knowledge-page-where")) } dd lang="en" { (place) } }
                dt { (ctx.t("knowledge-page-read")) }
                dd { (ctx.t(&format!("knowledge-page-read-{read}"))) }
                dt { (ctx.t("label-trust")) }
                dd { (trust_mark(ctx, source.trust.id())) " " span.small.muted { (ctx.t(&format!("knowledge-page-trust-{}", source.trust.id()))) } }
            }
        }
        section.card {
            h2 { (ctx.say("knowledge-page-says", &[("count", source.statements.len().to_string())])) }
            ul.cites {
                @for statement in &source.statements {
                    @let by: Vec<&KnowledgeRow<'_>> = rows.iter().filter(|row| row.cites.contains(&statement.id.as_str())).collect();
                    li id=(statement.id) {
                        span.id { (statement.id) }
                        " " q { (ctx.locale().text("sources", &statement.id, "says", &statement.says)) }
                        footer {
                            (trust_mark(ctx, knowledge.trust_of(&statement.id).id()))
                            @if let Some(at) = &statement.at { span { (ctx.t("label-place")) ": " span lang="en" { (at) } } }
                        }
                        @if let Some(unused) = &statement.unused {
                            p.small { (ctx.t("label-unused")) ": " (ctx.locale().text("sources", &statement.id, "unused", unused)) }
                        }
                        @if !by.is_empty() {
                            details open[by.len() <= 3] {
                                summary { (icon("chevron-right")) (ctx.say("knowledge-page-cited-by", &[("count", by.len().to_string())])) }
                                (links(ctx, &by))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The cases of a row: patients, and what it says of them.
fn cases(ctx: &Ctx, row: &KnowledgeRow<'_>) -> Markup {
    if row.cases == 0 {
        return html! {};
    }
    let held = cases_of(ctx, row);
    html! {
        section.card {
            h2 { (ctx.say("knowledge-page-row-cases", &[("count", row.cases.to_string())])) }
            p.small.muted { (ctx.t("knowledge-page-row-cases-why")) }
            @if !held.is_empty() {
                div.table-scroll tabindex="0" role="region" aria-label=(ctx.t("knowledge-page-cases")) {
                    table.wrap {
                        thead { tr { th scope="col" { (ctx.t("knowledge-page-case")) } th scope="col" { (ctx.t("knowledge-page-expected")) } } }
                        tbody { @for (name, expect) in held { tr { td lang="en" { (name) } td { (expected(ctx, &expect)) } } } }
                    }
                }
            }
        }
    }
}

/// Name and expectation of each case.
fn cases_of(ctx: &Ctx, row: &KnowledgeRow<'_>) -> Vec<(String, String)> {
    let knowledge = &ctx.look.edition.knowledge;
    macro_rules! cases {
        ($shelf:ident, $expect:expr) => {
            knowledge.$shelf.get(row.id).map(|row| {
                row.cases
                    .iter()
                    .map(|case| (case.name.clone(), $expect(&case.expect)))
                    .collect()
            })
        };
    }
    let text = |text: &String| text.clone();
    let held: Option<Vec<(String, String)>> = match row.kind {
        "questions" => cases!(questions, text),
        "codes" => cases!(codes, text),
        "contraindications" => cases!(contraindications, text),
        "interactions" => cases!(interactions, text),
        "protocols" => cases!(protocols, text),
        "substances" => knowledge.substances.get(row.id).map(|row| {
            row.cases
                .iter()
                .map(|case| (case.name.clone(), String::new()))
                .collect()
        }),
        "pairs" => knowledge.pairs.get(row.id).map(|row| {
            row.cases
                .iter()
                .map(|case| (case.name.clone(), case.expect.id().to_owned()))
                .collect()
        }),
        "instructions" => cases!(instructions, text),
        "reactions" => knowledge.reactions.get(row.id).map(|row| {
            row.cases
                .iter()
                .map(|case| (case.name.clone(), case.expect.id().to_owned()))
                .collect()
        }),
        "red_flags" => cases!(red_flags, text),
        "scales" => cases!(scales, text),
        _ => None,
    };
    held.unwrap_or_default()
}

/// What a case expects, in words where there are words for it; a date, a number or a code as it stands.
fn expected(ctx: &Ctx, expect: &str) -> Markup {
    if ["caution", "ask", "refer", "defer", "stop"].contains(&expect) {
        return action_tag(ctx, expect);
    }
    let words = ["knowledge-page-expect", "level", "pair"].map(|group| format!("{group}-{expect}"));
    match words.iter().find(|name| ctx.locale().has(name)) {
        Some(name) => html! { (ctx.t(name)) },
        None if expect.is_empty() => html! { span.muted { (ctx.t("knowledge-page-expect-below")) } },
        None => html! { code { (expect) } },
    }
}

/// The rows that name this one.
fn named_by(ctx: &Ctx, row: &KnowledgeRow<'_>, rows: &[KnowledgeRow<'_>]) -> Markup {
    let by: Vec<&KnowledgeRow<'_>> = rows
        .iter()
        .filter(|other| (other.kind, other.id) != (row.kind, row.id) && names(other, row.kind, row.id))
        .collect();
    let (open, more) = by.split_at(by.len().min(LINKS_OPEN));
    html! {
        @if !by.is_empty() {
            section.card {
                h2 { (ctx.say("knowledge-page-named-by", &[("count", by.len().to_string())])) }
                (links(ctx, open))
                @if !more.is_empty() {
                    details {
                        summary { (icon("chevron-right")) (ctx.say("knowledge-page-more", &[("count", more.len().to_string())])) }
                        (links(ctx, more))
                    }
                }
            }
        }
    }
}

/// The file as it was written.
fn written(ctx: &Ctx, row: &KnowledgeRow<'_>) -> Markup {
    let text = (ctx.site.knowledge_text)(row.file);
    html! {
        details.card {
            summary { (icon("chevron-right")) (ctx.t("knowledge-page-file")) }
            p.small.muted.mono { (row.file) }
            div.table-scroll tabindex="0" role="region" aria-label=(row.file) { pre.mono.small lang="en" { (text) } }
        }
    }
}
