//! The sheet of a session: the signed record on paper, with the map as drawings and as a table.

use super::treated::{areas, mixture};
use super::{exact, identity, made, moment, pdf, printed};
use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::chart_of;
use crate::pages::map::data::place;
use crate::pages::plan::name_of;
use crate::pages::session::areas as area;
use crate::pages::session::record::by_hand;
use crate::parts::patient;
use crate::parts::treatment::technique;
use pistor_atlas::{Atlas, View};
use pistor_paper::{
    Anchor, Block, Colour, Column, Document, Drawing, Footer, Header, Paper, Shape, Signing, Style, Table,
    Words,
};
use pistor_practice::chart::map::Tool;
use pistor_practice::chart::session::{Session, Signed};
use pistor_practice::{Chart, Refusal};

/// Height of a view on paper, in millimetres; two stand side by side.
const VIEW_MM: (f32, f32) = (84.0, 104.0);

/// The sheet of a session.
pub(crate) fn page(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let chart = chart_of(ctx, asked)?;
    let session = chart
        .session(asked.part("entry"))
        .ok_or_else(|| Refusal::not_found("@what-session"))?;
    Ok(pdf("session.pdf", sheet(ctx, &chart, session)?))
}

/// A session on paper.
pub(super) fn sheet(ctx: &Ctx, chart: &Chart, session: &Session) -> Made<Vec<u8>> {
    let accounts = ctx.practice().accounts()?;
    let mut blocks = vec![about(ctx, chart, session, &accounts)];
    let views = drawings(ctx, session);
    if !views.is_empty() {
        let head = match session.areas().next() {
            Some(_) => "area-sheet-where",
            None => "sheet-where",
        };
        blocks.push(Block::Heading(2, ctx.t(head)));
        blocks.push(Block::Drawings(views));
    }
    match session.areas().next() {
        Some(_) => blocks.extend(areas(ctx, chart, session)),
        None => {
            blocks.push(Block::Heading(2, ctx.t("session-page-points")));
            blocks.push(points(ctx, session));
        }
    }
    if let Some(signed) = &session.signed {
        blocks.push(Block::Heading(2, ctx.t("session-page-given")));
        blocks.push(given(ctx, signed));
        if let Some(lots) = lots(ctx, signed)? {
            blocks.extend([Block::Heading(2, ctx.t("sheet-lots")), lots]);
        }
        blocks.push(Block::Heading(2, ctx.t("session-page-signature")));
        blocks.push(Block::Signatures(vec![Signing {
            role: ctx.t(by_hand(signed).0),
            name: signed.operator.clone(),
            at: exact(ctx, signed.at),
        }]));
    }
    for addendum in &session.addenda {
        let words = format!(
            "{} · {}",
            name_of(&accounts, &addendum.author),
            exact(ctx, addendum.at)
        );
        blocks.push(Block::Paragraph(
            Words::bold(words).and(format!("\n{}", addendum.text)),
        ));
    }
    let (name, born, file) = identity(ctx, chart);
    let pages = [("page", "{page}".to_owned()), ("pages", "{pages}".to_owned())];
    let document = Document {
        title: ctx.say("sheet-title", &[("number", session.opened.number.to_string())]),
        lang: ctx.locale().lang.to_owned(),
        paper: Paper::A4,
        header: Header {
            clinic: ctx.look.settings.name.clone(),
            patient: match file.as_str() {
                "–" => format!("{name} · {born}"),
                _ => format!("{name} · {born} · {file}"),
            },
        },
        footer: Footer {
            text: printed(ctx, exact(ctx, ctx.at.as_microsecond()), &session.opened.id),
            numbering: ctx.say("sheet-numbering", &pages),
        },
        made: moment(ctx, ctx.at.as_microsecond()),
        blocks,
    };
    made(document.pdf())
}

