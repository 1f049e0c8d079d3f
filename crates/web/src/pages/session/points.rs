//! Points: where, how many, how much at each, with which needle. Without a needle, areas: see `areas`.

use super::{Open, areas, drawn};
use crate::ctx::Ctx;
use crate::parts::fields::hidden;
use crate::parts::patient;
use crate::parts::signs::{Tone, icon, tag_with};
use maud::{Markup, html};
use pistor_practice::Act;
use pistor_practice::acts::session::total;
use pistor_practice::chart::session::{Charted, Marks};
use pistor_practice::chart::treatment::{TreatedArea, Treatment};

/// Rows that stay empty.
const SPARE_ROWS: usize = 2;
/// Fields of a row, in the order of the columns.
const COLUMNS: [&str; 6] = ["area", "technique", "count", "volume_each", "syringe", "needle"];

/// Whether a course is done with a needle; so, where nobody has said.
pub(super) fn needle(treatment: &Treatment) -> bool {
    treatment.method.as_deref().unwrap_or("needle") == "needle"
}

/// Points or areas of the open session.
pub(super) fn section(ctx: &Ctx, open: &Open<'_>) -> Markup {
    let Some(course) = open.chart.course(&open.session.opened.course) else {
        return html! {};
    };
    let treatment = &course.draft.treatment;
    let charted = open.session.charted.as_ref().map(|charted| &charted.body);
    let with_needle = needle(treatment);
    html! {
        section.card.stack id="points" aria-labelledby="points-head" {
            h2 id="points-head" { (icon("syringe")) " " (ctx.t(if with_needle { "session-page-points" } else { "area-page-head" })) }
            @if !ctx.may(Act::Chart) { p.muted { (ctx.t("session-page-chart-who")) } }
            @else if with_needle { (drawing(ctx, open)) (points_form(ctx, open, treatment, course.draft.technique.as_deref(), charted)) }
            @else { (areas::drawing(ctx, open)) }
        }
    }
}

/// The way to the map, and what was drawn on it so far.
fn drawing(ctx: &Ctx, open: &Open<'_>) -> Markup {
    let address = format!(
        "/patients/{}/session/{}/map",
        open.chart.id, open.session.opened.id
    );
    let drawn: Vec<_> = open
        .session
        .map()
        .into_iter()
        .filter(|row| row.place.is_some())
        .collect();
    html! {
        div.actions.still { a.btn.pri href=(address) { (icon("pin")) (ctx.t("session-page-to-map")) } }
        (drawn::pictures(ctx, open.session))
        @if !drawn.is_empty() { (drawn::table(ctx, &drawn)) }
        h3 { (ctx.t("session-page-without-map")) }
    }
}

fn head(ctx: &Ctx, open: &Open<'_>) -> Markup {
    html! {
        (hidden(ctx, open.chart.seq()))
        input type="hidden" name="_next" value=(format!("/patients/{}/session#points", open.chart.id));
        input type="hidden" name="session" value=(open.session.opened.id);
        // A session without a row of points has an empty list of them.
        input type="hidden" name="rows:lines" value="";
    }
}

/// The rows to show: what was entered, else one for each area of the course; then some empty ones.
fn rows(treatment: &Treatment, technique: Option<&str>, charted: Option<&Charted>) -> Vec<Option<Marks>> {
    let held: Vec<Marks> = match charted.filter(|charted| !charted.rows.is_empty()) {
        Some(charted) => charted.rows.clone(),
        None => treatment
            .areas
            .iter()
            .map(|place| planned(place, technique))
            .collect(),
    };
    held.into_iter()
        .map(Some)
        .chain(std::iter::repeat_n(None, SPARE_ROWS))
        .collect()
}

