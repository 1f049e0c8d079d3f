//! A list in two columns: short sentences waste no half of a line, so that a sheet of many stays on one page.

use super::{BODY, Composer, ROOM, below};
use crate::page::{BLACK, Mark, Part, Strip, line_height, line_marks};
use crate::structure::Role;
use crate::typeface::mm;
use crate::words::Words;
use crate::wrap::{Line, wrap};

/// Room between the columns.
const GAP_MM: f32 = 6.0;
/// Room before a sentence, for its dot.
const INDENT: f32 = 11.0;
/// Room between two sentences.
const BETWEEN: f32 = 1.5;

fn height(lines: &[Line]) -> f32 {
    lines.len() as f32 * line_height(BODY) + BETWEEN
}

/// After how many sentences the second column begins: where the longer of both is shortest.
fn turn(items: &[Vec<Line>]) -> usize {
    let all: f32 = items.iter().map(|lines| height(lines)).sum();
    let mut left = 0.0;
    let mut best = (items.len(), all);
    for (at, lines) in items.iter().enumerate() {
        left += height(lines);
        let longer = left.max(all - left);
        if longer < best.1 {
            best = (at + 1, longer);
        }
    }
    best.0
}

impl Composer {
    /// Two columns, read down the first and then the second. They are never broken; a list that is taller than a page is
    /// set in one column, which may be.
    pub(super) fn columns(&mut self, items: &[Words]) -> Vec<Strip> {
        let column = (self.width - mm(GAP_MM)) / 2.0;
        let wrapped: Vec<Vec<Line>> = items
            .iter()
            .map(|item| wrap(item, BODY, column - INDENT))
            .collect();
        let turn = turn(&wrapped);
        let tall = |part: &[Vec<Line>]| part.iter().map(|lines| height(lines)).sum::<f32>();
        let tallest = tall(&wrapped[..turn]).max(tall(&wrapped[turn..]));
        if tallest > self.body || items.is_empty() {
            return self.bullets(items);
        }
        let list = self.structure.add(None, Role::List);
        let mut marks: Vec<Mark> = Vec::new();
        let mut y = 0.0;
        for (at, lines) in wrapped.iter().enumerate() {
            if at == turn {
                y = 0.0;
            }
            let x = if at < turn { 0.0 } else { column + mm(GAP_MM) };
            let node = self.structure.add(Some(list), Role::Item);
            let dot = Part::Node(self.structure.add(Some(node), Role::ItemMark));
            let body = Part::Node(self.structure.add(Some(node), Role::ItemBody));
            for line in &wrap(&"•".into(), BODY, INDENT) {
                marks.extend(line_marks(line, x + 2.0, y, BODY, BLACK, dot));
            }
            for line in lines {
                marks.extend(line_marks(line, x + INDENT, y, BODY, BLACK, body));
                y += line_height(BODY);
            }
            y += BETWEEN;
        }
        let mut strips = vec![Strip {
            height: tallest,
            marks,
            ..Strip::default()
        }];
        below(&mut strips, ROOM);
        strips
    }
}
