//! Comma-separated values (RFC 4180) that a person opens in a spreadsheet: every cell is a text, none a formula.

use std::io::Write;

/// What such a file begins with: without it Excel takes UTF-8 for the code page of the machine.
pub const BEGINS: &str = "\u{feff}";

/// One line. A cell that a spreadsheet would take for a formula begins with an apostrophe.
pub fn line<'t>(cells: impl IntoIterator<Item = &'t str>) -> String {
    let mut line = String::new();
    for cell in cells {
        if !line.is_empty() {
            line.push(',');
        }
        line.push('"');
        if is_formula(cell) {
            line.push('\'');
        }
        line.push_str(&cell.replace('"', "\"\""));
        line.push('"');
    }
    line.push_str("\r\n");
    line
}

/// Whether a spreadsheet would calculate instead of showing. A plain number is none.
fn is_formula(cell: &str) -> bool {
    let number = cell.strip_prefix(['-', '+']).unwrap_or(cell);
    let number = !number.is_empty() && number.chars().all(|c| c.is_ascii_digit() || c == '.');
    cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) && !number
}

/// A sheet that is being written.
pub(crate) struct Sheet<W> {
    out: W,
    columns: usize,
}

impl<W: Write> Sheet<W> {
    /// A sheet with its heads.
    pub(crate) fn begin(mut out: W, heads: &[&str]) -> std::io::Result<Sheet<W>> {
        out.write_all(BEGINS.as_bytes())?;
        out.write_all(line(heads.iter().copied()).as_bytes())?;
        Ok(Sheet {
            out,
            columns: heads.len(),
        })
    }

    /// One row: as many cells as there are heads.
    pub(crate) fn row(&mut self, cells: &[&str]) -> std::io::Result<()> {
        debug_assert_eq!(cells.len(), self.columns, "{cells:?}");
        self.out.write_all(line(cells.iter().copied()).as_bytes())
    }

    /// What it was written to.
    pub(crate) fn end(self) -> W {
        self.out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_text_and_never_a_formula() {
        assert_eq!(
            line(["a", "b \"c\"", "-3", "-2.5"]),
            "\"a\",\"b \"\"c\"\"\",\"-3\",\"-2.5\"\r\n"
        );
        for cell in [
            "=1+1", "+90 532", "-2 mL", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "-", "+",
        ] {
            assert_eq!(line([cell]), format!("\"'{cell}\"\r\n"), "{cell:?}");
        }
        assert_eq!(line([""]), "\"\"\r\n");
    }
}