/// A row of an area of which nothing is known yet but where it is: counts and volumes are nobody's but the operator's.
fn planned(place: &TreatedArea, technique: Option<&str>) -> Marks {
    Marks {
        place: place.clone(),
        technique: technique.unwrap_or_default().to_owned(),
        count: 0,
        volume_each: String::new(),
        needle_mm: String::new(),
        angle_deg: String::new(),
        syringe: String::new(),
    }
}

fn points_form(
    ctx: &Ctx,
    open: &Open<'_>,
    treatment: &Treatment,
    technique: Option<&str>,
    charted: Option<&Charted>,
) -> Markup {
    let rows = rows(treatment, technique, charted);
    let count = ctx.typed_rows("rows").max(rows.len());
    let sums = charted.and_then(|charted| total(&ctx.look.edition, &charted.rows).ok());
    html! {
        form.stack method="post" action=(format!("/patients/{}/do/chart", open.chart.id)) {
            (head(ctx, open))
            p.hint { (ctx.t("session-page-points-hint")) }
            @if let Some(wrong) = ctx.wrong("rows") { p.err { (icon("caution")) (wrong) } }
            div.table-scroll tabindex="0" role="region" aria-label=(ctx.t("session-page-points-table")) {
                table.points data-points {
                    caption.vh { (ctx.t("session-page-points-table")) }
                    thead { tr { @for name in COLUMNS { th scope="col" { (ctx.t(&format!("session-page-col-{name}"))) } } } }
                    tbody id="f-rows" {
                        @for n in 0..count { (row(ctx, &n.to_string(), rows.get(n).and_then(Option::as_ref), charted.is_some())) }
                    }
                    tfoot { tr { td.wide colspan="6" {
                        b { (ctx.t("session-page-sum")) ": "
                            span data-sum-points { (sums.map_or_else(|| "–".to_owned(), |(points, _)| points.to_string())) } " " (ctx.t("session-page-sum-points")) " · "
                            span data-sum-volume { (sums.map_or_else(|| "–".to_owned(), |(_, volume)| ctx.locale().number(volume))) } " mL" }
                    } } }
                }
            }
            template id="point-row" { (row(ctx, "__N__", None, false)) }
            div.actions.still {
                button.btn type="button" hidden data-add="#point-row" data-to="#f-rows" { (icon("plus")) (ctx.t("session-page-add-row")) }
                button.btn type="submit" { (icon("check")) (ctx.t("session-page-points-save")) }
            }
        }
    }
}

