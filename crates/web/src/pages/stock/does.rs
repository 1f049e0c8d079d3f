//! What can be done with a lot: open a vial, throw something away, count, set aside, recall, finish.

use super::{amount, why_not};
use crate::ctx::Ctx;
use crate::parts::several::{Entry, OneOf};
use crate::parts::signs::icon;
use maud::{Markup, html};
use pistor_practice::Act;
use pistor_practice::house::stock::measure::Measure;
use pistor_practice::house::stock::{LotState, Stocked};
use pistor_practice::view::Decimal;

/// Everything that this person may do with this lot.
pub(super) fn all(ctx: &Ctx, held: &Stocked) -> Markup {
    html! {
        (open_vial(ctx, held))
        @if ctx.may(Act::WasteLot) && (held.available() > Decimal::ZERO || held.lot.opened > 0) { (waste(ctx, held)) }
        @if ctx.may(Act::CountLot) { (count(ctx, held)) }
        (states(ctx, held))
    }
}

/// What every form about a lot holds.
fn about(form: &OneOf<'_>, held: &Stocked) -> Markup {
    html! {
        (form.hidden(0))
        input type="hidden" name="_next" value=(format!("/stock?lot={}", held.lot.id));
        input type="hidden" name="lot" value=(held.lot.id);
    }
}

/// An example of an amount of this lot.
fn example(ctx: &Ctx, held: &Stocked) -> String {
    let name = match held.measure {
        Measure::Ml => "stock-amount-hint-ml",
        Measure::G => "stock-amount-hint-g",
        Measure::Pieces => "stock-amount-hint-pieces",
    };
    ctx.t(name)
}

/// Opens a vial: its own clock runs from then on.
fn open_vial(ctx: &Ctx, held: &Stocked) -> Markup {
    let lot = &held.lot;
    let open = lot.discard > ctx.at.as_microsecond();
    let until = jiff::Timestamp::from_microsecond(lot.discard)
        .map(|at| at.to_string())
        .unwrap_or_default();
    let usable = why_not(ctx, held).is_none_or(|why| why == "lot-opened-too-long");
    let left = held.measure != Measure::Pieces || held.on_hand > Decimal::ZERO;
    if !usable || !left {
        return html! {};
    }
    let form = OneOf::new(ctx, "open");
    let (label, hint) = (ctx.t("stock-hours"), ctx.t("stock-hours-hint"));
    let hours = Entry {
        name: "hours:int",
        label: &label,
        hint: &hint,
        mode: "numeric",
        needed: true,
    };
    html! {
        section.card.stack {
            h2 { (ctx.t("stock-vial")) }
            @if open {
                p { (ctx.t("stock-vial-left")) br; span.clock data-until=(until) data-done=(ctx.t("stock-vial-over")) { (ctx.when(lot.discard)) } }
            } @else if lot.opened > 0 {
                p { (ctx.say("stock-vial-was-open", &[("when", ctx.when(lot.discard))])) }
            } @else {
                p.muted { (ctx.t("stock-vial-none")) }
            }
            @if ctx.may(Act::OpenVial) {
                form.stack method="post" action="/house/do/open_vial" {
                    (about(&form, held))
                    (form.line(&hours))
                    button.btn.pri.block type="submit" { (icon("timer")) (ctx.t(if lot.opened > 0 { "stock-open-another" } else { "stock-open-vial" })) }
                }
            } @else {
                p.small.muted { (ctx.t("stock-open-who")) }
            }
        }
    }
}

/// Throws something away. What was drawn up goes with its mixture.
fn waste(ctx: &Ctx, held: &Stocked) -> Markup {
    let form = OneOf::new(ctx, "waste");
    let over = why_not(ctx, held) == Some("lot-opened-too-long");
    let (label, hint) = (ctx.t("stock-waste-amount"), example(ctx, held));
    let amount = Entry {
        name: "amount:text",
        label: &label,
        hint: &hint,
        mode: "text",
        needed: true,
    };
    let vial = form.typed("vial").map_or(over, |typed| typed == "yes");
    html! {
        details.card open[form.sent() || over] {
            summary { (icon("chevron-right")) (ctx.t("stock-waste")) }
            form.stack method="post" action="/house/do/waste_lot" {
                (about(&form, held))
                (form.line(&amount))
                @if held.lot.opened > 0 {
                    label.check { input type="checkbox" name="vial:yes" value="yes" checked[vial]; span { (ctx.t("stock-waste-vial")) } }
                }
                (form.area("reason:text", &ctx.t("stock-reason"), &ctx.t("stock-waste-reason-hint"), true))
                div { button.btn type="submit" { (icon("trash")) (ctx.t("stock-waste-do")) } }
            }
        }
    }
}

