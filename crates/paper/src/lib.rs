//! What leaves the house on paper: documents and labels as PDF, laid out here and written by `krilla`. Words and numbers
//! arrive ready in the reader's language; nothing is computed, translated, shortened or shrunk.

mod block;
mod compose;
mod document;
mod drawing;
mod fault;
mod label;
mod page;
mod paginate;
pub mod qr;
mod structure;
mod typeface;
mod words;
mod wrap;
mod write;

#[cfg(test)]
mod tests;

pub use block::{Align, Block, Column, NoteKind, Signing, Table};
pub use document::{Document, Footer, Header, MOST_PAGES, Moment, Paper};
pub use drawing::{Anchor, Colour, Drawing, Shape, Style};
pub use fault::PaperFault;
pub use label::{Content, Label, LabelWords, Patient, label_pdf};
pub use typeface::unprintable;
pub use words::{Run, Words};
