//! The frame of the map: tools, picture, totals, table. The script fills it.

use super::data::data;
use crate::assets;
use crate::ctx::Ctx;
use crate::parts::layout;
use crate::parts::patient;
use crate::parts::signs::{Tone, icon, note};
use crate::parts::treatment;
use maud::{Markup, PreEscaped, html};
use pistor_practice::chart::map::Tool;
use pistor_practice::chart::session::Session;
use pistor_practice::standing::Standing;
use pistor_practice::{Act, Chart};

/// Gradients that the style sheet of the drawing names: they must be in the page itself.
const SHADES: &str = concat!(
    "<svg class=\"defs\" aria-hidden=\"true\" focusable=\"false\"><defs>",
    "<radialGradient id=\"shade-face\" cx=\".5\" cy=\".52\" r=\".62\">",
    "<stop offset=\".45\" stop-color=\"var(--skin-high)\" stop-opacity=\".9\"/>",
    "<stop offset=\"1\" stop-color=\"var(--skin-low)\" stop-opacity=\".75\"/></radialGradient>",
    "<linearGradient id=\"shade-neck\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"1\"><stop offset=\"0\" stop-color=\"var(--skin-low)\"/>",
    "<stop offset=\"1\" stop-color=\"var(--skin-low)\" stop-opacity=\"0\"/></linearGradient>",
    "</defs></svg>",
);
/// Tools that make no mark.
const BARE: [(&str, &str); 2] = [("erase", "eraser"), ("move", "hand")];

/// The page.
pub(super) fn page(ctx: &Ctx, chart: &Chart, session: &Session, standing: &Standing) -> Markup {
    let number = session.opened.number.to_string();
    let title = ctx.say("map-of-session", &[("number", number)]);
    let back = format!("/patients/{}/session/{}", chart.id, session.opened.id);
    let data = data(ctx, chart, session, standing).to_string();
    let method = chart.method_of(session);
    let needle = method == "needle";
    let head = html! {
        link rel="stylesheet" href=(assets::address("map/anatomy.css"));
        link rel="stylesheet" href=(assets::address("map/map.css"));
        script type="module" src=(assets::address("map/map.js")) {}
    };
    let body = html! {
        (PreEscaped(SHADES))
        div.map-app id="map-app" data-icons=(assets::address("icons.svg")) {
            header.top {
                (layout::redbar(ctx))
                a.btn.quiet.sm href=(back) { (icon("chevron-left")) span { (ctx.t("map-page-back")) } }
                h1.vh { (title) }
                (patient::bar(ctx, chart))
                span.grow {}
                (layout::languages(ctx))
                button.btn.sm.wide-word type="button" data-print hidden { (icon("printer")) span { (ctx.t("map-page-print")) } }
                a.btn.pri.sm href=(back) { (icon("check")) span { (ctx.t("map-page-done")) } }
            }
            (tools(ctx, needle))
            (canvas(ctx, session, &title, needle))
            (panel(ctx, needle, method))
            (record(ctx, needle))
        }
        // "<" would end the element: as an escape of JSON it means the same.
        script type="application/json" id="map-data" { (PreEscaped(data.replace('<', "\\u003c"))) }
    };
    layout::whole(ctx, &title, head, body)
}

fn tools(ctx: &Ctx, needle: bool) -> Markup {
    let makes: &[Tool] = if needle { &Tool::ALL } else { &[Tool::Area] };
    let makes = makes.iter().map(|tool| match tool {
        Tool::Fill => ("fill", "area"),
        tool => (tool.id(), tool.id()),
    });
    let first = if needle { "point" } else { "area" };
    html! {
        nav.tools aria-label=(ctx.t("map-page-tools")) {
            @for (name, sign) in makes.chain(BARE) {
                button.tool.apart[name == BARE[0].0] type="button" data-tool=(name) aria-pressed=(if name == first { "true" } else { "false" }) {
                    (icon(sign)) span { (ctx.t(&format!("map-tool-{name}"))) }
                }
            }
        }
    }
}

