//! Preparing: what is drawn, how strong, how much, into which syringe, from which lot.

use super::lot_line;
use crate::ctx::Ctx;
use crate::pages::stock::amount;
use crate::parts::fields::{Line, area, hidden};
use crate::parts::patient;
use crate::parts::several::OneOf;
use crate::parts::signs::icon;
use maud::{Markup, html};
use pistor_practice::Chart;
use pistor_practice::chart::plan::Course;
use pistor_practice::chart::treatment::Ingredient;
use pistor_practice::house::stock::Stocked;
use pistor_practice::house::stock::measure::Measure;
use pistor_practice::view::{Amount, SubstanceRole};
use std::collections::BTreeMap;

/// Rows that stay empty for what was not planned; a script adds more.
const SPARE_ROWS: usize = 1;

/// What was typed and refused, as ingredients; none when nothing was typed here.
pub(super) fn typed(ctx: &Ctx) -> Option<Vec<Ingredient>> {
    let rows = ctx.typed_rows("items");
    let field = |n: usize, name: &str| {
        let text = ctx.typed(&format!("items.{n}.{name}")).unwrap_or_default().trim();
        (!text.is_empty()).then(|| text.to_owned())
    };
    let items: Vec<Ingredient> = (0..rows)
        .filter_map(|n| {
            Some(Ingredient {
                substance: field(n, "substance")?,
                strength: field(n, "strength"),
                volume: field(n, "volume"),
                syringe: field(n, "syringe"),
            })
        })
        .collect();
    (!items.is_empty()).then_some(items)
}

/// Lots by substance, the first to expire first.
type Shelf<'l> = BTreeMap<&'l str, Vec<&'l Stocked>>;

/// The form.
pub(super) fn form(
    ctx: &Ctx,
    chart: &Chart,
    course: &Course,
    planned: &[Ingredient],
    lots: &[Stocked],
    warned: bool,
) -> Markup {
    let mut shelf: Shelf<'_> = BTreeMap::new();
    for held in lots {
        shelf.entry(held.lot.substance.as_str()).or_default().push(held);
    }
    for held in shelf.values_mut() {
        held.sort_by(|a, b| a.lot.expires.cmp(&b.lot.expires));
    }
    let rows = ctx.typed_rows("items").max(planned.len() + SPARE_ROWS);
    let none = Ingredient::default();
    let checked_by = Line {
        hint: ctx.t("mixture-page-checked-hint"),
        extra: &[("maxlength", "200"), ("autocomplete", "off")],
        ..Line::new("checked_by", ctx.t("mixture-page-checked-by"))
    };
    let discard = Line {
        hint: ctx.t("mixture-page-discard-hint"),
        extra: &[("inputmode", "numeric"), ("maxlength", "4")],
        ..Line::new("discard_minutes:int", ctx.t("mixture-page-discard-minutes"))
    };
    let reason_hint = ctx.t(if warned {
        "mixture-page-reason-warned"
    } else {
        "mixture-page-reason-hint"
    });
    html! {
        form.stack method="post" action=(format!("/patients/{}/do/prepare", chart.id))
            data-draft=(format!("{}:mixture:{}:{}", ctx.signed.as_ref().map_or("", |signed| signed.who.account.as_str()), chart.id, chart.mixtures.len())) {
            (hidden(ctx, chart.seq()))
            input type="hidden" name="_next" value=(format!("/patients/{}/mixture", chart.id));
            input type="hidden" name="course" value=(course.id);
            p.hint { (ctx.t("mixture-page-amount-hint")) }
            div.stack id="f-items" {
                @for n in 0..rows { (row(ctx, &n.to_string(), planned.get(n).unwrap_or(&none), &shelf, n)) }
            }
            template id="item-row" { (row(ctx, "__N__", &none, &shelf, usize::MAX)) }
            button.btn type="button" hidden data-add="#item-row" data-to="#f-items" { (icon("plus")) (ctx.t("mixture-page-add")) }
            @if ctx.look.settings.mixture_check { p.hint { (ctx.t("mixture-check-hint")) } }
            div.fields { @if !ctx.look.settings.mixture_check { (checked_by.show(ctx)) } (discard.show(ctx)) }
            // A reason that was typed for a mixture that is discarded is none for this one.
            @if ctx.typed("mixture").is_some() {
                (OneOf::new(ctx, "prepare").area("reason", &ctx.t("mixture-page-reason"), &reason_hint, warned))
            } @else {
                (area(ctx, "reason", &ctx.t("mixture-page-reason"), &reason_hint, "", warned))
            }
            p.small.muted { (ctx.t("mix-supports")) }
            div.actions.still {
                // First, so that the Enter key works out and writes nothing.
                button.btn type="submit" formaction=(format!("/patients/{}/mixture", chart.id)) formnovalidate { (icon("eye")) (ctx.t("mixture-page-work-out")) }
                button.btn.pri type="submit" { (icon("flask")) (ctx.t("mixture-page-prepare")) }
            }
        }
    }
}

