//! The parts of a label, each measured by itself: who and what, the contents, the end of use.

use super::Label;
use crate::document::{MOST_PAGES, numbered};
use crate::fault::PaperFault;
use crate::page::{BLACK, DIM, HAIR, Mark, Part, line_height, line_marks};
use crate::qr;
use crate::structure::{NodeId, Role, Structure};
use crate::typeface::{SMALLEST, mm};
use crate::words::Words;
use crate::wrap::{Line, natural_width, wrap};

pub(super) const TEXT: f32 = 7.0;
const QR_MM: f32 = 18.0;
/// Between two columns of the contents.
const GUTTER: f32 = 6.0;

/// Marks one under the other.
#[derive(Default)]
pub(super) struct Band {
    pub marks: Vec<Mark>,
    pub height: f32,
}

impl Band {
    fn text(&mut self, words: &Words, size: f32, x: f32, width: f32, part: Part) {
        for line in wrap(words, size, width) {
            self.marks
                .extend(line_marks(&line, x, self.height, size, BLACK, part));
            self.height += line_height(size);
        }
    }
}

/// Width of the text beside the QR code.
pub(super) fn numbering_right(label: &Label, width: f32) -> f32 {
    if label.qr.is_empty() {
        width
    } else {
        width - mm(QR_MM) - mm(1.5)
    }
}

/// Who it is for and what it is.
pub(super) fn top(
    label: &Label,
    width: f32,
    name_size: f32,
    structure: &mut Structure,
) -> Result<(Band, NodeId), PaperFault> {
    let words = &label.words;
    let mut band = Band::default();
    let beside = numbering_right(label, width);
    let number = natural_width(
        &Words::bold(numbered(&words.numbering, MOST_PAGES, MOST_PAGES)),
        TEXT,
    );
    if beside - number < mm(25.0) {
        return Err(PaperFault::TooSmall("the name of the practice"));
    }
    let mut part = |role| Part::Node(structure.add(None, role));
    let clinic = part(Role::Paragraph);
    band.text(
        &label.clinic.as_str().into(),
        SMALLEST,
        0.0,
        beside - number - GUTTER,
        clinic,
    );
    let name = part(Role::Paragraph);
    band.text(
        &Words::bold(label.patient.name.as_str()),
        name_size,
        0.0,
        beside,
        name,
    );
    let captioned = |caption: &str, value: &str| Words::from(format!("{caption}\u{a0}")).and_bold(value);
    let mut identity = captioned(&words.born, &label.patient.born).and("   ");
    identity.0.extend(captioned(&words.file, &label.patient.file).0);
    let identity_part = part(Role::Paragraph);
    band.text(&identity, TEXT, 0.0, beside, identity_part);
    band.height += 1.5;
    let title = structure.add(None, Role::Heading(1, label.mixture.clone()));
    band.text(
        &Words::bold(label.mixture.as_str()),
        8.5,
        0.0,
        beside,
        Part::Node(title),
    );
    let syringe = Part::Node(structure.add(None, Role::Paragraph));
    band.text(&label.syringe.as_str().into(), TEXT, 0.0, beside, syringe);
    if !label.qr.is_empty() {
        let figure = Part::Node(structure.add(None, Role::Figure(words.qr.clone())));
        // The code's own white margin reaches into the label's edge.
        let code = qr::mark(&label.qr, QR_MM, figure)?.moved(width - mm(QR_MM) + mm(1.0), -mm(1.0));
        band.height = band.height.max(code.height - mm(1.0));
        band.marks.push(code);
    }
    band.height += 2.0;
    Ok((band, title))
}