fn square(ctx: &Ctx, does: &str, sign: &str, small: bool) -> Markup {
    html! { button.btn.sq.sm[small] type="button" data-do=(does) aria-label=(ctx.t(&format!("map-page-{does}"))) { (icon(sign)) } }
}

fn canvas(ctx: &Ctx, session: &Session, title: &str, needle: bool) -> Markup {
    let closed = !session.is_open() || !ctx.may(Act::Mark);
    html! {
        main.canvas id="main" {
            noscript { (note(Tone::Caution, html! { (ctx.t(if needle { "map-page-no-script" } else { "map-page-area-no-script" })) })) }
            @if closed { (note(Tone::Info, html! { (ctx.t("map-page-locked")) })) }
            div.map-bar {
                div.seg id="views" role="group" aria-label=(ctx.t("map-page-picture")) {}
                div.field hidden { select.in id="all-views" aria-label=(ctx.t("map-page-all-pictures")) {} }
                span.saved id="saved" {}
            }
            div.earlier id="earlier" hidden {
                (square(ctx, "older", "chevron-left", true))
                span id="earlier-name" {}
                (square(ctx, "newer", "chevron-right", true))
                button.btn.sm type="button" data-do="compare" aria-pressed="false" { (icon("beside")) (ctx.t("map-page-compare")) }
                button.btn.sm type="button" data-do="copy" { (icon("copy")) (ctx.t(if needle { "map-page-copy" } else { "map-page-area-copy" })) }
            }
            div.panes {
                div.pane hidden { svg.anat id="beside" aria-hidden="true" {} span.tag id="beside-name" {} }
                div.pane.photo-pane id="photo" hidden {}
                div.pane id="stage" {
                    svg.anat id="picture" aria-hidden="true" {}
                    svg.anat id="map" tabindex="0" role="application" aria-label=(title) aria-describedby="map-keys" {}
                    p.vh id="map-keys" { (ctx.t(if needle { "map-page-keys" } else { "map-page-area-keys" })) }
                    div.switches {
                        button.btn.sm type="button" data-do="mirror" aria-pressed="false" title=(ctx.t("map-page-mirror-why")) { (icon("mirror")) span { (ctx.t("map-page-mirror")) } }
                        button.btn.sm type="button" data-do="earlier" aria-pressed="false" hidden { (icon("history")) span { (ctx.t("map-page-earlier")) } }
                        button.btn.sm type="button" data-photo aria-pressed="false" hidden { (icon("camera")) span { (ctx.t("map-page-photo")) } }
                        button.btn.sm type="button" data-do="zones" aria-pressed="false" { (icon("zones")) span { (ctx.t("map-page-zones")) } }
                        ul.legend id="legend" {}
                    }
                    div.zooms {
                        (square(ctx, "closer", "plus", false))
                        (square(ctx, "further", "minus", false))
                        (square(ctx, "whole", "whole", false))
                        span.small.muted id="zoom" {}
                    }
                    div.readout id="readout" {}
                    div.toast id="toast" hidden {}
                    div.undos {
                        button.btn type="button" data-do="undo" disabled { (icon("undo")) span { (ctx.t("map-page-undo")) } }
                        button.btn.sq type="button" data-do="redo" disabled aria-label=(ctx.t("map-page-redo")) { (icon("redo")) }
                    }
                }
            }
        }
    }
}

/// A value of the next mark, with steps.
fn setting(ctx: &Ctx, name: &str, label: &str) -> Markup {
    let label = ctx.t(label);
    let id = format!("set-{name}");
    html! {
        div.setting data-setting=(name) {
            label for=(id) { (label) }
            div.stepper {
                button type="button" data-step="-1" aria-label=(format!("{}: {label}", ctx.t("map-page-less"))) { (icon("minus")) }
                input id=(id) inputmode="decimal" maxlength="10" placeholder="–" autocomplete="off";
                button type="button" data-step="1" aria-label=(format!("{}: {label}", ctx.t("map-page-more"))) { (icon("plus")) }
            }
        }
    }
}

