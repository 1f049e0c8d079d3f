//! From blocks to strips: what each part looks like.

mod columns;
mod figure;
mod table;

use crate::block::{Block, NoteKind};
use crate::fault::PaperFault;
use crate::page::{BLACK, DIM, HAIR, Mark, Part, Strip, line_height, line_marks};
use crate::structure::{NodeId, Role, Structure};
use crate::typeface::mm;
use crate::words::Words;
use crate::wrap::{Line, wrap};

/// Size of running text.
const BODY: f32 = 9.5;
/// Size of tables and captions.
const FINE: f32 = 8.5;
/// Room above a block.
const ROOM: f32 = 6.0;
/// More lines than this may be broken over two pages.
const WHOLE_LINES: usize = 8;

/// Turns blocks into strips and notes the order they are read in.
pub(crate) struct Composer {
    width: f32,
    /// Height of the body of a page.
    body: f32,
    /// Level of the last heading.
    level: u16,
    pub structure: Structure,
}

impl Composer {
    pub fn new(width: f32, body: f32, structure: Structure) -> Self {
        Self {
            width,
            body,
            level: 1,
            structure,
        }
    }

    /// The document's title.
    pub fn title(&mut self, title: &str) -> Vec<Strip> {
        self.headline(1, title, 15.0, 0.0)
    }

    /// The strips of a block, from the top.
    pub fn block(&mut self, block: &Block) -> Result<Vec<Strip>, PaperFault> {
        match block {
            Block::Heading(level, text) => Ok(self.heading(*level, text)),
            Block::Paragraph(words) => Ok(self.paragraph(words)),
            Block::Bullets(items) => Ok(self.bullets(items)),
            Block::Columns(items) => Ok(self.columns(items)),
            Block::Table(table) => self.table(table),
            Block::KeyValues { pairs, columns } => Ok(self.key_values(pairs, *columns)),
            Block::Note { kind, label, text } => Ok(self.note(*kind, label, text)),
            Block::Drawings(drawings) => self.drawings(drawings),
            Block::Qr {
                text,
                size_mm,
                caption,
            } => self.qr(text, *size_mm, caption),
            Block::Signatures(signings) => Ok(self.signatures(signings)),
            Block::Space(room) => Ok(vec![Strip {
                before: mm(room.clamp(0.0, 300.0)),
                // Room belongs to what follows, so that a heading above it does not stay behind.
                keep: true,
                ..Strip::default()
            }]),
            Block::KeepTogether(blocks) => {
                let mut strips = Vec::new();
                for block in blocks {
                    strips.extend(self.block(block)?);
                }
                chain(&mut strips);
                Ok(strips)
            }
        }
    }

    fn heading(&mut self, level: u8, text: &str) -> Vec<Strip> {
        // A level that is left out would puzzle whoever hears the document.
        let level = (u16::from(level.clamp(1, 3)) + 1).min(self.level + 1);
        let (size, before) = match level {
            2 => (12.0, 13.0),
            3 => (10.5, 10.0),
            _ => (BODY, 8.0),
        };
        self.headline(level, text, size, before)
    }

    fn headline(&mut self, level: u16, text: &str, size: f32, before: f32) -> Vec<Strip> {
        self.level = level;
        let part = Part::Node(self.structure.add(None, Role::Heading(level, text.to_owned())));
        let mut strips = lines(&wrap(&Words::bold(text), size, self.width), 0.0, size, part);
        if let Some(first) = strips.first_mut() {
            first.before = before;
        }
        for strip in &mut strips {
            strip.keep = true;
        }
        strips
    }

    fn paragraph(&mut self, words: &Words) -> Vec<Strip> {
        let part = Part::Node(self.structure.add(None, Role::Paragraph));
        let mut strips = lines(&wrap(words, BODY, self.width), 0.0, BODY, part);
        no_lonely_lines(&mut strips);
        below(&mut strips, ROOM);
        strips
    }

    fn bullets(&mut self, items: &[Words]) -> Vec<Strip> {
        let indent = 11.0;
        let mut all = Vec::new();
        let list = self.structure.add(None, Role::List);
        for item in items {
            let node = self.structure.add(Some(list), Role::Item);
            let dot = self.structure.add(Some(node), Role::ItemMark);
            let body = self.structure.add(Some(node), Role::ItemBody);
            let mut strips = lines(
                &wrap(item, BODY, self.width - indent),
                indent,
                BODY,
                Part::Node(body),
            );
            if let Some(first) = strips.first_mut() {
                let mark = wrap(&"•".into(), BODY, indent);
                let mut marks = line_marks(&mark[0], 2.0, 0.0, BODY, BLACK, Part::Node(dot));
                marks.append(&mut first.marks);
                first.marks = marks;
            }
            no_lonely_lines(&mut strips);
            below(&mut strips, if all.is_empty() { ROOM } else { 1.5 });
            all.extend(strips);
        }
        all
    }

