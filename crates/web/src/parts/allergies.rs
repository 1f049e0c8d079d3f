//! What a patient is allergic to, beside the name on every page: what was answered, and what a hospital's record says.

use super::signs::{Tone, tag};
use crate::ctx::Ctx;
use maud::{Markup, html};
use pistor_practice::Chart;
use pistor_practice::chart::intake::AllergyEntry;

/// The allergies, or that nobody has asked: an answer of none is no alarm, and takes nothing back that a record says.
pub(crate) fn shown(ctx: &Ctx, chart: &Chart) -> Markup {
    let answered = chart.allergies.as_ref();
    let mut names: Vec<String> = answered
        .iter()
        .flat_map(|list| list.entries.iter().map(|entry| allergen(ctx, entry)))
        .collect();
    for record in chart.records_said() {
        for entry in &record.allergies {
            let name = named(ctx, &entry.substance, entry.text.as_deref());
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    html! {
        @if !names.is_empty() { (tag(Tone::Stop, &ctx.say("allergy-to", &[("list", names.join(", "))]))) }
        @if answered.is_none() { (tag(Tone::Info, &ctx.t("allergies-not-asked"))) }
        @else if names.is_empty() { (tag(Tone::Plain, &ctx.t("allergies-none"))) }
    }
}

/// What somebody is allergic to.
pub(crate) fn allergen(ctx: &Ctx, entry: &AllergyEntry) -> String {
    named(ctx, &entry.substance, entry.text.as_deref())
}

fn named(ctx: &Ctx, id: &str, text: Option<&str>) -> String {
    let knowledge = &ctx.look.edition.knowledge;
    let (kind, title) = match (knowledge.substances.get(id), knowledge.classes.get(id)) {
        (Some(row), _) => ("substances", &row.title),
        (None, Some(row)) => ("classes", &row.title),
        (None, None) => return text.unwrap_or(id).to_owned(),
    };
    ctx.locale().text(kind, id, "title", title).into_owned()
}
