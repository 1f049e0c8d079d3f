//! Allergies: none, a list, or not asked. They are gone through again at every visit.

use super::question::Told;
use super::{draft_key, teller};
use crate::ctx::Ctx;
use crate::parts::allergies;
use crate::parts::fields::{Line, hidden, select};
use crate::parts::signs::{Tone, icon, tag_with};
use maud::{Markup, html};
use pistor_locale::casing::fold;
use pistor_practice::chart::intake::{AllergyEntry, AllergyList};
use pistor_practice::{Act, Chart};

/// The section: what is known, and the list to go through.
pub(super) fn section(ctx: &Ctx, chart: &Chart, told: &Told, primary: bool) -> Markup {
    let sees = ctx.may(Act::SeeChart);
    html! {
        section.card.stack.s id="allergies" {
            header.row.between {
                h2 { (ctx.t("intake-allergies")) }
                @if ctx.look.allergies_asked(chart) { (tag_with(Tone::Plain, "check", &ctx.t("intake-allergies-today"))) }
                @else { (tag_with(Tone::Info, "ask", &ctx.t("intake-allergies-open"))) }
            }
            @match (&chart.allergies, sees) {
                (Some(list), true) => {
                    (known(ctx, list))
                    p.small.muted { (told.line(ctx, &list.id, list.at, &list.author)) }
                }
                // The front desk does not see the list, so it must not write another one over it.
                (Some(_), false) => p.small.muted { (icon("lock")) " " (ctx.t("intake-allergies-who")) },
                (None, _) => p { (ctx.t("allergies-not-asked")) "." },
            }
            @if sees || chart.allergies.is_none() {
                @if ctx.look.allergies_asked(chart) && ctx.typed("allergies.complete").is_none() {
                    details { summary { (icon("chevron-right")) (ctx.t("intake-allergies-again")) } (form(ctx, chart, primary)) }
                } @else { (form(ctx, chart, primary)) }
            }
        }
    }
}

fn known(ctx: &Ctx, list: &AllergyList) -> Markup {
    html! {
        @if list.entries.is_empty() { p { b { (ctx.t("allergies-none")) } } }
        @else {
            ul.stack.s { @for entry in &list.entries { li { b { (allergies::allergen(ctx, entry)) }
                @if let Some(reaction) = &entry.reaction { ": " (reaction) }
                @if let Some(severity) = &entry.severity { " · " (ctx.t(&format!("intake-severity-{severity}"))) }
                @if entry.substance == "other" { " " (tag_with(Tone::Caution, "ask", &ctx.t("intake-allergies-words"))) } } } }
        }
        p.small { (ctx.t(if list.complete { "allergies-complete" } else { "allergies-open" })) }
    }
}

fn form(ctx: &Ctx, chart: &Chart, primary: bool) -> Markup {
    let held: &[AllergyEntry] = chart.allergies.as_ref().map_or(&[], |list| &list.entries);
    let saved = chart.allergies.as_ref().map_or(0, |list| list.seq);
    let (list, none) = ("allergies.entries", AllergyEntry::default());
    let rows = (held.len() + 1).max(ctx.typed_rows(list));
    let options = options(ctx);
    let typed = ctx.typed("allergies.complete");
    let wrong = ctx.wrong("allergies.complete").or_else(|| ctx.wrong("allergies"));
    // All three say whether everything was gone through; "none" and "this list" both do.
    let ways: &[(&str, &str)] = match held.is_empty() {
        true => &[
            ("yes", "intake-allergies-none"),
            ("true", "intake-allergies-list"),
            ("no", "intake-allergies-part"),
        ],
        false => &[("true", "intake-allergies-list"), ("no", "intake-allergies-part")],
    };
    html! {
        form.stack method="post" action=(format!("/patients/{}/do/answer", chart.id)) data-draft=(draft_key(ctx, chart, "allergies", saved)) {
            (hidden(ctx, chart.seq()))
            input type="hidden" name="_next" value=(format!("/patients/{}/intake", chart.id));
            p { b { (ctx.t("ask-allergies")) } }
            @if !held.is_empty() { p.hint { (ctx.t("intake-allergies-keep")) } }
            div.stack.s id="allergy-rows" {
                @for n in 0..rows { (row(ctx, &n.to_string(), held.get(n).unwrap_or(&none), &options)) }
            }
            template id="allergy-row" { (row(ctx, "__N__", &none, &options)) }
            div { button.btn.sm type="button" hidden data-add="#allergy-row" data-to="#allergy-rows" { (icon("plus")) (ctx.t("intake-allergies-add")) } }
            fieldset.question.bad[wrong.is_some()] id="f-allergies" {
                legend { (ctx.t("intake-allergies-whole")) }
                @if let Some(wrong) = &wrong { span.err { (icon("caution")) (wrong) } }
                div.choices {
                    @for (value, word) in ways {
                        label { input type="radio" name="allergies.complete:yes" value=(value) required checked[typed == Some(*value)]; span { (ctx.t(word)) } }
                    }
                }
            }
            div.fields { (teller(ctx, "allergies")) }
            div.actions.still { button.btn.pri[primary] type="submit" { (icon("check")) (ctx.t("intake-save-allergies")) } }
        }
    }
}

/// What somebody may be allergic to: groups first, then single substances, then other words.
fn options(ctx: &Ctx) -> Vec<(String, String)> {
    let knowledge = &ctx.look.edition.knowledge;
    let title =
        |kind: &str, id: &str, english: &str| ctx.locale().text(kind, id, "title", english).into_owned();
    let classes = knowledge.classes.iter().filter(|row| row.allergy);
    let mut groups: Vec<(String, String)> = classes
        .map(|row| {
            (
                row.id.clone(),
                ctx.say(
                    "intake-allergies-group",
                    &[("name", title("classes", &row.id, &row.title))],
                ),
            )
        })
        .collect();
    let substances = knowledge
        .substances
        .iter()
        .filter(|row| !groups.iter().any(|(id, _)| *id == row.id));
    let mut single: Vec<(String, String)> = substances
        .map(|row| (row.id.clone(), title("substances", &row.id, &row.title)))
        .collect();
    groups.sort_by_key(|(_, title)| fold(title));
    single.sort_by_key(|(_, title)| fold(title));
    groups.push(("other".to_owned(), ctx.t("intake-allergies-other")));
    groups.extend(single);
    groups
}

fn row(ctx: &Ctx, n: &str, held: &AllergyEntry, options: &[(String, String)]) -> Markup {
    let name = |field: &str| format!("allergies.entries.{n}.{field}");
    let severities = ["mild", "severe", "unknown"]
        .map(|word| (word.to_owned(), ctx.t(&format!("intake-severity-{word}"))));
    let (text, reaction) = (name("text"), name("reaction"));
    let line = |name, label: &str, value: &Option<String>| {
        Line {
            value: value.clone().unwrap_or_default(),
            extra: &[("autocomplete", "off"), ("maxlength", "200")],
            ..Line::new(name, ctx.t(label))
        }
        .show(ctx)
    };
    html! {
        div.fields.inline {
            (select(ctx, &name("substance"), &ctx.t("intake-allergies-to"), "", options, &held.substance, false))
            (line(&text, "intake-allergies-text", &held.text))
            (line(&reaction, "intake-allergies-reaction", &held.reaction))
            (select(ctx, &name("severity"), &ctx.t("intake-allergies-severity"), "", &severities, held.severity.as_deref().unwrap_or_default(), false))
        }
    }
}
