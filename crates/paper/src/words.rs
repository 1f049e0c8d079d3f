//! Text with bold parts.

/// A stretch of text in one weight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// What it says.
    pub text: String,
    /// Whether it is set in bold.
    pub bold: bool,
}

/// Text with bold parts. A line feed in it breaks the line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Words(pub Vec<Run>);

impl Words {
    /// Bold text.
    pub fn bold(text: impl Into<String>) -> Self {
        Self::default().and_bold(text)
    }

    /// The same, with text behind it.
    #[must_use]
    pub fn and(mut self, text: impl Into<String>) -> Self {
        self.0.push(Run {
            text: text.into(),
            bold: false,
        });
        self
    }

    /// The same, with bold text behind it.
    #[must_use]
    pub fn and_bold(mut self, text: impl Into<String>) -> Self {
        self.0.push(Run {
            text: text.into(),
            bold: true,
        });
        self
    }

    /// All of it in one weight.
    pub(crate) fn plain(&self) -> String {
        self.0.iter().map(|run| run.text.as_str()).collect()
    }
}

impl From<&str> for Words {
    fn from(text: &str) -> Self {
        Self::default().and(text)
    }
}

impl From<String> for Words {
    fn from(text: String) -> Self {
        Self::default().and(text)
    }
}
