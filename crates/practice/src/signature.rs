//! A drawn signature: the image and nothing else. How fast and with what pressure it was drawn is never asked for, since
//! that would recognise the hand.

use crate::picture::{Kind, Picture};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use pistor_knowledge::Fault;
use std::fmt::Write as _;

/// Most bytes of an image.
const BYTES_MAX: usize = 96 * 1024;
/// Most pixels across and down.
const SIDES_MAX: (u32, u32) = (1600, 800);
/// Most dark stretches: each is drawn by itself on every paper, and a hand makes a few thousand. A pattern as fine as the
/// image would cost a thousand times the bytes that it takes to send.
const RUNS_MAX: usize = 20_000;
/// Fewer dark pixels are a touch, not a signature.
const INK_MIN: usize = 60;

/// A signature as an image in black and white.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// The image as PNG, without what a program may have written beside it.
    pub png: Vec<u8>,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Dark stretches: row, first pixel, how many.
    runs: Vec<(u32, u32, u32)>,
}

impl Drawn {
    /// Reads a signature from base64, with or without the `data:image/png;base64,` before it.
    ///
    /// # Errors
    /// When it is no PNG, too large, or nothing was drawn.
    pub fn read(text: &str) -> Result<Drawn, Fault> {
        let text = text.trim();
        let text = text.strip_prefix("data:image/png;base64,").unwrap_or(text);
        if text.len() > BYTES_MAX / 3 * 4 + 4 {
            return Err(Fault::new("signature-large").expected((BYTES_MAX / 1024).to_string()));
        }
        let broken = || Fault::new("signature-broken");
        let bytes = STANDARD.decode(text).map_err(|_| broken())?;
        let picture = Picture::read(&bytes).map_err(|_| broken())?;
        if picture.kind != Kind::Png {
            return Err(broken());
        }
        if picture.width > SIDES_MAX.0 || picture.height > SIDES_MAX.1 {
            return Err(Fault::new("signature-large").expected((BYTES_MAX / 1024).to_string()));
        }
        let runs = runs(&picture.bytes).ok_or_else(broken)?;
        if runs.len() > RUNS_MAX {
            return Err(Fault::new("signature-strokes").expected(RUNS_MAX.to_string()));
        }
        let ink: usize = runs.iter().map(|(_, _, long)| *long as usize).sum();
        if ink < INK_MIN {
            return Err(Fault::new("signature-empty"));
        }
        Ok(Drawn {
            png: picture.bytes,
            width: picture.width,
            height: picture.height,
            runs,
        })
    }

    /// The image in base64, as a record keeps it.
    pub fn base64(&self) -> String {
        STANDARD.encode(&self.png)
    }

    /// The image as the path of a drawing whose unit is a pixel.
    pub fn path(&self) -> String {
        let mut path = String::new();
        for (y, x, long) in &self.runs {
            let _ = write!(path, "M{x} {y}h{long}v1h-{long}z");
        }
        path
    }
}

/// The dark stretches of each row, and no more of them than tell that there are too many; none when the image cannot be
/// read.
fn runs(bytes: &[u8]) -> Option<Vec<(u32, u32, u32)>> {
    let mut decoder =
        png::Decoder::new_with_limits(std::io::Cursor::new(bytes), png::Limits { bytes: 16 << 20 });
    decoder.set_transformations(png::Transformations::normalize_to_color8() | png::Transformations::ALPHA);
    let mut reader = decoder.read_info().ok()?;
    let mut pixels = vec![0; reader.output_buffer_size()?];
    let info = reader.next_frame(&mut pixels).ok()?;
    let each = match info.color_type {
        png::ColorType::Rgba => 4,
        png::ColorType::GrayscaleAlpha => 2,
        _ => return None,
    };
    let mut runs = Vec::new();
    for (y, row) in pixels
        .chunks(info.line_size)
        .take(info.height as usize)
        .enumerate()
    {
        let mut begun = None;
        // A column beyond the last ends a stretch that reaches the edge.
        let dark = row.chunks_exact(each).map(is_dark).chain([false]);
        for (x, dark) in dark.enumerate() {
            match (begun, dark) {
                (None, true) => begun = Some(x),
                (Some(from), false) => {
                    runs.push((
                        u32::try_from(y).ok()?,
                        u32::try_from(from).ok()?,
                        u32::try_from(x - from).ok()?,
                    ));
                    begun = None;
                }
                _ => {}
            }
        }
        if runs.len() > RUNS_MAX {
            break;
        }
    }
    Some(runs)
}

/// Whether a pixel with its transparency behind the colours is seen on white paper.
fn is_dark(pixel: &[u8]) -> bool {
    let (alpha, colours) = pixel.split_last().unwrap_or((&0, &[]));
    let light = colours.iter().map(|colour| u32::from(*colour)).sum::<u32>() / (colours.len().max(1) as u32);
    *alpha > 127 && light < 128
}
