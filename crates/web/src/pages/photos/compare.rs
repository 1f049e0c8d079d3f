//! Two photographs of one patient and one view: the earlier at the left, the later at the right, or one on the other.

use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::{chart_of, shown};
use crate::parts::fields::select;
use crate::parts::layout::{self, Frame, Nav};
use crate::parts::signs::{empty, icon};
use crate::parts::way;
use maud::{Markup, html};
use pistor_practice::chart::photos::Photo;
use pistor_practice::refusal::Fault;
use pistor_practice::{Chart, Refusal};

/// First and last photograph of the view that was taken last, among those that were taken twice.
pub(super) fn comparable(chart: &Chart) -> Option<(&Photo, &Photo)> {
    chart.shown_photos().rev().find_map(|last| {
        let mut same = chart.shown_photos().filter(|photo| alike(photo, last));
        let first = same.next()?;
        (first.taken.id != last.taken.id).then_some((first, last))
    })
}

/// Whether two photographs show the same view.
fn alike(a: &Photo, b: &Photo) -> bool {
    !a.taken.view.is_empty() && a.taken.view == b.taken.view
}

/// The two that the address names, the earlier first; else those that are compared first. Photographs of somebody else
/// and those that were withdrawn are not there.
fn wanted<'c>(chart: &'c Chart, asked: &Asked) -> Made<Option<(&'c Photo, &'c Photo)>> {
    let named = |name: &str| asked.query(name).filter(|id| !id.is_empty());
    let (a, b) = match (named("a"), named("b")) {
        (Some(a), Some(b)) => (super::one(chart, &a)?, super::one(chart, &b)?),
        _ => return Ok(comparable(chart)),
    };
    match (alike(a, b), a.taken.seq <= b.taken.seq) {
        (false, _) => Err(Refusal::invalid(Fault::new("photo-views"))),
        (true, true) => Ok(Some((a, b))),
        (true, false) => Ok(Some((b, a))),
    }
}

/// The page.
pub(crate) fn page(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let chart = chart_of(ctx, asked)?;
    let title = ctx.t("photo-compare");
    let all = html! { a.btn href=(format!("/patients/{}/photos", chart.id)) { (icon("arrow-left")) (ctx.t("photo-all")) } };
    let body = html! {
        (way::of(ctx, &chart, &[("photos", ctx.t("photo-title"))]))
        h1 { (title) }
        @match wanted(&chart, asked)? {
            None => (empty(&ctx.t("photo-compare-none"), Some(all))),
            Some((first, second)) => {
                section.card.stack.s {
                    div.row.between { (super::whose(ctx, &chart)) b { (super::view(ctx, first)) } }
                    (pair(ctx, &chart, first, second))
                }
                (choice(ctx, &chart, first, second))
            }
        }
    };
    let frame = Frame {
        title,
        nav: Nav::Patients,
        chart: Some(&chart),
    };
    shown(layout::page(ctx, &frame, body))
}

fn pair(ctx: &Ctx, chart: &Chart, first: &Photo, second: &Photo) -> Markup {
    html! {
        div.wipe data-wipe="#wipe-at" {
            @for photo in [first, second] {
                figure {
                    (super::picture(ctx, chart, photo))
                    figcaption { b { (super::day(ctx, photo)) } br;
                        span.small.muted { (super::session(ctx, chart, photo).unwrap_or_else(|| ctx.t("photo-no-session"))) } " " (super::unconfirmed(ctx, photo)) }
                }
            }
        }
        div.wipe-at id="wipe-at" hidden {
            label for="wipe-range" { (ctx.t("photo-wipe")) }
            input id="wipe-range" type="range" min="0" max="100" value="50";
            button.btn.sm type="button" { (icon("beside")) (ctx.t("photo-beside")) }
        }
    }
}

/// Two others of the same view.
fn choice(ctx: &Ctx, chart: &Chart, first: &Photo, second: &Photo) -> Markup {
    let options: Vec<(String, String)> = chart
        .photos
        .iter()
        .filter(|photo| photo.withdrawn.is_none() && alike(photo, first))
        .map(|photo| {
            let session = super::session(ctx, chart, photo).unwrap_or_else(|| ctx.t("photo-no-session"));
            (
                photo.taken.id.clone(),
                format!("{} · {session}", ctx.when(photo.taken.at)),
            )
        })
        .collect();
    html! {
        form.card.stack.s method="get" action=(format!("/patients/{}/photos/compare", chart.id)) {
            div.fields {
                (select(ctx, "a", &ctx.t("photo-compare-first"), "", &options, &first.taken.id, true))
                (select(ctx, "b", &ctx.t("photo-compare-second"), "", &options, &second.taken.id, true))
            }
            button.btn type="submit" { (icon("beside")) (ctx.t("photo-compare-these")) }
        }
    }
}
