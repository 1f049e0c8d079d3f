//! QR codes as one shape of squares, so that they stay sharp on every printer.

use crate::fault::PaperFault;
use crate::page::{BLACK, Ink, Mark, Part};
use crate::typeface::mm;
use kurbo::{BezPath, Point};
use qrcode::{Color, EcLevel, QrCode};

/// White modules on each side; a reader needs them.
const MARGIN: usize = 4;
/// A smaller module is lost on a label printer of 203 dots an inch.
const SMALLEST_MODULE_MM: f32 = 0.3;

/// The squares of a code, row by row; `true` is dark.
pub(crate) fn modules(text: &str) -> Result<(usize, Vec<bool>), PaperFault> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).map_err(|_| PaperFault::Qr)?;
    let width = code.width();
    let dark = code.into_colors().into_iter().map(|colour| colour == Color::Dark);
    Ok((width, dark.collect()))
}

/// A code with its white margin as the path of an SVG, a module of the code being 1 wide; with the width of the whole.
///
/// # Errors
/// When the text is too long for a code.
pub fn path(text: &str) -> Result<(usize, String), PaperFault> {
    use std::fmt::Write;
    let (width, dark) = modules(text)?;
    let mut path = String::new();
    for (row, line) in dark.chunks(width).enumerate() {
        let mut column = 0;
        while column < width {
            let length = line[column..].iter().take_while(|dark| **dark).count();
            if length > 0 {
                // Writing to a text cannot fail.
                let _ = write!(
                    path,
                    "M{} {}h{length}v1h-{length}z",
                    column + MARGIN,
                    row + MARGIN
                );
            }
            column += length.max(1);
        }
    }
    Ok((width + 2 * MARGIN, path))
}

/// A code with its white margin, as wide as asked.
pub(crate) fn mark(text: &str, size_mm: f32, part: Part) -> Result<Mark, PaperFault> {
    if !(size_mm > 0.0 && size_mm.is_finite()) {
        return Err(PaperFault::NoSize("the QR code"));
    }
    let (width, dark) = modules(text)?;
    let across = (width + 2 * MARGIN) as f32;
    if size_mm / across < SMALLEST_MODULE_MM {
        return Err(PaperFault::Qr);
    }
    let module = f64::from(mm(size_mm) / across);
    let mut path = BezPath::new();
    for (row, line) in dark.chunks(width).enumerate() {
        let mut column = 0;
        // Neighbours become one bar: no seams within a row, and a smaller file.
        while column < width {
            let length = line[column..].iter().take_while(|dark| **dark).count();
            if length > 0 {
                bar(&mut path, column + MARGIN, row + MARGIN, length, module);
            }
            column += length.max(1);
        }
    }
    let size = mm(size_mm);
    Ok(Mark {
        x: 0.0,
        y: 0.0,
        width: size,
        height: size,
        ink: Ink::Shape {
            path,
            fill: Some(BLACK),
            stroke: None,
            clipped: false,
        },
        part,
    })
}

fn bar(path: &mut BezPath, column: usize, row: usize, length: usize, module: f64) {
    let at = |x: usize, y: usize| Point::new(x as f64 * module, y as f64 * module);
    path.move_to(at(column, row));
    path.line_to(at(column + length, row));
    path.line_to(at(column + length, row + 1));
    path.line_to(at(column, row + 1));
    path.close_path();
}
