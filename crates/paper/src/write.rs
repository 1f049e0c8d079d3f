//! Writes laid out pages as PDF: tagged in reading order, letters embedded, the standards checked by the library.

use crate::document::Moment;
use crate::drawing::Colour;
use crate::fault::PaperFault;
use crate::page::{Entry, Ink, Mark, Page, Part, baseline};
use crate::structure::{NodeId, Role, Structure};
use crate::typeface::Face;
use krilla::SerializeSettings;
use krilla::color::rgb;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{Path, PathBuilder, Point, Transform};
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, Node, SpanTag, TableHeaderScope, Tag,
    TagGroup, TagKind, TagTree,
};
use krilla::text::{GlyphId, KrillaGlyph};
use kurbo::PathEl;
use std::num::NonZeroU16;

/// What a PDF says about itself.
pub(crate) struct Facts<'a> {
    pub title: &'a str,
    pub lang: &'a str,
    pub made: Option<Moment>,
}

/// The file.
pub(crate) fn write(
    facts: &Facts<'_>,
    pages: &[Page],
    structure: &Structure,
    entries: &[Entry],
) -> Result<Vec<u8>, PaperFault> {
    let refused = |why: String| PaperFault::Pdf(why);
    let mut standards = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1);
    if facts.made.is_some() {
        standards = standards.with_archival_validator(Archival::A2_A);
    }
    let configuration = standards.finish().map_err(|why| refused(format!("{why:?}")))?;
    let mut file = krilla::Document::new_with(SerializeSettings {
        configuration,
        ..SerializeSettings::default()
    });
    let mut leaves: Vec<Vec<Identifier>> = vec![Vec::new(); structure.nodes.len()];
    for page in pages {
        let settings =
            PageSettings::from_wh(page.width, page.height).ok_or(PaperFault::NoSize("the paper"))?;
        let mut sheet = file.start_page_with(settings);
        let mut surface = sheet.surface();
        for marks in page.marks.chunk_by(belongs_with) {
            let leaf = surface.start_tagged(content_tag(&marks[0]));
            for mark in marks {
                draw(&mut surface, mark);
            }
            surface.end_tagged();
            if let Part::Node(node) = marks[0].part {
                leaves[node].push(leaf);
            }
        }
        surface.finish();
        sheet.finish();
    }
    let mut tree = TagTree::new().with_lang(Some(facts.lang.to_owned()));
    for root in &structure.roots {
        tree.push(group(*root, structure, &leaves));
    }
    file.set_tag_tree(tree);
    file.set_outline(outline(entries, structure));
    file.set_metadata(metadata(facts));
    file.finish().map_err(|why| match why {
        krilla::error::KrillaError::Validation(faults) => refused(format!("{:?}", faults[0].0)),
        other => refused(other.to_string()),
    })
}

/// Shapes of one part go into one tag; text goes line by line.
fn belongs_with(a: &Mark, b: &Mark) -> bool {
    let is_shape = |mark: &Mark| matches!(mark.ink, Ink::Shape { .. });
    a.part == b.part && is_shape(a) == is_shape(b) && (is_shape(a) || a.y == b.y)
}

fn content_tag(mark: &Mark) -> ContentTag<'static> {
    let artifact = |kind| ContentTag::Artifact(Artifact::with_kind(kind));
    match (mark.part, &mark.ink) {
        (Part::Node(_), Ink::Text { .. }) => ContentTag::Span(SpanTag::empty()),
        (Part::Node(_), Ink::Shape { .. }) => ContentTag::Other,
        (Part::Header, _) => artifact(ArtifactType::Header),
        (Part::Footer, _) => artifact(ArtifactType::Footer),
        (Part::Ornament, _) => artifact(ArtifactType::Layout),
    }
}

fn draw(surface: &mut Surface<'_>, mark: &Mark) {
    match &mark.ink {
        Ink::Text {
            text,
            face,
            size,
            colour,
        } => {
            surface.set_stroke(None);
            surface.set_fill(Some(filled(*colour)));
            let at = Point::from_xy(mark.x, mark.y + baseline(*size));
            surface.draw_glyphs(at, &glyphs(text, *face), face.font(), text, *size, false);
        }
        Ink::Shape {
            path,
            fill,
            stroke,
            clipped,
        } => {
            let Some(path) = outlined(path.elements()) else {
                return;
            };
            surface.push_transform(&Transform::from_translate(mark.x, mark.y));
            let frame = [
                (0.0, 0.0),
                (mark.width, 0.0),
                (mark.width, mark.height),
                (0.0, mark.height),
            ];
            let clip = polygon(&frame).filter(|_| *clipped);
            if let Some(clip) = &clip {
                surface.push_clip_path(clip, &FillRule::NonZero);
            }
            surface.set_fill(fill.map(filled));
            surface.set_stroke(stroke.map(|(colour, width, dashed)| Stroke {
                paint: ink(colour).into(),
                width,
                dash: dashed.then(|| StrokeDash {
                    array: vec![width * 4.0, width * 3.0],
                    offset: 0.0,
                }),
                ..Stroke::default()
            }));
            if fill.is_some() || stroke.is_some() {
                surface.draw_path(&path);
            }
            if clip.is_some() {
                surface.pop();
            }
            surface.pop();
        }
    }
}

