//! The way back: what a page hangs below, from the top down.

use crate::ctx::Ctx;
use maud::{Markup, html};
use pistor_practice::Chart;

/// Of a page of the house.
pub(crate) fn up(ctx: &Ctx, above: &[(&str, String)]) -> Markup {
    html! {
        nav.way.noprint aria-label=(ctx.t("nav-way")) {
            @for (n, (address, title)) in above.iter().enumerate() {
                @if n > 0 { span aria-hidden="true" { "›" } }
                a href=(address) { (title) }
            }
        }
    }
}

/// Of a page of a patient: the chart, and what of it is above the page.
pub(crate) fn of(ctx: &Ctx, chart: &Chart, above: &[(&str, String)]) -> Markup {
    let home = format!("/patients/{}", chart.id);
    let name = chart
        .person
        .as_ref()
        .map_or_else(String::new, |person| person.name.clone());
    let pages: Vec<(String, String)> = above
        .iter()
        .map(|(page, title)| (format!("{home}/{page}"), title.clone()))
        .collect();
    let mut all = vec![(home.as_str(), name)];
    all.extend(
        pages
            .iter()
            .map(|(address, title)| (address.as_str(), title.clone())),
    );
    up(ctx, &all)
}
