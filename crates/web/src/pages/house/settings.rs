//! The form of the settings.

use super::messages;
use crate::ctx::Ctx;
use crate::parts::fields::{Line, area, hidden, select, tick};
use crate::parts::signs::{Tone, note};
use maud::{Markup, html};
use pistor_practice::Act;
use pistor_practice::house::settings::Weekday;
use pistor_practice::right::Injecting;

/// Countries that have a name in every language; another one that was stored is offered by its letters.
const COUNTRIES: [&str; 7] = ["TR", "IT", "FR", "DE", "ES", "GB", "US"];

/// The form.
pub(super) fn form(ctx: &Ctx) -> Markup {
    let settings = &ctx.look.settings;
    let line = |name: &'static str, label: &str, hint: &str, value: String| Line {
        hint: if hint.is_empty() {
            String::new()
        } else {
            ctx.t(hint)
        },
        value,
        ..Line::new(name, ctx.t(label))
    };
    let number: &[(&str, &str)] = &[
        ("inputmode", "numeric"),
        ("pattern", "[0-9]*"),
        ("maxlength", "3"),
    ];
    let needed = |line: Line<'static>| Line { needed: true, ..line };
    html! {
        section.card.stack {
            h2 { (ctx.t("house-settings")) }
            @if !ctx.may(Act::SetSettings) {
                p.muted { (ctx.t("house-settings-who")) }
            } @else {
                form.stack method="post" action="/house/do/set_settings" {
                    (hidden(ctx, 0))
                    input type="hidden" name="_next" value="/house";
                    div.fields.even {
                        (needed(line("name:text", "clinic-name", "", settings.name.clone())).show(ctx))
                        (line("phone", "house-phone", "house-phone-hint", settings.phone.clone()).show(ctx))
                        (country(ctx))
                        (needed(line("zone:text", "zone", "zone-hint", settings.zone.clone())).show(ctx))
                    }
                    (area(ctx, "rooms:lines", &ctx.t("house-rooms"), &ctx.t("house-rooms-hint"), &settings.rooms.join("\n"), true))
                    (hours(ctx))
                    (messages::fields(ctx))
                    div.fields.even {
                        (Line { extra: number, ..needed(line("call_after_hours:int", "house-call", "house-call-hint", settings.call_after_hours.to_string())) }.show(ctx))
                        (Line { extra: number, ..needed(line("idle_minutes:int", "house-idle", "house-idle-hint", settings.idle_minutes.to_string())) }.show(ctx))
                    }
                    (injecting(ctx))
                    fieldset.stack.s {
                        legend { (ctx.t("house-second")) }
                        (yes_no(ctx, "second_physician", "house-second-physician", settings.second_physician))
                    }
                    fieldset.stack.s {
                        legend { (ctx.t("house-lots")) }
                        (yes_no(ctx, "lots_demanded", "house-lots-demanded", settings.lots_demanded))
                    }
                    fieldset.stack.s {
                        legend { (ctx.t("house-mixture-check-head")) }
                        (yes_no(ctx, "mixture_check", "house-mixture-check", settings.mixture_check))
                    }
                    div.actions.still { button.btn.pri type="submit" { (ctx.t("house-save")) } }
                }
            }
        }
    }
}

/// When visits are offered: hours, and the weekdays on which there are none.
fn hours(ctx: &Ctx) -> Markup {
    let settings = &ctx.look.settings;
    let time = |name: &'static str, label: &str, value: &str| Line {
        kind: "time",
        needed: true,
        value: value.to_owned(),
        ..Line::new(name, ctx.t(label))
    };
    html! {
        fieldset.stack.s {
            legend { (ctx.t("house-hours")) }
            p.hint { (ctx.t("house-hours-hint")) }
            div.fields.even {
                (time("opens:text", "house-opens", &settings.opens).show(ctx))
                (time("closes:text", "house-closes", &settings.closes).show(ctx))
            }
        }
        fieldset.stack.s {
            legend { (ctx.t("house-closed")) " " span.optional { (ctx.t("field-optional")) } }
            // Sent also where nothing is ticked: the act asks for every setting.
            input type="hidden" name="closed:lines" value="";
            div.choices { @for (n, day) in Weekday::ALL.into_iter().enumerate() {
                label {
                    input type="checkbox" name="closed:each" value=(day.id()) checked[ctx.chose("closed", day.id()).unwrap_or(settings.closed.contains(&day))];
                    span { (ctx.t(&format!("weekday-{}", n + 1))) }
                }
            } }
        }
    }
}

fn country(ctx: &Ctx) -> Markup {
    let held = &ctx.look.settings.country;
    let mut countries: Vec<(String, String)> = COUNTRIES
        .iter()
        .map(|code| ((*code).to_owned(), ctx.t(&format!("country-{code}"))))
        .collect();
    if !COUNTRIES.contains(&held.as_str()) {
        countries.push((held.clone(), held.clone()));
    }
    select(
        ctx,
        "country",
        &ctx.t("country"),
        &ctx.t("country-hint"),
        &countries,
        held,
        true,
    )
}

/// A box whose empty state is sent, too: the act asks for every setting.
pub(super) fn yes_no(ctx: &Ctx, name: &str, label: &str, ticked: bool) -> Markup {
    let field = format!("{name}:yes");
    html! {
        input type="hidden" name=(field) value="no";
        (tick(ctx, &field, "yes", &ctx.t(label), ticked))
    }
}

/// Who may inject. Where the law decides, it is shown and cannot be changed.
fn injecting(ctx: &Ctx) -> Markup {
    let settings = &ctx.look.settings;
    let word = |yes: bool| if yes { "yes" } else { "no" };
    html! {
        fieldset.stack.s {
            legend { (ctx.t("house-injecting")) }
            @if Injecting::fixed_by_law(&settings.country) {
                input type="hidden" name="injecting.nurses:yes" value=(word(settings.injecting.nurses));
                input type="hidden" name="injecting.certificate:yes" value=(word(settings.injecting.certificate));
                (note(Tone::Info, html! {
                    p.strong { (ctx.t("house-injecting-law")) }
                    p.small { (ctx.t("house-injecting-law-why")) }
                }))
            } @else {
                p.hint { (ctx.t("house-injecting-hint")) }
                (yes_no(ctx, "injecting.nurses", "house-injecting-nurses", settings.injecting.nurses))
                (yes_no(ctx, "injecting.certificate", "house-injecting-certificate", settings.injecting.certificate))
            }
        }
    }
}
