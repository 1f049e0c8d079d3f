//! What is proposed: for what, where, how, with what. The same part of a form wherever a treatment is entered.

use super::fields::{Line, select};
use super::patient;
use super::signs::icon;
use crate::ctx::Ctx;
use maud::{Markup, html};
use pistor_locale::casing::fold;
use pistor_practice::chart::treatment::{Ingredient, TreatedArea, Treatment};
use pistor_practice::view::SubstanceRole;
pub(crate) use pistor_practice::view::proposed;

/// Rows of a kind of the knowledge to choose from, by their names.
fn named<'a>(rows: impl Iterator<Item = (&'a str, String)>) -> Vec<(String, String)> {
    let mut named: Vec<(String, String)> = rows.map(|(id, title)| (id.to_owned(), title)).collect();
    named.sort_by_key(|(_, title)| fold(title));
    named
}

/// Every area of the knowledge.
pub(crate) fn areas(ctx: &Ctx) -> Vec<(String, String)> {
    let rows = ctx.look.edition.knowledge.areas.iter();
    named(rows.map(|row| (row.id.as_str(), ctx.speaker().area(&row.id).into_owned())))
}

/// Every substance that may be in a mixture: a medicine that is held only because a pair names it may not.
fn substances(ctx: &Ctx) -> Vec<(String, String)> {
    let rows = ctx.look.edition.knowledge.substances.iter();
    let drawn = rows.filter(|row| row.role != SubstanceRole::OtherMedicine);
    named(drawn.map(|row| (row.id.as_str(), patient::substance(ctx, &row.id))))
}

fn indications(ctx: &Ctx) -> Vec<(String, String)> {
    named(
        ctx.look
            .edition
            .knowledge
            .indications
            .iter()
            .map(|row| (row.id.as_str(), patient::indication(ctx, &row.id))),
    )
}

/// Name of a method.
pub(crate) fn method(ctx: &Ctx, id: &str) -> String {
    let row = ctx.look.edition.knowledge.methods.get(id);
    row.map_or_else(
        || id.to_owned(),
        |row| ctx.locale().text("methods", id, "title", &row.title).into_owned(),
    )
}

/// Name of a technique; a dash where nobody said.
pub(crate) fn technique(ctx: &Ctx, id: &str) -> String {
    if id.is_empty() {
        return "–".to_owned();
    }
    let row = ctx.look.edition.knowledge.techniques.get(id);
    row.map_or_else(
        || id.to_owned(),
        |row| {
            ctx.locale()
                .text("techniques", id, "title", &row.title)
                .into_owned()
        },
    )
}

/// A treatment, said: what for and where as a line, then how and with what; what nobody has said is said to be open.
pub(crate) fn said(ctx: &Ctx, treatment: &Treatment) -> Markup {
    let number = |text: &Option<String>| text.as_deref().map(|text| patient::number(ctx, text));
    let items: Vec<String> = treatment
        .mixture
        .iter()
        .flatten()
        .map(|item| {
            let amounts: Vec<String> = [number(&item.strength), number(&item.volume)]
                .into_iter()
                .flatten()
                .collect();
            format!(
                "{} {}",
                patient::substance(ctx, &item.substance),
                amounts.join(", ")
            )
            .trim()
            .to_owned()
        })
        .collect();
    let mixture = match &treatment.mixture {
        None => ctx.t("mixture-unknown"),
        Some(items) if items.is_empty() => ctx.t("mixture-empty"),
        Some(_) => items.join("; "),
    };
    let how: Vec<String> = [
        treatment.method.as_deref().map(|id| method(ctx, id)),
        treatment.technique.as_deref().map(|id| technique(ctx, id)),
        treatment
            .session
            .map(|number| ctx.say("session-number", &[("number", number.to_string())])),
    ]
    .into_iter()
    .flatten()
    .collect();
    html! {
        b { (patient::treatment_line(ctx, treatment)) }
        br;
        span.small.muted { @if !how.is_empty() { (how.join(" · ")) " · " } (mixture) }
    }
}

/// The whole treatment as hidden fields: to send again what stands there.
pub(crate) fn hidden(prefix: &str, treatment: &Treatment) -> Markup {
    let mut fields: Vec<(String, String)> = vec![("indication".to_owned(), treatment.indication.clone())];
    let mut put =
        |name: String, value: Option<&str>| fields.extend(value.map(|value| (name, value.to_owned())));
    for (n, held) in treatment.areas.iter().enumerate() {
        put(format!("areas.{n}.area"), Some(&held.area));
        put(format!("areas.{n}.side"), held.side.as_deref());
    }
    put("method".to_owned(), treatment.method.as_deref());
    put("technique".to_owned(), treatment.technique.as_deref());
    if treatment.mixture.as_ref().is_some_and(Vec::is_empty) {
        put("mixture:lines".to_owned(), Some(""));
    }
    for (n, item) in treatment.mixture.iter().flatten().enumerate() {
        put(format!("mixture.{n}.substance"), Some(&item.substance));
        put(format!("mixture.{n}.strength"), item.strength.as_deref());
        put(format!("mixture.{n}.volume"), item.volume.as_deref());
        put(format!("mixture.{n}.syringe"), item.syringe.as_deref());
    }
    html! {
        @for (name, value) in &fields { input type="hidden" name=(format!("{prefix}.{name}")) value=(value); }
        (unasked(prefix, treatment))
    }
}

/// What the form does not ask for and must not lose: the number of the session, the points.
fn unasked(prefix: &str, treatment: &Treatment) -> Markup {
    html! {
        @if let Some(number) = treatment.session { input type="hidden" name=(format!("{prefix}.session:int")) value=(number); }
        @if let Some(points) = &treatment.points {
            input type="hidden" name=(format!("{prefix}.points.count:int")) value=(points.count);
            input type="hidden" name=(format!("{prefix}.points.volume_each")) value=(points.volume_each);
        }
    }
}

