//! Fields of pages that hold several forms with fields of the same name: each form has ids of its own, and what was
//! typed and what is wrong is shown in the form that was sent, not in the others.

use super::fields;
use super::signs::icon;
use crate::ctx::Ctx;
use maud::{Markup, html};

/// One of several forms of a page.
pub(crate) struct OneOf<'a> {
    ctx: &'a Ctx,
    key: &'a str,
    sent: bool,
}

/// A line of text in one of several forms.
pub(crate) struct Entry<'a> {
    /// Name of the field, with its kind.
    pub(crate) name: &'a str,
    /// Label, in the reader's language.
    pub(crate) label: &'a str,
    /// Hint; empty for none.
    pub(crate) hint: &'a str,
    /// Which keys a tablet shows.
    pub(crate) mode: &'a str,
    /// Whether it must be filled in.
    pub(crate) needed: bool,
}

impl<'a> OneOf<'a> {
    /// The form of that key.
    pub(crate) fn new(ctx: &'a Ctx, key: &'a str) -> OneOf<'a> {
        OneOf {
            ctx,
            key,
            sent: ctx.refused.is_some() && ctx.typed("_form") == Some(key),
        }
    }

    /// Whether this form was sent and refused.
    pub(crate) fn sent(&self) -> bool {
        self.sent
    }

    /// The hidden fields of the form.
    pub(crate) fn hidden(&self, seen: i64) -> Markup {
        html! { (fields::hidden(self.ctx, seen)) input type="hidden" name="_form" value=(self.key); }
    }

    /// What was typed into a field of this form.
    pub(crate) fn typed(&self, path: &str) -> Option<&str> {
        self.ctx.typed(path).filter(|_| self.sent)
    }

    /// The id of a field. The form that was sent has those that the summary of what is wrong links to.
    pub(crate) fn id(&self, name: &str) -> String {
        let path = path_of(name).replace('.', "-");
        match self.sent {
            true => format!("f-{path}"),
            false => format!("f-{}-{path}", self.key),
        }
    }

    fn wrong(&self, name: &str) -> Option<String> {
        self.ctx.wrong(path_of(name)).filter(|_| self.sent)
    }

    /// Label, hint, what is wrong, and the field itself with its id and what describes it.
    fn around(
        &self,
        name: &str,
        label: &str,
        hint: &str,
        needed: bool,
        field: impl Fn(&str, Option<String>) -> Markup,
    ) -> Markup {
        let (id, wrong) = (self.id(name), self.wrong(name));
        let ids = [
            (!hint.is_empty()).then(|| format!("{id}-hint")),
            wrong.as_ref().map(|_| format!("{id}-err")),
        ];
        let ids: Vec<String> = ids.into_iter().flatten().collect();
        html! {
            div.field.bad[wrong.is_some()] {
                label for=(id) { (label) @if !needed { " " span.optional { (self.ctx.t("field-optional")) } } }
                @if !hint.is_empty() { span.hint id=(format!("{id}-hint")) { (hint) } }
                @if let Some(wrong) = &wrong { span.err id=(format!("{id}-err")) { (icon("caution")) (wrong) } }
                (field(&id, (!ids.is_empty()).then(|| ids.join(" "))))
            }
        }
    }

    /// A line.
    pub(crate) fn line(&self, entry: &Entry<'_>) -> Markup {
        let wrong = self.wrong(entry.name).map(|_| "true");
        self.around(entry.name, entry.label, entry.hint, entry.needed, |id, described| {
            html! {
                input.in type="text" id=(id) name=(entry.name) value=(self.typed(path_of(entry.name)).unwrap_or_default())
                    inputmode=(entry.mode) autocomplete="off" required[entry.needed] aria-invalid=[wrong] aria-describedby=[described];
            }
        })
    }

    /// A larger text.
    pub(crate) fn area(&self, name: &str, label: &str, hint: &str, needed: bool) -> Markup {
        let wrong = self.wrong(name).map(|_| "true");
        self.around(name, label, hint, needed, |id, described| {
            html! {
                textarea.in id=(id) name=(name) rows="3" required[needed] aria-invalid=[wrong] aria-describedby=[described] {
                    (self.typed(path_of(name)).unwrap_or_default())
                }
            }
        })
    }

    /// A larger text in which something stands already.
    pub(crate) fn area_with(&self, name: &str, label: &str, hint: &str, value: &str, needed: bool) -> Markup {
        let wrong = self.wrong(name).map(|_| "true");
        let value = self.typed(path_of(name)).unwrap_or(value);
        self.around(name, label, hint, needed, |id, described| {
            html! {
                textarea.in id=(id) name=(name) rows="4" required[needed] aria-invalid=[wrong] aria-describedby=[described] { (value) }
            }
        })
    }

    /// A choice of one out of many: value and text.
    pub(crate) fn select(
        &self,
        name: &str,
        label: &str,
        hint: &str,
        options: &[(String, String)],
        value: &str,
    ) -> Markup {
        let wrong = self.wrong(name).map(|_| "true");
        let value = self.typed(path_of(name)).unwrap_or(value);
        self.around(name, label, hint, true, |id, described| {
            html! {
                select.in id=(id) name=(name) aria-invalid=[wrong] aria-describedby=[described] {
                    @for (held, text) in options { option value=(held) selected[held == value] { (text) } }
                }
            }
        })
    }

    /// A choice of one out of few, as large targets: value, text, icon.
    pub(crate) fn choices(
        &self,
        name: &str,
        legend: &str,
        options: &[(&str, String, &str)],
        value: &str,
    ) -> Markup {
        let (id, wrong) = (self.id(name), self.wrong(name));
        let value = self.typed(path_of(name)).unwrap_or(value);
        html! {
            fieldset.question.bad[wrong.is_some()] id=(id) {
                legend { (legend) }
                @if let Some(wrong) = &wrong { span.err { (icon("caution")) (wrong) } }
                div.choices {
                    @for (held, text, sign) in options {
                        label {
                            input type="radio" name=(name) value=(held) required checked[value == *held];
                            span { @if !sign.is_empty() { (icon(sign)) " " } (text) }
                        }
                    }
                }
            }
        }
    }
}

fn path_of(name: &str) -> &str {
    name.split(':').next().unwrap_or(name)
}
