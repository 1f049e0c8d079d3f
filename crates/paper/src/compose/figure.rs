//! Drawings, QR codes and lines to sign on: strips that are never broken.

use super::{Composer, FINE, ROOM};
use crate::block::Signing;
use crate::drawing::Drawing;
use crate::fault::PaperFault;
use crate::page::{BLACK, DIM, Mark, Part, Strip, line_height, line_marks};
use crate::qr;
use crate::structure::Role;
use crate::typeface::mm;
use crate::words::Words;
use crate::wrap::wrap;

const GAP_MM: f32 = 5.0;

impl Composer {
    pub(super) fn drawings(&mut self, drawings: &[Drawing]) -> Result<Vec<Strip>, PaperFault> {
        let mut strips: Vec<Strip> = Vec::new();
        let mut strip = Strip::default();
        let mut x = 0.0;
        for drawing in drawings {
            let figure = self
                .structure
                .add(None, Role::Figure(drawing.description.clone()));
            // A drawing leaves room for its caption and a heading above it.
            let tallest = self.body * 0.8 / mm(1.0);
            let fitted = Drawing {
                size_mm: (drawing.size_mm.0, drawing.size_mm.1.min(tallest)),
                ..drawing.clone()
            };
            let (width, height, mut marks) = fitted.marks(self.width, Part::Node(figure))?;
            let mut used = height;
            if let Some(caption) = &drawing.caption {
                let part = Part::Node(self.structure.add(None, Role::Caption));
                used += 2.0;
                for line in wrap(&caption.as_str().into(), FINE, width) {
                    marks.extend(line_marks(&line, 0.0, used, FINE, BLACK, part));
                    used += line_height(FINE);
                }
            }
            if x > 0.0 && x + width > self.width + 0.01 {
                strips.push(std::mem::take(&mut strip));
                x = 0.0;
            }
            strip
                .marks
                .extend(marks.into_iter().map(|mark| mark.moved(x, 0.0)));
            strip.height = strip.height.max(used);
            strip.before = ROOM + 2.0;
            x += width + mm(GAP_MM);
        }
        if !strip.marks.is_empty() {
            strips.push(strip);
        }
        Ok(strips)
    }

    pub(super) fn qr(&mut self, text: &str, size_mm: f32, caption: &str) -> Result<Vec<Strip>, PaperFault> {
        let figure = self.structure.add(None, Role::Figure(caption.to_owned()));
        if caption.trim().is_empty() {
            return Err(PaperFault::Missing("the caption of a QR code"));
        }
        let code = qr::mark(text, size_mm, Part::Node(figure))?;
        let beside = code.width + mm(2.0);
        if beside + mm(15.0) > self.width {
            return Err(PaperFault::TooSmall("the QR code"));
        }
        let part = Part::Node(self.structure.add(None, Role::Caption));
        let lines = wrap(&caption.into(), FINE, self.width - beside);
        let height = lines.len() as f32 * line_height(FINE);
        let mut y = ((code.height - height) / 2.0).max(0.0);
        let mut strip = Strip {
            height: code.height.max(height),
            before: ROOM,
            marks: vec![code],
            ..Strip::default()
        };
        for line in lines {
            strip
                .marks
                .extend(line_marks(&line, beside, y, FINE, BLACK, part));
            y += line_height(FINE);
        }
        Ok(vec![strip])
    }

    pub(super) fn signatures(&mut self, signings: &[Signing]) -> Vec<Strip> {
        let columns = signings.len().clamp(1, 3);
        let gap = mm(GAP_MM);
        let width = (self.width - gap * (columns - 1) as f32) / columns as f32;
        signings
            .chunks(columns)
            .map(|row| {
                let names: Vec<_> = row
                    .iter()
                    .map(|signing| wrap(&signing.name.as_str().into(), FINE, width))
                    .collect();
                let tallest = names.iter().map(Vec::len).max().unwrap_or(0) as f32;
                // Room for a hand above what is printed.
                let line_at = mm(9.0) + tallest * line_height(FINE);
                let mut strip = Strip {
                    before: ROOM,
                    ..Strip::default()
                };
                for (at, (signing, name)) in row.iter().zip(names).enumerate() {
                    let x = at as f32 * (width + gap);
                    let part = Part::Node(self.structure.add(None, Role::Paragraph));
                    let mut y = line_at - name.len() as f32 * line_height(FINE);
                    for line in &name {
                        strip.marks.extend(line_marks(line, x, y, FINE, BLACK, part));
                        y += line_height(FINE);
                    }
                    strip.marks.push(Mark::rule(x, line_at + 1.0, width, 0.6, BLACK));
                    y = line_at + 3.0;
                    for (words, colour) in [
                        (Words::bold(signing.role.as_str()), BLACK),
                        (Words::from(signing.at.as_str()), DIM),
                    ] {
                        for line in wrap(&words, FINE, width) {
                            strip.marks.extend(line_marks(&line, x, y, FINE, colour, part));
                            y += line_height(FINE);
                        }
                    }
                    strip.height = strip.height.max(y);
                }
                strip
            })
            .collect()
    }
}