fn row(ctx: &Ctx, n: &str, marks: Option<&Marks>, charted: bool) -> Markup {
    let knowledge = &ctx.look.edition.knowledge;
    let name = |field: &str| format!("rows.{n}.{field}");
    let held =
        |field: &str, value: Option<&str>| ctx.typed(&name(field)).or(value).unwrap_or_default().to_owned();
    let area = held("area", marks.map(|marks| marks.place.area.as_str()));
    let side = held("side", marks.and_then(|marks| marks.place.side.as_deref()));
    let technique = held("technique", marks.map(|marks| marks.technique.as_str()));
    let count = held(
        "count",
        marks
            .filter(|marks| marks.count > 0)
            .map(|marks| marks.count.to_string())
            .as_deref(),
    );
    let text = |of: fn(&Marks) -> &String| marks.map(|marks| patient::number(ctx, of(marks)));
    let each = held("volume_each", text(|marks| &marks.volume_each).as_deref());
    let needle = held("needle_mm", text(|marks| &marks.needle_mm).as_deref());
    let angle = held("angle_deg", text(|marks| &marks.angle_deg).as_deref());
    let syringe = held("syringe", marks.map(|marks| marks.syringe.as_str()));
    let place = |field: &str| {
        let row = n
            .parse::<usize>()
            .map_or_else(|_| n.to_owned(), |n| (n + 1).to_string());
        ctx.say(
            "session-page-cell",
            &[
                ("number", row),
                ("column", ctx.t(&format!("session-page-col-{field}"))),
            ],
        )
    };
    let label = |field: &str| ctx.t(&format!("session-page-col-{field}"));
    let bad = |field: &str| ctx.wrong(&name(field)).map(|_| "true");
    html! {
        tr {
            td.wide data-label=(label("area")) { div.row.tight {
                select id=(format!("f-rows-{n}-area")) name=(name("area")) aria-label=(place("area")) aria-invalid=[bad("area")] {
                    option value="" { (ctx.t("choose")) }
                    @for held in knowledge.areas.iter() { option value=(held.id) selected[held.id == area] { (ctx.speaker().area(&held.id)) } }
                }
                (wrong(ctx, &name("area")))
                select id=(format!("f-rows-{n}-side")) name=(name("side")) aria-label=(place("side")) aria-invalid=[bad("side")] {
                    option value="" { "–" }
                    @for word in ["left", "right", "both"] { option value=(word) selected[word == side] { (ctx.t(&format!("session-page-side-{word}"))) } }
                }
                (wrong(ctx, &name("side")))
            } }
            td data-label=(label("technique")) {
                select id=(format!("f-rows-{n}-technique")) name=(name("technique")) aria-label=(place("technique")) aria-invalid=[bad("technique")] {
                    option value="" { "–" }
                    @for held in knowledge.techniques.iter() {
                        option value=(held.id) selected[held.id == technique] { (ctx.locale().text("techniques", &held.id, "title", &held.title)) }
                    }
                }
                (wrong(ctx, &name("technique")))
            }
            td data-label=(label("count")) {
                input type="text" id=(format!("f-rows-{n}-count")) name=(format!("{}:int", name("count"))) value=(count) inputmode="numeric" data-count
                    aria-label=(place("count")) aria-invalid=[bad("count")];
                (wrong(ctx, &name("count")))
            }
            td data-label=(label("volume_each")) {
                input type="text" id=(format!("f-rows-{n}-volume_each")) name=(name("volume_each")) value=(each) data-each
                    aria-label=(place("volume_each")) aria-invalid=[bad("volume_each")];
                (wrong(ctx, &name("volume_each")))
            }
            td data-label=(label("syringe")) {
                input type="text" id=(format!("f-rows-{n}-syringe")) name=(name("syringe")) value=(syringe) maxlength="20"
                    aria-label=(place("syringe")) aria-invalid=[bad("syringe")];
            }
            td.wide data-label=(label("needle")) { div.row.tight {
                @for (field, value, unit) in [("needle_mm", needle, "mm"), ("angle_deg", angle, "°")] {
                    input type="text" id=(format!("f-rows-{n}-{field}")) name=(name(field)) value=(value) inputmode="decimal" placeholder=(unit)
                        aria-label=(place(field)) aria-invalid=[bad(field)];
                    (wrong(ctx, &name(field)))
                }
                @if let Some(marks) = marks.filter(|_| charted) { span { (reach(ctx, marks)) } }
            } }
        }
    }
}

fn wrong(ctx: &Ctx, name: &str) -> Markup {
    html! { @if let Some(wrong) = ctx.wrong(name) { span.err { (icon("caution")) (wrong) } } }
}

/// How deep a row's needle comes to lie: length and angle are facts, depth follows from them.
pub(super) fn reach(ctx: &Ctx, marks: &Marks) -> Markup {
    let Some((reach, word)) = ctx.look.reach(marks) else {
        return html! { span.muted { (ctx.t("session-page-reach-unknown")) } };
    };
    let (tone, sign) = match word {
        "below_skin" => (Tone::Caution, "caution"),
        "borderline" => (Tone::Caution, "caution"),
        "in_skin" => (Tone::Plain, "pin"),
        _ => (Tone::Plain, "ask"),
    };
    html! {
        (tag_with(tone, sign, &format!("{} mm", ctx.locale().number(reach)))) " "
        span.small { (ctx.t(&format!("session-page-reach-{word}"))) }
    }
}
