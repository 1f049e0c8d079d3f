//! Tables: a head that is repeated, rules between the rows, cells that wrap and never cover each other.

use super::{Composer, FINE, ROOM, below, no_lonely_lines, widen};
use crate::block::{Align, Column, Table};
use crate::fault::PaperFault;
use crate::page::{BLACK, HAIR, Mark, Part, Strip, TINT, line_height, line_marks};
use crate::structure::{NodeId, Role};
use crate::words::Words;
use crate::wrap::{Line, wrap};
use std::rc::Rc;

/// Room at both sides of a cell's text.
const SIDE: f32 = 5.0;
/// Room above and below it.
const ROW_ROOM: f32 = 2.5;
/// A column holds at least this, so that no letter stands outside of it.
const NARROWEST: f32 = 22.0;

/// Where a column's text stands.
struct Place {
    x: f32,
    width: f32,
    align: Align,
}

impl Composer {
    pub(super) fn table(&mut self, table: &Table) -> Result<Vec<Strip>, PaperFault> {
        for (at, row) in table.rows.iter().enumerate() {
            if row.len() != table.columns.len() {
                return Err(PaperFault::Ragged {
                    row: at + 1,
                    cells: row.len(),
                    columns: table.columns.len(),
                });
            }
        }
        if table.columns.is_empty() {
            return Ok(Vec::new());
        }
        let places = places(&table.columns, self.width)?;
        let node = self.structure.add(None, Role::Table);
        let mut strips = Vec::new();
        if let Some(caption) = &table.caption {
            let part = Part::Node(self.structure.add(Some(node), Role::Caption));
            let lines = wrap(&Words::bold(caption.as_str()), FINE, self.width);
            strips.extend(super::lines(&lines, 0.0, FINE, part));
            if let Some(last) = strips.last_mut() {
                widen(last, 0.0, 2.0);
            }
        }
        let head = self.table_head(&table.columns, &places, node);
        strips.push(head.clone());
        for strip in &mut strips {
            strip.keep = !table.rows.is_empty();
        }
        below(&mut strips, ROOM + 1.0);
        let head = Rc::new(head);
        let body = self.structure.add(Some(node), Role::TableBody);
        for row in &table.rows {
            let mut row = self.row(row, &places, body, Role::Cell);
            for strip in &mut row {
                strip.head = Some(Rc::clone(&head));
            }
            strips.extend(row);
        }
        Ok(strips)
    }

    /// The head as one strip: it is repeated whole.
    fn table_head(&mut self, columns: &[Column], places: &[Place], table: NodeId) -> Strip {
        let group = self.structure.add(Some(table), Role::TableHead);
        let names: Vec<Words> = columns
            .iter()
            .map(|column| Words::bold(column.head.as_str()))
            .collect();
        let lines = self.row(&names, places, group, Role::HeadCell);
        let mut head = Strip::default();
        for strip in lines {
            let y = head.height;
            head.marks
                .extend(strip.marks.into_iter().map(|mark| mark.moved(0.0, y)));
            head.height += strip.height;
        }
        head.marks
            .insert(0, Mark::ground(0.0, 0.0, self.width, head.height, TINT));
        head.marks
            .push(Mark::rule(0.0, head.height, self.width, 0.9, BLACK));
        head
    }

    fn row(&mut self, cells: &[Words], places: &[Place], group: NodeId, role: Role) -> Vec<Strip> {
        let row = self.structure.add(Some(group), Role::Row);
        let cells: Vec<(Vec<Line>, &Place, NodeId)> = cells
            .iter()
            .zip(places)
            .map(|(cell, place)| {
                let node = self.structure.add(Some(row), role.clone());
                (wrap(cell, FINE, place.width), place, node)
            })
            .collect();
        let count = cells.iter().map(|(lines, ..)| lines.len()).max().unwrap_or(1);
        let mut strips: Vec<Strip> = (0..count)
            .map(|at| {
                let marks = cells.iter().filter_map(|(lines, place, node)| {
                    let line = lines.get(at)?;
                    let x = match place.align {
                        Align::Left => place.x,
                        Align::Right => place.x + place.width - line.width,
                    };
                    Some(line_marks(line, x, 0.0, FINE, BLACK, Part::Node(*node)))
                });
                Strip {
                    height: line_height(FINE),
                    marks: marks.flatten().collect(),
                    ..Strip::default()
                }
            })
            .collect();
        widen(&mut strips[0], ROW_ROOM, 0.0);
        let last = &mut strips[count - 1];
        widen(last, 0.0, ROW_ROOM);
        if role == Role::Cell {
            last.marks
                .push(Mark::rule(0.0, last.height, self.width, 0.4, HAIR));
        }
        no_lonely_lines(&mut strips);
        strips
    }
}

fn places(columns: &[Column], width: f32) -> Result<Vec<Place>, PaperFault> {
    let all: f32 = columns.iter().map(|column| column.share).sum();
    let mut x = 0.0;
    let mut places = Vec::new();
    for (at, column) in columns.iter().enumerate() {
        let cell = width * column.share / all;
        // Written so that a share that is not a number is refused, too.
        if !(cell >= NARROWEST && cell <= width + 0.01) {
            return Err(PaperFault::Narrow(at + 1));
        }
        places.push(Place {
            x: x + SIDE,
            width: cell - 2.0 * SIDE,
            align: column.align,
        });
        x += cell;
    }
    Ok(places)
}