fn about(ctx: &Ctx, chart: &Chart, session: &Session, accounts: &crate::pages::plan::Accounts) -> Block {
    let course = chart.course(&session.opened.course);
    let mut pairs = Vec::new();
    if let Some(course) = course {
        let line = patient::treatment_line(ctx, &course.draft.treatment);
        pairs.push((ctx.t("sheet-treatment"), Words::from(line)));
    }
    pairs.push((ctx.t("sheet-room"), Words::from(session.opened.room.clone())));
    pairs.push((
        ctx.t("sheet-opened"),
        Words::from(format!(
            "{} · {}",
            exact(ctx, session.opened.at),
            name_of(accounts, &session.opened.author)
        )),
    ));
    pairs.extend(mixture(ctx, chart, session, accounts));
    match &session.signed {
        Some(signed) => {
            pairs.push((ctx.t(by_hand(signed).1), Words::from(exact(ctx, signed.ended))));
            let sum = patient::sums_of(ctx, signed);
            pairs.push((ctx.t("session-page-sum"), Words::bold(sum)));
            if let Some(beyond) = &signed.beyond_consent {
                let said = format!("{}: {}", patient::areas(ctx, &beyond.areas), beyond.reason);
                pairs.push((ctx.t("consent-areas-signed"), Words::from(said)));
            }
            pairs.push((ctx.t("session-page-edition"), Words::from(signed.edition.clone())));
        }
        None => pairs.push((ctx.t("sheet-state"), Words::bold(ctx.t("sheet-not-signed")))),
    }
    Block::KeyValues { pairs, columns: 2 }
}

/// The views on which something was drawn.
fn drawings(ctx: &Ctx, session: &Session) -> Vec<Drawing> {
    let views = Atlas::embedded().views.iter();
    views.filter_map(|view| drawing(ctx, view, session)).collect()
}

fn drawing(ctx: &Ctx, view: &View, session: &Session) -> Option<Drawing> {
    let strokes = session.marks.iter().map(|mark| &mark.stroke);
    let here: Vec<_> = strokes
        .filter(|stroke| stroke.view == view.id && stroke.version == view.version)
        .collect();
    let (over, here): (Vec<_>, Vec<_>) = here.into_iter().partition(|stroke| stroke.applied.is_some());
    let count: usize = here.iter().map(|stroke| stroke.points.len()).sum();
    let treated = area::on(session, view);
    if count == 0 && treated.is_empty() {
        return None;
    }
    let layers = view.layers();
    let mut shapes: Vec<Shape> = layers
        .iter()
        .map(|layer| Shape::Path {
            class: layer.0.clone(),
            d: layer.1.clone(),
        })
        .collect();
    let mut styles: Vec<(String, Style)> = Vec::new();
    for layer in &layers {
        if !styles.iter().any(|(class, _)| *class == layer.0) {
            styles.push((layer.0.clone(), ink(&layer.0)));
        }
    }
    styles.extend([("dot".to_owned(), filled(0)), ("ring".to_owned(), line(0, 0.35))]);
    let treated_style = Style {
        fill: Some(grey(205)),
        dashed: true,
        ..line(0, 0.35)
    };
    styles.push(("treated".to_owned(), treated_style));
    shapes.extend(treated.iter().map(|outline| Shape::Path {
        class: "treated".to_owned(),
        d: pistor_atlas::picture::outline(outline),
    }));
    for stroke in here {
        let (class, radius_mm) = match stroke.tool {
            Tool::Papule => ("ring", 0.9),
            _ => ("dot", 0.45),
        };
        shapes.extend(stroke.points.iter().map(|point| Shape::Dot {
            class: class.to_owned(),
            at: (point.x as f32 / 10.0, point.y as f32 / 10.0),
            radius_mm,
        }));
    }
    let frame = view.frame;
    let (left, top) = (frame.left as f32, frame.top as f32);
    let (width, height) = (frame.width as f32, frame.height as f32);
    let [one, other] = view
        .sides
        .names()
        .map(|side| ctx.capital(&ctx.t(&format!("map-side-{side}"))));
    for (text, x, anchor) in [
        (one, left + width * 0.02, Anchor::Begin),
        (other, left + width * 0.98, Anchor::End),
    ] {
        shapes.push(Shape::Word {
            text,
            at: (x, top + height * 0.97),
            size_pt: 8.0,
            bold: true,
            anchor,
        });
    }
    let title = ctx.t(&format!("view-{}", view.id));
    let points = patient::count_drawn(ctx, count, over.len());
    Some(Drawing {
        size_mm: VIEW_MM,
        view: (left, top, width, height),
        styles,
        shapes,
        description: format!("{title}: {points}"),
        caption: Some(format!("{title} · {points}")),
    })
}