    /// A bar at the side; a stop is framed. The kind stands in words above the text.
    fn note(&mut self, kind: NoteKind, label: &str, text: &Words) -> Vec<Strip> {
        let (bar, colour) = match kind {
            NoteKind::Info => (1.2, HAIR),
            NoteKind::Caution | NoteKind::Stop => (3.0, BLACK),
        };
        let indent = 9.0;
        let node = self.structure.add(None, Role::Group);
        let width = self.width - 2.0 * indent;
        let mut strips = Vec::new();
        for (words, size) in [(&Words::bold(label), BODY), (text, BODY)] {
            if !words.plain().trim().is_empty() {
                let part = Part::Node(self.structure.add(Some(node), Role::Paragraph));
                strips.extend(lines(&wrap(words, size, width), indent, size, part));
            }
        }
        if let Some(first) = strips.first_mut() {
            widen(first, 3.0, 0.0);
        }
        if let Some(last) = strips.last_mut() {
            widen(last, 0.0, 4.0);
        }
        let framed = kind == NoteKind::Stop;
        let count = strips.len();
        for (at, strip) in strips.iter_mut().enumerate() {
            let height = strip.height;
            let mut ground = vec![Mark::ground(0.0, 0.0, bar, height, colour)];
            if framed {
                ground.push(Mark::ground(self.width - bar, 0.0, bar, height, colour));
            }
            if framed && at == 0 {
                ground.push(Mark::ground(0.0, 0.0, self.width, bar / 2.0, colour));
            }
            if framed && at + 1 == count {
                ground.push(Mark::ground(
                    0.0,
                    height - bar / 2.0,
                    self.width,
                    bar / 2.0,
                    colour,
                ));
            }
            ground.append(&mut strip.marks);
            strip.marks = ground;
        }
        no_lonely_lines(&mut strips);
        // The label never stands alone.
        if let Some(first) = strips.first_mut() {
            first.keep = count > 1;
        }
        below(&mut strips, ROOM + 2.0);
        strips
    }

    /// Captions in grey before what stands for them.
    fn key_values(&mut self, pairs: &[(String, Words)], columns: usize) -> Vec<Strip> {
        let columns = columns.clamp(1, 4);
        let gap = mm(5.0);
        let cell = (self.width - gap * (columns - 1) as f32) / columns as f32;
        let captions: Vec<Words> = pairs.iter().map(|(caption, _)| caption.as_str().into()).collect();
        let widest = captions
            .iter()
            .map(|caption| crate::wrap::natural_width(caption, FINE))
            .fold(0.0, f32::max);
        let caption_width = widest.min(cell * 0.42);
        let value_at = caption_width + 6.0;
        let list = self.structure.add(None, Role::List);
        let mut all = Vec::new();
        for (row, captions) in pairs.chunks(columns).zip(captions.chunks(columns)) {
            let mut cells = Vec::new();
            for (at, ((_, value), caption)) in row.iter().zip(captions).enumerate() {
                let x = at as f32 * (cell + gap);
                let item = self.structure.add(Some(list), Role::Item);
                let name = self.structure.add(Some(item), Role::ItemMark);
                let body = self.structure.add(Some(item), Role::ItemBody);
                cells.push((wrap(caption, FINE, caption_width), x, FINE, name));
                cells.push((wrap(value, BODY, cell - value_at), x + value_at, BODY, body));
            }
            let mut strips = side_by_side(&cells);
            below(&mut strips, if all.is_empty() { ROOM } else { 1.5 });
            all.extend(strips);
        }
        all
    }
}

/// Columns of lines, a strip for each line, so that even a row taller than a page can be set.
fn side_by_side(cells: &[(Vec<Line>, f32, f32, NodeId)]) -> Vec<Strip> {
    let count = cells.iter().map(|(lines, ..)| lines.len()).max().unwrap_or(0);
    let height = line_height(BODY);
    let mut strips: Vec<Strip> = (0..count)
        .map(|at| {
            let marks = cells.iter().filter_map(|(lines, x, size, node)| {
                let colour = if *size < BODY { DIM } else { BLACK };
                // Baselines of both sizes stand level.
                let y = crate::page::baseline(BODY) - crate::page::baseline(*size);
                Some(line_marks(
                    lines.get(at)?,
                    *x,
                    y,
                    *size,
                    colour,
                    Part::Node(*node),
                ))
            });
            Strip {
                height,
                marks: marks.flatten().collect(),
                ..Strip::default()
            }
        })
        .collect();
    no_lonely_lines(&mut strips);
    strips
}

/// A strip for each line.
fn lines(lines: &[Line], x: f32, size: f32, part: Part) -> Vec<Strip> {
    lines
        .iter()
        .map(|line| Strip {
            height: line_height(size),
            marks: line_marks(line, x, 0.0, size, BLACK, part),
            ..Strip::default()
        })
        .collect()
}

/// Room inside a strip, above and below its marks.
fn widen(strip: &mut Strip, above: f32, beneath: f32) {
    strip.height += above + beneath;
    for mark in &mut strip.marks {
        mark.y += above;
    }
}

fn below(strips: &mut [Strip], room: f32) {
    if let Some(first) = strips.first_mut() {
        first.before = room;
    }
}

/// Short text stays whole; of longer text at least two lines stand on each page.
fn no_lonely_lines(strips: &mut [Strip]) {
    let count = strips.len();
    for (at, strip) in strips.iter_mut().enumerate() {
        strip.keep = at + 1 < count && (count <= WHOLE_LINES || at == 0 || at + 2 == count);
    }
}

/// All strips on one page, if a page holds them.
fn chain(strips: &mut [Strip]) {
    let count = strips.len();
    for (at, strip) in strips.iter_mut().enumerate() {
        strip.keep = at + 1 < count;
    }
}
