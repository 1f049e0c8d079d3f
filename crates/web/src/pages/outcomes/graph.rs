//! Scores over time as a picture: drawn by the server, over the whole range of the instrument so that no change looks
//! larger than it is. The table beside it says the same.

use super::compare::RATERS;
use super::{Score, better, title};
use crate::ctx::Ctx;
use crate::parts::patient::number;
use maud::{Markup, html};
use pistor_practice::chart::Noted;
use pistor_practice::chart::outcomes::Scored;
use pistor_practice::view::{Row, Scale};

/// Width of the picture on its own page, and beside other cards: there it is drawn narrower, so that its letters stay legible.
const WIDTH: f64 = 560.0;
const NARROW: f64 = 340.0;
const HEIGHT: f64 = 220.0;
const LEFT: f64 = 44.0;
const RIGHT: f64 = 84.0;
const TOP: f64 = 22.0;
const BOTTOM: f64 = 34.0;
/// Most scores of which each is labelled; of more only the first and the latest are.
const LABELLED_MAX: usize = 6;

/// Where a score stands in the picture.
struct Place {
    x: f64,
    y: f64,
}

/// The picture; none for a single score.
pub(super) fn picture(ctx: &Ctx, row: &Row<Scale>, held: &[&Score]) -> Markup {
    drawn(ctx, row, held, WIDTH)
}

/// The picture for a narrow card.
pub(crate) fn narrow(ctx: &Ctx, row: &Row<Scale>, held: &[&Noted<Scored>]) -> Markup {
    drawn(ctx, row, held, NARROW)
}

fn drawn(ctx: &Ctx, row: &Row<Scale>, held: &[&Score], width: f64) -> Markup {
    let (Some(first), Some(last)) = (held.first(), held.last()) else {
        return html! {};
    };
    let (Ok(min), Ok(max)) = (
        row.min.to_string().parse::<f64>(),
        row.max.to_string().parse::<f64>(),
    ) else {
        return html! {};
    };
    if held.len() < 2 || max <= min {
        return html! {};
    }
    let span = (last.at - first.at).max(1) as f64;
    let place = |score: &Score| {
        let value: f64 = score.value.parse().unwrap_or(min);
        Place {
            x: LEFT + (score.at - first.at) as f64 / span * (width - LEFT - RIGHT),
            y: level(value, min, max),
        }
    };
    let raters: Vec<(&str, Vec<&Score>)> = RATERS
        .into_iter()
        .map(|rater| {
            (
                rater,
                held.iter()
                    .filter(|score| score.rater == rater)
                    .copied()
                    .collect::<Vec<_>>(),
            )
        })
        .filter(|(_, own)| !own.is_empty())
        .collect();
    let on_step = |mark: pistor_practice::view::Decimal| {
        row.step
            .is_none_or(|step| step.is_zero() || ((mark - row.min) % step).is_zero())
    };
    let day = |at: i64| match width < WIDTH {
        true => ctx.day(ctx.look.clock(at).date()),
        false => ctx.when(at),
    };
    let id = format!("graph-{}", row.id);
    let told = held
        .iter()
        .map(|score| format!("{}: {}", ctx.when(score.at), number(ctx, &score.value)));
    let middle = (row.min + row.max) / pistor_practice::view::Decimal::TWO;
    let marks = [row.max, middle, row.min];
    html! {
        svg.chart-svg viewBox=(format!("0 0 {width} {HEIGHT}")) role="img" aria-labelledby=(format!("{id}-title {id}-desc")) {
            title id=(format!("{id}-title")) { (title(ctx, row)) }
            desc id=(format!("{id}-desc")) { (told.collect::<Vec<_>>().join("; ")) }
            @for (n, mark) in marks.into_iter().enumerate() {
                @let y = TOP + n as f64 / 2.0 * (HEIGHT - TOP - BOTTOM);
                line.(if n == 2 { "axis" } else { "grid" }) x1=(LEFT) x2=(width - RIGHT) y1=(at(y)) y2=(at(y)) {}
                @if on_step(mark) { text.end x=(LEFT - 8.0) y=(at(y + 4.0)) { (ctx.locale().number(mark)) } }
            }
            text x=(LEFT) y="12" { (ctx.t(&format!("outcomes-page-better-{}", better(row)))) }
            text x=(LEFT) y=(HEIGHT - 10.0) { (day(first.at)) }
            text.end x=(width - RIGHT) y=(HEIGHT - 10.0) { (day(last.at)) }
            @for (n, (rater, own)) in raters.iter().enumerate() { (series(ctx, n, rater, own, &place)) }
        }
    }
}

/// The height of a value.
fn level(value: f64, min: f64, max: f64) -> f64 {
    let part = ((value - min) / (max - min)).clamp(0.0, 1.0);
    HEIGHT - BOTTOM - part * (HEIGHT - TOP - BOTTOM)
}

/// A coordinate, to a tenth.
fn at(value: f64) -> String {
    format!("{value:.1}")
}

/// The scores of one who rates: a line, dots of a shape of their own, numbers, and who rated at the end.
fn series(ctx: &Ctx, n: usize, rater: &str, own: &[&Score], place: &dyn Fn(&Score) -> Place) -> Markup {
    let places: Vec<Place> = own.iter().map(|score| place(score)).collect();
    let line: Vec<String> = places
        .iter()
        .map(|p| format!("{},{}", at(p.x), at(p.y)))
        .collect();
    let labelled = |i: usize| own.len() <= LABELLED_MAX || i == 0 || i + 1 == own.len();
    // Two who rate the same: one writes above the line, the other below.
    let off = if n == 0 { -11.0 } else { 20.0 };
    html! {
        g class=(format!("s{}", n + 1)) {
            polyline.line points=(line.join(" ")) {}
            g.dots {
                @for p in &places {
                    @if n == 0 { circle cx=(at(p.x)) cy=(at(p.y)) r="5.5" {} }
                    @else { rect x=(at(p.x - 5.0)) y=(at(p.y - 5.0)) width="10" height="10" {} }
                }
            }
            @for (i, (score, p)) in own.iter().zip(&places).enumerate() {
                @if labelled(i) { text.label.mid x=(at(p.x)) y=(at(p.y + off)) { (number(ctx, &score.value)) } }
            }
            @if let Some(p) = places.last() {
                text.label x=(at(p.x + 12.0)) y=(at(p.y + 4.0)) { (ctx.t(&format!("outcomes-page-line-{rater}"))) }
            }
        }
    }
}
