//! What a document is made of.

use crate::drawing::Drawing;
use crate::words::Words;

/// A part of a document, below the one before.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading and its level, 1 to 3; it stays with what follows.
    Heading(u8, String),
    /// Running text.
    Paragraph(Words),
    /// A list without order.
    Bullets(Vec<Words>),
    /// The same in two columns, read down the first and then the second; they stay on one page, as long as a page holds
    /// them.
    Columns(Vec<Words>),
    /// Rows and columns; the head is repeated on each page.
    Table(Table),
    /// Captions with what stands for them, in one or more columns.
    KeyValues {
        /// Caption and value.
        pairs: Vec<(String, Words)>,
        /// How many pairs stand side by side.
        columns: usize,
    },
    /// A text that must not be overlooked.
    Note {
        /// How loud it is.
        kind: NoteKind,
        /// The kind in words: nothing is said by a frame alone.
        label: String,
        /// What it says.
        text: Words,
    },
    /// Drawings side by side, as many as the width holds.
    Drawings(Vec<Drawing>),
    /// A QR code.
    Qr {
        /// What it holds.
        text: String,
        /// Its side in millimetres, with the white margin that a reader needs.
        size_mm: f32,
        /// What it is for, beside it; read aloud in its place.
        caption: String,
    },
    /// Lines to sign on, side by side.
    Signatures(Vec<Signing>),
    /// Room of so many millimetres.
    Space(f32),
    /// Blocks that stay on one page, as long as a page holds them.
    KeepTogether(Vec<Block>),
}

/// How loud a note is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoteKind {
    /// Good to know.
    Info,
    /// To be heeded.
    Caution,
    /// Not to be passed by.
    Stop,
}

/// Rows and columns.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// Said above the table.
    pub caption: Option<String>,
    /// The columns, from the left.
    pub columns: Vec<Column>,
    /// Cells of each row, one for each column.
    pub rows: Vec<Vec<Words>>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its head.
    pub head: String,
    /// Its share of the width, in proportion to the others.
    pub share: f32,
    /// To which side its text stands.
    pub align: Align,
}

impl Column {
    /// A column of text.
    pub fn text(head: impl Into<String>, share: f32) -> Self {
        Self {
            head: head.into(),
            share,
            align: Align::Left,
        }
    }

    /// A column of numbers.
    pub fn number(head: impl Into<String>, share: f32) -> Self {
        Self {
            head: head.into(),
            share,
            align: Align::Right,
        }
    }
}

/// To which side text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// To the left.
    #[default]
    Left,
    /// To the right.
    Right,
}

/// A line to sign on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Signing {
    /// As what somebody signs: under the line.
    pub role: String,
    /// Who signed already, or will: on the line.
    pub name: String,
    /// When, and how, under the role.
    pub at: String,
}
