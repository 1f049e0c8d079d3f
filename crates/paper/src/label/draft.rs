//! Spreads the contents of a mixture over as few labels as hold them.

use super::Label;
use super::bands::{Band, TEXT, bottom, contents, numbering_right, top};
use crate::document::{MOST_PAGES, Paper, check, numbered};
use crate::fault::PaperFault;
use crate::page::{BLACK, Entry, Mark, Page, Part, line_height, line_marks};
use crate::structure::{NodeId, Structure};
use crate::typeface::{mm, unprintable};
use crate::words::Words;
use crate::wrap::{Line, wrap};
use std::ops::Range;

const EDGE_MM: f32 = 3.0;
/// Sizes the patient's name is tried in; a long name takes a smaller one before a second label is begun.
const NAME_SIZES: [f32; 4] = [10.5, 9.0, 8.0, 7.0];

/// The laid out labels, what is read in which order, and where the mixture's name stands.
pub(crate) fn pages(label: &Label) -> Result<(Vec<Page>, Structure, Vec<Entry>), PaperFault> {
    check(&label.words.title, &label.words.lang, &label.words.numbering)?;
    if !label.words.spread.contains("{pages}") {
        return Err(PaperFault::Numbering("{pages}"));
    }
    check_letters(label)?;
    let (width, height) = Paper::Other {
        width_mm: label.size_mm.0,
        height_mm: label.size_mm.1,
    }
    .points()?;
    let inner = (width - 2.0 * mm(EDGE_MM), height - 2.0 * mm(EDGE_MM));
    // The fewest labels win, then the largest name.
    let mut best: Option<(Draft, Vec<Range<usize>>)> = None;
    let mut why = PaperFault::TooSmall("the label");
    for size in NAME_SIZES {
        let draft = Draft::new(label, inner, size)?;
        match draft.sets() {
            Ok(sets) if best.as_ref().is_none_or(|(_, kept)| sets.len() < kept.len()) => {
                best = Some((draft, sets));
            }
            Ok(_) => {}
            Err(fault) => why = fault,
        }
    }
    let (draft, sets) = best.ok_or(why)?;
    let pages = draft.print(label, (width, height), &sets);
    let entries = vec![Entry {
        page: 0,
        y: 0.0,
        node: draft.title,
    }];
    Ok((pages, draft.structure, entries))
}

/// A name that cannot be read makes a label dangerous.
fn check_letters(label: &Label) -> Result<(), PaperFault> {
    let patient = &label.patient;
    let mut texts = vec![
        &patient.name,
        &patient.born,
        &patient.file,
        &label.mixture,
        &label.syringe,
    ];
    texts.extend([&label.total_volume, &label.discard_after]);
    for content in &label.contents {
        texts.extend([&content.substance, &content.amount, &content.concentration]);
        texts.extend([&content.lot, &content.expiry]);
    }
    let all: String = texts.into_iter().map(String::as_str).collect();
    let letters = unprintable(&all);
    if letters.is_empty() {
        Ok(())
    } else {
        Err(PaperFault::Letters(letters))
    }
}

/// All parts of the labels, measured, before the contents are spread.
struct Draft {
    /// Who and what; on every label.
    top: Band,
    /// Total, preparation, end of use; on every label.
    bottom: Band,
    /// Heads of the contents; on every label.
    head: Band,
    rows: Vec<Band>,
    /// Height that is left for rows.
    room: f32,
    /// Height of what is said when there are several labels.
    said: f32,
    structure: Structure,
    title: NodeId,
}

impl Draft {
    fn new(label: &Label, inner: (f32, f32), name_size: f32) -> Result<Self, PaperFault> {
        let mut structure = Structure::default();
        let (top, title) = top(label, inner.0, name_size, &mut structure)?;
        let (head, rows) = contents(label, inner.0, &mut structure)?;
        let bottom = bottom(label, inner.0, &mut structure)?;
        let room = inner.1 - top.height - head.height - bottom.height;
        let said = spread_lines(label, MOST_PAGES, inner.0).len() as f32 * line_height(TEXT) + 1.0;
        Ok(Self {
            top,
            bottom,
            head,
            rows,
            room,
            said,
            structure,
            title,
        })
    }

    /// Which rows stand on which label.
    fn sets(&self) -> Result<Vec<Range<usize>>, PaperFault> {
        let sets = self.spread(self.room)?;
        if sets.len() == 1 {
            return Ok(sets);
        }
        let sets = self.spread(self.room - self.said)?;
        if sets.len() > MOST_PAGES {
            return Err(PaperFault::TooLong { most: MOST_PAGES });
        }
        Ok(sets)
    }

    fn spread(&self, room: f32) -> Result<Vec<Range<usize>>, PaperFault> {
        if room < 0.0 {
            return Err(PaperFault::TooSmall(
                "the patient, the mixture and the end of use",
            ));
        }
        let mut sets = Vec::new();
        let mut begin = 0;
        let mut used = 0.0;
        for (at, row) in self.rows.iter().enumerate() {
            if row.height > room {
                return Err(PaperFault::TooSmall("a substance"));
            }
            if used + row.height > room + 0.01 {
                sets.push(begin..at);
                begin = at;
                used = 0.0;
            }
            used += row.height;
        }
        sets.push(begin..self.rows.len());
        Ok(sets)
    }

    fn print(&self, label: &Label, (width, height): (f32, f32), sets: &[Range<usize>]) -> Vec<Page> {
        let edge = mm(EDGE_MM);
        let inner = width - 2.0 * edge;
        let mut pages = Vec::new();
        for (at, set) in sets.iter().enumerate() {
            let mut page = Page {
                width,
                height,
                marks: Vec::new(),
            };
            let mut y = edge;
            // What the first label said is not read aloud again.
            let again = |mark: &Mark| match mark.part {
                Part::Node(_) if at > 0 => Mark {
                    part: Part::Header,
                    ..mark.clone()
                },
                _ => mark.clone(),
            };
            let mut put = |band: &Band, y: f32, once: bool| {
                let marks = band
                    .marks
                    .iter()
                    .map(|mark| if once { mark.clone() } else { again(mark) });
                page.marks.extend(marks.map(|mark| mark.moved(edge, y)));
            };
            put(&self.top, y, false);
            y += self.top.height;
            put(&self.head, y, false);
            y += self.head.height;
            for row in &self.rows[set.clone()] {
                put(row, y, true);
                y += row.height;
            }
            put(&self.bottom, height - edge - self.bottom.height, false);
            if sets.len() > 1 {
                y += 1.0;
                for line in spread_lines(label, sets.len(), inner) {
                    page.marks
                        .extend(line_marks(&line, edge, y, TEXT, BLACK, Part::Footer));
                    y += line_height(TEXT);
                }
                let number = numbered(&label.words.numbering, at + 1, sets.len());
                let lines = wrap(&Words::bold(number), TEXT, inner);
                let x = edge + numbering_right(label, inner) - lines[0].width;
                page.marks
                    .extend(line_marks(&lines[0], x, edge, TEXT, BLACK, Part::Footer));
            }
            pages.push(page);
        }
        pages
    }
}

/// What is said on each label of a set.
fn spread_lines(label: &Label, labels: usize, width: f32) -> Vec<Line> {
    wrap(
        &Words::bold(numbered(&label.words.spread, labels, labels)),
        TEXT,
        width,
    )
}