/// One ingredient.
fn row(ctx: &Ctx, n: &str, planned: &Ingredient, shelf: &Shelf<'_>, place: usize) -> Markup {
    let name = |field: &str| format!("items.{n}.{field}");
    let held =
        |field: &str, value: Option<&str>| ctx.typed(&name(field)).or(value).unwrap_or_default().to_owned();
    let substance = held("substance", Some(planned.substance.as_str()));
    let lot = ctx.typed(&name("lot")).or_else(|| best(ctx, planned, shelf));
    let lot = lot.unwrap_or_default().to_owned();
    let said = |text: &Option<String>| {
        text.as_deref()
            .map(|text| crate::parts::patient::number(ctx, text))
    };
    let (strength, volume) = (said(&planned.strength), said(&planned.volume));
    let label = match place {
        usize::MAX => ctx.t("mixture-page-row-new"),
        n => ctx.say("mixture-page-row", &[("number", (n + 1).to_string())]),
    };
    html! {
        fieldset.card.stack.s {
            legend.vh { (label) }
            div.fields {
                (one_of(ctx, &name("substance"), "mixture-page-substance", html! {
                    option value="" { (ctx.t("choose")) }
                    @for (id, title) in substances(ctx) { option value=(id) selected[id == substance] { (title) } }
                }))
                (text(ctx, &name("strength"), "mixture-page-strength", &held("strength", strength.as_deref())))
                (text(ctx, &name("volume"), "mixture-page-volume", &held("volume", volume.as_deref())))
                (text(ctx, &name("syringe"), "mixture-page-syringe", &held("syringe", planned.syringe.as_deref())))
                (one_of(ctx, &name("lot"), "mixture-page-lot-label", lots(ctx, &substance, &lot, shelf)))
            }
        }
    }
}

/// What may be drawn: a medicine that is held only because a pair names it is no ingredient.
fn substances(ctx: &Ctx) -> Vec<(String, String)> {
    let rows = ctx.look.edition.knowledge.substances.iter();
    let mut named: Vec<(String, String)> = rows
        .filter(|row| row.role != SubstanceRole::OtherMedicine)
        .map(|row| (row.id.clone(), patient::substance(ctx, &row.id)))
        .collect();
    named.sort_by_key(|(_, title)| title.to_lowercase());
    named
}

/// The lot that is proposed for what was planned: of those that hold enough the first to expire.
fn best<'l>(ctx: &Ctx, planned: &Ingredient, shelf: &Shelf<'l>) -> Option<&'l str> {
    let volume = planned.volume.as_deref();
    let volume = volume.and_then(|text| Amount::parse(text).ok());
    let enough = |held: &Stocked| {
        volume.as_ref().is_none_or(|volume| {
            held.measure == Measure::Pieces
                || (held.measure.unit() == Some(volume.unit) && held.available() >= volume.value)
        })
    };
    let lots = shelf.get(planned.substance.as_str())?;
    let mut usable = lots
        .iter()
        .filter(|held| held.why_not(ctx.look.now.day, ctx.at.as_microsecond()).is_none());
    usable.find(|held| enough(held)).map(|held| held.lot.id.as_str())
}

/// Lots to choose from: those of the row's substance first. What may not be used stands there with its reason.
fn lots(ctx: &Ctx, substance: &str, chosen: &str, shelf: &Shelf<'_>) -> Markup {
    let own = shelf.iter().filter(|(id, _)| **id == substance);
    let others = shelf.iter().filter(|(id, _)| **id != substance);
    html! {
        option value="" { (ctx.t("mixture-page-no-lot")) }
        @for (id, held) in own.chain(others) {
            optgroup label=(patient::substance(ctx, id)) {
                @for held in held {
                    @let why = held.why_not(ctx.look.now.day, ctx.at.as_microsecond());
                    option value=(held.lot.id) disabled[why.is_some()] selected[held.lot.id == chosen && why.is_none()] {
                        (lot_line(ctx, &held.lot)) " · " (ctx.say("mixture-page-lot-there", &[("amount", amount(ctx, held.measure, held.available()))]))
                        @if let Some(why) = why { " – " (ctx.t(&format!("mixture-page-{why}"))) }
                    }
                }
            }
        }
    }
}

fn id_of(name: &str) -> String {
    format!("f-{}", name.replace('.', "-"))
}

fn text(ctx: &Ctx, name: &str, label: &str, value: &str) -> Markup {
    let (id, wrong) = (id_of(name), ctx.wrong(name));
    html! {
        div.field.bad[wrong.is_some()] {
            label for=(id) { (ctx.t(label)) }
            @if let Some(wrong) = &wrong { span.err id=(format!("{id}-err")) { (icon("caution")) (wrong) } }
            input.in type="text" id=(id) name=(name) value=(value) autocomplete="off" aria-invalid=[wrong.as_ref().map(|_| "true")]
                aria-describedby=[wrong.as_ref().map(|_| format!("{id}-err"))];
        }
    }
}

fn one_of(ctx: &Ctx, name: &str, label: &str, options: Markup) -> Markup {
    let (id, wrong) = (id_of(name), ctx.wrong(name));
    html! {
        // A lot needs the room of two: its number, its last day, how much of it there is.
        div.field.bad[wrong.is_some()].two[name.ends_with(".lot")] {
            label for=(id) { (ctx.t(label)) }
            @if let Some(wrong) = &wrong { span.err id=(format!("{id}-err")) { (icon("caution")) (wrong) } }
            select.in id=(id) name=(name) aria-invalid=[wrong.as_ref().map(|_| "true")]
                aria-describedby=[wrong.as_ref().map(|_| format!("{id}-err"))] { (options) }
        }
    }
}
