//! A document: what stands on every page, and the blocks between.

use crate::block::Block;
use crate::compose::Composer;
use crate::fault::PaperFault;
use crate::page::{BLACK, DIM, HAIR, Mark, Page, Part, line_height, line_marks};
use crate::paginate::{Margins, paginate};
use crate::structure::{Role, Structure};
use crate::typeface::mm;
use crate::words::Words;
use crate::wrap::wrap;
use crate::write::{Facts, write};

/// A longer document is refused: it is a mistake of whoever asked, not a thing to read.
pub const MOST_PAGES: usize = 200;

const SMALL: f32 = 8.0;
const GAP_MM: f32 = 3.0;

/// A document to print or to keep.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// What it is: on the first page, and in the title of the window.
    pub title: String,
    /// The language of its words, as `tr` or `en`.
    pub lang: String,
    /// The paper.
    pub paper: Paper,
    /// At the head of every page.
    pub header: Header,
    /// At the foot of every page.
    pub footer: Footer,
    /// When it was made. With it the file is fit for archives (PDF/A-2a), too; without it the file tells no time.
    pub made: Option<Moment>,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// What a page is printed on.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// Another size, in millimetres.
    Other {
        /// Width in millimetres.
        width_mm: f32,
        /// Height in millimetres.
        height_mm: f32,
    },
}

impl Paper {
    /// Width and height in points, when it is a size.
    pub(crate) fn points(self) -> Result<(f32, f32), PaperFault> {
        let (width, height) = match self {
            Self::A4 => (210.0, 297.0),
            Self::Other { width_mm, height_mm } => (width_mm, height_mm),
        };
        let sides = 20.0..=2000.0;
        if sides.contains(&width) && sides.contains(&height) {
            Ok((mm(width), mm(height)))
        } else {
            Err(PaperFault::NoSize("the paper"))
        }
    }
}

/// The head of every page: who writes, about whom. A page that is lost finds its record again.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Header {
    /// Name of the practice.
    pub clinic: String,
    /// The patient by at least two identifiers; empty on a paper that is about nobody.
    pub patient: String,
}

/// The foot of every page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Footer {
    /// Said at the left: which record, printed when and by whom.
    pub text: String,
    /// The page number in the reader's language, with `{page}` and `{pages}`: `Sayfa {page} / {pages}`.
    pub numbering: String,
}

/// A moment on the clock of the house.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// Year.
    pub year: u16,
    /// Month, from 1.
    pub month: u8,
    /// Day, from 1.
    pub day: u8,
    /// Hour.
    pub hour: u8,
    /// Minute.
    pub minute: u8,
    /// Second.
    pub second: u8,
    /// Minutes that the house's clock is ahead of UTC.
    pub ahead_of_utc: i16,
}

impl Document {
    /// The document as PDF: tagged for screen readers (PDF/UA-1, checked while it is written), its letters embedded. The
    /// same document gives the same bytes.
    pub fn pdf(&self) -> Result<Vec<u8>, PaperFault> {
        let (pages, structure, entries) = self.pages()?;
        let facts = Facts {
            title: &self.title,
            lang: &self.lang,
            made: self.made,
        };
        write(&facts, &pages, &structure, &entries)
    }

    /// How many pages it has.
    ///
    /// # Errors
    /// What makes a PDF of it impossible.
    pub fn count(&self) -> Result<usize, PaperFault> {
        Ok(self.pages()?.0.len())
    }

