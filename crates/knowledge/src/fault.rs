//! What is wrong with an input: where, what was found, what was expected, and the nearest thing that would do.

use std::fmt;

/// A fault in something a person wrote: a knowledge file, a visit, an amount.
///
/// `code` names the message (`error-<code>` in `locales/`); `args` fill it in. An argument that begins with `@`
/// is itself the name of a message, so that nothing in here is bound to one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file or stream the fault is in; empty until the door that opened it says which.
    pub file: String,
    /// Line, from 1; 0 when the fault concerns the whole file.
    pub line: usize,
    /// Column in characters, from 1; 0 when unknown.
    pub column: usize,
    /// Where inside the document, as a JSON pointer or dotted TOML key.
    pub path: String,
    /// Stable name of the fault.
    pub code: &'static str,
    /// Arguments of the message.
    pub args: Vec<(&'static str, String)>,
}

impl Fault {
    /// A fault that knows what is wrong and not yet where.
    pub fn new(code: &'static str) -> Fault {
        Fault {
            file: String::new(),
            line: 0,
            column: 0,
            path: String::new(),
            code,
            args: Vec::new(),
        }
    }

    /// Adds an argument of the message.
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Fault {
        self.args.push((name, value.into()));
        self
    }

    /// What was found.
    pub fn found(self, value: impl Into<String>) -> Fault {
        self.with("found", value)
    }

    /// What would have been right.
    pub fn expected(self, value: impl Into<String>) -> Fault {
        self.with("expected", value)
    }

    /// The nearest known id, when one is near.
    pub fn nearest<'a>(self, found: &str, known: impl IntoIterator<Item = &'a str>) -> Fault {
        match crate::nearest::nearest(found, known) {
            Some(near) => self.with("nearest", near),
            None => self.with("nearest", ""),
        }
    }

    /// Puts `segment` in front of the path.
    pub fn under(mut self, segment: impl fmt::Display) -> Fault {
        self.path = format!("/{segment}{}", self.path);
        self
    }

    /// The argument of that name.
    pub fn arg(&self, name: &str) -> Option<&str> {
        self.args
            .iter()
            .find(|(key, _)| *key == name)
            .map(|(_, value)| value.as_str())
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}:{}:{}: {} {}",
            self.file, self.line, self.column, self.code, self.path
        )?;
        for (name, value) in &self.args {
            write!(f, " {name}={value:?}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Fault {}

/// Line and column (from 1, in characters) of a byte offset.
pub fn position(text: &str, offset: usize) -> (usize, usize) {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    let before = &text[..offset];
    let line = before.bytes().filter(|b| *b == b'\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |l| l.chars().count()) + 1;
    (line, column)
}
