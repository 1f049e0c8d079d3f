//! The label of a syringe: who it is for, what is in it, until when it may be used. Every label of a set carries the patient,
//! the mixture and the end of its use; contents that do not fit go on a second label. Nothing is cut off, nothing is set
//! smaller than 6.5 points.

mod bands;
mod draft;

use crate::document::Moment;
use crate::fault::PaperFault;
use crate::write::{Facts, write};

pub(crate) use draft::pages;

/// What stands on the label of a syringe; numbers and dates are ready in the reader's language.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// Width and height of a label in millimetres; [`Label::SIZE_MM`] is the usual one.
    pub size_mm: (f32, f32),
    /// Name of the practice.
    pub clinic: String,
    /// Who it is for.
    pub patient: Patient,
    /// Name of the mixture.
    pub mixture: String,
    /// The syringe: which of how many, its volume.
    pub syringe: String,
    /// What is in it.
    pub contents: Vec<Content>,
    /// All of it together.
    pub total_volume: String,
    /// When it was prepared.
    pub prepared_at: String,
    /// Who prepared it.
    pub prepared_by: String,
    /// Who checked it; empty leaves a line for a hand.
    pub checked_by: String,
    /// After which moment it must not be used; empty leaves a line for a hand.
    pub discard_after: String,
    /// What the QR code holds; empty for a label without one.
    pub qr: String,
    /// When the file was made; see [`crate::Document::made`].
    pub made: Option<Moment>,
    /// The captions, in the reader's language.
    pub words: LabelWords,
}

impl Label {
    /// 100 × 60 mm.
    pub const SIZE_MM: (f32, f32) = (100.0, 60.0);
}

/// The patient by three identifiers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Patient {
    /// Full name.
    pub name: String,
    /// Date of birth.
    pub born: String,
    /// Number of the file.
    pub file: String,
}

/// One substance of a mixture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content {
    /// Its name.
    pub substance: String,
    /// How much of it, with the unit.
    pub amount: String,
    /// Its concentration, with the unit.
    pub concentration: String,
    /// The lot it was taken from.
    pub lot: String,
    /// Until when that lot may be used.
    pub expiry: String,
}

/// Captions of a label in the reader's language. They are printed as they are: those that stand before something bring the
/// colon that their language wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabelWords {
    /// The language, as `tr` or `en`.
    pub lang: String,
    /// Title of the file.
    pub title: String,
    /// Before the date of birth.
    pub born: String,
    /// Before the number of the file.
    pub file: String,
    /// Over the substances.
    pub substance: String,
    /// Over the amounts.
    pub amount: String,
    /// Over the concentrations.
    pub concentration: String,
    /// Over the lots.
    pub lot: String,
    /// Over their expiry.
    pub expiry: String,
    /// Before the total volume.
    pub total_volume: String,
    /// Before the moment and the name of the preparation.
    pub prepared: String,
    /// Before the name of whoever checked.
    pub checked: String,
    /// Over the end of use.
    pub discard_after: String,
    /// Which label of how many, with `{page}` and `{pages}`: `Label {page} of {pages}`.
    pub numbering: String,
    /// What the QR code is, read aloud in its place.
    pub qr: String,
    /// Said on each label of a set, so that nobody takes one for the whole, with `{pages}`.
    pub spread: String,
}

/// The label as PDF, one page for each label that is to be stuck on.
pub fn label_pdf(label: &Label) -> Result<Vec<u8>, PaperFault> {
    let (pages, structure, entries) = pages(label)?;
    let facts = Facts {
        title: &label.words.title,
        lang: &label.words.lang,
        made: label.made,
    };
    write(&facts, &pages, &structure, &entries)
}
