//! Fields of forms: label above, hint between, what is wrong below; what was typed stays.

use super::signs::icon;
use crate::ctx::Ctx;
use maud::{Markup, PreEscaped, html};

/// A field's name without its kind, and an id made of it.
pub(super) fn id_of(name: &str) -> String {
    let path = name.split(':').next().unwrap_or(name);
    format!("f-{}", path.replace('.', "-"))
}

pub(super) fn path_of(name: &str) -> &str {
    name.split(':').next().unwrap_or(name)
}

/// A line of text.
pub(crate) struct Line<'a> {
    /// Name of the field, with its kind.
    pub(crate) name: &'a str,
    /// Label, in the reader's language.
    pub(crate) label: String,
    /// Hint; empty for none.
    pub(crate) hint: String,
    /// What stands in it unless something was typed.
    pub(crate) value: String,
    /// `text`, `date`, `password` …
    pub(crate) kind: &'a str,
    /// Whether it must be filled in.
    pub(crate) needed: bool,
    /// Further attributes: `inputmode`, `autocomplete`, `maxlength`.
    pub(crate) extra: &'a [(&'a str, &'a str)],
}

impl<'a> Line<'a> {
    /// A line that may stay empty.
    pub(crate) fn new(name: &'a str, label: String) -> Line<'a> {
        Line {
            name,
            label,
            hint: String::new(),
            value: String::new(),
            kind: "text",
            needed: false,
            extra: &[],
        }
    }

    /// The field.
    pub(crate) fn show(&self, ctx: &Ctx) -> Markup {
        let id = id_of(self.name);
        let wrong = ctx.wrong(path_of(self.name));
        let value = match self.kind {
            "password" => "",
            _ => ctx.typed(path_of(self.name)).unwrap_or(&self.value),
        };
        let extra: String = self
            .extra
            .iter()
            .map(|(key, value)| format!(" {key}=\"{value}\""))
            .collect();
        let described = described(&id, !self.hint.is_empty(), wrong.is_some());
        // maud has no dynamic attribute names: the few extra ones are constants of ours, never a person's text.
        let open = format!(
            "<input class=\"in\" id=\"{id}\" name=\"{}\" type=\"{}\" value=\"{}\"{}{}{}{extra}>",
            self.name,
            self.kind,
            escaped(value),
            if self.needed { " required" } else { "" },
            if wrong.is_some() {
                " aria-invalid=\"true\""
            } else {
                ""
            },
            described.map_or(String::new(), |ids| format!(" aria-describedby=\"{ids}\"")),
        );
        html! {
            div.field.bad[wrong.is_some()] {
                label for=(id) { (self.label) @if !self.needed && self.kind != "password" { " " span.optional { (ctx.t("field-optional")) } } }
                (hint(&id, &self.hint))
                (err(&id, wrong.as_deref()))
                (PreEscaped(open))
            }
        }
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

fn described(id: &str, hint: bool, wrong: bool) -> Option<String> {
    let ids: Vec<String> = [(hint, "hint"), (wrong, "err")]
        .into_iter()
        .filter(|(there, _)| *there)
        .map(|(_, what)| format!("{id}-{what}"))
        .collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

fn hint(id: &str, text: &str) -> Markup {
    html! { @if !text.is_empty() { span.hint id=(format!("{id}-hint")) { (text) } } }
}

pub(super) fn err(id: &str, text: Option<&str>) -> Markup {
    html! { @if let Some(text) = text { span.err id=(format!("{id}-err")) { (icon("caution")) (text) } } }
}

/// A larger text.
pub(crate) fn area(ctx: &Ctx, name: &str, label: &str, hint_text: &str, value: &str, needed: bool) -> Markup {
    let id = id_of(name);
    let wrong = ctx.wrong(path_of(name));
    let value = ctx.typed(path_of(name)).unwrap_or(value);
    html! {
        div.field.bad[wrong.is_some()] {
            label for=(id) { (label) @if !needed { " " span.optional { (ctx.t("field-optional")) } } }
            (hint(&id, hint_text))
            (err(&id, wrong.as_deref()))
            textarea.in id=(id) name=(name) required[needed] rows="3" aria-invalid=[wrong.as_ref().map(|_| "true")]
                aria-describedby=[described(&id, !hint_text.is_empty(), wrong.is_some())] { (value) }
        }
    }
}

/// A choice of one out of many: value and text.
pub(crate) fn select(
    ctx: &Ctx,
    name: &str,
    label: &str,
    hint_text: &str,
    options: &[(String, String)],
    value: &str,
    needed: bool,
) -> Markup {
    let id = id_of(name);
    let wrong = ctx.wrong(path_of(name));
    let value = ctx.typed(path_of(name)).unwrap_or(value);
    html! {
        div.field.bad[wrong.is_some()] {
            label for=(id) { (label) @if !needed { " " span.optional { (ctx.t("field-optional")) } } }
            (hint(&id, hint_text))
            (err(&id, wrong.as_deref()))
            select.in id=(id) name=(name) required[needed] aria-invalid=[wrong.as_ref().map(|_| "true")]
                aria-describedby=[described(&id, !hint_text.is_empty(), wrong.is_some())] {
                @if !options.iter().any(|(held, _)| held.is_empty()) { option value="" { (ctx.t("choose")) } }
                @for (held, text) in options {
                    option value=(held) selected[held == value] { (text) }
                }
            }
        }
    }
}

/// A choice of one out of few, as large targets: value, text, icon.
pub(crate) fn choices(
    ctx: &Ctx,
    name: &str,
    legend: Markup,
    options: &[(&str, String, &str)],
    value: Option<&str>,
) -> Markup {
    let id = id_of(name);
    let wrong = ctx.wrong(path_of(name));
    let value = ctx.typed(path_of(name)).or(value);
    html! {
        fieldset.question.bad[wrong.is_some()] id=(id) aria-describedby=[wrong.as_ref().map(|_| format!("{id}-err"))] {
            legend { (legend) }
            (err(&id, wrong.as_deref()))
            div.choices {
                @for (held, text, name_of_icon) in options {
                    label {
                        input type="radio" name=(name) value=(held) checked[value == Some(held)];
                        span { @if !name_of_icon.is_empty() { (icon(name_of_icon)) } (text) }
                    }
                }
            }
        }
    }
}

/// A box to tick.
pub(crate) fn tick(ctx: &Ctx, name: &str, value: &str, label: &str, ticked: bool) -> Markup {
    let path = path_of(name);
    let ticked = ctx.chose(path, value).unwrap_or(ticked);
    let wrong = ctx.wrong(path);
    let id = format!("{}-{value}", id_of(name));
    html! {
        label.check for=(id) {
            input type="checkbox" id=(id) name=(name) value=(value) checked[ticked];
            span { (label) (err(&id, wrong.as_deref())) }
        }
    }
}

/// The hidden fields of every form that acts: a key of its own, what the page has seen, where it stands.
pub(crate) fn hidden(ctx: &Ctx, seen: i64) -> Markup {
    let key = ctx
        .typed("_key")
        .filter(|_| {
            ctx.refused
                .as_ref()
                .is_some_and(|refused| refused.kind != pistor_practice::Kind::Conflict)
        })
        .map_or_else(|| key(ctx), str::to_owned);
    html! {
        input type="hidden" name="_key" value=(key);
        @if seen > 0 { input type="hidden" name="_seen" value=(seen); }
        input type="hidden" name="_page" value=(ctx.path);
    }
}

/// A key that no other form has: the moment, and a number that counts on.
fn key(ctx: &Ctx) -> String {
    use std::sync::atomic::{AtomicU64, Ordering};
    static FORMS: AtomicU64 = AtomicU64::new(0);
    let n = FORMS.fetch_add(1, Ordering::Relaxed);
    format!("{:x}-{n:x}", ctx.at.as_nanosecond())
}

/// What is wrong, at the top of a form, with a way to the field.
pub(crate) fn error_summary(ctx: &Ctx) -> Markup {
    let Some(refused) = &ctx.refused else {
        return html! {};
    };
    let said = ctx.locale().fault(&refused.fault);
    let path = refused.fault.path.trim_start_matches('/').replace('/', ".");
    html! {
        div.error-summary role="alert" tabindex="-1" {
            div {
                h2 { (icon("caution")) (ctx.t("not-done")) }
                ul { li { @if path.is_empty() { (said) } @else { a href=(format!("#{}", id_of(&path))) { (said) } } } }
            }
        }
    }
}
