//! From strips to pages: strips that belong together stay together, the head of a table is repeated.

use crate::document::MOST_PAGES;
use crate::fault::PaperFault;
use crate::page::{Entry, Mark, Page, Part, Strip};
use crate::structure::{Role, Structure};

/// Where the body stands on a page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Margins {
    pub width: f32,
    pub height: f32,
    pub left: f32,
    pub top: f32,
    pub bottom: f32,
}

impl Margins {
    /// Height of the body.
    pub fn body(&self) -> f32 {
        self.height - self.top - self.bottom
    }
}

/// Places all strips.
pub(crate) fn paginate(
    strips: &[Strip],
    margins: &Margins,
    structure: &Structure,
) -> Result<(Vec<Page>, Vec<Entry>), PaperFault> {
    let mut press = Press {
        margins,
        structure,
        pages: Vec::new(),
        entries: Vec::new(),
        y: 0.0,
    };
    press.turn()?;
    let mut begin = 0;
    while begin < strips.len() {
        let end = begin + 1 + strips[begin..].iter().take_while(|strip| strip.keep).count();
        let group = &strips[begin..end.min(strips.len())];
        begin += group.len();
        // Room at the end of a page or of the document makes no page of its own.
        if group.iter().all(|strip| strip.marks.is_empty()) {
            continue;
        }
        let above = if press.y > 0.0 { group[0].before } else { 0.0 };
        let inner: f32 = group[1..].iter().map(|strip| strip.before).sum();
        let height = above + inner + group.iter().map(|strip| strip.height).sum::<f32>();
        if press.y > 0.0 && press.y + height > margins.body() + 0.01 {
            // A group that is taller than a page is broken where it has to be; it begins where it stands when that is high up.
            let alone = head_height(&group[0]) + height - above;
            if alone <= margins.body() || press.y > margins.body() / 3.0 {
                press.turn()?;
            }
        }
        for strip in group {
            press.place(strip)?;
        }
    }
    Ok((press.pages, press.entries))
}

fn head_height(strip: &Strip) -> f32 {
    strip.head.as_ref().map_or(0.0, |head| head.height)
}

struct Press<'a> {
    margins: &'a Margins,
    structure: &'a Structure,
    pages: Vec<Page>,
    entries: Vec<Entry>,
    /// How much of the page is used.
    y: f32,
}

impl Press<'_> {
    fn turn(&mut self) -> Result<(), PaperFault> {
        if self.pages.len() == MOST_PAGES {
            return Err(PaperFault::TooLong { most: MOST_PAGES });
        }
        self.pages.push(Page {
            width: self.margins.width,
            height: self.margins.height,
            marks: Vec::new(),
        });
        self.y = 0.0;
        Ok(())
    }

    fn place(&mut self, strip: &Strip) -> Result<(), PaperFault> {
        if self.y > 0.0 && self.y + strip.before + strip.height > self.margins.body() + 0.01 {
            self.turn()?;
        }
        if self.y > 0.0 {
            self.y += strip.before;
        } else if let Some(head) = &strip.head {
            let again = head.marks.iter().map(|mark| match mark.part {
                Part::Ornament => mark.clone(),
                _ => Mark {
                    part: Part::Header,
                    ..mark.clone()
                },
            });
            self.ink(again.collect());
            self.y += head.height;
        }
        if self.y + strip.height > self.margins.body() + 0.01 {
            return Err(PaperFault::TooSmall("a part of the document"));
        }
        self.ink(strip.marks.clone());
        self.y += strip.height;
        Ok(())
    }

    fn ink(&mut self, marks: Vec<Mark>) {
        let (x, y) = (self.margins.left, self.margins.top + self.y);
        let at = self.pages.len() - 1;
        for mark in marks {
            let mark = mark.moved(x, y);
            if let Part::Node(node) = mark.part
                && matches!(self.structure.nodes[node].role, Role::Heading(..))
                && self.entries.iter().all(|entry| entry.node != node)
            {
                self.entries.push(Entry {
                    page: at,
                    y: mark.y,
                    node,
                });
            }
            self.pages[at].marks.push(mark);
        }
    }
}
