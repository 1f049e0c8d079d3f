//! Why a document was not made. Nothing is ever left out to make it fit.

/// What stands in the way of a document.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PaperFault {
    /// The document has more pages than anybody reads or a printer should be sent.
    #[error("the document is longer than {most} pages")]
    TooLong {
        /// The limit.
        most: usize,
    },
    /// The paper is too small for what every page of it carries.
    #[error("the paper is too small: {0} does not fit")]
    TooSmall(&'static str),
    /// The size of a paper, a drawing or a QR code is not a size.
    #[error("{0} has no size")]
    NoSize(&'static str),
    /// A row of a table has more or fewer cells than the table has columns.
    #[error("row {row} has {cells} cells in {columns} columns")]
    Ragged {
        /// Number of the row, from 1.
        row: usize,
        /// Cells it has.
        cells: usize,
        /// Columns of the table.
        columns: usize,
    },
    /// A column too narrow to set a word in.
    #[error("column {0} of a table is too narrow")]
    Narrow(usize),
    /// Letters of a name or of a content for which the typeface has no picture.
    #[error("there is no type for {0:?}")]
    Letters(Vec<char>),
    /// The pattern of the page numbers lacks `{page}` or `{pages}`.
    #[error("the pattern of the page numbers lacks {0}")]
    Numbering(&'static str),
    /// A document without title or language, a figure without a description.
    #[error("{0} is missing")]
    Missing(&'static str),
    /// A path of a drawing that cannot be read.
    #[error("a path of the drawing cannot be read: {0}")]
    Path(String),
    /// A shape of a class that the drawing has no style for.
    #[error("the drawing has no style for the class {0}")]
    Style(String),
    /// A QR code that holds too much to be read from the given size.
    #[error("the text of the QR code is too long for its size")]
    Qr,
    /// What the PDF library refused.
    #[error("the PDF was refused: {0}")]
    Pdf(String),
}
