//! Where lines break: at spaces, never between a number and its unit while there is another place, inside a word only when
//! the word alone is wider than the line.

use crate::typeface::{Face, set};
use crate::words::Words;

/// Text of one weight within a line.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Piece {
    pub text: String,
    pub face: Face,
    /// Begin within the line.
    pub x: f32,
    pub width: f32,
}

/// A line; its width is without the space at its end.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Line {
    pub pieces: Vec<Piece>,
    pub width: f32,
}

#[derive(Clone, Copy)]
struct Letter {
    letter: char,
    face: Face,
    advance: f32,
}

/// How gladly a line breaks behind a letter.
#[derive(PartialEq, Eq, PartialOrd, Ord, Clone, Copy)]
enum Break {
    Sticky,
    Glad,
}

/// The lines of a text; an empty text has one empty line.
pub(crate) fn wrap(words: &Words, size: f32, width: f32) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut paragraph = Vec::new();
    for run in &words.0 {
        let face = Face::of(run.bold);
        for letter in set(&run.text).chars() {
            if letter == '\n' {
                break_lines(&paragraph, width, &mut lines);
                paragraph.clear();
            } else {
                let advance = face.advance(letter) * size;
                paragraph.push(Letter {
                    letter,
                    face,
                    advance,
                });
            }
        }
    }
    break_lines(&paragraph, width, &mut lines);
    lines
}

/// Width of the longest line when nothing makes it break.
pub(crate) fn natural_width(words: &Words, size: f32) -> f32 {
    wrap(words, size, f32::INFINITY)
        .iter()
        .map(|line| line.width)
        .fold(0.0, f32::max)
}

fn break_lines(letters: &[Letter], width: f32, lines: &mut Vec<Line>) {
    let mut begin = 0;
    loop {
        let end = line_end(letters, begin, width);
        lines.push(line(&letters[begin..end]));
        begin = end;
        // A break eats the spaces behind it, so that no line begins with one.
        while letters.get(begin).is_some_and(|next| next.letter == ' ') {
            begin += 1;
        }
        if begin >= letters.len() {
            return;
        }
    }
}

/// Behind which letter the line that begins here ends.
fn line_end(letters: &[Letter], begin: usize, width: f32) -> usize {
    // Rounding of a sum of widths must not break a column that was measured for this very text.
    let width = width + 0.01;
    let mut used = 0.0;
    let mut best: Option<(Break, usize)> = None;
    for at in begin..letters.len() {
        used += letters[at].advance;
        let is_space = letters[at].letter == ' ';
        if used > width && !is_space && at > begin {
            return best.map_or(at, |(_, end)| end);
        }
        if let Some(kind) = break_behind(letters, at)
            && best.is_none_or(|(kept, _)| kind >= kept)
        {
            best = Some((kind, at + 1));
        }
    }
    letters.len()
}

fn break_behind(letters: &[Letter], at: usize) -> Option<Break> {
    let letter = |at: usize| letters.get(at).map(|letter| letter.letter);
    let here = letters[at].letter;
    let before = at.checked_sub(1).and_then(letter);
    let behind = letter(at + 1);
    match here {
        ' ' => {
            let number = before.is_some_and(|before| before.is_ascii_digit());
            let unit = behind.is_some_and(|behind| behind.is_alphabetic() || behind == '%' || behind == '×');
            let length = letters[at + 1..]
                .iter()
                .take_while(|letter| letter.letter != ' ')
                .count();
            Some(if number && unit && length <= 6 {
                Break::Sticky
            } else {
                Break::Glad
            })
        }
        // A range such as 0.1-0.2 stays whole.
        '-' | '/' | '–' => {
            let between_letters =
                before.is_some_and(char::is_alphabetic) && behind.is_some_and(char::is_alphabetic);
            between_letters.then_some(Break::Sticky)
        }
        _ => None,
    }
}

fn line(letters: &[Letter]) -> Line {
    let mut line = Line::default();
    let mut x = 0.0;
    for letter in letters {
        match line.pieces.last_mut() {
            Some(piece) if piece.face == letter.face => {
                piece.text.push(letter.letter);
                piece.width += letter.advance;
            }
            _ => line.pieces.push(Piece {
                text: letter.letter.to_string(),
                face: letter.face,
                x,
                width: letter.advance,
            }),
        }
        x += letter.advance;
    }
    let space: f32 = letters
        .iter()
        .rev()
        .take_while(|letter| letter.letter == ' ')
        .map(|letter| letter.advance)
        .sum();
    line.width = x - space;
    line
}