    /// The laid out pages, what is read in which order, and where the headings stand.
    pub(crate) fn pages(&self) -> Result<(Vec<Page>, Structure, Vec<crate::page::Entry>), PaperFault> {
        check(&self.title, &self.lang, &self.footer.numbering)?;
        let (width, height) = self.paper.points()?;
        let side = mm(if width < mm(120.0) { 5.0 } else { 17.0 });
        let inner = width - 2.0 * side;
        let mut structure = Structure::default();
        let head = self.head(inner, &mut structure);
        let foot = Words::from(numbered(&self.footer.numbering, MOST_PAGES, MOST_PAGES));
        let foot_width = crate::wrap::natural_width(&foot, SMALL);
        let foot_lines = wrap(
            &self.footer.text.as_str().into(),
            SMALL,
            inner - foot_width - mm(GAP_MM),
        );
        let foot_height = foot_lines.len() as f32 * line_height(SMALL);
        let margins = Margins {
            width,
            height,
            left: side,
            top: mm(9.0).min(side) + head.0 + mm(GAP_MM),
            bottom: mm(9.0).min(side) + foot_height + mm(GAP_MM),
        };
        if inner < mm(20.0) || margins.body() < mm(30.0) {
            return Err(PaperFault::TooSmall("the head and the foot of the page"));
        }
        let mut composer = Composer::new(inner, margins.body(), structure);
        let mut strips = composer.title(&self.title);
        let mut used = 0.0;
        for block in &self.blocks {
            let more = composer.block(block)?;
            used += more.iter().map(|strip| strip.height).sum::<f32>();
            strips.extend(more);
            // A text far beyond the limit is not laid out to its end.
            if used > margins.body() * MOST_PAGES as f32 {
                return Err(PaperFault::TooLong { most: MOST_PAGES });
            }
        }
        let structure = composer.structure;
        let (mut pages, entries) = paginate(&strips, &margins, &structure)?;
        let all = pages.len();
        let foot_top = height - margins.bottom + mm(GAP_MM);
        for (at, page) in pages.iter_mut().enumerate() {
            let top = mm(9.0).min(side);
            let part = |mark: &Mark| if at == 0 { mark.part } else { Part::Header };
            page.marks.splice(
                0..0,
                head.1.iter().map(|mark| {
                    let part = if mark.part == Part::Ornament {
                        mark.part
                    } else {
                        part(mark)
                    };
                    Mark { part, ..mark.clone() }.moved(side, top)
                }),
            );
            for (line, y) in foot_lines.iter().zip(0..) {
                let y = foot_top + y as f32 * line_height(SMALL);
                page.marks
                    .extend(line_marks(line, side, y, SMALL, DIM, Part::Footer));
            }
            let number = Words::from(numbered(&self.footer.numbering, at + 1, all));
            for line in wrap(&number, SMALL, inner) {
                let x = side + inner - line.width;
                page.marks
                    .extend(line_marks(&line, x, foot_top, SMALL, DIM, Part::Footer));
            }
        }
        Ok((pages, structure, entries))
    }

    /// The head of a page and its height: the practice at the left, the patient at the right, a rule below. On the first page
    /// it is read aloud.
    fn head(&self, width: f32, structure: &mut Structure) -> (f32, Vec<Mark>) {
        let mut marks = Vec::new();
        let mut height = 0.0f32;
        let left = width * 0.36;
        let right = width - left - mm(GAP_MM);
        for (words, at_right) in [
            (Words::from(self.header.clinic.as_str()), false),
            (Words::bold(self.header.patient.as_str()), true),
        ] {
            if words.plain().trim().is_empty() {
                continue;
            }
            let part = Part::Node(structure.add(None, Role::Paragraph));
            let mut y = 0.0;
            for line in wrap(&words, SMALL + 0.5, if at_right { right } else { left }) {
                let x = if at_right { width - line.width } else { 0.0 };
                marks.extend(line_marks(&line, x, y, SMALL + 0.5, BLACK, part));
                y += line_height(SMALL + 0.5);
            }
            height = height.max(y);
        }
        if height > 0.0 {
            height += 2.0;
            marks.push(Mark::rule(0.0, height, width, 0.6, HAIR));
        }
        (height, marks)
    }
}

/// A page number in words.
pub(crate) fn numbered(pattern: &str, page: usize, pages: usize) -> String {
    pattern
        .replace("{page}", &page.to_string())
        .replace("{pages}", &pages.to_string())
}

/// What every document needs to be read by a machine and to be put together again.
pub(crate) fn check(title: &str, lang: &str, numbering: &str) -> Result<(), PaperFault> {
    if title.trim().is_empty() {
        return Err(PaperFault::Missing("the title"));
    }
    if lang.trim().is_empty() {
        return Err(PaperFault::Missing("the language"));
    }
    for needed in ["{page}", "{pages}"] {
        if !numbering.contains(needed) {
            return Err(PaperFault::Numbering(needed));
        }
    }
    Ok(())
}
