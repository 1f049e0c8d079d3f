//! The two typefaces that stand in the binary: how wide each letter is, and which letters there are.

use krilla::text::Font;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};
use std::collections::{BTreeSet, HashMap};
use std::sync::OnceLock;
use unicode_normalization::UnicodeNormalization;

/// Points in a millimetre.
const POINTS_A_MM: f32 = 72.0 / 25.4;

/// Millimetres as points, the unit of a PDF.
pub(crate) fn mm(length: f32) -> f32 {
    length * POINTS_A_MM
}

/// Nothing is set smaller than this.
pub(crate) const SMALLEST: f32 = 6.5;
/// Distance of two baselines, in sizes.
pub(crate) const LEADING: f32 = 1.32;
/// Baseline below the top of a line, in sizes.
pub(crate) const ASCENT: f32 = 1.02;

/// The weight of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Face {
    Regular,
    Bold,
}

/// A letter's picture in a face, and its width in sizes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Glyph {
    pub id: u32,
    pub advance: f32,
}

struct Typeface {
    font: Font,
    glyphs: HashMap<char, Glyph>,
}

impl Typeface {
    fn read(data: &'static [u8]) -> Self {
        let reader = FontRef::new(data).expect("the typeface of the binary is sound");
        let metrics = reader.glyph_metrics(Size::unscaled(), LocationRef::default());
        let font = Font::new(data.into(), 0).expect("the typeface of the binary is sound");
        let em = font.units_per_em();
        let glyphs = reader
            .charmap()
            .mappings()
            .filter_map(|(code, id)| {
                let advance = metrics.advance_width(id)? / em;
                Some((
                    char::from_u32(code)?,
                    Glyph {
                        id: id.to_u32(),
                        advance,
                    },
                ))
            })
            .collect();
        Self { font, glyphs }
    }
}

impl Face {
    pub fn of(bold: bool) -> Self {
        if bold { Self::Bold } else { Self::Regular }
    }

    fn typeface(self) -> &'static Typeface {
        static REGULAR: OnceLock<Typeface> = OnceLock::new();
        static BOLD: OnceLock<Typeface> = OnceLock::new();
        match self {
            Self::Regular => REGULAR.get_or_init(|| Typeface::read(notosans::REGULAR_TTF)),
            Self::Bold => BOLD.get_or_init(|| Typeface::read(notosans::BOLD_TTF)),
        }
    }

    pub fn font(self) -> Font {
        self.typeface().font.clone()
    }

    /// The picture of a letter; [`set`] has seen to it that there is one.
    pub fn glyph(self, letter: char) -> Option<Glyph> {
        self.typeface().glyphs.get(&letter).copied()
    }

    pub fn advance(self, letter: char) -> f32 {
        self.glyph(letter).map_or(0.0, |glyph| glyph.advance)
    }

    /// Width of a text in a size.
    pub fn width(self, text: &str, size: f32) -> f32 {
        text.chars().map(|letter| self.advance(letter)).sum::<f32>() * size
    }
}

/// Marks that steer direction or joining and have no picture: Fluent sets some around its arguments.
fn is_silent(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\r')
}

fn is_set(letter: char) -> bool {
    letter == '\n' || Face::Regular.glyph(letter).is_some() && Face::Bold.glyph(letter).is_some()
}

fn composed(text: &str) -> impl Iterator<Item = char> {
    text.nfc()
        .filter(|letter| !is_silent(*letter))
        .map(|letter| match letter {
            '\t' => ' ',
            // The typeface lacks the hyphen that does not break; ours breaks only between letters.
            '\u{2010}' | '\u{2011}' => '-',
            other => other,
        })
}

/// Text as it can be set: composed letters, and `[U+1F44D]` where the typeface has none, so that nothing goes silently.
pub(crate) fn set(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in composed(text) {
        if is_set(letter) {
            out.push(letter);
        } else {
            out.push_str(&format!("[U+{:04X}]", u32::from(letter)));
        }
    }
    out
}

/// The letters of a text that cannot be printed, in order, each once. A document shows their number in brackets instead;
/// a label is refused.
pub fn unprintable(text: &str) -> Vec<char> {
    let letters: BTreeSet<char> = composed(text).filter(|letter| !is_set(*letter)).collect();
    letters.into_iter().collect()
}
