//! A page of text: wrapped, indented, with a label beside each paragraph. Made to be read by a nurse, on any terminal.

use std::collections::BTreeSet;
use textwrap::{Options, wrap};

/// Text that grows line by line.
pub struct Page {
    text: String,
    width: usize,
    said: BTreeSet<String>,
}

impl Page {
    /// An empty page of so many columns; at least 40, at most 100, because longer lines are hard to read.
    pub fn new(width: usize) -> Page {
        Page {
            text: String::new(),
            width: width.clamp(40, 100),
            said: BTreeSet::new(),
        }
    }

    /// A line as it is.
    pub fn line(&mut self, text: &str) -> &mut Page {
        self.text.push_str(text.trim_end());
        self.text.push('\n');
        self
    }

    /// An empty line, unless there is one already.
    pub fn gap(&mut self) -> &mut Page {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
        self
    }

    /// A wrapped paragraph, indented by `indent` columns.
    pub fn paragraph(&mut self, indent: usize, text: &str) -> &mut Page {
        let pad = " ".repeat(indent);
        self.wrapped(text, &pad, &pad)
    }

    /// A wrapped paragraph with a mark before its first line.
    pub fn item(&mut self, indent: usize, mark: &str, text: &str) -> &mut Page {
        let first = format!("{}{mark} ", " ".repeat(indent));
        let rest = " ".repeat(first.chars().count());
        self.wrapped(text, &first, &rest)
    }

    /// A wrapped paragraph with a label in a column of its own.
    pub fn labelled(&mut self, indent: usize, label: &str, text: &str) -> &mut Page {
        let first = format!("{}{label:<12} ", " ".repeat(indent));
        let rest = " ".repeat(indent + 13);
        self.wrapped(text, &first, &rest)
    }

    fn wrapped(&mut self, text: &str, first: &str, rest: &str) -> &mut Page {
        let options = Options::new(self.width)
            .initial_indent(first)
            .subsequent_indent(rest)
            .break_words(false);
        for line in wrap(text, options) {
            self.line(&line);
        }
        self
    }

    /// Whether this is the first time that `id` is said on this page.
    pub fn first_time(&mut self, id: &str) -> bool {
        self.said.insert(id.to_owned())
    }

    /// The whole text.
    pub fn done(self) -> String {
        self.text
    }
}