/// Heads and rows of the contents. Each column is as wide as it needs, the names of the substances take the rest.
pub(super) fn contents(
    label: &Label,
    width: f32,
    structure: &mut Structure,
) -> Result<(Band, Vec<Band>), PaperFault> {
    let words = &label.words;
    let heads = [
        &words.substance,
        &words.amount,
        &words.concentration,
        &words.lot,
        &words.expiry,
    ];
    let cells: Vec<[Words; 5]> = label
        .contents
        .iter()
        .map(|content| {
            [
                Words::bold(content.substance.as_str()),
                Words::bold(content.amount.as_str()),
                content.concentration.as_str().into(),
                content.lot.as_str().into(),
                content.expiry.as_str().into(),
            ]
        })
        .collect();
    let mut widths = [0.0f32; 5];
    let natural = |column: usize| {
        let widest = cells.iter().map(|row| natural_width(&row[column], TEXT));
        let head = natural_width(&heads[column].as_str().into(), SMALLEST);
        widest.fold(head, f32::max)
    };
    for (column, held) in widths.iter_mut().enumerate().skip(1) {
        *held = natural(column).min(width * 0.19);
    }
    widths[0] = width - widths.iter().sum::<f32>() - 4.0 * GUTTER;
    // A concentration that is rounded is long, and is read best in one line: it takes what the names can spare.
    let spare = (natural(2) - widths[2]).min(widths[0] - width * 0.25).max(0.0);
    widths[2] += spare;
    widths[0] -= spare;
    if widths[0] < mm(15.0) {
        return Err(PaperFault::TooSmall("the contents"));
    }
    let table = structure.add(None, Role::Table);
    let group = structure.add(Some(table), Role::TableHead);
    let row = structure.add(Some(group), Role::Row);
    let mut head = Band {
        height: 1.0,
        ..Band::default()
    };
    head.marks.push(Mark::rule(0.0, 0.0, width, 0.6, BLACK));
    let names: Vec<Words> = heads.iter().map(|name| name.as_str().into()).collect();
    side_by_side(
        &mut head,
        &names,
        &widths,
        SMALLEST,
        row,
        Role::HeadCell,
        structure,
    );
    let body = structure.add(Some(table), Role::TableBody);
    let rows = cells
        .iter()
        .map(|cells| {
            let row = structure.add(Some(body), Role::Row);
            let mut band = Band::default();
            band.marks.push(Mark::rule(0.0, 0.0, width, 0.3, HAIR));
            side_by_side(&mut band, cells, &widths, TEXT, row, Role::Cell, structure);
            band
        })
        .collect();
    Ok((head, rows))
}

fn side_by_side(
    band: &mut Band,
    cells: &[Words],
    widths: &[f32; 5],
    size: f32,
    row: NodeId,
    role: Role,
    structure: &mut Structure,
) {
    let mut x = 0.0;
    let mut lines_high = 0;
    for (cell, width) in cells.iter().zip(widths) {
        let part = Part::Node(structure.add(Some(row), role.clone()));
        let lines: Vec<Line> = wrap(cell, size, *width);
        for (line, at) in lines.iter().zip(0..) {
            let y = band.height + at as f32 * line_height(size);
            let colour = if role == Role::HeadCell { DIM } else { BLACK };
            band.marks.extend(line_marks(line, x, y, size, colour, part));
        }
        lines_high = lines_high.max(lines.len());
        x += width + GUTTER;
    }
    band.height += lines_high as f32 * line_height(size) + 0.6;
}

/// What nobody has filled in stays open for a hand.
fn or_open(text: &str) -> &str {
    if text.trim().is_empty() {
        "……………………"
    } else {
        text
    }
}

/// At the left the total and who answers for it, at the right, framed, the end of use.
pub(super) fn bottom(label: &Label, width: f32, structure: &mut Structure) -> Result<Band, PaperFault> {
    let words = &label.words;
    let (inset, frame) = (4.0, 1.4);
    let caption = Words::from(words.discard_after.as_str());
    let moment = Words::bold(or_open(&label.discard_after));
    let widest = natural_width(&caption, TEXT).max(natural_width(&moment, 10.0));
    let text_width = widest.min(width * 0.45);
    let box_width = text_width + 2.0 * inset;
    let mut left = Band {
        height: 3.0,
        ..Band::default()
    };
    let left_width = width - box_width - GUTTER;
    let lines = [
        Words::from(format!("{}\u{a0}", words.total_volume)).and_bold(label.total_volume.as_str()),
        Words::from(format!(
            "{}\u{a0}{}, {}",
            words.prepared, label.prepared_at, label.prepared_by
        )),
        Words::from(format!("{}\u{a0}{}", words.checked, or_open(&label.checked_by))),
    ];
    for line in &lines {
        let part = Part::Node(structure.add(None, Role::Paragraph));
        left.text(line, TEXT, 0.0, left_width, part);
    }
    let part = Part::Node(structure.add(None, Role::Paragraph));
    let mut framed = Band {
        height: 3.0 + 2.0,
        ..Band::default()
    };
    framed.text(&caption, TEXT, width - box_width + inset, text_width, part);
    framed.text(&moment, 10.0, width - box_width + inset, text_width, part);
    framed.height += 2.0;
    let mut band = Band {
        height: left.height.max(framed.height),
        ..Band::default()
    };
    band.marks.push(Mark::frame(
        width - box_width,
        3.0,
        box_width,
        band.height - 3.0,
        frame,
    ));
    band.marks.append(&mut left.marks);
    band.marks.append(&mut framed.marks);
    band.marks.push(Mark::rule(0.0, 1.0, width, 0.6, BLACK));
    Ok(band)
}
