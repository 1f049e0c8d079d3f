//! The whole record of a patient: every entry in the order in which it was written, with its hash; and whether the
//! chain of the hashes holds.

use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::chart::{Accounts, by};
use crate::pages::{chart_of, shown};
use crate::parts::layout::{self, Frame, Nav};
use crate::parts::patient::event_title;
use crate::parts::signs::{Tone, icon, note};
use crate::parts::way;
use maud::{Markup, html};
use pistor_practice::Chart;
use pistor_practice::view::Entry;

/// How much of a hash is shown.
const HASH_BYTES: usize = 6;

/// Numbers beyond this one are instants: the year 2001 in microseconds.
const FIRST_INSTANT: i64 = 1_000_000_000_000_000;

/// The page.
pub(crate) fn page(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let chart = chart_of(ctx, asked)?;
    let accounts = ctx.practice().accounts()?;
    let whole = asked.query("whole").is_some();
    // Entries and hashes of one snapshot: what is shown is what was verified.
    let (entries, verified) = ctx
        .practice()
        .read(|reading| Ok((reading.chart(&chart.id, 0)?, reading.verify_chain(&chart.id)?)))?;
    let broken: Vec<(i64, &'static str)> = verified
        .broken
        .iter()
        .map(|broken| (broken.seq(), broken.id()))
        .collect();
    let title = ctx.t("record-title");
    let here = format!("/patients/{}/record", chart.id);
    let body = html! {
        (way::of(ctx, &chart, &[]))
        div.row.between {
            h1 { (title) }
            div.row.tight.noprint {
                @if whole { a.btn.sm href=(here) { (icon("eye")) (ctx.t("record-lines")) } }
                @else { a.btn.sm href=(format!("{here}?whole=1")) { (icon("eye")) (ctx.t("record-whole")) } }
                button.btn.sm type="button" data-print { (icon("printer")) (ctx.t("record-print")) }
            }
        }
        p.muted { (ctx.t("record-what")) }
        (chain(ctx, &entries, &broken))
        section.card.flush {
            div.table-scroll tabindex="0" role="region" aria-label=(title) {
                table {
                    caption.vh { (ctx.say("record-caption", &[("name", name(&chart)), ("count", entries.len().to_string())])) }
                    thead { tr {
                        th.n scope="col" { (ctx.t("record-number")) }
                        th scope="col" { (ctx.t("record-when")) }
                        th scope="col" { (ctx.t("record-entry")) }
                        th scope="col" { (ctx.t("record-by")) }
                        th scope="col" { (ctx.t("record-edition")) }
                        th scope="col" { (ctx.t("record-hash")) }
                    } }
                    tbody { @for entry in &entries { (row(ctx, &chart, &accounts, &entries, entry, &broken, whole)) } }
                }
            }
        }
    };
    let frame = Frame {
        title,
        nav: Nav::Patients,
        chart: Some(&chart),
    };
    shown(layout::page(ctx, &frame, body))
}

fn name(chart: &Chart) -> String {
    chart
        .person
        .as_ref()
        .map_or_else(String::new, |person| person.name.clone())
}

/// Whether every entry still has the hash that it was written with, and none is missing.
fn chain(ctx: &Ctx, entries: &[Entry], broken: &[(i64, &'static str)]) -> Markup {
    let count = ("count", entries.len().to_string());
    if broken.is_empty() {
        let last = entries.last().map_or_else(String::new, |entry| hash(&entry.hash));
        return note(
            Tone::Clear,
            html! {
                p { strong.t { (ctx.t("record-holds")) } }
                p { (ctx.say("record-holds-why", &[count, ("hash", last), ("when", ctx.when(ctx.at.as_microsecond()))])) }
            },
        );
    }
    note(
        Tone::Stop,
        html! {
            p { strong.t { (ctx.t("record-broken")) } }
            ul.bullets { @for (seq, what) in broken { li { (ctx.say(&format!("record-{what}"), &[("number", seq.to_string())])) } } }
            p { (ctx.t("record-broken-do")) }
        },
    )
}

/// The first bytes of a hash in hexadecimal.
pub(crate) fn hash(bytes: &[u8]) -> String {
    bytes
        .iter()
        .take(HASH_BYTES)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn row(
    ctx: &Ctx,
    chart: &Chart,
    accounts: &Accounts,
    entries: &[Entry],
    entry: &Entry,
    broken: &[(i64, &'static str)],
    whole: bool,
) -> Markup {
    let bad = broken.iter().any(|(seq, _)| *seq == entry.seq);
    let event = chart.timeline.iter().find(|event| event.seq == entry.seq);
    let replaced = entry
        .replaces
        .as_ref()
        .and_then(|id| entries.iter().find(|held| &held.id == id));
    let later = entries
        .iter()
        .find(|held| held.replaces.as_deref() == Some(entry.id.as_str()));
    let at = ctx.look.clock(entry.at);
    html! {
        tr.stop[bad] id=(format!("entry-{}", entry.seq)) {
            th.n scope="row" { (entry.seq) }
            td { (ctx.full_date(&at.date().to_string())) br; (ctx.time(entry.at)) }
            td {
                b { @match event { Some(event) => (event_title(ctx, event)), None => (ctx.t(&format!("event-{}", entry.kind))) } } br;
                span.small.muted { (step(ctx, &entry.step)) " · " span.mono { (entry.kind) } }
                @if let Some(held) = replaced { br; span.small { (ctx.t("record-replaces")) " " a href=(format!("#entry-{}", held.seq)) { (ctx.say("record-entry-number", &[("number", held.seq.to_string())])) } } }
                @if let Some(held) = later { br; span.small { (ctx.t("record-replaced")) " " a href=(format!("#entry-{}", held.seq)) { (ctx.say("record-entry-number", &[("number", held.seq.to_string())])) } } }
                @if whole { (written(entry)) }
            }
            td { (by(ctx, accounts, &entry.author)) }
            td { span.mono { (entry.edition) } }
            td { span.mono { (hash(&entry.hash)) } }
        }
    }
}

fn step(ctx: &Ctx, step: &str) -> String {
    match step {
        "desk" => ctx.t("record-desk"),
        step => ctx.t(&format!("step-{step}")),
    }
}

/// What was written, as it stands in the ledger: key by key.
fn written(entry: &Entry) -> Markup {
    let value = serde_json::from_str(&entry.body).unwrap_or(serde_json::Value::Null);
    let mut lines = Vec::new();
    flat("", &value, &mut lines);
    html! { ul.small { @for (key, text) in lines { li { span.mono.muted { (key) } " " (text) } } } }
}

/// A document as lines: the path to each value, and the value.
fn flat(path: &str, value: &serde_json::Value, lines: &mut Vec<(String, String)>) {
    use serde_json::Value;
    let under = |key: &str| {
        if path.is_empty() {
            key.to_owned()
        } else {
            format!("{path}.{key}")
        }
    };
    match value {
        Value::Object(keys) => keys
            .iter()
            .for_each(|(key, value)| flat(&under(key), value, lines)),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .for_each(|(n, value)| flat(&under(&(n + 1).to_string()), value, lines)),
        Value::String(text) => lines.push((path.to_owned(), text.clone())),
        // Instants stand as microseconds in the ledger; nobody reads these.
        Value::Number(number) if number.as_i64().is_some_and(|n| n > FIRST_INSTANT) => {
            let instant = number
                .as_i64()
                .and_then(|n| jiff::Timestamp::from_microsecond(n).ok());
            lines.push((
                path.to_owned(),
                instant.map_or_else(|| number.to_string(), |at| at.to_string()),
            ));
        }
        other => lines.push((path.to_owned(), other.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_becomes_lines() {
        let mut lines = Vec::new();
        flat(
            "",
            &serde_json::json!({ "rows": [{ "area": "thigh", "count": 4 }], "note": "" }),
            &mut lines,
        );
        let said: Vec<String> = lines.iter().map(|(key, text)| format!("{key}={text}")).collect();
        assert!(said.contains(&"rows.1.area=thigh".to_owned()), "{said:?}");
        assert!(said.contains(&"rows.1.count=4".to_owned()), "{said:?}");
    }
}
