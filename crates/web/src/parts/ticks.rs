//! Boxes to tick under one question: several may be ticked, and what is wrong is said once.

use super::fields::{err, id_of, path_of};
use crate::ctx::Ctx;
use maud::{Markup, html};

/// A box: its value, its label, whether it is ticked when nobody typed anything.
pub(crate) type Tick<'a> = (&'a str, String, bool);

/// The boxes of a list. The empty list before them says that none is ticked, where none is.
pub(crate) fn ticks(ctx: &Ctx, field: &str, legend: &str, hint: &str, boxes: &[Tick<'_>]) -> Markup {
    let id = id_of(field);
    let wrong = ctx.wrong(path_of(field));
    html! {
        fieldset.stack.s.field.bad[wrong.is_some()] id=(id) aria-describedby=[wrong.as_ref().map(|_| format!("{id}-err"))] {
            legend { (legend) }
            @if !hint.is_empty() { p.hint { (hint) } }
            (err(&id, wrong.as_deref()))
            input type="hidden" name=(format!("{field}:lines")) value="";
            div.ticks {
                @for (value, label, ticked) in boxes {
                    label.check {
                        input type="checkbox" name=(format!("{field}:each")) value=(value) checked[ctx.chose(field, value).unwrap_or(*ticked)];
                        span { (label) }
                    }
                }
            }
        }
    }
}
