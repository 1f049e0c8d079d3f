//! The knowledge for reading: what the edition holds, who signed it, which sources it rests on and where they disagree.

mod one;
mod row;
mod sign;

use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::shown;
use crate::parts::layout::{self, Frame, Nav};
use crate::parts::signs::{empty, icon};
use crate::parts::way;
use maud::{Markup, html};
use pistor_locale::casing::fold;
use pistor_practice::Refusal;
use pistor_practice::view::KINDS;
use row::{SHOWN_MAX, address, in_force, kind_title, list, section_of, sort, trust_mark};
use std::collections::BTreeSet;

/// The parts of the knowledge in the order of the steps, and before them what everything rests on.
const SECTIONS: [&str; 9] = [
    "grounds",
    "intake",
    "screening",
    "plan",
    "mixture",
    "session",
    "aftercare",
    "followup",
    "outcomes",
];
/// Most findings of one kind that a search over everything shows.
const FOUND_MAX: usize = 12;

/// What was searched for; none when nothing was typed.
fn find(asked: &Asked) -> Option<String> {
    asked
        .query("find")
        .map(|find| find.trim().to_owned())
        .filter(|find| !find.is_empty())
}

/// The box to search with.
fn search(ctx: &Ctx, action: &str, label: &str, find: Option<&str>) -> Markup {
    html! {
        form.filters method="get" action=(action) role="search" {
            div.field.search {
                label for="f-find" { (label) }
                div.searchbox { (icon("search")) input.in id="f-find" type="search" name="find" value=[find] autocomplete="off"; }
            }
            button.btn type="submit" { (ctx.t("knowledge-page-search")) }
            @if find.is_some() { a.btn.quiet href=(action) { (ctx.t("knowledge-page-search-all")) } }
        }
    }
}

/// The overview.
pub(crate) fn page(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let find = find(asked);
    let title = ctx.t("knowledge-page-title");
    let body = html! {
        h1 { (title) }
        (search(ctx, "/knowledge", &ctx.t("knowledge-page-find"), find.as_deref()))
        @match &find {
            Some(find) => (found(ctx, find)),
            None => (overview(ctx)),
        }
    };
    shown(layout::page(ctx, &Frame::of(Nav::Knowledge, title.clone()), body))
}

fn overview(ctx: &Ctx) -> Markup {
    html! {
        div.split {
            div.stack {
                div.grid2 { @for section in SECTIONS { (section_card(ctx, section)) } }
                (disagreements(ctx))
            }
            aside.stack.first-s {
                (sign::edition(ctx))
                (sources(ctx))
                (sign::form(ctx))
            }
        }
    }
}

/// The kinds of one step, each with the number of its rows.
fn section_card(ctx: &Ctx, section: &str) -> Markup {
    let rows = ctx.look.edition.knowledge.entries();
    let heading = match section {
        "grounds" => ctx.t("knowledge-page-grounds"),
        step => ctx.t(&format!("step-{step}")),
    };
    html! {
        section.card.flush {
            header { h2 { (heading) } }
            ul.list {
                @for (_, kind) in KINDS.iter().filter(|(_, kind)| section_of(kind) == section) {
                    li { a.it.s href=(format!("/knowledge/{kind}")) {
                        span.grow { (kind_title(ctx, kind)) }
                        span.muted { (rows.iter().filter(|row| row.kind == *kind).count()) }
                        (icon("chevron-right"))
                    } }
                }
            }
        }
    }
}

/// How many statements the sources hold, how many of them a row rests on, and how far they may be relied on.
fn sources(ctx: &Ctx) -> Markup {
    let knowledge = &ctx.look.edition.knowledge;
    let rows = knowledge.entries();
    let cited: BTreeSet<&str> = rows.iter().flat_map(|row| row.cites.iter().copied()).collect();
    let all: Vec<&str> = knowledge.statement_ids().collect();
    let used = all.iter().filter(|id| cited.contains(**id)).count();
    let trusts = [
        "source_article",
        "literature_read",
        "weak_source",
        "to_be_verified",
    ];
    let number = |trust: &str| {
        all.iter()
            .filter(|id| knowledge.trust_of(id).id() == trust)
            .count()
    };
    html! {
        section.card {
            h2 { (ctx.t("knowledge-page-coverage")) }
            p { (ctx.say("coverage-count", &[("count", used.to_string()), ("all", all.len().to_string())])) }
            p.small.muted { (ctx.say("knowledge-page-coverage-rest", &[("count", (all.len() - used).to_string())])) }
            ul.bullets {
                @for trust in trusts { li { (trust_mark(ctx, trust)) " " (number(trust)) } }
            }
            p { a href="/knowledge/sources" { (ctx.t("knowledge-page-sources-all")) } }
        }
    }
}

