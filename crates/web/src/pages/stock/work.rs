//! What needs somebody: mixtures that were drawn from a lot that may not be used any more, mixtures past their time, and
//! substances that run low.

use super::amount;
use crate::answer::Made;
use crate::ctx::Ctx;
use crate::parts::patient::substance;
use crate::parts::signs::{Tone, icon};
use maud::{Markup, html};
use pistor_practice::Act;
use pistor_practice::shelf::Shelf;
use pistor_practice::view::ReservedRow;
use std::collections::BTreeMap;

/// A line of the list.
struct Line {
    href: String,
    tone: Tone,
    head: String,
    text: String,
}

/// The list; nothing where nothing is waiting.
pub(super) fn list(ctx: &Ctx, shelf: &Shelf) -> Made<Markup> {
    let (day, now) = (ctx.look.now.day, ctx.at.as_microsecond());
    let stuck = shelf.stuck(day, now);
    let stopped: Vec<&str> = stuck.iter().map(|stuck| stuck.row.mixture.as_str()).collect();
    let over = shelf.over(now);
    let over: Vec<&ReservedRow> = over
        .into_iter()
        .filter(|row| !stopped.contains(&row.mixture.as_str()))
        .collect();
    let names = names(
        ctx,
        stuck.iter().map(|stuck| stuck.row).chain(over.iter().copied()),
    )?;
    let mut lines: Vec<Line> = Vec::new();
    for stuck in &stuck {
        let args = [
            ("lot", stuck.lot.lot.number.clone()),
            ("substance", substance(ctx, &stuck.lot.lot.substance)),
            ("why", ctx.t(&format!("stock-is-{}", stuck.why))),
        ];
        lines.push(Line {
            href: to(ctx, stuck.row),
            tone: Tone::Stop,
            head: name(ctx, &names, stuck.row),
            text: ctx.say("stock-stuck", &args),
        });
    }
    for row in over {
        lines.push(Line {
            href: to(ctx, row),
            tone: Tone::Caution,
            head: name(ctx, &names, row),
            text: ctx.say("stock-over", &[("when", ctx.when(row.until))]),
        });
    }
    for low in shelf.lows(day, now).iter().filter(|low| low.is_low()) {
        let args = [
            ("available", amount(ctx, low.measure, low.available)),
            ("threshold", amount(ctx, low.measure, low.threshold)),
        ];
        lines.push(Line {
            href: "#low".to_owned(),
            tone: Tone::Caution,
            head: substance(ctx, &low.substance),
            text: ctx.say("stock-is-low", &args),
        });
    }
    Ok(html! {
        @if !lines.is_empty() {
            section.card.flush aria-labelledby="work" {
                header { h2 id="work" { (ctx.t("stock-work")) } span.tag { (lines.len()) } }
                ul.list { @for line in &lines {
                    li { a.it.(line.tone.class()) href=(line.href) {
                        (icon(line.tone.icon()))
                        span.grow { b { (line.head) } br; span.small { (line.text) } }
                        (icon("chevron-right"))
                    } }
                } }
            }
        }
    })
}

/// Where a mixture is discarded; for who may not see charts, its lot.
fn to(ctx: &Ctx, row: &ReservedRow) -> String {
    match ctx.may(Act::SeeChart) {
        true => format!("/patients/{}/mixture", row.patient),
        false => format!("/stock?lot={}", row.lot),
    }
}

fn name(ctx: &Ctx, names: &BTreeMap<String, String>, row: &ReservedRow) -> String {
    names
        .get(&row.patient)
        .cloned()
        .unwrap_or_else(|| ctx.t("stock-a-mixture"))
}

/// Names of the patients of these rows, for those who may see charts.
pub(super) fn names<'r>(
    ctx: &Ctx,
    rows: impl Iterator<Item = &'r ReservedRow>,
) -> Made<BTreeMap<String, String>> {
    if !ctx.may(Act::SeeChart) {
        return Ok(BTreeMap::new());
    }
    ctx.practice().read(|reading| {
        let mut names = BTreeMap::new();
        for row in rows {
            if let Some(patient) = reading.patient(&row.patient)? {
                names.insert(patient.id, patient.name);
            }
        }
        Ok(names)
    })
}
