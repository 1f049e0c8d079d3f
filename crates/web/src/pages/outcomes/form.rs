//! The form for a score: the value, or the items it is made of.

use super::{course_id, range, rater, title};
use crate::ctx::Ctx;
use crate::parts::several::{Entry, OneOf};
use crate::parts::signs::icon;
use maud::{Markup, html};
use pistor_practice::chart::plan::Course;
use pistor_practice::view::{Row, Scale};
use pistor_practice::{Act, Chart};

fn raters(ctx: &Ctx) -> [(&'static str, String, &'static str); 2] {
    [
        ("patient", ctx.t("outcomes-page-by-patient"), "user"),
        ("clinician", ctx.t("outcomes-page-by-clinician"), "eye"),
    ]
}

/// The fields that every form has.
fn around(
    ctx: &Ctx,
    chart: &Chart,
    course: Option<&Course>,
    form: &OneOf<'_>,
    place: &str,
    fields: &Markup,
    first: bool,
) -> Markup {
    html! {
        form.stack.s method="post" action=(format!("/patients/{}/do/{}", chart.id, Act::Score.id())) {
            (form.hidden(chart.seq()))
            input type="hidden" name="_next" value=(format!("/patients/{}/outcomes#{place}", chart.id));
            input type="hidden" name="course" value=(course_id(course));
            (fields)
            div.actions.still { button.btn.pri[first] type="submit" { (icon("check")) (ctx.t("outcomes-page-do")) } }
        }
    }
}

/// The form of one scale.
pub(super) fn one(
    ctx: &Ctx,
    chart: &Chart,
    course: Option<&Course>,
    row: &Row<Scale>,
    first: bool,
) -> Markup {
    let form = OneOf::new(ctx, &row.id);
    let fields = html! {
        input type="hidden" name="scale" value=(row.id);
        @if row.items.is_empty() { (value(ctx, &form, row)) } @else { (items(ctx, &form, row)) }
        (form.choices("rater", &ctx.t("outcomes-page-who-rated"), &raters(ctx), rater(row)))
    };
    around(
        ctx,
        chart,
        course,
        &form,
        &format!("scale-{}", row.id),
        &fields,
        first,
    )
}

/// The value. Where each step has a name, the names are offered: it is they that count.
fn value(ctx: &Ctx, form: &OneOf<'_>, row: &Row<Scale>) -> Markup {
    let words = || {
        row.bands.iter().enumerate().map(|(n, band)| {
            let says = ctx
                .locale()
                .text("scales", &row.id, &format!("band{}", n + 1), &band.says);
            (
                band.from.normalize().to_string(),
                format!(
                    "{} · {}",
                    ctx.locale().number(band.from),
                    says.trim_end_matches('.')
                ),
            )
        })
    };
    if every_step_has_a_name(row) {
        let words: Vec<(String, String)> = words().collect();
        let options: Vec<(&str, String, &str)> = words
            .iter()
            .map(|(value, text)| (value.as_str(), text.clone(), ""))
            .collect();
        return form.choices("value:text", &ctx.t("outcomes-page-value"), &options, "");
    }
    form.line(&Entry {
        name: "value:text",
        label: &ctx.t("outcomes-page-value"),
        hint: &range(ctx, row),
        mode: "decimal",
        needed: true,
    })
}

fn every_step_has_a_name(scale: &Scale) -> bool {
    let Some(step) = scale.step.filter(|step| !step.is_zero()) else {
        return false;
    };
    let single = scale.bands.iter().all(|band| band.from == band.to);
    let steps = (scale.max - scale.min) / step + pistor_practice::view::Decimal::ONE;
    single && steps == pistor_practice::view::Decimal::from(scale.bands.len())
}

/// The items. Their sum is worked out when the score is recorded.
fn items(ctx: &Ctx, form: &OneOf<'_>, row: &Row<Scale>) -> Markup {
    let number = |value| ctx.locale().number(value);
    html! {
        p.hint { (ctx.t("outcomes-page-items")) }
        // The value is made of the items.
        input type="hidden" name="value:text" value="";
        div.fields {
            @for (n, item) in row.items.iter().enumerate() {
                (form.line(&Entry {
                    name: &format!("items.{}", item.id),
                    label: &ctx.locale().text("scales", &row.id, &format!("item{}", n + 1), &item.title),
                    hint: &ctx.say("outcomes-page-range", &[("min", number(item.min)), ("max", number(item.max))]),
                    mode: "decimal",
                    needed: true,
                }))
            }
        }
    }
}

/// The form for any scale of the knowledge: the whole value.
pub(super) fn any(ctx: &Ctx, chart: &Chart, course: Option<&Course>, first: bool) -> Markup {
    let form = OneOf::new(ctx, "any");
    let mut scales: Vec<(String, String)> = ctx
        .look
        .edition
        .knowledge
        .scales
        .iter()
        .map(|row| {
            (
                row.id.clone(),
                format!("{} ({})", title(ctx, row), range(ctx, row)),
            )
        })
        .collect();
    scales.sort_by_key(|(_, text)| pistor_locale::casing::fold(text));
    scales.insert(0, (String::new(), ctx.t("choose")));
    let fields = html! {
        (form.select("scale", &ctx.t("outcomes-page-scale"), "", &scales, ""))
        (form.line(&Entry {
            name: "value:text",
            label: &ctx.t("outcomes-page-value"),
            hint: &ctx.t("outcomes-page-value-hint"),
            mode: "decimal",
            needed: true,
        }))
        (form.choices("rater", &ctx.t("outcomes-page-who-rated"), &raters(ctx), ""))
    };
    html! {
        section.card.stack {
            h2 { (ctx.t("outcomes-page-any")) }
            details open[first || form.sent()] {
                summary { (icon("plus")) (ctx.t("outcomes-page-new-any")) }
                (around(ctx, chart, course, &form, "main", &fields, first))
            }
        }
    }
}