/// The fields of a treatment. Their names begin with the prefix: `complaint.indication`, `treatment.areas.0.area`.
pub(crate) fn form(ctx: &Ctx, prefix: &str, held: Option<&Treatment>) -> Markup {
    let none = Treatment::default();
    let held = held.unwrap_or(&none);
    let name = |field: &str| format!("{prefix}.{field}");
    let methods = named(
        ctx.look
            .edition
            .knowledge
            .methods
            .iter()
            .map(|row| (row.id.as_str(), method(ctx, &row.id))),
    );
    let techniques = named(
        ctx.look
            .edition
            .knowledge
            .techniques
            .iter()
            .map(|row| (row.id.as_str(), technique(ctx, &row.id))),
    );
    html! {
        (select(ctx, &name("indication"), &ctx.t("treatment-indication"), "", &indications(ctx), &held.indication, true))
        (area_rows(ctx, prefix, &held.areas))
        div.fields {
            (select(ctx, &name("method"), &ctx.t("treatment-method"), &ctx.t("treatment-open-hint"), &methods, held.method.as_deref().unwrap_or_default(), false))
            (select(ctx, &name("technique"), &ctx.t("treatment-technique"), &ctx.t("treatment-technique-hint"), &techniques, held.technique.as_deref().unwrap_or_default(), false))
        }
        (mixture_rows(ctx, prefix, held.mixture.as_deref()))
        (unasked(prefix, held))
    }
}

/// Rows to show: those that are held or typed, and blank ones.
fn rows(ctx: &Ctx, list: &str, held: usize, least: usize) -> usize {
    least.max(held + 1).max(ctx.typed_rows(list))
}

fn area_rows(ctx: &Ctx, prefix: &str, held: &[TreatedArea]) -> Markup {
    let (list, all) = (format!("{prefix}.areas"), areas(ctx));
    let sides: Vec<(String, String)> = ["left", "right", "both"]
        .iter()
        .map(|side| ((*side).to_owned(), ctx.t(&format!("treatment-side-{side}"))))
        .collect();
    let row = |n: &str, area: Option<&TreatedArea>, needed: bool| {
        html! {
            div.fields {
                (select(ctx, &format!("{list}.{n}.area"), &ctx.t("treatment-area"), "", &all, area.map_or("", |held| held.area.as_str()), needed))
                (select(ctx, &format!("{list}.{n}.side"), &ctx.t("treatment-side"), "", &sides, area.and_then(|held| held.side.as_deref()).unwrap_or_default(), false))
            }
        }
    };
    html! {
        fieldset.stack.s {
            legend { (ctx.t("treatment-where")) }
            p.hint { (ctx.t("treatment-side-hint")) }
            div.stack.s id=(format!("{prefix}-areas")) {
                @for n in 0..rows(ctx, &list, held.len(), 1) { (row(&n.to_string(), held.get(n), n == 0)) }
            }
            template id=(format!("{prefix}-area")) { (row("__N__", None, false)) }
            div { button.btn.sm type="button" hidden data-add=(format!("#{prefix}-area")) data-to=(format!("#{prefix}-areas")) { (icon("plus")) (ctx.t("treatment-add-area")) } }
        }
    }
}

fn mixture_rows(ctx: &Ctx, prefix: &str, held: Option<&[Ingredient]>) -> Markup {
    let (list, all) = (format!("{prefix}.mixture"), substances(ctx));
    let none = Ingredient::default();
    let items = held.unwrap_or_default();
    let row = |n: &str, item: &Ingredient| {
        let (strength, volume) = (format!("{list}.{n}.strength"), format!("{list}.{n}.volume"));
        let amount = |name, label: &str, value: &Option<String>| Line {
            value: value
                .as_deref()
                .map(|text| patient::number(ctx, text))
                .unwrap_or_default(),
            extra: &[("autocomplete", "off")],
            ..Line::new(name, ctx.t(label))
        };
        html! {
            div.fields.inline {
                (select(ctx, &format!("{list}.{n}.substance"), &ctx.t("treatment-substance"), "", &all, &item.substance, false))
                (amount(&strength, "treatment-strength", &item.strength).show(ctx))
                (amount(&volume, "treatment-volume", &item.volume).show(ctx))
                @if let Some(syringe) = &item.syringe { input type="hidden" name=(format!("{list}.{n}.syringe:with")) value=(syringe); }
            }
        }
    };
    // Which form was sent is known by its indication: a box of another form was not left empty by anybody.
    let sent = ctx.typed(&format!("{prefix}.indication")).is_some();
    let dry = if sent {
        ctx.chose(&list, "").unwrap_or(false)
    } else {
        held.is_some_and(<[_]>::is_empty)
    };
    html! {
        fieldset.stack.s {
            legend { (ctx.t("treatment-mixture")) " " span.optional { (ctx.t("optional")) } }
            p.hint { (ctx.t("treatment-mixture-hint")) }
            div.stack.s id=(format!("{prefix}-mixture")) {
                @for n in 0..rows(ctx, &list, items.len(), 1) { (row(&n.to_string(), items.get(n).unwrap_or(&none))) }
            }
            template id=(format!("{prefix}-substance")) { (row("__N__", &none)) }
            div { button.btn.sm type="button" hidden data-add=(format!("#{prefix}-substance")) data-to=(format!("#{prefix}-mixture")) { (icon("plus")) (ctx.t("treatment-add-substance")) } }
            label.check { input type="checkbox" name=(format!("{list}:lines")) value="" checked[dry]; span { (ctx.t("treatment-no-substance")) } }
        }
    }
}