/// Where the sources contradict each other.
fn disagreements(ctx: &Ctx) -> Markup {
    let knowledge = &ctx.look.edition.knowledge;
    html! {
        section.card.flush {
            header { h2 { (kind_title(ctx, "disagreements")) } }
            p.pad.muted { (ctx.t("knowledge-page-disagreements-why")) }
            ul.list {
                @for row in &knowledge.disagreements {
                    li { a.it.s href=(address("disagreements", &row.id)) {
                        span.grow { span.strong { (ctx.locale().text("disagreements", &row.id, "title", &row.title)) } " " (in_force(ctx, &row.in_force)) }
                        (icon("chevron-right"))
                    } }
                }
            }
        }
    }
}

/// What a search over everything finds: rows by title, id and other names, statements by their words.
fn found(ctx: &Ctx, find: &str) -> Markup {
    let knowledge = &ctx.look.edition.knowledge;
    let speaker = ctx.speaker();
    let mut rows = speaker.entries(None, Some(find));
    sort(ctx, &mut rows);
    let folded = fold(find);
    let says = |id: &str| {
        let (source, statement) = knowledge.statement(id)?;
        let said = ctx
            .locale()
            .text("sources", id, "says", &statement.says)
            .into_owned();
        let fits = fold(id).contains(&folded) || fold(&said).contains(&folded);
        fits.then(|| (source.id.clone(), id.to_owned(), said))
    };
    let statements: Vec<(String, String, String)> = knowledge.statement_ids().filter_map(says).collect();
    let query = serde_urlencoded::to_string([("find", find)]).unwrap_or_default();
    html! {
        p role="status" { (ctx.say("knowledge-page-found", &[("rows", rows.len().to_string()), ("statements", statements.len().to_string())])) }
        @for (_, kind) in KINDS {
            @let (of_kind, more) = first(rows.extract_if(.., |row| row.kind == *kind).collect(), FOUND_MAX);
            @if !of_kind.is_empty() {
                section.card.flush {
                    header { h2 { (kind_title(ctx, kind)) } @if more > 0 { a href=(format!("/knowledge/{kind}?{query}")) { (ctx.say("knowledge-page-more", &[("count", more.to_string())])) } } }
                    (list(ctx, &of_kind))
                }
            }
        }
        @if !statements.is_empty() {
            section.card.flush {
                header { h2 { (ctx.t("knowledge-page-statements")) } }
                ul.list {
                    @for (source, id, said) in statements.iter().take(SHOWN_MAX) {
                        li { a.it.s href=(format!("{}#{id}", address("sources", source))) { span.grow { span.mono.small.muted { (id) } br; (said) } (icon("chevron-right")) } }
                    }
                }
            }
        }
    }
}

/// The first of a list, and how many were left out.
fn first<T>(mut list: Vec<T>, most: usize) -> (Vec<T>, usize) {
    let more = list.len().saturating_sub(most);
    list.truncate(most);
    (list, more)
}

/// The rows of a kind.
pub(crate) fn kind(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let kind = known(asked.part("kind"))?;
    let find = find(asked);
    let speaker = ctx.speaker();
    let mut rows = speaker.entries(Some(kind), find.as_deref());
    sort(ctx, &mut rows);
    let count = rows.len();
    let (rows, more) = first(rows, SHOWN_MAX);
    let title = kind_title(ctx, kind);
    let body = html! {
        (way::up(ctx, &[("/knowledge", ctx.t("knowledge-page-title"))]))
        h1 { (title) }
        p.muted { (ctx.t(&format!("knowledge-page-about-{kind}"))) }
        (search(ctx, &format!("/knowledge/{kind}"), &ctx.t("knowledge-page-find-kind"), find.as_deref()))
        p role="status" { (ctx.say("list-count", &[("count", count.to_string())])) }
        @if rows.is_empty() {
            (empty(&ctx.t("knowledge-page-nothing"), None))
        } @else {
            div.card.flush { (list(ctx, &rows)) }
        }
        @if more > 0 { p.muted { (ctx.say("knowledge-page-narrow", &[("count", more.to_string())])) } }
    };
    shown(layout::page(ctx, &Frame::of(Nav::Knowledge, title.clone()), body))
}

/// A kind of that name.
fn known(word: &str) -> Made<&'static str> {
    let found = KINDS.iter().find(|(_, kind)| *kind == word);
    found
        .map(|(_, kind)| *kind)
        .ok_or_else(|| Refusal::not_found("@what-page"))
}

/// One row.
pub(crate) fn one(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let kind = known(asked.part("kind"))?;
    one::page(ctx, kind, asked.part("entry"))
}
