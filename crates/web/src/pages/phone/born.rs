//! A date as people know it: day, month by its name, year. No calendar to page through, no order of figures to guess.

use crate::ctx::Ctx;
use crate::form::Form;
use crate::parts::signs::icon;
use maud::{Markup, html};

/// What a date field needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Needed {
    /// Day, month and year.
    Whole,
    /// The year; month and day where one knows them.
    Year,
}

/// The date of a form as records write it: `2019`, `2019-03`, `2019-03-12`. None when no year was given.
///
/// What cannot be read stays as it was typed: the act says what is wrong with it.
pub(crate) fn written(form: &Form, name: &str) -> Option<String> {
    let part = |what: &str| form.get(&format!("_{name}_{what}")).unwrap_or_default().trim();
    let two = |text: &str| format!("{text:0>2}");
    match (part("year"), part("month"), part("day")) {
        ("", "", "") => None,
        (year, "", "") => Some(year.to_owned()),
        (year, month, "") => Some(format!("{year}-{}", two(month))),
        (year, month, day) => Some(format!("{year}-{}-{}", two(month), two(day))),
    }
}

/// The three fields.
pub(crate) fn fields(ctx: &Ctx, name: &str, legend: &str, hint: &str, needed: Needed, birth: bool) -> Markup {
    let id = |what: &str| format!("f-{name}-{what}");
    let field = |what: &str| format!("_{name}_{what}");
    let typed = |what: &str| ctx.typed(&field(what)).unwrap_or_default().to_owned();
    let wrong = ctx.wrong(name).or_else(|| ctx.wrong(&format!("details.{name}")));
    let known = |what: &'static str| birth.then(|| format!("bday-{what}"));
    let whole = needed == Needed::Whole;
    let error = format!("f-{name}-err");
    html! {
        fieldset.ph-date.bad[wrong.is_some()] id=(format!("f-{name}")) aria-describedby=[wrong.as_ref().map(|_| error.clone())] {
            legend { (legend) }
            @if !hint.is_empty() { p.hint { (hint) } }
            @if let Some(wrong) = &wrong { p.err id=(error) { (icon("caution")) (wrong) } }
            div.ph-date-parts {
                div { label for=(id("day")) { (ctx.t("phone-day")) }
                    input.in id=(id("day")) name=(field("day")) value=(typed("day")) inputmode="numeric" pattern="[0-9]{1,2}" maxlength="2" autocomplete=[known("day")] required[whole]; }
                div { label for=(id("month")) { (ctx.t("phone-month")) }
                    select.in id=(id("month")) name=(field("month")) autocomplete=[known("month")] required[whole] {
                        option value="" { "–" }
                        @for month in 1..=12 { option value=(month) selected[typed("month") == month.to_string()] { (ctx.t(&format!("month-{month}"))) } }
                    } }
                div { label for=(id("year")) { (ctx.t("phone-year")) }
                    input.in id=(id("year")) name=(field("year")) value=(typed("year")) inputmode="numeric" pattern="[0-9]{4}" maxlength="4" autocomplete=[known("year")] required[whole]; }
            }
        }
    }
}
