//! The audit: who did, read or was refused what, and when. No health data is in it, and no name of a patient.

use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::chart::{Accounts, who};
use crate::pages::record::hash;
use crate::pages::shown;
use crate::parts::layout::{self, Frame, Nav};
use crate::parts::signs::{Tone, empty, icon, note, tag_with};
use crate::parts::way;
use maud::{Markup, html};
use pistor_practice::act::link_of;
use pistor_practice::house::is_book;
use pistor_practice::view::Audited;

/// How many traces are looked through for one page.
const LOOKED_AT: i64 = 2000;
/// Most traces on one page.
const SHOWN_MAX: usize = 200;
/// What can come of an act.
const OUTCOMES: [&str; 3] = ["denied", "read", "done"];

/// The page.
pub(crate) fn page(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let only = asked
        .query("only")
        .filter(|only| OUTCOMES.contains(&only.as_str()));
    let traces = ctx
        .practice()
        .read(|reading| Ok(reading.audit_latest("", LOOKED_AT)?))?;
    let accounts = ctx.practice().accounts()?;
    let wanted = |trace: &&Audited| only.as_ref().is_none_or(|only| trace.outcome == *only);
    let found: Vec<&Audited> = traces.iter().filter(wanted).take(SHOWN_MAX).collect();
    let title = ctx.t("audit-title");
    let body = html! {
        (way::up(ctx, &[("/house", ctx.t("house-title"))]))
        div.row.between {
            h1 { (title) }
            div.row.tight.noprint {
                a.btn.sm href="/house/audit?verify=1" { (icon("shield")) (ctx.t("audit-verify")) }
                button.btn.sm type="button" data-print { (icon("printer")) (ctx.t("record-print")) }
            }
        }
        p.muted { (ctx.t("audit-what")) }
        @if asked.query("verify").is_some() { (verified(ctx)?) }
        nav.seg aria-label=(ctx.t("audit-only")) {
            a href="/house/audit" aria-current=[only.is_none().then_some("page")] { (ctx.t("audit-all")) }
            @for outcome in OUTCOMES {
                a href=(format!("/house/audit?only={outcome}")) aria-current=[(only.as_deref() == Some(outcome)).then_some("page")] {
                    (ctx.t(&format!("audit-outcome-{outcome}")))
                }
            }
        }
        section.card.flush {
            header {
                h2 { (ctx.t("audit-latest")) }
                span.small.muted { (ctx.say("audit-count", &[("count", found.len().to_string())])) }
            }
            @if found.is_empty() { (empty(&ctx.t("audit-nothing"), None)) } @else { (table(ctx, &accounts, &found)) }
        }
    };
    let frame = Frame::of(Nav::House, title);
    shown(layout::page(ctx, &frame, body))
}

fn table(ctx: &Ctx, accounts: &Accounts, traces: &[&Audited]) -> Markup {
    html! {
        div.table-scroll tabindex="0" role="region" aria-label=(ctx.t("audit-latest")) {
            table {
                thead { tr {
                    th.n scope="col" { (ctx.t("record-number")) }
                    th scope="col" { (ctx.t("record-when")) }
                    th scope="col" { (ctx.t("audit-who")) }
                    th scope="col" { (ctx.t("audit-act")) }
                    th scope="col" { (ctx.t("audit-outcome")) }
                    th scope="col" { (ctx.t("audit-about")) }
                } }
                tbody {
                    @for trace in traces {
                        tr.stop[trace.outcome == "denied"] {
                            th.n scope="row" { (trace.seq) }
                            td { (ctx.when(trace.at)) }
                            td { (name(ctx, accounts, &trace.account)) }
                            td { (act(ctx, &trace.act)) }
                            td { (outcome(ctx, &trace.outcome)) }
                            td { (about(ctx, trace)) }
                        }
                    }
                }
            }
        }
    }
}

fn name(ctx: &Ctx, accounts: &Accounts, account: &str) -> String {
    match who(accounts, account) {
        "" if account == "-" => ctx.t("audit-nobody"),
        "" if link_of(account).is_some() => ctx.t("audit-by-link"),
        "" if account.starts_with("program:") => program(ctx, account),
        // An account of the sample clinic that was removed.
        "" => ctx.t("audit-gone"),
        name => name.to_owned(),
    }
}

/// A program that called, by its name.
fn program(ctx: &Ctx, account: &str) -> String {
    let programs = ctx.practice().programs();
    let held = programs.values().find(|program| program.account() == account);
    held.map_or_else(|| ctx.t("audit-gone"), |program| program.name.clone())
}

/// What was asked for: an act by its name, or the kind of the entry that came of it.
fn act(ctx: &Ctx, act: &str) -> String {
    match act.split_once('.') {
        Some(("samples", _)) => ctx.t("audit-act-remove_samples"),
        Some((_, kind)) if ctx.locale().has(&format!("audit-kind-{kind}")) => {
            ctx.t(&format!("audit-kind-{kind}"))
        }
        Some((_, kind)) => ctx.t(&format!("event-{kind}")),
        None => ctx.t(&format!("audit-act-{act}")),
    }
}

fn outcome(ctx: &Ctx, outcome: &str) -> Markup {
    let (tone, name) = match outcome {
        "denied" => (Tone::Stop, "stop"),
        "read" => (Tone::Plain, "eye"),
        _ => (Tone::Plain, "pen"),
    };
    tag_with(tone, name, &ctx.t(&format!("audit-outcome-{outcome}")))
}

/// Which chart, by the end of its id, or which book of the house; and the number of the entry.
fn about(ctx: &Ctx, trace: &Audited) -> Markup {
    let book = trace.chart.strip_suffix(".sample").unwrap_or(&trace.chart);
    let end = trace
        .chart
        .get(trace.chart.len().saturating_sub(8)..)
        .unwrap_or(&trace.chart);
    html! {
        @if trace.chart.is_empty() { "–" }
        @else if is_book(&trace.chart) { (ctx.t(&format!("audit-book-{book}"))) }
        @else { (ctx.t("audit-chart")) " " span.mono { "…" (end) } }
        @if trace.entry > 0 { " · " (ctx.say("record-entry-number", &[("number", trace.entry.to_string())])) " " span.mono.small.muted { (hash(&trace.entry_hash)) } }
    }
}

/// Every hash of ledger and audit worked out again.
fn verified(ctx: &Ctx) -> Made<Markup> {
    let verified = ctx.practice().verify()?;
    let counts = [
        ("charts", verified.charts.to_string()),
        ("entries", verified.entries.to_string()),
        ("traces", verified.traces.to_string()),
    ];
    Ok(match verified.broken.is_empty() {
        true => note(
            Tone::Clear,
            html! {
                p { strong.t { (ctx.t("audit-holds")) } }
                p { (ctx.say("audit-holds-why", &counts)) }
                p.small { (ctx.t("audit-anchor")) " " span.mono { (whole_hash(&verified.anchor)) } }
            },
        ),
        false => note(
            Tone::Stop,
            html! {
                p { strong.t { (ctx.say("audit-broken", &[("count", verified.broken.len().to_string())])) } }
                ul.bullets {
                    @for broken in verified.broken.iter().take(50) {
                        li { (ctx.say(&format!("record-{}", broken.id()), &[("number", broken.seq().to_string())])) " " span.mono { (broken.chart()) } }
                    }
                }
                p { (ctx.t("record-broken-do")) }
            },
        ),
    })
}

fn whole_hash(bytes: &[u8; 32]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
