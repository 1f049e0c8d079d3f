//! A choice that must be made, in one of several forms of a page; nothing is chosen beforehand unless the page says so.

use crate::ctx::Ctx;
use crate::parts::several::OneOf;
use crate::parts::signs::icon;
use maud::{Markup, html};

/// The choice: value and text of each.
pub(crate) fn required(
    ctx: &Ctx,
    form: &OneOf<'_>,
    name: &str,
    legend: &str,
    options: &[(String, String)],
    preset: Option<&str>,
) -> Markup {
    let (id, wrong) = (form.id(name), ctx.wrong(name).filter(|_| form.sent()));
    let value = form.typed(name).or(preset);
    html! {
        fieldset.question.bad[wrong.is_some()] id=(id) {
            legend { (legend) }
            @if let Some(wrong) = &wrong { span.err { (icon("caution")) (wrong) } }
            div.choices {
                @for (held, text) in options {
                    label { input type="radio" name=(name) value=(held) required checked[value == Some(held.as_str())]; span { (text) } }
                }
            }
        }
    }
}