fn grey(level: u8) -> Colour {
    Colour(level, level, level)
}

fn filled(level: u8) -> Style {
    Style {
        fill: Some(grey(level)),
        ..Style::default()
    }
}

fn line(level: u8, stroke_mm: f32) -> Style {
    Style {
        stroke: Some(grey(level)),
        stroke_mm,
        ..Style::default()
    }
}

/// How a layer of a drawing looks on paper: greys that leave the points black.
fn ink(class: &str) -> Style {
    let first = class.split(' ').next().unwrap_or_default();
    match first {
        "skin" if class.contains("edge") => Style {
            fill: Some(grey(252)),
            ..line(110, 0.18)
        },
        "skin" => filled(252),
        "outline" => line(90, 0.25),
        "hair" => filled(226),
        "strand" => line(190, 0.08),
        "tone" | "shade-neck" | "shade-face" => filled(246),
        "lip" => filled(228),
        "eye" | "glint" => filled(255),
        "iris" => filled(170),
        "soft" => filled(200),
        "fine" => filled(165),
        _ => filled(120),
    }
}

fn points(ctx: &Ctx, session: &Session) -> Block {
    let cell = |text: &str| match text.is_empty() {
        true => Words::from("–"),
        false => Words::from(patient::number(ctx, text)),
    };
    let rows = session.map();
    let head = |name: &str| ctx.t(&format!("session-page-col-{name}"));
    Block::Table(Table {
        caption: None,
        columns: vec![
            Column::text(head("area"), 4.0),
            Column::text(head("technique"), 3.0),
            Column::number(head("count"), 1.4),
            Column::number(head("volume_each"), 1.8),
            Column::number(head("needle_mm"), 1.5),
            Column::number(head("angle_deg"), 1.3),
            Column::text(head("syringe"), 1.6),
        ],
        rows: rows
            .iter()
            .map(|row| {
                vec![
                    Words::from(ctx.capital(&place(ctx, row))),
                    Words::from(technique(ctx, &row.marks.technique)),
                    Words::from(row.marks.count.to_string()),
                    cell(&row.marks.volume_each),
                    cell(&row.marks.needle_mm),
                    cell(&row.marks.angle_deg),
                    cell(&row.marks.syringe),
                ]
            })
            .collect(),
    })
}

fn given(ctx: &Ctx, signed: &Signed) -> Block {
    let totals = signed.totals.iter();
    let said = totals.map(|(substance, amount)| {
        let name = patient::substance(ctx, substance);
        Words::from(format!("{name}: ")).and_bold(patient::amount(ctx, amount))
    });
    Block::Bullets(said.collect())
}

fn lots(ctx: &Ctx, signed: &Signed) -> Made<Option<Block>> {
    let held = ctx.practice().read(|reading| Ok(reading.lots()?))?;
    let used: Vec<Words> = signed
        .lots
        .iter()
        .map(|id| {
            let lot = held.iter().find(|lot| lot.id == *id);
            Words::from(lot.map_or_else(
                || id.clone(),
                |lot| {
                    format!(
                        "{} {} · {}",
                        patient::substance(ctx, &lot.substance),
                        lot.number,
                        ctx.full_date(&lot.expires)
                    )
                },
            ))
        })
        .collect();
    Ok((!used.is_empty()).then_some(Block::Bullets(used)))
}
