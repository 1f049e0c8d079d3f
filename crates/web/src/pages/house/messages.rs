//! The part of the settings that is about messages and reports nobody has read.

use super::settings::yes_no;
use crate::ctx::Ctx;
use crate::parts::fields::Line;
use crate::parts::signs::{Tone, note};
use maud::{Markup, html};
use pistor_practice::house::messages::UNREAD_MINUTES;
use pistor_practice::outbox::Way;

/// The fields.
pub(super) fn fields(ctx: &Ctx) -> Markup {
    let held = &ctx.look.settings.messages;
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
        ("maxlength", "4"),
    ];
    let time = |name: &'static str, label: &str, value: &str| Line {
        kind: "time",
        needed: true,
        ..line(name, label, "", value.to_owned())
    };
    let count = |name: &'static str, label: &str, hint: &str, value: u32| Line {
        extra: number,
        needed: true,
        ..line(name, label, hint, value.to_string())
    };
    let days: Vec<String> = held.ask_days.iter().map(u32::to_string).collect();
    let ways = ctx.practice().ways();
    let set_up: Vec<String> = ways
        .iter()
        .map(|way| ctx.t(&format!("messages-way-{}", way.id())))
        .collect();
    html! {
        fieldset.stack.s id="messages" {
            legend { (ctx.t("house-messages")) }
            @if ways.is_empty() {
                p.hint { (ctx.t("messages-not-set-up")) " " (ctx.t("house-messages-how")) }
            } @else {
                p.hint { (ctx.say("house-messages-ways", &[("ways", set_up.join(", "))])) }
            }
            p.hint { (ctx.t("house-quiet-hint")) }
            div.fields.even {
                (time("messages.quiet_from:text", "house-quiet-from", &held.quiet_from).show(ctx))
                (time("messages.quiet_to:text", "house-quiet-to", &held.quiet_to).show(ctx))
                (count("messages.remind_hours:int", "house-remind", "house-remind-hint", held.remind_hours).show(ctx))
                (count("messages.intake_hours:int", "house-intake", "house-intake-hint", held.intake_hours).show(ctx))
                (line("messages.ask_days:ints", "house-ask-days", "house-ask-days-hint", days.join(", ")).show(ctx))
            }
            (yes_no(ctx, "messages.aftercare", "house-aftercare", held.aftercare))
        }
        fieldset.stack.s id="unread" {
            legend { (ctx.t("house-unread")) }
            @if held.unread_minutes.is_none() {
                (note(Tone::Caution, html! { p { (ctx.say("house-unread-unconfirmed", &[("minutes", UNREAD_MINUTES.to_string())])) } }))
            }
            div.fields.even {
                (count("messages.unread_minutes:int", "house-unread-minutes", "house-unread-hint", held.unread_after()).show(ctx))
                (line("messages.alarm_email", "house-alarm-email", "house-alarm-hint", held.alarm_email.clone()).show(ctx))
                (line("messages.alarm_phone", "house-alarm-phone", if ways.contains(&Way::Phone) { "" } else { "house-alarm-phone-hint" }, held.alarm_phone.clone()).show(ctx))
            }
        }
    }
}