/// Counts what stands on the shelf.
fn count(ctx: &Ctx, held: &Stocked) -> Markup {
    let form = OneOf::new(ctx, "count");
    let (label, hint) = (ctx.t("stock-count-found"), example(ctx, held));
    let found = Entry {
        name: "found:text",
        label: &label,
        hint: &hint,
        mode: "text",
        needed: true,
    };
    html! {
        details.card open[form.sent()] {
            summary { (icon("chevron-right")) (ctx.t("stock-count-lot")) }
            p.small { (ctx.say("stock-count-record", &[("amount", amount(ctx, held.measure, held.available()))])) }
            @if held.reserved > Decimal::ZERO {
                p.small { (ctx.say("stock-count-without", &[("amount", amount(ctx, held.measure, held.reserved))])) }
            }
            form.stack method="post" action="/house/do/count_lot" {
                (about(&form, held))
                (form.line(&found))
                (form.area("reason", &ctx.t("stock-reason"), &ctx.t("stock-count-reason-hint"), false))
                div { button.btn type="submit" { (icon("check")) (ctx.t("stock-count-do")) } }
            }
        }
    }
}

/// Sets a lot aside, recalls or finishes it, or takes it back into use.
fn states(ctx: &Ctx, held: &Stocked) -> Markup {
    let now = LotState::of(&held.lot.state);
    if now == LotState::Recalled {
        return html! { p.small.muted { (ctx.t("stock-recalled-stays")) } };
    }
    if !ctx.may(Act::SetLot) {
        return html! { p.small.muted { (ctx.t("stock-set-who")) } };
    }
    let left = held.available() > Decimal::ZERO;
    html! {
        section.card.stack {
            h2 { (ctx.t("stock-set")) }
            @if now != LotState::InUse { (button(ctx, held, LotState::InUse, "undo")) }
            @if now == LotState::InUse { (with_reason(ctx, held, LotState::Quarantined, "lock", false)) }
            @if now != LotState::Finished && !left { (button(ctx, held, LotState::Finished, "box-open")) }
            @if now != LotState::Finished && left { (with_reason(ctx, held, LotState::Finished, "box-open", true)) }
            (with_reason(ctx, held, LotState::Recalled, "stop", false))
        }
    }
}

fn button(ctx: &Ctx, held: &Stocked, state: LotState, name: &str) -> Markup {
    let form = OneOf::new(ctx, state.id());
    html! {
        form method="post" action="/house/do/set_lot" {
            (about(&form, held))
            input type="hidden" name="state" value=(state.id());
            button.btn.block.sm type="submit" { (icon(name)) (ctx.t(&format!("stock-set-{}", state.id()))) }
        }
    }
}

/// What wants a word with it: why it is set aside, by whose letter it is recalled, what becomes of what is left.
fn with_reason(ctx: &Ctx, held: &Stocked, state: LotState, name: &str, needed: bool) -> Markup {
    let form = OneOf::new(ctx, state.id());
    let word = |what: &str| ctx.t(&format!("stock-{}-{what}", state.id()));
    let left = amount(ctx, held.measure, held.available());
    html! {
        details open[form.sent()] {
            summary { (icon("chevron-right")) (word("head")) }
            p.small { (ctx.say(&format!("stock-{}-means", state.id()), &[("amount", left)])) }
            form.stack method="post" action="/house/do/set_lot" {
                (about(&form, held))
                input type="hidden" name="state" value=(state.id());
                (form.area("reason", &ctx.t("stock-reason"), &word("hint"), needed))
                button.btn.block.danger[state == LotState::Recalled] type="submit" { (icon(name)) (ctx.t(&format!("stock-set-{}", state.id()))) }
            }
        }
    }
}