fn panel(ctx: &Ctx, needle: bool, method: &str) -> Markup {
    html! {
        aside.panel id="panel" aria-label=(ctx.t("map-page-totals")) {
            // First, and never moved by what comes and goes below it: a tap that takes a syringe must not miss.
            section.card id="syringe" {}
            div.stack.s id="notes" role="status" {}
            div.stack.s id="look-again" role="status" {}
            @if !needle { (device(ctx, method)) }
            @else { section.card.settings id="settings" aria-labelledby="settings-name" {
                h2 id="settings-name" { (ctx.t("map-page-settings")) }
                (setting(ctx, "volume", "map-page-volume"))
                (setting(ctx, "spacing", "map-page-spacing"))
                (setting(ctx, "rows", "map-page-rows"))
                details {
                    summary { (icon("chevron-right")) span { (ctx.t("map-page-needle")) } span.muted id="needle-line" {} }
                    (setting(ctx, "needle", "map-page-length"))
                    (setting(ctx, "angle", "map-page-angle"))
                    (setting(ctx, "depth", "map-page-depth"))
                    div.setting { label for="technique" { (ctx.t("map-page-technique")) } select.in id="technique" {} }
                }
                div.stack.s id="reach" {}
            } }
            section.card aria-labelledby="doses-name" { header { h2 id="doses-name" { (ctx.t("map-page-doses")) } } div.meters id="doses" {} }
            section.card.done-last aria-labelledby="done-name" { h2 id="done-name" { (ctx.t("map-page-done-last")) } ol.done id="done" {} }
        }
    }
}

/// What the device does on the next area: which it is, for how long, how much is put on, how it is set.
fn device(ctx: &Ctx, method: &str) -> Markup {
    let row = ctx.look.edition.knowledge.methods.get(method);
    let fields = row.into_iter().flat_map(|row| row.settings.iter().enumerate());
    html! {
        section.card.settings id="settings" aria-labelledby="settings-name" {
            h2 id="settings-name" { (treatment::method(ctx, method)) ": " (ctx.t("map-page-area-settings")) }
            div.setting { label for="set-device" { (ctx.t("map-page-area-device")) } input.in id="set-device" data-device maxlength="120" autocomplete="off"; }
            (setting(ctx, "minutes", "map-page-area-minutes"))
            (setting(ctx, "volume", "map-page-area-volume"))
            @for (n, field) in fields {
                @let id = format!("set-field-{}", field.id);
                @let title = ctx.locale().text("methods", method, &format!("setting{}", n + 1), &field.title);
                div.setting.of-device {
                    label for=(id) { (title) @if !field.unit.is_empty() { ", " (field.unit) } }
                    input.in id=(id) data-field=(field.id) inputmode=(if field.unit.is_empty() { "text" } else { "decimal" }) maxlength="20" autocomplete="off";
                }
            }
            p.hint { (ctx.t("map-page-area-settings-why")) }
        }
    }
}

fn record(ctx: &Ctx, needle: bool) -> Markup {
    let (table, hint, does) = match needle {
        true => ("map-page-table", "map-page-add-hint", "map-page-add-do"),
        false => (
            "map-page-area-table",
            "map-page-area-add-hint",
            "map-page-area-add-do",
        ),
    };
    html! {
        section.under {
            details.card id="record" {
                summary { (icon("chevron-right")) (ctx.t(table)) }
                div.table-scroll tabindex="0" role="region" aria-label=(ctx.t("map-page-table-caption")) { table.points id="points-table" {} }
                form.stack.s id="add" {
                    h3 { (ctx.t("map-page-add")) }
                    p.hint { (ctx.t(hint)) }
                    div.inline {
                        div.field { label for="add-zone" { (ctx.t("map-page-add-zone")) } select.in id="add-zone" name="zone" {} }
                        @if needle { div.field { label for="add-count" { (ctx.t("map-page-add-count")) } input.in.n id="add-count" name="count" inputmode="numeric" maxlength="3" value="24"; } }
                        button.btn { (ctx.t(does)) }
                    }
                }
            }
        }
    }
}