fn ink(colour: Colour) -> rgb::Color {
    rgb::Color::new(colour.0, colour.1, colour.2)
}

fn filled(colour: Colour) -> Fill {
    Fill {
        paint: ink(colour).into(),
        ..Fill::default()
    }
}

fn glyphs(text: &str, face: Face) -> Vec<KrillaGlyph> {
    text.char_indices()
        .filter_map(|(at, letter)| {
            let glyph = face.glyph(letter)?;
            let range = at..at + letter.len_utf8();
            Some(KrillaGlyph::new(
                GlyphId::new(glyph.id),
                glyph.advance,
                0.0,
                0.0,
                0.0,
                range,
                None,
            ))
        })
        .collect()
}

fn outlined(elements: &[PathEl]) -> Option<Path> {
    let mut path = PathBuilder::new();
    let at = |point: kurbo::Point| (point.x as f32, point.y as f32);
    for element in elements {
        match *element {
            PathEl::MoveTo(to) => {
                let (x, y) = at(to);
                path.move_to(x, y);
            }
            PathEl::LineTo(to) => {
                let (x, y) = at(to);
                path.line_to(x, y);
            }
            PathEl::QuadTo(by, to) => {
                let ((x1, y1), (x, y)) = (at(by), at(to));
                path.quad_to(x1, y1, x, y);
            }
            PathEl::CurveTo(from, by, to) => {
                let ((x1, y1), (x2, y2), (x, y)) = (at(from), at(by), at(to));
                path.cubic_to(x1, y1, x2, y2, x, y);
            }
            PathEl::ClosePath => path.close(),
        }
    }
    path.finish()
}

fn polygon(corners: &[(f32, f32)]) -> Option<Path> {
    let mut path = PathBuilder::new();
    for (at, (x, y)) in corners.iter().enumerate() {
        if at == 0 {
            path.move_to(*x, *y);
        } else {
            path.line_to(*x, *y);
        }
    }
    path.close();
    path.finish()
}

fn group(id: NodeId, structure: &Structure, leaves: &[Vec<Identifier>]) -> TagGroup {
    let node = &structure.nodes[id];
    let mut children: Vec<Node> = node
        .children
        .iter()
        .map(|child| Node::Group(group(*child, structure, leaves)))
        .collect();
    children.extend(leaves[id].iter().map(|leaf| Node::Leaf(*leaf)));
    TagGroup::with_children(kind(&node.role), children)
}

fn kind(role: &Role) -> TagKind {
    match role {
        Role::Group => Tag::Div.into(),
        Role::Heading(level, title) => {
            let level = NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN);
            Tag::Hn(level, Some(title.clone())).into()
        }
        Role::Paragraph => Tag::P.into(),
        Role::List => Tag::L(ListNumbering::None).into(),
        Role::Item => Tag::LI.into(),
        Role::ItemMark => Tag::Lbl.into(),
        Role::ItemBody => Tag::LBody.into(),
        Role::Table => Tag::Table.into(),
        Role::Caption => Tag::Caption.into(),
        Role::TableHead => Tag::THead.into(),
        Role::TableBody => Tag::TBody.into(),
        Role::Row => Tag::TR.into(),
        Role::HeadCell => Tag::TH(TableHeaderScope::Column).into(),
        Role::Cell => Tag::TD.into(),
        Role::Figure(description) => Tag::Figure(Some(description.clone())).into(),
    }
}

/// The headings beside the document: the title, and below it the others as deep as they go.
fn outline(entries: &[Entry], structure: &Structure) -> Outline {
    let mut outline = Outline::new();
    let mut open: Vec<(u16, OutlineNode)> = Vec::new();
    let close = |open: &mut Vec<(u16, OutlineNode)>, outline: &mut Outline| {
        if let Some((_, node)) = open.pop() {
            match open.last_mut() {
                Some((_, parent)) => parent.push_child(node),
                None => outline.push_child(node),
            }
        }
    };
    for entry in entries {
        let Role::Heading(level, title) = &structure.nodes[entry.node].role else {
            continue;
        };
        while open.last().is_some_and(|(above, _)| above >= level) {
            close(&mut open, &mut outline);
        }
        let place = XyzDestination::new(entry.page, Point::from_xy(0.0, entry.y));
        open.push((*level, OutlineNode::new(title.clone(), place).with_open(true)));
    }
    while !open.is_empty() {
        close(&mut open, &mut outline);
    }
    outline
}

fn metadata(facts: &Facts<'_>) -> Metadata {
    let metadata = Metadata::new()
        .title(facts.title.to_owned())
        .language(facts.lang.to_owned())
        .creator("Pistor".to_owned())
        .producer("Pistor".to_owned());
    let Some(made) = facts.made else {
        return metadata;
    };
    let ahead = made.ahead_of_utc;
    metadata.creation_date(
        DateTime::new(made.year)
            .month(made.month)
            .day(made.day)
            .hour(made.hour)
            .minute(made.minute)
            .second(made.second)
            .utc_offset_hour((ahead / 60) as i8)
            .utc_offset_minute((ahead % 60).unsigned_abs() as u8),
    )
}
